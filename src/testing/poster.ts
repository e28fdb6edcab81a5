import { makePoster } from '../credentials/posters/make-poster.ts'
import { posterAddress } from '../credentials/posters/poster-code.ts'
import { perform } from '../foundation/platform/command.ts'
import type { World } from '../foundation/platform/world.ts'
import type { District } from './submission.ts'

/** A poster that an admin made, open for everyone since yesterday where nothing else is said. */
export async function aPoster(
  { world, admin, district, achievement }: District,
  more: Record<string, string | number> = {},
): Promise<string> {
  const local = (days: number) => new Date(world.now().getTime() + days * 86_400_000).toISOString().slice(0, 16)
  const { posterId } = await perform(world, admin, makePoster, {
    organizationId: district.id,
    achievementId: achievement.id,
    decision: 'Their unit plan and filmed lesson meet all four criteria of the rubric.',
    decidedBy: 'Science board of the district',
    decidedOn: '2026-05-04',
    record: 'Minutes of the science board, May 4',
    who: 'anyone',
    opensAt: local(-1),
    closesAt: local(7),
    ...more,
  })
  return posterId
}

/** The secret in the code of a poster. */
export async function codeOf(world: World, posterId: string): Promise<string> {
  const { tokenSealed } = await world.db.selectFrom('posters').where('id', '=', posterId).select('tokenSealed').executeTakeFirstOrThrow()
  return posterAddress(world.keys, '', { id: posterId, tokenSealed }).replace('/ask/', '')
}
