/** A text as a part of a pattern for `like` and `ilike`, in which each of its signs stands for itself. */
export const likeSigns = (text: string): string => text.replaceAll(/[\\%_]/g, '\\$&')

/** A pattern for `ilike` that finds words as they are, whatever they contain. */
export const likeText = (words: string): string => `%${likeSigns(words)}%`
