import { ListChecks, Undo2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useLocation, useRevalidator } from 'react-router'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { watchFrom } from '../../foundation/live/mark.ts'
import { WatchChanges } from '../../foundation/live/watch.tsx'
import { BadgeArt } from '../../foundation/ui/badge-art.tsx'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { WrittenIn } from '../../foundation/ui/written.tsx'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { isClosed, isInHand } from '../attempts/attempt-states.ts'
import { stateOf } from '../attempts/find-incomplete.ts'
import { isAppealed } from '../attempts/is-appealed.ts'
import { artifactPlace } from '../attempts/mend-of.ts'
import { statusSentence } from '../attempts/status-sentence.ts'
import { findTools } from '../media/find-tools.ts'
import { findPlan } from '../plans/plan.ts'
import { PlanStrip } from '../plans/plan-strip.tsx'
import { findUnfinished } from '../uploads/find-uploads.ts'
import type { Route } from './+types/attempt-page.ts'
import { actOnWork } from './attempt-actions.ts'
import { findWork } from './find-work.ts'
import { partPlace } from './part-in-hand.tsx'
import { RenewalCallout } from './renewal-callout.tsx'
import { WithdrawDialog } from './withdraw-dialog.tsx'
import { WorkSeen } from './work-seen.tsx'
import { Workspace } from './workspace.tsx'

const undoPlace = 'undo'

export const handle = { scripted: true }

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  const after = await watchFrom(world)
  const work = await findWork(db, actor, params.attemptId, world.now())
  const unfinished = actor.kind === 'person' ? await findUnfinished(db, actor.id, work.id, world.now()) : []
  const query = new URL(request.url).searchParams
  const asked = work.definition.requirements.find(({ id }) => id === query.get('requirement'))
  const firstOpen = work.openParts.find((id) => stateOf(id, work.lacks) !== 'ready') ?? work.openParts[0]
  const { done, of, next } = await findPlan(db, work)
  return {
    work,
    plan: { done, of, next: next && { title: next.title } },
    isChosen: asked !== undefined,
    current: asked?.id ?? firstOpen ?? work.definition.requirements[0]?.id ?? null,
    said: query.get('said'),
    removed: query.get('removed'),
    restored: query.get('restored'),
    // Nobody else comes so far.
    personId: actor.kind === 'person' ? actor.id : '',
    maxBytes: world.config.MAX_UPLOAD_BYTES,
    makesPreviews: (await findTools(world.config.FFMPEG_PATH)) === null,
    unfinished,
    after,
  }
}

export const action = actOnWork

export default function AttemptPage({ loaderData, actionData }: Route.ComponentProps) {
  const { work, said, isChosen } = loaderData
  const current = useHeld(loaderData.current)
  const { revalidate } = useRevalidator()
  const t = useText()
  const locale = useLocale()
  const { definition, state, status, slug, organization } = work
  const inHand = isInHand(state)
  const partTitle = definition.requirements.find(({ id }) => id === current)?.title
  useFocusAfter(loaderData)
  return (
    <WrittenIn value={definition.language}>
      <Page
        title={definition.title}
        language={definition.language}
        {...(inHand && isChosen && partTitle !== undefined && { part: partTitle })}
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
            {inHand && work.purpose === 'award' && !isAppealed(work) && (
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
        <WatchChanges
          topics={[`attempt:${work.id}`]}
          after={loaderData.after}
          onChange={() => {
            // What is typed stays as it is: a text that was saved elsewhere too is met as a conflict, with both shown.
            void revalidate()
            return true
          }}
        />
        <Stack gap="l">
          <Announcements {...loaderData} />
          {work.renews && !isClosed(state) && <RenewalCallout renews={work.renews} timeZone={work.timeZone} />}
          {work.purpose === 'anchor' && (
            <Callout
              title={t('An anchor in the making')}
              actions={
                <LinkButton to={`/authoring/${work.achievementId}/calibration`} kind="quiet" small>
                  {t('To the anchors')}
                </LinkButton>
              }
            >
              <p>
                {t(
                  'Add made-up work as an earner would. When it is all there, agree on its levels on the page of the anchor and put it to use.',
                )}
              </p>
            </Callout>
          )}
          {inHand && work.purpose === 'award' && (
            <div className={isChosen ? 'max-lg:hidden' : undefined}>
              <PlanStrip attemptId={work.id} plan={loaderData.plan} />
            </div>
          )}
          {inHand ? <Workspace {...loaderData} current={current} said={actionData} /> : <WorkSeen work={work} />}
          <Row align="between" gap="l" className="items-start">
            <p className="max-w-reading text-s text-soft">
              {t(
                'Offered by {organization}. You work with version {version}, as it was when you started. Later changes do not touch your work.',
                { organization, version: work.version },
              )}
            </p>
            {!isClosed(state) && work.purpose === 'award' && <WithdrawDialog isHandedIn={!inHand} />}
          </Row>
        </Stack>
        <Toast>{toast(said, t)}</Toast>
      </Page>
    </WrittenIn>
  )
}

/** Where the hand goes on after a way that ends here: the part that was chosen, the artifact that is back, the way to undo. */
function useFocusAfter({ current, isChosen, removed, restored }: Route.ComponentProps['loaderData']) {
  const { key } = useLocation()
  const first = useRef(key)
  useEffect(() => {
    // A person who just opened the page begins at its head.
    if (first.current === key || location.hash) return
    first.current = key
    const place = removed ? undoPlace : restored ? artifactPlace(restored) : partPlace
    if (isChosen && current !== null && !document.activeElement?.matches('textarea, input')) document.getElementById(place)?.focus()
  }, [key, current, isChosen, removed, restored])
}

/** The part in hand stays in hand until the person goes elsewhere: reading the page again after a save may find another one next. */
function useHeld(current: string | null): string | null {
  const { key } = useLocation()
  const [held, hold] = useState({ key, current })
  if (held.key === key) return held.current
  hold({ key, current })
  return current
}

function toast(said: string | null, t: ReturnType<typeof useText>): string | null {
  const sentences: Record<string, string> = {
    started: t('Started. Everything you add is kept.'),
    saved: t('Saved'),
    added: t('Added'),
    asked: t('The page is being opened'),
    'signature-asked': t('The e-mail is on its way'),
    restored: t('It is back'),
    masked: t('The masked copy is in its place'),
    'names-masked': t('What you ticked is masked'),
    'original-back': t('Your original is back in its place'),
    'original-dropped': t('Your original will be deleted within a few hours'),
    cancelled: t('Canceled. What had arrived is removed from the server.'),
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
            : t('Your evidence arrived whole. You get an e-mail when there is a decision.')}
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
            <Button small kind="quiet" id={undoPlace}>
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
