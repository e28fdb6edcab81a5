import { execFileSync, spawnSync } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { mp4 } from '../src/testing/files.ts'
import { openBrowserWithCamera } from './browser.ts'
import { sitDownAs } from './visit.ts'

const hasFfmpeg = () => spawnSync('ffmpeg', ['-version']).status === 0

/** A recording with a camera that draws and beeps, whose page is lost in the middle. */
let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await openBrowserWithCamera()
  page = await sitDownAs(browser, inject('demoUrl'), 'maya.ortiz@threerivers.example', { permissions: ['camera', 'microphone'] })
})
afterAll(() => browser?.close())

/** The first part of her work that takes a video, with its recorder open. */
async function openRecorder(): Promise<string> {
  await page.goto('/work')
  const links = () => page.getByRole('link').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  for (const work of new Set((await links()).filter((address) => /^\/work\/[0-9a-f-]{36}$/.test(address)))) {
    await page.goto(work)
    for (const address of (await links()).filter((each) => each.startsWith(`${work}?requirement=`))) {
      await page.goto(address)
      const field = page.locator('input[type=file][name=file]')
      const facts = page.getByText(/^This part takes [^.]*a video/)
      if ((await field.count()) === 0 || (await facts.count()) === 0) continue
      await page.getByRole('button', { name: 'Record a video' }).click()
      return address
    }
  }
  throw new Error('No work of hers takes a video.')
}

test('what was recorded before the page was lost is there again, is cut, and is added', async () => {
  const part = await openRecorder()
  const recordings = () => page.getByRole('article').filter({ hasText: /^Recording \d/ })
  // Other journeys may have left some there.
  const before = await recordings().count()
  await page.getByRole('button', { name: 'Record', exact: true }).click()
  const timer = page.getByRole('timer')
  await expect.poll(() => timer.textContent(), { timeout: 30_000 }).toMatch(/0:0[6-9]/)

  const device = page.context()
  await page.close({ runBeforeUnload: false })
  page = await device.newPage()
  await page.goto(part)
  await page.getByText(/^A recording of 0:\d\d is here, on this device only/).waitFor()
  await page.getByRole('button', { name: 'Look at it' }).click()
  await page.getByText(/^0:\d\d long\./).waitFor()
  await page.locator('video[src^="blob:"]').evaluate((video: HTMLVideoElement) => {
    video.currentTime = 1
  })
  await page.getByRole('button', { name: 'Begin here' }).click()
  await page.getByText(/^0:01 to 0:\d\d is kept/).waitFor()
  await page.locator('video[src^="blob:"]').evaluate((video: HTMLVideoElement) => {
    video.currentTime = 3
  })
  await page.getByRole('button', { name: 'Choose this picture' }).click()
  await page.getByText(/^The picture at 0:0\d stands for it\.$/).waitFor()
  await page.getByRole('button', { name: 'Add it', exact: true }).click()
  await expect.poll(() => recordings().count(), { timeout: 30_000 }).toBe(before + 1)
  expect(await page.getByText('on this device only').count()).toBe(0)
  // The picture that was chosen stands for it, whatever the server takes by itself.
  const shown = recordings().locator('video[poster*="/preview"]').last()
  await shown.waitFor({ timeout: 30_000 })
  const width = await shown.evaluate(
    async (video: HTMLVideoElement) => (await createImageBitmap(await (await fetch(video.poster)).blob())).width,
  )
  expect(width).toBeGreaterThan(300)
})

test('on a phone its own camera opens at a press, and what it films is sent', async () => {
  const phone = await sitDownAs(browser, inject('demoUrl'), 'maya.ortiz@threerivers.example', {
    hasTouch: true,
    isMobile: true,
    viewport: { width: 375, height: 800 },
  })
  await phone.goto(await openRecorder())
  const camera = phone.getByLabel('Film with this phone')
  expect([await camera.getAttribute('capture'), await camera.getAttribute('accept')]).toEqual(['environment', 'video/*'])
  expect(await phone.getByText('Film with this phone').isVisible()).toBe(true)
  expect(await page.getByText('Film with this phone').isVisible()).toBe(false)
  await camera.setInputFiles({ name: 'Filmed.mp4', mimeType: 'video/mp4', buffer: await mp4() })
  // A sound in the wrapping of a film is told as what it is, by the server: it has come all the way.
  await phone
    .getByText(/Filmed\.(?:mp4|m4a)/)
    .first()
    .waitFor()
  await phone.context().close()
})

test.skipIf(!hasFfmpeg())(
  'ten seconds of 1080 lines are made smaller by the browser, and it says how much was saved (needs ffmpeg)',
  async ({ annotate }) => {
    const path = join(tmpdir(), `laurel-film-${process.pid}.webm`)
    const look = 'testsrc2=size=1920x1080:rate=30:duration=10,noise=alls=40:allf=t'
    const encoder = ['-c:v', 'libvpx', '-deadline', 'realtime', '-cpu-used', '8', '-b:v', '45M', '-minrate', '40M', '-qmax', '20']
    execFileSync('ffmpeg', ['-v', 'error', '-f', 'lavfi', '-i', look, ...encoder, '-y', path])
    try {
      const part = await openRecorder()
      await page.goto(part)
      await page.getByLabel(/^Add (a file|files)$/).setInputFiles(path)
      await page.getByRole('button', { name: 'Make it smaller first' }).click({ timeout: 60_000 })
      const began = performance.now()
      const said = page.getByText(/became .* Its picture has 720 lines now/)
      await said.waitFor({ timeout: 280_000 })
      const line = `Ten seconds of 1080 lines in ${((performance.now() - began) / 1000).toFixed(1)} s: ${await said.textContent()}`
      process.stdout.write(`${line}\n`)
      await annotate(line)
      expect(line).toMatch(/MB became/)
    } finally {
      await rm(path, { force: true })
    }
  },
  400_000,
)
