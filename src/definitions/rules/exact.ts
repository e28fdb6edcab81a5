/** An amount in hundredths of its unit: what the ledger can hold, exact. */
export type Hundredths = bigint

/** The largest amount that one line can say. */
export const mostHundredths: Hundredths = 99_999_999n

/** A fraction of whole numbers, so that nothing is rounded before the end. The denominator is above zero. */
export type Fraction = { readonly over: bigint; readonly under: bigint }

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b))

export function fraction(over: bigint, under = 1n): Fraction {
  const sign = under < 0n ? -1n : 1n
  const shared = gcd(over, under) || 1n
  return { over: (sign * over) / shared, under: (sign * under) / shared }
}

/** Reads a plain decimal number: “8”, “0.5”, “-200.00”. */
export function fractionOf(text: string): Fraction {
  const [whole = '0', decimals = ''] = text.split('.')
  return fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length))
}

export const plus = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.under + b.over * a.under, a.under * b.under)
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.over, a.under * b.under)
export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { over: -b.over, under: b.under })
/** Below zero, zero or above: how the first stands to the second. */
export const compare = (a: Fraction, b: Fraction): bigint => a.over * b.under - b.over * a.under

/** Rounds half away from zero to so many decimals, in hundredths. */
export function toHundredths({ over, under }: Fraction, decimals = 2): Hundredths {
  const step = 10n ** BigInt(decimals)
  const size = over < 0n ? -over : over
  const rounded = (2n * size * step + under) / (2n * under)
  return (over < 0n ? -rounded : rounded) * (100n / step)
}

/** Reads an amount as the ledger writes it. More than two decimals are rounded. */
export const hundredthsOf = (text: string): Hundredths => toHundredths(fractionOf(text))

/** Writes hundredths as the ledger does: 8.00, -0.50. */
export function amountText(amount: Hundredths): string {
  const size = amount < 0n ? -amount : amount
  return `${amount < 0n ? '-' : ''}${size / 100n}.${String(size % 100n).padStart(2, '0')}`
}

/** The same without decimals that say nothing: 8, 0.5. */
export const shortAmount = (amount: Hundredths): string => amountText(amount).replace(/\.?0+$/, '')
