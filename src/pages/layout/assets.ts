import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

type Asset = { readonly name: string; readonly url: string; readonly mediaType: string; readonly body: string };

/** A file of the pages by a name that changes with its bytes, so that whoever has it keeps it. */
const asset = (name: string, ending: string, mediaType: string, body: string): Asset => {
  const file = `${name}.${createHash('sha256').update(body).digest('hex').slice(0, 12)}.${ending}`;
  return { name: file, url: `/assets/${file}`, mediaType, body };
};

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

/** As the build made it; a program that runs from its sources has the one of the last build. */
const script = (): string => {
  const built = '../browser/replay.js';
  const made = existsSync(new URL(built, import.meta.url)) ? built : '../../../dist/pages/browser/replay.js';
  return read(made).replace(/\n\/\/# sourceMappingURL=.*\n?$/, '\n');
};

const STYLES = ['./kern.css', './page.css'].map(read).join('\n');

/** Three steps upwards. */
const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#1f3fa0"/><path d="M6 24h6v-6h7v-6h7" fill="none" stroke="#fff" stroke-width="3"/></svg>';

/** What pages load besides themselves. */
export const ASSETS = {
  style: asset('pages', 'css', 'text/css; charset=utf-8', STYLES),
  script: asset('replay', 'js', 'text/javascript; charset=utf-8', script()),
  icon: asset('icon', 'svg', 'image/svg+xml', ICON),
} as const;
