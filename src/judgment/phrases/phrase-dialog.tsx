import { useEffect, useRef, useState } from 'react'
import { Button } from '../../foundation/ui/button.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Phrase } from './find-phrases.ts'

type TextControl = HTMLTextAreaElement | HTMLInputElement
type Given = {
  /** Where the phrase goes: at the place of the cursor, or over what is marked. */
  into: TextControl
  /** By what the field is called. */
  fieldName: string
  onClose: () => void
}

/** Puts words into a field as if they were typed: at the cursor, with a space where two words would grow together. */
function putInto(field: TextControl, words: string): void {
  const start = field.selectionStart ?? field.value.length
  const end = field.selectionEnd ?? start
  const [before, after] = [field.value.slice(0, start), field.value.slice(end)]
  const text = `${/\S$/.test(before) ? ' ' : ''}${words}${/^[^\s.,;:!?)]/.test(after) ? ' ' : ''}`
  const room = field.maxLength < 0 ? text.length : Math.max(0, field.maxLength - before.length - after.length)
  field.setRangeText(text.slice(0, room), start, end, 'end')
  // What saves by itself listens for what a hand would have typed.
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/** One’s own phrases, one of which goes into the field in hand. Nothing in it waits for quick hands: it stays until something is chosen. */
export function PhraseDialog({ into, fieldName, onClose }: Given) {
  const t = useText()
  const dialog = useRef<HTMLDialogElement>(null)
  const [phrases, setPhrases] = useState<readonly Phrase[] | null>(null)
  const [isLost, setLost] = useState(false)
  const [words, setWords] = useState('')
  useEffect(() => {
    dialog.current?.showModal()
    fetch('/review/phrases/list', { headers: { Accept: 'application/json' } })
      .then(async (answer) => (answer.ok ? setPhrases(((await answer.json()) as { phrases: Phrase[] }).phrases) : setLost(true)))
      .catch(() => setLost(true))
  }, [])
  const isAsked = ({ body }: Phrase) => body.toLowerCase().includes(words.trim().toLowerCase())
  const found = phrases?.filter(isAsked) ?? []
  const choose = ({ body }: Phrase) => {
    dialog.current?.close()
    into.focus()
    putInto(into, body)
  }
  return (
    <dialog
      ref={dialog}
      aria-labelledby="phrases-title"
      onClose={() => {
        into.focus()
        onClose()
      }}
      className="m-auto w-[min(34rem,calc(100vw-2rem))] rounded-stage border border-rule bg-card p-6 text-left backdrop:bg-screen/45"
      {...({ closedby: 'any' } as object)}
    >
      <Stack>
        <h2 id="phrases-title" className="font-serif text-xl font-[560]">
          {t('Put a phrase into “{field}”', { field: fieldName })}
        </h2>
        <Field
          name="words"
          type="search"
          label={t('Words of it')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            if (found[0]) choose(found[0])
          }}
        />
        <p role="status" className="text-s text-soft">
          {isLost
            ? t('Your phrases can’t be read just now. Try again when you are online.')
            : phrases === null
              ? t('Your phrases are being read.')
              : t('{count, plural, =0 {No phrase of yours says that.} one {# phrase} other {# phrases}}', { count: found.length })}
        </p>
        <ul className="grid max-h-[40vh] gap-1 overflow-y-auto">
          {found.map((phrase) => (
            <li key={phrase.id}>
              <button
                type="button"
                onClick={() => choose(phrase)}
                className="w-full rounded-control border border-rule px-3 py-2 text-left break-words whitespace-pre-line target hover:bg-wash"
              >
                {phrase.body}
              </button>
            </li>
          ))}
        </ul>
        <div className="flex flex-wrap items-center justify-between gap-3">
          <TextLink to="/review/phrases">{t('Write and change your phrases')}</TextLink>
          <Button type="button" kind="quiet" small onClick={() => dialog.current?.close()}>
            {t('Cancel')}
          </Button>
        </div>
      </Stack>
    </dialog>
  )
}
