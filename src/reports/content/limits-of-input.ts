import { inLanguage, type Language, type Localized } from '../../domain/language.js';
import { counted } from '../../domain/language.js';
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
      de: 'Ob sich jemand beteiligt hat, war die eigene Entscheidung. Die Zahlen sind deshalb weder für die Bevölkerung noch für eine der Gruppen repräsentativ.',
      en: 'Those who took part chose to do so. The figures are therefore representative neither of the population nor of any of the groups.',
    },
    ...applies((total.participants?.among ?? 0) + (total.raters?.among ?? 0), {
      de: 'Personen werden in jeder Zeile einmal gezählt. Wer in mehreren Zeilen vorkommt, etwa in zwei Themenfeldern, zählt in jeder davon; die Zeilen ergeben zusammen deshalb nicht die Gesamtzahl. Gezählt ist absichtlich ungenau: Sonst ließe sich aus Unterschieden lesen, was von derselben Person stammt.',
      en: 'People are counted once in each row. Those who appear in several rows, for instance in two themes, count in each of them; so the rows do not add up to the total. They are counted imprecisely on purpose: otherwise differences would tell what came from the same person.',
    }),
    ...applies(total.withoutParticipant, {
      de: `${counted(inGerman(total.withoutParticipant), 'Ein Beitrag lässt', '# Beiträge lassen')} sich keiner Person zuordnen. Das zählt als Beitrag, nicht als Person.`,
      en: `${counted(inEnglish(total.withoutParticipant), 'One contribution', '# contributions')} cannot be attributed to a person. That counts as contributions, not as people.`,
    }),
    ...applies(notStated.group, {
      de: `Bei ${counted(inGerman(notStated.group), 'einem Beitrag', '# Beiträgen')} ist keine Gruppe angegeben. Über die Herkunft solcher Beiträge sagt die Aufteilung nach Gruppen nichts.`,
      en: `For ${counted(inEnglish(notStated.group), 'one contribution', '# contributions')} no group was stated. The breakdown by group says nothing about where such contributions come from.`,
    }),
    ...applies(notStated.region, {
      de: `Bei ${counted(inGerman(notStated.region), 'einem Beitrag', '# Beiträgen')} ist keine Region angegeben. Die Aufteilung nach Regionen zeigt deshalb nur einen Teil.`,
      en: `For ${counted(inEnglish(notStated.region), 'one contribution', '# contributions')} no region was stated. The breakdown by region therefore shows only a part.`,
    }),
    ...applies(cards, {
      de: `${counted(inGerman(cards), 'Ein Beitrag ist eine Karte', '# Beiträge sind Karten')} von Pinnwänden. Eine Karte ist keine Person: Eine Gruppe kann sie gemeinsam geschrieben haben, und eine Person mehrere.`,
      en: `${counted(inEnglish(cards), 'One contribution is a card', '# contributions are cards')} from pin-boards. A card is not a person: a group may have written it together, and one person may have written several.`,
    }),
    ...applies(came, {
      de: `Vor Ort ${counted(inGerman(came), 'wurde eine Teilnahme', 'wurden # Teilnahmen')} an Veranstaltungen gezählt. Wer mehrere besucht hat, zählt bei jeder; ob diese Menschen auch Beiträge geschrieben haben, ist nicht bekannt.`,
      en: `${counted(inEnglish(came), 'One attendance', '# attendances')} at gatherings ${came === 1 ? 'was' : 'were'} counted on the spot. People who came to several gatherings count at each of them; whether they also wrote contributions is not known.`,
    }),
    ...applies(notReached.groups.length, {
      de: `Nicht erreicht wurden diese Gruppen: ${names(frame.groups, notReached.groups, 'de')}.`,
      en: `These groups were not reached: ${names(frame.groups, notReached.groups, 'en')}.`,
    }),
    ...applies(notReached.channels.length, {
      de: `In diesen Formaten ging nichts ein: ${names(frame.channels, notReached.channels, 'de')}.`,
      en: `Nothing came in through these formats: ${names(frame.channels, notReached.channels, 'en')}.`,
    }),
  ];
};

/** What came in, and how it was received. */
export const inputLimits = ({ participation, moderation, input }: Chapters): readonly Localized[] => {
  if (!participation || !moderation) return [];
  const { total } = participation;
  const { agree, pass, disagree } = total.ratings;
  const hidden = total.rejected + total.withdrawn;
  const pending = moderation.appeals.pending + moderation.redactionAppeals.pending;
  const quotes = (input ?? []).flatMap(({ questions }) => questions.flatMap(({ agreed, minority }) => [...agreed, ...minority]));
  return [
    ...applies(total.open, {
      de: `Über ${counted(inGerman(total.open), 'einen Beitrag', '# Beiträge')} hat die Moderation noch nicht entschieden.`,
      en: `Moderation has not yet decided on ${counted(inEnglish(total.open), 'one contribution', '# contributions')}.`,
    }),
    ...applies(hidden, {
      de: `${counted(inGerman(hidden), 'Ein Beitrag ist', '# Beiträge sind')} abgelehnt oder zurückgezogen: mitgezählt, aber nicht im Wortlaut gezeigt.`,
      en: `${counted(inEnglish(hidden), 'One contribution is', '# contributions are')} rejected or withdrawn: counted, but not quoted.`,
    }),
    ...applies(pending, {
      de: `Über ${counted(inGerman(pending), 'einen Widerspruch', '# Widersprüche')} ist noch nicht entschieden.`,
      en: `${counted(inEnglish(pending), 'One appeal is', '# appeals are')} not decided yet.`,
    }),
    ...applies(total.ratings.byProtection.none, {
      de: `${counted(inGerman(total.ratings.byProtection.none), 'Eine Stimme wurde', '# Stimmen wurden')} abgegeben, ohne dass eine mehrfache Beteiligung verhindert wurde. Eine Person kann dafür mehrere Kennungen benutzt haben; wie viele Menschen dahinterstehen, ist nicht bekannt.`,
      en: `${counted(inEnglish(total.ratings.byProtection.none), 'One rating was', '# ratings were')} given without anything to prevent taking part more than once. One person may have used several identities; how many people stand behind them is not known.`,
    }),
    ...applies(agree + pass + disagree, {
      de: 'Zustimmung und Ablehnung sagen, wie ein Beitrag bei denen ankam, die ihn gelesen und über ihn abgestimmt haben. Über Wirksamkeit und Machbarkeit sagen sie nichts, und nicht jeder Beitrag wurde gleich vielen gezeigt.',
      en: 'Agreement and disagreement say how a contribution was received by those who read and rated it. They say nothing about effectiveness and feasibility, and not every contribution was shown to equally many people.',
    }),
    ...applies(quotes.length, {
      de: 'Zitiert werden je Leitfrage höchstens drei angenommene Beiträge mit dem größten Saldo und höchstens drei mit mehr Ablehnung als Zustimmung. Diese Auswahl folgt den Zahlen; sie ist keine Zusammenfassung.',
      en: 'For each question, at most three accepted contributions with the largest balance are quoted, and at most three with more disagreement than agreement. This choice follows the figures; it is not a summary.',
    }),
  ];
};
