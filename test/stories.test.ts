/**
 * Every story plays and passes axe, on every kind of page. The Storybook is built before: `npm run storybook:build`.
 * One frame shows them all: loading Storybook anew takes longer than most stories.
 */
import { expect } from '@open-wc/testing';
import { page } from './support/page.ts';

interface Entry {
  id: string;
  title: string;
  name: string;
  type: string;
}

interface Report {
  type: string;
  status: string;
  result: {
    error?: unknown;
    violations?: { id: string; help: string; nodes: { target: unknown; failureSummary?: string }[] }[];
  };
}

interface Finished {
  storyId: string;
  status: 'success' | 'error' | 'aborted';
  reporters: Report[];
}

/** Storybook's channel, between its toolbar and the frame with the story. */
interface Channel {
  on(event: string, listener: (data: never) => void): void;
  off(event: string, listener: (data: never) => void): void;
  emit(event: string, data: unknown): void;
}

const STORYBOOK = '/storybook-static';
const BROKEN = [
  ...['playFunctionThrewException', 'unhandledErrorsWhilePlaying'],
  ...['storyThrewException', 'storyErrored', 'storyMissing'],
];
const WIDE = '800';
const PHONE = 320;
/** Where scrollbars take room, it is not the page's. */
const SCROLLBAR = 20;

/** The toolbar of Storybook, in full, so that each setting undoes the one before it. */
const PLAIN = { theme: 'light', language: 'en-GB', direction: 'auto', text: '100', width: 'full' };

const index = (await (await fetch(`${STORYBOOK}/index.json`)).json()) as { entries: Record<string, Entry> };
const stories = Object.values(index.entries).filter(({ type }) => type === 'story');

const frame = document.body.appendChild(
  Object.assign(document.createElement('iframe'), { width: WIDE, height: '600', title: 'Story' }),
);
let channel: Channel | undefined;

const pause = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time));

/** Opens Storybook at its first story. */
async function open(storyId: string): Promise<Channel> {
  frame.src = `${STORYBOOK}/iframe.html?id=${storyId}&viewMode=story`;
  for (;;) {
    const window = frame.contentWindow as { __STORYBOOK_ADDONS_CHANNEL__?: Channel } | null;
    if (window?.__STORYBOOK_ADDONS_CHANNEL__) return window.__STORYBOOK_ADDONS_CHANNEL__;
    await pause(10);
  }
}

const wordsOf = (thrown: unknown): string =>
  [thrown]
    .flat()
    .map((one) => (one as { message?: string }).message ?? String(one))
    .join('; ');

/** What Storybook has to say once the story was shown, has played, and was looked at by axe. */
async function finished(storyId: string, by: Channel, start?: () => void): Promise<Finished> {
  const listeners: [string, (data: never) => void][] = [];
  try {
    return await new Promise((resolve, reject) => {
      listeners.push([
        'storyFinished',
        (report: Finished) => {
          if (report.storyId === storyId) resolve(report);
        },
      ]);
      for (const event of BROKEN)
        listeners.push([
          event,
          (thrown: unknown) => {
            reject(new Error(`${event}: ${wordsOf(thrown)}`));
          },
        ]);
      for (const [event, listener] of listeners) by.on(event, listener);
      start?.();
    });
  } finally {
    for (const [event, listener] of listeners) by.off(event, listener);
  }
}

/** Shows a story, which then plays. */
async function play(storyId: string): Promise<Finished> {
  if (!channel) {
    channel = await open(storyId);
    return finished(storyId, channel);
  }
  const opened = channel;
  return finished(storyId, opened, () => {
    opened.emit('setCurrentStory', { storyId, viewMode: 'story' });
  });
}

/** The same story, as it stands, on another page. */
const turn = (storyId: string, globals: Partial<typeof PLAIN> = {}): Promise<Finished> =>
  finished(storyId, channel!, () => {
    channel!.emit('updateGlobals', { globals: { ...PLAIN, ...globals } });
  });

/** What axe found, as sentences that say what and where; without the rules that it cannot judge there. */
function problems(look: string, { reporters }: Finished, blind: readonly string[] = []): string[] {
  const reports = reporters.filter(({ type }) => type === 'a11y');
  const found = reports.flatMap(({ result: { error, violations = [] } }) => [
    ...(error ? [`axe failed: ${wordsOf(error)}`] : []),
    ...violations
      .filter(({ id }) => !blind.includes(id))
      .flatMap(({ id, help, nodes }) =>
        nodes.map(
          ({ target, failureSummary = '' }) =>
            `${id}: ${help} ${JSON.stringify(target)} ${failureSummary.replaceAll(/\s+/g, ' ')}`,
        ),
      ),
  ]);
  if (reports.length === 0) found.push('axe has not looked at it');
  return found.map((problem) => `${look}: ${problem}`);
}

/** What sticks out of the page, so that one would have to scroll sideways (WCAG 1.4.10). */
function stickingOut(): string[] {
  const shown = frame.contentDocument!.querySelector<HTMLElement>('.story-page')!;
  // WebKit leaves a legend as wide as it was when its page gets narrower, until it is laid out anew
  shown.hidden = true;
  shown.getBoundingClientRect();
  shown.hidden = false;
  const { left: start, right: end } = shown.getBoundingClientRect();
  const inside = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot ? inside(element.shadowRoot) : []),
    ]);
  const wide = inside(shown).filter((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    // a table may scroll by itself (WCAG 1.4.10)
    return (
      width > 1 && !element.closest('.visually-hidden, .scroll') && (left < start - 0.5 || right > end + 0.5)
    );
  });
  return [
    ...(end - start > PHONE ? [`the page is ${end - start} px wide`] : []),
    ...(shown.scrollWidth > shown.clientWidth ? [`its content is ${shown.scrollWidth} px wide`] : []),
    ...wide.map(({ localName, classList }) => `${[localName, ...classList].join('.')} sticks out`),
  ].map((problem) => `a phone: ${problem}`);
}

describe('stories', function () {
  this.timeout(60_000);

  for (const { id, title, name } of stories) {
    it(`${title}: ${name}`, async () => {
      const found = problems('light', await play(id));
      found.push(...problems('dark', await turn(id, { theme: 'dark' })));
      found.push(...problems('right to left', await turn(id, { language: 'ur' })));

      frame.width = String(PHONE + SCROLLBAR);
      found.push(...problems('a phone', await turn(id, { width: 'phone' })), ...stickingOut());
      frame.width = WIDE;

      if (await page({ media: { forcedColors: 'active' } })) {
        // axe reads -webkit-text-fill-color, for which Chromium answers the colour that is not used
        found.push(...problems('forced colours', await turn(id), ['color-contrast']));
        await page({ media: {} });
      } else await turn(id);
      expect(found).to.deep.equal([]);
    });
  }
});
