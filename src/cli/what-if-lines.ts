import type { z } from 'zod';
import type { whatIfView } from '../replay/what-if/what-if.view.js';
import { type Eye, linesOf, tableOf } from './table.js';

type WhatIf = z.output<typeof whatIfView.answer>;
type Standing = WhatIf['items'][number]['real'];

/** How the measures stand, and how they would: what is no result says so first. */
export const whatIfLines = ({ notice, measures, changed, items }: WhatIf, eye: Eye): readonly string[] => {
  const { width, language } = eye;
  const rows = items.map(({ measure, title, real, hypothetical, moved, changes }) => ({
    measure: title[language] ?? title.de ?? title.en ?? measure,
    rank: both(real, hypothetical, ({ rank, unranked }) => rank ?? unranked),
    moved,
    score: both(real, hypothetical, ({ score }) => score),
    quadrant: both(real, hypothetical, ({ quadrant }) => quadrant),
    consensus: both(
      real,
      hypothetical,
      ({ effectiveness, feasibility }) => `${said(effectiveness.isReached)}/${said(feasibility.isReached)}`,
    ),
    assessors: both(real, hypothetical, ({ assessors, isFew }) => `${assessors}${isFew ? ' (too few)' : ''}`),
    changes: changes.join(', '),
  }));
  const columns = ['measure', 'rank', 'moved', 'score', 'quadrant', 'consensus', 'assessors', 'changes'].map((name) => [name]);
  return [notice[language], '', ...tableOf(rows, columns, eye), '', ...linesOf({ measures, changed }, [['measures'], ['changed']], width)];
};

const both = (real: Standing, hypothetical: Standing, of: (standing: Standing) => string | number | null): string => {
  const [is, would] = [real, hypothetical].map((standing) => String(of(standing) ?? '–')) as [string, string];
  return is === would ? is : `${is} → ${would}`;
};

const said = (isReached: boolean | null): string => (isReached === null ? '–' : isReached ? 'yes' : 'no');
