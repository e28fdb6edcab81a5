import type { Covers } from '../../definitions/rules/rule.ts'
import { useText } from '../../foundation/words/text.tsx'
import { Boxes } from './rule-boxes.tsx'
import type { Names } from './rule-words.ts'

/** Which micro-credentials a rule is about. */
export function CoverFields({ covers, names, categories }: { covers: Covers; names: Names; categories: readonly string[] }) {
  const t = useText()
  return (
    <Boxes
      summary={t('Only some micro-credentials')}
      groups={[
        {
          name: 'rule.covers.levels',
          legend: t('Level'),
          chosen: covers.levels.map(String),
          options: ['1', '2', '3'].map((level) => ({ value: level, label: t('level {level}', { level }) })),
        },
        {
          name: 'rule.covers.categories',
          legend: t('Category'),
          chosen: covers.categories,
          options: categories.map((category) => ({ value: category, label: t(category) })),
        },
        {
          name: 'rule.covers.issuers',
          legend: t('Offered by'),
          chosen: covers.issuers,
          options: names.issuers.map(({ id, name }) => ({ value: id, label: name })),
        },
        {
          name: 'rule.covers.achievements',
          legend: t('Micro-credential'),
          chosen: covers.achievements,
          options: names.achievements.map(({ id, title }) => ({ value: id, label: title })),
        },
      ]}
    />
  )
}
