import { saveDraft } from '../definitions/authoring/save-draft.ts'
import { beginTrial } from '../definitions/trial/begin-trial.ts'
import { usualEnd } from '../definitions/trial/find-trials.ts'
import { perform } from '../foundation/platform/command.ts'
import { smallDefinition } from './district.ts'
import type { District } from './submission.ts'

/** A draft with something to try in it, on trial with the colleague of the earner. */
export async function aTrial({ world, author, earner }: District, achievementId: string) {
  const { requirements, title } = smallDefinition()
  const saved = await perform(world, author, saveDraft, { achievementId, revision: 1, part: 'basics', changes: { title } })
  await perform(world, author, saveDraft, { achievementId, revision: saved.revision, part: 'show', changes: { requirements } })
  return perform(world, author, beginTrial, { achievementId, personIds: [earner.id], endsOn: usualEnd('UTC', world.now()) })
}
