/** So many phrases a person keeps at most: more are not found again while one writes. */
export const mostPhrases = 200
export const longestPhrase = 1000
/** A page of them. */
export const phrasesOnPage = 25
