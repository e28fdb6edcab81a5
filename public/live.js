// Hears for all windows of this browser what changed of what they show, over one line to the server: whoever holds the lock keeps it, and says it on.
// In a scope of its own: the names of scripts that stand beside each other on a page would clash.
;(() => {
  const html = document.documentElement
  const tab = Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(36)).join('')
  html.dataset.tab = tab
  const channel = new BroadcastChannel('laurel-live')

  /** What this window shows: its topics, and the mark of the moment at which it was read. */
  let mine = { topics: [], after: '' }

  const place = () => document.querySelector('[data-live]')
  /** In the head of every page of who is signed in: how many notices are unread. */
  const bell = () => document.querySelector('[data-bell]')
  const topicsOf = (shown) => shown?.dataset.live.split(' ') ?? []
  const readPage = () => {
    const [shown, ring] = [place(), bell()]
    const topics = [...new Set([...topicsOf(shown), ...(ring ? [ring.dataset.bell] : [])])]
    return { topics, after: (shown ?? ring)?.dataset.after ?? '' }
  }
  /** Whether something is typed or chosen that is not sent yet: such a page is never loaded anew by itself. */
  const isTouched = () =>
    [...document.querySelectorAll('input:not([type=hidden]), textarea')].some(
      (field) => field.value !== field.defaultValue || field.checked !== field.defaultChecked,
    )

  /** Pages with a script of their own hear it as an event; the others show a line with a link. */
  function changed(all) {
    const topics = all.filter((topic) => topicsOf(place()).includes(topic))
    if (topics.length === 0) return
    document.dispatchEvent(new CustomEvent('laurel:changed', { detail: topics }))
    const line = place()?.querySelector('[data-live-line]')
    if (!line) return
    if (document.visibilityState === 'visible') line.hidden = false
    else if (!isTouched()) document.addEventListener('visibilitychange', () => location.reload(), { once: true })
  }

  /** Asks what the bell says now. Its texts are changed in place, where React finds them again. */
  async function ringAgain() {
    const answer = await fetch('/notices/bell').catch(() => null)
    const ring = bell()
    if (!answer?.ok || !ring) return
    const { unread, says, shown } = await answer.json()
    const count = ring.querySelector('[data-unread]')
    ring.querySelector('.sr-only').firstChild.nodeValue = says
    count.firstChild.nodeValue = shown
    count.hidden = unread === 0
  }

  /** What was heard, for this window: not what it did itself, but for the bell. */
  function hear(changes) {
    const heard = changes.filter(({ topic }) => mine.topics.includes(topic))
    if (heard.some(({ topic }) => topic === bell()?.dataset.bell)) void ringAgain()
    changed(heard.filter(({ tabs }) => !tabs || tabs.some((each) => each !== tab)).map(({ topic }) => topic))
  }

  // The line itself, in the window that holds the lock.
  let windows = null
  let line = null
  let heardFor = ''
  let pause = 2000
  let timer

  const wanted = () => [...new Set([...windows.values()].flatMap(({ topics }) => topics))].sort()
  const tell = (changes) => {
    channel.postMessage({ kind: 'changed', changes })
    hear(changes)
  }

  function connect(after) {
    clearTimeout(timer)
    const topics = wanted()
    const name = topics.join(' ')
    if (name === heardFor && line && line.readyState !== 2) return
    heardFor = name
    const before = line
    if (topics.length === 0) {
      before?.close()
      line = null
      return
    }
    const next = new EventSource(`/live?${new URLSearchParams({ topics: name, ...(after && { after }) })}`)
    line = next
    // The old line is kept until the new one is there, so that nothing falls between.
    next.addEventListener('open', () => {
      pause = 2000
      before?.close()
    })
    next.addEventListener('changed', ({ data }) => tell(JSON.parse(data)))
    next.addEventListener('stale', () => tell(topics.map((topic) => ({ topic }))))
    next.addEventListener('error', () => {
      // While it only was cut off, the browser asks again by itself, from where it was.
      if (next.readyState !== 2 || line !== next) return
      before?.close()
      line = null
      heardFor = ''
      timer = setTimeout(() => connect(after), pause * (0.5 + Math.random()))
      pause = Math.min(pause * 2, 300_000)
    })
  }

  const say = (kind) => channel.postMessage({ kind, tab, ...mine })
  function want() {
    if (windows) {
      windows.set(tab, mine)
      connect(mine.after)
    } else say('want')
  }

  channel.addEventListener('message', ({ data }) => {
    if (data.kind === 'changed') hear(data.changes)
    else if (data.kind === 'who') want()
    else if (windows && data.kind === 'want') {
      windows.set(data.tab, data)
      connect(data.after)
    } else if (windows && data.kind === 'bye') {
      windows.delete(data.tab)
    }
  })

  let letGo
  function join() {
    mine = readPage()
    if (!navigator.locks) {
      // Over plain http there are no locks: each window has its own line.
      windows = new Map()
      return want()
    }
    want()
    const leaving = new AbortController()
    letGo = () => leaving.abort()
    navigator.locks
      .request('laurel-live', { signal: leaving.signal }, () => {
        windows = new Map([[tab, mine]])
        channel.postMessage({ kind: 'who' })
        connect(mine.after)
        return new Promise((release) => {
          letGo = release
        })
      })
      .catch(() => undefined)
  }
  function leave() {
    say('bye')
    letGo?.()
    line?.close()
    clearTimeout(timer)
    windows = null
    line = null
    heardFor = ''
  }

  // A page with a script of its own goes on to another one without being loaded.
  document.addEventListener('laurel:watch', () => {
    mine = readPage()
    want()
  })
  addEventListener('pagehide', leave)
  addEventListener('pageshow', (event) => {
    if (!event.persisted) return
    join()
    // It comes from the history, and nobody told it what happened meanwhile.
    changed(mine.topics)
    if (bell()) void ringAgain()
  })
  join()

  // A file that waits on this device goes on also from a page that has no script of its own: the worker of the site sends it.
  const sendWaiting = () => {
    try {
      if (localStorage.getItem('laurel-waiting') !== null)
        void navigator.serviceWorker?.ready.then(({ active }) => active?.postMessage('send'))
    } catch {
      // A browser that keeps nothing has nothing that waits.
    }
  }
  sendWaiting()
  addEventListener('online', sendWaiting)
})()
