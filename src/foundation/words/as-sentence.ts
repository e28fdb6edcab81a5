/** What somebody wrote, as a sentence that another one may follow. */
export const asSentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`)
