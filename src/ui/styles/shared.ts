import { base } from './base.ts';
import { controls } from './controls.ts';
import { feedback } from './feedback.ts';
import { tokens } from './tokens.ts';

/** Every widget's styles begin with these; a widget's own file only says what differs. */
export const sharedStyles = [tokens, base, controls, feedback];
