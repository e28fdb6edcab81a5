import { Handshake } from 'lucide-react'
import { feesOf } from '../../definitions/value/fees.ts'
import { setFee } from '../../definitions/value/set-fee.ts'
import { form } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { holds, organizationsWhere } from '../../foundation/platform/actor.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { forbidden, unauthenticated } from '../../foundation/platform/refusal.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { formatMoney } from '../../foundation/words/format.ts'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { OrganizationTabs } from '../../people/organizations/organization-tabs.tsx'
import { chooseOrganization } from '../../people/organizations/organizations.ts'
import type { Route } from './+types/accepted-at-page.ts'
import { findAcceptedAt } from './find-acceptances.ts'

/** So many micro-credentials are offered to set a fee of their own. */
const mostOffered = 300

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  if (actor.kind === 'visitor') throw unauthenticated()
  if (organizationsWhere(actor, 'admin', 'hr', 'author').length === 0)
    throw forbidden('not-of-an-issuer', 'Only admins, HR and authors of an organization see where what it offers is accepted.')
  const { organization, choices } = await chooseOrganization(db, actor, request, 'admin', 'hr', 'author')
  const { searchParams } = new URL(request.url)
  const given = searchParams.get('after')
  const after = given && isId(given) ? given : null
  const mayEdit = holds(actor, 'admin', organization.id)
  const [{ places, next }, fees, offered] = await Promise.all([
    findAcceptedAt(db, { issuerId: organization.id, now: world.now(), after }),
    feesOf(db, organization.id),
    mayEdit
      ? db
          .selectFrom('achievements')
          .innerJoin('achievementVersions as version', 'version.id', 'achievements.currentVersionId')
          .where('achievements.organizationId', '=', organization.id)
          .orderBy('version.title')
          .limit(mostOffered)
          .select(['achievements.id as value', 'version.title as label'])
          .execute()
      : [],
  ])
  return {
    organization: { id: organization.id, slug: organization.slug, name: organization.name },
    choices: choices.map(({ slug, name }) => ({ slug, name })),
    places,
    next,
    isFirstPage: after === null,
    fees,
    offered,
    mayEdit,
    said: searchParams.get('said'),
  }
}

export const action = form(
  setFee,
  ({ args: { request } }) =>
    `/value/accepted-at?${new URLSearchParams({ of: new URL(request.url).searchParams.get('of') ?? '', said: 'set' })}`,
  {
    input: (_args, sent) => ({ achievementId: String(sent.get('achievementId') ?? '') || null }),
  },
)

/** Where what an organization offers is accepted, and what its assessments cost, for those who issue. */
export default function AcceptedAtPage({ loaderData, actionData }: Route.ComponentProps) {
  const { organization, choices, places, next, isFirstPage, fees, offered, mayEdit, said } = loaderData
  const t = useText()
  const locale = useLocale()
  const address = (rest: Record<string, string> = {}) => `/value/accepted-at?${new URLSearchParams({ of: organization.slug, ...rest })}`
  return (
    <Page
      title={t('Where ours is accepted')}
      eyebrow={organization.name}
      lede={t('Other organizations that count what {organization} awards, each at its own value. Some accept without showing it.', {
        organization: organization.name,
      })}
      width="reading"
      index={false}
    >
      <OrganizationTabs choices={choices} current={organization.slug} to={(slug) => `/value/accepted-at?of=${slug}`} />
      <Stack gap="xl">
        {places.length > 0 ? (
          <div>
            <Rows label={t('Where ours is accepted')}>
              {places.map(({ id, kind, place, title, text, from, until, address: at }) => (
                <RowItem
                  key={id}
                  title={place}
                  to={at}
                  note={
                    <>
                      <span className="block">{kind === 'issuer' ? t('Everything that you offer') : title}</span>
                      <span className="block">{t('Because: {reason}', { reason: text.reason })}</span>
                      {until && <span className="block">{t.rich('Its last day is {day}.', { day: <Day at={until} /> })}</span>}
                    </>
                  }
                  aside={<Day at={from} />}
                />
              ))}
            </Rows>
            <Pager previous={isFirstPage ? null : address()} next={next && address({ after: next })} label={t('Where ours is accepted')} />
          </div>
        ) : (
          <EmptyState icon={Handshake} title={t('Nobody shows yet that they accept it')}>
            {t('A district that accepts what you offer stands here as soon as it shows it. Send its HR the address of your page.')}
          </EmptyState>
        )}
        <Section
          title={t('What an assessment costs')}
          lede={t(
            'It stands on the page of each micro-credential, for those who don’t belong to you. It is paid to you, outside of Laurel.',
          )}
        >
          <Stack gap="m">
            {fees.length > 0 ? (
              <Rows label={t('What an assessment costs')}>
                {fees.map(({ achievementId, title, amount, unit, note }) => (
                  <RowItem
                    key={achievementId ?? 'all'}
                    title={achievementId === null ? t('Everything that you offer') : (title ?? '')}
                    note={note}
                    aside={Number(amount) > 0 ? formatMoney(locale, Number(amount), unit) : t('No fee')}
                  />
                ))}
              </Rows>
            ) : (
              <p>{t('Nothing is asked for.')}</p>
            )}
            {mayEdit && (
              <PageForm answer={actionData} intent="fee">
                <HiddenFields values={{ organizationId: organization.id }} />
                <Select
                  name="achievementId"
                  label={t('For what')}
                  options={[{ value: '', label: t('Everything that you offer') }, ...offered]}
                />
                <Row gap="m" align="start" className="*:min-w-36 *:flex-1">
                  <Field name="amount" label={t('Fee')} inputMode="decimal" help={t('Zero takes it away.')} className="sm:max-w-40" />
                  <Field name="unit" label={t('Money')} defaultValue="USD" maxLength={3} className="sm:max-w-24" />
                </Row>
                <Field name="note" label={t('What is good to know')} optional maxLength={200} help={t('Such as for whom it is less.')} />
                <div>
                  <Button>{t('Set the fee')}</Button>
                </div>
              </PageForm>
            )}
          </Stack>
        </Section>
      </Stack>
      <Toast>{actionData ? null : said === 'set' ? t('The fee is set.') : null}</Toast>
    </Page>
  )
}
