import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest'
import { pdf } from '../src/testing/files.ts'
import { openBrowserWithCamera } from './browser.ts'
import { artifact } from './teacher.ts'
import { sitDownAs } from './visit.ts'

/** A teacher without a line: what they choose is kept on their device, they are told what waits, and it arrives once, also when the page was closed. */
let browser: Browser
const teacher = 'maya.ortiz@threerivers.example'
const colleague = 'priya.raman@threerivers.example'
let part = ''

beforeAll(async () => {
  browser = await openBrowserWithCamera()
  const page = await sitDownAs(browser, inject('demoUrl'), teacher)
  part = await partThatTakesDocuments(page)
  await page.context().close()
})
afterAll(() => browser?.close())
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())))

async function partThatTakesDocuments(from: Page): Promise<string> {
  await from.goto('/work')
  const links = () => from.getByRole('link').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  for (const work of new Set((await links()).filter((address) => /^\/work\/[0-9a-f-]{36}$/.test(address)))) {
    await from.goto(work)
    for (const address of (await links()).filter((each) => each.startsWith(`${work}?requirement=`))) {
      await from.goto(address)
      const field = from.locator('input[type=file][name=file]')
      if ((await field.count()) > 0 && (await field.getAttribute('accept'))?.includes('.pdf')) return address
    }
  }
  throw new Error('No work of theirs takes documents.')
}

/** A document that no other test has, as long as wished. */
const aPdf = (name: string, length = 40_000) =>
  Buffer.concat([Buffer.from('%PDF-1.4\n%'), Buffer.alloc(length, name), Buffer.from('\n'), pdf().subarray(9)])
const chosen = (name: string, length?: number) => ({ name, mimeType: 'application/pdf', buffer: aPdf(name, length) })
const adder = (page: Page) => page.getByLabel(/^Add (a file|files)$/)

/** Opens the part and waits until this browser can do without a line. */
async function openPart(context: BrowserContext, own?: Page): Promise<Page> {
  const page = own ?? (await context.newPage())
  await page.goto(part)
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    while (!navigator.serviceWorker.controller) await new Promise((again) => setTimeout(again, 50))
    const isLoaded = () => performance.getEntriesByType('resource').some(({ name }) => name.includes('/assets/waiting-files-'))
    while (!isLoaded()) await new Promise((again) => setTimeout(again, 50))
  })
  return page
}
/**
 * The same in a browser with room for little beside its own pages. Said before anything is written: for half a minute a browser goes by the room
 * that there was at the last writing.
 */
async function openWithLittleRoom(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  const line = await context.newCDPSession(page)
  await line.send('Storage.overrideQuotaForOrigin', { origin: new URL(inject('demoUrl')).origin, quotaSize: 8_000_000 })
  return openPart(context, page)
}
/** A file that is larger than the room there. */
const tooLarge = 9_000_000
const sit = async (email: string, options = {}) => {
  const page = await sitDownAs(browser, inject('demoUrl'), email, options)
  const context = page.context()
  await page.close()
  return context
}
const waiting = (page: Page) => page.getByText(/files? waits? on this device/i)
const goes = (page: Page) => page.getByText(/The file is kept on this device/)

test('chosen without a line and the page closed, it is told what waits when Laurel is opened, and arrives once when there is a line', async () => {
  const context = await sit(teacher)
  const page = await openPart(context)
  await context.setOffline(true)
  await adder(page).setInputFiles(chosen('Begun offline.pdf'))
  await goes(page).waitFor({ timeout: 15_000 })
  await page.close({ runBeforeUnload: false })

  const [again, other] = [await context.newPage(), await context.newPage()]
  for (const each of [again, other]) {
    await each.goto(part)
    await each.getByRole('heading', { level: 1, name: 'Laurel can’t be reached just now' }).waitFor()
    await waiting(each).waitFor()
    await each.getByText('Begun offline.pdf').waitFor()
  }
  await context.setOffline(false)
  // Each leads back by itself; only one of them sends it.
  for (const each of [again, other]) await artifact(each, 'Begun offline.pdf').waitFor({ timeout: 30_000 })
  await again.reload()
  expect(await artifact(again, 'Begun offline.pdf').count()).toBe(1)
  expect(await waiting(again).count()).toBe(0)
})

test('the line is lost on the way and the page closed: opened again it goes on by itself, from where it stopped', async () => {
  const context = await sit(teacher)
  const page = await openPart(context)
  const line = await context.newCDPSession(page)
  await line.send('Network.enable')
  await line.send('Network.emulateNetworkConditions', { offline: false, latency: 20, downloadThroughput: -1, uploadThroughput: 700_000 })
  await adder(page).setInputFiles(chosen('On the way.pdf', 6_000_000))
  const bar = page.getByRole('progressbar', { name: 'On the way.pdf' })
  await expect.poll(async () => Number(await bar.getAttribute('aria-valuenow')), { timeout: 20_000 }).toBeGreaterThan(30)
  // Kept by now: nothing asks whether to leave.
  await page.close({ runBeforeUnload: false })
  const again = await context.newPage()
  await again.goto(part)
  await artifact(again, 'On the way.pdf').waitFor({ timeout: 30_000 })
  expect(await again.getByLabel('Choose the same file to go on: On the way.pdf').count()).toBe(0)
})

test('who goes to another page of Laurel, or is signed out meanwhile, loses nothing; nobody else sees or sends it', async () => {
  const context = await sit(teacher)
  const page = await openPart(context)
  await context.setOffline(true)
  await adder(page).setInputFiles(chosen('Signed out.pdf'))
  await goes(page).waitFor({ timeout: 15_000 })
  const cookies = await context.cookies()
  await context.clearCookies()
  const other = await sit(colleague)
  await context.addCookies(await other.cookies())
  await other.close()
  await context.setOffline(false)
  // As the colleague: their own work says nothing of it, and nothing is sent for them.
  const theirs = await context.newPage()
  await theirs.goto('/work')
  const own = await theirs.getByRole('link').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  const work = own.find((address) => /^\/work\/[0-9a-f-]{36}$/.test(address))
  if (work) await theirs.goto(work)
  expect(await waiting(theirs).count()).toBe(0)
  await page.getByText('Someone else is signed in at this browser by now, so it was not sent.').waitFor({ timeout: 15_000 })
  await page.close({ runBeforeUnload: false })
  await theirs.close()

  await context.clearCookies()
  await context.addCookies(cookies)
  const back = await context.newPage()
  await back.goto('/work')
  await back.goto(part)
  await artifact(back, 'Signed out.pdf').waitFor({ timeout: 30_000 })
})

test('the browser wakes the worker, and it sends what waits with no page of Laurel open', async () => {
  const context = await sit(teacher)
  const page = await openPart(context)
  await context.setOffline(true)
  await adder(page).setInputFiles(chosen('With the page closed.pdf'))
  await goes(page).waitFor({ timeout: 15_000 })
  const elsewhere = await context.newPage()
  await elsewhere.goto('about:blank')
  const line = await context.newCDPSession(elsewhere)
  const registration = new Promise<string>((found) => {
    line.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const ours = registrations.find(({ scopeURL }) => scopeURL.startsWith(inject('demoUrl')))
      if (ours) found(ours.registrationId)
    })
  })
  await line.send('ServiceWorker.enable')
  const registrationId = await registration
  await page.close({ runBeforeUnload: false })
  await context.setOffline(false)
  await line.send('ServiceWorker.dispatchSyncEvent', {
    origin: new URL(inject('demoUrl')).origin,
    registrationId,
    tag: 'laurel-send',
    lastChance: false,
  })
  // Looked at from another browser, in which nothing waits.
  const looking = await sit(teacher)
  const seen = await looking.newPage()
  await expect
    .poll(
      async () => {
        await seen.goto(part)
        return artifact(seen, 'With the page closed.pdf').count()
      },
      { timeout: 30_000 },
    )
    .toBe(1)
  await looking.close()
})

/** What this device has noted of work, once it has. */
const noted = (page: Page) =>
  page.evaluate(async () => {
    if (!(await indexedDB.databases()).some(({ name }) => name === 'laurel-parts')) return []
    const opening = indexedDB.open('laurel-parts')
    const database = await new Promise<IDBDatabase>((done) => {
      opening.onsuccess = () => done(opening.result)
    })
    const all = database.transaction('work').objectStore('work').getAll()
    const found = await new Promise<{ attemptId: string; parts: { requirementId: string; accepts: string[] }[] }[]>((done) => {
      all.onsuccess = () => done(all.result)
    })
    database.close()
    return found
  })

test('opened without a line, a file is chosen and a sound recorded for parts that were seen before, and both arrive', async () => {
  const context = await sit(teacher, { permissions: ['camera', 'microphone'] })
  const page = await openPart(context)
  await expect.poll(() => noted(page).then(({ length }) => length), { timeout: 15_000 }).toBe(1)
  await context.setOffline(true)
  await page.goto('/work')
  await page.getByRole('heading', { level: 1, name: 'Laurel can’t be reached just now' }).waitFor()
  const [work] = await noted(page)
  const parts = page.getByLabel('Part of your work')
  const [, attemptId = '', requirementId = ''] = /\/work\/([^?]+)\?requirement=(.*)/.exec(part) ?? []
  await parts.selectOption(`${attemptId} ${requirementId}`, { timeout: 30_000 })
  await adder(page).setInputFiles(chosen('Chosen offline.pdf'), { timeout: 30_000 })
  await page.getByText('Chosen offline.pdf is kept on this device.').waitFor({ timeout: 30_000 })
  await waiting(page).waitFor()

  const talk = work?.parts.find(({ accepts }) => accepts.includes('audio') || accepts.includes('video'))
  if (!talk) throw new Error('No part of this work takes a recording.')
  await parts.selectOption(`${attemptId} ${talk.requirementId}`)
  await page
    .getByRole('button', { name: /^Record (sound|a video)$/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Record', exact: true }).click({ timeout: 30_000 })
  await expect.poll(() => page.getByRole('timer').textContent(), { timeout: 30_000 }).toMatch(/0:0[2-9]/)
  // A line that is back ends no recording.
  await context.setOffline(false)
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await expect.poll(() => page.getByRole('timer').textContent(), { timeout: 30_000 }).toMatch(/0:(0[3-9]|[1-9]\d)/)
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Stop' }).click()
  await page.getByRole('button', { name: 'Add it', exact: true }).click({ timeout: 30_000 })
  await page.getByText(/^(Recording|Sound) .* is kept on this device\.$/).waitFor({ timeout: 20_000 })
  await context.setOffline(false)
  await page.waitForURL(/\/work$/)
  for (const [address, name] of [
    [part, 'Chosen offline.pdf'],
    [`/work/${attemptId}?requirement=${talk.requirementId}`, /^(Recording|Sound) \d/],
  ] as const) {
    await page.goto(address)
    await page.getByRole('article').filter({ hasText: name }).first().waitFor({ timeout: 30_000 })
  }
  expect(await page.getByText('on this device only').count()).toBe(0)
}, 180_000)

test('a recording that was sent by another page is not offered once more', async () => {
  const context = await sit(teacher, { permissions: ['camera', 'microphone'] })
  const page = await openPart(context)
  await expect.poll(() => noted(page).then(({ length }) => length), { timeout: 15_000 }).toBe(1)
  const [work] = await noted(page)
  const talk = work?.parts.find(({ accepts }) => accepts.includes('audio') || accepts.includes('video'))
  if (!work || !talk) throw new Error('No part of this work takes a recording.')
  const place = `/work/${work.attemptId}?requirement=${talk.requirementId}`
  await page.goto(place)
  const recordings = page.getByRole('article').filter({ hasText: /(Recording|Sound) \d/ })
  const before = await recordings.count()
  await page
    .getByRole('button', { name: /^Record (sound|a video)$/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Record', exact: true }).click({ timeout: 30_000 })
  await expect.poll(() => page.getByRole('timer').textContent(), { timeout: 30_000 }).toMatch(/0:0[2-9]/)
  await page.getByRole('button', { name: 'Stop' }).click()
  const add = page.getByRole('button', { name: 'Add it', exact: true })
  await add.waitFor({ timeout: 30_000 })
  await context.setOffline(true)
  await add.click()
  await goes(page).waitFor({ timeout: 20_000 })
  await page.close({ runBeforeUnload: false })
  await context.setOffline(false)

  const again = await context.newPage()
  await again.goto('/work')
  const elsewhere = await sit(teacher)
  const seen = await elsewhere.newPage()
  await expect
    .poll(
      async () => {
        await seen.goto(place)
        return seen
          .getByRole('article')
          .filter({ hasText: /(Recording|Sound) \d/ })
          .count()
      },
      { timeout: 60_000 },
    )
    .toBe(before + 1)
  await again.goto(place)
  await again
    .getByRole('button', { name: /^Record (sound|a video)$/ })
    .first()
    .waitFor()
  expect(
    await again.evaluate(() =>
      navigator.storage
        .getDirectory()
        .then((root) => root.getDirectoryHandle('recordings'))
        .then(async (all) => {
          let count = 0
          for await (const _ of all.keys()) count++
          return count
        }),
    ),
  ).toBe(0)
  expect(await again.getByText('on this device only').count()).toBe(0)
}, 180_000)

test('whoever signs in next finds nothing of the work that was noted here', async () => {
  const context = await sit(teacher)
  const page = await openPart(context)
  await expect.poll(() => noted(page).then(({ length }) => length), { timeout: 15_000 }).toBe(1)
  // Whoever signs in, or tries to, is somebody else until it is known. It is asked elsewhere, where nothing is noted again.
  await page.goto('/catalog')
  await page.evaluate(() => fetch('/sign-in', { method: 'POST', redirect: 'manual' }))
  await expect.poll(() => noted(page).then(({ length }) => length)).toBe(0)
})

test('a browser without room says so and asks that the tab stay open', async () => {
  const context = await sit(teacher)
  const page = await openWithLittleRoom(context)
  await context.setOffline(true)
  await adder(page).setInputFiles(chosen('No room.pdf', tooLarge))
  await page.getByText('This browser has no room to keep the file, so keep this tab open.').waitFor({ timeout: 15_000 })
  await context.setOffline(false)
  await artifact(page, 'No room.pdf').waitFor({ timeout: 30_000 })
})

test('opened without a line in a browser with little room, it says that nothing of a large file was kept', async () => {
  const context = await sit(teacher)
  const page = await openWithLittleRoom(context)
  await expect.poll(() => noted(page).then(({ length }) => length), { timeout: 15_000 }).toBe(1)
  await context.setOffline(true)
  await page.goto('/work')
  await page.getByRole('heading', { level: 1, name: 'Laurel can’t be reached just now' }).waitFor()
  const [, attemptId = '', requirementId = ''] = /\/work\/([^?]+)\?requirement=(.*)/.exec(part) ?? []
  await page.getByLabel('Part of your work').selectOption(`${attemptId} ${requirementId}`, { timeout: 30_000 })
  await adder(page).setInputFiles(chosen('No room here.pdf', tooLarge), { timeout: 30_000 })
  await page.getByText('This browser has no room to keep No room here.pdf.').waitFor({ timeout: 15_000 })
  await page.getByText('No file waits on this device to be sent.').waitFor()
  // What is small enough is kept all the same.
  await adder(page).setInputFiles(chosen('Small.pdf'))
  await page.getByText('Small.pdf is kept on this device.').waitFor({ timeout: 15_000 })
  await page.getByRole('button', { name: 'Do not send: Small.pdf' }).click()
  await page.getByRole('button', { name: 'Remove it' }).click()
  await page.getByText('No file waits on this device to be sent.').waitFor()
})

test('a file that was removed before it was sent says so', async () => {
  const context = await sit(teacher)
  const page = await openWithLittleRoom(context)
  const path = join(tmpdir(), `Removed ${process.pid}.pdf`)
  await writeFile(path, aPdf('Removed', tooLarge))
  await context.setOffline(true)
  await adder(page).setInputFiles(path)
  await page.getByRole('progressbar', { name: /^Removed/ }).waitFor()
  await rm(path)
  await page.getByText('This file can’t be read any more.').waitFor({ timeout: 40_000 })
})

test('what the server does not take stays on the device and says why, until its person removes it', async () => {
  const context = await sit(teacher)
  const page = await openPart(context)
  await context.setOffline(true)
  await adder(page).setInputFiles({ name: 'A lie.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>'.repeat(50)) })
  await goes(page).waitFor({ timeout: 15_000 })
  await page.close({ runBeforeUnload: false })
  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto('/work')
  await again.goto(part)
  await again
    .getByText(/“A lie\.pdf” was not added\./)
    .first()
    .waitFor({ timeout: 30_000 })
  await again.reload()
  await again
    .getByText(/“A lie\.pdf” was not added\./)
    .first()
    .waitFor()
  await again.getByRole('button', { name: 'Cancel: A lie.pdf' }).click()
  await again.getByRole('progressbar', { name: 'A lie.pdf' }).waitFor({ state: 'detached' })
  await again.reload()
  expect(await again.getByRole('progressbar', { name: 'A lie.pdf' }).count()).toBe(0)
})
