import { Check, UserRoundCheck } from 'lucide-react'
import { Button } from '../../foundation/ui/button.tsx'
import { Card } from '../../foundation/ui/card.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RubricGrid } from '../../foundation/ui/rubric-grid.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { AssessmentToRead } from './find-assessment.ts'

/** Asked once beside blind work, before its scoring opens: a recording may show a face or let a voice be heard. */
export function AcquaintanceForm({ assessment: { assessmentId, criteria }, answer }: { assessment: AssessmentToRead; answer: unknown }) {
  const t = useText()
  return (
    <section aria-labelledby="acquaintance">
      <Stack gap="l">
        <Card>
          <Stack gap="m">
            <h2 id="acquaintance" tabIndex={-1} className="outline-none font-serif text-xl font-[560]">
              {t('Do you recognize who this is?')}
            </h2>
            <p>
              {t(
                'Look at the evidence first: a face, a voice or a classroom may tell you. If you know the person, someone else weighs this work. That counts against nobody, and no work of theirs comes to you again.',
              )}
            </p>
            <Row>
              <PageForm answer={answer} intent="acquaintance:no">
                <HiddenFields values={{ assessmentId, knows: 'false' }} />
                <Button icon={Check}>{t('No, I don’t: score it')}</Button>
              </PageForm>
              <PageForm answer={answer} intent="acquaintance:yes">
                <HiddenFields values={{ assessmentId, knows: 'true' }} />
                <Button kind="quiet" icon={UserRoundCheck}>
                  {t('Yes, I know them: hand it back')}
                </Button>
              </PageForm>
            </Row>
          </Stack>
        </Card>
        <RubricGrid caption={t('Rubric')} hideCaption={false} criteria={criteria} />
      </Stack>
    </section>
  )
}
