import { category } from '../category.js';
import { ReportId } from '../ids.js';
import { reportDecider } from './report.decisions.js';
import { REPORT_EVENTS } from './report.js';

export const reports = category(
  ReportId,
  reportDecider,
  REPORT_EVENTS,
  {
    RequestReport: ['ReportRequested'],
    RepeatReport: ['ReportRequested'],
    RecordRendering: ['ReportRendered'],
    RecordFailure: ['ReportFailed'],
    PublishReport: ['ReportPublished'],
  },
  {
    // It is written, or not, because somebody asked for it last.
    causeOf: ({ type }, past) =>
      ((type === 'ReportRendered' || type === 'ReportFailed') && past.findLast((one) => one.type === 'ReportRequested')) || null,
  },
);
