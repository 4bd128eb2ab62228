/** What a column can mean in a mapping; `time` is the time of day of a date. */
export const FIELDS = [
  'id',
  'text',
  'title',
  'date',
  'time',
  'theme',
  'group',
  'channel',
  'region',
  'language',
  'author',
  'latitude',
  'longitude',
  'answers',
] as const;
export type FieldName = (typeof FIELDS)[number];

/**
 * What columns are called in German and in English, the surest first, as `simple` writes it: by people in spreadsheets, and by the exports of
 * survey tools and of participation platforms.
 */
const TITLES: Readonly<Record<FieldName, readonly string[]>> = {
  id: words(`id, nr, no, nummer, number, lfd nr, laufende nummer, beitrags id, beitrag id, beitragsnummer, contribution id, proposal id,
    comment id, kommentar id, antwort id, antwortid, response id, responseid, respondent id, befragten id, aktenzeichen, vorgangsnummer, reference,
    referenz, uuid, key, schluessel, kennung, url, link`),
  text: words(`text, beitrag, beitragstext, body, content, inhalt, beschreibung, description, langtext, vorschlag, proposal, idee, idea, anregung,
    kommentar, comment, comment body, kommentartext, stellungnahme, statement, nachricht, message, aussage, meinung, opinion, antwort, answer, response,
    freitext, open ended response, begruendung, hinweis`),
  title: words('title, titel, ueberschrift, headline, betreff, subject, kurztitel, beitragstitel, heading, thema des beitrags, name'),
  date: words(`datum, date, created at, createdat, created, erstellt am, erstellt, erstellungsdatum, eingereicht am, eingegangen am, eingang,
    eingangsdatum, submitted at, submitted, submitdate, datum abgeschickt, date submitted, zeitstempel, timestamp, zeitpunkt, veroeffentlicht am, published at,
    end date, enddatum, fertigstellungszeit, completion time, datestamp, date last action, datum letzte aktivitaet, start date, startdatum, startzeit,
    start time, startdate, datum gestartet, date started, updated at, tag, day, day of contribution`),
  time: words('uhrzeit, zeit, time, time of day'),
  theme:
    words(`thema, themenfeld, theme, topic, kategorie, category, category name, rubrik, handlungsfeld, themenbereich, bereich, schwerpunkt,
    themen, categories, kategorien`),
  group:
    words(`gruppe, group, zielgruppe, akteursgruppe, personengruppe, teilnehmergruppe, stakeholder group, stakeholder, rolle, role, typ, type,
    organisationstyp, ich bin, sie sind, art der organisation`),
  channel: words('kanal, channel, weg, eingangsweg, beteiligungsweg, medium, format, eingangskanal, herkunft'),
  region: words('region, nuts, nuts3, nuts 3, nuts code, nutscode, kreis'),
  language: words('sprache, language, locale, lang, startlanguage, start sprache, sprachcode'),
  author:
    words(`autor, author, autorin, autor in, verfasser, verfasserin, verfasser in, author id, authorid, user id, userid, user, nutzer, nutzerin,
    nutzer in, benutzer, benutzername, nutzername, username, author username, author name, creator, ersteller, erstellt von, created by, teilnehmer, teilnehmerin,
    teilnehmer in, teilnehmer id, person, participant, participant id, einreicher, einreicherin, e mail adresse, e mail, email address, email, mail, absender`),
  latitude: words('lat, latitude, breitengrad, breite, geo lat, location latitude, ort breitengrad, position lat, place lat'),
  longitude: words(
    'lon, lng, long, longitude, laengengrad, laenge, geo lon, geo lng, location longitude, ort laengengrad, position lon, place lon',
  ),
  answers:
    words(`antwort auf, antwortet auf, parent, parent id, parentid, parent comment id, in reply to, reply to, replies to, bezug, bezug auf, eltern,
    elternbeitrag, uebergeordnet, answers, answers to`),
};

function words(listed: string): readonly string[] {
  return listed.split(',').map((word) => word.trim().replace(/\s+/g, ' '));
}

const LETTERS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** A title in plain lower-case words. */
const simple = (title: string): string =>
  title
    .normalize('NFC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** `is`: it is called so, with its place among the names; `has`: the name is a part of it. */
export type TitleMatch = { readonly how: 'is' | 'has'; readonly place: number };

/** Whether a column is called what a field is called. Which language it is in does not matter: `title/de`. */
export const matchOf = (title: string, field: FieldName): TitleMatch | null => {
  const said = simple(title);
  const names = TITLES[field];
  for (const form of [said, said.replaceAll(' ', ''), said.replace(/ (de|en)$/, '')]) {
    const place = names.indexOf(form);
    if (place >= 0) return { how: 'is', place };
  }
  const place = names.findIndex((name) => isPart(name, said));
  return place >= 0 ? { how: 'has', place } : null;
};

/** As a word of its own, or as the end of a German one (Eingangsdatum). */
const isPart = (name: string, said: string): boolean =>
  ` ${said} `.includes(` ${name} `) || (name.length >= 4 && said.split(' ').some((word) => word.endsWith(name)));
