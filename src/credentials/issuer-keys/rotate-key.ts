import { z } from 'zod'
import { command, everyDoor, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import { createIssuerKey } from '../../people/organizations/issuer-keys.ts'
import { issuerKeyRotated } from './issuer-key-facts.ts'
import { mayManageIssuerKeys } from './issuer-key-policy.ts'

/** A second click is no second key: every one stays in the DID document for ever. */
const pauseMs = 60_000

/** The organization of an issuer with the key that it signs with now, locked, so that keys take turns. @throws Refusal `issuer-missing` */
export async function lockIssuer({ db }: Scene, organizationId: string) {
  const organization = await db
    .selectFrom('organizations')
    .where('id', '=', organizationId)
    .where('kind', '!=', 'school')
    .select(['id as organizationId', 'slug', 'timeZone'])
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow(() => missing('issuer'))
  const current = await db
    .selectFrom('issuerKeys')
    .where('organizationId', '=', organizationId)
    .where('kind', '=', 'ed25519')
    .where('retiredAt', 'is', null)
    .select(['id', 'name', 'createdAt'])
    .executeTakeFirst()
  return { ...organization, current: current ?? null }
}

export const rotateIssuerKey = command({
  name: 'issuer-key.rotate',
  says: 'Gives an organization a new signing key. The one before signs no more, and what it signed always verifies.',
  reach: everyDoor,
  limits: null,
  input: z.object({ organizationId: z.uuid() }),
  load: (scene, { organizationId }) => lockIssuer(scene, organizationId),
  may: mayManageIssuerKeys,
  async run(scene, { organizationId }, { current }) {
    if (current && scene.now.getTime() - current.createdAt.getTime() < pauseMs)
      throw conflict('key-just-made', 'This key was made a moment ago. Wait a minute before you make another.')
    return createIssuerKey(scene, organizationId)
  },
  record: (_input, { organizationId }, { id, name }) => fact(issuerKeyRotated, { organizationId, subjectId: id }, { key: name }),
})
