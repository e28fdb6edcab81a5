import { z } from 'zod'
import { command, onPages, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict } from '../../foundation/platform/refusal.ts'
import { mayChangeOwn } from '../../people/accounts/account-policy.ts'
import { loadSelf } from '../../people/accounts/set-password.ts'
import { mostKeys } from './export-bounds.ts'
import { holderKeyMade, holderKeyNaming, holderKeyReplaced } from './holder-key-facts.ts'
import { createHolderKey, holderKeysOf } from './holder-keys.ts'

/** Who acts, locked, with the keys that they have: two at once can't both be the first. */
async function loadOwnKeys(scene: Scene) {
  const self = await loadSelf(scene)
  const keys = await holderKeysOf(scene.db, self.personId)
  return { ...self, keys, current: keys.find(({ retiredAt, besideSince }) => retiredAt === null && besideSince === null) ?? null }
}

async function setNaming({ db, now }: Scene, personId: string, inAwards: boolean): Promise<void> {
  if (inAwards)
    await db
      .insertInto('holderNamings')
      .values({ personId, since: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  else await db.deleteFrom('holderNamings').where('personId', '=', personId).execute()
}

export const makeHolderKey = command({
  name: 'holder-key.make',
  says: 'Gives a person a key of their own, by which others can see that badges are of the same person. Asked twice, it stays the one there is.',
  // What it links together is said on the page, and nobody turns it on for somebody.
  reach: onPages,
  limits: null,
  input: z.object({ inAwards: z.boolean() }),
  load: loadOwnKeys,
  may: mayChangeOwn,
  async run(scene, { inAwards }, { personId, current }) {
    await setNaming(scene, personId, inAwards)
    return { did: current?.did ?? (await createHolderKey(scene, personId)).did, isNew: current === null }
  },
  record: (_input, { personId }, { isNew }) => (isNew ? fact(holderKeyMade, { subjectId: personId }) : null),
})

/** A key stays listed for ever, so a second click makes none. */
const pauseMs = 60_000

export const replaceHolderKey = command({
  name: 'holder-key.replace',
  says: 'Puts a new key in the place of a person’s own, as when somebody else may have had it. What named the old one goes on doing so.',
  reach: onPages,
  limits: null,
  input: z.object({}),
  load: loadOwnKeys,
  may: mayChangeOwn,
  async run(scene, _input, { personId, keys, current }) {
    if (!current) throw noKey()
    if (scene.now.getTime() - current.madeAt.getTime() < pauseMs)
      throw conflict('holder-key-just-made', 'This key was made a moment ago. Wait a minute before you make another.')
    if (keys.length >= mostKeys) throw conflict('holder-keys-many', 'You have made 50 keys already, and no more are made.')
    return createHolderKey(scene, personId)
  },
  record: (_input, { personId }) => fact(holderKeyReplaced, { subjectId: personId }),
})

export const noKey = () => conflict('no-holder-key', 'You have no key of your own yet. Your wallet has a page on which you make one.')

export const nameHolderKey = command({
  name: 'holder-key.name-in-awards',
  says: 'Says whether what a person earns from now on names their key. What was signed before stays as it is.',
  reach: onPages,
  limits: null,
  input: z.object({ inAwards: z.boolean() }),
  load: loadOwnKeys,
  may: mayChangeOwn,
  async run(scene, { inAwards }, { personId, current }) {
    if (inAwards && !current) throw noKey()
    await setNaming(scene, personId, inAwards)
  },
  record: ({ inAwards }, { personId }) => fact(holderKeyNaming, { subjectId: personId }, { inAwards }),
})
