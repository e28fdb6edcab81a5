import { invalid } from '../../foundation/platform/refusal.ts'
import type { Sentence } from '../../foundation/words/sentence.ts'

/** One competency of a framework, where it stands in the tree. `place` counts through the whole tree from the top, `last` is the place of the last one under it. */
export type FrameworkItem = {
  /** By which it is known in every version of its framework. */
  identifier: string
  /** Its address at its publisher; empty where it has none. */
  uri: string
  code: string
  statement: string
  short: string
  /** What its publisher calls it, such as "Standard" or "Domain". */
  kind: string
  notes: string
  levels: string[]
  keywords: string[]
  parent: string | null
  place: number
  last: number
  depth: number
}

/** What a framework says of two competencies, such as `exactMatchOf`; the other one may be of another framework. */
export type ItemRelation = { from: string; kind: string; toUri: string; toIdentifier: string; toTitle: string }

/** What was left out or put elsewhere while it was read: how often, with an example. */
export type ReadingFault = Sentence

/** A framework as it was read from a CASE package, or written as an outline. */
export type FrameworkText = {
  identifier: string
  uri: string
  title: string
  creator: string
  publisher: string
  description: string
  language: string
  version: string
  adoption: string
  license: string
  subjects: string[]
  /** ISO 8601, as its publisher wrote it; null where it is none. */
  changedAt: string | null
  items: FrameworkItem[]
  relations: ItemRelation[]
  faults: ReadingFault[]
}

/** What an item is before its place in the tree is known. */
export type UnplacedItem = Omit<FrameworkItem, 'place' | 'last' | 'depth'> & { order: number; listed: string }

/** More than the largest that are published have. */
export const mostItems = 20_000
export const mostFrameworkBytes = 30_000_000

const natural = new Intl.Collator('en', { numeric: true })

/** Sisters in the order of their publisher: by the number of the association, then as they are listed, then by code. CASE 1.1 §`sequenceNumber`, `listEnumeration`. */
const comesBefore = (a: UnplacedItem, b: UnplacedItem) =>
  a.order - b.order || natural.compare(a.listed, b.listed) || natural.compare(a.code, b.code) || natural.compare(a.statement, b.statement)

/**
 * Puts items into one tree, in the order in which people read it.
 *
 * @returns the items with their places, and how many stood in a circle or under one that is not there: those stand at the top
 * @throws Refusal `framework-too-large`
 */
export function placeItems(items: readonly UnplacedItem[]): { items: FrameworkItem[]; circles: number; orphans: number } {
  if (items.length > mostItems)
    throw invalid('framework-too-large', 'It has {count} competencies, and {most} are the most that fit. Please split it.', {
      count: items.length,
      most: mostItems,
    })
  const known = new Map(items.map((item) => [item.identifier, item]))
  const orphans = items.filter(({ parent }) => parent !== null && !known.has(parent)).length
  const under = Map.groupBy(items, ({ parent }) => (parent !== null && known.has(parent) ? parent : null))
  const placed: FrameworkItem[] = []
  const seen = new Set<string>()
  // By a stack of our own: a chain of twenty thousand is deeper than calls may go.
  const walk = (roots: readonly UnplacedItem[]) => {
    const open: { item: FrameworkItem; rest: UnplacedItem[] }[] = []
    const enter = ({ order: _order, listed: _listed, ...item }: UnplacedItem, parent: string | null, depth: number) => {
      seen.add(item.identifier)
      const entered = { ...item, parent, place: placed.length, last: placed.length, depth }
      placed.push(entered)
      open.push({ item: entered, rest: (under.get(item.identifier) ?? []).toSorted(comesBefore).toReversed() })
    }
    for (const root of roots) {
      if (seen.has(root.identifier)) continue
      enter(root, null, 0)
      for (let top = open.at(-1); top; top = open.at(-1)) {
        const next = top.rest.pop()
        if (!next) {
          top.item.last = placed.length - 1
          open.pop()
        } else if (!seen.has(next.identifier)) enter(next, top.item.identifier, top.item.depth + 1)
      }
    }
  }
  walk((under.get(null) ?? []).toSorted(comesBefore))
  // What is left leads back to itself: each circle is opened where its publisher listed it first.
  const before = placed.length
  walk(items.filter(({ identifier }) => !seen.has(identifier)))
  const circles = placed.slice(before).filter(({ parent }) => parent === null).length
  return { items: placed, circles, orphans }
}
