import { reportDecider } from '../../domain/report/report.decisions.js';
import { defineCommand } from '../command.js';
import { reportId } from '../fields.js';

export const repeatReport = defineCommand({
  name: 'RepeatReport',
  path: 'reports/:report/repetition',
  summary: 'Have a report written once more that could not be written',
  params: { report: reportId },
  fields: {},
  decider: reportDecider,
  stream: ({ report }) => `report-${report}`,
  command: (_, { envelope: { at } }) => ({ type: 'RepeatReport' as const, at }),
});
