import { z } from 'zod'
import { described, type Operation } from '../../foundation/doors/rest.ts'

const report = z
  .looseObject({
    outcome: z.enum(['holds', 'fails', 'unknown']).describe('Whether the badge can be relied on, as far as is known.'),
    verdict: z.string().describe('In one word why, such as valid, revoked or expired.'),
    because: z.string().describe('The sentence that decided it.'),
    trust: z
      .looseObject({
        standing: z
          .enum(['known', 'known-then', 'ended', 'not-yet', 'unknown'])
          .describe('The best that a list says; known-then: no longer, but on the day of the badge. It never changes the verdict.'),
        lists: z.int().describe('How many lists this site goes by.'),
        known: z
          .array(z.looseObject({ issuerName: z.string(), asOf: z.string(), recognition: z.string() }))
          .describe('The lists that name its issuer.'),
      })
      .nullable()
      .describe('What the lists of recognized issuers that this site goes by say about its issuer; null where it goes by none.'),
    notes: z.array(z.string()).describe('What is not as the standards have it, and says nothing against the badge.'),
  })
  .meta({ id: 'VerificationReport' })

/** Checking a badge, for the document: `verify-api.ts` answers it, for forms and files too. */
export const verifyRest: readonly Operation[] = [
  described({
    id: 'verify',
    at: 'POST /verify',
    scope: null,
    says: 'Checks a badge of any issuer: by its address, its text, or the badge itself as JSON, token, PNG or SVG in the body.',
    body: z.object({
      url: z.string().optional().describe('Where the badge is.'),
      text: z.string().optional().describe('A token, or the text of the badge.'),
      credential: z.looseObject({}).optional().describe('The credential as it is.'),
      recipient: z.string().optional().describe('An e-mail address that the badge should be of.'),
    }),
    answers: report,
    example: { input: { url: 'https://laurel.example/awards/019acf3e-0000-7000-8000-000000000005' } },
  }),
]
