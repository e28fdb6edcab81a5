import { type Actor, no, organizationsWhere, signInFirst, type Verdict, yes } from '../platform/actor.ts'

/** Which letters someone may look at: all in the demo, else those of the organizations she is an admin of. Null is all. */
export const outboxOf = (actor: Actor, demo: boolean): string[] | null => (demo ? null : organizationsWhere(actor, 'admin'))

/** Admins see what their organization sent; in the demo anyone may. */
export function maySeeOutbox(actor: Actor, demo: boolean): Verdict {
  if (demo || organizationsWhere(actor, 'admin').length > 0) return yes
  return actor.kind === 'visitor' ? signInFirst : no('not-an-admin', 'Only admins see the mail that was sent.')
}

/**
 * Whether a letter's words may be shown. A letter with a link that stands for its reader, or with what was said of her work, is for her
 * alone, once mail really reaches her; without mail, showing it is the only way it gets to her.
 */
export const mayReadLetter = (letter: { confidential: boolean }, { mailIsSent }: { mailIsSent: boolean }): boolean =>
  !letter.confidential || !mailIsSent
