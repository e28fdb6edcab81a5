import { z } from 'zod'
import { command, everyDoor } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict } from '../../foundation/platform/refusal.ts'
import { mayAuthor } from '../achievements/achievement-policy.ts'
import { currentVersion, lockAchievement } from '../achievements/draft-for-change.ts'
import { draftStarted } from './draft-facts.ts'
import { draftPartNames } from './draft-part-names.ts'

export const startVersion = command({
  name: 'achievement.start-version',
  says: 'Makes a draft of the next version from the published text. If there is a draft already, that one is used.',
  reach: everyDoor,
  limits: null,
  input: z.object({ achievementId: z.uuid() }),
  load: lockAchievement,
  may: mayAuthor,

  async run(scene, _input, achievement) {
    if (achievement.draft) return { achievementId: achievement.id, isNew: false }
    const current = await currentVersion(scene, achievement)
    if (!current) throw conflict('nothing-published', 'There is no published text to go on from.')
    const next = achievement.draftRevision + 1
    await scene.db
      .updateTable('achievements')
      .set({
        draft: JSON.stringify(current.definition),
        draftRevision: next,
        // A window left open on an earlier draft must not write into this one.
        draftParts: JSON.stringify(Object.fromEntries(draftPartNames.map((part) => [part, next]))),
        draftSavedAt: scene.now,
        draftSavedBy: scene.actor.kind === 'person' ? scene.actor.id : null,
      })
      .where('id', '=', achievement.id)
      .execute()
    return { achievementId: achievement.id, isNew: true }
  },

  record: (_input, { id, organizationId }, { isNew }) =>
    isNew ? fact(draftStarted, { organizationId, subjectId: id }, { from: 'its version' }) : null,
})
