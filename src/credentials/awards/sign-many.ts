import { signDocument } from '@laurel/openbadges/proofs/sign'
import { jsonText } from '@laurel/openbadges/vc/json-text'
import { z } from 'zod'
import { no, system, yes } from '../../foundation/platform/actor.ts'
import { command, inside, perform } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { giveWay } from '../../foundation/platform/give-way.ts'
import { job, works } from '../../foundation/platform/jobs.ts'
import type { World } from '../../foundation/platform/world.ts'
import { findSigningKey } from '../../people/organizations/issuer-keys.ts'
import { credentialSigned } from './award-facts.ts'
import { composeCredential } from './compose-credential.ts'
import { findFactsOfAwards, keepCredentials, proveFirst } from './sign-credential.ts'

/** Composes and signs the credentials of many awards of one version. What is signed already is passed by. */
export const signCredentials = job({ name: 'credential.sign-many', data: z.object({ awardIds: z.array(z.uuid()).max(2000) }), atOnce: 2 })

export const recordCredentials = command({
  name: 'credential.record-many',
  says: 'Keeps many signed credentials of one version at once. A second signature of an award is not kept.',
  reach: inside,
  limits: null,
  input: z.object({
    versionId: z.uuid(),
    organizationId: z.uuid(),
    keyId: z.uuid(),
    signed: z.array(z.object({ awardId: z.uuid(), text: z.string().min(2).max(4_000_000) })).min(1),
  }),
  load: async () => ({}),
  may: (actor) => (actor.kind === 'system' ? yes : no('system-only', 'Only the system signs credentials.')),
  run: (scene, { versionId, keyId, signed }) => keepCredentials(scene, { versionId, keyId }, signed),
  record: ({ organizationId }, _loaded, kept) =>
    kept.map(({ awardId, digest }) => fact(credentialSigned, { organizationId, subjectId: awardId }, { digest })),
})

const keptAtOnce = 100

/** The work behind `signCredentials`. What one portion has kept stays kept, so it goes on where it was broken off. */
export const signingCredentials = works(signCredentials, async (world: World, { awardIds }) => {
  const facts = await findFactsOfAwards(world.db, awardIds, world.config.BASE_URL)
  const [first] = facts
  if (!first) return
  const { organizationId, versionId } = first
  const { id: keyId, name, key } = await findSigningKey(world.db, world.keys, organizationId)
  await proveFirst(world.db, versionId, await composeCredential(first, world.config.BASE_URL))
  for (let start = 0; start < facts.length; start += keptAtOnce) {
    const signed: { awardId: string; text: string }[] = []
    for (const one of facts.slice(start, start + keptAtOnce)) {
      const unsigned = await composeCredential(one, world.config.BASE_URL)
      const credential = await signDocument(unsigned, { key, verificationMethod: `${one.issuer.did}#${name}`, created: world.now() })
      signed.push({ awardId: one.awardId, text: jsonText(credential) })
      await giveWay()
    }
    await perform(world, system, recordCredentials, { versionId, organizationId, keyId, signed })
  }
})
