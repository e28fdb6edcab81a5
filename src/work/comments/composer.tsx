import { MapPin, X } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { useFetcher } from 'react-router'
import { Button } from '../../foundation/ui/button.tsx'
import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { Kbd } from '../../foundation/ui/kbd.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RadioGroup } from '../../foundation/ui/radio-group.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { useScripted } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { writeRegion } from '../documents/document-place.ts'
import { placeFields } from './comment-form.ts'
import { commentKinds, commentKindWords } from './comment-kinds.ts'
import { momentField, type Place, placeWords } from './comment-place.ts'
import type { CommentTag } from './comment-tags.ts'
import type { Showing } from './conversation.ts'
import { SpeakAdder, type Speaking, TakeInHand, useTake } from './speak-adder.tsx'

/** What marks a place for the composer: a player that was stopped, words that were chosen, a part that was drawn. */
export type ComposerHandle = { mark: (place: Place) => void }

type Given = {
  showing: Showing
  criteria: readonly { id: string; name: string }[]
  tags: readonly CommentTag[]
  /** Whether what is written stays with its author unless they say otherwise. */
  keepsFirst: boolean
  /** Whether anyone else could see it. */
  isShared: boolean
  /** The moment at which the recording stands; it is asked when someone begins to type, and stops the player. */
  pause?: () => number
  /** The comment is written. */
  onWritten?: () => void
  speaking: Speaking
  answer: unknown
  ref?: Ref<ComposerHandle>
}

/** Where a comment is written. Typing stops the player; Enter posts and goes on, Shift and Enter begin a new line. Without script the button does. */
export function Composer({ showing, criteria, tags, keepsFirst, isShared, pause, onWritten, speaking, answer, ref }: Given) {
  const t = useText()
  const scripted = useScripted()
  const fetcher = useFetcher<unknown>()
  const form = useRef<HTMLFormElement>(null)
  const [place, setPlace] = useState<Place>({})
  const [keeps, setKeeps] = useState(keepsFirst)
  const inHand = useTake(speaking)
  const { take } = inHand
  const isPlayed = showing === 'video' || showing === 'audio'
  const field = (name: string) => form.current?.elements.namedItem(name) as HTMLInputElement | HTMLTextAreaElement | null

  function mark(marked: Place) {
    setPlace(marked)
    const at = field(placeFields.at)
    if (at && marked.at !== undefined) at.value = momentField(marked.at)
    const page = field(placeFields.page)
    if (page && marked.page !== undefined) page.value = String(marked.page)
  }
  useImperativeHandle(ref, () => ({
    mark(marked) {
      mark(marked)
      field('body')?.focus()
    },
  }))

  const written = useRef(onWritten)
  const spoken = useRef({ said: take, send: speaking.send, done: inHand.send })
  useEffect(() => {
    written.current = onWritten
    spoken.current = { said: take, send: speaking.send, done: inHand.send }
  })
  useEffect(() => {
    if (fetcher.state !== 'idle' || !isDone(fetcher.data)) return
    const { said, send, done } = spoken.current
    const begun = begunIn(fetcher.data)
    if (said && begun) {
      send({ ...begun, key: said.key, file: said.file })
      done()
    }
    form.current?.reset()
    setPlace({})
    written.current?.()
    // Where the hand was it stays: the next comment follows.
    const body = form.current?.elements.namedItem('body')
    if (body instanceof HTMLTextAreaElement) body.focus()
  }, [fetcher.state, fetcher.data])

  useEffect(() => {
    // The hand that used a recording goes on where Enter posts it.
    const body = take && form.current?.elements.namedItem('body')
    if (body instanceof HTMLTextAreaElement) body.focus()
  }, [take])

  function begin() {
    const at = field(placeFields.at)
    if (!pause || !at || at.value !== '') return
    mark({ ...place, at: pause() })
  }
  function post(event: KeyboardEvent<HTMLElement>) {
    // While a script composes a letter, Enter chooses it.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    form.current?.requestSubmit()
  }

  return (
    <Stack gap="m">
      <PageForm
        answer={answer}
        intent={take ? 'speak' : 'write'}
        fetcher={fetcher}
        ref={form}
        id="write"
        autoComplete="off"
        className="gap-3!"
      >
        <RadioGroup
          name="kind"
          legend={t('What it is')}
          hideLegend
          layout="segments"
          defaultValue="note"
          options={commentKinds.map((value) => ({ value, label: t(commentKindWords[value]) }))}
        />
        <PlaceMark showing={showing} place={place} clear={() => setPlace({})} pause={pause} mark={mark} />
        {take && <TakeInHand take={take} leave={inHand.leave} />}
        <Field
          name="body"
          type="textarea"
          label={take ? t('Words with it') : t('Your comment')}
          hideLabel
          placeholder={
            take
              ? t('Words with it, also for who can’t hear it. You can leave them out.')
              : isPlayed && scripted
                ? t('Type: the recording stops by itself')
                : t('What do you see?')
          }
          rows={2}
          maxLength={4000}
          onChange={(event) => {
            if (event.target.value.length === 1) begin()
          }}
          onKeyDown={post}
        />
        {(criteria.length > 0 || tags.length > 0) && (
          <Fold summary={t('Criterion and tags')} small>
            <Stack gap="s">
              {criteria.length > 0 && (
                <Select
                  name="criterionId"
                  label={t('About which criterion')}
                  optional
                  options={[{ value: '', label: t('None in particular') }, ...criteria.map(({ id, name }) => ({ value: id, label: name }))]}
                />
              )}
              <Row gap="m">
                {tags
                  .filter(({ retiredAt }) => retiredAt === null)
                  .map(({ id, name }) => (
                    <Checkbox key={id} name={`tagIds.${id}`} label={name} />
                  ))}
              </Row>
            </Stack>
          </Fold>
        )}
        <Row align="between" gap="m">
          <Checkbox
            name="keep"
            label={isShared ? t('Only for me, until I share it') : t('Only for me')}
            checked={keeps}
            onChange={(event) => setKeeps(event.target.checked)}
          />
          <Row gap="s">
            {scripted && (
              <span className="text-s text-soft pointer-coarse:hidden">
                <Kbd>Enter</Kbd>
              </span>
            )}
            <Button>{keeps ? t('Keep it') : t('Post')}</Button>
          </Row>
        </Row>
      </PageForm>
      <SpeakAdder speaking={speaking} of={speaking.artifactId} inHand={inHand} onOpen={begin} />
    </Stack>
  )
}

const isDone = (answer: unknown): boolean => typeof answer === 'object' && answer !== null && 'done' in answer

type MarkGiven = {
  showing: Showing
  place: Place
  clear: () => void
  pause: (() => number) | undefined
  mark: (place: Place) => void
}

/** What the server began, for the recording that goes with a comment. */
export const begunIn = (answer: unknown): { commentId: string; uploadId: string } | null =>
  typeof answer === 'object' && answer !== null && 'uploadId' in answer
    ? { commentId: String((answer as { id?: unknown }).id), uploadId: String(answer.uploadId) }
    : null

/** The place of what is being written: fields that anyone can fill in, and what was marked by hand. */
function PlaceMark({ showing, place, clear, pause, mark }: MarkGiven) {
  const t = useText()
  const scripted = useScripted()
  if (showing === 'video' || showing === 'audio')
    return (
      <Row gap="s" align="end">
        <Field name={placeFields.at} label={t('At')} placeholder="0:00" className="w-24!" optional={!scripted} />
        <Field name={placeFields.until} label={t('until')} placeholder="0:00" className="w-24!" optional />
        {scripted && pause && (
          <Button type="button" kind="quiet" small icon={MapPin} onClick={() => mark({ at: pause() })}>
            {t('Here')}
          </Button>
        )}
      </Row>
    )
  // A part of a page, or words on it, go with their page: it is not typed beside them.
  if (showing === 'pdf' && place.page !== undefined && (place.region || place.quote !== undefined))
    return (
      <>
        <HiddenFields
          values={{
            [placeFields.page]: place.page,
            ...(place.region && { [placeFields.region]: writeRegion(place.region) }),
            ...(place.quote !== undefined && { [placeFields.quote]: place.quote }),
          }}
        />
        <Marked clear={clear}>{placeWords(t, place)}</Marked>
      </>
    )
  if (showing === 'pdf' || showing === 'file')
    return <Field name={placeFields.page} type="number" label={t('Page')} min={1} className="w-24!" optional defaultValue={place.page} />
  if (showing === 'image')
    return place.region ? (
      <>
        <HiddenFields values={{ [placeFields.region]: writeRegion(place.region) }} />
        <Marked clear={clear}>{placeWords(t, place)}</Marked>
      </>
    ) : (
      scripted && <p className="text-s text-soft">{t('“Mark a part” above the picture says of which part you speak.')}</p>
    )
  if (showing === 'text')
    return place.quote === undefined ? (
      <Fold summary={t('Quote words of the text')} small>
        <Field name={placeFields.quote} label={t('Words, as they stand there')} optional maxLength={1000} />
        {scripted && <p className="mt-1 text-s text-soft">{t('Or choose them in the text.')}</p>}
      </Fold>
    ) : (
      <>
        <HiddenFields values={{ [placeFields.quote]: place.quote, [placeFields.offset]: place.offset ?? null }} />
        <Marked clear={clear}>{placeWords(t, place)}</Marked>
      </>
    )
  return null
}

function Marked({ children, clear }: { children: ReactNode; clear: () => void }) {
  const t = useText()
  return (
    <p className="flex items-center gap-2 text-s">
      <span className="min-w-0 font-semibold">{children}</span>
      <Button type="button" kind="plain" small icon={X} onClick={clear} aria-label={t('Forget the marked place')}>
        {t('Not there')}
      </Button>
    </p>
  )
}
