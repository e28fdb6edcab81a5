import { existsSync } from 'node:fs'

/** Where this machine's Chromium is; tests in a real browser are skipped, with a line, where there is none. */
export const chromiumPath: string | undefined = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path && existsSync(path))
if (!chromiumPath) console.info('No Chromium found: tests in a real browser are skipped.')
