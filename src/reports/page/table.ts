import { html, type Markup, type Piece } from '../html.js';

/** A number unless it says text. `under`: the heading that neighbours share. */
export type Column = { readonly title: Piece; readonly kind?: 'text' | 'number'; readonly under?: Piece };

export type Table = {
  readonly id: string;
  readonly caption: Piece;
  readonly columns: readonly Column[];
  /** The first cell of each row is its heading. */
  readonly rows: readonly (readonly Piece[])[];
  readonly total?: readonly Piece[];
};

/** Tables of more columns are set more tightly. */
const MANY = 8;

/** A table that scrolls by itself where the page is too narrow for it: that is said above it, and it can be reached by the keyboard. */
export const table = ({ id, caption, columns, rows, total }: Table): Markup =>
  html`<div class="wide${columns.length >= MANY ? ' many' : ''}" role="region" aria-labelledby="${id}" tabindex="0">
    <table>
      <caption id="${id}">
        <span>${caption}</span>
      </caption>
      <thead>
        ${heads(columns)}
      </thead>
      <tbody>
        ${rows.map((row) => line(row, columns))}
      </tbody>
      ${
        total
          ? html`<tfoot>
              ${line(total, columns)}
            </tfoot>`
          : null
      }
    </table>
  </div> `;

const kindOf = (column: Column | undefined): Piece => (column?.kind === 'text' ? html` class="text"` : null);

const heads = (columns: readonly Column[]): Piece => {
  if (columns.every(({ under }) => under === undefined))
    return html`<tr>
      ${columns.map(head)}
    </tr>`;
  const groups: { under: Piece; columns: Column[] }[] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    if (last && column.under !== undefined && last.under === column.under) last.columns.push(column);
    else groups.push({ under: column.under, columns: [column] });
  }
  const above = groups.map(({ under, columns: [first, ...others] }) =>
    under === undefined
      ? html`<th scope="col" rowspan="2" ${kindOf(first)}>${first?.title}</th>`
      : html`<th scope="colgroup" colspan="${others.length + 1}" class="group">${under}</th>`,
  );
  return html`<tr>
      ${above}
    </tr>
    <tr>
      ${columns.filter(({ under }) => under !== undefined).map(head)}
    </tr>`;
};

const head = (column: Column): Piece => html`<th scope="col" ${kindOf(column)}>${column.title}</th>`;

const line = (cells: readonly Piece[], columns: readonly Column[]): Piece =>
  html`<tr>
    ${cells.map((cell, i) => (i === 0 ? html`<th scope="row">${cell}</th>` : html`<td${kindOf(columns[i])}>${cell}</td>`))}
  </tr> `;
