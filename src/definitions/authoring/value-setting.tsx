import { Button } from '../../foundation/ui/button.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Row } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import type { Currency } from '../value/currencies.ts'
import { ruleExample, ruleSentence, worthSentence } from '../value/rule-words.ts'
import type { ValueRule } from '../value/value-rules.ts'

type Given = {
  achievementId: string
  organizationId: string
  organizationName: string
  /** Every rule, the newest first. */
  rules: readonly ValueRule[]
  currencies: readonly Currency[]
  today: string
  /** Where to go when it is set; null where another form on the page sets it. */
  back: string | null
  answer?: unknown
}

/** What an organization gives: the rules so far as sentences, and a form for the next. */
export function ValueSetting({ achievementId, organizationId, organizationName, rules, currencies, today, back, answer }: Given) {
  const t = useText()
  const locale = useLocale()
  // What is retired is offered as long as something is given in it, to withdraw that.
  const isGiven = (code: string) => Number(rules.find((rule) => rule.currency === code)?.amount ?? 0) > 0
  const inForce = new Set(currencies.map(({ code }) => rules.find((rule) => rule.currency === code && rule.effectiveFrom <= today)?.id))
  return (
    <Section
      title={t('What it is worth')}
      id="value"
      lede={
        worthSentence(
          rules.filter(({ id }) => inForce.has(id)),
          locale,
        ) || t('Nothing yet. Give clock hours, pay, or both.')
      }
    >
      <div className="grid gap-6">
        {rules.length > 0 && (
          <Rows label={t('Rules')}>
            {rules.map((rule) => (
              <RowItem
                key={rule.id}
                title={ruleSentence(rule, organizationName, locale)}
                note={inForce.has(rule.id) ? ruleExample(rule, today, locale) : undefined}
                aside={
                  inForce.has(rule.id) ? (
                    <Status kind="done">{t('In force')}</Status>
                  ) : rule.effectiveFrom > today ? (
                    <Status kind="waiting">{t('To come')}</Status>
                  ) : (
                    <Status>{t('Replaced')}</Status>
                  )
                }
              />
            ))}
          </Rows>
        )}
        {back !== null && (
          <PageForm id="worth" action={`/authoring/${achievementId}/worth`} answer={answer} className="max-w-reading">
            <HiddenFields values={{ organizationId, back }} />
            <WorthFields today={today} currencies={currencies.filter(({ code, retiredAt }) => retiredAt === null || isGiven(code))} />
            <div>
              <Button kind="quiet">{t('Set this value')}</Button>
            </div>
          </PageForm>
        )}
      </div>
    </Section>
  )
}

/** What is given, how much, and from when: for the one form that sets it. */
export function WorthFields({ today, currencies }: { today: string; currencies: readonly Currency[] }) {
  const t = useText()
  return (
    <Row gap="m" align="end" className="*:flex-1 *:min-w-36">
      <Select
        name="currency"
        label={t('Give')}
        options={currencies.map(({ code, kind, name, unit }) => ({
          value: code,
          label: kind === 'money' ? t('{currency} ({unit})', { currency: t(name), unit }) : t(name),
        }))}
      />
      <Field name="amount" label={t('How much')} inputMode="decimal" help={t('Zero withdraws it.')} />
      <Field name="effectiveFrom" label={t('From')} type="date" defaultValue={today} help={t('For work started that day or later.')} />
    </Row>
  )
}
