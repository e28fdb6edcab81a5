import { expect, test } from 'vitest'
import { operations } from './api.ts'
import { factKinds } from './facts.ts'
import { namesIn } from './foundation/doors/rest.ts'
import { dispatchAll } from './foundation/events/dispatcher.ts'
import { perform } from './foundation/platform/command.ts'
import { addSchools } from './people/organizations/add-schools.ts'
import pages from './routes.ts'
import { anAward } from './testing/award.ts'
import { aDistrict, anAchievement, aPerson } from './testing/district.ts'
import { type Program, type ProgramAnswer, programFor, programOf } from './testing/program.ts'
import { aWorld } from './testing/world.ts'

/** The lists that a page shows: the operations that read them, or why no program does. A page without a list says so by none. */
const listsOfPages: Record<string, readonly string[] | string> = {
  '/': ['listAttempts', 'listAwards', 'listWaiting'],
  start: [],
  'start/schools': ['listSchools'],
  'start/next': [],
  'sign-in': 'The people of the demo, so that anyone may sign in as one of them.',
  'sign-in/link': [],
  'sign-in/code': [],
  'sign-up': [],
  'sign-up/confirm': [],
  language: [],
  'sign-out': [],
  settings: ['listAddresses', 'listOrganizations'],
  'settings/sign-in': 'How someone signs in is told to them alone, at a browser: a key that leaks must not tell of it.',
  'settings/merge': 'Accounts are brought together by hand alone: a key that leaks must not tell of others.',
  'settings/merge/link': [],
  'settings/merge/:proofId': [],
  'settings/addresses/confirm': [],
  'settings/leave/:slug': [],
  'settings/organization': ['listSchools'],
  'review/settings': [],
  'review/phrases': ['listPhrases'],
  'review/leaks': ['listLeaks'],
  'review/workload': ['listWorkload'],
  'work/:attemptId/leaks': [],
  'review/board': ['listOpenSubmissions'],
  'review/assessors': ['listAssessors'],
  'review/ladder': [],
  'review/ladder/people': ['listAssessorRequests', 'listLadder'],
  'review/ladder/paid': ['listPaidAssessments'],
  'people/addresses': 'Whose mailbox goes to somebody else is decided by people, before a form.',
  'people/contracts': ['listContractGroups', 'listContracts'],
  'value/ask/:slug': [],
  'value/ask/award/:awardId': [],
  'value/asked': ['listMyValueRequests'],
  'value/requests': ['listValueRequests'],
  'value/approvals': ['listLinesToApprove'],
  'value/approvals/refused': ['listRefusedLines'],
  'value/approvals/substitutes': ['listSubstitutes'],
  'value/reports': ['listRecognized'],
  issue: ['listIssueLists'],
  'issue/new': [],
  'issue/many': ['listAwardSweeps'],
  'issue/many/:sweepId': ['listSweptAwards'],
  'issue/posters': ['listPosters'],
  'issue/posters/new': [],
  'issue/posters/:posterId': ['listPosterRequests'],
  'issue/posters/:posterId/sheet': [],
  'ask/:token': [],
  'asked/:token': [],
  'issue/:listId': ['listIssueRows'],
  'claim/:token': [],
  'asks/:token': [],
  'awards/:id/parts': [],
  'awards/:id/renew': [],
  'awards/:id/wallet': 'Offers last a quarter of an hour, and are made and read by the one who scans them.',
  'interactions/:secret': [],
  'verify/ask': [],
  'verify/ask/:secret': [],
  'wallet/key': 'A key that leaks must not tell of others.',
  'wallet/present': ['listAwards'],
  'value/pilots': ['listPilots'],
  'value/pilots/new': [],
  'value/pilots/:importId': ['listPilotRows', 'listPilotPeople'],
  'value/acceptance': ['listAcceptances'],
  'value/acceptance/new': [],
  'value/acceptance/lists': [],
  'value/acceptance/:acceptanceId': [],
  'value/accepted-at': ['listAcceptedAt', 'listFees'],
  'value/statement': ['listLedgerLines'],
  'value/month': ['listPackets', 'listPeriodClosings'],
  'value/month/lines': ['listMonthLines'],
  'value/month/adjust': ['listMembers'],
  'value/goals': ['listGoals', 'listLanes'],
  'value/lanes': 'Who crosses a lane is worked out of the ledger, for HR to look at.',
  'value/packets/columns': ['listPacketLayouts'],
  'value/packets/:packetId': ['listPacketLines'],
  'value/rules': ['listRules'],
  'value/rules/new': [],
  'value/rules/:ruleId': [],
  'value/rules/:ruleId/write': [],
  'value/rules/:ruleId/try': [],
  'settings/organization/ladder': [],
  'review/assessors/:personId': [],
  'settings/conflicts': ['listConflicts'],
  'settings/data': ['listDataCopies'],
  'settings/organization/erasures': ['listErasures'],
  'settings/organization/retention': ['listRetention'],
  'settings/keys': 'A key that leaks must not tell of others.',
  'settings/organization/activity': ['listEvents'],
  'settings/organization/comments': ['listCommentTags'],
  'settings/organization/roster': ['listRosters'],
  'settings/organization/roster/mapping': [],
  'settings/organization/roster/settings': [],
  'settings/organization/roster/syncs/:syncId': ['listRosterChanges', 'listRosterFaults'],
  'settings/organization/calendar': ['listDaysOff', 'listProposedHolidays'],
  'settings/organization/lists': ['listCurrencies', 'listCategories'],
  'settings/organization/stuck':
    'What got stuck is looked at by people: a program that retried by itself would only make more of what fails.',
  'settings/organization/webhooks': ['listWebhooks'],
  'settings/organization/webhooks/:webhookId': ['listDeliveries'],
  'settings/organization/keys': 'A key that leaks must not tell of others.',
  'settings/organization/backups': 'Backups are of the whole instance: its operator lists them at the command line.',
  'settings/organization/health': 'What is wrong with an installation is for those who run it; programs have /metrics.',
  'settings/organization/signing': ['listIssuerKeys'],
  'settings/organization/trust': ['listRecognizedIssuers', 'listTrustLists'],
  'settings/organization/trust/bring': [],
  'settings/organization/trust/issuers/:recognizedId': [],
  'settings/organization/trust/:trustListId': ['listListedIssuers'],
  'issuers/:slug/trust': ['listRecognizedIssuers'],
  drafts: ['listAskedReviews'],
  trials: ['listOwnTrials'],
  'trials/:trialId': [],
  'authoring/:id/trial': [],
  'authoring/:id/results': [],
  'authoring/templates': ['listTemplates'],
  frameworks: ['listFrameworks', 'searchCompetencies', 'listFrameworkArrivals'],
  'frameworks/new': [],
  'frameworks/arrivals/:arrivalId': 'What a package would change is worked out from the package: a program has both texts itself.',
  'frameworks/items/:itemId': ['listAlignedAchievements', 'searchCompetencies'],
  'frameworks/:frameworkId': ['listCompetencies', 'searchCompetencies'],
  'frameworks/:frameworkId/edit': [],
  'authoring/:id/standards': ['searchCompetencies'],
  pathways: ['listPathways'],
  'pathways/:slug': [],
  'authoring/pathways': ['listPathwaysInWork'],
  'authoring/pathways/:pathwayId': [],
  'authoring/pathways/:pathwayId/publish': [],
  'drafts/:id': [],
  'authoring/:id/reviews': [],
  people: ['listMembers'],
  'people/members/:membershipId': [],
  'people/invite': 'The rows of a file that is just being sent: a program has them itself.',
  'people/invitations': ['listInvitations'],
  'invitations/:token': [],
  notices: ['listNotices'],
  'settings/notices': [],
  'unsubscribe/:token': [],
  outbox: ['listLetters', 'listHeldAddresses'],
  'outbox/:id': [],
  'issuers/:slug': [],
  'problems/:code': [],
  'awards/:id': [],
  verify: [],
  value: ['listLedgerLines'],
  wallet: ['listAwards'],
  'wallet/leave': ['listDataCopies'],
  'wallet/shares': ['listShares'],
  'wallet/shares/new': ['listAwards'],
  'wallet/shares/:shareId': ['listAwards'],
  'shared/:token': [],
  'wallet/profile': ['listAwards'],
  'people/:handle': [],
  feed: ['listMoments', 'listKudos'],
  'feed/reports': ['listKudosReports'],
  'feed/moments/:awardId': ['listKudos'],
  'wallet/kudos': ['listKudosReceived', 'listKudosGiven', 'listMoments'],
  'wallet/kudos/:awardId/card': ['listKudosReceived'],
  'wallet/endorsements': ['listEndorsements', 'listGivenEndorsements', 'listEndorsementRequests'],
  endorsements: ['listOrganizationEndorsements'],
  'endorsements/:id': [],
  'endorse/:token': [],
  'endorse/:kind/:subjectId': [],
  'wallet/transcript': ['listTranscripts'],
  'wallet/transcript/:transcriptId': [],
  'transcripts/:token': [],
  classes: 'What families said is between them and the teacher: no program reads a register.',
  'classes/:classId': 'What families said is between them and the teacher: no program reads a register.',
  'classes/:classId/seating': 'A sheet to print of the same.',
  'classes/:classId/letters': 'Slips to print: a code that leaks must not tell of others.',
  'classes/:classId/students/:studentId': 'What families said is between them and the teacher: no program reads a register.',
  consent: [],
  'consent/class/:code': [],
  'consent/:code': [],
  work: ['listAttempts'],
  offline: 'What waits on a device is there alone.',
  'work/:attemptId': [],
  'work/:attemptId/check': [],
  'work/:attemptId/names': 'The names are those of one’s own classes, which no program reads.',
  'work/:attemptId/artifacts/:artifactId/students': 'The lists of classes are for nobody but their teacher, and for no program.',
  'work/:attemptId/plan': [],
  'work/:attemptId/artifacts/:artifactId/blur': [],
  'work/:attemptId/artifacts/:artifactId/names': 'The names are those of one’s own classes, which no program reads.',
  'work/:attemptId/captions/:artifactId': [],
  'wallet/import': ['listBadgeArrivals'],
  'wallet/brought-in/:badgeId': [],
  'wallet/arrive': ['listArrivedArchives'],
  'wallet/arrive/:archiveId': 'What somebody brought along from elsewhere is read by them, and goes on as the file that it is.',
  'wallet/arrive/:archiveId/records/:place': [],
  learning: ['listLogEntries'],
  'learning/print': ['listLogEntries'],
  'learning/log/:entryId': [],
  coaching: ['listSharedArtifacts'],
  'coaching/models': ['listModelClips'],
  'coaching/models/:clipId': [],
  'coaching/:artifactId': ['listComments'],
  'coaching/:artifactId/share': 'Who coaches is among the members of an organization; a program of an earner knows whom they name.',
  'coaching/:artifactId/print': ['listComments'],
  'learning/cohorts': ['listCohorts'],
  'learning/cohorts/new': [],
  'learning/cohorts/:cohortId': [],
  'learning/cohorts/:cohortId/discussion': ['listCohortThreads', 'listCohortReplies'],
  'learning/cohorts/:cohortId/shared': ['listCohortShares'],
  'learning/cohorts/:cohortId/people': [],
  'learning/join/:secret': [],
  reliability: 'Figures of all, and no list: getReliability gives them.',
  'reliability/:slug': 'The figures of one: getReliability gives those of all.',
  calibration: ['listCalibrations'],
  'calibration/:slug': 'One’s own levels beside what was agreed: getAssessment gives each.',
  'anchors/:anchorId': [],
  'work/:attemptId/offer': [],
  'authoring/:id/anchors': 'Where anchors came from; what came is among them: listAnchors.',
  'authoring/:id/calibration': ['listAnchors'],
  review: ['listWaiting', 'listAssessments'],
  'work/:attemptId/appeal': [],
  'review/appeals': ['listAppeals'],
  'review/appeals/all': 'Who hears an appeal is for admins to see on the page; listAppeals gives what waits to who may hear it.',
  'review/appeals/:assessmentId': [],
  'review/approvals': ['listSettled'],
  'review/approvals/:submissionId': [],
  'review/coach': ['listForCoach'],
  'co-sign/:token': [],
  'coaching/talks': ['listTalksDue'],
  'review/checks': ['listChecks'],
  'review/checks/:submissionId': [],
  'review/done': ['listDecisions'],
  'review/:assessmentId': [],
  'review/:assessmentId/decide': [],
  catalog: ['listAchievements'],
  'print/catalog': ['listAchievements'],
  'catalog/:slug': [],
  'catalog/:slug/versions': ['listVersions'],
  'catalog/:slug/versions/:number': [],
  authoring: ['listAuthored'],
  'authoring/new': 'The starters that come along with Laurel are files in its source.',
  'authoring/:id': ['listVersions'],
  'authoring/:id/publish': [],
  'authoring/:id/changes': [],
  'authoring/:id/worth': ['listValueRules'],
  'authoring/:id/:step': ['listValueRules', 'listCurrencies', 'listCategories'],
  'api/docs': [],
  'ui-gallery': [],
}

test('every list that a page shows is read by an operation, or says here why by none', () => {
  const known = new Set(operations.map(({ id }) => id))
  expect(Object.keys(listsOfPages).sort()).toEqual(pages.map(({ path = '/' }) => path).sort())
  for (const [page, lists] of Object.entries(listsOfPages))
    if (typeof lists === 'string') expect(lists, page).toMatch(/^[A-Z].+\.$/)
    else
      expect(
        lists.filter((id) => !known.has(id)),
        page,
      ).toEqual([])
})

const world = await aWorld({ WORKERS: 'false' })
const district = await aDistrict(world)
const { district: home, neighbor, admin, neighborAdmin, hr, earner, colleague } = district
const [ours, theirs] = [await programFor(world, admin, home.id), await programFor(world, neighborAdmin, neighbor.id)]
for (const [who, organization] of [
  [admin, home],
  [neighborAdmin, neighbor],
] as const)
  await perform(world, who, addSchools, { organizationId: organization.id, names: ['First', 'Second', 'Third'] })
const achievements = [district.achievement, await anAchievement(world, home.id), await anAchievement(world, home.id)]
for (const achievement of achievements) for (const person of [earner, colleague]) await anAward(district, { earner: person, achievement })
await dispatchAll(world, { kinds: factKinds, subscribers: [] })

const cursorOf = ({ headers }: ProgramAnswer): string => {
  const [, link = ''] = /<([^>]+)>; rel="next"/.exec(headers.get('link') ?? '') ?? []
  return new URL(link).searchParams.get('cursor') ?? ''
}
const idsIn = ({ body }: ProgramAnswer) => (body.items ?? []).map(({ id }) => String(id))

async function whole(program: Program, path: string): Promise<string[]> {
  const found: string[] = []
  for (let cursor = ''; ; ) {
    const page = await program.ask('GET', `${path}${path.includes('?') ? '&' : '?'}limit=2${cursor && `&cursor=${cursor}`}`)
    found.push(...idsIn(page))
    if (!page.headers.get('link')) return found
    cursor = cursorOf(page)
  }
}

test('the awards of an organization are read a page at a time by its admins, its HR and its programs, and by nobody else', async () => {
  const path = `/organizations/${home.id}/awards`
  const { body } = await ours.ask('GET', path)
  const all = idsIn({ body } as ProgramAnswer)
  expect(all).toHaveLength(6)
  expect(all).toEqual(all.toSorted().reverse())
  expect(new Set(body.items?.map(({ earnerId }) => earnerId))).toEqual(new Set([earner.id, colleague.id]))
  for (const program of [ours, await programOf(world, admin), await programOf(world, hr)]) expect(await whole(program, path)).toEqual(all)
  for (const someone of [earner, district.assessor, district.author, district.coach])
    expect(await (await programOf(world, someone)).ask('GET', path)).toMatchObject({ status: 403, body: { code: 'not-an-admin' } })
  for (const program of [theirs, await programOf(world, neighborAdmin)])
    expect(await program.ask('GET', path)).toMatchObject({ status: 404, body: { code: 'organization-missing' } })
  expect(await theirs.ask('GET', `/organizations/${neighbor.id}/awards`)).toMatchObject({ status: 200, body: { items: [] } })
  const reader = await programFor(world, admin, home.id, ['people:read'])
  expect(await reader.ask('GET', path)).toMatchObject({ status: 403, body: { code: 'scope-needed' } })
})

test('a cursor of someone else’s, of another list or another filter is refused, and says where to begin', async () => {
  const members = (id: string) => `/organizations/${id}/members?limit=2`
  const cursor = cursorOf(await ours.ask('GET', members(home.id)))
  const person = await programOf(world, admin)
  const wallet = await programOf(world, earner)
  const own = cursorOf(await wallet.ask('GET', '/awards?limit=2'))
  for (const [program, path] of [
    [theirs, `${members(neighbor.id)}&cursor=${cursor}`],
    // An admin in person is another than their organization.
    [person, `${members(home.id)}&cursor=${cursor}`],
    [ours, `${members(home.id)}&role=admin&cursor=${cursor}`],
    [ours, `/organizations/${home.id}/awards?cursor=${cursor}`],
    [await programOf(world, colleague), `/awards?limit=2&cursor=${own}`],
    [ours, `${members(home.id)}&cursor=${cursor.slice(0, -3)}AAA`],
    [ours, `${members(home.id)}&cursor=nonsense`],
    [ours, `${members(home.id)}&cursor=`],
  ] as const) {
    const refused = await program.ask('GET', path)
    expect(refused, path).toMatchObject({ status: 422, body: { code: 'cursor-unknown', errors: [{ field: 'cursor' }] } })
    expect(JSON.stringify(refused.body)).toContain('Begin at its first page.')
  }
  // Another's list is not there at all, with whatever cursor.
  expect(await theirs.ask('GET', `${members(home.id)}&cursor=${cursor}`)).toMatchObject({ status: 422 })
  // The same organization by another of its keys goes on.
  const second = await programFor(world, admin, home.id)
  expect((await second.ask('GET', `${members(home.id)}&cursor=${cursor}`)).status).toBe(200)
})

test('facts after a fact of another organization are refused', async () => {
  const foreign = await world.db.selectFrom('events').where('organizationId', '=', neighbor.id).select('id').executeTakeFirstOrThrow()
  for (const after of [foreign.id, world.newId()])
    expect(await ours.ask('GET', `/events?after=${after}`)).toMatchObject({ status: 422, body: { code: 'cursor-unknown' } })
  expect(await ours.ask('GET', `/events?organizationId=${neighbor.id}`)).toMatchObject({ status: 403 })
})

test('whatever a list is filtered by, another organization’s id finds nothing of it', async () => {
  const foreignSchool = await world.db
    .selectFrom('organizations')
    .where('parentId', '=', neighbor.id)
    .select('id')
    .executeTakeFirstOrThrow()
  const stranger = await aPerson(world, 'Everything here', [
    { organizationId: home.id, roles: ['assessor', 'admin', 'author', 'hr', 'earner'] },
  ])
  const programs = [ours, await programOf(world, stranger)]
  const foreign: Record<string, string> = {
    organizationId: neighbor.id,
    schoolId: foreignSchool.id,
    webhookId: world.newId(),
    achievementId: district.achievement.id,
  }
  let asked = 0
  for (const { path, parameters, command, isPaged } of operations) {
    if (command !== null || !isPaged) continue
    const filters = Object.keys(parameters.shape).filter((name) => ['organizationId', 'schoolId'].includes(name))
    for (const filter of filters)
      for (const program of programs) {
        const givenFor = (name: string) => (name === filter ? foreign[name] : name === 'organizationId' ? home.id : foreign[name]) ?? ''
        const address = namesIn(path).reduce((at, name) => at.replace(`{${name}}`, givenFor(name)), path)
        const query = namesIn(path).includes(filter) ? '' : `?${filter}=${givenFor(filter)}`
        const { status, body } = await program.ask('GET', address + query)
        expect([200, 403, 404], address).toContain(status)
        if (status === 200) expect(body.items, `${address}${query}`).toEqual([])
        asked++
      }
  }
  expect(asked).toBeGreaterThan(12)
})
