import type { ReadContext } from '../../foundation/doors/rest.ts'
import { roleNames } from '../../foundation/platform/actor.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { organizationsOf } from './organizations.ts'

/** An organization that the actor belongs to. @throws Refusal `organization-missing`, also for what is another's */
export async function ownOrganization({ db, actor }: Pick<ReadContext, 'db' | 'actor'>, organizationId: string) {
  const found = (await organizationsOf(db, actor, ...roleNames)).find(({ id }) => id === organizationId)
  if (!found) throw missing('organization')
  return found
}
