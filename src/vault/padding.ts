/** Most of what people write is shorter, and looks alike. */
const LEAST = 512;

/**
 * So long is what is kept of a text of so many bytes: its length tells no more than the first bits of the text's (Padmé: Nikitin et al., Reducing Metadata
 * Leakage from Encrypted Files and Communication with PURBs, 2019, algorithm 1), and of a short one nothing. At most an eighth is added to a longer one.
 */
export const paddedLength = (bytes: number): number => {
  if (bytes <= LEAST) return LEAST;
  const exponent = Math.floor(Math.log2(bytes));
  const rounding = 2 ** (exponent - Math.floor(Math.log2(exponent)) - 1);
  return Math.ceil(bytes / rounding) * rounding;
};
