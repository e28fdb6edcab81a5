/** What no file may be called on some system: signs of paths and shells, controls, and marks that turn the direction of a name around. */
const unfit = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}/\\:*?"<>|%]+/gu

/** Letters of a name that a file may have: 120 bytes of UTF-8 at most, as some systems allow no more than 255 with all they add. */
function fitting(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(unfit, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[. ]+/, '')
  let fit = ''
  for (const char of plain) {
    if (Buffer.byteLength(fit + char) > 120) break
    fit += char
  }
  return fit.trim().replace(/[. ]+$/, '') || 'badge'
}

/** A `Content-Disposition` that saves a file under a name in any script; programs that know no other get its plain letters. RFC 6266. */
export function attachmentNamed(name: string, extension: string): string {
  const whole = fitting(name)
  const plain =
    whole
      .normalize('NFKD')
      .replace(/[^\x20-\x7e]/g, '')
      .replace(/\s+/g, ' ')
      .replace(/[\s,]+$/, '')
      .replace(/^[\s,]+/, '') || 'badge'
  const encoded = encodeURIComponent(whole).replace(/['()*!]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${plain}.${extension}"; filename*=UTF-8''${encoded}.${extension}`
}
