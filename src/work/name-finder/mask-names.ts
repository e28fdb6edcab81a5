import { z } from 'zod'
import { command, onPages } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt, missing } from '../../foundation/platform/refusal.ts'
import { artifactAdded, artifactRemoved } from '../artifacts/artifact-facts.ts'
import { mayWorkOn } from '../attempts/attempt-policy.ts'
import { loadWork, requireOpenPart } from '../attempts/work-in-hand.ts'
import { masks, maskText } from './find-names.ts'

const place = z
  .string()
  .regex(/^(?:answer:[\w-]{1,40}|artifact:[0-9a-f-]{36}):\d{1,3}:\d{1,8}-\d{1,8}$/, 'This place is not one of those that were found.')

/** A place as the form names it: of which text, in which of its states, from where to where. */
export const placeOf = (key: string, revision: number, { start, end }: { start: number; end: number }): string =>
  `${key}:${revision}:${start}-${end}`

export const maskNames = command({
  name: 'work.mask-names',
  says: 'Puts a mask in the place of names that were found in written texts. An answer is changed; of a text a masked copy takes its place, and the text can be brought back for six hours.',
  // The names are those of one’s own classes, which no program reads.
  reach: onPages,
  limits: null,
  input: z.object({ attemptId: z.uuid(), places: z.array(place).max(500).default([]) }),
  load: (scene, { attemptId }) => loadWork(scene, attemptId),
  may: mayWorkOn,
  async run(scene, { attemptId, places }, work) {
    const { db, newId, now } = scene
    if (places.length === 0) throw invalidAt('places-none', 'places', 'Please tick what is to be masked.')
    const mask = work.definition.language === 'es' ? masks.es : masks.en
    const made: string[] = []
    const removed: string[] = []
    for (const [text, findings] of byText(places)) {
      const [kind = '', id = '', revision = ''] = text.split(':')
      const kept = kind === 'answer' ? await answerOf(id) : await textOf(id)
      requireOpenPart(work, kept.requirementId)
      if (String(kept.revision) !== revision || findings.some(({ end }) => end > kept.body.length))
        throw conflict('text-changed', 'The text was changed meanwhile, so nothing was masked. Look through it once more.')
      const body = maskText(kept.body, findings, mask)
      if (kind === 'answer') {
        await db
          .updateTable('answers')
          .set({ body, revision: kept.revision + 1, savedAt: now })
          .where('attemptId', '=', attemptId)
          .where('requirementId', '=', id)
          .execute()
        continue
      }
      const copy = newId()
      await db
        .insertInto('artifacts')
        .values({
          id: copy,
          attemptId,
          requirementId: kept.requirementId,
          kind: 'text',
          name: kept.name,
          note: kept.note,
          body,
          addedAt: now,
        })
        .execute()
      await db.updateTable('artifacts').set({ removedAt: now }).where('id', '=', id).execute()
      made.push(copy)
      removed.push(id)
    }
    await db.updateTable('attempts').set({ changedAt: now }).where('id', '=', attemptId).execute()
    return { count: places.length, made, removed }

    async function answerOf(requirementId: string) {
      const row = await db
        .selectFrom('answers')
        .where('attemptId', '=', attemptId)
        .where('requirementId', '=', requirementId)
        .select(['requirementId', 'body', 'revision'])
        .executeTakeFirstOrThrow(() => missing('requirement'))
      return { ...row, name: '', note: '' }
    }
    async function textOf(artifactId: string) {
      const row = await db
        .selectFrom('artifacts')
        .where('id', '=', artifactId)
        .where('attemptId', '=', attemptId)
        .where('removedAt', 'is', null)
        .select(['requirementId', 'body', 'revision', 'name', 'note'])
        .executeTakeFirstOrThrow(() => missing('artifact'))
      if (row.body === null) throw missing('artifact')
      return { ...row, body: row.body }
    }
  },
  record: (_input, { organizationId, id }, { made, removed }) => [
    ...made.map((artifactId) => fact(artifactAdded, { organizationId, subjectId: id }, { artifactId })),
    ...removed.map((artifactId) => fact(artifactRemoved, { organizationId, subjectId: id }, { artifactId })),
  ],
})

/** The places of each text together: `answer:context:3`, and what was found in it. */
function byText(places: readonly string[]): Map<string, { start: number; end: number }[]> {
  const texts = new Map<string, { start: number; end: number }[]>()
  for (const one of places) {
    const cut = one.lastIndexOf(':')
    const [start = 0, end = 0] = one
      .slice(cut + 1)
      .split('-')
      .map(Number)
    if (end > start) texts.set(one.slice(0, cut), [...(texts.get(one.slice(0, cut)) ?? []), { start, end }])
  }
  return texts
}
