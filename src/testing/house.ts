import { addWebhook } from '../administration/webhooks/add-webhook.ts'
import { api } from '../api.ts'
import { chooseSweep } from '../credentials/awards/sweep-awards.ts'
import { acceptEndorsement } from '../credentials/endorsements/accept-endorsement.ts'
import { giveEndorsement } from '../credentials/endorsements/give-endorsement.ts'
import { bringTrustList } from '../credentials/trust-imports/bring-trust-list.ts'
import { takeTrustList } from '../credentials/trust-imports/take-trust-list.ts'
import { addRecognizedIssuer } from '../credentials/trust-lists/recognize-issuer.ts'
import { startDraft } from '../definitions/authoring/start-draft.ts'
import { usualRule } from '../definitions/rules/rule.ts'
import { ensureBuilt } from '../ensure-built.ts'
import { builtPages } from '../foundation/doors/pages.ts'
import { createWeb } from '../foundation/doors/web.ts'
import { type Actor, type RoleName, roleNames, visitor } from '../foundation/platform/actor.ts'
import { perform } from '../foundation/platform/command.ts'
import { chooseFeed } from '../home/feed/choose-feed.ts'
import { makeShare } from '../home/sharing/make-share.ts'
import { writeAnchor } from '../judgment/calibration/write-anchor.ts'
import { makeCohort } from '../learning/cohorts/make-cohort.ts'
import { addLogEntry } from '../learning/log/add-entry.ts'
import { proposeAcceptance } from '../recognition/acceptance/propose-acceptance.ts'
import { writeRule } from '../recognition/rules/write-rule.ts'
import { documents, openResources, resources } from '../resources.ts'
import routes from '../routes.ts'
import { takeArtifact } from '../work/artifacts/receive-artifacts.ts'
import { anAttempt } from './attempt.ts'
import { anAward } from './award.ts'
import { aBroughtArchive } from './brought-archive.ts'
import { aDistrict, aPerson } from './district.ts'
import { anImportedBadge } from './imported-badge.ts'
import { aList } from './list.ts'
import { aPathway, pathwayText, thisOne } from './pathway.ts'
import { aPilot } from './pilot.ts'
import { aPoster } from './poster.ts'
import { bringRosterOf, rosterZip } from './roster.ts'
import { aSeat } from './scores.ts'
import { aSubmission } from './submission.ts'
import { aTrial } from './trial.ts'
import { aWorld } from './world.ts'

/** Every address there is, of pages and of what is none, as it is written where it is declared. */
export const everyAddress: string[] = [
  ...new Set([
    ...routes.map(({ path }) => `/${path ?? ''}`),
    ...[...documents, ...openResources, ...resources].flatMap((app) =>
      app.routes.filter(({ method }) => method === 'GET' || method === 'POST').map(({ path }) => path),
    ),
  ]),
].sort()

/** The whole product but its socket: the built pages and every resource on a database with one thing of each kind, as anyone asks. */
export async function aHouse() {
  await ensureBuilt()
  const world = await aWorld({ WORKERS: 'false', VC_API: 'true', API_REQUESTS_PER_MINUTE: '1000000' })
  const district = await aDistrict(world)
  const { earner, assessor, author, district: home, neighbor } = district
  const attemptId = await anAttempt(district)
  async function* notes() {
    yield new TextEncoder().encode('Seven spoke on Tuesday, eleven on Friday. '.repeat(10))
  }
  const { artifactId } = await takeArtifact(
    world,
    earner,
    { name: 'notes.txt', bytes: notes() },
    { attemptId, requirementId: 'tally', kind: 'document' },
  )
  const award = await anAward(district, { earner: district.colleague })
  const { id: endorsementId } = await perform(world, earner, giveEndorsement, {
    kind: 'award',
    subjectId: award.id,
    position: 'Colleague',
    body: 'Their questions wait, and so do the hands.',
  })
  await perform(world, district.colleague, acceptEndorsement, { id: endorsementId })
  const { id: recognizedId } = await perform(world, district.admin, addRecognizedIssuer, {
    organizationId: home.id,
    issuerId: 'did:web:cedar.example',
    name: 'Cedar State University',
    why: 'Accredited by the state.',
    since: '2026-01-01',
    reason: 'Many of us study there.',
  })
  const { listId: trustListId, copyId } = await perform(world, district.admin, bringTrustList, {
    organizationId: home.id,
    name: 'Registry of the state',
    text: JSON.stringify({ registry: { 'did:web:state.example': { name: 'State College', url: 'https://state.example' } } }),
  })
  await perform(world, district.admin, takeTrustList, { listId: trustListId, copyId, accepts: ['unsigned'] })
  await perform(world, district.colleague, chooseFeed, { organizationId: home.id, shownTo: 'organization' })
  const third = await aPerson(world, 'Uma Third', [{ organizationId: home.id, schoolId: district.schoolId, roles: ['earner'] }])
  const { submissionId } = await aSubmission(district, { earner: third })
  const assessmentId = await aSeat(world, assessor, submissionId)
  const { achievementId } = await perform(world, author, startDraft, { organizationId: home.id })
  const membership = await world.db.selectFrom('memberships').where('personId', '=', earner.id).select('id').executeTakeFirstOrThrow()
  const webhook = { organizationId: home.id, url: 'https://hr.threerivers.example/laurel', kinds: ['award.issued'] }
  const { id: webhookId } = await perform(world, district.admin, addWebhook, webhook)
  const badgeId = await anImportedBadge(world, earner.id)
  const archiveId = await aBroughtArchive(world, earner.id)
  const { entryId } = await perform(world, earner, addLogEntry, { line: 'A talk on wait time' })
  const { cohortId } = await perform(world, earner, makeCohort, { organizationId: home.id, name: 'Questions on Tuesdays' })
  const { shareId } = await perform(world, earner, makeShare, { title: 'For an application', badgeIds: [badgeId] })
  const messageId = world.newId()
  const { anchorId } = await perform(world, author, writeAnchor, { achievementId: district.achievement.id, name: 'Near the line' })
  const pathway = await aPathway(district, pathwayText([{ pieces: [thisOne(district.achievement.id)] }]))
  const { ruleId } = await perform(world, district.hr, writeRule, {
    organizationId: home.id,
    rule: { ...usualRule, name: 'Hours for all', gives: { how: 'fixed', amount: '8' } } as never,
  })
  const importId = await aPilot(district, `email,title,date\n${earner.email},Wait times,2025-05-04\nnobody@elsewhere.example,Other,soon`)
  const listId = await aList(district, `email,name\n${earner.email},Maya Ortiz\nnobody@elsewhere.example,Nell Body`)
  const posterId = await aPoster(district)
  const rosterId = await bringRosterOf(
    world,
    district.admin,
    home.id,
    rosterZip({ people: [{ id: 'u1', name: 'Maya Ortiz', email: earner.email }] }),
  )
  const { sweepId } = await perform(world, district.admin, chooseSweep, {
    organizationId: home.id,
    kind: 'suspend',
    reason: 'A question about it is being looked into.',
    text: award.id,
  })
  const { acceptanceId } = await perform(world, district.hr, proposeAcceptance, {
    organizationId: home.id,
    target: { kind: 'issuer', id: neighbor.id },
    value: { how: 'listed' },
    reason: 'The same bar.',
  })
  const { id: packetId } = await world.db
    .insertInto('packets')
    .values({
      id: world.newId(),
      organizationId: home.id,
      month: '2026-01-01',
      number: 1,
      language: 'en',
      lines: 1,
      people: 1,
      sums: '[]',
      preparedBy: district.hr.id,
      preparedAt: world.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { trialId } = await aTrial(district, achievementId)
  const all = await aPerson(world, 'Alma Every', [{ organizationId: home.id, schoolId: district.schoolId, roles: [...roleNames] }])

  const elsewhere = (...roles: RoleName[]) => aPerson(world, `Elsewhere ${roles.join(' ')}`, [{ organizationId: neighbor.id, roles }])
  const askers: Record<string, Actor> = {
    visitor,
    owner: earner,
    earner: district.colleague,
    coach: district.coach,
    assessor,
    author,
    principal: district.principal,
    hr: district.hr,
    admin: district.admin,
    stranger: district.stranger,
    'other earner': await elsewhere('earner'),
    'other assessor': district.neighborAssessor,
    'other author': await elsewhere('author'),
    'other hr': await elsewhere('hr'),
    'other admin': district.neighborAdmin,
  }
  const pages = await builtPages()
  const doors = (actor: Actor) => createWeb({ world, recognize: async () => actor, resources, openResources, api, documents, ...pages })
  const open = new Map<Actor, ReturnType<typeof doors>>()
  const ask = async (actor: Actor, address: string, init: RequestInit = {}) => {
    const door = open.get(actor) ?? doors(actor)
    open.set(actor, door)
    return door.request(address, { ...init, headers: { Origin: 'http://localhost', ...init.headers } })
  }
  const { slug, versionId } = district.achievement
  /** What stands in an address for each of its names, by the first part of it where that tells. */
  const things: Record<string, string> = {
    ':attemptId': attemptId,
    ':artifactId': artifactId,
    ':requirementId': 'context',
    ':appealId': world.newId(),
    ':assessmentId': assessmentId,
    ':membershipId': membership.id,
    ':personId': assessor.id,
    ':webhookId': webhookId,
    ':entryId': entryId,
    ':badgeId': badgeId,
    ':archiveId': archiveId,
    ':place': '0',
    ':cohortId': cohortId,
    ':shareId': shareId,
    ':versionId': versionId,
    ':number': '1',
    ':token': 'never-given',
    ':code': 'input-invalid',
    ':step': 'basics',
    ':part': 'basics',
    ':classId': world.newId(),
    ':studentId': world.newId(),
    ':clipId': world.newId(),
    ':copyId': world.newId(),
    ':submissionId': world.newId(),
    ':purpose': 'revocation',
    ':name': 'none',
    '/awards/:id': award.id,
    '/embed/awards/:id': award.id,
    '/ob2/assertions/:id': award.id,
    '/authoring/:id': achievementId,
    '/drafts/:id': achievementId,
    ':trialId': trialId,
    ':pathwayId': pathway.pathwayId,
    '/pathways/:slug': pathway.slug,
    ':ruleId': ruleId,
    ':awardId': award.id,
    '/value/ask/:slug': slug,
    ':importId': importId,
    ':listId': listId,
    ':syncId': rosterId,
    ':sweepId': sweepId,
    ':posterId': posterId,
    ':acceptanceId': acceptanceId,
    ':packetId': packetId,
    '/outbox/:id': messageId,
    '/endorsements/:id': endorsementId,
    ':kind': 'award',
    ':subjectId': award.id,
    '/achievements/:id': district.achievement.id,
    '/catalog/:slug': slug,
    '/reliability/:slug': slug,
    '/calibration/:slug': slug,
    ':anchorId': anchorId,
    ':recognizedId': recognizedId,
    ':trustListId': trustListId,
    '/issuers/:slug': home.slug,
    '/ob2/issuers/:slug': home.slug,
    '/settings/leave/:slug': home.slug,
  }
  /** The address of what is there, or of what might be, with `other` in place of each id and slug. */
  const addressOf = (pattern: string, other?: string) =>
    pattern
      .replace(/:(file|badge|map)\{([^}]*\{[^}]*\})?[^}]*\}/g, (all, name: string) =>
        all.includes('qr')
          ? 'qr.svg'
          : name === 'badge'
            ? 'badge.svg'
            : name === 'map'
              ? 'sitemap-pages.xml'
              : pattern.startsWith('/awards')
                ? `${other ?? award.id}.json`
                : `${other ?? slug}.json`,
      )
      .replace(/:\w+/g, (name, at: number) => {
        const before = pattern.slice(0, at + name.length)
        return other !== undefined && /^:(slug|id|\w+Id|token)$/.test(name) ? other : (things[before] ?? things[name] ?? 'nothing')
      })
  return { world, district, askers, all, ask, addressOf }
}
