import { createHash } from 'node:crypto'
import { didWeb } from '@laurel/openbadges/dids/did-web'
import { signDocument } from '@laurel/openbadges/proofs/sign'
import { trustList } from '@laurel/openbadges/trust/trust-list'
import type { JsonObject } from '@laurel/openbadges/vc/json'
import { z } from 'zod'
import { personIdOf, system } from '../../foundation/platform/actor.ts'
import { command, inside, perform, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { job, works } from '../../foundation/platform/jobs.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import type { World } from '../../foundation/platform/world.ts'
import { systemOnly } from '../../people/accounts/account-policy.ts'
import { findSigningKey } from '../../people/organizations/issuer-keys.ts'
import { issuerAddresses } from '../awards/award-addresses.ts'
import { mostRecognized } from './issuer-fields.ts'
import { ownListAddress } from './trust-addresses.ts'
import { trustListRenewed } from './trust-facts.ts'

/** For so long a list is good without being signed again. */
const goodDays = 90
/** So long before its end it is signed anew. */
const renewedDays = 30
const dayMs = 86_400_000

/** What changed with an edition, and why; nothing where it was only signed again. */
export type EditionChange =
  | { what: 'added' | 'changed' | 'taken-out'; issuerId: string; issuerName: string; reason: string }
  | { what: 'renewed' }

/** The organization of a list, locked: editions take turns, and so do their numbers. @throws Refusal `organization-missing` */
export const lockKeeper = ({ db }: Pick<Scene, 'db'>, organizationId: string) =>
  db
    .selectFrom('organizations')
    .where('id', '=', organizationId)
    .where('kind', '!=', 'school')
    .select(['id as organizationId', 'slug', 'name', 'url', 'timeZone'])
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow(() => missing('organization'))
export type Keeper = Awaited<ReturnType<typeof lockKeeper>>

/** Signs the next edition of an organization's own list in the transaction that changes it, so that what is published is always what is decided. */
export async function signEdition(scene: Scene, keeper: Keeper, change: EditionChange): Promise<{ number: number; issuers: number }> {
  const { db, now, keys, baseUrl, actor } = scene
  const { organizationId, slug, name, url } = keeper
  const [issuers, last, { id: keyId, name: keyName, key }] = await Promise.all([
    db
      .selectFrom('recognizedIssuers')
      .where('organizationId', '=', organizationId)
      .where('takenOutAt', 'is', null)
      .orderBy('name')
      .orderBy('id')
      .select(['issuerId', 'sameAs', 'name', 'url', 'why', 'since', 'until'])
      .execute(),
    db
      .selectFrom('trustListEditions')
      .where('organizationId', '=', organizationId)
      .orderBy('number', 'desc')
      .limit(1)
      .select('number')
      .executeTakeFirst(),
    findSigningKey(db, keys, organizationId),
  ])
  if (issuers.length > mostRecognized)
    throw conflict('too-many-recognized', 'A list of one’s own has {most} issuers at most. Nothing was changed.', { most: mostRecognized })
  const number = (last?.number ?? 0) + 1
  const did = didWeb(issuerAddresses(baseUrl, slug).home)
  const validUntil = new Date(now.getTime() + goodDays * dayMs)
  const unsigned = trustList({
    id: ownListAddress(baseUrl, slug),
    name: `Issuers that ${name} recognizes`,
    version: number,
    issuer: { id: did, name, url: url || undefined },
    validFrom: now,
    validUntil,
    issuers: issuers.map(({ issuerId, url: web, since, until, ...one }) => ({
      ...one,
      id: issuerId,
      url: web ?? undefined,
      from: `${since}T00:00:00Z`,
      until: until ? `${until}T23:59:59Z` : undefined,
    })),
  })
  const signed = await signDocument(unsigned as unknown as JsonObject, {
    key,
    verificationMethod: `${did}#${keyName}`,
    created: now,
    cryptosuite: 'eddsa-jcs-2022',
  })
  const document = `${JSON.stringify(signed, null, 2)}\n`
  await db
    .insertInto('trustListEditions')
    .values({
      organizationId,
      number,
      what: change.what,
      ...(change.what !== 'renewed' && { issuerId: change.issuerId, issuerName: change.issuerName, reason: change.reason }),
      issuers: issuers.length,
      document,
      digest: createHash('sha256').update(document).digest('hex'),
      keyId,
      validUntil,
      madeBy: personIdOf(actor),
      madeAt: now,
    })
    .execute()
  return { number, issuers: issuers.length }
}

/** Signs lists again whose time ends soon: once a day. */
export const renewTrustLists = job({ name: 'trust-lists.renew', data: z.object({}), atOnce: 1, every: '23 4 * * *' })

export const renewTrustList = command({
  name: 'trust-list.renew',
  says: 'Signs an organization’s own list of recognized issuers again before its time is over. Nothing on it changes.',
  reach: inside,
  limits: null,
  input: z.object({ organizationId: z.uuid() }),
  load: (scene, { organizationId }) => lockKeeper(scene, organizationId),
  may: systemOnly,
  run: (scene, _input, keeper) => signEdition(scene, keeper, { what: 'renewed' }),
  record: (_input, { organizationId }, { number }) => fact(trustListRenewed, { organizationId, subjectId: organizationId }, { number }),
})

/** The work behind `renewTrustLists`. */
export const renewingTrustLists = works(renewTrustLists, async (world: World) => {
  const last = await world.db
    .selectFrom('trustListEditions')
    .distinctOn('organizationId')
    .orderBy('organizationId')
    .orderBy('number', 'desc')
    .select(['organizationId', 'validUntil'])
    .execute()
  const soon = world.now().getTime() + renewedDays * dayMs
  for (const { organizationId, validUntil } of last)
    if (validUntil.getTime() < soon) await perform(world, system, renewTrustList, { organizationId })
})
