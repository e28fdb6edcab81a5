import { Check } from 'lucide-react'
import { Button } from '../../foundation/ui/button.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { StatusLine } from '../../foundation/ui/status.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { ReviewerRow } from './find-draft-review.ts'

type Given = { draftRevision: number; personId: string | null; reviewers: readonly ReviewerRow[]; whyNot: string | null; answer: unknown }

/** What somebody who is asked says of the whole: it can be published like this, or it should change first. */
export function VerdictForms({ draftRevision, personId, reviewers, whyNot, answer }: Given) {
  const t = useText()
  const mine = reviewers.find((reviewer) => reviewer.personId === personId)
  const stands = mine?.isOfThisText ? mine.said : null
  return (
    <Section title={t('What you say of it')} {...(mine?.note && { lede: t('“{note}”', { note: mine.note }) })}>
      {whyNot ? (
        <p className="max-w-reading text-soft">{whyNot}</p>
      ) : (
        <Stack gap="l">
          {stands === 'approved' && (
            <StatusLine kind="done">{t('You approved this text. Once it changes, you are asked again.')}</StatusLine>
          )}
          {stands === 'changes' && <StatusLine>{t('You asked for changes. Its authors read your reason.')}</StatusLine>}
          {mine?.said && !mine.isOfThisText && (
            <StatusLine kind="waiting">{t('The text has changed since you last said something of it.')}</StatusLine>
          )}
          {stands !== 'approved' && (
            <PageForm answer={answer} intent="approve">
              <HiddenFields values={{ revision: draftRevision }} />
              <Row>
                <Button icon={Check}>{t('It can be published like this')}</Button>
              </Row>
            </PageForm>
          )}
          <PageForm answer={answer} intent="changes" className="max-w-reading gap-3!">
            <HiddenFields values={{ revision: draftRevision }} />
            <Field name="reason" type="textarea" rows={2} label={t('What should change first')} maxLength={2000} />
            <Row>
              <Button kind="quiet">{t('Ask for changes')}</Button>
            </Row>
          </PageForm>
        </Stack>
      )}
    </Section>
  )
}
