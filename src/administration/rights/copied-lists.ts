import type { Queryable } from '../../foundation/platform/database.ts'

/** What lists that issued something to them say of them, as it was written. */
export async function* copiedLists(db: Queryable, personId: string) {
  yield* await db
    .selectFrom('issueRows')
    .innerJoin('issueLists', 'issueLists.id', 'issueRows.listId')
    .where('issueRows.personId', '=', personId)
    .orderBy('issueRows.listId')
    .orderBy('issueRows.line')
    .select(['issueLists.name as list', 'issueLists.evidence', 'issueLists.decision', 'issueLists.decidedBy', 'line', 'cells', 'fate'])
    .select(['issueRows.email', 'issueRows.name', 'issueRows.decidedOn', 'narrative', 'link', 'awardId', 'toldAt', 'issueRows.canceledAt'])
    .execute()
}
