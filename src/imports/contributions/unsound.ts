/** SQL: the rows that are not sound, which have ids alone, into a table `unsound`. */
export const SET_UNSOUND_ASIDE = `
  create temporary table unsound as select file, line, place, id from draft where draft is null;
  delete from draft where draft is null;
  create index on unsound (id);
  analyze unsound`;

/** SQL: whether a draft has the id of an earlier row, whose it stays until that is mended. */
export const HAS_ID_OF_UNSOUND =
  'exists (select from unsound u where u.id = draft.id and (u.file, u.line, u.place) < (draft.file, draft.line, draft.place))';
