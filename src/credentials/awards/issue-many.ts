import { randomInt } from 'node:crypto'
import { newSalt } from '@laurel/openbadges/ob3/identity-hash'
import { findVersionText } from '../../definitions/achievements/version-text.ts'
import type { Made, Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict } from '../../foundation/platform/refusal.ts'
import { awardIssued } from './award-facts.ts'
import { expiryOf, type Issued } from './issue-award.ts'
import { signCredentials } from './sign-many.ts'
import { openStatusList, withStatusPlace } from './status-places.ts'

type Same = { achievementId: string; versionId: string; organizationId: string }
/** One of many awards of the same version: whose, on which decision made elsewhere, and of when. */
export type OneOfMany = { earnerId: string; earnerName: string; elsewhereId: string; awardedAt: Date }

/** How often places are drawn for all that have none yet, before the last few are placed one by one. */
const draws = 3

/**
 * Makes many awards of one version in the transaction at hand, each as `issueAward` would, in a few statements: ten thousand go out by a list. They
 * are signed together after the commit. @throws Refusal `no-status-place`
 */
export async function issueMany(scene: Scene, same: Same, dues: readonly OneOfMany[]): Promise<Made<Issued[]>> {
  if (dues.length === 0) return { made: [], facts: [] }
  const { db, newId, later } = scene
  const { achievementId, versionId, organizationId } = same
  const [text, list] = await Promise.all([findVersionText(db, versionId), openStatusList(scene, organizationId)])
  const awards = dues.map(({ earnerId, earnerName, elsewhereId, awardedAt }) => ({
    id: newId(),
    ground: 'elsewhere',
    elsewhereId,
    achievementId,
    versionId,
    organizationId,
    earnerId,
    earnerName,
    identitySalt: newSalt(),
    awardedAt,
    expiresAt: expiryOf(text, awardedAt),
  }))
  let placeless = awards
  for (let draw = 0; draw < draws && placeless.length > 0; draw++) {
    const taken = new Set<number>()
    while (taken.size < placeless.length) taken.add(randomInt(list.sizeBits))
    const places = [...taken]
    const placed = await db
      .insertInto('awards')
      .values(placeless.map((award, index) => ({ ...award, statusListId: list.id, statusIndex: places[index] ?? 0 })))
      .onConflict((clash) => clash.columns(['statusListId', 'statusIndex']).doNothing())
      .returning('id')
      .execute()
    const kept = new Set(placed.map(({ id }) => id))
    placeless = placeless.filter(({ id }) => !kept.has(id))
  }
  for (const award of placeless) {
    const kept = await withStatusPlace(scene, organizationId, list, (place) =>
      db
        .insertInto('awards')
        .values({ ...award, ...place })
        .onConflict((clash) => clash.columns(['statusListId', 'statusIndex']).doNothing())
        .returning('id')
        .executeTakeFirst(),
    )
    if (!kept) throw conflict('no-status-place', 'The award could not be given a place in a status list. Please try again.')
  }
  await later(signCredentials, { awardIds: awards.map(({ id }) => id) })
  return {
    made: awards.map(({ id, earnerId }) => ({ awardId: id, versionId, organizationId, earnerId })),
    facts: awards.map(({ id, earnerId }) =>
      fact(awardIssued, { organizationId, subjectId: id }, { achievementId, versionId, earnerId, ground: 'elsewhere' }),
    ),
  }
}
