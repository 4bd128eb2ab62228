/** Work done of work there is, in steps. */
export type ReportSteps = { readonly done: number; readonly total: number };

/** How far the work on a report is. Not of the record: it is gone once the work is done. An injection token. */
export abstract class ReportProgress {
  /** Null where nobody works on it at the moment. */
  abstract of(report: string, request: number): Promise<ReportSteps | null>;
}
