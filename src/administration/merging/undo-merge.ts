import { sql } from 'kysely'
import { z } from 'zod'
import { postMail } from '../../foundation/mail/send-mail.ts'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, onPages, type Scene } from '../../foundation/platform/command.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { sentence } from '../../foundation/words/sentence.ts'
import { mayChangeOwn } from '../../people/accounts/account-policy.ts'
import { personUnmerged } from './merge-facts.ts'

/** Whether something happened on an account since it took another in: what someone did, or what came to them. */
export async function somethingNew(db: Queryable, personId: string, since: Date): Promise<boolean> {
  const { rows } = await sql<{ happened: boolean }>`select
    exists (select from events where actor_id = ${personId} and at > ${since} and name <> 'person.merged')
    or exists (select from events where subject_id = ${personId} and subject_kind = 'person' and at > ${since} and name <> 'person.merged')
    or exists (select from account_merges where kept_id = ${personId} and merged_at > ${since} and undone_at is null)
    or exists (select from awards where earner_id = ${personId} and awarded_at > ${since})
    or exists (select from decisions_elsewhere where person_id = ${personId} and made_at > ${since})
    or exists (select from ledger_lines where person_id = ${personId} and recorded_at > ${since})
    or exists (select from decisions join submissions on submissions.id = submission_id join attempts on attempts.id = attempt_id
      where attempts.earner_id = ${personId} and decided_at > ${since}) as happened`.execute(db)
  return rows[0]?.happened ?? false
}

async function loadMerge({ db, actor }: Scene, { mergeId }: { mergeId: string }) {
  const personId = personIdOf(actor)
  if (!personId) throw unauthenticated()
  const find = () =>
    db
      .selectFrom('accountMerges')
      .innerJoin('people', 'people.id', 'keptId')
      .where('accountMerges.id', '=', mergeId)
      .where('keptId', '=', personId)
      .select([
        'accountMerges.id',
        'keptId as personId',
        'goneId',
        'mergedAt',
        'undoUntil',
        'undoneAt',
        'goneEmail',
        'people.name',
        'people.email',
      ])
      .executeTakeFirst()
  const found = await find()
  if (!found) throw missing('merge')
  await sql`select lock_accounts(${found.personId}, ${found.goneId})`.execute(db)
  return (await find()) ?? found
}

export const undoMerge = command({
  name: 'account-merge.undo',
  says: 'Makes two accounts of one again, as they were, within 30 days and as long as nothing new has happened on it.',
  reach: onPages,
  limits: null,
  input: z.object({ mergeId: z.uuid() }),
  load: loadMerge,
  may: mayChangeOwn,
  async run(scene, { mergeId }, { personId, goneId, mergedAt, undoUntil, undoneAt, goneEmail, name, email }) {
    const { db, now, baseUrl } = scene
    if (undoneAt) throw conflict('merge-undone', 'These are two accounts again already.')
    if (undoUntil < now) throw conflict('merge-too-old', 'This was too long ago to be undone. What is there stays in one account.')
    if (await somethingNew(db, personId, mergedAt))
      throw conflict(
        'merge-something-new',
        'Something new has happened on this account since, and nobody could say to which of the two it belongs. It stays one.',
      )
    await sql`select unmerge_accounts(${mergeId})`.execute(db)
    await db.updateTable('accountMerges').set({ undoneAt: now }).where('id', '=', mergeId).execute()
    for (const [to, whose] of [
      [email, personId],
      [goneEmail, goneId],
    ] as const)
      await postMail(scene, {
        to,
        personId: whose,
        kind: 'account',
        subject: sentence('Your accounts are two again'),
        paragraphs: [
          sentence('Hello {name},', { name }),
          sentence('That your accounts became one was undone. Each is as it was: sign in to this one with {address}.', { address: to }),
        ],
        button: { label: sentence('Sign in'), url: `${baseUrl}/sign-in` },
      })
  },
  record: (_input, { personId, goneId }) => fact(personUnmerged, { subjectId: personId }, { mergedId: goneId }),
})
