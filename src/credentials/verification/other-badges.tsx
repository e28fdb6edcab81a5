import { Fold } from '../../foundation/ui/fold.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { BadgeFacts } from './badge-facts.tsx'
import { FindingList } from './finding-list.tsx'
import type { Report } from './report.ts'
import { Answers, InParts, ShownBy, VerdictCallout } from './report-view.tsx'

/** The further badges that came in the same wrapping, each with its own verdict. */
export function OtherBadges({ others }: { others: readonly Report[] }) {
  const t = useText()
  return (
    <Section title={t('{count, plural, one {# more badge came with it} other {# more badges came with it}}', { count: others.length })}>
      <Stack gap="xl">
        {others.map((report, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same badge may come twice
          <Section key={index} level={3} title={report.badge?.name ?? t('A badge without a name')}>
            <Stack gap="m">
              <VerdictCallout report={report} siteMayKnowMore={false} />
              {report.inParts && <InParts />}
              {report.holder && <ShownBy holder={report.holder} />}
              <Answers answers={report.answers} />
              <Fold summary={t('What it says, and technical detail')} small>
                {report.badge && <BadgeFacts badge={report.badge} />}
                <FindingList report={report} />
              </Fold>
            </Stack>
          </Section>
        ))}
      </Stack>
    </Section>
  )
}
