import { z } from 'zod'
import { approverKinds } from '../../definitions/rules/rule.ts'
import { list, moment, type Operation, personAsking, rest } from '../../foundation/doors/rest.ts'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { denied } from '../../foundation/platform/refusal.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import { mayOverseeApprovals } from './approval-policy.ts'
import { decideLine, liftRefusal } from './decide-line.ts'
import { findRefused, findSubstitutes } from './find-approvals.ts'
import { findWaiting } from './find-waiting.ts'
import { endSubstitute, nameSubstitute } from './name-substitute.ts'

const id = '0198c0de-0000-7000-8000-000000000001'
const placeIn = (after: string | null) => (after && isId(after) ? after : null)
const amount = z.string().describe('A decimal number as text.')

/** Lines of the ledger that wait to be approved, for programs. */
export const approvalsRest: readonly Operation[] = [
  list({
    id: 'listLinesToApprove',
    at: 'GET /lines-to-approve',
    scope: 'value:read',
    says: 'The lines of the ledger that you may approve now, what waits longest first. What pays yourself is not among them.',
    query: { q: z.string().max(100).optional().describe('Part of a name, a title or a school.') },
    item: z
      .object({
        lineId: z.uuid(),
        organizationId: z.uuid(),
        personId: z.uuid(),
        name: z.string(),
        school: z.string().nullable(),
        title: z.string(),
        awardId: z.uuid().nullable().describe('Null for what writing a micro-credential brought.'),
        ruleName: z.string(),
        currency: z.string(),
        unit: z.string(),
        amount,
        recordedAt: moment,
        step: z.int().describe('The step that it has reached, counted from one.'),
        steps: z.int(),
        who: z.enum(approverKinds),
        inPlaceOf: z.uuid().nullable().describe('For whom you stand in.'),
        isFallback: z.boolean().describe('It falls to you because nobody else is left who holds the step.'),
      })
      .meta({ id: 'LineToApprove' }),
    find: async (reading, { q }, { after, size }) => {
      const { lines, next } = await findWaiting(reading.db, personAsking(reading).id, reading.now, {
        q: q ?? '',
        after: placeIn(after),
        size,
      })
      return { items: lines, next }
    },
  }),
  rest(decideLine, {
    id: 'decideLine',
    at: 'POST /ledger-lines/{lineId}/approvals',
    scope: 'value:write',
    says: 'Approves a line of the ledger at the step that it has reached, or refuses it with a reason.',
    example: { input: { step: 1, answer: 'approve', reason: '' } },
  }),
  list({
    id: 'listRefusedLines',
    at: 'GET /organizations/{organizationId}/refused-lines',
    scope: 'value:read',
    says: 'The lines that approvers of an organization refused, the last first, with the reason.',
    query: { organizationId: z.uuid(), q: z.string().max(100).optional().describe('Part of a name or a title.') },
    item: z
      .object({
        lineId: z.uuid(),
        personId: z.uuid(),
        name: z.string(),
        title: z.string(),
        currency: z.string(),
        unit: z.string(),
        amount: amount.describe('What it would have brought.'),
        reason: z.string(),
        approver: z.string().nullable(),
        inPlaceOf: z.string().nullable(),
        decidedAt: moment,
      })
      .meta({ id: 'RefusedLine' }),
    find: async (reading, { organizationId, q }, { after, size }) => {
      const may = mayOverseeApprovals(reading.actor, { organizationId })
      if (!may.allowed) throw denied(reading.actor, may)
      const { lines, next } = await findRefused(reading.db, { organizationId, q: q ?? '', after: placeIn(after), size })
      return { items: lines, next }
    },
  }),
  rest(liftRefusal, {
    id: 'liftRefusal',
    at: 'DELETE /ledger-lines/{lineId}/refusal',
    scope: 'value:write',
    says: 'Lets what an approver refused be worked out and approved again.',
  }),
  list({
    id: 'listSubstitutes',
    at: 'GET /organizations/{organizationId}/substitutes',
    scope: 'value:read',
    says: 'Who approves in place of whom: of yourself, or, for admins and HR, in the whole organization.',
    query: { organizationId: z.uuid() },
    item: z
      .object({
        id: z.uuid(),
        personId: z.uuid(),
        away: z.string(),
        substituteId: z.uuid(),
        substitute: z.string(),
        fromDay: z.iso.date(),
        untilDay: z.iso.date(),
        standing: z.enum(['now', 'to-come', 'over']),
      })
      .meta({ id: 'Substitution' }),
    find: async (reading, { organizationId }, { after, size }) => {
      const may = mayOverseeApprovals(reading.actor, { organizationId })
      const personId = personIdOf(reading.actor)
      if (!may.allowed && personId === null) throw denied(reading.actor, may)
      const { rows, next } = await findSubstitutes(reading.db, {
        organizationId,
        personId: may.allowed ? null : personId,
        today: dayIn('UTC', reading.now),
        after: placeIn(after),
        size,
      })
      return { items: rows, next }
    },
  }),
  rest(nameSubstitute, {
    id: 'nameSubstitute',
    at: 'POST /organizations/{organizationId}/substitutes',
    scope: 'value:write',
    says: 'Names who approves lines of the ledger in place of somebody, from a day to a day.',
    status: 201,
    answers: z.object({ substitutionId: z.uuid(), isNew: z.boolean() }),
    example: {
      input: { personId: id, substituteId: id, fromDay: '2027-03-01', untilDay: '2027-03-14' },
      answer: { substitutionId: id, isNew: true },
    },
  }),
  rest(endSubstitute, {
    id: 'endSubstitute',
    at: 'DELETE /substitutes/{substitutionId}',
    scope: 'value:write',
    says: 'Ends that somebody approves in place of a person, at once.',
    answers: z.object({ changed: z.boolean() }),
  }),
]
