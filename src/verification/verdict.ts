import type { Finding } from '@laurel/openbadges/verify/finding'
import type { FiveAnswers } from '@laurel/openbadges/verify/five-answers'

/** The one thing to say first about a badge that was checked. */
export type Verdict =
  | 'holds'
  | 'not-all-checked'
  | 'out-of-reach'
  | 'unreadable'
  | 'not-to-be-trusted'
  | 'taken-back'
  | 'expired'
  | 'not-begun'
  | 'partly'
  | 'incomplete'
  | 'someone-else'

/** Draws the verdict from the findings, worst first, with the sentence of the finding that decided it. */
export function verdictOf(findings: readonly Finding[], answers: FiveAnswers): { verdict: Verdict; because: string } {
  const failed = (check: Finding['check']) => findings.find((one) => one.check === check && one.outcome === 'fails')
  const unreadable = failed('parse')
  if (unreadable) return { verdict: isAboutReaching(unreadable) ? 'out-of-reach' : 'unreadable', because: unreadable.sentence }
  const untrusted = failed('proof') ?? failed('issuer-key')
  if (untrusted) return { verdict: 'not-to-be-trusted', because: untrusted.sentence }
  for (const [check, verdict] of [
    ['status', 'taken-back'],
    ['valid-until', 'expired'],
    ['valid-from', 'not-begun'],
    ['contained', 'partly'],
  ] as const) {
    const one = failed(check)
    if (one) return { verdict, because: one.sentence }
  }
  if (answers.real.answer === 'no') return { verdict: 'incomplete', because: answers.real.sentence }
  if (answers.aboutThisPerson.answer === 'no') return { verdict: 'someone-else', because: answers.aboutThisPerson.sentence }
  const open = [answers.unchanged, answers.whoSaysSo, answers.current, answers.real].find(({ answer }) => answer === 'unknown')
  return open ? { verdict: 'not-all-checked', because: open.sentence } : { verdict: 'holds', because: answers.whoSaysSo.sentence }
}

/** Whether it was the way to the badge that failed, which says nothing of the badge. */
const isAboutReaching = ({ code }: Finding) =>
  code === 'address-not-allowed' ||
  code === 'too-many-redirects' ||
  code === 'response-too-large' ||
  code === 'timed-out' ||
  code === 'unreachable'
