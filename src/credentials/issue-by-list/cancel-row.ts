import { personIdOf } from '../../foundation/platform/actor.ts'
import type { Scene } from '../../foundation/platform/command.ts'
import { type Fact, fact } from '../../foundation/platform/fact.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import { formatText } from '../../foundation/words/format.ts'
import { awardRevoked } from '../awards/award-facts.ts'
import { publishStatusList } from '../awards/publish-status-list.ts'
import { rowCanceled } from './list-facts.ts'
import type { LockedList } from './lock-list.ts'

/** A row with whose award came of it, locked. @throws Refusal `issue-list-row-missing` */
export async function rowToAnswer({ db }: Scene, { id }: LockedList, line: number) {
  const row = await db
    .selectFrom('issueRows')
    .leftJoin('awards', 'awards.id', 'issueRows.awardId')
    .leftJoin('people', 'people.id', 'awards.earnerId')
    .leftJoin('unseenAwards', 'unseenAwards.awardId', 'awards.id')
    .where('listId', '=', id)
    .where('line', '=', line)
    .select(['line', 'fate', 'issueRows.email', 'issueRows.name', 'issueRows.awardId', 'unseenAwards.awardId as unseenId'])
    .select([
      'people.id as personId',
      'people.email as personEmail',
      'people.name as personName',
      'awards.statusListId',
      'awards.organizationId',
    ])
    .forUpdate('issueRows')
    .executeTakeFirst()
  if (!row) throw missing('issue list row')
  return row
}

export type CanceledRow = { awardId: string | null; awards: { awardId: string; organizationId: string }[]; facts: Fact[] }

/** Cancels a row before it was opened: its link opens nothing, an award that nobody has looked at is taken back. @throws Refusal `list-row-opened`, `list-row-not-out` */
export async function cancelRow(scene: Scene, list: LockedList, line: number): Promise<CanceledRow> {
  const { db, actor, now, later } = scene
  const row = await rowToAnswer(scene, list, line)
  const { organizationId } = list
  const facts: Fact[] = [fact(rowCanceled, { organizationId, subjectId: list.id }, { line })]
  if (row.fate === 'issued') {
    if (!row.unseenId || !row.awardId || !row.statusListId)
      throw conflict(
        'list-row-opened',
        'They have opened it already. Take the award back on its page, with a reason and an e-mail to them.',
      )
    await db
      .insertInto('revocations')
      .values({
        awardId: row.awardId,
        revokedBy: personIdOf(actor),
        revokedAt: now,
        reason: formatText('en', 'Sent by mistake, and canceled before anyone had opened it.', {}),
      })
      .onConflict((clash) => clash.doNothing())
      .execute()
    await later(publishStatusList, { statusListId: row.statusListId })
    facts.push(fact(awardRevoked, { organizationId, subjectId: row.awardId }))
  } else if (row.fate !== 'invited' && row.fate !== 'ready')
    throw conflict('list-row-not-out', 'This row has not gone out, or was canceled. Nothing was sent.')
  await db
    .updateTable('issueRows')
    .set({ fate: 'canceled', canceledAt: now, tokenHash: null })
    .where('listId', '=', list.id)
    .where('line', '=', line)
    .execute()
  return { awardId: row.awardId, awards: row.awardId ? [{ awardId: row.awardId, organizationId }] : [], facts }
}
