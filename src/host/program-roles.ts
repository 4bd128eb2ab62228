/**
 * What one process of the program does. api: the HTTP doors. projector: keeps the views up to date; one works, the others wait.
 * worker: the jobs.
 */
export const PROGRAM_ROLES = ['api', 'projector', 'worker'] as const;
export type ProgramRole = (typeof PROGRAM_ROLES)[number];

export const hasAllRoles = (roles: ReadonlySet<ProgramRole>): boolean => roles.size === PROGRAM_ROLES.length;
