import { PencilLine } from 'lucide-react'
import { amountInWords } from '../../definitions/value/rule-words.ts'
import { BadgeArt } from '../../foundation/ui/badge-art.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { Icon } from '../../foundation/ui/icon.tsx'
import { RowItem } from '../../foundation/ui/rows.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { nameIn, reasonsInWords } from './reason-words.ts'
import { schoolYearName } from './school-year.ts'
import type { LedgerLine } from './told-lines.ts'

/** One line of the ledger as a sentence: how much, for what, by which rule, and why that rule. */
export function LedgerLineItem({ line }: { line: LedgerLine }) {
  const t = useText()
  const locale = useLocale()
  const { title, organizationName, revocationReason } = line
  const amount = amountInWords({ ...line, amount: line.amount.replace('-', '') }, locale)
  const rule = {
    organization: organizationName,
    currency: t(line.currencyName),
    number: line.ruleNumber ?? 0,
    since: <Day at={line.effectiveFrom ?? line.recordedAt} zone={line.timeZone} />,
    day: <Day at={line.heldAtStart ? line.startedAt : line.awardedAt} zone={line.timeZone} />,
  }
  const isByRule = line.ruleName !== null && line.valueRuleId === null
  const steps = reasonsInWords(line.reasons ?? [], { currency: line, nameOf: nameIn(line) }, locale)
  const isLess = line.fullAmount !== null && line.reversesId === null && Number(line.amount) < Number(line.fullAmount)
  const why = line.acceptedIssuer
    ? t('{organization} accepts it from {issuer}, because: {reason}', {
        organization: organizationName,
        issuer: line.acceptedIssuer,
        reason: line.acceptedBecause ?? '',
      })
    : isByRule
      ? t.rich('{organization}, rule “{name}”, version {number}, in force since {since}.', { ...rule, name: line.ruleName ?? '' })
      : line.heldAtStart
        ? t.rich('{organization}, rule for “{currency}”, version {number}, in force since {since}: it held when you began on {day}.', rule)
        : t.rich(
            '{organization}, rule for “{currency}”, version {number}, in force since {since}: there was none when you began, so the one on the day of the decision, {day}, counts.',
            rule,
          )
  const isAward = line.source === 'award'
  const isAdjusted = line.source === 'adjustment'
  const year = schoolYearName(line.schoolYear)
  const full = line.fullAmount === null ? '' : amountInWords({ ...line, amount: line.fullAmount }, locale)
  const earned = isLess ? t('{amount} of {full} for “{title}”', { amount, full, title }) : t('{amount} for “{title}”', { amount, title })
  /** By the cause of the line: what it says, and why it is there. */
  const [said, note] = {
    award: [earned, why],
    collection: [t('{amount} for what “{title}” makes complete', { amount, title }), why],
    conversion: [t('{amount} converted, with “{title}”', { amount, title }), why],
    opening: [t('{amount} for “{title}”, given before it came here', { amount, title }), steps.join(' ')],
    assessment: [
      t('{amount} for an assessment of “{title}”', { amount, title }),
      t.rich('{organization}, pay for “{currency}”, version {number}, set on {since}: it held when you took it on {day}.', rule),
    ],
    authoring: [t('{amount} for writing “{title}”', { amount, title }), why],
    recurring: [t('{amount} for {year}, for “{title}”', { amount, year, title }), why],
    adjustment: [
      line.amount.startsWith('-')
        ? t('{organization} took off {amount}', { organization: organizationName, amount })
        : t('{organization} added {amount}', { organization: organizationName, amount }),
      steps.join(' ') || t('The reason is no longer kept.'),
    ],
    reversal: isAdjusted
      ? [t('An adjustment of {amount} was taken back', { amount }), steps.join(' ') || t('The reason is no longer kept.')]
      : isAward
        ? [
            t('{amount} taken back, for “{title}”', { amount, title }),
            line.reasons ? steps.join(' ') : t('The award was taken back: {reason}', { reason: revocationReason ?? '' }),
          ]
        : [
            t('{amount} taken back, for an assessment of “{title}”', { amount, title }),
            t('The assessment was declared void: {reason}', { reason: revocationReason ?? '' }),
          ],
    reinstatement: [t('{amount} given again, for “{title}”', { amount, title }), t('An appeal found that the award stands.')],
  }[line.cause]
  return (
    <RowItem
      lead={
        line.versionId === null ? (
          <Icon of={PencilLine} size="m" className="text-soft" />
        ) : (
          <BadgeArt src={`/versions/${line.versionId}/badge.svg`} alt="" size="xs" state={isAward && !line.revokedAt ? 'earned' : 'open'} />
        )
      }
      {...addressOf(line)}
      title={said}
      note={
        <>
          {note}
          {isLess && <span className="block">{steps.slice(1).join(' ')}</span>}
          {line.refusal && <span className="block">{t('Their reason: {reason}', { reason: line.refusal })}</span>}
        </>
      }
      below={
        line.reversesId === null && line.cause !== 'opening' && (steps.length > 1 || isByRule || line.acceptedIssuer) ? (
          <Fold summary={t('How it comes to {amount}', { amount })} small>
            <ul className="ml-5 list-disc">
              {steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
              {line.acceptedIssuer && (
                <li>
                  {t.rich('By version {number} of the acceptance, which holds since {since}.', {
                    number: line.acceptanceNumber ?? 1,
                    since: <Day at={line.acceptedFrom ?? ''} />,
                  })}
                </li>
              )}
              {line.acceptedIssuer && line.ruleName && <li>{t('By the rule “{name}”.', { name: line.ruleName })}</li>}
            </ul>
          </Fold>
        ) : undefined
      }
      aside={
        <>
          <ApprovalStatus line={line} />
          {line.revokedAt && line.cause !== 'reversal' && <Status kind="attention">{t('Taken back')}</Status>}
          {line.cause === 'opening' && <Status kind="waiting">{t('Opening line')}</Status>}
          <Day at={line.recordedAt} zone={line.timeZone} form="medium" />
        </>
      }
    />
  )
}

/** Where what the line is of can be seen; nowhere for what HR adjusted. */
function addressOf({ source, awardId, assessmentId, slug }: LedgerLine): { to?: string } {
  // A badge from elsewhere has no page but the one in its owner’s wallet.
  if (source === 'award') return awardId === null ? {} : { to: `/awards/${awardId}` }
  if (source === 'assessment') return { to: `/review/${assessmentId}` }
  return source === 'authoring' && slug ? { to: `/catalog/${slug}` } : {}
}

/** Whether a line waits for somebody, and for whom. */
function ApprovalStatus({ line: { approval, cause, amount } }: { line: LedgerLine }) {
  const t = useText()
  if (approval?.state !== 'waiting' || cause === 'reversal' || Number(amount) === 0) return null
  const who = { principal: t('a principal of your school'), hr: t('HR'), admin: t('an admin'), person: approval.name ?? t('Somebody') }
  const values = { who: who[approval.who], step: approval.step, steps: approval.steps }
  return (
    <Status kind="waiting">
      {approval.steps > 1 ? t('Waits for {who}, step {step} of {steps}', values) : t('Waits for {who}', values)}
    </Status>
  )
}
