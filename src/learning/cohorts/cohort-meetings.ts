import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { command, pageAndRest, type Scene } from '../../foundation/platform/command.ts'
import { conflict, invalidAt, missing, savedElsewhere } from '../../foundation/platform/refusal.ts'
import { cohortMeetingAdded, cohortMeetingChanged, cohortMeetingRemoved, inCohort } from './cohort-facts.ts'
import { meetingFields } from './cohort-fields.ts'
import { mayOrganize } from './cohort-policy.ts'
import { loadCohort, perHour, requireLive } from './load-cohort.ts'

const mostMeetings = 200
const { title, place, day, from, until } = meetingFields

/** A time of a day where the organization is, whatever the clocks do on it. */
const momentOf = (on: string, at: string, zone: string): RawBuilder<Date> => sql<Date>`(${on}::date + ${at}::time) at time zone ${zone}`

/** @throws Refusal `meeting-ends-first` */
function requireOrder({ from: starts, until: ends }: { from: string; until: string }): void {
  if (ends <= starts) throw invalidAt('meeting-ends-first', 'until', 'The meeting ends before it starts. Give a later end.')
}

export const addMeeting = command({
  name: 'cohort.add-meeting',
  says: 'Adds a date to a cohort, in the time zone of its organization.',
  reach: pageAndRest,
  limits: perHour('meeting', 100),
  input: z.object({ cohortId: z.uuid(), title, place: place.default('').describe('A room, or a link.'), day, from, until }),
  load: (scene, { cohortId }) => loadCohort(scene, cohortId),
  may: mayOrganize,
  async run({ db, now, newId }, { cohortId, ...given }, cohort) {
    requireLive(cohort)
    requireOrder(given)
    const { count } = await db
      .selectFrom('cohortMeetings')
      .where('cohortId', '=', cohortId)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    if (Number(count) >= mostMeetings) throw conflict('dates-full', 'A cohort has 200 dates at most. Remove some that are over.')
    const meetingId = newId()
    await db
      .insertInto('cohortMeetings')
      .values({
        id: meetingId,
        cohortId,
        title: given.title,
        place: given.place,
        startsAt: momentOf(given.day, given.from, cohort.timeZone),
        endsAt: momentOf(given.day, given.until, cohort.timeZone),
        changedAt: now,
      })
      .execute()
    return {
      cohortId,
      meetingId,
      cohort: cohort.name,
      organizationId: cohort.organizationId,
      title: given.title,
      day: given.day,
      by: cohort.me.personId,
    }
  },
  record: (_input, { id }, { meetingId }) => inCohort(cohortMeetingAdded, id, { meetingId }),
})

const ofMeeting = z.object({ cohortId: z.uuid(), meetingId: z.uuid() })

/** Loads a cohort with one of its dates. @throws Refusal `missing` */
async function loadMeeting(scene: Scene, { cohortId, meetingId }: z.output<typeof ofMeeting>) {
  const cohort = await loadCohort(scene, cohortId)
  const meeting = await scene.db
    .selectFrom('cohortMeetings')
    .where('id', '=', meetingId)
    .where('cohortId', '=', cohortId)
    .select(['title', 'place', 'revision'])
    .select(sql<string>`to_char(starts_at at time zone ${cohort.timeZone}, 'YYYY-MM-DD')`.as('day'))
    .select(sql<string>`to_char(starts_at at time zone ${cohort.timeZone}, 'HH24:MI')`.as('from'))
    .select(sql<string>`to_char(ends_at at time zone ${cohort.timeZone}, 'HH24:MI')`.as('until'))
    .executeTakeFirstOrThrow(() => missing('meeting'))
  return { ...cohort, meeting }
}

/** Fields that are left out stay. @throws Refusal `meeting-changed` with what it says now */
export const changeMeeting = command({
  name: 'cohort.change-meeting',
  says: 'Changes a date of a cohort.',
  reach: pageAndRest,
  limits: null,
  input: ofMeeting.extend({
    revision: z.number().int().min(0),
    title: title.optional(),
    place: place.optional(),
    day: day.optional(),
    from: from.optional(),
    until: until.optional(),
  }),
  load: loadMeeting,
  may: mayOrganize,
  async run({ db, now }, { cohortId, meetingId, revision, ...given }, { meeting, timeZone, archivedAt }) {
    requireLive({ archivedAt })
    const { revision: current, ...before } = meeting
    const change = { ...before, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) }
    if (revision !== current)
      throw savedElsewhere('meeting-changed', 'This date was changed by someone else since. Both texts are kept: choose which one stays.', {
        revision: current,
        values: before,
      })
    requireOrder(change)
    await db
      .updateTable('cohortMeetings')
      .set({
        title: change.title,
        place: change.place,
        startsAt: momentOf(change.day, change.from, timeZone),
        endsAt: momentOf(change.day, change.until, timeZone),
        revision: current + 1,
        changedAt: now,
      })
      .where('id', '=', meetingId)
      .execute()
    return { cohortId, meetingId }
  },
  record: ({ meetingId }, { id }) => inCohort(cohortMeetingChanged, id, { meetingId }),
})

export const removeMeeting = command({
  name: 'cohort.remove-meeting',
  says: 'Takes a date out of a cohort.',
  reach: pageAndRest,
  limits: null,
  input: ofMeeting,
  load: loadMeeting,
  may: mayOrganize,
  async run({ db }, { cohortId, meetingId }, { archivedAt }) {
    requireLive({ archivedAt })
    await db.deleteFrom('cohortMeetings').where('id', '=', meetingId).execute()
    return { cohortId }
  },
  record: ({ meetingId }, { id }) => inCohort(cohortMeetingRemoved, id, { meetingId }),
})
