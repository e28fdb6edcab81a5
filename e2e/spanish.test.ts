import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { makeEvidence } from '../src/demo/evidence.ts'
import { extractMessages } from '../src/foundation/words/extract-messages.ts'
import { formatText, type Values } from '../src/foundation/words/format.ts'
import { readMessage } from '../src/foundation/words/icu.ts'
import { loadWords } from '../src/foundation/words/load-words.ts'
import { spanish } from '../src/foundation/words/messages/es/all.ts'
import { knowsNobody, lookAt, scoreByKeyboard } from './assessor.ts'
import { openBrowser } from './browser.ts'
import { look } from './look.ts'
import { comesToBe, openLetter, sitDown, sitDownAs } from './visit.ts'

/** An attempt from its start to its hours, by people whose browsers ask for Spanish; and a visitor who changes the language. */
const title = 'Student motivation through choice and goals'
const earner = 'priya.raman@threerivers.example'
const assessor = 'jonas.okafor@threerivers.example'

loadWords()
/** A message as a reader of Spanish sees it. */
const es = (message: string, values: Values = {}): string => {
  expect(Object.hasOwn(spanish, message), message).toBe(true)
  return formatText('es', message, values)
}

/** What only an English reader sees: messages without values, and of the others the text between them, where it is words enough to tell. */
/** The name of the district is an example in a message, too; and some words are the same in both. */
const ofTheDemo = ['Three Rivers School District']
const alsoSpanish = new Set(Object.values(spanish))
const english = new Set<string>()
const englishShapes: RegExp[] = []
for (const message of extractMessages().messages.keys()) {
  const inSpanish = spanish[message]
  if (inSpanish === undefined || alsoSpanish.has(message) || ofTheDemo.includes(message) || !/\p{Ll}{2}/u.test(message)) continue
  const parts = readMessage(message)
  const literal = parts.map((part) => (part.kind === 'text' ? part.text : '')).join(' ')
  if (parts.every(({ kind }) => kind === 'text')) english.add(message)
  else if ((literal.match(/\p{L}{2,}/gu)?.length ?? 0) >= 3)
    englishShapes.push(
      new RegExp(
        `^${parts.map((part) => (part.kind === 'text' ? part.text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&') : '[^]{0,200}')).join('')}$`,
      ),
    )
}

/** The page says that it is Spanish, and nothing that Laurel says on it is English. What people wrote themselves stays as they wrote it. */
async function isSpanish(page: Page): Promise<void> {
  expect(await page.locator('html').getAttribute('lang'), page.url()).toBe('es')
  const said = await page.evaluate(() => {
    const found = new Set<string>([document.title.replace(/ · Laurel$/, '')])
    // Nor are the words of a document, which are its author’s.
    const theirs = 'script, style, [lang="en"], [lang="en"] *, .document-words, .document-words *'
    for (const element of document.querySelectorAll<HTMLElement>(`body *:not(${theirs})`)) {
      for (const name of ['aria-label', 'title', 'alt', 'placeholder']) found.add(element.getAttribute(name) ?? '')
      const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
      if (own) found.add((element.textContent ?? '').trim())
      for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) found.add((node.textContent ?? '').trim())
    }
    return [...found].filter((text) => text.length > 2)
  })
  expect(said.length, page.url()).toBeGreaterThan(10)
  const left = said.filter((text) => english.has(text) || englishShapes.some((shape) => shape.test(text)))
  expect(left, page.url()).toEqual([])
}

const inSpanish = { locale: 'es-US' }
let browser: Browser
let priya: Page
let jonas: Page
let work: string
let awardPage: string

beforeAll(async () => {
  browser = await openBrowser()
  priya = await sitDownAs(browser, inject('demoUrl'), earner, inSpanish)
  jonas = await sitDownAs(browser, inject('demoUrl'), assessor, inSpanish)
})
afterAll(() => browser?.close())

const openPart = async (part: string) => {
  await priya
    .getByRole('navigation', { name: es('Parts') })
    .getByRole('link', { name: part })
    .click()
  await priya.getByRole('heading', { level: 2, name: part }).waitFor()
}
const saved = (page: Page) =>
  page
    .getByRole('status')
    .filter({ hasText: /^Guardado/ })
    .first()
    .waitFor()
const write = async (part: string, text: string) => {
  await openPart(part)
  await priya.getByRole('textbox', { name: new RegExp(`^Tu (respuesta|reflexión): ${part}`) }).fill(text)
  await saved(priya)
}
const addFile = async (kind: Parameters<typeof makeEvidence>[0]) => {
  const { name, mediaType, bytes } = await makeEvidence(kind)
  await priya.getByLabel(/^Agregar (un archivo|archivos)$/).setInputFiles({ name, mimeType: mediaType, buffer: bytes })
  await priya
    .getByRole('article')
    .filter({ has: priya.getByRole('heading', { name, exact: true }) })
    .waitFor()
}

test('a teacher finds a micro-credential, begins it and hands it in, all in Spanish', async () => {
  await priya.goto('/')
  await isSpanish(priya)
  await priya.goto('/catalog')
  await isSpanish(priya)
  await priya.goto(`/catalog?${new URLSearchParams({ q: 'student motivation' })}`)
  await priya.getByRole('link', { name: title }).click()
  await priya.getByRole('heading', { level: 1, name: title }).waitFor()
  // What its author wrote is said to be English, so that it is not read aloud as if it were Spanish.
  expect(await priya.getByRole('heading', { level: 1 }).locator('[lang=en]').textContent()).toBe(title)
  await isSpanish(priya)
  await priya.getByRole('button', { name: es('Start'), exact: true }).click()
  await priya.getByText(es('Started. Everything you add is kept.')).waitFor()
  work = new URL(priya.url()).pathname
  await write('What is open and what is not', 'Los temas se eligen; el estándar y la tarea final son iguales para todos.')
  await openPart('Choices, goals and conferences')
  await addFile('goal-sheets')
  await isSpanish(priya)
  await openPart('Students judge their progress')
  await addFile('goal-cards')
  for (const no of await priya.getByRole('article').getByLabel(es('No'), { exact: true }).all()) await no.check()
  await write(
    'Who was moved, and who was not',
    'S. 4 pidió otra conversación; S. 9 no. Le pregunté, y la próxima unidad empieza con dos opciones.',
  )
  await priya
    .getByRole('link', { name: es('Check and hand in') })
    .first()
    .click()
  await priya.getByRole('heading', { level: 1, name: es('Check and hand in') }).waitFor()
  await look(priya, 'es-check')
  await isSpanish(priya)
  await priya.getByRole('button', { name: es('Hand in'), exact: true }).click()
  await priya.getByText('Tu evidencia llegó completa.').first().waitFor()
  await isSpanish(priya)
})

test('an assessor weighs it and decides in Spanish', async () => {
  await jonas.goto('/review')
  await isSpanish(jonas)
  const choice = jonas.getByLabel(es('Micro-credential'))
  await choice.selectOption({ label: (await choice.getByRole('option').filter({ hasText: title }).textContent()) ?? title })
  await jonas.waitForURL(/achievement=/)
  await jonas
    .getByRole('row')
    .last()
    .getByRole('button', { name: es('Open') })
    .click()
  await jonas.getByText('Los temas se eligen').first().waitFor()
  await isSpanish(jonas)
  await knowsNobody(jonas, es('No, I don’t: score it'))
  await isSpanish(jonas)
  const scores = [
    ['What is open and what is not', 'The choice is real and the standard holds', 'el estándar y la tarea final son iguales'],
    ['Choices, goals and conferences', 'Goals become near and exact', 'p. 1'],
    ['Students judge their progress', 'Students judge with evidence', undefined],
    ['Who was moved, and who was not', 'Sees for whom it worked', 'la próxima unidad empieza con dos opciones'],
  ] as const
  for (const [index, [evidence, criterion, words]] of scores.entries()) {
    await lookAt(jonas, evidence)
    await jonas.keyboard.press(index === 0 ? 'k' : 'j')
    const given = { level: 3 as const, reason: 'La evidencia lo muestra con claridad.', ...(words && { words }) }
    await scoreByKeyboard(jonas, criterion, given, es('Reason'))
  }
  await jonas.getByText(es('As scored: earned.')).waitFor()
  await look(jonas, 'es-scored')
  await isSpanish(jonas)
  await jonas.getByRole('button', { name: es('Look over and decide') }).click()
  await jonas.getByRole('heading', { level: 1, name: es('Look over and decide') }).waitFor()
  await isSpanish(jonas)
  await jonas.getByRole('button', { name: es('Decide: earned') }).click()
  await jonas.getByText(es('Every criterion that counts is shown. The award is made and signed, and the earner is told.')).waitFor()
  await isSpanish(jonas)
})

test('the earner reads the letter, the award, and what it brought', async () => {
  await openLetter(priya, earner, title)
  awardPage =
    (await priya
      .getByRole('link', { name: /\/awards\// })
      .first()
      .getAttribute('href')) ?? ''
  await priya.goto('/')
  await priya.getByRole('heading', { name: es('You earned {title}.', { title }) }).waitFor()
  await look(priya, 'es-home-earned')
  await isSpanish(priya)
  await priya.goto('/value')
  await priya.getByText(`12 horas reconocidas por “${title}”`).waitFor()
  await priya.getByText(`$300 por “${title}”`).waitFor()
  await isSpanish(priya)
  await priya.goto('/wallet')
  await isSpanish(priya)
  await priya.goto(work)
  await isSpanish(priya)
})

test('a visitor takes the public page in Spanish, and has it checked in Spanish by the site and by the browser', async () => {
  const visitor = await sitDown(browser, inject('demoUrl'), { locale: 'en-US' })
  await comesToBe(visitor, awardPage, visitor.getByText('Signed by Three Rivers School District with its own key.'))
  expect(await visitor.locator('html').getAttribute('lang')).toBe('en')
  await visitor.getByRole('button', { name: 'Español' }).click()
  await visitor.getByText(es('It is real'), { exact: true }).waitFor()
  await look(visitor, 'es-award')
  await isSpanish(visitor)
  expect(await visitor.locator('meta[property="og:image"]').getAttribute('content')).toMatch(/card\.png\?lang=es$/)
  // Days as people of the United States write them in Spanish.
  expect(await visitor.locator('main time').first().textContent()).toMatch(/^\d{1,2} de \p{L}+ de \d{4}$/u)

  await visitor.goto(`/verify?${new URLSearchParams({ url: awardPage })}`)
  await visitor.getByText(es('This badge holds')).waitFor()
  await isSpanish(visitor)
  await visitor.goto('/verify')
  await visitor.getByLabel(es('or its web address')).fill(awardPage)
  await visitor.getByRole('button', { name: es('Check this badge') }).click()
  await visitor.getByText(es('This badge holds')).waitFor()
  await visitor.getByText('Lo dice Three Rivers School District.').first().waitFor()
  await look(visitor, 'es-verify')
  await isSpanish(visitor)
  await visitor.context().close()
})
