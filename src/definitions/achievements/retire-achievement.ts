import { z } from 'zod'
import { command, everyDoor } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict } from '../../foundation/platform/refusal.ts'
import { achievementBroughtBack, achievementRetired } from './achievement-facts.ts'
import { mayAuthor } from './achievement-policy.ts'
import { currentVersion, lockAchievement } from './draft-for-change.ts'
import { countSearchWords } from './search-words.ts'

export const retireAchievement = command({
  name: 'achievement.retire',
  says: "Takes a micro-credential out of the catalog. It can't be started any more; those who have started go on, and what was earned stays.",
  reach: everyDoor,
  limits: null,
  input: z.object({ achievementId: z.uuid(), reason: z.string().trim().max(600).default('') }),
  load: lockAchievement,
  may: mayAuthor,

  async run(scene, { reason }, achievement) {
    if (achievement.retiredAt) return { isNew: false }
    const current = await currentVersion(scene, achievement)
    if (!current) throw conflict('nothing-published', 'This was never published. Discard the draft instead.')
    await scene.db
      .insertInto('retirements')
      .values({
        achievementId: achievement.id,
        retiredBy: scene.actor.kind === 'person' ? scene.actor.id : null,
        retiredAt: scene.now,
        reason,
      })
      .execute()
    await countSearchWords(scene.db, { before: current.definition, after: null })
    return { isNew: true }
  },

  record: (_input, { id, organizationId }, { isNew }) => (isNew ? fact(achievementRetired, { organizationId, subjectId: id }) : null),
})

export const bringBackAchievement = command({
  name: 'achievement.bring-back',
  says: 'Puts a retired micro-credential back into the catalog.',
  reach: everyDoor,
  limits: null,
  input: z.object({ achievementId: z.uuid() }),
  load: lockAchievement,
  may: mayAuthor,

  async run(scene, _input, achievement) {
    if (!achievement.retiredAt) return { isNew: false }
    await scene.db.deleteFrom('retirements').where('achievementId', '=', achievement.id).execute()
    const current = await currentVersion(scene, achievement)
    await countSearchWords(scene.db, { before: null, after: current?.definition ?? null })
    return { isNew: true }
  },

  record: (_input, { id, organizationId }, { isNew }) => (isNew ? fact(achievementBroughtBack, { organizationId, subjectId: id }) : null),
})
