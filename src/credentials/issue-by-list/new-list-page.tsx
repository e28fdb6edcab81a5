import { Medal } from 'lucide-react'
import { redirect } from 'react-router'
import { refuse, sentForm } from '../../foundation/doors/form.ts'
import { performHere } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { forbidden } from '../../foundation/platform/refusal.ts'
import { sentTable } from '../../foundation/tables/decode-text.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { FileDrop } from '../../foundation/ui/file-drop.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { dayIn } from '../../foundation/words/calendar.ts'
import { useText } from '../../foundation/words/text.tsx'
import { chooseOrganization } from '../../people/organizations/organizations.ts'
import type { Route } from './+types/new-list-page.ts'
import { bringList } from './bring-list.ts'
import { issuableOf } from './find-lists.ts'
import { listKeepersOnly, mayIssueByList } from './list-policy.ts'
import { mostListBytes } from './read-list.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  listKeepersOnly(actor)
  const { organization } = await chooseOrganization(db, actor, request, 'admin', 'hr')
  const may = mayIssueByList(actor, { organizationId: organization.id })
  if (!may.allowed) throw forbidden(may.code, may.because.text)
  return {
    organization: { slug: organization.slug, name: organization.name },
    choices: await issuableOf(db, organization.id),
    chosen: new URL(request.url).searchParams.get('achievement'),
    today: dayIn(organization.timeZone, world.now()),
  }
}

/** By hand: what comes is a file or a text, and only the text goes on. */
export async function action({ request, context }: Route.ActionArgs) {
  const { db, actor } = context.get(pageContext)
  const form = await sentForm({ context }, { upTo: 3 * mostListBytes })
  const said = (name: string) => String(form.get(name) ?? '')
  try {
    listKeepersOnly(actor)
    const { organization } = await chooseOrganization(db, actor, request, 'admin', 'hr')
    const { listId } = await performHere({ context }, bringList, {
      organizationId: organization.id,
      achievementId: said('achievementId'),
      name: said('name'),
      evidence: said('evidence'),
      decidedOn: said('decidedOn'),
      text: await sentTable(form, mostListBytes),
    })
    return redirect(`/issue/${listId}`, 303)
  } catch (error) {
    return refuse(error, form)
  }
}

/** The first step: what is issued, on what evidence it was decided, and to whom. */
export default function NewListPage({ loaderData: { organization, choices, chosen, today }, actionData }: Route.ComponentProps) {
  const t = useText()
  return (
    <Page
      title={t('Bring a list')}
      eyebrow={
        <TextLink to={`/issue?of=${organization.slug}`}>{t('Issue by list, {organization}', { organization: organization.name })}</TextLink>
      }
      lede={t('For what was decided elsewhere, on evidence; having been there is not evidence. Each badge says so, and who decided it.')}
      width="reading"
      index={false}
    >
      {choices.length > 0 ? (
        <PageForm answer={actionData} encType="multipart/form-data">
          <Select
            name="achievementId"
            label={t('What is issued')}
            options={choices.map(({ id, title }) => ({ value: id, label: title ?? '' }))}
            defaultValue={chosen ?? choices[0]?.id}
          />
          <Field
            name="evidence"
            type="textarea"
            rows={3}
            label={t('What they showed, and what was looked at')}
            help={t('Such as “Each handed in a unit plan and a filmed lesson; the science board weighed both by the state’s rubric.”')}
            required
            maxLength={600}
          />
          <Field
            name="decidedOn"
            type="date"
            label={t('Day of the decision')}
            help={t('A column with days can say it for each.')}
            defaultValue={today}
            max={today}
            required
          />
          <Field
            name="text"
            type="textarea"
            label={t('To whom')}
            help={t('Addresses, one on a line. Or rows of a spreadsheet with their headings: name, e-mail, what they showed, link.')}
            rows={8}
            placeholder={'Name\tE-mail\tWhat they showed\tLink'}
            spellCheck={false}
          />
          <FileDrop
            name="file"
            label={t('Or a CSV file')}
            accept=".csv,.txt,.tsv,text/csv,text/plain"
            help={t('At most 20,000 rows and 4 MB.')}
          />
          <Field
            name="name"
            label={t('What to call the list')}
            help={t('For yourselves. Without it, it is called like the micro-credential.')}
            optional
            maxLength={120}
          />
          <div>
            <Button>{t('Look at it')}</Button>
          </div>
        </PageForm>
      ) : (
        <EmptyState
          icon={Medal}
          title={t('Nothing to issue yet')}
          action={<LinkButton to="/authoring/new">{t('Choose a starter')}</LinkButton>}
        >
          {t('A badge names a published micro-credential, so publish one first.')}
        </EmptyState>
      )}
    </Page>
  )
}
