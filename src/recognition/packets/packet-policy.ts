import { type Actor, no, type Permission, personIdOf, signInFirst } from '../../foundation/platform/actor.ts'
import { mayKeepBooks } from '../periods/books-policy.ts'

/** A second person approves a packet: an admin or HR who did not prepare it, and whom no line of it pays. */
export function mayApprovePacket(
  actor: Actor,
  packet: { organizationId: string; preparedById: string | null; paysApprover: boolean },
): Permission {
  const may = mayKeepBooks(actor, packet)
  if (!may.allowed) return may
  const personId = personIdOf(actor)
  if (personId === null)
    return actor.kind === 'visitor' ? signInFirst : no('approver-no-person', 'A packet is approved by a person, not by a program.')
  if (personId === packet.preparedById)
    return no('own-packet', 'Who prepared a packet does not approve it. Ask another admin, or somebody else in HR.')
  if (packet.paysApprover)
    return no('own-lines', 'This packet pays you, so somebody else approves it. Ask another admin, or somebody else in HR.')
  return may
}
