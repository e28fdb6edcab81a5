const pages = /https?:|www\.|\b[a-z0-9-]+\.(?:com|net|org|info|io|ru|cn|xyz|top|site|online|link|click|shop)\b/i

/** Whether words name a page of the web. Whoever gets a letter from a stranger by us must not be led elsewhere by it. */
export const namesWebPage = (text: string): boolean => pages.test(text)
