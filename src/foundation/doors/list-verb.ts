import { z } from 'zod'
import type { Actor } from '../platform/actor.ts'
import type { World } from '../platform/world.ts'
import type { Told, Verb } from './command-line.ts'
import { UsageFault } from './flags.ts'
import type { Operation } from './rest.ts'

/** In whose place the operator reads a list. */
export type Asking = { person?: string; organization?: string }
/** Finds the person or the organization that was named; null where nobody is meant. */
export type FindAsker = (world: World, asking: Asking) => Promise<Actor | null>

/** Whose a list is: everyone’s, an organization’s as a program of it would see it, or one person’s own. */
export type ListOf = 'everyone' | 'organization' | 'person'

const asker = {
  everyone: {},
  organization: {
    organizationId: z.string().describe('The organization whose list it is, by its name in addresses or its id.'),
  },
  person: { person: z.string().describe('The person whose list it is, by an e-mail address or the id.') },
} as const

/** A list of the API for the operator: the same rows in the same pages, read in the place of whoever's it is. */
export const listVerb = (name: string, operation: Operation, whose: ListOf, findAsker: FindAsker): Verb => ({
  name,
  says: operation.says,
  input: z.object({ ...asker[whose], ...operation.parameters.shape, ...asker[whose] }),
  async carryOut({ world, requestId }, given) {
    const actor = await findAsker(
      world,
      whose === 'everyone' ? {} : { [whose]: String(given[whose === 'person' ? 'person' : 'organizationId'] ?? '') },
    )
    if (!actor) throw new UsageFault(unknown[whose])
    const asked = Object.fromEntries(Object.entries(given).filter(([field]) => field in operation.parameters.shape))
    const answer = await operation.carryOut({
      world,
      actor,
      requestId,
      given: asked,
      bytes: (async function* () {})(),
      ifMatch: null,
      request: new Request(new URL(`/api/v1${operation.path}`, world.config.BASE_URL)),
      keep: () => ({}),
    })
    const found: { items: Row[] } = JSON.parse(answer.body ?? '{"items":[]}')
    const link = /<([^>]+)>; rel="next"/.exec(answer.headers.Link ?? '')?.[1]
    return listed(operation.isPaged ? { ...found, cursor: link ? new URL(link).searchParams.get('cursor') : null } : found)
  },
})

const unknown: Record<ListOf, string> = {
  everyone: 'Nobody can read this.',
  organization: 'There is no such organization. Those that there are: organization list.',
  person: 'Nobody here has this address or id.',
}

type Row = Record<string, unknown>

/** A list as a table: a line for each row, a column for what every row says in short; `cursor` is where the next page begins. */
export function listed(answer: { items: readonly object[]; cursor?: string | null }): Told {
  const items = answer.items as readonly Row[]
  const columns = [
    ...new Set(items.flatMap((item) => Object.keys(item).filter((name) => typeof item[name] !== 'object' || item[name] === null))),
  ]
  const cells = [columns, ...items.map((item) => columns.map((column) => inCell(item[column])))]
  const widths = columns.map((_, at) => Math.min(widest, Math.max(...cells.map((row) => row[at]?.length ?? 0))))
  const lines =
    items.length === 0
      ? ['Nothing.']
      : cells.map((row) =>
          row
            .map((cell, at) => cell.padEnd(widths[at] ?? 0))
            .join('  ')
            .trimEnd(),
        )
  return { answer, lines: answer.cursor ? [...lines, '', `More of it: --cursor ${answer.cursor}`] : lines }
}

/** Longer cells move only their own line. */
const widest = 60

// What people typed may hold breaks and what steers a terminal.
const inCell = (value: unknown): string =>
  value === null || value === undefined ? '–' : String(value).replaceAll(/[\p{Cc}\p{Cf}]+/gu, ' ')
