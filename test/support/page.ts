import { executeServerCommand } from '@web/test-runner-commands';

export interface Page {
  viewport?: { width: number; height: number; deviceScaleFactor?: number };
  media?: {
    colorScheme?: 'light' | 'dark';
    reducedMotion?: 'reduce' | 'no-preference';
    forcedColors?: 'active' | 'none';
    contrast?: 'more' | 'less' | 'no-preference';
  };
  /** The zone of the device, such as `Asia/Karachi`. */
  timeZone?: string;
  /** Cuts the network of the page: the `offline` event fires and every request fails. */
  offline?: boolean;
}

let changed = false;

/**
 * Changes the page around the test; undone after each test.
 * False where the engine cannot: `if (!(await page({ offline: true }))) this.skip();`
 */
export async function page(wanted: Page): Promise<boolean> {
  changed = true;
  return executeServerCommand<boolean, Page>('page', wanted);
}

afterEach(async () => {
  if (!changed) return;
  changed = false;
  await executeServerCommand('page', { reset: true });
});
