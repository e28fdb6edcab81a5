import { z } from 'zod'
import type { Actor } from '../../foundation/platform/actor.ts'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, onPages, type Stage } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, denied, invalid, invalidAt, missing } from '../../foundation/platform/refusal.ts'
import { artifactAdded, artifactRemoved } from '../artifacts/artifact-facts.ts'
import { placeMasked, requireMaskable } from '../artifacts/place-masked.ts'
import { mayWorkOn } from '../attempts/attempt-policy.ts'
import { loadWork, requireOpenPart } from '../attempts/work-in-hand.ts'
import { artifactCaptioned } from '../captions/caption-facts.ts'
import { evidenceRoom } from '../evidence/evidence-room.ts'
import { keepArrived } from '../evidence/keep-file.ts'
import { masksNames } from '../evidence/read-kinds.ts'
import { maskedFacts } from '../leaks/masking-asked.ts'
import { readCaptions, writeWebVtt } from '../media/cues.ts'
import { masks, maskText } from './find-names.ts'
import { maskInFile } from './names-in-thread.ts'
import type { Range } from './xml-words.ts'

const place = z
  .string()
  .max(400)
  .regex(/^\d{1,6}:\d{1,7}-\d{1,7}(?:,\d{1,6}:\d{1,7}-\d{1,7})*$/, 'This place is not one of those that were found.')

/** A place as the form names it: in which units of the file, from where to where. */
export const filePlaceOf = (ranges: readonly (Range & { unit: number })[]): string =>
  ranges.map(({ unit, start, end }) => `${unit}:${start}-${end}`).join()

function byUnit(places: readonly string[]): Map<number, Range[]> {
  const units = new Map<number, Range[]>()
  for (const one of places.flatMap((each) => each.split(','))) {
    const [unit = 0, start = 0, end = 0] = one.split(/[:-]/).map(Number)
    if (end > start) units.set(unit, [...(units.get(unit) ?? []), { start, end }])
  }
  return units
}

const changedMeanwhile = () => conflict('text-changed', 'The text was changed meanwhile, so nothing was masked. Look through it once more.')

/** A document gets a masked copy, which takes its place; captions are changed, as they are words of their earner. */
export const maskFileNames = command({
  name: 'artifact.mask-names',
  says: 'Puts a mask in the place of names that were found in a file or in captions. Of a file a masked copy takes its place; the original stays with its earner.',
  // The names are those of one’s own classes, which no program reads.
  reach: onPages,
  limits: (actor) => [{ key: `mask:${personIdOf(actor)}`, tries: 100, seconds: 3600 }],
  input: z.object({
    attemptId: z.uuid(),
    artifactId: z.uuid(),
    of: z.string().max(100).describe('Which state of it was looked through.'),
    places: z.array(place).max(500).default([]),
  }),
  async prepare(stage, actor, { attemptId, artifactId, of, places }) {
    if (places.length === 0) throw invalidAt('places-none', 'places', 'Please tick what is to be masked.')
    if (of.startsWith('captions:')) return null
    const { file, mask } = await fileOf(stage, actor, attemptId, artifactId)
    if (file.digest !== of) throw changedMeanwhile()
    if (!masksNames(file.contentType))
      throw invalid(
        'mask-not-possible',
        'Of a file of this kind no masked copy can be written. Change it in your program and add it again.',
      )
    const bytes = await stage.store.read(file)
    if (!bytes) throw missing('file')
    const from = await stage.staging.take(bytes, { maxBytes: file.sizeBytes })
    const [between, to] = [await stage.staging.begin(), await stage.staging.begin()]
    try {
      const said = await maskInFile(stage, {
        kind: 'mask',
        contentType: file.contentType,
        from: from.path,
        between: between.path,
        to: to.path,
        masks: [...byUnit(places)],
        mask,
      })
      if ('because' in said)
        throw invalid('mask-not-possible', 'Of this file no masked copy can be written. Change it in your program and add it again.')
      return await keepArrived(stage, await stage.staging.finish(to.id), file.name, {
        roomLeft: () => evidenceRoom(stage.db, stage.config, attemptId),
      })
    } finally {
      for (const { id } of [from, between, to]) await stage.staging.drop(id)
    }
  },
  load: (scene, { attemptId }) => loadWork(scene, attemptId),
  may: mayWorkOn,
  async run(scene, { artifactId, of, places }, work, kept) {
    if (kept) {
      const placed = await placeMasked(scene, work, artifactId, kept, false)
      return { ...placed, count: places.length, captions: 0 }
    }
    const { db, now } = scene
    const artifact = await requireMaskable(scene, work, artifactId)
    requireOpenPart(work, artifact.requirementId)
    const known = await db.selectFrom('captions').where('artifactId', '=', artifactId).selectAll().executeTakeFirst()
    if (!known || of !== `captions:${known.revision}`) throw changedMeanwhile()
    const own = byUnit(places)
    const mask = work.definition.language === 'es' ? masks.es : masks.en
    const cues = (readCaptions(known.body)?.cues ?? []).map((cue, unit) => ({
      ...cue,
      text: maskText(cue.text, own.get(unit) ?? [], mask),
    }))
    await db
      .updateTable('captions')
      .set({ body: writeWebVtt(cues), revision: known.revision + 1, savedAt: now })
      .where('artifactId', '=', artifactId)
      .execute()
    await db.updateTable('attempts').set({ changedAt: now }).where('id', '=', work.id).execute()
    const { requirementId } = artifact
    return {
      artifactId,
      attemptId: work.id,
      requirementId,
      isThere: true,
      removed: null,
      masked: [],
      count: places.length,
      captions: cues.length,
    }
  },
  record: (_input, { organizationId, id }, { artifactId, removed, masked, captions }) => {
    const about = { organizationId, subjectId: id }
    if (captions > 0) return fact(artifactCaptioned, about, { artifactId, cues: captions })
    if (removed === null) return null
    return [
      fact(artifactAdded, about, { artifactId }),
      fact(artifactRemoved, about, { artifactId: removed }),
      ...maskedFacts({ organizationId, id }, masked),
    ]
  },
})

/** The file that is to be masked, asked for before anything is read of it. */
const fileOf = (stage: Pick<Stage, 'db'>, actor: Actor, attemptId: string, artifactId: string) =>
  stage.db.transaction().execute(async (db) => {
    const work = await loadWork({ db }, attemptId)
    const verdict = mayWorkOn(actor, work)
    if (!verdict.allowed) throw denied(actor, verdict)
    const { fileDigest, name } = await requireMaskable({ db }, work, artifactId)
    const file = await db
      .selectFrom('files')
      .where('digest', '=', fileDigest ?? '')
      .select(['digest', 'sizeBytes', 'contentType'])
      .executeTakeFirstOrThrow(() => missing('file'))
    return { file: { ...file, name }, mask: work.definition.language === 'es' ? masks.es : masks.en }
  })
