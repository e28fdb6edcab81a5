import type { LucideIcon } from 'lucide-react'
import { type KeyboardEvent, useRef } from 'react'
import { controlLook } from '../../foundation/ui/field.tsx'
import { Icon } from '../../foundation/ui/icon.tsx'
import { formatDuration } from '../../foundation/words/format.ts'
import { useText } from '../../foundation/words/text.tsx'
import type { Cue } from '../media/cues.ts'

type Given = {
  cue: Cue
  mark: number
  onChange: (cue: Cue) => void
  onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void
  onGo: () => void
  tools: { icon: LucideIcon; name: string; act: (caret: number) => void }[]
}

/** One line of captions: when, what, and what may be done with it. */
export function CueRow({ cue, mark, onChange, onKeyDown, onGo, tools }: Given) {
  const t = useText()
  const words = useRef<HTMLTextAreaElement>(null)
  const time = (name: string, value: number, change: (seconds: number) => Cue) => (
    <input
      type="number"
      step={0.1}
      min={0}
      value={Math.round(value * 10) / 10}
      aria-label={t('{name} of the line at {time}, in seconds', { name, time: formatDuration(cue.from) })}
      onChange={({ target }) => Number.isFinite(target.valueAsNumber) && onChange(change(Math.max(0, target.valueAsNumber)))}
      className="w-15 rounded-small border border-edge bg-card px-1.5 sm:w-20 py-1 text-s tabular-nums"
    />
  )
  return (
    <li data-cue={mark} className="grid gap-1.5 rounded-card border border-rule p-2">
      <div className="flex flex-wrap items-center gap-1.5">
        <button
          type="button"
          onClick={onGo}
          className="target px-1 text-s text-green tabular-nums underline"
          aria-label={t('Go to {time}', { time: formatDuration(cue.from) })}
        >
          {formatDuration(cue.from)}
        </button>
        {time(t('Beginning'), cue.from, (from) => ({ ...cue, from, to: Math.max(cue.to, from + 0.1) }))}
        <span aria-hidden="true">–</span>
        {time(t('End'), cue.to, (to) => ({ ...cue, to: Math.max(to, cue.from + 0.1) }))}
        <span aria-hidden="true" className="text-s text-soft">
          s
        </span>
        <span className="ms-auto flex gap-1">
          {tools.map(({ icon, name, act }) => (
            <button
              key={name}
              type="button"
              title={name}
              aria-label={name}
              onClick={() => act(words.current?.selectionStart ?? 0)}
              className="grid size-8 place-items-center rounded-control text-green hover:bg-wash pointer-coarse:size-11"
            >
              <Icon of={icon} />
            </button>
          ))}
        </span>
      </div>
      <textarea
        ref={words}
        rows={2}
        value={cue.text}
        aria-label={t('Words at {time}', { time: formatDuration(cue.from) })}
        onChange={({ target }) => onChange({ ...cue, text: target.value })}
        onKeyDown={onKeyDown}
        className={controlLook}
      />
    </li>
  )
}
