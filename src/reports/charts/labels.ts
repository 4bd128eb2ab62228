/** A text at a place of the chart, in pixels from its upper left corner. */
export type Label = { readonly x: number; readonly y: number; readonly text: string };

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** Points nearer than this look like one; they share a label. */
const ONE_POINT = 5;
/** More numbers at one point are told by how many they are. */
const NUMBERS_MAX = 3;
/** How far the middle of a label lies from its point: beside it first, further away where that is taken. */
const DISTANCES = [14, 24, 36, 48] as const;
const DIRECTIONS = [-45, 45, -135, 135, -90, 90, 0, 180] as const;

/**
 * Where the numbers of points stand, so that they hide neither a point nor one another; where there is no free place, a label stands
 * at its point nevertheless. The same points give the same places.
 */
export const labelled = (points: readonly Label[], fontSize: number): readonly Label[] => {
  const taken: Box[] = points.map(({ x, y }) => box(x, y, 9, 9));
  return shared(points).map(({ x, y, text }) => {
    const [width, height] = [text.length * fontSize * 0.62 + 2, fontSize];
    const places = DISTANCES.flatMap((distance) => DIRECTIONS.map((angle) => placeAt(x, y, width, distance, angle)));
    const [nearest] = places;
    const place = places.find((each) => taken.every((other) => !overlap(box(each.x, each.y, width, height), other))) ?? nearest ?? { x, y };
    taken.push(box(place.x, place.y, width, height));
    return { ...place, text };
  });
};

const shared = (points: readonly Label[]): readonly Label[] => {
  const groups: { readonly x: number; readonly y: number; readonly texts: string[] }[] = [];
  for (const { x, y, text } of points) {
    const near = groups.find((group) => Math.hypot(group.x - x, group.y - y) < ONE_POINT);
    if (near) near.texts.push(text);
    else groups.push({ x, y, texts: [text] });
  }
  return groups.map(({ x, y, texts }) => {
    const more = texts.length - NUMBERS_MAX;
    return { x, y, text: more > 0 ? `${texts.slice(0, NUMBERS_MAX).join(', ')} +${more}` : texts.join(', ') };
  });
};

/** Wide labels move sideways by half their width more. */
const placeAt = (x: number, y: number, width: number, distance: number, degrees: number): { readonly x: number; readonly y: number } => {
  const [across, down] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return { x: x + across * distance + Math.sign(Math.round(across * 10)) * Math.max(0, width / 2 - 7), y: y + down * distance };
};

const box = (x: number, y: number, width: number, height: number): Box => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
});

const overlap = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
