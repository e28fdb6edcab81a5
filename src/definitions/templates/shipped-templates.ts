import { type Locale, locales } from '../../foundation/words/format.ts'
import { type Definition, draftSchema } from '../achievements/definition.ts'
import en from './shipped/en.json' with { type: 'json' }
import es from './shipped/es.json' with { type: 'json' }

/** A template that every Laurel brings along. */
export type ShippedTemplate = { name: string; title: string; about: string; definition: Definition }

const texts: Record<Locale, readonly { name: string; title: string; about: string; definition: unknown }[]> = { en, es }
const read = new Map<Locale, readonly ShippedTemplate[]>()

/** The templates that come along, in a language. */
export function shippedTemplates(locale: Locale): readonly ShippedTemplate[] {
  const known = read.get(locale)
  if (known) return known
  const made = texts[locale].map(({ definition, ...template }) => ({ ...template, definition: draftSchema.parse(definition) }))
  read.set(locale, made)
  return made
}

/** How a shipped template is named where it is chosen: its language, then its name. */
export const shippedKey = (locale: Locale, name: string): string => `${locale}:${name}`

/** The text of a shipped template by its key; undefined where there is none. */
export function shippedDefinition(key: string): Definition | undefined {
  const locale = locales.find((one) => key.startsWith(`${one}:`))
  return locale && shippedTemplates(locale).find(({ name }) => shippedKey(locale, name) === key)?.definition
}
