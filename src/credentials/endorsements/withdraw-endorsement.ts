import { z } from 'zod'
import { command, pageAndRest, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { publishStatusList } from '../awards/publish-status-list.ts'
import { endorsementWithdrawn } from './endorsement-facts.ts'
import { mayWithdrawEndorsement } from './endorsement-policy.ts'
import { loadEndorsement } from './load-endorsement.ts'

export const withdrawEndorsement = command({
  name: 'endorsement.withdraw',
  says: 'Withdraws an endorsement that one gave. It is shown no more, and a check says that it was withdrawn.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ id: z.uuid() }),
  load: loadEndorsement,
  may: mayWithdrawEndorsement,
  async run(scene, { id }) {
    await endEndorsement(scene, id)
    return { id }
  },
  record: ({ id }, { kind, about, organizationId, withdrawnAt }) =>
    withdrawnAt === null ? fact(endorsementWithdrawn, { organizationId, subjectId: id }, { of: kind, about }) : null,
})

/** For good: what was signed is marked in its list. */
export async function endEndorsement({ db, now, later }: Scene, id: string): Promise<void> {
  const ended = await db
    .updateTable('endorsements')
    .set({ withdrawnAt: now })
    .where('id', '=', id)
    .where('withdrawnAt', 'is', null)
    .returning('statusListId')
    .executeTakeFirst()
  if (ended?.statusListId) await later(publishStatusList, { statusListId: ended.statusListId })
}
