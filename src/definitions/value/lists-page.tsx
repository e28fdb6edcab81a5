import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { BadgeArt } from '../../foundation/ui/badge-art.tsx'
import { Button } from '../../foundation/ui/button.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { texts } from '../../foundation/words/sentence.ts'
import { useText } from '../../foundation/words/text.tsx'
import { adminsOnly } from '../../people/organizations/admins-only.ts'
import { OrganizationTabs } from '../../people/organizations/organization-tabs.tsx'
import { chooseOrganization } from '../../people/organizations/organizations.ts'
import { addCategory } from '../badges/add-category.ts'
import { badgeMarks } from '../badges/badge-marks.ts'
import { categoriesOf } from '../badges/categories.ts'
import { bringBackCategory, changeCategory, moveCategory, removeCategory } from '../badges/change-category.ts'
import { ColorChoice, colorWords, sampleAddress } from '../badges/color-choice.tsx'
import type { Route } from './+types/lists-page.ts'
import { addCurrency } from './add-currency.ts'
import { bringBackCurrency, changeCurrency, moveCurrency, removeCurrency } from './change-currency.ts'
import { type CurrencyKind, currenciesOf } from './currencies.ts'
import { ListRow } from './list-row.tsx'

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
    change: new URL(request.url).searchParams.get('change'),
    said: new URL(request.url).searchParams.get('said'),
  }
}

const address = '/settings/organization/lists'
type Said = 'added' | 'saved' | 'moved' | 'removed' | 'retired' | 'back'

/** Back to the list, with what was done; what was moved stays open, to be moved on. */
const back =
  (place: 'currencies' | 'categories', said: Said | ((result: unknown) => Said)) =>
  ({ args: { request }, result, form: sent }: { args: { request: Request }; result: unknown; form: FormData }) => {
    const of = new URL(request.url).searchParams.get('of')
    const done = typeof said === 'string' ? said : said(result)
    const change = String(sent.get('code') ?? sent.get('categoryId') ?? '')
    return `${address}?${new URLSearchParams({ ...(of && { of }), ...(done === 'moved' && { change }), said: done })}#${done === 'added' || change === '' ? place : rowId(change)}`
  }
/** Where one of them is on the page. */
const rowId = (which: string) => `list-${which}`
const removed = (result: unknown): Said => ((result as { isRetired: boolean }).isRetired ? 'retired' : 'removed')

export const action = forms<unknown>({
  currency: form(addCurrency, back('currencies', 'added')),
  'currency-change': form(changeCurrency, back('currencies', 'saved')),
  'currency-move': form(moveCurrency, back('currencies', 'moved')),
  'currency-remove': form(removeCurrency, back('currencies', removed)),
  'currency-bring-back': form(bringBackCurrency, back('currencies', 'back')),
  category: form(addCategory, back('categories', 'added')),
  'category-change': form(changeCategory, back('categories', 'saved')),
  'category-move': form(moveCategory, back('categories', 'moved')),
  'category-remove': form(removeCategory, back('categories', removed)),
  'category-bring-back': form(bringBackCategory, back('categories', 'back')),
})

const kindWords: Record<CurrencyKind, string> = texts({ hours: 'Time that counts', credits: 'Credits', money: 'Money' })

export default function ListsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { organization, choices, currencies, categories, change, said } = loaderData
  const t = useText()
  const to = (more: Record<string, string>, place: string) =>
    `${address}?${new URLSearchParams({ of: organization.slug, ...more })}#${place}`
  const toasts: Record<Said, string> = {
    added: t('Added.'),
    saved: t('Saved.'),
    moved: t('Moved.'),
    removed: t('It is gone: nothing was ever made with it.'),
    retired: t('It is retired: what was made with it stays, and nobody can choose it any more.'),
    back: t('It can be chosen again.'),
  }
  return (
    <Page
      title={t('What you give, and what it is about')}
      eyebrow={<TextLink to={`/settings/organization?of=${organization.slug}`}>{organization.name}</TextLink>}
      lede={t(
        'Both are lists of your own. What is added can be chosen at once; what is taken away is retired where it was used, and stays readable.',
      )}
      width="reading"
      index={false}
    >
      <OrganizationTabs choices={choices} current={organization.slug} to={(slug) => `/settings/organization/lists?of=${slug}`} />
      <Stack gap="xl" key={organization.id}>
        <Section id="currencies" title={t('What you give')} lede={t('For an award each micro-credential can bring some of each.')}>
          <Stack gap="l">
            <Rows label={t('What you give')}>
              {currencies.map(({ code, kind, name, unit, decimals, retiredAt }, at) => (
                <ListRow
                  key={code}
                  title={t(name)}
                  note={t('{kind}, in {unit}, {decimals, plural, =0 {whole numbers} one {# decimal} other {# decimals}}', {
                    kind: t(kindWords[kind]),
                    unit,
                    decimals,
                  })}
                  isRetired={retiredAt !== null}
                  place={at + 1}
                  of={currencies.length}
                  id={rowId(code)}
                  open={to({ change: code }, rowId(code))}
                  close={to({}, rowId(code))}
                  isOpen={change === code}
                  kind="currency"
                  which={{ organizationId: organization.id, code }}
                  answer={actionData}
                >
                  <Field name="name" label={t('Name')} defaultValue={name} maxLength={60} required />
                  <Row gap="m" align="end" className="*:min-w-36 *:flex-1">
                    <Field
                      name="unit"
                      label={t('Unit')}
                      help={t('It stays once a rule is set.')}
                      defaultValue={unit}
                      maxLength={30}
                      required
                    />
                    <DecimalsSelect decimals={decimals} />
                  </Row>
                </ListRow>
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
                <DecimalsSelect decimals={2} />
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
              {categories.map((category, at) => (
                <ListRow
                  key={category.id}
                  lead={<BadgeArt src={sampleAddress(category, organization.shortName)} alt="" size="xs" />}
                  title={t(category.name)}
                  note={t(colorWords[category.color])}
                  isRetired={category.retiredAt !== null}
                  place={at + 1}
                  of={categories.length}
                  id={rowId(category.id)}
                  open={to({ change: category.id }, rowId(category.id))}
                  close={to({}, rowId(category.id))}
                  isOpen={change === category.id}
                  kind="category"
                  which={{ categoryId: category.id }}
                  answer={actionData}
                >
                  <Field
                    name="name"
                    label={t('Name')}
                    help={t('It stays once a micro-credential names it.')}
                    defaultValue={category.name}
                    maxLength={60}
                    required
                  />
                  <ColorChoice issuer={organization.shortName} chosen={category.color} />
                  <MarkSelect mark={category.mark} />
                </ListRow>
              ))}
            </Rows>
            <PageForm answer={actionData} intent="category">
              <HiddenFields values={{ organizationId: organization.id }} />
              <Field name="name" label={t('Name')} maxLength={60} required />
              <ColorChoice issuer={organization.shortName} chosen="green" />
              <MarkSelect />
              <div>
                <Button kind="quiet">{t('Add')}</Button>
              </div>
            </PageForm>
          </Stack>
        </Section>
      </Stack>
      <Toast>{actionData || said === null ? null : (toasts[said as Said] ?? null)}</Toast>
    </Page>
  )
}

function DecimalsSelect({ decimals }: { decimals: number }) {
  const t = useText()
  return (
    <Select
      name="decimals"
      label={t('Decimals')}
      options={['0', '1', '2'].map((value) => ({ value, label: value }))}
      defaultValue={String(decimals)}
    />
  )
}

function MarkSelect({ mark }: { mark?: string }) {
  const t = useText()
  return (
    <Select
      name="mark"
      label={t('Mark')}
      help={t('On a badge whose author has chosen none.')}
      options={badgeMarks.map(({ name, word }) => ({ value: name, label: t(word) }))}
      defaultValue={mark}
    />
  )
}
