import type { ReactNode } from 'react'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { ruleExample, ruleSentence, worthSentence } from '../value/rule-words.ts'
import type { Terms, Worth } from '../value/worth.ts'

/** What it is worth to the reader and by whose rules, in a sentence, with the rules behind it folded. */
export function WorthCallout({ worth }: { worth: Worth }) {
  const t = useText()
  const locale = useLocale()
  const { kind, terms, elsewhere } = worth
  const rules = terms.flatMap((one) => [...one.inForce, ...one.upcoming].map((rule) => ({ rule, ...one })))
  return (
    <Callout kind="earned" icon={null} title={t('What it is worth')}>
      {terms.map((one) => (
        <TermsLine key={one.organizationId} kind={kind} terms={one} />
      ))}
      {terms.length > 1 && <p>{t('One of them counts, never both. You choose when you start.')}</p>}
      {elsewhere && (
        <p>
          {t('{organization}, which offers it, gives {amount}.', {
            organization: elsewhere.organization,
            amount: worthSentence(elsewhere.rules, locale) || t('nothing yet'),
          })}
        </p>
      )}
      {rules.length > 0 && (
        <Fold summary={t('Why these numbers')} small>
          <Stack gap="s">
            {rules.map(({ rule, organization, day }) => (
              <p key={rule.id}>
                {t('Rule {number}:', { number: rule.number })} {ruleSentence(rule, organization, locale)} {ruleExample(rule, day, locale)}
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
