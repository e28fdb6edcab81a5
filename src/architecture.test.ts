import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

/** The domain in the order it flows: the quarters, and the features of each. What stands later may use what stands before it, never the other way. */
const flow = {
  foundation: ['words', 'platform', 'events', 'ui', 'doors', 'live', 'tables', 'problems', 'mail'],
  people: ['organizations', 'accounts', 'memberships', 'invitations', 'api-keys', 'setup'],
  definitions: ['badges', 'value', 'achievements', 'catalog', 'authoring'],
  work: ['evidence', 'renditions', 'attempts', 'artifacts', 'attempt-pages'],
  judgment: ['assessment', 'queue'],
  credentials: ['awards', 'issuer-keys', 'award-pages', 'verification', 'vc-api'],
  recognition: ['ledger'],
  home: ['wallet', 'notices', 'home'],
  administration: ['activity', 'webhooks', 'stuck-work', 'backup', 'monitoring', 'doctor', 'rights'],
}
const order = Object.entries(flow).flatMap(([quarter, features]) => features.map((feature) => `${quarter}/${feature}`))

/** These stand beside the product: the demo district is made by its commands, and tests by both. */
const beside = ['demo', 'testing']

const files = globSync('src/*/**/*.{ts,tsx}').filter((path) => !/\.test\.|^src\/testing/.test(path))
const featureOf = (file: string) => (beside.includes(file.split('/')[1] ?? '') ? '' : file.split('/').slice(1, 3).join('/'))
const imports = files.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import\() ?'(\.\.?\/[^']+)'/g)].map(([, path = '']) => {
    const target = join(dirname(file), path)
    return { file, path: target, from: featureOf(file), target: featureOf(target) }
  }),
)
const between = imports.filter(({ from, target, path }) => path.split('/').length > 2 && !path.includes('+types') && from !== target)

test('every feature has its place in a quarter, and nothing lies deeper', () => {
  expect(files.length).toBeGreaterThan(20)
  expect([...new Set(files.map(featureOf))].filter((feature) => feature && !order.includes(feature))).toEqual([])
  expect(globSync('src/*/*/*/**/*.{ts,tsx}').filter((file) => !/words\/messages|^src\/demo/.test(file))).toEqual([])
  expect(Object.keys(flow).filter((quarter) => !existsSync(`src/${quarter}/README.md`))).toEqual([])
})

test('features depend only on what comes before them', () => {
  expect(between.filter(({ from, target }) => from && (!target || order.indexOf(target) > order.indexOf(from)))).toEqual([])
})

test('no feature takes the page of another', () => {
  expect(between.filter(({ path }) => /-page\.tsx$|-api\.ts$/.test(path))).toEqual([])
})

test('server code that Node runs by itself takes nothing that needs a bundler', () => {
  const reached = new Set(['src/start.ts'])
  for (const file of reached) {
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/(?:^|\n)(?:import|export) (?!type )[^;]*?from '(\.[^']+)'/g)) {
      reached.add(join(dirname(file), path))
    }
  }
  expect(reached.size).toBeGreaterThan(50)
  expect([...reached].filter((file) => !file.endsWith('.ts'))).toEqual([])
})

/** Pages and doors that read more than who asks may, each with its reason. */
const readsMore: Record<string, string> = {
  'src/credentials/award-pages/award-page.tsx': 'an award shows everyone what it rests on, and `findAward` chooses what that is',
  'src/credentials/award-pages/credential-api.ts': 'the documents of an award say the same',
  'src/credentials/awards/award-rest.ts': 'the API tells of an award what its public page tells',
  'src/foundation/mail/letter-page.tsx':
    'an e-mail may be to someone who belongs nowhere yet; `outboxOf` and `mayReadLetter` say what is shown',
  'src/foundation/mail/outbox-page.tsx': 'the list of them, the same way',
  'src/home/notices/calendar-api.ts': 'the secret address says whose due dates are shown, to programs that know no sign-in',
  'src/foundation/doors/rest-door.ts': 'counts requests and keeps answers for those who ask again; both are nobody’s to read',
  'src/people/invitations/invitation-page.tsx': 'the secret link says what it is for, also to who belongs nowhere yet',
}

test('pages and doors read what who asks may, and nothing else', () => {
  const doors = files.filter((file) => /-page\.tsx$|-(?:api|rest)\.ts$|\/doors\/|src\/(?:root\.tsx|resources\.ts)$/.test(file))
  expect(doors.length).toBeGreaterThan(60)
  const more = doors.filter((file) => {
    const source = readFileSync(file, 'utf8')
    return /readsOfAll|(?<!\.)\bworld\.db\b|\{[^}]*\bdb\b[^}]*\} = context\.var\.world/.test(
      source.replaceAll(/readsOf\((?:context\.var\.)?world\.db, \w+\)/g, ''),
    )
  })
  expect(more.sort()).toEqual(Object.keys(readsMore).sort())
})

test('the records of decisions are numbered without a gap, each number once, and none is referred to that is not there', () => {
  const numbers = globSync('docs/adr/*.md').map((path) => Number(/\/(\d{4})-[a-z0-9-]+\.md$/.exec(path)?.[1]))
  expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers.map((_, at) => at + 1))
  const texts = globSync(['*.md', 'docs/**/*.md', 'src/**/*.{ts,tsx}', 'e2e/*.ts', 'bench/*.ts', 'migrations/*.sql'])
  const named = texts.flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/\bADR (\d+)/g)].map(([, number]) => Number(number)))
  expect(named.filter((number) => !numbers.includes(number))).toEqual([])
})
