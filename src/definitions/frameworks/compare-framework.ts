import type { FrameworkItem } from './framework-text.ts'

/** What of an item is compared, as it is kept. */
export type KeptItem = Pick<FrameworkItem, 'identifier' | 'uri' | 'code' | 'statement' | 'short' | 'kind' | 'notes'> & {
  id: string
  /** The identifier of the item above it. */
  parent: string | null
  isGone: boolean
}

/** One difference between a framework as it is kept and as it comes. `moved` is one that only stands elsewhere. */
export type ItemChange = {
  kind: 'added' | 'changed' | 'moved' | 'gone'
  identifier: string
  before: { code: string; statement: string } | null
  after: { code: string; statement: string } | null
}

const said = ['uri', 'code', 'statement', 'short', 'kind', 'notes'] as const

/** What a newer version of a framework changes, in the order of the newer one, and what it has no more at the end. Pure. */
export function compareFramework(before: readonly KeptItem[], after: readonly FrameworkItem[]): ItemChange[] {
  const kept = new Map(before.map((item) => [item.identifier, item]))
  const coming = new Set(after.map(({ identifier }) => identifier))
  const shown = ({ code, statement }: { code: string; statement: string }) => ({ code, statement })
  const changes: ItemChange[] = []
  for (const item of after) {
    const known = kept.get(item.identifier)
    const { identifier } = item
    if (!known || known.isGone) changes.push({ kind: 'added', identifier, before: null, after: shown(item) })
    else if (said.some((field) => known[field] !== item[field]))
      changes.push({ kind: 'changed', identifier, before: shown(known), after: shown(item) })
    else if (known.parent !== item.parent) changes.push({ kind: 'moved', identifier, before: shown(known), after: shown(item) })
  }
  for (const item of before)
    if (!item.isGone && !coming.has(item.identifier))
      changes.push({ kind: 'gone', identifier: item.identifier, before: shown(item), after: null })
  return changes
}

/** How many of each; what only moved counts as changed. */
export const countChanges = (changes: readonly ItemChange[]) => ({
  added: changes.filter(({ kind }) => kind === 'added').length,
  changed: changes.filter(({ kind }) => kind === 'changed' || kind === 'moved').length,
  gone: changes.filter(({ kind }) => kind === 'gone').length,
})
