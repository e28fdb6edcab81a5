import { z } from 'zod'
import { type Actor, no, type Permission, yes } from '../../foundation/platform/actor.ts'
import { command, inside } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { backupFailed, backupMade, instanceRestored } from './backup-facts.ts'

const mayRecord = (actor: Actor): Permission =>
  actor.kind === 'system' ? yes : no('system-only', 'Only the system writes down what became of a backup.')

const kind = z.enum(['by-hand', 'scheduled', 'before-upgrade'])
const tried = z.object({ kind, at: z.date(), place: z.string().max(2000) })

export const recordBackup = command({
  name: 'backup.record',
  says: 'Writes down that a backup was made.',
  reach: inside,
  limits: null,
  input: tried.extend({
    bytes: z.number().int(),
    sha256: z.string(),
    rows: z.number().int(),
    files: z.number().int(),
    missingFiles: z.number().int(),
    isEncrypted: z.boolean(),
    seconds: z.number(),
  }),
  load: async ({ newId }) => ({ id: newId() }),
  may: mayRecord,
  run: async ({ db }, { seconds, ...made }, { id }) => {
    await db
      .insertInto('backups')
      .values({ id, ...made, seconds: String(seconds) })
      .execute()
    return { id }
  },
  record: ({ kind, sha256, bytes, files, missingFiles, isEncrypted }, { id }) =>
    fact(backupMade, { subjectId: id }, { kind, sha256, bytes, files, missingFiles, isEncrypted }),
})

export const recordFailedBackup = command({
  name: 'backup.record-failure',
  says: 'Writes down that a backup could not be made, and why.',
  reach: inside,
  limits: null,
  input: tried.extend({ fault: z.string().max(2000) }),
  load: async ({ newId }) => ({ id: newId() }),
  may: mayRecord,
  run: async ({ db }, failed, { id }) => {
    await db
      .insertInto('backups')
      .values({ id, ...failed })
      .execute()
    return { id }
  },
  record: ({ kind, fault }, { id }) => fact(backupFailed, { subjectId: id }, { kind, fault }),
})

export const recordRestore = command({
  name: 'backup.record-restore',
  says: 'Writes down that this Laurel was restored, and from which backup.',
  reach: inside,
  limits: null,
  input: z.object({ madeAt: z.string(), laurel: z.string(), files: z.number().int() }),
  load: async () => null,
  may: mayRecord,
  run: async () => null,
  record: (restored) => fact(instanceRestored, { subjectId: null }, restored),
})
