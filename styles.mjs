// Takes from KERN's CSS what the pages use of it: the rules of the classes that they name, and the tokens that these and the pages' own style name.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const PAGES = new URL('src/pages/', import.meta.url);
const KERN = new URL('node_modules/@kern-ux/native/', import.meta.url);
export const TARGET = new URL('layout/kern.css', PAGES);

/** CSS as a tree: a declaration has no body. */
const parsed = (css) => {
  const root = [];
  const open = [root];
  let text = '';
  const end = () => {
    if (text.trim() !== '') open.at(-1).push({ text: text.trim().replace(/\s+/g, ' ') });
    text = '';
  };
  // Comments are left out; what stands in quotes, as a picture, is taken whole.
  for (const [token] of css.matchAll(/\/\*[^]*?\*\/|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^]/g)) {
    if (token.startsWith('/*')) continue;
    if (token === '{') {
      const body = [];
      open.at(-1).push({ text: text.trim().replace(/\s+/g, ' '), body });
      open.push(body);
      text = '';
    } else if (token === '}') {
      end();
      open.pop();
    } else if (token === ';') end();
    else text += token;
  }
  return root;
};

const CLASS = /\.([a-z][\w-]*)/g;
/** Themes are those that the reader's system asks for, and nobody chooses one in a page. */
const inBody = (selector) => selector.replace(/:is\(body,[^)]*\)(:not\(\[class\*=kern-level-\]\))?/, 'body');
const isUsed = (selector, classes) =>
  !/\[data-kern-theme|:has\(/.test(selector) && [...selector.matchAll(CLASS)].every(([, name]) => classes.has(name));

const selected = (nodes, classes) =>
  nodes.flatMap((node) => {
    if (!node.body) return [node];
    if (node.text.startsWith('@')) return kept(node, node.text, selected(node.body, classes));
    const selectors = inBody(node.text).split(/,(?![^(]*\))/);
    const text = selectors.map((one) => one.trim()).filter((one) => isUsed(one, classes));
    return text.length === 0 ? [] : kept(node, text.join(','), node.body);
  });
const kept = (node, text, body) => (body.length === 0 ? [] : [{ ...node, text, body }]);

const namesIn = (text) => [...text.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name);
const declarations = (nodes) => nodes.flatMap(({ text, body }) => (body ? declarations(body) : [text]));

/** The tokens that are named, those that they name, and so on. */
const tokensFor = (nodes, own) => {
  const all = declarations(nodes);
  const named = new Set([...all.filter((text) => !text.startsWith('--')), own].flatMap(namesIn));
  for (let before = -1; before < named.size;) {
    before = named.size;
    for (const text of all) if (named.has(text.slice(0, text.indexOf(':')))) for (const name of namesIn(text)) named.add(name);
  }
  return named;
};
const withTokens = (nodes, tokens) =>
  nodes.flatMap((node) => {
    if (!node.body) return node.text.startsWith('--') && !tokens.has(node.text.slice(0, node.text.indexOf(':'))) ? [] : [node];
    return kept(node, node.text, withTokens(node.body, tokens));
  });

const written = (nodes) => nodes.map(({ text, body }) => (body ? `${text}{${written(body)}}\n` : `${text};`)).join('');

/** What `layout/kern.css` has to be. */
export const styles = async () => {
  const files = (await readdir(PAGES, { recursive: true })).filter((path) => /\.tsx?$|page\.css$/.test(path)).sort();
  const own = (await Promise.all(files.map((path) => readFile(new URL(path, PAGES), 'utf8')))).join('\n');
  const { version, license } = JSON.parse(await readFile(new URL('package.json', KERN), 'utf8'));
  const classes = new Set(own.match(/(?<!-)\bkern-[\w-]*\w/g));
  const rules = selected(parsed(await readFile(new URL('dist/kern.css', KERN), 'utf8')), classes).filter(
    ({ text }) => !text.startsWith('@charset'),
  );
  const notice = `/*! KERN UX (@kern-ux/native ${version}, https://kern-ux.de), licensed under the ${license}; cut to what these pages use. */\n`;
  return notice + written(withTokens(rules, tokensFor(rules, own)));
};

if (import.meta.url === pathToFileURL(join(process.argv[1] ?? '')).href) await writeFile(TARGET, await styles());
