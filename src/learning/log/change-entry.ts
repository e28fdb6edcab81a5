import { z } from 'zod'
import { personIdOf, zoneOf } from '../../foundation/platform/actor.ts'
import { command, pageAndRest, type Scene } from '../../foundation/platform/command.ts'
import { conflict, missing, savedElsewhere } from '../../foundation/platform/refusal.ts'
import { requirePast, theirsAlone } from './add-entry.ts'
import { logDay, logLine, logLink, logMinutes, logPurpose, logTags } from './log-fields.ts'
import { mayKeepLog } from './log-policy.ts'

/** Loads and locks an entry. Another's is none: nobody learns that there is one. @throws Refusal `missing` */
const loadEntry = ({ db, actor }: Scene, entryId: string) =>
  db
    .selectFrom('logEntries')
    .where('id', '=', entryId)
    .where('personId', '=', personIdOf(actor))
    .selectAll()
    .forUpdate()
    .executeTakeFirstOrThrow(() => missing('log entry'))

/** Fields that are left out stay. @throws Refusal `entry-changed` with what it says now */
export const changeLogEntry = command({
  name: 'log.change',
  says: 'Changes an entry of one’s log. What is left out stays.',
  reach: pageAndRest,
  limits: null,
  input: z.object({
    entryId: z.uuid(),
    revision: z.number().int().min(0),
    line: logLine.optional(),
    linkUrl: logLink.optional(),
    minutes: logMinutes.optional(),
    learnedOn: logDay.optional(),
    purpose: logPurpose.optional(),
    tags: logTags.optional(),
  }),
  load: (scene, { entryId }) => loadEntry(scene, entryId),
  may: mayKeepLog,

  async run({ db, actor, now }, { entryId, revision, ...given }, entry) {
    if (entry.removedAt) throw missing('log entry')
    const { line, linkUrl, minutes, learnedOn, purpose, tags } = entry
    const before = { line, linkUrl, minutes, learnedOn, purpose, tags }
    const change = { ...before, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) }
    if (JSON.stringify(change) === JSON.stringify(before)) return { entryId }
    if (revision !== entry.revision)
      throw savedElsewhere('entry-changed', 'This entry was changed in another window since. What you typed is still here.', {
        revision: entry.revision,
        values: before,
      })
    requirePast(change.learnedOn, now, zoneOf(actor))
    await db
      .updateTable('logEntries')
      .set({ ...change, revision: entry.revision + 1 })
      .where('id', '=', entryId)
      .execute()
    return { entryId }
  },

  record: theirsAlone,
})

export const removeLogEntry = command({
  name: 'log.remove',
  says: 'Takes an entry out of one’s log. It can be brought back for six hours.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ entryId: z.uuid() }),
  load: (scene, { entryId }) => loadEntry(scene, entryId),
  may: mayKeepLog,
  async run({ db, now }, { entryId }, { removedAt }) {
    if (!removedAt) await db.updateTable('logEntries').set({ removedAt: now }).where('id', '=', entryId).execute()
    return { entryId }
  },
  record: theirsAlone,
})

export const restoreLogEntry = command({
  name: 'log.restore',
  says: 'Brings back an entry that was taken out of one’s log.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ entryId: z.uuid() }),
  load: (scene, { entryId }) => loadEntry(scene, entryId),
  may: mayKeepLog,
  async run({ db }, { entryId }, { removedAt }) {
    if (!removedAt) throw conflict('entry-not-removed', 'This entry is in your log already.')
    await db.updateTable('logEntries').set({ removedAt: null }).where('id', '=', entryId).execute()
    return { entryId }
  },
  record: theirsAlone,
})
