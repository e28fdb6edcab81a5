/** A title as it is compared: how it is written makes no other micro-credential of it. */
export const plainTitle = (written: string): string => written.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase().slice(0, 200)

/** The same without accents, signs and words that say nothing: by it titles are near, and never the same. */
const bareTitle = (plain: string): string =>
  plain
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(?:the|an?|micro ?credentials?|badges?|course|level)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

type Compared = { bare: string; pairs: Map<string, number>; size: number }

/** A title made ready to be held against others. */
export function comparedTitle(plain: string): Compared {
  const bare = bareTitle(plain)
  const pairs = new Map<string, number>()
  for (let at = 0; at < bare.length - 1; at++) {
    const pair = bare.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return { bare, pairs, size: Math.max(0, bare.length - 1) }
}

/** So much alike that somebody should say whether they are the same. */
const near = 0.72

/** Whether two titles are nearly the same: a slip of the keys, a plural, an accent. Pairs of letters that both have are counted. */
export function areNear(one: Compared, other: Compared): boolean {
  if (one.bare === '' || other.bare === '') return false
  if (one.bare === other.bare) return true
  const sum = one.size + other.size
  // So unlike in length that they can’t be near.
  if (2 * Math.min(one.size, other.size) < near * sum) return false
  let shared = 0
  for (const [pair, times] of one.pairs) shared += Math.min(times, other.pairs.get(pair) ?? 0)
  return 2 * shared >= near * sum
}
