import type { Messages } from '../../core/text.ts';

/** Every word after the first screen, in English: they arrive with it. */
export const stepsStrings = {
  progress: 'Question {number} of {total}',
  'progress.skip': 'You can leave a question out.',
  send: 'Send my vote',

  // how far it has come
  'life.upcoming.day': 'Opens on {time}',
  'life.open.day': 'Open until {time}',
  'life.closed.day': 'Closed on {time}',
  'life.upcoming.text': 'You can vote from then on. Come back to this page.',
  'life.withdrawn.text': 'The school has taken this back. No votes are counted.',
  'life.nothing': 'There is nothing to answer here yet.',
  'left.days': { one: '{count} day left', other: '{count} days left' },
  'left.hours': { one: '{count} hour left', other: '{count} hours left' },
  'left.minutes': { one: '{count} minute left', other: '{count} minutes left' },
  'left.soon': 'less than a minute left',

  // how to answer
  'how.single': 'Choose one.',
  'how.multiple': 'Choose as many as you like.',
  'how.multiple.max': { one: 'Choose {count} at most.', other: 'Choose up to {count}.' },
  'how.score': 'Give each one a number from {min} ({minLabel}) to {max} ({maxLabel}).',
  'how.ranked': 'Put them in order. The one that you like most comes first. You can leave some out.',
  'how.text': 'Write as much or as little as you like. Leave out names, so that nobody can be recognised.',
  chosen: { one: '{count} chosen', other: '{count} chosen' },
  'chosen.max': '{count} of {max} chosen',
  'chosen.over': {
    one: 'You chose {count} too many. Take one away.',
    other: 'You chose {count} too many. Take some away.',
  },
  clear: 'Clear my answer',
  'filter.label': 'Find one in the list',
  'filter.found': { one: '{count} of {total} is shown', other: '{count} of {total} are shown' },
  'score.none': 'No number',
  'trouble.unknown': 'This question cannot be answered here. You can answer it on paper at school.',
  'trouble.empty': 'This question has nothing to choose from yet.',

  // what to put right
  'error.answer.required': 'Give an answer',
  'error.answers.required': 'Answer at least one question',
  'error.answer.too-many': 'You chose too many: take some away',
  'error.answer.too-long': 'Use fewer words: 10,000 letters at most',
  'error.answer.invalid': 'Check this answer: the school’s website could not use it',
  'error.code.required': 'Enter your code',
  'error.code.unknown': 'We do not know this code. Check it letter by letter, or ask the school for another',

  // the code on paper
  'code.title': 'Enter your code',
  'code.label': 'Your code',
  'code.hint': 'It is on the paper from school. Spaces and small letters are fine.',

  // what happens with the answers
  'trust.more': 'What we keep, and for how long',
  'trust.open':
    'We keep your answers. Apart from them we keep a random number from this device, so that each device votes once. It is not your name. It is deleted some time after the close, or when you clear your browser’s data.',
  'trust.open.weak':
    'Somebody with two devices could vote twice. So the result shows what people think, but it is not an official vote.',
  'trust.code':
    'Your code shows that you may vote. We keep your answers, and apart from them that the code was used. Each code counts once.',
  'trust.host':
    'You vote with your school login. We keep your answers, and apart from them that you have voted.',
  'trust.seen': 'Who sees the answers: {who}',
  'trust.until': 'The answers are deleted after {day}. Only the result stays.',
  'trust.until.none': 'The school has not said how long it keeps the answers.',
  'trust.small': {
    one: 'Results for fewer than {count} person are not shown.',
    other: 'Results for fewer than {count} people are not shown, so that nobody can be recognised.',
  },
  'trust.text': 'What you write is shown only if the school decides so, and never with a name.',
  'trust.results.always': 'Everybody can see the results at any time.',
  'trust.results.after-vote': 'You can see the results when you have voted.',
  'trust.results.after-close': 'The results are shown after the close.',
  'trust.change': 'You can change your vote until the close.',
  'trust.final': 'Once you have sent your vote, you cannot change it.',

  // putting in order
  'rank.mine': 'Your order',
  'rank.none': 'Nothing yet. Add what you like most first.',
  'rank.others': 'Not in your order',
  'rank.add': 'Add',
  'rank.add.name': 'Add as number {place}: {name}',
  'rank.up': 'Move up: {name}',
  'rank.down': 'Move down: {name}',
  'rank.place': 'Place of {name}',
  'rank.out': 'Take out',
  'rank.said': '{name} is number {place} of {total}.',
  'rank.said.out': '{name} is not in your order any more.',
  'rank.said.first': '{name} is first already.',
  'rank.said.last': '{name} is last already.',

  // reading aloud
  'aloud.read': 'Read this aloud',
  'aloud.stop': 'Stop reading',

  // check
  'check.none': 'Not answered',
  'send.change': 'Send my new vote',
  'change.note': 'Your new answers take the place of all your old ones.',
  'change.keep': 'Keep my vote as it is',

  // voted
  'done.counted': 'Your vote is counted',
  'done.changed': 'Your vote is changed',
  'done.text': 'Thank you. You have helped to decide.',
  'voted.title': 'You have voted already',
  'voted.open': 'A vote from this device is counted.',
  'voted.code': 'A vote with this code is counted. If it was not yours, tell the school.',
  'voted.host': 'A vote with your login is counted.',
  'voted.twice': 'The answers that you just sent were not counted as well: each person votes once.',
  'voted.change': 'Change my vote',
  'voted.another': 'Use another code',

  // too late
  'late.title': 'It closed before your answers came',
  'late.text': 'They were not counted. You can still tell the school what you think.',
  'late.phone': 'Ring us on {phone} if you still want to be heard.',
  'late.earlier': 'Your earlier vote counts.',
  'late.answers': 'Your answers',
  'late.seen': 'I have seen this',

  // results
  'results.title': 'What people said',
  'results.sofar': 'What people have said so far',
  'results.show': 'See the results so far',
  'results.people': { one: '{count} person has voted.', other: '{count} people have voted.' },
  'results.answered': { one: '{count} person answered this.', other: '{count} people answered this.' },
  'results.none': 'Nobody has voted yet.',
  'results.unanswered': 'Nobody has answered this yet.',
  'results.later': 'There are no results yet.',
  'results.interim': 'Until the close the numbers come a little late, so that nobody can be recognised.',
  'results.lost': 'We cannot get new numbers right now. These may be old.',
  'results.quorum.met': {
    one: 'Enough people voted: {count} was needed.',
    other: 'Enough people voted: {count} were needed.',
  },
  'results.quorum.sofar': {
    one: '{count} person has to vote for this to count. We are not there yet.',
    other: '{count} people have to vote for this to count. We are not there yet.',
  },
  'results.quorum.missed': {
    one: 'Not enough people voted for this to count: {count} was needed.',
    other: 'Not enough people voted for this to count: {count} were needed.',
  },
  'results.hidden': 'not shown',
  'results.hidden.some': {
    one: 'Some numbers are not shown: a group of fewer than {count} person could be recognised.',
    other: 'Some numbers are not shown: in a group of fewer than {count}, people could be recognised.',
  },
  'results.hidden.all': 'These numbers are not shown: so few people answered that they could be recognised.',
  'results.hidden.yet': 'These numbers are shown when more people have answered.',
  'results.missing': 'There is no result for this question.',
  'results.votes': { one: '{count} vote', other: '{count} votes' },
  'results.first': { one: '{count} first choice', other: '{count} first choices' },
  'results.points': { one: '{count} point', other: '{count} points' },
  'results.average': 'average {mean}',
  'results.gave': { one: '{count} person gave {score}', other: '{count} people gave {score}' },
  'results.lead': 'Most votes: {name}.',
  'results.lead.sofar': 'Most votes so far: {name}.',
  'results.tie': 'It is a tie: {names} have equally many votes.',
  'results.best': 'Highest average: {name}.',
  'results.best.tie': 'It is a tie: {names} have the same average.',
  'results.about.single': 'Each person chose one. Together the percentages make 100.',
  'results.about.multiple':
    'Each person could choose several. The percentage says how many of all the people chose it.',
  'results.about.score': 'From {min} ({minLabel}) to {max} ({maxLabel}).',
  'results.bar.score': 'The bar shows the average.',
  'results.bar.ranked': 'The bars show how many people put it first.',

  // rounds
  'rounds.later': 'Who is in front is counted after the close.',
  'rounds.hidden': 'How the votes were counted is not shown, because people could be recognised.',
  'rounds.title': 'How the votes were counted',
  'rounds.about':
    'In each round, every person has one vote: for the one they like most of those still in. More than half of the votes wins. If nobody has that, the one with the fewest votes is out, and there is another round.',
  'rounds.round': 'Round {number}',
  'rounds.out': 'Out with the fewest votes: {names}.',
  'rounds.won': 'More than half: {name}.',
  'rounds.tied': 'All that are left have equally many votes: {names}.',
  'rounds.exhausted': {
    one: '{count} person liked none of those still in.',
    other: '{count} people liked none of those still in.',
  },
  'rounds.winner': 'In front after the last round: {name}.',
  'rounds.winner.tie': 'It is a tie between {names}. The school has to decide how to go on.',
  'rounds.winner.none': 'Nothing is decided.',
  'borda.about':
    'You can count in another way too: with {count} to choose from, a first place gives {points} points, each place after it one less.',
  'borda.same': 'By points the same one is in front: {name}.',
  'borda.other': 'By points another one is in front: {name}.',
  'borda.tie': 'By points it is a tie: {names}.',

  // table
  'table.show': 'Show as table',
  'table.option': 'Answer',
  'table.votes': 'Votes',
  'table.share': 'Share',
  'table.average': 'Average',
  'table.first': 'First choices',
  'table.points': 'Points',
  'table.out': 'out',

  // comments
  'comments.title': 'What people wrote',
  'comments.none': 'The school has not released any comments.',

  // outcome
  'outcome.title': 'You said, we did',
  'outcome.waiting': 'The school has not said yet what it will do.',

  // paper
  'paper.show': 'Print on paper',
  'paper.print': 'Print',
  'paper.text': 'You can answer on paper. Give it to the school office.',
  'paper.until': 'You can answer on paper. Give it to the school office by {time}.',
  'paper.code': 'Your code',
  'paper.code.text': 'Write the code from your paper here. It counts once, here or on paper.',
  'paper.single': 'Tick one.',
  'paper.multiple': 'Tick as many as you like.',
  'paper.multiple.max': { one: 'Tick {count} at most.', other: 'Tick up to {count}.' },
  'paper.score': 'Circle one number in each line. {min} is {minLabel}, {max} is {maxLabel}.',
  'paper.ranked': 'Write 1 beside the one that you like most, then 2, and so on. You can leave some empty.',
  'paper.words': 'Write here. Leave out names.',
} satisfies Messages;

export type StepsKey = `poll.${keyof typeof stepsStrings}`;
