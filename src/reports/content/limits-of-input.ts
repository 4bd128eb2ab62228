import { inLanguage, type Language, type Localized } from '../../domain/language.js';
import { applies, type Chapters, inEnglish, inGerman, sumOf } from './chapters.js';

/** Who took part, and who did not. */
export const participationLimits = ({ frame, process, participation }: Chapters): readonly Localized[] => {
  if (!participation) return [];
  const { total, groups, regions, notReached } = participation;
  const notStated = {
    group: groups.find(({ group }) => group === null)?.submitted ?? 0,
    region: regions.find(({ region }) => region === null)?.submitted ?? 0,
  };
  const cards = sumOf(process.gatherings.map((gathering) => gathering.cards));
  const came = sumOf(process.gatherings.flatMap(({ attendance }) => attendance.map(({ count }) => count)));
  const names = (of: typeof frame.groups, codes: readonly string[], language: Language): string =>
    of.flatMap(({ code, title }) => (codes.includes(code) ? [inLanguage(title, language)] : [])).join(', ');
  return [
    {
      de: 'Wer sich beteiligt hat, hat selbst darüber entschieden. Die Zahlen sind deshalb nicht repräsentativ, weder für die Bevölkerung noch für eine der Gruppen.',
      en: 'Those who took part decided to do so themselves. The figures are therefore not representative, neither of the population nor of any of the groups.',
    },
    ...applies(total.participants + total.raters, {
      de: 'Personen werden in jeder Zeile einmal gezählt. Wer in mehreren Zeilen vorkommt, etwa in zwei Themenfeldern, zählt in jeder davon; die Zeilen ergeben zusammen nicht die Gesamtzahl.',
      en: 'People are counted once in each row. Those who occur in several rows, for instance in two themes, count in each of them; the rows do not add up to the total.',
    }),
    ...applies(total.withoutParticipant, {
      de: `Beiträge, bei denen niemand feststellen kann, ob sie von derselben Person stammen: ${inGerman(total.withoutParticipant)}. Sie zählen als Beiträge, nicht als Personen.`,
      en: `Contributions of which nobody can tell whether they are by the same person: ${inEnglish(total.withoutParticipant)}. They count as contributions, not as people.`,
    }),
    ...applies(notStated.group, {
      de: `Beiträge ohne Angabe einer Gruppe: ${inGerman(notStated.group)}. Über ihre Herkunft sagt die Aufteilung nach Gruppen nichts.`,
      en: `Contributions without a group: ${inEnglish(notStated.group)}. The breakdown by group says nothing about where they come from.`,
    }),
    ...applies(notStated.region, {
      de: `Beiträge ohne Angabe einer Region: ${inGerman(notStated.region)}. Die Aufteilung nach Regionen zeigt deshalb nur einen Teil.`,
      en: `Contributions without a region: ${inEnglish(notStated.region)}. The breakdown by region therefore shows a part only.`,
    }),
    ...applies(cards, {
      de: `Karten von Pinnwänden: ${inGerman(cards)}. Eine Karte ist keine Person: Eine Gruppe kann sie gemeinsam geschrieben haben, und eine Person mehrere.`,
      en: `Cards from pin-boards: ${inEnglish(cards)}. A card is not a person: a group may have written it together, and one person several of them.`,
    }),
    ...applies(came, {
      de: `Teilnahmen an Veranstaltungen: ${inGerman(came)}, wie vor Ort gezählt. Wer mehrere besucht hat, ist mehrfach darin; ob diese Menschen auch Beiträge geschrieben haben, ist nicht bekannt.`,
      en: `Attendances at gatherings: ${inEnglish(came)}, as counted on the spot. Those who came to several are in it several times; whether these people also wrote contributions is not known.`,
    }),
    ...applies(notReached.groups.length, {
      de: `Gruppen, von denen nichts einging: ${names(frame.groups, notReached.groups, 'de')}.`,
      en: `Groups from which nothing came in: ${names(frame.groups, notReached.groups, 'en')}.`,
    }),
    ...applies(notReached.channels.length, {
      de: `Wege, auf denen nichts einging: ${names(frame.channels, notReached.channels, 'de')}.`,
      en: `Channels by which nothing came in: ${names(frame.channels, notReached.channels, 'en')}.`,
    }),
  ];
};

/** What came in, and how it was received. */
export const inputLimits = ({ participation, moderation, input }: Chapters): readonly Localized[] => {
  if (!participation || !moderation) return [];
  const { total } = participation;
  const { agree, pass, disagree } = total.ratings;
  const hidden = total.rejected + total.withdrawn;
  const { pending } = moderation.appeals;
  const quotes = (input ?? []).flatMap(({ questions }) => questions.flatMap(({ agreed, minority }) => [...agreed, ...minority]));
  return [
    ...applies(total.open, {
      de: `Beiträge, über die die Moderation noch nicht entschieden hat: ${inGerman(total.open)}.`,
      en: `Contributions on which moderation has not decided yet: ${inEnglish(total.open)}.`,
    }),
    ...applies(hidden, {
      de: `Abgelehnte oder zurückgezogene Beiträge: ${inGerman(hidden)}. Sie sind gezählt; ihr Wortlaut wird nicht gezeigt.`,
      en: `Contributions that were rejected or withdrawn: ${inEnglish(hidden)}. They are counted; their wording is not shown.`,
    }),
    ...applies(pending, {
      de: `Widersprüche, über die noch nicht entschieden ist: ${inGerman(pending)}.`,
      en: `Appeals that are not decided yet: ${inEnglish(pending)}.`,
    }),
    ...applies(agree + pass + disagree, {
      de: 'Zustimmung und Ablehnung sagen, wie ein Beitrag bei denen ankam, die ihn gelesen und sich geäußert haben. Sie bewerten weder Wirksamkeit noch Machbarkeit, und nicht alle Beiträge wurden gleich vielen gezeigt.',
      en: 'Agreement and disagreement say how a contribution was received by those who read it and spoke up. They assess neither effectiveness nor feasibility, and not every contribution was shown to equally many.',
    }),
    ...applies(quotes.length, {
      de: 'Zitiert sind je Leitfrage höchstens drei angenommene Beiträge mit dem größten Saldo und höchstens drei mit mehr Ablehnung als Zustimmung. Diese Auswahl folgt Zahlen; sie ist keine Zusammenfassung.',
      en: 'Quoted are, for each question, at most three accepted contributions with the largest balance and at most three with more disagreement than agreement. This choice follows figures; it is no summary.',
    }),
  ];
};
