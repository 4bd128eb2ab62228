import type { Localized } from '../../domain/language.js';
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
      de: `Bewertungen sind Urteile weniger Bewertender (je Maßnahme mindestens ${inGerman(fewest)}, höchstens ${inGerman(most)}), keine Messungen. Kleine Unterschiede zwischen Maßnahmen bedeuten nichts.`,
      en: `Assessments are judgements of a few assessors (at least ${inEnglish(fewest)} and at most ${inEnglish(most)} for a measure), not measurements. Small differences between measures mean nothing.`,
    }),
    ...applies(open ?? 0, {
      de: `Bewertungsrunden, die noch laufen: ${inGerman(open ?? 0)}. Ihre Bewertungen sind versiegelt und fehlen hier.`,
      en: `Rounds of assessment that are still open: ${inEnglish(open ?? 0)}. Their assessments are sealed and not in here.`,
    }),
    ...applies(cancelled ?? 0, {
      de: `Abgebrochene Bewertungsrunden: ${inGerman(cancelled ?? 0)}. Ihre Bewertungen bleiben versiegelt.`,
      en: `Rounds of assessment that were cancelled: ${inEnglish(cancelled ?? 0)}. Their assessments stay sealed.`,
    }),
    ...applies(withoutQuorum, {
      de: `Runden, die geschlossen wurden, ohne dass jede Maßnahme genug Bewertungen hatte: ${inGerman(withoutQuorum)}.`,
      en: `Rounds that were closed although not every measure had enough assessments: ${inEnglish(withoutQuorum)}.`,
    }),
    ...applies(unassessed, {
      de: `Bestehende Maßnahmen ohne Bewertung aus einer geschlossenen Runde: ${inGerman(unassessed)}.`,
      en: `Active measures without an assessment from a closed round: ${inEnglish(unassessed)}.`,
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
      de: `Handlungsempfehlungen, über die noch nicht entschieden ist: ${inGerman(undecided)}.`,
      en: `Recommendations that are not decided yet: ${inEnglish(undecided)}.`,
    }),
    ...applies(open, {
      de: `Beiträge, deren Verbleib noch offen ist: ${inGerman(open)}.`,
      en: `Contributions whose fate is still open: ${inEnglish(open)}.`,
    }),
    ...applies(used, {
      de: 'Dass ein Beitrag verwendet ist, heißt: Er ist Beleg einer Maßnahme, auf der eine angenommene Empfehlung beruht. Er kann auch gegen sie sprechen.',
      en: 'That a contribution was used means: it is evidence of a measure on which an adopted recommendation rests. It may speak against it, too.',
    }),
    ...applies(deferred + notTakenUp, {
      de: 'Auch ein Beitrag, der mit einer Empfehlung zurückgestellt oder verworfen ist, kann sich gegen sie ausgesprochen haben.',
      en: 'A contribution that was deferred or rejected with a recommendation may have spoken against it, too.',
    }),
  ];
};
