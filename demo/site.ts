/** A small web server for files: strict headers, answers that are checked again instead of sent again, compression. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { renderPage } from './page.ts';

export interface SiteOptions {
  /** Folders with pages; the first that has one wins. */
  pages: readonly string[];
  /** Folder with one layout a language. */
  layouts: string;
  /** Folders of files by the path that they are at, with slashes at both ends; `/open-door/` also gives the snippets. */
  mounts: Readonly<Record<string, string>>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
};

/** As strict as a careful school's: nothing from elsewhere, nothing inline, no HTML from strings. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "require-trusted-types-for 'script'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** A name with a hash in it, which never means anything else. */
const HASHED = /-[\w-]{8}\.\w+$/;
/** Bytes below which compressing gains nothing. */
const SMALL = 500;

interface File {
  type: string;
  body: Buffer;
  hashed?: boolean;
}

/** Answers what is not the backend's. */
export function createSite(options: SiteOptions): (request: Request) => Promise<Response> {
  const compress = compressor();
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return new Response('Only GET and HEAD are for pages.', {
        status: 405,
        headers: { Allow: 'GET, HEAD' },
      });
    const path = pathOf(request);
    const found = path === undefined ? undefined : await find(options, path);
    const file = found ??
      (await page(options, '/404.html')) ?? { type: TYPES['.txt']!, body: Buffer.from('Not found') };
    const etag = `W/"${createHash('sha256').update(file.body).digest('base64url').slice(0, 22)}"`;
    const headers = new Headers({
      ...HEADERS,
      'Cache-Control': file.hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      'Content-Type': file.type,
      ETag: etag,
      Vary: 'Accept-Encoding',
    });
    if (found && isKnown(request, etag)) return new Response(null, { status: 304, headers });
    const { body, encoding } = await compress(file, etag, request.headers.get('Accept-Encoding') ?? '');
    if (encoding) headers.set('Content-Encoding', encoding);
    return new Response(new Uint8Array(body), { status: found ? 200 : 404, headers });
  };
}

/** The path that was asked for, or nothing when it cannot be one. */
function pathOf(request: Request): string | undefined {
  try {
    const path = decodeURIComponent(new URL(request.url).pathname);
    return /[\0\\]|\/\./.test(path) ? undefined : path;
  } catch {
    return undefined; // a stray % sign
  }
}

const isKnown = (request: Request, etag: string): boolean =>
  (request.headers.get('If-None-Match') ?? '').split(',').some((known) => known.trim() === etag);

async function find(options: SiteOptions, path: string): Promise<File | undefined> {
  for (const [mount, folder] of Object.entries(options.mounts)) {
    if (!path.startsWith(mount)) continue;
    const body = await read(folder, path.slice(mount.length));
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    return body && { body, type, hashed: HASHED.test(path) };
  }
  return page(options, path.endsWith('/') ? `${path}index.html` : path);
}

/** A page with its layout around it, or a file that stands beside the pages. */
async function page({ pages, layouts, mounts }: SiteOptions, path: string): Promise<File | undefined> {
  for (const folder of pages) {
    const body = await read(folder, path.slice(1));
    if (!body) continue;
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    if (extname(path) !== '.html') return { body, type };
    const language = /^\/([a-z]{2})\//.exec(path)?.[1] ?? 'en';
    const layout = String((await read(layouts, `${language}.html`)) ?? (await read(layouts, 'en.html')));
    const snippets = await snippetsIn(mounts['/open-door/']);
    return { type, body: Buffer.from(renderPage(String(body), { layout, path, snippets })) };
  }
  return undefined;
}

/** What to paste for each tag, as the build wrote it. */
async function snippetsIn(library: string | undefined): Promise<Record<string, string>> {
  const folder = join(library ?? '', 'snippets');
  const names = await readdir(folder).catch(() => []);
  const entries = names.map(async (name) => [
    `open-door-${name.replace(/\.html$/, '')}`,
    await readFile(join(folder, name), 'utf8'),
  ]);
  return Object.fromEntries(await Promise.all(entries)) as Record<string, string>;
}

/** A file, which must be inside its folder. */
async function read(folder: string, name: string): Promise<Buffer | undefined> {
  const root = resolve(folder);
  const path = resolve(root, name);
  if (!path.startsWith(root + sep)) return undefined;
  try {
    return await readFile(path);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['ENOENT', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG'].includes(code)) return undefined;
    throw error;
  }
}

/** Compresses text, each version once. */
function compressor() {
  const kept = new Map<string, Promise<Buffer>>();
  const brotli = promisify(brotliCompress);
  const ways: Record<string, (body: Buffer) => Promise<Buffer>> = {
    br: (body) => brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
    gzip: promisify(gzip),
  };
  return async (
    { type, body }: File,
    etag: string,
    accepted: string,
  ): Promise<{ body: Buffer; encoding?: string }> => {
    const offered = accepted.split(',').filter((one) => !/;\s*q=0(\.0*)?\s*$/.test(one));
    const encoding = Object.keys(ways).find((way) =>
      offered.some((one) => one.split(';')[0]!.trim() === way),
    );
    if (!encoding || body.length < SMALL || !/^text|javascript|json|svg/.test(type)) return { body };
    const key = `${encoding} ${etag}`;
    const done = kept.get(key) ?? ways[encoding]!(body);
    kept.set(key, done);
    return { body: await done, encoding };
  };
}
