import type { Language } from '../domain/language.js';
import type { Role } from '../domain/role.js';
import { ROLE_NAMES } from '../identity/role-names.js';
import type { RoleHolds } from './problem.js';

const SENTENCES: Readonly<Record<Language, (roles: string, where: string) => string>> = {
  de: (roles, where) => `Nötig ist die Rolle ${roles}${where}.`,
  en: (roles, where) => `This takes the role ${roles}${where}.`,
};

const WHERE: Readonly<Record<RoleHolds, Readonly<Record<Language, string>>>> = {
  dialogue: { de: ' für diesen Dialog', en: ' for this dialogue' },
  installation: { de: ' für die gesamte Installation', en: ' for the whole installation' },
};

/** Which role something takes, and where it must hold, as a sentence; the word of a token stands beside each. */
export const rolesNeeded = (roles: readonly Role[], where: RoleHolds | null, language: Language): string => {
  const either = new Intl.ListFormat(language === 'de' ? 'de' : 'en-GB', { type: 'disjunction' });
  const names = either.format(roles.map((role) => `${ROLE_NAMES[role][language]} (${role})`));
  return SENTENCES[language](names, where === null ? '' : WHERE[where][language]);
};
