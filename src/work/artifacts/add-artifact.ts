import { z } from 'zod'
import type { ArtifactKind, Requirement } from '../../definitions/achievements/definition.ts'
import { artifactKinds } from '../../definitions/achievements/levels.ts'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, pageAndRest, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, denied, invalid } from '../../foundation/platform/refusal.ts'
import { sentence } from '../../foundation/words/sentence.ts'
import { mayWorkOn } from '../attempts/attempt-policy.ts'
import { takesArtifacts } from '../attempts/open-parts.ts'
import { loadWork, requireOpenPart, type WorkInHand } from '../attempts/work-in-hand.ts'
import { evidenceRoom } from '../evidence/evidence-room.ts'
import { formatOf, kindsFor } from '../evidence/file-formats.ts'
import type { FoundFile } from '../evidence/identify-file.ts'
import { keepFile } from '../evidence/keep-file.ts'
import { cleanCopies } from '../renditions/rendition-jobs.ts'
import { artifactAdded } from './artifact-facts.ts'
import { acceptedKinds } from './artifact-kinds.ts'
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
    return add(scene, work, requirement, {
      kind: 'link',
      name: name || `${url.hostname}${url.pathname === '/' ? '' : url.pathname}`.slice(0, 120),
      linkUrl,
    })
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
    if (!requirement.accepts.includes('text')) throw invalid('kind-not-asked', 'This part does not ask for texts. Nothing was added.')
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
    const accepts = await stage.db.transaction().execute(async (db) => {
      const work = await loadWork({ db }, attemptId)
      const verdict = mayWorkOn(actor, work)
      if (!verdict.allowed) throw denied(actor, verdict)
      return (await requireRoom({ db }, work, requirementId)).accepts
    })
    const suits = ({ format }: FoundFile) => {
      if (kindsFor(format.family, accepts).length === 0)
        throw invalid('kind-not-asked', 'This file is of another kind ({kind}): this part asks for {asked}.', {
          kind: sentence(format.name),
          asked: acceptedKinds(accepts),
        })
    }
    return keepFile(stage, { name, bytes }, { suits, roomLeft: () => evidenceRoom(stage.db, stage.config, attemptId) })
  },
  load: (scene, { attemptId }) => loadWork(scene, attemptId),
  may: mayWorkOn,
  async run(scene, { requirementId, kind }, work, { digest, contentType, name }) {
    const requirement = await requireRoom(scene, work, requirementId)
    const kinds = kindsFor(formatOf(contentType)?.family ?? 'document', requirement.accepts)
    const chosen = kind && kinds.includes(kind) ? kind : kinds[0]
    if (!chosen) throw invalid('kind-not-asked', 'This part does not ask for files of this kind. Nothing was added.')
    const added = await add(scene, work, requirement, { kind: chosen, name, fileDigest: digest })
    if (work.definition.assessment.blind) await scene.later(cleanCopies.make, { digest })
    return added
  },
  record: (_input, { organizationId, id }, { artifactId }) => fact(artifactAdded, { organizationId, subjectId: id }, { artifactId }),
})

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
