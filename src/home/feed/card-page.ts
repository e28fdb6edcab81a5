import { dayIn } from '../../foundation/words/calendar.ts'
import { formatDay, type Locale, plainTextIn } from '../../foundation/words/format.ts'
import { escapedInFrame, framePage, framePolicy } from '../sharing/embed-page.ts'
import type { Card } from './find-card.ts'
import { stickerPath, stickerWords } from './stickers.ts'

const style = `:root{color-scheme:light dark}*{box-sizing:border-box}body{margin:0;padding:8px;font:15px/1.4 system-ui,sans-serif;background:transparent;color:light-dark(#1f1c17,#ece7dc)}
main{border:1px solid light-dark(#e4dfd3,#3a372f);border-radius:14px;background:light-dark(#fff,#22211d);overflow:hidden}
.award{display:flex;align-items:center;gap:16px;padding:16px 18px;background:light-dark(#fbf3e2,#33291a);color:inherit;text-decoration:none}
.award:hover b{text-decoration:underline;text-underline-offset:3px}.award:focus-visible{outline:3px solid;outline-offset:-4px;border-radius:14px}
.award img{width:84px;height:84px;flex:none}b{display:block;font:600 19px/1.25 Georgia,serif;overflow-wrap:anywhere}small{display:block;color:light-dark(#6a6457,#a9a294);font-size:14px;overflow-wrap:anywhere}
ul{margin:0;padding:6px 18px 14px;list-style:none}li{display:grid;grid-template-columns:44px minmax(0,1fr);gap:12px;align-items:center;padding:10px 0}li+li{border-top:1px solid light-dark(#e4dfd3,#3a372f)}
li img{width:44px;height:44px}p{margin:0;font:17px/1.4 Georgia,serif;overflow-wrap:anywhere}i{display:grid;place-items:center;width:40px;height:40px;border-radius:50%;background:light-dark(#eef4f0,#20302a);font-style:normal;font-size:20px}`

/** What may stand in a frame of a card: its own pictures and style, nothing else. */
export const cardPolicy = (baseUrl: string): string => framePolicy(baseUrl, style)

/** A moment on another site: the award, and what colleagues said who agreed to be shown there. Without script, cookie or form. */
export function cardDocument(card: Card, baseUrl: string, locale: Locale): string {
  const t = plainTextIn(locale)
  const on = formatDay(locale, dayIn(card.timeZone, card.awardedAt))
  const earned = t('Earned by {name}', { name: card.earnerName })
  const issued = t('{issuer}, {day}', { issuer: card.issuerName, day: on })
  const at = (path: string) => escapedInFrame(`${baseUrl}${path}`)
  const item = ({ sticker, note, giver }: Card['kudos'][number]) => {
    const words = sticker ? t(stickerWords[sticker]) : ''
    const picture = sticker
      ? `<img src="${at(stickerPath(sticker))}" alt="${note ? escapedInFrame(words) : ''}" width="44" height="44">`
      : '<i aria-hidden="true">“</i>'
    return `<li>${picture}<div><p>${escapedInFrame(note ?? words)}</p><small>${escapedInFrame(giver)}</small></div></li>`
  }
  const body = `<a class="award" href="${at(`/awards/${card.awardId}`)}" target="_blank" rel="noopener"><img src="${at(`/versions/${card.versionId}/badge.svg`)}" alt="" width="84" height="84"><span><b>${escapedInFrame(card.title)}</b><small>${escapedInFrame(earned)}</small><small>${escapedInFrame(issued)}</small></span></a>${card.kudos.length > 0 ? `<ul>${card.kudos.map(item).join('')}</ul>` : ''}`
  const head = `<meta property="og:title" content="${escapedInFrame(`${card.earnerName}: ${card.title}`)}"><meta property="og:type" content="article"><meta property="og:image" content="${at(`/embed/kudos/${card.id}/card.png?lang=${locale}`)}"><meta name="twitter:card" content="summary_large_image">`
  return framePage(locale, card.title, style, body, head)
}
