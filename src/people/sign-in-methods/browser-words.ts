/** What a browser says of itself, in two words; null for what is not told or not known. It can say what it likes, so it is only ever shown. */
export function browserOf(userAgent: string | null): { browser: string | null; system: string | null } {
  const agent = userAgent ?? ''
  const first = (names: readonly (readonly [string, RegExp])[]) => names.find(([, told]) => told.test(agent))?.[0] ?? null
  return { browser: first(browsers), system: first(systems) }
}

// In order: each says that it is what comes after it, too.
const browsers = [
  ['Edge', /\bEdg(?:e|A|iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /\b(?:Chrome|CriOS|HeadlessChrome)\//],
  ['Safari', /\bSafari\//],
] as const

const systems = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Windows', /\bWindows\b/],
  ['Mac', /\bMac OS X\b|\bMacintosh\b/],
  ['Linux', /\bLinux\b/],
] as const
