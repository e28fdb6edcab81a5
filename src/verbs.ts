import { z } from 'zod'
import { auditCheck, inLines } from './administration/activity/audit-check.ts'
import { checks } from './administration/doctor/checks.ts'
import { checkUp, worstOf } from './administration/doctor/finding.ts'
import { asAnswer, findingLines } from './administration/doctor/told-finding.ts'
import { mirrorVerbs } from './administration/mirror/mirror-verbs.ts'
import { listStuckWork } from './administration/stuck-work/stuck-work.ts'
import { subscriberPlaces } from './administration/stuck-work/subscriber-places.ts'
import { operations } from './api.ts'
import { commands } from './commands.ts'
import { exitCodes, type Verb, verbsOf } from './foundation/doors/command-line.ts'
import { UsageFault } from './foundation/doors/flags.ts'
import { type FindAsker, type ListOf, listed, listVerb } from './foundation/doors/list-verb.ts'
import { operator } from './foundation/platform/actor.ts'
import { readsOfAll } from './foundation/platform/database.ts'
import { isId } from './foundation/platform/is-id.ts'
import { organizationScopes } from './foundation/platform/scopes.ts'
import { findPersonByAddress } from './people/accounts/people.ts'
import { findActor } from './people/accounts/recognize.ts'
import { listOrganizations } from './people/organizations/organizations.ts'

/** In whose place the operator reads: as an organization’s own program, as one person, or, what everyone may read, as nobody else. */
const findAsker: FindAsker = async (world, { person, organization }) => {
  const db = readsOfAll(world.db)
  if (person !== undefined) {
    const id = isId(person) ? person : (await findPersonByAddress(db, `${person}`.trim().toLowerCase()))?.id
    return id ? findActor(db, id) : null
  }
  if (organization === undefined) return operator
  if (!isId(organization)) return null
  const found = await db.selectFrom('organizations').where('id', '=', organization).select(['id', 'name', 'timeZone']).executeTakeFirst()
  return found
    ? {
        kind: 'key',
        name: found.name,
        organizationId: found.id,
        timeZone: found.timeZone,
        key: { id: found.id, scopes: organizationScopes },
      }
    : null
}

/** What each list of the API is called here, and whose it is. Organizations are read in a list of the operator’s own. */
const lists: Record<string, readonly [name: string, whose: ListOf]> = {
  listAchievements: ['achievement.list', 'everyone'],
  listVersions: ['achievement.list-versions', 'everyone'],
  listSchools: ['school.list', 'organization'],
  listMembers: ['membership.list', 'organization'],
  listInvitations: ['invitation.list', 'organization'],
  listRosters: ['roster.list', 'organization'],
  listRosterChanges: ['roster.list-changes', 'organization'],
  listRosterFaults: ['roster.list-faults', 'organization'],
  listLetters: ['letter.list', 'organization'],
  listHeldAddresses: ['letter.list-held', 'organization'],
  listDaysOff: ['days-off.list', 'organization'],
  listProposedHolidays: ['days-off.list-proposed', 'organization'],
  listCategories: ['category.list', 'organization'],
  listCurrencies: ['currency.list', 'organization'],
  listValueRules: ['value-rule.list', 'organization'],
  listAuthored: ['draft.list', 'organization'],
  listOwnTrials: ['trial.list', 'person'],
  listAwardSweeps: ['award-sweep.list', 'organization'],
  listSweptAwards: ['award-sweep.list-awards', 'organization'],
  listIssueLists: ['issue-list.list', 'organization'],
  listPosters: ['poster.list', 'organization'],
  listPosterRequests: ['poster-request.list', 'organization'],
  listIssueRows: ['issue-list.list-rows', 'organization'],
  listPilots: ['pilot.list', 'organization'],
  listPilotRows: ['pilot.list-rows', 'organization'],
  listPilotPeople: ['pilot.list-people', 'organization'],
  listPathways: ['pathway.list', 'everyone'],
  listPathwaysInWork: ['pathway.list-drafts', 'organization'],
  listTemplates: ['template.list', 'organization'],
  listFrameworks: ['framework.list', 'everyone'],
  listCompetencies: ['framework.list-competencies', 'everyone'],
  searchCompetencies: ['framework.search', 'everyone'],
  listAlignedAchievements: ['framework.list-aligned', 'everyone'],
  listFrameworkArrivals: ['framework.list-brought', 'organization'],
  listAskedReviews: ['draft.list-asked', 'person'],
  listOrganizationAwards: ['award.list', 'organization'],
  listEvents: ['event.list', 'organization'],
  listIssuerKeys: ['issuer-key.list', 'organization'],
  listWebhooks: ['webhook.list', 'organization'],
  listDeliveries: ['webhook.list-deliveries', 'organization'],
  listErasures: ['erasure.list', 'organization'],
  listRetention: ['retention.list', 'organization'],
  listCommentTags: ['comment-tag.list', 'organization'],
  listModelClips: ['model-clip.list', 'organization'],
  listDataCopies: ['data-copy.list', 'person'],
  listAddresses: ['address.list', 'person'],
  listNotices: ['notice.list', 'person'],
  listAttempts: ['attempt.list', 'person'],
  listUploads: ['upload.list', 'person'],
  listComments: ['comment.list', 'person'],
  listSharedArtifacts: ['shared-artifact.list', 'person'],
  listImportedBadges: ['import.list', 'person'],
  listBadgeArrivals: ['import.list-arrivals', 'person'],
  listArrivedArchives: ['archive.list-brought', 'person'],
  listLogEntries: ['log.list', 'person'],
  listShares: ['share.list', 'person'],
  listTranscripts: ['transcript.list', 'person'],
  listCohorts: ['cohort.list', 'person'],
  listCohortThreads: ['cohort.list-threads', 'person'],
  listCohortReplies: ['cohort.list-replies', 'person'],
  listWaiting: ['submission.list', 'person'],
  listAssessments: ['assessment.list', 'person'],
  listAnchors: ['anchor.list', 'organization'],
  listAssessors: ['assessor.list', 'organization'],
  listAssessorRequests: ['assessor-role.list', 'organization'],
  listLadder: ['ladder.list', 'organization'],
  listPaidAssessments: ['assessment-pay.list', 'organization'],
  listRules: ['rule.list', 'organization'],
  listFees: ['fee.list', 'organization'],
  listAcceptances: ['acceptance.list', 'organization'],
  listAcceptedAt: ['acceptance.list-places', 'organization'],
  listValueRequests: ['value-request.list', 'organization'],
  listMyValueRequests: ['value-request.list-own', 'person'],
  listLinesToApprove: ['ledger-line.list-to-approve', 'person'],
  listRefusedLines: ['ledger-line.list-refused', 'organization'],
  listSubstitutes: ['substitute.list', 'organization'],
  listContractGroups: ['contract-group.list', 'organization'],
  listContracts: ['contract.list', 'organization'],
  listMonthLines: ['ledger.list-month', 'organization'],
  listRecognized: ['recognized.list', 'organization'],
  listPeriodClosings: ['period.list', 'organization'],
  listPackets: ['packet.list', 'organization'],
  listPacketLines: ['packet.list-lines', 'organization'],
  listPacketLayouts: ['packet-layout.list', 'organization'],
  listGoals: ['goal.list', 'organization'],
  listLanes: ['lane.list', 'organization'],
  listOpenSubmissions: ['submission.list-open', 'organization'],
  listChecks: ['completeness-check.list', 'person'],
  listConflicts: ['conflict.list', 'person'],
  listForCoach: ['submission.list-for-coach', 'person'],
  listAppeals: ['appeal.list', 'person'],
  listSettled: ['approval.list', 'person'],
  listTalksDue: ['talk.list', 'person'],
  listCalibrations: ['calibration.list', 'person'],
  listDecisions: ['decision.list', 'person'],
  listLeaks: ['leak.list', 'organization'],
  listPhrases: ['phrase.list', 'person'],
  listWorkload: ['workload.list', 'organization'],
  listAwards: ['award.list-earned', 'person'],
  listEndorsements: ['endorsement.list', 'person'],
  listGivenEndorsements: ['endorsement.list-given', 'person'],
  listEndorsementRequests: ['endorsement.list-requests', 'person'],
  listOrganizationEndorsements: ['endorsement.list-of-organization', 'organization'],
  listRecognizedIssuers: ['recognized-issuer.list', 'organization'],
  listTrustLists: ['trust-list.list', 'organization'],
  listListedIssuers: ['trust-list.list-issuers', 'organization'],
  listMoments: ['moment.list', 'person'],
  listKudos: ['kudos.list', 'person'],
  listKudosReceived: ['kudos.list-received', 'person'],
  listKudosGiven: ['kudos.list-given', 'person'],
  listKudosReports: ['kudos.list-reports', 'organization'],
  listLedgerLines: ['ledger-line.list', 'person'],
}

const listVerbs = operations.flatMap((operation) => {
  const [name, whose] = lists[operation.id] ?? []
  return name && whose ? [listVerb(name, operation, whose, findAsker)] : []
})

const page = z.object({
  limit: z.int().min(1).max(1000).default(100).describe('How many on a page.'),
  cursor: z.uuid().optional().describe('Where the page begins, as the page before says.'),
})
const pageOf = (given: Record<string, unknown>) => {
  const { data, error } = page.safeParse(given)
  if (!data) throw new UsageFault(error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`).join('\n'))
  return { before: data.cursor ?? null, size: data.limit }
}

const organizationList: Verb = {
  name: 'organization.list',
  says: 'Every organization of this Laurel, by the name it has in addresses.',
  input: z.object({}),
  carryOut: async ({ world }) => listed({ items: await listOrganizations(readsOfAll(world.db)) }),
}

const stuckList: Verb = {
  name: 'stuck-work.list',
  says: 'Jobs that were tried as often as they may and never succeeded, the newest first. Retry or drop them by their id.',
  input: page,
  async carryOut({ world }, given) {
    const { stuck, next } = await listStuckWork(readsOfAll(world.db), pageOf(given))
    return listed({ items: stuck, cursor: next })
  },
}

const subscriberList: Verb = {
  name: 'subscriber.list',
  says: 'How far each subscriber of facts has read, what it has not heard yet, and why it stands still where it does.',
  input: z.object({}),
  carryOut: async ({ world }) => listed({ items: await subscriberPlaces(readsOfAll(world.db)) }),
}

/** What only looks, and so is no command: whether the trail is whole. */
const auditVerb: Verb = {
  name: 'audit.check',
  says: 'Checks the chain of hashes over all that happened, and names the first link that does not hold.',
  input: z.object({ organization: z.string().optional().describe('Only this one, by its name in addresses.') }),
  async carryOut({ world }, given) {
    const slug = given.organization === undefined ? null : String(given.organization)
    const reports = await auditCheck(readsOfAll(world.db), slug)
    if (!reports) throw new UsageFault(`There is no organization named ${slug}.`)
    const isWhole = reports.every(({ broken }) => !broken)
    return { answer: reports, lines: reports.flatMap(inLines), code: isWhole ? exitCodes.done : exitCodes.refused }
  },
}

/** What only looks at the installation itself. */
const doctorVerb: Verb = {
  name: 'doctor',
  says: 'Says what is wrong with this installation, in sentences: database, clock, address, keys, store, space, mail, and what waits.',
  input: z.object({}),
  async carryOut({ world }) {
    const findings = await checkUp({ ...world, db: readsOfAll(world.db) }, checks)
    return {
      answer: findings.map(asAnswer),
      lines: findings.flatMap(findingLines),
      code: worstOf(findings) === 'wrong' ? exitCodes.refused : exitCodes.done,
    }
  },
}

const byName = (one: Verb, other: Verb) => one.name.localeCompare(other.name, 'en')

/** Everything the operator can ask for at the command line. */
export const verbs: readonly Verb[] = [
  ...verbsOf(commands),
  ...listVerbs,
  organizationList,
  stuckList,
  subscriberList,
  auditVerb,
  doctorVerb,
  ...mirrorVerbs,
].sort(byName)

/** The lists of the API that have a name here. */
export const listsNamed: readonly string[] = Object.keys(lists)
