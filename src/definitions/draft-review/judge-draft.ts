import { sql } from 'kysely'
import { z } from 'zod'
import { command, pageAndRest, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict } from '../../foundation/platform/refusal.ts'
import { draftApproved, draftChangesAsked } from './draft-review-facts.ts'
import { mayJudgeDraft } from './draft-review-policy.ts'
import { type LoadedDraft, loadDraft, requireReview, speakerOf } from './load-draft.ts'

const which = {
  achievementId: z.uuid(),
  revision: z.number().int().min(0).describe('The save that was looked at: a later one is another text.'),
}

/** Keeps what somebody says of the very text that they looked at. */
async function keepVerdict(scene: Scene, draft: LoadedDraft, revision: number, said: 'approved' | 'changes', reason: string) {
  const reviewId = requireReview(draft)
  if (draft.draftRevision !== revision)
    throw conflict('draft-changed', 'The text was changed since you looked at it. Please look once more; nothing was said in your name.')
  const personId = speakerOf(scene)
  await sql`
    insert into draft_verdicts (id, review_id, person_id, said, reason, text_mark, said_at)
    select ${scene.newId()}, ${reviewId}, ${personId}, ${said}, ${reason}, draft_mark(draft), ${scene.now}
    from achievements where id = ${draft.id}`.execute(scene.db)
  return { achievementId: draft.id }
}

export const approveDraft = command({
  name: 'draft.approve',
  says: 'Approves the text of a draft as it is now. Once a word of it changes, it is to be approved again.',
  reach: pageAndRest,
  limits: null,
  input: z.object(which),
  load: loadDraft,
  may: mayJudgeDraft,
  run: (scene, { revision }, draft) => keepVerdict(scene, draft, revision, 'approved', ''),
  record: (_input, { id, organizationId }) => fact(draftApproved, { organizationId, subjectId: id }),
})

export const askForChanges = command({
  name: 'draft.ask-for-changes',
  says: 'Says, with a reason, that a draft should change before it is published.',
  reach: pageAndRest,
  limits: null,
  input: z.object({
    ...which,
    reason: z
      .string()
      .trim()
      .min(1, 'Say what should change, so that its authors can.')
      .max(2000, 'Please keep the reason under 2,000 characters.'),
  }),
  load: loadDraft,
  may: mayJudgeDraft,
  run: (scene, { revision, reason }, draft) => keepVerdict(scene, draft, revision, 'changes', reason),
  record: (_input, { id, organizationId }) => fact(draftChangesAsked, { organizationId, subjectId: id }),
})
