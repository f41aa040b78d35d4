/**
 * The way back to something that a person sent: reference and code in the fragment of a link, which browsers send to
 * nobody. `#open-door-booking=ABK472.7KQ4M2XP`
 */
export interface Access {
  reference: string;
  token: string;
}

const encoded = (part: string) => encodeURIComponent(part).replaceAll('.', '%2E');

function decoded(part = ''): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // typed by hand: what is no encoding stands for itself
  }
}

/** What a fragment holds for a tag. */
export function fromFragment(tag: string, hash: string): Access | undefined {
  const pair = hash
    .replace(/^#/, '')
    .split('&')
    .find((one) => one.startsWith(`${tag}=`));
  const [reference, token] =
    pair
      ?.slice(tag.length + 1)
      .split('.')
      .map(decoded) ?? [];
  return reference && token ? { reference, token } : undefined;
}

/** The page's address with that fragment in place of its own. */
export const linkTo = (tag: string, page: string, { reference, token }: Access): string =>
  `${page.replace(/#.*$/, '')}#${tag}=${encoded(reference)}.${encoded(token)}`;
