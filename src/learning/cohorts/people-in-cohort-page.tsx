import { LogOut, UserPlus } from 'lucide-react'
import { Form } from 'react-router'
import { bothTexts } from '../../foundation/doors/both-texts.ts'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { watchFrom } from '../../foundation/live/mark.ts'
import { Watch } from '../../foundation/live/watch.tsx'
import { Avatar } from '../../foundation/ui/avatar.tsx'
import { Button } from '../../foundation/ui/button.tsx'
import { CopyField } from '../../foundation/ui/copy-field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { SearchField } from '../../foundation/ui/search-field.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/people-in-cohort-page.ts'
import { CohortFields } from './cohort-form.tsx'
import { CohortFrame } from './cohort-frame.tsx'
import { inviteToCohort, leaveCohort, removeFromCohort, renewCohortLink, setCohortOrganizer } from './cohort-membership.ts'
import { findStudyChoices } from './find-choices.ts'
import { findMembers, findOwnCohort, findPeopleToInvite, findStudies } from './find-cohorts.ts'
import { findJoinAddress } from './join-link.ts'
import { archiveCohort, changeCohort } from './make-cohort.ts'

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  const after = await watchFrom(world)
  const cohort = await findOwnCohort(db, actor, params.cohortId)
  const words = (new URL(request.url).searchParams.get('q') ?? '').replaceAll(/\p{C}/gu, ' ').trim().slice(0, 100)
  const members = await findMembers(db, cohort.id)
  if (!cohort.isOrganizer || actor.kind !== 'person') return { cohort, members, organizing: null, after }
  const [found, link, studies, choices] = await Promise.all([
    words ? findPeopleToInvite(db, cohort, words) : [],
    findJoinAddress(db, world.keys, world.config.BASE_URL, cohort.id),
    findStudies(db, cohort.id),
    findStudyChoices(db, actor),
  ])
  const chosen = studies.map(({ id }) => id)
  const more = choices.filter(({ id }) => !chosen.includes(id))
  return { cohort, members, organizing: { words, found, link, chosen, choices: [...studies, ...more] }, after }
}

const back = ({ result }: { result: { cohortId: string } }) => `/learning/cohorts/${result.cohortId}/people`

export const action = forms<unknown>({
  invite: form(inviteToCohort, back),
  link: form(renewCohortLink, (done) => `${back(done)}#link`),
  organizer: form(setCohortOrganizer, back),
  'remove-member': form(removeFromCohort, back),
  change: form(changeCohort, back, { refused: (refusal, _args, sent) => bothTexts(refusal, sent) }),
  archive: form(archiveCohort, back),
  leave: form(leaveCohort, () => '/learning/cohorts?said=left'),
})

export default function PeopleInCohortPage({ loaderData, actionData }: Route.ComponentProps) {
  const { cohort, members, organizing, after } = loaderData
  const t = useText()
  const isLive = cohort.archivedAt === null
  return (
    <CohortFrame cohort={cohort} current="people">
      <Stack gap="xl">
        <Rows label={t('People')}>
          {members.map((member) => (
            <MemberRow key={member.id} member={member} cohort={cohort} answer={actionData} />
          ))}
        </Rows>
        {organizing && isLive && <Inviting {...loaderData} organizing={organizing} answer={actionData} />}
        {organizing && (
          <Section title={t('The cohort itself')}>
            <Stack gap="l">
              {isLive && (
                <PageForm answer={actionData} intent="change">
                  <HiddenFields values={{ cohortId: cohort.id, revision: cohort.revision }} />
                  <CohortFields
                    cohort={cohort}
                    studies={organizing.choices}
                    chosen={organizing.chosen}
                    answer={actionData}
                    intent="change"
                  />
                  <div>
                    <Button kind="quiet">{t('Save')}</Button>
                  </div>
                </PageForm>
              )}
              <PageForm answer={actionData} intent="archive">
                <HiddenFields values={{ cohortId: cohort.id, isArchived: isLive ? 'true' : 'false' }} />
                <div>
                  <Button kind="quiet" small>
                    {isLive ? t('Archive the cohort') : t('Bring the cohort back')}
                  </Button>
                </div>
              </PageForm>
            </Stack>
          </Section>
        )}
        <PageForm answer={actionData} intent="leave" confirm={t('Leave this cohort? What you shared is shown no more.')}>
          <HiddenFields values={{ cohortId: cohort.id }} />
          <div>
            <Button kind="plain" icon={LogOut}>
              {t('Leave the cohort')}
            </Button>
          </div>
        </PageForm>
      </Stack>
      <Watch topics={[`cohort:${cohort.id}`]} after={after} />
    </CohortFrame>
  )
}

type Data = Route.ComponentProps['loaderData']
type Member = Data['members'][number]

function MemberRow({ member, cohort, answer }: { member: Member; cohort: Data['cohort']; answer: unknown }) {
  const t = useText()
  const { id, name, isOrganizer, hasJoined } = member
  const which = { cohortId: cohort.id, personId: id }
  const isSelf = id === cohort.personId
  return (
    <RowItem
      lead={<Avatar name={name} />}
      title={name}
      note={!hasJoined ? t('Invited') : isOrganizer ? t('Organizer') : undefined}
      aside={
        cohort.isOrganizer &&
        !isSelf && (
          <Row gap="xs">
            {hasJoined && (
              <PageForm answer={answer} intent={`organizer:${id}`}>
                <HiddenFields values={{ ...which, isOrganizer: isOrganizer ? 'false' : 'true' }} />
                <Button
                  small
                  kind="plain"
                  aria-label={isOrganizer ? t('{name} organizes no longer', { name }) : t('Make {name} an organizer', { name })}
                >
                  {isOrganizer ? t('No longer an organizer') : t('Make an organizer')}
                </Button>
              </PageForm>
            )}
            <PageForm answer={answer} intent={`remove-member:${id}`} confirm={t('Take {name} out of the cohort?', { name })}>
              <HiddenFields values={which} />
              <Button small kind="plain" aria-label={t('Take {name} out', { name })}>
                {t('Take out')}
              </Button>
            </PageForm>
          </Row>
        )
      }
    />
  )
}

function Inviting({ cohort, organizing, answer }: Data & { organizing: NonNullable<Data['organizing']>; answer: unknown }) {
  const t = useText()
  const { words, found, link } = organizing
  return (
    <Section title={t('Invite people')}>
      <Stack gap="l">
        <Form method="get" role="search">
          <SearchField
            label={t('Find people of {organization} by name', { organization: cohort.organization })}
            defaultValue={words}
            hint={words !== '' && found.length === 0 && t('Nobody by that name who is not in it already.')}
          />
        </Form>
        {found.length > 0 && (
          <Rows label={t('People found')}>
            {found.map(({ id, name, school }) => (
              <RowItem
                key={id}
                lead={<Avatar name={name} />}
                title={name}
                note={school}
                aside={
                  <PageForm answer={answer} intent={`invite:${id}`}>
                    <HiddenFields values={{ cohortId: cohort.id, 'personIds[]': id }} />
                    <Button small kind="quiet" icon={UserPlus} aria-label={t('Invite {name}', { name })}>
                      {t('Invite')}
                    </Button>
                  </PageForm>
                }
              />
            ))}
          </Rows>
        )}
        <div id="link">
          <Stack gap="m">
            {link && <CopyField label={t('Link to join')} value={link} />}
            <p className="text-s text-soft">
              {cohort.allowsOutside
                ? t('Anyone with an account who has this link can join, from other organizations too.')
                : t('Anyone of {organization} who has this link can join.', { organization: cohort.organization })}
            </p>
            <Row>
              <PageForm answer={answer} intent="link">
                <HiddenFields values={{ cohortId: cohort.id }} />
                <Button small kind="quiet">
                  {link ? t('Make a new link') : t('Make a link to join')}
                </Button>
              </PageForm>
              {link && (
                <PageForm answer={answer} intent="link">
                  <HiddenFields values={{ cohortId: cohort.id, isOff: 'true' }} />
                  <Button small kind="plain">
                    {t('Take the link away')}
                  </Button>
                </PageForm>
              )}
            </Row>
          </Stack>
        </div>
      </Stack>
    </Section>
  )
}
