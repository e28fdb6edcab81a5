import { didWeb } from '@laurel/openbadges/dids/did-web'
import { signDocument } from '@laurel/openbadges/proofs/sign'
import { newBitstring, setBit } from '@laurel/openbadges/status/bitstring'
import { statusListCredential } from '@laurel/openbadges/status/status-list-credential'
import { z } from 'zod'
import { system } from '../../foundation/platform/actor.ts'
import { inScene, recordFacts } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { job, works } from '../../foundation/platform/jobs.ts'
import type { World } from '../../foundation/platform/world.ts'
import { findSigningKey } from '../../people/organizations/issuer-keys.ts'
import { issuerAddresses, statusListAddress } from './award-addresses.ts'
import { statusListSigned } from './award-facts.ts'

/** Signs a status list again: when it begins, and after every revocation and suspension. */
export const publishStatusList = job({ name: 'status-list.publish', data: z.object({ statusListId: z.uuid() }), atOnce: 20 })

/** How long verifiers may keep a copy of a list. */
export const statusListSeconds = 300

/** The work behind `publishStatusList`. The row is locked from reading to writing, so that an older list never replaces a newer one; awards get their places in it meanwhile. */
export const publishingStatusList = works(publishStatusList, async (world: World, { statusListId }) => {
  const { keys, config } = world
  await inScene(world, system, async (scene) => {
    const { db: transaction, now: signedAt } = scene
    const list = await transaction
      .selectFrom('statusLists')
      .innerJoin('organizations', 'organizations.id', 'statusLists.organizationId')
      .where('statusLists.id', '=', statusListId)
      .select(['statusLists.id', 'statusLists.sizeBits', 'statusLists.organizationId', 'organizations.slug'])
      .forNoKeyUpdate('statusLists')
      .executeTakeFirstOrThrow()
    const revoked = await transaction
      .selectFrom('revocations')
      .innerJoin('awards', 'awards.id', 'revocations.awardId')
      .where('awards.statusListId', '=', statusListId)
      .select('awards.statusIndex')
      .execute()
    // Open Badges allow a badge one status, so that what is suspended stands among what was taken back, for as long as it is (ADR 48).
    const suspended = await transaction
      .selectFrom('suspensions')
      .innerJoin('awards', 'awards.id', 'suspensions.awardId')
      .where('awards.statusListId', '=', statusListId)
      .select('awards.statusIndex')
      .execute()
    const bitstring = newBitstring(list.sizeBits)
    for (const { statusIndex } of [...revoked, ...suspended]) setBit(bitstring, statusIndex, true)
    // A list holds awards or endorsements; those that were withdrawn, or turned out to be no word of somebody else.
    const withdrawn = await transaction
      .selectFrom('endorsements')
      .where('statusListId', '=', statusListId)
      .where(({ or, eb }) => or([eb('withdrawnAt', 'is not', null), eb('voidedAt', 'is not', null)]))
      .select('statusIndex')
      .execute()
    for (const { statusIndex } of withdrawn) if (statusIndex !== null) setBit(bitstring, statusIndex, true)

    const did = didWeb(issuerAddresses(config.BASE_URL, list.slug).home)
    const unsigned = await statusListCredential({
      id: statusListAddress(config.BASE_URL, list.id),
      issuer: did,
      validFrom: signedAt,
      bitstring,
      timeToLiveMilliseconds: statusListSeconds * 1000,
    })
    const { name, key } = await findSigningKey(transaction, keys, list.organizationId)
    const credential = await signDocument(unsigned, { key, verificationMethod: `${did}#${name}`, created: signedAt })
    await transaction
      .updateTable('statusLists')
      .set({ credential: JSON.stringify(credential), signedAt })
      .where('id', '=', statusListId)
      .execute()
    await recordFacts(scene, [fact(statusListSigned, { organizationId: list.organizationId, subjectId: statusListId })])
  })
})
