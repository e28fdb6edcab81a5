import { CircleSlash } from 'lucide-react'
import { Form } from 'react-router'
import { amountInWords } from '../../definitions/value/rule-words.ts'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { organizationsWhere } from '../../foundation/platform/actor.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { forbidden, unauthenticated } from '../../foundation/platform/refusal.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { SearchField } from '../../foundation/ui/search-field.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { OrganizationTabs } from '../../people/organizations/organization-tabs.tsx'
import { chooseOrganization } from '../../people/organizations/organizations.ts'
import type { Route } from './+types/refused-lines-page.ts'
import { liftRefusal } from './decide-line.ts'
import { findRefused } from './find-approvals.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  if (actor.kind === 'visitor') throw unauthenticated()
  if (organizationsWhere(actor, 'admin', 'hr').length === 0)
    throw forbidden('not-for-approvals', 'Only admins and HR of an organization see what was refused.')
  const { organization, choices } = await chooseOrganization(db, actor, request, 'admin', 'hr')
  const { searchParams } = new URL(request.url)
  const given = searchParams.get('after')
  const after = given && isId(given) ? given : null
  const q = (searchParams.get('q') ?? '').trim().slice(0, 100)
  return {
    organization: { slug: organization.slug, name: organization.name },
    choices: choices.map(({ slug, name }) => ({ slug, name })),
    ...(await findRefused(db, { organizationId: organization.id, after, q })),
    q,
    isFirstPage: after === null,
    said: searchParams.get('said'),
  }
}

export const action = forms<unknown>({
  lift: form(liftRefusal, ({ args: { request } }) => {
    const of = new URL(request.url).searchParams.get('of')
    return `/value/approvals/refused?${new URLSearchParams({ ...(of && { of }), said: 'lifted' })}`
  }),
})

/** What approvers refused, and why; HR can let it be approved anew. */
export default function RefusedLinesPage({ loaderData, actionData }: Route.ComponentProps) {
  const { organization, choices, lines, next, q, isFirstPage, said } = loaderData
  const t = useText()
  const locale = useLocale()
  const address = (more: Record<string, string> = {}) =>
    `/value/approvals/refused?${new URLSearchParams({ of: organization.slug, ...(q && { q }), ...more })}`
  return (
    <Page
      title={t('What was refused')}
      eyebrow={<TextLink to="/value/approvals">{t('To approve')}</TextLink>}
      lede={t('Lines of the ledger that one of their approvers refused. They bring nothing, and are in no packet.')}
      width="reading"
      index={false}
    >
      <OrganizationTabs choices={choices} current={organization.slug} to={(slug) => `/value/approvals/refused?of=${slug}`} />
      <Stack gap="l">
        {(lines.length > 0 || q !== '') && (
          <Form method="get" role="search">
            <HiddenFields values={{ of: organization.slug }} />
            <Row gap="s" align="end" wrap>
              <div className="min-w-60 flex-1">
                <SearchField label={t('Name or micro-credential')} defaultValue={q} />
              </div>
              <Button kind="quiet">{t('Show')}</Button>
            </Row>
          </Form>
        )}
        {lines.length === 0 ? (
          <EmptyState icon={CircleSlash} title={q ? t('Nothing fits') : t('Nothing was refused')}>
            {t('Where somebody refuses a line that needs their approval, it stands here with the reason.')}
          </EmptyState>
        ) : (
          <Rows label={t('Refused, the last first')}>
            {lines.map((line) => {
              const { lineId, name, title, approver, inPlaceOf, reason, decidedAt, timeZone } = line
              return (
                <RowItem
                  key={lineId}
                  title={t('{amount} to {name}', { amount: amountInWords(line, locale), name })}
                  note={
                    <>
                      {t('For “{title}”', { title })}
                      <span className="block">
                        {inPlaceOf
                          ? t('{approver}, in place of {name}: {reason}', { approver: approver ?? t('Somebody'), name: inPlaceOf, reason })
                          : t('{approver}: {reason}', { approver: approver ?? t('Somebody'), reason })}
                      </span>
                    </>
                  }
                  aside={<Day at={decidedAt} zone={timeZone} form="medium" />}
                  below={
                    <PageForm
                      answer={actionData}
                      intent={`lift:${lineId}`}
                      confirm={t('Let it be approved again, from the first step on?')}
                    >
                      <HiddenFields values={{ lineId }} />
                      <div>
                        <Button kind="quiet" small>
                          {t('Let it be approved again')}
                          <span className="sr-only">
                            {' '}
                            {name}, {title}
                          </span>
                        </Button>
                      </div>
                    </PageForm>
                  }
                />
              )
            })}
          </Rows>
        )}
        <Pager previous={isFirstPage ? null : address()} next={next && address({ after: next })} label={t('Lines')} />
      </Stack>
      <Toast>{!actionData && said === 'lifted' ? t('It waits for approval again.') : null}</Toast>
    </Page>
  )
}
