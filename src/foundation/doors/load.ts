/** What a request wants of a process that has much in hand. What changes something is taken longer than what only looks. */
export type Wish = 'look' | 'change'

/** By what those who ask are told apart before anybody has looked who they are: a browser or program, or a whole network of visitors. */
export type Whose = { key: string; kind: 'one' | 'network' }

/** How much a process has in hand, and whether it takes more. */
export type Load = {
  /**
   * Takes a request in hand until what it answers with is called; null where too much is in hand already, or too much of one browser, program or
   * network: one that floods takes no more than its share from all others.
   */
  take(wish: Wish, whose?: Whose | null): (() => void) | null
  /** In how many seconds who was turned away shall ask again: not all of them at once. */
  comeAgainSeconds(): number
}

type Given = {
  /** So many requests are answered at once before those that only look are turned away; those that change something from half as many more. */
  most: number
  /** By how many milliseconds the process is late in what it has to do. */
  lateMs: () => number
}

/** From here on an answer waits longer for its turn than it takes to make: fewer are held then. One long pause with little in hand is no overload. */
const tooLateMs = 400
const heldWhenLate = 0.25
const heldForChanges = 1.5
/** The share of one browser or program, and of one network, behind which a whole school may sit. */
const shares = { one: 0.25, network: 0.5 }
/** What each may have in hand however little a process holds: more than a browser asks at once. */
const leastOfOne = 12

/** @param most see `MOST_REQUESTS_AT_ONCE` */
export function openLoad({ most, lateMs }: Given): Load {
  let inHand = 0
  const byWhom = new Map<string, number>()
  let turnedAway = 0
  return {
    take(wish, whose) {
      const held = most * (wish === 'change' ? heldForChanges : 1)
      if (inHand >= (lateMs() >= tooLateMs ? held * heldWhenLate : held)) return null
      const theirs = whose ? (byWhom.get(whose.key) ?? 0) : 0
      if (whose && theirs >= Math.max(leastOfOne, most * shares[whose.kind])) return null
      if (whose) byWhom.set(whose.key, theirs + 1)
      inHand++
      let isOver = false
      return () => {
        if (isOver) return
        isOver = true
        inHand--
        if (!whose) return
        const left = (byWhom.get(whose.key) ?? 1) - 1
        if (left > 0) byWhom.set(whose.key, left)
        else byWhom.delete(whose.key)
      }
    },
    comeAgainSeconds: () => 2 + (turnedAway++ % 8),
  }
}

const everyMs = 50
const evenOverMs = 500

/** By how many milliseconds this process is late in what it has to do, evened out over half a second. */
export function watchLateness(): () => number {
  let last = performance.now()
  let late = 0
  setInterval(() => {
    const now = performance.now()
    const passed = now - last
    last = now
    late += (Math.max(0, passed - everyMs) - late) * (1 - Math.exp(-passed / evenOverMs))
  }, everyMs).unref()
  return () => late
}
