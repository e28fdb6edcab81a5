import type { Browser } from 'playwright-core'
import { openChromium } from '../packages/openbadges/src/testing/chromium.ts'

/** Starts a headless browser for tests. */
export const openBrowser = (): Promise<Browser> => openChromium()
