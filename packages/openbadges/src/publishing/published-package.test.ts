import { execFile, execFileSync } from 'node:child_process'
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bake } from '../baking/bake.ts'
import { didKey } from '../dids/did-key.ts'
import { generateKeyPair, importSigningKey } from '../keys/ed25519.ts'
import { achievementCredential } from '../ob3/achievement-credential.ts'
import { signDocument } from '../proofs/sign.ts'
import { realisticBadge } from '../testing/badge-input.ts'
import { openChromium } from '../testing/chromium.ts'
import { tinyPng } from '../testing/images.ts'
import { signedAt } from '../testing/issuer.ts'
import { exampleIn, otherExamples, quickStart } from '../testing/readme.ts'
import { buildPackage } from './build-package.ts'
import { entryPoints, innerModules } from './entry-points.ts'

const run = promisify(execFile)
const modules = resolve(import.meta.dirname, '../../../../node_modules')
const compiler = join(modules, 'typescript/lib/tsc.js')

/** Whether a Node is one that the package's `engines` name. */
function isNewEnough(path: string): boolean {
  const [major = 0, minor = 0] = execFileSync(path, ['-p', 'process.versions.node'], { encoding: 'utf8' }).split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 3) || (major === 20 && minor >= 16)
}

// The Node that runs the tests, and the one of the machine, which may be older: that is what a stranger has.
const ofTheMachine = (process.env.PATH ?? '')
  .split(delimiter)
  .filter((folder) => !folder.includes('node_modules'))
  .map((folder) => join(folder, 'node'))
  .find((path) => existsSync(path) && isNewEnough(path))
const nodes = [...new Set([process.execPath, ...(ofTheMachine ? [ofTheMachine] : [])])]

let folder: string
let stranger: string
let installed: string
let packed: string[]

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'openbadges-package-'))
  const workshop = join(folder, 'workshop')
  mkdirSync(workshop)
  symlinkSync(modules, join(workshop, 'node_modules'))
  buildPackage(join(workshop, 'package'))
  const { stdout } = await run('npm', ['pack', '--json', '--offline', '--ignore-scripts', '--pack-destination', folder], {
    cwd: join(workshop, 'package'),
  })
  const report = JSON.parse(stdout) as
    | Record<string, { filename: string; files: { path: string }[] }>
    | { filename: string; files: { path: string }[] }[]
  const [tarball] = Object.values(report)
  packed = tarball?.files.map(({ path }) => path) ?? []

  // An empty project with nothing in it but the package and what the package says it needs. There is no network to install them from.
  stranger = join(folder, 'stranger')
  installed = join(stranger, 'node_modules/@laurel/openbadges')
  mkdirSync(installed, { recursive: true })
  await run('tar', ['-xzf', join(folder, tarball?.filename ?? ''), '--strip-components=1', '-C', installed])
  for (const dependency of Object.keys(manifest().dependencies)) {
    mkdirSync(dirname(join(stranger, 'node_modules', dependency)), { recursive: true })
    symlinkSync(join(modules, dependency), join(stranger, 'node_modules', dependency))
  }
  writeFileSync(join(stranger, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(stranger, 'art.png'), tinyPng())
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Manifest = {
  dependencies: Record<string, string>
  bin: { openbadges: string }
  exports: Record<string, { types: string; default: string }>
}
const manifest = (): Manifest => JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as Manifest
const write = (name: string, code: string): string => {
  writeFileSync(join(stranger, name), code)
  return join(stranger, name)
}

test('the package has JavaScript, declarations, the sources they point to, reference and license, and nothing of ours', () => {
  for (const path of ['README.md', 'LICENSE', 'docs/errors.md', 'lib/baking/bake.js', 'lib/baking/bake.d.ts', 'src/baking/bake.ts'])
    expect(packed).toContain(path)
  expect(packed.filter((path) => /test|bench|publishing|tsconfig/.test(path))).toEqual([])
  const map = JSON.parse(readFileSync(join(installed, 'lib/baking/bake.js.map'), 'utf8')) as { sources: string[] }
  expect(resolve(installed, 'lib/baking', map.sources[0] ?? '')).toBe(resolve(installed, 'src/baking/bake.ts'))
  expect(
    globSync('lib/**/*.js', { cwd: installed }).filter((path) => readFileSync(join(installed, path), 'utf8').includes(".ts'")),
  ).toEqual([])
})

test('what it depends on is what it imports, each in one exact version', () => {
  const code = globSync('lib/**/*.js', { cwd: installed }).map((path) => readFileSync(join(installed, path), 'utf8'))
  const imported = new Set(
    code.flatMap((text) => [...text.matchAll(/(?:from|import\() ?'(?!node:)((?:@[\w-]+\/)?[a-z][\w-]*)/g)].map(([, name = '']) => name)),
  )
  expect([...imported].sort()).toEqual(Object.keys(manifest().dependencies).sort())
  for (const version of Object.values(manifest().dependencies)) expect(version).toMatch(/^\d/)
})

test('every module that is an entry point has its JavaScript and its types, and no other can be reached', () => {
  const { exports } = manifest()
  expect(Object.keys(exports)).toEqual([...entryPoints().map((module) => `./${module}`), './package.json'])
  for (const { types, default: code } of Object.values(exports).filter((target) => typeof target === 'object'))
    for (const path of [types, code]) expect(existsSync(join(installed, path)), path).toBe(true)
})

describe.each(nodes)('with %s', (node) => {
  test('every entry point can be imported, and what is kept inside cannot', { timeout: 30_000 }, async () => {
    const [inner = ''] = innerModules()
    const lines = entryPoints().map((module) => `await import('@laurel/openbadges/${module}')`)
    const path = write('all.mjs', `${lines.join('\n')}\nawait import('@laurel/openbadges/${inner}').catch(({ code }) => console.log(code))`)
    expect((await run(node, [path])).stdout).toBe('ERR_PACKAGE_PATH_NOT_EXPORTED\n')
  })

  test('the quick start of the README runs as it stands', { timeout: 30_000 }, async () => {
    expect((await run(node, [write('quick-start.mjs', quickStart())], { cwd: stranger })).stdout).toMatch(/^holds\b/)
  })

  test('all its other examples run, one below the other', { timeout: 30_000 }, async () => {
    const given = `
      import { readFile } from 'node:fs/promises'
      const pngOrSvgBytes = new Uint8Array(await readFile('art.png'))
      const taken = new Set()`
    const path = write(
      'examples.mjs',
      `${otherExamples(given)}\nconsole.log(JSON.stringify({ found, token, outcome: verification.outcome }))`,
    )
    const printed = JSON.parse((await run(node, [path], { cwd: stranger })).stdout) as { found: object; token: string; outcome: string }
    expect(printed).toMatchObject({ found: { standard: 'open-badges-3' }, outcome: expect.stringMatching(/holds|unknown/) })
    expect(printed.token).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/)
  })

  test('the command line issues, bakes and verifies', { timeout: 30_000 }, async () => {
    const openbadges = async (...words: string[]) =>
      (await run(node, [join(installed, manifest().bin.openbadges), ...words], { cwd: stranger })).stdout
    write('key.json', await openbadges('keygen', '--json'))
    const { verificationMethod } = JSON.parse(readFileSync(join(stranger, 'key.json'), 'utf8')) as { verificationMethod: string }
    write(
      'input.json',
      JSON.stringify({
        id: 'urn:uuid:3f6d6b1c-55a5-4a0b-8d4e-1f4b3a1d2c11',
        issuer: { id: verificationMethod.split('#')[0], name: 'Maple District' },
        achievement: {
          id: 'https://badges.example/1',
          name: 'Wait time',
          description: 'Gives time to think.',
          criteria: { narrative: 'One lesson.' },
        },
      }),
    )
    write('badge.json', await openbadges('issue', 'input.json', '--key', 'key.json', '--email', 'ada@maple.example'))
    await openbadges('bake', 'art.png', 'badge.json', '--out', 'badge.png', '--force')
    expect(JSON.parse(await openbadges('verify', 'badge.png', '--offline', '--recipient', 'ada@maple.example', '--json'))).toMatchObject({
      outcome: 'holds',
    })
  })
})

describe.each([
  ['nodenext', 'nodenext'],
  ['bundler', 'esnext'],
])('a strict project with moduleResolution %s', (moduleResolution, module) => {
  test('type-checks against the declarations, without types of Node’s, dependencies checked too', { timeout: 30_000 }, async () => {
    write('quick-start.ts', quickStart())
    write('examples.ts', otherExamples('declare const pngOrSvgBytes: Uint8Array\ndeclare const taken: Set<number>'))
    write(
      'all.ts',
      entryPoints()
        .map((path, index) => `export * as m${index} from '@laurel/openbadges/${path}'`)
        .join('\n'),
    )
    write(
      'wrong.ts',
      `import { OpenBadgesError } from '@laurel/openbadges/errors'
import { achievementCredential } from '@laurel/openbadges/ob3/achievement-credential'
// @ts-expect-error: no recipient
achievementCredential({ id: 'urn:1', issuer: { id: 'urn:2' }, validFrom: new Date(), achievement: { id: 'urn:3', name: 'a', description: 'b', criteria: {} } })
// @ts-expect-error: no such code
export const isOdd = (error: OpenBadgesError): boolean => error.code === 'odd'
// @ts-expect-error: kept inside
import '@laurel/openbadges/${innerModules()[0]}'
`,
    )
    const compilerOptions = {
      target: 'es2022',
      lib: ['es2023', 'dom'],
      module,
      moduleResolution,
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noUncheckedSideEffectImports: true,
      verbatimModuleSyntax: true,
      skipLibCheck: false,
      types: [],
      noEmit: true,
    }
    const settings = write(
      `tsconfig.${moduleResolution}.json`,
      JSON.stringify({ compilerOptions, files: ['quick-start.ts', 'examples.ts', 'all.ts', 'wrong.ts'] }),
    )
    expect(
      await run(process.execPath, [compiler, '-p', settings]).then(
        () => '',
        ({ stdout }: { stdout: string }) => stdout,
      ),
    ).toBe('')
  })
})

describe('in a browser', () => {
  test('the page of the README, built by a bundler from the package, says what a picked badge is', { timeout: 60_000 }, async () => {
    const site = join(stranger, 'site')
    mkdirSync(site)
    writeFileSync(join(site, 'index.html'), exampleIn('html'))
    writeFileSync(join(site, 'main.js'), exampleIn('js'))
    const built = join(folder, 'built')
    await build({ configFile: false, logLevel: 'silent', root: site, base: './', build: { outDir: built, emptyOutDir: true } })
    const server = createServer((request, response) => {
      const path = join(built, request.url === '/' ? 'index.html' : (request.url ?? ''))
      const type = path.endsWith('.html') ? 'text/html' : 'text/javascript'
      response.writeHead(existsSync(path) ? 200 : 404, { 'content-type': type }).end(existsSync(path) ? readFileSync(path) : '')
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const browser = await openChromium()
    try {
      const page = await browser.newPage()
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
      // A did:key, so that nothing needs to be fetched.
      const key = await importSigningKey(await generateKeyPair())
      const { did, verificationMethod } = didKey(key.publicKeyMultibase)
      const badge = await signDocument(achievementCredential(realisticBadge(did)), { key, verificationMethod, created: signedAt })
      const image = bake(tinyPng(), { standard: 'open-badges-3', text: JSON.stringify({ ...badge, name: 'Forged' }) })
      await page.setInputFiles('input', { name: 'badge.png', mimeType: 'image/png', buffer: Buffer.from(image) })
      await page.waitForSelector('li')
      expect(await page.locator('li').allTextContents()).toHaveLength(5)
      expect(await page.locator('li').nth(1).textContent()).toMatch(/^no: It was changed after it was signed/)
    } finally {
      await browser.close()
      server.close()
    }
  })
})
