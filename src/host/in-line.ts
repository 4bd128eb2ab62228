/** The text, and where it is longer than `max` code points its beginning with an ellipsis. */
export const beginningOf = (text: string, max: number): string => {
  const points = Array.from(text);
  if (points.length <= max) return text;
  const beginning = points.slice(0, max - 1).join('');
  return `${beginning.trimEnd()}…`;
};

/** Marks that turn the direction of what follows them (UAX #9, section 2): also of what is not the writer's any more. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

/** What somebody wrote, as it stands in a line with words of others: without line breaks, and turning none of them; at most so many code points. */
export const inLine = (text: string, max: number): string => beginningOf(text.replace(TURNING, '').replace(/\s+/g, ' ').trim(), max);
