import { createHash } from 'node:crypto'
import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, pageAndRest, type Scene } from '../../foundation/platform/command.ts'
import { violates } from '../../foundation/platform/database.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, denied, invalidAt, oversized } from '../../foundation/platform/refusal.ts'
import { lockSource } from './lock-sync.ts'
import { piecesOf } from './read-roster.ts'
import { rosterBrought } from './roster-facts.ts'
import { readRoster } from './roster-jobs.ts'
import { mayKeepRoster } from './roster-policy.ts'

/** As it is packed. A roster of a million rows has some 40 MB. */
export const mostRosterBytes = 64_000_000

const arriving = z.custom<AsyncIterable<Uint8Array>>(
  (value) => typeof value === 'object' && value !== null && Symbol.asyncIterator in value,
  'Please choose a file.',
)

const tooLarge = () =>
  oversized('roster-too-large', 'A roster has at most {most} MB. This is larger, so it was not read. Nothing was changed.', {
    most: mostRosterBytes / 1_000_000,
  })

export const bringRoster = command({
  name: 'roster.bring',
  says: 'Brings a roster as a zip of OneRoster 1.1 or 1.2. It is compared with what is here; nothing changes before somebody agreed.',
  // The operator has no file to send through a command line that takes words.
  reach: pageAndRest,
  limits: (actor) => [{ key: `roster.bring ${personIdOf(actor) ?? ''}`, tries: 60, seconds: 3600 }],
  input: z.object({
    organizationId: z.uuid(),
    name: z.string().trim().max(200).default(''),
    bytes: arriving,
  }),

  // Asked before the first byte is read.
  async prepare(_stage, actor, { organizationId, bytes }) {
    const may = mayKeepRoster(actor, { organizationId })
    if (!may.allowed) throw denied(actor, may)
    const parts: Uint8Array[] = []
    let length = 0
    const digest = createHash('sha256')
    for await (const part of bytes) {
      length += part.length
      if (length > mostRosterBytes) throw tooLarge()
      digest.update(part)
      parts.push(part)
    }
    if (length === 0) throw invalidAt('roster-empty', 'file', 'This file is empty. Please choose another.')
    return { whole: Buffer.concat(parts), digest: digest.digest('hex') }
  },

  load: lockSource,
  may: mayKeepRoster,

  async run(scene, { organizationId, name }, _source, { whole, digest }) {
    const syncId = await beginSync(scene, { organizationId, way: 'files', name, digest })
    const { db } = scene
    for (const [place, bytes] of piecesOf(whole).entries())
      await db
        .insertInto('rosterPieces')
        .values({ syncId, file: 0, place, name: name || 'roster.zip', sizeBytes: whole.length, bytes: Buffer.from(bytes) })
        .execute()
    await scene.later(readRoster, { syncId, isAgain: false })
    return { syncId }
  },

  record: (_input, { organizationId }, { syncId }) => fact(rosterBrought, { organizationId, subjectId: syncId }, { way: 'files' }),
})

type Begun = { organizationId: string; way: 'files' | 'rest'; name?: string; digest?: string; isNightly?: boolean }

/** Begins a sync; an organization has one at a time. @throws Refusal `roster-under-way` */
export async function beginSync(
  { db, now, newId, actor }: Scene,
  { organizationId, way, name = '', digest = '', isNightly = false }: Begun,
): Promise<string> {
  const id = newId()
  try {
    await db
      .insertInto('rosterSyncs')
      .values({ id, organizationId, way, isNightly, names: name, digest, beganBy: personIdOf(actor), beganAt: now })
      .execute()
  } catch (error) {
    if (violates(error, 'roster_syncs_one'))
      throw conflict('roster-under-way', 'Another roster is being looked at or taken in. Finish that one first; nothing was changed.')
    throw error
  }
  return id
}
