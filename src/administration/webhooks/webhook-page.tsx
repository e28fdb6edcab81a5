import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { organizationsWhere } from '../../foundation/platform/actor.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { CopyField } from '../../foundation/ui/copy-field.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { Moment } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { adminsOnly } from '../../people/organizations/admins-only.ts'
import type { Route } from './+types/webhook-page.ts'
import { changeWebhook, removeWebhook, replaceWebhookSecret, resumeWebhook, stopWebhook } from './change-webhook.ts'
import { DeliveryLog } from './delivery-log.tsx'
import { KindBoxes } from './kind-boxes.tsx'
import { chosenKinds } from './kind-groups.ts'
import { sendDeliveryAgain } from './send-delivery-again.ts'
import { openWebhookSecret } from './webhook-secret.ts'
import { WebhookStatus } from './webhook-status.tsx'
import { deliveriesOf, findWebhook } from './webhooks.ts'

const address = '/settings/organization/webhooks'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  adminsOnly(actor)
  if (!isId(params.webhookId)) throw missing('webhook')
  const { searchParams } = new URL(request.url)
  const before = /^\d{1,15}$/.test(searchParams.get('before') ?? '') ? Number(searchParams.get('before')) : null
  const found = await findWebhook(db, organizationsWhere(actor, 'admin'), params.webhookId)
  const { id, url, kinds, failingSince, stoppedAt, stoppedBecause, oldSecretUntil, organization, slug } = found
  return {
    webhook: { id, url, kinds, failingSince, stoppedAt, stoppedBecause, organization, slug },
    secret: openWebhookSecret(world.keys, id, found.secretSealed),
    overlap: oldSecretUntil && oldSecretUntil > world.now() ? oldSecretUntil : null,
    kinds: world.factKinds.map(({ name, subject, sentence }) => ({ name, subject, sentence })),
    ...(await deliveriesOf(db, id, { before, size: 25 })),
    isLater: before !== null,
    said: searchParams.get('said'),
  }
}

const back = ({ args }: { args: { params: Record<string, string | undefined> } }, said: string) =>
  `${address}/${args.params.webhookId}?said=${said}`

export const action = forms<unknown>({
  change: form(changeWebhook, (given) => back(given, 'saved'), {
    input: ({ params, context }, sent) => ({ ...params, kinds: chosenKinds(sent, context.get(pageContext).world.factKinds) }),
  }),
  secret: form(replaceWebhookSecret, (given) => back(given, 'secret')),
  stop: form(stopWebhook, (given) => back(given, 'stopped')),
  resume: form(resumeWebhook, (given) => back(given, 'resumed')),
  remove: form(removeWebhook, () => `${address}?said=removed`),
  again: form(sendDeliveryAgain, (given) => back(given, 'again')),
})

export default function WebhookPage({ loaderData, actionData }: Route.ComponentProps) {
  const { webhook, secret, overlap, kinds, deliveries, next, isLater, said } = loaderData
  const t = useText()
  const { id, url, slug, stoppedAt, stoppedBecause } = webhook
  const answered: Record<string, string> = {
    added: t('The webhook is added. Give the other side its secret.'),
    saved: t('Saved.'),
    secret: t('The secret is replaced.'),
    stopped: t('The webhook is stopped.'),
    resumed: t('The webhook works again.'),
    again: t('It is being sent again.'),
  }
  return (
    <Page
      title={new URL(url).host}
      eyebrow={<TextLink to={`${address}?of=${slug}`}>{t('Webhooks of {organization}', { organization: webhook.organization })}</TextLink>}
      lede={<span className="break-all">{url}</span>}
      index={false}
    >
      <Stack gap="xl">
        <div>
          <WebhookStatus {...webhook} />
        </div>
        {stoppedAt && (
          <Callout
            kind="attention"
            title={stoppedBecause === 'failing' ? t('For three days nothing could be delivered') : t('It is told nothing')}
          >
            <p>{t('What happens meanwhile is not told later; it stays in the activity, and programs can ask for it by the API.')}</p>
            <PageForm answer={actionData} intent="resume">
              <div>
                <Button small>{t('Resume')}</Button>
              </div>
            </PageForm>
          </Callout>
        )}
        <Section
          title={t('Secret')}
          lede={t(
            'With it the other side checks that a delivery is from here and was not changed, as the Standard Webhooks specification says.',
          )}
        >
          <CopyField label={t('Signing secret')} value={secret} />
          {overlap && (
            <p>{t.rich('Until {time}, deliveries are signed with the earlier secret too.', { time: <Moment at={overlap} /> })}</p>
          )}
          <PageForm answer={actionData} intent="secret">
            <div>
              <Button kind="quiet" small>
                {t('Replace the secret')}
              </Button>
            </div>
          </PageForm>
        </Section>
        <Section
          title={t('Deliveries')}
          lede={t('What was sent in the last month, newest first. What fails is tried again for three days.')}
        >
          <DeliveryLog deliveries={deliveries} kinds={kinds} answer={actionData} isStopped={stoppedAt !== null} />
          <Pager
            {...(isLater && { previous: `${address}/${id}` })}
            {...(next && { next: `${address}/${id}?before=${next}` })}
            label={t('Deliveries')}
          />
        </Section>
        <Section title={t('Change it')}>
          <PageForm answer={actionData} intent="change">
            <Field name="url" type="url" label={t('Address')} defaultValue={url} required />
            <KindBoxes kinds={kinds} chosen={webhook.kinds} />
            <div>
              <Button>{t('Save')}</Button>
            </div>
          </PageForm>
          <Row>
            {!stoppedAt && (
              <PageForm answer={actionData} intent="stop">
                <HiddenFields values={{}} />
                <Button kind="quiet" small>
                  {t('Stop it for now')}
                </Button>
              </PageForm>
            )}
            <PageForm answer={actionData} intent="remove" confirm={t('Remove this webhook? The log of what it was sent goes with it.')}>
              <Button kind="plain" small>
                {t('Remove it')}
              </Button>
            </PageForm>
          </Row>
        </Section>
      </Stack>
      <Toast>{said && !actionData ? (answered[said] ?? null) : null}</Toast>
    </Page>
  )
}
