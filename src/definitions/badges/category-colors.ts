/** The paints of one badge: the field falls from `light` to `dark`, rim and banner are `deep`, the ribbon's folds `shade`. */
export interface BadgeColors {
  light: string
  dark: string
  deep: string
  shade: string
}

const colors = (light: string, dark: string, deep: string, shade: string): BadgeColors => ({ light, dark, deep, shade })

/** The hues that a category may have. White on `light` keeps 3:1, white on `deep` 4.5:1; a test holds both, and that no two look alike. */
export const palette = {
  green: colors('#319471', '#1c6449', '#1d6b4f', '#124a35'),
  blue: colors('#4585be', '#295788', '#2a5c90', '#1b4068'),
  purple: colors('#a368ac', '#73407f', '#784485', '#552d60'),
  teal: colors('#1796a1', '#0d616c', '#0f6671', '#08474f'),
  lime: colors('#6f9440', '#446122', '#486725', '#314717'),
  rust: colors('#d07354', '#a54a2f', '#a84c30', '#79331e'),
  pink: colors('#c75f92', '#8e3763', '#923966', '#682446'),
  violet: colors('#7d6ccf', '#4e3d9b', '#5443a2', '#382b75'),
  navy: colors('#3c6f87', '#1f4659', '#224c61', '#153443'),
  amber: colors('#c2872f', '#916018', '#8f5e18', '#68440f'),
  slate: colors('#71808f', '#465362', '#4a5867', '#323d49'),
  brown: colors('#9a7a68', '#65483a', '#6a4c3d', '#493228'),
  red: colors('#bb4d5d', '#862c3b', '#88303f', '#621f2b'),
  indigo: colors('#5c57a0', '#363270', '#3c387a', '#292656'),
}
export type ColorName = keyof typeof palette
export const colorNames = Object.keys(palette) as [ColorName, ...ColorName[]]

/** Gold, only for what has been earned at the third level. */
export const gold = { ...colors('#e2b14c', '#c28829', '#a86f17', '#855609'), ink: '#2f1d02' }

/** What is still open. */
export const gray = { ...colors('#8f8f8f', '#686868', '#666666', '#4a4a4a'), ink: '#ffffff' }

const channels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))

/** A color some way toward black: `by` 0 leaves it, 1 is black. */
export const darker = (hex: string, by: number) =>
  `#${channels(hex)
    .map((value) =>
      Math.round(value * (1 - by))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
