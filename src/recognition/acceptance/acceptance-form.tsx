import type { AcceptanceText } from '../../definitions/rules/acceptance.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RadioGroup } from '../../foundation/ui/radio-group.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { AcceptanceNames } from './acceptance-words.ts'

type Given = {
  organizationId: string
  target: { kind: string; id: string }
  text: AcceptanceText | null
  from: string
  today: string
  reviewOn: string | null
  names: AcceptanceNames & { choices: readonly string[] }
  answer: unknown
}

/** Proposes to accept something: at which value, why, from when, and what becomes of awards from before. */
export function AcceptanceForm({ organizationId, target, text, from, today, reviewOn, names, answer }: Given) {
  const t = useText()
  const { currencies, rules, choices } = names
  const value = text?.value
  const amountOf = (code: string) =>
    value?.how === 'amounts' ? value.amounts.find(({ currency }) => currency === code)?.amount : undefined
  const offered = rules.filter(({ id }) => choices.includes(id))
  return (
    <PageForm answer={answer} intent="propose" className="gap-9">
      <HiddenFields values={{ organizationId, 'target.kind': target.kind, 'target.id': target.id }} />
      <Section title={t('What it brings here')}>
        <Stack gap="m">
          <RadioGroup
            name="value.how"
            legend={t('Its value')}
            defaultValue={value?.how ?? 'amounts'}
            options={[
              {
                value: 'amounts',
                label: t('Amounts of our own'),
                help: t('Fill in what each award brings; what stays empty is not given.'),
              },
              ...(offered.length > 0
                ? [{ value: 'rule', label: t('As one of our rules says'), help: t('With its limits, and as it is when work begins.') }]
                : []),
              { value: 'listed', label: t('Listed only'), help: t('It is accepted, and brings nothing by this.') },
            ]}
          />
          <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
            {currencies
              .filter(({ retiredAt }) => retiredAt === null)
              .map(({ code, name, unit }) => (
                <Field
                  key={code}
                  name={`value.amounts.${code}`}
                  label={t(name)}
                  suffix={unit}
                  optional
                  inputMode="decimal"
                  defaultValue={amountOf(code)}
                />
              ))}
          </div>
          {offered.length > 0 && (
            <Select
              name="value.ruleId"
              label={t('The rule')}
              help={t('Only where you chose one of your rules above.')}
              options={offered.map(({ id, name }) => ({ value: id, label: name }))}
              defaultValue={value?.how === 'rule' ? value.ruleId : undefined}
            />
          )}
          <Field
            name="reason"
            type="textarea"
            rows={2}
            label={t('Why it is accepted')}
            help={t('Earners read it beside what they were given, such as “The same rubric, weighed by two assessors”.')}
            defaultValue={text?.reason}
            maxLength={300}
          />
        </Stack>
      </Section>
      <Section title={t('From when, and how long')}>
        <Stack gap="m">
          <Row gap="m" align="start" className="*:min-w-48 *:flex-1">
            <Field
              name="effectiveFrom"
              type="date"
              label={t('From')}
              help={t('For work that begins on that day or later.')}
              defaultValue={from < today ? today : from}
              min={today}
            />
            <Field
              name="reviewOn"
              type="date"
              label={t('Review on')}
              optional
              help={t('Admins and HR are reminded a month before.')}
              defaultValue={reviewOn}
              min={today}
            />
          </Row>
          <RadioGroup
            name="endsAtReview"
            legend={t('Past its review')}
            defaultValue={text?.endsAtReview ? 'ends' : 'goes-on'}
            options={[
              { value: 'goes-on', label: t('It goes on, and says that its review is due') },
              { value: 'ends', label: t('It ends; who has started keeps what was promised') },
            ]}
          />
        </Stack>
      </Section>
      <Section title={t('Awards from before, and from elsewhere')}>
        <Stack gap="m">
          <RadioGroup
            name="countsEarlier"
            legend={t('Awards from before the first day')}
            defaultValue={text?.countsEarlier ? 'yes' : 'no'}
            options={[
              { value: 'no', label: t('Don’t count') },
              {
                value: 'yes',
                label: t('Count too'),
                help: t('Before anybody agrees, the next page says whom it concerns and what it costs.'),
              },
            ]}
          />
          <RadioGroup
            name="countsElsewhere"
            legend={t('Work that began by the rules of another organization')}
            defaultValue={text?.countsElsewhere ? 'yes' : 'no'}
            options={[
              { value: 'no', label: t('Doesn’t count'), help: t('The other organization may have given something for it.') },
              { value: 'yes', label: t('Counts too'), help: t('Such as awards of somebody who came from a neighbor.') },
            ]}
          />
          <Checkbox
            name="isShown"
            label={t('Everyone may see that it is accepted, the issuer too')}
            defaultChecked={text?.isShown ?? true}
          />
        </Stack>
      </Section>
      <Row gap="s">
        <Button>{t('Propose it')}</Button>
      </Row>
    </PageForm>
  )
}
