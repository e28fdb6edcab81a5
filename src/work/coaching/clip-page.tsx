import { Download, Printer, Share2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { useFetcher, useRevalidator } from 'react-router'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { watchFrom } from '../../foundation/live/mark.ts'
import { WatchChanges } from '../../foundation/live/watch.tsx'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { WrittenIn } from '../../foundation/ui/written.tsx'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { editMs } from '../comments/change-comment.ts'
import { addressedPlace } from '../comments/comment-place.ts'
import { Composer, type ComposerHandle } from '../comments/composer.tsx'
import { readThreadPlace } from '../comments/find-comments.ts'
import { keptFor } from '../comments/speak-adder.tsx'
import { type Reading, ThreadList, threadPlace } from '../comments/thread-list.tsx'
import { readPlaceQuery } from '../documents/document-place.ts'
import type { Route } from './+types/clip-page.ts'
import { actOnClip } from './clip-actions.ts'
import { ClipShares } from './clip-shares.tsx'
import { ClipStage, type ClipStageHandle } from './clip-stage.tsx'
import { type Clip, findClip } from './find-clip.ts'
import { type Spoken, useSpoken } from './use-spoken.ts'

export const handle = { scripted: true }

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  const after = await watchFrom(world)
  const query = new URL(request.url).searchParams
  const clip = await findClip({ db, actor }, params.artifactId, readThreadPlace(query.get('after')))
  return {
    clip,
    at: readPlaceQuery(query),
    after,
    now: world.now().getTime(),
    said: query.get('said'),
    open: query.get('open'),
    isLater: query.has('after'),
    editMs,
  }
}

export const action = actOnClip

export default function ClipPage({ loaderData, actionData }: Route.ComponentProps) {
  const { clip, after, said } = loaderData
  const t = useText()
  const { revalidate } = useRevalidator()
  return (
    <WrittenIn value={clip.language}>
      <Page
        title={clip.name}
        index={false}
        eyebrow={
          clip.isOwn ? (
            <TextLink to={`/work/${clip.attemptId}?requirement=${clip.requirementId}`}>{clip.title}</TextLink>
          ) : (
            <TextLink to="/coaching">{t('Shared with me')}</TextLink>
          )
        }
        lede={
          clip.isOwn
            ? t('What is said of this piece of evidence. What you write for yourself nobody sees until you share it.')
            : t('By {earner}, for “{part}” in {title}.', { earner: clip.earner, part: clip.part, title: clip.title })
        }
        actions={clip.isOwn && !clip.isRemoved && isInHand(clip) && <ShareLink clip={clip} />}
      >
        <WatchChanges
          topics={[`clip:${clip.id}`]}
          after={after}
          onChange={() => {
            // What is typed stays where it is: only the lists below it are read anew.
            void revalidate()
            return true
          }}
        />
        <ClipBody {...loaderData} answer={actionData} />
        <Toast>
          {said === 'told' ? t('Told.') : said === 'stopped' ? t('It is no longer shared.') : said === 'shared' ? t('Shared.') : null}
        </Toast>
      </Page>
    </WrittenIn>
  )
}

const isInHand = ({ state }: Pick<Clip, 'state'>) => state === 'in_progress' || state === 'returned'

function ShareLink({ clip }: { clip: Clip }) {
  const t = useText()
  return (
    <LinkButton to={`/coaching/${clip.id}/share`} icon={Share2} kind={clip.shares.length > 0 ? 'quiet' : 'primary'}>
      {clip.shares.length > 0 ? t('Share with another coach') : t('Share with a coach')}
    </LinkButton>
  )
}

function ClipBody({ clip, at, now, open, isLater, answer, editMs: editable }: Route.ComponentProps['loaderData'] & { answer: unknown }) {
  const t = useText()
  const composer = useRef<ComposerHandle>(null)
  const stage = useRef<ClipStageHandle>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const locale = useLocale()
  const { sending, kept, onTheirWay, hold, leave, send } = useSpoken({
    personId: clip.personId,
    language: locale,
    attemptId: clip.attemptId,
    partOf: keptFor(clip.id),
    title: clip.name,
  })
  const speaking = {
    attemptId: clip.attemptId,
    artifactId: clip.id,
    kept,
    onTheirWay,
    hold,
    leave,
    send: (spoken: Spoken) => void send(spoken),
  }
  const listen = () => {
    stage.current?.pause()
  }
  const isOngoing = clip.state !== 'withdrawn' && !clip.isRemoved
  const choose = (id: string) => {
    setChosen(id)
    document.getElementById(threadPlace(id))?.focus()
  }
  const reading: Reading = {
    personId: clip.personId,
    criteria: clip.criteria,
    tags: clip.tags,
    editMs: editable,
    now,
    isOngoing,
    goTo: (place) => stage.current?.goTo(place),
    placeAddress: (place) => `/coaching/${clip.id}?${new URLSearchParams({ of: clip.id, ...addressedPlace(place) })}`,
    open: open ?? chosen,
    addressOf: (id) => `/coaching/${clip.id}?open=${id}#${threadPlace(id)}`,
    answer,
    speaking,
    sending,
    onListen: listen,
  }
  return (
    <div className="grid gap-x-10 gap-y-8 *:min-w-0 lg:grid-cols-[minmax(0,1fr)_minmax(22rem,26rem)]">
      <Stack gap="l">
        <ClipStage clip={clip} at={at} ref={stage} onMark={(place) => composer.current?.mark(place)} onChoose={choose} />
        {isOngoing ? (
          <Section title={t('Write a comment')}>
            <Composer
              ref={composer}
              showing={clip.showing}
              criteria={clip.criteria}
              tags={clip.tags}
              keepsFirst={clip.isOwn}
              isShared={!clip.isOwn || clip.shares.length > 0}
              {...((clip.showing === 'video' || clip.showing === 'audio') && { pause: () => stage.current?.pause() ?? 0 })}
              onWritten={() => stage.current?.goOn()}
              speaking={speaking}
              answer={answer}
            />
          </Section>
        ) : (
          <p className="text-soft">{t('Nothing more can be written here. What was said stays to read.')}</p>
        )}
      </Stack>
      <Stack gap="l">
        <ClipShares clip={clip} answer={answer} />
        <Section title={t('Comments')} actions={<Exports clip={clip} />}>
          {clip.kept > 0 && <ShareKept clip={clip} answer={answer} />}
          {clip.threads.length > 0 ? (
            <ThreadList threads={clip.threads} reading={reading} />
          ) : (
            <EmptyState title={isLater ? t('Nothing further on') : t('Nothing is said of it yet')}>
              {clip.isOwn
                ? t('Note for yourself what you see, or share it with a coach and read here what they see.')
                : t('Say what you see: at a moment, on a page, about a part. Ask before you suggest.')}
            </EmptyState>
          )}
          <Pager
            label={t('Pages of the comments')}
            previous={isLater ? `/coaching/${clip.id}` : null}
            next={clip.next && `/coaching/${clip.id}?after=${clip.next}`}
          />
        </Section>
      </Stack>
    </div>
  )
}

function Exports({ clip }: { clip: Clip }) {
  const t = useText()
  if (clip.threads.length === 0) return null
  return (
    <Row gap="s">
      <LinkButton to={`/coaching/${clip.id}/comments.csv`} kind="plain" small icon={Download} download>
        {t('As CSV')}
      </LinkButton>
      <LinkButton to={`/coaching/${clip.id}/print`} kind="plain" small icon={Printer}>
        {t('As text')}
      </LinkButton>
    </Row>
  )
}

/** What one has written and kept goes to the others at once, when its author says so. */
function ShareKept({ clip, answer }: { clip: Clip; answer: unknown }) {
  const t = useText()
  const fetcher = useFetcher<unknown>()
  return (
    <PageForm answer={answer} intent="share" fetcher={fetcher} className="mb-3">
      <Row gap="m" align="between">
        <p className="text-soft">{t('{kept, plural, one {One comment is} other {# comments are}} only for you.', { kept: clip.kept })}</p>
        <Button kind="quiet" small>
          {t('{kept, plural, one {Share it} other {Share all #}}', { kept: clip.kept })}
        </Button>
      </Row>
    </PageForm>
  )
}
