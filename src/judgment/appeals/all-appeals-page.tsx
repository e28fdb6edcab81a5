import { Scale } from 'lucide-react'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Row } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { TabLinks } from '../../foundation/ui/tabs.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { dayIn } from '../../foundation/words/calendar.ts'
import { useText } from '../../foundation/words/text.tsx'
import { adminsOnly } from '../../people/organizations/admins-only.ts'
import { OrganizationTabs } from '../../people/organizations/organization-tabs.tsx'
import { chooseOrganization } from '../../people/organizations/organizations.ts'
import { readAssessors } from '../routing/board.ts'
import type { Route } from './+types/all-appeals-page.ts'
import { AppealDue, useAgainst } from './appeal-due.tsx'
import { appealShelves, listAppealsOf } from './find-appeals.ts'
import { assignAppeal } from './hear-appeal.ts'
import { takeHearingBack } from './take-hearing-back.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  adminsOnly(actor)
  const { organization, choices } = await chooseOrganization(db, actor, request, 'admin')
  const { searchParams } = new URL(request.url)
  const shelf = appealShelves.find((each) => each === searchParams.get('show')) ?? 'open'
  const after = searchParams.get('after')
  const asking = { world, actor, organizationId: organization.id }
  const [appeals, assessors, { timeZone }] = await Promise.all([
    listAppealsOf(asking, shelf, { after }),
    shelf === 'open' ? readAssessors(asking, { limit: 500, looksBack: false }) : { rows: [] },
    db.selectFrom('organizations').where('id', '=', organization.id).select('timeZone').executeTakeFirstOrThrow(),
  ])
  return {
    ...appeals,
    organization: { slug: organization.slug, name: organization.name },
    choices: choices.map(({ slug, name }) => ({ slug, name })),
    shelf,
    after,
    assessors: assessors.rows.filter(({ isAway }) => !isAway).map(({ personId, name }) => ({ personId, name })),
    today: dayIn(timeZone, world.now()),
    said: searchParams.get('said'),
  }
}

const here =
  (said: string) =>
  ({ args: { request } }: { args: { request: Request } }) => {
    const of = new URL(request.url).searchParams.get('of')
    return `/review/appeals/all?${new URLSearchParams({ ...(of && { of }), said })}`
  }
export const action = forms<unknown>({ give: form(assignAppeal, here('given')), free: form(takeHearingBack, here('free')) })

/** The appeals of an organization, for its admins: what waits, who hears it, and what came of those that ended. */
export default function AllAppealsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { rows, next, organization, choices, shelf, after, assessors, today, said } = loaderData
  const t = useText()
  const against = useAgainst()
  const address = (rest: Record<string, string>) =>
    `/review/appeals/all?${new URLSearchParams({ of: organization.slug, ...(shelf === 'ended' && { show: shelf }), ...rest })}`
  return (
    <Page
      title={t('All appeals')}
      index={false}
      width="reading"
      eyebrow={<TextLink to={`/settings/organization?of=${organization.slug}`}>{organization.name}</TextLink>}
      lede={t(
        'Only who saw none of the work may hear an appeal: not who weighed, checked, signed off or coached it, nor who took the award back.',
      )}
    >
      <OrganizationTabs choices={choices} current={organization.slug} to={(slug) => `/review/appeals/all?of=${slug}`} />
      <TabLinks
        label={t('Which appeals')}
        links={[
          { to: `/review/appeals/all?of=${organization.slug}`, label: t('Not decided yet'), current: shelf === 'open' },
          { to: `/review/appeals/all?of=${organization.slug}&show=ended`, label: t('Ended'), current: shelf === 'ended' },
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState icon={Scale} title={shelf === 'open' ? t('No appeal is open') : t('No appeal has ended yet')}>
          {t('What earners appeal against appears here, the earliest due date first.')}
        </EmptyState>
      ) : (
        <Rows label={shelf === 'open' ? t('Open appeals, by due date') : t('Appeals that ended, the last first')}>
          {rows.map(({ appealId, title, code, against: what, filedAt, dueOn, hearer, outcome, decidedAt, withdrawnAt }) => (
            <RowItem
              key={appealId}
              title={title}
              note={
                <>
                  {t.rich('Submission {code} · {against} · appealed on <a></a>', {
                    code,
                    against: against[what],
                    a: () => <Day at={filedAt} form="short" />,
                  })}
                  {' · '}
                  {shelf === 'open'
                    ? t.rich('to be decided by <a></a>', { a: () => <Day at={dueOn} form="short" /> })
                    : t.rich('ended on <a></a>', { a: () => <Day at={decidedAt ?? withdrawnAt ?? dueOn} form="short" /> })}
                  {hearer !== null && <span className="block">{t('{name} hears it', { name: hearer })}</span>}
                </>
              }
              below={
                shelf === 'open' &&
                (hearer !== null ? (
                  <PageForm
                    answer={actionData}
                    intent={`free:${appealId}`}
                    confirm={t('Take it from {name}, so that somebody else can hear it?', { name: hearer })}
                  >
                    <HiddenFields values={{ appealId }} />
                    <div>
                      <Button kind="quiet" small>
                        {t('Take it from {name}', { name: hearer })}
                      </Button>
                    </div>
                  </PageForm>
                ) : (
                  <div className="max-w-96">
                    <Fold summary={t('Nobody hears it yet: give it to somebody')} small>
                      <PageForm answer={actionData} intent={`give:${appealId}`}>
                        <HiddenFields values={{ appealId }} />
                        <Select
                          name="personId"
                          label={t('Who hears it')}
                          options={[
                            { value: '', label: t('Choose…') },
                            ...assessors.map(({ personId, name }) => ({ value: personId, label: name })),
                          ]}
                        />
                        <div>
                          <Button kind="quiet" small>
                            {t('Give it to them')}
                          </Button>
                        </div>
                      </PageForm>
                    </Fold>
                  </div>
                ))
              }
              aside={
                <Row gap="s">
                  {shelf === 'open' ? (
                    <AppealDue dueOn={dueOn} today={today} />
                  ) : (
                    <Status kind={outcome === 'changed' ? 'done' : 'open'}>
                      {outcome === null ? t('withdrawn') : outcome === 'changed' ? t('changed') : t('it stands')}
                    </Status>
                  )}
                </Row>
              }
            />
          ))}
        </Rows>
      )}
      <Pager previous={after && address({})} next={next && address({ after: next })} />
      <Toast>
        {said === 'given'
          ? t('Given. They are told now.')
          : said === 'free'
            ? t('It is free again: you can give it to somebody else.')
            : null}
      </Toast>
    </Page>
  )
}
