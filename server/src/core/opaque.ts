/** Text as letters and digits only, so that it survives any address unencoded. */

export function toOpaque(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** @returns an empty text when this did not come from `toOpaque` */
export function fromOpaque(opaque: string): string {
  if (!/^([0-9a-f]{2})+$/.test(opaque)) return '';
  const bytes = Uint8Array.from(opaque.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  return new TextDecoder().decode(bytes);
}
