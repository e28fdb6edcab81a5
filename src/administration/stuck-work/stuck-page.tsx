import { CircleCheck } from 'lucide-react'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { organizationsWhere } from '../../foundation/platform/actor.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { DataTable } from '../../foundation/ui/data-table.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { Moment } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { adminsOnly } from '../../people/organizations/admins-only.ts'
import type { Route } from './+types/stuck-page.ts'
import { dropStuckWork, retryStuckWork } from './deal-with-stuck.ts'
import { retrySubscriber } from './retry-subscriber.ts'
import { listStuckWork, workLabels } from './stuck-work.ts'
import { readingState, subscriberPlaces } from './subscriber-places.ts'
import { SubscriberTable } from './subscriber-table.tsx'

const address = '/settings/organization/stuck'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  adminsOnly(actor)
  const { searchParams } = new URL(request.url)
  const given = searchParams.get('before')
  const before = given && isId(given) ? given : null
  const own = organizationsWhere(actor, 'admin')
  const { stuck, next } = await listStuckWork(db, { organizationIds: own, before, size: 50 })
  const subscribers = await subscriberPlaces(db, own)
  return {
    subscribers: subscribers.map((each) => ({ ...each, state: readingState(each, world.now()) })),
    stuck: stuck.map(({ id, work, since }) => ({ id, work, since })),
    next,
    isLater: before !== null,
    said: searchParams.get('said'),
  }
}

export const action = forms<unknown>({
  retry: form(retryStuckWork, () => `${address}?said=retried`),
  drop: form(dropStuckWork, () => `${address}?said=dropped`),
  hear: form(retrySubscriber, () => `${address}?said=hears`),
})

export default function StuckPage({ loaderData: { stuck, subscribers, next, isLater, said }, actionData }: Route.ComponentProps) {
  const t = useText()
  const toasts: Record<string, string> = {
    retried: t('It is being tried again.'),
    dropped: t('It is dropped.'),
    hears: t('It tries again now.'),
  }
  return (
    <Page
      title={t('Work that got stuck')}
      eyebrow={<TextLink to="/settings/organization">{t('Organization')}</TextLink>}
      lede={t('What Laurel does in the background is tried again by itself. What never succeeded waits here for you.')}
      index={false}
    >
      <Stack gap="xl">
        <Section title={t('Jobs that never succeeded')}>
          <DataTable
            caption={t('Work that got stuck')}
            hideCaption
            rows={stuck}
            rowKey={({ id }) => id}
            empty={
              <EmptyState icon={CircleCheck} title={t('Nothing is stuck')}>
                {t('Signing, sending and drawing are all done, or will be tried again by themselves.')}
              </EmptyState>
            }
            columns={[
              { key: 'work', label: t('Work'), head: true, wide: true, cell: ({ work }) => t(workLabels[work] ?? work) },
              { key: 'since', label: t('Given up'), cell: ({ since }) => <Moment at={since} /> },
              {
                key: 'do',
                label: t('What to do'),
                cell: ({ id }) => (
                  <Row>
                    <PageForm answer={actionData} intent={`retry:${id}`}>
                      <HiddenFields values={{ jobId: id }} />
                      <Button kind="quiet" small>
                        {t('Try again')}
                      </Button>
                    </PageForm>
                    <PageForm answer={actionData} intent={`drop:${id}`} confirm={t('Drop this? What it was to do is not done.')}>
                      <HiddenFields values={{ jobId: id }} />
                      <Button kind="plain" small>
                        {t('Drop')}
                      </Button>
                    </PageForm>
                  </Row>
                ),
              },
            ]}
          />
          <Pager
            {...(isLater && { previous: address })}
            {...(next && { next: `${address}?before=${next}` })}
            label={t('Work that got stuck')}
          />
        </Section>
        <Section
          title={t('Who hears of what happens')}
          lede={t(
            'Whatever happens is told to these, one thing after the other. One that can’t take something stands still until it can, so that nothing is left out, and tries again by itself.',
          )}
        >
          <SubscriberTable subscribers={subscribers} answer={actionData} />
        </Section>
      </Stack>
      <Toast>{actionData || said === null ? null : (toasts[said] ?? null)}</Toast>
    </Page>
  )
}
