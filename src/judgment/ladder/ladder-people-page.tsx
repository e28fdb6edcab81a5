import { UserRoundSearch } from 'lucide-react'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Row } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { TabLinks } from '../../foundation/ui/tabs.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { adminsOnly } from '../../people/organizations/admins-only.ts'
import { OrganizationTabs } from '../../people/organizations/organization-tabs.tsx'
import { chooseOrganization } from '../../people/organizations/organizations.ts'
import type { Route } from './+types/ladder-people-page.ts'
import { answerRequest } from './answer-request.ts'
import { type AssessorRequest, findOnLadder, findRequests, ladderShelves, type OnLadder } from './find-ladder.ts'
import { setLead, setProbation } from './set-probation.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  adminsOnly(actor)
  const { organization, choices } = await chooseOrganization(db, actor, request, 'admin')
  const { searchParams } = new URL(request.url)
  const given = searchParams.get('after')
  const after = given && isId(given) ? given : null
  const shelf = ladderShelves.find((each) => each === searchParams.get('show')) ?? null
  const asked = { organizationId: organization.id, after, now: world.now() }
  return {
    organization: { id: organization.id, slug: organization.slug, name: organization.name },
    choices: choices.map(({ slug, name }) => ({ slug, name })),
    shelf,
    after,
    requests: shelf === null ? await findRequests(db, asked) : null,
    people: shelf === null ? null : await findOnLadder(db, { ...asked, shelf }),
    said: searchParams.get('said'),
  }
}

const back =
  (said: string) =>
  ({ args: { request } }: { args: { request: Request } }) => {
    const asked = new URL(request.url).searchParams
    const kept = Object.fromEntries([...asked].filter(([name]) => ['of', 'show', 'after'].includes(name)))
    return `/review/ladder/people?${new URLSearchParams({ ...kept, said })}`
  }

export const action = forms<unknown>({
  give: form(answerRequest, back('given'), { input: () => ({ answer: 'give' as const }) }),
  refuse: form(answerRequest, back('refused'), { input: () => ({ answer: 'refuse' as const }) }),
  probation: form(setProbation, back('saved')),
  lead: form(setLead, back('saved')),
})

/** Who asks to assess, who is on probation, and who leads: for admins, by name or by when they asked. */
export default function LadderPeoplePage({ loaderData, actionData }: Route.ComponentProps) {
  const { organization, choices, shelf, after, requests, people, said } = loaderData
  const t = useText()
  const address = (rest: Record<string, string>) =>
    `/review/ladder/people?${new URLSearchParams({ of: organization.slug, ...(shelf && { show: shelf }), ...rest })}`
  const shelfNames = { all: t('Assessors'), probation: t('On probation'), leads: t('Leads') }
  const next = requests?.next ?? people?.next ?? null
  const toasts: Record<string, string> = {
    given: t('They are an assessor now, and hear of it.'),
    refused: t('They hear why not for now.'),
    saved: t('Saved.'),
  }
  return (
    <Page
      title={t('Who becomes an assessor')}
      eyebrow={<TextLink to={`/review/ladder?of=${organization.slug}`}>{t('How one becomes an assessor')}</TextLink>}
      lede={t('Who asks, who is on probation and who leads. In the order of names or of asking; nobody is ranked.')}
      width="reading"
      index={false}
      actions={
        <Row gap="s">
          <LinkButton to={`/settings/organization/ladder?of=${organization.slug}`} kind="quiet">
            {t('Rules and pay')}
          </LinkButton>
          <LinkButton to={`/review/ladder/paid?of=${organization.slug}`} kind="quiet">
            {t('What assessments brought')}
          </LinkButton>
        </Row>
      }
    >
      <OrganizationTabs choices={choices} current={organization.slug} to={(slug) => `/review/ladder/people?of=${slug}`} />
      <TabLinks
        label={t('Which people')}
        links={[
          { to: `/review/ladder/people?of=${organization.slug}`, label: t('Who asks'), current: shelf === null },
          ...ladderShelves.map((each) => ({
            to: `/review/ladder/people?${new URLSearchParams({ of: organization.slug, show: each })}`,
            label: shelfNames[each],
            current: each === shelf,
          })),
        ]}
      />
      {requests && requests.rows.length > 0 && (
        <Rows label={t('Who asks to become an assessor')}>
          {requests.rows.map((request) => (
            <Request key={request.requestId} request={request} answer={actionData} />
          ))}
        </Rows>
      )}
      {people && people.rows.length > 0 && (
        <Rows label={t('Assessors by name')}>
          {people.rows.map((person) => (
            <Assessor key={person.membershipId} person={person} answer={actionData} />
          ))}
        </Rows>
      )}
      {(requests ?? people)?.rows.length === 0 && (
        <EmptyState icon={UserRoundSearch} title={requests ? t('Nobody waits for an answer') : t('Nobody here')}>
          {requests
            ? t('Who asks to become an assessor appears here, the first who asked first.')
            : t('Who becomes an assessor appears here by name.')}
        </EmptyState>
      )}
      <Pager previous={after && address({})} next={next && address({ after: next })} />
      <Toast>{actionData ? null : (toasts[said ?? ''] ?? null)}</Toast>
    </Page>
  )
}

function Request({ request, answer }: { request: AssessorRequest; answer: unknown }) {
  const t = useText()
  const { requestId, name, school, askedAt, award, isMember } = request
  return (
    <RowItem
      title={name}
      note={
        <>
          {school && `${school} · `}
          {t.rich('asked on {day}', { day: <Day at={askedAt} form="short" /> })}
          {award && ` · ${t('earned “{title}”', { title: award })}`}
          {!isMember && ` · ${t('does not belong to your organization any more')}`}
        </>
      }
      below={
        <Row gap="s" align="start">
          <PageForm answer={answer} intent={`give:${requestId}`}>
            <HiddenFields values={{ requestId }} />
            <div>
              <Button small aria-label={t('Make an assessor: {name}', { name })}>
                {t('Make an assessor')}
              </Button>
            </div>
          </PageForm>
          <Fold summary={t('Not for now')}>
            <PageForm answer={answer} intent={`refuse:${requestId}`}>
              <HiddenFields values={{ requestId }} />
              <Field
                name="reason"
                type="textarea"
                rows={2}
                label={t('Why not for now')}
                help={t('They read it: what they could do next.')}
                maxLength={600}
              />
              <div>
                <Button kind="quiet" small aria-label={t('Tell them: {name}', { name })}>
                  {t('Tell them')}
                </Button>
              </div>
            </PageForm>
          </Fold>
        </Row>
      }
    />
  )
}

function Assessor({ person, answer }: { person: OnLadder; answer: unknown }) {
  const t = useText()
  const { membershipId, name, isLead, probation, award, agreement } = person
  return (
    <RowItem
      title={name}
      note={
        probation ? (
          <>
            {t('{done} of {of} assessments on probation decided', probation)}
            {agreement && ` · ${t('{exact} of {criteria} criteria exactly as decided, {adjacent} within one level', agreement)}`}
          </>
        ) : undefined
      }
      aside={
        <>
          {award === 'expired' && <Status kind="attention">{t('award expired')}</Status>}
          {award === 'taken-back' && <Status kind="attention">{t('award taken back')}</Status>}
          {isLead ? <Status kind="done">{t('lead')}</Status> : probation ? <Status kind="waiting">{t('on probation')}</Status> : null}
        </>
      }
      below={
        <Fold summary={t('Change')} small>
          <Row gap="m" align="end">
            <PageForm answer={answer} intent={`probation:${membershipId}`}>
              <HiddenFields values={{ membershipId }} />
              <Field
                name="assessments"
                type="number"
                min={0}
                max={50}
                label={t('Assessments on probation, in all')}
                help={t('As many as are decided, or 0, ends it.')}
                defaultValue={String(probation?.of ?? 0)}
                className="w-28!"
              />
              <div>
                <Button kind="quiet" small aria-label={t('Save the probation of {name}', { name })}>
                  {t('Save')}
                </Button>
              </div>
            </PageForm>
            {!probation && (
              <PageForm answer={answer} intent={`lead:${membershipId}`}>
                <HiddenFields values={{ membershipId, isLead: isLead ? 'false' : 'true' }} />
                <div>
                  <Button
                    kind="quiet"
                    small
                    aria-label={isLead ? t('Lead no longer: {name}', { name }) : t('Make a lead: {name}', { name })}
                  >
                    {isLead ? t('Lead no longer') : t('Make a lead')}
                  </Button>
                </div>
              </PageForm>
            )}
          </Row>
        </Fold>
      }
    />
  )
}
