import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, everyDoor } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, denied, missing } from '../../foundation/platform/refusal.ts'
import { lockOrganization } from '../../people/memberships/memberships.ts'
import { mayAuthor } from '../achievements/achievement-policy.ts'
import { countChanges } from './compare-framework.ts'
import { frameworkTaken } from './framework-facts.ts'
import { keepItems } from './keep-items.ts'
import { readCase } from './read-case.ts'

export const takeFramework = command({
  name: 'framework.take',
  says: 'Takes in a framework that was brought: as a new one, or as the newer version of one that is here. Competencies that it has no more stay for the micro-credentials that name them, marked as gone.',
  reach: everyDoor,
  limits: null,
  input: z.object({ arrivalId: z.uuid() }),

  // Whoever may not is told so before the whole of it is read.
  async prepare({ db }, actor, { arrivalId }) {
    const arrival = await db
      .selectFrom('frameworkArrivals')
      .where('id', '=', arrivalId)
      .where('source', '!=', '')
      .select(['organizationId', 'source'])
      .executeTakeFirstOrThrow(() => missing('framework'))
    const may = mayAuthor(actor, arrival)
    if (!may.allowed) throw denied(actor, may)
    return readCase(arrival.source)
  },

  async load({ db }, { arrivalId }) {
    const arrival = await db
      .selectFrom('frameworkArrivals')
      .where('id', '=', arrivalId)
      .select(['id', 'organizationId', 'identifier', 'sourceAddress', 'isPublic', 'takenAt'])
      .executeTakeFirstOrThrow(() => missing('framework'))
    // Two who take in versions of one framework do so one after the other.
    await lockOrganization(db, arrival.organizationId)
    return arrival
  },
  may: mayAuthor,

  async run({ db, actor, now, newId }, _input, arrival, text) {
    const { organizationId } = arrival
    // Read again under the lock: somebody may have taken it meanwhile.
    const { takenAt } = await db.selectFrom('frameworkArrivals').where('id', '=', arrival.id).select('takenAt').executeTakeFirstOrThrow()
    if (takenAt) throw conflict('framework-taken', 'This was taken in already, perhaps in another window.')
    const known = await db
      .selectFrom('frameworks')
      .where('organizationId', '=', organizationId)
      .where('identifier', '=', text.identifier)
      .select(['id', 'isOwn'])
      .executeTakeFirst()
    if (known?.isOwn)
      throw conflict('own-framework', 'This is a framework of your own. It is changed where it was written. Nothing was taken.')
    const frameworkId = known?.id ?? newId()
    const { items, relations, faults: _faults, identifier, ...said } = text
    const row = { ...said, isPublic: arrival.isPublic, sourceAddress: arrival.sourceAddress, takenBy: personIdOf(actor), takenAt: now }
    if (known) await db.updateTable('frameworks').set(row).where('id', '=', frameworkId).execute()
    else
      await db
        .insertInto('frameworks')
        .values({ ...row, id: frameworkId, organizationId, identifier, isOwn: false })
        .execute()
    const counts = countChanges(await keepItems(db, { frameworkId, items, relations, now, newId }))
    await db
      .updateTable('frameworkArrivals')
      .set({ frameworkId, takenAt: now, ...counts })
      .where('id', '=', arrival.id)
      .execute()
    // The package as it came is kept of the newest alone.
    await db
      .updateTable('frameworkArrivals')
      .set({ source: '' })
      .where('frameworkId', '=', frameworkId)
      .where('id', '!=', arrival.id)
      .where('takenAt', 'is not', null)
      .where('source', '!=', '')
      .execute()
    return { frameworkId, ...counts }
  },

  record: (_input, { organizationId }, { frameworkId, added, changed, gone }) =>
    fact(frameworkTaken, { organizationId, subjectId: frameworkId }, { added, changed, gone }),
})
