/** Straight marks around words: not those of inches, nor one that stands alone. */
const straight = /(?<![\p{L}\p{N}])"([^"]+)"(?![\p{L}\p{N}])/gu

/** A text as it stands inside quotation marks: its own become single ones. */
export const insideQuotes = (text: string): string => text.replaceAll('“', '‘').replaceAll('”', '’').replaceAll(straight, '‘$1’')

/** A text in quotation marks, with those in it made single. */
export const quoted = (text: string): string => `“${insideQuotes(text)}”`
