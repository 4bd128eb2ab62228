import type { Process } from '../report-content.js';
import { type Chapter, type Edition, place } from './edition.js';
import { html, joined, type Piece } from '../html.js';
import { table } from './table.js';

type Gathering = Process['gatherings'][number];

/** The phases, and what took place in each format. */
export const processChapter = (edition: Edition): Chapter => {
  const { words, content, day } = edition;
  const { phases, gatherings } = content.process;
  /** A day, or a time on a day. */
  const when = (said: string): string => [day(said.slice(0, 10)), said.slice(11)].filter((part) => part !== '').join(', ');
  const formats = [...new Set([...content.frame.channels.map(({ code }) => String(code)), ...gatherings.map(({ format }) => format)])];
  return {
    id: 'process',
    title: words.chapters.process,
    body: [
      phases.length === 0
        ? html`<p>${words.process.noPhases}</p>`
        : table({
            id: 'phases',
            caption: words.process.phases,
            columns: words.process.phaseColumns.map((title) => ({ title, kind: 'text' })),
            rows: phases.map((each) => [
              words.phases[each.phase],
              when(each.opensOn),
              when(each.closesOn),
              words.process.phaseStatus[each.status],
            ]),
          }),
      html`<h3>${words.process.gatherings}</h3>`,
      gatherings.length === 0 && html`<p>${words.process.noGatherings}</p>`,
      formats.map((format) => formatOf(edition, format, gatherings)),
    ],
  };
};

const formatOf = (edition: Edition, format: string, all: readonly Gathering[]): Piece => {
  const { words, say, number } = edition;
  const gatherings = all.filter((each) => each.format === format);
  if (gatherings.length === 0) return null;
  const sum = (of: (gathering: Gathering) => number): string => number(gatherings.reduce((before, each) => before + of(each), 0));
  return html`<h4>${say(edition.channel(format))}</h4>
    ${table({
      id: place('gatherings', format),
      caption: html`${words.process.gatherings}: ${say(edition.channel(format))}`,
      columns: words.process.gatheringColumns.map((title, i) => (i < 3 ? { title, kind: 'text' } : { title })),
      rows: gatherings.map((each) => line(edition, each)),
      ...(gatherings.length > 1 && {
        total: [words.total, '', '', sum(attendanceOf), sum(({ cards }) => cards), sum(({ minutes }) => minutes)],
      }),
    })}`;
};

export const attendanceOf = ({ attendance }: Gathering): number => attendance.reduce((before, { count }) => before + count, 0);

const line = (edition: Edition, gathering: Gathering): readonly Piece[] => {
  const { words, say, dayOf, timeOf, number, group } = edition;
  const { title, startsAt, endsAt, venue, region, status, attendance, cards, minutes } = gathering;
  const where = joined([say(venue), region !== null && edition.region(region)], ', ');
  const counted = (isKnown: boolean, count: number): string => (isKnown ? number(count) : '–');
  const groups = attendance.map((each) => html`${say(group(each.group))} ${number(each.count)}`);
  return [
    [say(title), status === 'held' ? null : html` <span class="aside">(${words.process.gatheringStatus[status]})</span>`],
    html`<time datetime="${startsAt}">${dayOf(startsAt)}</time><br /><span class="aside"
        >${words.process.hours(timeOf(startsAt), timeOf(endsAt))}</span
      >`,
    where,
    [
      counted(attendance.length > 0, attendanceOf(gathering)),
      groups.length > 0 && html`<br /><span class="aside">${joined(groups, ', ')}</span>`,
    ],
    counted(status === 'held', cards),
    counted(status === 'held', minutes),
  ];
};
