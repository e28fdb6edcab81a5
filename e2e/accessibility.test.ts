import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import routes from '../src/routes.ts'
import { openBrowser } from './browser.ts'
import { holdsUp } from './holds-up.ts'
import { comesToBe, openLetter, sitDown, sitDownAs } from './visit.ts'

/** Every address of the product, as someone whom it is for, with real data: no fault by axe, no sideways scroll, one heading, a way past the head. */
const [maya, jonas, priya, grace] = ['maya.ortiz', 'jonas.okafor', 'priya.raman', 'grace.whitfield'].map(
  (name) => `${name}@threerivers.example`,
) as [string, string, string, string]

/** What the people of the demo have in hand, found where they would find it. */
const found = {
  award: '',
  webhook: '',
  returned: '',
  inWork: '',
  earned: '',
  reading: '',
  decided: '',
  member: '',
  letter: '',
  invitation: '',
  draft: '',
  version: '',
  published: '',
}

type Visit = { route: string; as?: string; at: () => string }
const visit = (route: string, as?: string, at: () => string = () => `/${route}`): Visit => ({ route, at, ...(as && { as }) })
const nonsense = 'token=0123456789abcdef0123456789abcdef'

const visits: Visit[] = [
  visit(''),
  visit('', maya),
  visit('', jonas),
  visit('', grace),
  visit('start/schools', grace),
  visit('start/next', grace),
  visit('sign-in'),
  visit('sign-in', undefined, () => '/sign-in?sent='),
  visit('sign-in/link', undefined, () => `/sign-in/link?${nonsense}`),
  visit('sign-up'),
  visit('sign-up/confirm', undefined, () => `/sign-up/confirm?${nonsense}`),
  visit('sign-out', maya),
  visit('language', maya),
  visit('settings', maya),
  visit('settings/addresses/confirm', maya, () => `/settings/addresses/confirm?${nonsense}`),
  visit('settings/leave/:slug', maya, () => '/settings/leave/three-rivers'),
  visit('settings/organization', grace),
  visit('settings/keys', maya),
  visit('settings/notices', maya),
  visit('settings/notices', grace),
  visit('notices', jonas),
  visit('notices', maya, () => '/notices?show=unread'),
  visit('unsubscribe/:token', undefined, () => '/unsubscribe/no-such-one'),
  visit('api/docs'),
  visit('settings/organization/keys', grace),
  visit('settings/organization/activity', grace),
  visit('settings/organization/lists', grace),
  visit('settings/organization/stuck', grace),
  visit('settings/data', maya),
  visit('settings/organization/health', grace),
  visit('settings/organization/backups', grace),
  visit('settings/organization/signing', grace),
  visit('settings/organization/erasures', grace),
  visit('settings/organization/webhooks', grace),
  visit('settings/organization/webhooks/:webhookId', grace, () => found.webhook),
  visit('people', grace),
  visit('people/members/:membershipId', grace, () => found.member),
  visit('people/invite', grace),
  visit('people/invitations', grace),
  visit('invitations/:token', undefined, () => found.invitation),
  visit('invitations/:token', undefined, () => '/invitations/no-such-one'),
  visit('outbox', grace),
  visit('outbox', grace, () => '/outbox?show=troubled'),
  visit('outbox/:id', grace, () => found.letter),
  visit('issuers/:slug', undefined, () => '/issuers/three-rivers'),
  visit('problems/:code', undefined, () => '/problems/saved-elsewhere'),
  visit('awards/:id', undefined, () => found.award),
  visit('awards/:id', maya, () => found.award),
  visit('awards/:id', grace, () => found.award),
  visit('verify'),
  visit('verify', undefined, () => `/verify?url=${encodeURIComponent(inject('demoUrl') + found.award)}`),
  visit('value', maya),
  visit('wallet', maya),
  visit('work', maya),
  visit('work', maya, () => '/work?show=earned'),
  visit('work/:attemptId', maya, () => found.returned),
  visit('work/:attemptId', maya, () => found.inWork),
  visit('work/:attemptId', maya, () => found.earned),
  visit('work/:attemptId/check', maya, () => `${found.inWork}/check`),
  visit('review', jonas),
  visit('review/done', jonas),
  visit('review/:assessmentId', jonas, () => found.reading),
  visit('review/:assessmentId', jonas, () => found.decided),
  visit('review/:assessmentId/decide', jonas, () => `${found.reading}/decide`),
  visit('catalog'),
  visit('catalog', undefined, () => '/catalog?q=studnet&level=2&category=Motivation'),
  visit('catalog', undefined, () => '/catalog?q=nothing+has+this'),
  visit('print/catalog', undefined, () => '/print/catalog?level=2'),
  visit('catalog/:slug', maya, () => '/catalog/productive-whole-class-discourse'),
  visit('catalog/:slug/versions', undefined, () => '/catalog/probing-questions-and-wait-time/versions'),
  visit('catalog/:slug/versions/:number', undefined, () => '/catalog/probing-questions-and-wait-time/versions/1'),
  visit('authoring', priya),
  visit('authoring', priya, () => '/authoring?show=published'),
  visit('authoring/new', priya),
  visit('authoring/:id', priya, () => found.published),
  visit('authoring/:id/publish', priya, () => `${found.draft}/publish`),
  visit('authoring/:id/changes', priya, () => `${found.version}/changes`),
  visit('authoring/:id/worth', grace, () => `${found.published}/worth`),
  ...['basics', 'show', 'judging', 'value', 'badge'].map((step) => visit('authoring/:id/:step', priya, () => `${found.version}/${step}`)),
  visit('ui-gallery'),
]

let browser: Browser
const pages = new Map<string, Page>()

/** One browser for each person, and one for visitors. */
async function pageOf(email?: string): Promise<Page> {
  const known = pages.get(email ?? '')
  if (known) return known
  const page = await (email ? sitDownAs(browser, inject('demoUrl'), email) : sitDown(browser, inject('demoUrl')))
  pages.set(email ?? '', page)
  return page
}

/** The address that a link on a page leads to. */
async function leads(email: string, list: string, name: string | RegExp): Promise<string> {
  const page = await pageOf(email)
  await page.goto(list)
  return (await page.getByRole('link', { name }).first().getAttribute('href')) ?? ''
}

beforeAll(async () => {
  browser = await openBrowser()
  found.award = await leads(maya, '/wallet', 'Probing questions and wait time')
  found.returned = await leads(maya, '/work', 'Productive whole-class discourse')
  found.inWork = await leads(maya, '/work', 'Academic language in content lessons')
  found.earned = await leads(maya, '/work?show=earned', 'Gesture-based checks for understanding')
  found.decided = await leads(jonas, '/review/done', /\w/)
  const assessor = await pageOf(jonas)
  const decisions = assessor.getByRole('table').getByRole('link').first()
  found.decided = (await decisions.getAttribute('href')) ?? ''
  await assessor.goto('/review')
  await assessor.getByRole('button', { name: 'Open the next one' }).click()
  await assessor.waitForURL(/\/review\/[0-9a-f-]{36}/)
  found.reading = new URL(assessor.url()).pathname

  found.webhook = await leads(grace, '/settings/organization/webhooks', /^https:/)
  found.member = await leads(grace, '/people?q=Maya+Ortiz', 'Maya Ortiz')
  const admin = await pageOf(grace)
  await admin.goto('/people/invite')
  const one = admin.locator('form', { has: admin.getByRole('button', { name: 'Send invitation' }) })
  await one.getByLabel('E-mail address').fill('new.colleague@threerivers.example')
  await one.getByRole('button', { name: 'Send invitation' }).click()
  await comesToBe(admin, '/people/invitations', admin.getByText('new.colleague@threerivers.example'))
  await openLetter(admin, 'new.colleague@threerivers.example', /invites you/)
  found.letter = new URL(admin.url()).pathname
  found.invitation = (await admin.getByRole('link', { name: /\/invitations\// }).getAttribute('href')) ?? ''

  const author = await pageOf(priya)
  await author.goto('/authoring')
  found.draft = (await author.getByRole('list', { name: 'Drafts' }).getByRole('link').first().getAttribute('href')) ?? ''
  await author.goto('/authoring?show=published')
  const published = author.getByRole('list', { name: 'Published' }).getByRole('link')
  found.published = (await published.first().getAttribute('href')) ?? ''
  found.version = (await published.nth(1).getAttribute('href')) ?? ''
  await author.goto(found.version)
  await author.getByRole('button', { name: /^Write version/ }).click()
  await author.waitForURL(/\/basics/)
  await author.getByLabel('Who may earn it').fill('Teachers, and whoever leads a small group.')
  await author.getByRole('button', { name: 'Save and go on' }).click()
  await author.waitForURL(/\/show/)
})
afterAll(() => browser?.close())

test('every address of the product is visited', () => {
  const addresses = routes.map(({ path }) => path ?? '')
  // The wizard is only there while an instance is empty: its journey looks at it.
  expect(addresses.filter((address) => address !== 'start' && !visits.some(({ route }) => route === address))).toEqual([])
})

test.each(visits.map(({ route, as, at }) => ({ name: `/${route} as ${as?.split('.')[0] ?? 'a visitor'}`, as, at })))(
  '$name holds up',
  async ({ as, at }) => {
    const page = await pageOf(as)
    await page.goto(at())
    await holdsUp(page)
  },
)

test('an address that leads nowhere holds up too', async () => {
  const page = await pageOf()
  await page.goto('/no-such-page')
  await holdsUp(page)
})
