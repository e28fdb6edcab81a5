import { Hono } from 'hono'
import { readForm } from '../../foundation/doors/form.ts'
import { formOf } from '../../foundation/doors/form-reader.ts'
import type { Http } from '../../foundation/doors/http.ts'
import { perform } from '../../foundation/platform/command.ts'
import { isRefusal, missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { findInWork } from '../achievements/achievements.ts'
import { fileHeaders, writeDefinitionFile } from '../achievements/definition-file.ts'
import { draftBytes, readPart, writePart } from './draft-fields.ts'
import { draftPartNames } from './draft-part-names.ts'
import { saveDraft } from './save-draft.ts'

/** What only authors may have: the text in work as a file, and the way its form saves itself. */
export const draftApi = new Hono<Http>()
  .get('/authoring/:id/draft.json', async (context) => {
    const { world, actor } = context.var
    if (actor.kind === 'visitor') throw unauthenticated()
    const { id, draft, published, slug } = await findInWork(world.db, actor, context.req.param('id'))
    const definition = draft ?? published
    if (!definition) throw missing('micro-credential')
    const source = draft ? undefined : `${world.config.BASE_URL}/catalog/${slug}`
    return context.body(writeDefinitionFile(definition, source), 200, {
      ...fileHeaders(draft ? `micro-credential-${id.slice(-6)}` : slug),
      'Cache-Control': 'private, no-store',
    })
  })
  .post('/authoring/:id/autosave/:part', async (context) => {
    const { world, actor } = context.var
    const achievementId = context.req.param('id')
    const part = draftPartNames.find((name) => name === context.req.param('part'))
    if (!part) throw missing('step')
    const { revision, ...fields } = readForm(await formOf(context, { upTo: draftBytes }))
    try {
      const saved = await perform(world, actor, saveDraft, {
        achievementId,
        revision: String(revision),
        part,
        changes: readPart(part, fields),
      })
      return context.json({ saved: { revision: saved.revision, at: saved.savedAt.toISOString() } })
    } catch (error) {
      if (!isRefusal(error) || error.kind === 'unauthenticated') throw error
      if (error.code === 'draft-changed') {
        const { draft, draftRevision } = await findInWork(world.db, actor, achievementId)
        if (draft) return context.json({ conflict: { revision: draftRevision, values: writePart(part, draft) } }, 409)
      }
      const first = error.fields[0]
      return context.json({ refused: { code: error.code, message: first?.message ?? error.message, fields: error.fields } }, 422)
    }
  })
