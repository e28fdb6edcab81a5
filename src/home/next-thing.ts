import type { AttemptStatus } from '../attempts/status-sentence.ts'

/** What a home screen knows of its assessor: facts, from which the one next thing is chosen. */
export type HomeFacts = {
  attempts: { id: string; title: string; versionId: string; status: AttemptStatus; message: string | null }[]
  /** Reviews she has taken, the most urgent first, and how many wait to be taken. */
  taken: { assessmentId: string; title: string; dueOn: string; open: number; scored: number }[]
  waiting: { count: number; late: number }
  drafts: { id: string; title: string }[]
  /** Of the organization she runs: null where she runs none. */
  admin: { slug: string; published: number; members: number } | null
}

export type NextThing =
  | { kind: 'revise'; attempt: HomeFacts['attempts'][number]; open: number; of: number }
  | { kind: 'review'; review: HomeFacts['taken'][number] }
  | { kind: 'read'; count: number; late: number }
  | { kind: 'go-on'; attempt: HomeFacts['attempts'][number] }
  | { kind: 'draft'; draft: { id: string; title: string } }
  | { kind: 'publish' }
  | { kind: 'invite'; slug: string }
  | { kind: 'browse' }

/**
 * The one thing to do now. Someone else waits for a review that was taken, and late ones before new ones; then comes what is only a step
 * from being earned, then what was begun, then what could begin.
 */
export function nextThing({ attempts, taken, waiting, drafts, admin }: HomeFacts, today: string): NextThing {
  const [review] = taken
  const returned = attempts.find(({ status }) => status.state === 'returned')
  if (review && (review.dueOn <= today || !returned)) return { kind: 'review', review }
  if (returned) {
    const { decision } = returned.status
    return {
      kind: 'revise',
      attempt: returned,
      open: decision ? decision.criteria - decision.criteriaShown : 0,
      of: decision?.criteria ?? 0,
    }
  }
  if (waiting.late > 0) return { kind: 'read', ...waiting }
  const begun = attempts.find(({ status }) => status.state === 'in_progress')
  if (begun) return { kind: 'go-on', attempt: begun }
  if (waiting.count > 0) return { kind: 'read', ...waiting }
  const [draft] = drafts
  if (draft) return { kind: 'draft', draft }
  if (admin && admin.published === 0) return { kind: 'publish' }
  if (admin && admin.members <= 1) return { kind: 'invite', slug: admin.slug }
  return { kind: 'browse' }
}
