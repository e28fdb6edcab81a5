import type { JsonObject } from './json.ts'

const seals = new WeakSet<object>()

/**
 * Marks a part of documents that is used again and again, as the achievement and the issuer of many awards are. It is frozen through and
 * through, so what was found out about it once stays true: builders take it without checking it again, and its statements are written
 * once and spliced into every canonical form.
 *
 * @param part plain JSON, as `ob3/achievement` and `ob3/profile` build it; frozen in place
 * @returns the same object
 */
export function sealed<Part extends JsonObject>(part: Part): Part {
  freeze(part)
  seals.add(part)
  return part
}

/** Whether an object was given to {@link sealed}; then it can never change. */
export const isSealed = (part: object): boolean => seals.has(part)

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || seals.has(value)) return
  Object.freeze(value)
  for (const member of Object.values(value)) freeze(member)
}
