import { sql } from 'kysely'
import type { Scene } from '../../foundation/platform/command.ts'
import { sendList } from '../issue-by-list/send-list.ts'
import type { PosterRow, RequestRow } from './load-poster.ts'

type Decided = { approvedBy: string; decision: string; decidedBy: string; versionId: string }

/**
 * Puts approved requests on a list that goes out, as any that a second person agreed to: one list for what the same person approved by a poster in the
 * same words, so that a hundred approvals are no hundred lists.
 */
export async function issueApproved(scene: Scene, poster: PosterRow, decided: Decided, requests: readonly RequestRow[]): Promise<string> {
  const { db, now, later } = scene
  const listId = await listFor(scene, poster, decided)
  const { rows } = await sql<{
    last: number
  }>`select coalesce(max(line), 0)::integer as last from issue_rows where list_id = ${listId}`.execute(db)
  const last = rows[0]?.last ?? 0
  const placed = requests.map((request, index) => ({ request, line: last + index + 1 }))
  await db
    .insertInto('issueRows')
    .values(
      placed.map(({ request: { email, name, answer, link, isShown, personId }, line }) => {
        const said = isShown ? { narrative: answer, link } : { narrative: '', link: '' }
        return {
          listId,
          line,
          cells: JSON.stringify({ email, name, when: '', ...said }),
          faults: '[]',
          email,
          name,
          decidedOn: poster.decidedOn,
          ...said,
          fate: 'ready',
          personId,
        }
      }),
    )
    .execute()
  await sql`update poster_requests set state = 'approved', token_hash = null, token_until = null, said = '', said_by = ${decided.approvedBy}, said_at = ${now},
      list_id = ${listId}, line = placed.line
    from unnest(${placed.map(({ request }) => request.id)}::uuid[], ${placed.map(({ line }) => line)}::int[]) as placed (id, line)
    where poster_requests.id = placed.id`.execute(db)
  await later(sendList, { listId })
  return listId
}

/** The list on which these go out, opened again where it has gone out as far as it was. */
async function listFor(
  { db, now, newId }: Scene,
  poster: PosterRow,
  { approvedBy, decision, decidedBy, versionId }: Decided,
): Promise<string> {
  const same = await db
    .selectFrom('issueLists')
    .where('posterId', '=', poster.id)
    .where('approvedBy', '=', approvedBy)
    .where('decision', '=', decision)
    .where('decidedBy', '=', decidedBy)
    .where('versionId', '=', versionId)
    .where('state', 'in', ['sending', 'sent'])
    .orderBy('id', 'desc')
    .select('id')
    .forUpdate()
    .executeTakeFirst()
  if (same) {
    await db.updateTable('issueLists').set({ state: 'sending', sentAt: null, sendAt: now }).where('id', '=', same.id).execute()
    return same.id
  }
  const id = newId()
  await db
    .insertInto('issueLists')
    .values({
      id,
      organizationId: poster.organizationId,
      achievementId: poster.achievementId,
      posterId: poster.id,
      name: poster.name,
      state: 'sending',
      digest: `poster ${id}`,
      evidence: poster.decision,
      decidedOn: poster.decidedOn,
      broughtBy: poster.madeBy,
      broughtAt: now,
      proposedAt: now,
      decision,
      decidedBy,
      versionId,
      approvedBy,
      approvedAt: now,
      sendAt: now,
    })
    .execute()
  return id
}
