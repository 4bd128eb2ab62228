/** In German and English. By the name of a field; where it is another thing there, by that of the view or of the field it stands in, with a dot between. */
export type Names = Readonly<Record<string, readonly [de: string, en: string]>>;

/** The same of the values that a field can have. */
export type Values = Readonly<Record<string, Names>>;
