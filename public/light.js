// What little moves on pages that are read without React. Each of them works without this too.
const language = document.documentElement.lang

// Times of day in the reader's own zone; the page was written for Greenwich.
for (const time of document.querySelectorAll('time[data-moment]')) {
  const parts = { hour: 'numeric', minute: '2-digit' }
  const day = time.dataset.moment === 'full' ? { year: 'numeric', month: 'short', day: 'numeric' } : {}
  time.textContent = new Intl.DateTimeFormat(language, { ...day, ...parts }).format(new Date(time.dateTime))
}

// Menus close by Escape and by a press elsewhere.
const openMenus = () => document.querySelectorAll('details[data-menu][open]')
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return
  for (const menu of openMenus()) {
    menu.open = false
    menu.querySelector('summary').focus()
  }
})
for (const type of ['pointerdown', 'focusin'])
  document.addEventListener(type, (event) => {
    for (const menu of openMenus()) if (!menu.contains(event.target)) menu.open = false
  })

document.addEventListener('click', async (event) => {
  const button = event.target.closest?.('button')
  if (!button) return
  if (button.dataset.copy) {
    const field = document.getElementById(button.dataset.copy)
    field.select()
    await navigator.clipboard?.writeText(field.value)
    button.querySelector('[data-copied]').textContent = button.dataset.done
  }
  // Browsers that do not know buttons with commands yet.
  const dialog = button.getAttribute('commandfor') && document.getElementById(button.getAttribute('commandfor'))
  if (dialog && !('commandForElement' in HTMLButtonElement.prototype))
    button.getAttribute('command') === 'close' ? dialog.close() : dialog.showModal()
})
for (const button of document.querySelectorAll('button[data-copy]')) button.hidden = false

// A choice that sends its form by itself.
document.addEventListener('change', (event) => {
  if (event.target.matches?.('[data-send]')) event.target.form.requestSubmit()
})

// A form is sent once, however often its button is pressed; coming back by the history makes it ready again.
document.addEventListener('submit', (event) => {
  if (event.defaultPrevented || event.target.method !== 'post') return
  if (event.target.dataset.ask && !window.confirm(event.target.dataset.ask)) return event.preventDefault()
  if (event.target.dataset.sent) return event.preventDefault()
  for (const field of event.target.querySelectorAll('input[data-max-bytes]')) {
    const tooLarge = [...field.files].some(({ size }) => size > Number(field.dataset.maxBytes))
    field.setCustomValidity(tooLarge ? field.dataset.tooLarge : '')
    if (!field.reportValidity()) return event.preventDefault()
  }
  event.target.dataset.sent = 'yes'
})
window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent
})

// What a sent form brought back: what was refused, or the answer.
document.querySelector('[role=alert][tabindex="-1"], [data-focus]')?.focus()
