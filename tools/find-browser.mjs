import { existsSync, readdirSync } from 'node:fs';
import { Launcher } from 'chrome-launcher';

const first = (paths) => paths.find((path) => path && existsSync(path));

/** Path of an installed Chromium, Chrome or Edge; CHROME_PATH goes first. Undefined when there is none. */
export function findChromium() {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH && existsSync(CHROME_PATH)) return CHROME_PATH;
  return installed() ?? edge();
}

/** What chrome-launcher finds: Chrome and Chromium on Linux, macOS and Windows. */
function installed() {
  try {
    return Launcher.getInstallations()[0];
  } catch {
    return undefined; // it throws rather than answer an empty list
  }
}

function edge() {
  const { PROGRAMFILES, 'PROGRAMFILES(X86)': X86 } = process.env;
  return first([
    '/usr/bin/microsoft-edge',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...[PROGRAMFILES, X86].map((root) => root && `${root}\\Microsoft\\Edge\\Application\\msedge.exe`),
  ]);
}

/** Path of an installed Firefox; FIREFOX_PATH goes first. */
export const findFirefox = () =>
  first([
    process.env.FIREFOX_PATH,
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ]);

/** Path of WebKitGTK's MiniBrowser, which `webkit2gtk-driver` brings. */
export function findMiniBrowser() {
  for (const arch of ['x86_64', 'aarch64']) {
    const lib = `/usr/lib/${arch}-linux-gnu`;
    const folders = existsSync(lib) ? readdirSync(lib).filter((name) => name.startsWith('webkit2gtk-4')) : [];
    const found = first(folders.map((name) => `${lib}/${name}/MiniBrowser`));
    if (found) return found;
  }
  return undefined;
}
