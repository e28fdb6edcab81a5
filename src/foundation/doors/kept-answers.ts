import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Scene } from '../platform/command.ts'
import type { Queryable } from '../platform/database.ts'
import { job, works } from '../platform/jobs.ts'
import { invalid } from '../platform/refusal.ts'
import type { World } from '../platform/world.ts'

/** A day: as long as a program that lost its answer may ask for it again. */
const keptSeconds = 86_400

export type KeptAnswer = { status: number; headers: Record<string, string>; body: string | null }

/** A request that has a name: sent again under it, it is answered as it was, and done once. */
export type Named = { keyId: string; name: string; digest: () => Buffer }

/** Thrown in the transaction of a command that was done already, so that it ends without a change. */
export class AnsweredAlready extends Error {
  readonly answer: KeptAnswer
  constructor(answer: KeptAnswer) {
    super('This request was answered already.')
    this.answer = answer
  }
}

/** What method, address and body of a request come to; the body as it passes, so that a file is read once. */
export function requestDigest(method: string, address: string) {
  const hash = createHash('sha256').update(`${method} ${address}\n`)
  let done: Buffer | undefined
  return {
    add: (bytes: Uint8Array) => void hash.update(bytes),
    digest: (): Buffer => {
      done ??= hash.digest()
      return done
    },
  }
}

/** What was answered under a name, if anything was within the day. @throws Refusal `idempotency-key-reused` where it was another request */
export async function findKept(db: Queryable, { keyId, name, digest }: Named): Promise<KeptAnswer | null> {
  const row = await db
    .selectFrom('keptAnswers')
    .where('keyId', '=', keyId)
    .where('name', '=', name)
    .where('keptAt', '>', sql<Date>`now() - make_interval(secs => ${keptSeconds})`)
    .select(['requestDigest', 'status', 'headers', 'body'])
    .executeTakeFirst()
  if (row?.status == null) return null
  if (!row.requestDigest.equals(digest()))
    throw invalid(
      'idempotency-key-reused',
      'Another request was sent under this Idempotency-Key. Give each its own, and send the same again only unchanged.',
    )
  return { status: row.status, headers: row.headers as Record<string, string>, body: row.body }
}

/** Takes the name for this transaction. Of two at once the second waits here until the first is done. @throws AnsweredAlready */
export async function takeName(db: Queryable, named: Named): Promise<void> {
  const { keyId, name, digest } = named
  const { rows } = await sql`
    insert into kept_answers (key_id, name, request_digest, kept_at) values (${keyId}, ${name}, ${digest()}, now())
    on conflict (key_id, name) do update
      set request_digest = excluded.request_digest, status = null, headers = null, body = null, kept_at = excluded.kept_at
      where kept_answers.kept_at <= now() - make_interval(secs => ${keptSeconds})
    returning name`.execute(db)
  if (rows.length > 0) return
  const kept = await findKept(db, named)
  if (kept) throw new AnsweredAlready(kept)
}

/** Keeps the answer in the transaction of what it tells. */
export const keepAnswer = ({ write }: Scene, { keyId, name }: Named, { status, headers, body }: KeptAnswer): Promise<void> =>
  write(
    sql`update kept_answers set status = ${status}, headers = ${JSON.stringify(headers)}::jsonb, body = ${body} where key_id = ${keyId} and name = ${name}`,
  )

/** Keeps a refusal, whose own transaction has ended without a trace; where someone was faster, theirs is the answer. */
export async function keepRefusal(db: Queryable, named: Named, { status, headers, body }: KeptAnswer): Promise<KeptAnswer> {
  const { keyId, name, digest } = named
  await sql`
    insert into kept_answers (key_id, name, request_digest, status, headers, body, kept_at)
    values (${keyId}, ${name}, ${digest()}, ${status}, ${JSON.stringify(headers)}::jsonb, ${body}, now())
    on conflict do nothing`.execute(db)
  return (await findKept(db, named)) ?? { status, headers, body }
}

/** Every hour: what was answered longer ago than it is promised to be kept. */
export const forgetAnswers = job({ name: 'api.forget-answers', data: z.object({}), atOnce: 1, every: '25 * * * *' })

/** The work behind `forgetAnswers`. */
export const forgettingAnswers = works(forgetAnswers, async ({ db }: World) => {
  await sql`delete from kept_answers where kept_at <= now() - make_interval(secs => ${keptSeconds})`.execute(db)
})
