import type { Actor } from '../platform/actor.ts'
import { isLocale, type Locale } from '../words/format.ts'

const cookieName = 'laurel_locale'
const yearOfSeconds = 31_536_000

/**
 * The reader's language: what a person has chosen; else what was chosen in this browser; else the first that the browser or program asks for
 * and Laurel speaks. One that doesn't exist is passed over, wherever it is named.
 */
export function localeOf(headers: Headers, actor?: Actor): Locale {
  if (actor?.kind === 'person' && actor.locale) return actor.locale
  return chosenIn(headers.get('cookie')) ?? askedFor(headers.get('accept-language')) ?? 'en'
}

function chosenIn(cookies: string | null): Locale | null {
  const [, given] = new RegExp(`(?:^|;\\s*)${cookieName}=([^;]*)`).exec(cookies ?? '') ?? []
  return isLocale(given) ? given : null
}

/** RFC 9110 §12.5.4: each with its weight, the heaviest first; of `es-MX` its language counts. No browser asks for more than a few. */
function askedFor(accept: string | null): Locale | null {
  const wishes = (accept ?? '').slice(0, 500).split(',').map(wishOf)
  const [best] = wishes
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight || one.place - other.place)
    .flatMap(({ language }) => (isLocale(language) ? [language] : []))
  return best ?? null
}

function wishOf(written: string, place: number): { language: string; weight: number; place: number } {
  const [range = '', ...parameters] = written.trim().toLowerCase().split(';')
  const weight = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find((found) => found !== undefined)
  return { language: range.split('-')[0]?.trim() ?? '', weight: weight === undefined ? 1 : Number(weight), place }
}

/** The cookie by which a browser keeps the language that a visitor chose. */
export const localeCookie = (locale: Locale, isSecure: boolean): string =>
  `${cookieName}=${locale}; Max-Age=${yearOfSeconds}; Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`
