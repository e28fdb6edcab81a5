import { z } from 'zod'
import { command, pageAndRest, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { invalid, missing, savedElsewhere } from '../../foundation/platform/refusal.ts'
import { type Sentence, sentence, texts } from '../../foundation/words/sentence.ts'
import { mayWorkOn } from '../attempts/attempt-policy.ts'
import { loadWork, requireOpenPart } from '../attempts/work-in-hand.ts'
import { type CueFault, readCaptions, writeWebVtt } from '../media/cues.ts'
import { isRecording } from '../media/is-recording.ts'
import { artifactCaptioned } from './caption-facts.ts'

/** The largest file of captions that is read: many hours of talk. */
export const longestCaptions = 500_000

async function loadRecording(scene: Scene, attemptId: string, artifactId: string) {
  const work = await loadWork(scene, attemptId)
  const artifact = await scene.db
    .selectFrom('artifacts')
    .innerJoin('files', 'files.digest', 'artifacts.fileDigest')
    .where('artifacts.id', '=', artifactId)
    .where('attemptId', '=', attemptId)
    .where('removedAt', 'is', null)
    .select(['artifacts.id', 'artifacts.requirementId', 'files.contentType'])
    .executeTakeFirstOrThrow(() => missing('artifact'))
  return { ...work, artifact }
}

/**
 * Keeps the captions of a recording, from WebVTT or SRT; nothing in them takes them away. `revision` is the one the writer saw.
 * @throws Refusal `captions-changed` with what they say now, `captions-unreadable` with the lines that are wrong
 */
export const saveCaptions = command({
  name: 'captions.save',
  says: 'Keeps the captions of a recording: what is spoken in it, and when.',
  reach: pageAndRest,
  limits: null,

  input: z.object({
    attemptId: z.uuid(),
    artifactId: z.uuid(),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Please choose the language that is spoken.')
      .max(20),
    text: z.string().max(longestCaptions, 'These captions are longer than we can keep.'),
    revision: z.coerce.number().int().min(0),
  }),

  load: (scene, { attemptId, artifactId }) => loadRecording(scene, attemptId, artifactId),
  may: mayWorkOn,

  async run({ db, now }, { artifactId, language, text, revision }, work) {
    requireOpenPart(work, work.artifact.requirementId)
    if (!isRecording(work.artifact.contentType)) throw invalid('no-recording', 'Only a film or a sound has captions.')
    const known = await db.selectFrom('captions').where('artifactId', '=', artifactId).selectAll().executeTakeFirst()
    const body = captionsIn(text)
    const isSame = (known?.body ?? '') === (body?.text ?? '') && (known?.language ?? language) === language
    const kept = { artifactId, requirementId: work.artifact.requirementId }
    if (isSame)
      return { ...kept, revision: known?.revision ?? 0, cues: known?.cueCount ?? 0, savedAt: known?.savedAt ?? now, changed: false }
    if ((known?.revision ?? 0) !== revision)
      throw savedElsewhere('captions-changed', 'These captions were changed in another window since. Both are kept: choose which stay.', {
        revision: known?.revision ?? 0,
        values: { text: known?.body ?? '' },
      })
    await db.updateTable('attempts').set({ changedAt: now }).where('id', '=', work.id).execute()
    if (!body) {
      await db.deleteFrom('captions').where('artifactId', '=', artifactId).execute()
      return { ...kept, revision: 0, cues: 0, savedAt: now, changed: true }
    }
    const next = { language, body: body.text, cueCount: body.cues, revision: revision + 1, savedAt: now }
    await db
      .insertInto('captions')
      .values({ artifactId, ...next })
      .onConflict((clash) => clash.column('artifactId').doUpdateSet(next))
      .execute()
    return { ...kept, revision: next.revision, cues: body.cues, savedAt: now, changed: true }
  },

  record: ({ artifactId }, { organizationId, id }, { changed, cues }) =>
    changed ? fact(artifactCaptioned, { organizationId, subjectId: id }, { artifactId, cues }) : null,
})

/** What is to be kept of a text; null where nothing is in it. @throws Refusal `captions-unreadable` */
function captionsIn(text: string): { text: string; cues: number } | null {
  if (text.trim() === '') return null
  const read = readCaptions(text)
  if (!read)
    throw invalid('captions-unreadable', 'These are no captions.', [
      { field: 'text', text: 'It begins with WEBVTT, or has times as in an SRT file: 00:00:01,000 --> 00:00:03,000.' },
    ])
  if (read.faults.length > 0)
    throw invalid(
      'captions-unreadable',
      'Some lines of these captions are wrong. Nothing was changed.',
      read.faults.slice(0, 5).map(({ line, fault }) => ({
        field: 'text',
        text: '{line}: {fault}',
        values: { line: sentence('Line {line}', { line }), fault: faultWords(fault) },
      })),
    )
  return read.cues.length === 0 ? null : { text: writeWebVtt(read.cues), cues: read.cues.length }
}

const faults = {
  time: texts('the time is not one, as in 00:01:02.500.'),
  order: texts('it ends before it begins.'),
  'no-words': texts('no words follow the time.'),
  'too-many': texts('there are more captions than we can keep.'),
} satisfies Record<CueFault['fault'], string>
const faultWords = (fault: CueFault['fault']): Sentence => ({ text: faults[fault], values: {} })
