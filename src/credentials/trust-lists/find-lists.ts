import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'

/** A list of others that an organization goes by, or that waits to be taken. */
export type GoneBy = {
  id: string
  name: string
  address: string | null
  form: string | null
  signature: 'holds' | 'unsigned' | null
  signerName: string | null
  signerId: string | null
  issuers: number | null
  asOf: Date | null
  validUntil: Date | null
  waits: boolean
  fault: string | null
  askedAt: Date | null
}

/** The lists of others that an organization goes by, the newest first. */
export async function listGoneBy(
  db: Queryable,
  organizationId: string,
  { before = null, size = 25 }: { before?: string | null; size?: number } = {},
) {
  const { rows } = await sql<GoneBy>`
    select list.id, list.name, list.address, list.fault, list.asked_at as "askedAt", copy.form, copy.signature, copy.signer_name as "signerName",
      copy.signer_id as "signerId", copy.issuers, coalesce(copy.dated, copy.brought_at) as "asOf", copy.valid_until as "validUntil",
      exists (select from trust_list_copies waiting where waiting.list_id = list.id and waiting.taken_at is null) as waits
    from trust_lists list left join trust_list_copies copy on copy.id = list.copy_id
    where list.organization_id = ${organizationId} and list.removed_at is null and (${before}::uuid is null or list.id < ${before}::uuid)
    order by list.id desc limit ${size + 1}`.execute(db)
  const lists = rows.slice(0, size)
  return { lists, next: rows.length > size ? (lists.at(-1)?.id ?? null) : null }
}
