import type { Page } from 'playwright-core'
import { artifact } from './teacher.ts'
import { openLetter } from './visit.ts'

/** A nurse who is asked by e-mail signs an artifact without an account: the link is in the letter, which an admin finds in the outbox, whose browser is closed then. */
export async function signedByNurse(page: Page, admin: Page, name: string): Promise<void> {
  const nurse = `nurse-${crypto.randomUUID().slice(0, 8)}@clinic.example`
  await artifact(page, name).getByLabel(`E-mail of who signs ${name}`).fill(nurse)
  await artifact(page, name).getByRole('button', { name: 'Ask for the signature' }).click()
  await artifact(page, name)
    .getByText(/^Waits for the signature/)
    .waitFor()
  await openLetter(admin, nurse, /asks you to sign/)
  await admin.goto((await admin.getByRole('link', { name: /\/co-sign\// }).getAttribute('href')) ?? '')
  await admin.getByLabel('Yes, I sign it').check()
  await admin.getByLabel('Your name').fill('Nora Bell')
  await admin.getByLabel('What you are').fill('School nurse')
  await admin.getByLabel('I have looked at it, and confirm that it is right.').check()
  await admin.getByRole('button', { name: 'Answer' }).click()
  await admin.getByText('Thank you for signing').waitFor()
  // Firefox tells nothing of the focus of a window that stands behind another.
  await admin.context().close()
  await page.bringToFront()
}
