import { type Language, LANGUAGES } from '../../src/domain/language.js';
import { Code } from '../../src/domain/ids.js';
import { pageOf } from '../../src/reports/page/page.js';
import type { ReportContent } from '../../src/reports/report-content.js';
import { contribution, emptyContent, figures, HOSTILE, hollowContent, LONG_WORD, quote, richContent, uuid } from './content.example.js';
import { type Tag, tagsOf } from './tags.js';

const PAGES: readonly (readonly [string, () => ReportContent])[] = [
  ['a rich report', richContent],
  ['a dialogue that is only announced', emptyContent],
  ['chapters with nothing in them', hollowContent],
];
const CASES = PAGES.flatMap(([name, content]) => LANGUAGES.map((language) => [name, language, content] as const));

const named = (tags: readonly Tag[], ...names: readonly string[]) => tags.filter(({ name }) => names.includes(name));
const headings = (tags: readonly Tag[]) => named(tags, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6');
const chapters = (tags: readonly Tag[]) =>
  named(tags, 'h2')
    .filter(({ inside }) => inside.includes('main'))
    .map((tag) => tag.text());

describe.each(CASES)('the page of %s (%s)', (_, language, content) => {
  let page = '';
  let tags: readonly Tag[] = [];
  beforeAll(async () => {
    page = await pageOf(content(), language);
    tags = tagsOf(page);
  });

  it('is one HTML file of its language that needs nothing else', () => {
    expect(page.startsWith('<!doctype html>\n')).toBe(true);
    expect(named(tags, 'html')[0]?.attributes.get('lang')).toBe(language);
    expect(named(tags, 'title')[0]?.text()).not.toBe('');
    expect(named(tags, 'meta').map(({ attributes }) => attributes.get('name'))).toContain('viewport');
    expect(named(tags, 'script', 'link', 'img', 'iframe', 'object', 'foreignObject')).toEqual([]);
    expect(page).not.toMatch(/ (?:src|srcset|on[a-z]+)="|@import|url\((?!#)|undefined|NaN|\[object/);
  });

  it('has one first heading and skips no level', () => {
    const levels = headings(tags).map(({ name }) => Number(name[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    for (const [i, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 1);
    for (const heading of headings(tags)) expect(heading.text().trim()).not.toBe('');
  });

  it('has no id twice, and every link and label leads to one', () => {
    const ids = tags.flatMap(({ attributes }) => attributes.get('id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const pointed = tags.flatMap(({ attributes }) => [
      ...(attributes.get('href') ?? '')
        .split(' ')
        .filter((href) => href.startsWith('#'))
        .map((href) => href.slice(1)),
      ...(attributes.get('aria-labelledby')?.split(' ') ?? []),
      ...[...(attributes.get('fill') ?? '').matchAll(/url\(#([^)]*)\)/g)].map((match) => match[1]!),
    ]);
    expect(pointed.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('says of each table what it is and of each heading cell for what it stands', () => {
    const tables = named(tags, 'table').length;
    expect(named(tags, 'caption')).toHaveLength(tables);
    const captions = named(tags, 'caption').map((caption) => caption.text());
    expect(new Set(captions).size).toBe(tables);
    for (const { attributes } of named(tags, 'th')) expect(['col', 'row', 'colgroup']).toContain(attributes.get('scope'));
    for (const { attributes, inside } of named(tags, 'div').filter((div) => div.attributes.get('class') === 'wide')) {
      expect([attributes.get('role'), attributes.get('tabindex')]).toEqual(['region', '0']);
      expect(inside).toContain('main');
    }
  });

  it('says in words what each chart shows', () => {
    for (const svg of named(tags, 'svg').filter(({ attributes }) => !attributes.has('aria-hidden'))) {
      expect(svg.attributes.get('role')).toBe('img');
      const title = tags.find(({ attributes }) => attributes.get('id') === svg.attributes.get('aria-labelledby'));
      expect(title?.text().length).toBeGreaterThan(40);
    }
    expect(named(tags, 'figcaption')).toHaveLength(named(tags, 'figure').length);
  });
});

const written = new Map<Language, Promise<string>>();
const rich = (language: Language): Promise<string> => {
  const page = written.get(language) ?? pageOf(richContent(), language);
  written.set(language, page);
  return page;
};

describe('the page of a report', () => {
  it('gives the same bytes for the same content, also while others are written', async () => {
    const alone = await pageOf(richContent(), 'de');
    const together = await Promise.all([pageOf(richContent(), 'de'), pageOf(richContent(40), 'en'), pageOf(richContent(), 'de')]);
    expect(together[0]).toBe(alone);
    expect(together[2]).toBe(alone);
  });

  it('shows what people wrote letter by letter, and never as HTML', async () => {
    const page = await rich('de');
    const said = named(tagsOf(page), 'p')
      .filter(({ inside }) => inside.includes('blockquote'))
      .map((tag) => tag.text());
    expect(said).toEqual(expect.arrayContaining([HOSTILE, LONG_WORD]));
    expect(page).not.toContain('<script');
    expect(page.indexOf('</style>')).toBe(page.lastIndexOf('</style>'));
  });

  it('escapes hostile texts, codes and ids wherever they stand', async () => {
    const rich = richContent();
    const text = { de: HOSTILE };
    const code = 'x" onload="y<b> 1';
    const page = await pageOf(
      {
        ...rich,
        frame: { ...rich.frame, title: text, mandate: text, notice: text, themes: [{ theme: code, title: text, questions: [] }] },
        participation: { ...rich.participation!, channels: [{ channel: code, ...rich.participation!.total }] },
        input: [
          {
            theme: code,
            figures: rich.input![0]!.figures,
            questions: [
              {
                question: code,
                figures: rich.input![0]!.figures,
                agreed: [quote(1, HOSTILE, { language: code, group: code })],
                minority: [],
              },
            ],
          },
        ],
        limits: [text],
      },
      'de',
    );
    expect(named(tagsOf(page), 'script', 'b')).toEqual([]);
    expect(tagsOf(page).some(({ attributes }) => attributes.has('onload'))).toBe(false);
  });

  it('says in which language a text is that is not in the language of the page', async () => {
    const tags = tagsOf(await rich('de'));
    const foreign = tags.filter(({ name, attributes }) => name !== 'html' && attributes.get('lang') === 'en');
    expect(foreign.map((tag) => tag.text())).toEqual(
      expect.arrayContaining(['A draft only in English', 'Good work means that my boss knows my name 🙂👩🏽‍🏭.']),
    );
    expect(tags.some(({ attributes }) => attributes.get('lang') === 'ar' && attributes.get('dir') === 'auto')).toBe(true);
  });

  it('has all chapters in their order, and leaves out those that a summary does not have', async () => {
    expect(chapters(tagsOf(await rich('de')))).toEqual([
      'Auf einen Blick',
      '1 Handlungsempfehlungen',
      '2 Auftrag und Rahmen',
      '3 Ablauf',
      '4 Beteiligung',
      '5 Daten und Methode',
      '6 Was eingebracht wurde',
      '7 Maßnahmen',
      '8 Bewertung',
      '9 Verbleib der Beiträge',
      '10 Grenzen der Aussagekraft',
      '11 Anhang: Kennzahlen',
      '12 Anhang: Zitierte Beiträge',
    ]);
    expect(
      chapters(tagsOf(await pageOf({ ...richContent(), participation: null, moderation: null, measures: null }, 'en'))).slice(1, 6),
    ).toEqual(['1 Recommendations', '2 Mandate and frame', '3 Process', '4 What was contributed', '5 Assessment']);
    expect(chapters(tagsOf(await pageOf(emptyContent(), 'de')))).toEqual(['1 Auftrag und Rahmen', '2 Ablauf']);
  });

  it('writes numbers in its language and moments in the dialogue’s time zone', async () => {
    const [german, english] = [await rich('de'), await rich('en')];
    expect(german).toContain('Stand: Sequenz 12.345, 13. November 2024, 00:30 Uhr');
    expect(english).toContain('As of sequence 12,345, 13 November 2024, 00:30');
    expect(german).toContain('<td>1.234</td>');
    expect(german).toContain('18:00 bis 21:00 Uhr');
    expect(await pageOf(emptyContent(), 'de')).toContain('Phasenbericht: Analysephase');
  });

  it('says of what day its state is where that was recorded on another', async () => {
    const told = { ...richContent(), asOfOccurredAt: '2023-05-01T08:00:00.000Z' };
    expect(await pageOf(told, 'de')).toContain('Stand: Sequenz 12.345 vom 1. Mai 2023, hier aufgezeichnet am 13. November 2024, 00:30 Uhr');
    expect(await pageOf(told, 'en')).toContain('As of sequence 12,345 of 1 May 2023, recorded here on 13 November 2024, 00:30');
  });

  it('writes the share from which assessors agree as a share, in the annex as in the framework', async () => {
    const title = { de: 'Schwelle der Einigkeit', en: 'Threshold of consensus' };
    const annex = [{ figure: 'shareMin', title, definition: title, value: 0.7 }];
    expect(await pageOf({ ...richContent(), annex }, 'de')).toMatch(/<td>70\s%<\/td>/);
    expect(await pageOf({ ...richContent(), annex }, 'en')).toContain('<td>70%</td>');
  });

  it('lists the reasons of what it counts, and no others', async () => {
    const { moderation, ...rest } = richContent();
    if (!moderation?.policy) throw new Error('The example has a policy');
    const same = { code: Code('same'), title: { de: 'Derselbe Vorschlag' }, acts: ['merger'] as const };
    const policy = { ...moderation.policy, reasons: [...moderation.policy.reasons, same] };
    expect(await pageOf({ ...rest, moderation: { ...moderation, policy } }, 'de')).not.toContain('Derselbe Vorschlag');
  });

  it('says what kept one person from being many, since when and why, and how many ratings came without', async () => {
    const text = async (content: ReportContent, language: Language): Promise<string> =>
      (await pageOf(content, language)).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    const german = await text(richContent(), 'de');
    expect(german).toContain(
      'Von 12.340 Stimmen zu Beiträgen wurden 1.234 abgegeben, ohne dass eine mehrfache Beteiligung verhindert wurde.',
    );
    expect(german).toContain('seit dem 1. März 2026, 10:00 Uhr: einen Teilnahmecode.');
    expect(german).toContain('die Lösung einer Rechenaufgabe (Schwierigkeit 18). Begründung: Viele Briefe kamen nicht an.');
    const english = await text(richContent(), 'en');
    expect(english).toContain(
      'Of 12,340 ratings of contributions, 1,234 were given without anything to prevent taking part more than once.',
    );
    expect(english).toMatch(/participation code 9,872 login 0 puzzle 1,234 Total 12,340/);
    const { participation, ...rest } = richContent();
    if (!participation) throw new Error('The example has people who took part');
    const rated = (none: number, codes: number): ReportContent => {
      const total = figures(1, { ratings: { ...figures(1).ratings, byProtection: { none, codes, login: 0, puzzle: 0 } } });
      return { ...rest, participation: { ...participation, total } };
    };
    for (const [none, codes, de, en] of [
      [0, 0, 'liegt keine gültige Stimme zu einem Beitrag vor.', 'there is no valid rating of a contribution.'],
      [
        0,
        1,
        'Die einzige Stimme zu einem Beitrag wurde unter einem Schutz',
        'The only rating of a contribution was given under a protection',
      ],
      [0, 2, 'Alle 2 Stimmen zu Beiträgen wurden unter einem Schutz', 'All 2 ratings of contributions were given under a protection'],
      [746, 0, 'Alle 746 Stimmen zu Beiträgen wurden abgegeben, ohne dass', 'All 746 ratings of contributions were given without anything'],
      [1, 0, 'Die einzige Stimme zu einem Beitrag wurde abgegeben, ohne', 'The only rating of a contribution was given without anything'],
      [1, 1, 'Von 2 Stimmen zu Beiträgen wurde eine abgegeben, ohne', 'Of 2 ratings of contributions, one was given without anything'],
    ] as const) {
      expect(await text(rated(none, codes), 'de')).toContain(de);
      expect(await text(rated(none, codes), 'en')).toContain(en);
    }
    expect(german).toContain('Für einen Beitrag ohne Kennung brauchte man das nicht; er wurde moderiert.');
    const open = { ...rest, participation: { ...participation, protections: [] } };
    expect(await text(open, 'de')).not.toContain('brauchte man');
  });

  it('has the themes in the order of the dialogue wherever they stand', async () => {
    const rich = richContent();
    const themes = rich.frame.themes.toReversed();
    const tags = tagsOf(await pageOf({ ...rich, frame: { ...rich.frame, themes } }, 'de'));
    const rows =
      named(tags, 'table')
        .find((one) => one.text().includes('Verbleib der Beiträge je Themenfeld'))
        ?.text() ?? '';
    const places = themes.map(({ title }) => rows.indexOf(title.de ?? '')).filter((at) => at >= 0);
    expect(places.length).toBeGreaterThan(1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('shows recommendations in their order: adopted by place, deferred, rejected, undecided', async () => {
    const shown = named(tagsOf(await rich('de')), 'h4').filter(({ attributes }) => attributes.get('id')?.startsWith('recommendation-'));
    expect(shown.map(({ attributes }) => attributes.get('id'))).toEqual([1, 2, 3, 4, 5].map((n) => `recommendation-${uuid(3, n)}`));
    expect(shown[0]?.text()).toMatch(/^E1 /);
  });

  it('says at a recommendation that too few assessed, what moved since it was adopted, and that a decision was taken back', async () => {
    const [german, english] = [await rich('de'), await rich('en')];
    expect(german).toContain('Eine Bewertende fiel kurzfristig aus.');
    expect(german).toContain(
      'Diese Empfehlung beruht nicht mehr auf dem, was bewertet und beschlossen wurde. Über sie ist neu zu entscheiden.',
    );
    expect(german).toContain('Seit der Bewertung umformuliert oder anders belegt.');
    expect(german).toContain(
      'Eine frühere Entscheidung war veröffentlicht und wurde am 1. September 2026 zurückgenommen: Ein Beleg war gefälscht.',
    );
    expect(english).toContain('Evidence has fallen away or come back since the adoption.');
    // Once each: the other recommendations of the page are as they were adopted.
    expect(german.split('beruht nicht mehr auf dem').length).toBe(2);
  });

  it('names a contribution by eight digits, which lead to its whole id and from there to its whole way', async () => {
    const links = named(tagsOf(await rich('de')), 'a').filter(({ attributes }) => attributes.get('class') === 'id');
    const [cited, listed] = ['#contribution-', '/api/contributions/'].map((start) =>
      links.filter(({ attributes }) => attributes.get('href')?.startsWith(start)),
    );
    expect(cited?.find(({ attributes }) => attributes.get('href') === `#contribution-${contribution(1)}`)?.text()).toBe('a1b2c301');
    const first = listed?.find((link) => link.text() === contribution(1));
    expect(first?.attributes.get('href')).toBe(`/api/contributions/${contribution(1)}/way`);
    const ids = (of: typeof cited) =>
      new Set(
        of?.map(({ attributes }) =>
          attributes
            .get('href')
            ?.replace(/^#contribution-|\/way$/g, '')
            .split('/')
            .at(-1),
        ),
      );
    expect(ids(listed)).toEqual(ids(cited));
  });

  it('leads to its other language and its data, under the names of its files', async () => {
    const hrefs = (page: string) => named(tagsOf(page), 'a').flatMap(({ attributes }) => attributes.get('href') ?? []);
    expect(hrefs(await rich('de'))).toEqual(expect.arrayContaining(['report.en.html', 'report.json']));
    expect(hrefs(await rich('en'))).toEqual(expect.arrayContaining(['report.de.html', 'report.json']));
  });

  it('names regions where it knows their names, whose source it tells, and leaves other codes as they are', async () => {
    expect(await rich('de')).toMatch(/Kreis Siegen-Wittgenstein[^]*landkreise-deutschland 3\.0\.0 \(CC BY 4\.0/);
    const participation = { ...richContent().participation!, regions: [{ region: 'FR101', ...figures(7) }] };
    const page = await pageOf({ ...richContent(), participation }, 'de');
    expect(page).toContain('>FR101<');
    expect(page).not.toContain('landkreise-deutschland');
  });

  it('says how many people there are as far as everybody is told, and of unprotected ratings only under how many names they came', async () => {
    const textOf = async (content: ReportContent, language: Language): Promise<string> =>
      (await pageOf(content, language)).replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
    const { participation, ...content } = richContent();
    if (!participation) throw new Error('The example has participation');
    const telling = (people: object, none: number): ReportContent => {
      const { total } = participation;
      const ratings = {
        ...total.ratings,
        agree: 700,
        pass: 6,
        disagree: 40,
        byProtection: { none, codes: 746 - none, login: 0, puzzle: 0 },
      };
      return { ...content, participation: { ...participation, total: { ...total, ...people, ratings } } };
    };
    const counted = { participants: { atLeast: 0, fewerThan: 10, among: 9 }, raters: { atLeast: 90, fewerThan: 100, among: 746 } };
    const unprotected = await textOf(telling(counted, 746), 'de');
    expect(unprotected).toContain(
      '746 Stimmen zu Beiträgen gelten. Sie kamen unter mindestens 90 verschiedenen Kennungen; eine Person kann mehrere haben, denn verhindert wurde das nicht.',
    );
    expect(unprotected).toContain('weniger als 10 Personen sind als Beteiligte bekannt');
    expect(unprotected).not.toContain('unter 10');
    expect(await textOf(telling(counted, 6), 'de')).toContain('denn verhindert wurde das nicht immer.');
    expect(await textOf(telling(counted, 0), 'de')).toContain('gelten; abgestimmt haben mindestens 90 Personen.');
    expect(await textOf(telling(counted, 746), 'en')).toContain(
      'They came from at least 90 different identities; one person may have several,',
    );

    const hidden = await textOf(telling({ participants: null, raters: null }, 746), 'de');
    expect(hidden).toContain('746 Stimmen zu Beiträgen gelten.');
    expect(hidden.split('sobald die Auswertung begonnen hat').length).toBe(2);
    for (const word of ['Kennungen;', 'Beteiligte', 'Abstim\u00admende', 'absichtlich']) expect(hidden).not.toContain(word);
  });

  it('does not say of what is still to come that it was not reached', async () => {
    expect((await rich('de')).replace(/<[^>]*>/g, '').replace(/\s+/g, ' ')).toMatch(/noch bevor: Abschlusskonferenz\./);
    const { participation, ...content } = richContent();
    if (!participation) throw new Error('The example has participation');
    const { stillToCome } = participation.notReached;
    const notReached = { groups: [], channels: [], notCounted: [], stillToCome };
    expect(await pageOf({ ...content, participation: { ...participation, notReached } }, 'de')).toContain('das nicht noch bevorstand.');
  });

  it('stays readable and small with 103 measures and 2,000 quotes', async () => {
    const page = await pageOf(richContent(103, 2000), 'de');
    expect(named(tagsOf(page), 'blockquote').length).toBeGreaterThan(2000);
    expect(Buffer.byteLength(page)).toBeLessThan(3_000_000);
    expect(Buffer.byteLength(await rich('de'))).toBeLessThan(200_000);
  });
});

describe.each(LANGUAGES)('contributions that are used (%s)', (language) => {
  it('are told by whether they are quoted for, under a condition or against alone, and never as agreed with', async () => {
    const content = richContent();
    const { coverage } = content.dispositions ?? {};
    const { supports = 0, qualifies = 0, opposes = 0 } = coverage?.stances.used ?? {};
    expect([supports + qualifies + opposes, opposes > 0]).toEqual([coverage?.fates.used, true]);
    const tags = tagsOf(await pageOf(content, language));
    const table = named(tags, 'table').find((one) => one.text().includes(language === 'de' ? 'nur dagegen' : 'only against'));
    expect(table?.text()).toContain(`${supports}${qualifies}${opposes}${supports + qualifies + opposes}`);
    const alternative = named(tags, 'title')
      .map((title) => title.text())
      .find((text) => text.includes(language === 'de' ? 'Verbleib der Beiträge je' : 'what became of the contributions'));
    expect(alternative).toContain(
      language === 'de'
        ? `${supports} dafür, ${qualifies} unter einer Bedingung und ${opposes} nur dagegen`
        : `${supports} for it, ${qualifies} under a condition and ${opposes} only against it`,
    );
    const share = named(tags, 'dd').map((figure) => figure.text());
    expect(share).toContain(
      new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB', { style: 'percent' }).format(supports / (coverage?.total ?? 1)),
    );
  });
});

describe.each(LANGUAGES)('a quote that was brought in for somebody (%s)', (language) => {
  it('says who brought it, and that nobody knows who said it, where nobody does', async () => {
    const { input, ...rich } = richContent();
    const [first] = input ?? [];
    const [question] = first?.questions ?? [];
    if (!first || !question) throw new Error('The example has input');
    const agreed = [
      quote(1, 'Selbst gesagt.', { saidBy: 'unknown' }),
      quote(2, 'Mit Kennung.', { broughtBy: 'import', source: 'some-platform' }),
      quote(3, 'Ohne.', { saidBy: 'unknown', broughtBy: 'import', source: 'some-platform' }),
      quote(4, 'Karte.', { saidBy: 'unknown', broughtBy: 'card', source: 'some-file' }),
    ];
    const page = await pageOf({ ...rich, input: [{ ...first, questions: [{ ...question, agreed, minority: [] }] }] }, language);
    const footers = named(tagsOf(page), 'footer').flatMap(
      (tag) => /\)? · ([^·]*(?:some-|Pinnwand|pin-board)[^·]*) ·/.exec(tag.text())?.[1] ?? [],
    );
    expect(footers).toEqual(
      language === 'de'
        ? [
            'übernommen aus some-platform',
            'von wem, ist nicht bekannt, übernommen aus some-platform',
            'von wem, ist nicht bekannt, Karte einer Pinnwand',
          ]
        : [
            'taken over from some-platform',
            'nobody knows by whom, taken over from some-platform',
            'nobody knows by whom, card of a pin-board',
          ],
    );
  });
});

describe.each(LANGUAGES)('evidence that fell (%s)', (language) => {
  it('stands at its measure: how much still stands, and what was taken off and why', async () => {
    const page = await pageOf(richContent(), language);
    expect(page).toContain(language === 'de' ? '(2, davon gelten noch 1)' : '(2, of which 1 still stand)');
    expect(page).toContain(language === 'de' ? 'Doppelt zitiert.' : 'Quoted twice.');
  });
});

describe.each(LANGUAGES)('the assessment of a measure in several rounds (%s)', (language) => {
  const content = (): ReportContent => {
    const rich = richContent();
    const first = rich.assessment?.rounds.find(({ results }) => results !== null);
    if (!rich.assessment || !first?.results) throw new Error('The example has a closed round');
    const again = { ...first, round: uuid(4, 99), roundNumber: first.roundNumber + 1, results: first.results.slice(0, 2) };
    return { ...rich, assessment: { ...rich.assessment, rounds: [first, again] } };
  };

  it('puts each measure into the chart and its table once, with its latest closed round', async () => {
    const { assessment } = content();
    const [first, again] = assessment?.rounds ?? [];
    const tags = tagsOf(await pageOf(content(), language));
    const caption = language === 'de' ? 'Die Punkte des Diagramms in Zahlen' : 'The points of the chart in numbers';
    const points = named(tags, 'table').find((one) => one.text().includes(caption));
    const numbers = [...(points?.text() ?? '').matchAll(/\bM\d+\b/g)].map(([number]) => number);
    expect(numbers).toHaveLength(first?.results?.length ?? 0);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(again?.results).toHaveLength(2);
    const chart = named(tags, 'title')
      .map((title) => title.text())
      .find((text) => text.includes(language === 'de' ? 'letzten abgeschlossenen' : 'latest closed'));
    expect(chart).toContain(`${first?.results?.length ?? 0} `);
  });

  it('says why a row is agreed and assessed differently at once', async () => {
    const rich = content();
    const [round] = rich.assessment?.rounds ?? [];
    if (!rich.assessment || !round?.results) throw new Error('The example has a closed round');
    const results = round.results.map((result) => {
      const both = { level: 'undecided' as const, share: 1, isReached: true };
      const { effectiveness, feasibility } = result.dimensions;
      return { ...result, dimensions: { effectiveness: { ...effectiveness, ...both }, feasibility: { ...feasibility, ...both } } };
    });
    const page = await pageOf({ ...rich, assessment: { ...rich.assessment, rounds: [{ ...round, results }] } }, language);
    const said =
      page.split(language === 'de' ? 'einig, aber beiderseits des Trennwerts' : 'agreed, but on both sides of the cut').length - 1;
    expect(said).toBe(2 * results.length);
  });
});
