import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type InlineConfig } from 'vite'
import { stillParts } from '../vite.config.ts'
import { builtVerifierNote } from './credentials/verification/built-verifier.ts'

const root = join(import.meta.dirname, '..')
const folder = 'src/credentials/offline-verifier'

/**
 * Writes the verifier as one file that any browser opens without network: script, worker and style stand in it, and its own policy keeps it from
 * asking anything of anyone. The same sources give the same bytes, so that everyone can compare its digest.
 */
export async function buildVerifier(logging: Pick<InlineConfig, 'customLogger' | 'logLevel'>): Promise<void> {
  const worker = await bundle('offline-worker.tsx', logging)
  const page = await bundle('offline-page.ts', logging)
  const html = pageOf({ worker, page, style: styleIn(join(root, 'build/client/assets')) })
  const digest = createHash('sha256').update(html).digest('hex')
  const name = `laurel-verifier-${digest.slice(0, 16)}.html`
  mkdirSync(join(root, 'build/client/verifier'), { recursive: true })
  writeFileSync(join(root, 'build/client/verifier', name), html)
  writeFileSync(join(root, builtVerifierNote), JSON.stringify({ name, digest, sizeBytes: Buffer.byteLength(html) }))
}

/** One script without imports. */
async function bundle(entry: string, logging: Pick<InlineConfig, 'customLogger' | 'logLevel'>): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    publicDir: false,
    ...logging,
    plugins: [stillParts, withoutAddresses],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      lib: { entry: join(folder, entry), formats: ['iife'], name: 'verifier', fileName: () => 'verifier.js' },
    },
  })
  const [first] = (Array.isArray(result) ? result : [result]).flatMap((one) => ('output' in one ? one.output : []))
  if (first?.type !== 'chunk') throw new Error(`${entry} did not become one script.`)
  return inHtml(first.code)
}

/** Packages of contexts name where their files lie, which nobody asks; in one file there is no such place, and the files would come along twice. */
const withoutAddresses = {
  name: 'without-addresses',
  enforce: 'pre' as const,
  transform: (code: string, id: string) =>
    /context/.test(id) ? code.replaceAll(/new URL\([^()]*import\.meta\.url\s*\)/g, 'undefined') : null,
}

/** The style of our pages, without their fonts: those of the device will do. */
function styleIn(assets: string): string {
  const largest = readdirSync(assets)
    .filter((name) => name.endsWith('.css'))
    .map((name) => readFileSync(join(assets, name), 'utf8'))
    .toSorted((a, b) => b.length - a.length)[0]
  if (!largest) throw new Error('The pages have no style.')
  return largest.replaceAll(/@font-face\s*\{[^}]*\}/g, '')
}

/** A script may not hold what ends it in HTML. */
const inHtml = (code: string): string => code.replaceAll(/<(\/script|!--)/gi, '\\x3C$1')

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

function pageOf({ worker, page, style }: { worker: string; page: string; style: string }): string {
  // A worker made of a text has the policy of its page: nothing can be asked of any network, whatever a badge may bring.
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(page)} blob:`,
    'worker-src blob:',
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Laurel verifier</title>
<style>${style}</style>
</head>
<body>
<div id="page"></div>
<noscript><p>This page checks badges by a script, without any network. Please allow scripts for it. · Esta página comprueba insignias con un programa, sin red. Permite que se ejecute.</p></noscript>
<p id="fell" hidden>The check ended before it came to an answer. Please open this file again. · La comprobación terminó sin respuesta. Vuelve a abrir este archivo.</p>
<script type="text/plain" id="checker">${worker}</script>
<script>${page}</script>
</body>
</html>
`
}
