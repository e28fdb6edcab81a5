import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

const folder = process.env.PICTURES
const widths = [375, 768, 1280]

/** Pictures of a step for human eyes, on a phone, a tablet and a laptop, light and dark, in the folder that PICTURES names. Without it, nothing. */
export async function look(page: Page, name: string): Promise<void> {
  if (!folder) return
  const before = page.viewportSize()
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true })
    }
  }
  if (before) await page.setViewportSize(before)
}

/** Every open page as it stands when a test has failed; says where the pictures are. */
export async function lookAtFailure(pages: readonly Page[], test: string): Promise<void> {
  const into = mkdtempSync(join(tmpdir(), 'laurel-failed-'))
  for (const [index, page] of pages.entries()) await page.screenshot({ path: join(into, `${index}.png`), fullPage: true })
  process.stderr.write(`“${test}” failed; how the pages looked is in ${into}\n`)
}
