import { type Level, levelNames } from '../../definitions/achievements/levels.ts'
import { findVersionText } from '../../definitions/achievements/version-text.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { escapeHtml } from '../../foundation/words/escape-html.ts'
import { formatBytes, formatDay, type Locale, plainTextIn } from '../../foundation/words/format.ts'
import { copiedAwards, copiedLedger, copiedLog } from './copied-records.ts'
import { copiedFiles, copiedWork } from './copied-work.ts'

type Given = { personId: string; name: string; home: string; now: Date; locale: Locale; signer: string | null }

const style = `:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:0 auto;padding:2rem 1rem 4rem;overflow-wrap:anywhere}
h1,h2{font-family:Georgia,serif;line-height:1.2}h2{margin-top:2.5rem}img{width:4rem;height:4rem;object-fit:contain;flex:none}
.note{border-left:.25rem solid #1d6b4f;padding:.25rem 1rem}.award{display:flex;gap:1rem;padding:.75rem 0;border-top:1px solid #8884}.soft{opacity:.75}
details{border-top:1px solid #8884;padding:.5rem 0}summary{cursor:pointer;font-weight:600}table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.3rem .5rem .3rem 0;border-top:1px solid #8884;vertical-align:top}
blockquote{margin:.5rem 0;padding-left:1rem;border-left:2px solid #8886;white-space:pre-wrap}`

/**
 * The page of an archive: it opens from a folder, without script and without network, and shows what is in the files beside it. It is written while
 * the rows are read, for an archive may have years of work in it.
 */
export async function* archivePage(db: Queryable, given: Given): AsyncGenerator<string> {
  const { personId, name, home, now, locale, signer } = given
  const t = plainTextIn(locale)
  const day = (at: Date | string) => escapeHtml(formatDay(locale, at))
  const link = (place: string, words: string) =>
    `<a href="${escapeHtml(place.split('/').map(encodeURIComponent).join('/'))}">${escapeHtml(words)}</a>`
  const title = escapeHtml(t('What {name} has at Laurel', { name }))
  yield `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file: data:">
<meta name="referrer" content="no-referrer"><title>${title}</title><style>${style}</style></head><body>
<h1>${title}</h1>
<p>${escapeHtml(t('As of {day}, from {home}.', { day: formatDay(locale, now), home }))}</p>
<div class="note"><p>${escapeHtml(
    t(
      'This page proves nothing by itself: anyone can write such a page. What proves an award is its signed file in the folder “awards”. Drop the whole archive into the offline verifier of any Laurel, or a file of it into its page “Check a badge”.',
    ),
  )}</p><p>${escapeHtml(
    t('Whether an award was taken back is said as of the day above. What came after is known only to who gave it.'),
  )}</p></div>
<h2>${escapeHtml(t('Awards'))}</h2>
`
  let awards = 0
  for await (const {
    id,
    title: what,
    issuer,
    awardedAt,
    expiresAt,
    revokedAt,
    revokedBecause,
    suspendedAt,
    suspendedBecause,
  } of copiedAwards(db, personId)) {
    awards++
    yield `<div class="award"><img src="awards/${id}.png" alt=""><div><strong>${escapeHtml(what)}</strong><br>${escapeHtml(issuer)}, ${day(awardedAt)}<br><span class="soft">${escapeHtml(
      revokedAt
        ? t('Taken back on {day}: {reason}', { day: formatDay(locale, revokedAt), reason: revokedBecause ?? '' })
        : suspendedAt
          ? t('Suspended: {reason}', { reason: suspendedBecause ?? '' })
          : expiresAt
            ? t('Not taken back; valid until {day}.', { day: formatDay(locale, expiresAt) })
            : t('Not taken back; it does not expire.'),
    )}</span><br>${link(`awards/${id}.json`, t('Signed file'))} · ${link(`awards/${id}.png`, t('Picture with the badge inside'))}</div></div>\n`
  }
  if (awards === 0) yield `<p class="soft">${escapeHtml(t('None.'))}</p>\n`
  yield `<h2>${escapeHtml(t('Work and what was said of it'))}</h2>\n`
  yield* workOf(db, personId, locale)
  yield `<h2>${escapeHtml(t('What it brought'))}</h2><table><tbody>\n`
  for await (const { organization, amount, unit, currency, schoolYear, recordedAt } of copiedLedger(db, personId))
    yield `<tr><td>${day(recordedAt)}</td><td>${escapeHtml(organization)}</td><td>${escapeHtml(`${amount} ${unit || currency}`)}</td><td>${escapeHtml(String(schoolYear ?? ''))}</td></tr>\n`
  yield `</tbody></table><h2>${escapeHtml(t('Learning log'))}</h2><table><tbody>\n`
  for await (const { learnedOn, line, linkUrl, minutes } of copiedLog(db, personId))
    yield `<tr><td>${escapeHtml(String(learnedOn))}</td><td>${escapeHtml(line)}${linkUrl ? `<br><span class="soft">${escapeHtml(linkUrl)}</span>` : ''}</td><td>${minutes ?? ''}</td></tr>\n`
  yield `</tbody></table><h2>${escapeHtml(t('Files'))}</h2><ul>\n`
  for await (const { place, name: called, sizeBytes } of copiedFiles(db, personId))
    yield `<li>${link(place, called ?? place)} <span class="soft">${escapeHtml(formatBytes(locale, sizeBytes))}</span></li>\n`
  yield `</ul><h2>${escapeHtml(t('Is this archive whole?'))}</h2><p>${escapeHtml(
    signer
      ? t('archive.json is a statement that {signer} signed over the list of all files with their digests, files.sha256.', { signer })
      : t('files.sha256 lists all files with their digests. Nobody signed this archive.'),
  )}</p><p><code>sha256sum --check files.sha256</code></p></body></html>\n`
}

/** Attempt by attempt: what was written, and every decision with its words. What an assessor noted before one is not in it. */
async function* workOf(db: Queryable, personId: string, locale: Locale): AsyncGenerator<string> {
  const t = plainTextIn(locale)
  for await (const attempt of copiedWork(db, personId)) {
    const definition = await findVersionText(db, attempt.versionId)
    const partOf = (id: string) => definition.requirements.find((one) => one.id === id)?.title ?? id
    const criterionOf = (id: string) => definition.requirements.flatMap(({ criteria }) => criteria).find((one) => one.id === id)?.name ?? id
    const parts = attempt as unknown as Parts
    yield `<details><summary>${escapeHtml(attempt.title)}</summary><p class="soft">${escapeHtml(attempt.organization)}</p>\n`
    for (const { requirementId, body } of parts.answers)
      if (body) yield `<h3>${escapeHtml(partOf(requirementId))}</h3><blockquote>${escapeHtml(body)}</blockquote>\n`
    for (const { outcome, message, decidedAt, levels } of parts.decisions) {
      yield `<h3>${escapeHtml(`${outcome === 'earned' ? t('Earned') : t('Keep working')}, ${formatDay(locale, decidedAt)}`)}</h3>\n`
      if (message) yield `<blockquote>${escapeHtml(message)}</blockquote>\n`
      for (const { criterionId, level, reason, nextStep } of levels)
        yield `<p><strong>${escapeHtml(criterionOf(criterionId))}</strong>: ${escapeHtml(t(levelNames[level]))}${reason ? `<br>${escapeHtml(reason)}` : ''}${nextStep ? `<br>${escapeHtml(nextStep)}` : ''}</p>\n`
    }
    yield '</details>\n'
  }
}

/** What `copiedWork` gives with each attempt, as far as the page shows it. */
type Parts = {
  answers: { requirementId: string; body: string | null }[]
  decisions: {
    outcome: string
    message: string | null
    decidedAt: Date
    levels: { criterionId: string; level: Level; reason: string | null; nextStep: string | null }[]
  }[]
}
