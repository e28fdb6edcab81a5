import { z } from 'zod'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import { awardIsShown, standsOnCard } from './card-rules.ts'
import { kudosCardMade, kudosCardWithdrawn } from './feed-facts.ts'
import { mostOnCard } from './feed-fields.ts'
import { mayKeepOwn } from './feed-policy.ts'

export const makeCard = command({
  name: 'kudos-card.make',
  says: 'Makes a card of an award for other sites, with kudos whose givers agreed to be shown there; or chooses other ones for it.',
  reach: pageAndRest,
  limits: null,
  input: z.object({
    awardId: z.uuid(),
    kudosIds: z.array(z.uuid()).max(mostOnCard, 'A card shows at most 12.').default([]).describe('In the order in which they are shown.'),
  }),
  async load({ db }, { awardId }) {
    const award = await db
      .selectFrom('awards')
      .where('id', '=', awardId)
      .select(['earnerId', awardIsShown.as('isShown')])
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow(() => missing('award'))
    return { personId: award.earnerId, isShown: award.isShown }
  },
  may: mayKeepOwn,
  async run({ db, now, newId }, { awardId, kudosIds }, { personId, isShown }) {
    if (!isShown) throw conflict('award-not-shown', 'The page of this award is not shown now, so no card of it is either.')
    const chosen = [...new Set(kudosIds)]
    const found =
      chosen.length > 0
        ? await db
            .selectFrom('kudos')
            .where('awardId', '=', awardId)
            .where('id', 'in', chosen)
            .where(standsOnCard)
            .select(['id', 'revision'])
            .execute()
        : []
    if (found.length < chosen.length)
      throw conflict('kudos-not-outside', 'Something you chose was taken back, or its giver would rather not be shown outside. Look again.')
    const card = await db
      .selectFrom('kudosCards')
      .where('awardId', '=', awardId)
      .where('withdrawnAt', 'is', null)
      .select('id')
      .executeTakeFirst()
    const id = card?.id ?? newId()
    if (!card) await db.insertInto('kudosCards').values({ id, awardId, earnerId: personId, madeAt: now }).execute()
    await db.deleteFrom('kudosCardItems').where('cardId', '=', id).execute()
    if (found.length > 0)
      await db
        .insertInto('kudosCardItems')
        .values(found.map((one) => ({ cardId: id, kudosId: one.id, place: chosen.indexOf(one.id), revision: one.revision })))
        .execute()
    return { id, awardId, isNew: !card }
  },
  record: (_input, _award, { id, awardId, isNew }) => (isNew ? fact(kudosCardMade, { subjectId: id }, { awardId }) : null),
})

export const withdrawCard = command({
  name: 'kudos-card.withdraw',
  says: 'Withdraws a card: from now on its address shows nothing, wherever it is framed.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ cardId: z.uuid() }),
  async load({ db }, { cardId }) {
    const card = await db
      .selectFrom('kudosCards')
      .where('id', '=', cardId)
      .select(['earnerId', 'awardId', 'withdrawnAt'])
      .forUpdate()
      .executeTakeFirstOrThrow(() => missing('kudos card'))
    return { ...card, personId: card.earnerId }
  },
  may: mayKeepOwn,
  async run({ db, now }, { cardId }, { awardId, withdrawnAt }) {
    if (withdrawnAt === null) {
      await db.updateTable('kudosCards').set({ withdrawnAt: now }).where('id', '=', cardId).execute()
      await db.deleteFrom('kudosCardItems').where('cardId', '=', cardId).execute()
    }
    return { awardId }
  },
  record: ({ cardId }, { awardId, withdrawnAt }) =>
    withdrawnAt === null ? fact(kudosCardWithdrawn, { subjectId: cardId }, { awardId }) : null,
})
