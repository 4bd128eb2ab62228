import type { Language, Localized } from '../domain/language.js';
import type { Role } from '../store/event-store.js';

/** How a reader knows the roles; the word of a token stands beside it. */
const ROLE_NAMES: Readonly<Record<Role, Localized & { readonly de: string; readonly en: string }>> = {
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

const SENTENCES: Readonly<Record<Language, (roles: string) => string>> = {
  de: (roles) => `Nötig ist die Rolle ${roles}.`,
  en: (roles) => `This takes the role ${roles}.`,
};

/** Which role something takes, as a sentence. */
export const rolesNeeded = (roles: readonly Role[], language: Language): string => {
  const either = new Intl.ListFormat(language === 'de' ? 'de' : 'en-GB', { type: 'disjunction' });
  return SENTENCES[language](either.format(roles.map((role) => `${ROLE_NAMES[role][language]} (${role})`)));
};
