import { EyeOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { Row } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { useZone } from '../../foundation/ui/when.tsx'
import { Written } from '../../foundation/ui/written.tsx'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { statusSentence } from '../../work/attempts/status-sentence.ts'
import type { AssessmentToRead } from './find-assessment.ts'

type Given = {
  assessment: Pick<AssessmentToRead, 'title' | 'code' | 'number' | 'earnerName' | 'status' | 'practice' | 'judgedOpen' | 'isRenewal'>
  today: string
  children?: ReactNode
}

/** What lies on the assessor's table, and until when. */
export function SubmissionStrip({
  assessment: { title, code, number, earnerName, status, practice, judgedOpen, isRenewal },
  today,
  children,
}: Given) {
  const t = useText()
  const sentence = statusSentence(useLocale(), { ...status, timeZone: useZone(), today })
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-5 gap-y-2 border-b border-rule px-4 py-2.5 lg:px-6 xl:flex-nowrap xl:px-8">
      <Row className="xl:max-w-3/5 xl:shrink-0 xl:flex-nowrap xl:whitespace-nowrap">
        <p className="min-w-0 xl:flex xl:gap-[0.5ch]">
          <strong className="min-w-0 xl:truncate" title={title}>
            <Written>{title}</Written>
          </strong>{' '}
          <span className="xl:shrink-0">· {earnerName ?? t('Submission {code}', { code })}</span>
        </p>
        {earnerName === null && (
          <Status kind="open" icon={EyeOff}>
            {t('blind')}
          </Status>
        )}
        {judgedOpen && <Status kind="attention">{t('judged openly')}</Status>}
        {isRenewal && <Status kind="waiting">{t('renewal')}</Status>}
        {number > 1 && (
          <Status kind="waiting">{t('{number, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} submission', { number })}</Status>
        )}
      </Row>
      <p className="text-s text-soft max-xl:order-last max-xl:basis-full xl:min-w-0 xl:text-balance xl:text-xs xl:leading-tight">
        {practice ? t('An anchor: nobody waits for it. Weigh it as you weigh everything.') : sentence}
      </p>
      <Row className="xl:shrink-0 xl:flex-nowrap">{children}</Row>
    </div>
  )
}
