import { DataSource, type DataSourceOptions } from 'typeorm';
import { LOCKS } from '../database/locks.js';
import { NOTICE_LOSS, PATIENCE } from '../host/patience.js';
import { PROJECTIONS } from './all.js';
import { FirstViews1700000000000 } from './migrations/1700000000000-first-views.js';
import { Gatherings1700000100000 } from './migrations/1700000100000-gatherings.js';
import { Measures1700000020000 } from './migrations/1700000020000-measures.js';
import { Assessments1700000030000 } from './migrations/1700000030000-assessments.js';
import { Recommendations1700000110000 } from './migrations/1700000110000-recommendations.js';
import { PublishedRecommendations1700000115000 } from './migrations/1700000115000-published-recommendations.js';
import { Dispositions1700000120000 } from './migrations/1700000120000-dispositions.js';
import { ReasonsInTheLog1700000151000 } from './migrations/1700000151000-reasons-in-the-log.js';
import { RedactionsThatStand1700000261000 } from './migrations/1700000261000-redactions-that-stand.js';
import { Reports1700000130000 } from './migrations/1700000130000-reports.js';
import { ModerationQueue1700000150000 } from './migrations/1700000150000-moderation-queue.js';
import { RoundsAsTheyStand1700000155000 } from './migrations/1700000155000-rounds-as-they-stand.js';
import { WhatAdoptionsRestOn1700000160000 } from './migrations/1700000160000-what-adoptions-rest-on.js';
import { OwnAssessments1700000140000 } from './migrations/1700000140000-own-assessments.js';
import { BothTimes1700000240000 } from './migrations/1700000240000-both-times.js';
import { DialogueStatus1700000250000 } from './migrations/1700000250000-dialogue-status.js';
import { Protection1700000280000 } from './migrations/1700000280000-protection.js';
import { EndOfTakingPart1700000300000 } from './migrations/1700000300000-end-of-taking-part.js';
import { EvidenceThatFell1700000221000 } from './migrations/1700000221000-evidence-that-fell.js';
import { StandingMergers1700000220000 } from './migrations/1700000220000-standing-mergers.js';

export const viewsOptions = (url: string) =>
  ({
    type: 'postgres',
    url,
    entities: PROJECTIONS.flatMap(({ tables }) => Object.values(tables).map(({ entity }) => entity)),
    migrations: [
      FirstViews1700000000000,
      Measures1700000020000,
      Assessments1700000030000,
      Gatherings1700000100000,
      Recommendations1700000110000,
      PublishedRecommendations1700000115000,
      Dispositions1700000120000,
      Reports1700000130000,
      OwnAssessments1700000140000,
      ModerationQueue1700000150000,
      ReasonsInTheLog1700000151000,
      RoundsAsTheyStand1700000155000,
      BothTimes1700000240000,
      DialogueStatus1700000250000,
      StandingMergers1700000220000,
      WhatAdoptionsRestOn1700000160000,
      EvidenceThatFell1700000221000,
      RedactionsThatStand1700000261000,
      Protection1700000280000,
      EndOfTakingPart1700000300000,
    ],
    migrationsTableName: 'view_migration',
    applicationName: 'zukunftsdialog views',
    // What a crash takes back of a view, it takes back together with its checkpoint: the projection writes it again.
    // A projector whose machine is gone holds its locks until PostgreSQL notices: in 4 s, not in the two hours of the default.
    extra: { max: 20, ...PATIENCE, options: `${PATIENCE.options} -c synchronous_commit=off ${NOTICE_LOSS}` },
  }) satisfies DataSourceOptions;

/** Connects to the views and brings their tables up to date. */
export const openViews = async (url: string): Promise<DataSource> => {
  await migrate(url);
  return new DataSource(viewsOptions(url)).initialize();
};

/** On connections of its own, which wait for their locks as long as it takes. */
const migrate = async (url: string): Promise<void> => {
  const views = await new DataSource({ ...viewsOptions(url), extra: { max: 2 } }).initialize();
  try {
    // The lock ends with its connection. Two programs that start at once do not both migrate.
    await views.createQueryRunner().query(`select pg_advisory_lock(${LOCKS.migration})`);
    await views.runMigrations({ transaction: 'each' });
  } finally {
    await views.destroy();
  }
};
