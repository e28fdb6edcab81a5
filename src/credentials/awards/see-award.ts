import { z } from 'zod'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { notAFact } from '../../foundation/platform/fact.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { maySeeOwnAwards } from './award-policy.ts'

export const seeAwards = command({
  name: 'award.see',
  says: 'Keeps that new awards were seen, so that home no longer opens with them. Those seen before change nothing.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ ids: z.array(z.uuid()).min(1).max(100) }),
  async load({ db }, { ids }) {
    const rows = await db.selectFrom('awards').where('id', 'in', ids).select(['id', 'earnerId']).execute()
    if (rows.length < new Set(ids).size) throw missing('award')
    return { ids: rows.map(({ id }) => id), earnerIds: rows.map(({ earnerId }) => earnerId) }
  },
  may: maySeeOwnAwards,
  async run({ db }, _input, { ids }) {
    await db.deleteFrom('unseenAwards').where('awardId', 'in', ids).execute()
    return { ids }
  },
  record: notAFact('What someone has looked at is nobody’s to read.'),
})
