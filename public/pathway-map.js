// Lets a mouse, a pen or a finger drag on the map on which a pathway is written. All of it is buttons as well: a drag sends what two of them would.
const map = document.querySelector('[data-write-map]')
const form = map?.closest('form')
/** What is being dragged: its handle, what that takes, where it was pressed, and whether it has moved. */
let drag = null
/** Whether the click that comes now is the end of a drag, which takes nothing. */
let hasDragged = false

/** What is under the pointer: a step, and a piece of it. */
function under({ clientX, clientY }) {
  const found = document.elementFromPoint(clientX, clientY)
  const box = found?.closest('[data-box]')
  return { box, piece: box ? found.closest('[data-piece]') : null }
}

/** The change that letting go here would make; null where it would make none. */
function changeAt(event) {
  const [kind, step, piece] = drag.takes
  const { box, piece: over } = under(event)
  const to = box?.dataset.box
  if (!to) return null
  if (kind === 'piece') {
    const before = over?.dataset.piece ?? ''
    return to === step && before === piece ? null : { value: `piece:put:${step}:${piece}:${to}:${before}`, mark: over ?? box }
  }
  if (to === step) return null
  return { value: kind === 'arrow' ? `arrow:to:${step}:${to}` : `step:put:${step}:${to}`, mark: box }
}

function show(event) {
  for (const marked of map.querySelectorAll('[data-over]')) marked.removeAttribute('data-over')
  changeAt(event)?.mark.setAttribute('data-over', '')
  const line = map.querySelector('[data-drawn]')
  const origin = line.ownerSVGElement.getBoundingClientRect()
  const from = drag.handle.closest(drag.takes[0] === 'piece' ? '[data-piece]' : '[data-box]').getBoundingClientRect()
  const x = (drag.takes[0] === 'arrow' ? from.right : drag.at.x) - origin.left
  const y = (drag.takes[0] === 'arrow' ? from.top + from.height / 2 : drag.at.y) - origin.top
  line.setAttribute('d', `M${x} ${y}L${event.clientX - origin.left} ${event.clientY - origin.top}`)
  // Near an edge of what is wider than its place, the rest comes along.
  const place = map.getBoundingClientRect()
  if (event.clientX > place.right - 40) map.scrollLeft += 12
  else if (event.clientX < place.left + 40) map.scrollLeft -= 12
}

function leave() {
  drag = null
  for (const marked of map.querySelectorAll('[data-over]')) marked.removeAttribute('data-over')
  map.querySelector('[data-drawn]').removeAttribute('d')
}

addEventListener(
  'click',
  (event) => {
    if (hasDragged) event.preventDefault()
    hasDragged = false
  },
  true,
)

map?.addEventListener('pointerdown', (event) => {
  hasDragged = false
  const handle = event.target.closest('[data-take]')
  if (!handle || event.button !== 0) return
  drag = { handle, takes: handle.dataset.take.split(':'), at: { x: event.clientX, y: event.clientY }, moved: false }
})

addEventListener('pointermove', (event) => {
  if (!drag) return
  if (!drag.moved && Math.hypot(event.clientX - drag.at.x, event.clientY - drag.at.y) < 6) return
  drag.moved = true
  event.preventDefault()
  show(event)
})

addEventListener('pointerup', (event) => {
  if (!drag) return
  const { moved } = drag
  const change = moved ? changeAt(event) : null
  leave()
  hasDragged = moved
  if (!change) return
  const sender = document.createElement('button')
  sender.name = 'do'
  sender.value = change.value
  sender.hidden = true
  form.append(sender)
  form.requestSubmit(sender)
})
addEventListener('pointercancel', () => drag && leave())

addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return
  if (drag) leave()
  else document.querySelector('[data-leave]')?.click()
})
