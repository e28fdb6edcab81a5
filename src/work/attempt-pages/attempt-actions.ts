import { data, redirect } from 'react-router'
import type { z } from 'zod'
import { type Refused, readForm, refuse } from '../../foundation/doors/form.ts'
import type { Actor } from '../../foundation/platform/actor.ts'
import { type Command, perform } from '../../foundation/platform/command.ts'
import { isRefusal, missing, statusOf } from '../../foundation/platform/refusal.ts'
import type { World } from '../../foundation/platform/world.ts'
import { addLink, addText } from '../artifacts/add-artifact.ts'
import { changeArtifact, removeArtifact, restoreArtifact } from '../artifacts/change-artifact.ts'
import { receiveArtifacts } from '../artifacts/receive-artifacts.ts'
import { saveAnswer } from '../artifacts/save-answer.ts'
import { withdrawAttempt } from '../attempts/withdraw-attempt.ts'
import { carriesFiles, formIn } from '../evidence/receive-form.ts'

type Asked = { world: World; actor: Actor; attemptId: string; form: FormData }

/** What each form of the workspace does. All of them work without script; with it, most is saved and sent before anyone presses a button. */
export async function actOnWork(world: World, actor: Actor, attemptId: string, request: Request) {
  if (carriesFiles(request)) return upload(world, actor, attemptId, request)
  const form = await request.formData()
  const intent = String(form.get('intent'))
  const act = Object.hasOwn(acts, intent) ? acts[intent] : undefined
  if (!act) throw missing('form')
  try {
    return await act({ world, actor, attemptId, form })
  } catch (error) {
    return refuse(error, form)
  }
}

const backTo = (attemptId: string, values: Record<string, string>) => redirect(`/work/${attemptId}?${new URLSearchParams(values)}`, 303)

/** Performs a command with a form's fields; the command's own schema decides whether they fit. */
const performing = <Input extends z.ZodType, Loaded, Result, Prepared>(
  { world, actor, attemptId, form }: Asked,
  command: Command<Input, Loaded, Result, Prepared>,
) => perform(world, actor, command, { ...readForm(form), attemptId } as z.input<Input>)

const acts: Record<string, (asked: Asked) => Promise<unknown>> = {
  async 'save-answer'(asked) {
    const requirementId = String(asked.form.get('requirementId'))
    const { stale, revision } = await performing(asked, saveAnswer)
    if (stale !== null)
      return data({ stale: { requirementId, revision, theirs: stale, mine: String(asked.form.get('body')) } }, { status: 409 })
    return backTo(asked.attemptId, { requirement: requirementId, said: 'saved' })
  },
  async 'add-link'(asked) {
    const { requirementId } = await performing(asked, addLink)
    return backTo(asked.attemptId, { requirement: requirementId, said: 'added' })
  },
  async 'add-text'(asked) {
    const { requirementId } = await performing(asked, addText)
    return backTo(asked.attemptId, { requirement: requirementId, said: 'added' })
  },
  async 'change-artifact'(asked) {
    const { requirementId, stale } = await performing(asked, changeArtifact)
    return backTo(asked.attemptId, { requirement: requirementId, said: stale === null ? 'saved' : 'changed-elsewhere' })
  },
  async 'remove-artifact'(asked) {
    const { requirementId, artifactId } = await performing(asked, removeArtifact)
    return backTo(asked.attemptId, { requirement: requirementId, removed: artifactId })
  },
  async 'restore-artifact'(asked) {
    const { requirementId, artifactId } = await performing(asked, restoreArtifact)
    return backTo(asked.attemptId, { requirement: requirementId, said: 'restored', restored: artifactId })
  },
  async withdraw(asked) {
    await performing(asked, withdrawAttempt)
    return redirect(`/work/${asked.attemptId}`, 303)
  },
}

/** A form with files, as a browser without script sends it. */
async function upload(world: World, actor: Actor, attemptId: string, request: Request) {
  const refused = (code: string, message: string, faults: string[], status: number) =>
    data<Refused>(
      { refused: { code, message, fields: faults.map((fault) => ({ field: 'file', message: fault })) }, values: { intent: 'add-files' } },
      { status },
    )
  try {
    const files = await receiveArtifacts(world, actor, formIn(request), attemptId, null)
    const faults = files.flatMap((file) => ('refused' in file ? [file.refused.message] : []))
    const [kept] = files.flatMap((file) => ('kept' in file ? [file.kept] : []))
    if (faults.length === 0 && kept) return backTo(attemptId, { requirement: kept.requirementId, said: 'added' })
    return refused('files-not-added', kept ? 'Some files were added, others were not.' : 'Nothing was added.', faults, 422)
  } catch (error) {
    if (!isRefusal(error)) throw error
    return refused(error.code, error.message, [], statusOf[error.kind])
  }
}
