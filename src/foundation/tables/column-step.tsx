import { Checkbox } from '../ui/checkbox.tsx'
import { HiddenFields } from '../ui/hidden-fields.tsx'
import { Select } from '../ui/select.tsx'
import { Stack } from '../ui/stack.tsx'
import { quoted } from '../words/quoted.ts'
import { useText } from '../words/text.tsx'
import type { TableReading } from './guess-columns.ts'

type Shown = Pick<TableReading<string>, 'columns' | 'headingLine' | 'skipped'>

/** The fields of a step that asks which column of a table is what: each column with its heading, a few of its cells, and our guess. */
export function ColumnStep({ table, kinds }: { table: Shown; kinds: readonly { value: string; label: string }[] }) {
  const t = useText()
  const written = table.columns
    .map((column, index) => ({ ...column, index }))
    .filter(({ samples, heading }) => samples.length > 0 || heading !== '')
  const options = [{ value: '', label: t('Not used') }, ...kinds]
  return (
    <Stack gap="m">
      <SkippedRows skipped={table.skipped} />
      {table.headingLine === null && <HiddenFields values={{ headings: 'no' }} />}
      {table.headingLine !== null && (
        <Checkbox
          name="headings"
          value="no"
          label={t('Row {line} is a person, not headings', { line: table.headingLine })}
          help={table.columns
            .map(({ heading }) => heading)
            .filter(Boolean)
            .join(' · ')
            .slice(0, 200)}
        />
      )}
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
        {written.map(({ index, heading, samples, kind }) => (
          <Select
            key={index}
            name={`column.${index}`}
            label={heading === '' ? t('Column {number}', { number: index + 1 }) : heading.slice(0, 80)}
            help={samples.length > 0 ? samples.map((cell) => cell.slice(0, 40)).join(' · ') : t('Empty')}
            defaultValue={kind ?? ''}
            options={options}
          />
        ))}
      </div>
    </Stack>
  )
}

/** Says what stands above the headings of a table and is not read. */
export function SkippedRows({ skipped }: { skipped: Shown['skipped'] }) {
  const t = useText()
  if (skipped.length === 0) return null
  return (
    <p className="max-w-reading">
      {t(
        '{count, plural, one {# row stands} other {# rows stand}} above the headings and {count, plural, one {is} other {are}} not read: {text}',
        {
          count: skipped.length,
          text: skipped
            .slice(0, 3)
            .map(({ text }) => quoted(text))
            .join(', '),
        },
      )}
    </p>
  )
}
