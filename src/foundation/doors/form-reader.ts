import type { Actor } from '../platform/actor.ts'
import { decodeForm } from './decode-form.ts'
import type { HttpContext } from './http.ts'
import { type BodyBounds, readBody } from './read-body.ts'

/** What a visitor’s form may have: ours have a few lines. */
const visitorsBytes = 64_000
/** What anyone’s may have who is signed in: the longest text that is typed in one has 60,000 signs, of nine bytes each as a form sends them. */
const personsBytes = 1_000_000

/** What a place says that takes more than others do. */
export type FormBounds = Partial<BodyBounds> & {
  /** Also of visitors; else what is named holds for those who are signed in. */
  ofAnyone?: boolean
}

/** How the form of one request is read: within bounds, and once, no matter how many ask for it. The first to ask names the bounds. */
export type ReadForm = (bounds?: FormBounds) => Promise<FormData>

/** The reader of a request’s form. */
export function readingFormOf(request: Request, actor: Actor): ReadForm {
  let read: Promise<FormData> | undefined
  return ({ ofAnyone = false, ...bounds } = {}) => {
    const upTo = actor.kind === 'visitor' ? visitorsBytes : personsBytes
    const own = actor.kind === 'visitor' && !ofAnyone ? {} : bounds
    read ??= readBody(request, { upTo, ...own }).then((bytes) => decodeForm(bytes, request.headers.get('content-type') ?? ''))
    return read
  }
}

/** The fields of a form that was sent to a resource. @throws Refusal `form-too-large`, `form-unreadable`, `form-too-slow` */
export const formOf = ({ req, var: { actor } }: HttpContext, bounds?: FormBounds): Promise<FormData> =>
  readingFormOf(req.raw, actor)(bounds)
