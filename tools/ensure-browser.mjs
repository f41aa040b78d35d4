#!/usr/bin/env node
/**
 * Makes sure that a browser to test with is there, and says where. With `--engines`, Firefox and WebKitGTK too.
 * As root on Debian it installs what is missing; elsewhere it says in one sentence what to install.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium, findFirefox, findMiniBrowser } from './find-browser.mjs';

const webkit = () =>
  existsSync('/usr/bin/Xvfb') && existsSync('/usr/bin/WebKitWebDriver') ? findMiniBrowser() : undefined;

const needed = [
  {
    name: 'Chromium, Chrome or Edge',
    find: findChromium,
    packages: ['chromium'],
    hint: 'or set CHROME_PATH',
  },
];
if (process.argv.includes('--engines')) {
  needed.push(
    { name: 'Firefox', find: findFirefox, packages: ['firefox-esr'], hint: 'or set FIREFOX_PATH' },
    {
      name: 'WebKitGTK',
      find: webkit,
      packages: ['webkit2gtk-driver', 'xvfb'],
      hint: 'which only Linux has',
    },
  );
}

const apt = (...args) =>
  execFileSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });

const missing = needed.filter(({ find }) => !find());
if (missing.length > 0 && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', ...missing.flatMap(({ packages }) => packages));
}

let ok = true;
for (const { name, find, packages, hint } of needed) {
  const path = find();
  if (path) console.log(`${name}: ${path}`);
  else
    console.error(
      `No ${name} found: install it (Debian: sudo apt-get install ${packages.join(' ')}), ${hint}.`,
    );
  ok &&= Boolean(path);
}
process.exit(ok ? 0 : 1);
