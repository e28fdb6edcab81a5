import type { ReactNode } from 'react'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { amountInWords, ruleExample, ruleSentence, worthSentence } from '../value/rule-words.ts'
import type { Terms, Worth } from '../value/worth.ts'
import { WorthAsks } from './worth-asks.tsx'

/** What it is worth to the reader and by whose rules, in a sentence, with the rules behind it folded. */
export function WorthCallout({
  worth,
  askAt,
  title,
  children,
}: {
  worth: Worth
  askAt?: string | undefined
  title?: ReactNode
  children?: ReactNode
}) {
  const t = useText()
  const locale = useLocale()
  const { kind, terms, elsewhere } = worth
  const rules = terms.flatMap((one) => [...one.inForce, ...one.upcoming].map((rule) => ({ rule, ...one })))
  return (
    <Callout kind="earned" icon={null} title={title ?? t('What it is worth')}>
      {terms.map((one) => (
        <TermsLine key={one.organizationId} kind={kind} terms={one} />
      ))}
      {terms.map((one) => (
        <WorthAsks key={one.organizationId} kind={kind} terms={one} askAt={askAt} />
      ))}
      {terms.flatMap(({ room, organizationId }) =>
        room.map(({ cap, left, ...given }) => {
          const values = {
            left: amountInWords({ ...given, amount: left }, locale),
            cap: amountInWords({ ...given, amount: cap }, locale),
          }
          return (
            <p key={`${organizationId} ${given.currency}`}>
              {Number(left) > 0
                ? t('Of the {cap} that one person is given at most in a school year, {left} is left to you this year.', values)
                : t('You were given the {cap} that one person is given at most in a school year. More comes next year.', values)}
            </p>
          )
        }),
      )}
      {terms.flatMap(({ organizationId, organization, inForce }) => {
        const accepted = inForce.find((rule) => rule.accepted)?.accepted
        return accepted
          ? [<p key={organizationId}>{t('{organization} accepts it from {issuer}, because: {reason}', { organization, ...accepted })}</p>]
          : []
      })}
      {terms.length > 1 && <p>{t('One of them counts, never both. You choose when you start.')}</p>}
      {elsewhere && (
        <p>
          {t('{organization}, which offers it, gives {amount}.', {
            organization: elsewhere.organization,
            amount: worthSentence(elsewhere.rules, locale) || t('nothing yet'),
          })}
        </p>
      )}
      {children}
      {rules.length > 0 && (
        <Fold summary={t('Why these numbers')} small>
          <Stack gap="s">
            {rules.map(({ rule, organization, day }) => (
              <p key={`${rule.id} ${rule.currency}`}>
                {rule.accepted ? t('Acceptance, version {number}:', { number: rule.number }) : t('Rule {number}:', { number: rule.number })}{' '}
                {ruleSentence(rule, organization, locale)} {ruleExample(rule, day, locale)}
              </p>
            ))}
            <p>{t('The day you start counts: a later change takes nothing away from you.')}</p>
          </Stack>
        </Fold>
      )}
    </Callout>
  )
}

function TermsLine({ kind, terms: { organization, inForce } }: { kind: Worth['kind']; terms: Terms }) {
  const t = useText()
  const locale = useLocale()
  const amount = worthSentence(inForce, locale)
  const values = { organization, amount, b: (text: ReactNode) => <b>{text}</b> }
  if (amount)
    return (
      <p>
        {kind === 'yours'
          ? t.rich('For you: <b>{amount}</b> · by the rules of {organization}.', values)
          : kind === 'begun'
            ? t.rich('For the work you began: <b>{amount}</b> · by the rules of {organization}.', values)
            : t.rich('At {organization}: <b>{amount}</b>. Other organizations may give something else.', values)}
      </p>
    )
  if (inForce.length > 0) return <p>{t('Nothing · by the rules of {organization}.', { organization })}</p>
  return <p>{t('{organization} has not said yet what it gives for this.', { organization })}</p>
}
