import { Keyboard } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { Dialog } from '../../foundation/ui/dialog.tsx'
import { takeEarlyKeys, typeKey } from '../../foundation/ui/early-keys.tsx'
import { Kbd } from '../../foundation/ui/kbd.tsx'
import { useText } from '../../foundation/words/text.tsx'

export type AssessorKeys = {
  next: () => void
  previous: () => void
  level: (place: number) => void
  cite: () => void
  /** Into the field for the page or the words. */
  place: () => void
  reason: () => void
  nextStep: () => void
  /** Puts a phrase of one’s own into the reason or the next step. */
  phrase: () => void
  note: () => void
  /** Marks what in view tells whose it is. */
  leak: () => void
  evidence: (by: 1 | -1) => void
  /** Out of the field that is typed in, back to its criterion. */
  leave: () => void
  help: () => void
}

const place = 'laurel.assessor-keys-off'
const dialogId = 'assessor-keys'

/** Single keys act only while no text is being typed; a person who speaks to a computer turns them off (WCAG 2.1.4). */
export function useAssessorKeys(keys: Omit<AssessorKeys, 'help'>) {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const press = (key: string, target: EventTarget | null): boolean => {
      if (document.querySelector('dialog[open]') || keptOff()) return false
      const act = isTyping(target) ? key === 'Escape' && latest.current.leave : actionOf(key, latest.current)
      if (act) act()
      return Boolean(act)
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (press(event.key, event.target)) event.preventDefault()
    }
    let ledInto: Element | null = null
    const stop = takeEarlyKeys(
      (key) => {
        const { activeElement: field } = document
        const isField = field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && isTyping(field))
        // A key led into it, and these are the words. Where a hand led into it, the key was pressed before.
        if (isField && field === ledInto && key !== 'Escape') typeKey(field, key)
        else if (press(key, key === 'Escape' ? field : null)) ledInto = document.activeElement
      },
      () => document.addEventListener('keydown', onKey),
    )
    return () => {
      stop()
      document.removeEventListener('keydown', onKey)
    }
  }, [])
}

function actionOf(key: string, keys: Omit<AssessorKeys, 'help'>): (() => void) | undefined {
  if (/^[1-4]$/.test(key)) return () => keys.level(Number(key))
  return {
    j: keys.next,
    k: keys.previous,
    e: () => keys.evidence(1),
    E: () => keys.evidence(-1),
    c: keys.cite,
    p: keys.place,
    r: keys.reason,
    n: keys.nextStep,
    i: keys.phrase,
    m: keys.note,
    x: keys.leak,
    '?': () => {
      const dialog = document.getElementById(dialogId)
      if (dialog instanceof HTMLDialogElement) dialog.showModal()
    },
  }[key]
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !['radio', 'checkbox', 'button', 'submit'].includes(target.type)
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
}

// A device may forbid keeping anything; then the keys are on.
function keptOff(): boolean {
  try {
    return localStorage.getItem(place) === 'yes'
  } catch {
    return false
  }
}
function keepOff(off: boolean) {
  try {
    if (off) localStorage.setItem(place, 'yes')
    else localStorage.removeItem(place)
  } catch {}
}

/** The keys, and the switch that turns them off. */
export function AssessorKeysDialog() {
  const t = useText()
  const [off, setOff] = useState(false)
  useEffect(() => setOff(keptOff()), [])
  const keys: [string, string][] = [
    ['j', t('next criterion')],
    ['k', t('previous criterion')],
    ['1 – 4', t('choose the level')],
    ['e', t('next piece of evidence; with Shift the one before')],
    ['c', t('cite what is in view: this moment, this piece, or the words you marked')],
    ['p', t('write the moment, page or words')],
    ['r', t('write the reason')],
    ['n', t('write the next step')],
    ['i', t('put in a phrase of yours, where you wrote last')],
    ['m', t('write the private note')],
    ['x', t('mark that what is in view tells whose it is')],
    ['Esc', t('leave the field, so that the keys work again')],
    ['?', t('show these keys')],
  ]
  return (
    <Dialog id={dialogId} title={t('Keys')} trigger={t('Keys')} triggerKind="plain" triggerIcon={Keyboard} small>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-2">
        {keys.map(([key, does]) => (
          <div key={key} className="contents">
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className="text-soft">{t('They rest while you type in a field.')}</p>
      <Checkbox
        name="keys"
        label={t('Use these keys')}
        checked={!off}
        onChange={(event) => {
          setOff(!event.target.checked)
          keepOff(!event.target.checked)
        }}
      />
    </Dialog>
  )
}
