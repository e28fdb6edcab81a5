const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * A short name for a submission, to say on the telephone: `K7-2QX9`. From the random end of its id, in letters that can't be mistaken
 * for each other (Crockford's base 32). It tells nothing of the earner; it is no key.
 */
export function submissionCode(submissionId: string): string {
  let rest = Number.parseInt(submissionId.replaceAll('-', '').slice(-8), 16)
  let code = ''
  for (let place = 0; place < 6; place++) {
    code = (letters[rest % 32] ?? '') + code
    rest = Math.floor(rest / 32)
  }
  return `${code.slice(0, 2)}-${code.slice(2)}`
}
