import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { command, everyDoor } from '../../foundation/platform/command.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { notAFact } from '../../foundation/platform/fact.ts'
import { savedElsewhere } from '../../foundation/platform/refusal.ts'
import { mayAuthor } from '../achievements/achievement-policy.ts'
import type { Definition } from '../achievements/definition.ts'
import { draftOf, lockAchievement } from '../achievements/draft-for-change.ts'
import { fallbackMark } from '../badges/badge-marks.ts'
import { categoriesOf } from '../badges/categories.ts'
import { draftPartNames } from './draft-part-names.ts'
import { changeDraft } from './draft-parts.ts'

/** `revision` is the save that the window saw last: when the same step has been changed elsewhere since, nothing is overwritten and the window is told; another step is no reason to stop. */
export const saveDraft = command({
  name: 'achievement.save-draft',
  says: 'Saves one step of a draft.',
  reach: everyDoor,
  limits: null,

  input: z.object({
    achievementId: z.uuid(),
    revision: z.number().int().min(0),
    part: z.enum(draftPartNames),
    changes: z.record(z.string(), z.unknown()),
  }),

  load: lockAchievement,
  may: mayAuthor,

  async run({ db, actor, now }, { revision, part, changes }, achievement) {
    const draft = draftOf(achievement)
    const changed = await withMarkOfCategory(db, achievement.organizationId, draft, changeDraft(draft, part, changes))
    if (isDeepStrictEqual(changed, draft)) return { revision: achievement.draftRevision, savedAt: now }
    // "What you will show" and "how it is judged" are two views of the same requirements.
    const seen = part === 'show' || part === 'judging' ? ['show', 'judging'] : [part]
    if (seen.some((name) => (achievement.draftParts[name] ?? 0) > revision)) {
      throw savedElsewhere(
        'draft-changed',
        'This was changed in another window since you opened it here. Both texts are kept: choose which one stays.',
        { revision: achievement.draftRevision, values: draft },
      )
    }
    const next = achievement.draftRevision + 1
    await db
      .updateTable('achievements')
      .set({
        draft: JSON.stringify(changed),
        draftRevision: next,
        draftParts: JSON.stringify({ ...achievement.draftParts, [part]: next }),
        draftSavedAt: now,
        draftSavedBy: actor.kind === 'person' ? actor.id : null,
      })
      .where('id', '=', achievement.id)
      .execute()
    return { revision: next, savedAt: now }
  },

  record: notAFact('Saved every few seconds while someone types: who last did is in the row, and publishing is recorded.'),
})

/** With another category comes its mark, as long as the author has chosen none of their own. */
async function withMarkOfCategory(db: Queryable, organizationId: string, before: Definition, after: Definition): Promise<Definition> {
  if (after.category === before.category || after.badge.mark !== before.badge.mark) return after
  const categories = await categoriesOf(db, organizationId)
  const markOf = (name: string) => categories.find((category) => category.name === name)?.mark
  const isUnchosen = [fallbackMark, markOf(before.category)].includes(before.badge.mark)
  const mark = markOf(after.category)
  return isUnchosen && mark ? { ...after, badge: { ...after.badge, mark } } : after
}
