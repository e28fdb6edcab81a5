import { type Actor, organizationsWhere } from '../../foundation/platform/actor.ts'

/** Where a person earns: first with the one who offers it, then where they began first. By the rules of one of these it counts for them. */
export function earningPlaces(actor: Actor, offeredBy: string): string[] {
  if (actor.kind !== 'person') return []
  const places = actor.memberships.filter(({ roles }) => roles.includes('earner')).map(({ organizationId }) => organizationId)
  return places.includes(offeredBy) ? [offeredBy, ...places.filter((id) => id !== offeredBy)] : places
}

/** Whose rules a reader is shown who earns nowhere: those of where they belong; null for visitors, who see those of the one who offers it. */
export const readingPlace = (actor: Actor): string | null =>
  actor.kind === 'person' ? (actor.memberships[0]?.organizationId ?? null) : null

/** Whose values a reader’s lists show: those of where they earn, else of where they belong; empty for the values of each issuer. */
export function valuingOrganizations(actor: Actor): string[] {
  const earning = organizationsWhere(actor, 'earner')
  const reading = readingPlace(actor)
  return earning.length > 0 || reading === null ? earning : [reading]
}

/**
 * Whose rules count for work that begins now: of the places where a person earns, the first that gives something, else the first.
 * Where several give something they are the choices, and the person who starts may say which. Never two for one award.
 */
export function whoseRules(
  places: readonly string[],
  gives: (organizationId: string) => boolean,
): { first: string | null; choices: string[] } {
  const giving = places.filter(gives)
  return { first: giving[0] ?? places[0] ?? null, choices: giving.length > 1 ? giving : [] }
}
