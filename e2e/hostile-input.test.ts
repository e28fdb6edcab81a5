import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { definitionSchema } from '../src/definitions/achievements/definition.ts'
import { writeDefinitionFile } from '../src/definitions/achievements/definition-file.ts'
import { makeEvidence } from '../src/demo/evidence.ts'
import { knowsNobody, lookAt, scoreByKeyboard } from './assessor.ts'
import { openBrowser } from './browser.ts'
import { fits } from './holds-up.ts'
import { look } from './look.ts'
import { addFile, addLink, artifact, openPart, write } from './teacher.ts'
import { comesToBe, openLetter, sitDown, sitDownAs } from './visit.ts'

/** Whatever someone types, others read it as what was typed: script in every text from which a page is made. */
const attack = '</script><script>hurt()</script><img src=x onerror=hurt()> {hurt}'
const title = `Title ${attack}`
const endless = 'a'.repeat(300)
const fileName = '<img src=x onerror=hurt()>.pdf'
const anaAddress = 'ana.lindqvist@threerivers.example'

const levels = { 'not-yet': attack, approaching: attack, demonstrated: attack, extended: attack }
const definition = definitionSchema.parse({
  title,
  competency: `Shows ${attack}.`,
  audience: `Everyone ${attack}`,
  keyMethod: attack,
  whyItMatters: attack,
  components: [{ name: attack, description: attack }],
  citations: [{ text: attack, url: 'https://example.org/?<script>' }],
  resources: [{ title: attack, note: attack }],
  requirements: [
    {
      id: 'told',
      kind: 'question',
      title: `Told ${attack}`,
      instructions: attack,
      criteria: [{ id: 'one', name: `One ${attack}`, levels }],
    },
    {
      id: 'seen',
      kind: 'artifact',
      title: 'Seen',
      instructions: attack,
      accepts: ['document', 'link'],
      count: { from: 1, to: 3 },
      criteria: [{ id: 'two', name: 'Two', levels }],
    },
  ],
  assessment: { whoValidates: attack },
  alignments: [{ targetName: attack, targetFramework: attack }],
  tags: ['<script>hurt()</script>'],
})

let browser: Browser
let grace: Page
let ana: Page
let jonas: Page
let visitor: Page
let slug: string
let award: string
const hurts: string[] = []

/** Someone at a browser that tells when a script of the attack has run. */
async function watched(page: Page): Promise<Page> {
  await page.exposeFunction('hurt', () => hurts.push(page.url()))
  page.on('dialog', (dialog) => {
    hurts.push(page.url())
    void dialog.dismiss()
  })
  return page
}

beforeAll(async () => {
  browser = await openBrowser()
  const url = inject('demoUrl')
  ;[grace, ana, jonas, visitor] = await Promise.all([
    sitDownAs(browser, url, 'grace.whitfield@threerivers.example').then(watched),
    sitDownAs(browser, url, anaAddress).then(watched),
    sitDownAs(browser, url, 'jonas.okafor@threerivers.example').then(watched),
    sitDown(browser, url).then(watched),
  ])
})
afterAll(() => browser?.close())

/** Looks at a page with the attack in it: it stands there as text, did nothing, and broke nothing. */
async function reads(page: Page, address: string, what: (page: Page) => Locator = (here) => here.getByText(attack)): Promise<void> {
  await page.goto(address)
  await what(page).first().waitFor({ state: 'attached' })
  await fits(page)
  expect(hurts).toEqual([])
}

test('a micro-credential made of script is published and read as text', async () => {
  await grace.goto('/authoring/new')
  await grace.getByLabel('A micro-credential exported as JSON').setInputFiles({
    name: 'attack.json',
    mimeType: 'application/json',
    buffer: Buffer.from(writeDefinitionFile(definition)),
  })
  await grace.getByRole('button', { name: 'Take it in' }).click()
  await grace.getByRole('heading', { level: 1, name: title }).waitFor()
  const draft = new URL(grace.url()).pathname.replace(/\/publish$/, '')
  for (const step of ['basics', 'show', 'judging', 'value', 'badge'])
    await reads(grace, `${draft}/${step}`, (page) => page.getByRole('heading', { name: title }))
  await grace.goto(`${draft}/worth`)
  await grace.getByLabel('How much').fill('1')
  await grace.getByRole('button', { name: 'Set this value' }).click()
  await grace.getByText('1 clock hour').first().waitFor()
  await grace.goto(`${draft}/publish`)
  await grace.getByRole('button', { name: 'Publish' }).click()
  await grace.waitForURL(/\/catalog\//)
  slug = new URL(grace.url()).pathname
  await reads(visitor, slug)
  await reads(visitor, `${slug}/versions`)
  await reads(visitor, '/catalog?q=hurt')
  await reads(visitor, '/issuers/three-rivers')
  await reads(grace, '/authoring?show=published')
  await look(visitor, 'h01-catalog')
})

test('a teacher whose name, answer, link and file name are script hands in', async () => {
  await ana.goto('/settings')
  await ana.getByLabel('Name', { exact: true }).fill(`Ana ${attack}`)
  await ana.getByRole('button', { name: 'Save name' }).click()
  await ana.getByText('Saved.').waitFor()
  await reads(ana, '/', (page) => page.getByText(`Ana ${attack}`))
  await ana.goto(slug)
  await ana.getByRole('button', { name: 'Start', exact: true }).click()
  await openPart(ana, `Told ${attack}`)
  await write(ana, 'Told', `${attack} ${endless} javascript:hurt() https://example.org/${endless}`)
  await openPart(ana, 'Seen')
  const plan = await makeEvidence('fraction-lesson')
  await addFile(ana, { ...plan, name: fileName })
  await addLink(ana, `https://example.org/${endless}`, `Link ${attack}`)
  await artifact(ana, fileName).getByText('Name and note').click()
  await artifact(ana, fileName).getByLabel('Note to the assessor').fill(`Note ${attack}`)
  await artifact(ana, fileName)
    .getByRole('status')
    .filter({ hasText: /^Saved/ })
    .waitFor()
  await reads(ana, ana.url(), (page) => page.getByText(fileName))
  await look(ana, 'h02-work')
  await ana.getByRole('link', { name: 'Check and hand in' }).first().click()
  await ana.getByRole('button', { name: 'Hand in' }).click()
  await ana.getByText('Your evidence arrived whole.').waitFor()
  await reads(ana, ana.url(), (page) => page.getByText(`Note ${attack}`))
  await reads(ana, '/work')
})

test('a link can’t be script, and a page can’t be evidence', async () => {
  const answer = await ana.request.post(new URL(ana.url()).pathname, {
    form: { intent: 'add-link', requirementId: 'seen', linkUrl: 'javascript:hurt()', name: '' },
    headers: { Origin: inject('demoUrl') },
  })
  expect(answer.status()).toBeGreaterThanOrEqual(400)
})

test('an assessor reads it, and the reasons are read in turn', async () => {
  await reads(jonas, '/review')
  const row = jonas.getByRole('row').filter({ hasText: title })
  await row.getByRole('button', { name: 'Open' }).click()
  await jonas.getByRole('tab').first().waitFor()
  await reads(jonas, jonas.url(), (page) => page.getByText(attack))
  await look(jonas, 'h03-table')
  await knowsNobody(jonas)
  await jonas.getByRole('tab').first().waitFor()
  await jonas.keyboard.press('k')
  await scoreByKeyboard(jonas, `One ${attack}`, { level: 3, words: 'hurt()', reason: `Reason ${attack}` })
  await jonas.keyboard.press('j')
  await lookAt(jonas, 'Seen 1')
  await scoreByKeyboard(jonas, 'Two', { level: 4, words: 'p. 1', reason: `Reason ${attack}` })
  await jonas.getByRole('button', { name: 'Look over and decide' }).click()
  await jonas.getByRole('heading', { level: 1, name: 'Look over and decide' }).waitFor()
  await jonas.getByText(`Reason ${attack}`).first().waitFor()
  await fits(jonas)
  await jonas.getByLabel('A word to the earner').fill(`Word ${attack}`)
  await jonas.getByRole('button', { name: 'Decide: earned' }).click()
  await jonas.getByText('The award is made and signed').waitFor()
  await reads(jonas, jonas.url(), (page) => page.getByText(`Word ${attack}`))
  await reads(jonas, '/review/done')
})

test('the award, its check, its letter and the ledger carry it as text', async () => {
  await comesToBe(ana, '/wallet', ana.getByRole('link', { name: title }))
  award = (await ana.getByRole('link', { name: title }).first().getAttribute('href')) ?? ''
  await reads(ana, '/wallet')
  await reads(ana, '/value')
  await comesToBe(visitor, award, visitor.getByText('Signed by Three Rivers School District with its own key.'))
  await reads(visitor, award)
  await look(visitor, 'h04-award')
  await reads(visitor, `/verify?url=${encodeURIComponent(inject('demoUrl') + award)}`, (page) => page.getByText('This badge holds'))
  await look(visitor, 'h05-verify')
  await openLetter(ana, anaAddress, `You earned “${title}”`)
  await ana.getByText('As it looks in a mail program').click()
  await ana.frameLocator('iframe').getByText(attack).first().waitFor()
  await reads(ana, ana.url())
  // That a decision was told is there for an admin; what it was about is not.
  await reads(grace, '/outbox', (page) => page.getByText('Decision on work'))
  await reads(grace, '/people?q=Ana')
  for (const picture of [`${award}.png`, `${award}.svg`, `${award}/card.png`])
    expect((await visitor.request.get(picture)).ok(), picture).toBe(true)
  expect(hurts).toEqual([])
  // Other journeys look for them by their name.
  await ana.goto('/settings')
  await ana.getByLabel('Name', { exact: true }).fill('Ana Lindqvist')
  await ana.getByRole('button', { name: 'Save name' }).click()
  await ana.getByText('Saved.').waitFor()
})
