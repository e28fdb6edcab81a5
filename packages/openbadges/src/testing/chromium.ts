import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** A Chromium: the one named by CHROMIUM_PATH, one that is installed, or the one that came by npm. */
async function findChromium(): Promise<{ executablePath: string; args: string[] }> {
  const args = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic', '--no-first-run']
  if (process.getuid?.() === 0) args.push('--no-sandbox')
  const own = process.env.CHROMIUM_PATH ?? installed.find((path) => existsSync(path))
  if (own) return { executablePath: own, args }
  if (process.platform === 'linux') {
    // It brings its own libraries only where it believes to be on this platform.
    process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x'
    const { default: bundled } = await import('@sparticuz/chromium')
    // Not with its own arguments: they are for a page of trusted content, one process and no wall between origins.
    return {
      executablePath: await bundled.executablePath(),
      args: [...args, '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
    }
  }
  throw new Error('No Chromium was found. Install one, or set CHROMIUM_PATH to its program.')
}

/** Starts a headless Chromium for tests. */
export async function openChromium(more: readonly string[] = []): Promise<Browser> {
  const { executablePath, args } = await findChromium()
  return chromium.launch({ executablePath, args: [...args, ...more], headless: true })
}
