import { UserPlus } from 'lucide-react'
import { Form } from 'react-router'
import { Button } from '../../foundation/ui/button.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RadioGroup } from '../../foundation/ui/radio-group.tsx'
import { SearchField } from '../../foundation/ui/search-field.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'

type Given = {
  id: string
  q: string
  people: readonly { id: string; name: string }[]
  usualEnd: string
  /** The trial that goes on; null where one is begun with the first who is invited. */
  trialId: string | null
  answer: unknown
}

/** Invites somebody, found by name: the first begins the trial. */
export function InviteForm({ id, q, people, usualEnd, trialId, answer }: Given) {
  const t = useText()
  return (
    <Stack gap="m">
      <Form method="get" action={`/authoring/${id}/trial`} role="search">
        <Row gap="s" align="start" wrap={false} className="*:first:flex-1">
          <SearchField label={t('Find a colleague by name')} defaultValue={q} />
          <Button kind="quiet">{t('Search')}</Button>
        </Row>
      </Form>
      <PageForm answer={answer} intent={trialId ? 'invite' : 'begin'} key={trialId ?? 'first'}>
        {trialId && <HiddenFields values={{ trialId }} />}
        {people.length === 0 ? (
          <p className="text-soft">{t('Nobody else of your organization has this name.')}</p>
        ) : (
          <Select
            key={people.map(({ id: one }) => one).join(' ')}
            name="personIds"
            label={t('Whom to invite')}
            options={people.map(({ id: value, name }) => ({ value, label: name }))}
            help={t('Best somebody who would earn it, and has not seen it yet.')}
          />
        )}
        {trialId ? (
          <RadioGroup
            name="part"
            legend={t('To do what')}
            defaultValue="tries"
            options={[
              { value: 'tries', label: t('Go through the draft') },
              {
                value: 'weighs',
                label: t('Try the rubric on what others write'),
                help: t('Without names. It decides nothing; you see the levels and what the rubric left open.'),
              },
            ]}
          />
        ) : (
          <>
            <Field name="endsOn" type="date" label={t('Until')} defaultValue={usualEnd} />
            <Field name="note" type="textarea" rows={2} label={t('What you would like to know')} maxLength={1000} optional />
          </>
        )}
        {people.length > 0 && (
          <Row>
            <Button icon={UserPlus}>{trialId ? t('Invite') : t('Begin the trial')}</Button>
          </Row>
        )}
      </PageForm>
    </Stack>
  )
}
