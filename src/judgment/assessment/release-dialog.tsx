import { Undo2 } from 'lucide-react'
import { Button } from '../../foundation/ui/button.tsx'
import { Dialog, DialogClose } from '../../foundation/ui/dialog.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RadioGroup } from '../../foundation/ui/radio-group.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { AssessmentToRead } from './find-assessment.ts'
import { useReleaseReasonNames } from './release-reason-names.ts'

/** Lets work go, and says why: for what is in nobody's hand, nobody is counted. */
export function ReleaseDialog({ assessment, answer }: { assessment: AssessmentToRead; answer: unknown }) {
  const t = useText()
  const reasons = useReleaseReasonNames()
  return (
    <Dialog id="release" title={t('Release this submission?')} trigger={t('Release')} triggerIcon={Undo2} small>
      <Stack gap="l">
        <PageForm answer={answer} intent="release">
          <p>{t('It goes back to the queue for another assessor. What you scored is kept, should you take it again.')}</p>
          <RadioGroup
            name="reason"
            legend={t('Why')}
            defaultValue="no-time"
            options={Object.entries(reasons).map(([value, label]) => ({ value, label }))}
          />
          <Field
            name="note"
            type="textarea"
            rows={3}
            maxLength={600}
            optional
            label={t('A word to the district')}
            help={t('Only its admins read it.')}
          />
          <Row>
            <Button>{t('Release')}</Button>
            <DialogClose>{t('Cancel')}</DialogClose>
          </Row>
        </PageForm>
        {assessment.earnerName === null && !assessment.asksAcquaintance && (
          <PageForm answer={answer} intent="acquaintance:after-all">
            <HiddenFields values={{ assessmentId: assessment.assessmentId, knows: 'true' }} />
            <p className="text-s text-soft">
              {t('You recognize the person after all? Then it counts against nobody, and no work of theirs comes to you again.')}
            </p>
            <Row>
              <Button kind="quiet" small>
                {t('I know who this is')}
              </Button>
            </Row>
          </PageForm>
        )}
      </Stack>
    </Dialog>
  )
}
