import { gatheringRows, type ReadGathering } from '../../projections/gatherings/gatherings.reading.js';
import type { DialogueDocument } from '../../projections/dialogues/dialogues.table.js';
import type { Frame, Process } from '../report-content.js';
import type { ChapterSource } from './sources.js';

export const frameOf = ({ title, mandate, notice, timeZone, channels, groups, themes }: DialogueDocument): Frame => ({
  title,
  mandate,
  notice,
  timeZone,
  channels,
  groups,
  themes,
});

export const processOf = async ({ views, asOf, dialogue, document }: ChapterSource): Promise<Process> => {
  const rows = await gatheringRows(views, asOf).andWhere('g.dialogue = :dialogue', { dialogue }).orderBy('g.scheduledSequence').getMany();
  const formats = document.channels.map(({ code }) => String(code));
  const placed = rows.toSorted(
    (a, b) =>
      formats.indexOf(a.document.format) - formats.indexOf(b.document.format) ||
      Date.parse(a.document.startsAt) - Date.parse(b.document.startsAt) ||
      Number(a.scheduledSequence) - Number(b.scheduledSequence),
  );
  const phases = document.phases.map(({ phase, status, opensOn, closesOn }) => ({ phase, status, opensOn, closesOn }));
  return { phases, gatherings: placed.map(gatheringOf) };
};

const gatheringOf = ({ id, status, document, figures }: ReadGathering): Process['gatherings'][number] => ({
  gathering: id,
  format: document.format,
  title: document.title,
  startsAt: document.startsAt,
  endsAt: document.endsAt,
  region: document.place.region,
  venue: document.place.venue,
  status,
  attendance: document.attendance,
  cards: figures?.cards ?? 0,
  minutes: document.minutes.length,
});
