import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { sitDownAs } from './visit.ts'

/** HR brings the spreadsheet of an old pilot, looks it over, and closes it; a person finds it in their wallet. Another one is undone. */
let browser: Browser
let samuel: Page
let priya: Page

beforeAll(async () => {
  browser = await openBrowser()
  samuel = await sitDownAs(browser, inject('demoUrl'), 'samuel.reyes@threerivers.example')
  priya = await sitDownAs(browser, inject('demoUrl'), 'priya.raman@threerivers.example')
})
afterAll(() => browser?.close())

const rows = [
  'Teacher\tE-mail\tMicro-credential\tDate earned\tAmount paid',
  'Priya Raman\tpriya.raman@threerivers.example\tClassroom routines that last\t03/04/2025\t$1,200.00',
  '\t\tProbing questions and wait times\t03/24/2025\ttwo hundred',
  'Robin Vale\trobin.vale@old.example\tClassroom routines that last\t2025-05-04\t$200.00',
].join('\n')

async function bring(page: Page, name: string, text: string) {
  await page.goto('/value/pilots/new', { waitUntil: 'networkidle' })
  await page.getByLabel('What to call it').fill(name)
  await page.getByLabel('Rows of the spreadsheet').fill(text)
  await page.getByRole('button', { name: 'Look at it' }).click()
  await page.getByRole('heading', { name, level: 1 }).waitFor()
}

test('headings alone come back with what was typed, and what may be read in two ways is asked', async () => {
  await samuel.goto('/value/pilots/new', { waitUntil: 'networkidle' })
  await samuel.getByLabel('What to call it').fill('Journey pilot')
  await samuel.getByLabel('Rows of the spreadsheet').fill('Name\tCourse\tDate')
  await samuel.getByRole('button', { name: 'Look at it' }).click()
  await samuel.getByText('There are headings in it and no rows.').first().waitFor()
  expect(await samuel.getByLabel('What to call it').inputValue()).toBe('Journey pilot')
  await bring(samuel, 'Journey pilot', rows)
  await samuel.getByRole('button', { name: 'Read the rows' }).click()
  await samuel.getByText('Say which is the month in “03/04/2025”. It holds for the whole file.').first().waitFor()
  await samuel.getByLabel('The month comes first: 03/04 is March 4').check()
  await samuel.getByLabel('The same as above').check()
  await samuel.getByRole('button', { name: 'Read the rows' }).click()
  await samuel.getByRole('heading', { name: 'Every row' }).waitFor()
})

test('every row says what becomes of it; what is wrong is corrected where it stands', async () => {
  const fates = samuel.getByRole('navigation', { name: 'Rows by what becomes of them' })
  for (const fate of ['Ready (1)', 'To correct (1)', 'Not known (1)']) await fates.getByText(fate).waitFor()
  await samuel.getByText('“two hundred” is not an amount. Write it in digits.').first().waitFor()
  await samuel.getByText('Correct row 3').click()
  const row = samuel.locator('li', { hasText: 'Correct row 3' })
  await row.getByLabel('Amount paid').fill('$200.00')
  await row.getByRole('button', { name: 'Read it again' }).click()
  await fates.getByText('Which is it? (1)').waitFor()
  const title = samuel.locator('li', { hasText: 'Nearly called like one that is there.' })
  await title.getByLabel('What “Probing questions and wait times” is').selectOption({ label: 'It is “Probing questions and wait time”' })
  await title.getByRole('button', { name: 'Keep it for “Probing questions and wait times”' }).click()
  await fates.getByText('Ready (2)').waitFor()
})

test('a draft is made and holds closing up; its row is left out, who is not known too, and the import is closed', async () => {
  await samuel.getByRole('button', { name: 'Make a draft of it' }).click()
  await samuel.getByText('Made as a draft. Publish it before you close.').waitFor()
  await samuel.getByText('Some micro-credentials are not published yet').waitFor()
  expect(await samuel.getByRole('button', { name: /^Close it and make/ }).count()).toBe(0)
  // What the journey of authors shows is not shown again: its rows are left out here.
  await samuel.getByText('Correct row 2').click()
  await samuel.getByRole('button', { name: 'Leave row 2 out' }).click()
  await samuel.getByText('2 rows are left out.').waitFor()
  samuel.once('dialog', (dialog) => dialog.accept())
  await samuel.getByRole('button', { name: 'Close it and make 1 award' }).click()
  await expect
    .poll(async () => {
      await samuel.reload()
      return samuel.getByText('1 award of 1 person').count()
    })
    .toBe(1)
})

test('the person finds it in their wallet, marked, with its opening line', async () => {
  await priya.goto('/wallet', { waitUntil: 'networkidle' })
  const badge = priya.locator('li', { hasText: 'Probing questions and wait time' })
  await badge.getByText('Decided elsewhere').waitFor()
  await badge.getByRole('link').click()
  await priya.getByText('Nobody here weighed evidence for it').waitFor()
  await priya.goto('/value?year=2024', { waitUntil: 'networkidle' })
  await priya.getByText('$200 for “Probing questions and wait time”, given before it came here').waitFor()
  await priya.getByText('Opening line').waitFor()
})

test('another one is undone, and nothing of it is left', async () => {
  await bring(samuel, 'Brought by mistake', 'Name\tCourse\tDate\nPriya Raman\tEntirely new thing\t2025-05-04')
  await samuel.getByRole('button', { name: 'Read the rows' }).click()
  await samuel.getByRole('button', { name: 'Make a draft of it' }).click()
  await samuel.getByText('Made as a draft. Publish it before you close.').waitFor()
  samuel.once('dialog', (dialog) => dialog.accept())
  await samuel.getByRole('button', { name: 'Undo the whole import' }).click()
  await samuel.getByText('This import was undone').waitFor()
  await priya.goto('/authoring', { waitUntil: 'networkidle' })
  expect(await priya.getByText('Entirely new thing').count()).toBe(0)
})
