import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { serve, someoneElse } from './elsewhere.ts'
import { holdsUp } from './holds-up.ts'
import { look } from './look.ts'
import { sitDown, sitDownAs } from './visit.ts'

/** A principal has the badge of an applicant, and checks it in their own browser: it is sent nowhere. */
const mayaAddress = 'maya.ortiz@threerivers.example'
const promise = 'Files and text are checked in your browser and are not sent to this site.'
const statusList = 'https://badges.elsewhere.example/status/1'

let browser: Browser
let page: Page
let credential: string
let picture: Buffer
/** Everything that left the browser but pages, pictures, style and script of this site. */
let asked: string[] = []
/** What was asked of the lists of the site, which only ever hear the name of an issuer. */
let lists: URL[] = []

beforeAll(async () => {
  browser = await openBrowser()
  const maya = await sitDownAs(browser, inject('demoUrl'), mayaAddress)
  await maya.goto('/wallet')
  const award = await maya.getByRole('link', { name: 'Probing questions and wait time' }).getAttribute('href')
  credential = await (await maya.request.get(`${award}.json`)).text()
  picture = await (await maya.request.get(`${award}.png`)).body()
  await maya.context().close()
  page = await sitDown(browser, inject('demoUrl'))
  page.context().on('request', (request) => {
    if (request.method() === 'GET' && request.url().includes('/trust/known.json')) lists.push(new URL(request.url()))
    else if (request.resourceType() === 'fetch' || request.method() !== 'GET') asked.push(`${request.method()} ${request.url()}`)
  })
})
afterAll(() => browser?.close())

async function openVerify(): Promise<void> {
  await page.goto('/verify')
  await page.getByText(promise).waitFor()
  asked = []
  lists = []
}

/** Drops a file on the form, as from the desktop. */
async function drop(name: string, type: string, bytes: Buffer): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([fileName, fileType, letters]) => {
      const transfer = new DataTransfer()
      const content = Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0))
      transfer.items.add(new File([content], fileName, { type: fileType }))
      return transfer
    },
    [name, type, bytes.toString('base64')] as const,
  )
  const zone = page.getByText('The badge as a file')
  await zone.dispatchEvent('dragover', { dataTransfer })
  await zone.dispatchEvent('drop', { dataTransfer })
}

async function paste(text: string): Promise<void> {
  const field = page.getByLabel('The badge as text')
  if (!(await field.isVisible())) await page.getByText('or paste it as text').click()
  await field.fill(text)
  await page.getByRole('button', { name: 'Check this badge' }).click()
}

const verdict = (words: string): Locator => page.locator(':focus').getByText(words)
const answers = () => page.getByRole('list', { name: 'Five answers about this badge' })
const letSiteAsk = () => page.getByRole('button', { name: 'Let this site ask' })

describe('a badge of this district', () => {
  test('is dropped, answers five questions, and was not sent', async () => {
    await openVerify()
    await drop('badge.png', 'image/png', picture)
    // The focus is on the answer, so it is read aloud.
    await verdict('This badge holds').waitFor()
    await verdict('Checked in your browser, with Laurel’s open library. The badge was not sent to this site.').waitFor()
    for (const answer of ['It is real', 'It is unchanged', 'It is current', 'Is it about this person?', 'Its issuer stands behind it'])
      await answers().getByText(answer).waitFor()
    await page.getByText('What was asked of the network').click()
    await page.getByText('/issuers/three-rivers/did.json').waitFor()
    await page.getByRole('img', { name: 'Badge: Probing questions and wait time' }).waitFor()
    await look(page, 'v01-holds')
    await holdsUp(page)
  })

  test('is about the person who brought it, which is asked of it and of nobody else', async () => {
    await page.getByLabel('Whose is it?').first().fill(mayaAddress)
    await page.getByRole('button', { name: 'See whether it is about this person' }).click()
    await answers().getByText('It is about this person', { exact: true }).waitFor()
    expect(asked.filter((one) => !/^GET http:\/\/localhost:\d+\/(issuers\/three-rivers\/did\.json|status\/[0-9a-f-]+)$/.test(one))).toEqual(
      [],
    )
    expect(asked.length).toBeGreaterThan(1)
    expect(lists.length).toBeGreaterThan(0)
    for (const { searchParams } of lists)
      for (const [name, value] of searchParams) expect([name, value]).toEqual(['issuer', expect.stringMatching(/three-rivers$/)])
  })

  test('that was changed is not to be relied on, and what it says is text', async () => {
    const hurts: string[] = []
    await page.exposeFunction('hurt', () => hurts.push('hurt'))
    const attack = '</script><script>hurt()</script><img src=x onerror=hurt()>'
    const changed = JSON.parse(credential)
    changed.name = attack
    changed.issuer.name = attack
    changed.credentialSubject.achievement.name = attack
    changed.credentialSubject.achievement.description = `${attack} javascript:hurt()`
    changed.evidence = [{ type: ['Evidence'], id: 'javascript:hurt()', name: attack }]
    await openVerify()
    await paste(JSON.stringify(changed))
    await verdict('Don’t rely on this badge').waitFor()
    await page.getByRole('heading', { level: 2, name: attack }).waitFor()
    expect(await page.locator('a[href^="javascript:"], main img[src="x"], main script:not([src])').count()).toBe(0)
    expect(hurts).toEqual([])
    expect(asked.filter((one) => one.startsWith('POST'))).toEqual([])
  })
})

describe('a badge of someone else', () => {
  test('is checked with the network gone, where its key is in its name', async () => {
    const badge = await (await someoneElse()).badge()
    await openVerify()
    // The verifier comes when the form is first used.
    await paste('nothing')
    await verdict('There is no badge to be read in this').waitFor()
    await page.context().setOffline(true)
    try {
      await paste(badge)
      await verdict('This badge holds').waitFor()
      await verdict('and nothing was asked of the network.').waitFor()
    } finally {
      await page.context().setOffline(false)
    }
    expect(asked).toEqual([])
    expect(lists).toEqual([])
  })

  test('is taken back when its list says so, and not known where its site lets no page read it', async () => {
    const issuer = await someoneElse()
    const list = await issuer.statusList(statusList, true)
    let reader = 'https://another.example'
    await page.route(statusList, (route) =>
      route.fulfill({ body: list, contentType: 'application/vc+ld+json', headers: { 'Access-Control-Allow-Origin': reader } }),
    )
    await openVerify()
    await paste(await issuer.badge({ statusList }))
    await verdict('Not everything could be checked').waitFor()
    await answers().getByText('does not let other sites’ pages read it').waitFor()
    await letSiteAsk().waitFor()
    await look(page, 'v02-unknown')
    await holdsUp(page)
    reader = '*'
    await page.getByText('File, address or text').click()
    await page.getByRole('button', { name: 'Check this badge' }).click()
    await verdict('This badge was taken back').waitFor()
    await look(page, 'v03-taken-back')
    expect(asked).toEqual([`GET ${statusList}`, `GET ${statusList}`])
  })

  test('is asked about by this site when the visitor lets it, with nothing chosen again', async () => {
    const site = `https://localhost:${inject('elsewherePort')}`
    const issuer = await someoneElse(site)
    const end = await serve(inject('elsewherePort'), {
      '/.well-known/did.json': JSON.stringify(issuer.didDocument),
      '/status/1': await issuer.statusList(`${site}/status/1`, false),
      '/badge.json': await issuer.badge({ statusList: `${site}/status/1` }),
    })
    try {
      await openVerify()
      await drop('badge.json', 'application/json', Buffer.from(await issuer.badge({ statusList: `${site}/status/1` })))
      await verdict('Not everything could be checked').waitFor()
      expect(asked).toEqual([])
      await letSiteAsk().click()
      await verdict('This badge holds').waitFor()
      await verdict('Checked by this site. The badge was sent here for that, and is not kept.').waitFor()
      expect(asked).toEqual([`POST ${inject('demoUrl')}/verify`])
      // An address that no page may read is asked by the site at once, as the form said.
      await openVerify()
      await page.getByLabel('or its web address').fill(`${site}/badge.json`)
      await page.getByText('or paste it as text').click()
      await page.getByLabel('The badge as text').fill('which was not looked at')
      const sent = page.waitForRequest((request) => request.method() === 'POST')
      await page.getByRole('button', { name: 'Check this badge' }).click()
      const body = (await sent).postDataBuffer()?.toString() ?? ''
      expect([body.includes(`${site}/badge.json`), body.includes('not looked at')]).toEqual([true, false])
      await verdict('This badge holds').waitFor()
      await verdict('Checked by this site: your browser may not read that address itself.').waitFor()
    } finally {
      end()
    }
  })
})

describe('what is no badge', () => {
  test('is refused by the name of its fault, and what was typed stays', async () => {
    await openVerify()
    await page.getByRole('button', { name: 'Check this badge' }).click()
    await page.locator('[role=alert]:focus').getByText('There is nothing to check yet').waitFor()
    await holdsUp(page)
    await paste('half a {')
    await verdict('There is no badge to be read in this').waitFor()
    expect(await page.getByLabel('The badge as text').inputValue()).toBe('half a {')
    await drop('half.png', 'image/png', picture.subarray(0, picture.length / 2))
    await page.locator(':focus').getByText(/chunk/).waitFor()
    expect(asked).toEqual([])
  })

  test('is not read at all when it is larger than any badge', async () => {
    await openVerify()
    await page.evaluate(() => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([new Uint8Array(100_000_000)], 'film.png'))
      document
        .querySelector('[data-verify]')
        ?.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }))
    })
    await page.locator('[role=alert]:focus').getByText('This is larger than 5 MB').waitFor()
    expect(asked).toEqual([])
  })
})

test('a check that takes long says so, and is stopped', async () => {
  const issuer = await someoneElse()
  await openVerify()
  await page.route(`${statusList}?slow`, () => undefined)
  await paste(await issuer.badge({ statusList: `${statusList}?slow` }))
  await page.getByRole('status').getByText('Checking in your browser').waitFor()
  await look(page, 'v04-progress')
  await page.getByRole('button', { name: 'Stop' }).click()
  await page.getByText('Checking in your browser').waitFor({ state: 'hidden' })
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Check this badge')
  await paste(await issuer.badge())
  await verdict('This badge holds').waitFor()
})

test('only the worker may ask other sites; the page may not', async () => {
  await openVerify()
  const answer = await page.evaluate(() => fetch('https://badges.elsewhere.example/status/1').then(() => 'asked', String))
  expect(answer).toContain('Failed to fetch')
  expect(asked.filter((one) => one.includes('elsewhere'))).toEqual([])
  const worker = await page.request.get((await page.locator('[data-verify]').getAttribute('data-verify')) ?? '')
  expect(worker.headers()['content-security-policy']).toBe("default-src 'none'; script-src 'self'; connect-src 'self' https:")
})

test('without script, or where its verifier does not come, the site checks as it always did', async () => {
  const visitor = await sitDown(browser, inject('demoUrl'), { javaScriptEnabled: false })
  await visitor.goto('/verify')
  expect(await visitor.getByText(promise).isVisible()).toBe(false)
  await visitor.getByLabel('The badge as a file').setInputFiles({ name: 'badge.png', mimeType: 'image/png', buffer: picture })
  await visitor.getByRole('button', { name: 'Check this badge' }).click()
  await visitor.getByText('This badge holds').waitFor()
  await visitor.getByText('Checked by this site. The badge was sent here for that, and is not kept.').waitFor()
  await visitor.context().close()

  await page.route('**/assets/verify-worker-*.js', (route) => route.abort())
  await openVerify()
  await paste(credential)
  await page.locator(':focus').getByText('Your browser could not check it').waitFor()
  await look(page, 'v05-failed')
  await holdsUp(page)
  await letSiteAsk().click()
  await verdict('This badge holds').waitFor()
})
