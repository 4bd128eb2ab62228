import { z } from 'zod';
import { labelled, localized } from '../fields.js';

/** What the office says of a dialogue, in a draft or in public. */
export const announcementFields = {
  title: localized(200),
  mandate: localized(2000),
  notice: localized(500).nullable(),
  timeZone: z.string().max(64).meta({ description: 'IANA name' }),
  channels: z
    .array(labelled.extend({ open: z.boolean() }))
    .min(1)
    .max(50),
  groups: z.array(labelled).max(50),
};

/** The same where it is said for the first time. */
export const newAnnouncementFields = {
  ...announcementFields,
  notice: announcementFields.notice.default(null),
  timeZone: announcementFields.timeZone.default('Europe/Berlin'),
};
