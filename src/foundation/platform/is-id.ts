const form = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i

/** Whether a text from an address has the form of an id (RFC 9562); anything else would be an error of the database, not an answer. */
export const isId = (text: string | undefined): text is string => text !== undefined && form.test(text)
