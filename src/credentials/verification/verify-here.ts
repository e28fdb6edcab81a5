import type { Locale } from '../../foundation/words/format.ts'
import type { GivenHere } from './check-here.ts'
import type { Answer, Question } from './verify-worker.tsx'

// Checks a badge in the visitor's own browser. The form works without this, and is then sent to the site.

/** A check that takes no longer than this shows no progress; one that takes longer than that is ended. */
const quickMs = 300
const longestMs = 40_000

const root = document.querySelector<HTMLElement>('[data-verify]')
if (root && (await isAble())) start(root)

/** Whether this browser can do all that a check needs: outside HTTPS there is no cryptography, and Ed25519 is younger than the rest. */
async function isAble(): Promise<boolean> {
  if (!window.isSecureContext || !('Worker' in window) || !('DecompressionStream' in window)) return false
  return crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']).then(
    () => true,
    () => false,
  )
}

function find<Found extends Element = HTMLElement>(within: ParentNode, selector: string): Found {
  const found = within.querySelector<Found>(selector)
  if (!found) throw new Error(`The page lacks ${selector}`)
  return found
}

const isSame = (one: GivenHere, other: GivenHere) =>
  one.file === other.file && one.url === other.url && one.text === other.text && one.recipient === other.recipient

function start(page: HTMLElement) {
  const formPart = find(page, '[data-verify-form]')
  const form = find<HTMLFormElement>(formPart, 'form')
  const fileField = find<HTMLInputElement>(form, 'input[type=file]')
  const dropZone = find(form, '[data-drop]')
  const fieldNamed = (name: string) => find<HTMLInputElement>(form, `[name=${name}]`)
  const note = find(page, '[data-verify-note]')
  const answerPart = find(page, '[data-verify-answer]')
  const progress = find(page, '[data-verify-progress]')

  let worker: Worker | null = null
  let last: GivenHere | null = null
  let inHand: GivenHere | null = null
  let endCheck = () => {}
  let siteAsked = false

  for (const promise of page.querySelectorAll('[data-verify-promise]')) promise.classList.remove('invisible')

  /** The worker, started at the first sign that it is wanted, so that it is there when it is. */
  function readyWorker(): Worker {
    if (worker) return worker
    const started = new Worker(page.dataset.verify ?? '', { type: 'module', name: 'verify' })
    started.onerror = () => dismiss(started)
    worker = started
    return started
  }
  function dismiss(one: Worker) {
    one.terminate()
    if (worker === one) worker = null
  }

  const read = (): GivenHere => {
    const file = fileField.files?.[0] ?? null
    return { file, url: fieldNamed('url').value, text: fieldNamed('text').value, recipient: fieldNamed('recipient').value }
  }
  function putFile(file: File | null) {
    const files = new DataTransfer()
    if (file) files.items.add(file)
    fileField.files = files.files
  }
  function putBack({ file, url, text, recipient }: GivenHere) {
    putFile(file)
    fieldNamed('url').value = url
    fieldNamed('text').value = text
    fieldNamed('recipient').value = recipient
  }

  function say(what: 'offline' | 'failed' | 'slow') {
    note.replaceChildren(find<HTMLTemplateElement>(page, `template[data-verify-say=${what}]`).content.cloneNode(true))
    note.focus()
  }

  function check(given: GivenHere) {
    // Pressed twice: the check goes on, or it would start again with each press.
    if (inHand && isSame(inHand, given)) return
    endCheck()
    inHand = given
    last = given
    note.replaceChildren()
    const from = document.activeElement
    const one = readyWorker()
    const showing = setTimeout(() => {
      progress.hidden = false
    }, quickMs)
    const ending = setTimeout(() => end(() => say('slow'), true), longestMs)
    const end = (then: () => void, fall = false) => {
      clearTimeout(showing)
      clearTimeout(ending)
      progress.hidden = true
      inHand = null
      endCheck = () => {}
      one.onmessage = null
      one.onerror = () => dismiss(one)
      if (fall) dismiss(one)
      then()
    }
    // Only ending the worker ends a check: it may be deep in a badge that was made to be costly.
    endCheck = () => end(() => from instanceof HTMLElement && from.focus(), true)
    one.onmessage = ({ data }: MessageEvent<Answer>) => end(() => show(data))
    one.onerror = (event) => {
      event.preventDefault()
      end(() => say(navigator.onLine ? 'failed' : 'offline'), true)
    }
    const here = {
      baseUrl: page.dataset.baseUrl ?? location.origin,
      origin: location.origin,
      goesByLists: page.dataset.lists === 'yes' && navigator.onLine,
    }
    one.postMessage({ given, here, locale: document.documentElement.lang as Locale } satisfies Question)
  }

  function show(answer: Answer) {
    if (answer.kind === 'site') return sendToSite('browser-may-not')
    if (answer.kind === 'refused') {
      note.innerHTML = answer.html
      const fold = formPart.closest('details')
      if (fold) fold.open = true
      find(note, '[role=alert]').focus()
      return
    }
    formPart.remove()
    // Written by React in our worker: whatever a badge says is text in it, and scripts set in this way would not run.
    answerPart.innerHTML = answer.html
    find(answerPart, '[data-verify-place]').replaceWith(formPart)
    for (const button of answerPart.querySelectorAll<HTMLElement>('button[data-copy]')) button.hidden = false
    const lede = document.querySelector<HTMLElement>('[data-verify-lede]')
    if (lede) lede.hidden = true
    find(answerPart, '[data-focus]').focus()
  }

  /** The same once more, by the site: the form is sent with what was checked here. Unasked goes only the address that was to be read. */
  function sendToSite(why: 'sent' | 'browser-may-not') {
    if (!navigator.onLine) return say('offline')
    if (last) putBack(why === 'browser-may-not' && last.url.trim() ? { ...last, file: null, text: '' } : last)
    fieldNamed('why').value = why
    siteAsked = true
    form.requestSubmit()
    siteAsked = false
  }

  page.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null
    if (button?.hasAttribute('data-verify-stop')) endCheck()
    if (button?.hasAttribute('data-by-site')) {
      event.preventDefault()
      sendToSite('sent')
    }
  })
  // Before light.js, which marks what is sent as sent.
  document.addEventListener(
    'submit',
    (event) => {
      const sent = event.target
      if (siteAsked || !(sent instanceof HTMLFormElement)) return
      if (sent === form) check(read())
      else if (last && sent.closest('[data-verify-again]')) {
        fieldNamed('recipient').value = String(new FormData(sent).get('recipient') ?? '')
        check({ ...last, recipient: fieldNamed('recipient').value })
      } else return
      event.preventDefault()
    },
    { capture: true },
  )

  const isTooLarge = () => (fileField.files?.[0]?.size ?? 0) > Number(fileField.dataset.maxBytes)
  function refuseAtOnce() {
    check(read())
    putFile(null)
  }
  // A file that was chosen is meant to be checked, as one that was dropped.
  fileField.addEventListener('change', () => {
    if (!fileField.files?.[0]) return
    if (isTooLarge()) refuseAtOnce()
    else check(read())
  })
  // What was checked already gives way to what is entered next, or a file would go on counting before it.
  form.addEventListener('input', ({ target }) => {
    if (!last || !(target instanceof HTMLElement)) return
    const name = target.getAttribute('name')
    if (name !== 'url' && name !== 'text') return
    if (last.file && fileField.files?.[0] === last.file) putFile(null)
    if (name === 'text' && last.url && fieldNamed('url').value === last.url) fieldNamed('url').value = ''
  })

  const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
  page.addEventListener('dragover', (event) => {
    if (!carriesFiles(event)) return
    event.preventDefault()
    dropZone.dataset.over = ''
  })
  page.addEventListener('dragleave', (event) => {
    if (!page.contains(event.relatedTarget as Node | null)) delete dropZone.dataset.over
  })
  page.addEventListener('drop', (event) => {
    if (!carriesFiles(event)) return
    event.preventDefault()
    delete dropZone.dataset.over
    const [file] = event.dataTransfer?.files ?? []
    if (!file) return
    putFile(file)
    if (isTooLarge()) refuseAtOnce()
    else check(read())
  })

  // The code on a printed certificate leads here with the credential behind the sign that no browser sends on.
  function checkCarried() {
    if (!location.hash.startsWith('#vc1.')) return
    fieldNamed('text').value = location.href
    check(read())
  }
  checkCarried()
  window.addEventListener('hashchange', checkCarried)

  for (const sign of ['focusin', 'pointerdown', 'dragenter']) page.addEventListener(sign, readyWorker, { once: true })
  window.addEventListener('pageshow', () => {
    progress.hidden = true
  })
}
