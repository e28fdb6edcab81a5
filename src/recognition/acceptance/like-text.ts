/** A pattern for `ilike` that finds words as they are, whatever they contain. */
export const likeText = (words: string): string => `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`
