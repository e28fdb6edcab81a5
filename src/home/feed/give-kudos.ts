import { sql } from 'kysely'
import { z } from 'zod'
import { type Actor, personIdOf } from '../../foundation/platform/actor.ts'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt, missing } from '../../foundation/platform/refusal.ts'
import { kudosChanged, kudosGiven, kudosTakenBack } from './feed-facts.ts'
import { changeHours, kudosFields } from './feed-fields.ts'
import { mayChangeKudos, mayGiveKudos } from './feed-policy.ts'
import { isShownTo, loadKudos, loadMoment, personOf } from './load-moment.ts'

const perPerson = (actor: Actor) => [
  { key: `kudos ${personIdOf(actor) ?? 'key'}`, tries: 60, seconds: 3600 },
  { key: `kudos of a day ${personIdOf(actor) ?? 'key'}`, tries: 200, seconds: 86_400 },
]

const notShown = () => conflict('kudos-not-shown', 'What you gave here is not shown any more, and nothing more can be given to it.')

/** What is given, as it is kept. @throws Refusal `kudos-empty` */
function wordsOf({ sticker, note, outside }: { sticker: string; note: string; outside: boolean }) {
  if (sticker === '' && note === '') throw invalidAt('kudos-empty', 'note', 'Choose a sticker, or write a line.')
  return { sticker: sticker || null, note: note || null, outside }
}

export const giveKudos = command({
  name: 'kudos.give',
  says: 'Gives a colleague a sticker, a note or both for what they earned and chose to show. Once for each, with one’s name.',
  reach: pageAndRest,
  limits: perPerson,
  input: z.object({
    awardId: z.uuid(),
    organizationId: z.uuid().optional().describe('Where both are colleagues; needed only where that is in several organizations.'),
    ...kudosFields,
  }),
  load: loadMoment,
  may: mayGiveKudos,
  async run(scene, { awardId, ...given }, { organizationId, earnerId }) {
    const { db, now, newId } = scene
    const giverId = personOf(scene)
    const words = wordsOf(given)
    const before = await db
      .selectFrom('kudos')
      .where('organizationId', '=', organizationId)
      .where('awardId', '=', awardId)
      .where('giverId', '=', giverId)
      .select(['id', 'sticker', 'note', 'outside', 'removedAt'])
      .executeTakeFirst()
    if (before?.removedAt) throw notShown()
    if (before) {
      if (before.sticker === words.sticker && before.note === words.note && before.outside === words.outside)
        return { id: before.id, awardId, isNew: false }
      throw conflict('kudos-given', 'You gave something to this moment already. You can change it for a day, or take it back.')
    }
    const id = newId()
    await db
      .insertInto('kudos')
      .values({ id, organizationId, awardId, earnerId, giverId, ...words, givenAt: now })
      .execute()
    return { id, awardId, isNew: true }
  },
  record: (_input, _moment, { id, awardId, isNew }) => (isNew ? fact(kudosGiven, { subjectId: id }, { awardId }) : null),
})

export const changeKudos = command({
  name: 'kudos.change',
  says: 'Changes what one gave, within a day.',
  reach: pageAndRest,
  limits: perPerson,
  input: z.object({ id: z.uuid(), ...kudosFields }),
  load: (scene, { id }) => loadKudos(scene, id),
  may: mayChangeKudos,
  async run({ db, now }, { id, ...given }, { awardId, organizationId, giverId, givenAt, removedAt }) {
    const words = wordsOf(given)
    if (removedAt) throw notShown()
    if (now.getTime() - givenAt.getTime() > changeHours * 3_600_000)
      throw conflict('kudos-too-old', 'What was given can be changed for a day. You can still take it back.')
    const shown = await db
      .selectFrom('moments')
      .where('awardId', '=', awardId)
      .where('organizationId', '=', organizationId)
      .where(isShownTo(giverId))
      .select('awardId')
      .executeTakeFirst()
    if (!shown) throw missing('moment')
    await db
      .updateTable('kudos')
      .set((row) => ({ ...words, changedAt: now, revision: sql`${row.ref('revision')} + 1` }))
      .where('id', '=', id)
      .execute()
    return { id, awardId }
  },
  record: ({ id }, { awardId }) => fact(kudosChanged, { subjectId: id }, { awardId }),
})

export const takeBackKudos = command({
  name: 'kudos.take-back',
  says: 'Takes back what one gave. Its words go at once, wherever they were shown.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ id: z.uuid() }),
  load: (scene, { id }) => loadKudos(scene, id),
  may: mayChangeKudos,
  async run({ db }, { id }, { removedAt, awardId }) {
    // What its earner or an admin removed stays given, without its words: it is not given a second time.
    if (removedAt) await db.updateTable('kudos').set({ sticker: null, note: null }).where('id', '=', id).execute()
    else await db.deleteFrom('kudos').where('id', '=', id).execute()
    return { awardId }
  },
  record: ({ id }, { awardId }) => fact(kudosTakenBack, { subjectId: id }, { awardId }),
})
