import { escaped } from '../host/markup.js';

/** A piece of HTML that is safe to put into a page as it stands. */
export type Markup = { readonly markup: string };

/** What can stand in a template: text is escaped, markup is not, nothing is left out, and a list is put together. */
export type Piece = Markup | string | number | null | undefined | false | readonly Piece[];

const written = (piece: Piece): string => {
  if (piece === null || piece === undefined || piece === false) return '';
  if (typeof piece === 'string') return escaped(piece);
  if (typeof piece === 'number') return String(piece);
  return 'markup' in piece ? piece.markup : piece.map(written).join('');
};

/** HTML with its gaps filled. Everything that comes from outside is escaped here, so that no chapter can forget it. */
export const html = (strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup => ({
  markup: strings.reduce((before, after, i) => before + written(pieces[i - 1]) + after),
});

/** Markup that is our own or was made safe elsewhere: the style and the charts. */
export const asItStands = (markup: string): Markup => ({ markup });

/** The pieces with something between them, without those that are nothing. */
export const joined = (pieces: readonly Piece[], between: Piece): Piece =>
  pieces.filter((piece) => written(piece) !== '').flatMap((piece, i) => (i === 0 ? [piece] : [between, piece]));
