import { type Locale, plainTextIn } from '../words/format.ts'
import type { Letter } from './send-mail.ts'

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** What a mail program needs before the text: that the letter has a dark form, for those that ask. Others show the light one of its elements. */
const head = `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><style>
:root{color-scheme:light dark}
@media (prefers-color-scheme:dark){.page{background:#1a1813!important}.text{color:#ece7dc!important}.soft{color:#a9a294!important}.rule{border-color:#3a362d!important}.button{background:#6cc3a0!important;color:#12241c!important}}
</style></head>`

const paragraph = (text: string, style = 'margin:0 0 16px', name = 'text') =>
  `<p class="${name}" style="${style}">${escapeHtml(text).replaceAll('\n', '<br>')}</p>`

type Words = Pick<Letter, 'subject' | 'paragraphs' | 'button' | 'sender' | 'picture'>

/** A letter in a language, in its two forms: plain text, which says everything, and HTML that reads well without its picture, in light and in dark. */
export function writeMail(
  { subject, paragraphs, button, sender, picture }: Words,
  locale: Locale,
): { subject: string; text: string; html: string } {
  const t = plainTextIn(locale)
  const written = paragraphs.map((words) => (typeof words === 'string' ? words : t(words)))
  const label = button ? t(button.label) : ''
  const text = [...written, ...(button ? [`${label}: ${button.url}`] : [])].join('\n\n')
  const from = sender
    ? `<p class="soft rule" style="margin:0 0 24px;padding:0 0 12px;border-bottom:1px solid #e4dfd3;color:#6a6457;font-weight:600">${escapeHtml(sender)}</p>`
    : ''
  const image = picture
    ? `<p style="margin:0 0 24px;text-align:center"><img src="${escapeHtml(picture.url)}" alt="${escapeHtml(t(picture.alt))}" width="200" height="200" style="width:200px;height:200px;border:0"></p>`
    : ''
  const body = written.map((words) => paragraph(words)).join('')
  const link = button
    ? `<p style="margin:24px 0"><a class="button" href="${escapeHtml(button.url)}" target="_blank" style="display:inline-block;background:#1d6b4f;color:#fff;padding:12px 20px;border-radius:10px;text-decoration:none;font-weight:600">${escapeHtml(label)}</a></p>${paragraph(button.url, 'margin:0 0 16px;color:#6a6457;font-size:14px;overflow-wrap:anywhere', 'soft')}`
    : ''
  const html = `<!doctype html><html lang="${locale}">${head}<body class="page" style="margin:0;background:#fbfaf6"><div class="page text" style="max-width:560px;margin:0 auto;padding:32px 20px;background:#fbfaf6;font:17px/1.5 system-ui,sans-serif;color:#1f1c17">${from}${image}${body}${link}</div></body></html>`
  return { subject: t(subject), text, html }
}
