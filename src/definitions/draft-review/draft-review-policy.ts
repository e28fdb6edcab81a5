import { type Actor, holdsAny, no, type Permission, signInFirst, yes } from '../../foundation/platform/actor.ts'
import { mayAuthor } from '../achievements/achievement-policy.ts'
import { lookingRoles } from '../achievements/draft-approvals.ts'

/** A draft with the people who are asked to review it now, and those who have written in it. */
export type UnderReview = { organizationId: string; reviewerIds: readonly string[]; writerIds: readonly string[] }

const notAsked = no('not-asked', 'Only its authors, and colleagues who are asked to review it, can do that.')

const isAsked = (actor: Actor, { organizationId, reviewerIds }: UnderReview): boolean =>
  actor.kind === 'person' && reviewerIds.includes(actor.id) && holdsAny(actor, lookingRoles, organizationId)

/** Authors, and those who are asked and still have such a role, see a draft and speak about it. */
export function maySeeDraft(actor: Actor, draft: UnderReview): Permission {
  if (actor.kind === 'visitor') return signInFirst
  return mayAuthor(actor, draft).allowed || isAsked(actor, draft) ? yes : notAsked
}

/** What is said of a draft is said by a person. */
export function maySpeakOfDraft(actor: Actor, draft: UnderReview): Permission {
  if (actor.kind !== 'person') return signInFirst
  return maySeeDraft(actor, draft)
}

/** Words are removed by who wrote them. */
export function mayRemoveDraftComment(actor: Actor, draft: UnderReview & { authorId: string }): Permission {
  const verdict = maySpeakOfDraft(actor, draft)
  if (!verdict.allowed) return verdict
  return actor.kind === 'person' && actor.id === draft.authorId ? yes : no('not-your-words', 'Only who wrote this can change it.')
}

/** Who is asked approves it or asks for changes, unless they wrote in it themselves. */
export function mayJudgeDraft(actor: Actor, draft: UnderReview): Permission {
  if (actor.kind !== 'person') return signInFirst
  if (!isAsked(actor, draft)) return notAsked
  if (draft.writerIds.includes(actor.id))
    return no('own-draft', 'You have written in this draft yourself. Someone else approves it; your comments are welcome.')
  return yes
}

/** Admins say how many approvals publishing needs. */
export function maySetDraftRule(actor: Actor, { organizationId }: { organizationId: string }): Permission {
  if (actor.kind === 'visitor') return signInFirst
  return holdsAny(actor, ['admin'], organizationId) ? yes : no('not-an-admin', 'Only admins of this organization can set that.')
}
