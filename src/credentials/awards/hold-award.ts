import { z } from 'zod'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import { findHolder } from '../holder-keys/holder-keys.ts'
import { noKey } from '../holder-keys/keep-holder-key.ts'
import { awardHeld } from './award-facts.ts'
import { mayHoldAward } from './award-policy.ts'
import { makeHeld } from './held-credentials.ts'

export const holdAward = command({
  name: 'award.hold',
  says: 'Makes a second credential of an award, which names the key of its earner: the same text, day and status. The first stays as it is. Asked twice it is the one there is.',
  reach: pageAndRest,
  limits: (_actor, { id }) => [{ key: `hold ${id}`, tries: 20, seconds: 3600 }],
  input: z.object({ id: z.uuid() }),
  load: ({ db }, { id }) =>
    db
      .selectFrom('awards')
      .leftJoin('revocations', 'revocations.awardId', 'awards.id')
      .where('awards.id', '=', id)
      .select(['awards.id', 'earnerId', 'organizationId', 'revokedAt'])
      .executeTakeFirstOrThrow(() => missing('award')),
  may: mayHoldAward,
  async run(scene, { id }, { earnerId, revokedAt }) {
    if (revokedAt !== null) throw conflict('award-taken-back', 'This award was taken back, so no other credential is made of it.')
    const holder = await findHolder(scene.db, earnerId)
    if (!holder) throw noKey()
    const { id: heldId, isNew } = await makeHeld(scene, { awardId: id, holder })
    return { id, heldId, holder, isNew }
  },
  record: ({ id }, { organizationId }, { isNew }) => (isNew ? fact(awardHeld, { organizationId, subjectId: id }) : null),
})
