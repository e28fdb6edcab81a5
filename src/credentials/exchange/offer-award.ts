import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, onPages } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import { mayHoldAward } from '../awards/award-policy.ts'
import { awardOffered } from './exchange-facts.ts'
import { codeOf, digestOf, newPin, newSecret, pinDigest } from './secrets.ts'

/** So long an offer can be taken. */
export const exchangeMinutes = 15

export const offerAward = command({
  name: 'award.offer-to-wallet',
  says: 'Offers an award to a wallet elsewhere: a link that is good once, for a quarter of an hour. Its secret is in the result and nowhere else. What was offered before and not taken runs out.',
  // Whoever has the link takes the award, so that it is shown to its owner alone.
  reach: onPages,
  // By who asks: the id of an award is on its page, and nobody shall use up what its earner has.
  limits: (actor, { id }) => [{ key: `offer ${personIdOf(actor)} ${id}`, tries: 30, seconds: 3600 }],
  input: z.object({ id: z.uuid(), namesWallet: z.boolean(), withPin: z.boolean() }),
  load: ({ db }, { id }) =>
    db
      .selectFrom('awards')
      .leftJoin('revocations', 'revocations.awardId', 'awards.id')
      .leftJoin('credentials', 'credentials.awardId', 'awards.id')
      .where('awards.id', '=', id)
      .select(['awards.id', 'earnerId', 'organizationId', 'revokedAt', 'signedAt'])
      .executeTakeFirstOrThrow(() => missing('award')),
  may: mayHoldAward,
  async run({ db, now, newId }, { id: awardId, namesWallet, withPin }, { earnerId, revokedAt, signedAt }) {
    if (revokedAt !== null) throw conflict('award-taken-back', 'This award was taken back, so no other credential is made of it.')
    if (signedAt === null) throw conflict('credential-not-signed-yet', 'This award is being signed. Please ask again in a few seconds.')
    await db
      .updateTable('walletExchanges')
      .set({ expiresAt: now })
      .where('awardId', '=', awardId)
      .where('takenAt', 'is', null)
      .where('expiresAt', '>', now)
      .where('madeAt', '<', now)
      .execute()
    const [id, secret] = [newId(), newSecret()]
    const pin = withPin ? newPin() : null
    const expiresAt = new Date(now.getTime() + exchangeMinutes * 60_000)
    await db
      .insertInto('walletExchanges')
      .values({
        id,
        digest: digestOf(secret),
        awardId,
        personId: earnerId,
        namesWallet,
        madeAt: now,
        expiresAt,
        codeDigest: digestOf(codeOf(secret)),
        pinDigest: pin === null ? null : pinDigest(id, pin),
      })
      .execute()
    return { secret, pin, expiresAt }
  },
  record: ({ id }, { organizationId }) => fact(awardOffered, { organizationId, subjectId: id }),
})
