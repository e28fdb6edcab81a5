import type { RuleText } from '../../definitions/rules/rule.ts'
import { Field } from '../../foundation/ui/field.tsx'
import { RadioGroup } from '../../foundation/ui/radio-group.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { Boxes } from './rule-boxes.tsx'

/** How much of one currency becomes how much of another. */
export function ConversionFields({
  rule,
  options,
  categories,
}: {
  rule: RuleText
  options: { value: string; label: string }[]
  categories: readonly string[]
}) {
  const t = useText()
  const { conversion } = rule
  return (
    <>
      <Field
        name="rule.conversion.gives"
        label={t('Amount')}
        inputMode="decimal"
        defaultValue={conversion?.gives}
        className="sm:max-w-40"
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="rule.conversion.every" label={t('For every')} inputMode="decimal" defaultValue={conversion?.every} />
        <Select name="rule.conversion.from" label={t('Of what')} options={options} defaultValue={conversion?.from} />
        <Field name="rule.conversion.first" label={t('The first asks for')} inputMode="decimal" optional defaultValue={conversion?.first} />
        <Field
          name="rule.conversion.years"
          label={t('What is older than so many years no longer counts')}
          type="number"
          min={1}
          max={20}
          optional
          defaultValue={conversion?.years}
        />
      </div>
      <RadioGroup
        name="rule.conversion.addsUp"
        legend={t('Several awards')}
        defaultValue={conversion?.addsUp === false ? 'no' : 'yes'}
        options={[
          { value: 'yes', label: t('What they brought is added up') },
          { value: 'no', label: t('Each is converted by itself') },
        ]}
      />
      <RadioGroup
        name="rule.conversion.keepsRest"
        legend={t('What is left over')}
        defaultValue={conversion?.keepsRest === false ? 'no' : 'yes'}
        options={[
          { value: 'yes', label: t('counts toward the next') },
          { value: 'no', label: t('is lost') },
        ]}
      />
      <Field
        name="rule.conversion.share.percent"
        label={t('At least so many percent from some categories')}
        type="number"
        min={1}
        max={100}
        optional
        defaultValue={conversion?.share?.percent}
        className="sm:max-w-40"
      />
      <Boxes
        summary={t('From which categories')}
        groups={[
          {
            name: 'rule.conversion.share.categories',
            legend: t('Categories'),
            chosen: conversion?.share?.categories ?? [],
            options: categories.map((category) => ({ value: category, label: t(category) })),
          },
        ]}
      />
    </>
  )
}
