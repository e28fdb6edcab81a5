import { LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { DataTable } from '../../foundation/ui/data-table.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Quote } from '../../foundation/ui/quote.tsx'
import { useLevelNames } from '../../foundation/ui/rubric-grid.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { OwnMinutes } from '../time-on-task/own-minutes.tsx'
import type { AssessmentToRead } from './find-assessment.ts'
import { Judgment } from './judgment.tsx'
import { OpenNext } from './open-next.tsx'

/** Level beside level, criterion by criterion. */
function Compared({ criteria, scores, others }: Pick<AssessmentToRead, 'criteria' | 'scores' | 'others'>) {
  const t = useText()
  const names = useLevelNames()
  const judged = criteria.filter(({ id }) => scores.some(({ criterionId, level }) => criterionId === id && level))
  return (
    <DataTable
      caption={t('Levels by assessor')}
      hideCaption
      rows={judged}
      rowKey={({ id }) => id}
      columns={[
        { key: 'criterion', label: t('Criterion'), head: true, cell: ({ name }) => name },
        { key: 'own', label: t('You'), cell: ({ id }) => names[scores.find(({ criterionId }) => criterionId === id)?.level ?? 'not-yet'] },
        ...others.map(({ levels }, index) => ({
          key: `other-${index}`,
          label: t('Assessor {number}', { number: index + 1 }),
          cell: ({ id }: { id: string }) => {
            const found = levels.find(({ criterionId }) => criterionId === id)
            return found ? names[found.level] : '–'
          },
        })),
      ]}
    />
  )
}

type Given = { assessment: AssessmentToRead; decision: NonNullable<AssessmentToRead['decision']> }

/** What was decided, in words, and the way on to the next one. */
export function DecidedView({
  assessment: { title, code, earnerName, criteria, items, others, scores, assessors, judgedOpen, minutes },
  decision: { outcome, message, decidedAt, levels },
}: Given) {
  const t = useText()
  return (
    <Page
      title={title}
      eyebrow={earnerName ?? t('Submission {code}', { code })}
      width="reading"
      index={false}
      lede={
        assessors === 1
          ? t.rich('You decided on {day}.', { day: <Day at={decidedAt} /> })
          : t.rich('Decided on {day}.', { day: <Day at={decidedAt} /> })
      }
    >
      <Section title={t('The decision')}>
        {outcome === 'earned' ? (
          <Callout kind="earned" title={t('Earned')}>
            {t('Every criterion that counts is shown. The award is made and signed, and the earner is told.')}
          </Callout>
        ) : (
          <Callout title={t('Keep working')}>
            {t('The earner has the next steps below. Only what is not yet shown opens again; the rest stands.')}
          </Callout>
        )}
      </Section>
      {judgedOpen && (
        <p className="mb-4 text-soft">{t('Something in it told whose it was, and it was judged openly. The record says so.')}</p>
      )}
      {minutes !== null && <OwnMinutes minutes={minutes} />}
      <Row className="mb-10">
        <OpenNext />
        <LinkButton to="/review" kind="quiet">
          {t('Back to the queue')}
        </LinkButton>
      </Row>
      <Section title={assessors === 1 ? t('What you wrote') : t('What the earner reads')}>
        <Stack gap="l">
          {message && <Quote text={message} by={t('To the earner')} />}
          <Judgment criteria={criteria} items={items} levels={levels} />
        </Stack>
      </Section>
      {others.length > 0 && (
        <Section title={t('How each of you saw it')} lede={t('To compare: nobody else is shown this.')}>
          <Compared criteria={criteria} scores={scores} others={others} />
        </Section>
      )}
    </Page>
  )
}
