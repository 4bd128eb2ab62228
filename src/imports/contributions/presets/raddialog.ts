/** Bonner Rad-Dialog 2017 as JSON lines, one contribution a line with its comments and their replies. Dates are those of Bonn. */
const said = {
  title: 'title',
  text: 'text',
  longTitle: 'into-text',
  author: { column: 'author', values: { gast: '' } },
};
const commented = { ...said, date: { column: 'date', format: 'DD. Mon. YYYY', time: 'time' } };

export const RADDIALOG = {
  format: 'jsonl',
  attribution: 'Raddialog der Stadt Bonn 2017, www.raddialog.bonn.de, CC BY 4.0; gesammelt von Martin Ueding (bonner-raddialog-crawler)',
  rows: {
    ...said,
    id: 'url',
    date: { column: 'date', format: 'DD.MM.YYYY' },
    theme: 'category',
    latitude: 'lat',
    longitude: 'lon',
    children: [{ ...commented, list: 'comments', kind: 'comment', children: [{ ...commented, list: 'answers', kind: 'reply' }] }],
  },
};
