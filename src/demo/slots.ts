/** Texts put together from parts, so that no two are the same: each number gives its own mixture. */
export type Slots = readonly (readonly string[])[]

/** How many mixtures there are. */
export const mixturesOf = (slots: Slots): number => slots.reduce((count, options) => count * options.length, 1)

const shareFactor = (a: number, b: number): boolean => (b === 0 ? a > 1 : shareFactor(b, a % b))

/** The mixture of a number. Numbers below `mixturesOf` never come out alike, and neighbors differ in most parts. */
export function mixed(slots: Slots, number: number, salt = 0): string {
  const count = mixturesOf(slots)
  let step = Math.max(1, Math.floor(count * 0.618))
  while (shareFactor(step, count)) step++
  let rest = (number * step + salt) % count
  const parts = slots.map((options) => {
    const part = options[rest % options.length] ?? ''
    rest = Math.floor(rest / options.length)
    return part
  })
  return parts.filter(Boolean).join(' ')
}

/** A number made of a text, the same for the same text. */
export const numberFrom = (text: string): number => [...text].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 99_991, 7)
