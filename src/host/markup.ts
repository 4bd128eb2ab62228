const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it stands in HTML and XML, between tags and in quotes. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

/** Marks that turn the direction of what follows them (UAX #9, section 2): also of what is not the writer's any more. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

/** What somebody wrote, as it stands in a line with words of others: without line breaks, and turning none of them; at most so many code points. */
export const inLine = (text: string, max: number): string => {
  const points = Array.from(text.replace(TURNING, '').replace(/\s+/g, ' ').trim());
  return points.length <= max
    ? points.join('')
    : `${points
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`;
};
