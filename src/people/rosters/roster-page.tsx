import { FileSpreadsheet } from 'lucide-react'
import { redirect } from 'react-router'
import { refuse, sentForm } from '../../foundation/doors/form.ts'
import { performHere } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { FileDrop } from '../../foundation/ui/file-drop.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { adminsOnly } from '../organizations/admins-only.ts'
import { OrganizationTabs } from '../organizations/organization-tabs.tsx'
import { chooseOrganization } from '../organizations/organizations.ts'
import type { Route } from './+types/roster-page.ts'
import { askRoster } from './connect-roster.ts'
import { findSource, listSyncs } from './find-rosters.ts'
import { receiveRoster, rosterFormBytes } from './receive-roster.ts'
import { RosterTabs } from './roster-tabs.tsx'
import { StateOfSync } from './state-of-sync.tsx'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  adminsOnly(actor)
  const { organization, choices } = await chooseOrganization(db, actor, request, 'admin')
  const given = new URL(request.url).searchParams.get('before')
  const before = given && isId(given) ? given : null
  const [source, { syncs, next }] = await Promise.all([findSource(db, organization.id), listSyncs(db, organization.id, { before })])
  return {
    organization: { slug: organization.slug, name: organization.name },
    choices: choices.map(({ slug, name }) => ({ slug, name })),
    hasSystem: source.hasSecret,
    isNightly: source.isNightly,
    syncs: syncs.map(({ id, state, way, isNightly, beganAt, beganBy, leaves, counts, names, system }) => ({
      id,
      state,
      way,
      isNightly,
      beganAt,
      beganBy,
      leaves,
      counts,
      names,
      system,
    })),
    next,
    isFirstPage: before === null,
  }
}

/** By hand: what comes are files, and one roster goes on. */
export async function action({ request, context }: Route.ActionArgs) {
  const { db, actor } = context.get(pageContext)
  const form = await sentForm({ context }, { upTo: rosterFormBytes })
  try {
    adminsOnly(actor)
    const { organization } = await chooseOrganization(db, actor, request, 'admin')
    const { syncId } =
      form.get('intent') === 'ask'
        ? await performHere({ context }, askRoster, { organizationId: organization.id })
        : await receiveRoster({ context }, organization.id, form)
    return redirect(`/settings/organization/roster/syncs/${syncId}`, 303)
  } catch (error) {
    return refuse(error, form)
  }
}

/** The rosters of an organization: what came, what waits, and how another one comes. */
export default function RosterPage({ loaderData, actionData }: Route.ComponentProps) {
  const { organization, choices, hasSystem, isNightly, syncs, next, isFirstPage } = loaderData
  const t = useText()
  const address = (rest: Record<string, string> = {}) =>
    `/settings/organization/roster?${new URLSearchParams({ of: organization.slug, ...rest })}`
  return (
    <Page
      title={t('Roster')}
      eyebrow={
        <TextLink to={`/settings/organization?of=${organization.slug}`}>
          {t('Settings of {organization}', { organization: organization.name })}
        </TextLink>
      }
      lede={t('Who works where, from your student system. You see what would change before anything does, and the last one can be undone.')}
      width="reading"
      index={false}
    >
      <OrganizationTabs choices={choices} current={organization.slug} to={(slug) => `/settings/organization/roster?of=${slug}`} />
      <RosterTabs of={organization.slug} current="syncs" />
      <Stack gap="xl">
        {isFirstPage && (
          <Section title={t('Bring a roster')}>
            <Stack gap="l">
              <PageForm answer={actionData} intent="bring" encType="multipart/form-data">
                <FileDrop
                  name="file"
                  label={t('OneRoster folder, as a zip or its files')}
                  accept=".zip,.csv,application/zip,text/csv"
                  help={t(
                    'OneRoster 1.1 or 1.2, at most 64 MB: manifest.csv, orgs.csv, users.csv, and roles.csv of 1.2. Students are left out, and nothing of them is kept.',
                  )}
                  multiple
                />
                <div>
                  <Button>{t('Look at it')}</Button>
                </div>
              </PageForm>
              {hasSystem ? (
                <PageForm answer={actionData} intent="ask">
                  <p className="text-s text-soft">
                    {isNightly
                      ? t('The student system is asked every night between two and five.')
                      : t('The student system is set up, and asked when you say so.')}
                  </p>
                  <div>
                    <Button kind="quiet">{t('Ask the student system now')}</Button>
                  </div>
                </PageForm>
              ) : (
                <p className="text-s text-soft">
                  {t.rich('A student system that speaks OneRoster can be asked every night instead: <link>set it up</link>.', {
                    link: (inside) => <TextLink to={`/settings/organization/roster/settings?of=${organization.slug}`}>{inside}</TextLink>,
                  })}
                </p>
              )}
            </Stack>
          </Section>
        )}
        <Section title={t('Rosters that came')}>
          {syncs.length > 0 ? (
            <>
              <Rows label={t('Rosters that came')}>
                {syncs.map((sync) => (
                  <RowItem
                    key={sync.id}
                    to={`/settings/organization/roster/syncs/${sync.id}`}
                    title={sync.names || sync.system || t('The student system')}
                    note={[
                      sync.isNightly ? t('By night') : sync.beganBy && t('Brought by {name}', { name: sync.beganBy }),
                      (sync.counts.new ?? 0) + (sync.counts.asked ?? 0) > 0 &&
                        t('{count, plural, one {# new person} other {# new people}}', {
                          count: (sync.counts.new ?? 0) + (sync.counts.asked ?? 0),
                        }),
                      (sync.counts.moved ?? 0) > 0 && t('{count, plural, one {# move} other {# moves}}', { count: sync.counts.moved ?? 0 }),
                      sync.leaves > 0 && t('{count, plural, one {# person leaves} other {# people leave}}', { count: sync.leaves }),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                    aside={
                      <>
                        <Day at={sync.beganAt} form="medium" />
                        <StateOfSync state={sync.state} />
                      </>
                    }
                  />
                ))}
              </Rows>
              <Pager previous={isFirstPage ? null : address()} next={next && address({ before: next })} label={t('Rosters that came')} />
            </>
          ) : (
            <EmptyState icon={FileSpreadsheet} title={t('No roster yet')}>
              {t('Bring the export of your student system. It is only looked at until you say that it is right.')}
            </EmptyState>
          )}
        </Section>
      </Stack>
    </Page>
  )
}
