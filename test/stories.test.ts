/** Every story renders, plays and passes axe. The Storybook is built before: `npm run storybook:build`. */
import { expect } from '@open-wc/testing';
import { page } from './support/page.ts';

interface Entry {
  id: string;
  title: string;
  name: string;
  type: string;
}

interface Violation {
  id: string;
  help: string;
  nodes: { target: unknown[]; failureSummary?: string }[];
}

interface Finished {
  storyId: string;
  status: 'success' | 'error' | 'aborted';
  reporters: { type: string; status: string; result: { violations?: Violation[] } }[];
}

/** Storybook's channel, between its manager and the frame with the story. */
interface Channel {
  on(event: string, listener: (data: never) => void): void;
  off(event: string, listener: (data: never) => void): void;
  emit(event: string, data: unknown): void;
}

const STORYBOOK = '/storybook-static';
const BROKEN = ['playFunctionThrewException', 'storyThrewException', 'storyErrored', 'storyMissing'];

/** The pages that every story is seen on, by what Storybook's toolbar can set. */
const PAGES: Record<string, { globals: string; forcedColors?: true }> = {
  light: { globals: '' },
  dark: { globals: 'theme:dark' },
  'right to left': { globals: 'direction:rtl' },
  'on a phone': { globals: 'width:phone' },
  'in forced colours': { globals: '', forcedColors: true },
};

const index = (await (await fetch(`${STORYBOOK}/index.json`)).json()) as { entries: Record<string, Entry> };
const stories = Object.values(index.entries).filter(({ type }) => type === 'story');

const until = async <T>(get: () => T | undefined): Promise<T> => {
  for (let waited = 0; waited < 30_000; waited += 20) {
    const value = get();
    if (value) return value;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('Storybook did not load: is it built?');
};

/** Answers when the story has played and axe has looked at it. */
const finished = (channel: Channel, storyId: string) =>
  new Promise<Finished>((resolve, reject) => {
    const stop = () => {
      channel.off('storyFinished', end);
      for (const event of BROKEN) channel.off(event, fail);
    };
    const end = (result: Finished) => {
      if (result.storyId !== storyId) return;
      stop();
      resolve(result);
    };
    const fail = (error: { message?: string; description?: string }) => {
      stop();
      reject(new Error(error.message ?? error.description ?? `${storyId} is broken`));
    };
    channel.on('storyFinished', end);
    for (const event of BROKEN) channel.on(event, fail);
  });

/** A frame with Storybook's preview in it: the first story loads it, the others are switched to. */
class Preview {
  #frame = Object.assign(document.createElement('iframe'), { width: '800', height: '600', title: 'Story' });
  #channel: Channel | undefined;
  #globals: string;

  constructor(globals: string) {
    this.#globals = globals;
    document.body.append(this.#frame);
  }

  async play(storyId: string): Promise<Finished> {
    if (this.#channel) {
      const result = finished(this.#channel, storyId);
      this.#channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
      return result;
    }
    const params = new URLSearchParams({ id: storyId, viewMode: 'story', globals: this.#globals });
    this.#frame.src = `${STORYBOOK}/iframe.html?${params.toString()}`;
    this.#channel = await until(
      () =>
        (this.#frame.contentWindow as { __STORYBOOK_ADDONS_CHANNEL__?: Channel } | null)
          ?.__STORYBOOK_ADDONS_CHANNEL__,
    );
    return finished(this.#channel, storyId);
  }

  close(): void {
    this.#frame.remove();
  }
}

/** The failed reports, as sentences that say what and where. */
const problems = ({ reporters }: Finished) =>
  reporters
    .filter(({ status }) => status === 'failed')
    .flatMap(({ type, result }) =>
      (result.violations ?? []).flatMap(({ id, help, nodes }) =>
        nodes.map(
          ({ target, failureSummary }) => `${type} ${id}: ${help}: ${String(target)} ${failureSummary ?? ''}`,
        ),
      ),
    );

for (const [name, { globals, forcedColors }] of Object.entries(PAGES)) {
  describe(`stories, ${name}`, () => {
    let preview: Preview;
    before(() => {
      preview = new Preview(globals);
    });
    after(() => {
      preview.close();
    });

    for (const { id, title, name: story } of stories) {
      it(`${title}: ${story}`, async function () {
        this.timeout(60_000);
        if (forcedColors && !(await page({ media: { forcedColors: 'active' } }))) this.skip();
        const result = await preview.play(id);
        expect(problems(result)).to.deep.equal([]);
        expect(result.status).to.equal('success');
        expect(result.reporters.map(({ type }) => type)).to.include('a11y');
      });
    }
  });
}
