import { z } from 'zod'
import { list, moment, type Operation, personAsking, type ReadContext, read, rest } from '../../foundation/doors/rest.ts'
import { denied, missing } from '../../foundation/platform/refusal.ts'
import { answerRequest } from './answer-request.ts'
import { askForRole, takeRequestBack } from './ask-role.ts'
import { findAskedAwards, findOnLadder, findRequests, ladderShelves } from './find-ladder.ts'
import { findStanding } from './find-standing.ts'
import { mayKeepLadder } from './ladder-policy.ts'
import { adjudications, ladderOf, payOf } from './ladder-rules.ts'
import { setLadder } from './set-ladder.ts'
import { setAssessmentPay } from './set-pay.ts'
import { setLead, setProbation } from './set-probation.ts'
import { voidAssessment } from './void-assessment.ts'

const id = '0198c0de-0000-7000-8000-000000000001'
const isPlace = (text: string | null) => (text && z.uuid().safeParse(text).success ? text : null)

/** @throws Refusal `not-an-admin` */
function requireAdmin({ actor }: ReadContext, organizationId: string): void {
  const may = mayKeepLadder(actor, { organizationId })
  if (!may.allowed) throw denied(actor, may)
}

const agreement = z.object({ assessments: z.int(), criteria: z.int(), exact: z.int(), adjacent: z.int() }).nullable()

/** How people become assessors, for programs. */
export const ladderRest: readonly Operation[] = [
  read({
    id: 'getLadder',
    at: 'GET /organizations/{organizationId}/ladder',
    scope: 'assessment:read',
    says: 'How people become assessors of an organization: what is asked, probation, who settles, and what an assessment brings.',
    query: { organizationId: z.uuid() },
    answers: z.object({
      awards: z
        .array(z.object({ id: z.uuid(), slug: z.string(), title: z.string() }))
        .describe('One of these is asked; none where no award is.'),
      rules: z
        .object({
          asksCalibration: z.boolean(),
          probation: z.int(),
          probationAtOnce: z.int(),
          givesItself: z.boolean(),
          adjudication: z.enum(adjudications),
        })
        .nullable()
        .describe('Null where the organization has not said, and nobody asks.'),
      pay: z.object({ currency: z.string(), amount: z.string(), unit: z.string(), number: z.int() }).nullable(),
    }),
    find: async ({ db }, { organizationId }) => {
      await db
        .selectFrom('organizations')
        .where('id', '=', organizationId)
        .select('id')
        .executeTakeFirstOrThrow(() => missing('organization'))
      const [rules, awards, pay] = await Promise.all([
        ladderOf(db, organizationId),
        findAskedAwards(db, organizationId),
        payOf(db, organizationId),
      ])
      return { rules, awards, pay }
    },
  }),
  rest(setLadder, {
    id: 'setLadder',
    at: 'PUT /organizations/{organizationId}/ladder',
    scope: 'organizations:write',
    says: 'Says how people become assessors of an organization.',
    answers: z.object({ changed: z.boolean() }),
    example: { input: { awards: [id], asksCalibration: true, probation: 5, probationAtOnce: 2, adjudication: 'leads-first' } },
  }),
  rest(setAssessmentPay, {
    id: 'setAssessmentPay',
    at: 'PUT /organizations/{organizationId}/assessment-pay',
    scope: 'organizations:write',
    says: 'Says what an assessment brings who makes it, for what is taken from now on.',
    answers: z.object({ id: z.uuid().nullable(), number: z.int(), unit: z.string(), isNew: z.boolean() }),
    example: { input: { currency: 'money', amount: '40' } },
  }),
  read({
    id: 'getLadderStanding',
    at: 'GET /organizations/{organizationId}/ladder/standing',
    scope: 'assessment:read',
    says: 'Where you stand on the way to assess for an organization.',
    query: { organizationId: z.uuid() },
    answers: z.object({
      award: z.object({ id: z.uuid(), title: z.string(), state: z.enum(['stands', 'expired', 'taken-back']) }).nullable(),
      isMember: z.boolean(),
      isAssessor: z.boolean(),
      isLead: z.boolean(),
      isAuthor: z.boolean(),
      qualified: z.int(),
      lapsed: z.int(),
      probation: z.object({ of: z.int(), done: z.int(), endedAt: moment.nullable() }).nullable(),
      request: z
        .object({
          id: z.uuid(),
          askedAt: moment,
          answer: z.enum(['given', 'refused', 'taken-back']).nullable(),
          answeredAt: moment.nullable(),
          reason: z.string(),
        })
        .nullable(),
    }),
    find: (reading, { organizationId }) => findStanding(reading.db, personAsking(reading).id, organizationId, reading.now),
  }),
  rest(askForRole, {
    id: 'askForRole',
    at: 'POST /organizations/{organizationId}/assessor-requests',
    scope: 'assessment:write',
    says: 'Asks to become an assessor of an organization.',
    status: 201,
    answers: z.object({
      requestId: z.uuid(),
      isNew: z.boolean(),
      isGiven: z.boolean().describe('Given at once, as the organization says.'),
    }),
  }),
  rest(takeRequestBack, {
    id: 'takeRequestBack',
    at: 'DELETE /assessor-requests/{requestId}',
    scope: 'assessment:write',
    says: 'Takes back that you asked.',
    answers: z.object({ changed: z.boolean() }),
  }),
  list({
    id: 'listAssessorRequests',
    at: 'GET /organizations/{organizationId}/assessor-requests',
    scope: 'organizations:read',
    says: 'Who asked to become an assessor and waits for an answer, the first who asked first.',
    query: { organizationId: z.uuid() },
    item: z
      .object({
        requestId: z.uuid(),
        personId: z.uuid(),
        name: z.string(),
        school: z.string().nullable(),
        askedAt: moment,
        award: z.string().nullable().describe('The title of their award that is asked.'),
        isMember: z.boolean(),
      })
      .meta({ id: 'AssessorRequest' }),
    find: async (reading, { organizationId }, { after, size }) => {
      requireAdmin(reading, organizationId)
      const { rows, next } = await findRequests(reading.db, { organizationId, after: isPlace(after), now: reading.now, limit: size })
      return { items: rows, next }
    },
  }),
  rest(answerRequest, {
    id: 'answerAssessorRequest',
    at: 'POST /assessor-requests/{requestId}/answer',
    scope: 'organizations:write',
    says: 'Makes who asked an assessor, or says why not for now.',
    example: { input: { answer: 'refuse', reason: 'Please earn the award first; the next cohort begins in March.' } },
  }),
  list({
    id: 'listLadder',
    at: 'GET /organizations/{organizationId}/ladder/assessors',
    scope: 'organizations:read',
    says: 'The assessors of an organization by name, with their probation. There is no order by what anyone has done.',
    query: { organizationId: z.uuid(), show: z.enum(ladderShelves).default('all') },
    item: z
      .object({
        membershipId: z.uuid(),
        personId: z.uuid(),
        name: z.string(),
        isLead: z.boolean(),
        probation: z.object({ of: z.int(), done: z.int() }).nullable(),
        award: z
          .enum(['expired', 'taken-back'])
          .nullable()
          .describe('What became of the award that is asked, where theirs stands no more.'),
        agreement: agreement.describe('How what they gave on probation lies to what was decided.'),
      })
      .meta({ id: 'OnLadder' }),
    find: async (reading, { organizationId, show }, { after, size }) => {
      requireAdmin(reading, organizationId)
      const { rows, next } = await findOnLadder(reading.db, {
        organizationId,
        shelf: show,
        after: isPlace(after),
        now: reading.now,
        limit: size,
      })
      return { items: rows, next }
    },
  }),
  rest(setProbation, {
    id: 'setProbation',
    at: 'PUT /memberships/{membershipId}/probation',
    scope: 'organizations:write',
    says: 'Says how many assessments of an assessor are paired with one more; none, or as many as are decided, ends it.',
    example: { input: { assessments: 8 } },
  }),
  rest(setLead, {
    id: 'setLead',
    at: 'PUT /memberships/{membershipId}/lead',
    scope: 'organizations:write',
    says: 'Makes an assessor a lead, or no longer.',
    answers: z.object({ changed: z.boolean() }),
    example: { input: { isLead: true } },
  }),
  rest(voidAssessment, {
    id: 'voidAssessment',
    at: 'POST /assessments/{assessmentId}/void',
    scope: 'organizations:write',
    says: 'Declares an assessment void: what it brought its assessor is taken back. What was decided stays.',
    answers: z.object({ assessmentId: z.uuid() }),
    example: { input: { reason: 'The assessor turned out to be related to the earner.' } },
  }),
]
