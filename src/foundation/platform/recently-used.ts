/** Keeps the most recently used of what never changes or carries its own mark. Only memory is at stake: nothing may depend on a value being here. */
export type RecentlyUsed<Value> = { get(key: string): Value | undefined; set(key: string, value: Value): void }

/** A cache of at most `most` values; the one unused for longest goes first. */
export function recentlyUsed<Value>(most: number): RecentlyUsed<Value> {
  const values = new Map<string, Value>()
  return {
    get(key) {
      const value = values.get(key)
      if (value === undefined) return undefined
      // A Map remembers the order of insertion, so what is put in again is the youngest.
      values.delete(key)
      values.set(key, value)
      return value
    },
    set(key, value) {
      values.delete(key)
      values.set(key, value)
      const [oldest] = values.keys()
      if (values.size > most && oldest !== undefined) values.delete(oldest)
    },
  }
}
