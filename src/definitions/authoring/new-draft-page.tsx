import { Copy, Plus } from 'lucide-react'
import { Form } from 'react-router'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { forbidden, invalid, oversized, unauthenticated } from '../../foundation/platform/refusal.ts'
import { BadgeArt } from '../../foundation/ui/badge-art.tsx'
import { Button } from '../../foundation/ui/button.tsx'
import { FileDrop } from '../../foundation/ui/file-drop.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { SearchField } from '../../foundation/ui/search-field.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Row } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { authoredBy, emptyId } from '../achievements/achievements.ts'
import { maxFileBytes } from '../achievements/definition-file.ts'
import { type Issuer, previewAddress } from '../achievements/preview-address.ts'
import { categoriesOf } from '../badges/categories.ts'
import { searchCatalog } from '../catalog/catalog.ts'
import { readCatalogQuery } from '../catalog/catalog-query.ts'
import { findListing } from '../catalog/listing.ts'
import { listTemplates } from '../templates/find-templates.ts'
import { shippedKey, shippedTemplates } from '../templates/shipped-templates.ts'
import { type ShelvedTemplate, TemplateShelf } from '../templates/template-shelf.tsx'
import { templateText } from '../templates/template-text.ts'
import type { Route } from './+types/new-draft-page.ts'
import { organizationsToWriteFor } from './authored-list.ts'
import { importDefinition } from './import-definition.ts'
import { startDraft } from './start-draft.ts'
import { StarterShelf } from './starter-shelf.tsx'
import { starterNamed, starters } from './starters.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor, locale, t } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const organizations = await organizationsToWriteFor(db, authoredBy(actor))
  if (organizations.length === 0)
    throw forbidden(
      'not-an-author',
      'Micro-credentials are written by authors and admins. Ask an admin of your organization for that role.',
    )
  const text = new URL(request.url).searchParams.get('q') ?? ''
  const query = readCatalogQuery(new URLSearchParams({ q: text }))
  const { entries, found } = await searchCatalog(db, query, { organizationIds: [], personId: null, now: world.now() })
  const own = await listTemplates(db, authoredBy(actor), { size: shelvedTemplates })
  return {
    organizations,
    hasOwnTemplates: own.rows.length > 0,
    templates: [
      ...own.rows.map(
        ({ id, name, about, organizationName, category, level }): ShelvedTemplate => ({
          key: id,
          title: name,
          about,
          note: t('{organizationName} · {category} · level {level}', { organizationName, category: t(category), level }),
        }),
      ),
      ...shippedTemplates(locale).map(
        ({ name, title, about }): ShelvedTemplate => ({ key: shippedKey(locale, name), title, about, note: null }),
      ),
    ],
    text: query.text,
    found,
    entries: entries.slice(0, 8),
    starters: await shelvedStarters(db, organizations[0] ?? { id: emptyId, shortName: '', accent: '' }),
  }
}

/** So many of one's own stand beside those that come along; the others have a page. */
const shelvedTemplates = 6

/** The starters that nobody here offers yet, with the badge they would bear. */
async function shelvedStarters(db: Queryable, issuer: Omit<Issuer, 'categories'> & { id: string }) {
  const { byVersion } = await findListing(db)
  const look = { ...issuer, categories: await categoriesOf(db, issuer.id) }
  const offered = new Set([...byVersion.values()].map(({ title }) => title))
  return starters()
    .filter(({ definition }) => !offered.has(definition.title))
    .map(({ name, definition }) => {
      const { title, competency, category, level } = definition
      return { name, title, competency, category, level, art: previewAddress(definition, look) }
    })
}

/** Names and boundaries of the form come on top of the file. */
const uploadBytes = maxFileBytes + 10_000
const tooLarge = () => oversized('file-too-large', 'This file is larger than 1 MB. A micro-credential is far smaller.')

type Started = { result: { achievementId: string } }
const toBasics = ({ result }: Started) => `/authoring/${result.achievementId}/basics`
// All of it is there but its value, which the last step asks.
const toLastStep = ({ result }: Started) => `/authoring/${result.achievementId}/publish`

export const action = forms(
  {
    blank: form(startDraft, toBasics),
    copy: form(startDraft, toBasics),
    template: form(startDraft, toBasics, {
      input: async ({ context }, sent) => {
        const { db, actor } = context.get(pageContext)
        return { definition: await templateText(db, authoredBy(actor), String(sent.get('template'))) }
      },
    }),
    starter: form(startDraft, toLastStep, { input: (_args, sent) => ({ definition: starterNamed(String(sent.get('starter'))) }) }),
    import: form(importDefinition, toLastStep, { input: async (_args, sent) => ({ text: await sentText(sent.get('file')) }) }),
  },
  { bounds: { upTo: uploadBytes, tooLarge }, unread: 'import' },
)

async function sentText(file: FormDataEntryValue | null): Promise<string> {
  if (!(file instanceof File) || file.size === 0)
    throw invalid('file-missing', 'Choose a file first.', [{ field: 'file', text: 'Choose a file that was exported as JSON.' }])
  return file.text()
}

export default function NewDraftPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useText()
  const { organizations, text, found, entries } = loaderData
  const isFirst = found === 0 && text === ''
  const forWhom = <For organizations={organizations} />
  const shelf = <StarterShelf starters={loaderData.starters} answer={actionData} organization={forWhom} />
  return (
    <Page title={t('A new micro-credential')} eyebrow={<TextLink to="/authoring">{t('Authoring')}</TextLink>} width="reading">
      {isFirst && shelf}
      <TemplateShelf templates={loaderData.templates} hasOwn={loaderData.hasOwnTemplates} answer={actionData} organization={forWhom} />
      <Section title={t('From an empty page')}>
        <PageForm answer={actionData} intent="blank">
          <For organizations={organizations} />
          <div>
            <Button icon={Plus}>{t('Begin')}</Button>
          </div>
        </PageForm>
      </Section>
      {(found > 0 || text !== '') && (
        <Section
          title={t('From one that is there')}
          lede={t('Any published one, also from another organization. You change a copy; the original stays.')}
          id="copy"
        >
          <Form method="get" role="search" className="mb-4">
            <Row gap="s" align="start" wrap={false} className="*:first:flex-1">
              <SearchField label={t('Search the catalog')} defaultValue={text} live />
              <Button kind="quiet">{t('Search')}</Button>
            </Row>
          </Form>
          <Rows label={t('Published micro-credentials')}>
            {entries.map(({ id, slug, versionId, title, category, level }) => (
              <RowItem
                key={id}
                lead={<BadgeArt src={`/versions/${versionId}/badge.svg`} alt="" size="xs" />}
                title={<TextLink to={`/catalog/${slug}`}>{title}</TextLink>}
                note={t('{category} · level {level}', { category: t(category), level })}
                aside={
                  <PageForm answer={actionData} intent={`copy:${id}`}>
                    <HiddenFields values={{ copiedFromId: id }} />
                    <Row gap="s">
                      <For organizations={organizations} />
                      <Button kind="quiet" small icon={Copy} aria-label={t('Copy {title}', { title })}>
                        {t('Copy')}
                      </Button>
                    </Row>
                  </PageForm>
                }
              />
            ))}
          </Rows>
          {found === 0 && (
            <p className="mt-2 text-soft">{t('Nothing in the catalog has these words. Try another word for the same thing.')}</p>
          )}
          {found > entries.length && (
            <p className="mt-2 text-soft">{t('{count, number} more. Search to find them.', { count: found - entries.length })}</p>
          )}
        </Section>
      )}
      {!isFirst && shelf}
      <Section title={t('From a file')}>
        <PageForm answer={actionData} intent="import" encType="multipart/form-data">
          <For organizations={organizations} />
          <FileDrop
            name="file"
            label={t('A micro-credential exported as JSON')}
            accept=".json,application/json"
            help={t('At most 1 MB. It becomes a draft that you can read before anyone else does.')}
          />
          <div>
            <Button kind="quiet">{t('Take it in')}</Button>
          </div>
        </PageForm>
      </Section>
    </Page>
  )
}

/** For which organization; asked only of those who write for several. */
function For({ organizations }: { organizations: { id: string; name: string; shortName: string }[] }) {
  const t = useText()
  const [first] = organizations
  if (organizations.length === 1 && first) return <HiddenFields values={{ organizationId: first.id }} />
  return <Select name="organizationId" label={t('For')} options={organizations.map(({ id, name }) => ({ value: id, label: name }))} />
}
