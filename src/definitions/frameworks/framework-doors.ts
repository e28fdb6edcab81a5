import type { Actor } from '../../foundation/platform/actor.ts'
import { forbidden, unauthenticated } from '../../foundation/platform/refusal.ts'
import { authoredBy } from '../achievements/achievements.ts'

/** What an address asks of a list of competencies: the words, from where on, and after which place or id. */
export function typedIn(request: Request) {
  const { searchParams } = new URL(request.url)
  const from = Number(searchParams.get('from') ?? 0)
  const text = (searchParams.get('q') ?? '').replaceAll('\0', '').toWellFormed().trim().slice(0, 200)
  return {
    text,
    from: Number.isInteger(from) && from > 0 && from < 1000 ? from : 0,
    after: searchParams.get('after'),
    said: searchParams.get('said'),
  }
}

/** A place in a framework from an address; null for the beginning and for what is none. */
export const placeIn = (after: string | null): number | null => (after !== null && /^\d{1,6}$/.test(after) ? Number(after) : null)

/** Lets only those on who write micro-credentials. @throws Refusal `unauthenticated`, `not-an-author` */
export function authorsOnly(actor: Actor): void {
  if (actor.kind !== 'person') throw unauthenticated()
  if (authoredBy(actor).length === 0)
    throw forbidden(
      'not-an-author',
      'Micro-credentials are written by authors and admins. Ask an admin of your organization for that role.',
    )
}

/** Whether somebody may change a framework. */
export const mayChange = (actor: Actor, { organizationId }: { organizationId: string }): boolean =>
  authoredBy(actor).includes(organizationId)
