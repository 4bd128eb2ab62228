import type { Assessment } from '../report-content.js';

export type Framework = NonNullable<Assessment['framework']>;
export type Round = Assessment['rounds'][number];
export type Result = NonNullable<Round['results']>[number];
