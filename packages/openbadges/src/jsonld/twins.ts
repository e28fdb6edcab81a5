import { OpenBadgesError } from '../errors.ts'
import { asObject, type JsonObject, type JsonValue } from '../vc/json.ts'
import { told } from '../words.ts'
import type { Quad, QuadTerm } from './canonize.ts'

/**
 * Most nodes of one document that nothing tells apart: without a name, and with the same said of each. Putting them in order costs work that
 * grows with the square of their number, and more. Real badges have under 60.
 */
export const MAXIMUM_TWINS = 500

/**
 * Refuses a document with more twins than {@link MAXIMUM_TWINS}, by its name.
 *
 * @throws OpenBadgesError `canonicalization-too-costly`
 */
export function refuseTwins(count: number): void {
  if (count > MAXIMUM_TWINS)
    throw new OpenBadgesError(
      'canonicalization-too-costly',
      told('This document has more than {most} nodes that nothing tells apart, which no badge has.', { most: MAXIMUM_TWINS }),
    )
}

/**
 * Refuses objects that are written alike and have no id of their own, before anything is expanded: each would cost the general library a millisecond.
 *
 * @throws OpenBadgesError as {@link refuseTwins}
 */
export function refuseObjectsAlike(document: JsonObject): void {
  const known = new Map<string, number>()
  const seen: number[] = []
  // Each value that is written alike gets the same number, so that however deep they nest, all are read once.
  const numberOf = (value: JsonValue | undefined): number => {
    const object = asObject(value)
    const text = Array.isArray(value)
      ? `[${(value as readonly JsonValue[]).map(numberOf).join()}`
      : object
        ? `{${Object.entries(object).map(([name, member]) => `${JSON.stringify(name)}${numberOf(member)}`)}`
        : isNameless(value)
          ? '_:'
          : JSON.stringify(value ?? null)
    const number = known.get(text) ?? known.size
    known.set(text, number)
    if (object && isNameless(object.id ?? object['@id']) && object['@value'] === undefined) seen.push(number)
    return number
  }
  numberOf(document)
  refuseTwins(countAlike(seen))
}

/**
 * Refuses statements with too many blank nodes whose first-degree hashes would be the same (RDFC-1.0, §4.6), before they are given labels.
 *
 * @throws OpenBadgesError as {@link refuseTwins}
 */
export function refuseNodesAlike(quads: readonly Quad[]): void {
  const said = new Map<string, string[]>()
  for (const quad of quads) {
    for (const blank of new Set([quad.subject, quad.object, quad.graph].filter(isBlank).map(({ value }) => value))) {
      const lines = said.get(blank) ?? []
      lines.push([quad.subject, quad.predicate, quad.object, quad.graph].map((term) => seenFrom(blank, term)).join(' '))
      said.set(blank, lines)
    }
  }
  if (said.size > MAXIMUM_TWINS) refuseTwins(countAlike([...said.values()].map((lines) => lines.sort().join('\n'))))
}

/** Without an id, or with one that only this document knows. */
const isNameless = (id: JsonValue | undefined): boolean => id === undefined || (typeof id === 'string' && id.startsWith('_:'))

const isBlank = ({ termType }: QuadTerm): boolean => termType === 'BlankNode'

const seenFrom = (blank: string, term: QuadTerm): string =>
  isBlank(term)
    ? term.value === blank
      ? '_:a'
      : '_:z'
    : `${term.termType} ${term.value} ${term.datatype?.value ?? ''} ${term.language ?? ''}`

/** How many of these are there more than once. */
function countAlike(texts: readonly (string | number)[]): number {
  const counts = new Map<string | number, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  let alike = 0
  for (const count of counts.values()) if (count > 1) alike += count
  return alike
}
