import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { ensureBuilt } from '../src/ensure-built.ts'
import { knowsNobody } from './assessor.ts'
import { openBrowser } from './browser.ts'
import { type Laurel, startLaurel } from './laurel.ts'

/**
 * Takes the pictures of docs/guide from the demo district: `npm run pictures`, or `npm run pictures -- earner-home …` for some.
 * LAUREL_URL names a demo that runs already; best one that nobody has worked in yet. LOOK_INTO names a folder for the same pages
 * at 375 and 1280 px, whole, for who looks them over.
 */
const into = join(import.meta.dirname, '..', 'docs', 'guide', 'pictures')
const lookInto = process.env.LOOK_INTO
const frame = { width: 1280, height: 800 }
/** What a page with pictures may weigh, so that the guide reads well on a slow line. */
const heaviest = 150_000

/** One picture: who sits there, or the one who begins a Laurel of their own, and how they come to what is shown. */
type Picture = { name: string; as: string | typeof newcomer; show: (page: Page) => Promise<void>; height?: number }

const at = (address: string) => async (page: Page) => {
  await page.goto(address)
}
const by = (name: string) => `${name}@threerivers.example`
const [maya, jonas, priya, samuel, grace] = ['maya.ortiz', 'jonas.okafor', 'priya.raman', 'samuel.reyes', 'grace.whitfield'].map(by) as [
  string,
  string,
  string,
  string,
  string,
]

/** Whoever opens the link of a new and empty Laurel. */
const newcomer: unique symbol = Symbol('newcomer')

/** Follows a link of a list, as the person would. */
async function follow(page: Page, list: string, name: string | RegExp) {
  await page.goto(list)
  await page.getByRole('main').getByRole('link', { name }).first().click()
  await page.waitForURL((url) => url.pathname !== list.split('?')[0])
}

/** Puts what is shown at the top of the picture. */
const beginAt = (page: Page, words: string) =>
  page
    .getByText(words, { exact: true })
    .first()
    .evaluate((element) => {
      scrollTo(0, element.getBoundingClientRect().top + scrollY - 40)
    })

async function openDraft(page: Page, step: string) {
  await page.goto('/authoring')
  const draft = await page.getByRole('list', { name: 'Drafts' }).getByRole('link').first().getAttribute('href')
  await page.goto(`${draft}/${step}`)
}

/** Opens what Jonas has on the table, or takes the next one where the table is empty. */
async function openSubmission(page: Page) {
  await page.goto('/review')
  const held = page.getByRole('main').locator('a[href^="/review/0"]').first()
  if ((await held.count()) > 0) await held.click()
  else await page.getByRole('button', { name: 'Open the next one' }).click()
  await page.getByRole('tab').first().waitFor()
  await knowsNobody(page)
}

const pictures: Picture[] = [
  { name: 'earner-home', as: maya, show: at('/') },
  { name: 'earner-micro-credential', as: maya, show: at('/catalog/student-motivation-through-choice-and-goals') },
  { name: 'earner-workspace', as: maya, show: (page) => follow(page, '/work', 'Academic language in content lessons') },
  { name: 'earner-award', as: maya, height: 1080, show: (page) => follow(page, '/wallet', 'Probing questions and wait time') },
  { name: 'earner-notices', as: maya, show: at('/notices') },
  { name: 'assessor-queue', as: jonas, show: at('/review') },
  { name: 'assessor-workspace', as: jonas, show: openSubmission },
  {
    name: 'assessor-decide',
    as: jonas,
    async show(page) {
      await openSubmission(page)
      await page.goto(`${new URL(page.url()).pathname}/decide`)
    },
  },
  { name: 'author-begin', as: priya, show: at('/authoring/new') },
  { name: 'author-draft', as: priya, show: (page) => openDraft(page, 'basics') },
  { name: 'author-publish', as: priya, show: (page) => openDraft(page, 'publish') },
  { name: 'admin-home', as: grace, show: at('/') },
  { name: 'admin-people', as: grace, show: at('/people') },
  {
    name: 'admin-invite',
    as: grace,
    height: 920,
    async show(page) {
      await page.goto('/people/invite')
      await page
        .getByLabel('Addresses or rows')
        .fill(
          'email,name,school,roles\ntess.alder@threerivers.example,Tess Alder,Cedar Grove Elementary,earner\nomar.quill@threerivers.example,Omar Quill,,earner; assessor\nno address,Nobody At All,,earner',
        )
      await page.getByRole('button', { name: 'Look before sending' }).click()
      await page.getByText('To be fixed').first().waitFor()
      await beginAt(page, 'What will happen')
    },
  },
  { name: 'admin-lists', as: grace, show: at('/settings/organization/lists') },
  {
    name: 'admin-webhook',
    as: grace,
    async show(page) {
      await page.goto('/settings/organization/webhooks')
      await page.getByRole('main').locator('a[href*="/webhooks/"]').first().click()
      await page.waitForURL(/webhooks\/[0-9a-f-]{36}/)
      // A secret is in no picture.
      await beginAt(page, 'Deliveries')
    },
  },
  { name: 'admin-keys', as: grace, show: at('/settings/organization/keys') },
  { name: 'admin-activity', as: grace, show: at('/settings/organization/activity') },
  { name: 'admin-agreement', as: grace, show: at('/reliability?period=all') },
  { name: 'admin-health', as: grace, height: 1000, show: at('/settings/organization/health') },
  { name: 'admin-backups', as: grace, show: at('/settings/organization/backups') },
  { name: 'admin-signing', as: grace, height: 900, show: at('/settings/organization/signing') },
  { name: 'hr-home', as: samuel, show: at('/') },
  {
    name: 'hr-value',
    as: samuel,
    async show(page) {
      await page.goto('/catalog/student-motivation-through-choice-and-goals')
      await page.getByRole('link', { name: 'Set what it is worth' }).first().click()
      await page.getByRole('button', { name: 'Set this value' }).waitFor()
    },
  },
  { name: 'hr-pilot', as: samuel, height: 1100, show: (page) => follow(page, '/value/pilots', 'Summer institute') },
  { name: 'hr-month', as: samuel, height: 1000, show: at('/value/month') },
  {
    name: 'hr-packet',
    as: samuel,
    height: 1000,
    async show(page) {
      await page.goto('/value/month')
      await page.locator('main a[href*="month="]').first().click()
      await page.getByRole('link', { name: 'Packet 1' }).click()
      await page.getByText('Line by line').first().waitFor()
    },
  },
  { name: 'hr-rules', as: samuel, show: at('/value/rules') },
  {
    name: 'hr-rule-tried',
    as: samuel,
    height: 1000,
    async show(page) {
      await page.goto('/value/rules')
      await page.getByRole('link', { name: 'Stipend for level 3 work' }).click()
      await page.getByRole('link', { name: 'Try it on last year' }).click()
      await page.getByText('All rules together').first().waitFor()
    },
  },
  {
    name: 'operator-start',
    as: newcomer,
    async show(page) {
      await page.getByLabel('Your name').fill('Grace Whitfield')
      await page.getByLabel('E-mail address').fill('grace.whitfield@threerivers.example')
      await page.getByLabel('Name', { exact: true }).fill('Three Rivers School District')
    },
  },
  { name: 'operator-outbox', as: grace, show: at('/outbox') },
  { name: 'operator-stuck', as: grace, show: at('/settings/organization/stuck') },
]

const look = { viewport: frame, colorScheme: 'light', reducedMotion: 'reduce', locale: 'en-US' } as const

async function sitDownAs(browser: Browser, url: string, email: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: url, ...look })
  const form = { intent: 'password', email, password: 'laurel-demo', to: '/' }
  const answer = await context.request.post('/sign-in', { form, headers: { Origin: url }, maxRedirects: 0 })
  if (answer.status() !== 303) throw new Error(`${email} could not sign in at ${url}: ${answer.status()}`)
  return context.newPage()
}

/** With as many colors as fit the weight: flat screens need few. */
async function keep(name: string, picture: Buffer) {
  for (const colors of [256, 128, 64, 32]) {
    const small = await sharp(picture).png({ palette: true, colors, compressionLevel: 9, effort: 10 }).toBuffer()
    if (small.length > heaviest && colors > 32) continue
    await writeFile(join(into, `${name}.png`), small)
    process.stdout.write(`${name}.png: ${Math.round(small.length / 1000)} kB\n`)
    return
  }
}

async function lookOver(page: Page, name: string) {
  if (!lookInto) return
  for (const width of [375, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    await page.screenshot({ path: join(lookInto, `${name}-${width}.png`), fullPage: true })
  }
}

const chosen = process.argv.slice(2)
await ensureBuilt()
const laurel = process.env.LAUREL_URL ? null : await startLaurel()
const url = laurel?.url ?? process.env.LAUREL_URL ?? ''
const browser = await openBrowser()
let empty: Laurel | null = null
/** At a Laurel of its own, started when it is first asked for. */
async function begin(): Promise<Page> {
  empty ??= await startLaurel({ empty: true })
  const page = await (await browser.newContext(look)).newPage()
  await page.goto(empty.startUrl)
  return page
}
try {
  const seats = new Map<Picture['as'], Page>()
  for (const { name, as, show, height = frame.height } of pictures) {
    if (chosen.length > 0 && !chosen.includes(name)) continue
    const page = seats.get(as) ?? (await (as === newcomer ? begin() : sitDownAs(browser, url, as)))
    seats.set(as, page)
    await page.setViewportSize({ ...frame, height })
    await show(page)
    await page.evaluate(() => document.fonts.ready)
    await page.waitForLoadState('networkidle')
    await keep(name, await page.screenshot())
    await lookOver(page, name)
  }
} finally {
  await browser.close()
  await laurel?.stop()
  await (empty as Laurel | null)?.stop()
}
