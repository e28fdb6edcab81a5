import { z } from 'zod'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import { mayHoldAward } from '../awards/award-policy.ts'
import { findHolder } from '../holder-keys/holder-keys.ts'
import { noKey } from '../holder-keys/keep-holder-key.ts'
import { awardSignedForParts } from './disclosure-facts.ts'
import { makeParts } from './keep-parts.ts'

export const signForParts = command({
  name: 'award.sign-for-parts',
  says: 'Signs an award so that its earner can show parts of it: the same text, day and status. The first credential stays as it is. Asked twice it is the one there is.',
  reach: pageAndRest,
  limits: (_actor, { id }) => [{ key: `parts ${id}`, tries: 20, seconds: 3600 }],
  input: z.object({
    id: z.uuid(),
    names: z
      .enum(['key', 'person'], 'Choose how it names you.')
      .default('person')
      .describe(
        'By what it knows its earner. “key”: their own key, so that they may leave out their name; “person”: name and addresses, which then always stand in it.',
      ),
  }),
  load: ({ db }, { id }) =>
    db
      .selectFrom('awards')
      .leftJoin('revocations', 'revocations.awardId', 'awards.id')
      .where('awards.id', '=', id)
      .forNoKeyUpdate('awards')
      .select(['awards.id', 'earnerId', 'organizationId', 'revokedAt'])
      .executeTakeFirstOrThrow(() => missing('award')),
  may: mayHoldAward,
  async run(scene, { id, names }, { earnerId, revokedAt }) {
    if (revokedAt !== null) throw conflict('award-taken-back', 'This award was taken back, so no other credential is made of it.')
    const holder = names === 'key' ? await findHolder(scene.db, earnerId) : null
    if (names === 'key' && !holder) throw noKey()
    const { id: heldId, isNew } = await makeParts(scene, { awardId: id, holder })
    return { id, heldId, isNew }
  },
  record: ({ id }, { organizationId }, { isNew }) => (isNew ? fact(awardSignedForParts, { organizationId, subjectId: id }) : null),
})
