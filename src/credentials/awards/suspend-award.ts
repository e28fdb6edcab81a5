import { z } from 'zod'
import type { LetterKind } from '../../foundation/mail/letter-kinds.ts'
import { postMail } from '../../foundation/mail/send-mail.ts'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, everyDoor, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import { sentence } from '../../foundation/words/sentence.ts'
import { awardSuspended, suspensionLifted } from './award-facts.ts'
import { maySuspendAward } from './award-policy.ts'
import { publicReason } from './public-reason.ts'
import { publishStatusList } from './publish-status-list.ts'

const load = ({ db }: Scene, { id }: { id: string }) =>
  db
    .selectFrom('awards')
    .innerJoin('achievementVersions', 'achievementVersions.id', 'awards.versionId')
    .innerJoin('people', 'people.id', 'awards.earnerId')
    .where('awards.id', '=', id)
    .select(['awards.id', 'awards.organizationId', 'awards.earnerId', 'awards.statusListId'])
    .select(['achievementVersions.title', 'people.email'])
    .forNoKeyUpdate('awards')
    .executeTakeFirstOrThrow(() => missing('award'))

/** An award, locked, as far as its standing and the letter about it need it. */
export type LockedAward = Awaited<ReturnType<typeof load>>

/** What was taken back counts no more, suspended or not. @throws Refusal `already-revoked` */
async function refuseRevoked({ db }: Scene, awardId: string): Promise<void> {
  const revoked = await db.selectFrom('revocations').where('awardId', '=', awardId).select('awardId').executeTakeFirst()
  if (revoked) throw conflict('already-revoked', 'This award has been taken back already.')
}

/** Suspends an award in the transaction at hand. False where it is suspended already. @throws Refusal `already-revoked` */
export async function suspend(scene: Scene, award: LockedAward, { by, reason }: { by: string | null; reason: string }): Promise<boolean> {
  const { db, now, later, baseUrl } = scene
  await refuseRevoked(scene, award.id)
  const kept = await db
    .insertInto('suspensions')
    .values({ awardId: award.id, suspendedBy: by, suspendedAt: now, reason })
    .onConflict((clash) => clash.doNothing())
    .returning('awardId')
    .executeTakeFirst()
  if (!kept) return false
  await later(publishStatusList, { statusListId: award.statusListId })
  const { title } = award
  await postMail(scene, {
    ...addressed(award),
    subject: sentence('Your award “{title}” is suspended for now', { title }),
    paragraphs: [
      sentence('Your award “{title}” does not count for now. The reason given, for everyone to read: {reason}', { title, reason }),
      sentence(
        'It is not taken back: what it brought you stays, and it counts again as soon as it is reinstated. If something is unclear, ask the organization that gave it.',
      ),
    ],
    button: { label: sentence('See the award'), url: `${baseUrl}/awards/${award.id}` },
  })
  return true
}

const addressed = ({ email, earnerId, organizationId }: LockedAward) => ({
  to: email,
  personId: earnerId,
  organizationId,
  kind: 'taken-back' satisfies LetterKind as LetterKind,
})

export const suspendAward = command({
  name: 'award.suspend',
  says: 'Suspends an award for now, with a reason that everyone may read. What it brought stays; it counts again when it is reinstated.',
  reach: everyDoor,
  limits: null,
  input: z.object({ id: z.uuid(), reason: publicReason }),
  load,
  may: maySuspendAward,
  async run(scene, { reason }, award) {
    if (!(await suspend(scene, award, { by: personIdOf(scene.actor), reason })))
      throw conflict('already-suspended', 'This award is suspended already.')
    return { awardId: award.id, organizationId: award.organizationId }
  },
  record: ({ id }, { organizationId }) => fact(awardSuspended, { organizationId, subjectId: id }),
})

export const liftSuspension = command({
  name: 'award.lift-suspension',
  says: 'Reinstates an award that was suspended, with a reason that everyone may read.',
  reach: everyDoor,
  limits: null,
  input: z.object({ id: z.uuid(), reason: publicReason }),
  load,
  may: maySuspendAward,
  async run(scene, { id, reason }, award) {
    const { db, actor, now, newId, later, baseUrl } = scene
    await refuseRevoked(scene, id)
    const row = await db
      .selectFrom('suspensions')
      .where('awardId', '=', id)
      .select(['awardId', 'suspendedBy', 'suspendedAt', 'reason'])
      .executeTakeFirst()
    if (!row) throw conflict('not-suspended', 'This award is not suspended any more. Nothing was changed.')
    await db
      .insertInto('liftedSuspensions')
      .values({ id: newId(), ...row, liftedBy: personIdOf(actor), liftedAt: now, liftedBecause: reason })
      .execute()
    await db.deleteFrom('suspensions').where('awardId', '=', id).execute()
    await later(publishStatusList, { statusListId: award.statusListId })
    const { title } = award
    await postMail(scene, {
      ...addressed(award),
      subject: sentence('Your award “{title}” counts again', { title }),
      paragraphs: [
        sentence('The suspension of your award “{title}” is lifted. The reason given, for everyone to read: {reason}', { title, reason }),
      ],
      button: { label: sentence('See the award'), url: `${baseUrl}/awards/${id}` },
    })
    return { awardId: id, organizationId: award.organizationId }
  },
  record: ({ id }, { organizationId }) => fact(suspensionLifted, { organizationId, subjectId: id }),
})
