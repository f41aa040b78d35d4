const MEDIA = {
  colorScheme: 'prefers-color-scheme',
  reducedMotion: 'prefers-reduced-motion',
  forcedColors: 'forced-colors',
  contrast: 'prefers-contrast',
};

const PLAIN = { viewport: { width: 800, height: 600 }, media: {}, timeZone: '', offline: false };

/**
 * The server command `page`: viewport, media features, time zone, offline; `{ reset: true }` undoes them all.
 * Answers false where the engine cannot do what was asked (only Chromium can do all of it), so that a test can skip.
 * Puppeteer's own `emulateMediaFeatures` refuses some features: this speaks to the browser itself.
 */
export function pagePlugin() {
  const sessions = new WeakMap();
  const devtools = async (page) => {
    if (!sessions.has(page)) sessions.set(page, await page.createCDPSession());
    return sessions.get(page);
  };

  const onChromium = async (page, { media, timeZone, offline }) => {
    const session = await devtools(page);
    if (media !== undefined) {
      const features = Object.entries(MEDIA).map(([key, name]) => ({ name, value: media[key] ?? '' }));
      await session.send('Emulation.setEmulatedMedia', { features });
    }
    if (timeZone !== undefined) await session.send('Emulation.setTimezoneOverride', { timezoneId: timeZone });
    if (offline !== undefined) await page.setOfflineMode(offline);
  };

  return {
    name: 'page',
    async executeCommand({ command, payload, session: { id, browser } }) {
      if (command !== 'page') return undefined;
      if (browser.type === 'webdriver') return false;
      const wanted = payload?.reset ? PLAIN : (payload ?? {});
      const page = browser.getPage(id);
      if (wanted.viewport) await page.setViewport(wanted.viewport);
      if (browser.name === 'Firefox') return !('media' in wanted || 'timeZone' in wanted || 'offline' in wanted);
      await onChromium(page, wanted);
      return true;
    },
  };
}
