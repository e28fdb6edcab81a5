import { sql } from 'kysely'
import type { OpenTransaction } from '../../foundation/platform/database.ts'
import { type Due, type Gone, overdue } from '../../foundation/platform/kept-kind.ts'

/** Letters as they were written, whatever became of them. */
export async function clearLetters(db: OpenTransaction, due: Due): Promise<readonly Gone[]> {
  const old = await overdue(db, due, { at: 'created_at', organizationId: 'organization_id' })
  const { rows } = await sql<Gone>`
    delete from messages where id in (select id from messages where ${old} limit ${due.most} for update skip locked)
    returning organization_id as "organizationId"`.execute(db)
  return rows
}

/** What people were told on their page of notices, read or not. */
export async function clearNotices(db: OpenTransaction, due: Due): Promise<readonly Gone[]> {
  const old = await overdue(db, due, { at: 'made_at', organizationId: 'organization_id' })
  const { rows } = await sql<Gone>`
    delete from notices where id in (select id from notices where ${old} limit ${due.most} for update skip locked)
    returning organization_id as "organizationId"`.execute(db)
  return rows
}

/** What programs were told and answered. What is still to be sent stays. */
export async function clearDeliveries(db: OpenTransaction, due: Due): Promise<readonly Gone[]> {
  const old = await overdue(db, due, { at: 'tried_at', organizationId: 'webhooks.organization_id' })
  const { rows } = await sql<Gone>`
    delete from webhook_deliveries using webhooks where webhooks.id = webhook_id and webhook_deliveries.id in (
      select webhook_deliveries.id from webhook_deliveries join webhooks on webhooks.id = webhook_id
      where due_at is null and ${old} limit ${due.most} for update of webhook_deliveries skip locked)
    returning webhooks.organization_id as "organizationId"`.execute(db)
  return rows
}

/** Who was invited and never came: that there was an invitation stays, without whose. */
export async function blankInvitations(db: OpenTransaction, due: Due): Promise<readonly Gone[]> {
  const old = await overdue(db, due, { at: 'coalesce(cancelled_at, expires_at)', organizationId: 'organization_id' })
  const { rows } = await sql<Gone>`
    update invitations set address = '', name = '', cancelled_at = coalesce(cancelled_at, expires_at) where id in (
      select id from invitations where accepted_at is null and address <> '' and ${old} limit ${due.most} for update skip locked)
    returning organization_id as "organizationId"`.execute(db)
  return rows
}

/** Accounts that were asked for, and addresses that were added, and never confirmed. */
export async function clearUnconfirmed(db: OpenTransaction, due: Due): Promise<readonly Gone[]> {
  const nobodys = { organizationId: null }
  const asked = await overdue(db, due, { at: 'expires_at', ...nobodys })
  const added = await overdue(db, due, { at: 'token_until', ...nobodys })
  const { rows } = await sql<Gone>`
    with accounts as (
      delete from sign_ups where id in (select id from sign_ups where ${asked} limit ${due.most} for update skip locked) returning id
    ), addresses as (
      delete from person_addresses where id in (
        select id from person_addresses where verified_at is null and ${added} limit ${due.most} for update skip locked) returning id
    )
    select null::uuid as "organizationId" from (select id from accounts union all select id from addresses) as gone`.execute(db)
  return rows
}
