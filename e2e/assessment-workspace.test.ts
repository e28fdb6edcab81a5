import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { knowsNobody } from './assessor.ts'
import { openBrowser } from './browser.ts'
import { look } from './look.ts'
import { sitDownAs } from './visit.ts'

/** What an assessor works in: nothing moves by itself, nothing in hand is hidden, and what a key did is said. */
const jonas = 'jonas.okafor@threerivers.example'
let browser: Browser
let table: string

const atTable = async (options: BrowserContextOptions = {}, address = table): Promise<Page> => {
  const page = await sitDownAs(browser, inject('demoUrl'), jonas, options)
  await page.goto(address, { waitUntil: 'networkidle' })
  return page
}

beforeAll(async () => {
  browser = await openBrowser()
  const page = await sitDownAs(browser, inject('demoUrl'), jonas)
  await page.goto('/review')
  const held = page.getByRole('list', { name: 'On your table' }).getByRole('link').first()
  await ((await held.count()) > 0 ? held : page.getByRole('button', { name: 'Open the next one' })).click()
  await page.waitForURL(/\/review\/[0-9a-f-]{36}$/)
  await knowsNobody(page)
  table = new URL(page.url()).pathname
  await page.context().close()
})
afterAll(() => browser?.close())

test('nothing moves when the script comes', async () => {
  for (const width of [375, 768, 1280]) {
    const page = await sitDownAs(browser, inject('demoUrl'), jonas, { viewport: { width, height: 900 }, serviceWorkers: 'block' })
    await page.addInitScript(() => {
      const here = window as unknown as { moves: { at: number; by: number }[] }
      here.moves = []
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) here.moves.push({ at: entry.startTime, by: (entry as unknown as { value: number }).value })
      }).observe({ type: 'layout-shift', buffered: true })
    })
    // The first paint comes well before the script, as on a slow line.
    await page.route(/\/assets\/.*\.js$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400))
      await route.continue()
    })
    await page.goto(table, { waitUntil: 'networkidle' })
    await page.waitForTimeout(300)
    // What moves before is another matter: on a busy machine the fonts may come after the first paint.
    const moved = await page.evaluate(() => {
      const scripts = performance.getEntriesByType('resource').filter(({ name }) => /\/assets\/.*\.js$/.test(name))
      const came = Math.min(...scripts.map((entry) => (entry as PerformanceResourceTiming).responseEnd))
      return (window as unknown as { moves: { at: number; by: number }[] }).moves.reduce(
        (sum, { at, by }) => (at >= came ? sum + by : sum),
        0,
      )
    })
    process.stdout.write(`${String(width).padStart(5)} px: moved ${moved.toFixed(4)}\n`)
    expect(moved, `${width} px`).toBeLessThan(0.02)
    await page.context().close()
  }
})

test('the texts of the levels are read while one is chosen', async () => {
  const page = await atTable()
  await look(page, 'workspace')
  const criterion = page.locator('section', { has: page.locator('details[open]') }).last()
  for (const level of ['Not yet', 'Approaching', 'Demonstrated', 'Extended']) {
    const radio = criterion.getByRole('radio', { name: level })
    const text = await radio.evaluate((input) => document.getElementById(input.getAttribute('aria-describedby') ?? '')?.innerText ?? '')
    expect(text.length).toBeGreaterThan(10)
  }
  await page.context().close()
})

test('on a tablet evidence and rubric stand side by side, and the evidence stays in sight', async () => {
  for (const width of [768, 1024]) {
    const page = await atTable({ viewport: { width, height: 900 } })
    const tabs = page.getByRole('tablist')
    const [left, right] = await Promise.all([tabs.boundingBox(), page.getByRole('heading', { name: 'Rubric' }).boundingBox()])
    expect(right?.x).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0))
    for (const tab of await tabs.getByRole('tab').all()) {
      await tab.click()
      const panel = page.getByRole('tabpanel').first()
      for (const place of ['last criterion', 'end of the page']) {
        await page.evaluate((to) => {
          const top = to === 'end of the page' ? document.documentElement.scrollHeight : 0
          if (top > 0) scrollTo({ top, behavior: 'instant' })
          else [...document.querySelectorAll('[id^=criterion-]')].at(-1)?.scrollIntoView({ block: 'start', behavior: 'instant' })
        }, place)
        const where = `${width} px, ${await tab.innerText()}, ${place}`
        expect(await page.evaluate(() => scrollY), where).toBeGreaterThan(300)
        const there = await tabs.boundingBox()
        expect(there?.y, where).toBeGreaterThanOrEqual(0)
        expect(there?.y, where).toBeLessThan(60)
        // What is played or read begins right below, and a player is seen whole.
        const box = await panel.boundingBox()
        expect(box?.y, where).toBeLessThan(200)
        const player = panel.locator('video')
        if ((await player.count()) > 0) {
          const shown = await player.boundingBox()
          expect(shown?.y, where).toBeGreaterThanOrEqual(0)
          expect((shown?.y ?? 0) + (shown?.height ?? 0), where).toBeLessThanOrEqual(900)
        }
      }
    }
    await page.context().close()
  }
})

test('what has the focus is never behind the bar', async () => {
  const screens = [
    { width: 1280, height: 900 },
    { width: 375, height: 667 },
    { width: 320, height: 225 },
  ]
  for (const viewport of screens) {
    const page = await atTable({ viewport })
    const hidden: string[] = []
    await page.getByRole('radio', { name: 'Approaching' }).first().focus()
    for (const key of ['Tab', 'Shift+Tab'])
      for (let presses = 0; presses < 40; presses++) {
        await page.keyboard.press(key)
        const what = await page.evaluate(() => {
          const element = document.activeElement
          if (!(element instanceof HTMLElement) || element === document.body || element.tagName === 'IFRAME') return null
          // A line is one box for each of its rows; what is as tall as the window is judged by what of it is seen.
          const { left, right, top, bottom } = element.getBoundingClientRect()
          if (right - left < 2) return null
          const [x, first, last] = [(left + right) / 2, top + 2, bottom - 2]
          const isSeen = (y: number) => {
            const found = document.elementFromPoint(x, y)
            // A label may lie over its radio button: they are one thing.
            return found !== null && (!found.closest('.foot-bar') || element.closest('.foot-bar') !== null)
          }
          const name = `${element.tagName} ${element.getAttribute('name') ?? element.textContent?.slice(0, 40)} ${Math.round(top)}-${Math.round(bottom)}`
          const fits = bottom - top < innerHeight / 2
          return fits
            ? isSeen(first) && isSeen(last)
              ? null
              : name
            : isSeen(Math.max(first, 1)) || isSeen(Math.min(last, innerHeight - 1))
              ? null
              : name
        })
        if (what) hidden.push(what)
      }
    expect(hidden, `${viewport.width} × ${viewport.height}`).toEqual([])
    await page.context().close()
  }
})

test('a key for a level says criterion and level, and a key after the citation is a key again', async () => {
  const page = await atTable()
  const criterion = page.locator('section', { has: page.locator('details[open]') }).last()
  const name = (await criterion.getAttribute('aria-label')) ?? ''
  await criterion.focus()
  await page.keyboard.press('4')
  await page
    .getByRole('status')
    .filter({ hasText: `${name}: Extended` })
    .waitFor({ state: 'attached' })
  expect(
    await page
      .getByRole('status')
      .filter({ hasText: 'Saving' })
      .getByText('Saving')
      .evaluateAll((all) => all.every((one) => one.closest('[aria-hidden]'))),
  ).toBe(true)
  // A piece that is read has no moment: it is cited, and the next key is no text.
  const readable = page
    .getByRole('tab')
    .filter({ hasNot: page.locator('.lucide-film, .lucide-audio-lines') })
    .first()
  await readable.click()
  await page.keyboard.press('c')
  await page.getByRole('status').filter({ hasText: 'Cited:' }).waitFor({ state: 'attached' })
  await page.keyboard.press('3')
  await page
    .getByRole('status')
    .filter({ hasText: `${name}: Demonstrated` })
    .waitFor({ state: 'attached' })
  await page.keyboard.press('p')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toMatch(/citation$/)
  await page.keyboard.press('Escape')
  await page.context().close()
})

test('in forced colors fields, buttons and the chosen level keep their outline', async () => {
  const page = await atTable({ forcedColors: 'active' })
  const criterion = page.locator('section', { has: page.locator('details[open]') }).last()
  const edge = (element: Element) => {
    const { borderTopWidth, borderTopStyle } = getComputedStyle(element)
    return borderTopStyle === 'solid' && Number.parseFloat(borderTopWidth) >= 1
  }
  for (const selector of ['textarea', 'select', 'input:not([type])', 'input[type=text]', 'button']) {
    const all = criterion.locator(selector)
    for (let index = 0; index < (await all.count()); index++) {
      const one = all.nth(index)
      const isPlain = await one.evaluate((element) => element.className.includes('underline'))
      if (!isPlain) expect(await one.evaluate(edge), `${selector} ${index}`).toBe(true)
    }
  }
  // By a hand: on the dot itself, over which its label lies, and on the words beside it.
  for (const [level, part] of [
    ['Extended', (radio: Locator) => radio],
    ['Demonstrated', (radio: Locator) => radio.locator('..').locator('p')],
  ] as const) {
    const radio = criterion.getByRole('radio', { name: level })
    const box = await part(radio).boundingBox()
    if (!box) throw new Error(`${level} is not seen.`)
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    expect(await radio.isChecked(), level).toBe(true)
  }
  const rows = await criterion.locator('fieldset > div > div').evaluateAll((all) => all.map((row) => getComputedStyle(row).borderLeftColor))
  expect(new Set(rows).size).toBe(2)
  await look(page, 'workspace-forced-colors')
  await page.context().close()
})

test('on a phone a document is read in the page', async () => {
  const page = await atTable({ viewport: { width: 375, height: 667 }, hasTouch: true, isMobile: true })
  await vi.waitFor(async () => expect(await page.getByRole('tab').count()).toBeGreaterThan(0))
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click()
    const panel = page.getByRole('tabpanel')
    const frame = panel.locator('iframe[src*="navpanes"]')
    if ((await frame.count()) === 0) continue
    // The browser's own viewer is there for who runs no script.
    expect(await frame.isVisible()).toBe(false)
    await panel.locator('[data-page="1"] .document-words span').first().waitFor({ timeout: 30_000 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await look(page, 'workspace-phone-document')
  }
  await page.context().close()
})

test('a phrase, a private note, a hint and what tells whose it is, by keys alone', async () => {
  const page = await atTable()
  await page.goto('/review/phrases')
  const words = 'Count the seconds before each answer.'
  if ((await page.getByText(words, { exact: true }).count()) === 0) {
    await page.getByRole('textbox', { name: 'A new phrase' }).fill(words)
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByText('Added.').waitFor()
  }
  await look(page, 'phrases')

  await page.goto(table, { waitUntil: 'networkidle' })
  const criterion = page.locator('[id^=criterion-]', { has: page.locator('details[open]') }).first()
  const reason = criterion.getByRole('textbox', { name: 'Reason' })
  const before = await reason.inputValue()
  await page.keyboard.press('r')
  await page.keyboard.press('Escape')
  await page.keyboard.press('i')
  const dialog = page.getByRole('dialog', { name: /Put a phrase into/ })
  await dialog.getByRole('button', { name: words }).waitFor()
  await look(page, 'workspace-phrases')
  await page.keyboard.press('Enter')
  await expect.poll(() => reason.inputValue()).toContain(words)
  expect(await reason.evaluate((field) => field === document.activeElement)).toBe(true)
  await reason.fill(before)

  // A hint speaks once typing rests, and holds nothing up.
  await page.keyboard.press('Escape')
  await page.keyboard.press('1')
  await page.keyboard.press('n')
  const nextStep = criterion.getByRole('textbox', { name: 'Next step' })
  const step = await nextStep.inputValue()
  await nextStep.fill('You failed.')
  await criterion.getByText('A word here may read as blame.').waitFor()
  await look(page, 'workspace-hint')
  await nextStep.fill(step)

  await page.keyboard.press('Escape')
  await page.keyboard.press('m')
  const note = page.getByRole('textbox', { name: 'Private note' })
  expect(await note.evaluate((field) => field === document.activeElement)).toBe(true)
  await note.fill('Look at the second page again.')
  await page.locator('#private-note').getByText('Saved').waitFor()
  await page.reload({ waitUntil: 'networkidle' })
  expect(await note.inputValue()).toBe('Look at the second page again.')

  await page.keyboard.press('x')
  const leak = page.getByRole('dialog', { name: 'What tells whose it is?' })
  await leak.getByRole('button', { name: 'A name', exact: true }).waitFor()
  expect(await leak.getByRole('button', { name: 'A name', exact: true }).evaluate((button) => button === document.activeElement)).toBe(true)
  await look(page, 'workspace-leak')
  // Words that are not there mask nothing, and stay to be mended.
  const piece = leak.getByRole('combobox', { name: 'Evidence' })
  await piece.selectOption(await piece.locator('option[value^="answer:"]').first().getAttribute('value'))
  await leak.getByRole('textbox', { name: 'Moment, page or words' }).fill('words that nobody wrote')
  await leak.getByRole('button', { name: 'A name', exact: true }).press('Enter')
  await leak.getByText('Mark or write the words that tell it').first().waitFor()
  expect(await leak.getByRole('textbox', { name: 'Moment, page or words' }).inputValue()).toBe('words that nobody wrote')
  await page.context().close()
})
