import { ColumnLook, namesOf } from '../../../src/imports/preview/column-look.js';
import { guessed } from '../../../src/imports/preview/guess.js';

/** What is guessed of a table, as `field: column`, `?` behind what is not sure. */
const guessIn = (header: string, ...lines: readonly string[]) => {
  const titles = header.split('|');
  const names = namesOf(titles);
  const looks = titles.map(() => new ColumnLook());
  for (const line of lines) line.split('|').forEach((cell, i) => looks[i]?.take(cell));
  return guessed(
    looks.map((look, i) => look.column(i + 1, titles[i] ?? '', names[i] ?? 0)),
    lines.length,
  );
};
const told = (...table: readonly [string, ...string[]]) =>
  Object.fromEntries(
    guessIn(...table).guesses.map(({ field, column, format, isSure }) => [
      field,
      `${column === null ? 'none' : String(column)}${format ? ` ${format}` : ''}${isSure ? '' : ' ?'}`,
    ]),
  );

const SAID = 'Wir brauchen mehr sichere Wege für Kinder zur Schule.';
const OTHER = 'Der Bus kommt zu selten, und am Abend gar nicht mehr.';

describe('a guess at the columns', () => {
  it.each<[string, readonly [string, ...string[]], Readonly<Record<string, string>>]>([
    [
      'of a German spreadsheet',
      ['Nr.|Eingangsdatum|Thema|Beitrag|Zielgruppe|PLZ', `1|05.03.2024|Rad|${SAID}|Bürger|53111`, `2|06.03.2024|Bus|${OTHER}|Verein|53111`],
      { id: 'Nr.', date: 'Eingangsdatum DD.MM.YYYY', theme: 'Thema', text: 'Beitrag', group: 'Zielgruppe' },
    ],
    [
      'of a Decidim export',
      [
        'id|category/id|category/name/de|scope/name/de|title/de|title/en|body/de|created_at|published_at|url|reference',
        `11|1|Rad|Nord|Schulwege||${SAID}|2024-03-05T10:00:00.000+01:00|2024-03-06T10:00:00.000+01:00|https://x.example/1|X-1`,
        `12|2|Bus|Süd|Busse||${OTHER}|2024-03-05T11:00:00.000+01:00|2024-03-06T11:00:00.000+01:00|https://x.example/2|X-2`,
      ],
      { id: 'id', title: 'title/de', text: 'body/de', date: 'created_at iso', theme: 'category/name/de' },
    ],
    [
      'of a CONSUL export',
      [
        'id,title,summary,description,author_username,created_at,geozone'.replaceAll(',', '|'),
        `1|Wege|kurz|${SAID}|anna|2024-03-05 10:00:00|Mitte`,
        `2|Busse|kurz|${OTHER}|ben|2024-03-06 10:00:00|Nord`,
      ],
      { id: 'id', title: 'title', text: 'description', date: 'created_at iso', author: 'author_username' },
    ],
    [
      'of adhocracy+',
      [
        'ID|Link|Name|Description|Category|Location (Longitude)|Location (Latitude)|Creator|Created',
        `7|https://a.example/7|Wege|${SAID}|Rad|7.1|50.7|anna|2024-03-05T10:00:00+01:00`,
        `8|https://a.example/8|Busse|${OTHER}|Bus|7.2|50.8|ben|2024-03-05T11:00:00+01:00`,
      ],
      {
        id: 'ID',
        title: 'Name',
        text: 'Description',
        date: 'Created iso',
        theme: 'Category',
        author: 'Creator',
        latitude: 'Location (Latitude)',
        longitude: 'Location (Longitude)',
      },
    ],
    [
      'of SurveyMonkey',
      [
        'Respondent ID|Collector ID|Start Date|End Date|Email Address|What should change in your town?',
        `114|9|03/15/2024 10:00:01|03/15/2024 10:02:00|a@x.example|${SAID}`,
        `115|9|03/16/2024 10:00:01|03/16/2024 10:03:00|b@x.example|${OTHER}`,
      ],
      { id: 'Respondent ID', date: 'End Date MM/DD/YYYY', author: 'Email Address', text: 'What should change in your town? ?' },
    ],
    [
      'of LimeSurvey in German',
      [
        'Antwort-ID|Datum Abgeschickt|Letzte Seite|Start-Sprache|Was soll sich ändern?',
        `1|2024-03-05 10:00:00|3|de|${SAID}`,
        `2|2024-03-05 11:00:00|3|de|${OTHER}`,
      ],
      { id: 'Antwort-ID', date: 'Datum Abgeschickt iso', language: 'Start-Sprache', text: 'Was soll sich ändern? ?' },
    ],
    [
      'of a form without ids',
      ['Zeitstempel|Ihr Vorschlag', `05.03.2024 10:00:00|${SAID}`, `05.03.2024 11:00:00|${OTHER}`],
      { id: 'none ?', date: 'Zeitstempel DD.MM.YYYY', text: 'Ihr Vorschlag ?' },
    ],
    [
      'of comments that answer each other',
      ['id|parent|date|text', '1||2015-09-15|Erster', '2|1|2015-09-15|Antwort'],
      { id: 'id', answers: 'parent', date: 'date iso', text: 'text' },
    ],
    [
      'of comments that answer what is not there',
      ['id|parent|date|text', '1|-1|2015-09-15|Erster', '2|1|2015-09-15|Antwort'],
      { id: 'id', answers: 'parent ?', date: 'date iso', text: 'text' },
    ],
    ['of nothing but values', ['a|b|c', `1|2024-03-05|${SAID}`, `2|2024-03-06|${OTHER}`], { id: 'a ?', date: 'b iso ?', text: 'c ?' }],
    [
      'of days that could be months',
      ['id|date|text', '1|03/04/2024|Eins', '2|05/06/2024|Zwei'],
      { id: 'id', date: 'date DD/MM/YYYY ?', text: 'text' },
    ],
    [
      'of ids that are there twice',
      ['id|date|text', ...Array.from({ length: 20 }, (_, i) => `${Math.min(i, 18)}|2024-03-05|Nummer ${i}`)],
      { id: 'id ?', date: 'date iso', text: 'text' },
    ],
    [
      'of days that a spreadsheet counts, beside a time of day',
      ['Nummer|Datum|Uhrzeit|Text', '45001|45356|09:05|Eins', '45002|45357|10:10|Zwei'],
      { id: 'Nummer', date: 'Datum iso', time: 'Uhrzeit', text: 'Text' },
    ],
    [
      "of a latitude alone, and of nobody's parent",
      ['id|date|text|lat|parent', '1|2024-03-05|Eins|50,7|99', '2|2024-03-05|Zwei|50,8|98'],
      { id: 'id', date: 'date iso', text: 'text' },
    ],
    [
      'of places that are none',
      ['id|date|text|lat|lon', '1|2024-03-05|Eins|507,1|7', '2|2024-03-05|Zwei|50,8|7'],
      { id: 'id', date: 'date iso', text: 'text' },
    ],
    [
      'of regions by their names',
      ['id|date|text|region', '1|2024-03-05|Eins|Köln', '2|2024-03-05|Zwei|Bonn'],
      { id: 'id', date: 'date iso', text: 'text' },
    ],
    [
      'of regions by their codes',
      ['id|date|text|region', '1|2024-03-05|Eins|DEA23', '2|2024-03-05|Zwei|DEA22'],
      { id: 'id', date: 'date iso', text: 'text', region: 'region' },
    ],
  ])('%s', (_, table, expected) => expect(told(...table)).toEqual(expected));

  it('has words for languages, and calls columns of one title by their numbers', () => {
    expect(guessIn('id|date|text|text|Sprache', '1|2024-03-05||Eins|Deutsch', '2|2024-03-05||Zwei|en').mapping).toEqual({
      rows: {
        id: 'id',
        text: 4,
        date: { column: 'date', format: 'iso' },
        language: { column: 'Sprache', values: { Deutsch: 'de' } },
      },
    });
  });

  it('has words that mean nothing, or nobody', () => {
    const { mapping } = guessIn('id|date|text|Gruppe|Autor', '1|2024-03-05|Eins|k. A.|Gast', '2|2024-03-05|Zwei|Verein|anna');
    expect(mapping).toMatchObject({
      rows: { group: { column: 'Gruppe', values: { 'k. A.': '' } }, author: { column: 'Autor', values: { Gast: '' } } },
    });
  });

  it('is no mapping where there is no text, or no date', () => {
    expect(guessIn('id|date', '1|2024-03-05')).toMatchObject({ missing: ['text'], mapping: null });
    expect(guessIn('id|text', '1|Eins')).toMatchObject({ missing: ['date'], mapping: null });
    expect(guessIn('', '')).toMatchObject({ missing: ['text', 'date'], mapping: null });
  });

  it('says which other column it could be', () => {
    const { guesses } = guessIn(
      'Zeitstempel|Frage 1|Frage 2',
      `05.03.2024|${SAID}|${SAID} ${OTHER}`,
      `05.03.2024|${OTHER}|${SAID} ${SAID}`,
    );
    expect(guesses.find(({ field }) => field === 'text')).toMatchObject({
      column: 'Frage 2',
      because: 'values',
      but: 'it could be Frage 1',
    });
  });
});
