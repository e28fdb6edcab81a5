import { type Actor, holds, no, type Permission, personIdOf, signInFirst, yes } from '../../foundation/platform/actor.ts'

/** What somebody shows of themselves, mutes, and keeps of what they got: theirs alone, or a program's in their name. */
export function mayKeepOwn(actor: Actor, { personId }: { personId: string | null }): Permission {
  if (actor.kind === 'visitor') return signInFirst
  return personId !== null && personIdOf(actor) === personId
    ? yes
    : no('not-yours', 'Only the person whose it is decides what colleagues see of it.')
}

/** Any colleague who is shown it, and nobody to themselves. Whether it is shown is asked when it is looked up: what is not shown is not there. */
export function mayGiveKudos(actor: Actor, { earnerId }: { earnerId: string }): Permission {
  if (actor.kind === 'visitor') return signInFirst
  if (actor.kind !== 'person') return no('not-a-person', 'Only a person gives kudos.')
  return actor.id === earnerId ? no('own-moment', 'Nobody gives kudos to themselves.') : yes
}

export function mayChangeKudos(actor: Actor, { giverId }: { giverId: string }): Permission {
  if (actor.kind === 'visitor') return signInFirst
  return personIdOf(actor) === giverId ? yes : no('not-the-giver', 'Only the person who gave something changes it or takes it back.')
}

/** Any colleague who is shown it, but for who gave it. */
export function mayReportKudos(actor: Actor, { giverId }: { giverId: string }): Permission {
  if (actor.kind === 'visitor') return signInFirst
  if (actor.kind !== 'person') return no('not-a-person', 'Only a person asks the admins to look at something.')
  return actor.id === giverId ? no('own-kudos', 'You gave this yourself. You can take it back.') : yes
}

/** Admins of the organization, and nobody about what they gave themselves. */
export function maySettleReport(actor: Actor, { organizationId, giverId }: { organizationId: string; giverId: string | null }): Permission {
  if (actor.kind === 'visitor') return signInFirst
  if (!holds(actor, 'admin', organizationId)) return no('not-an-admin', 'Only admins of the organization look at what was reported.')
  return giverId !== null && personIdOf(actor) === giverId ? no('own-kudos-report', 'Another admin looks at what you gave yourself.') : yes
}
