import type { Role } from '../../../src/domain/role.js';
import { Refusal } from '../../../src/domain/refusal.js';
import { VIEWS } from '../../../src/projections/all-views.js';
import { Sources } from '../../../src/projections/sources.js';
import type { View } from '../../../src/projections/view.js';
import { keyOf } from '../../../src/projections/view-difference.js';
import { EXPLAINED } from '../../../src/replay/explanation/all-explained.js';
import { explanationView } from '../../../src/replay/explanation/explanation.view.js';
import type { Harness } from '../../harness.js';
import { readerAs } from '../shown-rows.js';
import { addedUp, type Explained } from './adding-up.js';
import { figuresShown } from './figures-shown.js';

type Query = Readonly<Record<string, string>>;

const answerOf = async (harness: Harness, view: View, params: object, query: Query, role: Role): Promise<object | null> => {
  const reader = readerAs(role);
  try {
    const { answer } = await view.ask({ params, query, reader, check: (schema, value) => schema.parse(value) }, harness.app.get(Sources));
    return await answer();
  } catch (error) {
    if (error instanceof Refusal && error.code.endsWith('-unknown')) return null;
    throw error;
  }
};

/** An explanation with the terms of all its pages. */
const explanationOf = async (harness: Harness, query: Query, role: Role): Promise<Explained> => {
  const whole: (Explained & { readonly next: string | null })['items'][number][] = [];
  for (let cursor: string | null = null; ;) {
    const page = (await answerOf(harness, explanationView, {}, { ...query, ...(cursor !== null && { cursor }) }, role)) as
      (Explained & { readonly next: string | null }) | null;
    if (!page) throw new Error(`Nothing explains ${JSON.stringify(query)}`);
    whole.push(...page.items);
    cursor = page.next;
    if (cursor === null) return { ...page, items: whole };
  }
};

/** What a view shows of a dialogue: each thing by its id. */
const idsIn = async (harness: Harness, view: View, dialogue: string, asOf: string, role: Role): Promise<readonly string[]> => {
  const list = VIEWS.find(({ path }) => path === view.path.replace(/\/:\w+$/, ''));
  if (!list || list.path === view.path || list.path === 'dialogues') return [dialogue];
  const ids: string[] = [];
  for (let cursor: string | undefined; ;) {
    const page = (await answerOf(harness, list, {}, { dialogue, limit: '500', asOf, ...(cursor !== undefined && { cursor }) }, role)) as {
      readonly items: readonly object[];
      readonly next: string | null;
    } | null;
    ids.push(...(page?.items ?? []).map((item) => String(Object.values(item)[0])));
    if (!page?.next) return ids;
    cursor = page.next;
  }
};

const BREAKDOWNS: readonly Query[] = [
  { by: 'theme' },
  { by: 'status' },
  { by: 'group,region' },
  { by: 'theme,question,questionVersion,channel' },
  { by: 'day', status: 'accepted' },
  { by: 'question', channel: 'online' },
];

const AT_ONCE = 6;

/** All of them take half an hour (EVERY_FIGURE=1): where nobody asks for that, the first and some others, not the same each time. */
const isEvery = process.env['EVERY_FIGURE'] !== undefined;
export const some = (share: number): (() => boolean) => {
  let tried = 0;
  return () => isEvery || tried++ === 0 || Math.random() < share;
};

export type Compared = { readonly figures: number; readonly byRule: number; readonly names: ReadonlySet<string> };
type Which = {
  readonly dialogue: string;
  readonly asOf: bigint;
  readonly role: Role;
  /** Of which views: all, where nothing says it. */
  readonly of?: readonly string[];
  /** Which of the figures: all, where nothing says it. */
  readonly isTried?: (name: string, figure: string) => boolean;
  /** In which breakdowns what came in is explained. */
  readonly breakdowns?: readonly Query[];
  readonly limit?: number;
};

/** Adds the terms of every figure that the views show somebody as of a sequence, and compares what they come to with the figure. */
export const compareFigures = async (harness: Harness, which: Which): Promise<Compared> => {
  const { dialogue, asOf, role, of, isTried = () => true, breakdowns = BREAKDOWNS, limit = 500 } = which;
  let [figures, byRule] = [0, 0];
  const names = new Set<string>();
  const at = String(asOf);
  for (const { name, view, ask, figures: explained } of EXPLAINED.filter((each) => of?.includes(each.name) ?? true)) {
    for (const id of await idsIn(harness, view, dialogue, at, role)) {
      for (const asked of name === 'theme-input' ? breakdowns : [{}]) {
        const { by, ...others }: Query = asked;
        const { params, query } = ask(id, { ...others, by: by?.split(',') ?? [] });
        const whole = { ...(query as Query), asOf: at };
        const answer = await answerOf(harness, view, params, whole, role);
        if (!answer) continue;
        const key = keyOf(view, view.query.parse(whole));
        const shown = Object.keys(explained).flatMap((pattern) => figuresShown(answer, pattern, key).map((each) => ({ ...each, pattern })));
        const tried = shown.filter(({ figure }) => isTried(name, figure));
        const compare = async ({ figure, value, pattern }: (typeof tried)[number]): Promise<void> => {
          const found = await explanationOf(harness, { view: name, id, figure, asOf: at, limit: String(limit), ...asked }, role);
          const [told, sum] = [{ name, id, figure, asked, at, role }, addedUp(found)];
          if (sum === undefined) byRule++;
          expect({ ...told, value: found.value, sum: sum ?? value }).toEqual({ ...told, value, sum: value });
          figures++;
          if (value !== null && value !== 0) names.add(`${name} ${pattern}`);
        };
        for (let i = 0; i < tried.length; i += AT_ONCE) await Promise.all(tried.slice(i, i + AT_ONCE).map(compare));
      }
    }
  }
  return { figures, byRule, names };
};
