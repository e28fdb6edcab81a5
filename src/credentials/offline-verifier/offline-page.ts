import { isLocale } from '../../foundation/words/format.ts'
import type { OfflineAnswer, OfflineQuestion } from './offline-worker.tsx'

// The script of the verifier that is one file. All work is its worker’s, which is started from a text in the same file; this puts in place what the
// worker writes, with React’s renderer of strings, so that whatever a badge says is text in it.

const language = navigator.language.slice(0, 2)
const locale = isLocale(language) ? language : 'en'
document.documentElement.lang = locale

const source = document.querySelector('#checker')?.textContent ?? ''
const worker = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })))
const ask = (question: OfflineQuestion) => worker.postMessage(question)
const part = (id: string): HTMLElement => {
  const found = document.getElementById(id)
  if (!found) throw new Error(`The page lacks #${id}`)
  return found
}
const fieldOf = (name: string) => part('form').querySelector<HTMLInputElement>(`[name=${name}]`)

/** Counts the checks that were begun: what an earlier one still says is of no interest. */
let run = 0

function check(): void {
  run++
  part('results').replaceChildren()
  part('progress').textContent = '…'
  const filesOf = (name: string) => [...(fieldOf(name)?.files ?? [])]
  ask({ kind: 'check', run, locale, files: filesOf('files'), own: filesOf('own'), recipient: fieldOf('recipient')?.value ?? '' })
}

function begin(html: string): void {
  part('page').innerHTML = html
  const form = part('form')
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    check()
  })
  form.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === 'file' && (fieldOf('files')?.files?.length ?? 0) > 0) check()
  })
  for (const zone of form.querySelectorAll<HTMLElement>('[data-drop]')) {
    zone.addEventListener('dragover', (event) => {
      event.preventDefault()
      zone.dataset.over = ''
    })
    zone.addEventListener('dragleave', () => delete zone.dataset.over)
    zone.addEventListener('drop', (event) => {
      event.preventDefault()
      delete zone.dataset.over
      const input = zone.querySelector('input')
      if (!input || !event.dataTransfer?.files.length) return
      input.files = event.dataTransfer.files
      if (fieldOf('files')?.files?.length) check()
    })
  }
  // Dropped beside the form, a file would be opened in place of this page.
  for (const name of ['dragover', 'drop'] as const) window.addEventListener(name, (event) => event.preventDefault())
  part('results').addEventListener(
    'toggle',
    ({ target }) => {
      const index = target instanceof HTMLDetailsElement && target.open ? target.dataset.detail : undefined
      if (index !== undefined && target instanceof HTMLElement && !target.querySelector('[data-written]'))
        ask({ kind: 'detail', run, locale, index: Number(index) })
    },
    true,
  )
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('button[data-copy]') : null
    const field = button && document.getElementById(button.dataset.copy ?? '')
    if (field instanceof HTMLInputElement) {
      field.select()
      document.execCommand('copy')
    }
  })
}

function showCopying(): void {
  for (const button of part('results').querySelectorAll<HTMLElement>('button[data-copy]')) button.hidden = false
}

worker.addEventListener('message', ({ data }: MessageEvent<OfflineAnswer>) => {
  if (data.kind === 'shell') return begin(data.html)
  if (data.run !== run) return
  if (data.kind === 'progress') part('progress').textContent = `${data.done} / ${data.all}`
  if (data.kind === 'results') {
    part('progress').textContent = ''
    part('results').innerHTML = data.html
    showCopying()
    part('results').focus()
  }
  if (data.kind === 'detail') {
    const place = part('results').querySelector(`[data-detail="${data.index}"] > div`)
    if (!place) return
    place.innerHTML = data.html
    place.setAttribute('data-written', '')
    showCopying()
  }
})
worker.addEventListener('error', () => {
  const place = document.getElementById('progress') ?? part('page')
  place.textContent = part('fell').textContent
})
ask({ kind: 'shell', locale })
