import { signDocument } from '@laurel/openbadges/proofs/sign'
import { jsonText } from '@laurel/openbadges/vc/json-text'
import { presentation } from '@laurel/openbadges/vc/presentation'
import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, onPages } from '../../foundation/platform/command.ts'
import { readsOf } from '../../foundation/platform/database.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { invalid, missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { maySeeOwnAwards } from '../awards/award-policy.ts'
import { firstOf, holderIn, makeHeld } from '../awards/held-credentials.ts'
import { findHolderKey } from '../holder-keys/holder-keys.ts'
import { noKey } from '../holder-keys/keep-holder-key.ts'
import { documentsToPresent } from './brought-to-present.ts'
import { awardsPresented } from './exchange-facts.ts'

export const presentAwards = command({
  name: 'award.present',
  says: 'Signs awards with the key of their earner, for the challenge of somebody who asks. Of what does not name the key yet, a second credential is made.',
  reach: onPages,
  limits: (actor) => [{ key: `present ${personIdOf(actor)}`, tries: 60, seconds: 3600 }],
  input: z.object({
    challenge: z.string().min(1).max(500),
    domain: z.string().min(1).max(500),
    ids: z.array(z.uuid()).max(20, 'Show 20 awards at most at once.'),
    badges: z
      .array(z.uuid())
      .max(20, 'Show 20 awards at most at once.')
      .default([])
      .describe('Badges from elsewhere that name a key of yours.'),
  }),
  async prepare(stage, actor, { badges }) {
    const personId = personIdOf(actor)
    if (!personId) throw unauthenticated()
    return documentsToPresent({ db: readsOf(stage.db, actor), store: stage.store }, personId, badges)
  },
  async load({ db, actor }, { ids, badges }) {
    if (ids.length + badges.length === 0) throw invalid('nothing-to-show', 'Choose at least one award to show.')
    if (ids.length + badges.length > 20) throw invalid('much-to-show', 'Show 20 awards at most at once.')
    if (ids.length === 0) return { earnerIds: [personIdOf(actor) ?? ''], ids }
    const awards = await db.selectFrom('awards').where('id', 'in', ids).select(['id', 'earnerId']).execute()
    if (awards.length !== new Set(ids).size) throw missing('award')
    return { earnerIds: awards.map(({ earnerId }) => earnerId), ids: awards.map(({ id }) => id) }
  },
  may: maySeeOwnAwards,
  async run(scene, { challenge, domain }, { ids }, brought) {
    const personId = personIdOf(scene.actor)
    if (!personId) throw unauthenticated()
    const own = await findHolderKey(scene.db, scene.keys, personId, brought.holder ?? undefined)
    if (!own) throw noKey()
    const { did, key, verificationMethod } = own
    const credentials = []
    for (const awardId of ids) {
      const { first } = await firstOf(scene.db, awardId)
      const bytes = holderIn(first.bytes) === did ? first.bytes : (await makeHeld(scene, { awardId, holder: did })).bytes
      credentials.push(JSON.parse(bytes.toString()))
    }
    const unsigned = presentation([...credentials, ...brought.documents], { holder: did })
    const signed = await signDocument(unsigned, {
      key,
      verificationMethod,
      created: scene.now,
      proofPurpose: 'authentication',
      challenge,
      domain,
    })
    return { text: jsonText(signed), personId, awards: ids.length + brought.documents.length }
  },
  record: (_input, _loaded, { personId, awards }) => fact(awardsPresented, { subjectId: personId }, { awards }),
})
