import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, expect, inject, test } from 'vitest'
import { operations } from './api.ts'
import { readConfig } from './config.ts'
import { factKinds } from './facts.ts'
import { runCommandLine } from './foundation/doors/command-line.ts'
import { flagsOf } from './foundation/doors/flags.ts'
import { startEmbeddedPostgres } from './foundation/embedded/embedded-postgres.ts'
import { dispatchAll } from './foundation/events/dispatcher.ts'
import { operator } from './foundation/platform/actor.ts'
import { perform } from './foundation/platform/command.ts'
import { addSchools } from './people/organizations/add-schools.ts'
import { prepareDatabase } from './prepare-database.ts'
import { aDistrict } from './testing/district.ts'
import { aWorld } from './testing/world.ts'
import { listsNamed, verbs } from './verbs.ts'

const world = await aWorld({ WORKERS: 'false' })
const { district, neighbor, earner, achievement } = await aDistrict(world)
const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(world.db)
const here = {
  DATA_DIR: world.config.DATA_DIR,
  DATABASE_URL: `postgres://laurel@localhost/${rows[0]?.name}?host=${encodeURIComponent(inject('clusterHost'))}`,
  BASE_URL: world.config.BASE_URL,
}
const folders: string[] = []
const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'laurel-operate-'))
  folders.push(made)
  return made
}
afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true, force: true })
})

type Ended = { code: number | null; out: string; err: string }

/** The command line as an operator uses it, in a process of its own. */
function laurel(args: string[], { environment = here, input = '' }: { environment?: Record<string, string>; input?: string } = {}) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'laurel.ts'), ...args], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment },
  })
  const ended: Ended = { code: null, out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => {
    ended.out += chunk
  })
  child.stderr.on('data', (chunk: Buffer) => {
    ended.err += chunk
  })
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  return new Promise<Ended>((resolve) => child.once('close', (code) => resolve({ ...ended, code })))
}

/** The same without the process, which takes longer to start than all it does. */
async function operate(args: string[], texts: Record<string, string> = {}): Promise<Ended & { opened: number }> {
  const ended = { out: '', err: '', opened: 0 }
  const code = await runCommandLine(
    {
      verbs,
      async open() {
        ended.opened++
        return { world, requestId: 'request-1', close: async () => undefined }
      },
      idOf: async () => null,
      readText: (path) => texts[path] ?? '',
      say: (line) => {
        ended.out += `${line}\n`
      },
      complain: (line) => {
        ended.err += `${line}\n`
      },
    },
    args,
  )
  return { ...ended, code }
}

test('a command is carried out as the operator, which the event says', { timeout: 120_000 }, async () => {
  const named = ['--organization-id', district.slug, '--names', 'Cedar Grove', '--names', '@-']
  const { code, out, err } = await laurel(['organization', 'add-schools', ...named, '--json'], { input: 'Harbor' })
  expect({ code, answer: JSON.parse(out), err }).toEqual({ code: 0, answer: { added: 2 }, err: '' })
  const schools = await world.db.selectFrom('organizations').where('parentId', '=', district.id).select('name').execute()
  expect(schools.map(({ name }) => name)).toEqual(expect.arrayContaining(['Cedar Grove', 'Harbor']))
  const event = await world.db
    .selectFrom('events')
    .where('organizationId', '=', district.id)
    .orderBy('at', 'desc')
    .select(['actorKind', 'actorId', 'door', 'requestId'])
    .executeTakeFirstOrThrow()
  expect(event).toEqual({ actorKind: 'operator', actorId: null, door: 'cli', requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) })
})

test('the check of the trail reads what happened in every organization, and says that it holds', { timeout: 120_000 }, async () => {
  await perform(world, operator, addSchools, { organizationId: district.id, names: ['Millbrook'] })
  await dispatchAll(world, { kinds: factKinds, subscribers: [] })
  const { code, out, err } = await laurel(['audit', 'check', '--organization', district.slug, '--json'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const [report] = JSON.parse(out)
  expect(report).toMatchObject({ name: district.slug, broken: null, waiting: 0 })
  expect(report.length).toBeGreaterThan(0)
})

const operateJson = async (...args: string[]) => {
  const { code: exit, out, err } = await operate([...args, '--json'])
  return { exit, err, ...JSON.parse(out || '{}') }
}

test('every list of the API can be read here, and help names each verb that only looks', async () => {
  const paged = operations.filter(({ isPaged, id }) => isPaged || id === 'listEvents').map(({ id }) => id)
  // The organizations of the operator are all there are: a list of its own.
  expect(listsNamed.toSorted()).toEqual(paged.filter((id) => id !== 'listOrganizations').toSorted())
  const { out } = await operate([])
  for (const verb of [
    'audit check',
    'organization list',
    'stuck-work list',
    'stuck-work retry',
    'stuck-work drop',
    'award list',
    'membership list',
  ])
    expect(out).toMatch(new RegExp(`^  ${verb} {2,}[A-Z]`, 'm'))
  expect(new Set(verbs.map(({ name }) => name)).size).toBe(verbs.length)
})

test('a list of an organization is read a page at a time, and holds nothing of another', async () => {
  const all = await operateJson('membership', 'list', '--organization-id', district.id, '--limit', '100')
  expect(all).toMatchObject({ exit: 0, cursor: null })
  const names: string[] = []
  let cursor: string | null = null
  do {
    const page: { items: { name: string }[]; cursor: string | null } = await operateJson(
      ...['membership', 'list', '--organization-id', district.id, '--limit', '2'],
      ...(cursor ? ['--cursor', cursor] : []),
    )
    expect(page.items.length).toBeLessThanOrEqual(2)
    names.push(...page.items.map(({ name }) => name))
    cursor = page.cursor
  } while (cursor)
  expect(names).toEqual(all.items.map(({ name }: { name: string }) => name))
  const there = await operateJson('membership', 'list', '--organization-id', neighbor.id)
  const own = new Set(all.items.map(({ id }: { id: string }) => id))
  expect(there.items.filter(({ id }: { id: string }) => own.has(id))).toEqual([])
  const { cursor: first } = await operateJson('membership', 'list', '--organization-id', district.id, '--limit', '2')
  expect(await operateJson('membership', 'list', '--organization-id', neighbor.id, '--limit', '2', '--cursor', first)).toMatchObject({
    exit: 1,
    code: 'cursor-unknown',
    errors: [{ field: 'cursor' }],
  })
})

test('what is someone’s own is read as that person, by address or id; nobody and nowhere are said', async () => {
  for (const person of [earner.email, earner.email.toUpperCase(), earner.id])
    expect(await operateJson('attempt', 'list', '--person', person)).toMatchObject({ exit: 0, items: [] })
  expect((await operate(['address', 'list', '--person', earner.email])).out).toContain(earner.email)
  expect(await operate(['attempt', 'list', '--person', 'nobody@school.example'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('Nobody here has this address or id.'),
  })
  for (const named of [['--organization-id', 'nowhere'], ['--organization-id', world.newId()], []])
    expect(await operate(['award', 'list', ...named])).toMatchObject({ code: 2, err: expect.stringContaining('no such organization') })
  expect(await operate(['award', 'list', '--organization-id', district.id])).toMatchObject({ code: 0, out: 'Nothing.\n', err: '' })
})

test.each(['0', '101', '-1', 'many', '1.5', ''])('a page of %s is none', async (limit) => {
  expect(await operate(['membership', 'list', '--organization-id', district.id, '--limit', limit])).toMatchObject({ code: 2, out: '' })
  if (limit !== '101') expect(await operate(['stuck-work', 'list', '--limit', limit])).toMatchObject({ code: 2, out: '' })
})

test('every verb that lists is carried out by someone', async () => {
  const everywhere: Record<string, string> = {
    organizationId: district.id,
    person: earner.email,
    achievementId: achievement.id,
    month: '2026-01',
  }
  for (const { name, input } of verbs.filter((verb) => /\.list/.test(verb.name))) {
    const [noun = '', word = ''] = name.split('.')
    const needed = flagsOf(input).filter(({ isRequired }) => isRequired)
    const flags = needed.flatMap((flag) => [`--${flag.name}`, everywhere[flag.field] ?? world.newId()])
    const { code, out, err } = await operate([noun, word, ...flags, '--json'])
    // Who earns assesses, checks and signs off nothing, and a webhook, a thread, or an artifact of nobody is none.
    const ofNobody = [
      'webhook.list-deliveries',
      'framework.list-aligned',
      'framework.list-competencies',
      'packet.list-lines',
      'issue-list.list-rows',
      'poster-request.list',
      'trust-list.list-issuers',
      'roster.list-changes',
      'roster.list-faults',
      'award-sweep.list-awards',
      'pilot.list-rows',
      'pilot.list-people',
      'cohort.list-threads',
      'cohort.list-replies',
      'comment.list',
      'kudos.list',
    ]
    const ofOthers = ['submission.list', 'assessment.list', 'calibration.list', 'approval.list', 'appeal.list', 'completeness-check.list']
    const isRefused = [...ofNobody, ...ofOthers].includes(name)
    expect({ name, code, err }).toEqual({ name, code: isRefused ? 1 : 0, err: '' })
    expect(JSON.parse(out), name).toEqual(expect.objectContaining(isRefused ? { type: expect.any(String) } : { items: expect.any(Array) }))
  }
})

test('what got stuck is listed, tried again and dropped by the operator', async () => {
  await sql`insert into jobs.job (name, data) select 'evidence.sweep.dead', '{}'::jsonb from generate_series(1, 3)`.execute(world.db)
  const first = await operateJson('stuck-work', 'list', '--limit', '2')
  const second = await operateJson('stuck-work', 'list', '--limit', '2', '--cursor', first.cursor)
  expect([first.items.length, second.items.length, second.cursor]).toEqual([2, 1, null])
  const [retried, dropped] = first.items.map(({ id }: { id: string }) => id)
  expect(await operateJson('stuck-work', 'retry', '--job-id', retried)).toMatchObject({ exit: 0 })
  expect(await operateJson('stuck-work', 'drop', '--job-id', dropped)).toMatchObject({ exit: 0 })
  expect(await operateJson('stuck-work', 'drop', '--job-id', dropped)).toMatchObject({ exit: 1 })
  expect((await operateJson('stuck-work', 'list')).items.map(({ id }: { id: string }) => id)).toEqual([second.items[0].id])
})

test('what is refused says why, with the code of the page that explains it', async () => {
  const there = ['organization', 'add-schools', '--names', 'X', '--organization-id']
  expect(await operate([...there, world.newId()])).toMatchObject({ code: 1, out: '', err: expect.stringContaining('(district-missing)') })
  const asJson = await operate([...there, 'nowhere-at-all', '--json'])
  expect(asJson).toMatchObject({ code: 2, err: '' })
  expect(JSON.parse(asJson.out)).toMatchObject({ code: 'input-invalid', errors: [{ field: 'organizationId' }] })
  expect(await operate(['membership', 'change', '--membership-id', earner.id, '--roles', 'emperor'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('This is not a role.'),
  })
})

test('a list of people comes from a file, with any role, and stays one invitation when it is sent again', async () => {
  const people = JSON.stringify([{ email: 'new.teacher@school.example', roles: ['earner', 'admin'] }])
  for (const _time of [1, 2])
    expect(
      await operate(['invitation', 'send', '--organization-id', neighbor.id, '--people', '@people.json'], { 'people.json': people }),
    ).toMatchObject({ code: 0, out: expect.stringContaining('invited: 1') })
  const invitations = await world.db
    .selectFrom('invitations')
    .where('address', '=', 'new.teacher@school.example')
    .select(['invitedBy', 'roles'])
    .execute()
  expect(invitations).toEqual([{ invitedBy: null, roles: ['earner', 'admin'] }])
})

test('what only people do, and what only the system does, is not to be had here', async () => {
  for (const name of ['submission decide', 'answer save', 'person set-password', 'credential record', 'vc-api sign'])
    expect(await operate([...name.split(' '), '--help']), name).toMatchObject({ code: 2, out: '', opened: 0 })
})

test('help opens nothing, and what is asked wrongly says how it is asked', async () => {
  for (const asked of [[], ['--help'], ['organization'], ['organization', '-h']])
    expect(await operate(asked)).toMatchObject({ code: 0, out: expect.stringContaining('organization set-calendar'), err: '', opened: 0 })
  expect(await operate(['award', 'revoke', '--help'])).toMatchObject({
    code: 0,
    out: expect.stringMatching(/for good.*--reason <text>/s),
    opened: 0,
  })
  for (const wrong of [
    ['award', 'praise'],
    ['award', 'revoke', '--nobody', '1'],
    ['award', 'revoke', '--reason'],
    ['trophy', 'revoke'],
  ])
    expect(await operate(wrong), wrong.join(' ')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('award revoke'),
      opened: 0,
    })
})

test('every command that opens here says what it does, and takes only what flags can say', async () => {
  const { out } = await operate([])
  for (const [, noun = '', verb = ''] of out.matchAll(/^ {2}([a-z-]+) ([a-z-]+) {2,}\S/gm)) {
    const help = await operate([noun, verb, '--help'])
    expect(help, `${noun} ${verb}`).toMatchObject({ code: 0, err: '' })
    expect(help.out, `${noun} ${verb}`).toMatch(/^[A-Z].*\.\n/)
  }
})

test('where there is no Laurel nothing is made; beside one its database is shared; else it is started for as long as it takes', {
  timeout: 240_000,
}, async () => {
  const environment = { DATA_DIR: join(folder(), 'data') }
  const edit = ['organization', 'add-schools', '--organization-id', world.newId(), '--names', 'X']
  expect(await laurel(edit, { environment })).toMatchObject({ code: 3, out: '', err: expect.stringContaining('There is no Laurel in') })
  expect(existsSync(environment.DATA_DIR)).toBe(false)
  const cluster = await startEmbeddedPostgres({ dataDir: environment.DATA_DIR })
  await prepareDatabase(readConfig({ ...environment, LOG_LEVEL: 'silent' }), cluster.connection, false)
  expect(await laurel(edit, { environment })).toMatchObject({ code: 1, err: expect.stringContaining('(district-missing)') })
  await cluster.stop()
  expect(await laurel(edit, { environment })).toMatchObject({ code: 1, err: expect.stringContaining('(district-missing)') })
  expect(existsSync(join(environment.DATA_DIR, 'postgres', 'postmaster.pid'))).toBe(false)
})

test('the spreadsheet of an old pilot comes from a file, is read and undone', async () => {
  const text = `email,title,date\n${earner.email},Entirely new,2025-05-04`
  const brought = await operateJson('pilot', 'bring', '--organization-id', district.id, '--name', 'Pilot', '--text', text)
  expect(brought).toMatchObject({ exit: 0, rows: 1, err: '' })
  const ofImport = ['--import-id', brought.importId]
  expect(await operateJson('pilot', 'say-columns', ...ofImport)).toMatchObject({ exit: 0, rows: 1 })
  expect(await operateJson('pilot', 'list-rows', '--organization-id', district.id, ...ofImport)).toMatchObject({
    items: [{ line: 2, fate: 'ready' }],
  })
  expect(await operateJson('pilot', 'close', ...ofImport, '--leaves', '0')).toMatchObject({ exit: 1, code: 'pilot-unpublished' })
  expect(await operateJson('pilot', 'undo', ...ofImport)).toMatchObject({ exit: 0, rows: 1 })
})
