import { Undo2 } from 'lucide-react'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Row } from '../../foundation/ui/stack.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { OwnMinutes } from '../time-on-task/own-minutes.tsx'
import type { AssessmentToRead } from './find-assessment.ts'
import { Judgment } from './judgment.tsx'
import { OpenNext } from './open-next.tsx'

/** An assessment that is finished while the submission is not decided: others weigh it still, or one more settles it. */
export function FinishedView({ assessment, answer }: { assessment: AssessmentToRead; answer: unknown }) {
  const t = useText()
  const { title, code, earnerName, criteria, items, scores, carried, finishedAt, assessmentId, minutes } = assessment
  return (
    <Page
      title={title}
      eyebrow={earnerName ?? t('Submission {code}', { code })}
      width="reading"
      index={false}
      lede={finishedAt && t.rich('You finished on {day}.', { day: <Day at={finishedAt} /> })}
    >
      <Section title={t('What happens now')}>
        <Callout title={t('The decision is still to come')}>
          {assessment.assessors > 1
            ? t('More than one assessor weighs this work. What was decided will stand here and among your decisions.')
            : t('An admin signs it off. What was decided will stand here and among your decisions.')}
        </Callout>
      </Section>
      {minutes !== null && <OwnMinutes minutes={minutes} />}
      <Row className="mb-10">
        <OpenNext />
        <PageForm answer={answer} intent="reopen">
          <HiddenFields values={{ assessmentId }} />
          <Button kind="quiet" icon={Undo2}>
            {t('Open my assessment again')}
          </Button>
        </PageForm>
        <LinkButton to="/review" kind="quiet">
          {t('Back to the queue')}
        </LinkButton>
      </Row>
      <Section title={t('What you wrote')}>
        <Judgment
          criteria={criteria}
          items={items}
          levels={[...scores.map((score) => ({ ...score, carried: false })), ...carried.map((level) => ({ ...level, carried: true }))]}
        />
      </Section>
    </Page>
  )
}
