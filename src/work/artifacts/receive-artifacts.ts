import type { ArtifactKind } from '../../definitions/achievements/definition.ts'
import type { Actor } from '../../foundation/platform/actor.ts'
import { type From, perform } from '../../foundation/platform/command.ts'
import { invalid, unauthenticated } from '../../foundation/platform/refusal.ts'
import type { World } from '../../foundation/platform/world.ts'
import type { Arrival } from '../evidence/keep-file.ts'
import { type IncomingForm, type Received, receiveForm } from '../evidence/receive-form.ts'
import { addFile } from './add-artifact.ts'

export type AddedArtifact = { artifactId: string; attemptId: string; requirementId: string }

/**
 * Takes the files of a form into one part of an attempt, each as an artifact. Asked before the first byte is read, so that nobody
 * fills the store with what has no place.
 * @throws Refusal where the actor may not, the part is not open, or the form breaks off. A file that is refused by itself is among the results
 */
export async function receiveArtifacts(
  world: World,
  actor: Actor,
  from: From<'page' | 'rest'>,
  form: IncomingForm,
  attemptId: string,
  part: string | null,
): Promise<Received<AddedArtifact>[]> {
  const { files } = await receiveForm(form, async (arrival, fields) => {
    const requirementId = part ?? fields.get('requirementId') ?? ''
    return takeArtifact(world, actor, arrival, { attemptId, requirementId, kind: fields.get('kind') }, from)
  })
  if (files.length === 0) throw invalid('file-needed', 'Please choose a file first.', [{ field: 'file', text: 'Please choose a file.' }])
  return files
}

type Place = { attemptId: string; requirementId: string; kind?: string | undefined }

/** Takes one file into one part. */
export async function takeArtifact(
  world: World,
  actor: Actor,
  arrival: Arrival,
  { attemptId, requirementId, kind }: Place,
  from?: From<'page' | 'rest'>,
): Promise<AddedArtifact> {
  if (actor.kind !== 'person') throw unauthenticated()
  const given = { attemptId, requirementId, ...arrival, ...(kind && { kind: kind as ArtifactKind }) }
  return perform(world, actor, addFile, given, from)
}
