/** Spanish, by the English text of each message. What is not here yet is shown in English. */
export const spanish: Readonly<Record<string, string>> = {}
