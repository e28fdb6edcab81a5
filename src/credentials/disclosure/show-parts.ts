import { disclose } from '@laurel/openbadges/proofs/disclose'
import type { JsonObject } from '@laurel/openbadges/vc/json'
import type { Queryable } from '../../foundation/platform/database.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { limitTries } from '../../foundation/platform/rate-limit.ts'
import { invalidAt, missing } from '../../foundation/platform/refusal.ts'
import type { World } from '../../foundation/platform/world.ts'
import { partsOf } from './award-parts.ts'
import { findParts, type OwnParts } from './keep-parts.ts'

/** Each showing costs some milliseconds of cryptography. */
const perPerson = { tries: 300, seconds: 3600 }

/** @throws Refusal `too-many-tries` */
export const limitShowings = ({ db }: Pick<World, 'db'>, personId: string) => limitTries(db, `parts of ${personId}`, perPerson)

/** One of the credentials from which its earner shows parts. @throws Refusal `award-missing` */
export async function findOwnParts(db: Queryable, awardId: string, heldId: string): Promise<OwnParts> {
  const found = isId(awardId) && isId(heldId) ? (await findParts(db, awardId)).find(({ id }) => id === heldId) : undefined
  if (!found) throw missing('award')
  return found
}

/**
 * A credential that shows what was chosen, and what every showing has; the rest is not in it, not even in number.
 * @throws Refusal `part-unknown`
 */
export async function showParts({ credential }: Pick<OwnParts, 'credential'>, keys: readonly string[]): Promise<JsonObject> {
  const parts = partsOf(credential)
  const chosen = keys.map((key) => parts.find((one) => one.key === key))
  if (chosen.includes(undefined))
    throw invalidAt('part-unknown', 'show', 'This award has no such part. Open the page again, and choose among those it lists.')
  return disclose(credential, { selectivePointers: chosen.flatMap((one) => one?.pointers ?? []) })
}
