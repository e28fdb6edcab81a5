import { type FormEvent, useState } from 'react'
import type { RuleText } from '../../definitions/rules/rule.ts'
import { roleNames } from '../../foundation/platform/actor.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RadioGroup } from '../../foundation/ui/radio-group.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { roleLabels } from '../../people/accounts/role-labels.ts'
import { AmountFields } from './amount-fields.tsx'
import { ApprovalFields } from './approval-fields.tsx'
import { CapFields } from './cap-fields.tsx'
import { CollectionFields } from './collection-fields.tsx'
import { ConversionFields } from './conversion-fields.tsx'
import { CoverFields } from './cover-fields.tsx'
import { readRuleForm } from './read-rule-form.ts'
import { Boxes } from './rule-boxes.tsx'
import type { Sample } from './rule-example.ts'
import { RuleSaid } from './rule-said.tsx'
import type { Names } from './rule-words.ts'

type Given = {
  organizationId: string
  rule: RuleText
  names: Names
  categories: readonly string[]
  samples: readonly Sample[]
  answer: unknown
}

/** Writes a rule: what it gives, for what, how far; beside it what that means, in sentences that follow what is typed. */
export function RuleForm({ organizationId, rule, names, categories, samples, answer }: Given) {
  const t = useText()
  const [shown, setShown] = useState(rule)
  const { currencies } = names
  const options = currencies
    .filter(({ code, retiredAt }) => retiredAt === null || code === rule.currency)
    .map(({ code, name, unit }) => ({ value: code, label: t('{currency} ({unit})', { currency: t(name), unit }) }))
  const read = (event: FormEvent<HTMLFormElement>) => setShown(readRuleForm(new FormData(event.currentTarget)))
  return (
    <div className="grid gap-x-10 gap-y-7 lg:grid-cols-[minmax(0,1fr)_20rem] lg:items-start">
      <PageForm answer={answer} intent="write" onChange={read} className="gap-9">
        <HiddenFields values={{ organizationId, 'rule.basis': rule.basis }} />
        <Section title={t('What it gives')}>
          <Stack gap="m">
            <Field
              name="rule.name"
              label={t('Name')}
              help={t('As people read it beside what they were given, such as “Base pay by level”.')}
              defaultValue={rule.name}
              maxLength={80}
            />
            <Select name="rule.currency" label={t('Given in')} options={options} defaultValue={rule.currency} />
            {(rule.basis === 'award' || rule.basis === 'authoring') && <AmountFields rule={rule} />}
            {rule.basis === 'collection' && <CollectionFields rule={rule} names={names} categories={categories} />}
            {rule.basis === 'conversion' && <ConversionFields rule={rule} options={options} categories={categories} />}
          </Stack>
        </Section>
        <Section title={t('For what and for whom')} lede={t('What you leave open leaves nothing out.')}>
          <CoverFields covers={rule.covers} names={names} categories={categories} />
          <Boxes
            summary={t('Only some people')}
            groups={[
              {
                name: 'rule.roles',
                legend: t('Roles'),
                chosen: rule.roles,
                options: roleNames.map((role) => ({ value: role, label: t(roleLabels[role]) })),
              },
              {
                name: 'rule.schools',
                legend: t('Schools'),
                chosen: rule.schools,
                options: names.schools.map(({ id, name }) => ({ value: id, label: name })),
              },
              {
                name: 'rule.groups',
                legend: t('Contracts'),
                chosen: rule.groups,
                options: names.groups.map(({ id, name }) => ({ value: id, label: name })),
              },
            ]}
          />
        </Section>
        {rule.basis !== 'authoring' && <HowFar rule={rule} currencies={currencies} />}
        <Section title={t('Who agrees')}>
          <ApprovalFields rule={rule} people={names.people} />
        </Section>
        <Section title={t('Where it comes from')}>
          <Stack gap="m">
            <Field
              name="rule.source"
              label={t('Article of the contract, or regulation')}
              optional
              defaultValue={rule.source}
              maxLength={200}
            />
            <Field name="rule.link" label={t('Its address')} type="url" optional defaultValue={rule.link} />
            <Field
              name="rule.jurisdiction"
              label={t('Where it holds')}
              optional
              help={t('Such as a state or a union.')}
              defaultValue={rule.jurisdiction}
              maxLength={120}
            />
            <Row gap="m" align="start" className="*:min-w-36 *:flex-1">
              <Field
                name="rule.order"
                label={t('Place among rules about the same')}
                type="number"
                min={1}
                max={99}
                help={t('Of several that give the same, the lowest number gives.')}
                defaultValue={rule.order}
              />
              <Field
                name="rule.until"
                label={t('Last day')}
                type="date"
                optional
                help={t('Work that begins later does not count by it.')}
                defaultValue={rule.until}
              />
            </Row>
          </Stack>
        </Section>
        <div>
          <Button>{t('Keep what is written')}</Button>
          <p className="mt-2 text-s text-soft">
            {t('Nothing counts by it before you publish it. You see first what it would have brought.')}
          </p>
        </div>
      </PageForm>
      <aside className="lg:sticky lg:top-4" aria-live="polite">
        <RuleSaid
          rule={{ ...shown, caps: shown.caps.filter(({ amount }) => amount !== '') }}
          from={null}
          names={names}
          samples={samples}
          title={t('What this says')}
        />
      </aside>
    </div>
  )
}

/** What limits a rule about what people earn. */
function HowFar({ rule, currencies }: { rule: RuleText; currencies: Names['currencies'] }) {
  const t = useText()
  return (
    <Section title={t('How far')}>
      <Stack gap="m">
        <CapFields caps={rule.caps} />
        {rule.basis !== 'conversion' && (
          <Boxes
            summary={t('Never together with something else')}
            groups={[
              {
                name: 'rule.notWith',
                legend: t('Not given where the award brings'),
                chosen: rule.notWith,
                options: currencies
                  .filter(({ retiredAt }) => retiredAt === null)
                  .map(({ code, name }) => ({ value: code, label: t(name) })),
              },
            ]}
          />
        )}
        <Field
          name="rule.leastMinutes"
          label={t('Sessions count from so many minutes on')}
          type="number"
          min={1}
          max={600}
          optional
          defaultValue={rule.leastMinutes}
          className="sm:max-w-40"
        />
        {rule.basis !== 'conversion' && (
          <RadioGroup
            name="rule.recurs"
            legend={t('How often')}
            defaultValue={rule.recurs}
            options={[
              { value: 'no', label: t('Once') },
              { value: 'next-year', label: t('Added to pay every year, from the next school year on') },
              { value: 'at-once', label: t('Added to pay every year at once, of the first year the part that is left') },
            ]}
          />
        )}
      </Stack>
    </Section>
  )
}
