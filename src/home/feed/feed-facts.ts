import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'
import { audiences } from './feed-fields.ts'

// What somebody shows, gives and takes back is between colleagues: these facts are of no organization. A report is, since its admins answer for it.
export const feedChosen = factKind({
  name: 'feed.chosen',
  subject: 'feed',
  details: z.object({ shownTo: z.enum(audiences) }),
  sentence: 'Somebody chose to whom of their colleagues they show what they earn',
})
export const momentLeftOut = factKind({
  name: 'feed.left-out',
  subject: 'feed',
  sentence: 'An award was left out of what colleagues see',
})
export const momentPutBack = factKind({
  name: 'feed.put-back',
  subject: 'feed',
  sentence: 'An award that was left out is among what colleagues see again',
})

const ofAward = z.object({ awardId: z.uuid() })
export const kudosGiven = factKind({ name: 'kudos.given', subject: 'kudos', details: ofAward, sentence: 'A colleague gave kudos' })
export const kudosChanged = factKind({ name: 'kudos.changed', subject: 'kudos', details: ofAward, sentence: 'Kudos were changed' })
export const kudosTakenBack = factKind({ name: 'kudos.taken-back', subject: 'kudos', details: ofAward, sentence: 'Kudos were taken back' })
export const kudosRemoved = factKind({
  name: 'kudos.removed',
  subject: 'kudos',
  details: ofAward,
  sentence: 'The person who got kudos does not show them any more',
})
export const kudosReported = factKind({
  name: 'kudos.reported',
  subject: 'kudos-report',
  details: ofAward,
  sentence: 'Somebody asked the admins to look at kudos',
  // Who asks to look at something is told to nobody.
  isNameless: true,
})
export const kudosReportSettled = factKind({
  name: 'kudos.report-settled',
  subject: 'kudos-report',
  details: z.object({ awardId: z.uuid(), outcome: z.enum(['kept', 'removed', 'gone']) }),
  sentence: 'An admin looked at kudos that somebody reported',
})
export const kudosCardMade = factKind({
  name: 'kudos.card-made',
  subject: 'kudos',
  details: ofAward,
  sentence: 'Somebody made a card of an award with its kudos, for other sites',
})
export const kudosCardWithdrawn = factKind({
  name: 'kudos.card-withdrawn',
  subject: 'kudos',
  details: ofAward,
  sentence: 'A card with kudos was withdrawn from other sites',
})

export const feedFacts = [
  feedChosen,
  momentLeftOut,
  momentPutBack,
  kudosGiven,
  kudosChanged,
  kudosTakenBack,
  kudosRemoved,
  kudosReported,
  kudosReportSettled,
  kudosCardMade,
  kudosCardWithdrawn,
] as const
