import { expect, test } from 'vitest'
import { startDraft } from '../../definitions/authoring/start-draft.ts'
import { askReviewers } from '../../definitions/draft-review/ask-reviewers.ts'
import { askForChanges } from '../../definitions/draft-review/judge-draft.ts'
import { writeDraftComment } from '../../definitions/draft-review/write-draft-comment.ts'
import { beginTrial } from '../../definitions/trial/begin-trial.ts'
import { usualEnd } from '../../definitions/trial/find-trials.ts'
import { saveTrialPart } from '../../definitions/trial/try-draft.ts'
import { perform } from '../../foundation/platform/command.ts'
import { readsOfAll } from '../../foundation/platform/database.ts'
import { aDistrict, smallDefinition } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { copiedDraftComments, copiedDraftVerdicts, copiedTrials } from './copied-drafts.ts'

/** Everything that comes of a list. */
async function allOf<Row>(rows: AsyncIterable<Row>): Promise<Row[]> {
  const found: Row[] = []
  for await (const row of rows) found.push(row)
  return found
}

const world = await aWorld({ WORKERS: 'false' })
const { author, coach, earner, district } = await aDistrict(world)

test('the copy of a person has what they said of drafts and wrote to try one, and nothing that others did', async () => {
  const { achievementId } = await perform(world, author, startDraft, { organizationId: district.id, definition: smallDefinition() })
  await perform(world, author, askReviewers, { achievementId, personIds: [coach.id] })
  const { commentId } = await perform(world, coach, writeDraftComment, { achievementId, part: 'title', body: 'Shorter.' })
  await perform(world, author, writeDraftComment, { achievementId, threadId: commentId, body: 'How?' })
  await perform(world, coach, askForChanges, { achievementId, revision: 1, reason: 'Too long.' })
  const endsOn = usualEnd('UTC', world.now())
  const { trialId } = await perform(world, author, beginTrial, { achievementId, personIds: [earner.id], endsOn })
  await perform(world, earner, saveTrialPart, {
    trialId,
    requirementId: 'tally',
    body: 'Seven spoke.',
    isClear: 'no',
    remark: 'Which lesson?',
  })
  const all = readsOfAll(world.db)
  expect(await allOf(copiedDraftComments(all, coach.id))).toMatchObject([{ body: 'Shorter.', part: 'title' }])
  expect(await allOf(copiedDraftVerdicts(all, coach.id))).toMatchObject([{ said: 'changes', reason: 'Too long.' }])
  expect(await allOf(copiedTrials(all, earner.id))).toMatchObject([
    { achievementId, wrote: [{ body: 'Seven spoke.' }], said: [{ isClear: 'no', remark: 'Which lesson?' }], levelsGiven: [] },
  ])
  for (const other of [author, earner]) expect(await allOf(copiedDraftVerdicts(all, other.id))).toEqual([])
})
