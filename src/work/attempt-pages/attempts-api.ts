import { Hono } from 'hono'
import { autosave } from '../../foundation/doors/autosave.ts'
import type { Http } from '../../foundation/doors/http.ts'
import { requireSensible } from '../../foundation/doors/sensible-params.ts'
import { formatSentence } from '../../foundation/words/format.ts'
import { changeArtifact } from '../artifacts/change-artifact.ts'
import { receiveArtifacts } from '../artifacts/receive-artifacts.ts'
import { saveAnswer } from '../artifacts/save-answer.ts'
import { checkSelf } from '../attempts/check-self.ts'
import { saveCaptions } from '../captions/save-captions.ts'
import { carriesFiles, formIn } from '../evidence/receive-form.ts'

/**
 * What the workspace sends by itself while someone works: files as they are chosen, texts as they are typed.
 * Without script the same goes through the page's own forms.
 */
export const attemptsApi = new Hono<Http>()
  .post('/work/:attemptId/artifacts', async (context) => {
    const { world, actor, requestId, clientAddress } = context.var
    const { attemptId } = context.req.param()
    requireSensible({ attemptId })
    const part = context.req.query('requirement') ?? null
    if (!carriesFiles(context.req.raw)) return context.body(null, 415)
    const files = await receiveArtifacts(
      world,
      actor,
      { door: 'page', requestId, clientAddress },
      formIn(context.req.raw, context.env),
      attemptId,
      part,
    )
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
          'kept' in file
            ? { name: file.name, ...file.kept }
            : { name: file.name, because: formatSentence(context.var.locale, file.refused.sentence) },
        ),
      },
      201,
    )
  })

  .post('/work/:attemptId/answers/:requirementId', autosave(saveAnswer))
  .post('/work/:attemptId/artifacts/:artifactId', autosave(changeArtifact))
  .post('/work/:attemptId/captions/:artifactId', autosave(saveCaptions))
  .post('/work/:attemptId/self-check', autosave(checkSelf))
