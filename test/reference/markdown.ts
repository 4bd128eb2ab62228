import type { Field } from './json-schema.js';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** Nothing where there are no lines. */
export const table = (head: readonly string[], lines: readonly (readonly string[])[]): string =>
  lines.length === 0 ? '' : [head, head.map(() => '---'), ...lines].map((line) => `| ${line.map(cell).join(' | ')} |`).join('\n');

export const fieldTable = (fields: readonly Field[], head = 'Field'): string =>
  table(
    [head, 'Type', 'What it says'],
    fields.map(({ name, type, says }) => [`\`${name}\``, type, says]),
  );

export const jsonBlock = (value: unknown): string => (value === undefined ? '' : `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``);

/** What is there, with a line between each. */
export const page = (parts: readonly string[]): string => `${parts.filter((part) => part !== '').join('\n\n')}\n`;

/** The address that a heading gets from GitHub and the like. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\w\- ]/g, '')
    .replaceAll(' ', '-');
