import { sql } from 'kysely'
import type { OpenTransaction } from '../../foundation/platform/database.ts'
import { type Due, type Gone, type KeptKind, overdue } from '../../foundation/platform/kept-kind.ts'
import { texts } from '../../foundation/words/sentence.ts'

/** Rows of which no award came, so long after anything happened with them or their list; and lists that nobody read. */
async function clearRows(db: OpenTransaction, due: Due): Promise<readonly Gone[]> {
  const at = 'greatest(one.told_at, one.canceled_at, lists.brought_at, lists.approved_at, lists.send_at, lists.sent_at, lists.canceled_at)'
  const old = await overdue(db, due, { at, organizationId: 'lists.organization_id' })
  const { rows } = await sql<Gone>`
    update issue_rows set cells = '{}', email = '', name = '', narrative = '', link = '', is_aside = true, token_hash = null,
      fate = case when issue_rows.fate in ('invited', 'canceled') then 'canceled' else 'aside' end,
      canceled_at = case when issue_rows.fate = 'invited' then ${due.now} else issue_rows.canceled_at end
    from (
      select one.list_id, one.line, lists.organization_id from issue_rows one join issue_lists lists on lists.id = one.list_id
      where one.fate <> 'issued' and one.award_id is null and lists.state <> 'sending' and one.cells <> '{}' and ${old}
      limit ${due.most} for update of one skip locked
    ) as old where issue_rows.list_id = old.list_id and issue_rows.line = old.line
    returning old.organization_id as "organizationId"`.execute(db)
  const unread = await overdue(db, due, { at: 'lists.brought_at', organizationId: 'lists.organization_id' })
  const { rows: lists } = await sql<Gone>`
    update issue_lists set state = 'canceled', source = null, canceled_at = ${due.now}
    from (select lists.id from issue_lists lists where lists.state = 'new' and ${unread} limit ${due.most} for update skip locked) as old
    where issue_lists.id = old.id returning issue_lists.organization_id as "organizationId"`.execute(db)
  return [...rows, ...lists]
}

/** How long lists say whom they named where nobody took it. */
export const listKind: KeptKind = {
  name: 'issue-rows',
  of: 'organization',
  usual: 365,
  least: 30,
  most: 1095,
  ...texts({
    what: 'Names and addresses on lists of what was decided elsewhere, of rows that nobody took or that did not go out',
    goes: 'The row is emptied, and a link that was not opened opens nothing any more. Awards that were taken stay.',
    because: 'Somebody may open their e-mail a month late; who did not in years is not expected.',
  }),
  clear: clearRows,
}
