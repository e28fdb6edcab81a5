import { z } from 'zod'
import { levels } from '../../definitions/achievements/levels.ts'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { notAFact } from '../../foundation/platform/fact.ts'
import { type FieldFault, Refusal, savedElsewhere } from '../../foundation/platform/refusal.ts'
import { type Citation, citationSchema } from '../shown-evidence/citation.ts'
import { type HandedIn, handedInSchema } from '../shown-evidence/handed-in.ts'
import { mayAssess } from './assessment-policy.ts'
import { findJudging, type Score } from './judging.ts'
import { lockAssessment, refuseUnlessOpen, refuseUntilSaid } from './open-assessment.ts'

const text = z.string().max(4000, 'Please keep this under 4,000 characters.')

export const scoreSchema = z.object({
  criterionId: z.string().min(1).max(40),
  /** What is not given stays as it was saved. */
  level: z.enum(levels, 'A level is one of the four of the rubric.').nullable().optional(),
  reason: text.optional(),
  citation: citationSchema.nullable().optional(),
  nextStep: text.optional(),
})

export const saveScores = command({
  name: 'assessment.save-scores',
  says: 'Keeps what an assessor notes, criterion by criterion, as they write. Nobody else sees it until they decide.',
  reach: pageAndRest,
  limits: null,

  input: z.object({
    assessmentId: z.uuid(),
    /** The revision the assessor's page began with; another tab may have saved since. */
    revision: z.number().int().min(0).optional(),
    scores: z
      .array(scoreSchema)
      .min(1)
      .max(400)
      .refine((scores) => new Set(scores.map(({ criterionId }) => criterionId)).size === scores.length, 'Name each criterion once.'),
  }),

  load: (scene, { assessmentId }) => lockAssessment(scene, assessmentId),

  may: mayAssess,

  async run(scene, { revision, scores: given }, assessment) {
    const { db, now } = scene
    const { assessmentId } = assessment
    refuseUnlessOpen(assessment)
    refuseUntilSaid(assessment)
    const judging = await findJudging(db, assessment)
    if (revision !== undefined && revision !== assessment.revision)
      throw savedElsewhere('saved-elsewhere', 'These scores were changed in another window since. That window has the newer ones.', {
        revision: assessment.revision,
        values: { open: judging.open, scores: judging.scores },
      })
    const handedIn = handedInSchema.parse(assessment.evidence)
    const faults = given.flatMap((score, index) => faultsOf(score, index, judging, handedIn))
    if (faults[0]) throw new Refusal('invalid', 'score-invalid', faults[0], faults)

    const before = new Map(judging.scores.map((score) => [score.criterionId, score]))
    const rows = given.map(({ criterionId, level, reason, citation, nextStep }): Score => {
      const kept = before.get(criterionId)
      return {
        criterionId,
        level: level === undefined ? (kept?.level ?? null) : level,
        reason: reason ?? kept?.reason ?? '',
        citation: citation === undefined ? (kept?.citation ?? null) : citation,
        nextStep: nextStep ?? kept?.nextStep ?? '',
      }
    })
    await db
      .insertInto('scores')
      .values(rows.map((row) => ({ ...row, assessmentId, citation: row.citation && JSON.stringify(row.citation), savedAt: now })))
      .onConflict((clash) =>
        clash.columns(['assessmentId', 'criterionId']).doUpdateSet((row) => ({
          level: row.ref('excluded.level'),
          reason: row.ref('excluded.reason'),
          citation: row.ref('excluded.citation'),
          nextStep: row.ref('excluded.nextStep'),
          savedAt: now,
        })),
      )
      .execute()
    const saved = assessment.revision + 1
    await db.updateTable('assessments').set({ revision: saved }).where('id', '=', assessmentId).execute()
    return { revision: saved, savedAt: now }
  },

  record: notAFact('Notes on the way; the decision records what became of them.'),
})

function faultsOf(
  { criterionId, citation }: z.infer<typeof scoreSchema>,
  index: number,
  { criteria, open }: { criteria: readonly { id: string; name: string }[]; open: readonly string[] },
  handedIn: HandedIn,
): FieldFault[] {
  const criterion = criteria.find(({ id }) => id === criterionId)
  if (!criterion) return [{ field: `scores.${index}.criterionId`, text: 'This rubric has no such criterion.' }]
  if (!open.includes(criterionId))
    return [
      {
        field: `scores.${index}.criterionId`,
        text: '“{name}” was shown before and is not judged again.',
        values: { name: criterion.name },
      },
    ]
  if (citation && !isHandedIn(citation, handedIn))
    return [{ field: `scores.${index}.citation`, text: 'The place cited is not in this submission.' }]
  return []
}

const isHandedIn = (citation: Citation, { answers, artifacts }: HandedIn) =>
  citation.artifactId !== undefined
    ? artifacts.some(({ id }) => id === citation.artifactId)
    : answers.some(({ requirementId }) => requirementId === citation.requirementId)
