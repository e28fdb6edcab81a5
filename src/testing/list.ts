import { bringList } from '../credentials/issue-by-list/bring-list.ts'
import { perform } from '../foundation/platform/command.ts'
import type { District } from './submission.ts'

/** A list of what was decided elsewhere, brought by an admin, of addresses or rows. */
export async function aList({ world, admin, district, achievement }: District, text: string, more: Record<string, string> = {}) {
  const { listId } = await perform(world, admin, bringList, {
    organizationId: district.id,
    achievementId: achievement.id,
    evidence: 'Each handed in a unit plan and a filmed lesson, which the science board weighed.',
    decidedOn: '2026-05-04',
    text,
    ...more,
  })
  return listId
}
