import { didWeb } from '@laurel/openbadges/dids/did-web'
import { Download, Upload } from 'lucide-react'
import { Form } from 'react-router'
import { issuerAddresses } from '../../credentials/awards/award-addresses.ts'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { FileDrop } from '../../foundation/ui/file-drop.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { dayIn } from '../../foundation/words/calendar.ts'
import { useText } from '../../foundation/words/text.tsx'
import { chooseOrganization } from '../../people/organizations/organizations.ts'
import type { Route } from './+types/lists-page.ts'
import { acceptanceKeepersOnly } from './acceptance-keepers.ts'
import { findAcceptanceNames } from './acceptance-names.ts'
import { ComparedList } from './compared-list.tsx'
import { type CheckedList, importAcceptances } from './import-list.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  acceptanceKeepersOnly(actor)
  const { organization } = await chooseOrganization(db, actor, request, 'admin', 'hr')
  const now = world.now()
  const { timeZone } = await db.selectFrom('organizations').where('id', '=', organization.id).select('timeZone').executeTakeFirstOrThrow()
  const [others, imports, names] = await Promise.all([
    db
      .selectFrom('organizations')
      .where('kind', '!=', 'school')
      .where('id', '!=', organization.id)
      .orderBy('name')
      .limit(300)
      .select(['slug', 'name'])
      .execute(),
    db
      .selectFrom('acceptanceImports')
      .where('organizationId', '=', organization.id)
      .orderBy('importedAt', 'desc')
      .limit(50)
      .select(['id', 'signer', 'signerName', 'taken', 'importedAt'])
      .execute(),
    findAcceptanceNames(db, organization.id, { now, today: dayIn(timeZone, now) }),
  ])
  return {
    organization: { id: organization.id, slug: organization.slug, name: organization.name },
    others: others.map(({ slug, name }) => ({ value: didWeb(issuerAddresses(world.config.BASE_URL, slug).home), label: name })),
    imports,
    names,
  }
}

type Looked = { looked: CheckedList & { list: string; trustsSigner: boolean } }

/** The file that was chosen, or the text that was pasted. */
async function listIn(sent: FormData): Promise<string> {
  const file = sent.get('file')
  return file instanceof File && file.size > 0 ? file.text() : String(sent.get('list') ?? '')
}

export const action = forms<unknown>({
  look: form(
    importAcceptances,
    async ({ result, form: sent }): Promise<Looked> => ({
      looked: { ...result, list: await listIn(sent), trustsSigner: sent.has('trustsSigner') },
    }),
    { input: async (_args, sent) => ({ list: await listIn(sent), take: null, trustsSigner: sent.has('trustsSigner') }) },
  ),
  take: form(importAcceptances, ({ form: sent }) => `/value/acceptance?of=${String(sent.get('of'))}`, {
    input: (_args, sent) => ({
      list: String(sent.get('list') ?? ''),
      take: [...sent.keys()].flatMap((key) => (key.startsWith('take.') ? [Number(key.slice(5))] : [])),
      trustsSigner: sent.has('trustsSigner'),
    }),
  }),
})

/** What is accepted, as signed files: ours to others, theirs to us. */
export default function ListsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { organization, others, imports, names } = loaderData
  const t = useText()
  const looked = (actionData as Partial<Looked> | undefined)?.looked
  return (
    <Page
      title={t('Signed lists')}
      eyebrow={
        <TextLink to={`/value/acceptance?of=${organization.slug}`}>
          {t('Accepted by {organization}', { organization: organization.name })}
        </TextLink>
      }
      lede={t('One file says what an organization accepts, at which value and why, signed with its key. Nobody can change it on the way.')}
      width="reading"
      index={false}
    >
      <Stack gap="xl">
        {looked && <ComparedList looked={looked} organization={organization} names={names} answer={actionData} />}
        <Section
          title={t('Take in a list of others')}
          lede={t('You see first what is new and what differs. Nothing is saved before you choose.')}
        >
          <PageForm answer={looked ? undefined : actionData} intent="look" encType="multipart/form-data">
            <HiddenFields values={{ organizationId: organization.id }} />
            <FileDrop name="file" label={t('The signed list')} accept=".json,application/json" maxBytes={400_000} />
            <Checkbox
              name="trustsSigner"
              label={t('I know who signed it, also if that is no organization of this Laurel')}
              defaultChecked={false}
            />
            <div>
              <Button icon={Upload}>{t('Check it')}</Button>
            </div>
          </PageForm>
        </Section>
        <Section title={t('Give yours to others')} lede={t('Everything that you accept now or soon, with value and reason.')}>
          <Form method="post" action="/value/acceptance/list.json" reloadDocument className="grid gap-5">
            <input type="hidden" name="organizationId" value={organization.id} />
            <Select name="for" label={t('For whom')} options={[{ value: '', label: t('Everyone') }, ...others]} />
            <Field
              name="otherFor"
              label={t('Or the DID of another organization')}
              optional
              help={t('Only they can take it in. It begins with did:web: and stands on the page of an issuer.')}
            />
            <Field
              name="validDays"
              type="number"
              label={t('Good for so many days')}
              defaultValue={90}
              min={1}
              max={730}
              className="sm:max-w-40"
            />
            <div>
              <Button icon={Download} kind="quiet">
                {t('Download the signed list')}
              </Button>
            </div>
          </Form>
        </Section>
        {imports.length > 0 && (
          <Section title={t('What came in')}>
            <Rows label={t('What came in')}>
              {imports.map(({ id, signer, signerName, taken, importedAt }) => (
                <RowItem
                  key={id}
                  title={signerName || signer}
                  note={t('{taken, plural, one {# entry} other {# entries}} proposed', { taken })}
                  aside={<Day at={importedAt} />}
                />
              ))}
            </Rows>
          </Section>
        )}
      </Stack>
    </Page>
  )
}
