import { problemOf, type Refusal, statusOf } from '../platform/refusal.ts'
import type { HttpContext } from './http.ts'

type ProblemStatus = (typeof statusOf)[keyof typeof statusOf] | 410

/** A refusal over HTTP: problem JSON (RFC 9457) in the reader's language, which the answer names. */
export function problemAnswer(
  context: HttpContext,
  refusal: Refusal,
  status: ProblemStatus = statusOf[refusal.kind],
  more: Record<string, string> = {},
): Response {
  const { locale, world } = context.var
  return context.body(JSON.stringify({ ...problemOf(refusal, world.config.BASE_URL, locale), status }), status, {
    'Content-Type': 'application/problem+json',
    'Content-Language': locale,
    Vary: 'Accept-Language, Cookie',
    ...more,
  })
}
