import { z } from 'zod'
import { command, everyDoor } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict } from '../../foundation/platform/refusal.ts'
import { mayAuthor } from '../achievements/achievement-policy.ts'
import { draftOf, lockAchievement } from '../achievements/draft-for-change.ts'
import { draftDiscarded } from './draft-facts.ts'

export const discardDraft = command({
  name: 'achievement.discard-draft',
  says: 'Throws the draft away. What is published stays; what was never published is gone.',
  reach: everyDoor,
  limits: null,
  input: z.object({ achievementId: z.uuid(), revision: z.number().int().min(0) }),
  load: lockAchievement,
  may: mayAuthor,

  async run({ db }, { revision }, achievement) {
    const draft = draftOf(achievement)
    if (achievement.draftRevision !== revision) {
      throw conflict('draft-changed', 'The text was changed since you looked at it. Please look once more before you discard it.')
    }
    await db
      .updateTable('achievements')
      .set({ draft: null, draftParts: '{}', draftSavedAt: null, draftSavedBy: null })
      .where('id', '=', achievement.id)
      .execute()
    return { title: draft.title, wasPublished: achievement.currentVersionId !== null }
  },

  record: (_input, { id, organizationId }, { title }) => fact(draftDiscarded, { organizationId, subjectId: id }, { title }),
})
