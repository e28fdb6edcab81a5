import { z } from 'zod'
import { artifactKinds } from '../../definitions/achievements/levels.ts'
import { command, pageAndRest, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { invalid, missing, savedElsewhere } from '../../foundation/platform/refusal.ts'
import { mayWorkOn } from '../attempts/attempt-policy.ts'
import { loadWork, requireOpenPart } from '../attempts/work-in-hand.ts'
import { endingOf } from '../evidence/clean-name.ts'
import { formatOf, kindsFor } from '../evidence/file-formats.ts'
import { askForCheck } from '../links/check-link.ts'
import { artifactName, artifactNote, artifactText, requireRoom } from './add-artifact.ts'
import { artifactChanged, artifactRemoved, artifactRestored } from './artifact-facts.ts'
import { webAddress } from './plain-writing.ts'

async function loadArtifact(scene: Scene, attemptId: string, artifactId: string) {
  const work = await loadWork(scene, attemptId)
  const artifact = await scene.db
    .selectFrom('artifacts')
    .leftJoin('files', 'files.digest', 'artifacts.fileDigest')
    .where('artifacts.id', '=', artifactId)
    .where('artifacts.attemptId', '=', attemptId)
    .selectAll('artifacts')
    .select('files.contentType')
    .executeTakeFirstOrThrow(() => missing('artifact'))
  return { ...work, artifact }
}
const which = { attemptId: z.uuid(), artifactId: z.uuid() }

/** Fields that are left out stay. As with answers, nothing that was saved elsewhere meanwhile is replaced. @throws Refusal `artifact-changed` with what it says now */
export const changeArtifact = command({
  name: 'artifact.change',
  says: 'Changes what is said of an artifact, or the words of one that is a text.',
  reach: pageAndRest,
  limits: null,

  input: z.object({
    ...which,
    revision: z.number().int().min(0),
    name: artifactName.optional(),
    note: artifactNote.optional(),
    kind: z.enum(artifactKinds).optional(),
    studentMedia: z.enum(['unanswered', 'no-students', 'not-recognizable', 'consent-held']).optional(),
    body: artifactText.optional(),
    linkUrl: webAddress.optional(),
  }),

  load: (scene, { attemptId, artifactId }) => loadArtifact(scene, attemptId, artifactId),
  may: mayWorkOn,

  async run(scene, { name, note, kind, studentMedia, body, linkUrl, revision }, work) {
    const { db, now } = scene
    const { artifact } = work
    const requirement = requireOpenPart(work, artifact.requirementId)
    if (artifact.removedAt) throw missing('artifact')
    if (studentMedia === 'consent-held' && requirement.studentMedia === 'not-allowed')
      throw invalid('students-not-allowed', 'No student may be seen or heard in this part, with or without consent.', [
        { field: 'studentMedia', text: 'Use something in which no student is seen or heard.' },
      ])
    if (kind && kind !== artifact.kind && !(artifact.fileDigest && kindsOf(artifact.contentType, requirement.accepts).includes(kind)))
      throw invalid('kind-not-asked', 'This can’t count as that.')
    const change = {
      name: (name && artifact.fileDigest ? withEnding(name, artifact.name) : name) || artifact.name,
      note: note ?? artifact.note,
      kind: kind ?? artifact.kind,
      studentMedia: studentMedia ?? artifact.studentMedia,
      body: artifact.body === null ? null : (body ?? artifact.body),
      linkUrl: artifact.linkUrl === null ? null : (linkUrl ?? artifact.linkUrl),
    }
    const before = {
      name: artifact.name,
      note: artifact.note,
      kind: artifact.kind,
      studentMedia: artifact.studentMedia,
      body: artifact.body,
      linkUrl: artifact.linkUrl,
    }
    const isSame = JSON.stringify(change) === JSON.stringify(before)
    if (isSame) return { revision: artifact.revision, savedAt: now, requirementId: artifact.requirementId, changed: null }
    if (revision !== artifact.revision)
      throw savedElsewhere('artifact-changed', 'This was changed in another window since. Both texts are kept: choose which one stays.', {
        revision: artifact.revision,
        values: before,
      })
    await db
      .updateTable('artifacts')
      .set({ ...change, revision: artifact.revision + 1 })
      .where('id', '=', artifact.id)
      .execute()
    await db.updateTable('attempts').set({ changedAt: now }).where('id', '=', work.id).execute()
    if (change.linkUrl !== null && change.linkUrl !== before.linkUrl) await askForCheck(scene, artifact.id, change.linkUrl)
    // What was said of students is worth knowing for good; of the rest, that it changed.
    const changed = {
      fields: keys.filter((key) => change[key] !== before[key]),
      ...(change.studentMedia !== before.studentMedia ? { studentMedia: { from: before.studentMedia, to: change.studentMedia } } : {}),
    }
    return { revision: artifact.revision + 1, savedAt: now, requirementId: artifact.requirementId, changed }
  },

  record: ({ artifactId }, { organizationId, id }, { changed }) =>
    changed && fact(artifactChanged, { organizationId, subjectId: id }, { artifactId, ...changed }),
})

const kindsOf = (contentType: string | null, accepts: Parameters<typeof kindsFor>[1]) =>
  kindsFor(formatOf(contentType ?? '')?.family ?? 'document', accepts)

// The ending tells devices how to open a file, so a new name keeps it.
function withEnding(name: string, before: string): string {
  const ending = endingOf(before)
  return ending === '' || endingOf(name) === ending ? name : `${name}.${ending}`
}

const keys = ['name', 'note', 'kind', 'studentMedia', 'body', 'linkUrl'] as const

export const removeArtifact = command({
  name: 'artifact.remove',
  says: 'Takes an artifact away. It can be brought back for six hours; what was handed in stays in its submission.',
  reach: pageAndRest,
  limits: null,
  input: z.object(which),
  load: (scene, { attemptId, artifactId }) => loadArtifact(scene, attemptId, artifactId),
  may: mayWorkOn,
  async run({ db, now }, _input, work) {
    requireOpenPart(work, work.artifact.requirementId)
    await db.updateTable('artifacts').set({ removedAt: now }).where('id', '=', work.artifact.id).where('removedAt', 'is', null).execute()
    return { requirementId: work.artifact.requirementId, artifactId: work.artifact.id }
  },
  record: (_input, { organizationId, id }, { artifactId }) => fact(artifactRemoved, { organizationId, subjectId: id }, { artifactId }),
})

export const restoreArtifact = command({
  name: 'artifact.restore',
  says: 'Brings a removed artifact back as it was.',
  reach: pageAndRest,
  limits: null,
  input: z.object(which),
  load: (scene, { attemptId, artifactId }) => loadArtifact(scene, attemptId, artifactId),
  may: mayWorkOn,
  async run(scene, _input, work) {
    const { artifact } = work
    if (artifact.removedAt) await requireRoom(scene, work, artifact.requirementId)
    await scene.db.updateTable('artifacts').set({ removedAt: null }).where('id', '=', artifact.id).execute()
    return { requirementId: artifact.requirementId, artifactId: artifact.id }
  },
  record: (_input, { organizationId, id }, { artifactId }) => fact(artifactRestored, { organizationId, subjectId: id }, { artifactId }),
})
