import type { Scene } from '../../foundation/platform/command.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import type { ListState } from './row-words.ts'

/** A list, locked until the command is done: two admins at once come in turn. @throws Refusal `issue-list-missing` */
export const lockList = ({ db }: Pick<Scene, 'db'>, { listId }: { listId: string }) =>
  db
    .selectFrom('issueLists')
    .innerJoin('organizations', 'organizations.id', 'issueLists.organizationId')
    .innerJoin('achievements', 'achievements.id', 'issueLists.achievementId')
    .where('issueLists.id', '=', listId)
    .select([
      'issueLists.id',
      'issueLists.organizationId',
      'issueLists.achievementId',
      'issueLists.name',
      'source',
      'decidedOn',
      'decision',
      'decidedBy',
      'broughtBy',
      'proposedBy',
      'approvedBy',
      'issueLists.versionId',
      'sendAt',
      'organizations.timeZone',
      'organizations.name as organization',
      'achievements.currentVersionId',
    ])
    .select((is) => is.ref('issueLists.state').$castTo<ListState>().as('state'))
    .forUpdate('issueLists')
    .executeTakeFirstOrThrow(() => missing('issue list'))
export type LockedList = Awaited<ReturnType<typeof lockList>>

/** Its rows are looked over still. @throws Refusal `list-unread`, `list-proposed`, `list-over` */
export function refuseUnlessOpen({ state }: Pick<LockedList, 'state'>): void {
  if (state === 'open') return
  if (state === 'new') throw conflict('list-unread', 'Say first which column is what. Nothing was changed.')
  if (state === 'proposed')
    throw conflict('list-proposed', 'This list waits for a second person. Take it back first, then it can be changed. Nothing was changed.')
  throw conflict('list-over', 'This list has gone out or was canceled, so it can’t be changed any more.')
}
