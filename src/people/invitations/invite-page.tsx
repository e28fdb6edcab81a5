import { data } from 'react-router'
import { meantBy, readForm, refuse, sentForm } from '../../foundation/doors/form.ts'
import { performHere } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { FileDrop } from '../../foundation/ui/file-drop.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { RoleBoxes } from '../memberships/role-boxes.tsx'
import { adminsOnly } from '../organizations/admins-only.ts'
import { chooseOrganization, schoolsOf } from '../organizations/organizations.ts'
import type { Route } from './+types/invite-page.ts'
import { ColumnQuestion } from './column-question.tsx'
import { decodeList } from './invitation-list.ts'
import { InvitationPreview } from './invitation-preview.tsx'
import { invitee, invitePeople } from './invite-people.ts'
import { afterLooking, invitedNow, type Looked, lookAtList } from './look-at-list.ts'
import { shownTable, summarizePlan } from './plan-summary.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  adminsOnly(actor)
  const { organization } = await chooseOrganization(db, actor, request, 'admin')
  const schools = await schoolsOf(db, organization.id)
  return {
    organization: { name: organization.name, slug: organization.slug },
    schools: schools.map(({ id, name }) => ({ id, name })),
    mailIsSent: Boolean(world.config.SMTP_URL),
  }
}

/** Everyone of a large district, with names and schools. */
const listBytes = 4_000_000

type Sent = { invited: number; members: number }

/** What a look at a list, or sending it, answers. The list comes back with it, so that nothing is lost in between. */
function answerFor(looked: Looked, sent: Sent | null = null) {
  const { carried, mending } = afterLooking(looked)
  const { table, broken } = looked.read ?? { table: null, broken: null }
  return {
    plan: summarizePlan(looked.plan),
    ask: false,
    table: table && shownTable(table),
    broken,
    carried,
    mending,
    grants: looked.grants,
    sent,
  }
}

const nothing = { plan: null, ask: false, table: null, broken: null, carried: null, mending: '', grants: [] as string[] }

/**
 * By hand: most of its forms only look at a list and answer what is in it. What is sent is what the look found, and the answer says what is still
 * to be corrected.
 */
export async function action({ request, context }: Route.ActionArgs) {
  const { db, actor, locale } = context.get(pageContext)
  const form = await sentForm({ context }, { upTo: listBytes })
  try {
    adminsOnly(actor)
    const { organization } = await chooseOrganization(db, actor, request, 'admin')
    if (form.get('intent') === 'one') {
      const sent = await performHere({ context }, invitePeople, {
        organizationId: organization.id,
        locale,
        people: [meantBy(invitee, readForm(form))],
      })
      return data({ ...nothing, sent })
    }
    const file = form.get('file')
    const text =
      file instanceof File && file.size > 0 ? decodeList(new Uint8Array(await file.arrayBuffer())) : String(form.get('text') ?? '')
    const looked = await lookAtList(db, organization.id, form, text)
    const table = looked.read?.table
    if (form.get('intent') !== 'send') {
      const ask = Boolean(table && (form.get('intent') === 'columns' || !table.isSure))
      return data({ ...answerFor(looked), ask, sent: null })
    }
    const people = invitedNow(looked)
    const sent =
      people.length > 0
        ? await performHere({ context }, invitePeople, { organizationId: organization.id, locale, people })
        : { invited: 0, members: 0 }
    // Only what is still to be corrected stays.
    const left = looked.mending ?? afterLooking(looked).mending
    if (left.trim() === '') return data({ ...nothing, sent })
    const rest = new FormData()
    rest.set('mending', left)
    return data(answerFor(await lookAtList(db, organization.id, rest, ''), sent))
  } catch (error) {
    return refuse(error, form)
  }
}

export default function InvitePage({ loaderData: { organization, schools, mailIsSent }, actionData }: Route.ComponentProps) {
  const t = useText()
  const answer = actionData && 'plan' in actionData ? actionData : null
  const toList = `/people/invitations?of=${organization.slug}`
  return (
    <Page
      title={t('Invite people')}
      width={answer?.plan ? 'wide' : 'reading'}
      eyebrow={
        <TextLink to={`/people?of=${organization.slug}`}>{t('People of {organization}', { organization: organization.name })}</TextLink>
      }
      lede={t('Everyone gets an e-mail with a link that is good for 30 days. It works with or without an account.')}
    >
      <Stack gap="xl">
        {answer?.sent && (
          <Callout
            title={t(
              '{invited, plural, =0 {Nobody new was invited} one {# invitation is on its way} other {# invitations are on their way}}',
              { invited: answer.sent.invited },
            )}
            actions={
              <LinkButton to={toList} kind="quiet" small>
                {t('See all invitations')}
              </LinkButton>
            }
          >
            {answer.sent.members > 0 && (
              <p>
                {t('{members, plural, one {# person belongs} other {# people belong}} already and got no e-mail.', {
                  members: answer.sent.members,
                })}
              </p>
            )}
            {!mailIsSent && answer.sent.invited > 0 && (
              <p>
                {t.rich('No mail server is set up, so the e-mails wait in the <link>outbox</link>; their links work.', {
                  link: (inside) => <TextLink to="/outbox">{inside}</TextLink>,
                })}
              </p>
            )}
          </Callout>
        )}
        {answer?.plan && answer.ask && answer.table && (
          <ColumnQuestion table={answer.table} carried={answer.carried} broken={answer.broken} />
        )}
        {answer?.plan && !answer.ask && <InvitationPreview {...answer} plan={answer.plan} isSent={answer.sent !== null} />}
        {!answer?.plan && (
          <>
            <Section
              title={t('Many at once')}
              lede={t(
                'Paste addresses, recipients from your mail program or rows from a spreadsheet, or upload the CSV file of another system. You see what will happen before anything is sent.',
              )}
            >
              <PageForm answer={actionData} intent="preview" encType="multipart/form-data">
                <Field
                  name="text"
                  type="textarea"
                  label={t('Addresses or rows')}
                  rows={6}
                  placeholder={'maya.ortiz@school.example, Maya Ortiz, Northside Middle School, earner'}
                  spellCheck={false}
                />
                <FileDrop
                  name="file"
                  label={t('Or a CSV file')}
                  accept=".csv,.txt,.tsv,text/csv,text/plain"
                  help={t('At most 5,000 rows and 1 MB.')}
                />
                <div>
                  <Button>{t('Look before sending')}</Button>
                </div>
              </PageForm>
              <Fold summary={t('How the columns are read')} small>
                <p>
                  {t(
                    'Lists from Google Workspace, Microsoft 365, Outlook and student systems are read as they are, in any order of columns. Where we are not sure which column is what, you are asked. Only the address is needed. Several roles go in one cell: “earner; coach”. Without roles someone is an earner, and every other role but coach waits for your tick.',
                  )}
                </p>
              </Fold>
            </Section>
            <Section title={t('One person')}>
              <PageForm answer={actionData} intent="one">
                <Field name="email" type="email" label={t('E-mail address')} inputMode="email" required />
                <Field name="name" label={t('Name')} optional />
                {schools.length > 0 && (
                  <Select
                    name="schoolId"
                    label={t('School')}
                    options={[
                      { value: '', label: t('None: the whole district') },
                      ...schools.map(({ id, name }) => ({ value: id, label: name })),
                    ]}
                  />
                )}
                <RoleBoxes chosen={['earner']} />
                <div>
                  <Button>{t('Send invitation')}</Button>
                </div>
              </PageForm>
            </Section>
          </>
        )}
        {answer?.plan && (
          <div>
            <LinkButton to={`/people/invite?of=${organization.slug}`} kind="plain">
              {t('Begin again with another list')}
            </LinkButton>
          </div>
        )}
      </Stack>
    </Page>
  )
}
