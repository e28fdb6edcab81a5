import type { Definition } from './definition.ts'

/** A place in a text that is still to be filled in: where, and what it asks for. */
export type Blank = { field: string; asks: string }

/** What stands in double brackets is what a template asks its author to write there. */
const blank = /\[\[([^[\]]+(?:\[[^[\]]*\][^[\]]*)*)\]\]/g

/** Everything in a text that is still to be filled in, in reading order. */
export function blanksOf(definition: Definition): Blank[] {
  const found: Blank[] = []
  const read = (value: unknown, field: string) => {
    if (typeof value === 'string') for (const [, asks = ''] of value.matchAll(blank)) found.push({ field, asks: asks.trim() })
    else if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value)) read(inner, field === '' ? name : `${field}.${name}`)
  }
  read(definition, '')
  return found
}
