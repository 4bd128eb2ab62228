import { escaped as escapedMarkup } from '../../host/markup.js';

/** Of which XML 1.0 knows no way to write them. */
const UNWRITABLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Text as it stands in XML, between tags and in quotes. */
export const escaped = (text: string): string => escapedMarkup(text.replace(UNWRITABLE, '\uFFFD'));

type Attributes = Readonly<Record<string, string | number>>;

/** An element; what stands in it is XML already. */
export const element = (name: string, attributes: Attributes, ...content: readonly string[]): string => {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  return content.length === 0 ? `<${name}${said.join('')}/>` : `<${name}${said.join('')}>${content.join('')}</${name}>`;
};
