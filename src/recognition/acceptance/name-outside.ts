import { z } from 'zod'
import { command, everyDoor } from '../../foundation/platform/command.ts'
import { notAFact } from '../../foundation/platform/fact.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { mayKeepAcceptances } from './acceptance-policy.ts'

const identifier = z
  .string()
  .trim()
  .min(1, 'Write what its badges say: an address or a DID.')
  .max(2000, 'This is too long for an address.')
  .regex(/^(https?:\/\/|did:|urn:)\S+$/i, 'Write what its badges say, such as https://badges.example/issuers/7 or did:web:badges.example.')

export const nameOutside = command({
  name: 'acceptance.name-outside',
  says: 'Names an issuer that is not here, or one of its badges, by what its badges call it, so that it can be proposed to accept it.',
  reach: everyDoor,
  limits: null,
  input: z.object({
    organizationId: z.uuid(),
    issuer: identifier.describe('By which identifier the badges name their issuer.'),
    issuerName: z.string().trim().min(1, 'Write what the issuer is called.').max(200, 'Please keep it under 200 characters.'),
    achievement: identifier
      .optional()
      .describe('By which identifier the badges name what was achieved; left out for everything of the issuer.'),
    title: z.string().trim().max(300, 'Please keep it under 300 characters.').default('').describe('What the badge is called.'),
  }),
  load: async ({ db }, { organizationId }) => {
    const place = await db.selectFrom('organizations').where('id', '=', organizationId).select('id').executeTakeFirst()
    if (!place) throw missing('organization')
    return { organizationId: place.id }
  },
  may: mayKeepAcceptances,
  async run({ db, now, newId }, { issuer, issuerName, achievement = null, title }) {
    const kind = achievement === null ? ('outside-issuer' as const) : ('outside-badge' as const)
    await db
      .insertInto('outsideOffers')
      .values({
        id: newId(),
        issuer,
        issuerName,
        achievement,
        title: achievement === null ? null : title || achievement.slice(0, 300),
        namedAt: now,
      })
      .onConflict((clash) => clash.doNothing())
      .execute()
    const { id } = await db
      .selectFrom('outsideOffers')
      .where('issuer', '=', issuer)
      .where('achievement', 'is not distinct from', achievement)
      .select('id')
      .executeTakeFirstOrThrow()
    return { kind, id }
  },
  record: notAFact('Nothing is accepted by naming it.'),
})
