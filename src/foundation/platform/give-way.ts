import { setImmediate as turn } from 'node:timers/promises'

/** How long work may hold the thread that answers everyone, at one piece. */
const mostMs = 5

/**
 * Makes something of each, in their order, and lets others be served whenever that has taken some milliseconds: for what is too short for a
 * thread of its own, and too long for those who wait.
 */
export async function mapGivingWay<Item, Made>(items: readonly Item[], make: (item: Item, index: number) => Made): Promise<Made[]> {
  const made: Made[] = []
  let since = performance.now()
  for (const [index, item] of items.entries()) {
    made.push(make(item, index))
    // Asking the time costs something too.
    if (index % 16 === 15 && performance.now() - since > mostMs) {
      await turn()
      since = performance.now()
    }
  }
  return made
}

/** Lets others be served between two pieces of long work. */
export const giveWay = (): Promise<void> => turn()
