import { type Recognition, recognitionOf } from '@laurel/openbadges/trust/recognition'

/** A list that knows an issuer, as it is told to whoever checks a badge. Times are ISO 8601. */
export type KnownBy = {
  /** Whose list it is or who goes by it, an organization of this site. */
  organization: { name: string; slug: string }
  /** Null where the organization keeps it itself. */
  list: { name: string; signedBy: string | null } | null
  /** The day of the list. */
  asOf: string
  /** Until when it is good by its own word. */
  goodUntil: string | null
  /** As the list names the issuer. */
  issuerName: string
  since: string | null
  until: string | null
}

/** What the lists of a site know of an issuer: how many there are, and those that name it. */
export type KnownIssuer = { lists: number; known: readonly KnownBy[] }

/** What the lists that this site goes by say about the issuer of a badge. Never a verdict: a list that does not know somebody says nothing against them. */
export type TrustAnswer = {
  /** The best that a list says; unknown where none names it. */
  standing: Recognition | 'unknown'
  /** How many lists were asked. */
  lists: number
  known: readonly (KnownBy & { recognition: Recognition; isOutOfDate: boolean })[]
}

const best: readonly Recognition[] = ['known', 'known-then', 'ended', 'not-yet']

/** Holds what lists know of an issuer against the day of a badge. Null on a site without lists: there nothing is said. Pure, the same on the server and in a browser. */
export function answerOf({ lists, known }: KnownIssuer, at: { issued: Date | undefined; now: Date }): TrustAnswer | null {
  if (lists === 0) return null
  const told = known
    .map((one) => ({
      ...one,
      recognition: recognitionOf({ from: one.since, until: one.until }, at),
      isOutOfDate: one.goodUntil !== null && Date.parse(one.goodUntil) < at.now.getTime(),
    }))
    .toSorted((a, b) => best.indexOf(a.recognition) - best.indexOf(b.recognition))
  return { standing: told[0]?.recognition ?? 'unknown', lists, known: told }
}
