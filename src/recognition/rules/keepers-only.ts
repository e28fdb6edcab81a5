import { type Actor, organizationsWhere } from '../../foundation/platform/actor.ts'
import { forbidden, missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { mayKeepRules } from './rules-policy.ts'

/** Keeps a page for those who say by which rules some organization gives. @throws Refusal `sign-in-needed`, `not-a-rule-keeper` */
export function keepersOnly(actor: Actor): void {
  if (actor.kind === 'visitor') throw unauthenticated()
  if (organizationsWhere(actor, 'admin', 'hr').length === 0)
    throw forbidden('not-a-rule-keeper', 'Only admins and HR of an organization can see and write the rules by which it gives.')
}

/** The same, of one organization: for the others a rule is not there. @throws Refusal `rule-missing` */
export function keepersOf(actor: Actor, organizationId: string): void {
  if (!mayKeepRules(actor, { organizationId }).allowed) throw missing('rule')
}
