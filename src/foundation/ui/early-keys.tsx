import { createContext, useContext } from 'react'

const NonceContext = createContext('')
/** The mark by which the security policy of an answer knows the scripts that stand in it. */
export const NonceProvider = NonceContext.Provider

type Held = { laurelKeys?: { keys: string[]; stop: () => void } }

/** Stands in the page as it is written here: it uses nothing from outside. */
function hold() {
  const keys: string[] = []
  const hear = ({ key, ctrlKey, metaKey, altKey, isComposing, target }: KeyboardEvent) => {
    if (ctrlKey || metaKey || altKey || isComposing || document.querySelector('dialog[open]')) return
    // What is typed into a field stands there already; only the way out of it is a key of the page.
    const isText = (target as Element).matches?.('textarea, select, input:not([type=radio], [type=checkbox], [type=button], [type=submit])')
    const isKey = key.length === 1 || key === 'Enter' || key === 'Backspace'
    if (keys.length < 500 && (key === 'Escape' || (isKey && !isText))) keys.push(key)
  }
  addEventListener('keydown', hear)
  Object.assign(globalThis, { laurelKeys: { keys, stop: () => removeEventListener('keydown', hear) } })
}

/** For a page that is worked by single keys: holds those pressed while its script is still on its way. Stands before what they work on. */
export function EarlyKeys() {
  const nonce = useContext(NonceContext)
  // A browser shows a nonce to nobody, so what is there looks different from what was sent.
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own words, without any value of another's
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: `(${hold})()` }} />
}

/**
 * Gives the keys that were held, one after the other, each once the page shows what the one before it did; then, and not before, calls `done`.
 * @returns ends it
 */
export function takeEarlyKeys(press: (key: string) => void, done: () => void): () => void {
  const keys = (globalThis as Held).laurelKeys?.keys ?? []
  ;(globalThis as Held).laurelKeys?.stop()
  // What is pressed meanwhile waits its turn, also where it would be typed by itself: two hands in one field would mix their letters.
  const wait = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey } = event
    if (ctrlKey || metaKey || altKey || !(key.length === 1 || ['Enter', 'Backspace', 'Escape'].includes(key))) return
    keys.push(key)
    event.preventDefault()
    event.stopPropagation()
  }
  let timer = 0
  const next = () => {
    const key = keys.shift()
    if (key === undefined) {
      removeEventListener('keydown', wait, true)
      done()
      return
    }
    press(key)
    timer = window.setTimeout(next)
  }
  if (keys.length > 0) addEventListener('keydown', wait, true)
  next()
  return () => {
    window.clearTimeout(timer)
    removeEventListener('keydown', wait, true)
  }
}

/** Does to the field in focus what this key would have done there, had it come a moment later. */
export function typeKey(field: HTMLInputElement | HTMLTextAreaElement, key: string): void {
  const { selectionStart, selectionEnd, value } = field
  const [from, to] = [selectionStart ?? value.length, selectionEnd ?? value.length]
  if (key === 'Enter' && field instanceof HTMLInputElement) return
  if (key === 'Backspace') field.setRangeText('', from === to ? Math.max(0, from - 1) : from, to, 'end')
  else field.setRangeText(key === 'Enter' ? '\n' : key, from, to, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
