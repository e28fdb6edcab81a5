import { sql } from 'kysely'
import { signForParts } from '../credentials/disclosure/sign-for-parts.ts'
import { perform } from '../foundation/platform/command.ts'
import type { World } from '../foundation/platform/world.ts'
import { arrangeProfile, saveProfile } from '../home/public-page/save-profile.ts'
import { chooseEvidence } from '../home/sharing/choose-evidence.ts'
import { makeShare } from '../home/sharing/make-share.ts'
import { findPieces } from '../home/sharing/shared-evidence.ts'
import type { DemoClock } from './demo-clock.ts'
import type { Settled } from './seed-organizations.ts'

const about =
  'I teach seventh grade science at Northside Middle. I am interested in who speaks, who does not yet, and what a question has to do with it.'

/** Maya shows a principal of another school what she earned, with two pieces of evidence, has a public page, and has one award signed to show parts of it. The principal has looked. */
export async function seedSharing(world: World, clock: DemoClock, { people }: Settled): Promise<void> {
  const maya = await clock.person(people.find(({ name }) => name === 'Maya Ortiz')?.id ?? '')
  const at = (daysAgo: number) => clock.at(clock.daysAgo(daysAgo))
  const awards = await world.db
    .selectFrom('awards')
    .leftJoin('revocations', 'revocations.awardId', 'awards.id')
    .where('awards.earnerId', '=', maya.id)
    .where('revocations.awardId', 'is', null)
    .orderBy('awards.awardedAt', 'desc')
    .limit(3)
    .select('awards.id')
    .execute()
  const awardIds = awards.map(({ id }) => id)
  const { shareId } = await perform(at(3), maya, makeShare, {
    title: 'For Harbor Elementary',
    note: 'Dear Ms. Lee, these go with my application. The lesson plan is the one we talked about.',
    access: 'address',
    address: 'dana.lee@harbor.example',
    term: 'month',
    awardIds,
  })
  const shown = (await findPieces(world.db, maya.id, awardIds)).filter(({ fault }) => fault === null).slice(0, 2)
  for (const awardId of awardIds) {
    const artifactIds = shown.filter((piece) => piece.awardId === awardId).map(({ id }) => id)
    if (artifactIds.length > 0) await perform(at(3), maya, chooseEvidence, { shareId, awardId, artifactIds })
  }
  for (const [daysAgo, times] of [
    [2, 1],
    [1, 2],
  ] as const)
    await sql`insert into share_looks (share_id, hour, way, address, times)
      values (${shareId}, date_trunc('hour', ${at(daysAgo).now()}::timestamptz, 'UTC'), 'address', 'dana.lee@harbor.example', ${times})`.execute(
      world.db,
    )
  await perform(at(9), maya, saveProfile, { handle: 'maya-ortiz', about, isShown: true })
  for (const awardId of awardIds) await perform(at(9), maya, arrangeProfile, { awardId, act: 'add' })
  // She applied elsewhere too, where nobody was to read her levels.
  const [latest] = awardIds
  if (latest) await perform(at(2), maya, signForParts, { id: latest })
}
