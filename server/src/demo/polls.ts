/** What Oakfield asks its families: something now, something that is decided, and something that comes. */
import { addDays, instantAt } from '../core/zoned.ts';
import type { PollSeed } from '../polls/seed.ts';
import { CLUBS_BALLOTS, LUNCH_BALLOTS, RELEASED } from './ballots.ts';

/** English, Polish and Urdu. */
const say = (en: string, pl: string, ur: string) => ({ en, pl, ur });

const PRIVACY = {
  seenBy: say(
    'The school council and the head teacher see the totals. Comments are read by the school office first.',
    'Rada szkoły i dyrektor widzą sumy głosów. Komentarze czyta najpierw sekretariat szkoły.',
    'اسکول کونسل اور ہیڈ ٹیچر صرف مجموعی نتائج دیکھتے ہیں۔ تبصرے پہلے اسکول کا دفتر پڑھتا ہے۔',
  ),
};

/** @param today a day of the school's calendar: closes are counted from it, so that there is always one to vote in */
export function pollsAround(today: string, timeZone: string): PollSeed[] {
  const at = (days: number, time: string) => new Date(instantAt(addDays(today, days), timeZone, time));
  const keptUntil = addDays(today, 365);
  return [
    {
      ...LUNCH,
      ...{ opens: at(-6, '08:00'), closes: at(8, '17:00') },
      ballots: LUNCH_BALLOTS,
      privacy: { ...PRIVACY, keptUntil },
    },
    {
      ...CLUBS,
      ...{ opens: at(-34, '08:00'), closes: at(-20, '17:00') },
      ...{ ballots: CLUBS_BALLOTS, released: RELEASED },
      privacy: { ...PRIVACY, keptUntil },
      outcome: { date: addDays(today, -11), text: CLUBS_OUTCOME },
    },
    {
      ...SCHOOL_DAY,
      ...{ opens: at(13, '08:00'), closes: at(27, '17:00') },
      privacy: { ...PRIVACY, keptUntil },
    },
  ];
}

const HOT = say('Hot meals', 'Dania ciepłe', 'گرم کھانے');
const COLD = say('Cold meals', 'Dania zimne', 'ٹھنڈے کھانے');

const MEALS = {
  id: 'start',
  title: say('What should change first?', 'Co powinno zmienić się najpierw?', 'سب سے پہلے کیا بدلنا چاہیے؟'),
  method: 'single' as const,
  options: [
    {
      id: 'longer',
      label: say('A longer lunch break', 'Dłuższa przerwa obiadowa', 'کھانے کا لمبا وقفہ'),
    },
    {
      id: 'fresh',
      label: say('More food cooked here', 'Więcej dań gotowanych na miejscu', 'یہاں پکا ہوا زیادہ کھانا'),
    },
    {
      id: 'choice',
      label: say(
        'More halal and vegetarian dishes',
        'Więcej dań halal i wegetariańskich',
        'زیادہ حلال اور سبزی والے کھانے',
      ),
    },
    {
      id: 'quiet',
      label: say('A quiet room to eat in', 'Cichy pokój do jedzenia', 'کھانے کے لیے پرسکون کمرہ'),
    },
  ],
};

const DISHES = {
  id: 'dishes',
  title: say(
    'Which dishes should be on the menu? Put your favourites first.',
    'Jakie dania powinny być w menu? Ulubione na początku.',
    'مینو میں کون سے کھانے ہوں؟ پسندیدہ کو پہلے رکھیں۔',
  ),
  description: say(
    'Rank as many or as few as you like.',
    'Uszereguj tyle dań, ile chcesz.',
    'جتنے چاہیں، اتنے ترتیب میں رکھیں۔',
  ),
  method: 'ranked' as const,
  options: [
    { id: 'curry', label: say('Vegetable curry', 'Curry warzywne', 'سبزی کا سالن'), group: HOT },
    { id: 'pasta', label: say('Pasta bake', 'Zapiekanka makaronowa', 'پاستا بیک'), group: HOT },
    { id: 'jacket', label: say('Jacket potato', 'Pieczony ziemniak', 'بھنا ہوا آلو'), group: HOT },
    { id: 'wraps', label: say('Salad wraps', 'Wrapy z sałatką', 'سلاد ریپ'), group: COLD },
  ],
};

const TODAY = {
  id: 'today',
  title: say(
    'How good is lunch at Oakfield today?',
    'Jak oceniasz obecne obiady w Oakfield?',
    'اوک فیلڈ میں آج کل کھانا کیسا ہے؟',
  ),
  method: 'score' as const,
  scale: {
    ...{ min: 1, max: 5 },
    minLabel: say('Poor', 'Słabo', 'خراب'),
    maxLabel: say('Very good', 'Bardzo dobrze', 'بہت اچھا'),
  },
  options: [
    { id: 'taste', label: say('Taste', 'Smak', 'ذائقہ') },
    { id: 'portions', label: say('Size of portions', 'Wielkość porcji', 'مقدار') },
    { id: 'price', label: say('Price', 'Cena', 'قیمت') },
  ],
};

const IDEAS = {
  id: 'ideas',
  title: say(
    'Is there anything else about lunch?',
    'Czy jest coś jeszcze w sprawie obiadów?',
    'کھانے کے بارے میں کوئی اور بات؟',
  ),
  method: 'text' as const,
};

const LUNCH = {
  id: 'lunch',
  title: say(
    'What should change about lunch?',
    'Co powinno się zmienić w obiadach?',
    'دوپہر کے کھانے میں کیا بدلنا چاہیے؟',
  ),
  description: say(
    'The kitchen contract is renewed in spring. The school council decides in January and goes by what families say.',
    'Umowa z kuchnią będzie odnawiana wiosną. Rada szkoły decyduje w styczniu i kieruje się głosem rodzin.',
    'باورچی خانے کا معاہدہ بہار میں نیا ہوگا۔ اسکول کونسل جنوری میں خاندانوں کی رائے کے مطابق فیصلہ کرے گی۔',
  ),
  questions: [MEALS, DISHES, TODAY, IDEAS],
  results: 'after-vote' as const,
  eligibility: 'open' as const,
  quorum: 100,
};

const CLUBS = {
  id: 'clubs',
  title: say('Which clubs after school?', 'Jakie zajęcia po lekcjach?', 'اسکول کے بعد کون سے کلب ہوں؟'),
  questions: [
    {
      id: 'clubs',
      title: say(
        'Which would your child come to? Choose up to three.',
        'Na które przychodziłoby Państwa dziecko? Najwyżej trzy.',
        'آپ کا بچہ کن میں آئے گا؟ زیادہ سے زیادہ تین چنیں۔',
      ),
      method: 'multiple' as const,
      max: 3,
      options: [
        { id: 'football', label: say('Football for girls', 'Piłka nożna dla dziewcząt', 'لڑکیوں کا فٹ بال') },
        { id: 'chess', label: say('Chess', 'Szachy', 'شطرنج') },
        { id: 'cooking', label: say('Cooking', 'Gotowanie', 'کھانا پکانا') },
        { id: 'homework', label: say('Homework club', 'Odrabianie lekcji', 'ہوم ورک کلب') },
        { id: 'coding', label: say('Coding', 'Programowanie', 'کوڈنگ') },
      ],
    },
    {
      id: 'day',
      title: say('Which day suits you best?', 'Który dzień jest najlepszy?', 'کون سا دن سب سے اچھا ہے؟'),
      method: 'ranked' as const,
      options: [
        { id: 'tue', label: say('Tuesday', 'Wtorek', 'منگل') },
        { id: 'wed', label: say('Wednesday', 'Środa', 'بدھ') },
        { id: 'thu', label: say('Thursday', 'Czwartek', 'جمعرات') },
        { id: 'fri', label: say('Friday', 'Piątek', 'جمعہ') },
      ],
    },
    {
      id: 'until',
      title: say(
        'How useful would these be to you?',
        'Jak bardzo by się to Państwu przydało?',
        'یہ آپ کے لیے کتنے مفید ہوں گے؟',
      ),
      method: 'score' as const,
      scale: {
        ...{ min: 0, max: 3 },
        minLabel: say('Not at all', 'Wcale', 'بالکل نہیں'),
        maxLabel: say('Very', 'Bardzo', 'بہت'),
      },
      options: [
        { id: 'half-past-four', label: say('Until half past four', 'Do 16:30', 'ساڑھے چار بجے تک') },
        { id: 'bus', label: say('A late bus', 'Późniejszy autobus', 'دیر کی بس') },
      ],
    },
    {
      id: 'other',
      title: say('Anything else?', 'Coś jeszcze?', 'کوئی اور بات؟'),
      method: 'text' as const,
    },
  ],
  results: 'after-close' as const,
  eligibility: 'open' as const,
  quorum: 150,
};

const CLUBS_OUTCOME = say(
  'You said: football for girls and cooking, on Fridays, and a late bus. We did: both clubs start on the first Friday after the holidays, until half past four, and are free. The late bus begins in spring; until then, two members of staff walk with children to the 16:40 bus.',
  'Powiedzieli Państwo: piłka nożna dla dziewcząt i gotowanie, w piątki, oraz późniejszy autobus. Zrobiliśmy: oba kółka ruszają w pierwszy piątek po feriach, do 16:30, bezpłatnie. Późniejszy autobus będzie od wiosny; do tego czasu dwoje pracowników odprowadza dzieci na autobus o 16:40.',
  'آپ نے کہا: جمعہ کو لڑکیوں کا فٹ بال اور کھانا پکانا، اور دیر کی بس۔ ہم نے کیا: دونوں کلب چھٹیوں کے بعد پہلے جمعہ سے ساڑھے چار بجے تک مفت ہوں گے۔ دیر کی بس بہار میں شروع ہوگی؛ تب تک عملے کے دو افراد بچوں کو 16:40 کی بس تک لے جائیں گے۔',
);

const SCHOOL_DAY = {
  id: 'school-day',
  title: say(
    'When should the school day start?',
    'O której powinny zaczynać się lekcje?',
    'اسکول کا دن کب شروع ہونا چاہیے؟',
  ),
  description: say(
    'Each family gets two codes on paper, one for each parent or carer.',
    'Każda rodzina dostaje dwa kody na kartce, po jednym dla każdego rodzica lub opiekuna.',
    'ہر خاندان کو کاغذ پر دو کوڈ ملیں گے، ہر والدین یا سرپرست کے لیے ایک۔',
  ),
  questions: [
    {
      id: 'start',
      title: say(
        'Which start suits your family?',
        'Która godzina Państwu odpowiada?',
        'آپ کے خاندان کو کون سا وقت مناسب ہے؟',
      ),
      method: 'multiple' as const,
      options: [
        { id: '0830', label: '8:30' },
        { id: '0845', label: '8:45' },
        { id: '0900', label: '9:00' },
      ],
    },
  ],
  results: 'after-close' as const,
  eligibility: 'code' as const,
};
