import { z } from 'zod'
import { command, everyDoor, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt, missing } from '../../foundation/platform/refusal.ts'
import { issuerFields, keysOf, reason } from './issuer-fields.ts'
import { type Keeper, lockKeeper, signEdition } from './sign-edition.ts'
import { recognizedIssuerAdded, recognizedIssuerChanged, recognizedIssuerTakenOut } from './trust-facts.ts'
import { mayKeepTrustLists } from './trust-policy.ts'

type Said = {
  issuerId: string
  sameAs: string[]
  name: string
  url?: string | null | undefined
  why: string
  since: string
  until?: string | null | undefined
}

/** What is kept of it; refuses days in the wrong order, and an issuer that is on the list by any of its names. */
async function keptOf({ db }: Scene, { organizationId }: Keeper, said: Said, except: string | null) {
  const { issuerId, sameAs, name, url = null, why, since, until = null } = said
  if (until && until < since) throw invalidAt('until-before-since', 'until', 'The last day lies before the first. Nothing was saved.')
  const keys = keysOf(issuerId, sameAs)
  const twice = await db
    .selectFrom('recognizedIssuers')
    .where('organizationId', '=', organizationId)
    .where('takenOutAt', 'is', null)
    .$if(except !== null, (query) => query.where('id', '<>', except ?? ''))
    .where('keys', '&&', [keys])
    .select('name')
    .executeTakeFirst()
  if (twice)
    throw conflict('recognized-already', 'This issuer is on your list already, as {name}. Change what it says there. Nothing was saved.', {
      name: twice.name,
    })
  return { issuerId, sameAs, keys, name, url, why, since, until }
}

async function lockRecognized(scene: Scene, recognizedId: string) {
  const { db } = scene
  const of = await db.selectFrom('recognizedIssuers').where('id', '=', recognizedId).select('organizationId').executeTakeFirst()
  if (!of) throw missing('recognized issuer')
  const keeper = await lockKeeper(scene, of.organizationId)
  const issuer = await db
    .selectFrom('recognizedIssuers')
    .where('id', '=', recognizedId)
    .where('takenOutAt', 'is', null)
    .select(['id', 'issuerId', 'name', 'keys'])
    .forUpdate()
    .executeTakeFirstOrThrow(() => missing('recognized issuer'))
  return { organizationId: of.organizationId, keeper, issuer }
}

export const addRecognizedIssuer = command({
  name: 'recognized-issuer.add',
  says: 'Puts an issuer on an organization’s own list of recognized issuers, which is signed and published at once.',
  reach: everyDoor,
  limits: null,
  input: z.object({
    organizationId: z.uuid(),
    ...issuerFields,
    reason: reason.describe('Why it is put on the list, for the history that everyone may read.'),
  }),
  load: (scene, { organizationId }) => lockKeeper(scene, organizationId),
  may: mayKeepTrustLists,
  async run(scene, { reason: because, organizationId, ...said }, keeper) {
    const kept = await keptOf(scene, keeper, said, null)
    const id = scene.newId()
    await scene.db
      .insertInto('recognizedIssuers')
      .values({ id, organizationId, ...kept, addedAt: scene.now })
      .execute()
    const { number } = await signEdition(scene, keeper, { what: 'added', issuerId: kept.issuerId, issuerName: kept.name, reason: because })
    return { id, number }
  },
  record: ({ issuerId }, { organizationId }, { id, number }) =>
    fact(recognizedIssuerAdded, { organizationId, subjectId: id }, { issuerId, number }),
})

export const changeRecognizedIssuer = command({
  name: 'recognized-issuer.change',
  says: 'Changes what an organization’s own list says of an issuer: its name, for what it is recognized, since when and until when.',
  reach: everyDoor,
  limits: null,
  input: z.object({
    recognizedId: z.uuid(),
    ...issuerFields,
    reason: reason.describe('Why it is changed, for the history that everyone may read.'),
  }),
  load: (scene, { recognizedId }) => lockRecognized(scene, recognizedId),
  may: mayKeepTrustLists,
  async run(scene, { recognizedId, reason: because, ...said }, { keeper }) {
    const kept = await keptOf(scene, keeper, said, recognizedId)
    await scene.db.updateTable('recognizedIssuers').set(kept).where('id', '=', recognizedId).execute()
    const { number } = await signEdition(scene, keeper, {
      what: 'changed',
      issuerId: kept.issuerId,
      issuerName: kept.name,
      reason: because,
    })
    return { id: recognizedId, number }
  },
  record: ({ issuerId }, { organizationId }, { id, number }) =>
    fact(recognizedIssuerChanged, { organizationId, subjectId: id }, { issuerId, number }),
})

export const takeOutRecognizedIssuer = command({
  name: 'recognized-issuer.take-out',
  says: 'Takes an issuer out of an organization’s own list, with a reason that everyone may read. To say instead until when it was recognized, change its last day.',
  reach: everyDoor,
  limits: null,
  input: z.object({ recognizedId: z.uuid(), reason: reason.describe('Why it is taken out, for the history that everyone may read.') }),
  load: (scene, { recognizedId }) => lockRecognized(scene, recognizedId),
  may: mayKeepTrustLists,
  async run(scene, { recognizedId, reason: because }, { keeper, issuer }) {
    await scene.db.updateTable('recognizedIssuers').set({ takenOutAt: scene.now }).where('id', '=', recognizedId).execute()
    const { number } = await signEdition(scene, keeper, {
      what: 'taken-out',
      issuerId: issuer.issuerId,
      issuerName: issuer.name,
      reason: because,
    })
    return { id: recognizedId, number }
  },
  record: (_input, { organizationId, issuer: { issuerId } }, { id, number }) =>
    fact(recognizedIssuerTakenOut, { organizationId, subjectId: id }, { issuerId, number }),
})
