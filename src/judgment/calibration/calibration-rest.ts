import { z } from 'zod'
import { levels } from '../../definitions/achievements/levels.ts'
import { list, moment, type Operation, personAsking, type ReadContext, read, rest } from '../../foundation/doors/rest.ts'
import { organizationsWhere } from '../../foundation/platform/actor.ts'
import { denied, forbidden, missing } from '../../foundation/platform/refusal.ts'
import { agreeLevels } from './agree-levels.ts'
import { goOnCalibrating } from './begin-calibration.ts'
import { mayKeepAnchors } from './calibration-policy.ts'
import { findAnchor } from './find-anchor.ts'
import { findAnchors } from './find-anchors.ts'
import { findOwnCalibrations } from './find-own-calibration.ts'
import { offerWork, takeWorkBack } from './offer-work.ts'
import { followCategory, setCalibrationRule, setCategoryRule } from './set-calibration-rule.ts'
import { putAnchorToUse, retireAnchor } from './use-anchor.ts'
import { writeAnchor } from './write-anchor.ts'

const anchor = z
  .object({
    id: z.uuid(),
    name: z.string(),
    source: z.enum(['written', 'offered']).describe('Written by an author, or offered by the earner whose work it is.'),
    state: z.enum(['offered', 'draft', 'in-use', 'retired']),
    version: z.int().min(1),
    changedAt: moment,
    by: z.string().nullable().describe('Who wrote it; of offered work it is not told.'),
    agreed: z.int().describe('Criteria of which a level is agreed.'),
    finished: z.int().describe('Assessors who have weighed it.'),
  })
  .meta({ id: 'Anchor' })

/** @throws Refusal `missing`, `not-for-anchors` */
async function requireKeeper({ db, actor }: ReadContext, achievementId: string): Promise<void> {
  const { organizationId } = await db
    .selectFrom('achievements')
    .where('id', '=', achievementId)
    .select('organizationId')
    .executeTakeFirstOrThrow(() => missing('micro-credential'))
  const may = mayKeepAnchors(actor, { organizationId })
  if (!may.allowed) throw denied(actor, may)
}

const done = z.object({ began: z.boolean().describe('False where it was so already.') })

/** Anchors and calibration, for programs. */
export const calibrationRest: readonly Operation[] = [
  list({
    id: 'listAnchors',
    at: 'GET /achievements/{achievementId}/anchors',
    scope: 'achievements:read',
    says: 'The anchors of a micro-credential, those out of use last: a hundred at most.',
    query: { achievementId: z.uuid() },
    item: anchor,
    find: async (reading, { achievementId }) => {
      await requireKeeper(reading, achievementId)
      return { items: await findAnchors(reading.db, achievementId), next: null }
    },
  }),
  read({
    id: 'getAnchor',
    at: 'GET /anchors/{anchorId}',
    scope: 'achievements:read',
    says: 'One anchor with what was agreed of it. Whose work was offered is not in it.',
    query: { anchorId: z.uuid() },
    answers: z.object({
      id: z.uuid(),
      name: z.string(),
      source: z.enum(['written', 'offered']),
      state: z.enum(['offered', 'draft', 'in-use', 'retired']),
      achievementId: z.uuid(),
      agreedWith: z.string(),
      criteria: z.array(z.object({ id: z.string(), name: z.string(), essential: z.boolean() })),
      agreed: z.array(z.object({ criterionId: z.string(), level: z.enum(levels), reason: z.string() })),
    }),
    find: ({ db, actor }, { anchorId }) => findAnchor(db, actor, anchorId),
  }),
  rest(writeAnchor, {
    id: 'writeAnchor',
    at: 'POST /achievements/{achievementId}/anchors',
    scope: 'achievements:write',
    says: 'Begins an anchor. Its work is added as to any attempt.',
    status: 201,
    answers: z.object({ anchorId: z.uuid(), attemptId: z.uuid() }),
    example: { input: { name: 'Near the line' } },
  }),
  rest(agreeLevels, {
    id: 'agreeLevels',
    at: 'PUT /anchors/{anchorId}/levels',
    scope: 'achievements:write',
    says: 'Writes down what was agreed of an anchor, all of it at once.',
    answers: z.object({ criteria: z.int() }),
    example: {
      input: { name: 'Near the line', levels: [{ criterionId: 'waits', level: 'approaching', reason: 'One second, not three.' }] },
    },
  }),
  rest(putAnchorToUse, {
    id: 'useAnchor',
    at: 'POST /anchors/{anchorId}/use',
    scope: 'achievements:write',
    says: 'Puts an anchor to use. From then on its work and its levels stay.',
    answers: done,
  }),
  rest(retireAnchor, {
    id: 'retireAnchor',
    at: 'POST /anchors/{anchorId}/retirement',
    scope: 'achievements:write',
    says: 'Takes an anchor out of use for good.',
    answers: z.object({ ended: z.boolean() }),
  }),
  rest(setCalibrationRule, {
    id: 'setCalibrationRule',
    at: 'PUT /achievements/{achievementId}/calibration-rule',
    scope: 'achievements:write',
    says: 'Says what an assessor shows before the queue of a micro-credential opens to them.',
    answers: z.object({ changed: z.boolean() }),
    example: { input: { isRequired: true, anchors: 3, exactPercent: 80, seedPercent: 5 } },
  }),
  rest(setCategoryRule, {
    id: 'setCategoryRule',
    at: 'PUT /organizations/{organizationId}/calibration-rules',
    scope: 'achievements:write',
    says: 'Says what an assessor shows before the queues of a category open, for what has no rule of its own.',
    answers: z.object({ changed: z.boolean() }),
    example: { input: { category: 'Discourse', isRequired: true, anchors: 3, exactPercent: 80, seedPercent: 5, withinCategory: true } },
  }),
  rest(followCategory, {
    id: 'followCategory',
    at: 'DELETE /achievements/{achievementId}/calibration-rule',
    scope: 'achievements:write',
    says: 'Takes the own rule of a micro-credential away: it goes by that of its category.',
    answers: z.object({ changed: z.boolean() }),
  }),
  rest(offerWork, {
    id: 'offerWork',
    at: 'POST /attempts/{attemptId}/offer',
    scope: 'work:write',
    says: 'Offers your earned work as an anchor, without your name, until you take it back.',
    status: 201,
    answers: done.extend({ anchorId: z.uuid() }),
    example: { input: { agrees: true } },
  }),
  rest(takeWorkBack, {
    id: 'takeWorkBack',
    at: 'DELETE /attempts/{attemptId}/offer',
    scope: 'work:write',
    says: 'Takes your work back: no assessor practices on it any more.',
    answers: z.object({ anchorId: z.uuid().nullable() }),
  }),
  list({
    id: 'listCalibrations',
    at: 'GET /calibrations',
    scope: 'assessment:read',
    says: 'The micro-credentials you can calibrate for, and where you stand with each.',
    query: {},
    item: z
      .object({
        achievementId: z.uuid(),
        title: z.string(),
        isRequired: z.boolean(),
        isClosed: z.boolean().describe('Its queue waits for you to calibrate.'),
        needed: z.int(),
        inUse: z.int().describe('Anchors in use.'),
        done: z.int().nullable().describe('Anchors weighed in the calibration that is open; null where none is.'),
        since: moment.nullable().describe('Qualified since.'),
        lapsedAt: moment.nullable(),
        last: z.object({ isQualified: z.boolean(), criteria: z.int(), exact: z.int(), crossed: z.int(), endedAt: moment }).nullable(),
      })
      .meta({ id: 'Calibration' }),
    find: async (reading, _query, { after }) => {
      personAsking(reading)
      if (organizationsWhere(reading.actor, 'assessor').length === 0)
        throw forbidden('not-an-assessor', 'Calibration is for assessors. An admin of your organization can make you one.')
      const { rows, next } = await findOwnCalibrations(reading.db, reading.actor, Number(/^\d{1,5}$/.exec(after ?? '')?.[0] ?? 0))
      return { items: rows, next: next === null ? null : String(next) }
    },
  }),
  rest(goOnCalibrating, {
    id: 'goOnCalibrating',
    at: 'POST /achievements/{achievementId}/calibration',
    scope: 'assessment:write',
    says: 'Opens the next anchor of your calibration, and begins one where none is open. It is weighed as any assessment is.',
    status: 201,
    answers: z.object({ assessmentId: z.uuid(), calibrationId: z.uuid(), began: z.boolean() }),
  }),
]
