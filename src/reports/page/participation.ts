import type { Localized } from '../../domain/language.js';
import { NO_PUBLIC_FIGURES, type PublicFigures } from '../../projections/theme-input/theme-input.people.js';
import { bars } from '../charts/bars.js';
import type { Participation } from '../report-content.js';
import type { Chapter, Edition } from './edition.js';
import { figureCells, figureColumns } from './figures.js';
import { html, joined, type Piece } from '../html.js';
import { regionName } from './region-names.js';
import { table } from './table.js';
import type { CameIn } from './words.de.js';

type Line = { readonly title: Localized; readonly figures: PublicFigures };
const REGIONS_OPEN = 15;

/** Who took part: by format, by group, by region, and who was not reached. */
export const participationChapter = async (edition: Edition): Promise<Chapter | null> => {
  const { words, content } = edition;
  const { participation } = content;
  if (!participation) return null;
  const { channels, groups } = linesOf(edition, participation);
  return {
    id: 'participation',
    title: words.chapters.participation,
    body: [
      html`<p>${words.participation.lead(inWords(edition, participation.total))}</p>`,
      participation.total.participants === null && html`<p class="note">${words.participation.peopleLater}</p>`,
      html`<h3>${words.participation.byChannel}</h3>`,
      await breakdown(edition, 'channels', words.participation.byChannel, words.participation.channel, channels, participation.total),
      html`<h3>${words.participation.byGroup}</h3>`,
      await breakdown(edition, 'groups', words.participation.byGroup, words.participation.group, groups, participation.total),
      attendance(edition),
      html`<h3>${words.participation.byRegion}</h3>`,
      regions(edition, participation),
      html`<h3>${words.participation.notReached}</h3>`,
      notReached(edition, participation.notReached),
    ],
  };
};

const inWords = ({ number, people }: Edition, total: PublicFigures): CameIn => {
  const { agree, pass, disagree, byProtection } = total.ratings;
  const { submitted, participants, withoutParticipant, raters } = total;
  const ratings = agree + pass + disagree;
  return {
    contributions: number(submitted),
    participants: participants && people(participants),
    without: number(withoutParticipant),
    raters: raters && people(raters),
    ratings: number(ratings),
    unprotected: byProtection.none === 0 ? 'none' : byProtection.none < ratings ? 'some' : 'all',
  };
};

/** In the dialogue's order, and those from which nothing came in, too; what was not stated comes last. */
const linesOf = (
  edition: Edition,
  { channels, groups }: Participation,
): { readonly channels: readonly Line[]; readonly groups: readonly Line[] } => {
  const { frame } = edition.content;
  const [byChannel, byGroup] = [new Map(channels.map((row) => [row.channel, row])), new Map(groups.map((row) => [row.group, row]))];
  const allChannels = new Set([...frame.channels.map(({ code }) => String(code)), ...byChannel.keys()]);
  const allGroups = new Set<string | null>([...frame.groups.map(({ code }) => String(code)), ...byGroup.keys()]);
  if (allGroups.delete(null)) allGroups.add(null);
  return {
    channels: [...allChannels].map((code) => ({ title: edition.channel(code), figures: byChannel.get(code) ?? NO_PUBLIC_FIGURES })),
    groups: [...allGroups].map((code) => ({ title: edition.group(code), figures: byGroup.get(code) ?? NO_PUBLIC_FIGURES })),
  };
};

const breakdown = async (
  edition: Edition,
  id: string,
  title: string,
  first: string,
  lines: readonly Line[],
  total: PublicFigures,
): Promise<Piece> => {
  const { words, say, plain, number } = edition;
  if (lines.length === 0) return html`<p>${words.participation.nothing}</p>`;
  const shown = lines.map((line) => ({ label: plain(line.title), value: line.figures.submitted, shown: number(line.figures.submitted) }));
  const alt = words.participation.alt(title, shown.map(({ label, shown: value }) => `${label}: ${value}`).join('; '));
  return html`<figure>
      ${await bars(id, shown, alt)}
      <figcaption>${words.participation.figure(title)}</figcaption>
    </figure>
    ${table({
      id: `table-${id}`,
      caption: words.participation.table(title),
      columns: figureColumns(edition, first),
      rows: lines.map((line) => [say(line.title), ...figureCells(edition, line.figures)]),
      total: [words.total, ...figureCells(edition, total)],
    })}
    <p class="note">${words.participation.notes}</p>`;
};

/** Attendances are counted by the hosts of the gatherings, so they stand apart from the contributions. */
const attendance = (edition: Edition): Piece => {
  const { words, number, say, content } = edition;
  const counts = new Map<string, number>();
  for (const each of content.process.gatherings.flatMap((gathering) => gathering.attendance)) {
    counts.set(each.group, (counts.get(each.group) ?? 0) + each.count);
  }
  if (counts.size === 0) return null;
  const order = new Set([...content.frame.groups.map(({ code }) => String(code)).filter((code) => counts.has(code)), ...counts.keys()]);
  return table({
    id: 'attendance',
    caption: words.participation.attendance,
    columns: [{ title: words.participation.group, kind: 'text' }, { title: words.participation.attendances }],
    rows: [...order].map((code) => [say(edition.group(code)), number(counts.get(code) ?? 0)]),
    total: [words.total, number([...counts.values()].reduce((a, b) => a + b, 0))],
  });
};

const regions = (edition: Edition, { regions, total }: Participation): Piece => {
  const { words } = edition;
  if (regions.length === 0) return html`<p>${words.participation.nothing}</p>`;
  const shown = table({
    id: 'table-regions',
    caption: words.participation.table(words.participation.byRegion),
    columns: figureColumns(edition, words.participation.region),
    rows: regions.map(({ region, ...figures }) => [
      region === null ? words.notStated : edition.region(region),
      ...figureCells(edition, figures),
    ]),
    total: [words.total, ...figureCells(edition, total)],
  });
  const source =
    regions.some(({ region }) => region !== null && regionName(region) !== null) &&
    html`<p class="note">${words.participation.regionSource}</p>`;
  if (regions.length <= REGIONS_OPEN) return [shown, source];
  return html`<details>
    <summary>${words.participation.regions(edition.number(regions.length))}</summary>
    ${shown} ${source}
  </details>`;
};

const notReached = (edition: Edition, { groups, channels, stillToCome, notCounted }: Participation['notReached']): Piece => {
  const { words, say } = edition;
  const reached = stillToCome.length === 0 ? words.participation.allReached : words.participation.reachedSoFar;
  const said = (lead: string, titles: readonly Localized[]): Piece =>
    titles.length > 0 && html`<p>${lead} <strong>${joined(titles.map(say), ', ')}</strong>.</p>`;
  return [
    groups.length + channels.length + notCounted.length === 0 && html`<p>${reached}</p>`,
    said(words.participation.groupsNotReached, groups.map(edition.group)),
    said(words.participation.channelsNotReached, channels.map(edition.channel)),
    said(words.participation.notCounted, notCounted.map(edition.channel)),
    said(words.participation.stillToCome, stillToCome.map(edition.channel)),
  ];
};
