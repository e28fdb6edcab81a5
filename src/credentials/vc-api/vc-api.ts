import { Hono } from 'hono'
import { accepts } from 'hono/accepts'
import { bodyLimit } from 'hono/body-limit'
import { cors } from 'hono/cors'
import type { Http, HttpContext } from '../../foundation/doors/http.ts'
import { problemAnswer } from '../../foundation/doors/problem-answer.ts'
import { isRefusal, statusOf } from '../../foundation/platform/refusal.ts'
import { mayIssue, mayVerify } from './access.ts'
import { deriveCredential } from './derive-credential.ts'
import { issueCredential } from './issue-credential.ts'
import { type Problem, parsingProblem } from './problem-details.ts'
import { largestRequest, readRequest, Unacceptable } from './read-request.ts'
import { findListForVcApi, vcApiListSeconds } from './status-lists.ts'
import { type VerificationOutcome, verifyCredentials, verifyPresentations } from './verify-credentials.ts'

const noStore = { 'Cache-Control': 'no-store' }
const asProblem = { ...noStore, 'Content-Type': 'application/problem+json' }

/** The first problem is the answer of RFC 9457; all of them stand beside it. */
const answerProblems = (context: HttpContext, problems: readonly Problem[], status: 400 | 413 | 415 | 503, more: object = {}) =>
  context.json({ ...problems[0], status, errors: problems, ...more }, status, asProblem)

function answerError(error: Error, context: HttpContext): Response {
  if (error instanceof Unacceptable) return answerProblems(context, error.problems, error.status)
  if (!isRefusal(error)) throw error
  return problemAnswer(context, error, statusOf[error.kind], {
    ...noStore,
    ...(error.kind === 'unauthenticated' && { 'WWW-Authenticate': 'Bearer realm="vc-api"' }),
  })
}

/** What a status list may be called; the first is what it is where anything will do, or nothing of these. */
const listTypes = ['application/vc', 'application/vc+ld+json', 'application/ld+json', 'application/json']

const answerOutcome = (context: HttpContext, outcome: VerificationOutcome): Response =>
  outcome.verified ? context.json(outcome, 200, noStore) : answerProblems(context, outcome.errors, 400, outcome)

const notAllowed = (context: HttpContext) =>
  context.json({ type: 'about:blank', title: 'This door takes POST.', status: 405 }, 405, { ...asProblem, Allow: 'POST, OPTIONS' })

/**
 * VC-API: issues and verifies credentials of VC 2.0 for programs, as the W3C's conformance suites ask. Open only where the configuration says so;
 * no cookie is read, so that any site may send.
 */
export const vcApi = new Hono<Http>()
  .onError(answerError)
  .use('/vc-api/*', (context, next) =>
    context.var.world.config.VC_API
      ? next()
      : Promise.resolve(context.json({ type: 'about:blank', title: 'Not found.', status: 404 }, 404, asProblem)),
  )
  .use('/vc-api/*', cors({ origin: '*', allowMethods: ['POST', 'GET'], allowHeaders: ['Content-Type', 'Authorization'], maxAge: 86_400 }))
  .use(
    '/vc-api/*',
    bodyLimit({
      maxSize: largestRequest,
      onError: (context) =>
        answerProblems(context as HttpContext, [parsingProblem(`The request is larger than ${largestRequest / 1e6} MB.`)], 413),
    }),
  )
  .post('/vc-api/credentials/issue', async (context) => {
    await mayIssue(context)
    return context.json({ verifiableCredential: await issueCredential(context.var.world, await readRequest(context)) }, 201, noStore)
  })
  .post('/vc-api/credentials/verify', async (context) => {
    await mayVerify(context)
    return answerOutcome(context, await verifyCredentials(context.var.world, await readRequest(context)))
  })
  .post('/vc-api/credentials/derive', async (context) => {
    await mayVerify(context)
    return context.json({ verifiableCredential: await deriveCredential(context.var.world, await readRequest(context)) }, 201, noStore)
  })
  .post('/vc-api/presentations/verify', async (context) => {
    await mayVerify(context)
    return answerOutcome(context, await verifyPresentations(context.var.world, await readRequest(context)))
  })
  .get('/vc-api/status/:purpose/:name', async (context) => {
    const { purpose, name } = context.req.param()
    const list = await findListForVcApi(context.var.world, purpose, name)
    if (!list) return context.json({ type: 'about:blank', title: 'There is no such list.', status: 404 }, 404, asProblem)
    const type = accepts(context, { header: 'Accept', supports: listTypes, default: 'application/vc' })
    return context.body(JSON.stringify(list), 200, {
      'Content-Type': type,
      Vary: 'Accept',
      'Cache-Control': `public, max-age=${vcApiListSeconds}`,
    })
  })
  .all('/vc-api/credentials/issue', notAllowed)
  .all('/vc-api/credentials/verify', notAllowed)
  .all('/vc-api/credentials/derive', notAllowed)
  .all('/vc-api/presentations/verify', notAllowed)
