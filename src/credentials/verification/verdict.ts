import { checkNames, type Finding } from '@laurel/openbadges/verify/finding'
import type { FiveAnswers } from '@laurel/openbadges/verify/five-answers'
import type { Verification } from '@laurel/openbadges/verify/verify-credential'

/** The one thing to say first about a badge that was checked. */
export type Verdict =
  | 'holds'
  | 'not-all-checked'
  | 'out-of-reach'
  | 'unreadable'
  | 'not-an-award'
  | 'not-to-be-trusted'
  | 'taken-back'
  | 'suspended'
  | 'not-counting'
  | 'expired'
  | 'not-begun'
  | 'partly'
  | 'someone-else'
  | 'not-matched'

type Drawn = { verdict: Verdict; because: string }

/**
 * Draws the verdict from the findings, worst first, with the sentence of the finding that decided it. Only what is against the badge accuses it;
 * what could not be told is said as such.
 */
export function verdictOf({ findings, statuses }: Pick<Verification, 'findings' | 'statuses'>, answers: FiveAnswers): Drawn {
  const find = (check: Finding['check']) => findings.find((one) => one.check === check)
  const against = (check: Finding['check']) => findings.find((one) => one.check === check && one.weight === 'against')
  const unreadable = find('parse')
  if (unreadable?.outcome === 'fails')
    return { verdict: isAboutReaching(unreadable) ? 'out-of-reach' : 'unreadable', because: unreadable.sentence }
  const untrusted = against('proof') ?? against('issuer-key') ?? against('json-ld')
  if (untrusted) return { verdict: 'not-to-be-trusted', because: untrusted.sentence }
  const type = find('type')
  if (type?.code === 'not-an-award') return { verdict: 'not-an-award', because: type.sentence }
  for (const [check, verdict] of [
    ['status', isOnlySuspended(statuses) ? 'suspended' : 'taken-back'],
    ['valid-until', 'expired'],
    ['valid-from', 'not-begun'],
    ['contained', 'partly'],
  ] as const) {
    const one = against(check)
    if (one) return { verdict, because: one.sentence }
  }
  const { unchanged, whoSaysSo, current, real, aboutThisPerson } = answers
  if (unchanged.answer === 'yes' && aboutThisPerson.answer === 'no') return { verdict: 'someone-else', because: aboutThisPerson.sentence }
  const open = [unchanged, whoSaysSo, current, real].find(({ answer }) => answer === 'unknown')
  if (open) return { verdict: 'not-all-checked', because: open.sentence }
  return aboutWhom(find('recipient'), aboutThisPerson) ?? { verdict: 'holds', because: praise(findings, answers) }
}

/** Somebody asked whose it is, and it could not be told. */
function aboutWhom(recipient: Finding | undefined, { answer, sentence }: FiveAnswers['aboutThisPerson']): Drawn | undefined {
  if (recipient === undefined || recipient.outcome === 'not-applicable' || answer === 'yes') return undefined
  return { verdict: recipient.code === 'recipient-not-matched' ? 'not-matched' : 'not-all-checked', because: sentence }
}

/** Who says so; for a badge that departs from the letter of the standards, in what, and that it is good all the same. */
const praise = (findings: readonly Finding[], { real, current, whoSaysSo }: FiveAnswers): string => {
  const lapsed = (checks: readonly Finding['check'][]) => findings.some(({ check, weight }) => weight === 'form' && checks.includes(check))
  if (lapsed(checkNames.slice(0, checkNames.indexOf('proof')))) return real.sentence
  return lapsed(['status', 'valid-from', 'valid-until', 'contained']) ? `${whoSaysSo.sentence} ${current.sentence}` : whoSaysSo.sentence
}

const isOnlySuspended = (statuses: Verification['statuses']) =>
  statuses.some(({ weight }) => weight === 'against') &&
  statuses.every(({ weight, purpose }) => weight !== 'against' || purpose === 'suspension')

/** Whether it was the way to the badge that failed, which says nothing of the badge. */
const isAboutReaching = ({ code }: Finding) =>
  code === 'address-not-allowed' ||
  code === 'too-many-redirects' ||
  code === 'response-too-large' ||
  code === 'timed-out' ||
  code === 'unreachable'
