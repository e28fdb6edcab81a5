import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, pageAndRest, type Scene } from '../../foundation/platform/command.ts'
import { notAFact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt, missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { writing } from '../../work/artifacts/plain-writing.ts'
import { longestPhrase, mostPhrases } from './phrase-limits.ts'
import { mayKeepPhrases } from './phrase-policy.ts'

const body = writing(longestPhrase, 'Please keep a phrase under 1,000 characters.').transform((text, context) => {
  const kept = text.trim()
  if (kept !== '') return kept
  context.addIssue({ code: 'custom', message: 'Please write the phrase.' })
  return z.NEVER
})
const theirsAlone = notAFact('Words that an assessor keeps are theirs alone.')

/** The person who asks, locked: of two windows one adds after the other. */
async function lockSelf({ db, actor }: Scene) {
  const personId = personIdOf(actor)
  if (!personId) throw unauthenticated()
  await db.selectFrom('people').where('id', '=', personId).select('id').forNoKeyUpdate().execute()
  return { personId }
}

async function refuseTwice({ db }: Scene, personId: string, text: string, own?: string): Promise<void> {
  const same = await db
    .selectFrom('phrases')
    .where('personId', '=', personId)
    .where('body', '=', text)
    .$if(own !== undefined, (query) => query.where('id', '!=', own ?? ''))
    .select('id')
    .executeTakeFirst()
  if (same) throw invalidAt('phrase-known', 'body', 'You keep this phrase already.')
}

export const addPhrase = command({
  name: 'phrase.add',
  says: 'Keeps a phrase of one’s own, to be put into reasons and next steps.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ body }),
  load: lockSelf,
  may: mayKeepPhrases,
  async run(scene, { body: text }, { personId }) {
    const { db, now, newId } = scene
    await refuseTwice(scene, personId, text)
    const { count } = await db
      .selectFrom('phrases')
      .where('personId', '=', personId)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    if (Number(count) >= mostPhrases)
      throw conflict('phrases-full', 'You keep {most} phrases, which is the most. Remove one first.', { most: mostPhrases })
    const phraseId = newId()
    await db.insertInto('phrases').values({ id: phraseId, personId, body: text, savedAt: now }).execute()
    return { phraseId }
  },
  record: theirsAlone,
})

const which = { phraseId: z.uuid() }
/** Another’s is none: nobody learns that there is one. @throws Refusal `missing` */
async function loadPhrase(scene: Scene, { phraseId }: { phraseId: string }) {
  const { personId } = await lockSelf(scene)
  return scene.db
    .selectFrom('phrases')
    .where('id', '=', phraseId)
    .where('personId', '=', personId)
    .select(['id', 'personId', 'body'])
    .executeTakeFirstOrThrow(() => missing('phrase'))
}

export const changePhrase = command({
  name: 'phrase.change',
  says: 'Changes a phrase of one’s own. Where it was put in, the words stay as they are.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ ...which, body }),
  load: loadPhrase,
  may: mayKeepPhrases,
  async run(scene, { phraseId, body: text }, { personId }) {
    await refuseTwice(scene, personId, text, phraseId)
    await scene.db.updateTable('phrases').set({ body: text, savedAt: scene.now }).where('id', '=', phraseId).execute()
    return { phraseId }
  },
  record: theirsAlone,
})

export const removePhrase = command({
  name: 'phrase.remove',
  says: 'Removes a phrase of one’s own. Where it was put in, the words stay as they are.',
  reach: pageAndRest,
  limits: null,
  input: z.object(which),
  load: loadPhrase,
  may: mayKeepPhrases,
  async run({ db }, { phraseId }) {
    await db.deleteFrom('phrases').where('id', '=', phraseId).execute()
    return { phraseId }
  },
  record: theirsAlone,
})
