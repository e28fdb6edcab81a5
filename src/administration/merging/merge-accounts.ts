import { sql } from 'kysely'
import { z } from 'zod'
import { postMail } from '../../foundation/mail/send-mail.ts'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, onPages, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { sentence } from '../../foundation/words/sentence.ts'
import { mayChangeOwn } from '../../people/accounts/account-policy.ts'
import { passwordTry } from '../../people/accounts/guess-limits.ts'
import { requireOldPassword } from '../../people/accounts/set-password.ts'
import { refuseSecondStep } from './account-proofs.ts'
import type { Obstacle } from './look-at-merge.ts'
import { moving } from './merge-columns.ts'
import { personMerged } from './merge-facts.ts'
import { moveHolderKeys } from './move-holder-keys.ts'

export const undoDays = 30

/** The two accounts of a proof, held for the rest of the transaction. @throws Refusal `merge-proof-over` */
async function loadProof({ db, actor, now }: Scene, { proofId }: { proofId: string }) {
  const personId = personIdOf(actor)
  if (!personId) throw unauthenticated()
  const find = () =>
    db
      .selectFrom('accountProofs')
      .innerJoin('people as other', 'other.id', 'otherId')
      .innerJoin('people as own', 'own.id', 'askerId')
      .where('accountProofs.id', '=', proofId)
      .where('askerId', '=', personId)
      .where('provedAt', 'is not', null)
      .select(['askerId as personId', 'otherId', 'way', 'expiresAt', 'own.name', 'own.email', 'own.mergedInto as ownMergedInto'])
      .select(['other.email as otherEmail', 'other.mergedInto', 'other.erasedAt'])
      .executeTakeFirst()
  // Somebody else's proof does not exist here.
  const proof = await find()
  if (!proof) throw missing('proof')
  await sql`select lock_accounts(${proof.personId}, ${proof.otherId})`.execute(db)
  const held = await find()
  if (!held || held.expiresAt < now || held.mergedInto || held.ownMergedInto || held.erasedAt)
    throw conflict(
      'merge-proof-over',
      'This took longer than 20 minutes, or has been done already. Show once more that the other account is yours.',
    )
  // Set up since the proof was given, it is asked for as if it had been there.
  if (held.way !== 'passkey') await refuseSecondStep(db, held.otherId)
  return held
}

export const mergeAccounts = command({
  name: 'account-merge.carry-out',
  says: 'Makes another account, which was just shown to be the same person’s, part of the one that is signed in. It can be undone for 30 days.',
  // By hand alone: a key that leaks must not join accounts.
  reach: onPages,
  limits: (actor) => [passwordTry(personIdOf(actor))],
  input: z.object({
    proofId: z.uuid(),
    oldPassword: z.string().max(1000).default(''),
    understood: z.literal('true', 'Please say that you have read what moves.'),
  }),
  // Who sits down at a browser that was left open must not bring an account of their own into this one, and its passkeys with it.
  prepare: (stage, actor, { oldPassword }, from) => requireOldPassword(stage, actor, oldPassword, from),
  load: loadProof,
  may: mayChangeOwn,
  async run(scene, { proofId }, { personId, otherId, name, email, otherEmail }) {
    const { db, now, newId, baseUrl } = scene
    const obstacles = await sql<Obstacle>`select kind, about from merge_obstacles(${personId}, ${otherId})`.execute(db)
    if (obstacles.rows.length > 0)
      throw conflict('merge-obstacles', 'Something is in the way of making one account of these two. The page says what.')
    const mergeId = newId()
    const undoUntil = new Date(now.getTime() + undoDays * 86_400_000)
    await db
      .insertInto('accountMerges')
      .values({ id: mergeId, keptId: personId, goneId: otherId, mergedAt: now, undoUntil, goneEmail: otherEmail })
      .execute()
    await sql`select merge_accounts(${mergeId}, ${sql.val(moving)}::text[])`.execute(db)
    await moveHolderKeys(scene, mergeId, { from: otherId, to: personId })
    await db.deleteFrom('accountProofs').where('id', '=', proofId).execute()
    for (const to of new Set([email, otherEmail]))
      await postMail(scene, {
        to,
        personId,
        kind: 'account',
        subject: sentence('Your two accounts are one'),
        paragraphs: [
          sentence('Hello {name},', { name }),
          sentence('Your accounts under {one} and {other} became one just now. You sign in with either address.', {
            one: email,
            other: otherEmail,
          }),
          sentence('Within {days} days, and as long as nothing new has happened on the account, this can be undone in your settings.', {
            days: undoDays,
          }),
          sentence('If this was not you, undo it there, set a new password, and tell your district.'),
        ],
        button: { label: sentence('Open settings'), url: `${baseUrl}/settings/merge` },
      })
    return { mergeId }
  },
  record: (_input, { personId, otherId }) => fact(personMerged, { subjectId: personId }, { mergedId: otherId }),
})
