import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { aMailServer } from '../src/testing/mail-server.ts'
import { openBrowser } from './browser.ts'
import { holdsUp } from './holds-up.ts'
import { type Laurel, startLaurel } from './laurel.ts'
import { look } from './look.ts'
import { comesToBe, sitDown } from './visit.ts'

/** From an empty machine to the first badge that is sent: by list, with the second person whom it needs, by real mail, taken and verified. */
const title = 'Bloodborne pathogen response'
const mail = await aMailServer()

let laurel: Laurel
let browser: Browser
let ruth: Page
let hana: Page
let tess: Page
/** What the way costs: presses, fields that are gone into, and letters typed. */
const effort = { presses: 0, fields: 0, letters: 0, began: 0 }

beforeAll(async () => {
  browser = await openBrowser()
  laurel = await startLaurel({ empty: true, environment: { SMTP_URL: mail.url, MAIL_FROM: 'Laurel <laurel@kettle.example>' } })
  ;[ruth, hana, tess] = await Promise.all([sitDown(browser, laurel.url), sitDown(browser, laurel.url), sitDown(browser, laurel.url)])
  effort.began = performance.now()
})
afterAll(async () => {
  await browser?.close()
  await laurel?.stop()
})

async function press(page: Page, role: 'button' | 'link', name: string | RegExp) {
  effort.presses += 1
  await page.getByRole(role, { name }).first().click()
}
async function type(page: Page, label: string, text: string) {
  effort.fields += 1
  effort.letters += text.length
  await page.getByLabel(label, { exact: true }).fill(text)
}
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()

/** The link of a letter as it arrived at the mail server. */
async function linkTo(address: string, part: string): Promise<string> {
  const found = await vi.waitFor(
    () => {
      for (const { text } of mail.to(address)) {
        const link = new RegExp(`http://localhost:\\d+/${part}/[\\w-]+`).exec(text.replace(/=\r\n/g, ''))?.[0]
        if (link) return link
      }
      throw new Error(`No letter with ${part} has arrived at ${address}.`)
    },
    { timeout: 30_000, interval: 100 },
  )
  return found
}

/** At forty words a minute, and three seconds for every press and every field that is gone into, with what the machine took. */
function minutes() {
  const { presses, fields, letters, began } = effort
  const machine = (performance.now() - began) / 1000
  const person = (presses + fields) * 3 + (letters / (40 * 5)) * 60
  return { person: person / 60, whole: (person + machine) / 60, machine }
}
const say = (what: string) => {
  const { person, whole, machine } = minutes()
  process.stdout.write(
    `From an empty Laurel to ${what}: ${effort.presses} presses, ${effort.fields} fields, ${effort.letters} letters, ${machine.toFixed(0)} s of the machine: ${person.toFixed(1)} minutes of a person, ${whole.toFixed(1)} with the machine.\n`,
  )
}

test('a district is there after one form, and the end of the wizard leads to the first micro-credential', async () => {
  await ruth.goto(laurel.startUrl)
  await heading(ruth, 'Welcome to Laurel')
  await type(ruth, 'Your name', 'Ruth Ames')
  await type(ruth, 'E-mail address', 'ruth.ames@kettle.example')
  await type(ruth, 'Password', 'four quiet rivers')
  await type(ruth, 'Name', 'Kettle Lake Schools')
  await press(ruth, 'button', 'Begin')
  await heading(ruth, 'Schools of Kettle Lake Schools')
  await press(ruth, 'link', 'Later')
  await heading(ruth, 'Kettle Lake Schools is ready')
  await press(ruth, 'link', 'Choose a starter')
  await press(ruth, 'button', `Copy ${title}`)
  await heading(ruth, title)
  await type(ruth, 'How much', '2')
  await press(ruth, 'button', 'Publish')
  await heading(ruth, 'Kettle Lake Schools is ready')
  await look(ruth, 'l01-published')
})

test('a list of three addresses is brought, and the second person invited with the same press that asks them', async () => {
  await press(ruth, 'link', 'Send the first badge by list')
  await heading(ruth, 'Bring a list')
  await type(ruth, 'What they showed, and what was looked at', 'Each handled three staged cases; the school nurse judged all seven steps.')
  await type(ruth, 'To whom', 'tess.alder@kettle.example\nomar.quill@kettle.example\nnell.body@kettle.example')
  await press(ruth, 'button', 'Look at it')
  await ruth.getByText('3 rows are ready to go out').waitFor()
  await holdsUp(ruth)
  await look(ruth, 'l02-list')
  // Whom to ask is not known yet, and that is said beside the field.
  await ruth.getByRole('button', { name: 'Invite them, and ask them to agree' }).click()
  await ruth.getByRole('alert').waitFor()
  await type(ruth, 'Who agrees with you?', 'hana.moss@kettle.example')
  await press(ruth, 'button', 'Invite them, and ask them to agree')
  await ruth.getByText('It waits for somebody else').waitFor()
})

test('the second person comes by the letter, finds the list on their home, and names the decision', async () => {
  await hana.goto(await linkTo('hana.moss@kettle.example', 'invitations'))
  effort.presses += 1
  await heading(hana, 'Join Kettle Lake Schools')
  await type(hana, 'Your name', 'Hana Moss')
  await type(hana, 'Password', 'a lamp in the window')
  await press(hana, 'button', 'Create account and accept')
  await hana.getByRole('heading', { level: 2, name: 'Waits for a second person' }).waitFor()
  await holdsUp(hana)
  await look(hana, 'l03-home-of-second')
  await press(hana, 'link', title)
  await type(hana, 'What was decided', 'All seven steps were shown in the right order in each of three cases.')
  await type(hana, 'Who decided it', 'The school nurse')
  await press(hana, 'button', /Agree, and send 3 badges/)
  await hana.getByText('Agreed. It goes out now.').waitFor()
})

test('the letter arrives, within ten minutes of a person', async () => {
  const link = await linkTo('tess.alder@kettle.example', 'claim')
  for (const other of ['omar.quill', 'nell.body']) await linkTo(`${other}@kettle.example`, 'claim')
  say('the first badge sent')
  expect(minutes().whole).toBeLessThan(10)
  await tess.goto(link)
  effort.presses += 1
  await heading(tess, `“${title}” is here for you`)
  await type(tess, 'Your name', 'Tess Alder')
  await type(tess, 'Password', 'seven green lanterns')
  await press(tess, 'button', 'Take it')
  await comesToBe(tess, '/wallet', tess.getByRole('link', { name: title }))
  await press(tess, 'link', title)
  await comesToBe(tess, tess.url(), tess.getByText('Signed by Kettle Lake Schools with its own key.'))
  await press(tess, 'link', 'check the signature yourself')
  await tess.getByText('This badge holds').waitFor()
  say('a verified badge')
  expect(minutes().whole).toBeLessThan(10)
})
