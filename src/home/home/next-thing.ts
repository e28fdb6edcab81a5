import type { AttemptStatus } from '../../work/attempts/status-sentence.ts'

/** What a home screen knows of the person who opens it: facts, from which the one next thing is chosen. */
export type HomeFacts = {
  attempts: { id: string; title: string; versionId: string; status: AttemptStatus; message: string | null }[]
  /** What they have taken to assess, the most urgent first, and how many wait to be taken. */
  taken: { assessmentId: string; title: string; dueOn: string; open: number; scored: number }[]
  waiting: { count: number; late: number }
  drafts: { id: string; title: string }[]
  /** What waits for them as a coach; null for who is none. */
  coaching: {
    waiting: number
    more: boolean
    first: { artifactId: string | null; earner: string; artifact: string | null; wantedOn: string | null } | null
  } | null
  /** Those they run. */
  organizations: { slug: string; shortName: string; published: number; members: number; late: number; held: number; assessors: number }[]
  /** Whether they may earn something: without a membership as anyone else. */
  earns: boolean
  assesses: boolean
}

export type NextThing =
  | { kind: 'revise'; attempt: HomeFacts['attempts'][number]; open: number; of: number }
  | { kind: 'review'; review: HomeFacts['taken'][number] }
  | { kind: 'coach'; artifactId: string; earner: string; clip: string; wantedOn: string | null; others: boolean }
  | { kind: 'read'; count: number; late: number }
  | { kind: 'go-on'; attempt: HomeFacts['attempts'][number] }
  | { kind: 'draft'; draft: { id: string; title: string } }
  | { kind: 'late'; slug: string; organization: string; late: number; held: number; assessors: number }
  | { kind: 'publish' }
  | { kind: 'invite'; slug: string }
  | { kind: 'browse' }
  | { kind: 'nothing' }

/**
 * The one thing to do now. Someone else waits for what was taken to assess; then comes what is only a step from being earned, then what is
 * late, here or in all of an organization, then what was begun, then what could begin.
 */
export function nextThing({ attempts, taken, waiting, drafts, organizations, earns, coaching }: HomeFacts, today: string): NextThing {
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
  // Someone waits for a word, and nothing of their own hangs on a day before that.
  const first = coaching?.first
  if (first?.artifactId)
    return {
      kind: 'coach',
      artifactId: first.artifactId,
      earner: first.earner,
      clip: first.artifact ?? '',
      wantedOn: first.wantedOn,
      others: (coaching?.waiting ?? 0) > 1,
    }
  const behind = organizations.find(({ late }) => late > 0)
  if (behind) {
    const { slug, shortName: organization, late, held, assessors } = behind
    return { kind: 'late', slug, organization, late, held, assessors }
  }
  const begun = attempts.find(({ status }) => status.state === 'in_progress')
  if (begun) return { kind: 'go-on', attempt: begun }
  if (waiting.count > 0) return { kind: 'read', ...waiting }
  const [draft] = drafts
  if (draft) return { kind: 'draft', draft }
  if (organizations.some(({ published }) => published === 0)) return { kind: 'publish' }
  const alone = organizations.find(({ members }) => members <= 1)
  if (alone) return { kind: 'invite', slug: alone.slug }
  return { kind: earns ? 'browse' : 'nothing' }
}
