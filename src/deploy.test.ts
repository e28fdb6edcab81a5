import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { configSchema, readConfig } from './config.ts'

/** The examples of how Laurel is run name settings that there are, so that nobody sets one that does nothing. */
const root = join(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const settings = Object.keys(configSchema.shape)
/** What other programs in these files are told: Node, the shell, PostgreSQL, the S3 server, the proxy, compose itself. */
const others = [
  'NODE_ENV',
  'PATH',
  'TMPDIR',
  'POSTGRES_USER',
  'POSTGRES_DB',
  'POSTGRES_PASSWORD',
  'ROOT_ACCESS_KEY',
  'ROOT_SECRET_KEY',
  'VGW_PORT',
  'SITE',
  'LAUREL',
]

const names: [path: string, line: RegExp][] = [
  ['Containerfile', /(?:^ENV| {4})\s*([A-Z][A-Z_]+)=/gm],
  ['deploy/laurel.env.example', /^#?([A-Z][A-Z_]+)=/gm],
  ['deploy/container/compose.env.example', /^#?([A-Z][A-Z_]+)=/gm],
  ['deploy/container/compose.yaml', /^ +([A-Z][A-Z_]+): /gm],
  ['deploy/container/compose.yaml', /\$\{([A-Z][A-Z_]+)/gm],
  ['deploy/systemd/laurel.service', /^#?Environment=([A-Z_]+)=/gm],
  ['deploy/systemd/laurel-worker.service', /^#?Environment=([A-Z_]+)=/gm],
  ['deploy/systemd/laurel-worker.service', /(?<=\s)([A-Z][A-Z_]+)=/g],
  ['deploy/proxy/Caddyfile', /\{\$([A-Z_]+)/gm],
]
const named = (path: string, line: RegExp) => [...read(path).matchAll(line)].map(([, name]) => name ?? '')

test.each(names)('%s names known settings only, found by %s', (path, line) => {
  expect(named(path, line).length).toBeGreaterThan(0)
  expect(named(path, line).filter((name) => !settings.includes(name) && !others.includes(name))).toEqual([])
})

test('every file of deploy is looked at', () => {
  const files = globSync('deploy/**/*.*', { cwd: root }).concat(globSync('deploy/**/Caddyfile', { cwd: root }))
  expect([...new Set(files)].filter((file) => !names.some(([path]) => path === file))).toEqual(['deploy/proxy/nginx.conf'])
})

test('the example of settings has every setting, with its default', () => {
  const lines = [...read('deploy/laurel.env.example').matchAll(/^(#?)([A-Z_]+)=(.*)$/gm)].map(([, off = '', name = '', value = '']) => ({
    off,
    name,
    value,
  }))
  expect(lines.map(({ name }) => name).sort()).toEqual([...settings].sort())
  const defaults = configSchema.parse({}) as Record<string, unknown>
  // What stands there as an example of a place has no default, or another one.
  const places = [
    'HOST',
    'DATA_DIR',
    'STAGING_DIR',
    'DATABASE_URL',
    'DIRECT_URL',
    'STORE_URL',
    'BACKUP_TO',
    'WAL_ARCHIVE',
    'TLS_CERT',
    'TLS_KEY',
  ]
  for (const { off, name, value } of lines)
    if (off && !places.includes(name)) expect(`${name}=${value}`).toBe(`${name}=${defaults[name] ?? ''}`)
})

test('the example of settings, and the settings of compose, are usable', () => {
  const example = Object.fromEntries(
    [...read('deploy/laurel.env.example').matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name, value]),
  )
  const all = Object.fromEntries(
    [...read('deploy/laurel.env.example').matchAll(/^#?([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name, value]),
  )
  const compose = Object.fromEntries(
    [
      ...read('deploy/container/compose.yaml')
        .replaceAll(/\$\{\w+:\?\}/g, 'given')
        .matchAll(/^ {4}([A-Z_]+): "?([^"\n]+)"?$/gm),
    ].map(([, name, value]) => [name, value]),
  )
  // Where nobody has said that there is a proxy, what a client says of its address counts for nothing.
  expect(readConfig(example).TRUST_PROXY).toBe(false)
  expect(readConfig({ ...all, STORE_KEY: 'key', STORE_SECRET: 'secret' }).STORE_URL).toContain('s3://')
  expect(readConfig({ ...example, ...compose, MASTER_KEY: 'ab'.repeat(32) })).toMatchObject({
    BACKUP_TO: '/backups',
    DATA_DIR: '/data',
    TRUST_PROXY: true,
  })
})

test('supervisors wait for as long as a stop may take', () => {
  const { STOP_SECONDS, STOP_UPLOAD_SECONDS } = configSchema.parse({})
  // stop.ts: what is left when the last answer is out has half a minute; five seconds for the database.
  const needed = Math.max(STOP_SECONDS, STOP_UPLOAD_SECONDS) + 35
  for (const unit of ['laurel', 'laurel-worker']) expect(read(`deploy/systemd/${unit}.service`)).toContain(`TimeoutStopSec=${needed}\n`)
  expect(read('deploy/container/compose.yaml')).toContain(`stop_grace_period: ${needed}s\n`)
})

test('docs/operate lists every setting', () => {
  const listed = [...read('docs/operate/README.md').matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name)
  expect(settings.filter((name) => !listed.includes(name))).toEqual([])
  expect(listed.filter((name) => !settings.includes(name ?? ''))).toEqual([])
})
