/**
 * Whether every text in an input can be kept as it is: PostgreSQL holds no NUL, and half a surrogate pair is no character.
 * Looks into plain objects and lists; bytes are not text.
 */
export function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\u0000')
  if (Array.isArray(value)) return value.every(isStorable)
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return true
  // What arrives as it is read, such as a file, is no text either.
  const kind: unknown = Object.getPrototypeOf(value)
  if (kind !== Object.prototype && kind !== null) return true
  return Object.entries(value).every(([name, member]) => isStorable(name) && isStorable(member))
}
