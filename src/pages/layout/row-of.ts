/** The row of a theme: by which fields rows are told apart depends on what was asked, and no type says it. */
export const rowOf = <Row extends object>(rows: readonly Row[], theme: string): Row | undefined =>
  rows.find((row) => 'theme' in row && row.theme === theme);
