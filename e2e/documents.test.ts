import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import PDFDocument from 'pdfkit'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { openBrowser } from './browser.ts'
import { addFile, artifact } from './teacher.ts'
import { sitDownAs } from './visit.ts'

/** A document that is read in our page: hundreds of pages, parts and words of which people speak. */
const long = `Long ${process.pid}.pdf`
const pages = 500

// Drawing takes all of a processor, and other journeys run beside this one.
vi.setConfig({ testTimeout: 120_000 })

let browser: Browser
let page: Page
let clip: string

beforeAll(async () => {
  browser = await openBrowser()
  page = await sitDownAs(browser, inject('demoUrl'), 'maya.ortiz@threerivers.example')
  page.setDefaultTimeout(30_000)
})
afterAll(() => browser?.close())

function written(fill: (document: PDFKit.PDFDocument) => void): Promise<Buffer> {
  const document = new PDFDocument({ size: 'LETTER' })
  const parts: Buffer[] = []
  document.on('data', (part: Buffer) => parts.push(part))
  const ended = new Promise<void>((resolve) => document.on('end', () => resolve()))
  fill(document)
  document.end()
  return ended.then(() => Buffer.concat(parts))
}

/** The first part of her work that takes documents. */
async function openPartTakingPdf(): Promise<void> {
  await page.goto('/work')
  const links = () => page.getByRole('link').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  for (const work of new Set((await links()).filter((address) => /^\/work\/[0-9a-f-]{36}$/.test(address)))) {
    await page.goto(work)
    for (const address of (await links()).filter((each) => each.startsWith(`${work}?requirement=`))) {
      await page.goto(address)
      const field = page.locator('input[type=file][name=file]')
      if ((await field.count()) > 0 && (await field.first().getAttribute('accept'))?.includes('.pdf')) return
    }
  }
  throw new Error('No work of hers takes documents.')
}

const shown = (number: number) => page.locator(`[data-page="${number}"]`)
const words = (number: number) => shown(number).locator('.document-words')
const composer = () => page.getByRole('textbox', { name: 'Your comment' })
const comments = () => page.getByRole('list', { name: 'Comments' })
const post = async (text: string) => {
  await composer().fill(text)
  await composer().press('Enter')
  await comments().getByText(text, { exact: true }).waitFor()
}
/** What the page comes to, by itself and soon. */
const comesToBe = (look: () => Promise<unknown>, what: unknown) => expect.poll(look, { timeout: 20_000 }).toEqual(what)
/** Whether a page of the document can be seen within its frame. */
const isInFrame = (number: number) =>
  shown(number).evaluate((section) => {
    const frame = section.parentElement?.getBoundingClientRect()
    const { top, bottom } = section.getBoundingClientRect()
    return frame !== undefined && top < frame.bottom - 20 && bottom > frame.top + 20
  })

test('a document of five hundred pages opens where one asks for it, and only what is looked at is fetched and drawn', async () => {
  const bytes = await written((document) => {
    for (let number = 1; number <= pages; number++) {
      if (number > 1) document.addPage(number % 7 === 0 ? { size: 'LETTER', layout: 'landscape' } : { size: 'LETTER' })
      document.fontSize(20).text(`Day ${number} of the journal`)
      document
        .fontSize(11)
        .text(
          number === 421
            ? 'Today a student said “because” without being asked, naïve as that sounds.'
            : 'We measured the ice again. '.repeat(8),
        )
    }
  })
  await openPartTakingPdf()
  await addFile(page, { name: long, mediaType: 'application/pdf', bytes })
  const card = artifact(page, long)
  expect(await page.locator('[data-page]').count()).toBe(0)
  await card.getByRole('button', { name: `Read it here: ${long}` }).click()
  await words(1).getByText('Day 1 of the journal').waitFor()

  await card.getByRole('link', { name: /^Comments and coach/ }).click()
  await page.waitForURL(/\/coaching\//)
  clip = new URL(page.url()).pathname
  // The page before it shows the same document.
  await composer().waitFor()
  await words(1).getByText('Day 1 of the journal').waitFor()
  await page.getByRole('spinbutton', { name: 'Page', exact: true }).first().fill('400')
  await page.keyboard.press('Enter')
  await words(400).getByText('Day 400 of the journal').waitFor()
  expect(await isInFrame(400)).toBe(true)
  const drawn = await page
    .locator('[data-page] canvas')
    .evaluateAll((all) => (all as HTMLCanvasElement[]).filter(({ width }) => width > 0 && width !== 300).length)
  expect(drawn).toBeLessThan(15)
})

test('words are found, quoted and come back to; a part is drawn by mouse, and another placed by keys alone', async () => {
  await page.getByRole('button', { name: 'Find words' }).click()
  await page.getByRole('searchbox', { name: 'Words to find' }).fill('naive as that')
  await page.keyboard.press('Enter')
  await page.getByText('1 of 1').waitFor()
  await words(421).getByText('Day 421').waitFor()
  expect(await isInFrame(421)).toBe(true)

  // A double click chooses a word, as people do.
  await words(421)
    .getByText(/Today a student/)
    .dblclick({ position: { x: 60, y: 6 } })
  await page.getByRole('button', { name: 'Quote these words' }).click()
  await post('This is the moment.')
  const place = comments().getByRole('link', { name: /Go to Page 421, “student”/ })
  await place.waitFor()

  await page.getByRole('spinbutton', { name: 'Page', exact: true }).first().fill('2')
  await page.keyboard.press('Enter')
  await words(2).getByText('Day 2 of').waitFor()
  await page.getByRole('button', { name: 'Mark a part' }).click()
  const box = await shown(2).boundingBox()
  if (!box) throw new Error('The page is not there.')
  await page.mouse.move(box.x + box.width * 0.2, box.y + 60)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.6, box.y + 160, { steps: 4 })
  await page.mouse.up()
  await page.getByText('Page 2, marked').waitFor()
  await post('Why this measure?')

  await page.getByRole('button', { name: 'Mark a part' }).press('Enter')
  await page.getByRole('button', { name: 'put a box there' }).press('Enter')
  await comesToBe(() => page.evaluate(() => document.activeElement?.id), 'box-part')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Enter')
  await page.getByText('Page 2, marked').first().waitFor()
  await post('And this, by keys.')

  // From the comment to its place and, from the place, back to the comment.
  await place.click()
  await comesToBe(() => isInFrame(421), true)
  // The words are marked once those of the page are there.
  await comesToBe(() => page.evaluate(() => [...(CSS.highlights.get('cited') ?? [])].map(String)), ['student'])
  await comments()
    .getByRole('link', { name: /Go to Page 2, marked/ })
    .first()
    .click()
  await comesToBe(() => isInFrame(2), true)
  await shown(2).getByRole('button', { name: 'Go to the comment: Note: Why this measure?' }).click()
  await comesToBe(() => page.evaluate(() => document.activeElement?.textContent?.includes('Why this measure?')), true)
})

test('an address leads to a page, a part and words; one that names what is not there says so', async () => {
  await page.goto(`${clip}?page=421&quote=${encodeURIComponent('without being asked')}`)
  await words(421).getByText('Day 421').waitFor()
  await comesToBe(() => page.evaluate(() => [...(CSS.highlights.get('cited') ?? [])].map(String)), ['without being asked'])
  await page.goto(`${clip}?page=50&region=0.1,0.1,0.5,0.2`)
  await words(50).getByText('Day 50').waitFor()
  expect(await isInFrame(50)).toBe(true)
  await page.goto(`${clip}?page=900`)
  await page.getByText('There are 500 pages in this document.').waitFor({ state: 'attached' })
  await page.goto(`${clip}?page=3&quote=never+written`)
  await page.getByText('These words were not found on page 3.').waitFor({ state: 'attached' })
  // Out of the page, or no numbers: the document opens at its beginning.
  await page.goto(`${clip}?page=x&region=2,2,2,2`)
  await words(1).getByText('Day 1 of').waitFor()
})

test('what can’t be read says why and leaves the file; on a phone and without script it can be read all the same', async () => {
  const hostile = Buffer.concat([
    Buffer.from(
      '%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[2 0 R]/Count 99999999>>endobj\ntrailer<</Root 1 0 R>>\n',
    ),
    Buffer.alloc(2000, '('),
    Buffer.from('\n%%EOF'),
  ])
  const damaged = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(3000, 7)])
  const other = await sitDownAs(browser, inject('demoUrl'), 'maya.ortiz@threerivers.example', { serviceWorkers: 'block' })
  other.setDefaultTimeout(30_000)
  let served = damaged
  await other.route('**/evidence/*', (route) => route.fulfill({ body: served, contentType: 'application/pdf' }))
  await other.goto(clip)
  await other.getByRole('alert').getByText('This document is damaged').waitFor()
  // A tree of pages that is its own branch, and says to have a hundred million: one empty page, at once.
  served = hostile
  await other.goto(clip)
  await other.getByText('of 1', { exact: true }).waitFor()
  await other.getByRole('link', { name: long }).first().waitFor()
  await other.context().close()

  const phone = await sitDownAs(browser, inject('demoUrl'), 'maya.ortiz@threerivers.example', {
    viewport: { width: 375, height: 700 },
    hasTouch: true,
  })
  phone.setDefaultTimeout(30_000)
  await phone.goto(`${clip}?page=2`)
  await phone.locator('[data-page="2"] .document-words').getByText('Day 2 of').waitFor()
  expect(await phone.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  await phone.context().close()

  const bare = await sitDownAs(browser, inject('demoUrl'), 'maya.ortiz@threerivers.example', { javaScriptEnabled: false })
  await bare.goto(clip)
  expect(await bare.locator('iframe').getAttribute('src')).toMatch(/^\/evidence\//)
  await bare.getByRole('link', { name: long }).first().waitFor()
  await bare.context().close()
})

test('a name is masked in a copy: gone from its picture and its words, while boxes wait for who comes back', async () => {
  const name = `Letter ${process.pid}.pdf`
  const bytes = await written((document) => {
    document.fontSize(16).text('Dear family,', 72, 80)
    document.text('Jordan Quill asked “why” today. Call 555-010-1234.', 72, 200)
  })
  await openPartTakingPdf()
  await addFile(page, { name, mediaType: 'application/pdf', bytes })
  await artifact(page, name)
    .getByRole('link', { name: `Mask names in ${name}` })
    .click()
  // The phone number is found; the name is on no list, and covered by hand.
  await page.getByRole('checkbox', { name: /555-010-1234/ }).waitFor()
  await words(1).getByText('Dear family,').waitFor()
  await page.getByRole('button', { name: 'Mark a part' }).click()
  await shown(1).evaluate((section) => section.parentElement?.scrollIntoView())
  const sheet = await shown(1).boundingBox()
  if (!sheet) throw new Error('The page is not there.')
  const dot = sheet.width / 612
  await page.mouse.move(sheet.x + 68 * dot, sheet.y + 196 * dot)
  await page.mouse.down()
  await page.mouse.move(sheet.x + 162 * dot, sheet.y + 220 * dot, { steps: 4 })
  await page.mouse.up()
  await page.getByRole('list', { name: 'Your boxes' }).getByText('Box 1').first().waitFor()

  // The page is closed, and the box is offered again.
  await expect.poll(() => page.evaluate(() => indexedDB.databases().then((all) => all.map((each) => each.name)))).toContain('laurel-boxes')
  // Kept a moment after the last move.
  await page.waitForTimeout(800)
  await page.reload()
  await page.getByText('A mark is still here').waitFor()
  await page.getByRole('button', { name: 'Take them up again' }).click()
  await page.getByRole('list', { name: 'Your boxes' }).getByText('Box 1').first().waitFor()

  await page.getByRole('button', { name: 'Make the masked copy' }).click()
  await page.getByRole('heading', { name: 'Look at the masked copy' }).waitFor()
  await words(1).getByText('Dear').waitFor()
  await page.getByRole('checkbox', { name: 'I looked at all of it myself' }).check()
  const nobody = page.getByRole('radio', { name: /^No, nobody/ })
  if ((await nobody.count()) > 0) await nobody.check()
  await page.getByRole('button', { name: 'Put it in the place of the original' }).click()
  await page.waitForURL(/said=masked/)
  await artifact(page, name).getByText('This is a masked copy').waitFor()
  const address = await artifact(page, name).getByRole('link', { name, exact: true }).getAttribute('href')
  const copy = await (await page.request.get(address ?? '')).body()
  const read = await getDocument({ data: new Uint8Array(copy), verbosity: 0 }).promise
  const { items } = await (await read.getPage(1)).getTextContent()
  const text = items.map((item) => ('str' in item ? item.str : '')).join(' ')
  expect(text).toContain('Dear')
  expect(text).toContain('asked')
  expect(text).not.toMatch(/Jordan|Quill|555|1234/)
  expect(copy.toString('latin1')).not.toMatch(/pdfkit|CreationDate|\/Info/i)
  // Black where the name was, and paper beside it.
  const jpeg = copy.subarray(copy.indexOf(Buffer.from([0xff, 0xd8, 0xff])))
  const { info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true })
  const scale = info.width / 612
  const tone = async (left: number, top: number, width: number, height: number) => {
    const part = { left, top, width, height }
    const scaled = Object.fromEntries(Object.entries(part).map(([side, points]) => [side, Math.round(points * scale)])) as typeof part
    const dots = await sharp(jpeg).extract(scaled).greyscale().raw().toBuffer()
    return dots.reduce((sum, dot) => sum + dot, 0) / dots.length
  }
  expect(await tone(76, 201, 80, 14)).toBeLessThan(10)
  expect(await tone(72, 300, 200, 100)).toBeGreaterThan(250)
})
