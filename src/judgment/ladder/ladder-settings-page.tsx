import { currenciesOf } from '../../definitions/value/currencies.ts'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RadioGroup } from '../../foundation/ui/radio-group.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { adminsOnly } from '../../people/organizations/admins-only.ts'
import { OrganizationTabs } from '../../people/organizations/organization-tabs.tsx'
import { chooseOrganization } from '../../people/organizations/organizations.ts'
import type { Route } from './+types/ladder-settings-page.ts'
import { ladderOf, payOf, usualLadder } from './ladder-rules.ts'
import { setLadder } from './set-ladder.ts'
import { setAssessmentPay } from './set-pay.ts'

/** So many awards the form offers room for; over HTTP there may be more. */
const places = ['award1', 'award2', 'award3'] as const

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  adminsOnly(actor)
  const { organization, choices } = await chooseOrganization(db, actor, request, 'admin')
  const [rules, pay, currencies, published] = await Promise.all([
    ladderOf(db, organization.id),
    payOf(db, organization.id),
    currenciesOf(db, organization.id),
    db
      .selectFrom('achievements')
      .innerJoin('achievementVersions as version', 'version.id', 'achievements.currentVersionId')
      .where('achievements.organizationId', '=', organization.id)
      .orderBy('version.title')
      .orderBy('achievements.id')
      .limit(1000)
      .select(['achievements.id', 'version.title'])
      .execute(),
  ])
  // What is proposed where nothing was said yet.
  const proposed = published.find(({ title }) => /^assessing peers/i.test(title))
  return {
    organization: { id: organization.id, slug: organization.slug, name: organization.name },
    choices: choices.map(({ slug, name }) => ({ slug, name })),
    isSet: rules !== null,
    rules: rules ?? { ...usualLadder, awards: proposed ? [proposed.id] : [] },
    published,
    pay: pay && { currency: pay.currency, amount: pay.amount },
    currencies: currencies.filter(({ retiredAt }) => retiredAt === null).map(({ code, name, unit }) => ({ code, name, unit })),
    said: new URL(request.url).searchParams.get('said'),
  }
}

const back = ({ args: { request } }: { args: { request: Request } }) => {
  const of = new URL(request.url).searchParams.get('of')
  return `/settings/organization/ladder?${new URLSearchParams({ ...(of && { of }), said: 'saved' })}`
}

export const action = forms<unknown>({
  rules: form(setLadder, back, {
    input: (_args, sent) => ({ awards: places.flatMap((place) => String(sent.get(place) ?? '') || []) }),
  }),
  pay: form(setAssessmentPay, back),
})

/** How an organization makes people assessors, and what an assessment brings. */
export default function LadderSettingsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { organization, choices, isSet, rules, published, pay, currencies, said } = loaderData
  const t = useText()
  const options = [{ value: '', label: t('none') }, ...published.map(({ id, title }) => ({ value: id, label: title }))]
  return (
    <Page
      title={t('How people become assessors')}
      eyebrow={<TextLink to={`/settings/organization?of=${organization.slug}`}>{organization.name}</TextLink>}
      lede={t('What you say here everyone can read, also without an account.')}
      width="reading"
      index={false}
      actions={
        <LinkButton to={`/review/ladder/people?of=${organization.slug}`} kind="quiet">
          {t('Who asks')}
        </LinkButton>
      }
    >
      <OrganizationTabs choices={choices} current={organization.slug} to={(slug) => `/settings/organization/ladder?of=${slug}`} />
      <Stack gap="xl" key={organization.id}>
        {!isSet && (
          <Callout title={t('Nobody can ask yet')}>
            <p>{t('Until you save this, admins give the role of an assessor under People. What follows is a proposal.')}</p>
          </Callout>
        )}
        <Section title={t('What is asked')} lede={t('Those who assess for you already stay assessors, whatever you choose.')}>
          <PageForm answer={actionData} intent="rules">
            <HiddenFields values={{ organizationId: organization.id }} />
            <fieldset className="grid gap-3">
              <legend className="mb-1.5 font-semibold">{t('One of these is earned first')}</legend>
              {places.map((name, index) => (
                <Select
                  key={name}
                  name={name}
                  label={index === 0 ? t('Micro-credential') : t('or micro-credential {number}', { number: index + 1 })}
                  options={options}
                  defaultValue={rules.awards[index] ?? ''}
                />
              ))}
            </fieldset>
            <Checkbox
              name="asksCalibration"
              label={t('On probation, the queue opens once they have qualified on anchors')}
              help={t('For one micro-credential at least. Where no micro-credential has enough anchors yet, it is not asked.')}
              defaultChecked={rules.asksCalibration}
            />
            <Checkbox
              name="givesItself"
              label={t('Who asks and has what is needed becomes an assessor at once')}
              help={t('Else an admin answers.')}
              defaultChecked={rules.givesItself}
            />
            <div className="grid items-end gap-5 sm:grid-cols-2">
              <Field
                name="probation"
                type="number"
                min={0}
                max={50}
                label={t('Assessments on probation')}
                help={t('Each is paired with one of an assessor past probation, also where a micro-credential asks for one alone.')}
                defaultValue={String(rules.probation)}
              />
              <Field
                name="probationAtOnce"
                type="number"
                min={1}
                max={50}
                label={t('At most so many on their table meanwhile')}
                defaultValue={String(rules.probationAtOnce)}
              />
            </div>
            <RadioGroup
              name="adjudication"
              legend={t('Who settles where assessors differ')}
              defaultValue={rules.adjudication}
              options={[
                { value: 'anyone', label: t('Any assessor past probation') },
                {
                  value: 'leads-first',
                  label: t('Lead assessors first'),
                  help: t('Anyone past probation from two days before it is due.'),
                },
                {
                  value: 'leads-only',
                  label: t('Lead assessors only'),
                  help: t('Where there is no lead, or every lead weighed it already, anyone past probation.'),
                },
              ]}
            />
            <div>
              <Button>{t('Save')}</Button>
            </div>
          </PageForm>
        </Section>
        <Section
          id="pay"
          title={t('What an assessment brings')}
          lede={t(
            'For each assessment that is taken from now on, entered for its assessor when the decision is told. Those who hold one keep what was promised. Zero gives nothing.',
          )}
        >
          <PageForm answer={actionData} intent="pay">
            <HiddenFields values={{ organizationId: organization.id }} />
            <div className="grid gap-5 sm:grid-cols-2">
              <Field name="amount" inputMode="decimal" label={t('Amount')} defaultValue={pay?.amount ?? ''} required />
              <Select
                name="currency"
                label={t('Given in')}
                defaultValue={pay?.currency ?? (currencies.some(({ code }) => code === 'money') ? 'money' : '')}
                options={currencies.map(({ code, name, unit }) => ({ value: code, label: `${t(name)} (${unit})` }))}
              />
            </div>
            <div>
              <Button kind="quiet">{t('Save the pay')}</Button>
            </div>
          </PageForm>
        </Section>
      </Stack>
      <Toast>{actionData || said !== 'saved' ? null : t('Saved.')}</Toast>
    </Page>
  )
}
