import { z } from 'zod';
import { digest, gatheringId } from '../../commands/fields.js';
import { type Minutes, MINUTES_MEDIA_TYPES } from '../../domain/gathering/gathering.js';
import { gatherings } from '../../domain/gathering/gatherings.js';
import { Refusal } from '../../domain/refusal.js';
import { defineView } from '../view.js';
import { trueAsOf } from '../view-table.js';
import { gatheringTable } from './gatherings.table.js';

const ENDINGS = {
  'application/pdf': 'pdf',
  'text/plain': 'txt',
  'text/markdown': 'md',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
} as const satisfies Record<Minutes['mediaType'], string>;

/** The files of a gathering's minutes, as they were filed: names may stand in them. That there are any is public. */
export const minutesView = defineView({
  view: 'minutes',
  projection: 'gatherings',
  path: 'gatherings/:gathering/minutes/:digest',
  summary: 'The file of the minutes of a gathering',
  roles: ['office', 'rapporteur', 'auditor'],
  isPersonal: true,
  params: { gathering: gatheringId, digest },
  answer: z.string().meta({ format: 'binary' }),
  mediaTypes: MINUTES_MEDIA_TYPES,
}).reading(async ({ params, asOf }, { views, vault }) => {
  const row = await views
    .getRepository(gatheringTable.entity)
    .createQueryBuilder('g')
    .where(trueAsOf('g', ':asOf'), { asOf: String(asOf) })
    .andWhere('g.id = :gathering', { gathering: params.gathering })
    .getOne();
  if (!row) throw new Refusal('gathering-unknown');
  const minutes = row.document.minutes.find((filed) => filed.digest === params.digest);
  const body = minutes && (await vault.openFile(gatherings.stream(params.gathering), params.digest));
  if (!body) throw new Refusal('minutes-unknown');
  // To be saved: nobody's browser shall run what somebody filed.
  return { mediaType: minutes.mediaType, body, saveAs: `${params.digest.slice(0, 12)}.${ENDINGS[minutes.mediaType]}` };
});
