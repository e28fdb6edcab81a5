import { z } from 'zod'
import { postMail } from '../../foundation/mail/send-mail.ts'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, everyDoor, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import { sentence } from '../../foundation/words/sentence.ts'
import { findWindow } from '../../work/attempts/appeals-of.ts'
import { awardRevoked } from './award-facts.ts'
import { mayRevokeAward } from './award-policy.ts'
import { publicReason } from './public-reason.ts'
import { publishStatusList } from './publish-status-list.ts'

/** An award, locked, as far as taking it back and the letter about that need it. @throws Refusal `award-missing` */
export const lockToTakeBack = ({ db }: Pick<Scene, 'db'>, { id }: { id: string }) =>
  db
    .selectFrom('awards')
    .innerJoin('achievementVersions', 'achievementVersions.id', 'awards.versionId')
    .innerJoin('people', 'people.id', 'awards.earnerId')
    .where('awards.id', '=', id)
    .select(['awards.id', 'awards.organizationId', 'awards.earnerId', 'awards.attemptId', 'awards.statusListId'])
    .select(['achievementVersions.title', 'people.email'])
    // What merely refers to the award, such as a completed pathway, need not wait.
    .forNoKeyUpdate('awards')
    .executeTakeFirstOrThrow(() => missing('award'))

/** Takes an award back in the transaction at hand, with a letter to who earned it. False where it was taken back before. */
export async function takeBack(
  scene: Scene,
  award: Awaited<ReturnType<typeof lockToTakeBack>>,
  { by, reason }: { by: string | null; reason: string },
): Promise<boolean> {
  const { db, now, later, baseUrl } = scene
  const row = await db
    .insertInto('revocations')
    .values({ awardId: award.id, revokedBy: by, revokedAt: now, reason })
    .onConflict((onConflict) => onConflict.doNothing())
    .returning('awardId')
    .executeTakeFirst()
  if (!row) return false
  const { until } = await findWindow(db, award.organizationId, now)
  await later(publishStatusList, { statusListId: award.statusListId })
  await postMail(scene, {
    to: award.email,
    personId: award.earnerId,
    organizationId: award.organizationId,
    kind: 'taken-back',
    subject: sentence('Your award “{title}” was taken back', { title: award.title }),
    paragraphs: [sentence('Your award “{title}” has been taken back. The reason given: {reason}', { title: award.title, reason })],
    items:
      award.attemptId === null
        ? []
        : [
            {
              says: sentence(
                'If you think that this is wrong, you can ask for a second look until {day, date, long}. Somebody who had no part in it takes it.',
                { day: until },
              ),
              url: `${baseUrl}/work/${award.attemptId}/appeal`,
            },
          ],
    button: { label: sentence('See the award'), url: `${baseUrl}/awards/${award.id}` },
  })
  return true
}

export const revokeAward = command({
  name: 'award.revoke',
  says: 'Takes an award back, for good, with a reason that everyone may read. Its earner may appeal.',
  reach: everyDoor,
  limits: null,
  input: z.object({
    id: z.uuid(),
    reason: publicReason,
  }),
  load: lockToTakeBack,
  may: mayRevokeAward,
  async run(scene, { id, reason }, award) {
    if (!(await takeBack(scene, award, { by: personIdOf(scene.actor), reason })))
      throw conflict('already-revoked', 'This award has been taken back already.')
    return { awardId: id, organizationId: award.organizationId }
  },
  record: ({ id }, { organizationId }) => fact(awardRevoked, { organizationId, subjectId: id }),
})
