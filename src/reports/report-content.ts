import type { MeasureStatus } from '../domain/measure/measure.js';
import type { Reconsideration } from '../projections/recommendations/recommendations.table.js';
import type { StaleMeasure } from '../projections/recommendations/stale.reading.js';
import type { AssessmentFramework, Channel, Labelled, ModerationPolicy, Phase } from '../domain/dialogue/dialogue.js';
import type { BroughtBy, SaidBy } from '../domain/contribution/speaker.js';
import type { ProtectionKind } from '../domain/dialogue/protection.js';
import type { Localized } from '../domain/language.js';
import type { Basis, ImplementationState, RecommendationStatus, Strength } from '../domain/recommendation/recommendation.js';
import type { ReportKind } from '../domain/report/report.js';
import type { MeasureFigures } from '../projections/assessments/assessments.figures.js';
import type { Appeals } from '../projections/contributions/contributions.figures.js';
import type { Coverage } from '../projections/dispositions/dispositions.figures.js';
import type { Counted } from '../projections/theme-input/people.js';
import type { PublicFigures } from '../projections/theme-input/theme-input.people.js';

/**
 * A report as data: everything that its pages show, in all languages. The JSON file is this, and the pages are made from
 * nothing else. Chapters that a phase summary does not have are null: a summary of the analysis ends after `process`, one of the dialogue
 * phase after `input`, one of the evaluation after `dispositions`; the results have all, and so has the summary of the publication.
 */
export type ReportContent = {
  readonly format: 'zukunftsdialog/report/v3';
  readonly kind: ReportKind;
  readonly phase: Phase | null;
  readonly dialogue: string;
  /** The sequence that all figures stand for. */
  readonly asOf: number;
  /**
   * When this installation recorded the event at that sequence, ISO 8601 in UTC. That is never earlier than the event before, for ever the
   * same, and the one by which `asOf` an instant is resolved.
   */
  readonly asOfAt: string;
  /** When that event happened: years ago where it was imported. */
  readonly asOfOccurredAt: string;
  readonly frame: Frame;
  readonly process: Process;
  readonly participation: Participation | null;
  readonly moderation: Moderation | null;
  readonly input: readonly ThemeInput[] | null;
  readonly measures: readonly ReportedMeasure[] | null;
  readonly assessment: Assessment | null;
  readonly recommendations: readonly ReportedRecommendation[] | null;
  readonly dispositions: Dispositions | null;
  /** What the figures cannot say. */
  readonly limits: readonly Localized[];
  /** What each figure means, and its value for the whole where it has one. */
  readonly annex: readonly {
    readonly figure: string;
    readonly title: Localized;
    readonly definition: Localized;
    readonly value: number | Counted | null;
  }[];
};

/** The mandate and the frame. */
export type Frame = {
  readonly title: Localized;
  readonly mandate: Localized;
  readonly notice: Localized | null;
  readonly timeZone: string;
  readonly channels: readonly Channel[];
  readonly groups: readonly Labelled[];
  readonly themes: readonly {
    readonly theme: string;
    readonly title: Localized;
    readonly questions: readonly {
      readonly question: string;
      readonly versions: readonly { readonly version: number; readonly text: Localized }[];
    }[];
  }[];
};

/** The phases, and the gatherings of each format in the order of their dates. */
export type Process = {
  readonly phases: readonly {
    readonly phase: Phase;
    readonly status: 'scheduled' | 'open' | 'closed';
    readonly opensOn: string;
    readonly closesOn: string;
  }[];
  readonly gatherings: readonly {
    readonly gathering: string;
    readonly format: string;
    readonly title: Localized;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly region: string | null;
    readonly venue: Localized;
    readonly status: 'scheduled' | 'cancelled' | 'held';
    readonly attendance: readonly { readonly group: string; readonly count: number }[];
    readonly cards: number;
    /** Files of minutes. */
    readonly minutes: number;
  }[];
};

/**
 * Each breakdown adds up to the total in its contributions; people are counted once, in steps, for
 * the total and by theme, and are null before the evaluation was opened (ADR 0030). Elsewhere null means: not stated.
 */
export type Participation = {
  readonly total: PublicFigures;
  /** What kept one person from taking part as many: each from when it was recorded until the next, none before the first. */
  readonly protections: readonly {
    readonly kind: ProtectionKind;
    /** Zero bits of a puzzle. */
    readonly difficulty: number | null;
    readonly since: string;
    readonly reason: Localized | null;
  }[];
  readonly channels: readonly ({ readonly channel: string } & PublicFigures)[];
  readonly groups: readonly ({ readonly group: string | null } & PublicFigures)[];
  readonly regions: readonly ({ readonly region: string | null } & PublicFigures)[];
  /**
   * Groups and channels of the dialogue from which nothing came in, neither a contribution nor an attendance. Of channels, those whose gatherings
   * are still to come, or were held and nobody counted who came, stand apart: that they did not reach anybody is not known.
   */
  readonly notReached: {
    readonly groups: readonly string[];
    readonly channels: readonly string[];
    readonly stillToCome: readonly string[];
    readonly notCounted: readonly string[];
  };
};

export type Moderation = {
  readonly policy: (ModerationPolicy & { readonly version: number }) | null;
  /** Contributions that stand rejected, by the reason of the last rejection. */
  readonly rejected: readonly { readonly reason: string; readonly contributions: number }[];
  /** Contributions of which a part is withheld, by the reason of the last redaction. */
  readonly redacted: readonly { readonly reason: string; readonly contributions: number }[];
  /** Against rejections, and against redactions. */
  readonly appeals: Appeals;
  readonly redactionAppeals: Appeals;
};

/** A contribution in its own words; `text` is null where nobody may read it any more, and `withheld` says why. */
export type Quote = {
  readonly contribution: string;
  readonly text: string | null;
  readonly withheld: string | null;
  readonly language: string;
  readonly group: string | null;
  readonly channel: string;
  readonly saidBy: SaidBy;
  readonly broughtBy: BroughtBy;
  /** The name of the source that it was taken over from. */
  readonly source: string | null;
  readonly ratings: { readonly agree: number; readonly pass: number; readonly disagree: number };
};

export type ThemeInput = {
  readonly theme: string;
  readonly figures: PublicFigures;
  readonly questions: readonly {
    readonly question: string;
    readonly figures: PublicFigures;
    /** Accepted contributions with the largest balance of agreement and disagreement. */
    readonly agreed: readonly Quote[];
    /** Accepted contributions that more raters disagreed with than agreed, and somebody agreed with: the most agreement first. */
    readonly minority: readonly Quote[];
  }[];
};

/** A literal span. */
export type EvidenceQuote = {
  readonly evidence: string;
  readonly contribution: string;
  readonly group: string | null;
  readonly quote: string | null;
  readonly withheld: string | null;
};

export type ReportedMeasure = {
  readonly measure: string;
  readonly title: Localized;
  readonly text: Localized;
  readonly themes: readonly string[];
  readonly status: MeasureStatus;
  readonly reason: Localized | null;
  readonly evidence: Readonly<Record<'supports' | 'opposes' | 'qualifies', readonly EvidenceQuote[]>>;
  /** How many of each still stand: their contribution was neither withdrawn nor rejected since. */
  readonly standing: Readonly<Record<'supports' | 'opposes' | 'qualifies', number>>;
  /** What was linked and taken off again, and why: quotes are never fewer without a trace. */
  readonly removed: readonly (EvidenceQuote & { readonly stance: 'supports' | 'opposes' | 'qualifies'; readonly reason: Localized })[];
  readonly contributions: number;
  /** Contributions of people nobody can tell apart. How many people stand behind the others is not said: ADR 0030. */
  readonly withoutParticipant: number;
};

export type Assessment = {
  readonly framework: (AssessmentFramework & { readonly version: number }) | null;
  /** In the order in which they were opened; `results` is null unless the round is closed. */
  readonly rounds: readonly {
    readonly round: string;
    readonly roundNumber: number;
    readonly status: 'open' | 'closed' | 'cancelled';
    readonly seats: readonly number[];
    readonly recusals: readonly { readonly seat: number; readonly measure: string | null }[];
    readonly quorumMet: boolean | null;
    readonly reason: Localized | null;
    readonly results:
      | readonly ({
          readonly measure: string;
          /** The matrix: points per criterion of each seat. */
          readonly scores: readonly {
            readonly seat: number;
            readonly scores: Readonly<Record<string, number>>;
            readonly certainty: Readonly<Record<string, string>>;
          }[];
        } & MeasureFigures)[]
      | null;
  }[];
};

export type ReportedRecommendation = {
  readonly recommendation: string;
  /** From 1, in the publisher's order, over the adopted ones; null for the others. */
  readonly place: number | null;
  readonly status: RecommendationStatus;
  readonly isPublished: boolean;
  readonly themes: readonly string[];
  readonly title: Localized;
  readonly text: Localized;
  readonly addressee: Localized;
  readonly instrument: Localized;
  readonly horizon: Localized;
  readonly strength: Strength;
  readonly rationale: Localized | null;
  readonly measures: readonly string[];
  readonly basis: readonly Basis[];
  /** Why it was adopted although too few assessed a measure. */
  readonly quorumReason: Localized | null;
  /** Measures that are no longer what was adopted. */
  readonly stale: readonly StaleMeasure[];
  /** Decisions that had been published and were taken back. */
  readonly takenBack: readonly Pick<Reconsideration, 'at' | 'rationale' | 'position' | 'report'>[];
  readonly dissents: readonly { readonly group: string; readonly statement: Localized }[];
  readonly implementation: readonly { readonly state: ImplementationState; readonly statement: Localized; readonly source: string }[];
};

export type Dispositions = {
  readonly coverage: Coverage;
  /** The adopted reasons for setting aside. */
  readonly reasons: readonly Labelled[];
  /** Accepted contributions that were not taken up: set aside, or quoted for recommendations that were rejected. Literal, in the order of the record. */
  readonly notTakenUp: readonly (Quote & { readonly fate: 'set-aside' | 'not-taken-up'; readonly reason: string | null })[];
};
