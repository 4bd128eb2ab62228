import type { Language } from '../domain/language.js';
import type { Role } from '../domain/role.js';

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
