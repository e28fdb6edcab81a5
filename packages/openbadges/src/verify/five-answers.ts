import { type CheckName, checkNames, type Finding, type Outcome } from './finding.ts'
import type { Verification } from './verify-credential.ts'

/** One of the five plain answers. `sentence` is the finding that decided it. */
export type PlainAnswer = { readonly answer: 'yes' | 'no' | 'unknown'; readonly sentence: string }

/** What a hiring principal wants to know of a badge, in this order. */
export type FiveAnswers = {
  /** Is it a real badge: readable, complete, of a known standard? */
  readonly real: PlainAnswer
  /** Is it unchanged since its issuer gave it? */
  readonly unchanged: PlainAnswer
  /** Does it hold today: begun, not expired, not taken back? */
  readonly current: PlainAnswer
  /** Is it about this person? `unknown` unless somebody asked. */
  readonly aboutThisPerson: PlainAnswer
  /** Who says so: is the key, or the site, the issuer's own? */
  readonly whoSaysSo: PlainAnswer
}

/**
 * Folds the findings of a verification into five plain answers. Pure; the same in the app and in the browser.
 *
 * @param verification of `verify/verify-credential`; only findings and badge are read
 * @returns the answers with the sentence of the finding that decided each
 */
export function fiveAnswers({ findings, badge }: Pick<Verification, 'findings' | 'badge'>): FiveAnswers {
  const answer = (checks: readonly CheckName[], yes: string, otherwise = 'This could not be asked.'): PlainAnswer =>
    fold(findings, checks, yes, otherwise)
  const issuer = badge?.issuer.name ?? badge?.issuer.url ?? badge?.issuer.id
  return {
    real: answer(['parse', 'json-ld', 'contexts', 'type', 'structure', 'subject'], 'It is a complete badge of a known standard.'),
    unchanged: answer(['proof'], 'Nothing in it was changed since it was issued.'),
    current: unlessUnproven(
      findings,
      answer(['status', 'valid-from', 'valid-until', 'contained'], 'It holds today: not expired, not taken back.'),
    ),
    aboutThisPerson: answer(['recipient'], 'It is about this person.', 'Enter an e-mail address to see whether it is about that person.'),
    whoSaysSo: answer(
      ['issuer-key'],
      issuer ? `${issuer} says so.` : 'Its issuer says so.',
      issuer ? `It names ${issuer}, but nothing confirms that.` : 'It names nobody.',
    ),
  }
}

/** `no` as soon as one of the checks fails, `unknown` if one could not be asked or none applied, else `yes`. */
function fold(findings: readonly Finding[], checks: readonly CheckName[], yes: string, otherwise: string): PlainAnswer {
  const mine = checkNames.filter((name) => checks.includes(name)).flatMap((name) => findings.find(({ check }) => check === name) ?? [])
  const first = (outcome: Outcome): Finding | undefined => mine.find((one) => one.outcome === outcome)
  const bad = first('fails')
  if (bad) return { answer: 'no', sentence: bad.sentence }
  const open = first('unknown')
  if (open) return { answer: 'unknown', sentence: open.sentence }
  return first('holds') ? { answer: 'yes', sentence: yes } : { answer: 'unknown', sentence: otherwise }
}

/** Dates and status of a badge that was tampered with say nothing: they may be the tampering. */
function unlessUnproven(findings: readonly Finding[], answer: PlainAnswer): PlainAnswer {
  const proven = findings.some(({ check, outcome }) => check === 'proof' && outcome === 'holds')
  return proven || answer.answer !== 'yes'
    ? answer
    : { answer: 'unknown', sentence: 'Its dates cannot be relied on, as it is not known to be unchanged.' }
}
