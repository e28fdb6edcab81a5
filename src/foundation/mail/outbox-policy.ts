import { type Actor, holds, no, organizationsWhere, type Permission, signInFirst, yes } from '../platform/actor.ts'
import { isAboutWork, type LetterKind, standsForRecipient } from './letter-kinds.ts'

/** Which letters someone may see listed: all to invented people in the demo, else those of the organizations they are an admin of. Null is the demo. */
export const outboxOf = (actor: Actor, demo: boolean): string[] | null => (demo ? null : organizationsWhere(actor, 'admin'))

/** Admins see what their organization sent; in the demo anyone may. */
export function maySeeOutbox(actor: Actor, demo: boolean): Permission {
  if (demo || organizationsWhere(actor, 'admin').length > 0) return yes
  return actor.kind === 'visitor' ? signInFirst : no('not-an-admin', 'Only admins see the mail that was sent.')
}

/** Admins have a letter of their organization sent again. What Laurel itself writes to people about their accounts is no organization's. */
export function mayLookAfterLetters(actor: Actor, { organizationId }: { organizationId: string | null }): Permission {
  if (actor.kind === 'visitor') return signInFirst
  return organizationId !== null && holds(actor, 'admin', organizationId)
    ? yes
    : no('not-an-admin', 'Only admins of the organization that sent an e-mail can have it sent again.')
}

type Told = { kind: LetterKind; personId: string | null; toAddress: string }

/**
 * Whether a letter's subject and words may be shown. What is said of someone's work is for them alone, in the demo too. A link that stands
 * for its reader is shown only while no mail is sent: to anyone in the demo, to invented people; elsewhere an invitation, to the admins who
 * then pass it on, and nothing that signs in to an account.
 */
export function mayReadLetter(actor: Actor, letter: Told, { demo, mailIsSent }: { demo: boolean; mailIsSent: boolean }): boolean {
  if (actor.kind === 'person' && letter.personId === actor.id) return true
  if (isAboutWork(letter.kind)) return false
  if (!standsForRecipient(letter.kind)) return true
  if (mailIsSent) return false
  return demo ? letter.toAddress.endsWith('.example') : letter.kind === 'invitation'
}
