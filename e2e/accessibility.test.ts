import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import routes from '../src/routes.ts'
import { knowsNobody } from './assessor.ts'
import { openBrowser } from './browser.ts'
import { holdsUp } from './holds-up.ts'
import { comesToBe, openLetter, sitDown, sitDownAs } from './visit.ts'

/** Every address of the product, as someone whom it is for, with real data: no fault by axe, no sideways scroll, one heading, a way past the head. */
const [maya, jonas, priya, grace, ana] = ['maya.ortiz', 'jonas.okafor', 'priya.raman', 'grace.whitfield', 'ana.lindqvist'].map(
  (name) => `${name}@threerivers.example`,
) as [string, string, string, string, string]

/** What the people of the demo have in hand, found where they would find it. */
const found = {
  award: '',
  endorsement: '',
  recognized: '',
  trustList: '',
  moment: '',
  asked: '',
  framework: '',
  ownFramework: '',
  competency: '',
  frameworkArrival: '',
  interaction: '',
  question: '',
  toAnswer: '',
  transcript: '',
  sharedTranscript: '',
  oneAssessor: '',
  webhook: '',
  rule: '',
  sweep: '',
  issueList: '',
  poster: '',
  roster: '',
  sentList: '',
  pilot: '',
  oldPilot: '',
  acceptance: '',
  packetMonth: '',
  packet: '',
  adjusting: '',
  imported: '',
  arrived: '',
  returned: '',
  inWork: '',
  earned: '',
  reading: '',
  toCheck: '',
  decided: '',
  member: '',
  letter: '',
  invitation: '',
  draft: '',
  pathway: '',
  version: '',
  published: '',
  noted: '/learning',
  cohort: '',
  logEntry: '',
  klass: '',
  student: '',
  consent: '',
  klassLink: '',
  shared: '',
  collection: '',
  modelClip: '',
  anchor: '',
  toSignOff: '',
  heard: '',
}

type Visit = { route: string; as?: string; at: () => string }
const visit = (route: string, as?: string, at: () => string = () => `/${route}`): Visit => ({ route, at, ...(as && { as }) })
const nonsense = 'token=0123456789abcdef0123456789abcdef'

const visits: Visit[] = [
  visit('classes', maya),
  visit('classes/:classId', maya, () => found.klass),
  visit('classes/:classId/seating', maya, () => `${found.klass}/seating`),
  visit('classes/:classId/letters', maya, () => `${found.klass}/letters?all`),
  visit('classes/:classId/students/:studentId', maya, () => found.student),
  visit('coaching', ana),
  visit('coaching/:artifactId', ana, () => found.shared),
  visit('coaching/:artifactId/print', ana, () => `${found.shared}/print`),
  visit('coaching/:artifactId/share', maya, () => `/coaching/0198c0de-0000-7000-8000-000000000001/share`),
  visit('coaching/models', ana),
  visit('coaching/models/:clipId', ana, () => found.modelClip),
  visit('settings/organization/comments', grace),
  visit('work/:attemptId/captions/:artifactId', maya, () => `${found.inWork}/captions/0198c0de-0000-7000-8000-000000000001`),
  visit('work/:attemptId/artifacts/:artifactId/names', maya, () => `${found.inWork}/artifacts/0198c0de-0000-7000-8000-000000000001/names`),
  visit('work/:attemptId/artifacts/:artifactId/blur', maya, () => `${found.inWork}/artifacts/0198c0de-0000-7000-8000-000000000001/blur`),
  visit('consent'),
  visit('consent/class/:code', undefined, () => found.klassLink),
  visit('consent/:code', undefined, () => found.consent),
  visit('work/:attemptId/names', maya, () => `${found.inWork}/names`),
  visit(
    'work/:attemptId/artifacts/:artifactId/students',
    maya,
    () => `${found.inWork}/artifacts/0198c0de-0000-7000-8000-000000000001/students`,
  ),
  visit(''),
  visit('', maya),
  visit('', jonas),
  visit('', grace),
  visit('start/schools', grace),
  visit('start/next', grace),
  visit('sign-in'),
  visit('offline'),
  visit('sign-in', undefined, () => '/sign-in?sent='),
  visit('sign-in/link', undefined, () => `/sign-in/link?${nonsense}`),
  visit('sign-up'),
  visit('sign-up/confirm', undefined, () => `/sign-up/confirm?${nonsense}`),
  visit('sign-out', maya),
  visit('language', maya),
  visit('settings', maya),
  visit('settings/sign-in', maya),
  visit('settings/merge', maya),
  visit('sign-in/code'),
  visit('settings/merge/:proofId', maya, () => '/settings/merge/0198c0de-0000-7000-8000-000000000001'),
  visit('settings/merge/link', maya, () => `/settings/merge/link?${nonsense}`),
  visit('settings/addresses/confirm', maya, () => `/settings/addresses/confirm?${nonsense}`),
  visit('settings/leave/:slug', maya, () => '/settings/leave/three-rivers'),
  visit('settings/organization', grace),
  visit('settings/keys', maya),
  visit('settings/notices', maya),
  visit('settings/notices', grace),
  visit('notices', jonas),
  visit('notices', maya, () => '/notices?show=unread'),
  visit('unsubscribe/:token', undefined, () => '/unsubscribe/no-such-one'),
  visit('api/docs'),
  visit('settings/organization/keys', grace),
  visit('settings/organization/activity', grace),
  visit('settings/organization/calendar', grace),
  visit('settings/organization/roster', grace),
  visit('settings/organization/roster/mapping', grace),
  visit('settings/organization/roster/settings', grace),
  visit('settings/organization/roster/syncs/:syncId', grace, () => found.roster),
  visit('settings/organization/lists', grace),
  visit('settings/organization/stuck', grace),
  visit('settings/conflicts', maya),
  visit('settings/data', maya),
  visit('settings/organization/health', grace),
  visit('settings/organization/backups', grace),
  visit('settings/organization/signing', grace),
  visit('settings/organization/trust', grace),
  visit('settings/organization/trust/bring', grace),
  visit('settings/organization/trust/issuers/:recognizedId', grace, () => found.recognized),
  visit('settings/organization/trust/:trustListId', grace, () => found.trustList),
  visit('settings/organization/erasures', grace),
  visit('settings/organization/retention', grace),
  visit('settings/organization/webhooks', grace),
  visit('settings/organization/webhooks/:webhookId', grace, () => found.webhook),
  visit('people', grace),
  visit('people/members/:membershipId', grace, () => found.member),
  visit('people/invite', grace),
  visit('people/invitations', grace),
  visit('invitations/:token', undefined, () => found.invitation),
  visit('invitations/:token', undefined, () => '/invitations/no-such-one'),
  visit('outbox', grace),
  visit('outbox', grace, () => '/outbox?show=troubled'),
  visit('outbox/:id', grace, () => found.letter),
  visit('issuers/:slug', undefined, () => '/issuers/three-rivers'),
  visit('issuers/:slug/trust', undefined, () => '/issuers/three-rivers/trust'),
  visit('problems/:code', undefined, () => '/problems/saved-elsewhere'),
  visit('awards/:id', undefined, () => found.award),
  visit('awards/:id', maya, () => found.award),
  visit('awards/:id', grace, () => found.award),
  visit('verify'),
  visit('verify', undefined, () => `/verify?url=${encodeURIComponent(inject('demoUrl') + found.award)}`),
  visit('value', maya),
  visit('learning', maya),
  visit('learning', maya, () => found.noted),
  visit('learning/print', maya),
  visit('learning/cohorts', maya),
  visit('learning/cohorts/new', maya),
  visit('learning/cohorts/:cohortId', maya, () => found.cohort),
  visit('learning/cohorts/:cohortId/discussion', maya, () => `${found.cohort}/discussion`),
  visit('learning/cohorts/:cohortId/shared', maya, () => `${found.cohort}/shared`),
  visit('learning/cohorts/:cohortId/people', maya, () => `${found.cohort}/people?q=an`),
  visit('learning/join/:secret', maya, () => '/learning/join/no-such-one'),
  visit('learning/log/:entryId', maya, () => found.logEntry),
  visit('wallet', maya),
  visit('wallet/shares', maya),
  visit('wallet/shares/new', maya),
  visit('wallet/shares/:shareId', maya, () => found.collection),
  visit('wallet/profile', maya),
  visit('people/:handle', undefined, () => '/people/maya-ortiz'),
  visit('shared/:token', undefined, () => '/shared/no-such-one'),
  visit('wallet/leave', maya),
  visit('wallet/transcript', maya),
  visit('feed', maya),
  visit('feed/moments/:awardId', maya, () => found.moment),
  visit('feed/reports', grace),
  visit('wallet/kudos', maya),
  visit('wallet/kudos', maya, () => '/wallet/kudos?show=moments'),
  visit('wallet/kudos', grace, () => '/wallet/kudos?show=given'),
  visit('wallet/kudos', maya, () => '/wallet/kudos?show=muted'),
  visit('wallet/kudos/:awardId/card', maya, () => found.award.replace('/awards/', '/wallet/kudos/').concat('/card')),
  visit('wallet/endorsements', maya),
  visit('wallet/endorsements', maya, () => '/wallet/endorsements?show=given'),
  visit('endorsements', priya),
  visit('endorsements/:id', undefined, () => found.endorsement),
  visit('endorse/:token', undefined, () => '/endorse/0123456789abcdef0123456789abcdef'),
  visit('endorse/:kind/:subjectId', grace, () => found.award.replace('/awards/', '/endorse/award/')),
  visit('wallet/key', maya),
  visit('wallet/present', maya),
  visit('verify/ask', maya),
  visit('verify/ask/:secret', undefined, () => found.question),
  visit('asks/:token', maya, () => found.toAnswer),
  visit('awards/:id/parts', maya, () => `${found.award}/parts`),
  visit('awards/:id/renew', maya, () => `${found.award}/renew`),
  visit('awards/:id/wallet', maya, () => `${found.award}/wallet`),
  visit('interactions/:secret', undefined, () => found.interaction),
  visit('wallet/transcript/:transcriptId', maya, () => found.transcript),
  visit('transcripts/:token', undefined, () => found.sharedTranscript),
  visit('wallet/import', maya),
  visit('wallet/arrive', maya),
  visit('wallet/arrive/:archiveId', maya, () => found.arrived),
  visit('wallet/arrive/:archiveId', maya, () => `${found.arrived}?show=files`),
  visit('wallet/arrive/:archiveId/records/:place', maya, () => `${found.arrived}/records/0`),
  visit('wallet/brought-in/:badgeId', maya, () => found.imported),
  visit('work', maya),
  visit('work', maya, () => '/work?show=earned'),
  visit('work/:attemptId', maya, () => found.returned),
  visit('work/:attemptId', maya, () => found.inWork),
  visit('work/:attemptId', maya, () => found.earned),
  visit('work/:attemptId/appeal', maya, () => `${found.returned}/appeal`),
  visit('work/:attemptId/appeal', maya, () => `${found.earned}/appeal`),
  visit('work/:attemptId/leaks', maya, () => `${found.inWork}/leaks`),
  visit('work/:attemptId/check', maya, () => `${found.inWork}/check`),
  visit('work/:attemptId/plan', maya, () => `${found.inWork}/plan`),
  visit('calibration', jonas),
  visit('calibration/:slug', jonas, () => '/calibration/probing-questions-and-wait-time'),
  visit('anchors/:anchorId', priya, () => found.anchor),
  visit('authoring/:id/calibration', priya, () => `${found.published}/calibration`),
  visit('authoring/:id/anchors', priya, () => `${found.published}/anchors`),
  visit('work/:attemptId/offer', ana, () => `${found.earned}/offer`),
  visit('review/approvals/:submissionId', grace, () => found.toSignOff),
  visit('co-sign/:token', undefined, () => '/co-sign/never-given'),
  visit('reliability', grace),
  visit('reliability/:slug', priya, () => '/reliability/turning-data-into-next-day-teaching'),
  visit('review', jonas),
  visit('review/checks', jonas),
  visit('review/approvals', grace),
  visit('review/coach', ana),
  visit('coaching/talks', ana),
  visit('review/checks/:submissionId', jonas, () => found.toCheck),
  visit('review/done', jonas),
  visit('review/settings', jonas),
  visit('review/phrases', jonas),
  visit('review/leaks', grace),
  visit('review/appeals', jonas),
  visit('review/appeals', jonas, () => '/review/appeals?show=heard'),
  visit('review/appeals/all', grace),
  visit('review/appeals/all', grace, () => '/review/appeals/all?show=ended'),
  visit('review/appeals/:assessmentId', jonas, () => found.heard),
  visit('review/workload', grace),
  visit('review/board', grace),
  visit('review/ladder'),
  visit('review/ladder', maya),
  visit('review/ladder', jonas),
  visit('review/ladder/people', grace),
  visit('review/ladder/people', grace, () => '/review/ladder/people?show=all'),
  visit('review/ladder/paid', grace),
  visit('people/addresses', grace),
  visit('people/contracts', grace),
  visit('value/ask/:slug', maya, () => '/value/ask/gesture-based-checks-for-understanding'),
  visit('value/ask/award/:awardId', maya, () => found.award.replace('/awards/', '/value/ask/award/')),
  visit('value/asked', maya),
  visit('value/requests', grace),
  visit('value/requests', grace, () => '/value/requests?show=decided'),
  visit('value/approvals', grace),
  visit('value/approvals/refused', grace),
  visit('value/approvals/substitutes', grace),
  visit('value/reports', grace),
  visit('issue', grace),
  visit('issue/new', grace),
  visit('issue/many', grace),
  visit('issue/many/:sweepId', grace, () => found.sweep),
  visit('issue/posters', grace),
  visit('issue/posters/new', grace),
  visit('issue/posters/:posterId', grace, () => found.poster),
  visit('issue/posters/:posterId', grace, () => `${found.poster}?state=waiting`),
  visit('issue/posters/:posterId/sheet', grace, () => `${found.poster}/sheet`),
  visit('ask/:token', undefined, () => '/ask/no-such-one'),
  visit('asked/:token', undefined, () => '/asked/no-such-one'),
  visit('issue/:listId', grace, () => found.issueList),
  visit('issue/:listId', grace, () => found.sentList),
  visit('claim/:token', undefined, () => '/claim/no-such-one'),
  visit('value/pilots', grace),
  visit('value/pilots/new', grace),
  visit('value/pilots/:importId', grace, () => found.pilot),
  visit('value/pilots/:importId', grace, () => found.oldPilot),
  visit('value/acceptance', grace),
  visit('value/acceptance/new', grace),
  visit('value/acceptance/lists', grace),
  visit('value/acceptance/:acceptanceId', grace, () => found.acceptance),
  visit('value/accepted-at', grace),
  visit('value/statement', maya),
  visit('value/month', grace),
  visit('value/month', grace, () => found.packetMonth),
  visit('value/month/lines', grace),
  visit('value/month/adjust', grace),
  visit('value/month/adjust', grace, () => found.adjusting),
  visit('value/goals', grace),
  visit('value/lanes', grace),
  visit('value/packets/columns', grace),
  visit('value/packets/columns', grace, () => '/value/packets/columns?edit=earnings'),
  visit('value/packets/:packetId', grace, () => found.packet),
  visit('value/rules', grace),
  visit('value/rules/new', grace),
  visit('value/rules/new', grace, () => '/value/rules/new?basis=collection'),
  visit('value/rules/new', grace, () => '/value/rules/new?basis=conversion'),
  visit('value/rules/:ruleId', grace, () => found.rule),
  visit('value/rules/:ruleId/write', grace, () => `${found.rule}/write`),
  visit('value/rules/:ruleId/try', grace, () => `${found.rule}/try`),
  visit('settings/organization/ladder', grace),
  visit('review/assessors', grace),
  visit('review/assessors/:personId', grace, () => found.oneAssessor),
  visit('review/:assessmentId', jonas, () => found.asked),
  visit('review/:assessmentId', jonas, () => found.reading),
  visit('review/:assessmentId', jonas, () => found.decided),
  visit('review/:assessmentId/decide', jonas, () => `${found.reading}/decide`),
  visit('catalog'),
  visit('catalog', undefined, () => '/catalog?q=studnet&level=2&category=Motivation'),
  visit('catalog', undefined, () => '/catalog?q=nothing+has+this'),
  visit('print/catalog', undefined, () => '/print/catalog?level=2'),
  visit('catalog/:slug', maya, () => '/catalog/productive-whole-class-discourse'),
  visit('catalog/:slug/versions', undefined, () => '/catalog/probing-questions-and-wait-time/versions'),
  visit('catalog/:slug/versions/:number', undefined, () => '/catalog/probing-questions-and-wait-time/versions/1'),
  visit('authoring', priya),
  visit('authoring', priya, () => '/authoring?show=published'),
  visit('authoring/new', priya),
  visit('authoring/:id', priya, () => found.published),
  visit('authoring/:id/publish', priya, () => `${found.draft}/publish`),
  visit('authoring/:id/trial', priya, () => `${found.draft}/trial`),
  visit('authoring/:id/results', priya, () => `${found.published}/results`),
  visit('authoring/templates', priya),
  visit('frameworks', priya),
  visit('frameworks', priya, () => '/frameworks?q=asses'),
  visit('frameworks/new', priya),
  visit('frameworks/:frameworkId', undefined, () => found.framework),
  visit('frameworks/:frameworkId/edit', priya, () => `${found.ownFramework}/edit`),
  visit('frameworks/items/:itemId', priya, () => `${found.competency}?q=judg`),
  visit('frameworks/arrivals/:arrivalId', priya, () => found.frameworkArrival),
  visit('authoring/:id/standards', priya, () => `${found.version}/standards?q=asses`),
  visit('pathways', maya),
  visit('pathways/:slug', maya, () => '/pathways/inclusive-discourse'),
  visit('authoring/pathways', priya),
  visit('authoring/pathways/:pathwayId', priya, () => found.pathway),
  visit('authoring/pathways/:pathwayId/publish', priya, () => `${found.pathway}/publish`),
  visit('drafts', jonas),
  visit('drafts/:id', priya, () => found.draft.replace('/authoring/', '/drafts/')),
  visit('trials', maya),
  visit('trials/:trialId', maya, () => '/trials/0198c0de-0000-7000-8000-000000000001'),
  visit('authoring/:id/reviews', priya, () => `${found.published}/reviews`),
  visit('authoring/:id/changes', priya, () => `${found.version}/changes`),
  visit('authoring/:id/worth', grace, () => `${found.published}/worth`),
  ...['basics', 'show', 'judging', 'value', 'badge'].map((step) => visit('authoring/:id/:step', priya, () => `${found.version}/${step}`)),
  visit('ui-gallery'),
]

let browser: Browser
const pages = new Map<string, Page>()

/** One browser for each person, and one for visitors. */
async function pageOf(email?: string): Promise<Page> {
  const known = pages.get(email ?? '')
  if (known) return known
  const page = await (email ? sitDownAs(browser, inject('demoUrl'), email) : sitDown(browser, inject('demoUrl')))
  pages.set(email ?? '', page)
  return page
}

/** The address that a link on a page leads to. */
async function leads(email: string, list: string, name: string | RegExp): Promise<string> {
  const page = await pageOf(email)
  await page.goto(list)
  return (await page.getByRole('link', { name }).first().getAttribute('href')) ?? ''
}

beforeAll(async () => {
  browser = await openBrowser()
  found.frameworkArrival = await leads(priya, '/frameworks', 'Three Rivers Teaching Framework')
  found.ownFramework = await leads(priya, '/frameworks', 'Coaching at Three Rivers')
  found.competency = await leads(priya, '/frameworks?q=D3', /D3/)
  found.framework = await leads(maya, '/frameworks', 'Three Rivers Teaching Framework')
  found.award = await leads(maya, '/wallet', 'Probing questions and wait time')
  found.collection = await leads(maya, '/wallet/shares', 'For Harbor Elementary')
  found.recognized = await leads(grace, '/settings/organization/trust', /Change/)
  found.trustList = await leads(grace, '/settings/organization/trust', 'Registry of the state')
  const feed = await pageOf(maya)
  await feed.goto('/feed')
  found.moment = (await feed.getByRole('list', { name: 'Moments' }).getByRole('link').first().getAttribute('href')) ?? ''
  found.endorsement = await leads(maya, '/wallet/endorsements', 'See it as others do')
  found.arrived = await leads(maya, '/wallet/arrive', 'Mesa Valley Schools')
  found.imported = await leads(maya, '/wallet', 'Reading data in a team')
  found.returned = await leads(maya, '/work', 'Productive whole-class discourse')
  found.inWork = await leads(maya, '/work', 'Academic language in content lessons')
  found.earned = await leads(maya, '/work?show=earned', 'Gesture-based checks for understanding')
  found.decided = await leads(jonas, '/review/done', /\w/)
  found.heard = await leads(jonas, '/review/appeals?show=heard', 'Student motivation through choice and goals')
  found.toSignOff = await leads(grace, '/review/approvals', /\w/)
  found.toCheck = await leads(jonas, '/review/checks', /\w/)
  found.oneAssessor = await leads(grace, '/review/assessors', 'Jonas Okafor')
  const assessor = await pageOf(jonas)
  await assessor.goto('/review')
  await assessor.getByRole('button', { name: 'Open the next one' }).click()
  await assessor.waitForURL(/\/review\/[0-9a-f-]{36}/)
  found.asked = new URL(assessor.url()).pathname
  await assessor.goto('/review')
  await assessor.getByRole('button', { name: 'Open the next one' }).click()
  await assessor.waitForURL(/\/review\/[0-9a-f-]{36}/)
  await knowsNobody(assessor)
  found.reading = new URL(assessor.url()).pathname

  found.klass = await leads(maya, '/classes', 'Period 3')
  found.student = await leads(maya, found.klass, /Ana Ruiz/)
  const teacher = await pageOf(maya)
  found.klassLink = new URL(await teacher.getByLabel('Link of the class').inputValue()).pathname
  await teacher.goto(found.student)
  found.consent = new URL(await teacher.getByLabel('Link', { exact: true }).inputValue()).pathname

  await teacher.goto(`${found.award}/wallet`)
  await teacher.getByRole('button', { name: 'Make the offer' }).click()
  found.interaction = new URL(await teacher.getByLabel('Interaction address (VC-API)').inputValue()).pathname
  await teacher.goto('/verify/ask')
  await teacher.getByRole('button', { name: 'Make a link' }).click()
  await teacher.waitForURL(/\/verify\/ask\/./)
  found.question = new URL(teacher.url()).pathname
  found.toAnswer = new URL(await teacher.getByLabel('The link for them').inputValue()).pathname
  found.transcript = await leads(maya, '/wallet/transcript', 'Renewal of my license')
  await teacher.goto(found.transcript)
  found.sharedTranscript = new URL(await teacher.getByLabel('Link to this transcript').first().inputValue()).pathname

  const coach = await pageOf(ana)
  const firstOf = async (list: string, start: string) => {
    await coach.goto(list)
    return (await coach.locator(`main a[href^="${start}"]:not([href="/coaching/models"])`).first().getAttribute('href')) ?? ''
  }
  found.shared = (await firstOf('/coaching', '/coaching/')).replace(/[?#].*/, '')
  found.modelClip = await firstOf('/coaching/models', '/coaching/models/')

  found.webhook = await leads(grace, '/settings/organization/webhooks', /^https:/)
  found.sweep = await leads(grace, '/issue/many', /awards to suspend/)
  found.poster = await leads(grace, '/issue/posters', 'Mentor board, summer')
  found.roster = await leads(grace, '/settings/organization/roster', 'Tonight’s changes')
  found.issueList = await leads(grace, '/issue', 'State science panel')
  found.sentList = await leads(grace, '/issue', 'Mentor board, spring')
  found.pilot = await leads(grace, '/value/pilots', 'Summer institute')
  found.oldPilot = await leads(grace, '/value/pilots', 'Pilot of the year before')
  found.acceptance = await leads(grace, '/value/acceptance', 'Lakeshore Unified School District')
  const [year = 0, month = 1] = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York', year: 'numeric', month: '2-digit' })
    .format(new Date())
    .split('-')
    .map(Number)
  found.packetMonth = `/value/month?month=${new Date(Date.UTC(year, month - 2, 1)).toISOString().slice(0, 7)}`
  found.packet = await leads(grace, found.packetMonth, 'Packet 1')
  found.adjusting = await leads(grace, '/value/month/adjust?q=Maya+Ortiz', 'Maya Ortiz')
  found.rule = await leads(grace, '/value/rules', 'Stipend for level 3 work')
  found.member = await leads(grace, '/people?q=Maya+Ortiz', 'Maya Ortiz')
  const admin = await pageOf(grace)
  await admin.goto('/people/invite')
  const one = admin.locator('form', { has: admin.getByRole('button', { name: 'Send invitation' }) })
  await one.getByLabel('E-mail address').fill('new.colleague@threerivers.example')
  await one.getByRole('button', { name: 'Send invitation' }).click()
  await comesToBe(admin, '/people/invitations', admin.getByText('new.colleague@threerivers.example'))
  await openLetter(admin, 'new.colleague@threerivers.example', /invites you/)
  found.letter = new URL(admin.url()).pathname
  found.invitation = (await admin.getByRole('link', { name: /\/invitations\// }).getAttribute('href')) ?? ''

  found.cohort = await leads(maya, '/learning/cohorts', 'Questions that wait')
  const learner = await pageOf(maya)
  await learner.goto('/learning')
  await learner.getByLabel('What did you learn?').fill('A talk on wait time and probing questions')
  await learner.getByRole('button', { name: 'Add', exact: true }).click()
  await learner.waitForURL(/added=/)
  found.noted = new URL(learner.url()).pathname + new URL(learner.url()).search
  found.logEntry =
    (await learner
      .getByRole('link', { name: /^Change/ })
      .first()
      .getAttribute('href')) ?? ''

  found.pathway = await leads(priya, '/authoring/pathways', 'Teacher leader')
  const author = await pageOf(priya)
  await author.goto('/authoring')
  found.draft = (await author.getByRole('list', { name: 'Drafts' }).getByRole('link').first().getAttribute('href')) ?? ''
  await author.goto('/authoring?show=published')
  const published = author.getByRole('list', { name: 'Published' }).getByRole('link')
  found.published = (await published.first().getAttribute('href')) ?? ''
  found.version = (await published.nth(1).getAttribute('href')) ?? ''
  await author.goto(`${found.published}/calibration`)
  await author.getByLabel('Write an anchor').fill('Near the line')
  await author.getByRole('button', { name: 'Begin it' }).click()
  await author.waitForURL(/\/work\//)
  await author.goto(`${found.published}/calibration`)
  found.anchor = (await author.getByRole('list', { name: 'Anchors' }).getByRole('link').first().getAttribute('href')) ?? ''
  await author.goto(found.version)
  await author.getByRole('button', { name: /^Write version/ }).click()
  await author.waitForURL(/\/basics/)
  await author.getByLabel('Who may earn it').fill('Teachers, and whoever leads a small group.')
  await author.getByRole('button', { name: 'Save and go on' }).click()
  await author.waitForURL(/\/show/)
})
afterAll(() => browser?.close())

test('every address of the product is visited', () => {
  const addresses = routes.map(({ path }) => path ?? '')
  // The wizard is only there while an instance is empty: its journey looks at it.
  expect(addresses.filter((address) => address !== 'start' && !visits.some(({ route }) => route === address))).toEqual([])
})

test.each(visits.map(({ route, as, at }) => ({ name: `/${route} as ${as?.split('.')[0] ?? 'a visitor'}`, as, at })))(
  '$name holds up',
  async ({ as, at }) => {
    const page = await pageOf(as)
    await page.goto(at())
    await holdsUp(page)
  },
)

test('an address that leads nowhere holds up too', async () => {
  const page = await pageOf()
  await page.goto('/no-such-page')
  await holdsUp(page)
})
