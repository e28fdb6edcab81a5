import type { Scene } from '../../foundation/platform/command.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import type { EndorsedKind } from './endorsement-fields.ts'

/** One endorsement with what policies look at, locked. @throws Refusal `endorsement-missing` */
export async function loadEndorsement({ db }: Scene, { id }: { id: string }) {
  const row = await db
    .selectFrom('endorsements')
    .where('id', '=', id)
    .where('voidedAt', 'is', null)
    .select(['id', 'kind', 'about', 'organizationId', 'earnerId', 'personId', 'byOrganizationId'])
    .select(['acceptedAt', 'declinedAt', 'hiddenAt', 'withdrawnAt', 'statusListId'])
    .forUpdate()
    .executeTakeFirstOrThrow(() => missing('endorsement'))
  // The table takes no other kind.
  return { ...row, kind: row.kind as EndorsedKind }
}
