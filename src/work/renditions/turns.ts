/** Lets so many work at once, and the others after them in the order in which they came. */
export function turns(atOnce: number) {
  let free = atOnce
  const waiting: (() => void)[] = []
  return async <Value>(work: () => Promise<Value>): Promise<Value> => {
    if (free > 0) free--
    else await new Promise<void>((come) => waiting.push(come))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free++
    }
  }
}
