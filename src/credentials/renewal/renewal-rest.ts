import { z } from 'zod'
import { moment, type Operation, personAsking, read, rest } from '../../foundation/doors/rest.ts'
import { denied } from '../../foundation/platform/refusal.ts'
import { findRenewable } from './find-renewal.ts'
import { renewAward } from './renew-award.ts'
import { mayRenewAward } from './renewal-policy.ts'
import { renewalState } from './renewal-state.ts'
import { ownRenewal } from './shown-renewal.ts'

const renewal = z
  .object({
    state: z
      .enum([
        'lasting',
        'taken-back',
        'suspended',
        'not-offered',
        'no-rule',
        'renewed',
        'early',
        'over',
        'open',
        'under-way',
        'earned-again',
      ])
      .describe('Whether it can be renewed now: it can where this is `open`.'),
    from: moment.nullable().describe('From when it may be started.'),
    until: moment.nullable().describe('Until when it may be started and handed in.'),
    expiresAt: moment.nullable(),
    parts: z.array(z.string()).describe('The titles of what is shown again.'),
    attemptId: z.uuid().nullable().describe('The work under way, where there is some.'),
    renewedBy: z.uuid().nullable().describe('The award that renewed it and counts.'),
  })
  .meta({ id: 'Renewal' })

/** The renewal of awards, for programs. */
export const renewalRest: readonly Operation[] = [
  read({
    id: 'getRenewal',
    at: 'GET /awards/{awardId}/renewal',
    scope: 'awards:read',
    says: 'Whether an award of yours can be renewed, from when until when, and what is shown again for that.',
    query: { awardId: z.uuid() },
    answers: renewal,
    find: async (reading, { awardId }) => {
      personAsking(reading)
      const award = await findRenewable(reading.db, awardId)
      const verdict = mayRenewAward(reading.actor, award)
      if (!verdict.allowed) throw denied(reading.actor, verdict)
      const state = renewalState(award, reading.world.now())
      return {
        state: state.is,
        from: 'from' in state ? state.from : null,
        until: 'until' in state ? state.until : null,
        expiresAt: award.expiresAt,
        parts: ownRenewal(award, reading.world.now()).parts,
        attemptId: 'attemptId' in state ? state.attemptId : null,
        renewedBy: state.is === 'renewed' ? state.by : null,
      }
    },
  }),
  rest(renewAward, {
    id: 'renewAward',
    at: 'POST /awards/{awardId}/renew',
    scope: 'work:write',
    says: 'Begins to renew an award of yours that runs out, with the parts that its renewal rule asks. The answer names the attempt.',
    status: 201,
    answers: z.object({ attemptId: z.uuid(), began: z.boolean().describe('False where it was open already.') }),
    example: {
      input: {},
      answer: { attemptId: '019acf3e-0000-7000-8000-000000000004', began: true },
    },
  }),
]
