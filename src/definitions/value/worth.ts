import { type Actor, personIdOf } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import { type AskedFor, findAskedBefore } from './asked.ts'
import { findRoom, type Room } from './room.ts'
import { isWithdrawn } from './rule-words.ts'
import { findPromises, rulesForStart, rulesOf, type ValueRule, type WhoIn } from './value-rules.ts'
import { earningPlaces, readingPlace, whoseRules } from './whose-rules.ts'

/** What one organization gives: the rules that count, and those to come. */
export type Terms = {
  organizationId: string
  organization: string
  inForce: ValueRule[]
  upcoming: ValueRule[]
  /** What caps of a school year leave the reader; none for who is not known. */
  room: Room[]
  /** What the reader asked before they begin, where the rules want that. */
  asked: AskedFor | null
  /** The day on which the rules are read: today there, or the day on which work began. */
  day: string
}
/** What a reader is told about value: by whose rules, and, where these say nothing, what the one who offers it gives. */
export type Worth = {
  /** `yours`: what it brings the reader, `begun`: what their work under way or earned brings, `theirs`: what others get there. */
  kind: 'yours' | 'begun' | 'theirs'
  /** One, or, where several would give something, each of them: the person who starts says which. */
  terms: Terms[]
  elsewhere: { organization: string; rules: ValueRule[] } | null
}

/** As whom the actor earns in an organization. */
const whoIn =
  (actor: Actor): WhoIn =>
  (organizationId) => {
    const found = actor.kind === 'person' ? actor.memberships.find((one) => one.organizationId === organizationId) : undefined
    return found && { roles: found.roles, schoolId: found.schoolId ?? null, groupId: found.groupId ?? null }
  }

type Offer = { id: string; organizationId: string; organizationShortName: string }

/** By whose rules work counts that a person begins now, and which they may choose among. */
export async function whoseRulesCount(db: Queryable, actor: Actor, offer: { id: string; organizationId: string }, now: Date) {
  const places = earningPlaces(actor, offer.organizationId)
  // With one place there is nothing to choose.
  const rules =
    places.length > 1 ? await rulesForStart(db, { achievementId: offer.id, organizationIds: places, at: now, who: whoIn(actor) }) : []
  const given = whoseRules(places, (id) => rules.some((rule) => rule.organizationId === id && !isWithdrawn(rule)))
  return { places, ...given }
}

/** What a micro-credential is worth to the person who reads about it: by what they began under, where they earn, or where it is offered. */
export async function findWorth(db: Queryable, actor: Actor, offer: Offer, now: Date): Promise<Worth> {
  const personId = personIdOf(actor)
  const begun = personId ? (await findPromises(db, { personId, achievementIds: [offer.id], at: now })).get(offer.id) : undefined
  if (begun) {
    const { organizationId, organization, timeZone, startedAt, rules } = begun
    const room = await findRoom(db, personId ?? '', rules, now)
    const asked = await askedOf(db, personId, offer.id, [{ organizationId, inForce: rules }])
    const terms = {
      organizationId,
      organization,
      inForce: rules,
      upcoming: [],
      room,
      asked: asked.get(organizationId) ?? null,
      day: dayIn(timeZone, startedAt),
    }
    return { kind: 'begun', terms: [terms], elsewhere: null }
  }
  const { first, choices } = await whoseRulesCount(db, actor, offer, now)
  const ids = choices.length > 0 ? choices : [first ?? readingPlace(actor) ?? offer.organizationId]
  const [known, inForce] = await Promise.all([
    db.selectFrom('organizations').where('id', 'in', ids).select(['id', 'shortName', 'timeZone']).execute(),
    rulesForStart(db, { achievementId: offer.id, organizationIds: [...ids, offer.organizationId], at: now, who: whoIn(actor) }),
  ])
  const ofPlace = (id: string) => inForce.filter(({ organizationId }) => organizationId === id)
  const asked = await askedOf(
    db,
    personId,
    offer.id,
    ids.map((organizationId) => ({ organizationId, inForce: ofPlace(organizationId) })),
  )
  const terms = await Promise.all(
    known
      .toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
      .map(async ({ id, shortName, timeZone }) => {
        const day = dayIn(timeZone, now)
        const all = await rulesOf(db, offer.id, id)
        const own = ofPlace(id)
        return {
          organizationId: id,
          organization: shortName,
          inForce: own,
          room: personId === null ? [] : await findRoom(db, personId, own, now),
          asked: asked.get(id) ?? null,
          upcoming: all.filter(({ effectiveFrom }) => effectiveFrom > day).reverse(),
          day,
        }
      }),
  )
  const says = terms.some((one) => one.inForce.length + one.upcoming.length > 0)
  const others = says || ids.includes(offer.organizationId) ? [] : inForce
  return {
    kind: first === null ? 'theirs' : 'yours',
    terms,
    elsewhere: others.length > 0 ? { organization: offer.organizationShortName, rules: others } : null,
  }
}

/** What a person asked of those whose rules want to be asked before. */
const askedOf = (
  db: Queryable,
  personId: string | null,
  achievementId: string,
  terms: readonly { organizationId: string; inForce: readonly ValueRule[] }[],
) =>
  personId === null
    ? Promise.resolve(new Map<string, AskedFor>())
    : findAskedBefore(db, personId, {
        achievementId,
        organizationIds: terms
          .filter(({ inForce }) => inForce.some(({ asks }) => asks?.before))
          .map(({ organizationId }) => organizationId),
      })
