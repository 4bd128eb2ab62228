import { type Explained, paged } from '../explanation.js';
import { trueAsOf } from '../view-table.js';
import { dialogueTable } from './dialogues.table.js';
import { dialogueView } from './dialogues.view.js';

export const dialoguesExplained: Explained = {
  name: 'dialogues',
  view: dialogueView,
  projections: ['dialogues'],
  ask: (dialogue) => ({ params: { dialogue }, query: {} }),
  figures: {
    'codeBatches.{codeBatch}.count': {
      sentence: () => ({
        de: 'So viele Teilnahmecodes hat das Programmbüro mit diesem Ereignis ausgegeben.',
        en: 'So many participation codes the office issued with this event.',
      }),
      terms: async (wanted) => {
        const { views, asOf, id, named } = wanted;
        const row = await views
          .getRepository(dialogueTable.entity)
          .createQueryBuilder('d')
          .where('d.id = :id', { id })
          .andWhere(trueAsOf('d', ':asOf'), { asOf: String(asOf) })
          .getOne();
        const batches = row?.document.codeBatches.filter(({ codeBatch }) => codeBatch === named['codeBatch']) ?? [];
        return paged(
          batches.map(({ codeBatch, count, sequence }) => ({ term: codeBatch, value: count, about: { codeBatch }, sequences: [sequence] })),
          wanted,
        );
      },
    },
  },
};
