import { existsSync } from 'node:fs'
import { type Browser, firefox } from 'playwright-core'
import { openChromium } from '../packages/openbadges/src/testing/chromium.ts'

/** Starts a headless browser for tests. */
export const openBrowser = (): Promise<Browser> => openChromium()

/** The same with a camera and a microphone that draw and beep by themselves, and need no leave. */
export const openBrowserWithCamera = (): Promise<Browser> =>
  openChromium(['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'])

/** A Firefox: the one named by FIREFOX_PATH, or one that is installed, as `apt-get install firefox-esr` does. */
export const firefoxPath: string | undefined = [process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox'].find(
  (path) => path && existsSync(path),
)

/** Starts that Firefox as its makers ship it, spoken to by WebDriver BiDi. */
export const openFirefox = (): Promise<Browser> =>
  firefox.launch({
    channel: 'moz-firefox',
    headless: true,
    firefoxUserPrefs: { 'ui.prefersReducedMotion': 1 },
    ...(firefoxPath && { executablePath: firefoxPath }),
  })

/** What this Firefox can't be asked to pretend; it says so otherwise. */
export const asItIs = { reducedMotion: null, colorScheme: null, forcedColors: null, contrast: null } as const
