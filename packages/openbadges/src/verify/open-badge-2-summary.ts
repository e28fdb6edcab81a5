import { asList, asObject, asObjects, asText, type JsonObject } from '../vc/json.ts'
import type { Words } from '../words.ts'
import { type BadgeSummary, picture, readAlignment, webAddress, words } from './badge-summary.ts'

/** The three documents of a badge, fetched where the assertion only names them. */
export type OpenBadge2 = {
  readonly assertion: JsonObject
  readonly badge: JsonObject | undefined
  readonly issuer: JsonObject | undefined
  readonly because: Words | undefined
}

/** What a badge of 2.0 or before says, as `summarize` of `verify/badge-summary` tells it of later ones. */
export function summarizeOpenBadge2(assertion: JsonObject, { badge = {}, issuer = {} }: OpenBadge2): BadgeSummary {
  const who = asObject(assertion.recipient)
  const criteria = asObject(badge.criteria)
  const evidence = asList(assertion.evidence).map((piece): JsonObject => asObject(piece) ?? { id: piece })
  return {
    kind: 'open-badge-2',
    id: asText(assertion.id),
    name: words(badge.name),
    description: words(badge.description),
    image: picture(assertion.image) ?? picture(badge.image),
    issuer: {
      id: asText(issuer.id) ?? asText(badge.issuer),
      name: words(issuer.name),
      url: webAddress(issuer.url),
      image: picture(issuer.image),
    },
    recipient: {
      id: undefined,
      name: undefined,
      identities: who ? [{ hashed: who.hashed === true, type: asText(who.type), value: asText(who.identity) }] : [],
    },
    achievement: {
      id: asText(badge.id) ?? asText(assertion.badge),
      name: words(badge.name),
      description: words(badge.description),
      type: undefined,
      criteria: { url: webAddress(badge.criteria) ?? webAddress(criteria?.id), narrative: words(criteria?.narrative) },
      tags: asList(badge.tags).flatMap((tag) => words(tag) ?? []),
    },
    validFrom: asText(assertion.issuedOn),
    validUntil: asText(assertion.expires),
    narrative: words(assertion.narrative),
    results: [],
    evidence: evidence.map((piece) => ({
      url: webAddress(piece.id),
      name: words(piece.name),
      description: words(piece.description),
      narrative: words(piece.narrative),
      genre: words(piece.genre),
      digestMultibase: undefined,
    })),
    alignments: asObjects(badge.alignment).map(readAlignment),
  }
}
