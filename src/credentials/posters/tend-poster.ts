import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, everyDoor } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt } from '../../foundation/platform/refusal.ts'
import { keepNames, namesField } from './keep-names.ts'
import { lockPoster, type PosterRow } from './load-poster.ts'
import { newPosterCode } from './poster-code.ts'
import { posterChanged, posterCodeReplaced, posterWithdrawn } from './poster-facts.ts'
import { readWindow, windowFields } from './poster-fields.ts'
import { mayKeepPosters } from './poster-policy.ts'

/** @throws Refusal `poster-withdrawn-already` */
function refuseWithdrawn({ withdrawnAt }: PosterRow) {
  if (withdrawnAt !== null)
    throw conflict('poster-withdrawn-already', 'This poster is withdrawn for good. Make another one. Nothing was changed.')
}

export const changePoster = command({
  name: 'poster.change',
  says: 'Changes when people can ask by a poster, and how many: it is extended, or opened once more.',
  reach: everyDoor,
  limits: null,
  input: z.object({ posterId: z.uuid(), ...windowFields }),
  load: lockPoster,
  may: mayKeepPosters,
  async run(scene, { posterId, most, ...given }, poster) {
    refuseWithdrawn(poster)
    if (most < poster.asked)
      throw invalidAt(
        'poster-asked-more',
        'most',
        '{asked, plural, one {One has} other {# have}} asked already, so it takes at least as many.',
        { asked: poster.asked },
      )
    const window = await readWindow(scene, poster.timeZone, given)
    await scene.db
      .updateTable('posters')
      .set({ ...window, most })
      .where('id', '=', posterId)
      .execute()
    return window
  },
  record: ({ posterId }, { organizationId }) => fact(posterChanged, { organizationId, subjectId: posterId }),
})

export const closePoster = command({
  name: 'poster.close',
  says: 'Closes a poster before its time. What was asked stays; it can be opened again.',
  reach: everyDoor,
  limits: null,
  input: z.object({ posterId: z.uuid() }),
  load: lockPoster,
  may: mayKeepPosters,
  async run({ db, now }, { posterId }, poster) {
    refuseWithdrawn(poster)
    if (poster.closesAt <= now) throw conflict('poster-closed', 'This poster is closed already. Nothing was changed.')
    await db
      .updateTable('posters')
      .set({ closesAt: now, opensAt: poster.opensAt < now ? poster.opensAt : now })
      .where('id', '=', posterId)
      .execute()
    return { closesAt: now }
  },
  record: ({ posterId }, { organizationId }) => fact(posterChanged, { organizationId, subjectId: posterId }),
})

export const withdrawPoster = command({
  name: 'poster.withdraw',
  says: 'Withdraws a poster for good: who scans it is told so. What was asked stays, to be answered.',
  reach: everyDoor,
  limits: null,
  input: z.object({ posterId: z.uuid() }),
  load: lockPoster,
  may: mayKeepPosters,
  async run({ db, now, actor }, { posterId }, { withdrawnAt }) {
    if (withdrawnAt !== null) return { isNew: false }
    await db
      .updateTable('posters')
      .set({ withdrawnAt: now, withdrawnBy: personIdOf(actor) })
      .where('id', '=', posterId)
      .execute()
    return { isNew: true }
  },
  record: ({ posterId }, { organizationId }, { isNew }) => (isNew ? fact(posterWithdrawn, { organizationId, subjectId: posterId }) : null),
})

export const replacePosterCode = command({
  name: 'poster.replace-code',
  says: 'Gives a poster another code, where the old one went where it should not. What hangs says that it is not used any more.',
  reach: everyDoor,
  limits: null,
  input: z.object({ posterId: z.uuid() }),
  load: lockPoster,
  may: mayKeepPosters,
  async run({ db, now, keys }, { posterId }, poster) {
    refuseWithdrawn(poster)
    const { tokenHash, tokenSealed } = newPosterCode(keys, posterId)
    await db
      .insertInto('formerPosterCodes')
      .columns(['tokenHash', 'posterId', 'replacedAt'])
      .expression(({ selectFrom, val }) =>
        selectFrom('posters').where('id', '=', posterId).select(['tokenHash', 'id']).select(val(now).as('replacedAt')),
      )
      .execute()
    await db.updateTable('posters').set({ tokenHash, tokenSealed }).where('id', '=', posterId).execute()
    return {}
  },
  record: ({ posterId }, { organizationId }) => fact(posterCodeReplaced, { organizationId, subjectId: posterId }),
})

export const namePosterRecord = command({
  name: 'poster.name-record',
  says: 'Keeps whom the record of the decision names, in place of the names before: who approves sees who of those that ask is on it.',
  reach: everyDoor,
  limits: null,
  input: z.object({ posterId: z.uuid(), names: namesField }),
  load: lockPoster,
  may: mayKeepPosters,
  async run({ db }, { posterId, names }) {
    await keepNames(db, posterId, names)
    return { names: names.length }
  },
  record: ({ posterId }, { organizationId }) => fact(posterChanged, { organizationId, subjectId: posterId }),
})
