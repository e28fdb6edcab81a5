import type { ReactNode } from 'react'
import { Fold } from '../../foundation/ui/fold.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { OtherBadges } from './other-badges.tsx'
import type { ShownReport } from './report.ts'
import { ReportView } from './report-view.tsx'

/** A report, and the form for the next badge under it. */
export function Answered({ report, isAnswer, form }: { report: ShownReport; isAnswer: boolean; form: ReactNode }) {
  const t = useText()
  return (
    <Stack gap="xl">
      <ReportView report={report} isAnswer={isAnswer} />
      {report.others.length > 0 && <OtherBadges others={report.others} />}
      <Section title={report.badge ? t('Check another') : t('Try again')}>
        {report.badge ? <Fold summary={t('File, address or text')}>{form}</Fold> : form}
      </Section>
    </Stack>
  )
}
