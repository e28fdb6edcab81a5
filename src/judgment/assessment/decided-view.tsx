import { LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Quote } from '../../foundation/ui/quote.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { AssessmentToRead } from './find-assessment.ts'
import { Judgment } from './judgment.tsx'
import { OpenNext } from './open-next.tsx'

type Given = { assessment: AssessmentToRead; decision: NonNullable<AssessmentToRead['decision']> }

/** What was decided, in words, and the way on to the next one. */
export function DecidedView({
  assessment: { title, code, earnerName, criteria, items },
  decision: { outcome, message, decidedAt, levels },
}: Given) {
  const t = useText()
  return (
    <Page
      title={title}
      eyebrow={earnerName ?? t('Submission {code}', { code })}
      width="reading"
      index={false}
      lede={t.rich('You decided on {day}.', { day: <Day at={decidedAt} /> })}
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
      <Row className="mb-10">
        <OpenNext />
        <LinkButton to="/review" kind="quiet">
          {t('Back to the queue')}
        </LinkButton>
      </Row>
      <Section title={t('What you wrote')}>
        <Stack gap="l">
          {message && <Quote text={message} by={t('To the earner')} />}
          <Judgment criteria={criteria} items={items} levels={levels} />
        </Stack>
      </Section>
    </Page>
  )
}
