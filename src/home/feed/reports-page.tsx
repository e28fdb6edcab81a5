import { HeartHandshake } from 'lucide-react'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { refusedForm } from '../../foundation/ui/form-state.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { adminsOnly } from '../../people/organizations/admins-only.ts'
import { OrganizationTabs } from '../../people/organizations/organization-tabs.tsx'
import { chooseOrganization } from '../../people/organizations/organizations.ts'
import type { Route } from './+types/reports-page.ts'
import { findReports } from './find-reports.ts'
import { KudosNote } from './kudos-list.tsx'
import { settleReport } from './report-kudos.ts'

const size = 20

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  adminsOnly(actor)
  const { organization, choices } = await chooseOrganization(db, actor, request, 'admin')
  const { searchParams } = new URL(request.url)
  const key = searchParams.get('after') ?? undefined
  const after = isId(key) ? key : null
  const { items, next } = await findReports(db, organization.id, { after, size })
  return {
    organization: { slug: organization.slug, name: organization.name },
    choices: choices.map(({ slug, name }) => ({ slug, name })),
    items: items.map(({ giverId, ...row }) => ({ ...row, isOwn: actor.kind === 'person' && giverId === actor.id })),
    next,
    isFirst: after === null,
    said: searchParams.get('said'),
  }
}

const backTo =
  (said: string) =>
  ({ args: { request } }: { args: { request: Request } }) => {
    const of = new URL(request.url).searchParams.get('of')
    return `/feed/reports?${new URLSearchParams({ ...(of && { of }), said })}`
  }
export const action = forms<unknown>({
  keep: form(settleReport, backTo('kept')),
  remove: form(settleReport, backTo('removed')),
})

/** Kudos that somebody asked the admins to look at. It says what was given, never that somebody did wrong, and not who asked. */
export default function ReportsPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useText()
  const { organization, choices, items, next, isFirst, said } = loaderData
  const refused = refusedForm(actionData)?.values.intent ?? ''
  const address = (after: string | null) => `/feed/reports?${new URLSearchParams({ of: organization.slug, ...(after && { after }) })}`
  return (
    <Page
      title={t('Kudos to look at')}
      width="reading"
      lede={t('Somebody would rather that you read these. Most are meant well: ask yourself how the person who got it reads it.')}
      index={false}
    >
      <OrganizationTabs choices={choices} current={organization.slug} to={(slug) => `/feed/reports?of=${slug}`} />
      {items.length > 0 ? (
        <ul className="grid" aria-label={t('Kudos to look at')}>
          {items.map((one) => (
            <li key={one.id} className="grid gap-4 border-t border-rule py-6 first:border-0">
              <KudosNote
                one={{ ...one, giver: one.giver ?? '' }}
                by={t('{giver} to {earner}', { giver: one.giver ?? t('Somebody who is not here any more'), earner: one.earner })}
                after={
                  <>
                    {one.title} · <Day at={one.reportedAt} zone={one.timeZone} />
                  </>
                }
              />
              {one.why !== '' && (
                <p className="pl-14 wrap-anywhere">
                  <span className="text-soft">{t('What was added for you:')}</span> {one.why}
                </p>
              )}
              {one.isOwn ? (
                <p className="pl-14 text-soft">{t('You gave it yourself, so another admin looks at it. You can take it back.')}</p>
              ) : (
                <div className="flex flex-wrap items-start gap-x-5 gap-y-2 pl-14">
                  <PageForm answer={actionData} intent={`keep:${one.id}`}>
                    <HiddenFields values={{ reportId: one.id, act: 'keep' }} />
                    <Button
                      small
                      kind="quiet"
                      aria-label={
                        one.isGone
                          ? t('Done: what {name} gave', { name: one.giver ?? '' })
                          : t('It can stay: what {name} gave', { name: one.giver ?? '' })
                      }
                    >
                      {one.isGone ? t('Done') : t('It can stay')}
                    </Button>
                  </PageForm>
                  {one.isGone ? (
                    <p className="self-center text-s text-soft">{t('It was taken back meanwhile.')}</p>
                  ) : (
                    <Fold summary={t('Remove it, with a reason')} open={refused === `remove:${one.id}`} small>
                      <PageForm answer={actionData} intent={`remove:${one.id}`} className="max-w-measure gap-3!">
                        <HiddenFields values={{ reportId: one.id, act: 'remove' }} />
                        <Field
                          name="reason"
                          type="textarea"
                          rows={2}
                          maxLength={500}
                          label={t('Why')}
                          help={t('The person who gave it reads this. Say what would have been better.')}
                          required
                        />
                        <div>
                          <Button small>{t('Remove it')}</Button>
                        </div>
                      </PageForm>
                    </Fold>
                  )}
                </div>
              )}
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState icon={HeartHandshake} title={t('Nothing waits')}>
          {t('When somebody asks you to look at kudos, they are here. You decide whether they stay.')}
        </EmptyState>
      )}
      <Pager previous={isFirst ? null : address(null)} next={next && address(next)} label={t('Kudos to look at')} />
      <Toast>
        {said === 'kept'
          ? t('It stays. Those who asked are told that you looked.')
          : said === 'removed'
            ? t('Removed. Those who asked are told that you looked.')
            : null}
      </Toast>
    </Page>
  )
}
