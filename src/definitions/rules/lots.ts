import { type Hundredths, hundredthsOf } from './exact.ts'
import { type Conversion, yearsBefore } from './rule.ts'

/** What waits to be converted, as it came. */
export type Lot = { amount: Hundredths; readonly on: string; readonly category: string }

/**
 * Takes from what waits as many times as there is enough for, the oldest first. What is left stays where the rule keeps it, and nothing else does:
 * what came in and what was used, lost, out of date or still waits are the same.
 */
export function consume(
  state: { waiting: Lot[]; hasConverted: boolean },
  { every, first, keepsRest, addsUp, years, share }: Conversion,
  today: string,
) {
  if (years !== null) state.waiting = state.waiting.filter(({ on }) => on > yearsBefore(today, years))
  const price = hundredthsOf(every)
  const opening = first === null ? price : hundredthsOf(first)
  const sum = (lots: readonly Lot[]) => lots.reduce((so, { amount }) => so + amount, 0n)
  let units = 0n
  let used = 0n
  for (;;) {
    const next = state.hasConverted ? price : opening
    if (next <= 0n || sum(state.waiting) < next) break
    if (share) {
      const wanted = sum(state.waiting.filter(({ category }) => share.categories.includes(category)))
      if (wanted * 100n < next * BigInt(share.percent)) break
    }
    // Where a share is asked for, so much of it is used too, so that it isn’t counted for the next.
    let open = next
    if (share) open -= take(state, ({ category }) => share.categories.includes(category), (next * BigInt(share.percent) + 99n) / 100n)
    take(state, () => true, open)
    units += 1n
    used += next
    state.hasConverted = true
  }
  const rest = sum(state.waiting)
  if (!addsUp || (units > 0n && !keepsRest)) state.waiting = []
  return { units, used, rest }
}

function take(state: { waiting: Lot[] }, from: (lot: Lot) => boolean, wanted: Hundredths): Hundredths {
  let open = wanted
  for (const lot of state.waiting.filter(from)) {
    const part = lot.amount < open ? lot.amount : open
    lot.amount -= part
    open -= part
  }
  state.waiting = state.waiting.filter(({ amount }) => amount > 0n)
  return wanted - open
}
