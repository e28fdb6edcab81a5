import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { look } from './look.ts'
import { sitDown, sitDownAs } from './visit.ts'

/**
 * A teacher shares awards with two pieces of evidence for a week, for who has a code; somebody without an account looks at them without script; the teacher
 * sees that it was looked at, stops it, and the same link shows nothing any more. And what another site frames of an award.
 */
let browser: Browser
let maya: Page
let stranger: Page
let link: string
let code: string
let host: Server

beforeAll(async () => {
  browser = await openBrowser()
  maya = await sitDownAs(browser, inject('demoUrl'), 'maya.ortiz@threerivers.example')
  stranger = await sitDown(browser, inject('demoUrl'), { javaScriptEnabled: false })
})
afterAll(async () => {
  await browser?.close()
  host?.close()
})

const awards = () => maya.getByRole('list', { name: 'What it shows' }).getByRole('listitem')

test('five awards at most go under one link, for a week and with a code', async () => {
  await maya.goto('/wallet/shares')
  await maya.getByRole('link', { name: 'Share some awards' }).click()
  await maya.getByRole('heading', { level: 1, name: 'Share some awards' }).waitFor()
  const boxes = maya.getByRole('group', { name: 'Awards' }).getByRole('checkbox')
  for (const box of (await boxes.all()).slice(0, 5)) await box.check()
  await maya.getByLabel('Title').fill('For the new school')
  await maya.getByLabel('Note').fill('These are what I am proud of. <script>alert(1)</script>')
  await maya.getByLabel('Anyone with the link and the code').check()
  await maya.getByLabel('How long').selectOption({ label: 'For a week' })
  await look(maya, 'share-new')
  await maya.getByRole('button', { name: 'Make the link' }).click()
  await maya.getByRole('heading', { level: 1, name: 'For the new school' }).waitFor()
  link = await maya.getByLabel('The link', { exact: true }).inputValue()
  code = await maya.getByLabel('The code', { exact: true }).inputValue()
  expect(link).toContain('/shared/')
})

test('they are put in another order by buttons, and two pieces of evidence are chosen', async () => {
  const title = async (at: number) => (await awards().nth(at).getByRole('link').first().textContent()) ?? ''
  const [first, second] = [await title(0), await title(1)]
  await maya.getByRole('button', { name: `Move ${second} up` }).click()
  await expect.poll(() => title(0)).toBe(second)
  expect(await title(1)).toBe(first)
  let chosen = 0
  for (let at = 0; chosen < 2 && at < (await awards().count()); at++) {
    const fold = awards().nth(at).locator('details')
    if ((await fold.count()) === 0) continue
    await fold.locator('summary').click()
    const boxes = fold.getByRole('checkbox', { disabled: false })
    const wanted = Math.min(2 - chosen, await boxes.count())
    if (wanted === 0) continue
    for (const box of (await boxes.all()).slice(0, wanted)) await box.check()
    await fold.getByRole('button', { name: /^Save what is shown/ }).click()
    await maya.waitForURL(/said=evidence/)
    chosen += wanted
  }
  expect(chosen).toBe(2)
  await look(maya, 'share')
})

test('who has the link is asked for the code, and sees the awards and the two pieces without script', async () => {
  await stranger.goto(link)
  expect(await stranger.getByText('For the new school').count()).toBe(0)
  await stranger.getByLabel('Code').fill('WRONG-ONE')
  await stranger.getByRole('button', { name: 'Open' }).click()
  await stranger.getByText('This is not the code.').first().waitFor()
  await stranger.getByLabel('Code').fill(code.toLowerCase())
  await stranger.getByRole('button', { name: 'Open' }).click()
  await stranger.getByRole('heading', { level: 1, name: 'For the new school' }).waitFor()
  await stranger.getByText('<script>alert(1)</script>').waitFor()
  expect(
    await stranger
      .getByRole('list', { name: /^Evidence shown with/ })
      .getByRole('listitem')
      .count(),
  ).toBe(2)
  await look(stranger, 'shared')
})

test('the teacher sees that it was looked at, stops it, and the link shows nothing to who is still there', async () => {
  await maya.reload()
  const row = maya.getByRole('table', { name: 'When it was looked at' }).getByRole('row').nth(1)
  await row.getByText('The code').waitFor()
  maya.once('dialog', (dialog) => dialog.accept())
  await maya.getByRole('button', { name: 'Stop sharing' }).click()
  await maya.getByText('You stopped sharing this').waitFor()
  await stranger.reload()
  await stranger.getByRole('heading', { level: 1, name: 'There is nothing to see here' }).waitFor()
})

test('a page of another site frames an award, and its own script learns and does nothing by that', async () => {
  await maya.goto('/people/maya-ortiz')
  const page = await maya
    .getByRole('link', { name: /^See and check it/ })
    .first()
    .getAttribute('href')
  const address = new URL(page ?? '', inject('demoUrl'))
  const framed = address.href.replace('/awards/', '/embed/awards/')
  host = createServer((_request, response) =>
    response
      .writeHead(200, {
        'Content-Type': 'text/html',
        // As strict as a site may be: no style in the page, and nothing from elsewhere but us.
        'Content-Security-Policy': `default-src 'none'; script-src ${address.origin}; connect-src ${address.origin}; img-src ${address.origin}; frame-src ${address.origin}`,
      })
      .end(
        `<!doctype html><html lang="en"><title>A school</title><h1>A school</h1><iframe src="${framed}" title="An award" width="420" height="128"></iframe>
        <laurel-badge award="${address.href}"><a href="${address.href}">Plain</a></laurel-badge><script src="${address.origin}/embed/laurel-badge.js"></script></html>`,
      ),
  )
  await new Promise<void>((done) => void host.listen(0, '127.0.0.1', done))
  const hostile = await sitDown(browser, `http://127.0.0.1:${(host.address() as AddressInfo).port}`)
  await hostile.goto('/')
  const frame = hostile.frameLocator('iframe')
  await frame.getByText('Earned by Maya Ortiz').waitFor()
  await hostile.locator('laurel-badge').getByText('Earned by Maya Ortiz').waitFor()
  expect(await hostile.evaluate(() => document.querySelector('iframe')?.contentDocument)).toBeNull()
  await look(hostile, 'embedded')
  const [opened] = await Promise.all([hostile.context().waitForEvent('page'), frame.getByRole('link').click()])
  await opened.waitForURL(address.href)
  expect(await opened.evaluate(() => window.opener)).toBeNull()
  expect(new URL(hostile.url()).port).toBe(String((host.address() as AddressInfo).port))
})
