import { Button } from '../../foundation/ui/button.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { formatDay } from '../../foundation/words/format.ts'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { ZoneField } from './zone-field.tsx'

type Given = {
  organization: { id: string; slug: string; timeZone: string; schoolYearStart: string; yearlyHours: string | null }
  zones: readonly { value: string; name: string | null }[]
  answer: unknown
}

/** Where an organization is, when its school year begins, and its yearly goal. */
export function CalendarForm({ organization, zones, answer }: Given) {
  const t = useText()
  const locale = useLocale()
  const { id, slug, timeZone, schoolYearStart, yearlyHours } = organization
  // The first and the middle of each month, and whatever is set now.
  const firsts = Array.from({ length: 12 }, (_, at) => ['01', '15'].map((day) => `${String(at + 1).padStart(2, '0')}-${day}`)).flat()
  const starts = [...new Set([...firsts, schoolYearStart])].sort()
  return (
    <PageForm answer={answer} intent="calendar" key={slug}>
      <HiddenFields values={{ organizationId: id }} />
      <ZoneField options={zones} value={timeZone} />
      <Select
        name="schoolYearStart"
        label={t('First day of the school year')}
        help={t('Hours and pay are summed by school year. What is entered already stays in its year.')}
        defaultValue={schoolYearStart}
        options={starts.map((value) => ({ value, label: formatDay(locale, `2027-${value}`, 'day') }))}
      />
      <Field
        name="yearlyHours"
        label={t('Yearly goal in clock hours')}
        inputMode="decimal"
        defaultValue={yearlyHours === null ? '' : String(Number(yearlyHours))}
        help={t('Shown to your earners as a ring that fills. Left empty, there is no goal and no ring.')}
        optional
      />
      <div>
        <Button>{t('Save')}</Button>
      </div>
    </PageForm>
  )
}
