import { z } from 'zod'

/** What a person wrote, as it can be kept and signed: whole characters, and none that no text has. */
export const writing = (longest: number, tooLong: string) =>
  z
    .string()
    .transform((text) => text.toWellFormed().replaceAll('\0', '').replaceAll('\r\n', '\n'))
    .pipe(z.string().max(longest, tooLong))

/** Something in one line. */
export const wordsOnOneLine = (longest: number, tooLong: string) =>
  writing(longest * 4, tooLong)
    .transform((text) => text.replace(/[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\s]+/gu, ' ').trim())
    .pipe(z.string().max(longest, tooLong))

/** An address on the web that can be opened; typed without its beginning it is given one. */
export const webAddress = writing(2000, 'This address is too long.').transform((given, context) => {
  const text = given.trim()
  const isWhole = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[\w-]+(\.[\w-]+)+:\d/.test(text)
  const url = /\s/.test(text) ? null : URL.parse(isWhole ? text : `https://${text}`)
  const refuse = (message: string) => {
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  }
  if (url === null || !/^https?:$/.test(url.protocol) || !/^([\w-]+\.)+[\w-]{2,}$/.test(url.hostname))
    return refuse('This is not the address of a web page. It looks like https://example.org/page.')
  if (url.username || url.password) return refuse('This address holds a password. Use one that opens without.')
  return isWhole ? text : `https://${text}`
})
