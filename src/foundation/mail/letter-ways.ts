import { sql } from 'kysely'
import type { Queryable } from '../platform/database.ts'
import { preparedRead } from '../platform/prepared.ts'
import { texts } from '../words/sentence.ts'
import type { LetterKind } from './letter-kinds.ts'

/** How a kind of letter reaches a person. */
export const ways = ['at-once', 'digest', 'never'] as const
export type Way = (typeof ways)[number]

/** The kinds a person may choose a way for. All others are owed to them: an award, a decision, what protects their account. */
export const chosenKinds = [
  'handed-in',
  'due',
  'late',
  'stalled',
  'to-assess',
  'membership',
  'joined',
  'webhook',
  'lost-letters',
  'catalog',
  'coaching',
  'cohort',
  'draft',
  'recognition',
] as const satisfies readonly LetterKind[]
export type ChosenKind = (typeof chosenKinds)[number]

export const isChosen = (kind: string): kind is ChosenKind => chosenKinds.some((chosen) => chosen === kind)

/** How each goes where nobody has said otherwise: what asks for an answer at once, what can wait once a day. */
export const usualWays: Record<ChosenKind, Way> = {
  'handed-in': 'at-once',
  due: 'at-once',
  late: 'at-once',
  stalled: 'digest',
  'to-assess': 'digest',
  membership: 'at-once',
  joined: 'digest',
  webhook: 'at-once',
  'lost-letters': 'digest',
  catalog: 'digest',
  coaching: 'digest',
  cohort: 'digest',
  draft: 'at-once',
  recognition: 'digest',
}

/** What each kind is about, for who chooses. */
export const wayLabels: Record<ChosenKind, string> = texts({
  'handed-in': 'Your evidence has arrived',
  due: 'A decision is due soon',
  late: 'A decision is late',
  stalled: 'Work has rested for a while',
  'to-assess': 'New evidence waits for an assessor',
  membership: 'Your roles, and where you belong',
  joined: 'Someone you invited has joined',
  webhook: 'A webhook was stopped',
  'lost-letters': 'E-mails of your organization came back',
  catalog: 'What is published, and what it is worth',
  coaching: 'What a coach says of your evidence, and what is shared with you',
  cohort: 'What is new in your cohorts',
  draft: 'Drafts that you are asked to look at or to try, and what is said of your own',
  recognition: 'What others say of what you have earned, and kudos',
})

const chosenWays = preparedRead((db, given: { personIds: readonly string[] }) =>
  db.selectFrom('letterWays').where(sql<boolean>`person_id = any(${given.personIds}::uuid[])`).select(['personId', 'kind', 'way']),
)

/** The ways of some people, where they have chosen: a function of person and kind. */
export async function waysOf(db: Queryable, personIds: readonly string[]): Promise<(personId: string, kind: LetterKind) => Way> {
  const rows = personIds.length === 0 ? [] : await chosenWays(db, { personIds })
  const chosen = new Map(rows.map(({ personId, kind, way }) => [`${personId} ${kind}`, way]))
  return (personId, kind) => {
    if (!isChosen(kind)) return 'at-once'
    // The table takes no other.
    return (chosen.get(`${personId} ${kind}`) as Way | undefined) ?? usualWays[kind]
  }
}
