import { reports } from '../../domain/report/reports.js';
import { defineCommand } from '../command.js';
import { reportId } from '../fields.js';

export const repeatReport = defineCommand(reports, {
  name: 'RepeatReport',
  path: 'reports/:report/repetition',
  summary: 'Have a report written once more: because it failed, or because a text was taken back before it was published',
  roles: ['office', 'analyst', 'publisher'],
  params: { report: reportId },
  fields: {},
}).asking({
  command: (_) => ({}),
});
