import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, everyDoor } from '../../foundation/platform/command.ts'
import { violates } from '../../foundation/platform/database.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { job } from '../../foundation/platform/jobs.ts'
import { conflict, missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { dataCopyAskedFor } from './rights-facts.ts'
import { mayAskForCopy } from './rights-policy.ts'

/** Makes the copy: hours for who has twenty gigabytes of recordings, and one at a time. */
export const makeDataCopy = job({ name: 'data-copy.make', data: z.object({ copyId: z.uuid() }), atOnce: 1, expireSeconds: 6 * 3600 })

export const askForCopy = command({
  name: 'data-copy.ask',
  says: 'Asks for a copy of everything that is kept of a person, as a file that they alone can fetch for some days.',
  reach: everyDoor,
  limits: (actor) => {
    const personId = personIdOf(actor)
    return [personId === null ? null : { key: `data copies of ${personId}`, tries: 10, seconds: 24 * 3600 }]
  },
  input: z.object({ personId: z.uuid().nullable().default(null).describe('Whose data. Without it, of who asks.') }),
  async load({ db, actor }, { personId }) {
    const id = personId ?? personIdOf(actor)
    if (!id) throw unauthenticated()
    return db
      .selectFrom('people')
      .where('id', '=', id)
      .where('erasedAt', 'is', null)
      .select('id as personId')
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow(() => missing('person'))
  },
  may: mayAskForCopy,
  async run({ db, now, newId, later }, _input, { personId }) {
    const id = newId()
    try {
      await db.insertInto('dataCopies').values({ id, personId, askedAt: now }).execute()
    } catch (error) {
      if (violates(error, 'data_copies_one_in_work'))
        throw conflict('data-copy-in-work', 'A copy is being made already. An e-mail says when it is ready.')
      throw error
    }
    await later(makeDataCopy, { copyId: id })
    return { id }
  },
  record: (_input, { personId }) => fact(dataCopyAskedFor, { subjectId: personId }),
})
