import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type Minutes, MINUTES_BYTES_MAX, MINUTES_MEDIA_TYPES } from '../../domain/gathering/gathering.js';
import { gatherings } from '../../domain/gathering/gatherings.js';
import { defineCommand } from '../command.js';
import { base64, digest, gatheringId } from '../fields.js';

/** In base64 three bytes are four; and there is room for the rest of the request. */
const BODY_BYTES_MAX = Math.ceil((MINUTES_BYTES_MAX * 4) / 3) + 16 * 1024;

export const fileMinutes = defineCommand(gatherings, {
  name: 'FileMinutes',
  path: 'gatherings/:gathering/minutes',
  summary: 'File what was written down at a gathering: at most 5 MiB. The record keeps its digest',
  roles: ['office', 'rapporteur'],
  params: { gathering: gatheringId },
  // The digest stands for the file where a repeat is told from a key used twice.
  fields: { digest, mediaType: z.enum(MINUTES_MEDIA_TYPES) },
  credentials: { file: base64 },
  bodyBytesMax: BODY_BYTES_MAX,
}).asking({
  command: ({ fields: { digest: said, mediaType }, credentials }) => {
    const file = Buffer.from(credentials.file, 'base64');
    const came = createHash('sha256').update(file).digest('hex');
    return {
      digest: said,
      minutes: { digest: came, mediaType, bytes: file.length },
      isOfItsType: isOfType(mediaType, file),
      content: credentials.file,
    };
  },
});

/** How files of a kind begin: ISO 32000-2, section 7.5.2; APPNOTE.TXT, section 4.3.7, for the ZIP of Office Open XML. */
const BEGINNINGS = {
  'application/pdf': Buffer.from('%PDF-'),
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': Buffer.from('PK\x03\x04'),
} as const;

const isOfType = (mediaType: Minutes['mediaType'], file: Buffer): boolean => {
  if (mediaType === 'text/plain' || mediaType === 'text/markdown') return isUtf8(file) && !file.includes(0);
  const beginning = BEGINNINGS[mediaType];
  return file.subarray(0, beginning.length).equals(beginning);
};
