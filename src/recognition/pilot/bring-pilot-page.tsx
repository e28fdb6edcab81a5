import { redirect } from 'react-router'
import { refuse, sentForm } from '../../foundation/doors/form.ts'
import { performHere } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { sentTable } from '../../foundation/tables/decode-text.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { FileDrop } from '../../foundation/ui/file-drop.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { chooseOrganization } from '../../people/organizations/organizations.ts'
import type { Route } from './+types/bring-pilot-page.ts'
import { bringPilot } from './bring-pilot.ts'
import { importersOnly } from './pilot-doors.ts'
import { mostPilotBytes } from './read-pilot.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  importersOnly(actor)
  const { organization } = await chooseOrganization(db, actor, request, 'admin', 'hr')
  return { organization: { slug: organization.slug, name: organization.name } }
}

/** A text of so many bytes, as a form writes it. */
const formBytes = 3 * mostPilotBytes

/** By hand: what comes is a file or a text, and only the text goes on. */
export async function action({ request, context }: Route.ActionArgs) {
  const { db, actor } = context.get(pageContext)
  const form = await sentForm({ context }, { upTo: formBytes })
  try {
    importersOnly(actor)
    const { organization } = await chooseOrganization(db, actor, request, 'admin', 'hr')
    const { importId } = await performHere({ context }, bringPilot, {
      organizationId: organization.id,
      name: String(form.get('name') ?? ''),
      text: await sentTable(form, mostPilotBytes),
    })
    return redirect(`/value/pilots/${importId}`, 303)
  } catch (error) {
    return refuse(error, form)
  }
}

/** The first step: the rows of a spreadsheet, pasted or as a file. */
export default function BringPilotPage({ loaderData: { organization }, actionData }: Route.ComponentProps) {
  const t = useText()
  return (
    <Page
      title={t('Bring the spreadsheet of an old pilot')}
      eyebrow={
        <TextLink to={`/value/pilots?of=${organization.slug}`}>
          {t('Old pilots of {organization}', { organization: organization.name })}
        </TextLink>
      }
      lede={t(
        'Who earned what, when, and what it brought. You see what becomes of every row first: nothing is signed or mailed before you close it, and until then all of it can be undone.',
      )}
      width="reading"
      index={false}
    >
      <Stack gap="l">
        <PageForm answer={actionData} encType="multipart/form-data">
          <Field
            name="name"
            label={t('What to call it')}
            help={t('Its awards say that they were decided there, such as “Pilot 2024–25”.')}
            required
            maxLength={120}
          />
          <Field
            name="text"
            type="textarea"
            label={t('Rows of the spreadsheet')}
            help={t('Select them with their headings, copy, and paste them here.')}
            rows={8}
            placeholder={'Name\tE-mail\tMicro-credential\tDate\tAmount paid\tLink'}
            spellCheck={false}
          />
          <FileDrop
            name="file"
            label={t('Or a CSV file')}
            accept=".csv,.txt,.tsv,text/csv,text/plain"
            help={t('At most 20,000 rows and 4 MB.')}
          />
          <div>
            <Button>{t('Look at it')}</Button>
          </div>
        </PageForm>
        <Fold summary={t('From Excel or Google Sheets')} small>
          <p>
            {t(
              'A workbook can’t be read as it is. In Excel, choose “Save as” and then “CSV UTF-8”; in Google Sheets, “File”, “Download”, “Comma-separated values”. Each sheet is a file of its own.',
            )}
          </p>
        </Fold>
      </Stack>
    </Page>
  )
}
