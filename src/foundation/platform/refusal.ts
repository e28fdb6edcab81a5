import { formatSentence, type Locale } from '../words/format.ts'
import { type Sentence, texts, type Values } from '../words/sentence.ts'
import type { Actor, Permission } from './actor.ts'

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
export type FieldFault = { field: string } & Sentence

/** What is kept of a text that was saved elsewhere meanwhile, so that both can be shown. */
export type Kept = { revision: number; values: Record<string, unknown> }

/**
 * A refusal is an answer, not a bug: a kind, a documented code and a sentence for the person who asked, which the door writes in their
 * language. As an error its message is in English, for the log.
 */
export class Refusal extends Error {
  readonly kind: RefusalKind
  readonly code: string
  readonly sentence: Sentence
  readonly fields: FieldFault[]
  readonly kept: Kept | null
  constructor(kind: RefusalKind, code: string, sentence: Sentence, fields: FieldFault[] = [], kept: Kept | null = null) {
    super(formatSentence('en', sentence))
    this.name = 'Refusal'
    this.kind = kind
    this.code = code
    this.sentence = sentence
    this.fields = fields
    this.kept = kept
  }
}

const refusing = (kind: RefusalKind) => (code: string, text: string, values?: Values) => new Refusal(kind, code, { text, values })

/** The refusal of a policy's no. A visitor is asked to sign in first. */
export const denied = (actor: Actor, { code, because }: Permission & { allowed: false }): Refusal =>
  actor.kind === 'visitor' ? unauthenticated() : new Refusal('forbidden', code, because)

/** What does not fit; `fields` says where, and stands last. */
export function invalid(code: string, text: string, fields?: FieldFault[]): Refusal
export function invalid(code: string, text: string, values: Values, fields?: FieldFault[]): Refusal
export function invalid(code: string, text: string, given: Values | FieldFault[] = [], fields: FieldFault[] = []): Refusal {
  return Array.isArray(given)
    ? new Refusal('invalid', code, { text }, given)
    : // A list is no record of values; what is left is one.
      new Refusal('invalid', code, { text, values: given as Values }, fields)
}
/** What does not fit in one field, in a sentence that says it for the whole form too. */
export const invalidAt = (code: string, field: string, text: string, values?: Values): Refusal =>
  new Refusal('invalid', code, { text, values }, [{ field, text, values }])
export const unauthenticated = (code = 'sign-in-needed', text = 'Please sign in first.') => new Refusal('unauthenticated', code, { text })
export const forbidden = refusing('forbidden')
export const missing = (noun: Noun) => new Refusal('missing', `${noun.replaceAll(' ', '-')}-missing`, { text: nothingSuch[noun] })
export const limited = (text: string, values?: Values) => new Refusal('limited', 'too-many-tries', { text, values })
/** What is larger than its place takes; it was not read. */
export const oversized = refusing('oversized')
/** What did not arrive in time. */
export const slow = refusing('slow')
/** What can't be done just now, because too much else is. */
export const busy = refusing('busy')
/** What there is no room for. */
export const full = refusing('full')
export const conflict = refusing('conflict')
/** A text that was saved elsewhere meanwhile; what it says now is handed back with the refusal. */
export const savedElsewhere = (code: string, text: string, kept: Kept) => new Refusal('conflict', code, { text }, [], kept)
/** What was changed by someone else since it was read. */
export const stale = refusing('stale')
/** A change that must say which text it is of, and does not. */
export const unguarded = refusing('unguarded')
/** What was sent in a form that is not read here. */
export const unsupported = refusing('unsupported')

const nothingSuch = texts({
  address: 'There is no such address.',
  passkey: 'There is no such passkey.',
  proof: 'There is no such proof.',
  session: 'There is no such session.',
  merge: 'There is no such merge.',
  adjustment: 'There is no such adjustment.',
  packet: 'There is no such packet.',
  layout: 'There are no such columns.',
  goal: 'There is no such goal.',
  lane: 'There is no such lane.',
  archive: 'There is no such archive, or not any more.',
  artifact: 'There is no such artifact.',
  assessment: 'There is no such assessment.',
  leak: 'Nothing of that kind is marked.',
  pathway: 'There is no such pathway.',
  roster: 'There is no such roster.',
  phrase: 'There is no such phrase.',
  attempt: 'There is no such attempt.',
  award: 'There is no such award.',
  badge: 'There is no such badge.',
  release: 'There is no such request, or it has ended.',
  calendar: 'There is no such calendar.',
  class: 'There is no such class.',
  cohort: 'There is no such cohort.',
  collection: 'There is no such collection.',
  'days off': 'There is no such holiday or break.',
  conflict: 'This conflict is not declared, or not by you.',
  'data copy': 'There is no such copy, or not any more.',
  delivery: 'There is no such delivery.',
  district: 'There is no such district.',
  exchange: 'There is no such offer of an award, or not any more.',
  question: 'There is no such question, or not any more.',
  file: 'There is no such file.',
  form: 'There is no such form.',
  invitation: 'There is no such invitation.',
  issuer: 'There is no such issuer.',
  letter: 'There is no such letter.',
  'log entry': 'There is no such entry in your log.',
  member: 'There is no such member.',
  membership: 'There is no such membership.',
  'micro-credential': 'There is no such micro-credential.',
  meeting: 'There is no such date.',
  notice: 'There is no such notice.',
  organization: 'There is no such organization.',
  page: 'There is no such page.',
  person: 'There is no such person.',
  post: 'There is no such post.',
  problem: 'There is no such problem.',
  'request to be forgotten': 'There is no such request to be forgotten.',
  'request to assess': 'There is no such request to become an assessor.',
  requirement: 'There is no such requirement.',
  school: 'There is no such school.',
  starter: 'There is no such starter.',
  student: 'There is no such student.',
  'deletion request': 'There is no such request.',
  'consent code': 'This code or link is not known here. Please check it against the paper, or ask the teacher for a new one.',
  'status list': 'There is no such status list.',
  step: 'There is no such step.',
  submission: 'There is no such submission.',
  subscriber: 'There is no such subscriber.',
  comment: 'There is no such comment, or not any more.',
  clip: 'There is no such clip, or not any more.',
  share: 'This is not shared, or not any more.',
  tag: 'There is no such tag.',
  currency: 'There is no such currency.',
  'contract group': 'There is no such group of contracts.',
  'ledger line': 'There is no such line, or nobody has to approve it.',
  substitute: 'There is no such substitute.',
  'value request': 'There is no such request.',
  category: 'There is no such category.',
  unit: 'There is no such session in this plan.',
  upload: 'There is no such upload.',
  operation: 'There is no such operation.',
  'API key': 'There is no such API key.',
  'signing key': 'There is no such signing key.',
  webhook: 'There is no such webhook.',
  transcript: 'There is no such transcript.',
  'transcript link': 'There is no such link.',
  'shared transcript': 'This transcript is not shown here: its link has ended, was withdrawn, or is not complete.',
  anchor: 'There is no such anchor.',
  draft: 'There is no such draft, or it is not shown to you any more.',
  template: 'There is no such template, or not any more.',
  framework: 'There is no such framework, or not any more.',
  competency: 'There is no such competency.',
  trial: 'There is no such trial, or not any more.',
  appeal: 'There is no such appeal.',
  rule: 'There is no such rule.',
  acceptance: 'There is no such acceptance.',
  pilot: 'There is no such import.',
  'award sweep': 'There is no such choice of awards.',
  'issue list': 'There is no such list.',
  poster: 'There is no such poster.',
  'poster request': 'There is no such request, or not any more.',
  'recognized issuer': 'There is no such issuer on this list.',
  'trust list': 'There is no such list of issuers.',
  'issue list row': 'There is no such row in this list.',
  'pilot row': 'There is no such row in this import, or not any more.',
  endorsement: 'There is no such endorsement, or not any more.',
  moment: 'There is no such moment, or it is not shown to you any more.',
  kudos: 'There are no such kudos, or not any more.',
  'kudos report': 'There is no such report.',
  'kudos card': 'There is no such card.',
  mute: 'You have not muted that.',
  'request for an endorsement': 'There is no such request, or not any more.',
})
/** What may be asked for and not be there. */
export type Noun = keyof typeof nothingSuch

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

/** A refusal in words: what a form or a script is told. */
export const writeRefusal = (
  { code, sentence, fields }: Pick<Refusal, 'code' | 'sentence' | 'fields'>,
  locale: Locale,
): { code: string; message: string; fields: { field: string; message: string }[] } => ({
  code,
  message: formatSentence(locale, sentence),
  fields: fields.map((fault) => ({ field: fault.field, message: formatSentence(locale, fault) })),
})

/** RFC 9457 problem details of a refusal. `type` is the page that explains the code. */
export function problemOf(refusal: Refusal, baseUrl: string, locale: Locale = 'en') {
  const { message, fields } = writeRefusal(refusal, locale)
  return {
    type: `${baseUrl}/problems/${refusal.code}`,
    title: message,
    status: statusOf[refusal.kind],
    code: refusal.code,
    ...(fields.length > 0 ? { errors: fields } : {}),
    ...(refusal.kept ? { kept: refusal.kept } : {}),
  }
}
