import { UserPlus } from 'lucide-react'
import { Form } from 'react-router'
import { Button } from '../../foundation/ui/button.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { refusedForm } from '../../foundation/ui/form-state.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { SearchField } from '../../foundation/ui/search-field.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { StatusLine } from '../../foundation/ui/status.tsx'
import { Moment } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { DraftReview } from './find-draft-review.ts'
import { Standing } from './standing.tsx'

type Given = Pick<DraftReview, 'id' | 'approvals' | 'reviewers' | 'isAuthor' | 'isAdmin' | 'organizationId' | 'organizationName'> & {
  answer: unknown
}

/** Who is asked, what each came to, and whether that is enough to publish. */
export function Reviewers({ approvals: { needed, given }, reviewers, isAuthor, isAdmin, organizationId, organizationName, answer }: Given) {
  const t = useText()
  return (
    <Stack gap="m">
      <StatusLine kind={given >= needed && given > 0 ? 'done' : 'open'}>
        {needed === 0
          ? t(
              '{given, plural, =0 {Nobody has approved this text yet.} one {One colleague has approved this very text.} other {# colleagues have approved this very text.}} Publishing does not wait for it.',
              { given },
            )
          : t(
              '{given, number} of {needed, number} {needed, plural, one {approval} other {approvals}} that {organizationName} asks for before publishing. They are of this very text: once it changes, it is approved again.',
              { given, needed, organizationName },
            )}
      </StatusLine>
      {reviewers.length > 0 && (
        <Rows label={t('Who is asked')}>
          {reviewers.map(({ personId, name, said, reason, saidAt, isOfThisText, isColleague }) => (
            <RowItem
              key={personId}
              title={name}
              note={!isColleague ? t('No longer in a role that reviews drafts here.') : saidAt ? <Moment at={saidAt} /> : undefined}
              aside={
                <>
                  <Standing said={said} isOfThisText={isOfThisText} />
                  {isAuthor && (
                    <PageForm answer={answer} intent={`take-back:${personId}`}>
                      <HiddenFields values={{ personId }} />
                      <Button kind="plain" small aria-label={t('Ask {name} no longer', { name })}>
                        {t('Ask no longer')}
                      </Button>
                    </PageForm>
                  )}
                </>
              }
              below={said === 'changes' && reason ? <p className="whitespace-pre-line border-s-2 border-rule ps-4">{reason}</p> : undefined}
            />
          ))}
        </Rows>
      )}
      {isAdmin && (
        <Fold
          small
          summary={t('How many approvals {organizationName} asks for', { organizationName })}
          open={refusedForm(answer)?.values.intent === 'rule'}
        >
          <PageForm answer={answer} intent="rule" className="max-w-reading gap-3!">
            <HiddenFields values={{ organizationId }} />
            <Field
              name="approvals"
              type="number"
              min={0}
              max={5}
              label={t('Approvals before publishing')}
              help={t('For every draft of this organization, from now on. With 0, authors publish when they think it is ready.')}
              defaultValue={needed}
            />
            <Row>
              <Button kind="quiet" small>
                {t('Save')}
              </Button>
            </Row>
          </PageForm>
        </Fold>
      )}
    </Stack>
  )
}

/** Asks one more colleague, found by name. */
export function AskForm({
  id,
  q,
  colleagues,
  reviewers,
  answer,
}: {
  id: string
  q: string
  colleagues: { id: string; name: string }[]
  reviewers: readonly unknown[]
  answer: unknown
}) {
  const t = useText()
  return (
    <Stack gap="m">
      <Form method="get" action={`/drafts/${id}`} role="search" className="max-w-reading">
        <Row gap="s" align="start" wrap={false} className="*:first:flex-1">
          <SearchField label={t('Find a colleague by name')} defaultValue={q} live />
          <Button kind="quiet">{t('Search')}</Button>
        </Row>
      </Form>
      {/* Fresh once somebody more is asked; what is typed for them stays while one looks for whom to ask. */}
      <PageForm answer={answer} intent="ask" className="max-w-reading" key={reviewers.length}>
        {colleagues.length === 0 ? (
          <p className="text-soft">{t('Nobody else of your authors, admins, coaches and assessors has this name.')}</p>
        ) : (
          <Select
            key={colleagues.map(({ id: one }) => one).join(' ')}
            name="personIds"
            label={t('Whom to ask')}
            help={t('Authors, admins, coaches and assessors of your organization. Others need one of these roles with you first.')}
            options={colleagues.map(({ id: value, name }) => ({ value, label: name }))}
          />
        )}
        <Field name="note" type="textarea" rows={2} label={t('What you would like them to look at')} maxLength={1000} optional />
        {colleagues.length > 0 && (
          <Row>
            <Button icon={UserPlus}>{t('Ask for a review')}</Button>
          </Row>
        )}
      </PageForm>
    </Stack>
  )
}
