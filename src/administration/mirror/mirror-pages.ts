import { versionText } from '../../definitions/achievements/version-text.ts'
import { escapeHtml } from '../../foundation/words/escape-html.ts'
import { formatDay, plainTextIn } from '../../foundation/words/format.ts'

type Version = {
  versionId: string
  number: number
  achievementId: string
  definition: unknown
  title: string
  issuer: string
  slug: string
}
export type MirroredAward = Version & {
  id: string
  earnerName: string
  awardedAt: Date
  expiresAt: Date | null
  revokedAt: Date | null
  revokedBecause: string | null
  suspendedBecause: string | null
}

const style = `:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:0 auto;padding:2rem 1rem 4rem;overflow-wrap:anywhere}h1,h2{font-family:Georgia,serif;line-height:1.2}
.note{border-left:.25rem solid #1d6b4f;padding:.25rem 1rem}.bad{border-color:#a63d2f}img{max-width:12rem}dt{font-weight:600}dd{margin:0 0 .75rem}li{margin:.25rem 0}`
// One language: whoever reads a page of a site that closed may read any, and the page was never asked which.
const t = plainTextIn('en')
const day = (at: Date) => escapeHtml(formatDay('en', at))

/** A page of a mirror: HTML alone, from any web server. */
function page({ title, head = '', body, now }: { title: string; head?: string; body: string; now: Date }): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title>${head}<style>${style}</style></head><body>
${body}
<hr><p>${escapeHtml(t('This site has closed. What it gave is kept here as of {day}; nothing is added, and nothing changes any more.', { day: formatDay('en', now) }))}</p>
</body></html>
`
}

export function awardPage(award: MirroredAward, path: string, now: Date): string {
  const { id, title, earnerName, issuer, slug, awardedAt, expiresAt, revokedAt, revokedBecause, suspendedBecause } = award
  const definition = versionText(award.versionId, award.definition)
  const stands = revokedAt
    ? t('Taken back on {day}: {reason}', { day: formatDay('en', revokedAt), reason: revokedBecause ?? '' })
    : suspendedBecause !== null
      ? t('Suspended: {reason}', { reason: suspendedBecause })
      : expiresAt
        ? t('Not taken back; valid until {day}.', { day: formatDay('en', expiresAt) })
        : t('Not taken back; it does not expire.')
  const isBad = revokedAt !== null || suspendedBecause !== null
  return page({
    title: `${title}: ${earnerName}`,
    now,
    head: `<link rel="alternate" type="application/vc+ld+json" href="${path}/awards/${id}.json">`,
    body: `<p><img src="${path}/versions/${award.versionId}/badge.svg" alt=""></p><h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(t('Earned by {name}', { name: earnerName }))}. <a href="${path}/issuers/${slug}">${escapeHtml(issuer)}</a>, ${day(awardedAt)}.</p>
<p class="note${isBad ? ' bad' : ''}">${escapeHtml(stands)}</p>
<p>${escapeHtml(definition.competency)}</p>
<p><a href="${path}/awards/${id}.json">${escapeHtml(t('Signed file'))}</a> · <a href="${path}/awards/${id}.jwt">JWT</a> · <a href="${path}/awards/${id}.png">PNG</a> · <a href="${path}/awards/${id}.svg">SVG</a> · <a href="${versionPath(award, path)}">${escapeHtml(t('What had to be shown'))}</a></p>`,
  })
}

const versionPath = ({ achievementId, number }: Version, path: string) => `${path}/achievements/${achievementId}/versions/${number}`

export function versionPage(version: Version, path: string, now: Date): string {
  const definition = versionText(version.versionId, version.definition)
  const parts = definition.requirements
    .map(({ title, instructions, criteria }) => {
      const rows = criteria.map(({ name, levels }) => `<li><strong>${escapeHtml(name)}</strong>: ${escapeHtml(levels.demonstrated)}</li>`)
      return `<h2>${escapeHtml(title)}</h2><p>${escapeHtml(instructions)}</p><ul>${rows.join('')}</ul>`
    })
    .join('\n')
  return page({
    title: version.title,
    now,
    body: `<p><img src="${path}/versions/${version.versionId}/badge.svg" alt=""></p><h1>${escapeHtml(version.title)}</h1>
<p><a href="${path}/issuers/${version.slug}">${escapeHtml(version.issuer)}</a>, ${escapeHtml(t('version {number}', { number: version.number }))}</p>
<p>${escapeHtml(definition.competency)}</p>\n${parts}`,
  })
}

type MirroredEndorsement = {
  id: string
  awardId: string | null
  name: string
  position: string
  place: string
  organization: string | null
  body: string
  givenAt: Date
}

export function endorsementPage(said: MirroredEndorsement, path: string, now: Date): string {
  const { id, awardId, name, position, place, organization, body, givenAt } = said
  const who = organization ?? name
  const title = t('Endorsement by {who}', { who })
  const by = [organization, name, position, place].filter(Boolean).join(', ')
  return page({
    title,
    now,
    body: `<h1>${escapeHtml(title)}</h1><blockquote><p>${escapeHtml(body).replaceAll('\n', '<br>')}</p></blockquote><p>${escapeHtml(by)}, ${day(givenAt)}</p>
<p>${awardId === null ? '' : `<a href="${path}/awards/${awardId}">${escapeHtml(t('See the award'))}</a> · `}<a href="${path}/endorsements/${id}.json">${escapeHtml(t('Signed file'))}</a></p>`,
  })
}

export const issuerPage = ({ slug, name }: { slug: string; name: string }, path: string, now: Date): string =>
  page({
    title: name,
    now,
    body: `<h1>${escapeHtml(name)}</h1><p>${escapeHtml(t('This organization gave micro-credentials here. They can go on being checked: its keys are at the address below.'))}</p><p><a href="${path}/issuers/${slug}/did.json">did.json</a></p>`,
  })

export const frontPage = (path: string, issuers: readonly { slug: string; name: string }[], now: Date): string =>
  page({
    title: 'Laurel',
    now,
    body: `<h1>Laurel</h1><ul>${issuers.map(({ slug, name }) => `<li><a href="${path}/issuers/${slug}">${escapeHtml(name)}</a></li>`).join('')}</ul>`,
  })
