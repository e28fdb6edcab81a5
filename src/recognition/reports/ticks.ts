/** Round numbers from nothing, or from below it, to at least the largest: where the lines of a chart stand. At most six. */
export function ticksFor(least: number, most: number): number[] {
  const [low, high] = [Math.min(0, least), Math.max(0, most)]
  const span = high - low
  if (!(span > 0) || !Number.isFinite(span)) return [0, 1]
  const rough = span / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * ([1, 2, 2.5, 5, 10].find((each) => each * power >= rough) ?? 10)
  const from = Math.floor(low / step)
  const to = Math.ceil(high / step)
  return Array.from({ length: to - from + 1 }, (_, at) => Number(((from + at) * step).toPrecision(12)) + 0)
}
