import { UserRoundX } from 'lucide-react'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { adminsOnly } from '../../people/organizations/admins-only.ts'
import { OrganizationTabs } from '../../people/organizations/organization-tabs.tsx'
import { chooseOrganization } from '../../people/organizations/organizations.ts'
import { type ConsentCounts, consentCounts } from '../../work/consent/find-classes.ts'
import type { Route } from './+types/erasures-page.ts'
import { recordErasure } from './ask-for-erasure.ts'
import { hastenErasure, refuseErasure } from './decide-erasure.ts'
import { ErasureRow } from './erasure-row.tsx'
import { listErasures } from './erasures.ts'
import { erasureDays } from './keep-days.ts'

const address = '/settings/organization/erasures'
const onPage = 30

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  adminsOnly(actor)
  const { organization, choices } = await chooseOrganization(db, actor, request, 'admin')
  const { searchParams } = new URL(request.url)
  const given = searchParams.get('before')
  return {
    organization: { id: organization.id, slug: organization.slug, name: organization.name },
    choices: choices.map(({ slug, name }) => ({ slug, name })),
    ...(await listErasures(db, organization.id, { before: given && isId(given) ? given : null, size: onPage })),
    days: erasureDays,
    classes: await consentCounts(db, organization.id),
    said: searchParams.get('said'),
  }
}

const back = (said: string) => (done: { args: { request: Request } }) => {
  const of = new URL(done.args.request.url).searchParams.get('of')
  return `${address}?${new URLSearchParams({ ...(of && { of }), said })}`
}
export const action = forms<unknown>({
  record: form(recordErasure, back('recorded')),
  refuse: form(refuseErasure, back('refused')),
  now: form(hastenErasure, back('begun')),
})

export default function ErasuresPage({ loaderData, actionData }: Route.ComponentProps) {
  const { organization, choices, erasures, next, days, classes, said } = loaderData
  const t = useText()
  const sentences: Record<string, string> = {
    recorded: t('The request is recorded, and the person was told.'),
    refused: t('The request is refused, and the person was told why.'),
    begun: t('It has started. Load this page again in a moment.'),
  }
  return (
    <Page
      title={t('Requests to be forgotten')}
      width="reading"
      eyebrow={<TextLink to={`/settings/organization?of=${organization.slug}`}>{organization.name}</TextLink>}
      lede={t(
        'Each is carried out by itself after {days, plural, one {# day} other {# days}}, until which the person can take it back. What goes and what stays is the same for everyone.',
        { days },
      )}
      index={false}
    >
      <Stack gap="xl">
        <OrganizationTabs choices={choices} current={organization.slug} to={(slug) => `${address}?of=${slug}`} />
        {erasures.length === 0 ? (
          <EmptyState icon={UserRoundX} title={t('Nobody has asked')}>
            {t('Who asks in their settings, or by letter, stands here with the day on which it is due.')}
          </EmptyState>
        ) : (
          <Rows label={t('Requests to be forgotten')}>
            {erasures.map((erasure) => (
              <ErasureRow key={erasure.id} erasure={erasure} answer={actionData} />
            ))}
          </Rows>
        )}
        {next && <TextLink to={`${address}?of=${organization.slug}&before=${next}`}>{t('Earlier')}</TextLink>}
        <Section title={t('Record a request')} lede={t('For who asks by letter or in person. They get an e-mail, and can take it back.')}>
          <PageForm answer={actionData} intent="record" key={erasures.length}>
            <HiddenFields values={{ organizationId: organization.id }} />
            <Field name="email" type="email" label={t('Their address')} inputMode="email" autoComplete="off" required />
            <div>
              <Button kind="quiet">{t('Record the request')}</Button>
            </div>
          </PageForm>
        </Section>
        <Classes counts={classes} />
      </Stack>
      <Toast>{said && !actionData ? sentences[said] : null}</Toast>
    </Page>
  )
}

/** What teachers keep of families' consent, in numbers and nothing else. */
function Classes({ counts }: { counts: ConsentCounts }) {
  const t = useText()
  return (
    <Section
      title={t('Consent of families')}
      lede={t(
        'Numbers, and nothing else: what a family said of a child is between it and the teacher. One more who can look would be one more to be trusted with it.',
      )}
    >
      <p>
        {t(
          '{classes, plural, one {One class} other {# classes}} with {students, plural, one {one student} other {# students}}: {given} with consent, {refused} without, {unknown} not known.',
          counts,
        )}
      </p>
      <p>
        {t(
          '{requests, plural, =0 {No family waits} one {One family waits} other {# families wait}} to have something deleted; {late, plural, =0 {none is} one {one is} other {# are}} past the day.',
          counts,
        )}
      </p>
    </Section>
  )
}
