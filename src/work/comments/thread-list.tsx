import { CircleCheck, CircleHelp, Lightbulb, Lock, type LucideIcon, NotebookPen, ThumbsUp } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useFetcher } from 'react-router'
import { Button } from '../../foundation/ui/button.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { refusedForm } from '../../foundation/ui/form-state.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { Icon } from '../../foundation/ui/icon.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Prose } from '../../foundation/ui/prose.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Moment } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { CommentKind } from './comment-kinds.ts'
import { commentKindWords } from './comment-kinds.ts'
import { type Place, placeWords } from './comment-place.ts'
import { type ShownRecording, spokenWords } from './comment-recording.ts'
import type { CommentTag } from './comment-tags.ts'
import { begunIn } from './composer.tsx'
import type { ShownComment, Thread } from './find-comments.ts'
import { SpeakAdder, type Speaking, TakeInHand, useTake } from './speak-adder.tsx'
import { SpokenPlayer } from './spoken-player.tsx'

const icons: Record<CommentKind, LucideIcon> = { question: CircleHelp, suggestion: Lightbulb, strength: ThumbsUp, note: NotebookPen }

/** What a thread needs of its page: who reads, what its marks are called, and how one gets to a place. */
export type Reading = {
  personId: string
  criteria: readonly { id: string; name: string }[]
  tags: readonly CommentTag[]
  /** Until when what was posted can be changed, in milliseconds from then on. */
  editMs: number
  now: number
  /** Whether anything more can be said. */
  isOngoing: boolean
  goTo?: ((place: Place) => void) | undefined
  /** The address of a place, to be kept or sent; without script it leads there too. */
  placeAddress?: ((place: Place) => string) | undefined
  /** The thread that is open without script, and how its address is written. */
  open: string | null
  addressOf: (threadId: string) => string
  answer: unknown
  /** What speaking needs, and how much has gone of what is on its way from this page. */
  speaking: Speaking
  sending: ReadonlyMap<string, number>
  /** What is spoken begins to play: what else plays stops. */
  onListen?: () => void
}

/** Where a thread stands on its page. */
export const threadPlace = (id: string): string => `comment-${id}`

const answerField = (id: string) =>
  document.getElementById(threadPlace(id))?.querySelector<HTMLTextAreaElement>('form:has([name=answersId]) textarea')

/** The threads of an artifact, from its beginning to its end. */
export function ThreadList({ threads, reading }: { threads: readonly Thread[]; reading: Reading }) {
  const t = useText()
  return (
    <ol className="divide-y divide-rule border-y border-rule" aria-label={t('Comments')}>
      {threads.map((thread) => (
        <ThreadItem key={thread.id} thread={thread} reading={reading} />
      ))}
    </ol>
  )
}

function ThreadItem({ thread, reading }: { thread: Thread; reading: Reading }) {
  const t = useText()
  const [opened, setOpened] = useState(false)
  const { id, kind, place, criterionId, tagIds, resolvedAt, answers } = thread
  const isOpen = opened || reading.open === id
  const close = () => {
    flushSync(() => setOpened(false))
    document.getElementById(threadPlace(id))?.focus()
  }
  const words = placeWords(t, place)
  const marks = [
    ...reading.criteria.filter((criterion) => criterion.id === criterionId).map(({ name }) => name),
    ...reading.tags.filter((tag) => tagIds.includes(tag.id)).map(({ name }) => name),
  ]
  return (
    <li
      id={threadPlace(id)}
      tabIndex={-1}
      className="scroll-mt-24 py-3 outline-none [content-visibility:auto] [contain-intrinsic-size:auto_6rem] target:bg-wash"
    >
      <Stack gap="s">
        <Row gap="s">
          {words !== '' &&
            (reading.goTo && place ? (
              <a
                href={reading.placeAddress?.(place) ?? ''}
                className="rounded-control border border-rule px-2 py-0.5 text-left text-s font-semibold text-green tabular-nums target hover:bg-wash"
                onClick={(event) => {
                  if (event.metaKey || event.ctrlKey || event.shiftKey) return
                  event.preventDefault()
                  reading.goTo?.(place)
                }}
              >
                <span className="sr-only">{t('Go to')} </span>
                {words}
              </a>
            ) : (
              <span className="text-s font-semibold tabular-nums">{words}</span>
            ))}
          <span className="flex items-center gap-1.5 text-s text-soft">
            <Icon of={icons[kind]} />
            {t(commentKindWords[kind])}
          </span>
          {resolvedAt && <Status kind="done">{t('Done')}</Status>}
          {marks.map((name) => (
            <span key={name} className="rounded-full border border-rule px-2 text-xs text-soft">
              {name}
            </span>
          ))}
        </Row>
        <Said comment={thread} reading={reading} isOpen={isOpen} />
        {answers.length > 0 && (
          <ul className="grid gap-3 border-l-2 border-rule pl-4">
            {answers.map((answer) => (
              <li key={answer.id} id={threadPlace(answer.id)}>
                <Said comment={answer} reading={reading} isOpen={isOpen} />
              </li>
            ))}
          </ul>
        )}
        {isOpen ? (
          <ThreadForms thread={thread} reading={reading} close={close} />
        ) : (
          reading.isOngoing && (
            <p>
              <a
                href={reading.addressOf(id)}
                className="inline-block py-1 text-s text-green target hover:underline underline-offset-3 print:hidden"
                onClick={(event) => {
                  event.preventDefault()
                  // The link goes away under the hand that pressed it; the hand goes on where one answers.
                  flushSync(() => setOpened(true))
                  answerField(id)?.focus()
                }}
              >
                {t('Answer or change')}
                <span className="sr-only">
                  : {words} {thread.body.slice(0, 60) || (thread.recording && spokenWords(t, thread.recording))}
                </span>
              </a>
            </p>
          )
        )}
      </Stack>
    </li>
  )
}

type SaidGiven = { comment: ShownComment; reading: Reading; isOpen: boolean }

/** One thing that was said: by whom, when, and in the hand of its author the ways to change it. */
function Said({ comment, reading, isOpen }: SaidGiven) {
  const t = useText()
  const { id, author, authorId, body, writtenAt, postedAt, editedAt, removedAt, recording } = comment
  if (removedAt) return <p className="text-soft italic">{t('Its author took this away.')}</p>
  return (
    <Stack gap="xs">
      <p className="flex flex-wrap items-baseline gap-x-2 text-s">
        <b className="font-semibold">{authorId === reading.personId ? t('You') : author}</b>
        <span className="text-soft">
          <Moment at={postedAt ?? writtenAt} />
          {editedAt && <> · {t('changed')}</>}
        </span>
        {postedAt === null && (
          <span className="flex items-center gap-1 text-soft">
            <Icon of={Lock} />
            {t('Only you see this')}
          </span>
        )}
      </p>
      {recording && (
        <SpokenPlayer commentId={id} author={author} recording={recording} sent={reading.sending.get(id)} onListen={reading.onListen} />
      )}
      {body !== '' && <Prose text={body} />}
      {isOpen && authorId === reading.personId && (
        <Fold small summary={t('Change or remove')} open={refusedForm(reading.answer)?.values.intent === `change:${comment.id}`}>
          <OwnForms comment={comment} reading={reading} />
        </Fold>
      )}
    </Stack>
  )
}

/** For its author: other words while that can be, shared, or taken away. */
function OwnForms({ comment: { id, body, postedAt, recording }, reading }: { comment: ShownComment; reading: Reading }) {
  const t = useText()
  const change = useFetcher<unknown>()
  const remove = useFetcher<unknown>()
  const isEditable = postedAt === null || reading.now - new Date(postedAt).getTime() <= reading.editMs
  return (
    <Stack gap="s">
      {isEditable && reading.isOngoing && (
        <PageForm answer={reading.answer} intent={`change:${id}`} fetcher={change} className="gap-2!">
          <HiddenFields values={{ commentId: id }} />
          <Field
            name="body"
            type="textarea"
            label={recording ? t('Words with it') : t('In other words')}
            rows={2}
            maxLength={4000}
            defaultValue={body}
          />
          <Row>
            <Button kind="quiet" small>
              {t('Change it')}
            </Button>
          </Row>
        </PageForm>
      )}
      <PageForm answer={reading.answer} intent={`remove:${id}`} fetcher={remove}>
        <HiddenFields values={{ commentId: id }} />
        <Row>
          <Button kind="plain" small>
            {t('Take it away')}
          </Button>
        </Row>
      </PageForm>
    </Stack>
  )
}

/** What may be done with a whole thread: answer it, share it, mark it as done. */
function ThreadForms({
  thread: { id, authorId, body, postedAt, resolvedAt, removedAt, recording },
  reading,
  close,
}: {
  thread: Thread
  reading: Reading
  close: () => void
}) {
  const t = useText()
  const answering = useFetcher<unknown>()
  const marking = useFetcher<unknown>()
  const inHand = useTake(reading.speaking)
  const { take } = inHand
  const answered = answerCount(answering.data)
  const spoken = useRef({ said: take, send: reading.speaking.send, done: inHand.send })
  useEffect(() => {
    spoken.current = { said: take, send: reading.speaking.send, done: inHand.send }
  })
  useEffect(() => {
    const begun = begunIn(answering.data)
    if (answering.state !== 'idle' || !begun) return
    const { said, send, done } = spoken.current
    if (!said) return
    send({ ...begun, key: said.key, file: said.file })
    done()
  }, [answering.state, answering.data])
  useEffect(() => {
    // The form is another one after each answer: who had the old one in hand has the new one.
    if (answered !== '' && document.activeElement === document.body) answerField(id)?.focus()
  }, [answered, id])
  if (!reading.isOngoing) return null
  return (
    <Stack gap="s">
      {!removedAt && (
        <PageForm
          answer={reading.answer}
          intent={take ? `say:${id}` : `answer:${id}`}
          fetcher={answering}
          className="gap-2!"
          key={answered}
        >
          <HiddenFields values={{ answersId: id }} />
          {take && <TakeInHand take={take} leave={inHand.leave} />}
          <Field
            name="body"
            type="textarea"
            label={take ? t('Words with it') : t('Your answer')}
            optional={take !== null}
            rows={2}
            maxLength={4000}
          />
          <Row>
            <Button small>{t('Answer')}</Button>
            <Button type="button" kind="plain" small onClick={close}>
              {t('Close')}
            </Button>
          </Row>
        </PageForm>
      )}
      {!removedAt && (
        <SpeakAdder speaking={reading.speaking} of={id} inHand={inHand} {...(reading.onListen && { onOpen: reading.onListen })} />
      )}
      {postedAt !== null && !removedAt && (
        <PageForm answer={reading.answer} intent={resolvedAt ? `reopen:${id}` : `resolve:${id}`} fetcher={marking}>
          <HiddenFields values={{ commentId: id }} />
          <Row>
            <Button kind="quiet" small icon={CircleCheck}>
              {resolvedAt ? t('Open it again') : t('Mark as done')}
            </Button>
          </Row>
        </PageForm>
      )}
      {postedAt === null && authorId === reading.personId && isShareable(recording, body) && (
        <PageForm answer={reading.answer} intent={`share:${id}`} fetcher={marking}>
          <HiddenFields values={{ commentId: id }} />
          <Row>
            <Button kind="quiet" small>
              {isTrouble(recording) ? t('Share the words alone') : t('Share this one')}
            </Button>
          </Row>
        </PageForm>
      )}
    </Stack>
  )
}

const isTrouble = (recording: ShownRecording | null) => recording?.state === 'refused' || recording?.state === 'lost'
/** What has neither arrived nor words has nothing to share; what is on its way to be shared is told so already. */
const isShareable = (recording: ShownRecording | null, body: string) =>
  isTrouble(recording) ? body !== '' : recording?.state !== 'on-its-way' || !recording.postsOnArrival

/** Another form after each answer, so that it begins empty. */
const answerCount = (answer: unknown): string =>
  typeof answer === 'object' && answer !== null && 'done' in answer ? String((answer as { id?: string }).id) : ''
