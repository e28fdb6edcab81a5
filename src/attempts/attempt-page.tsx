import { ListChecks, Undo2 } from 'lucide-react'
import type { Level } from '../achievements/definition.ts'
import { scene } from '../doors/scene.ts'
import { BadgeArt } from '../ui/badge-art.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Columns } from '../ui/columns.tsx'
import { HiddenFields } from '../ui/hidden-fields.tsx'
import { TextLink } from '../ui/link.tsx'
import { Page } from '../ui/page.tsx'
import { PageForm } from '../ui/page-form.tsx'
import { ProgressRing } from '../ui/progress-ring.tsx'
import { Row, Stack } from '../ui/stack.tsx'
import { useLocale, useText } from '../ui/text.tsx'
import { Timeline } from '../ui/timeline.tsx'
import { Toast } from '../ui/toast.tsx'
import type { Route } from './+types/attempt-page.ts'
import { actOnWork } from './attempt-actions.ts'
import { isClosed, isInHand } from './attempt-states.ts'
import { isOpenStill } from './find-incomplete.ts'
import { findWork, type Work } from './find-work.ts'
import { PartInHand } from './part-in-hand.tsx'
import { PartList, type PartState } from './part-list.tsx'
import { PartShown } from './part-shown.tsx'
import { Decisions, NextSteps } from './reader-words.tsx'
import { statusSentence } from './status-sentence.ts'
import { timelineOf } from './timeline-of.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'

export const handle = { live: true }

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { world, actor } = context.get(scene)
  const work = await findWork(world.db, actor, params.attemptId, world.now())
  const query = new URL(request.url).searchParams
  const asked = work.definition.requirements.find(({ id }) => id === query.get('requirement'))
  const firstOpen =
    work.openParts.find((id) => work.lacks.some((lack) => lack.requirementId === id && isOpenStill(lack))) ?? work.openParts[0]
  return {
    work,
    isChosen: asked !== undefined,
    current: asked?.id ?? firstOpen ?? work.definition.requirements[0]?.id ?? null,
    said: query.get('said'),
    removed: query.get('removed'),
    maxBytes: world.config.MAX_UPLOAD_BYTES,
  }
}

export async function action({ params, request, context }: Route.ActionArgs) {
  const { world, actor } = context.get(scene)
  return actOnWork(world, actor, params.attemptId, request)
}

export default function AttemptPage({ loaderData, actionData }: Route.ComponentProps) {
  const { work, said, isChosen } = loaderData
  const t = useText()
  const locale = useLocale()
  const { definition, state, status, slug, organization } = work
  const inHand = isInHand(state)
  return (
    <Page
      title={definition.title}
      index={false}
      eyebrow={<TextLink to="/work">{t('My work')}</TextLink>}
      art={
        <BadgeArt
          src={`/versions/${work.versionId}/badge.svg`}
          alt=""
          size="m"
          state={state === 'earned' ? 'earned' : 'open'}
          className="max-sm:hidden"
        />
      }
      lede={statusSentence(locale, status)}
      actions={
        <Row {...(isChosen && { className: 'max-lg:hidden' })}>
          {inHand && (
            <LinkButton to={`/work/${work.id}/check`} icon={ListChecks}>
              {t('Check and hand in')}
            </LinkButton>
          )}
          <LinkButton to={`/catalog/${slug}`} kind="quiet">
            {t('What is asked')}
          </LinkButton>
        </Row>
      }
    >
      <Stack gap="l">
        <Announcements {...loaderData} />
        {inHand ? <InHand {...loaderData} said={actionData} /> : <OutOfHand work={work} />}
        <Row align="between" gap="l" className="items-start">
          <p className="max-w-reading text-s text-soft">
            {t(
              'Offered by {organization}. You work by version {version}, as it was when you began; later changes to it don’t touch your work.',
              { organization, version: work.version },
            )}
          </p>
          {!isClosed(state) && <WithdrawDialog isHandedIn={!inHand} />}
        </Row>
      </Stack>
      <Toast>{toast(said, t)}</Toast>
    </Page>
  )
}

function toast(said: string | null, t: ReturnType<typeof useText>): string | null {
  const sentences: Record<string, string> = {
    started: t('Started. Everything you add is kept.'),
    saved: t('Saved'),
    added: t('Added'),
    restored: t('It is back'),
  }
  return said === null ? null : (sentences[said] ?? null)
}

/** What just happened that needs more than a moment: handed in, removed, changed elsewhere. */
function Announcements({ work, said, removed, current }: Route.ComponentProps['loaderData']) {
  const t = useText()
  if (said === 'handed-in' || said === 'already')
    return (
      <Callout title={said === 'already' ? t('You have handed this in already') : t('Handed in')}>
        <p>
          {said === 'already'
            ? t('It arrived the first time, and it is safe. There is nothing more to do.')
            : t('Your evidence arrived whole. You get a letter when there is a decision.')}
        </p>
      </Callout>
    )
  if (said === 'not-added' || said === 'changed-elsewhere')
    return (
      <Callout kind="attention">
        <p>
          {said === 'not-added'
            ? t('Not every file was added. Please try those that are missing again.')
            : t('This was changed in another place meanwhile, so it was not saved. What you see is what is kept.')}
        </p>
      </Callout>
    )
  if (removed !== null && isInHand(work.state))
    return (
      <Callout
        icon={Undo2}
        actions={
          <PageForm intent="restore-artifact" action={`/work/${work.id}?requirement=${current}`}>
            <HiddenFields values={{ artifactId: removed }} />
            <Button small kind="quiet">
              {t('Undo')}
            </Button>
          </PageForm>
        }
      >
        <p role="status">{t('Removed. You can bring it back.')}</p>
      </Callout>
    )
  return null
}

/** The workspace: parts at left, the one in hand at right. On a phone one or the other. */
function InHand({ work, current, isChosen, maxBytes, said }: Omit<Route.ComponentProps['loaderData'], 'said'> & { said: unknown }) {
  const t = useText()
  const { definition, parts, openParts } = work
  const requirement = definition.requirements.find(({ id }) => id === current)
  const decision = work.decisions.at(-1)
  const next = nextPart(work, current)
  return (
    <Stack gap="l">
      {decision && <NextSteps attemptId={work.id} decision={decision} definition={definition} open={work.openCriteria} />}
      <Columns kind="side">
        <div className={isChosen ? 'max-lg:hidden' : undefined}>
          <Stack>
            <Row gap="m">
              <ProgressRing value={parts.ready} max={parts.of} label={t('Parts ready')} text={`${parts.ready}/${parts.of}`} />
              <span className="text-soft">{t('{ready} of {of, plural, one {# part} other {# parts}} ready', parts)}</span>
            </Row>
            <PartList
              attemptId={work.id}
              parts={definition.requirements.map(({ id, title }) => ({ id, title, state: partState(work, id) }))}
              current={current}
            />
          </Stack>
        </div>
        <Stack gap="l">
          {isChosen && (
            <p className="lg:hidden">
              <TextLink to={`/work/${work.id}`}>{t('All parts ({ready} of {of} ready)', parts)}</TextLink>
            </p>
          )}
          {requirement &&
            (openParts.includes(requirement.id) ? (
              <PartInHand
                key={requirement.id}
                work={work}
                requirement={requirement}
                levels={levelsOf(work)}
                maxBytes={maxBytes}
                said={said}
              />
            ) : (
              <PartShown
                work={work}
                requirement={requirement}
                levels={levelsOf(work)}
                note={t('Shown already. It stays as the reader saw it.')}
              />
            ))}
          <Row>
            {next ? (
              <LinkButton to={`/work/${work.id}?requirement=${next.id}`} kind="quiet">
                {t('Next: {title}', { title: next.title })}
              </LinkButton>
            ) : (
              <LinkButton to={`/work/${work.id}/check`} kind={parts.ready === parts.of ? 'primary' : 'quiet'}>
                {t('Check and hand in')}
              </LinkButton>
            )}
          </Row>
        </Stack>
      </Columns>
    </Stack>
  )
}

function partState({ openParts, lacks }: Pick<Work, 'openParts' | 'lacks'>, id: string): PartState {
  if (!openParts.includes(id)) return 'shown'
  return lacks.some((lack) => lack.requirementId === id && isOpenStill(lack)) ? 'open' : 'ready'
}

function nextPart({ definition, openParts }: Pick<Work, 'definition' | 'openParts'>, current: string | null) {
  const open = definition.requirements.filter(({ id }) => openParts.includes(id))
  return open[open.findIndex(({ id }) => id === current) + 1]
}

const levelsOf = ({ decisions }: Pick<Work, 'decisions'>): Record<string, Level | undefined> =>
  Object.fromEntries(decisions.flatMap(({ levels }) => levels.map(({ criterionId, level }) => [criterionId, level])))

/** With the readers, or over: the way it went, what was said, and what was handed in. */
function OutOfHand({ work }: { work: Work }) {
  const t = useText()
  const locale = useLocale()
  const { definition, award, decisions, state } = work
  return (
    <Stack gap="xl">
      <Timeline label={t('The way of this attempt')} events={timelineOf(locale, work)} />
      {award && (
        <Callout kind="earned" title={t('Earned')} actions={<LinkButton to={`/awards/${award.id}`}>{t('See your award')}</LinkButton>}>
          <p>{definition.competency}</p>
        </Callout>
      )}
      {state === 'withdrawn' && (
        <Callout>
          <p>{t('You withdrew this. What you had collected stays here to look at; to work on it again, start anew from the catalogue.')}</p>
        </Callout>
      )}
      <Decisions decisions={decisions} definition={definition} />
      {definition.requirements.map((requirement) => (
        <PartShown key={requirement.id} work={work} requirement={requirement} levels={levelsOf(work)} />
      ))}
    </Stack>
  )
}
