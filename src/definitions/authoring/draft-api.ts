import { Hono } from 'hono'
import { autosave } from '../../foundation/doors/autosave.ts'
import { readForm } from '../../foundation/doors/form.ts'
import type { Http } from '../../foundation/doors/http.ts'
import { missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { findInWork } from '../achievements/achievements.ts'
import type { Definition } from '../achievements/definition.ts'
import { fileHeaders, writeDefinitionFile } from '../achievements/definition-file.ts'
import { draftBytes, readPart, writePart } from './draft-fields.ts'
import { partNamed } from './draft-part-names.ts'
import { saveDraft } from './save-draft.ts'

/** What only authors may have: the draft as a file, and the way its form saves itself. */
export const draftApi = new Hono<Http>()
  .get('/authoring/:id/draft.json', async (context) => {
    const { world, db, actor } = context.var
    if (actor.kind === 'visitor') throw unauthenticated()
    const { id, draft, published, slug } = await findInWork(db, actor, context.req.param('id'))
    const definition = draft ?? published
    if (!definition) throw missing('micro-credential')
    const source = draft ? undefined : `${world.config.BASE_URL}/catalog/${slug}`
    return context.body(writeDefinitionFile(definition, source), 200, {
      ...fileHeaders(draft ? `micro-credential-${id.slice(-6)}` : slug),
      'Cache-Control': 'private, no-store',
    })
  })
  .post(
    '/authoring/:id/autosave/:part',
    autosave(saveDraft, {
      bounds: { upTo: draftBytes },
      given(form, { req }) {
        const { revision, ...fields } = readForm(form)
        const part = partNamed(req.param('part'))
        return { achievementId: req.param('id') ?? '', revision: Number(revision), part, changes: readPart(part, fields) }
      },
      // As the command keeps it.
      shown: (draft, { req }) => writePart(partNamed(req.param('part')), draft as unknown as Definition),
    }),
  )
