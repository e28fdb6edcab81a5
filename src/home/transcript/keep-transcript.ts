import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, pageAndRest, type Scene } from '../../foundation/platform/command.ts'
import { notAFact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt, missing, savedElsewhere } from '../../foundation/platform/refusal.ts'
import { mostAwards, shownParts } from './transcript-parts.ts'
import { mayKeepTranscript } from './transcript-policy.ts'

export const mostTranscripts = 50

const name = z.string().trim().min(1, 'Give it a name by which you find it again.').max(120)
const awards = z
  .array(z.uuid())
  .min(1, 'Choose at least one award.')
  .max(mostAwards)
  .nullable()
  .describe('Which of your awards it shows; null for all, also those that come.')

export const theirsAlone = notAFact('What someone puts together of their own awards is theirs alone.')

/** Loads and locks a transcript. Another's is none: nobody learns that there is one. @throws Refusal `missing` */
export const loadTranscript = ({ db, actor }: Pick<Scene, 'db' | 'actor'>, transcriptId: string) =>
  db
    .selectFrom('transcripts')
    .where('id', '=', transcriptId)
    .where('personId', '=', personIdOf(actor))
    .selectAll()
    .forUpdate()
    .executeTakeFirstOrThrow(() => missing('transcript'))

/** @throws Refusal `awards-not-yours` */
async function requireOwn({ db, actor }: Scene, ids: readonly string[] | null): Promise<void> {
  if (ids === null) return
  const own = await db
    .selectFrom('awards')
    .where('id', 'in', [...ids])
    .where('earnerId', '=', personIdOf(actor))
    .select('id')
    .execute()
  if (own.length < new Set(ids).size) throw invalidAt('awards-not-yours', 'awards', 'Some of these awards are not yours. Choose again.')
}

export const saveTranscript = command({
  name: 'transcript.save',
  says: 'Keeps a transcript under a name: which awards it shows, and which parts.',
  reach: pageAndRest,
  limits: (actor) => [{ key: `transcript ${personIdOf(actor) ?? ''}`, tries: 120, seconds: 3600 }],
  input: z.object({ name, awards: awards.default(null), shows: shownParts }),
  load: async ({ actor }) => ({ personId: actor.kind === 'person' ? actor.id : '' }),
  may: mayKeepTranscript,
  async run(scene, { name: called, awards: chosen, shows }, { personId }) {
    const { db, now, newId } = scene
    await requireOwn(scene, chosen)
    const { count } = await db
      .selectFrom('transcripts')
      .where('personId', '=', personId)
      .select((row) => row.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    if (count >= mostTranscripts)
      throw conflict('transcripts-full', 'You keep {most} transcripts already. Remove one that you do not need any more.', {
        most: mostTranscripts,
      })
    const id = newId()
    await db
      .insertInto('transcripts')
      .values({ id, personId, name: called, awards: chosen && [...new Set(chosen)], shows, madeAt: now, changedAt: now })
      .execute()
    return { transcriptId: id }
  },
  record: theirsAlone,
})

export const changeTranscript = command({
  name: 'transcript.change',
  says: 'Changes which awards and parts a transcript shows. What is left out stays. Its links show the change at once; a record that was signed stays as it was.',
  reach: pageAndRest,
  limits: null,
  input: z.object({
    transcriptId: z.uuid(),
    revision: z.number().int().min(1),
    name: name.optional(),
    awards: awards.optional(),
    shows: shownParts.optional(),
  }),
  load: (scene, { transcriptId }) => loadTranscript(scene, transcriptId),
  may: mayKeepTranscript,
  async run(scene, { transcriptId, revision, ...given }, before) {
    if (revision !== before.revision)
      throw savedElsewhere('transcript-changed', 'This transcript was changed in another window since. Look at it again first.', {
        revision: before.revision,
        values: { name: before.name },
      })
    if (given.awards !== undefined) await requireOwn(scene, given.awards)
    await scene.db
      .updateTable('transcripts')
      .set({
        ...(given.name !== undefined && { name: given.name }),
        ...(given.awards !== undefined && { awards: given.awards && [...new Set(given.awards)] }),
        ...(given.shows !== undefined && { shows: given.shows }),
        revision: before.revision + 1,
        changedAt: scene.now,
      })
      .where('id', '=', transcriptId)
      .execute()
    return { transcriptId }
  },
  record: theirsAlone,
})

export const removeTranscript = command({
  name: 'transcript.remove',
  says: 'Removes a transcript with its links and its signed record. The awards stay as they are.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ transcriptId: z.uuid() }),
  load: (scene, { transcriptId }) => loadTranscript(scene, transcriptId),
  may: mayKeepTranscript,
  async run({ db }, { transcriptId }) {
    await db.deleteFrom('transcripts').where('id', '=', transcriptId).execute()
    return { transcriptId }
  },
  record: theirsAlone,
})
