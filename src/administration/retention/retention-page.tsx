import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { DataTable } from '../../foundation/ui/data-table.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { adminsOnly } from '../../people/organizations/admins-only.ts'
import { OrganizationTabs } from '../../people/organizations/organization-tabs.tsx'
import { chooseOrganization } from '../../people/organizations/organizations.ts'
import type { Route } from './+types/retention-page.ts'
import { fixedTimes } from './fixed-times.ts'
import { retentionOf } from './retention-table.ts'
import { setRetention } from './set-retention.ts'

const address = '/settings/organization/retention'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor, world } = context.get(pageContext)
  adminsOnly(actor)
  const { organization, choices } = await chooseOrganization(db, actor, request, 'admin')
  return {
    organization: { id: organization.id, slug: organization.slug, name: organization.name },
    choices: choices.map(({ slug, name }) => ({ slug, name })),
    kinds: await retentionOf(db, organization.id),
    fixed: fixedTimes(world.config),
    said: new URL(request.url).searchParams.get('said'),
  }
}

const back = ({ args }: { args: { request: Request } }) => {
  const of = new URL(args.request.url).searchParams.get('of')
  return `${address}?${new URLSearchParams({ ...(of && { of }), said: 'saved' })}`
}
export const action = forms<unknown>({ set: form(setRetention, back) })

type Kind = Route.ComponentProps['loaderData']['kinds'][number]

export default function RetentionPage({ loaderData, actionData }: Route.ComponentProps) {
  const { organization, choices, kinds, fixed, said } = loaderData
  const t = useText()
  const own = kinds.filter(({ of }) => of === 'organization')
  const shared = kinds.filter(({ of }) => of === 'instance')
  const activity = (kind: string) => `/settings/organization/activity?${new URLSearchParams({ of: organization.slug, kind })}`
  return (
    <Page
      title={t('How long things are kept')}
      width="reading"
      eyebrow={<TextLink to={`/settings/organization?of=${organization.slug}`}>{organization.name}</TextLink>}
      lede={t('What has been kept long enough goes by itself, each night. How much of it went is recorded.')}
      index={false}
    >
      <Stack gap="xl">
        <OrganizationTabs choices={choices} current={organization.slug} to={(slug) => `${address}?of=${slug}`} />
        <Section title={t('What you set')}>
          <Rows label={t('What you set')}>
            {own.map((kind) => (
              <RowItem
                key={`${kind.name} ${kind.days}`}
                title={t(kind.what)}
                note={`${t(kind.goes)} ${t(kind.because)}`}
                below={<PeriodForm kind={kind} organizationId={organization.id} answer={actionData} />}
              />
            ))}
          </Rows>
          <p className="mt-4 text-s text-soft">
            {t.rich('Activity says <changed>what was changed</changed>, and <gone>how much has gone</gone>.', {
              changed: (inside) => <TextLink to={activity('retention.changed')}>{inside}</TextLink>,
              gone: (inside) => <TextLink to={activity('retention.carried-out')}>{inside}</TextLink>,
            })}
          </p>
        </Section>
        <Section
          title={t('The same for everyone here')}
          lede={t('Who runs this Laurel sets these for all organizations, or they are part of how it works.')}
        >
          <DataTable
            caption={t('The same for everyone here')}
            hideCaption
            rows={[
              ...shared.map(({ name, what, goes, because, days }) => ({
                name,
                what: t(what),
                time: t('{count, plural, one {# day} other {# days}}', { count: days }),
                because: `${t(goes)} ${t(because)}`,
              })),
              ...fixed.map(({ name, what, time, because }) => ({ name, what: t(what), time: t(time), because: t(because) })),
            ]}
            rowKey={({ name }) => name}
            columns={[
              { key: 'what', label: t('What'), cell: ({ what }) => what, head: true },
              { key: 'time', label: t('How long'), cell: ({ time }) => time },
              { key: 'because', label: t('Why'), cell: ({ because }) => because },
            ]}
          />
        </Section>
      </Stack>
      <Toast>{said && !actionData ? t('Saved.') : null}</Toast>
    </Page>
  )
}

/** One time, and the button that sets it. Left empty, it is the usual one. */
function PeriodForm({ kind, organizationId, answer }: { kind: Kind; organizationId: string; answer: unknown }) {
  const t = useText()
  const { name, days, usual, least, most } = kind
  return (
    <PageForm answer={answer} intent={`set:${name}`}>
      <HiddenFields values={{ organizationId, kind: name }} />
      <Field
        name="days"
        label={t('Days')}
        inputMode="numeric"
        defaultValue={String(days)}
        help={t('From {least, number} to {most, number}. Left empty, it is the usual {usual, number}.', { least, most, usual })}
      />
      <div>
        <Button kind="quiet" small aria-label={t('Save: {what}', { what: t(kind.what) })}>
          {t('Save')}
        </Button>
      </div>
    </PageForm>
  )
}
