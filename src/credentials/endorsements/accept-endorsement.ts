import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict } from '../../foundation/platform/refusal.ts'
import { endorsementAccepted, endorsementDeclined, endorsementHidden, endorsementShown } from './endorsement-facts.ts'
import { takeStatusPlace } from './endorsement-places.ts'
import { mayKeepEndorsements } from './endorsement-policy.ts'
import { loadEndorsement } from './load-endorsement.ts'
import { signEndorsement } from './sign-endorsement.ts'

const withdrawn = () => conflict('endorsement-withdrawn', 'Who gave it has withdrawn it since.')

export const acceptEndorsement = command({
  name: 'endorsement.accept',
  says: 'Accepts an endorsement: it is signed, and shown with what it is about.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ id: z.uuid() }),
  load: loadEndorsement,
  may: mayKeepEndorsements,
  async run(scene, { id }, { acceptedAt, declinedAt, withdrawnAt, organizationId, byOrganizationId }) {
    if (withdrawnAt) throw withdrawn()
    if (declinedAt) throw conflict('endorsement-declined', 'You have declined it already.')
    if (acceptedAt) return { id }
    const { db, now, actor, later } = scene
    // Who signs it: the organization that says it, or the one that witnessed what a person said.
    const place = await takeStatusPlace(scene, byOrganizationId ?? organizationId)
    await db
      .updateTable('endorsements')
      .set({ acceptedAt: now, acceptedBy: personIdOf(actor), ...place })
      .where('id', '=', id)
      .execute()
    await later(signEndorsement, { endorsementId: id })
    return { id }
  },
  record: ({ id }, { kind, about, organizationId, acceptedAt }) =>
    acceptedAt === null ? fact(endorsementAccepted, { organizationId, subjectId: id }, { of: kind, about }) : null,
})

export const declineEndorsement = command({
  name: 'endorsement.decline',
  says: 'Declines an endorsement that was given. Nobody ever sees it, and it is not signed.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ id: z.uuid() }),
  load: loadEndorsement,
  may: mayKeepEndorsements,
  async run({ db, now }, { id }, { acceptedAt, declinedAt }) {
    if (acceptedAt) throw conflict('endorsement-accepted', 'It is accepted already. You can hide it instead.')
    if (!declinedAt) await db.updateTable('endorsements').set({ declinedAt: now }).where('id', '=', id).execute()
    return { id }
  },
  record: ({ id }, { kind, about, organizationId, declinedAt }) =>
    declinedAt === null ? fact(endorsementDeclined, { organizationId, subjectId: id }, { of: kind, about }) : null,
})

export const hideEndorsement = command({
  name: 'endorsement.hide',
  says: 'Shows an accepted endorsement no more, or again. What was signed stays good: it is what somebody said.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ id: z.uuid(), hidden: z.boolean() }),
  load: loadEndorsement,
  may: mayKeepEndorsements,
  async run({ db, now }, { id, hidden }, { acceptedAt, withdrawnAt, hiddenAt }) {
    if (withdrawnAt) throw withdrawn()
    if (!acceptedAt) throw conflict('endorsement-not-accepted', 'It is not accepted yet, so nobody sees it.')
    if (hidden !== (hiddenAt !== null))
      await db
        .updateTable('endorsements')
        .set({ hiddenAt: hidden ? now : null })
        .where('id', '=', id)
        .execute()
    return { id }
  },
  record: ({ id, hidden }, { kind, about, organizationId, hiddenAt }) =>
    hidden === (hiddenAt !== null)
      ? null
      : fact(hidden ? endorsementHidden : endorsementShown, { organizationId, subjectId: id }, { of: kind, about }),
})
