import { Columns3, Trash2 } from 'lucide-react'
import { currenciesOf } from '../../definitions/value/currencies.ts'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { chooseOrganization } from '../../people/organizations/organizations.ts'
import type { Route } from './+types/layouts-page.ts'
import { booksOnly } from './books-only.ts'
import { findLayouts, removeLayout, saveLayout } from './keep-layout.ts'
import { fieldNames, fields, mostColumns, startingLayouts } from './layout.ts'
import { readLayoutForm } from './read-layout-form.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  booksOnly(actor)
  const { organization } = await chooseOrganization(db, actor, request, 'admin', 'hr')
  const { searchParams } = new URL(request.url)
  const [kept, currencies] = await Promise.all([findLayouts(db, organization.id), currenciesOf(db, organization.id)])
  const asked = searchParams.get('edit')
  const change = asked && isId(asked) ? kept.find(({ id }) => id === asked) : undefined
  if (asked && isId(asked) && !change) throw missing('layout')
  const from = startingLayouts.find(({ id }) => id === asked)
  return {
    organization: { id: organization.id, slug: organization.slug, name: organization.name },
    kept: kept.map(({ id, name, layout }) => ({ id, name, headings: layout.columns.map(({ heading }) => heading) })),
    currencies: currencies.map(({ code, name }) => ({ code, name })),
    form: change ? { id: change.id, name: change.name, layout: change.layout } : from ? { id: null, name: '', layout: from.layout } : null,
    said: searchParams.get('said'),
  }
}

const back = (said: string) => (done: { args: { request: Request } }) =>
  `/value/packets/columns?${new URLSearchParams({ of: new URL(done.args.request.url).searchParams.get('of') ?? '', said })}`

export const action = forms<unknown>({
  save: form(saveLayout, back('saved'), { input: (_args, sent) => ({ layout: readLayoutForm(sent) as never }) }),
  remove: form(removeLayout, back('removed')),
})

/** The columns that payroll programs take: which, how they are called, and in which order. */
export default function LayoutsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { organization, kept, currencies, form: shown, said } = loaderData
  const t = useText()
  const at = (changes: Record<string, string> = {}) =>
    `/value/packets/columns?${new URLSearchParams({ of: organization.slug, ...changes })}`
  return (
    <Page
      title={shown ? (shown.id ? t('Change the columns') : t('New columns')) : t('Columns for payroll')}
      eyebrow={
        <TextLink to={shown ? at() : `/value/month?of=${organization.slug}`}>
          {shown ? t('Columns for payroll') : organization.name}
        </TextLink>
      }
      lede={t('A payroll program takes a file with columns of its own. Say which it takes, how it calls them, and in which order.')}
      width="reading"
      index={false}
    >
      {shown ? (
        <PageForm answer={actionData} intent="save">
          <HiddenFields values={{ organizationId: organization.id, ...(shown.id && { layoutId: shown.id }) }} />
          <Stack gap="l">
            <Field name="name" label={t('Name')} defaultValue={shown.name} help={t('Such as the name of the payroll program.')} />
            <Select
              name="layout.rows"
              label={t('A row for')}
              defaultValue={shown.layout.rows}
              options={[
                { value: 'lines', label: t('each line') },
                { value: 'sums', label: t('each person and currency, with their sum') },
              ]}
            />
            <Section title={t('Which currencies')} lede={t('None ticked means all. A code is what the payroll program calls it.')}>
              <Stack gap="m">
                {currencies.map(({ code, name }) => (
                  <Row key={code} gap="m" align="start">
                    <div className="basis-56">
                      <Checkbox
                        name={`layout.currencies.${code}`}
                        label={t(name)}
                        defaultChecked={shown.layout.currencies.includes(code)}
                      />
                    </div>
                    <Field
                      name={`layout.codes.${code}`}
                      label={t('Code for {currency}', { currency: t(name) })}
                      defaultValue={shown.layout.codes[code] ?? ''}
                      optional
                      className="sm:max-w-40"
                    />
                  </Row>
                ))}
              </Stack>
            </Section>
            <Section title={t('Columns, in their order')} lede={t('An empty row is left out. To move one, give it another place.')}>
              <Stack gap="m">
                {Array.from({ length: Math.min(shown.layout.columns.length + 4, mostColumns) }, (_, nth) => {
                  const column = shown.layout.columns[nth]
                  const key = `layout.columns.${nth}`
                  return (
                    <fieldset key={key} className="grid gap-3 border-b border-rule pb-4 sm:grid-cols-[5rem_1fr_1fr_1fr]">
                      <legend className="sr-only">{t('Column {number}', { number: nth + 1 })}</legend>
                      <Field name={`${key}.place`} type="number" label={t('Place')} defaultValue={nth + 1} min={1} max={99} />
                      <Select
                        name={`${key}.field`}
                        label={t('What is in it')}
                        defaultValue={column?.field ?? ''}
                        options={[
                          { value: '', label: t('Nothing: leave it out') },
                          ...fields.map((field) => ({ value: field, label: t(fieldNames[field]) })),
                        ]}
                      />
                      <Field name={`${key}.heading`} label={t('Heading')} defaultValue={column?.heading ?? ''} />
                      <Field name={`${key}.text`} label={t('The same text')} defaultValue={column?.text ?? ''} optional />
                    </fieldset>
                  )
                })}
              </Stack>
            </Section>
            <Row gap="s">
              <Button>{t('Keep these columns')}</Button>
              <LinkButton to={at()} kind="quiet">
                {t('Cancel')}
              </LinkButton>
            </Row>
          </Stack>
        </PageForm>
      ) : (
        <Stack gap="xl">
          {kept.length > 0 && (
            <Section title={t('Kept here')}>
              <Rows label={t('Kept here')}>
                {kept.map(({ id, name, headings }) => (
                  <RowItem
                    key={id}
                    to={at({ edit: id })}
                    title={name}
                    note={headings.join(' · ')}
                    aside={
                      <PageForm
                        answer={actionData}
                        intent="remove"
                        confirm={t('These columns will be gone. Packets stay as they are. Go on?')}
                      >
                        <HiddenFields values={{ layoutId: id }} />
                        <Button kind="plain" small icon={Trash2}>
                          {t('Remove “{name}”', { name })}
                        </Button>
                      </PageForm>
                    }
                  />
                ))}
              </Rows>
            </Section>
          )}
          <Section title={t('Begin from')} lede={t('Each can be changed before it is kept. They can be used as they are, too.')}>
            <Rows label={t('Begin from')}>
              {startingLayouts.map(({ id, name, layout }) => (
                <RowItem
                  key={id}
                  to={at({ edit: id })}
                  title={t(name)}
                  note={layout.columns.map(({ heading }) => heading).join(' · ')}
                  lead={<Columns3 aria-hidden className="size-5 text-soft" />}
                />
              ))}
            </Rows>
          </Section>
        </Stack>
      )}
      <Toast>
        {actionData ? null : said === 'saved' ? t('The columns are kept.') : said === 'removed' ? t('The columns are gone.') : null}
      </Toast>
    </Page>
  )
}
