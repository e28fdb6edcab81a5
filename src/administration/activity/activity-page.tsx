import { Download, ScrollText } from 'lucide-react'
import { Form } from 'react-router'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { DataTable } from '../../foundation/ui/data-table.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Moment } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { adminsOnly } from '../../people/organizations/admins-only.ts'
import { OrganizationTabs } from '../../people/organizations/organization-tabs.tsx'
import { chooseOrganization } from '../../people/organizations/organizations.ts'
import type { Route } from './+types/activity-page.ts'
import { listActivity } from './activity.ts'
import { activityParameters, readActivityCursor, readActivityFilter, writeActivityCursor } from './activity-filter.ts'
import { actorLabels, doorLabels } from './activity-words.ts'

const address = '/settings/organization/activity'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  adminsOnly(actor)
  const { organization, choices } = await chooseOrganization(db, actor, request, 'admin')
  const { searchParams } = new URL(request.url)
  const filter = readActivityFilter(searchParams, world.factKinds)
  const before = readActivityCursor(searchParams.get('before'))
  const { rows, next } = await listActivity(db, world.factKinds, {
    ...filter,
    organizationId: organization.id,
    timeZone: organization.timeZone,
    before,
  })
  return {
    organization: { name: organization.name, slug: organization.slug },
    choices: choices.map(({ slug, name }) => ({ slug, name })),
    kinds: world.factKinds.map(({ name, sentence }) => ({ name, sentence })),
    filter,
    rows,
    next: next && writeActivityCursor(next),
    isLater: before !== null,
  }
}

export default function ActivityPage({ loaderData }: Route.ComponentProps) {
  const { organization, choices, kinds, filter, rows, next, isLater } = loaderData
  const t = useText()
  const to = (parameters: Record<string, string>, end = '') =>
    `${address}${end}?${new URLSearchParams({ of: organization.slug, ...parameters })}`
  const chosen = activityParameters(filter)
  const sentenceOf = (kind: string) => t(kinds.find(({ name }) => name === kind)?.sentence ?? kind)
  const isFiltered = Object.keys(chosen).length > 0
  return (
    <Page
      title={t('Activity')}
      width="wide"
      eyebrow={<TextLink to={`/settings/organization?of=${organization.slug}`}>{organization.name}</TextLink>}
      lede={t(
        'What happened in the organization and who did it. What people write in their work, and what assessors say about it, is not shown here.',
      )}
      actions={
        <LinkButton to={to(chosen, '.csv')} kind="quiet" icon={Download} download>
          {t('Download as CSV')}
        </LinkButton>
      }
      index={false}
    >
      <Stack gap="l">
        <OrganizationTabs choices={choices} current={organization.slug} to={(slug) => `${address}?of=${slug}`} />
        <Form method="get" action={address} className="flex flex-wrap items-end gap-3">
          <HiddenFields
            values={{
              of: organization.slug,
              ...(filter.actorId && { actor: filter.actorId }),
              ...(filter.subjectId && { subject: filter.subjectId }),
            }}
          />
          <div className="w-full sm:w-80">
            <Select
              name="kind"
              label={t('What happened')}
              defaultValue={filter.kind ?? ''}
              options={[
                { value: '', label: t('What people did') },
                { value: 'all', label: t('Everything, also what Laurel did by itself') },
                ...kinds
                  .map(({ name, sentence }) => ({ value: name, label: t(sentence) }))
                  .sort((one, other) => (one.label < other.label ? -1 : 1)),
              ]}
            />
          </div>
          <Field name="from" type="date" label={t('From')} defaultValue={filter.from ?? ''} />
          <Field name="to" type="date" label={t('Until')} defaultValue={filter.to ?? ''} />
          <Button kind="quiet">{t('Show')}</Button>
          {isFiltered && <TextLink to={to({})}>{t('Show everything')}</TextLink>}
        </Form>
        {filter.actorId && <p>{t('Only what one person did, beside their own work.')}</p>}
        {filter.subjectId && <p>{t('Only what happened to one thing or person.')}</p>}
        <DataTable
          caption={t('Activity')}
          hideCaption
          rows={rows}
          rowKey={({ id }) => id}
          empty={
            <EmptyState icon={ScrollText} title={isFiltered || isLater ? t('Nothing of this kind') : t('Nothing has happened yet')}>
              {isFiltered || isLater
                ? t('Choose another time or another kind of fact.')
                : t('As soon as people join, work is handed in or an award is issued, it is listed here.')}
            </EmptyState>
          }
          columns={[
            {
              key: 'at',
              label: t('When'),
              cell: ({ at }) => (
                <span className="sm:whitespace-nowrap">
                  <Moment at={at} />
                </span>
              ),
            },
            { key: 'what', label: t('What happened'), head: true, cell: ({ kind }) => sentenceOf(kind) },
            {
              key: 'subject',
              label: t('To what'),
              cell: ({ subject, subjectId }) =>
                subject ? (
                  <span className="grid grid-cols-[minmax(0,1fr)] wrap-anywhere">
                    {subject.href ? <TextLink to={subject.href}>{subject.label}</TextLink> : <span>{subject.label}</span>}
                    {subjectId && subjectId !== filter.subjectId && (
                      <TextLink to={to({ ...chosen, subject: subjectId })} aria-label={t('All about it: {what}', { what: subject.label })}>
                        <span className="text-s">{t('All about it')}</span>
                      </TextLink>
                    )}
                  </span>
                ) : (
                  '–'
                ),
            },
            {
              key: 'who',
              label: t('Who'),
              cell: ({ actor, actorKind, key }) => (
                <span className="grid">
                  {actor ? (
                    <TextLink to={to({ ...chosen, actor: actor.id })}>{actor.name}</TextLink>
                  ) : (
                    <span>{t(actorLabels[actorKind])}</span>
                  )}
                  {key && <span className="text-s text-soft">{t('with the key “{key}”', { key })}</span>}
                </span>
              ),
            },
            { key: 'door', label: t('Way in'), wideOnly: true, cell: ({ door }) => t(doorLabels[door ?? ''] ?? '–') },
          ]}
        />
        <Pager {...(isLater && { previous: to(chosen) })} {...(next && { next: to({ ...chosen, before: next }) })} label={t('Activity')} />
      </Stack>
    </Page>
  )
}
