import { Hono } from 'hono'
import { autosave } from '../../foundation/doors/autosave.ts'
import type { Http } from '../../foundation/doors/http.ts'
import { saveNote } from './save-note.ts'

/** The private note of an assessor, which saves itself as they write. */
export const noteApi = new Hono<Http>().post('/review/:assessmentId/note', autosave(saveNote))
