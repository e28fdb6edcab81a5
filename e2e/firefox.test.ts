import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { makeEvidence } from '../src/demo/evidence.ts'
import { knowsNobody, lookAt, scoreByKeyboard } from './assessor.ts'
import { asItIs, firefoxPath, openFirefox } from './browser.ts'
import { signedByNurse } from './co-sign.ts'
import { addFile, artifact, openPart, write } from './teacher.ts'
import { comesToBe, openLetter, signIn, signInByLink, sitDown, sitDownAs } from './visit.ts'

/** The main job of each in Firefox, where the machine has one: sign in, show what one does, weigh it, and check what came of it. */
const title = 'Bloodborne pathogen response'
const helen = 'helen.brooks@threerivers.example'
let browser: Browser
const at = () => sitDown(browser, inject('demoUrl'), asItIs)

describe.skipIf(!firefoxPath)('in Firefox (needs firefox-esr)', () => {
  let teacher: Page
  let assessor: Page
  let award: string

  beforeAll(async () => {
    browser = await openFirefox()
    ;[teacher, assessor] = [await at(), await at()]
  })
  afterAll(() => browser?.close())

  test('a teacher signs in by a link and hands in', async () => {
    await teacher.goto('/catalog/bloodborne-pathogen-response')
    await teacher.getByRole('button', { name: 'Start', exact: true }).click()
    await signInByLink(teacher, helen)
    await teacher.getByRole('button', { name: 'Start', exact: true }).click()
    await teacher.getByText('Started. Everything you add is kept.').waitFor()
    await openPart(teacher, 'Three cases')
    await write(teacher, 'Three cases', 'Away, gloves, wipe, wash, tell the nurse within the hour. In each of the three cases.')
    const record = await makeEvidence('skills-record')
    await openPart(teacher, 'Skills record, co-signed by a nurse')
    await addFile(teacher, record)
    await artifact(teacher, record.name).getByLabel('I checked: no student is seen or heard').check()
    await signedByNurse(teacher, await sitDownAs(browser, inject('demoUrl'), 'grace.whitfield@threerivers.example', asItIs), record.name)
    await openPart(teacher, 'Your kit, your room')
    await write(teacher, 'Your kit, your room', 'By the door. The bags were missing and are there again.')
    await teacher.reload()
    expect(await teacher.getByRole('textbox', { name: /^Your reflection/ }).inputValue()).toContain('are there again')
    await teacher.getByRole('link', { name: 'Check and hand in' }).first().click()
    await teacher.getByRole('button', { name: 'Hand in' }).click()
    await teacher.getByText('Your evidence arrived whole.').waitFor()
  })

  test('an assessor weighs it by keyboard, and it is earned', async () => {
    await assessor.bringToFront()
    await signIn(assessor, 'jonas.okafor@threerivers.example')
    await assessor.goto('/review')
    const choice = assessor.getByLabel('Micro-credential')
    const label = await choice.getByRole('option').filter({ hasText: title }).textContent()
    await choice.selectOption({ label: label ?? title })
    await assessor.waitForURL(/achievement=/)
    await assessor.getByRole('row').last().getByRole('button', { name: 'Open' }).click()
    await assessor.getByRole('tab').first().waitFor()
    await knowsNobody(assessor)
    const told = { level: 3 as const, reason: 'All of it is there, in an order that protects.' }
    await assessor.keyboard.press('k')
    await scoreByKeyboard(assessor, 'Right steps in the right order', { ...told, words: 'Away, gloves, wipe, wash' })
    await assessor.keyboard.press('j')
    await scoreByKeyboard(assessor, 'Reports at once', { ...told, words: 'within the hour' })
    await assessor.keyboard.press('j')
    await lookAt(assessor, 'Skills record, co-signed by a nurse')
    await scoreByKeyboard(assessor, 'All seven steps seen by a nurse', { ...told, words: 'p. 1' })
    await assessor.keyboard.press('j')
    await lookAt(assessor, 'Your kit, your room')
    await scoreByKeyboard(assessor, 'Ready where they work', { ...told, words: 'are there again' })
    await assessor.getByText('As scored: earned.').waitFor()
    await assessor.getByRole('button', { name: 'Look over and decide' }).click()
    await assessor.getByRole('button', { name: 'Decide: earned' }).click()
    await assessor.getByText('The award is made and signed').waitFor()
  })

  test('anyone sees the award and checks it in their own browser', async () => {
    await openLetter(teacher, helen, title)
    award =
      (await teacher
        .getByRole('link', { name: /\/awards\// })
        .first()
        .getAttribute('href')) ?? ''
    const visitor = await at()
    await comesToBe(visitor, award, visitor.getByText('Signed by Three Rivers School District with its own key.'))
    await visitor.goto('/verify')
    await visitor.getByLabel('or its web address').fill(award)
    await visitor.getByRole('button', { name: 'Check this badge' }).click()
    await visitor.getByText('This badge holds').waitFor({ timeout: 30_000 })
  })
})
