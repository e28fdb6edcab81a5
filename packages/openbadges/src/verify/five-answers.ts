import { type Told, told, type Words } from '../words.ts'
import { type CheckName, checkNames, type Finding, saying, type Weight, wordsOf } from './finding.ts'
import type { Verification } from './verify-credential.ts'

/** One of the five plain answers. `sentence` is the finding that decided it, and `said` the same for another language. */
export type PlainAnswer = { readonly answer: 'yes' | 'no' | 'unknown'; readonly sentence: string; readonly said?: Told }

/** What a hiring principal wants to know of a badge, in this order. */
export type FiveAnswers = {
  /** Is it a real badge: readable, of a known standard, and really signed or shown by its issuer? */
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

/** The checks of what a document is, as against who vouches for it. */
const ofTheDocument: readonly CheckName[] = ['parse', 'json-ld', 'contexts', 'type', 'structure', 'subject']

/**
 * Folds the findings of a verification into five plain answers, by their weight: `no` is only said where something is against the badge. Pure;
 * the same in the app and in the browser.
 *
 * @param verification of `verify/verify-credential`; only findings and badge are read
 * @returns the answers with the sentence of the finding that decided each
 */
export function fiveAnswers({ findings, badge }: Pick<Verification, 'findings' | 'badge'>): FiveAnswers {
  const answer = (checks: readonly CheckName[], yes: Words, otherwise: Words = 'This could not be asked.'): PlainAnswer =>
    fold(findings, checks, yes, otherwise)
  const issuer = badge?.issuer.name ?? badge?.issuer.url ?? badge?.issuer.id
  return {
    real: whetherReal(findings),
    unchanged: answer(['proof'], 'Nothing in it was changed since it was issued.'),
    current: unlessUnproven(
      findings,
      answer(['status', 'valid-from', 'valid-until', 'contained'], 'It holds today: not expired, not taken back.'),
    ),
    aboutThisPerson: answer(['recipient'], 'It is about this person.', 'Enter an e-mail address to see whether it is about that person.'),
    whoSaysSo: answer(
      ['issuer-key'],
      issuer ? told('{issuer} says so.', { issuer }) : 'Its issuer says so.',
      issuer ? told('It names {issuer}, but nothing confirms that.', { issuer }) : 'It names nobody.',
    ),
  }
}

/**
 * In what a badge departs from the letter of the standards, where that says nothing against it.
 *
 * @param findings of `verify/verify-credential`
 * @returns the words of one sentence each; none for a badge that is as the standards ask. What others say of it, its endorsements, is left out
 */
export const lapsesOfForm = (findings: readonly Finding[]): readonly Words[] =>
  findings.filter(({ check, weight }) => weight === 'form' && check !== 'endorsements').map(wordsOf)

/** Never of a badge whose signature fails; a lapse of form under one that holds is told, and is no reason to doubt. */
function whetherReal(findings: readonly Finding[]): PlainAnswer {
  const itself = fold(findings, ofTheDocument, 'It is a complete badge of a known standard.', 'This could not be asked.')
  const vouched = fold(findings, ['proof', 'issuer-key'], '', 'Nothing vouches for it.')
  if (itself.answer === 'no' || vouched.answer === 'no') return itself.answer === 'no' ? itself : vouched
  const proof = findings.find(({ check }) => check === 'proof')
  if (itself.answer === 'unknown' || proof?.outcome !== 'holds')
    return itself.answer === 'unknown' ? itself : { answer: 'unknown', ...saying(wordsOf(proof ?? vouched)) }
  const lapses = findings.filter(({ check, weight }) => weight === 'form' && ofTheDocument.includes(check)).map(lapse)
  if (lapses.length === 0) return itself
  const where = { lapses: { list: lapses, between: '; ' } }
  const words =
    vouched.answer === 'yes'
      ? told('It is unchanged and its issuer stands behind it; its layout departs from the standard here: {lapses}.', where)
      : told('It is unchanged; its layout departs from the standard here: {lapses}.', where)
  return { answer: 'yes', ...saying(words) }
}

/** What departs, without saying once more that it does. */
const lapse = (finding: Finding): Words => {
  const { faults } = finding.said?.values ?? {}
  return finding.check === 'structure' && faults !== undefined
    ? told('{faults}', { faults })
    : told('{lapse}', { lapse: { bare: wordsOf(finding) } })
}

/** `no` as soon as something is against it, `unknown` if something could not be told or none of the checks applied, else `yes`. */
function fold(findings: readonly Finding[], checks: readonly CheckName[], yes: Words, otherwise: Words): PlainAnswer {
  const mine = checkNames.filter((name) => checks.includes(name)).flatMap((name) => findings.find(({ check }) => check === name) ?? [])
  const first = (weight: Weight): Finding | undefined => mine.find((one) => one.weight === weight)
  const bad = first('against')
  if (bad) return { answer: 'no', ...saying(wordsOf(bad)) }
  const open = first('unknown')
  if (open) return { answer: 'unknown', ...saying(wordsOf(open)) }
  const lapsed = first('form')
  if (lapsed && !ofTheDocument.includes(lapsed.check)) return { answer: 'yes', ...saying(wordsOf(lapsed)) }
  return lapsed || mine.some(({ outcome }) => outcome === 'holds')
    ? { answer: 'yes', ...saying(yes) }
    : { answer: 'unknown', ...saying(otherwise) }
}

/** Dates and status of a badge that was tampered with say nothing: they may be the tampering. */
function unlessUnproven(findings: readonly Finding[], answer: PlainAnswer): PlainAnswer {
  const proven = findings.some(({ check, outcome }) => check === 'proof' && outcome === 'holds')
  return proven || answer.answer !== 'yes'
    ? answer
    : { answer: 'unknown', sentence: 'Its dates cannot be relied on, as it is not known to be unchanged.' }
}
