import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, everyDoor, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import { reason } from '../trust-lists/issuer-fields.ts'
import { lockKeeper } from '../trust-lists/sign-edition.ts'
import { trustListDropped, trustListRemoved, trustListTaken } from '../trust-lists/trust-facts.ts'
import { mayKeepTrustLists } from '../trust-lists/trust-policy.ts'
import { questions } from './bring-trust-list.ts'
import { countChanges } from './keep-copy.ts'

/** A list with the copy that waits, locked after its organization: whoever brings a newer one comes in turn. @throws Refusal `trust-list-missing` */
export async function lockList(scene: Scene, listId: string) {
  const { db } = scene
  const of = await db.selectFrom('trustLists').where('id', '=', listId).select('organizationId').executeTakeFirst()
  if (!of) throw missing('trust list')
  await lockKeeper(scene, of.organizationId)
  const list = await db
    .selectFrom('trustLists')
    .where('id', '=', listId)
    .where('removedAt', 'is', null)
    .select(['id', 'organizationId', 'copyId', 'address'])
    .forUpdate()
    .executeTakeFirstOrThrow(() => missing('trust list'))
  const waiting = await db
    .selectFrom('trustListCopies')
    .where('listId', '=', listId)
    .where('takenAt', 'is', null)
    .select(['id', 'signature', 'signerId', 'issuers', 'asks'])
    .executeTakeFirst()
  return { ...list, waiting: waiting ?? null }
}

const nothingWaits = () => conflict('no-trust-list-waits', 'No copy of this list waits. Somebody has decided already, or a newer one came.')

export const takeTrustList = command({
  name: 'trust-list.take',
  says: 'Takes the copy of a list that waits: from then on it counts, in place of the one before.',
  reach: everyDoor,
  limits: null,
  input: z.object({
    listId: z.uuid(),
    copyId: z.uuid().describe('The copy that was looked at, so that nobody takes another than they saw.'),
    accepts: z
      .preprocess((given) => (typeof given === 'string' ? [given] : given), z.array(z.enum(questions)))
      .default([])
      .describe('What is said yes to: that it is not signed, that it no longer is, that somebody else signed it.'),
  }),
  load: (scene, { listId }) => lockList(scene, listId),
  may: mayKeepTrustLists,
  async run({ db, now, actor }, { listId, copyId, accepts }, { waiting, copyId: currentId }) {
    if (waiting?.id !== copyId) throw nothingWaits()
    const open = waiting.asks.find((one) => !accepts.some((yes) => yes === one))
    if (open === 'other-signer')
      throw conflict(
        'trust-list-other-signer',
        'Somebody else signed this copy than the one that counts. If that is right, say so below. Nothing was changed.',
      )
    if (open)
      throw conflict(
        'trust-list-not-signed',
        'Nobody signed this copy, so nothing shows who wrote it. If you take it all the same, say so below. Nothing was changed.',
      )
    const changes = await countChanges(db, { copyId, currentId })
    await db
      .updateTable('trustListCopies')
      .set({ ...changes, takenAt: now, takenBy: personIdOf(actor) })
      .where('id', '=', copyId)
      .execute()
    await db.updateTable('trustLists').set({ copyId, fault: null }).where('id', '=', listId).execute()
    if (currentId) await db.deleteFrom('listedIssuers').where('copyId', '=', currentId).execute()
    return { listId, ...changes }
  },
  record: (_input, { organizationId, waiting }, { listId, added, gone, changed }) =>
    fact(
      trustListTaken,
      { organizationId, subjectId: listId },
      {
        signature: waiting?.signature === 'holds' ? 'holds' : 'unsigned',
        signer: waiting?.signerId ?? null,
        issuers: waiting?.issuers ?? 0,
        added,
        gone,
        changed,
      },
    ),
})

export const dropTrustList = command({
  name: 'trust-list.drop',
  says: 'Does not take the copy of a list that waits. A list of which none was ever taken is gone with it.',
  reach: everyDoor,
  limits: null,
  input: z.object({ listId: z.uuid() }),
  load: (scene, { listId }) => lockList(scene, listId),
  may: mayKeepTrustLists,
  async run({ db }, { listId }, { waiting, copyId }) {
    if (!waiting) throw nothingWaits()
    if (copyId) await db.deleteFrom('trustListCopies').where('id', '=', waiting.id).execute()
    else await db.deleteFrom('trustLists').where('id', '=', listId).execute()
    return { listId, isGone: copyId === null }
  },
  record: ({ listId }, { organizationId }) => fact(trustListDropped, { organizationId, subjectId: listId }),
})

export const removeTrustList = command({
  name: 'trust-list.remove',
  says: 'Goes by a list no more, with a reason. Its copies stay in the history.',
  reach: everyDoor,
  limits: null,
  input: z.object({ listId: z.uuid(), reason: reason.describe('Why it counts no more.') }),
  load: (scene, { listId }) => lockList(scene, listId),
  may: mayKeepTrustLists,
  async run({ db, now, actor }, { listId, reason: because }, { copyId }) {
    await db.deleteFrom('trustListCopies').where('listId', '=', listId).where('takenAt', 'is', null).execute()
    if (copyId) await db.deleteFrom('listedIssuers').where('copyId', '=', copyId).execute()
    await db
      .updateTable('trustLists')
      .set({ removedAt: now, removedBy: personIdOf(actor), removedBecause: because, askAt: null })
      .where('id', '=', listId)
      .execute()
    return { listId }
  },
  record: ({ listId }, { organizationId }) => fact(trustListRemoved, { organizationId, subjectId: listId }),
})
