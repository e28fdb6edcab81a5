import { z } from 'zod'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import { askAgain, checkArrival } from './import-jobs.ts'
import { mayKeepWallet, theirWallet } from './import-policy.ts'
import { waitForImports } from './wait-for-imports.ts'

export const removeImported = command({
  name: 'import.remove',
  says: 'Takes a badge from elsewhere out of a wallet, with its earlier copies. What it counted for is taken back.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ badgeId: z.uuid() }),
  load: async ({ db }, { badgeId }) => {
    const badge = await db
      .selectFrom('importedBadges')
      .where('id', '=', badgeId)
      .where('removedAt', 'is', null)
      .select(['id', 'personId', 'counts'])
      .executeTakeFirst()
    if (!badge) throw missing('badge')
    await waitForImports(db, badge.personId)
    return badge
  },
  may: mayKeepWallet,
  async run({ db, now }, { badgeId }, { personId, counts }) {
    const all = await db
      .selectFrom('importedBadges')
      .where((eb) => eb.or([eb('id', '=', badgeId), eb('replacedBy', '=', badgeId)]))
      .where('removedAt', 'is', null)
      .select('id')
      .execute()
    const ids = all.map(({ id }) => id)
    await db.deleteFrom('importedBadgeChecks').where('badgeId', 'in', ids).execute()
    // What it was called stays where a ledger names it; the badge itself goes.
    await db
      .updateTable('importedBadges')
      .set({
        removedAt: now,
        fileDigest: null,
        pictureDigest: null,
        address: null,
        description: '',
        aboutName: null,
        counts: false,
        askAt: null,
      })
      .where('id', 'in', ids)
      .execute()
    return { personId, badgeIds: ids, mayCount: counts }
  },
  record: theirWallet,
})

export const askImportedNow = command({
  name: 'import.ask-now',
  says: 'Asks again about a badge from elsewhere, without waiting for its turn.',
  reach: pageAndRest,
  limits: (_actor, { badgeId }) => [{ key: `ask-now ${badgeId}`, tries: 3, seconds: 600 }],
  input: z.object({ badgeId: z.uuid() }),
  load: ({ db }, { badgeId }) =>
    db
      .selectFrom('importedBadges')
      .where('id', '=', badgeId)
      .where('removedAt', 'is', null)
      .select(['id', 'personId'])
      .executeTakeFirstOrThrow(() => missing('badge')),
  may: mayKeepWallet,
  async run({ later }, { badgeId }) {
    await later(askAgain, { badgeId })
  },
  record: theirWallet,
})

export const tryArrivalAgain = command({
  name: 'import.try-again',
  says: 'Looks once more at something that was brought and could not be had.',
  reach: pageAndRest,
  limits: (_actor, { arrivalId }) => [{ key: `import-again ${arrivalId}`, tries: 5, seconds: 600 }],
  input: z.object({ arrivalId: z.uuid() }),
  load: ({ db }, { arrivalId }) =>
    db
      .selectFrom('badgeArrivals')
      .where('id', '=', arrivalId)
      .select(['id', 'personId', 'state', 'address'])
      .forUpdate()
      .executeTakeFirstOrThrow(() => missing('badge')),
  may: mayKeepWallet,
  async run({ db, now, later }, { arrivalId }, { personId, state, address }) {
    if (state === 'waiting') return
    const same = await db
      .selectFrom('badgeArrivals')
      .where('personId', '=', personId)
      .where('state', '=', 'waiting')
      .where('address', '=', address)
      .select('id')
      .executeTakeFirst()
    if (same || address === null) throw conflict('nothing-to-try', 'There is nothing to try again here.')
    await db
      .updateTable('badgeArrivals')
      .set({ state: 'waiting', because: null, doneAt: null, dueAt: now, tries: 0, badges: [], awardId: null })
      .where('id', '=', arrivalId)
      .execute()
    await later(checkArrival, { arrivalId })
  },
  record: theirWallet,
})

export const clearArrivals = command({
  name: 'import.clear-list',
  says: 'Clears the list of what was brought in. The badges stay.',
  reach: pageAndRest,
  limits: null,
  input: z.object({}),
  load: async ({ actor }) => ({ personId: actor.kind === 'person' ? actor.id : '' }),
  may: mayKeepWallet,
  async run({ db }, _input, { personId }) {
    await db.deleteFrom('badgeArrivals').where('personId', '=', personId).where('state', '<>', 'waiting').execute()
  },
  record: theirWallet,
})
