import type { Letter } from './send-mail.ts'

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The two forms of a letter: plain text, and HTML that needs no picture and no style sheet. */
export function writeMail({ paragraphs, button }: Pick<Letter, 'paragraphs' | 'button'>): { text: string; html: string } {
  const text = [...paragraphs, ...(button ? [`${button.label}: ${button.url}`] : [])].join('\n\n')
  const body = paragraphs.map((paragraph) => `<p style="margin:0 0 16px">${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`).join('')
  const link = button
    ? `<p style="margin:24px 0"><a href="${escapeHtml(button.url)}" target="_blank" style="background:#1d6b4f;color:#fff;padding:12px 20px;border-radius:10px;text-decoration:none;font-weight:600">${escapeHtml(button.label)}</a></p><p style="margin:0 0 16px;color:#6a6457;font-size:14px">${escapeHtml(button.url)}</p>`
    : ''
  const html = `<!doctype html><html lang="en"><body style="margin:0;background:#fbfaf6"><div style="max-width:560px;margin:0 auto;padding:32px 20px;font:17px/1.5 system-ui,sans-serif;color:#1f1c17">${body}${link}</div></body></html>`
  return { text, html }
}
