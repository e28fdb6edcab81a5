import { sql } from 'kysely'
import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, everyDoor, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalid, missing } from '../../foundation/platform/refusal.ts'
import { plainTextIn } from '../../foundation/words/format.ts'
import { mayAuthor } from '../achievements/achievement-policy.ts'
import { definitionSchema } from '../achievements/definition.ts'
import { drawArt } from '../achievements/draw-art.ts'
import { freeSlug } from '../achievements/slug.ts'
import { findPathwayFaults, pathwaysIn } from './find-faults.ts'
import { namesIn, pathwaysInside } from './find-pathways.ts'
import { type Pathway, pathwaySchema } from './pathway.ts'
import { pathwayPublished } from './pathway-facts.ts'
import { type PieceNames, pathwayInWords } from './pathway-words.ts'
import { currentPathway, lockPathway } from './save-pathway.ts'

export const publishPathway = command({
  name: 'pathway.publish',
  says: 'Makes the draft the next version, for good. Who is under way keeps the version they began with; who has all of it already is awarded.',
  reach: everyDoor,
  limits: null,
  input: z.object({ pathwayId: z.uuid(), revision: z.int().min(0), changeNote: z.string().trim().max(600).default('') }),
  load: lockPathway,
  may: mayAuthor,

  async run(scene, { revision, changeNote }, pathway) {
    const { db, actor, now, newId, later } = scene
    if (pathway.draft === null)
      throw conflict('nothing-in-work', 'There is no draft here. It was published or discarded, perhaps in another window.')
    if (pathway.draftRevision !== revision)
      throw conflict('draft-changed', 'The text was changed since you looked at it. Please look once more, then publish.')
    if (pathway.retiredAt) throw conflict('pathway-retired', 'This pathway is retired. Bring it back first, then publish.')
    const text = pathwaySchema.parse(pathway.draft)
    // Two that are put into each other in the same moment would each not see the other.
    if (pathwaysIn(text).length > 0) await sql`select pg_advisory_xact_lock(hashtext('laurel.pathways-inside'))`.execute(db)
    const names = await namesIn(db, text)
    const faults = findPathwayFaults(text, { id: pathway.id, inside: await pathwaysInside(db, text), names })
    if (faults.length > 0)
      throw invalid('pathway-incomplete', 'Not published yet. Some of it is missing or does not hold together.', faults)
    const before = await currentPathway(scene, pathway.currentVersionId)
    if (before && JSON.stringify(before.text) === JSON.stringify(text))
      throw conflict('nothing-changed', 'This says the same as the version that is published. Change something first.')

    const number = (before?.number ?? 0) + 1
    const [versionId, milestoneId] = [newId(), newId()]
    const rows = await rowsOf(scene, pathway.organizationId, text)
    await db
      .insertInto('achievementVersions')
      .values({
        id: milestoneId,
        achievementId: pathway.achievementId,
        number,
        definition: JSON.stringify(milestoneOf(text, names)),
        publishedBy: personIdOf(actor),
        publishedAt: now,
      })
      .execute()
    await db
      .insertInto('pathwayVersions')
      .values({
        id: versionId,
        pathwayId: pathway.id,
        number,
        text: JSON.stringify(text),
        achievementVersionId: milestoneId,
        changeNote,
        publishedBy: personIdOf(actor),
        publishedAt: now,
      })
      .execute()
    await db
      .insertInto('pathwayPieces')
      .values(rows.map((row, place) => ({ ...row, place, versionId })))
      .execute()
    // An address that people hold stays as it is, whatever the new title.
    const slug = before ? pathway.slug : await freeSlug(db, 'pathways', text.title)
    await db
      .updateTable('pathways')
      .set({ currentVersionId: versionId, slug, draft: null, draftSavedAt: null, draftSavedBy: null })
      .where('id', '=', pathway.id)
      .execute()
    await later(drawArt, { versionId: milestoneId })
    return { pathwayId: pathway.id, versionId, number, slug }
  },

  record: (_input, { id, organizationId }, { versionId, number }) =>
    fact(pathwayPublished, { organizationId, subjectId: id }, { versionId, number }),
})

/** The pieces as rows, by which what was just earned finds its pathways. @throws Refusal where one is not there, or not published */
async function rowsOf({ db }: Scene, organizationId: string, { steps }: Pathway) {
  const pieces = steps.flatMap((step) => step.pieces)
  const achievementIds = pieces.flatMap((piece) => (piece.kind === 'achievement' ? piece.achievementId : []))
  const pathwayIds = pieces.flatMap((piece) => (piece.kind === 'pathway' ? piece.pathwayId : []))
  const [achievements, pathways] = await Promise.all([
    achievementIds.length === 0
      ? []
      : db
          .selectFrom('achievements')
          .where('id', 'in', achievementIds)
          .where('currentVersionId', 'is not', null)
          .where('isMilestone', '=', false)
          .select('id')
          .execute(),
    pathwayIds.length === 0
      ? []
      : db
          .selectFrom('pathways')
          .where('id', 'in', pathwayIds)
          .where('currentVersionId', 'is not', null)
          .select(['id', 'achievementId'])
          .execute(),
  ])
  const known = new Set(achievements.map(({ id }) => id))
  const milestones = new Map(pathways.map(({ id, achievementId }) => [id, achievementId]))
  return pieces.map((piece) => {
    if (piece.kind === 'achievement' && !known.has(piece.achievementId)) throw missing('micro-credential')
    const milestone = piece.kind === 'pathway' ? milestones.get(piece.pathwayId) : null
    if (milestone === undefined) throw missing('pathway')
    return {
      kind: piece.kind,
      achievementId: piece.kind === 'achievement' ? piece.achievementId : milestone,
      organizationId,
      count: 'count' in piece ? piece.count : null,
    }
  })
}

/** What the milestone says: a text like any other, without anything to hand in. */
function milestoneOf(text: Pathway, names: PieceNames) {
  const { title, summary, about, language, category, level, mark } = text
  // In the language of the pathway, where it is one of ours: the credential carries it.
  const inWords = pathwayInWords(text, names, plainTextIn(language.startsWith('es') ? 'es' : 'en'))
  return definitionSchema.parse({
    ...{ title, competency: summary, keyMethod: inWords.slice(0, 2000), whyItMatters: about, language, category, level },
    badge: { mark },
  })
}
