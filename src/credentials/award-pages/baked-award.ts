import { bake } from '@laurel/openbadges/baking/bake'
import type { Queryable } from '../../foundation/platform/database.ts'
import { findAssertion } from './hosted-badges.ts'
import { findArt } from './render-social-card.ts'

export type BakedKind = 'png' | 'svg'

/** What is in the picture of an award: the signed credential, and beside it the hosted badge, for backpacks that know no other. */
export type Baking = { versionId: string; signed: string; assertion: string }

/** The hosted badge of an award as it stands in its picture. It changes where the person’s address does, or when the award is taken back. */
export const assertionText = async (db: Queryable, awardId: string, baseUrl: string): Promise<string> =>
  JSON.stringify((await findAssertion(db, awardId, baseUrl)).document)

/** The picture of an award with its credential inside. */
export async function bakedAward(db: Queryable, kind: BakedKind, { versionId, signed, assertion }: Baking): Promise<Uint8Array> {
  const { svg, png } = await findArt(db, versionId)
  const newer = bake(kind === 'png' ? png : Buffer.from(svg), { standard: 'open-badges-3', text: signed })
  return bake(newer, { standard: 'open-badges-2', text: assertion })
}
