/** What is said of one, or of many, where `#` stands for how many, as it is written: "one card", "12 cards". */
export const counted = (written: string, one: string, many: string): string => (written === '1' ? one : many.replace('#', written));
