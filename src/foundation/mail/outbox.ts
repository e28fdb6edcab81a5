import { sql } from 'kysely'
import type { Queryable } from '../platform/database.ts'
import { missing } from '../platform/refusal.ts'
import type { LetterKind } from './letter-kinds.ts'
import { mailRetries } from './send-mail.ts'

export const letterStates = ['sent', 'waiting', 'held', 'trying-again', 'given-up', 'refused', 'bounced', 'withheld', 'kept'] as const
export type LetterState = (typeof letterStates)[number]

type Standing = {
  sentAt: Date | null
  tries: number
  sendAfter?: Date | null
  refusedAt?: Date | null
  bouncedAt?: Date | null
  withheldAt?: Date | null
}

/**
 * Where a letter stands. Without a mail server it is kept here, to be read here, unless one had refused it until it was given up. `held` waits
 * for the end of its reader's quiet hours; `refused` was never taken, `bounced` came back after it was, and `withheld` was not
 * sent, since its address is held back.
 */
export function letterState(
  { sentAt, tries, sendAfter, refusedAt, bouncedAt, withheldAt }: Standing,
  mailIsSent: boolean,
  now: Date,
): LetterState {
  if (bouncedAt) return 'bounced'
  if (refusedAt) return 'refused'
  if (sentAt) return 'sent'
  if (withheldAt) return 'withheld'
  if (tries > mailRetries) return 'given-up'
  if (!mailIsSent) return 'kept'
  if (tries > 0) return 'trying-again'
  return sendAfter && sendAfter > now ? 'held' : 'waiting'
}

const lettersOf = (db: Queryable, organizationIds: string[] | null) =>
  db
    .selectFrom('messages')
    // A real person who tried the demo with an address of their own is nobody's to look at.
    .$if(organizationIds === null, (query) => query.where('toAddress', 'like', '%.example'))
    .$if(organizationIds !== null, (query) => query.where('organizationId', 'in', organizationIds ?? []))
    .select(['id', 'toAddress', 'subject', 'createdAt', 'sentAt', 'tries', 'lastError', 'kind', 'personId', 'organizationId'])
    .select(['sendAfter', 'refusedAt', 'bouncedAt', 'withheldAt'])
    .$narrowType<{ kind: LetterKind }>()

/** A page of letters, newest first, of these organizations (null: all); `troubled` are those that did not arrive. `next` is where the following page begins. */
export async function listLetters(
  db: Queryable,
  organizationIds: string[] | null,
  { before, size = 50, troubled = false }: { before?: string | null; size?: number; troubled?: boolean },
) {
  if (organizationIds?.length === 0) return { letters: [], next: null }
  const rows = await lettersOf(db, organizationIds)
    // As the index of those few has it.
    .$if(troubled, (query) =>
      query.where(sql<boolean>`((sent_at is null and tries > 0) or bounced_at is not null or withheld_at is not null)`),
    )
    .$if(Boolean(before), (query) => query.where('id', '<', before ?? ''))
    .orderBy('id', 'desc')
    .limit(size + 1)
    .execute()
  const letters = rows.slice(0, size)
  return { letters, next: rows.length > size ? (letters.at(-1)?.id ?? null) : null }
}

/** One letter with its words. @throws Refusal `missing` when it is none of these organizations' */
export async function findLetter(db: Queryable, organizationIds: string[] | null, id: string) {
  if (organizationIds?.length === 0 || !/^[0-9a-f-]{36}$/.test(id)) throw missing('letter')
  return lettersOf(db, organizationIds)
    .where('id', '=', id)
    .select(['bodyText', 'bodyHtml', 'secretSealed'])
    .executeTakeFirstOrThrow(() => missing('letter'))
}
