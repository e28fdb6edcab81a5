import { CalendarOff } from 'lucide-react'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { roleNames } from '../../foundation/platform/actor.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { unauthenticated } from '../../foundation/platform/refusal.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { dayIn } from '../../foundation/words/calendar.ts'
import { useText } from '../../foundation/words/text.tsx'
import { OrganizationTabs } from '../../people/organizations/organization-tabs.tsx'
import { chooseOrganization } from '../../people/organizations/organizations.ts'
import type { Route } from './+types/substitutes-page.ts'
import { mayOverseeApprovals } from './approval-policy.ts'
import { findSubstitutes, peopleWhoApprove } from './find-approvals.ts'
import { endSubstitute, nameSubstitute } from './name-substitute.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const { organization, choices } = await chooseOrganization(db, actor, request, ...roleNames)
  const oversees = mayOverseeApprovals(actor, { organizationId: organization.id }).allowed
  const { searchParams } = new URL(request.url)
  const given = searchParams.get('after')
  const after = given && isId(given) ? given : null
  const today = dayIn(organization.timeZone, world.now())
  const [{ rows, next }, people] = await Promise.all([
    findSubstitutes(db, { organizationId: organization.id, personId: oversees ? null : actor.id, today, after }),
    peopleWhoApprove(db, organization.id),
  ])
  return {
    organization: { id: organization.id, slug: organization.slug, name: organization.name },
    choices: choices.map(({ slug, name }) => ({ slug, name })),
    me: actor.id,
    myName: actor.name,
    oversees,
    people,
    rows,
    next,
    isFirstPage: after === null,
    today,
    said: searchParams.get('said'),
  }
}

const back =
  (said: string) =>
  ({ args: { request } }: { args: { request: Request } }) => {
    const of = new URL(request.url).searchParams.get('of')
    return `/value/approvals/substitutes?${new URLSearchParams({ ...(of && { of }), said })}`
  }
export const action = forms<unknown>({ name: form(nameSubstitute, back('named')), end: form(endSubstitute, back('ended')) })

/** Who approves in place of whom, from a day to a day. */
export default function SubstitutesPage({ loaderData, actionData }: Route.ComponentProps) {
  const { organization, choices, me, myName, oversees, people, rows, next, isFirstPage, today, said } = loaderData
  const t = useText()
  const others = people.map(({ id, name }) => ({ value: id, label: name }))
  const toasts: Record<string, string> = { named: t('Kept. Both can approve in these days.'), ended: t('It has ended.') }
  const standings = { now: t('Now'), 'to-come': t('To come'), over: t('Over') }
  const address = (more: Record<string, string> = {}) =>
    `/value/approvals/substitutes?${new URLSearchParams({ of: organization.slug, ...more })}`
  return (
    <Page
      title={t('Who stands in')}
      eyebrow={<TextLink to="/value/approvals">{t('To approve')}</TextLink>}
      lede={t(
        'While somebody is away, somebody else can approve in their place. What would pay one of the two, neither approves for the other.',
      )}
      width="reading"
      index={false}
    >
      <OrganizationTabs choices={choices} current={organization.slug} to={(slug) => `/value/approvals/substitutes?of=${slug}`} />
      <Stack gap="xl">
        {rows.length === 0 ? (
          <EmptyState icon={CalendarOff} title={t('Nobody stands in for anybody')}>
            {t('Name below who does, and in which days.')}
          </EmptyState>
        ) : (
          <div>
            <Rows label={t('Who stands in')}>
              {rows.map(({ id, personId, away, substitute, fromDay, untilDay, standing }) => (
                <RowItem
                  key={id}
                  title={t('{substitute} for {away}', { substitute, away })}
                  note={t.rich('<from></from> to <until></until>', {
                    from: () => <Day at={fromDay} form="medium" />,
                    until: () => <Day at={untilDay} form="medium" />,
                  })}
                  aside={
                    <Status kind={standing === 'now' ? 'done' : standing === 'to-come' ? 'waiting' : 'open'}>{standings[standing]}</Status>
                  }
                  below={
                    standing !== 'over' &&
                    (oversees || personId === me) && (
                      <PageForm answer={actionData} intent={`end:${id}`}>
                        <HiddenFields values={{ substitutionId: id }} />
                        <div>
                          <Button kind="quiet" small>
                            {t('End it')}
                            <span className="sr-only">
                              {' '}
                              {substitute}, {away}
                            </span>
                          </Button>
                        </div>
                      </PageForm>
                    )
                  }
                />
              ))}
            </Rows>
            <Pager previous={isFirstPage ? null : address()} next={next && address({ after: next })} label={t('Who stands in')} />
          </div>
        )}
        <Section title={t('Name somebody')}>
          <PageForm answer={actionData} intent="name" key={rows.length}>
            <HiddenFields values={{ organizationId: organization.id, ...(!oversees && { personId: me }) }} />
            {oversees ? (
              <Select
                name="personId"
                label={t('Who is away')}
                options={[{ value: me, label: myName }, ...others.filter(({ value }) => value !== me)]}
                defaultValue={me}
              />
            ) : (
              <p>{t('Who is away: {name}', { name: myName })}</p>
            )}
            <Select
              name="substituteId"
              label={t('Who stands in')}
              options={[{ value: '', label: t('Choose…') }, ...(oversees ? others : others.filter(({ value }) => value !== me))]}
            />
            <Row gap="m" align="start" className="*:min-w-36 *:flex-1">
              <Field name="fromDay" type="date" label={t('From')} defaultValue={today} />
              <Field name="untilDay" type="date" label={t('Last day')} min={today} />
            </Row>
            <div>
              <Button>{t('Keep it')}</Button>
            </div>
          </PageForm>
        </Section>
      </Stack>
      <Toast>{actionData || said === null ? null : (toasts[said] ?? null)}</Toast>
    </Page>
  )
}
