import type { Dimension } from '../../projections/theme-input/theme-input.figures.js';
import {
  NO_PUBLIC_FIGURES,
  publicFiguresOf,
  type PublicFigures,
  type PublicRow,
} from '../../projections/theme-input/theme-input.people.js';
import type { Participation, Process } from '../report-content.js';
import type { ChapterSource } from './sources.js';

export const participationOf = async (source: ChapterSource, { gatherings }: Process): Promise<Participation> => {
  const { channels, groups, protections } = source.document;
  const [total, byChannel, byGroup, byRegion] = await Promise.all([
    totalOf(source),
    figuresBy(source, 'channel'),
    figuresBy(source, 'group'),
    figuresBy(source, 'region'),
  ]);
  const attendance = gatherings.flatMap(({ format, attendance: came }) => came.map(({ group, count }) => ({ format, group, count })));
  const came = (is: (one: { readonly format: string; readonly group: string }) => boolean): boolean =>
    attendance.some((one) => one.count > 0 && is(one));
  const silent = codesOf(channels).filter((code) => !byChannel.has(code) && !came(({ format }) => format === code));
  return {
    total,
    protections: protections.map(({ kind, since, reason, ...of }) => ({
      kind,
      difficulty: 'difficulty' in of ? of.difficulty : null,
      since,
      reason,
    })),
    channels: listed(byChannel, codesOf(channels)).flatMap(([channel, figures]) => (channel === null ? [] : [{ channel, ...figures }])),
    groups: listed(byGroup, codesOf(groups)).map(([group, figures]) => ({ group, ...figures })),
    regions: listed(byRegion, []).map(([region, figures]) => ({ region, ...figures })),
    notReached: {
      groups: codesOf(groups).filter((code) => !byGroup.has(code) && !came(({ group }) => group === code)),
      ...silentChannels(silent, gatherings),
    },
  };
};

type Gathering = Pick<Process['gatherings'][number], 'format' | 'status' | 'attendance'>;

/** Of channels from which nothing came in, those that reached nobody, those still to come, and those at whose gatherings nobody was counted. */
export const silentChannels = (
  silent: readonly string[],
  gatherings: readonly Gathering[],
): Omit<Participation['notReached'], 'groups'> => {
  const having = (is: (gathering: Gathering) => boolean): readonly string[] =>
    silent.filter((code) => gatherings.some((one) => one.format === code && is(one)));
  const notCounted = having(({ status, attendance }) => status === 'held' && attendance.length === 0);
  const stillToCome = having(({ status }) => status === 'scheduled').filter((code) => !notCounted.includes(code));
  return { channels: silent.filter((code) => ![...notCounted, ...stillToCome].includes(code)), stillToCome, notCounted };
};

const codesOf = (labelled: readonly { readonly code: string }[]): readonly string[] => labelled.map(({ code }) => code);

const totalOf = async ({ views, steps, asOf, dialogue }: ChapterSource): Promise<PublicFigures> => {
  const [total] = await publicFiguresOf(views, steps, asOf, { dialogue }, []);
  return total ? alone(total) : NO_PUBLIC_FIGURES;
};

/** The figures as the view has them, by one dimension; null is where it was not stated. */
export const figuresBy = async (
  { views, steps, asOf, dialogue }: ChapterSource,
  dimension: Dimension,
): Promise<ReadonlyMap<string | null, PublicFigures>> => {
  const rows = await publicFiguresOf(views, steps, asOf, { dialogue }, [dimension]);
  return new Map(rows.map((row) => [textOf(row[dimension]), alone(row)]));
};

const textOf = (value: string | number | null | undefined): string | null => (value === null || value === undefined ? null : String(value));

/** Without the dimensions. */
const alone = ({
  submitted,
  open,
  accepted,
  rejected,
  withdrawn,
  merged,
  participants,
  withoutParticipant,
  raters,
  ratings,
}: PublicRow): PublicFigures => ({
  submitted,
  open,
  accepted,
  rejected,
  withdrawn,
  merged,
  participants,
  withoutParticipant,
  raters,
  ratings,
});

/**
 * First what the dialogue names, in its order and also where nothing came in; then what else there is, by code, so that the rows
 * add up to the whole; what was not stated comes last. Sorted here: the order of a database depends on its collation.
 */
const listed = (
  figures: ReadonlyMap<string | null, PublicFigures>,
  codes: readonly string[],
): readonly (readonly [string | null, PublicFigures])[] => {
  const others = [...figures.keys()].filter((key) => key !== null && !codes.includes(key)).sort();
  const keys = [...codes, ...others, ...(figures.has(null) ? [null] : [])];
  return keys.map((key) => [key, figures.get(key) ?? NO_PUBLIC_FIGURES]);
};
