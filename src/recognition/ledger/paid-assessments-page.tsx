import { Coins } from 'lucide-react'
import { amountInWords } from '../../definitions/value/rule-words.ts'
import { form } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { organizationsWhere } from '../../foundation/platform/actor.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { forbidden, unauthenticated } from '../../foundation/platform/refusal.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { voidAssessment } from '../../judgment/ladder/void-assessment.ts'
import { OrganizationTabs } from '../../people/organizations/organization-tabs.tsx'
import { chooseOrganization } from '../../people/organizations/organizations.ts'
import type { Route } from './+types/paid-assessments-page.ts'
import { findPaidAssessments, type PaidAssessment } from './paid-assessments.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  if (actor.kind === 'visitor') throw unauthenticated()
  if (organizationsWhere(actor, 'admin', 'hr').length === 0)
    throw forbidden('not-for-pay', 'Only admins and HR of an organization see what assessments brought.')
  const { organization, choices } = await chooseOrganization(db, actor, request, 'admin', 'hr')
  const { searchParams } = new URL(request.url)
  const given = searchParams.get('before')
  const before = given && isId(given) ? given : null
  return {
    organization: { slug: organization.slug, name: organization.name },
    choices: choices.map(({ slug, name }) => ({ slug, name })),
    before,
    ...(await findPaidAssessments(db, { organizationId: organization.id, before })),
    said: searchParams.get('said'),
  }
}

export const action = form(voidAssessment, ({ args: { request } }) => {
  const asked = new URL(request.url).searchParams
  const kept = Object.fromEntries([...asked].filter(([name]) => ['of', 'before'].includes(name)))
  return `/review/ladder/paid?${new URLSearchParams({ ...kept, said: 'void' })}`
})

/** What assessments brought those who made them, for admins and HR. */
export default function PaidAssessmentsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { organization, choices, rows, next, before, said } = loaderData
  const t = useText()
  const address = (rest: Record<string, string>) => `/review/ladder/paid?${new URLSearchParams({ of: organization.slug, ...rest })}`
  return (
    <Page
      title={t('What assessments brought')}
      eyebrow={<TextLink to={`/review/ladder?of=${organization.slug}`}>{organization.name}</TextLink>}
      lede={t('Each line was entered when the decision was told, by what held when the work was taken. Whose work it was is not said.')}
      width="reading"
      index={false}
    >
      <OrganizationTabs choices={choices} current={organization.slug} to={(slug) => `/review/ladder/paid?of=${slug}`} />
      {rows.length > 0 ? (
        <Rows label={t('What assessments brought, the newest first')}>
          {rows.map((row) => (
            <Paid key={row.id} row={row} answer={actionData} />
          ))}
        </Rows>
      ) : (
        <EmptyState icon={Coins} title={t('Nothing yet')}>
          {t('Once an assessment brings something, each one that is decided is listed here.')}
        </EmptyState>
      )}
      <Pager previous={before && address({})} next={next && address({ before: next })} />
      <Toast>{actionData || said !== 'void' ? null : t('It is void, and what it brought is taken back.')}</Toast>
    </Page>
  )
}

function Paid({ row, answer }: { row: PaidAssessment; answer: unknown }) {
  const t = useText()
  const amount = amountInWords(row, useLocale())
  const { assessmentId, name, title, takenAt, recordedAt, voidReason } = row
  return (
    <RowItem
      title={t('{amount} to {name}', { amount, name })}
      note={
        <>
          {t.rich('“{title}”, taken on {day}', { title, day: <Day at={takenAt} form="short" /> })}
          {voidReason !== null && <span className="block">{t('Declared void: {reason}', { reason: voidReason })}</span>}
        </>
      }
      aside={
        <>
          {voidReason !== null && <Status kind="attention">{t('Taken back')}</Status>}
          <Day at={recordedAt} form="short" />
        </>
      }
    >
      {voidReason === null && (
        <Fold small summary={t('Declare it void')}>
          <PageForm answer={answer} intent={`void:${assessmentId}`}>
            <HiddenFields values={{ assessmentId }} />
            <Field
              name="reason"
              type="textarea"
              rows={2}
              maxLength={600}
              label={t('Reason')}
              help={t('Its assessor reads it. What it brought is taken back; what was decided stays.')}
            />
            <div>
              <Button kind="quiet" small aria-label={t('Declare it void: assessment by {name}', { name })}>
                {t('Declare it void')}
              </Button>
            </div>
          </PageForm>
        </Fold>
      )}
    </RowItem>
  )
}
