import type { LocaleFile } from './index.ts';

export default {} satisfies LocaleFile;
