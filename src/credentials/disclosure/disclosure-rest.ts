import { z } from 'zod'
import { moment, type Operation, personAsking, read, rest } from '../../foundation/doors/rest.ts'
import { partsOf } from './award-parts.ts'
import { findOwnAward } from './find-own-award.ts'
import { findParts } from './keep-parts.ts'
import { findOwnParts, limitShowings, showParts } from './show-parts.ts'
import { signForParts } from './sign-for-parts.ts'

const inParts = z
  .object({
    items: z.array(
      z.object({
        heldId: z.uuid(),
        holder: z.string().nullable().describe('The DID of your key, where it names one; else it knows you by name and addresses.'),
        signedAt: moment,
        parts: z.array(
          z.object({
            key: z.string().describe('What the part is chosen by.'),
            kind: z.enum(['name', 'addresses', 'result', 'evidence']),
            says: z.string().describe('The name, the criterion or the piece of evidence, in the words of the award.'),
            more: z.string().describe('The level, or the kind of evidence.'),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'AwardInParts' })

const shown = z
  .looseObject({})
  .describe('The credential with what was chosen and what every showing has, for a verifier.')
  .meta({ id: 'AwardShown' })

/** Awards shown in parts, for a program in the name of their earner. */
export const disclosureRest: readonly Operation[] = [
  rest(signForParts, {
    id: 'signAwardForParts',
    at: 'POST /awards/{id}/parts',
    scope: 'work:write',
    says: 'Signs an award of yours so that you can show parts of it. The first credential stays as it is.',
    answers: z.object({ id: z.uuid(), heldId: z.uuid(), isNew: z.boolean() }),
  }),
  read({
    id: 'getAwardParts',
    at: 'GET /awards/{awardId}/parts',
    scope: 'awards:read',
    says: 'What of an award of yours you may show or leave out, for each credential that was signed for that.',
    query: { awardId: z.uuid() },
    answers: inParts,
    find: async (reading, { awardId }) => {
      await findOwnAward(reading.db, personAsking(reading), awardId)
      const held = await findParts(reading.db, awardId)
      return {
        items: held.map(({ id, holder, signedAt, credential }) => ({
          heldId: id,
          holder,
          signedAt,
          parts: partsOf(credential).map(({ key, kind, says, more }) => ({ key, kind, says, more })),
        })),
      }
    },
  }),
  read({
    id: 'showAwardParts',
    at: 'GET /awards/{awardId}/parts/{heldId}',
    scope: 'awards:read',
    says: 'A credential that shows the parts of an award of yours that you name, and nothing else beside what every showing has.',
    query: {
      awardId: z.uuid(),
      heldId: z.uuid(),
      show: z
        .string()
        .max(4000)
        .default('')
        .describe('The keys of the parts to show, with commas between them; without any, none of them is shown.'),
    },
    answers: shown,
    find: async (reading, { awardId, heldId, show }) => {
      await findOwnAward(reading.db, personAsking(reading), awardId)
      await limitShowings(reading.world, personAsking(reading).id)
      return await showParts(await findOwnParts(reading.db, awardId, heldId), show.split(',').filter(Boolean))
    },
  }),
]
