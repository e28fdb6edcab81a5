/** Colors of a letter that has no organization's own: Laurel's, on paper and on dark ground. */
const green = { light: '#1d6b4f', onLight: '#ffffff', dark: '#6cc3a0', onDark: '#12241c' }

const channels = (color: string) => [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16))
const asColor = (parts: readonly number[]) => `#${parts.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`

/** The accent of an organization in a letter. It was checked on paper when it was chosen; dark ground gets it mixed with white, as its screens do. */
export function letterColors(accent: string | undefined): typeof green {
  if (accent === undefined || accent === green.light || !/^#[0-9a-f]{6}$/.test(accent)) return green
  // Mail programs know no color-mix(). Half white is light enough for dark words however dark the accent is.
  return { light: accent, onLight: '#ffffff', dark: asColor(channels(accent).map((part) => 255 - (255 - part) * 0.45)), onDark: '#14120e' }
}
