import type { Definition, Requirement } from '../definitions/achievements/definition.ts'
import type { Person } from '../foundation/platform/actor.ts'
import { perform, performPrepared, type Stage } from '../foundation/platform/command.ts'
import type { World } from '../foundation/platform/world.ts'
import { addFile, addLink, addText } from '../work/artifacts/add-artifact.ts'
import { changeArtifact } from '../work/artifacts/change-artifact.ts'
import { nameStudents } from '../work/artifacts/name-students.ts'
import { saveAnswer } from '../work/artifacts/save-answer.ts'
import { startAttempt } from '../work/attempts/start-attempt.ts'
import { possiblePresence } from '../work/consent/consent-standing.ts'
import { type KeptFile, keepFile } from '../work/evidence/keep-file.ts'
import { answerTo, type Writer } from './answers.ts'
import { studentsWithConsent } from './demo-classes.ts'
import { type EvidenceKey, makeEvidence } from './evidence.ts'
import { evidenceFor } from './evidence-plan.ts'

async function* once(bytes: Uint8Array) {
  yield bytes
}

const kept = new WeakMap<World, Map<EvidenceKey, Promise<KeptFile>>>()
/** A made file in the store, checked on its way in like any upload. */
function stored(world: World, key: EvidenceKey): Promise<KeptFile> {
  const files = kept.get(world) ?? new Map<EvidenceKey, Promise<KeptFile>>()
  kept.set(world, files)
  const known = files.get(key)
  if (known) return known
  const file = makeEvidence(key).then(({ name, bytes }) => keepFile(world, { name, bytes: once(bytes) }))
  files.set(key, file)
  return file
}

/** An earner at work: at a time, on one attempt of one definition. */
export type AtWork = { world: World; stage: Stage; earner: Person; attemptId: string; definition: Definition; writer: Writer }

/** Starts an attempt. */
export const begin = (stage: Stage, earner: Person, achievementId: string, route: 'start' | 'already') =>
  perform(stage, earner, startAttempt, { achievementId, route })

/** Does what one requirement asks: writes, or adds the artifacts it takes. */
export async function fulfill(work: AtWork, requirement: Requirement): Promise<void> {
  const { world, stage, earner, attemptId, definition, writer } = work
  const place = { attemptId, requirementId: requirement.id }
  if (requirement.kind !== 'artifact') {
    const written = await world.db
      .selectFrom('answers')
      .where('attemptId', '=', attemptId)
      .where('requirementId', '=', requirement.id)
      .select('revision')
      .executeTakeFirst()
    await perform(stage, earner, saveAnswer, {
      ...place,
      body: answerTo(definition.title, requirement.id, writer),
      revision: written?.revision ?? 0,
    })
    return
  }
  // Some work lives elsewhere, and comes beside the file.
  if (requirement.accepts.includes('link') && requirement.count.to > requirement.count.from) await addNotes(work, place, requirement.title)
  const files = evidenceFor(definition.title, requirement)
  for (let number = 0; number < requirement.count.from; number++) {
    const file = await freshest(work, files)
    const { artifactId } = file ? await addMade(work, place, file) : await addWritten(work, place, requirement)
    if (requirement.studentMedia !== 'none') {
      const studentMedia = requirement.studentMedia === 'with-consent' ? 'consent-held' : 'no-students'
      await perform(stage, earner, changeArtifact, { attemptId, artifactId, revision: 1, studentMedia })
      if (studentMedia === 'consent-held') await nameWhoIsIn(work, artifactId, requirement)
    }
  }
}

/** Students of the earner’s own class, whose families allow it. */
async function nameWhoIsIn({ world, stage, earner, attemptId }: AtWork, artifactId: string, { accepts }: Requirement): Promise<void> {
  const [way = 'work'] = possiblePresence(accepts[0] ?? 'document')
  const ids = await studentsWithConsent(world, stage, earner)
  await perform(stage, earner, nameStudents, { attemptId, artifactId, [way]: ids })
}

/** A planned file that this attempt doesn't hold yet, else of those that fit the one its earner used least: nobody hands in a file twice. */
async function freshest(
  { world, earner, attemptId }: AtWork,
  { planned, fitting }: ReturnType<typeof evidenceFor>,
): Promise<KeptFile | undefined> {
  const used = await world.db
    .selectFrom('artifacts')
    .innerJoin('attempts', 'attempts.id', 'artifacts.attemptId')
    .where('attempts.earnerId', '=', earner.id)
    .select(['fileDigest', 'attemptId'])
    .execute()
  const files: { file: KeptFile; here: number; before: number }[] = []
  for (const key of fitting) {
    const file = await stored(world, key)
    const before = used.filter(({ fileDigest }) => fileDigest === file.digest)
    const here = before.filter((each) => each.attemptId === attemptId).length
    if (before.length === 0 || (here === 0 && planned.includes(key))) return file
    files.push({ file, here, before: before.length })
  }
  return files.sort((one, other) => one.here - other.here || one.before - other.before)[0]?.file
}

function addMade({ stage, earner }: AtWork, place: { attemptId: string; requirementId: string }, file: KeptFile) {
  return performPrepared(stage, earner, addFile, { ...place, name: file.name, bytes: once(new Uint8Array()) }, file)
}

function addWritten(
  { stage, earner, definition, writer }: AtWork,
  place: { attemptId: string; requirementId: string },
  { accepts, title }: Requirement,
) {
  if (!accepts.includes('text') && accepts.includes('link')) {
    return addNotes({ stage, earner }, place, title)
  }
  return perform(stage, earner, addText, { ...place, name: title, body: answerTo(definition.title, place.requirementId, writer) })
}

/** Notes that lie where the district keeps its documents. */
const addNotes = ({ stage, earner }: Pick<AtWork, 'stage' | 'earner'>, place: { attemptId: string; requirementId: string }, name: string) =>
  perform(stage, earner, addLink, { ...place, linkUrl: notesAddress, name })

export const notesAddress = 'https://docs.threerivers.example/shared/lesson-notes'
