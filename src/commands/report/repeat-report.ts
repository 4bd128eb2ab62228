import { reportDecider } from '../../domain/report/report.decisions.js';
import { defineCommand } from '../command.js';
import { reportId } from '../fields.js';

export const repeatReport = defineCommand({
  name: 'RepeatReport',
  path: 'reports/:report/repetition',
  summary: 'Have a report written once more: because it failed, or because a text was taken back before it was published',
  params: { report: reportId },
  fields: {},
  decider: reportDecider,
  stream: ({ report }) => `report-${report}`,
  command: (_, { envelope: { at } }) => ({ type: 'RepeatReport' as const, at }),
});
