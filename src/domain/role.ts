/** In which role somebody acts. `system`: the program itself. */
export const ROLES = ['office', 'moderator', 'rapporteur', 'analyst', 'assessor', 'auditor', 'publisher', 'participant', 'system'] as const;
export type Role = (typeof ROLES)[number];
