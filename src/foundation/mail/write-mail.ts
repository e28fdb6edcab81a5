import { type Locale, plainTextIn } from '../words/format.ts'
import { letterColors } from './letter-look.ts'
import type { Letter } from './send-mail.ts'

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

type Colors = ReturnType<typeof letterColors>

/** What a mail program needs before the text: that the letter has a dark form, for those that ask. Others show the light one of its elements. */
const head = ({
  dark,
  onDark,
}: Colors) => `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><style>
:root{color-scheme:light dark}
@media (prefers-color-scheme:dark){.page{background:#1a1813!important}.text{color:#ece7dc!important}.soft{color:#a9a294!important}.rule{border-color:#3a362d!important}.sender{border-color:${dark}!important;color:${dark}!important}.button{background:${dark}!important;color:${onDark}!important}}
</style></head>`

const paragraph = (text: string, style = 'margin:0 0 16px', name = 'text') =>
  `<p class="${name}" style="${style}">${escapeHtml(text).replaceAll('\n', '<br>')}</p>`

type Words = Pick<Letter, 'subject' | 'paragraphs' | 'items' | 'button' | 'picture'> & {
  /** Whose letter it is, over its text and in its color. */
  sender?: { name: string; accent: string } | null
  /** Where its reader chooses what they get, and where they stop such letters. */
  foot?: { settings: string; stop: string } | null
}

/** A letter in a language, in its two forms: plain text, which says everything, and HTML that reads well without its picture, in light and in dark. */
export function writeMail(
  { subject, paragraphs, items = [], button, sender, picture, foot }: Words,
  locale: Locale,
): { subject: string; text: string; html: string } {
  const t = plainTextIn(locale)
  const written = paragraphs.map((words) => (typeof words === 'string' ? words : t(words)))
  const label = button ? t(button.label) : ''
  const colors = letterColors(sender?.accent)
  const feet = foot
    ? [
        { label: t('Choose which e-mails you get'), url: foot.settings },
        { label: t('No more e-mails like this'), url: foot.stop },
      ]
    : []
  const text = [
    ...written,
    ...items.map(({ says, url }) => `- ${t(says)}\n  ${url}`),
    ...(button ? [`${label}: ${button.url}`] : []),
    ...(feet.length > 0 ? ['-- ', ...feet.map((each) => `${each.label}: ${each.url}`)] : []),
  ].join('\n\n')
  const from = sender
    ? `<p class="sender" style="margin:0 0 24px;padding:0 0 12px;border-bottom:2px solid ${colors.light};color:${colors.light};font-weight:600">${escapeHtml(sender.name)}</p>`
    : ''
  const image = picture
    ? `<p style="margin:0 0 24px;text-align:center"><img src="${escapeHtml(picture.url)}" alt="${escapeHtml(t(picture.alt))}" width="200" height="200" style="width:200px;height:200px;border:0"></p>`
    : ''
  const body = written.map((words) => paragraph(words)).join('')
  const list =
    items.length > 0
      ? `<ul style="margin:0 0 16px;padding:0 0 0 20px">${items.map(({ says, url }) => `<li style="margin:0 0 10px"><a class="text" href="${escapeHtml(url)}" target="_blank" style="color:#1f1c17">${escapeHtml(t(says))}</a></li>`).join('')}</ul>`
      : ''
  const link = button
    ? `<p style="margin:24px 0"><a class="button" href="${escapeHtml(button.url)}" target="_blank" style="display:inline-block;background:${colors.light};color:${colors.onLight};padding:12px 20px;border-radius:10px;text-decoration:none;font-weight:600">${escapeHtml(label)}</a></p>${paragraph(button.url, 'margin:0 0 16px;color:#6a6457;font-size:14px;overflow-wrap:anywhere', 'soft')}`
    : ''
  const end =
    feet.length > 0
      ? `<p class="soft rule" style="margin:32px 0 0;padding:12px 0 0;border-top:1px solid #e4dfd3;color:#6a6457;font-size:14px">${feet.map((each) => `<a class="soft" href="${escapeHtml(each.url)}" target="_blank" style="color:#6a6457">${escapeHtml(each.label)}</a>`).join(' · ')}</p>`
      : ''
  const html = `<!doctype html><html lang="${locale}">${head(colors)}<body class="page" style="margin:0;background:#fbfaf6"><div class="page text" style="max-width:560px;margin:0 auto;padding:32px 20px;background:#fbfaf6;font:17px/1.5 system-ui,sans-serif;color:#1f1c17">${from}${image}${body}${list}${link}${end}</div></body></html>`
  return { subject: t(subject), text, html }
}
