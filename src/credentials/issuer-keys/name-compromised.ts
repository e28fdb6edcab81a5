import { sql } from 'kysely'
import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt, missing } from '../../foundation/platform/refusal.ts'
import { createIssuerKey } from '../../people/organizations/issuer-keys.ts'
import { publishStatusList } from '../awards/publish-status-list.ts'
import { issuerKeyCompromised, issuerKeyRotated } from './issuer-key-facts.ts'
import { mayHandleIssuerKeys } from './issuer-key-policy.ts'
import { lockIssuer } from './rotate-key.ts'

export const nameCompromisedKey = command({
  name: 'issuer-key.name-compromised',
  says: 'Says from which day on a signing key was not the organization’s alone. What it signed since verifies no more; a new key takes its place. This can’t be taken back.',
  // Not by a program: a key that leaks must not take its trust from what was signed.
  reach: { page: true, cli: true },
  limits: null,
  input: z.object({
    keyId: z.uuid(),
    since: z.iso
      .date('Choose a day.')
      .describe('The first day on which somebody else may have had it, as 2027-03-17, where the organization is.'),
  }),
  async load(scene, { keyId, since }) {
    const { db } = scene
    const key = await db
      .selectFrom('issuerKeys')
      .where('id', '=', keyId)
      .select(['id', 'name', 'organizationId'])
      .executeTakeFirstOrThrow(() => missing('signing key'))
    const issuer = await lockIssuer(scene, key.organizationId)
    const named = await db.selectFrom('compromisedKeys').where('keyId', '=', keyId).select('keyId').executeTakeFirst()
    const { rows } = await sql<{ at: Date }>`select ${since}::date::timestamp at time zone ${issuer.timeZone} as at`.execute(db)
    return { ...issuer, key, isNamed: named !== undefined, sinceAt: rows[0]?.at ?? scene.now }
  },
  may: mayHandleIssuerKeys,
  async run(scene, { keyId }, { organizationId, current, isNamed, sinceAt }) {
    const { db, now, actor, later } = scene
    if (isNamed) throw conflict('key-named-already', 'This key is named as compromised already, and its day stands in what verifiers read.')
    if (sinceAt > now) throw invalidAt('day-ahead', 'since', 'That day is still ahead.')
    await db
      .insertInto('compromisedKeys')
      .values({ keyId, since: sinceAt, namedBy: personIdOf(actor), namedAt: now })
      .execute()
    const made = current?.id === keyId ? await createIssuerKey(scene, organizationId) : null
    // The one for parts gets no other until it is wanted.
    await db.updateTable('issuerKeys').set({ retiredAt: now }).where('id', '=', keyId).where('retiredAt', 'is', null).execute()
    // A list that such a key signed would not be believed any more.
    const lists = await db.selectFrom('statusLists').where('organizationId', '=', organizationId).select('id').execute()
    for (const { id } of lists) await later(publishStatusList, { statusListId: id })
    return { made }
  },
  record: ({ keyId }, { organizationId, key, sinceAt }, { made }) => [
    fact(issuerKeyCompromised, { organizationId, subjectId: keyId }, { key: key.name, since: sinceAt.toISOString() }),
    ...(made ? [fact(issuerKeyRotated, { organizationId, subjectId: made.id }, { key: made.name })] : []),
  ],
})
