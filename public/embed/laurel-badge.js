// <laurel-badge award="https://…/awards/…"><a href="https://…/awards/…">…</a></laurel-badge>
// Shows an award and how it stands today. Until it can, and where it can't, what stands inside is shown. It reads nothing of the page it is on.
const sheet = new CSSStyleSheet()
sheet.replaceSync(`:host{display:inline-block;max-width:100%;color-scheme:light dark}
a{display:flex;align-items:center;gap:14px;padding:12px 16px;border:1px solid light-dark(#e4dfd3,#3a362d);border-radius:10px;background:light-dark(#fff,#23211b);color:light-dark(#1f1c17,#ece7dc);font:15px/1.35 system-ui,sans-serif;text-decoration:none}
a:hover{border-color:light-dark(#1d6b4f,#7cc5a4)}
a:focus-visible{outline:3px solid;outline-offset:2px}
img{width:64px;height:64px;flex:none}
.off img{opacity:.4;filter:grayscale(1)}
b,i,small{display:block;font-style:normal;overflow-wrap:anywhere}
small{color:light-dark(#6a6457,#a9a294)}
i{color:light-dark(#a63d2f,#f0a093);font-weight:600;font-size:13px}`)

const part = (name, text) => Object.assign(document.createElement(name), { textContent: text })

class LaurelBadge extends HTMLElement {
  static observedAttributes = ['award', 'lang']
  #asked = 0

  attributeChangedCallback() {
    this.#show()
  }

  async #show() {
    const turn = ++this.#asked
    const [, site, id] = /^(https?:\/\/[^/]+)\/awards\/([0-9a-f-]{36})$/.exec(this.getAttribute('award') ?? '') ?? []
    if (!id) return
    const lang = this.lang || document.documentElement.lang.slice(0, 2) || 'en'
    try {
      const answer = await fetch(`${site}/embed/awards/${id}/badge.json?lang=${encodeURIComponent(lang)}`, {
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
      })
      if (!answer.ok || turn !== this.#asked) return
      const { title, earned, issued, standing, says, picture } = await answer.json()
      const link = part('a', '')
      Object.assign(link, { href: `${site}/awards/${id}`, target: '_blank', rel: 'noopener' })
      if (standing !== 'current') link.className = 'off'
      const image = Object.assign(document.createElement('img'), {
        src: site + new URL(picture, site).pathname,
        alt: '',
        width: 64,
        height: 64,
      })
      const words = part('span', '')
      words.append(part('b', title), part('small', earned), part('small', issued), ...(says ? [part('i', says)] : []))
      link.append(image, words)
      const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
      root.adoptedStyleSheets = [sheet]
      root.replaceChildren(link)
    } catch {
      // What stands inside the element stays: a plain link.
    }
  }
}

if (!customElements.get('laurel-badge')) customElements.define('laurel-badge', LaurelBadge)
