import { z } from 'zod'
import { levels } from '../../definitions/achievements/levels.ts'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalid } from '../../foundation/platform/refusal.ts'
import { criteriaOfAnchor, lockAnchor } from './anchors.ts'
import { anchorAgreed } from './calibration-facts.ts'
import { mayKeepAnchors } from './calibration-policy.ts'

export const agreeLevels = command({
  name: 'anchor.agree',
  says: 'Writes down what was agreed of an anchor: a level and a reason for each criterion. Once it is in use, that stays as it is.',
  reach: pageAndRest,
  limits: null,

  input: z.object({
    anchorId: z.uuid(),
    name: z.string().trim().min(1, 'Give it a name by which you find it again.').max(120, 'Please keep the name under 120 characters.'),
    agreedWith: z.string().trim().max(300, 'Please keep this under 300 characters.').default(''),
    levels: z
      .array(
        z.object({
          criterionId: z.string().min(1).max(40),
          level: z.enum(levels, 'A level is one of the four of the rubric.').nullable(),
          reason: z.string().trim().max(4000, 'Please keep this under 4,000 characters.').default(''),
        }),
      )
      .max(400)
      .refine((given) => new Set(given.map(({ criterionId }) => criterionId)).size === given.length, 'Name each criterion once.'),
  }),

  load: ({ db }, { anchorId }) => lockAnchor(db, anchorId),

  may: mayKeepAnchors,

  async run({ db, now }, { anchorId, name, agreedWith, levels: given }, anchor) {
    const known = new Set((await criteriaOfAnchor(db, anchor)).map(({ id }) => id))
    const strange = given.findIndex(({ criterionId }) => !known.has(criterionId))
    if (strange >= 0)
      throw invalid('criterion-unknown', 'This anchor has no such criterion.', [
        { field: `levels.${strange}.criterionId`, text: 'This anchor has no such criterion.' },
      ])
    if (anchor.state === 'in-use' || anchor.state === 'retired')
      throw conflict(
        'anchor-in-use',
        'Assessors have been compared with these levels, so they stay. Nothing was changed; take it out of use and write a new one instead.',
      )
    await db
      .updateTable('anchors')
      .set({ name, agreedWith, changedAt: now, state: anchor.state === 'offered' ? 'draft' : anchor.state })
      .where('id', '=', anchorId)
      .execute()
    await db.deleteFrom('anchorLevels').where('anchorId', '=', anchorId).execute()
    const rows = given.flatMap(({ criterionId, level, reason }) => (level ? [{ anchorId, criterionId, level, reason }] : []))
    if (rows.length > 0) await db.insertInto('anchorLevels').values(rows).execute()
    return { criteria: rows.length }
  },

  record: ({ anchorId }, { organizationId, achievementId }, { criteria }) =>
    fact(anchorAgreed, { organizationId, subjectId: anchorId }, { achievementId, criteria }),
})
