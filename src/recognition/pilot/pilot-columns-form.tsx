import { ColumnStep } from '../../foundation/tables/column-step.tsx'
import type { TableReading } from '../../foundation/tables/guess-columns.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { refusedForm } from '../../foundation/ui/form-state.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RadioGroup } from '../../foundation/ui/radio-group.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { PilotColumn } from './pilot-column-names.ts'
import type { PilotQuestions } from './read-pilot.ts'

/** What the columns of an old pilot are called on screens. */
export function usePilotColumnLabels(): Record<PilotColumn, string> {
  const t = useText()
  return {
    who: t('Name of the person'),
    email: t('E-mail address'),
    title: t('Micro-credential'),
    when: t('Day'),
    amount: t('Amount paid'),
    currency: t('What the amount is in'),
    hours: t('Clock hours'),
    link: t('Link'),
    level: t('Level'),
    category: t('Category'),
  }
}

type Given = {
  unread: {
    table: Pick<TableReading<PilotColumn>, 'columns' | 'headingLine' | 'skipped'>
    rows: number
    questions: PilotQuestions
    currencies: readonly { code: string; name: string }[]
  }
  answer: unknown
}

/** Asks which column is what, and what of the file may be read in two ways: once, for all of it. */
export function PilotColumnsForm({ unread: { table, rows, questions, currencies }, answer }: Given) {
  const t = useText()
  const labels = usePilotColumnLabels()
  const code = refusedForm(answer)?.refused.code
  const { unclearDay, unclearDays, gaps, gapAfter } = questions
  return (
    <Section
      title={t('Which column is what?')}
      lede={t(
        '{rows, plural, one {# row} other {# rows}}. This is our guess from the headings and the first rows. Please look it over and change what is wrong.',
        {
          rows,
        },
      )}
    >
      <PageForm answer={answer} intent="columns">
        <ColumnStep table={table} kinds={Object.entries(labels).map(([value, label]) => ({ value, label }))} />
        {(unclearDay !== null || code === 'pilot-days-unclear') && (
          <RadioGroup
            name="order"
            legend={t('Which is the month?')}
            help={
              unclearDay === null
                ? t('Some days of the file may be two. It holds for the whole file.')
                : t('{count, plural, one {# day} other {# days}} may be two, such as {day}. It holds for the whole file.', {
                    count: unclearDays,
                    day: unclearDay,
                  })
            }
            options={[
              { value: 'month-first', label: t('The month comes first: 03/04 is March 4') },
              { value: 'day-first', label: t('The day comes first: 03/04 is April 3') },
            ]}
          />
        )}
        {(gaps > 0 || code === 'pilot-gaps-unclear') && (
          <RadioGroup
            name="isFilledDown"
            legend={t('What do empty cells mean?')}
            help={
              gapAfter === null
                ? t('Some rows say not who, or not what.')
                : t(
                    '{gaps, plural, one {# row says} other {# rows say}} not who, or not what, as after cells were merged. The first comes after “{cell}”.',
                    {
                      gaps,
                      cell: gapAfter.slice(0, 60),
                    },
                  )
            }
            options={[
              { value: 'true', label: t('The same as above') },
              { value: 'false', label: t('They are missing'), help: t('These rows wait until somebody corrects them.') },
            ]}
          />
        )}
        <Select
          name="currency"
          label={t('Amounts are in')}
          help={t('Where the file does not say it itself.')}
          defaultValue="money"
          options={currencies.map(({ code: value, name }) => ({ value, label: t(name) }))}
        />
        <div>
          <Button>{t('Read the rows')}</Button>
        </div>
      </PageForm>
    </Section>
  )
}
