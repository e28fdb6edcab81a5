/** A text as it stands inside quotation marks: its own become single ones. */
export const insideQuotes = (text: string): string => text.replaceAll('“', '‘').replaceAll('”', '’')

/** A text in quotation marks, with those in it made single. */
export const quoted = (text: string): string => `“${insideQuotes(text)}”`
