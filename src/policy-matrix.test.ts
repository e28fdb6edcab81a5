import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { discardDraft } from './achievements/discard-draft.ts'
import { importDefinition } from './achievements/import-definition.ts'
import { publishVersion } from './achievements/publish-version.ts'
import { bringBackAchievement, retireAchievement } from './achievements/retire-achievement.ts'
import { saveDraft } from './achievements/save-draft.ts'
import { setValueRule } from './achievements/set-value-rule.ts'
import { startDraft } from './achievements/start-draft.ts'
import { startVersion } from './achievements/start-version.ts'
import { claimNextSubmission, claimSubmission } from './assessment/claim-submission.ts'
import { decideSubmission } from './assessment/decide-submission.ts'
import { handBack } from './assessment/hand-back.ts'
import { saveScores } from './assessment/save-scores.ts'
import { addFile, addLink, addText } from './attempts/add-artifact.ts'
import { changeArtifact, removeArtifact, restoreArtifact } from './attempts/change-artifact.ts'
import { checkSelf } from './attempts/check-self.ts'
import { saveAnswer } from './attempts/save-answer.ts'
import { startAttempt } from './attempts/start-attempt.ts'
import { submitAttempt } from './attempts/submit-attempt.ts'
import { withdrawAttempt } from './attempts/withdraw-attempt.ts'
import { commands } from './commands.ts'
import { acceptInvitation, joinByInvitation } from './memberships/accept-invitation.ts'
import { cancelInvitation } from './memberships/cancel-invitation.ts'
import { changeMembership } from './memberships/change-membership.ts'
import { endMembership } from './memberships/end-membership.ts'
import { invitePeople } from './memberships/invite-people.ts'
import { renewInvitation, resendInvitation } from './memberships/resend-invitation.ts'
import { startInstance } from './memberships/start-instance.ts'
import { addSchools } from './organizations/add-schools.ts'
import { editOrganization } from './organizations/edit-organization.ts'
import { renameSchool } from './organizations/rename-school.ts'
import { addAddress, confirmAddress, promoteAddress, removeAddress } from './people/addresses.ts'
import { askForLink, sendSignInLink } from './people/ask-for-link.ts'
import { renamePerson } from './people/rename-person.ts'
import { setPassword } from './people/set-password.ts'
import { askToSignUp, confirmSignUp } from './people/sign-up.ts'
import { type Actor, type Membership, type RoleName, roleNames, system, type Verdict, visitor } from './platform/actor.ts'

/**
 * Who may do what: every command, asked by everyone there is, about something of the district.
 * Each row names exactly those who may; a command without a row, or a changed answer, is a failing test.
 */
const district = 'district'

const aPerson = (id: string, ...memberships: Membership[]): Actor => ({
  kind: 'person',
  id,
  name: id,
  email: `${id}@school.example`,
  memberships,
})
const inDistrict = (...roles: RoleName[]): Membership => ({ organizationId: district, schoolId: null, roles })

/** Everyone who may ask. `self` is whoever the thing belongs to, in no organization; the neighbours hold every role, but elsewhere. */
const everyone = {
  visitor,
  system,
  self: aPerson('self'),
  stranger: aPerson('stranger'),
  neighbour: aPerson('neighbour', { organizationId: 'neighbour', schoolId: null, roles: [...roleNames] }),
  ...(Object.fromEntries(roleNames.map((role) => [role, aPerson(role, inDistrict(role))])) as Record<RoleName, Actor>),
}
type Someone = keyof typeof everyone

const all = Object.keys(everyone) as Someone[]
const people = all.filter((someone) => everyone[someone].kind === 'person')

type Row = { name: string; judge: (actor: Actor) => Verdict; allowed: readonly Someone[] }

/**
 * One row: the command, what of the loaded facts and the input its policy looks at, and who may.
 */
function row<Loaded, Input>(
  { name, may }: { name: string; may: (actor: Actor, loaded: Loaded, input: Input) => Verdict },
  facts: { loaded?: Partial<NoInfer<Loaded>>; input?: Partial<NoInfer<Input>> },
  allowed: readonly Someone[],
): Row {
  // A policy reads a few of the facts, and only those are given.
  return { name, judge: (actor) => may(actor, (facts.loaded ?? {}) as Loaded, (facts.input ?? {}) as Input), allowed }
}

const ofDistrict = { loaded: { organizationId: district } }
const ofSelf = { loaded: { personId: 'self' } }
const ownWork = { loaded: { earnerId: 'self', organizationId: district } }

const taken = { loaded: { ...ownWork.loaded, assessorId: 'assessor' } }

const authors: readonly Someone[] = ['system', 'author', 'admin']

const rows: Row[] = [
  // organizations
  row(startInstance, {}, all),
  row(editOrganization, { loaded: { id: district } }, ['admin']),
  row(addSchools, { loaded: { id: district } }, ['admin']),
  row(renameSchool, { loaded: { id: district } }, ['admin']),
  // people
  row(askToSignUp, {}, all),
  row(confirmSignUp, {}, all),
  row(askForLink, {}, all),
  row(sendSignInLink, {}, ['system']),
  row(renamePerson, ofSelf, ['self']),
  row(setPassword, ofSelf, ['self']),
  row(addAddress, ofSelf, ['self']),
  row(confirmAddress, ofSelf, ['self']),
  row(promoteAddress, ofSelf, ['self']),
  row(removeAddress, ofSelf, ['self']),
  // achievements
  row(startDraft, ofDistrict, authors),
  row(importDefinition, ofDistrict, authors),
  row(saveDraft, ofDistrict, authors),
  row(publishVersion, ofDistrict, authors),
  row(startVersion, ofDistrict, authors),
  row(discardDraft, ofDistrict, authors),
  row(retireAchievement, ofDistrict, authors),
  row(bringBackAchievement, ofDistrict, authors),
  row(setValueRule, { loaded: { ownerId: district }, input: { organizationId: district } }, ['system', 'author', 'hr', 'admin']),
  // memberships
  row(changeMembership, ofDistrict, ['admin']),
  row(endMembership, { loaded: { organizationId: district, personId: 'self' } }, ['self', 'admin']),
  row(invitePeople, ofDistrict, ['admin']),
  row(resendInvitation, ofDistrict, ['admin']),
  row(cancelInvitation, ofDistrict, ['admin']),
  row(renewInvitation, {}, all),
  row(acceptInvitation, {}, people),
  row(joinByInvitation, {}, ['visitor']),
  // attempts
  row(startAttempt, {}, people),
  row(withdrawAttempt, ownWork, ['self']),
  row(saveAnswer, ownWork, ['self']),
  row(addFile, ownWork, ['self']),
  row(addLink, ownWork, ['self']),
  row(addText, ownWork, ['self']),
  row(changeArtifact, ownWork, ['self']),
  row(removeArtifact, ownWork, ['self']),
  row(restoreArtifact, ownWork, ['self']),
  row(checkSelf, ownWork, ['self']),
  row(submitAttempt, ownWork, ['self']),
  // assessment
  row(claimSubmission, ownWork, ['assessor']),
  row(claimNextSubmission, {}, ['neighbour', 'assessor']),
  row(saveScores, taken, ['assessor']),
  row(handBack, taken, ['assessor']),
  row(decideSubmission, taken, ['assessor']),
]

test.each(rows)('$name is for exactly those it is meant for', ({ judge, allowed }) => {
  expect(all.filter((someone) => judge(everyone[someone]).allowed)).toEqual(all.filter((someone) => allowed.includes(someone)))
})

test('every command in the source is listed, and has a row', () => {
  const written = globSync('src/*/*.ts', { exclude: (path) => /\.test\.ts$/.test(String(path)) }).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/= command\(\{[^}]*?name: '([^']+)'/g)].map(([, name = '']) => name),
  )
  expect(written.length).toBeGreaterThan(20)
  expect(commands.map(({ name }) => name).sort()).toEqual(written.sort())
  expect(rows.map(({ name }) => name).sort()).toEqual(written.sort())
})
