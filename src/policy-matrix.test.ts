import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { commands } from './commands.ts'
import {
  type Actor,
  type Membership,
  operator,
  type Permission,
  type RoleName,
  roleNames,
  system,
  visitor,
} from './foundation/platform/actor.ts'

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
const inDistrict = (...roles: RoleName[]): Membership => ({ organizationId: district, schoolId: null, roles, timeZone: 'UTC' })

/**
 * Everyone who may ask, each by the name of the one role held in the district. `self` is the person the thing belongs to, with no role at all;
 * the `neighbor` holds every role, but elsewhere.
 */
const everyone = {
  visitor,
  system,
  operator,
  self: aPerson('self'),
  stranger: aPerson('stranger'),
  // A program, by a key of the district or of another; and one in the name of the person the thing belongs to.
  key: { kind: 'key', name: 'HR export', organizationId: district, timeZone: 'UTC', key: { id: 'key', scopes: [] } } satisfies Actor,
  'neighbor key': {
    kind: 'key',
    name: 'Export',
    organizationId: 'neighbor',
    timeZone: 'UTC',
    key: { id: 'key', scopes: [] },
  } satisfies Actor,
  'own key': { ...aPerson('self'), key: { id: 'own-key', scopes: [] } } as Actor,
  neighbor: aPerson('neighbor', { organizationId: 'neighbor', schoolId: null, roles: [...roleNames], timeZone: 'UTC' }),
  ...(Object.fromEntries(roleNames.map((role) => [role, aPerson(role, inDistrict(role))])) as Record<RoleName, Actor>),
}
type Someone = keyof typeof everyone

const all = Object.keys(everyone) as Someone[]
const people = all.filter((someone) => everyone[someone].kind === 'person')

type Facts = Record<string, unknown>
/** The command, who may, and what its policy looks at: of what is loaded, and of the input. */
type Row = readonly [name: string, allowed: readonly Someone[], loaded?: Facts, input?: Facts]

const ofDistrict = { organizationId: district, ownerId: district }
const ofSelf = { personId: 'self', earnerId: 'self' }
const talk = { earnerId: 'self', coaches: [{ coachId: 'coach', organizationId: district }] }
const taken = { organizationId: district, earnerId: 'self', assessorId: 'assessor' }
const own = { organizationId: district, earnerId: 'assessor', assessorId: 'assessor' }

// HR is asked too, and has no role for it.
const underReview = { organizationId: district, reviewerIds: ['self', 'coach', 'hr'], writerIds: ['author'] }
const onTrial = (personId: string, part: 'tries' | 'weighs') => ({ organizationId: district, me: { personId, part } })
const takesPart = { me: { personId: 'self', isOrganizer: false, hasJoined: true } }
const organizes = { me: { personId: 'self', isOrganizer: true, hasJoined: true } }
const ofAward = { kind: 'award', organizationId: district, earnerId: 'self' }
const ofDefinition = { kind: 'achievement', organizationId: district, earnerId: null }

const rows: Row[] = [
  // organizations
  ['organization.start', all],
  ['organization.edit', ['admin', 'key', 'operator'], { id: district }],
  ['organization.set-calendar', ['admin', 'key', 'operator'], { id: district }],
  ['organization.set-working-days', ['admin', 'key', 'operator'], { id: district }],
  ['days-off.add', ['admin', 'key', 'operator'], { id: district }],
  ['days-off.take-proposed', ['admin', 'key', 'operator'], { id: district }],
  ['days-off.change', ['admin', 'key', 'operator'], { id: district }],
  ['days-off.remove', ['admin', 'key', 'operator'], { id: district }],
  ['organization.add-schools', ['admin', 'key', 'operator'], { id: district }],
  ['organization.rename-school', ['admin', 'key', 'operator'], { id: district }],
  ['category.add', ['admin', 'key', 'operator'], { id: district }],
  ['currency.add', ['admin', 'key', 'operator'], { id: district }],
  ['category.change', ['admin', 'key', 'operator'], { id: district }],
  ['category.move', ['admin', 'key', 'operator'], { id: district }],
  ['category.remove', ['admin', 'key', 'operator'], { id: district }],
  ['category.bring-back', ['admin', 'key', 'operator'], { id: district }],
  ['currency.change', ['admin', 'key', 'operator'], { id: district }],
  ['currency.move', ['admin', 'key', 'operator'], { id: district }],
  ['currency.remove', ['admin', 'key', 'operator'], { id: district }],
  ['currency.bring-back', ['admin', 'key', 'operator'], { id: district }],
  // letters
  ['letter.send-again', ['admin', 'key', 'operator'], ofDistrict],
  ['letter.release-address', ['admin', 'key', 'operator'], ofDistrict],
  ['letter.take-bounce', ['operator', 'key', 'neighbor key', 'neighbor', 'admin']],
  ['letter-settings.choose', ['self', 'own key'], ofSelf],
  ['letter-settings.stop', all],
  // notices
  ['notice.read', ['self', 'own key'], ofSelf],
  ['notice.read-all', ['self', 'own key'], ofSelf],
  ['calendar.renew', ['self', 'own key'], ofSelf],
  // the register of a class: its teacher's alone; families answer by a code and without an account
  ['class.start', people, {}],
  ...['class.change', 'class.end', 'class.add-students', 'class.change-student', 'class.remove-student', 'class.renew-code'].map(
    (name): Row => [name, ['self', 'own key'], { teacherId: 'self' }],
  ),
  ['class.record-consent', ['self', 'own key'], { teacherId: 'self' }],
  ['class.record-for-unknown', ['self', 'own key'], { teacherId: 'self' }],
  ['class.answer-deletion', ['self', 'own key'], { teacherId: 'self' }],
  ['consent.answer', all],
  ['consent.ask-deletion', all],
  ['consent.name-child', all],
  // people
  ['person.ask-to-sign-up', all],
  ['person.confirm-sign-up', all],
  ['person.ask-for-link', all],
  ['person.send-sign-in-link', ['system']],
  ['person.rename', ['self', 'own key'], ofSelf],
  ['person.choose-locale', ['self', 'own key'], ofSelf],
  ['person.set-password', ['self', 'own key'], ofSelf],
  ['address.add', ['self', 'own key'], ofSelf],
  ['address.confirm', ['self', 'own key'], ofSelf],
  ['address.promote', ['self', 'own key'], ofSelf],
  ['address.remove', ['self', 'own key'], ofSelf],
  ['passkey.add', ['self', 'own key'], ofSelf],
  ['passkey.rename', ['self', 'own key'], ofSelf],
  ['passkey.remove', ['self', 'own key'], ofSelf],
  ['account-merge.prove-by-password', ['self', 'own key'], ofSelf],
  ['account-merge.prove-by-passkey', ['self', 'own key'], ofSelf],
  ['account-merge.ask-for-link', ['self', 'own key'], ofSelf],
  ['account-merge.prove-by-link', ['self', 'own key'], ofSelf],
  ['account-merge.carry-out', ['self', 'own key'], ofSelf],
  ['account-merge.undo', ['self', 'own key'], ofSelf],
  ['account-merge.send-link', ['system']],
  // work that got stuck
  ['stuck-work.retry', ['admin', 'key', 'operator'], ofDistrict],
  ['stuck-work.drop', ['admin', 'key', 'operator'], ofDistrict],
  ['stuck-work.drop', ['operator'], { organizationId: null }],
  // backups
  ['backup.record', ['system']],
  ['backup.record-failure', ['system']],
  ['backup.record-restore', ['system']],
  // It reads for all organizations.
  ['subscriber.retry', ['admin', 'neighbor', 'key', 'neighbor key', 'operator']],
  // signing keys
  ['issuer-key.rotate', ['admin', 'key', 'operator'], ofDistrict],
  ['issuer-key.name-compromised', ['admin', 'operator'], ofDistrict],
  ['issuer-key.export', ['admin', 'operator'], ofDistrict],
  // how long things are kept
  ['retention.set', ['admin', 'key', 'operator'], ofDistrict],
  ['retention.set', ['operator'], { organizationId: null }],
  ['retention.carry-out', ['system']],
  // the rights of persons
  ['data-copy.ask', ['self', 'own key', 'operator'], ofSelf],
  ['data-copy.record', ['system'], ofSelf],
  ['erasure.ask', ['self', 'own key'], ofSelf],
  ['erasure.record', ['admin', 'key', 'operator'], { ...ofSelf, organizationIds: [district] }, ofDistrict],
  ['erasure.record', ['operator'], { ...ofSelf, organizationIds: [district, 'neighbor'] }, ofDistrict],
  ['erasure.take-back', ['self', 'own key'], ofSelf],
  ['erasure.refuse', ['admin', 'key', 'operator'], { ...ofSelf, organizationIds: [district] }],
  ['erasure.carry-out', ['admin', 'key', 'neighbor', 'neighbor key', 'operator'], { ...ofSelf, organizationIds: [district, 'neighbor'] }],
  ['erasure.begin', ['system'], ofSelf],
  ['erasure.finish', ['system'], ofSelf],
  // webhooks
  ['webhook.add', ['admin', 'key', 'operator'], ofDistrict],
  ['webhook.change', ['admin', 'key', 'operator'], ofDistrict],
  ['webhook.replace-secret', ['admin', 'key', 'operator'], ofDistrict],
  ['webhook.stop', ['admin', 'key', 'operator'], ofDistrict],
  ['webhook.resume', ['admin', 'key', 'operator'], ofDistrict],
  ['webhook.remove', ['admin', 'key', 'operator'], ofDistrict],
  ['webhook.send-again', ['admin', 'key', 'operator'], ofDistrict],
  ['webhook.record-try', ['system'], ofDistrict],
  ['link.record-copy', ['system'], ofDistrict],
  // memberships
  ['membership.change', ['admin', 'key', 'operator'], ofDistrict],
  ['membership.end', ['self', 'own key', 'admin', 'key', 'operator'], { ...ofDistrict, ...ofSelf }],
  ['invitation.send', ['admin', 'key', 'operator'], ofDistrict],
  ['invitation.resend', ['admin', 'key', 'operator'], ofDistrict],
  ['invitation.cancel', ['admin', 'key', 'operator'], ofDistrict],
  ['invitation.renew', all],
  ['invitation.accept', people],
  ['invitation.join', ['visitor']],
  // keys: by hand alone, whatever a key may
  ['api-key.make', ['self'], { personId: 'self', organizationId: null }],
  ['api-key.make', ['admin'], { personId: null, organizationId: district }],
  ['api-key.revoke', ['self'], { personId: 'self', organizationId: null }],
  ['api-key.revoke', ['admin'], { personId: null, organizationId: district }],
  // achievements
  ['achievement.start-draft', ['system', 'author', 'admin', 'key', 'operator'], ofDistrict, ofDistrict],
  ['achievement.import', ['system', 'author', 'admin', 'key', 'operator'], ofDistrict, ofDistrict],
  ['achievement.save-draft', ['system', 'author', 'admin', 'key', 'operator'], ofDistrict],
  ['achievement.discard-draft', ['system', 'author', 'admin', 'key', 'operator'], ofDistrict],
  ['achievement.start-version', ['system', 'author', 'admin', 'key', 'operator'], ofDistrict],
  ['achievement.publish', ['system', 'author', 'admin', 'key', 'operator'], ofDistrict],
  ['achievement.retire', ['system', 'author', 'admin', 'key', 'operator'], ofDistrict],
  ['achievement.bring-back', ['system', 'author', 'admin', 'key', 'operator'], ofDistrict],
  // drafts under review: their authors, and who is asked and still has a role for it; nobody approves what they wrote
  ['draft.ask-review', ['system', 'author', 'admin', 'key', 'operator'], underReview],
  ['draft.take-review-back', ['system', 'author', 'admin', 'key', 'operator'], underReview],
  ['draft.comment', ['author', 'admin', 'coach'], underReview],
  ['draft.resolve-comment', ['author', 'admin', 'coach'], underReview],
  ['draft.reopen-comment', ['author', 'admin', 'coach'], underReview],
  ['draft.remove-comment', ['coach'], { ...underReview, authorId: 'coach' }],
  ['draft.remove-comment', [], { ...underReview, authorId: 'assessor' }],
  ['draft.approve', ['coach'], underReview],
  ['draft.approve', [], { ...underReview, writerIds: ['coach'] }],
  ['draft.ask-for-changes', ['coach'], underReview],
  // trials: authors begin them; who is invited takes part as long as they belong there
  ['trial.begin', ['system', 'author', 'admin', 'key', 'operator'], ofDistrict],
  ['trial.invite', ['system', 'author', 'admin', 'key', 'operator'], ofDistrict],
  ['trial.end', ['system', 'author', 'admin', 'key', 'operator'], ofDistrict],
  ...['trial.save-part', 'trial.finish'].map((name): Row => [name, ['earner'], onTrial('earner', 'tries')]),
  ['trial.save-part', [], onTrial('earner', 'weighs')],
  ['trial.save-part', [], onTrial('self', 'tries')],
  ['trial.weigh', ['assessor'], onTrial('assessor', 'weighs')],
  ['trial.weigh', [], onTrial('assessor', 'tries')],
  ['trial.leave', ['self', 'own key'], onTrial('self', 'tries')],
  ['pathway.start-draft', ['system', 'author', 'admin', 'key', 'operator'], ofDistrict],
  ['pathway.save-draft', ['system', 'author', 'admin', 'key', 'operator'], ofDistrict],
  ['pathway.publish', ['system', 'author', 'admin', 'key', 'operator'], ofDistrict],
  ['pathway.retire', ['system', 'author', 'admin', 'key', 'operator'], ofDistrict],
  ['pathway.settle-person', ['system']],
  ['pathway.begin', people],
  ['template.keep', ['system', 'author', 'admin', 'key', 'operator'], ofDistrict],
  ['template.change', ['system', 'author', 'admin', 'key', 'operator'], ofDistrict],
  ['template.remove', ['system', 'author', 'admin', 'key', 'operator'], ofDistrict],
  ['draft-rule.set', ['admin', 'key', 'operator'], ofDistrict],
  ['achievement.set-value', ['system', 'author', 'hr', 'admin', 'key', 'operator'], ofDistrict, ofDistrict],
  // What another organization offers: its author says nothing of what this one gives.
  ['achievement.set-value', ['system', 'hr', 'admin', 'key', 'operator'], { ownerId: 'elsewhere' }, ofDistrict],
  // attempts
  ['attempt.start', people],
  ['attempt.submit', ['self', 'own key'], ofSelf],
  ['attempt.withdraw', ['self', 'own key'], ofSelf],
  ['answer.save', ['self', 'own key'], ofSelf],
  ['self-check.save', ['self', 'own key'], ofSelf],
  ['artifact.add-file', ['self', 'own key'], ofSelf],
  ['upload.begin', ['self', 'own key'], ofSelf],
  ['upload.finish', ['self', 'own key'], ofSelf],
  ['upload.cancel', ['self', 'own key'], ofSelf],
  ['upload.preview', ['self', 'own key'], ofSelf],
  ['artifact.add-link', ['self', 'own key'], ofSelf],
  ['artifact.add-text', ['self', 'own key'], ofSelf],
  ['artifact.change', ['self', 'own key'], ofSelf],
  ['work.mask-names', ['self', 'own key'], ofSelf],
  ['artifact.name-students', ['self', 'own key'], ofSelf],
  ['captions.save', ['self', 'own key'], ofSelf],
  ['link.check', ['self', 'own key'], ofSelf],
  ['artifact.remove', ['self', 'own key'], ofSelf],
  ['artifact.drop-original', ['self', 'own key'], ofSelf],
  ['artifact.mask-names', ['self', 'own key'], ofSelf],
  ['artifact.restore', ['self', 'own key'], ofSelf],
  ['artifact.take-original-back', ['self', 'own key'], ofSelf],
  // cohorts: members do together what they do; organizers say who is in it
  ['cohort.make', ['earner', 'coach', 'admin'], ofDistrict, ofDistrict],
  ['cohort.change', ['self', 'own key'], organizes],
  ['cohort.archive', ['self', 'own key'], organizes],
  ['cohort.invite', ['self', 'own key'], organizes],
  ['cohort.renew-link', ['self', 'own key'], organizes],
  ['cohort.remove-member', ['self', 'own key'], organizes],
  ['cohort.set-organizer', ['self', 'own key'], organizes],
  ['cohort.add-meeting', ['self', 'own key'], organizes],
  ['cohort.change-meeting', ['self', 'own key'], organizes],
  ['cohort.remove-meeting', ['self', 'own key'], organizes],
  ['cohort.hide-post', ['self', 'own key'], organizes],
  ['cohort.invite', [], takesPart],
  ['cohort.answer', ['self', 'own key'], { me: { ...takesPart.me, hasJoined: false } }],
  ['cohort.join', people],
  ['cohort.leave', ['self', 'own key'], takesPart],
  ['cohort.follow', ['self', 'own key'], takesPart],
  ['cohort.add-unit', ['self', 'own key'], takesPart],
  ['cohort.change-unit', ['self', 'own key'], takesPart],
  ['cohort.move-unit', ['self', 'own key'], takesPart],
  ['cohort.remove-unit', ['self', 'own key'], takesPart],
  ['cohort.post', ['self', 'own key'], takesPart],
  ['cohort.share', ['self', 'own key'], takesPart],
  ['cohort.say-part', ['self', 'own key'], takesPart],
  ['cohort.take-share', ['self', 'own key'], takesPart],
  ['cohort.post', [], { me: { ...takesPart.me, hasJoined: false } }],
  ['cohort.edit-post', ['self', 'own key'], { ...takesPart, authorId: 'self' }],
  ['cohort.edit-post', [], { ...organizes, authorId: 'another' }],
  ['cohort.remove-post', ['self', 'own key'], { ...takesPart, authorId: 'self' }],
  ['cohort.end-share', ['self', 'own key'], { ...takesPart, sharedBy: 'self' }],
  ['cohort.end-share', ['self', 'own key'], { ...organizes, sharedBy: 'another' }],
  ['cohort.end-share', [], { ...takesPart, sharedBy: 'another' }],
  // the plan of an attempt
  ['plan.add-unit', ['self', 'own key'], ofSelf],
  ['plan.change-unit', ['self', 'own key'], ofSelf],
  ['plan.move-unit', ['self', 'own key'], ofSelf],
  ['plan.mark-unit', ['self', 'own key'], ofSelf],
  ['plan.remove-unit', ['self', 'own key'], ofSelf],
  // comments and coaching: the earner, and the coach it is shared with as long as they coach
  ['clip.share', ['self', 'own key'], ofSelf],
  ['clip.stop-sharing', ['self', 'own key'], ofSelf],
  ['comment.write', ['self', 'own key', 'coach'], talk],
  ['comment.write', ['self', 'own key'], { ...talk, coaches: [{ coachId: 'assessor', organizationId: district }] }],
  ['comment.speak', ['self', 'own key', 'coach'], talk],
  ['comment.finish-recording', ['coach'], { ...talk, authorId: 'coach' }],
  ['comment.share', ['self', 'own key', 'coach'], talk],
  ['comment.resolve', ['self', 'own key', 'coach'], talk],
  ['comment.reopen', ['self', 'own key', 'coach'], talk],
  ['comment.change', ['coach'], { ...talk, authorId: 'coach' }],
  ['comment.remove', ['coach'], { ...talk, authorId: 'coach' }],
  ['comment.remove', [], { ...talk, coaches: [], authorId: 'coach' }],
  ['clip.signal', ['coach'], { coachId: 'coach', organizationId: district, stoppedAt: null }],
  ['clip.signal', [], { coachId: 'assessor', organizationId: district, stoppedAt: null }],
  ['clip.signal', [], { coachId: 'coach', organizationId: district, stoppedAt: new Date() }],
  ['model-clip.add', ['coach', 'author', 'admin', 'key', 'operator'], ofDistrict],
  ['model-clip.change', ['coach', 'author', 'admin', 'key', 'operator'], ofDistrict],
  ['model-clip.remove', ['coach', 'author', 'admin', 'key', 'operator'], ofDistrict],
  ['model-clip.pin', ['coach', 'author', 'admin', 'key', 'operator'], ofDistrict],
  ['model-clip.unpin', ['coach', 'author', 'admin', 'key', 'operator'], ofDistrict],
  ['comment-tag.add', ['admin', 'key', 'operator'], { id: district }],
  ['comment-tag.rename', ['admin', 'key', 'operator'], { id: district }],
  ['comment-tag.remove', ['admin', 'key', 'operator'], { id: district }],
  ['comment-tag.bring-back', ['admin', 'key', 'operator'], { id: district }],
  // the log is for its person alone
  // a wallet is its person's alone
  ...['import.bring-in', 'import.remove', 'import.ask-now', 'import.try-again', 'import.clear-list'].map(
    (name): Row => [name, ['self', 'own key'], ofSelf],
  ),
  ['import.record', ['system'], ofSelf],
  ['import.record-check', ['system'], ofSelf],
  ['log.add', ['self', 'own key'], ofSelf],
  ['log.change', ['self', 'own key'], ofSelf],
  ['log.remove', ['self', 'own key'], ofSelf],
  ['log.restore', ['self', 'own key'], ofSelf],
  // assessment: nobody weighs their own work, and only who has taken it decides
  ['co-signature.ask', ['self', 'own key'], ofSelf],
  ['co-signature.answer', all],
  ['submission.check', ['assessor', 'admin'], { organizationId: district, earnerId: 'self' }],
  ['submission.take-as-coach', ['coach'], { organizationId: district, earnerId: 'self' }],
  ['submission.sign-off', ['admin'], { organizationId: district, earnerId: 'self', assessorIds: ['assessor'] }],
  ['submission.weigh-again', ['admin'], { organizationId: district, earnerId: 'self', assessorIds: ['assessor'] }],
  ['submission.weigh-again', [], { organizationId: district, earnerId: 'self', assessorIds: ['admin'] }],
  ['appeal.file', ['self', 'own key'], ofSelf],
  ['appeal.withdraw', ['self', 'own key'], ofSelf],
  ['appeal.take', ['assessor'], { organizationId: district, earnerId: 'self' }],
  ['appeal.take', [], { organizationId: district, earnerId: 'assessor' }],
  ['appeal.assign', ['admin', 'key', 'operator'], { organizationId: district, earnerId: 'self' }],
  ['appeal.take-back', ['admin', 'key', 'operator'], { organizationId: district, earnerId: 'self' }],
  ['appeal.decide', ['assessor'], { ...taken, seat: 'appeal', decidedByCoach: true }],
  ['appeal.decide', [], own],
  ['coach-talk.record', ['coach', 'admin'], { organizationId: district, earnerId: 'self' }],
  ['submission.claim', ['assessor'], taken],
  ['submission.claim', [], own],
  ['submission.claim-next', ['neighbor', 'assessor']],
  ['conflict.declare', ['assessor'], {}, { as: 'assessor', organizationId: district }],
  ['conflict.declare', roleNames, {}, { as: 'earner', organizationId: district }],
  ['conflict.end', ['self', 'own key'], { declaredById: 'self' }],
  ['conflict.end', [], { declaredById: null }],
  ['assessor-settings.save', ['neighbor', 'assessor']],
  ['assessing-rules.set', ['admin', 'key', 'operator'], {}, { organizationId: district }],
  ['submission.assign', ['admin', 'key', 'operator'], {}, { organizationId: district }],
  ['submission.take-back', ['admin', 'key', 'operator'], {}, { organizationId: district }],
  ['assessment.say-acquaintance', ['assessor'], taken],
  ['assessment.say-acquaintance', [], own],
  ['assessment.save-scores', ['assessor'], taken],
  ['assessment.save-scores', [], own],
  ['assessment.save-scores', [], { ...taken, assessorId: 'another' }],
  ['leak.mark', ['assessor'], taken],
  ['leak.mark', [], { ...taken, assessorId: 'another' }],
  ['leak.answer', ['admin'], { organizationId: district, earnerId: 'self' }],
  ['leak.answer', [], { organizationId: district, earnerId: 'admin' }],
  ['leak.let-be-seen', ['self', 'own key'], ofSelf],
  ['assessment.save-note', ['assessor'], taken],
  ['assessment.save-note', [], { ...taken, assessorId: 'another' }],
  ['assessment.count-time', ['assessor'], taken],
  ['assessment.count-time', [], { ...taken, assessorId: 'another' }],
  ['phrase.add', ['coach'], { personId: 'coach' }],
  ['phrase.change', ['assessor'], { personId: 'assessor' }],
  ['phrase.remove', ['assessor'], { personId: 'assessor' }],
  ['phrase.remove', [], { personId: 'self' }],
  ['assessment.release', ['assessor'], taken],
  ['assessment.reopen', ['assessor'], taken],
  ['assessment.reopen', [], { ...taken, assessorId: 'another' }],
  ['submission.decide', ['assessor'], taken],
  // calibration: who may write the micro-credential keeps its anchors; work is offered by its earner alone
  ['anchor.write', ['author', 'admin'], ofDistrict],
  ['anchor.agree', ['author', 'admin', 'key', 'operator'], ofDistrict],
  ['anchor.use', ['author', 'admin', 'key', 'operator'], ofDistrict],
  ['anchor.retire', ['author', 'admin', 'key', 'operator'], ofDistrict],
  ['calibration.set-rule', ['author', 'admin', 'key', 'operator'], ofDistrict],
  ['calibration.set-category-rule', ['author', 'admin', 'key', 'operator'], ofDistrict],
  ['calibration.follow-category', ['author', 'admin', 'key', 'operator'], ofDistrict],
  ['anchors.export', ['author', 'admin', 'key', 'operator'], ofDistrict],
  ['anchors.import', ['author', 'admin'], ofDistrict],
  ['anchor.offer', ['self', 'own key'], ofSelf],
  // the ladder: admins say how, HR what it brings, and people ask for themselves
  ['ladder.set', ['admin', 'key', 'operator'], ofDistrict],
  ['assessment-pay.set', ['hr', 'admin', 'key', 'operator'], ofDistrict],
  // value rules: admins and HR
  ['budget.set', ['system', 'hr', 'admin', 'key', 'operator'], ofDistrict],
  ['pilot.bring', ['hr', 'admin', 'key', 'operator'], ofDistrict],
  ['pilot.say-columns', ['hr', 'admin', 'key', 'operator'], ofDistrict],
  ['pilot.answer-title', ['hr', 'admin', 'key', 'operator'], ofDistrict],
  ['pilot.draft', ['hr', 'admin', 'key', 'operator'], ofDistrict],
  ['pilot.answer-person', ['hr', 'admin', 'key', 'operator'], ofDistrict],
  ['pilot.look-again', ['hr', 'admin', 'key', 'operator'], ofDistrict],
  ['pilot.invite-person', ['admin', 'key', 'operator'], ofDistrict],
  ['pilot.mend-row', ['hr', 'admin', 'key', 'operator'], ofDistrict],
  ['pilot.set-row-aside', ['hr', 'admin', 'key', 'operator'], ofDistrict],
  ['pilot.close', ['hr', 'admin', 'key', 'operator'], ofDistrict],
  ['pilot.undo', ['hr', 'admin', 'key', 'operator'], ofDistrict],
  ['pilot.award-person', ['system'], {}],
  ['pilot.finish', ['system'], {}],
  ['rule.write', ['system', 'hr', 'admin', 'key', 'operator'], ofDistrict],
  ['acceptance-list.sign', ['system', 'hr', 'admin', 'key', 'operator'], ofDistrict],
  ['acceptance-list.import', ['system', 'hr', 'admin', 'key', 'operator'], ofDistrict],
  ['fee.set', ['admin', 'key', 'operator'], { id: district }],
  ['acceptance.propose', ['system', 'hr', 'admin', 'key', 'operator'], ofDistrict],
  ['acceptance.agree', ['system', 'hr', 'admin'], { ...ofDistrict, proposedBy: 'another' }],
  ['acceptance.decline', ['system', 'hr', 'admin'], { ...ofDistrict, proposedBy: 'another' }],
  ['acceptance.withdraw', ['system', 'hr', 'admin', 'key', 'operator'], ofDistrict],
  ['acceptance.end', ['system', 'hr', 'admin', 'key', 'operator'], ofDistrict],
  ['acceptance.settle-person', ['system']],
  ['rule.publish', ['system', 'hr', 'admin', 'key', 'operator'], ofDistrict],
  ['rule.discard-draft', ['system', 'hr', 'admin', 'key', 'operator'], ofDistrict],
  // contracts, requests and approvals
  ['contract-group.add', ['system', 'hr', 'admin', 'key', 'operator'], ofDistrict],
  ['contract-group.rename', ['system', 'hr', 'admin', 'key', 'operator'], ofDistrict],
  ['contract-group.retire', ['system', 'hr', 'admin', 'key', 'operator'], ofDistrict],
  ['membership.set-contract', ['system', 'hr', 'admin', 'key', 'operator'], ofDistrict],
  ['value-request.ask-before', people, {}],
  ['value-request.ask', ['self', 'own key'], ofSelf],
  ['value-request.withdraw', ['self', 'own key'], ofSelf],
  ['value-request.decide', ['hr', 'admin', 'key', 'operator'], { ...ofDistrict, personId: 'self' }],
  ['value-request.decide', ['admin', 'key', 'operator'], { ...ofDistrict, personId: 'hr' }],
  ['value-request.reopen', ['hr', 'admin', 'key', 'operator'], { ...ofDistrict, personId: 'self' }],
  ['ledger-line.decide', [], { personId: 'self', way: null, decided: [] }],
  ['ledger-line.decide', people.filter((someone) => !['self', 'own key'].includes(someone)), { personId: 'self', way: {}, decided: [] }],
  ['ledger-line.lift-refusal', ['hr', 'admin', 'key', 'operator'], { ...ofDistrict, personId: 'self' }],
  ['ledger-line.lift-refusal', ['hr', 'key', 'operator'], { ...ofDistrict, personId: 'admin' }],
  ['substitute.name', ['hr', 'admin', 'key', 'operator'], { ...ofDistrict, personId: 'self' }],
  ['substitute.name', ['principal', 'hr', 'admin', 'key', 'operator'], { ...ofDistrict, personId: 'principal' }],
  ['substitute.end', ['principal', 'hr', 'admin', 'key', 'operator'], { ...ofDistrict, personId: 'principal' }],
  // months, adjustments and packets: admins and HR, never what pays them
  ['ledger.adjust', ['system', 'hr', 'admin', 'key', 'operator'], { ...ofDistrict, personId: 'another' }],
  ['ledger.adjust', ['system', 'hr', 'key', 'operator'], { ...ofDistrict, personId: 'admin' }],
  ['ledger.take-adjustment-back', ['system', 'hr', 'admin', 'key', 'operator'], { ...ofDistrict, personId: 'another' }],
  ['ledger.take-adjustment-back', ['system', 'admin', 'key', 'operator'], { ...ofDistrict, personId: 'hr' }],
  ['period.close', ['system', 'hr', 'admin', 'key', 'operator'], ofDistrict],
  ['period.reopen', ['system', 'hr', 'admin', 'key', 'operator'], ofDistrict],
  ['packet.prepare', ['system', 'hr', 'admin', 'key', 'operator'], ofDistrict],
  ['packet.withdraw', ['system', 'hr', 'admin', 'key', 'operator'], ofDistrict],
  ['packet.close', ['system', 'hr', 'admin', 'key', 'operator'], ofDistrict],
  // a packet is approved by a person who did not prepare it and whom it does not pay
  ['packet.approve', ['admin'], { ...ofDistrict, preparedById: 'hr', paysApprover: false }],
  ['packet.approve', [], { ...ofDistrict, preparedById: 'hr', paysApprover: true }],
  ['packet-layout.save', ['system', 'hr', 'admin', 'key', 'operator'], ofDistrict],
  ['packet-layout.remove', ['system', 'hr', 'admin', 'key', 'operator'], ofDistrict],
  ['goal.set', ['system', 'hr', 'admin', 'key', 'operator'], ofDistrict],
  ['goal.end', ['system', 'hr', 'admin', 'key', 'operator'], ofDistrict],
  ['lane.set', ['system', 'hr', 'admin', 'key', 'operator'], ofDistrict],
  ['lane.end', ['system', 'hr', 'admin', 'key', 'operator'], ofDistrict],
  ['assessor-role.ask', [...roleNames], ofDistrict],
  ['assessor-role.take-back', ['self', 'own key'], ofSelf],
  ['assessor-role.answer', ['admin', 'key', 'operator'], ofDistrict],
  ['probation.set', ['admin', 'key', 'operator'], ofDistrict],
  ['lead-assessor.set', ['admin', 'key', 'operator'], ofDistrict],
  ['assessment.void', ['hr', 'admin', 'key', 'operator'], taken],
  ['assessment.void', ['hr', 'key', 'operator'], { ...taken, assessorId: 'admin' }],
  ['anchor.take-back', ['self', 'own key'], ofSelf],
  ['calibration.go-on', ['assessor'], ofDistrict],
  ['submission.decide', [], own],
  ['submission.decide', [], { ...taken, assessorId: 'another' }],
  // awards
  ['credential.record', ['system']],
  ['credential.record-token', ['system']],
  ['holder-key.make', ['self', 'own key'], ofSelf],
  ['holder-key.replace', ['self', 'own key'], ofSelf],
  ['holder-key.name-in-awards', ['self', 'own key'], ofSelf],
  ['holder-key.export', ['self', 'own key'], ofSelf],
  ['award.hold', ['self', 'own key'], ofSelf],
  ['paper-credential.keep', ['system']],
  ['award.offer-to-wallet', ['self', 'own key'], ofSelf],
  ['exchange.challenge', ['system']],
  ['exchange.take', ['system']],
  ['exchange.redeem-code', ['system']],
  ['exchange.take-by-token', ['system']],
  ['vc-api.sign', ['system']],
  ['credential.record-many', ['system']],
  ['issue-list.bring', ['admin', 'key', 'operator'], ofDistrict],
  ['issue-list.say-columns', ['admin', 'key', 'operator'], ofDistrict],
  ['issue-list.mend-row', ['admin', 'key', 'operator'], ofDistrict],
  ['issue-list.set-row-aside', ['admin', 'key', 'operator'], ofDistrict],
  ['issue-list.propose', ['admin', 'key', 'operator'], ofDistrict],
  ['issue-list.send-back', ['hr', 'admin', 'key', 'operator'], ofDistrict],
  ['issue-list.approve', ['hr', 'admin'], { ...ofDistrict, broughtBy: 'another' }],
  ['issue-list.approve', ['hr'], { ...ofDistrict, broughtBy: 'admin' }],
  ['issue-list.send-portion', ['system']],
  ['issue-list.finish', ['system']],
  ['issue-list.resend-row', ['admin', 'key', 'operator'], ofDistrict],
  ['issue-list.cancel-row', ['admin', 'key', 'operator'], ofDistrict],
  ['issue-list.cancel', ['admin', 'key', 'operator'], ofDistrict],
  ['issue-list.claim', all],
  ['issue-list.claim-new', all],
  ['award.revoke', ['admin', 'key', 'operator'], { ...ofDistrict, ...ofSelf }],
  ['award.suspend', ['admin', 'key', 'operator'], { ...ofDistrict, ...ofSelf }],
  ['award.lift-suspension', ['admin', 'key', 'operator'], { ...ofDistrict, ...ofSelf }],
  ['award.hide', ['self', 'own key'], ofSelf],
  // what a person shows of themselves; a link opens to whoever has it, and its code or letter to whoever knows them
  ...[
    'share.make',
    'share.change',
    'share.withdraw',
    'share.arrange',
    'share.choose-evidence',
    'share.send',
    'profile.save',
    'profile.arrange',
  ].map((name): Row => [name, ['self', 'own key'], ofSelf]),
  ['share.open-by-code', all],
  ['share.ask-proof', all],
  ['share.open-by-letter', all],
  ['award.list', ['self', 'own key'], ofSelf],
  // endorsements: whose it is asks and decides; anybody else says something of an award, other organizations of the rest; a link speaks for its reader
  ['endorsement.ask', ['self', 'own key'], ofAward],
  ['endorsement.ask', ['author', 'admin', 'key', 'operator'], ofDefinition],
  ['endorsement.end-request', ['self', 'own key'], ofAward],
  ['endorsement.end-request', ['author', 'admin', 'key', 'operator'], ofDefinition],
  ['endorsement.accept', ['self', 'own key'], ofAward],
  ['endorsement.accept', ['author', 'admin', 'key', 'operator'], ofDefinition],
  ['endorsement.decline', ['self', 'own key'], ofAward],
  ['endorsement.decline', ['author', 'admin', 'key', 'operator'], ofDefinition],
  ['endorsement.hide', ['self', 'own key'], ofAward],
  ['endorsement.hide', ['author', 'admin', 'key', 'operator'], ofDefinition],
  ['endorsement.give', people.filter((someone) => someone !== 'self' && someone !== 'own key'), { ...ofAward, byOrganizationId: null }],
  ['endorsement.give', ['author', 'admin', 'key', 'operator'], { ...ofDefinition, organizationId: 'another', byOrganizationId: district }],
  ['endorsement.give', [], { ...ofDefinition, byOrganizationId: district }],
  ['endorsement.give', [], { ...ofDefinition, byOrganizationId: null }],
  ['endorsement.withdraw', ['self', 'own key'], { personId: 'self', byOrganizationId: null }],
  ['endorsement.withdraw', ['author', 'admin', 'key', 'operator'], { personId: 'self', byOrganizationId: district }],
  ['endorsement.refuse', ['self', 'own key'], { askedIds: ['self'] }],
  ['endorsement.answer', all],
  ['endorsement.refuse-by-link', all],
  ['endorsement.withdraw-by-link', all],
  ['endorsement.record-credential', ['system']],
  ['award.see', ['self', 'own key'], { earnerIds: ['self'] }],
  ['award.see', [], { earnerIds: ['self', 'another'] }],
]

type Judge = (actor: Actor, loaded: Facts, input: Facts) => Permission
// A policy reads a few of the facts, and only those are given.
const judges = new Map<string, Judge>(commands.map(({ name, may }) => [name, may as unknown as Judge]))

for (const [name, allowed, loaded = {}, input = {}] of rows) {
  test(`${name} ${JSON.stringify(loaded)} is for ${allowed.length === all.length ? 'everyone' : allowed.join(', ') || 'nobody'}`, () => {
    const may = judges.get(name)
    if (!may) throw new Error(`There is no command ${name}.`)
    expect(all.filter((someone) => may(everyone[someone], loaded, input).allowed)).toEqual(
      all.filter((someone) => allowed.includes(someone)),
    )
  })
}

test('every command in the source is listed, and has a row', () => {
  const sources = globSync('src/*/*/*.ts').filter((file) => !file.endsWith('.test.ts'))
  const written = sources.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/= command\(\{[^}]*?name: '([^']+)'/g)].map(([, name = '']) => name),
  )
  expect(written.length).toBeGreaterThan(40)
  expect([...judges.keys()].sort()).toEqual(written.sort())
  expect([...new Set(rows.map(([name]) => name))].sort()).toEqual(written.sort())
})

test('what no door opens is for the system alone', () => {
  const closed = new Set<string>(commands.filter(({ reach }) => Object.keys(reach).length === 0).map(({ name }) => name))
  const open = rows.filter(([name, allowed]) => closed.has(name) && allowed.some((someone) => someone !== 'system'))
  expect(closed.size).toBeGreaterThan(0)
  expect(open).toEqual([])
})
