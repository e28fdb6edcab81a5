import { pathwaySchema } from '../../definitions/pathways/pathway.ts'
import { pathwayKept, pathwayTakenBack } from '../../definitions/pathways/pathway-facts.ts'
import { type Held, progressOf } from '../../definitions/pathways/progress.ts'
import { postMail } from '../../foundation/mail/send-mail.ts'
import { personIdOf } from '../../foundation/platform/actor.ts'
import type { Made, Scene } from '../../foundation/platform/command.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { type Fact, fact } from '../../foundation/platform/fact.ts'
import { formatText } from '../../foundation/words/format.ts'
import { sentence } from '../../foundation/words/sentence.ts'
import { awardRevoked } from '../awards/award-facts.ts'
import { waitForTurn } from '../awards/one-at-a-time.ts'
import { publishStatusList } from '../awards/publish-status-list.ts'
import { findHeld } from './find-held.ts'

type TakenBack = { awardId: string; organizationId: string }

/**
 * What rests on an award that was taken back: where what is left is not enough any more, the pathway's rule says whether its milestone goes too, and
 * with it what rests on that. Their earner hears of either. It is weighed as on the day of completing, so that nothing goes for its age alone.
 */
export async function takeBackMilestones(scene: Scene, { awardId }: { awardId: string }): Promise<Made<TakenBack[]>> {
  const { earnerId } = await scene.db.selectFrom('awards').where('id', '=', awardId).select('earnerId').executeTakeFirstOrThrow()
  await waitForTurn(scene.db, earnerId)
  const made: TakenBack[] = []
  const facts: Fact[] = []
  const waiting = [awardId]
  for (let pieceAwardId = waiting.shift(); pieceAwardId !== undefined; pieceAwardId = waiting.shift()) {
    const { ground, ...gone } = await findGone(scene.db, pieceAwardId)
    for (const resting of await findResting(scene, { ...gone, earnerId })) {
      const { completionId, pathwayId, organizationId, personId, completedAt, milestone, piece } = { ...resting, piece: gone.title }
      const text = pathwaySchema.parse(resting.text)
      const held = (await findHeld(scene.db, personId, [{ organizationId, text }], true))(organizationId)
      const isComplete = (awards: Held['awards']) => progressOf(text, { ...held, awards }, { organizationId, now: completedAt }).isComplete
      if (isComplete(held.awards)) continue
      // What it named went before, and another has stood for it since: it goes now only where that other was this one.
      if (!resting.isNamed && (ground === 'pathway' || !isComplete([...held.awards, gone]))) continue
      const about = { organizationId, subjectId: pathwayId }
      const details = { awardId: milestone, personId, pieceAwardId }
      await tell(scene, { ...resting, piece, goes: text.whenTakenBack === 'goes' })
      if (text.whenTakenBack === 'stays') {
        facts.push(fact(pathwayKept, about, details))
        continue
      }
      // A transaction that began before another may come after it.
      const takenBackAt = completedAt > scene.now ? completedAt : scene.now
      await scene.db.updateTable('pathwayCompletions').set({ takenBackAt }).where('id', '=', completionId).execute()
      await scene.db
        .insertInto('revocations')
        .values({
          awardId: milestone,
          revokedBy: personIdOf(scene.actor),
          revokedAt: scene.now,
          reason: formatText('en', 'It rests on “{piece}”, which was taken back.', { piece }),
        })
        .onConflict((clash) => clash.doNothing())
        .execute()
      await scene.later(publishStatusList, { statusListId: resting.statusListId })
      facts.push(fact(awardRevoked, { organizationId, subjectId: milestone }), fact(pathwayTakenBack, about, details))
      made.push({ awardId: milestone, organizationId })
      waiting.push(milestone)
    }
  }
  return { made, facts }
}

/** The award that was taken back, as a pathway counted it. */
const findGone = (db: Queryable, awardId: string) =>
  db
    .selectFrom('awards')
    .innerJoin('achievementVersions as version', 'version.id', 'awards.versionId')
    .where('awards.id', '=', awardId)
    .select([
      'awards.id as awardId',
      'awards.ground',
      'awards.achievementId',
      'awards.organizationId',
      'awards.awardedAt',
      'awards.expiresAt',
      'version.level',
      'version.category',
      'version.title',
    ])
    .executeTakeFirstOrThrow()

/**
 * The completions that stand and name an award, with their milestone; and those of the same earner that name one that was taken back before, for
 * which this may have stood since, as an award does that renewed it.
 */
const findResting = ({ db }: Scene, { awardId, earnerId }: { awardId: string; earnerId: string }) =>
  db
    .selectFrom('pathwayCompletions as completion')
    .innerJoin('pathwayVersions as version', 'version.id', 'completion.versionId')
    .innerJoin('pathways', 'pathways.id', 'completion.pathwayId')
    .innerJoin('awards as milestone', 'milestone.completionId', 'completion.id')
    .innerJoin('people', 'people.id', 'completion.personId')
    .leftJoin('revocations', 'revocations.awardId', 'milestone.id')
    .where('completion.personId', '=', earnerId)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('pathwayCompletionAwards as rests')
          .leftJoin('revocations as before', 'before.awardId', 'rests.awardId')
          .whereRef('rests.completionId', '=', 'completion.id')
          .where(({ eb, or }) => or([eb('rests.awardId', '=', awardId), eb('before.awardId', 'is not', null)]))
          .select('rests.awardId'),
      ),
    )
    .where('completion.takenBackAt', 'is', null)
    // One that an admin took back by hand stays so, and can't go twice.
    .where('revocations.awardId', 'is', null)
    .orderBy('completion.id')
    .select([
      'completion.id as completionId',
      'completion.pathwayId',
      'completion.personId',
      'completion.completedAt',
      'pathways.organizationId',
      'version.text',
      'version.title',
      'milestone.id as milestone',
      'milestone.statusListId',
      'people.email',
    ])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('pathwayCompletionAwards as named')
          .whereRef('named.completionId', '=', 'completion.id')
          .where('named.awardId', '=', awardId)
          .select('named.awardId'),
      )
        .$castTo<boolean>()
        .as('isNamed'),
    )
    .forNoKeyUpdate('completion')
    .execute()

type Told = Awaited<ReturnType<typeof findResting>>[number] & { piece: string; goes: boolean }

/** Tells who completed it whether their milestone goes or stays, and what they can do. */
const tell = (scene: Scene, { goes, title, piece, email, personId, organizationId, milestone }: Told) =>
  postMail(scene, {
    to: email,
    personId,
    organizationId,
    kind: 'taken-back',
    subject: goes
      ? sentence('Your milestone “{title}” was taken back', { title })
      : sentence('Your milestone “{title}” stays yours', { title }),
    paragraphs: goes
      ? [
          sentence('Your award “{piece}” was taken back, and your milestone “{title}” rests on it, so it goes too.', { piece, title }),
          sentence('All your other awards stay. Once the pathway is complete again, you get its milestone again by itself.'),
        ]
      : [
          sentence('Your award “{piece}” was taken back. By the rule of the pathway “{title}” its milestone stays yours all the same.', {
            piece,
            title,
          }),
        ],
    button: { label: sentence('See the milestone'), url: `${scene.baseUrl}/awards/${milestone}` },
  })
