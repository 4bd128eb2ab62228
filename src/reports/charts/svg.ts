import type { TopLevelSpec } from 'vega-lite';
import { asItStands, html, type Markup } from '../html.js';

/** What a chart needs besides its marks. Colours are the page's: `var(--…)`, so that they follow light and dark. */
export type Drawing = {
  /** Unique in the page. */
  readonly id: string;
  /** What the chart shows, in words. */
  readonly alt: string;
  readonly spec: TopLevelSpec;
  /** SVG that goes into `<defs>`; its ids, too, become the chart's own. */
  readonly defs?: string;
};

/**
 * A chart as inline SVG: an image with a text alternative. The same drawing gives the same text, also while others are drawn:
 * vega numbers its ids over all charts of the process, so they are numbered anew here, in the order in which they stand.
 */
export const drawn = async ({ id, alt, spec, defs = '' }: Drawing): Promise<Markup> => {
  const { vega, vegaLite } = await loaded();
  const compiled = vegaLite.compile({ background: 'transparent', autosize: 'none', ...spec, config: CONFIG }).spec;
  vega.resetSVGDefIds();
  const view = new vega.View(vega.parse(compiled), { renderer: 'none', loader: { ...vega.loader(), load: nothingIsFetched } });
  const svg = await view.toSVG();
  view.finalize();
  return asItStands(ownIds(id, framed(alt, svg, defs)));
};

/** Half a second to load: only who writes a report waits for it. One after the other, as they share modules. */
const load = async () => ({ vega: await import('vega'), vegaLite: await import('vega-lite') });
let loading: ReturnType<typeof load> | undefined;
const loaded = (): ReturnType<typeof load> => (loading ??= load());

const CONFIG = { aria: false, view: { stroke: null }, font: 'sans-serif' } as const;

const nothingIsFetched = (uri: string): Promise<string> => Promise.reject(new Error(`a chart must not load ${uri}`));

/** The drawing without what the page's own frame and style say, and with coordinates of a hundredth. */
const framed = (alt: string, svg: string, defs: string): string => {
  const box = /viewBox="([^"]*)"/.exec(svg)?.[1] ?? '';
  const inner = svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>'));
  const lean = inner.replace(/<[^>]*>/g, (tag) =>
    tag
      .replace(NOISE, '')
      .replace(/ (d|transform|x|y|x2|y2|width|height)="([^"]*)"/g, (_, name: string, value: string) => ` ${name}="${rounded(value)}"`),
  );
  const title = html`<title id="title">${alt}</title>`.markup;
  return `<svg class="chart" role="img" aria-labelledby="title" viewBox="${box}">${title}${defs && `<defs>${defs}</defs>`}${lean.replace(EMPTY, '')}</svg>`;
};

const NOISE = / (?:class|role|aria-[a-z]+|font-family|stroke-miterlimit)="[^"]*"/g;
const EMPTY = /<path d="[^"]*"(?: display="none")?\/>/g;

const rounded = (coordinates: string): string =>
  coordinates.replace(/\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100));

/** Ids by their place in the chart, and everything that points to them. */
const ownIds = (chart: string, svg: string): string => {
  const ids = [...new Set([...svg.matchAll(/<[^>]* id="([^"]*)"/g)].flatMap((match) => match[1] ?? []))];
  const names = new Map(ids.map((id, i) => [id, `chart-${chart}-${i}`]));
  const own = (id: string): string => names.get(id) ?? id;
  return svg.replace(/<[^>]*>/g, (tag) =>
    tag
      .replace(/ (id|aria-labelledby)="([^"]*)"/g, (_, name: string, id: string) => ` ${name}="${own(id)}"`)
      .replace(/url\(#([^)]*)\)/g, (_, id: string) => `url(#${own(id)})`),
  );
};

/** A label that fits; the table beside the chart has it in full. */
export const shortened = (label: string, max: number): string => {
  const characters = Array.from(label.replace(/\s+/g, ' ').trim());
  return characters.length <= max
    ? characters.join('')
    : `${characters
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`;
};
