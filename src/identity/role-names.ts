import type { Language } from '../domain/language.js';
import { type Role, ROLES } from '../domain/role.js';

/** How a reader knows the roles. */
export const ROLE_NAMES: Readonly<Record<Role, Readonly<Record<Language, string>>>> = {
  office: { de: 'Programmbüro', en: 'programme office' },
  moderator: { de: 'Moderation', en: 'moderation' },
  rapporteur: { de: 'Berichterstattung', en: 'rapporteur' },
  analyst: { de: 'Auswertung', en: 'analysis' },
  assessor: { de: 'Bewertung', en: 'assessment' },
  auditor: { de: 'Prüfung', en: 'audit' },
  publisher: { de: 'Veröffentlichung', en: 'publication' },
  participant: { de: 'Beteiligte', en: 'participant' },
  system: { de: 'Programm', en: 'program' },
};

/** As whom somebody acted, where an answer says it; a word that is no role stays as it is. */
export const roleNamed = (role: string, language: Language): string => {
  const known = ROLES.find((one) => one === role);
  return known ? ROLE_NAMES[known][language] : role;
};
