import { z } from 'zod'
import { command, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict } from '../../foundation/platform/refusal.ts'
import { stuckWorkDropped, stuckWorkRetried } from './stuck-facts.ts'
import { mayDealWithStuck } from './stuck-policy.ts'
import { lockStuckWork, removeStuckWork, type StuckWork } from './stuck-work.ts'

const input = z.object({ jobId: z.uuid() })
// Looked at by people: a program that retried by itself would only make more of what fails.
const reach = { page: true, cli: true } as const

async function findStuck({ db }: Scene, { jobId }: { jobId: string }): Promise<StuckWork> {
  const found = await lockStuckWork(db, jobId)
  if (!found) throw conflict('not-stuck', 'This does not wait any more: someone has tried it again or dropped it.')
  return found
}

export const retryStuckWork = command({
  name: 'stuck-work.retry',
  says: 'Tries a job again that never succeeded, from the beginning.',
  reach,
  limits: null,
  input,
  load: findStuck,
  may: mayDealWithStuck,
  async run({ db, later }, _input, stuck) {
    await removeStuckWork(db, stuck)
    await later({ name: stuck.work, data: z.looseObject({}), atOnce: 1 }, stuck.data)
  },
  record: ({ jobId }, { organizationId, work }) => fact(stuckWorkRetried, { organizationId, subjectId: jobId }, { work }),
})

export const dropStuckWork = command({
  name: 'stuck-work.drop',
  says: 'Drops a job that never succeeded. What it was to do is not done.',
  reach,
  limits: null,
  input,
  load: findStuck,
  may: mayDealWithStuck,
  async run({ db }, _input, stuck) {
    await removeStuckWork(db, stuck)
  },
  record: ({ jobId }, { organizationId, work }) => fact(stuckWorkDropped, { organizationId, subjectId: jobId }, { work }),
})
