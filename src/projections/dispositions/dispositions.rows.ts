import { mergersBehind } from '../mergers.js';
import { listedIn, type RowsBehind, rowsOf, type ShownRows } from '../rows-behind.js';
import { attachmentTable, contributionTable, evidenceTable, recommendationTable } from './dispositions.table.js';

const [evidence, attachment] = [evidenceTable.address, attachmentTable.address];

/** A measure that quotes it is attached, or detached. */
const attached: RowsBehind = {
  ...rowsOf(attachmentTable, 'measure', 'recommendation'),
  isBehind: (id) => `t.measure = any(array(select e.measure from ${evidence} e where e.contribution = ${id}))`,
  things: { id: 'e.contribution', join: `join ${evidence} e on e.measure = t.measure` },
};

/** A recommendation is decided on that has a measure which quotes it. */
const decided: RowsBehind = {
  ...rowsOf(recommendationTable, 'id'),
  isBehind: (id) =>
    `t.id = any(array(select a.recommendation from ${evidence} e join ${attachment} a on a.measure = e.measure where e.contribution = ${id}))`,
  things: {
    id: 'e.contribution',
    join: `join ${attachment} a on a.recommendation = t.id join ${evidence} e on e.measure = a.measure`,
  },
};

/** A fate is made of what was said of a contribution, of all that it was merged into, and of how far what quotes it got. */
export const DISPOSITION_ROWS: ShownRows = {
  listed: listedIn(contributionTable, 'id', 'submittedSequence'),
  behind: [
    rowsOf(contributionTable, 'id'),
    rowsOf(evidenceTable, 'contribution', 'measure'),
    mergersBehind(contributionTable),
    attached,
    decided,
  ],
};
