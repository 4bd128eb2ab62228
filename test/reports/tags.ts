/** Just enough of an HTML parser for pages that close what they open: it throws where one does not. */
export type Tag = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly inside: readonly string[];
  readonly text: () => string;
};

const VOID = new Set(['meta', 'br', 'link', 'img', 'hr', 'input']);
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };

const unescaped = (text: string): string => text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);

export const tagsOf = (page: string): readonly Tag[] => {
  const tags: Tag[] = [];
  const open: { name: string; from: number }[] = [];
  for (const match of page.matchAll(/<(\/?)([a-zA-Z][\w-]*)((?:\s[^<>]*)?)>|<(?!!doctype html>)/g)) {
    const [whole, closing, name, rest] = match;
    if (name === undefined || rest === undefined) throw new Error(`a stray < at ${page.slice(match.index, match.index + 40)}`);
    if (closing === '/') {
      const last = open.pop();
      if (last?.name !== name) throw new Error(`</${name}> closes <${String(last?.name)}>`);
      continue;
    }
    const attributes = new Map([...rest.matchAll(/([^\s="/]+)(?:="([^"]*)")?/g)].map(([, key, value]) => [key!, unescaped(value ?? '')]));
    const from = match.index + whole.length;
    const text = () => unescaped(page.slice(from, page.indexOf(`</${name}>`, from)).replace(/<[^>]*>/g, ''));
    tags.push({ name, attributes, inside: open.map((each) => each.name), text });
    if (!VOID.has(name) && !rest.endsWith('/')) open.push({ name, from });
  }
  if (open.length > 0) throw new Error(`never closed: ${open.map((each) => each.name).join(' ')}`);
  return tags;
};
