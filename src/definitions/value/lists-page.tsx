import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { BadgeArt } from '../../foundation/ui/badge-art.tsx'
import { Button } from '../../foundation/ui/button.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { TabLinks } from '../../foundation/ui/tabs.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { texts } from '../../foundation/words/sentence.ts'
import { useText } from '../../foundation/words/text.tsx'
import { adminsOnly } from '../../people/organizations/admins-only.ts'
import { chooseOrganization } from '../../people/organizations/organizations.ts'
import { addCategory } from '../badges/add-category.ts'
import { badgeMarks } from '../badges/badge-marks.ts'
import { categoriesOf } from '../badges/categories.ts'
import { ColorChoice, colorWords, sampleAddress } from '../badges/color-choice.tsx'
import type { Route } from './+types/lists-page.ts'
import { addCurrency } from './add-currency.ts'
import { type CurrencyKind, currenciesOf } from './currencies.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  adminsOnly(actor)
  const { organization, choices } = await chooseOrganization(db, actor, request, 'admin')
  const { id, slug, name, shortName } = organization
  return {
    organization: { id, slug, name, shortName },
    choices: choices.map((choice) => ({ slug: choice.slug, name: choice.name })),
    currencies: await currenciesOf(db, id),
    categories: await categoriesOf(db, id),
    said: new URL(request.url).searchParams.get('said'),
  }
}

const back =
  (place: string) =>
  ({ args: { request } }: { args: { request: Request } }) => {
    const of = new URL(request.url).searchParams.get('of')
    return `/settings/organization/lists?${new URLSearchParams({ ...(of ? { of } : {}), said: 'added' })}#${place}`
  }
export const action = forms<unknown>({
  currency: form(addCurrency, back('currencies')),
  category: form(addCategory, back('categories')),
})

const kindWords: Record<CurrencyKind, string> = texts({ hours: 'Time that counts', credits: 'Credits', money: 'Money' })

export default function ListsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { organization, choices, currencies, categories, said } = loaderData
  const t = useText()
  return (
    <Page
      title={t('What you give, and what it is about')}
      eyebrow={<TextLink to={`/settings/organization?of=${organization.slug}`}>{organization.name}</TextLink>}
      lede={t('Both are lists of your own. What is added can be chosen at once; what is in use stays.')}
      width="reading"
      index={false}
    >
      {choices.length > 1 && (
        <TabLinks
          label={t('Organizations')}
          links={choices.map(({ slug, name }) => ({
            to: `/settings/organization/lists?of=${slug}`,
            label: name,
            current: slug === organization.slug,
          }))}
        />
      )}
      <Stack gap="xl" key={organization.id}>
        <Section id="currencies" title={t('What you give')} lede={t('For an award each micro-credential can bring some of each.')}>
          <Stack gap="l">
            <Rows label={t('What you give')}>
              {currencies.map(({ code, kind, name, unit, decimals }) => (
                <RowItem
                  key={code}
                  title={t(name)}
                  note={t('{kind}, in {unit}, {decimals, plural, =0 {whole numbers} one {# decimal} other {# decimals}}', {
                    kind: t(kindWords[kind]),
                    unit,
                    decimals,
                  })}
                />
              ))}
            </Rows>
            <PageForm answer={actionData} intent="currency">
              <HiddenFields values={{ organizationId: organization.id }} />
              <Field name="name" label={t('Name')} help={t('For example: Continuing education, or Stipend.')} maxLength={60} required />
              <Row gap="m" align="end" className="*:min-w-36 *:flex-1">
                <Select
                  name="kind"
                  label={t('Kind')}
                  options={(['credits', 'hours', 'money'] as const).map((kind) => ({ value: kind, label: t(kindWords[kind]) }))}
                />
                <Field name="unit" label={t('Unit')} help={t('Such as CEU; of money, such as USD.')} maxLength={30} required />
                <Select
                  name="decimals"
                  label={t('Decimals')}
                  options={['0', '1', '2'].map((value) => ({ value, label: value }))}
                  defaultValue="2"
                />
              </Row>
              <div>
                <Button kind="quiet">{t('Add')}</Button>
              </div>
            </PageForm>
          </Stack>
        </Section>
        <Section
          id="categories"
          title={t('Categories')}
          lede={t('A category gives the badge its color. Badges that are published keep theirs.')}
        >
          <Stack gap="l">
            <Rows label={t('Categories')}>
              {categories.map((category) => (
                <RowItem
                  key={category.name}
                  lead={<BadgeArt src={sampleAddress(category, organization.shortName)} alt="" size="xs" />}
                  title={t(category.name)}
                  note={t(colorWords[category.color])}
                />
              ))}
            </Rows>
            <PageForm answer={actionData} intent="category">
              <HiddenFields values={{ organizationId: organization.id }} />
              <Field name="name" label={t('Name')} maxLength={60} required />
              <ColorChoice issuer={organization.shortName} chosen="green" />
              <Select
                name="mark"
                label={t('Mark')}
                help={t('On a badge whose author has chosen none.')}
                options={badgeMarks.map(({ name, word }) => ({ value: name, label: t(word) }))}
              />
              <div>
                <Button kind="quiet">{t('Add')}</Button>
              </div>
            </PageForm>
          </Stack>
        </Section>
      </Stack>
      <Toast>{said === 'added' && !actionData ? t('Added.') : null}</Toast>
    </Page>
  )
}
