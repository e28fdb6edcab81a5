/**
 * How a list knows an issuer with regard to one badge. `known`: it does now. `known-then`: no longer, but on the day of the badge. `ended`: it had
 * ended before. `not-yet`: it begins later.
 */
export type Recognition = 'known' | 'known-then' | 'ended' | 'not-yet'

/**
 * Says what the dates of an entry mean for a badge. Bounds are whole moments; a badge without a date of issue is taken to be of now.
 *
 * @param entry when a list recognizes an issuer, as ISO 8601; without a bound where there is none
 * @param at when the badge was issued, and now
 * @returns the one word for it
 */
export function recognitionOf(
  entry: { readonly from?: string | null | undefined; readonly until?: string | null | undefined },
  at: { readonly issued: Date | undefined; readonly now: Date },
): Recognition {
  const [from, until] = [momentOf(entry.from, -Infinity), momentOf(entry.until, Infinity)]
  const now = at.now.getTime()
  if (now < from) return 'not-yet'
  if (now <= until) return 'known'
  const issued = at.issued?.getTime() ?? now
  return issued >= from && issued <= until ? 'known-then' : 'ended'
}

function momentOf(text: string | null | undefined, otherwise: number): number {
  const at = text ? Date.parse(text) : Number.NaN
  return Number.isNaN(at) ? otherwise : at
}
