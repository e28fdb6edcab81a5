// Shows what a search form finds while it is being filled in. The form works as well without this.
const form = document.querySelector('form[data-live-search]')
let timer
let asking
/** Whether what is typed is not shown yet. */
let isBehind = false

function addressOf() {
  const fields = [...new FormData(form)].filter(([, value]) => value !== '')
  const search = new URLSearchParams(fields).toString()
  return form.action.split('?')[0] + (search ? `?${search}` : '')
}

async function show(address, push) {
  asking?.abort()
  asking = new AbortController()
  try {
    const response = await fetch(address, { signal: asking.signal })
    if (!response.ok) return
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    for (const part of document.querySelectorAll('[data-live-part]')) {
      const fresh = page.querySelector(`[data-live-part="${part.dataset.livePart}"]`)
      if (!fresh) continue
      const focused = part.contains(document.activeElement) ? document.activeElement.id : ''
      part.replaceChildren(...fresh.childNodes)
      if (focused) document.getElementById(focused)?.focus()
    }
    if (push) {
      history.replaceState(null, '', address)
      isBehind = false
    }
  } catch (error) {
    if (error.name !== 'AbortError') location.assign(address)
  }
}

form?.addEventListener('input', (event) => {
  clearTimeout(timer)
  isBehind = true
  timer = setTimeout(() => show(addressOf(), true), event.target.type === 'search' ? 180 : 0)
})

// Who follows a link before the last words were looked for comes back to those words.
document.addEventListener('click', (event) => {
  if (isBehind && event.target.closest?.('a')) history.replaceState(null, '', addressOf())
})
