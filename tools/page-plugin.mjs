const MEDIA = {
  colorScheme: 'prefers-color-scheme',
  reducedMotion: 'prefers-reduced-motion',
  forcedColors: 'forced-colors',
  contrast: 'prefers-contrast',
};

const PLAIN = { viewport: { width: 800, height: 600 }, media: {}, timeZone: '' };

/**
 * Server commands. `press`: keys together, such as `Shift+Tab`, which Web Test Runner's own command cannot do
 * everywhere. `page`: viewport, media features, time zone; `{ reset: true }` undoes them all. It answers
 * false where the engine cannot do what was asked (only Chromium can do all of it), so that a test can skip.
 * Puppeteer's own `emulateMediaFeatures` refuses some features: this speaks to the browser itself.
 */
export function pagePlugin() {
  const sessions = new WeakMap();
  const devtools = async (page) => {
    if (!sessions.has(page)) sessions.set(page, await page.createCDPSession());
    return sessions.get(page);
  };

  const onChromium = async (page, { media, timeZone }) => {
    const session = await devtools(page);
    if (media !== undefined) {
      const features = Object.entries(MEDIA).map(([key, name]) => ({ name, value: media[key] ?? '' }));
      await session.send('Emulation.setEmulatedMedia', { features });
    }
    if (timeZone !== undefined) await session.send('Emulation.setTimezoneOverride', { timezoneId: timeZone });
  };

  const change = async ({ id, browser }, payload) => {
    if (browser.type === 'webdriver') return false;
    const wanted = payload.reset ? PLAIN : payload;
    const page = browser.getPage(id);
    if (wanted.viewport) await page.setViewport(wanted.viewport);
    if (browser.name === 'Firefox') return !('media' in wanted || 'timeZone' in wanted);
    await onChromium(page, wanted);
    return true;
  };

  const press = async ({ id, browser }, keys) => {
    if (browser.type === 'webdriver') {
      await browser.press(keys);
      return true;
    }
    const { keyboard } = browser.getPage(id);
    for (const key of keys) await keyboard.down(key);
    for (const key of keys.toReversed()) await keyboard.up(key);
    return true;
  };

  return {
    name: 'page',
    async executeCommand({ command, payload, session }) {
      if (command === 'page') return await change(session, payload);
      if (command === 'press') return await press(session, payload.split('+'));
      return undefined;
    },
  };
}
