import { openBrowser } from './e2e/browser.ts'
export const url = process.env.URL ?? 'http://localhost:3130'
export const browser = await openBrowser()
export async function as(email: string, options = {}) {
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options })
  await context.request.post('/sign-in', {
    form: { intent: 'password', email, password: 'laurel-demo', to: '/' },
    headers: { Origin: url },
    maxRedirects: 0,
  })
  return context.newPage()
}
export async function table(page) {
  await page.goto('/review')
  const held = page.getByRole('list', { name: 'On your table' }).getByRole('link').first()
  await ((await held.count()) > 0 ? held : page.getByRole('button', { name: 'Open the next one' })).click()
  await page.waitForURL(/\/review\/[0-9a-f-]{36}$/)
  return new URL(page.url()).pathname
}
