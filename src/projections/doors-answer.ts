import { z } from 'zod';

const door = z.object({
  command: z.string(),
  path: z.string().meta({ description: 'Send it there, with POST; a name such as `:measure` is yours to fill in' }),
  roles: z.array(z.string()).meta({ description: 'Who may send it' }),
});
export const doors = z.array(door).meta({ description: 'What can be done about it' });
