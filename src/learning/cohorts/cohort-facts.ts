import { z } from 'zod'
import { type Fact, type FactKind, fact, factKind } from '../../foundation/platform/fact.ts'

/**
 * What happens in a cohort. It is told of no organization, so that none of it stands among what an admin or a program of theirs reads: what a cohort
 * does is its members’ alone. Who did it is told to nobody.
 */
const ofCohort = { subject: 'cohort', isNameless: true } as const

const ofMember = z.object({ personId: z.uuid() })
const ofUnit = z.object({ unitId: z.uuid() })
const ofMeeting = z.object({ meetingId: z.uuid() })
const ofPost = z.object({ postId: z.uuid() })
const ofShare = z.object({ shareId: z.uuid() })

export const cohortMade = factKind({ name: 'cohort.made', ...ofCohort, sentence: 'A cohort was made' })
export const cohortChanged = factKind({ name: 'cohort.changed', ...ofCohort, sentence: 'What a cohort says of itself was changed' })
export const cohortArchived = factKind({ name: 'cohort.archived', ...ofCohort, sentence: 'A cohort was archived' })
export const cohortBroughtBack = factKind({ name: 'cohort.brought-back', ...ofCohort, sentence: 'A cohort was brought back' })
export const cohortInvited = factKind({
  name: 'cohort.invited',
  ...ofCohort,
  sentence: 'Someone was invited into a cohort',
  details: ofMember,
  personal: ['personId'],
})
export const cohortDeclined = factKind({ name: 'cohort.declined', ...ofCohort, sentence: 'An invitation into a cohort was declined' })
export const cohortJoined = factKind({ name: 'cohort.joined', ...ofCohort, sentence: 'Someone joined a cohort' })
export const cohortLeft = factKind({ name: 'cohort.left', ...ofCohort, sentence: 'Someone left a cohort' })
export const cohortMemberRemoved = factKind({
  name: 'cohort.member-removed',
  ...ofCohort,
  sentence: 'Someone was taken out of a cohort',
  details: ofMember,
  personal: ['personId'],
})
export const cohortOrganizerSet = factKind({
  name: 'cohort.organizer-set',
  ...ofCohort,
  sentence: 'A member of a cohort became its organizer',
  details: ofMember,
  personal: ['personId'],
})
export const cohortOrganizerUnset = factKind({
  name: 'cohort.organizer-unset',
  ...ofCohort,
  sentence: 'An organizer of a cohort is one of its members again',
  details: ofMember,
  personal: ['personId'],
})
export const cohortLinkRenewed = factKind({ name: 'cohort.link-renewed', ...ofCohort, sentence: 'A cohort has a new link to join' })
export const cohortLinkRemoved = factKind({
  name: 'cohort.link-removed',
  ...ofCohort,
  sentence: 'The link to join a cohort was taken away',
})
export const cohortUnitAdded = factKind({
  name: 'cohort.unit-added',
  ...ofCohort,
  sentence: 'A session was added to the plan of a cohort',
  details: ofUnit,
})
export const cohortUnitChanged = factKind({
  name: 'cohort.unit-changed',
  ...ofCohort,
  sentence: 'A session of the plan of a cohort was changed',
  details: ofUnit,
})
export const cohortUnitMoved = factKind({
  name: 'cohort.unit-moved',
  ...ofCohort,
  sentence: 'A session of the plan of a cohort was moved',
  details: ofUnit,
})
export const cohortUnitRemoved = factKind({
  name: 'cohort.unit-removed',
  ...ofCohort,
  sentence: 'A session was taken out of the plan of a cohort',
  details: ofUnit,
})
export const cohortMeetingAdded = factKind({
  name: 'cohort.meeting-added',
  ...ofCohort,
  sentence: 'A date was added to a cohort',
  details: ofMeeting,
})
export const cohortMeetingChanged = factKind({
  name: 'cohort.meeting-changed',
  ...ofCohort,
  sentence: 'A date of a cohort was changed',
  details: ofMeeting,
})
export const cohortMeetingRemoved = factKind({
  name: 'cohort.meeting-removed',
  ...ofCohort,
  sentence: 'A date was taken out of a cohort',
  details: ofMeeting,
})
export const cohortPosted = factKind({ name: 'cohort.posted', ...ofCohort, sentence: 'Something was written in a cohort', details: ofPost })
export const cohortPostChanged = factKind({
  name: 'cohort.post-changed',
  ...ofCohort,
  sentence: 'What was written in a cohort was changed',
  details: ofPost,
})
export const cohortPostRemoved = factKind({
  name: 'cohort.post-removed',
  ...ofCohort,
  sentence: 'What was written in a cohort was removed by its author',
  details: ofPost,
})
export const cohortPostHidden = factKind({
  name: 'cohort.post-hidden',
  ...ofCohort,
  sentence: 'What was written in a cohort was hidden',
  details: ofPost,
})
export const cohortPostShown = factKind({
  name: 'cohort.post-shown',
  ...ofCohort,
  sentence: 'What was hidden in a cohort is shown again',
  details: ofPost,
})
export const cohortShared = factKind({ name: 'cohort.shared', ...ofCohort, sentence: 'Evidence was shown to a cohort', details: ofShare })
export const cohortShareEnded = factKind({
  name: 'cohort.share-ended',
  ...ofCohort,
  sentence: 'Evidence is no longer shown to a cohort',
  details: ofShare,
})
export const cohortPartSaid = factKind({
  name: 'cohort.part-said',
  ...ofCohort,
  sentence: 'Someone said what part of shared work was theirs',
  details: ofShare,
})

/** All of them, for the list of facts. */
export const cohortFacts = [
  cohortMade,
  cohortChanged,
  cohortArchived,
  cohortBroughtBack,
  cohortInvited,
  cohortDeclined,
  cohortJoined,
  cohortLeft,
  cohortMemberRemoved,
  cohortOrganizerSet,
  cohortOrganizerUnset,
  cohortLinkRenewed,
  cohortLinkRemoved,
  cohortUnitAdded,
  cohortUnitChanged,
  cohortUnitMoved,
  cohortUnitRemoved,
  cohortMeetingAdded,
  cohortMeetingChanged,
  cohortMeetingRemoved,
  cohortPosted,
  cohortPostChanged,
  cohortPostRemoved,
  cohortPostHidden,
  cohortPostShown,
  cohortShared,
  cohortShareEnded,
  cohortPartSaid,
]

/** A fact of a cohort. */
export const inCohort = <Details extends z.ZodObject>(
  of: FactKind<Details>,
  cohortId: string,
  ...details: Record<never, never> extends z.output<Details> ? [details?: z.output<Details>] : [details: z.output<Details>]
): Fact => fact(of, { subjectId: cohortId }, ...details)
