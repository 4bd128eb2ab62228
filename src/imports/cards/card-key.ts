/** Of the command that files a card: `source` as imports name it, and the card's number there, as `island-1/A1`. */
export const keyOfCard = (source: string, gathering: string, cardId: string): string => `cards/${source}/${gathering}/${cardId}`;
