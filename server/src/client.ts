/**
 * The address that a request's limits count by. A household has a whole IPv6 network to itself, so that all of
 * it counts as one.
 *
 * @param forwarded the `X-Forwarded-For` header: each proxy adds the address it was asked from at the end, and
 *   what stands further to the left is whatever the client claims
 * @param proxies how many proxies of ours there are
 */
export function clientAddress(remote: string | undefined, forwarded: string | null, proxies: number): string {
  const hops = [...(forwarded ?? '').split(',').map((hop) => hop.trim()), remote ?? 'unknown'].filter(
    Boolean,
  );
  const address = hops.at(-1 - proxies) ?? hops[0] ?? 'unknown';
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  return plain.includes(':') ? network(plain) : plain;
}

/** The first 64 bits of an IPv6 address. */
function network(address: string): string {
  const [head = '', tail] = address.toLowerCase().split('::');
  const start = head.split(':').filter(Boolean);
  const end = (tail ?? '').split(':').filter(Boolean);
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - start.length - end.length);
  return [...start, ...Array<string>(zeros).fill('0'), ...end].slice(0, 4).join(':');
}
