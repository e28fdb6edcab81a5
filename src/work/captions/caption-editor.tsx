import { Captions, FileUp, Merge, Plus, Scissors, Trash2 } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, type RefObject, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { controlLook, Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import type { PlayerHandle } from '../../foundation/ui/media-player.tsx'
import { SavedMark } from '../../foundation/ui/saved-mark.tsx'
import { Row as Line, Stack } from '../../foundation/ui/stack.tsx'
import { useAutosave } from '../../foundation/ui/use-autosave.ts'
import { useScripted } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { type Cue, mergeCues, readCaptions, shiftCues, splitCue, writeWebVtt } from '../media/cues.ts'
import { CueRow } from './cue-row.tsx'

type Given = {
  place: { attemptId: string; artifactId: string }
  revision: number
  text: string
  player: RefObject<PlayerHandle | null>
  children: (parts: { ref: RefObject<HTMLFormElement | null>; editor: ReactNode; textField: ReactNode }) => ReactNode
}
/** A cue that is being written, known by a number of its own so that no field moves from under a hand. */
type Row = Cue & { key: number }
let nextKey = 1
const rowsOf = (text: string): Row[] => (readCaptions(text)?.cues ?? []).map((cue) => ({ ...cue, key: nextKey++ }))

/** Captions as lines beside the player. The text of the form is what is kept; the lines write it, and are read from it. */
export function CaptionEditor({ place: { attemptId, artifactId }, revision, text, player, children }: Given) {
  const t = useText()
  const scripted = useScripted()
  const [rows, setRows] = useState(() => rowsOf(text))
  const [search, setSearch] = useState('')
  const [told, setTold] = useState('')
  const field = useRef<HTMLTextAreaElement & HTMLInputElement>(null)
  const list = useRef<HTMLOListElement>(null)
  const { register, changed, status, conflict } = useAutosave({
    key: `work/${attemptId}/captions/${artifactId}`,
    action: `/work/${attemptId}/captions/${artifactId}`,
    revision,
    onShow(fields) {
      const shown = fields.text?.[0] ?? ''
      if (field.current) field.current.value = shown
      setRows(rowsOf(shown))
    },
  })
  const set = (next: Row[]) => {
    setRows(next)
    if (!field.current) return
    field.current.value = next.some((row) => row.text.trim() !== '') ? writeWebVtt(next) : ''
    changed()
  }
  /** Shows the rows and goes to one of them at once: the next key that is pressed belongs there already. */
  const setAndGoTo = (next: Row[], key: number) => {
    flushSync(() => set(next))
    list.current?.querySelector<HTMLElement>(`[data-cue="${key}"] textarea`)?.focus()
  }
  const now = () => Math.round((player.current?.current() ?? 0) * 1000) / 1000
  const replace = (at: number, ...cues: Cue[]) => {
    const own = rows[at]?.key
    set(rows.toSpliced(at, 1, ...cues.map((cue, index) => ({ ...cue, key: index === 0 && own !== undefined ? own : nextKey++ }))))
  }
  const addAfter = (at: number) => {
    const before = rows[at]
    const from = Math.max(now(), before?.to ?? 0)
    const key = nextKey++
    setAndGoTo(rows.toSpliced(at + 1, 0, { from, to: from + 3, text: '', key }), key)
  }
  // Enter ends what was just said, where the recording is, and begins what comes next.
  const onEnter = (at: number) => {
    const row = rows[at]
    if (!row) return
    const here = now()
    const ended = here > row.from ? { ...row, to: here } : row
    const key = nextKey++
    const from = Math.max(ended.to, here)
    setAndGoTo(rows.toSpliced(at, 1, ended, { from, to: from + 3, text: '', key }), key)
  }
  const onKeyDown = (at: number) => (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    onEnter(at)
  }
  const take = async (file: File | undefined) => {
    if (!file) return
    const read = file.size > 2_000_000 ? null : readCaptions(await file.text())
    if (!read || read.cues.length === 0)
      return setTold(t('“{name}” holds no captions that can be read. Nothing was changed.', { name: file.name }))
    set(read.cues.map((cue) => ({ ...cue, key: nextKey++ })))
    setTold(
      read.kind === 'srt'
        ? t('“{name}” was an SRT file and is WebVTT now: {count, plural, one {# line} other {# lines}}.', {
            name: file.name,
            count: read.cues.length,
          })
        : t('“{name}” was taken in: {count, plural, one {# line} other {# lines}}.', { name: file.name, count: read.cues.length }),
    )
  }
  const shown = rows.flatMap((row, at) => (row.text.toLowerCase().includes(search.trim().toLowerCase()) ? [{ row, at }] : []))

  const editor = scripted && (
    <Stack gap="m">
      <Line>
        <Button type="button" small icon={Plus} onClick={() => addAfter(rows.length - 1)}>
          {t('New line here')}
        </Button>
        <label className="inline-flex target items-center gap-2 rounded-control border border-rule px-3 py-1.5 text-s font-semibold text-green hover:bg-wash focus-within:outline-3 focus-within:outline-green">
          <FileUp className="size-[1.05em]" strokeWidth={1.75} aria-hidden="true" />
          {t('Bring a file (WebVTT or SRT)')}
          <input type="file" accept=".vtt,.srt,text/vtt" className="sr-only" onChange={({ target }) => void take(target.files?.[0])} />
        </label>
        <Button type="button" kind="quiet" small onClick={() => set(keyed(shiftCues(rows, -0.5)))}>
          {t('All ½ s earlier')}
        </Button>
        <Button type="button" kind="quiet" small onClick={() => set(keyed(shiftCues(rows, 0.5)))}>
          {t('All ½ s later')}
        </Button>
      </Line>
      <p role="status" className="text-s text-soft">
        {told}
      </p>
      {rows.length > 5 && (
        <input
          type="search"
          value={search}
          onChange={({ target }) => setSearch(target.value)}
          aria-label={t('Search in the captions')}
          placeholder={t('Search in the captions')}
          className={controlLook}
        />
      )}
      {rows.length === 0 ? (
        <EmptyState icon={Captions} title={t('No captions yet')}>
          {t('Play it, and press “New line here” when somebody speaks. Type what they say; Enter ends the line and begins the next.')}
        </EmptyState>
      ) : (
        <ol ref={list} className="grid gap-2">
          {shown.map(({ row, at }) => (
            <CueRow
              key={row.key}
              mark={row.key}
              cue={row}
              onChange={(cue) => set(rows.toSpliced(at, 1, { ...cue, key: row.key }))}
              onKeyDown={onKeyDown(at)}
              onGo={() => player.current?.seek(row.from)}
              tools={[
                { icon: Scissors, name: t('Part it where you stand'), act: (caret) => replace(at, ...splitCue(row, caret)) },
                ...(rows[at + 1]
                  ? [
                      {
                        icon: Merge,
                        name: t('Join it with the next'),
                        act: () => {
                          const other = rows[at + 1]
                          if (other) set(rows.toSpliced(at, 2, { ...mergeCues(row, other), key: row.key }))
                        },
                      },
                    ]
                  : []),
                { icon: Trash2, name: t('Remove this line'), act: () => set(rows.toSpliced(at, 1)) },
              ]}
            />
          ))}
        </ol>
      )}
      {conflict && (
        <Callout
          kind="attention"
          title={t('This was changed in another place')}
          actions={
            <>
              <Button type="button" small onClick={conflict.keepMine}>
                {t('Keep mine')}
              </Button>
              <Button type="button" kind="quiet" small onClick={conflict.takeTheirs}>
                {t('Take the other')}
              </Button>
            </>
          }
        >
          <pre className="max-h-60 overflow-auto text-s whitespace-pre-wrap">{conflict.theirs.text?.[0]}</pre>
        </Callout>
      )}
      {status.kind !== 'idle' && <SavedMark status={status} />}
    </Stack>
  )
  const asText = (
    <Field
      ref={field}
      name="text"
      type="textarea"
      rows={12}
      label={t('Captions as text')}
      help={t('WebVTT or SRT, as another program writes it. Leave it empty for no captions.')}
      defaultValue={text}
      spellCheck={false}
      className="font-mono text-s"
      onChange={({ currentTarget }) => setRows(rowsOf(currentTarget.value))}
    />
  )
  return children({
    ref: register.ref,
    editor,
    textField: scripted ? (
      <Fold summary={t('As text')} small>
        {asText}
      </Fold>
    ) : (
      asText
    ),
  })
}

const keyed = (cues: readonly Cue[]): Row[] => cues.map((cue) => ({ ...cue, key: nextKey++ }))
