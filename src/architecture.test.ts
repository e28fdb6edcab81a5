import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

/** The domain in the order it flows: the quarters, and the features of each. What stands later may use what stands before it, never the other way. */
const flow = {
  foundation: [
    'words',
    'platform',
    'storage',
    'embedded',
    'events',
    'ui',
    'doors',
    'live',
    'tables',
    'zips',
    'printing',
    'problems',
    'mail',
  ],
  people: [
    'organizations',
    'calendar',
    'accounts',
    'sign-in-methods',
    'memberships',
    'invitations',
    'one-roster',
    'rosters',
    'api-keys',
    'setup',
  ],
  definitions: [
    'badges',
    'rules',
    'value',
    'achievements',
    'endorsements',
    'pathways',
    'catalog',
    'frameworks',
    'draft-review',
    'templates',
    'trial',
    'authoring',
  ],
  work: [
    'evidence',
    'renditions',
    'links',
    'media',
    'consent',
    'attempts',
    'leaks',
    'artifacts',
    'co-signatures',
    'captions',
    'name-finder',
    'documents',
    'recording',
    'comments',
    'plans',
    'uploads',
    'offline',
    'coaching',
    'blur',
    'attempt-pages',
  ],
  learning: ['log', 'cohorts'],
  judgment: [
    'shown-evidence',
    'rules',
    'conflicts',
    'calibration',
    'ladder',
    'own-seat',
    'leaks',
    'notes',
    'phrases',
    'hints',
    'time-on-task',
    'earlier',
    'assessment',
    'completeness',
    'coach-decides',
    'approval',
    'queue',
    'routing',
    'appeals',
    'reliability',
    'results',
  ],
  credentials: [
    'holder-keys',
    'awards',
    'renewal',
    'pathways',
    'issuer-keys',
    'endorsements',
    'trust-lists',
    'award-pages',
    'disclosure',
    'certificates',
    'verification',
    'trust-imports',
    'archives',
    'offline-verifier',
    'imports',
    'arriving',
    'exchange',
    'issue-by-list',
    'posters',
    'vc-api',
    'anchor-sets',
  ],
  recognition: ['desk', 'ledger', 'reports', 'rules', 'requests', 'approvals', 'acceptance', 'pilot', 'periods', 'packets', 'goals'],
  home: ['wallet', 'sharing', 'public-page', 'transcript', 'feed', 'notices', 'home'],
  administration: ['activity', 'webhooks', 'stuck-work', 'backup', 'monitoring', 'doctor', 'retention', 'rights', 'merging', 'mirror'],
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
  'src/work/co-signatures/co-sign-page.tsx': 'the secret link says which one artifact it is, also to who has no account',
  'src/work/co-signatures/co-sign-api.ts': 'the bytes of that one, the same way',
  'src/credentials/posters/ask-page.tsx': 'The secret code of a poster says what it is for, also to those who have no account.',
  'src/credentials/posters/asked-page.tsx': 'The secret link of an e-mail says what it is about, also to those who have no account.',
  'src/credentials/issue-by-list/claim-page.tsx': 'The secret link of an e-mail says what it is for, also to those who have no account.',
  'src/credentials/award-pages/award-page.tsx': 'an award shows everyone what it rests on, and `findAward` chooses what that is',
  'src/credentials/award-pages/credential-api.ts': 'the documents of an award say the same',
  'src/credentials/endorsements/endorsement-page.tsx':
    'what an endorsement is about is public; `findEndorsement` chooses what of it is shown to whom',
  'src/credentials/endorsements/endorsement-rest.ts': 'the API tells of an endorsement what its public page tells',
  'src/credentials/endorsements/give-page.tsx': 'who endorses sees of an award what its public page shows',
  'src/credentials/endorsements/link-page.tsx': 'the secret link says what it is for, also to who has no account',
  'src/credentials/awards/award-rest.ts': 'the API tells of an award what its public page tells',
  'src/credentials/exchange/asks-api.ts': 'the secret link says which question it is, to a wallet that has no account here',
  'src/credentials/exchange/asks-page.tsx': 'the page at that link',
  'src/credentials/exchange/present-page.tsx': 'counts tries, which are nobody’s to read',
  'src/credentials/exchange/ask-answer-page.tsx': 'the secret address of a verifier, who has no account, says which answer is theirs',
  'src/credentials/exchange/exchange-api.ts': 'the secret address says which award is offered, to a wallet that has no account',
  'src/credentials/exchange/oid4vci-api.ts': 'the code and the token say the same',
  'src/credentials/exchange/interaction-page.tsx': 'the page at that address, for who opens it in a browser',
  'src/foundation/mail/letter-page.tsx':
    'an e-mail may be to someone who belongs nowhere yet; `outboxOf` and `mayReadLetter` say what is shown',
  'src/foundation/mail/outbox-page.tsx': 'the list of them, the same way',
  'src/home/notices/calendar-api.ts': 'the secret address says whose due dates are shown, to programs that know no sign-in',
  'src/foundation/doors/rest-door.ts': 'counts requests and keeps answers for those who ask again; both are nobody’s to read',
  'src/work/consent/consent-code-page.tsx': 'the code on paper says whose page it leads to: a family has no account',
  'src/work/consent/consent-class-page.tsx': 'the secret link of a class says which one it is',
  'src/work/consent/consent-page.tsx': 'the secret link says of which student it is, and shows what was said of that one alone',
  'src/learning/cohorts/join-page.tsx': 'the secret link says what it is for, also to who is not in the cohort yet',
  'src/home/sharing/shared-page.tsx': 'the secret link says what its owner shows, also to who has no account',
  'src/home/feed/card-api.ts': 'a card is shown to everyone, as long as its earner and its givers show it; `findCard` asks each time',
  'src/home/sharing/embed-api.ts': 'an award shows everyone what its public page tells, and a link what its owner shares with who has it',
  'src/home/public-page/person-api.ts': 'the picture of that page says the same',
  'src/home/public-page/person-embed-api.ts': 'A page that its person shows everyone, for a frame that knows nobody.',
  'src/home/public-page/person-page.tsx': 'a public page says what its person shows everyone',
  'src/home/sharing/shared-api.ts': 'the evidence chosen for that link, the same way, and the QR code of a public page',
  'src/home/transcript/shared-transcript-page.tsx': 'the secret link says which transcript it shows, to who has no account',
  'src/home/transcript/transcript-api.ts': 'its files, the same way',
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

test('what a machine may lack stands in the name of the test that is skipped without it', () => {
  // What the fixtures hold, and Linux itself, are there wherever the whole is run.
  const everywhere = /fixtures|withCases|shared\/cases|\/proc\/self\/stat/i
  const unnamed = globSync('{src,e2e,packages/*/src}/**/*.test.ts').flatMap((file) => {
    const source = readFileSync(file, 'utf8')
    return [...source.matchAll(/\b(?:skipIf|runIf)\((.{0,200}?)\)[(\s]|\bskip\(\)/gs)].flatMap(({ index, 1: condition = '' }) => {
      const around = source.slice(Math.max(0, source.lastIndexOf('\ndescribe', index)), index + 400)
      return everywhere.test(condition) || around.includes('(needs ') ? [] : [`${file}: ${condition}`]
    })
  })
  expect(unnamed).toEqual([])
})

test('an organization, a person or a status list is locked so that what merely refers to them need not wait', () => {
  const locked = files.flatMap((file) => {
    const source = readFileSync(file, 'utf8')
    return [...source.matchAll(/\.forUpdate\((?:'(?:organizations|people|statusLists)')?\)/g)].flatMap(({ index }) => {
      const statement = source.slice(source.lastIndexOf('.selectFrom(', index), index)
      return /(?:selectFrom|[jJ]oin)\(\s*'(?:organizations|people|statusLists)\b/.test(statement) ? [file] : []
    })
  })
  expect(locked).toEqual([])
})
