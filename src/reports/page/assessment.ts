import { DIMENSIONS } from '../../projections/assessments/assessments.figures.js';
import type { Framework } from './assessed.js';
import type { Chapter, Edition } from './edition.js';
import { html, joined, type Piece } from '../html.js';
import { landscape } from './landscape.js';
import { roundOf } from './rounds.js';
import { table } from './table.js';

/** By which rules the measures were assessed, the effectiveness–feasibility chart, and each round. */
export const assessmentChapter = async (edition: Edition): Promise<Chapter | null> => {
  const { words, content } = edition;
  const { assessment } = content;
  if (!assessment) return null;
  const { framework, rounds } = assessment;
  return {
    id: 'assessment',
    title: words.chapters.assessment,
    sections: rounds.map((round) => ({ id: `round-${round.round}`, title: words.rounds.title(edition.number(round.roundNumber)) })),
    body: [
      html`<h3>${words.framework.title}</h3>`,
      framework ? frameworkOf(edition, framework) : html`<p>${words.framework.none}</p>`,
      framework && (await landscape(edition, framework, rounds)),
      rounds.length === 0 && html`<p>${words.rounds.none}</p>`,
      rounds.map((round) => roundOf(edition, framework, round)),
    ],
  };
};

const frameworkOf = (edition: Edition, framework: Framework): Piece => {
  const { words, number, percent, say } = edition;
  const { criteria, scale, certainty, cut, quorum, consensus } = framework;
  const anchors = scale.anchors.map(({ value, title }) => html`<li><strong>${number(value)}</strong> ${say(title)}</li>`);
  const steps = joined(
    certainty.map(({ title }) => say(title)),
    ', ',
  );
  return html`<p>${words.framework.lead(number(framework.version), number(scale.min), number(scale.max))}</p>
    ${
      anchors.length > 0 &&
      html`<ul class="anchors" aria-label="${words.framework.scale}">
        ${anchors}
      </ul>`
    }
    ${table({
      id: 'criteria',
      caption: words.framework.criteria,
      columns: [
        { title: words.framework.criterion, kind: 'text' },
        { title: words.framework.dimension, kind: 'text' },
        { title: words.framework.weight },
        { title: words.framework.question, kind: 'text' },
      ],
      rows: DIMENSIONS.flatMap((dimension) =>
        criteria
          .filter((criterion) => criterion.dimension === dimension)
          .map(({ title, weight, question }) => [say(title), words.dimensions[dimension], percent(weight), say(question)]),
      ),
    })}
    <ul>
      <li>${words.framework.means}</li>
      <li>${words.framework.cut(number(cut))}</li>
      <li>${words.framework.quorum(number(quorum))}</li>
      <li>${words.framework.consensus(percent(consensus.shareMin), number(consensus.withinPoints))}</li>
      ${certainty.length > 0 && html`<li>${words.framework.certainty} ${steps}.</li>`}
    </ul>`;
};
