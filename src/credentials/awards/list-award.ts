import { z } from 'zod'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import { awardListed, awardUnlisted } from './award-facts.ts'
import { mayListAward } from './award-policy.ts'

export const listAward = command({
  name: 'award.list',
  says: 'Lets search engines list the page of an award, or takes that back.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ id: z.uuid(), listed: z.boolean() }),
  load: ({ db }, { id }) =>
    db
      .selectFrom('awards')
      .where('id', '=', id)
      .select(['id', 'earnerId', 'organizationId'])
      .forUpdate()
      .executeTakeFirstOrThrow(() => missing('award')),
  may: mayListAward,
  async run({ db, now }, { id, listed }) {
    if (listed) {
      const hidden = await db.selectFrom('awardHidings').where('awardId', '=', id).select('awardId').executeTakeFirst()
      if (hidden) throw conflict('award-hidden', 'You took this page down. Show it again first.')
      await db
        .insertInto('awardListings')
        .values({ awardId: id, listedAt: now })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    } else await db.deleteFrom('awardListings').where('awardId', '=', id).execute()
    return { id }
  },
  record: ({ id, listed }, { organizationId }) => fact(listed ? awardListed : awardUnlisted, { organizationId, subjectId: id }),
})
