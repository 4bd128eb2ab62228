import { type Prominent, prominentOf } from '../../projections/contributions/contributions.figures.js';
import { NO_PUBLIC_FIGURES } from '../../projections/theme-input/theme-input.people.js';
import type { Quote, ThemeInput } from '../report-content.js';
import { figuresBy } from './participation.js';
import { quotesOf } from './quotes.js';
import type { ChapterSource } from './sources.js';

/** Of a kind and a question. */
const QUOTES_MAX = 3;

export const inputOf = async (source: ChapterSource): Promise<readonly ThemeInput[]> => {
  const [byTheme, byQuestion, prominent] = await Promise.all([
    figuresBy(source, 'theme'),
    figuresBy(source, 'question'),
    prominentOf(source.views, source.asOf, source.dialogue, QUOTES_MAX),
  ]);
  const quotes = await quotesOf(
    source,
    prominent.map(({ contribution }) => contribution),
  );
  const known = new Map(quotes.map((quote) => [quote.contribution, quote]));
  const quotesOn = (question: string, kind: Prominent['kind']): readonly Quote[] =>
    prominent.filter((one) => one.question === question && one.kind === kind).flatMap(({ contribution }) => known.get(contribution) ?? []);
  return source.document.themes.map(({ theme, questions }) => ({
    theme,
    figures: byTheme.get(theme) ?? NO_PUBLIC_FIGURES,
    questions: questions.map(({ question }) => ({
      question,
      figures: byQuestion.get(question) ?? NO_PUBLIC_FIGURES,
      agreed: quotesOn(question, 'agreed'),
      minority: quotesOn(question, 'minority'),
    })),
  }));
};
