import { createHash } from 'node:crypto'
import type { AwardStanding } from '../../credentials/award-pages/five-answers.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import { formatDay, type Locale, plainTextIn } from '../../foundation/words/format.ts'

type Embedded = {
  id: string
  title: string
  /** Empty where they asked to be forgotten. */
  earnerName: string
  issuerName: string
  timeZone: string
  awardedAt: Date
  versionId: string
  standing: AwardStanding
}

/** What an embedded award says, in words of its reader. */
export function embeddedWords({ earnerName, issuerName, timeZone, awardedAt, standing }: Embedded, locale: Locale) {
  const t = plainTextIn(locale)
  const day = formatDay(locale, dayIn(timeZone, awardedAt))
  const standings: Record<AwardStanding, string> = {
    current: '',
    'being-signed': t('Being signed'),
    expired: t('Expired'),
    suspended: t('Suspended for now'),
    revoked: t('Taken back by its issuer'),
  }
  return {
    earned: earnerName ? t('Earned by {name}', { name: earnerName }) : '',
    issued: t('{issuer}, {day}', { issuer: issuerName, day }),
    says: standings[standing],
  }
}

/** A text as it stands in a document for a frame. */
export const escapedInFrame = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign] ?? sign)

const style = `:root{color-scheme:light dark}*{box-sizing:border-box}body{margin:0;padding:8px;font:15px/1.35 system-ui,sans-serif;background:transparent;color:light-dark(#1f1c17,#ece7dc)}
h1{margin:4px 8px 10px;font:600 17px/1.3 Georgia,serif}ul{margin:0;padding:0;list-style:none;display:grid;gap:8px}
a{display:flex;align-items:center;gap:14px;padding:12px 16px;border:1px solid light-dark(#e4dfd3,#3a362d);border-radius:10px;background:light-dark(#fff,#23211b);color:inherit;text-decoration:none}
a:hover{border-color:light-dark(#1d6b4f,#7cc5a4)}a:focus-visible{outline:3px solid;outline-offset:1px}
img{width:72px;height:72px;flex:none}.off img{opacity:.4;filter:grayscale(1)}
b,small,em{display:block;overflow-wrap:anywhere}small{color:light-dark(#6a6457,#a9a294);font-size:14px}em{color:light-dark(#a63d2f,#f0a093);font:600 13px/1.4 system-ui,sans-serif}p{margin:8px}`

/**
 * The policy of what other sites may frame: no script, no form, no session, its own pictures. The sandbox takes it its origin too, so that a page that
 * frames it reads nothing and it can touch nothing; links open in a tab of their own.
 */
export const framePolicy = (baseUrl: string, ownStyle: string): string =>
  `default-src 'none'; img-src ${new URL(baseUrl).origin}; style-src 'sha256-${createHash('sha256').update(ownStyle).digest('base64')}'; frame-ancestors *; base-uri 'none'; form-action 'none'; sandbox allow-popups allow-popups-to-escape-sandbox`
export const embedPolicy = (baseUrl: string): string => framePolicy(baseUrl, style)

/** A document for a frame on another site, with a style of its own, which its policy names. */
export const framePage = (locale: Locale, title: string, ownStyle: string, body: string, head = ''): string =>
  `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${escapedInFrame(title)}</title>${head}<style>${ownStyle}</style></head><body><main>${body}</main></body></html>`
const page = (locale: Locale, title: string, body: string) => framePage(locale, title, style, body)

const item = (award: Embedded, baseUrl: string, locale: Locale) => {
  const { earned, issued, says } = embeddedWords(award, locale)
  return `<a${award.standing === 'current' ? '' : ' class="off"'} href="${escapedInFrame(`${baseUrl}/awards/${award.id}`)}" target="_blank" rel="noopener"><img src="${escapedInFrame(`${baseUrl}/versions/${award.versionId}/badge.svg`)}" alt="" width="72" height="72"><span><b>${escapedInFrame(award.title)}</b>${earned ? `<small>${escapedInFrame(earned)}</small>` : ''}<small>${escapedInFrame(issued)}</small>${says ? `<em>${escapedInFrame(says)}</em>` : ''}</span></a>`
}

/** One award for a frame on another site. */
export const embeddedAward = (award: Embedded, baseUrl: string, locale: Locale): string =>
  page(locale, award.title, item(award, baseUrl, locale))

type Several = { awards: readonly Omit<Embedded, 'earnerName'>[]; address: string }

const several = (title: string, more: string, { awards, address }: Several, baseUrl: string, locale: Locale): string => {
  const items = awards.map((award) => `<li>${item({ ...award, earnerName: '' }, baseUrl, locale)}</li>`).join('')
  const all = `<p><a href="${escapedInFrame(address)}" target="_blank" rel="noopener">${escapedInFrame(more)}</a></p>`
  return page(locale, title, `<h1>${escapedInFrame(title)}</h1><ul>${items}</ul>${all}`)
}

/** Several under their title, and the way to all that is shared with them. */
export function embeddedShare({ title, name, ...all }: Several & { title: string; name: string }, baseUrl: string, locale: Locale): string {
  const t = plainTextIn(locale)
  return several(title, t('See all that {name} shares', { name }), all, baseUrl, locale)
}

/** What somebody shows everyone, under their name, and the way to their page. */
export function embeddedPerson({ name, ...all }: Several & { name: string }, baseUrl: string, locale: Locale): string {
  const t = plainTextIn(locale)
  return several(name, t('See the page of {name}', { name }), all, baseUrl, locale)
}

/** Where there is nothing to show, whatever the reason. */
export const embeddedNothing = (locale: Locale): string => {
  const words = plainTextIn(locale)('There is nothing to see here')
  return page(locale, words, `<p>${escapedInFrame(words)}</p>`)
}
