/** The ways this system says no. Each door translates the kind, once, into its own language. */
export type RefusalKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'missing'
  | 'conflict'
  | 'stale'
  | 'unguarded'
  | 'unsupported'
  | 'limited'
  | 'oversized'
  | 'slow'
  | 'busy'
  | 'full'

/** What is wrong with one field of an input: its path in dots, and a sentence. */
export type FieldFault = { field: string; message: string }

/** What is kept of a text that was saved elsewhere meanwhile, so that both can be shown. */
export type Kept = { revision: number; values: Record<string, unknown> }

/** A refusal is an answer, not a bug: a kind, a documented code and a sentence for the person who asked. */
export class Refusal extends Error {
  readonly kind: RefusalKind
  readonly code: string
  readonly fields: FieldFault[]
  readonly kept: Kept | null
  constructor(kind: RefusalKind, code: string, message: string, fields: FieldFault[] = [], kept: Kept | null = null) {
    super(message)
    this.name = 'Refusal'
    this.kind = kind
    this.code = code
    this.fields = fields
    this.kept = kept
  }
}

export const invalid = (code: string, message: string, fields: FieldFault[] = []) => new Refusal('invalid', code, message, fields)
export const unauthenticated = (code = 'sign-in-needed', message = 'Please sign in first.') => new Refusal('unauthenticated', code, message)
export const forbidden = (code: string, message: string) => new Refusal('forbidden', code, message)
export const missing = (noun: string) => new Refusal('missing', `${noun.replaceAll(' ', '-')}-missing`, `There is no such ${noun}.`)
export const limited = (message: string) => new Refusal('limited', 'too-many-tries', message)
/** What is larger than its place takes; it was not read. */
export const oversized = (code: string, message: string) => new Refusal('oversized', code, message)
/** What did not arrive in time. */
export const slow = (code: string, message: string) => new Refusal('slow', code, message)
/** What can't be done just now, because too much else is. */
export const busy = (code: string, message: string) => new Refusal('busy', code, message)
/** What there is no room for. */
export const full = (code: string, message: string) => new Refusal('full', code, message)
/** @param kept where a text was saved elsewhere meanwhile: what it says now */
export const conflict = (code: string, message: string, kept: Kept | null = null) => new Refusal('conflict', code, message, [], kept)
/** What was changed by someone else since it was read. */
export const stale = (code: string, message: string) => new Refusal('stale', code, message)
/** A change that must say which text it is of, and does not. */
export const unguarded = (code: string, message: string) => new Refusal('unguarded', code, message)
/** What was sent in a form that is not read here. */
export const unsupported = (code: string, message: string) => new Refusal('unsupported', code, message)

/** Modules exist twice (bundled pages, native server), so a refusal is told by its shape, never by `instanceof`. */
export const isRefusal = (error: unknown): error is Refusal =>
  error instanceof Error && error.name === 'Refusal' && 'kind' in error && 'code' in error

export const statusOf: Record<RefusalKind, 401 | 403 | 404 | 408 | 409 | 412 | 413 | 415 | 422 | 428 | 429 | 503 | 507> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  stale: 412,
  unguarded: 428,
  unsupported: 415,
  limited: 429,
  full: 507,
  oversized: 413,
  slow: 408,
  busy: 503,
}

/** RFC 9457 problem details of a refusal. `type` is the page that explains the code. */
export const problemOf = (refusal: Refusal, baseUrl: string) => ({
  type: `${baseUrl}/problems/${refusal.code}`,
  title: refusal.message,
  status: statusOf[refusal.kind],
  code: refusal.code,
  ...(refusal.fields.length > 0 ? { errors: refusal.fields } : {}),
  ...(refusal.kept ? { kept: refusal.kept } : {}),
})
