import type { Queryable } from '../platform/database.ts'
import { missing } from '../platform/refusal.ts'
import type { LetterKind } from './letter-kinds.ts'
import { mailRetries } from './send-mail.ts'

export type LetterState = 'sent' | 'waiting' | 'trying-again' | 'given-up' | 'kept'

/** Where a letter stands. Without a mail server it is kept here, to be read here, unless one had refused it until it was given up. */
export function letterState({ sentAt, tries }: { sentAt: Date | null; tries: number }, mailIsSent: boolean): LetterState {
  if (sentAt) return 'sent'
  if (tries > mailRetries) return 'given-up'
  if (!mailIsSent) return 'kept'
  return tries > 0 ? 'trying-again' : 'waiting'
}

const lettersOf = (db: Queryable, organizationIds: string[] | null) =>
  db
    .selectFrom('messages')
    // A real person who tried the demo with an address of their own is nobody's to look at.
    .$if(organizationIds === null, (query) => query.where('toAddress', 'like', '%.example'))
    .$if(organizationIds !== null, (query) => query.where('organizationId', 'in', organizationIds ?? []))
    .select(['id', 'toAddress', 'subject', 'createdAt', 'sentAt', 'tries', 'lastError', 'kind', 'personId', 'organizationId'])
    .$narrowType<{ kind: LetterKind }>()

/** A page of letters, newest first, of these organizations (null: all). `next` is where the following page begins. */
export async function listLetters(
  db: Queryable,
  organizationIds: string[] | null,
  { before, size = 50 }: { before?: string | null; size?: number },
) {
  if (organizationIds?.length === 0) return { letters: [], next: null }
  const rows = await lettersOf(db, organizationIds)
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
