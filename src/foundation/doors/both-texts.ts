import { data } from 'react-router'
import type { Refusal } from '../platform/refusal.ts'
import { type Refused, typedValues } from './form.ts'

/** A refused form with what was saved elsewhere meanwhile beside what was typed. */
export type BothTexts = Refused & { theirs: Record<string, unknown> }

/** The answer to a form whose text was saved elsewhere meanwhile: both are shown, and sending what was typed again means it. Null for other refusals. */
export function bothTexts({ kept, code, sentence }: Refusal, form: FormData) {
  if (!kept) return null
  const values = { ...typedValues(form), revision: String(kept.revision) }
  return data<BothTexts>({ refused: { code, sentence, fields: [] }, values, theirs: kept.values }, { status: 409 })
}

/** What was saved elsewhere, in an action's answer to the form of this intent; null where it is none. */
export function theirsIn(answer: unknown, intent?: string): Record<string, unknown> | null {
  if (typeof answer !== 'object' || answer === null || !('theirs' in answer)) return null
  const { theirs, values } = answer as Pick<BothTexts, 'theirs' | 'values'>
  return intent === undefined || values.intent === intent ? theirs : null
}
