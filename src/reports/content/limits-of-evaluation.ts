import type { Localized } from '../../domain/language.js';
import { counted } from '../../domain/language.js';
import { applies, type Chapters, inEnglish, inGerman } from './chapters.js';

/** How the measures were judged. */
export const assessmentLimits = ({ measures, assessment }: Chapters): readonly Localized[] => {
  if (!assessment || !measures) return [];
  const { rounds } = assessment;
  const [open, cancelled] = (['open', 'cancelled'] as const).map((status) => rounds.filter((round) => round.status === status).length);
  const withoutQuorum = rounds.filter(({ quorumMet }) => quorumMet === false).length;
  const judged = rounds.flatMap(({ results }) => results ?? []).filter(({ assessors }) => assessors > 0);
  const assessors = judged.map((result) => result.assessors);
  const known = new Set(judged.map(({ measure }) => measure));
  const unassessed = measures.filter(({ measure, status }) => status === 'active' && !known.has(measure)).length;
  const [fewest, most] = [Math.min(...assessors), Math.max(...assessors)];
  return [
    ...applies(judged.length, {
      de: `Bewertungen sind die Einschätzungen weniger Menschen, keine Messungen: Jede Maßnahme wurde von ${fewest === most ? counted(inGerman(most), 'nur einer Person', '# Personen') : `${inGerman(fewest)} bis ${inGerman(most)} Personen`} bewertet. Kleine Unterschiede zwischen Maßnahmen bedeuten nichts.`,
      en: `Assessments are what a few people think, not measurements: each measure was assessed by ${fewest === most ? counted(inEnglish(most), 'one person only', '# people') : `${inEnglish(fewest)} to ${inEnglish(most)} people`}. Small differences between measures mean nothing.`,
    }),
    ...applies(open ?? 0, {
      de: `${counted(inGerman(open ?? 0), 'Eine Bewertungsrunde läuft', '# Bewertungsrunden laufen')} noch. Was darin bewertet wurde, ist verdeckt und fehlt hier.`,
      en: `${counted(inEnglish(open ?? 0), 'One assessment round is', '# assessment rounds are')} still open. The assessments made there are sealed and not in this report.`,
    }),
    ...applies(cancelled ?? 0, {
      de: `${counted(inGerman(cancelled ?? 0), 'Eine Bewertungsrunde wurde', '# Bewertungsrunden wurden')} abgebrochen. Was darin bewertet wurde, bleibt verdeckt.`,
      en: `${counted(inEnglish(cancelled ?? 0), 'One assessment round was', '# assessment rounds were')} cancelled. The assessments made there stay sealed.`,
    }),
    ...applies(withoutQuorum, {
      de: `${counted(inGerman(withoutQuorum), 'Eine Runde wurde', '# Runden wurden')} abgeschlossen, ohne dass jede Maßnahme genug Bewertungen hatte.`,
      en: `${counted(inEnglish(withoutQuorum), 'One round was', '# rounds were')} closed although not every measure had enough assessments.`,
    }),
    ...applies(unassessed, {
      de: `${counted(inGerman(unassessed), 'Eine gültige Maßnahme hat', '# gültige Maßnahmen haben')} keine Bewertung aus einer abgeschlossenen Runde.`,
      en: `${counted(inEnglish(unassessed), 'One standing measure has', '# standing measures have')} no assessment from a closed round.`,
    }),
  ];
};

/** What was recommended, and what became of the contributions. */
export const recommendationLimits = ({ recommendations, dispositions }: Chapters): readonly Localized[] => {
  if (!recommendations || !dispositions) return [];
  const undecided = recommendations.filter(({ status }) => status === 'drafted').length;
  const { open, used, deferred, 'not-taken-up': notTakenUp } = dispositions.coverage.fates;
  return [
    ...applies(undecided, {
      de: `Über ${counted(inGerman(undecided), 'eine Empfehlung', '# Empfehlungen')} ist noch nicht entschieden.`,
      en: `${counted(inEnglish(undecided), 'One recommendation is', '# recommendations are')} not decided yet.`,
    }),
    ...applies(open, {
      de: `Der Verbleib ${counted(inGerman(open), 'eines Beitrags', 'von # Beiträgen')} ist noch offen.`,
      en: `The fate of ${counted(inEnglish(open), 'one contribution', '# contributions')} is still open.`,
    }),
    ...applies(used, {
      de: '„Verwendet“ heißt: Der Beitrag ist Beleg einer Maßnahme, auf der eine beschlossene Empfehlung beruht. Er kann auch gegen die Maßnahme sprechen.',
      en: '“Used” means that the contribution is evidence of a measure on which an adopted recommendation rests. It may also speak against that measure.',
    }),
    ...applies(deferred + notTakenUp, {
      de: 'Auch ein Beitrag, der mit einer Empfehlung zurückgestellt oder verworfen wurde, kann gegen sie gesprochen haben.',
      en: 'A contribution that was deferred or rejected with a recommendation may likewise have spoken against it.',
    }),
  ];
};
