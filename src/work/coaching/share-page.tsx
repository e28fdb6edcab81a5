import { UserRoundSearch } from 'lucide-react'
import { Form } from 'react-router'
import { form } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { RadioGroup } from '../../foundation/ui/radio-group.tsx'
import { SearchField } from '../../foundation/ui/search-field.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/share-page.ts'
import { findCoaches } from './coaches.ts'
import { openConversation } from './find-clip.ts'
import { shareClip } from './share-clip.ts'

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  const clip = await openConversation({ db, actor }, params.artifactId)
  if (clip.earnerId !== clip.personId) throw missing('artifact')
  const query = new URL(request.url).searchParams
  const text = (query.get('q') ?? '').slice(0, 100)
  const after = /\n[0-9a-f-]{36}$/.test(query.get('after') ?? '') ? query.get('after') : null
  const found = await findCoaches(db, { organizationId: clip.organizationId, exceptId: clip.personId, text, after })
  return { ...found, text, isLater: after !== null, id: clip.id, name: clip.name, shared: clip.coaches.map(({ coachId }) => coachId) }
}

export const action = form(shareClip, ({ args }) => `/coaching/${args.params.artifactId}?said=shared`)

export default function SharePage({ loaderData, actionData }: Route.ComponentProps) {
  const { id, name, coaches, next, text, isLater, shared } = loaderData
  const t = useText()
  const address = `/coaching/${id}/share`
  const query = (values: Record<string, string>) => `${address}?${new URLSearchParams({ ...(text && { q: text }), ...values })}`
  return (
    <Page
      title={t('Share with a coach')}
      eyebrow={<TextLink to={`/coaching/${id}`}>{name}</TextLink>}
      lede={t('They see this piece as it is and what is posted on it, and nothing else of your work. You can stop at any time.')}
      width="reading"
      index={false}
    >
      <Stack gap="l">
        <Form method="get" action={address} role="search">
          <Row gap="s" align="start">
            <div className="min-w-0 flex-1">
              <SearchField label={t('Search coaches by name, school or subject')} placeholder={t('Search coaches')} defaultValue={text} />
            </div>
            <Button kind="quiet">{t('Search')}</Button>
          </Row>
        </Form>
        {coaches.length > 0 ? (
          <PageForm answer={actionData} action={query({})}>
            <RadioGroup
              name="coachId"
              legend={t('Who')}
              options={coaches.map(({ id: value, name: label, title, school }) => ({
                value,
                label,
                help: [title, school, shared.includes(value) ? t('sees it already') : ''].filter(Boolean).join(' · '),
              }))}
            />
            <Field
              name="question"
              type="textarea"
              label={t('What should they look at?')}
              help={t('A good question gets a good answer: “Do I wait long enough after the second question?”')}
              optional
              rows={3}
              maxLength={1000}
            />
            <Field name="wantedOn" type="date" label={t('I would like to hear by')} optional className="w-auto!" />
            <Row>
              <Button>{t('Share')}</Button>
            </Row>
          </PageForm>
        ) : (
          <EmptyState icon={UserRoundSearch} title={text || isLater ? t('No coach of that name') : t('There is no coach yet')}>
            {text || isLater
              ? t('Try another word, or leave the field empty to see all.')
              : t('An admin of your organization gives people the role of a coach under People.')}
          </EmptyState>
        )}
        <Pager label={t('Pages of coaches')} previous={isLater ? query({}) : null} next={next && query({ after: next })} />
      </Stack>
    </Page>
  )
}
