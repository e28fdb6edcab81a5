import { z } from 'zod'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { awardHidden, awardShown } from './award-facts.ts'
import { mayListAward } from './award-policy.ts'

export const hideAward = command({
  name: 'award.hide',
  says: 'Takes the public page of an award down, or shows it again. The award stands, and anyone who has its file can check it.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ id: z.uuid(), hidden: z.boolean() }),
  async load({ db }, { id }) {
    const award = await db
      .selectFrom('awards')
      .where('id', '=', id)
      .select(['id', 'earnerId', 'organizationId'])
      // So that nobody lists it meanwhile.
      .forUpdate()
      .executeTakeFirstOrThrow(() => missing('award'))
    const hiding = await db.selectFrom('awardHidings').where('awardId', '=', id).select('awardId').executeTakeFirst()
    return { ...award, wasHidden: hiding !== undefined }
  },
  may: mayListAward,
  async run({ db, now }, { id, hidden }, { wasHidden }) {
    if (hidden && !wasHidden) {
      await db.insertInto('awardHidings').values({ awardId: id, hiddenAt: now }).execute()
      await db.deleteFrom('awardListings').where('awardId', '=', id).execute()
    }
    if (!hidden) await db.deleteFrom('awardHidings').where('awardId', '=', id).execute()
    return { id }
  },
  record: ({ id, hidden }, { organizationId, wasHidden }) =>
    hidden === wasHidden ? null : fact(hidden ? awardHidden : awardShown, { organizationId, subjectId: id }),
})
