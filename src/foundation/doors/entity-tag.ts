import type { HttpContext } from './http.ts'

/** Whether who asks has this very answer already: any of the tags it names, weak or strong, or `*`. RFC 9110 §13.1.2. */
export const hasAlready = (context: HttpContext, tag: string): boolean =>
  (context.req.header('if-none-match') ?? '')
    .split(',')
    .map((known) => known.trim().replace(/^W\//, ''))
    .some((known) => known === tag || known === '*')
