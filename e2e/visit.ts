import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterEach, expect, vi } from 'vitest'
import { lookAtFailure } from './look.ts'

const here: Page[] = []
/** What the scripts of the pages let fall: without it a page that runs none of them looks like one that works without script. */
const fallen: string[] = []
afterEach(() => expect(fallen.splice(0), 'faults of scripts').toEqual([]))
afterEach(({ task }) =>
  task.result?.state === 'fail'
    ? lookAtFailure(
        here.filter((page) => !page.isClosed()),
        task.name,
      )
    : undefined,
)

/** Someone sits down at a browser of their own. What does not appear within ten seconds is not there. */
export async function sitDown(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options })
  context.setDefaultTimeout(10_000)
  context.setDefaultNavigationTimeout(20_000)
  context.on('page', (page) => {
    here.push(page)
    page.on('pageerror', ({ message }) => {
      // Firefox reports what its own viewer of PDFs is not allowed.
      if (!message.includes('style-src resource:')) fallen.push(`${new URL(page.url()).pathname}: ${message}`)
    })
  })
  return context.newPage()
}

const sessions = new Map<string, Promise<Awaited<ReturnType<BrowserContext['storageState']>>>>()

/** Someone of the demo sits down, signed in already; the form is sent without looking at it, and once for all visits of that person. */
export async function sitDownAs(browser: Browser, url: string, email: string, options: BrowserContextOptions = {}): Promise<Page> {
  const session = sessions.get(email) ?? openSession(browser, url, email)
  sessions.set(email, session)
  return sitDown(browser, url, { storageState: await session, ...options })
}

async function openSession(browser: Browser, url: string, email: string) {
  const context = await browser.newContext({ baseURL: url })
  const form = { intent: 'password', email, password: 'laurel-demo', to: '/' }
  const answer = await context.request.post('/sign-in', { form, headers: { Origin: url }, maxRedirects: 0 })
  expect(answer.status(), email).toBe(303)
  const state = await context.storageState()
  await context.close()
  return state
}

/** Signs in with address and password, as the form asks. */
export async function signIn(page: Page, email: string, password = 'laurel-demo'): Promise<void> {
  await page.goto('/sign-in')
  const form = page.locator('form', { has: page.getByLabel('Password') })
  await form.getByLabel('E-mail address').fill(email)
  await form.getByLabel('Password').fill(password)
  await form.getByRole('button', { name: 'Sign in' }).click()
  await page.getByText('Account:').waitFor({ state: 'attached' })
}

/** Looks at a page again until something stands there: what a job does takes a moment. */
export async function comesToBe(page: Page, address: string, what: Locator): Promise<void> {
  await vi.waitFor(
    async () => {
      await page.goto(address)
      if ((await what.count()) === 0) throw new Error(`${what} did not come to be at ${address}.`)
    },
    { timeout: 20_000, interval: 250 },
  )
}

/** Opens the newest letter to an address in the outbox, where someone who may see it is signed in. */
export async function openLetter(page: Page, to: string, subject: string | RegExp): Promise<void> {
  const row = page.getByRole('row').filter({ hasText: to }).filter({ hasText: subject }).first()
  await comesToBe(page, '/outbox', row)
  await row.getByRole('link').click()
  await page.getByRole('heading', { level: 1, name: subject }).waitFor()
}

/** On the sign-in page, asks for a link by mail instead of a password, and follows it to the page that was wanted. */
export async function signInByLink(page: Page, email: string): Promise<void> {
  const form = page.locator('form', { has: page.getByRole('button', { name: 'Send me a link' }) })
  await form.getByLabel('E-mail address').fill(email)
  await form.getByRole('button', { name: 'Send me a link' }).click()
  await page.getByText('Look in your mail').waitFor()
  await openLetter(page, email, 'Your sign-in link')
  await page.getByRole('link', { name: /sign-in\/link/ }).click()
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByText('Account:').waitFor({ state: 'attached' })
}
