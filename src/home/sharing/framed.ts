import type { HttpContext } from '../../foundation/doors/http.ts'
import { localeOf } from '../../foundation/doors/reader-locale.ts'
import { isLocale, type Locale } from '../../foundation/words/format.ts'
import { embedPolicy } from './embed-page.ts'

/** More than that stands in no frame. */
export const mostInFrame = 12

/** The language that was asked for, else that of the browser. No cookie is read here. */
export function languageOf(context: HttpContext): Locale {
  const asked = context.req.query('lang')
  if (isLocale(asked)) return asked
  return localeOf(new Headers({ 'accept-language': context.req.header('accept-language') ?? '' }))
}

/** What another site may frame, kept by nobody for longer than so many seconds. */
export function framed(context: HttpContext, html: string, status: 200 | 404, seconds: number): Response {
  return context.body(html, status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': embedPolicy(context.var.world.config.BASE_URL),
    'Cache-Control': `public, max-age=${seconds}`,
    Vary: 'Accept-Language',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  })
}
