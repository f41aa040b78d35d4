/** Oakfield Primary School: its website, and the reference backend behind it, on one port. */
import { fileURLToPath } from 'node:url';
import { startServer, type RunningServer, type ServerOptions } from '../server/src/server.ts';
import { createSite } from './site.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export interface DemoOptions extends Omit<ServerOptions, 'fallback' | 'demo'> {
  /** Folders with more pages, looked through before the school's own; for tests. */
  pages?: readonly string[];
  /** The built files for pages without a bundler. */
  library?: string;
}

/** Pages at `/`, the built library at `/open-door/`, the backend with the demonstration school at `/api`. */
export function startDemo(options: DemoOptions = {}): Promise<RunningServer> {
  const { pages = [], library = here('../dist/cdn'), ...server } = options;
  const fallback = createSite({
    pages: [...pages, here('pages')],
    layouts: here('layouts'),
    mounts: { '/open-door/': library, '/assets/': here('assets') },
  });
  return startServer({ ...server, demo: true, fallback });
}
