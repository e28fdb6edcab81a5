import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { dayIn } from '../../foundation/words/calendar.ts'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/recognized-page.ts'
import { findRecognized } from './find-own-list.ts'
import { IssuerFields } from './issuer-form.tsx'
import { changeRecognizedIssuer, takeOutRecognizedIssuer } from './recognize-issuer.ts'
import { mayKeepTrustLists } from './trust-policy.ts'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  if (!isId(params.recognizedId)) throw missing('recognized issuer')
  if (actor.kind === 'visitor') throw unauthenticated()
  const { organizationId, ...issuer } = await findRecognized(db, params.recognizedId)
  // Whoever may not keep it is told what they would be of one that isn’t there.
  if (!mayKeepTrustLists(actor, { organizationId }).allowed) throw missing('recognized issuer')
  const organization = await db
    .selectFrom('organizations')
    .where('id', '=', organizationId)
    .select(['slug', 'name', 'timeZone'])
    .executeTakeFirstOrThrow()
  return { issuer, organization, today: dayIn(organization.timeZone, world.now()) }
}

const back =
  (said: string) =>
  ({ form: sent }: { form: FormData }) =>
    `/settings/organization/trust?${new URLSearchParams({ of: String(sent.get('of') ?? ''), said })}`
export const action = forms<unknown>({
  change: form(changeRecognizedIssuer, back('changed')),
  out: form(takeOutRecognizedIssuer, back('out')),
})

/** One issuer of an organization's own list: to change what is said of it, or to take it out. */
export default function RecognizedPage({ loaderData: { issuer, organization, today }, actionData }: Route.ComponentProps) {
  const t = useText()
  const of = <HiddenFields values={{ of: organization.slug }} />
  return (
    <Page
      title={issuer.name}
      eyebrow={<TextLink to={`/settings/organization/trust?of=${organization.slug}`}>{t('Recognized issuers')}</TextLink>}
      width="reading"
      index={false}
    >
      <Stack gap="xl">
        <PageForm answer={actionData} intent="change">
          {of}
          <IssuerFields issuer={issuer} today={today} />
          <div>
            <Button>{t('Save and sign the list')}</Button>
          </div>
        </PageForm>
        <Fold summary={t('Take it out of the list')}>
          <PageForm answer={actionData} intent="out">
            {of}
            <p>
              {t(
                'Then its badges are unknown to your list, those that it gave before as well. To keep what it gave until now, give it a last day instead.',
              )}
            </p>
            <Field name="reason" type="textarea" rows={2} label={t('Why you take it out')} maxLength={600} required />
            <div>
              <Button kind="danger">{t('Take it out')}</Button>
            </div>
          </PageForm>
        </Fold>
      </Stack>
    </Page>
  )
}
