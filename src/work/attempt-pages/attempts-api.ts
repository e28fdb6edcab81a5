import { Hono } from 'hono'
import { z } from 'zod'
import { readForm } from '../../foundation/doors/form.ts'
import { formOf } from '../../foundation/doors/form-reader.ts'
import type { Http, HttpContext } from '../../foundation/doors/http.ts'
import { perform } from '../../foundation/platform/command.ts'
import { isRefusal, missing, statusOf } from '../../foundation/platform/refusal.ts'
import { changeArtifact } from '../artifacts/change-artifact.ts'
import { receiveArtifacts } from '../artifacts/receive-artifacts.ts'
import { saveAnswer } from '../artifacts/save-answer.ts'
import { checkSelf } from '../attempts/check-self.ts'
import { carriesFiles, formIn } from '../evidence/receive-form.ts'

/**
 * What the workspace sends by itself while someone works: files as they are chosen, texts as they are typed.
 * Without script the same goes through the page's own forms.
 */
export const attemptsApi = new Hono<Http>()
  .post('/work/:attemptId/artifacts', async (context) => {
    const { world, actor } = context.var
    const attemptId = idIn(context, 'attemptId')
    const part = context.req.query('requirement') ?? null
    if (!carriesFiles(context.req.raw)) return context.body(null, 415)
    const files = await receiveArtifacts(world, actor, formIn(context.req.raw, context.env), attemptId, part)
    const [first] = files
    if (context.req.header('accept')?.includes('text/html')) {
      const query = new URLSearchParams({
        ...(part && { requirement: part }),
        said: files.every((file) => 'kept' in file) ? 'added' : 'not-added',
      })
      return context.redirect(`/work/${attemptId}?${query}`, 303)
    }
    if (files.length === 1 && first && 'refused' in first) throw first.refused
    return context.json(
      {
        files: files.map((file) =>
          'kept' in file ? { name: file.name, ...file.kept } : { name: file.name, because: file.refused.message },
        ),
      },
      201,
    )
  })

  .post('/work/:attemptId/answers/:requirementId', (context) =>
    autosaved(context, async (fields) => {
      const place = { attemptId: idIn(context, 'attemptId'), requirementId: context.req.param('requirementId') }
      const { stale, ...kept } = await perform(context.var.world, context.var.actor, saveAnswer, { ...place, ...(fields as AnswerFields) })
      return { ...kept, stale: stale === null ? null : { body: stale } }
    }),
  )

  .post('/work/:attemptId/artifacts/:artifactId', (context) =>
    autosaved(context, async (fields) => {
      const place = { attemptId: idIn(context, 'attemptId'), artifactId: idIn(context, 'artifactId') }
      return perform(context.var.world, context.var.actor, changeArtifact, { ...(fields as ArtifactFields), ...place })
    }),
  )

  .post('/work/:attemptId/self-check', (context) =>
    autosaved(context, async ({ levels = {}, revision }) => {
      const given = { attemptId: idIn(context, 'attemptId'), levels: levels as SelfCheckFields['levels'] }
      const { savedAt } = await perform(context.var.world, context.var.actor, checkSelf, given)
      return { revision: Number(revision ?? 0), savedAt, stale: null }
    }),
  )

// What a browser sends; each command's own schema decides whether it fits.
type AnswerFields = { body: string; revision: string }
type ArtifactFields = Omit<z.input<typeof changeArtifact.input>, 'attemptId' | 'artifactId'>
type SelfCheckFields = z.input<typeof checkSelf.input>

function idIn(context: HttpContext, name: string): string {
  const id = z.uuid().safeParse(context.req.param(name))
  if (!id.success) throw missing(name === 'artifactId' ? 'artifact' : 'attempt')
  return id.data
}

type Saved = { revision: number; savedAt: Date; stale: Record<string, string | null> | null }

/** Answers an autosaved form as useAutosave expects: saved, in conflict with both texts, or refused. */
async function autosaved(context: HttpContext, save: (fields: Record<string, unknown>) => Promise<Saved>) {
  try {
    const { revision, savedAt, stale } = await save(readForm(await formOf(context)))
    if (stale === null) return context.json({ saved: { revision, at: savedAt.toISOString() } })
    const values = Object.fromEntries(Object.entries(stale).filter(([, value]) => value !== null))
    return context.json({ conflict: { revision, values } })
  } catch (error) {
    if (!isRefusal(error)) throw error
    const { code, message, fields, kind } = error
    return context.json({ refused: { code, message, fields } }, statusOf[kind])
  }
}
