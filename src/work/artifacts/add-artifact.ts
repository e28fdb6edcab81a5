import { z } from 'zod'
import type { ArtifactKind, Requirement } from '../../definitions/achievements/definition.ts'
import { artifactKinds } from '../../definitions/achievements/levels.ts'
import { type Actor, personIdOf } from '../../foundation/platform/actor.ts'
import { command, pageAndRest, type Scene, type Stage } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, denied, invalid, missing } from '../../foundation/platform/refusal.ts'
import { sentence } from '../../foundation/words/sentence.ts'
import { mayWorkOn } from '../attempts/attempt-policy.ts'
import { takesArtifacts } from '../attempts/open-parts.ts'
import { loadWork, requireOpenPart, type WorkInHand } from '../attempts/work-in-hand.ts'
import { evidenceRoom } from '../evidence/evidence-room.ts'
import { formatOf, kindsFor } from '../evidence/file-formats.ts'
import { keepFile, type Terms } from '../evidence/keep-file.ts'
import { requireMaskPart } from '../leaks/masking-asked.ts'
import { askForCheck } from '../links/check-link.ts'
import { isRecording } from '../media/is-recording.ts'
import { overviews, playables } from '../media/media-jobs.ts'
import { cleanCopies } from '../renditions/rendition-jobs.ts'
import { artifactAdded } from './artifact-facts.ts'
import { acceptedKinds } from './artifact-kinds.ts'
import { askForLook } from './file-looks.ts'
import { webAddress, wordsOnOneLine, writing } from './plain-writing.ts'

/** The most that one part can hold, whatever it asks for. */
export const mostArtifacts = 40
export const artifactName = wordsOnOneLine(120, 'Please use a shorter name.')
export const artifactNote = writing(4000, 'Please keep the note under 4,000 characters.')
export const artifactText = writing(60_000, 'This text is longer than we can keep. Please add it as a document.')

const place = { attemptId: z.uuid(), requirementId: z.string().max(40) }

export const addLink = command({
  name: 'artifact.add-link',
  says: 'Adds a link: work that lives elsewhere.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ ...place, linkUrl: webAddress, name: artifactName.default('') }),
  load: (scene, { attemptId }) => loadWork(scene, attemptId),
  may: mayWorkOn,
  async run(scene, { requirementId, linkUrl, name }, work) {
    const requirement = await requireRoom(scene, work, requirementId)
    if (!requirement.accepts.includes('link')) throw invalid('kind-not-asked', 'This part does not ask for links. Nothing was added.')
    const url = new URL(linkUrl)
    const added = await add(scene, work, requirement, {
      kind: 'link',
      name: name || `${url.hostname}${url.pathname === '/' ? '' : url.pathname}`.slice(0, 120),
      linkUrl,
    })
    await askForCheck(scene, added.artifactId, linkUrl)
    return added
  },
  record: (_input, { organizationId, id }, { artifactId }) => fact(artifactAdded, { organizationId, subjectId: id }, { artifactId }),
})

export const addText = command({
  name: 'artifact.add-text',
  says: 'Adds a text, typed or pasted.',
  reach: pageAndRest,
  limits: null,
  input: z.object({
    ...place,
    name: artifactName.default(''),
    body: artifactText.refine((text) => text.trim() !== '', 'Please write or paste the text.'),
  }),
  load: (scene, { attemptId }) => loadWork(scene, attemptId),
  may: mayWorkOn,
  async run(scene, { requirementId, name, body }, work) {
    const requirement = await requireRoom(scene, work, requirementId)
    // What a recording would show, an anchor may tell.
    if (!requirement.accepts.includes('text') && work.purpose !== 'anchor')
      throw invalid('kind-not-asked', 'This part does not ask for texts. Nothing was added.')
    const firstWords = body.trim().split(/\s+/).slice(0, 7).join(' ').slice(0, 80)
    return add(scene, work, requirement, { kind: 'text', name: name || firstWords, body })
  },
  record: (_input, { organizationId, id }, { artifactId }) => fact(artifactAdded, { organizationId, subjectId: id }, { artifactId }),
})

/** A file as it arrives: to be read once. */
const arriving = z.custom<AsyncIterable<Uint8Array>>(
  (value) => typeof value === 'object' && value !== null && Symbol.asyncIterator in value,
  'Please choose a file.',
)

/** Its bytes are taken in before the transaction, and by nothing else is a file named: the digest of somebody else’s file gives nothing. Asked before the first byte is read, so that nobody fills the store with what has no place. */
export const addFile = command({
  name: 'artifact.add-file',
  says: 'Adds a file.',
  reach: pageAndRest,
  limits: (actor) => [{ key: `upload:${personIdOf(actor)}`, tries: 400, seconds: 3600 }],
  input: z.object({
    ...place,
    name: z.string(),
    bytes: arriving,
    kind: z.enum(artifactKinds).optional(),
  }),
  async prepare(stage, actor, { attemptId, requirementId, name, bytes }) {
    return keepFile(stage, { name, bytes }, await termsOf(stage, actor, { attemptId, requirementId }))
  },
  load: (scene, { attemptId }) => loadWork(scene, attemptId),
  may: mayWorkOn,
  run: (scene, { requirementId, kind }, work, kept) => placeFile(scene, work, requirementId, kept, kind),
  record: (_input, { organizationId, id }, { artifactId, isThere }) =>
    isThere ? null : fact(artifactAdded, { organizationId, subjectId: id }, { artifactId }),
})

/**
 * What a file must suit that is to come into a part, asked before its first byte.
 * @throws Refusal where the actor may not, or the part takes none
 */
export async function termsOf(
  stage: Pick<Stage, 'db' | 'config'>,
  actor: Actor,
  { attemptId, requirementId, replaces = null }: { attemptId: string; requirementId: string; replaces?: string | null },
): Promise<Terms> {
  const accepts = await stage.db.transaction().execute(async (db) => {
    const work = await loadWork({ db }, attemptId)
    const verdict = mayWorkOn(actor, work)
    if (!verdict.allowed) throw denied(actor, verdict)
    if (replaces === null) return (await requireRoom({ db }, work, requirementId)).accepts
    // What takes the place of another needs no place of its own.
    const replaced = await db
      .selectFrom('artifacts')
      .where('id', '=', replaces)
      .where('attemptId', '=', attemptId)
      .select(['id', 'requirementId', 'maskedFrom'])
      .executeTakeFirstOrThrow(() => missing('artifact'))
    return (await requireMaskPart({ db }, work, replaced)).accepts
  })
  return {
    suits({ format }) {
      if (kindsFor(format.family, accepts).length === 0)
        throw invalid('kind-not-asked', 'This file is of another kind ({kind}): this part asks for {asked}.', {
          kind: sentence(format.name),
          asked: acceptedKinds(accepts),
        })
    },
    roomLeft: () => evidenceRoom(stage.db, stage.config, attemptId),
  }
}

/** Puts a file that is kept into a part. The same bytes in the same part are one artifact, however often they come. */
export async function placeFile(
  scene: Scene,
  work: WorkInHand,
  requirementId: string,
  { digest, contentType, name }: { digest: string; contentType: string; name: string },
  kind: ArtifactKind | undefined,
) {
  const there = await scene.db
    .selectFrom('artifacts')
    .where('attemptId', '=', work.id)
    .where('requirementId', '=', requirementId)
    .where('fileDigest', '=', digest)
    .where('removedAt', 'is', null)
    .select('id')
    .executeTakeFirst()
  if (there) {
    requireOpenPart(work, requirementId)
    return { artifactId: there.id, attemptId: work.id, requirementId, isThere: true }
  }
  const requirement = await requireRoom(scene, work, requirementId)
  const kinds = kindsFor(formatOf(contentType)?.family ?? 'document', requirement.accepts)
  const chosen = kind && kinds.includes(kind) ? kind : kinds[0]
  if (!chosen) throw invalid('kind-not-asked', 'This part does not ask for files of this kind. Nothing was added.')
  const added = await add(scene, work, requirement, { kind: chosen, name, fileDigest: digest })
  await askForCopies(scene, { digest, contentType })
  await askForLook(scene, added.artifactId)
  return { ...added, isThere: false }
}

/** Asks for what is made of a file that came into the work, in the transaction by which it did. */
export async function askForCopies(scene: Scene, { digest, contentType }: { digest: string; contentType: string }): Promise<void> {
  await scene.later(cleanCopies.make, { digest })
  if (!isRecording(contentType)) return
  await scene.later(overviews.make, { digest })
  await scene.later(playables.make, { digest })
}

/** An open part that takes artifacts and has room for one. */
export async function requireRoom({ db }: Pick<Scene, 'db'>, work: WorkInHand, requirementId: string): Promise<Requirement> {
  const requirement = requireOpenPart(work, requirementId)
  if (!takesArtifacts(requirement)) throw invalid('kind-not-asked', 'This part asks for a written answer, not for artifacts.')
  const { count } = await db
    .selectFrom('artifacts')
    .where('attemptId', '=', work.id)
    .where('requirementId', '=', requirementId)
    .where('removedAt', 'is', null)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  if (Number(count) >= mostArtifacts)
    throw conflict('part-full', 'This part holds {most} artifacts, which is the most. Remove one to add another.', {
      most: mostArtifacts,
    })
  return requirement
}

type Content = { kind: ArtifactKind; name: string; fileDigest?: string; linkUrl?: string; body?: string }

async function add({ db, newId, now }: Scene, work: WorkInHand, { id: requirementId }: Requirement, content: Content) {
  const artifactId = newId()
  await db
    .insertInto('artifacts')
    .values({ id: artifactId, attemptId: work.id, requirementId, addedAt: now, ...content })
    .execute()
  await db.updateTable('attempts').set({ changedAt: now }).where('id', '=', work.id).execute()
  return { artifactId, attemptId: work.id, requirementId }
}
