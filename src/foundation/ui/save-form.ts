import {
  type AutosaveEffect,
  type AutosaveEvent,
  type AutosaveState,
  beginAutosave,
  type Fields,
  sameFields,
  stepAutosave,
  type Unsent,
} from './autosave.ts'
import { comeAgainIn } from './come-again.ts'
import { inThisTab } from './this-tab.ts'

type Given = {
  /** Names this text on this device, such as `attempt/requirement`: unique to the person and the thing. */
  key: string
  /** The address it is sent to. */
  address: string
  /** The revision of what the form shows. */
  revision: number
  /** Takes restored or joined fields, where the page holds them in its own state; else they go into the form's elements. */
  onShow?: ((fields: Fields) => void) | undefined
  /** Hears of every new state. */
  onState: (state: AutosaveState) => void
}

export type FormSaver = { changed: () => void; flush: () => void; resolve: (keep: 'mine' | 'theirs') => void; stop: () => void }

const sideFields = new Set(['intent', 'revision'])

/** Lets a form save itself from now on, beginning with what an earlier visit left on this device. */
export function saveForm(form: HTMLFormElement, { key, address, revision, onShow, onState }: Given): FormSaver {
  const place = `laurel.unsent.${key}`
  form.dataset.savesItself = ''
  const served = servedFieldsOf(form)
  let state = beginAutosave(revision, served)
  let timer: ReturnType<typeof setTimeout> | undefined
  const show = onShow ?? showIn(form)

  function happen(event: AutosaveEvent) {
    const step = stepAutosave(state, event)
    state = step.state
    onState(state)
    for (const effect of step.effects) perform(effect)
  }

  function perform(effect: AutosaveEffect) {
    if (effect.kind === 'keep') keepOnDevice(place, effect.unsent)
    else if (effect.kind === 'show') show(effect.fields)
    else if (effect.kind === 'send') void send(address, { ...effect.fields, revision: [String(effect.revision)] }).then(happen)
    else {
      clearTimeout(timer)
      timer = setTimeout(() => happen({ kind: 'due' }), effect.milliseconds)
    }
  }

  const changed = () => happen({ kind: 'typed', fields: fieldsOf(form) })
  const online = () => happen({ kind: 'online' })
  const hiding = () => {
    if (document.visibilityState === 'hidden') happen({ kind: 'due' })
  }
  // What has no name is not sent, and a page holds it in its own state: to tell of it here, before React has heard of it, would take back what was typed.
  const heard = ({ target }: Event) => {
    if (target instanceof Element && target.getAttribute('name')) changed()
  }
  form.addEventListener('input', heard)
  form.addEventListener('change', heard)
  window.addEventListener('online', online)
  document.addEventListener('visibilitychange', hiding)

  // On a slow connection someone may have begun before this script was there: what was typed counts as well as what an earlier visit left.
  const unsent = keptOnDevice(place)
  const typed = fieldsOf(form)
  if (unsent) happen({ kind: 'restored', unsent, typed })
  else if (!sameFields(typed, served)) happen({ kind: 'typed', fields: typed })

  return {
    changed,
    flush: () => happen({ kind: 'due' }),
    resolve: (keep) => happen({ kind: 'resolved', keep }),
    stop() {
      form.removeEventListener('input', heard)
      form.removeEventListener('change', heard)
      window.removeEventListener('online', online)
      document.removeEventListener('visibilitychange', hiding)
      clearTimeout(timer)
      // On the way out what is typed goes off once more; until it arrived it stays on the device for the next visit.
      happen({ kind: 'due' })
    },
  }
}

/** What a form would send of text; files have their own way. */
function fieldsOf(form: HTMLFormElement): Fields {
  const fields: Record<string, string[]> = {}
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string' || sideFields.has(name)) continue
    const values = fields[name] ?? []
    values.push(value)
    fields[name] = values
  }
  return fields
}

/** What the form would send as the page came, before anyone touched it. */
function servedFieldsOf(form: HTMLFormElement): Fields {
  const fields: Record<string, string[]> = {}
  const add = (name: string, value: string) => {
    fields[name] = [...(fields[name] ?? []), value]
  }
  for (const element of form.elements) {
    if (element.matches(':disabled')) continue
    if (element instanceof HTMLSelectElement) {
      const options = [...element.options]
      const chosen = options.filter(({ defaultSelected }) => defaultSelected)
      const [first] = options
      const meant = chosen.length > 0 || element.multiple || !first ? chosen : [first]
      for (const { value } of meant) add(element.name, value)
    } else if (element instanceof HTMLTextAreaElement) add(element.name, element.defaultValue.replaceAll(/\r\n?/g, '\n'))
    else if (element instanceof HTMLInputElement) {
      if (['checkbox', 'radio'].includes(element.type) ? element.defaultChecked : !['file', 'submit', 'button'].includes(element.type))
        add(element.name, element.defaultValue)
    }
  }
  for (const name of ['', ...sideFields]) delete fields[name]
  return fields
}

async function send(address: string, fields: Fields): Promise<AutosaveEvent> {
  const body = new URLSearchParams(Object.entries(fields).flatMap(([name, values]) => values.map((value) => [name, value])))
  try {
    // A page that is being left may still send what is small enough for the browser to carry on with.
    const keepalive = document.visibilityState === 'hidden' && body.toString().length < 60_000
    const response = await fetch(address, { method: 'POST', body, headers: { Accept: 'application/json', ...inThisTab() }, keepalive })
    const again = comeAgainIn(response)
    if (again !== null) return { kind: 'busy', milliseconds: again }
    if (response.status === 401) return { kind: 'signed-out' }
    if (response.status >= 500 || response.status === 429) return { kind: 'lost' }
    return eventOf((await response.json()) as Partial<Record<string, unknown>>)
  } catch {
    // The network or an answer cut short; the text is kept and sent again.
    return { kind: 'lost' }
  }
}

function eventOf(answer: { saved?: unknown; conflict?: unknown; refused?: unknown; message?: unknown }): AutosaveEvent {
  const { saved, conflict, refused } = answer as Partial<{
    saved: { revision: number; at: string }
    conflict: { revision: number; values: Record<string, string | string[]> }
    refused: { message: string }
  }>
  if (saved) return { kind: 'saved', revision: saved.revision, at: saved.at }
  if (conflict)
    return {
      kind: 'conflict',
      revision: conflict.revision,
      fields: Object.fromEntries(
        Object.entries(conflict.values).map(([name, value]) => [name, typeof value === 'string' ? [value] : value]),
      ),
    }
  return { kind: 'refused', message: refused?.message ?? String(answer.message ?? '') }
}

const showIn = (form: HTMLFormElement) => (fields: Fields) => {
  const left = new Map(Object.entries(fields).map(([name, values]) => [name, [...values]]))
  for (const element of form.elements) {
    const isInput = element instanceof HTMLInputElement
    if (!isInput && !(element instanceof HTMLTextAreaElement) && !(element instanceof HTMLSelectElement)) continue
    if (!element.name || sideFields.has(element.name) || element.type === 'file') continue
    if (isInput && (element.type === 'checkbox' || element.type === 'radio'))
      element.checked = left.get(element.name)?.includes(element.value) ?? false
    else element.value = left.get(element.name)?.shift() ?? ''
  }
}

// A device may forbid keeping anything, or be full: then only the network is left, and the status says when that fails.
function keepOnDevice(place: string, unsent: Unsent | null) {
  try {
    if (unsent) localStorage.setItem(place, JSON.stringify(unsent))
    else localStorage.removeItem(place)
  } catch {}
}

function keptOnDevice(place: string): Unsent | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? 'null')
    return typeof kept === 'object' && kept !== null && 'fields' in kept && 'base' in kept && 'revision' in kept ? (kept as Unsent) : null
  } catch {
    return null
  }
}
