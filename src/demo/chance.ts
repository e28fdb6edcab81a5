/** Numbers that look random and are the same for the same seed, so that every demo district is alike. */
export function chanceFrom(seed: number) {
  // Neighboring seeds would begin alike; the multiplication pulls them apart.
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0
  /** Mulberry32: small, even enough for drawings and rosters, never for secrets. */
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  const spread = (from: number, to: number) => from + next() * (to - from)
  const pick = <T>(list: readonly T[]) => {
    const [found] = list.slice(Math.floor(next() * list.length))
    if (found === undefined) throw new RangeError('Nothing to pick from.')
    return found
  }
  const shuffled = <T>(list: readonly T[]) =>
    list
      .map((item) => ({ item, order: next() }))
      .sort((a, b) => a.order - b.order)
      .map(({ item }) => item)
  return { next, between, spread, pick, shuffled }
}
export type Chance = ReturnType<typeof chanceFrom>
