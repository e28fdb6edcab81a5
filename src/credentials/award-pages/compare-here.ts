import type { DigestTold } from './digest-worker.ts'

// Compares a file that somebody has with what an award says of the evidence that was judged, in their own browser. The file is not sent.

const root = document.querySelector<HTMLElement>('[data-compare]')
if (root && 'Worker' in window) start(root)

function find<Found extends Element = HTMLElement>(within: ParentNode, selector: string): Found {
  const found = within.querySelector<Found>(selector)
  if (!found) throw new Error(`The page lacks ${selector}`)
  return found
}

type Pinned = { id?: string; name?: string; genre?: string }
type Signed = { evidence?: Pinned | Pinned[]; relatedResource?: Resource | Resource[] }
type Resource = { id?: string; digestMultibase?: string }

/** The signed document. Asked for again after it could not be had. */
async function signedAt(address: string): Promise<Signed> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`The award answered ${response.status}`)
  return response.json()
}

/** The evidence that a signed document pins by this digest. */
function pinnedBy({ evidence, relatedResource }: Signed, written: string): Pinned | undefined {
  const resource = [relatedResource ?? []].flat().find(({ digestMultibase }) => digestMultibase === written)
  return resource && ([evidence ?? []].flat().find(({ id }) => id === resource.id) ?? {})
}

function start(place: HTMLElement) {
  const { compare = '', credential = '' } = place.dataset
  const field = find<HTMLInputElement>(place, 'input[type=file]')
  const zone = find(place, '[data-drop]')
  const answer = find(place, '[data-compare-answer]')
  const progress = find(place, '[data-compare-progress]')
  const share = find(progress, '[data-share]')
  const percent = new Intl.NumberFormat(document.documentElement.lang, { style: 'percent' })
  let worker: Worker | null = null

  place.hidden = false
  find(place.parentElement ?? document, '[data-compare-by-hand]').hidden = true

  function end() {
    worker?.terminate()
    worker = null
    progress.hidden = true
  }

  function say(
    what: 'match' | 'other' | 'unreadable' | 'away',
    file: File,
    { name = '', genre = '', digest = '' }: Pinned & { digest?: string } = {},
  ) {
    end()
    const said = find<HTMLTemplateElement>(place, `template[data-compare-say=${what}]`).content.cloneNode(true) as DocumentFragment
    const words = { file: file.name, name, genre, digest }
    for (const part of said.querySelectorAll<HTMLElement>('[data-put]')) part.textContent = words[part.dataset.put as keyof typeof words]
    answer.replaceChildren(said)
  }

  function compareFile(file: File) {
    end()
    answer.replaceChildren()
    const signed = signedAt(credential)
    // Handled when the digest is there; until then it is no fault that nobody looked at.
    signed.catch(() => undefined)
    const begun = new Worker(compare, { type: 'module', name: 'digest' })
    worker = begun
    share.textContent = percent.format(0)
    progress.hidden = false
    begun.onerror = (event) => {
      event.preventDefault()
      say('away', file)
    }
    begun.onmessage = ({ data }: MessageEvent<DigestTold>) => {
      if (data.kind === 'share') {
        share.textContent = percent.format(data.share)
        return
      }
      if (data.kind === 'unreadable') return say('unreadable', file)
      const { digest, written } = data
      signed.then(
        (document) => {
          // Another file was chosen while the award was asked for.
          if (worker !== begun) return
          const same = pinnedBy(document, written)
          say(same ? 'match' : 'other', file, same ?? { digest })
        },
        () => worker === begun && say('away', file),
      )
    }
    begun.postMessage(file)
  }

  field.addEventListener('change', () => {
    const [file] = field.files ?? []
    if (file) compareFile(file)
  })
  place.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[data-compare-stop]')) {
      end()
      field.value = ''
      field.focus()
    }
  })
  const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
  place.addEventListener('dragover', (event) => {
    if (!carriesFiles(event)) return
    event.preventDefault()
    zone.dataset.over = ''
  })
  place.addEventListener('dragleave', (event) => {
    if (!place.contains(event.relatedTarget as Node | null)) delete zone.dataset.over
  })
  place.addEventListener('drop', (event) => {
    if (!carriesFiles(event)) return
    event.preventDefault()
    delete zone.dataset.over
    const [file] = event.dataTransfer?.files ?? []
    if (file) compareFile(file)
  })
}
