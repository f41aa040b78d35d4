/**
 * What headless Chromium needs to start quickly, also as root in a container, and to stay off the network.
 * The sandbox cannot start as root; everywhere else it stays on.
 */
export const browserArgs = [
  ...(process.getuid?.() === 0 || process.env.CI ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
