/** What tells the drafts of this library from whatever else a page keeps in the tab. */
export const PREFIX = 'open-door-draft:';

/** Nothing that was typed on this site stays in this tab. */
export function clearDrafts(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
  } catch {
    return; // storage is refused, so nothing was kept
  }
}
