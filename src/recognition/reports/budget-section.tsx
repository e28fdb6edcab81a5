import { Button } from '../../foundation/ui/button.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Row } from '../../foundation/ui/stack.tsx'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { schoolYearName } from '../ledger/school-year.ts'
import type { Budget } from './find-budget.ts'
import { AgainstBudget } from './month-chart.tsx'
import type { Month } from './months.ts'
import type { Part } from './recognized.ts'
import { type CountedIn, writeAmount, writeShare, writeTick } from './report-words.ts'

type Data = {
  organization: { id: string }
  year: number
  start: string
  upTo: string
  of: CountedIn
  whole: Part
  months: readonly Month[]
  budget: Budget | null
}

/** What was given against what was meant to be given at most, and where that is said. */
export function BudgetSection({ data, answer, address }: { data: Data; answer: unknown; address: () => string }) {
  const t = useText()
  const locale = useLocale()
  const { organization, year, start, of, whole, months, upTo, budget } = data
  const name = schoolYearName(year, start)
  const setting = (
    <PageForm answer={answer} action={address()} className="max-w-reading">
      <HiddenFields values={{ organizationId: organization.id, schoolYear: year, currency: of.currency }} />
      <Row gap="s" align="end">
        <Field
          name="amount"
          label={t('Budget of {year}, in {unit}', { year: name, unit: of.unit })}
          help={t('Nothing is refused because of it. Zero takes it away.')}
          inputMode="decimal"
          defaultValue={budget?.amount.replace(/\.00$/, '')}
        />
        <Button kind="quiet">{t('Set the budget')}</Button>
      </Row>
    </PageForm>
  )
  if (!budget)
    return (
      <Section title={t('Against the budget')} id="budget" className="print:hidden">
        <p className="mb-3 max-w-reading text-soft">
          {t('There is no budget for this year in this currency. Set one, and it is held against what was given, month by month.')}
        </p>
        {setting}
      </Section>
    )
  const [spent, most] = [Number(whole.amount), Number(budget.amount)]
  const values = {
    spent: writeAmount(of, whole.amount, locale),
    budget: writeAmount(of, budget.amount, locale),
    share: writeShare(spent / most, locale),
    rest: writeAmount(of, Math.abs(most - spent).toFixed(2), locale),
  }
  const says =
    spent <= most
      ? t('{spent} of {budget} was given, {share}. {rest} is left.', values)
      : t('{spent} was given, {share} of {budget}: {rest} more than was meant.', values)
  return (
    <Section title={t('Against the budget')} id="budget">
      <p className="mb-4 text-l font-serif">{says}</p>
      <AgainstBudget says={says} months={months} upTo={upTo} write={writeTick(of, locale)} budget={most} />
      <div className="mt-3 print:hidden">
        <Fold summary={t('Change the budget')} small open={answer !== undefined}>
          {setting}
        </Fold>
      </div>
    </Section>
  )
}
