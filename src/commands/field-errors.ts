import type { z } from 'zod';
import { counted, type Language, numberIn } from '../domain/language.js';

type Raw = Parameters<z.core.$ZodErrorMap>[0];

/** By zod's names of types: what is expected, in the words of a person. */
const EXPECTED: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  de: {
    string: 'ein Text',
    number: 'eine Zahl',
    int: 'eine ganze Zahl',
    boolean: 'true oder false',
    array: 'eine Liste',
    tuple: 'eine Liste',
    object: 'ein Objekt',
    record: 'ein Objekt',
  },
  en: {
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    tuple: 'a list',
    object: 'an object',
    record: 'an object',
  },
};

/** By zod's names of formats. */
const FORMATS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  de: {
    datetime: 'Das ist kein Zeitpunkt nach ISO 8601 mit Zeitzone wie 2026-05-01T09:00:00+02:00.',
    date: 'Das ist kein Tag wie 2026-05-01.',
    uuid: 'Das ist keine UUID.',
    url: 'Das ist keine Adresse im Netz (URL).',
  },
  en: {
    datetime: 'This is not an ISO 8601 instant with its offset, such as 2026-05-01T09:00:00+02:00.',
    date: 'This is not a day such as 2026-05-01.',
    uuid: 'This is not a UUID.',
    url: 'This is not an address on the web (URL).',
  },
};

const WORDS = {
  de: {
    missing: 'Diese Angabe fehlt.',
    malformed: 'Diese Angabe hat nicht die verlangte Form.',
    expected: (what: string) => `Das muss ${what} sein.`,
    oneOf: (values: string) => `Erlaubt ist hier nur: ${values}.`,
    least: { string: ['ein Zeichen', '# Zeichen'], array: ['einen Eintrag', '# Einträge'], number: ['1', '#'] },
    tooSmall: {
      string: (least: string) => `Der Text braucht mindestens ${least}.`,
      array: (least: string) => `Die Liste braucht mindestens ${least}.`,
      number: (least: string) => `Die Zahl muss mindestens ${least} sein.`,
    },
    tooBig: {
      string: (most: string) => `Der Text darf höchstens ${most} haben.`,
      array: (most: string) => `Die Liste darf höchstens ${most} haben.`,
      number: (most: string) => `Die Zahl darf höchstens ${most} sein.`,
    },
  },
  en: {
    missing: 'This is missing.',
    malformed: 'This is not of the form that is asked for.',
    expected: (what: string) => `This must be ${what}.`,
    oneOf: (values: string) => `Allowed here: ${values}.`,
    least: { string: ['one character', '# characters'], array: ['one item', '# items'], number: ['1', '#'] },
    tooSmall: {
      string: (least: string) => `The text needs at least ${least}.`,
      array: (least: string) => `The list needs at least ${least}.`,
      number: (least: string) => `The number must be at least ${least}.`,
    },
    tooBig: {
      string: (most: string) => `The text may have at most ${most}.`,
      array: (most: string) => `The list may have at most ${most}.`,
      number: (most: string) => `The number must be at most ${most}.`,
    },
  },
} as const;

type Measured = keyof (typeof WORDS)['en']['least'];
const isMeasured = (origin: string): origin is Measured => Object.hasOwn(WORDS.en.least, origin);

/** What is wrong with a field as a person says it: what would be right, and never what was sent. */
export const fieldError = (language: Language): z.core.$ZodErrorMap => {
  const words = WORDS[language];
  return (issue) => (issue.input === undefined && issue.code !== 'custom' ? words.missing : (said(issue, language) ?? words.malformed));
};

/** Null where there is nothing better to say than that it is wrong. */
const said = (issue: Raw, language: Language): string | null => {
  const words = WORDS[language];
  switch (issue.code) {
    case 'invalid_type': {
      const what = EXPECTED[language][issue.expected];
      return what === undefined ? null : words.expected(what);
    }
    case 'invalid_value':
      return words.oneOf(issue.values.map(String).join(', '));
    case 'invalid_union':
      return Array.isArray(issue.options) ? words.oneOf(issue.options.map(String).join(', ')) : null;
    // Of a key of an object: what is wrong with it was said where it was looked at.
    case 'invalid_key':
      return issue.issues[0]?.message ?? null;
    case 'invalid_format':
      return FORMATS[language][issue.format] ?? null;
    case 'too_small':
      return issue.inclusive === false || !isMeasured(issue.origin)
        ? null
        : words.tooSmall[issue.origin](limit(issue.origin, issue.minimum, language));
    case 'too_big':
      return issue.inclusive === false || !isMeasured(issue.origin)
        ? null
        : words.tooBig[issue.origin](limit(issue.origin, issue.maximum, language));
    default:
      return null;
  }
};

const limit = (origin: Measured, value: number | bigint, language: Language): string => {
  const [one, many] = WORDS[language].least[origin];
  return counted(numberIn(language)(value), one, many);
};
