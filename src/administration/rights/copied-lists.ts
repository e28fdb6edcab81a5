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

/** What they asked for by posters, in their own words, and what was answered. */
export async function* copiedPosterRequests(db: Queryable, personId: string) {
  yield* await db
    .selectFrom('posterRequests')
    .innerJoin('posters', 'posters.id', 'posterRequests.posterId')
    .innerJoin('achievements', 'achievements.id', 'posters.achievementId')
    .innerJoin('organizations', 'organizations.id', 'posters.organizationId')
    .leftJoin('achievementVersions as version', 'version.id', 'achievements.currentVersionId')
    .where('posterRequests.personId', '=', personId)
    .orderBy('posterRequests.id')
    .select(['organizations.name as organization', 'version.title', 'posterRequests.name', 'posterRequests.email', 'answer', 'link'])
    .select(['isShown', 'askedAt', 'provenAt', 'state', 'said', 'saidAt'])
    .execute()
}
