import { z } from 'zod'
import { definitionSchema } from '../../definitions/achievements/definition.ts'
import { type Operation, personAsking, type ReadContext, read, rest } from '../../foundation/doors/rest.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { addPlanUnit, changePlanUnit, markPlanUnit, movePlanUnit, removePlanUnit } from './change-plan.ts'
import { findPlan } from './plan.ts'

const unit = z
  .object({
    id: z.string(),
    isOwn: z.boolean().describe('Added by you; the others are of the micro-credential, and can be skipped.'),
    title: z.string(),
    minutes: z.int(),
    task: z.string(),
    resources: z.array(z.object({ title: z.string(), url: z.string(), note: z.string() })),
    linkUrl: z.string().nullable(),
    state: z.enum(['open', 'done', 'skipped']),
    revision: z.int().min(0),
  })
  .meta({ id: 'PlanUnit' })

async function ownPlan(reading: ReadContext, attemptId: string) {
  const { definition } = await reading.db
    .selectFrom('attempts')
    .innerJoin('achievementVersions', 'achievementVersions.id', 'attempts.versionId')
    .where('attempts.id', '=', attemptId)
    .where('attempts.earnerId', '=', personAsking(reading).id)
    .select('achievementVersions.definition')
    .executeTakeFirstOrThrow(() => missing('attempt'))
  return findPlan(reading.db, { id: attemptId, definition: definitionSchema.parse(definition) })
}

const plan = z.object({ units: z.array(unit), done: z.int(), left: z.int(), of: z.int() }).meta({ id: 'Plan' })
const onePlan = read({
  id: 'getPlan',
  at: 'GET /attempts/{attemptId}/plan',
  scope: 'work:read',
  says: 'The learning plan of one of your attempts. It is optional, and earns nothing.',
  query: { attemptId: z.uuid() },
  answers: plan,
  find: async (reading, { attemptId }) => ownPlan(reading, attemptId),
})

const made = z.object({ unitId: z.string() })
const at = '/attempts/{attemptId}/plan/units' as const

/** Learning plans, for programs in a person's name. */
export const planRest: readonly Operation[] = [
  onePlan,
  rest(addPlanUnit, {
    id: 'addPlanUnit',
    at: `POST ${at}`,
    scope: 'work:write',
    says: 'Adds a session of your own.',
    status: 201,
    answers: made,
    example: { input: { title: 'Watch my own lesson', minutes: 45 } },
  }),
  rest(changePlanUnit, {
    id: 'changePlanUnit',
    at: `PATCH ${at}/{unitId}`,
    scope: 'work:write',
    says: 'Changes a session that you added. What is left out stays; the revision is the one you saw.',
    answers: made,
  }),
  rest(movePlanUnit, {
    id: 'movePlanUnit',
    at: `POST ${at}/{unitId}/place`,
    scope: 'work:write',
    says: 'Puts a session in another place.',
  }),
  rest(markPlanUnit, {
    id: 'markPlanUnit',
    at: `POST ${at}/{unitId}/state`,
    scope: 'work:write',
    says: 'Says that a session is done, skipped or open again.',
    answers: z.object({ left: z.int().describe('How many are left.') }),
  }),
  rest(removePlanUnit, {
    id: 'removePlanUnit',
    at: `DELETE ${at}/{unitId}`,
    scope: 'work:write',
    says: 'Takes out a session that you added.',
  }),
]
