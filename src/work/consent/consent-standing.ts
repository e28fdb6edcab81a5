import type { Basis, Scope } from './consent-words.ts'

/** One thing that was said of a student. */
export type Said = {
  id: string
  answer: string
  scopes: readonly string[]
  basis: string
  until: string | null
  saidBy: string
  saidName: string
  note: string
  recordedAt: Date
}

/** How a student stands on a day: what was said last counts, until its day is over. Nobody asked is not the same as a no. */
export type Standing =
  | { state: 'unknown'; scopes: readonly Scope[] }
  | { state: 'refused'; scopes: readonly Scope[]; at: Date; bySelf: boolean }
  | { state: 'over'; scopes: readonly Scope[]; until: string }
  | { state: 'given'; scopes: readonly Scope[]; basis: Basis; until: string | null; consentId: string; bySelf: boolean }

/** How a student stands, of what was said last. Pure. */
export function standingOf(last: Said | null | undefined, today: string): Standing {
  if (!last) return { state: 'unknown', scopes: [] }
  const bySelf = last.saidBy === 'family'
  if (last.answer !== 'given') return { state: 'refused', scopes: [], at: last.recordedAt, bySelf }
  if (last.until !== null && last.until < today) return { state: 'over', scopes: [], until: last.until }
  // The table lets no other scopes and bases in.
  return { state: 'given', scopes: last.scopes as Scope[], basis: last.basis as Basis, until: last.until, consentId: last.id, bySelf }
}

/** Which of the scopes that are needed a student's family has not allowed. */
export const lackingScopes = (standing: Standing, needed: readonly Scope[]): Scope[] =>
  needed.filter((scope) => !standing.scopes.includes(scope))

type Presence = { seen: boolean; heard: boolean; work: boolean }
/** What must be allowed for a student to be in an artifact of this kind, as they are in it. */
export function neededScopes(kind: string, { seen, heard, work }: Presence): Scope[] {
  const moves = kind === 'video' || kind === 'link'
  return [
    ...(seen ? [moves ? ('film' as const) : ('picture' as const)] : []),
    ...(heard ? ['voice' as const] : []),
    ...(work ? ['work' as const] : []),
  ]
}

/** How a student can be in an artifact of this kind, the likeliest first. */
export function possiblePresence(kind: string): (keyof Presence)[] {
  if (kind === 'video' || kind === 'link') return ['seen', 'heard', 'work']
  if (kind === 'audio') return ['heard']
  if (kind === 'image') return ['seen', 'work']
  return ['work', 'seen']
}
