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
}

let changed = false;

/**
 * Changes the page around the test; undone after each test.
 * False where the engine cannot: `if (!(await page({ timeZone: 'Asia/Karachi' }))) this.skip();`
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

/** Presses keys together and lets them go, on every engine: `Enter`, `Shift+Tab`. */
export const press = async (keys: string): Promise<void> => {
  await executeServerCommand('press', keys);
};
