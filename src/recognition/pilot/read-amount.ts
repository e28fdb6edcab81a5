import { type Sentence, sentence } from '../../foundation/words/sentence.ts'

/** An amount as a cell says it: exact digits, and what it is in where the cell says that too. */
export type ReadAmount = { amount: string; unit: string | null } | { fault: Sentence }

/** More than anybody was given for one micro-credential: it is a slip, or a number of something else. */
const most = 1_000_000n
const signs: Record<string, string> = { $: 'USD', '€': 'EUR', '£': 'GBP' }

/**
 * Reads an amount as people and spreadsheets write it: “$1,200.00”, “1.200,00 €”, “200 USD”, “8 h”. Digit by digit, so that no cent is lost. What
 * may mean two things is asked, never guessed. Null where the cell is empty or says zero.
 */
export function readAmount(cell: string, decimals = 2): ReadAmount | null {
  const text = cell.normalize('NFKC').replaceAll('−', '-').replace(/\s+/g, ' ').trim()
  if (text === '' || /^[-–—]$/.test(text)) return null
  if (/^[=@]/.test(text)) return { fault: sentence('This is a formula. Write the amount that it shows.') }
  const found = /^(?<before>[^\d.,]*?)(?<digits>[.,]?\d(?:[\d.,'’ ]*\d)?)(?<after>[^\d]*)$/u.exec(text)
  if (!found?.groups) return { fault: sentence('“{cell}” is not an amount. Write it in digits.', { cell: shown(text) }) }
  const { before = '', digits = '', after = '' } = found.groups
  if (/[-–(]/.test(before) || /-\s*$/.test(after))
    return {
      fault: sentence('“{cell}” is below zero. What was taken back is not brought in: leave the row out, or correct it.', {
        cell: shown(text),
      }),
    }
  const words = `${before} ${after}`.replace(/[+)]/g, ' ').trim()
  const unit = unitOf(words)
  if (words !== '' && unit === null) return { fault: sentence('“{cell}” is not an amount. Write it in digits.', { cell: shown(text) }) }
  const exact = digitsOf(digits)
  if (exact === 'unclear')
    return {
      fault: sentence('“{cell}” may be thousands or a fraction. Write it without a separator, or with two decimals.', {
        cell: shown(text),
      }),
    }
  if (exact === null) return { fault: sentence('“{cell}” is not an amount. Write it in digits.', { cell: shown(text) }) }
  const whole = exact.whole.replace(/^0+(?=\d)/, '')
  const fraction = exact.fraction.replace(/0+$/, '')
  if (BigInt(whole) > most || whole.length > 9)
    return {
      fault: sentence('“{cell}” is more than {most}, which can’t be right for one micro-credential.', {
        cell: shown(text),
        most: Number(most),
      }),
    }
  if (fraction.length > decimals)
    return {
      fault: sentence('“{cell}” has more than {decimals, plural, =0 {no decimals} one {# decimal} other {# decimals}}.', {
        cell: shown(text),
        decimals,
      }),
    }
  if (whole === '0' && fraction === '') return null
  return { amount: fraction === '' ? whole : `${whole}.${fraction}`, unit }
}

const shown = (text: string) => text.slice(0, 40)

/** What an amount is in, by the sign or the letters beside it; null for words that say nothing of that kind. */
function unitOf(words: string): string | null {
  const bare = words.replace(/\.$/, '').trim()
  if (bare === '') return null
  const sign = /^(?:US\s?)?([$€£])$/.exec(bare)?.[1]
  if (sign) return signs[sign] ?? null
  return /^[\p{L}][\p{L} .-]{0,29}$/u.test(bare) ? bare : null
}

type Exact = { whole: string; fraction: string }

/** Which sign parts thousands and which the fraction: the last of two is the fraction’s; of one alone its place says it, where it can. */
function digitsOf(given: string): Exact | 'unclear' | null {
  const text = given.replace(/(?<=\d)[ '’](?=\d{3}(?!\d))/g, '')
  if (!/^[\d.,]+$/.test(text)) return null
  const [dots, commas] = [count(text, '.'), count(text, ',')]
  if (dots > 0 && commas > 0) {
    const point = text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ','
    return count(text, point) > 1 ? null : parted(text, point, point === '.' ? ',' : '.')
  }
  const sign = dots > 0 ? '.' : commas > 0 ? ',' : null
  if (sign === null) return { whole: text, fraction: '' }
  if (count(text, sign) > 1) return parted(text, null, sign)
  const [whole = '', fraction = ''] = text.split(sign)
  const looksLikeThousands = fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole)
  // “1,200” is how thousands are written here; “1.200” is so elsewhere, and a fraction here.
  if (looksLikeThousands) return sign === ',' ? { whole: whole + fraction, fraction: '' } : 'unclear'
  return { whole: whole || '0', fraction }
}

function parted(text: string, point: '.' | ',' | null, thousands: '.' | ','): Exact | null {
  const [left = '', fraction = ''] = point === null ? [text] : text.split(point)
  if (fraction.includes(thousands)) return null
  const groups = left.split(thousands)
  return groups.every((group, at) => (at === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(group)) ? { whole: groups.join(''), fraction } : null
}

const count = (text: string, sign: string) => text.split(sign).length - 1
