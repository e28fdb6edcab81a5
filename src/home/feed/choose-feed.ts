import { z } from 'zod'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import { feedChosen, momentLeftOut, momentPutBack } from './feed-facts.ts'
import { audiences, daysBack } from './feed-fields.ts'
import { mayKeepOwn } from './feed-policy.ts'
import { personOf } from './load-moment.ts'

export const chooseFeed = command({
  name: 'feed.choose',
  says: 'Chooses to whom of an organization one shows what one earns: nobody, one’s school, or everyone there. It shows the awards of the last 30 days and those to come.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ organizationId: z.uuid(), shownTo: z.enum(audiences) }),
  async load(scene, { organizationId }) {
    const personId = personOf(scene)
    // Of two choices at once one is first.
    await scene.db.selectFrom('people').where('id', '=', personId).select('id').forNoKeyUpdate().executeTakeFirstOrThrow()
    const membership = await scene.db
      .selectFrom('memberships')
      .where('personId', '=', personId)
      .where('organizationId', '=', organizationId)
      .where('endedAt', 'is', null)
      .select('schoolId')
      .executeTakeFirstOrThrow(() => missing('organization'))
    const chosen = await scene.db
      .selectFrom('feedChoices')
      .where('personId', '=', personId)
      .where('organizationId', '=', organizationId)
      .select('shownTo')
      .executeTakeFirst()
    return { personId, schoolId: membership.schoolId, was: chosen?.shownTo ?? null }
  },
  may: mayKeepOwn,
  async run({ db, now }, { organizationId, shownTo }, { personId, schoolId, was }) {
    if (shownTo === 'school' && schoolId === null)
      throw conflict('no-school', 'You are not at a school there. Choose everyone of the organization, or nobody.')
    if (was === shownTo) return { shownTo }
    await db
      .insertInto('feedChoices')
      .values({ personId, organizationId, shownTo, chosenAt: now })
      .onConflict((clash) => clash.columns(['personId', 'organizationId']).doUpdateSet({ shownTo, chosenAt: now }))
      .execute()
    if (shownTo !== 'nobody')
      await db
        .insertInto('moments')
        .columns(['organizationId', 'awardId', 'earnerId'])
        .expression((of) =>
          of
            .selectFrom('awards')
            .where('earnerId', '=', personId)
            .where('awardedAt', '>', new Date(now.getTime() - daysBack * 86_400_000))
            .select((row) => [row.val(organizationId).$castTo<string>().as('organizationId'), 'awards.id', 'awards.earnerId']),
        )
        .onConflict((clash) => clash.doNothing())
        .execute()
    return { shownTo }
  },
  record: ({ shownTo }, { personId, was }) => (was === shownTo ? null : fact(feedChosen, { subjectId: personId }, { shownTo })),
})

export const leaveOut = command({
  name: 'feed.leave-out',
  says: 'Leaves one award out of what colleagues see, or shows it, also an earlier one. The choice for all others stays.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ awardId: z.uuid(), out: z.boolean() }),
  async load({ db }, { awardId }) {
    const award = await db
      .selectFrom('awards')
      .where('id', '=', awardId)
      .select('earnerId')
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow(() => missing('award'))
    const [left, moment] = await Promise.all([
      db.selectFrom('leftOutMoments').where('awardId', '=', awardId).select('awardId').executeTakeFirst(),
      db.selectFrom('moments').where('awardId', '=', awardId).limit(1).select('awardId').executeTakeFirst(),
    ])
    return { personId: award.earnerId, isLeft: left !== undefined, wasOut: left !== undefined || moment === undefined }
  },
  may: mayKeepOwn,
  async run({ db, now }, { awardId, out }, { personId, isLeft, wasOut }) {
    if (out && !wasOut) await db.insertInto('leftOutMoments').values({ awardId, earnerId: personId, leftOutAt: now }).execute()
    if (out || !wasOut) return { awardId }
    if (isLeft) await db.deleteFrom('leftOutMoments').where('awardId', '=', awardId).execute()
    await db
      .insertInto('moments')
      .columns(['organizationId', 'awardId', 'earnerId'])
      .expression((of) =>
        of
          .selectFrom('feedChoices')
          .where('personId', '=', personId)
          .where('shownTo', '!=', 'nobody')
          .select((row) => [
            'feedChoices.organizationId',
            row.val(awardId).$castTo<string>().as('awardId'),
            row.val(personId).$castTo<string>().as('earnerId'),
          ]),
      )
      .onConflict((clash) => clash.doNothing())
      .execute()
    return { awardId }
  },
  record: ({ awardId, out }, { wasOut }) => (out === wasOut ? null : fact(out ? momentLeftOut : momentPutBack, { subjectId: awardId })),
})
