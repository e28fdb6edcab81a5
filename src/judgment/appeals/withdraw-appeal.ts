import { z } from 'zod'
import { command, pageAndRest, type Scene } from '../../foundation/platform/command.ts'
import { type Fact, fact } from '../../foundation/platform/fact.ts'
import { appealWithdrawn } from './appeal-facts.ts'
import { mayAppeal } from './appeal-policy.ts'
import { loadAppeal, requireOpenAppeal } from './load-appeal.ts'

export const withdrawAppeal = command({
  name: 'appeal.withdraw',
  says: 'Takes an appeal back before it is decided. What it was against stands.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ appealId: z.uuid() }),
  load: loadAppeal,
  may: mayAppeal,

  async run(scene, _input, appeal) {
    requireOpenAppeal(appeal)
    await endAppeal(scene, appeal.appealId)
    return { appealId: appeal.appealId, attemptId: appeal.attemptId }
  },

  record: (_input, { organizationId, appealId, attemptId }) =>
    fact(appealWithdrawn, { organizationId, subjectId: appealId }, { attemptId }),
})

/** Who withdraws an attempt withdraws what is appealed of it. */
export async function withdrawAppealsOf(scene: Scene, { attemptId }: { attemptId: string }): Promise<Fact[]> {
  const open = await scene.db
    .selectFrom('appeals')
    .where('attemptId', '=', attemptId)
    .where('isOpen', '=', true)
    .select(['id', 'organizationId'])
    .forUpdate()
    .execute()
  for (const { id } of open) await endAppeal(scene, id)
  return open.map(({ id, organizationId }) => fact(appealWithdrawn, { organizationId, subjectId: id }, { attemptId }))
}

/** Whoever hears it lets go of it: first that, since an appeal that has ended stays as it is. */
async function endAppeal({ db, now }: Pick<Scene, 'db' | 'now'>, appealId: string): Promise<void> {
  await db
    .updateTable('assessments')
    .set({ releasedAt: now, releaseReason: 'appeal-withdrawn' })
    .where('appealId', '=', appealId)
    .where('releasedAt', 'is', null)
    .execute()
  await db.updateTable('appeals').set({ withdrawnAt: now }).where('id', '=', appealId).execute()
}
