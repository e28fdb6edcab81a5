import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { sitDownAs } from './visit.ts'

/** A teacher looks at what they have shown, hands out a part of it, has it signed, and a stranger checks what they were given. */
let browser: Browser
let maya: Page
let stranger: Page
let link = ''

beforeAll(async () => {
  browser = await openBrowser()
  maya = await sitDownAs(browser, inject('demoUrl'), 'maya.ortiz@threerivers.example')
  stranger = await (await browser.newContext({ baseURL: inject('demoUrl') })).newPage()
})
afterAll(() => browser?.close())

/** A file as the browser of this page gets it. */
async function fetched(page: Page, address: string): Promise<Buffer> {
  const response = await page.request.get(address)
  expect(response.status()).toBe(200)
  return response.body()
}

test('competencies stand down the side, and narrow by what was chosen', async () => {
  await maya.goto('/wallet', { waitUntil: 'networkidle' })
  await maya.getByRole('link', { name: 'Transcript' }).click()
  await maya.getByRole('heading', { name: 'My transcript', level: 1 }).waitFor()
  const rows = maya.getByRole('rowheader')
  const all = await rows.count()
  expect(all).toBeGreaterThan(2)
  await maya.getByLabel('Category').selectOption({ index: 1 })
  await maya.getByRole('button', { name: 'Show', exact: true }).click()
  await maya.waitForURL(/category=/)
  await expect.poll(() => rows.count()).toBeLessThan(all)
  await maya.goto('/wallet/transcript', { waitUntil: 'networkidle' })
})

test('a part of it is kept under a name, shown by a link, and signed', async () => {
  await maya.getByText('Put one together').click()
  await maya.getByLabel('What is it for?').fill('For the university')
  await maya.getByLabel('Hours and credits').check()
  await maya.getByText('Which awards: all').click()
  // One that no other journey takes away.
  await maya.getByRole('checkbox', { name: /Probing questions and wait time.*·/ }).check()
  await maya.getByRole('button', { name: 'Keep this transcript' }).click()
  await maya.getByRole('heading', { name: 'For the university', level: 1 }).waitFor()
  await maya.getByText('1 award, as others see it.').waitFor()
  await maya.getByRole('button', { name: 'Make a link' }).click()
  link = await maya.getByLabel('Link to this transcript').inputValue()
  await maya.getByRole('button', { name: 'Sign this transcript' }).click()
  await maya.getByRole('link', { name: 'Signed record (JSON)' }).waitFor()
})

test('a stranger reads it without an account, and checks the files that they were given', async () => {
  const path = new URL(link).pathname
  await stranger.goto(path)
  await stranger.getByRole('heading', { name: 'Transcript of Maya Ortiz', level: 1 }).waitFor()
  for (const form of ['json', 'pdf'] as const) {
    const file = await fetched(stranger, `${path}.${form}`)
    await stranger.goto('/verify', { waitUntil: 'networkidle' })
    await stranger.getByLabel('The badge as a file').setInputFiles({
      name: `given.${form}`,
      mimeType: form === 'pdf' ? 'application/pdf' : 'application/json',
      buffer: file,
    })
    await stranger.getByRole('heading', { name: 'For the university', level: 2 }).waitFor()
    await stranger.getByText('Technical detail').first().click()
    // Badges from elsewhere are enclosed as well, of which one has run out: what is said of all of them stands here.
    await stranger
      .getByText(/credentials in it/)
      .first()
      .waitFor()
  }
})

test('a certificate is checked from its file', async () => {
  await stranger.goto(new URL(link).pathname)
  const award = await stranger.locator('a[href^="/awards/"]').first().getAttribute('href')
  const file = await fetched(stranger, `${award}.pdf`)
  expect(file.subarray(0, 5).toString()).toBe('%PDF-')
  await stranger.goto('/verify', { waitUntil: 'networkidle' })
  await stranger.getByLabel('The badge as a file').setInputFiles({ name: 'certificate.pdf', mimeType: 'application/pdf', buffer: file })
  await stranger.getByText('It says: given to Maya Ortiz').waitFor()
})

test('once the link is withdrawn nobody reads it any more', async () => {
  await maya.getByRole('button', { name: 'Withdraw this link' }).click()
  await maya.getByLabel('Link to this transcript').waitFor({ state: 'detached' })
  const response = await stranger.goto(new URL(link).pathname)
  expect(response?.status()).toBe(404)
  await stranger.getByText('This transcript is not shown here').waitFor()
})
