import type { FactKind } from '../../foundation/platform/fact.ts'
import { isId } from '../../foundation/platform/is-id.ts'

/** Where a page of activity begins: before this event. */
export type Cursor = { at: Date; id: string }

/** What is looked for: one kind of fact, what one person did, what happened to one thing, in a time. */
export type ActivityFilter = {
  /** A kind; `all` for every one; null for every one that was not done by Laurel itself. */
  kind: string | null
  actorId: string | null
  subjectId: string | null
  from: string | null
  to: string | null
}

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))

/** The filter an address speaks of; what is none is left out. */
export function readActivityFilter(parameters: URLSearchParams, kinds: readonly FactKind[]): ActivityFilter {
  const given = (name: string, fits: (text: string) => boolean) => {
    const text = parameters.get(name) ?? ''
    return fits(text) ? text : null
  }
  return {
    kind: given('kind', (text) => text === 'all' || kinds.some(({ name }) => name === text)),
    actorId: given('actor', isId),
    subjectId: given('subject', isId),
    from: given('from', isDay),
    to: given('to', isDay),
  }
}

/** The parameters of a filter, for links. */
export const activityParameters = ({ kind, actorId, subjectId, from, to }: ActivityFilter): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ kind, actor: actorId, subject: subjectId, from, to }).filter((entry): entry is [string, string] => entry[1] !== null),
  )

export const writeActivityCursor = ({ at, id }: Cursor): string => `${at.toISOString()}_${id}`

/** The cursor of an address; null for what is none. */
export function readActivityCursor(text: string | null): Cursor | null {
  const [moment = '', id = ''] = (text ?? '').split('_')
  const at = new Date(moment)
  return isId(id) && !Number.isNaN(at.getTime()) ? { at, id } : null
}
