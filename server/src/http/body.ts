import { Problem } from './problem.ts';

const JSON_TYPE = /^application\/([\w.-]+\+)?json\s*(;|$)/i;

/**
 * Reads the JSON of a request, but never more than `limit` bytes, whatever its Content-Length says.
 *
 * @returns `{}` for an empty body: some commands need no content
 * @throws {Problem} 413, 415, or 400 when it is not JSON or broke off
 */
export async function readJson(request: Request, limit: number): Promise<unknown> {
  const bytes = await readBytes(request, limit);
  if (bytes.length === 0) return {};
  if (!JSON_TYPE.test(request.headers.get('Content-Type') ?? '')) {
    throw new Problem('not-json', 'Send JSON, with the header Content-Type: application/json.');
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    throw new Problem('bad-request', 'What was sent is not JSON in UTF-8. Check it and send it again.');
  }
}

type Reader = ReadableStreamDefaultReader<Uint8Array>;

async function readBytes(request: Request, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader: Reader | undefined = request.body?.getReader();
  const next = () => reader?.read().catch(brokenOff);
  for (let part = await next(); part && !part.done; part = await next()) {
    size += part.value.length;
    if (size > limit) {
      await reader?.cancel();
      throw new Problem('too-large', `Write less: at most ${Math.floor(limit / 1024)} kB can be sent.`);
    }
    chunks.push(part.value);
  }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

/** The other side went away while sending: no error of ours, and hardly anyone is left to read this. */
function brokenOff(): never {
  throw new Problem('bad-request', 'The connection broke while sending. Please send it again.');
}
