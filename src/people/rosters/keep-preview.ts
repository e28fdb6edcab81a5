import { z } from 'zod'
import { command, inside } from '../../foundation/platform/command.ts'
import { type Fact, fact } from '../../foundation/platform/fact.ts'
import { clearRead, rememberAsking } from './clear-read.ts'
import { lockSync } from './lock-sync.ts'
import { rosterAgreed, rosterRead, rosterUnread } from './roster-facts.ts'
import { takeRoster } from './roster-jobs.ts'
import { rosterItself } from './roster-policy.ts'

const saysSentence = z.object({ text: z.string(), values: z.record(z.string(), z.unknown()).optional() })

export const keepRosterPreview = command({
  name: 'roster.keep-preview',
  says: 'Keeps what a roster would change. What came by night and is small goes on by itself; everything else waits for a person.',
  reach: inside,
  limits: null,
  input: z.object({
    syncId: z.uuid(),
    counts: z.record(z.string(), z.int()),
    words: z.array(z.string()),
    changes: z.int(),
    leaves: z.int(),
    faults: z.int(),
    members: z.int(),
    nameless: z.int(),
    mode: z.enum(['bulk', 'delta']),
    rows: z.int(),
  }),
  load: lockSync,
  may: rosterItself,

  async run(scene, { syncId, ...found }, sync) {
    const { db, now } = scene
    if (sync.state !== 'reading') return { facts: [] }
    const source = await db
      .selectFrom('rosterSources')
      .where('organizationId', '=', sync.organizationId)
      .selectAll()
      .executeTakeFirstOrThrow()
    const holds = holdsOf(found, source)
    const shown = found.changes - (found.counts.noted ?? 0)
    const isMapped = source.mappedAt !== null
    const isSame = isMapped && found.changes === 0
    // What nobody would see anyway needs nobody’s word.
    const goesOn = isMapped && !isSame && (shown === 0 || (sync.isNightly && holds.length === 0))
    await db
      .updateTable('rosterSyncs')
      .set({
        state: isSame ? 'same' : goesOn ? 'taking' : 'open',
        counts: JSON.stringify({ ...found.counts }),
        leaves: found.leaves,
        faults: found.faults,
        members: found.members,
        holds,
        readAt: now,
        done: 0,
        ...(isSame && { endedAt: now }),
        ...(goesOn && { agreedAt: now }),
      })
      .where('id', '=', syncId)
      .execute()
    await db.deleteFrom('rosterPieces').where('syncId', '=', syncId).execute()
    if (isSame) {
      await clearRead(db, syncId)
      await rememberAsking(db, sync)
    }
    if (goesOn) await scene.later(takeRoster, { syncId })
    const about = { organizationId: sync.organizationId, subjectId: syncId }
    const facts: Fact[] = [
      fact(rosterRead, about, { changes: shown, leaves: found.leaves, faults: found.faults, waits: !isSame && !goesOn }),
      ...(goesOn ? [fact(rosterAgreed, about, { changes: shown, leaves: found.leaves })] : []),
    ]
    return { facts }
  },

  record: (_input, _sync, { facts }) => facts,
})

type Found = { leaves: number; members: number; nameless: number; words: readonly string[]; faults: number; mode: string; rows: number }

/** Why a sync waits for a person, besides that nobody has looked. Pure. */
export function holdsOf(
  { leaves, members, nameless, words, faults, mode, rows }: Found,
  { mostPeople, mostShare }: { mostPeople: number; mostShare: number },
): string[] {
  // Of fifteen people one is more than five of a hundred.
  const isMany = leaves > mostPeople || (leaves > 2 && leaves * 100 > mostShare * members)
  return [
    ...(isMany ? ['leaves'] : []),
    ...(mode === 'bulk' && nameless > 0 && leaves > 0 ? ['unclear'] : []),
    ...(words.length > 0 ? ['words'] : []),
    ...(faults > 20 && faults * 10 > rows ? ['faults'] : []),
  ]
}

export const keepRosterUnread = command({
  name: 'roster.keep-unread',
  says: 'Says that a roster could not be read or asked for, and why. Nothing is changed.',
  reach: inside,
  limits: null,
  input: z.object({ syncId: z.uuid(), says: saysSentence, faults: z.int().default(0) }),
  load: lockSync,
  may: rosterItself,
  async run({ db, now }, { syncId, says, faults }, { state }) {
    if (state !== 'reading') return { is: false }
    await db
      .updateTable('rosterSyncs')
      .set({ state: 'faulty', says: JSON.stringify(says), faults, endedAt: now })
      .where('id', '=', syncId)
      .execute()
    await db.deleteFrom('rosterPieces').where('syncId', '=', syncId).execute()
    await clearRead(db, syncId)
    return { is: true }
  },
  record: (_input, { organizationId, id, isNightly }, { is }) =>
    is ? fact(rosterUnread, { organizationId, subjectId: id }, { isNightly }) : null,
})
