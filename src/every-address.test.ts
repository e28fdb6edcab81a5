import { expect, test } from 'vitest'
import { operations } from './api.ts'
import { addressOf as apiAddressOf } from './foundation/doors/rest-door.ts'
import { type Actor, visitor } from './foundation/platform/actor.ts'
import { heldFor, hostileForms } from './testing/hostile-forms.ts'
import { aHouse, everyAddress } from './testing/house.ts'

/**
 * Who is answered what at every address, of pages and of what is none: everyone there is, of the own organization and of another, asks for
 * one thing of the district. A new address has no row here, and fails.
 */
const { askers, all, ask, addressOf, world } = await aHouse()
const errors: unknown[] = []
world.log.error = (...said) => void errors.push(said)
const nowhere = '019ac000-0000-7000-8000-00000000dead'

/** What `others` get, and who gets something else. */
type Row = { others: number } & Partial<Record<string, number>>
const everyone: Row = { others: 200 }
const nobody: Row = { others: 404 }
/** Only sent to, or leads on to where its like is. */
const postsOnly: Row = { others: 405 }
const leadsOn: Row = { others: 302 }
const signedIn: Row = { others: 200, visitor: 302 }
const visitors: Row = { others: 302, visitor: 200 }
const admins: Row = { others: 403, visitor: 302, admin: 200, 'other admin': 200 }
const authors: Row = { ...admins, author: 200, 'other author': 200 }
/** What belongs to one person or organization does not exist for others. */
const ownAuthors: Row = { others: 404, author: 200, admin: 200 }
const itsAssessor: Row = { others: 404, visitor: 302, assessor: 200 }
const itsOwner: Row = { others: 404, visitor: 302, owner: 200 }
/** Those of another organization, for whom what colleagues are shown is not there. */
const elsewhere = Object.fromEntries(
  ['other earner', 'other assessor', 'other author', 'other hr', 'other admin'].map((name) => [name, 404]),
)

const rows: Record<string, Row> = {
  '/wallet/shares': signedIn,
  '/wallet/shares/new': signedIn,
  '/wallet/shares/:shareId': itsOwner,
  '/wallet/shares/:shareId/:file{qr\\.(?:png|svg)}': { ...itsOwner, visitor: 401 },
  '/awards/:id/:file{qr\\.(?:png|svg)}': everyone,
  '/shared/:token': nobody,
  '/embed/people/:handle': nobody,
  '/embed/awards/:id': everyone,
  '/embed/awards/:id/badge.json': everyone,
  '/embed/shares/:token': nobody,
  '/wallet/profile': signedIn,
  '/people/:handle': nobody,
  '/people/:handle/card.png': nobody,
  '/shared/:token/card.png': nobody,
  '/shared/:token/evidence/:artifactId': nobody,
  '/': everyone,
  '/:map{sitemap-(?:pages|catalog|awards)\\.xml}': everyone,
  '/achievements/:id/versions/:number': leadsOn,
  '/api/docs': everyone,
  '/api/v1/verify': nobody,
  '/authoring': authors,
  '/authoring/new': authors,
  '/anchors/:anchorId': { others: 404, visitor: 302, author: 200, admin: 200 },
  '/authoring/:id/anchors': { ...ownAuthors, author: 302, admin: 302 },
  '/authoring/:id/anchors.zip': nobody,
  '/authoring/:id/anchors/import': nobody,
  '/authoring/:id/calibration': { ...ownAuthors, author: 302, admin: 302 },
  '/authoring/:id': { ...ownAuthors, author: 302, admin: 302 },
  '/authoring/:id/changes': { ...ownAuthors, author: 302, admin: 302 },
  '/authoring/:id/:step': ownAuthors,
  '/authoring/:id/publish': ownAuthors,
  '/authoring/:id/draft.json': { ...ownAuthors, visitor: 401 },
  '/authoring/:id/autosave/:part': nobody,
  '/authoring/:id/results': nobody,
  '/authoring/:id/results.csv': { ...nobody, visitor: 401 },
  '/authoring/:id/trial': ownAuthors,
  '/authoring/templates': authors,
  '/frameworks': everyone,
  '/frameworks/new': authors,
  '/frameworks/arrivals/:arrivalId': nobody,
  '/frameworks/items/:itemId': nobody,
  '/frameworks/:frameworkId': nobody,
  '/frameworks/:frameworkId/edit': nobody,
  '/authoring/:id/standards': ownAuthors,
  '/ims/case/v1p0/CFDocuments': everyone,
  '/ims/case/v1p0/CFDocuments/:identifier': nobody,
  '/ims/case/v1p0/CFPackages/:identifier': nobody,
  '/ims/case/v1p0/CFItems/:identifier': nobody,
  '/ims/case/v1p0/CFItemAssociations/:identifier': nobody,
  '/ims/case/v1p1/CFDocuments': everyone,
  '/ims/case/v1p1/CFDocuments/:identifier': nobody,
  '/ims/case/v1p1/CFPackages/:identifier': nobody,
  '/ims/case/v1p1/CFItems/:identifier': nobody,
  '/ims/case/v1p1/CFItemAssociations/:identifier': nobody,
  '/pathways': everyone,
  '/pathways/:slug': everyone,
  '/authoring/pathways': authors,
  '/authoring/pathways/:pathwayId': ownAuthors,
  '/authoring/pathways/:pathwayId/publish': ownAuthors,
  '/drafts': signedIn,
  '/authoring/:id/reviews': ownAuthors,
  '/drafts/:id': { ...ownAuthors, visitor: 302 },
  '/trials': signedIn,
  '/trials/:trialId': itsOwner,
  '/authoring/:id/worth': { ...ownAuthors, visitor: 302, hr: 200 },
  '/awards/:id': everyone,
  '/awards/:id/card.png': everyone,
  '/awards/:id/held/:heldId': nobody,
  '/awards/:id/parts': { others: 404, visitor: 302, earner: 200 },
  '/awards/:id/parts/own.json': { others: 404, visitor: 401 },
  '/awards/:id/parts/:file{shown\\.(?:json|png)}': nobody,
  '/awards/:id/renew': { others: 404, visitor: 302, earner: 200 },
  '/awards/:id/wallet': { others: 404, visitor: 302, earner: 200 },
  '/interactions/:secret': nobody,
  '/asks/:token': nobody,
  '/verify/ask': everyone,
  '/verify/ask/:secret': nobody,
  '/wallet/present': signedIn,
  '/exchanges/:secret': postsOnly,
  '/.well-known/openid-credential-issuer/oid4vci': everyone,
  '/.well-known/oauth-authorization-server/oid4vci': everyone,
  '/oid4vci/offers/:secret': nobody,
  '/oid4vci/nonce': nobody,
  '/oid4vci/token': nobody,
  '/oid4vci/credential': nobody,
  '/awards/:file{[0-9a-f-]{36}\\.(?:json|jwt|png|svg)}': { others: 503 },
  '/awards/:file{[0-9a-f-]{36}\\.pdf}': { others: 503 },
  '/badges/preview.svg': nobody,
  '/calendar/:file{[\\w-]+\\.ics}': nobody,
  '/catalog': everyone,
  '/catalog/:file{[a-z0-9-]+\\.json}': everyone,
  '/catalog/:slug': everyone,
  '/catalog/:slug/:badge{badge\\.(?:svg|png)}': everyone,
  '/catalog/:slug/versions': everyone,
  '/catalog/:slug/versions/:number': everyone,
  '/classes': signedIn,
  // A register is there for its teacher and for nobody else.
  '/classes/:classId': { ...nobody, visitor: 302 },
  '/classes/:classId/letters': { ...nobody, visitor: 302 },
  '/classes/:classId/seating': { ...nobody, visitor: 302 },
  '/classes/:classId/students/:studentId': { ...nobody, visitor: 302 },
  '/consent': everyone,
  '/consent/:code': nobody,
  '/consent/class/:code': nobody,
  '/coaching': signedIn,
  '/coaching/models': {
    others: 403,
    visitor: 302,
    coach: 200,
    author: 200,
    admin: 200,
    'other coach': 200,
    'other author': 200,
    'other admin': 200,
  },
  '/coaching/models/files': nobody,
  '/coaching/models/:clipId': { others: 404, visitor: 302 },
  '/coaching/:artifactId': itsOwner,
  '/coaching/:artifactId/share': itsOwner,
  '/coaching/:artifactId/print': itsOwner,
  '/coaching/:artifactId/comments.csv': { others: 404, visitor: 401, owner: 200 },
  '/model-clips/:clipId': nobody,
  '/comments/:commentId/recording': nobody,
  '/evidence/:artifactId': { others: 404, owner: 200 },
  '/evidence/:artifactId/captions': nobody,
  '/evidence/:artifactId/captions/:submissionId': nobody,
  '/evidence/:artifactId/copies/:copyId': nobody,
  '/evidence/:artifactId/:kind{poster|preview|thumbnails|playable}': nobody,
  '/invitations/:token': nobody,
  '/issuers/:slug': everyone,
  '/issuers/:slug/did.json': everyone,
  '/issuers/:slug/trust': everyone,
  '/issuers/:slug/trust.json': everyone,
  '/trust/known.json': everyone,
  '/ob2/assertions/:id': everyone,
  '/ob2/badges/:versionId': everyone,
  '/ob2/issuers/:slug': everyone,
  '/work/:attemptId/uploads': nobody,
  '/work/:attemptId/uploads/:uploadId': nobody,
  '/uploads': postsOnly,
  '/uploads/spoken': { others: 404, visitor: 401 },
  '/uploads/sender': { others: 200, visitor: 401 },
  '/uploads/:uploadId': postsOnly,
  '/uploads/:uploadId/same': nobody,
  '/uploads/:uploadId/spoken': nobody,
  '/uploads/:uploadId/preview': nobody,
  // Without a topic there is nothing to listen to.
  '/learning': signedIn,
  '/learning/print': signedIn,
  '/learning/log.csv': { ...signedIn, visitor: 401 },
  '/learning/log/:entryId': itsOwner,
  '/learning/cohorts': signedIn,
  '/learning/cohorts/new': {
    others: 403,
    visitor: 302,
    owner: 200,
    earner: 200,
    coach: 200,
    admin: 200,
    'other earner': 200,
    'other admin': 200,
  },
  '/learning/cohorts/:cohortId': itsOwner,
  '/learning/cohorts/:cohortId/discussion': itsOwner,
  '/learning/cohorts/:cohortId/shared': itsOwner,
  '/learning/cohorts/:cohortId/people': itsOwner,
  '/learning/join/:secret': { others: 404, visitor: 302 },
  '/live': { others: 204, visitor: 401 },
  // To a proxy and to strangers it is not there; metrics.test.ts asks on this machine.
  '/metrics': nobody,
  '/notices': signedIn,
  '/notices/bell': { ...signedIn, visitor: 401 },
  '/outbox': admins,
  '/outbox/:id': nobody,
  '/people': admins,
  '/people.csv': { ...admins, visitor: 401 },
  '/people/invitations': admins,
  '/people/invite': admins,
  '/people/members/:membershipId': { ...admins, 'other admin': 404 },
  '/print/catalog': everyone,
  '/problems/:code': everyone,
  '/calibration': { others: 403, visitor: 302, assessor: 200, 'other assessor': 200 },
  '/calibration/:slug': { others: 403, visitor: 302, assessor: 200, 'other assessor': 404 },
  '/reliability': authors,
  '/reliability.csv': { ...authors, visitor: 401 },
  '/reliability/:slug': { ...authors, 'other author': 404, 'other admin': 404 },
  '/review': { others: 403, visitor: 302, assessor: 200, 'other assessor': 200 },
  '/review/:assessmentId': itsAssessor,
  '/review/:assessmentId/decide': itsAssessor,
  '/review/:assessmentId/scores': nobody,
  '/review/appeals': { others: 403, visitor: 302, assessor: 200, 'other assessor': 200 },
  '/review/appeals/all': admins,
  '/review/appeals/:assessmentId': { ...nobody, visitor: 302 },
  '/review/approvals': admins,
  '/review/approvals/:submissionId': { ...nobody, visitor: 302 },
  '/review/coach': { others: 403, visitor: 302, coach: 200 },
  '/co-sign/:token': nobody,
  '/co-sign/:token/file': nobody,
  '/coaching/talks': { ...admins, coach: 200 },
  '/review/checks': { ...admins, assessor: 200, 'other assessor': 200 },
  '/review/checks/:submissionId': { ...nobody, visitor: 302 },
  '/review/done': signedIn,
  '/robots.txt': everyone,
  '/settings': signedIn,
  '/settings/sign-in': signedIn,
  '/settings/sign-in/passkey.json': { ...signedIn, visitor: 401 },
  '/sign-in/passkey.json': everyone,
  '/settings/merge': signedIn,
  '/settings/merge/link': signedIn,
  '/settings/merge/:proofId': nobody,
  '/settings/merge/passkey.json': { ...signedIn, visitor: 401 },
  '/settings/addresses/confirm': signedIn,
  '/settings/leave/:slug': {
    ...signedIn,
    stranger: 404,
    'other earner': 404,
    'other assessor': 404,
    'other author': 404,
    'other hr': 404,
    'other admin': 404,
  },
  '/review/settings': { others: 403, visitor: 302, assessor: 200, 'other assessor': 200 },
  '/review/ladder': everyone,
  '/review/ladder/people': admins,
  '/review/ladder/paid': { ...admins, hr: 200, 'other hr': 200 },
  '/settings/organization/ladder': admins,
  '/review/:assessmentId/note': nobody,
  '/review/:assessmentId/time': nobody,
  '/review/phrases': { others: 403, visitor: 302, assessor: 200, 'other assessor': 200, coach: 200 },
  '/review/phrases/list': { others: 200, visitor: 401 },
  '/review/leaks': admins,
  '/review/workload': admins,
  '/review/board': admins,
  '/review/assessors': admins,
  '/review/assessors/:personId': { ...admins, 'other admin': 404 },
  '/settings/conflicts': { ...signedIn, stranger: 403 },
  '/settings/data': signedIn,
  '/settings/data/:copyId': { ...nobody, visitor: 401 },
  '/settings/keys': signedIn,
  '/settings/notices': signedIn,
  '/settings/organization': admins,
  '/settings/organization/activity': admins,
  '/settings/organization/activity.csv': { ...admins, visitor: 401 },
  '/settings/organization/health': admins,
  '/settings/organization/signing': admins,
  '/settings/organization/trust': admins,
  '/settings/organization/trust/bring': admins,
  '/settings/organization/trust/issuers/:recognizedId': { others: 404, visitor: 302, admin: 200 },
  '/settings/organization/trust/:trustListId': { others: 404, visitor: 302, admin: 200 },
  '/settings/organization/erasures': admins,
  '/settings/organization/retention': admins,
  '/settings/organization/stuck': admins,
  '/settings/organization/backups': admins,
  '/settings/organization/webhooks': admins,
  '/settings/organization/webhooks/:webhookId': { ...admins, 'other admin': 404 },
  '/settings/organization/keys': admins,
  '/settings/organization/calendar': admins,
  '/settings/organization/roster': admins,
  '/settings/organization/roster/mapping': admins,
  '/settings/organization/roster/settings': admins,
  '/settings/organization/roster/syncs/:syncId': { ...admins, 'other admin': 404 },
  '/settings/organization/lists': admins,
  '/settings/organization/comments': admins,
  '/sign-in': visitors,
  '/sign-in/link': everyone,
  '/sign-in/code': { others: 302, visitor: 302 },
  '/sign-out': leadsOn,
  '/language': leadsOn,
  '/sign-up': visitors,
  '/sign-up/confirm': nobody,
  '/sitemap.xml': everyone,
  '/start': leadsOn,
  '/start/next': admins,
  '/start/schools': admins,
  '/status/:listId': nobody,
  '/ui-gallery': nobody,
  '/unsubscribe/:token': nobody,
  '/value': signedIn,
  '/people/addresses': admins,
  '/people/contracts': { ...admins, hr: 200, 'other hr': 200 },
  '/value/ask/:slug': signedIn,
  '/value/ask/award/:awardId': { others: 404, visitor: 302, earner: 200 },
  '/value/asked': signedIn,
  '/value/requests': { ...admins, hr: 200, 'other hr': 200 },
  '/value/approvals': signedIn,
  '/value/approvals/refused': { ...admins, hr: 200, 'other hr': 200 },
  // Who belongs nowhere stands in for nobody.
  '/value/approvals/substitutes': { ...signedIn, stranger: 404 },
  '/value/reports': { ...admins, hr: 200, principal: 200, 'other hr': 200 },
  // Which of its tables is not said here.
  '/value/reports.csv': { others: 403, visitor: 401, admin: 404, 'other admin': 404, hr: 404, 'other hr': 404, principal: 404 },
  '/issue': { ...admins, hr: 200, 'other hr': 200 },
  '/issue/new': admins,
  '/issue/many': admins,
  '/issue/many/:sweepId': { others: 403, visitor: 302, admin: 200, 'other admin': 404 },
  '/issue/posters': { ...admins, hr: 200, 'other hr': 200 },
  '/issue/posters/new': admins,
  '/issue/posters/:posterId': { ...admins, hr: 200, 'other admin': 404, 'other hr': 404 },
  '/issue/posters/:posterId/sheet': { ...admins, hr: 200, 'other admin': 404, 'other hr': 404 },
  '/issue/posters/:posterId/poster.pdf': { others: 404, visitor: 401, hr: 200, admin: 200 },
  '/issue/posters/:posterId/:file{qr\\.(?:png|svg)}': { others: 404, visitor: 401, hr: 200, admin: 200 },
  '/ask/:token': nobody,
  '/asked/:token': nobody,
  '/issue/:listId': { ...admins, hr: 200, 'other admin': 404, 'other hr': 404 },
  // Of nobody: a link in an e-mail opens it.
  '/claim/:token': nobody,
  '/value/pilots': { ...admins, hr: 200, 'other hr': 200 },
  '/value/pilots/new': { ...admins, hr: 200, 'other hr': 200 },
  '/value/pilots/:importId': { ...admins, hr: 200, 'other admin': 404, 'other hr': 404 },
  '/value/acceptance': { ...admins, hr: 200, 'other hr': 200 },
  '/value/acceptance/new': { ...admins, hr: 200, 'other hr': 200 },
  '/value/acceptance/lists': { ...admins, hr: 200, 'other hr': 200 },
  '/value/acceptance/list.json': nobody,
  '/value/acceptance/:acceptanceId': { ...admins, hr: 200, 'other admin': 404, 'other hr': 404 },
  '/value/accepted-at': { ...admins, author: 200, hr: 200, 'other author': 200, 'other hr': 200 },
  '/value/statement': signedIn,
  '/value/month': { ...admins, hr: 200, 'other hr': 200 },
  '/value/month/lines': { ...admins, hr: 200, 'other hr': 200 },
  '/value/month/adjust': { ...admins, hr: 200, 'other hr': 200 },
  '/value/goals': { ...admins, hr: 200, 'other hr': 200 },
  '/value/lanes': { ...admins, hr: 200, 'other hr': 200 },
  '/value/packets/columns': { ...admins, hr: 200, 'other hr': 200 },
  '/value/packets/:packetId': { ...admins, hr: 200, 'other admin': 404, 'other hr': 404 },
  '/value/packets/:file{[0-9a-f-]{36}\\.(csv|pdf|json)}': nobody,
  '/value/rules': { ...admins, hr: 200, 'other hr': 200 },
  '/value/rules/new': { ...admins, hr: 200, 'other hr': 200 },
  '/value/rules/:ruleId': { ...admins, hr: 200, 'other admin': 404, 'other hr': 404 },
  '/value/rules/:ruleId/write': { ...admins, hr: 200, 'other admin': 404, 'other hr': 404 },
  '/value/rules/:ruleId/try': { ...admins, hr: 200, 'other admin': 404, 'other hr': 404 },
  '/value.csv': { ...signedIn, visitor: 401 },
  '/vc-api/credentials/derive': postsOnly,
  '/vc-api/credentials/issue': postsOnly,
  '/vc-api/credentials/verify': postsOnly,
  '/vc-api/presentations/verify': postsOnly,
  '/vc-api/status/:purpose/:name': nobody,
  // What is shown without a line, so it may know nobody.
  '/offline': everyone,
  '/verify': everyone,
  '/versions/:versionId/:badge{badge\\.(?:svg|png)}': everyone,
  '/wallet': signedIn,
  '/wallet/leave': signedIn,
  '/wallet/transcript': signedIn,
  '/wallet/transcript.pdf': { ...signedIn, visitor: 401 },
  '/wallet/transcript/:transcriptId': nobody,
  '/wallet/transcript/:file{[0-9a-f-]{36}\\.(?:pdf|json)}': nobody,
  '/transcripts/:token': nobody,
  '/transcripts/:file{[\\w-]{8,64}\\.(?:pdf|json)}': nobody,
  '/wallet/key': signedIn,
  '/wallet/import': signedIn,
  '/wallet/arrive': signedIn,
  '/wallet/arrive/archive': nobody,
  '/wallet/arrive/:archiveId': itsOwner,
  '/wallet/arrive/:archiveId/records/:place': itsOwner,
  '/wallet/arrive/:archiveId/archive.zip': { ...itsOwner, visitor: 401 },
  '/wallet/arrive/:archiveId/files/:place': { ...itsOwner, visitor: 401 },
  '/wallet/brought-in/:badgeId': itsOwner,
  '/wallet/brought-in/:badgeId/file': { ...itsOwner, visitor: 401 },
  '/wallet/brought-in/:badgeId/picture': { others: 404, visitor: 401 },
  '/feed': signedIn,
  '/feed/reports': admins,
  '/feed/moments/:awardId': { others: 200, visitor: 302, stranger: 404, ...elsewhere },
  '/wallet/kudos': signedIn,
  '/wallet/kudos/:awardId/card': { others: 404, visitor: 302, earner: 200 },
  '/embed/kudos/:cardId': nobody,
  '/embed/kudos/:cardId/card.png': nobody,
  '/stickers/:file{[a-z]{2,20}\\.svg}': nobody,
  '/wallet/endorsements': signedIn,
  '/endorsements': authors,
  '/endorsements/:id': everyone,
  '/endorsements/:file{[0-9a-f-]{36}\\.json}': nobody,
  '/awards/:id/endorsements.json': everyone,
  '/endorse/:token': nobody,
  '/endorse/:kind/:subjectId': { others: 200, visitor: 302 },
  '/work': signedIn,
  '/work/:attemptId': itsOwner,
  '/work/:attemptId/appeal': itsOwner,
  '/work/:attemptId/check': itsOwner,
  '/work/:attemptId/offer': { ...itsOwner, owner: 302 },
  '/work/:attemptId/leaks': itsOwner,
  '/work/:attemptId/names': itsOwner,
  '/work/:attemptId/artifacts/:artifactId/blur': { others: 404, visitor: 302 },
  '/work/:attemptId/artifacts/:artifactId/names': itsOwner,
  '/work/:attemptId/artifacts/:artifactId/students': itsOwner,
  '/work/:attemptId/plan': itsOwner,
  '/work/:attemptId/captions/:artifactId': { others: 404, visitor: 302 },
  '/work/:attemptId/answers/:requirementId': nobody,
  '/work/:attemptId/artifacts': nobody,
  '/work/:attemptId/artifacts/:artifactId': nobody,
  '/work/:attemptId/self-check': nobody,
}

test('every address has a row', () => {
  expect(everyAddress.filter((pattern) => !(pattern in rows))).toEqual([])
  expect(Object.keys(rows).filter((pattern) => !everyAddress.includes(pattern))).toEqual([])
})

test('what is asked with a key is answered to no session, no matter who is signed in', { timeout: 120_000 }, async () => {
  const wrong: string[] = []
  for (const { method, path, scope } of operations) {
    const { status } = await ask(all, addressOf(apiAddressOf(path)), { method })
    if (scope !== null && status !== 401) wrong.push(`${method} ${path}: ${status}`)
    if (status >= 500) wrong.push(`${method} ${path}: ${status}`)
  }
  expect(wrong).toEqual([])
})

const answered = new Map<string, number>()

test('each answers whom it should', { timeout: 300_000 }, async () => {
  const wrong: string[] = []
  // Every operation was asked by now, from one network: that alone is nearly what a minute allows.
  await world.db.deleteFrom('rateLimits').execute()
  for (const [pattern, row] of Object.entries(rows)) {
    for (const [name, actor] of Object.entries(askers)) {
      const { status } = await ask(actor, addressOf(pattern))
      answered.set(`${pattern} ${name}`, status)
      const expected = row[name] ?? row.others
      if (status !== expected) wrong.push(`${pattern} for ${name}: ${status}, not ${expected}`)
    }
  }
  expect(wrong).toEqual([])
})

test('nobody learns from a refusal whether what is not theirs is there', { timeout: 300_000 }, async () => {
  const tells: string[] = []
  for (const pattern of everyAddress.filter((one) => /:(id|slug|\w+Id)\b/.test(one))) {
    for (const [name, actor] of Object.entries(askers)) {
      const status = answered.get(`${pattern} ${name}`)
      if (status !== 403 && status !== 401) continue
      const none = await ask(actor, addressOf(pattern, nowhere))
      if (none.status !== status) tells.push(`${pattern} for ${name}: ${status} where it is, ${none.status} where it is not`)
    }
  }
  expect(tells).toEqual([])
})

const strange = ['%00', '----------', '%F0%9F%A6%A9', nowhere, '99999999999999999999']
const queries =
  'after before of organization achievement year show page q sort requirement part status school role url to token version day from until level category mark'.split(
    ' ',
  )
/** Its own tests ask the machines’ doors; these take a visitor’s word. */
const asked = everyAddress.filter((pattern) => !pattern.startsWith('/vc-api'))

test('no address that anyone can write is a fault of ours', { timeout: 300_000 }, async () => {
  const faults: string[] = []
  const hear = async (name: string, actor: Actor, address: string, init?: RequestInit) => {
    const { status } = await ask(actor, address, init)
    if (status >= 500 && status !== 503) faults.push(`${name} ${init?.method ?? 'GET'} ${address.slice(0, 120)} ${status}`)
  }
  for (const [name, actor] of [
    ['a visitor', visitor],
    ['someone of every role', all],
  ] as const) {
    for (const pattern of asked) {
      for (const value of strange) {
        if (pattern.includes(':')) await hear(name, actor, addressOf(pattern, value))
        await hear(name, actor, `${addressOf(pattern)}?${queries.map((query) => `${query}=${value}`).join('&')}`)
      }
      for (const method of ['PUT', 'DELETE', 'OPTIONS', 'PROPFIND', 'HEAD']) await hear(name, actor, addressOf(pattern), { method })
      for (const Origin of ['null', 'nonsense', 'http://', 'https://evil.example', ''])
        await hear(name, actor, addressOf(pattern), { method: 'POST', headers: { Origin } })
    }
  }
  expect({ faults, errors: faults.length > 0 ? errors.slice(0, 5) : [] }).toEqual({ faults: [], errors: [] })
})

test('no body that anyone can send is a fault of ours, or holds the others up', { timeout: 300_000 }, async () => {
  const faults: string[] = []
  // The reader of forms is held against all of them in its own test; here each place meets those that would get through.
  const forms = hostileForms(64_000, { intent: 'password' }).filter(({ what }) => /huge|no text can hold|files/.test(what))
  expect(forms).toHaveLength(3)
  for (const [name, actor] of [
    ['a visitor', visitor],
    ['someone of every role', all],
  ] as const) {
    for (const pattern of asked) {
      for (const { what, type, body } of forms) {
        let status = 0
        const held = await heldFor(async () => {
          status = (await ask(actor, addressOf(pattern), { method: 'POST', body, headers: { 'Content-Type': type } })).status
        })
        if (status >= 500 && status !== 503) faults.push(`${name} ${pattern} ${what} ${status}`)
        // Other tests run beside this one; what holds the door up holds it for seconds.
        if (held > 1500) faults.push(`${name} ${pattern} ${what} held ${Math.round(held)} ms`)
      }
    }
  }
  expect({ faults, errors: faults.length > 0 ? errors.slice(0, 5) : [] }).toEqual({ faults: [], errors: [] })
})
