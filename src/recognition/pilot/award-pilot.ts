import { sql } from 'kysely'
import { z } from 'zod'
import { hasAlready } from '../../credentials/awards/has-already.ts'
import { type Issued, issueAward } from '../../credentials/awards/issue-award.ts'
import { no, yes } from '../../foundation/platform/actor.ts'
import { command, inside, type Made, type Scene } from '../../foundation/platform/command.ts'
import { type Fact, fact } from '../../foundation/platform/fact.ts'
import { lockPilot } from './lock-pilot.ts'
import { pilotClosed } from './pilot-facts.ts'
import { tellOfPilot } from './pilot-letter.ts'
import type { Given } from './read-row.ts'

const systemOnly = (actor: { kind: string }) =>
  actor.kind === 'system' ? yes : no('system-only', 'Only the system makes the awards of an import.')

type Due = {
  line: number
  achievementId: string
  versionId: string | null
  decidedOn: string
  decidedAt: Date
  gives: Given[]
  link: string
  isHeld: boolean
}

/** The rows of one person that are ready, as awards that are due. */
const dueRows = async ({ db, now }: Scene, { importId, personId, timeZone }: { importId: string; personId: string; timeZone: string }) => {
  const { rows } = await sql<Due>`
    select one.line, achievements.id as "achievementId", achievements.current_version_id as "versionId", one.decided_on as "decidedOn",
      (one.decided_on + time '12:00') at time zone ${timeZone} as "decidedAt", one.gives, one.link,
      ${hasAlready(personId, sql`achievements.id`, now)} as "isHeld"
    from pilot_rows one
      join pilot_people whom on whom.import_id = one.import_id and whom.number = one.person
      join pilot_titles title on title.import_id = one.import_id and title.number = one.title
      left join pilot_titles same on same.import_id = one.import_id and same.number = title.same_as
      join achievements on achievements.id = coalesce(same.achievement_id, title.achievement_id)
    where one.import_id = ${importId} and whom.person_id = ${personId} and one.fate = 'ready' and one.award_id is null
    order by one.line`.execute(db)
  return rows
}

export const awardPilotPerson = command({
  name: 'pilot.award-person',
  says: 'Makes the awards of one person of an import that was closed, with their opening lines and one letter. A second time it changes nothing.',
  reach: inside,
  limits: null,
  input: z.object({ importId: z.uuid(), personId: z.uuid() }),
  load: lockPilot,
  may: systemOnly,

  async run(scene, { importId, personId }, pilot): Promise<{ awards: Issued[]; facts: Fact[] }> {
    const { db, now, newId } = scene
    const awards: Issued[] = []
    const facts: Fact[] = []
    if (pilot.state !== 'closing') return { awards, facts }
    const { organizationId, name, timeZone } = pilot
    const made = new Set<string>()
    for (const due of await dueRows(scene, { importId, personId, timeZone })) {
      const { line, achievementId, versionId, decidedOn, decidedAt, gives, link, isHeld } = due
      const row = db.updateTable('pilotRows').where('importId', '=', importId).where('line', '=', line)
      // They may have earned it since it was looked over.
      if (isHeld || made.has(achievementId)) {
        await row.set({ fate: isHeld ? 'held' : 'repeated' }).execute()
        continue
      }
      if (versionId === null) throw new Error(`Row ${line} names what is not published.`)
      const elsewhereId = newId()
      await db
        .insertInto('decisionsElsewhere')
        .values({
          id: elsewhereId,
          importId,
          line,
          organizationId,
          personId,
          versionId,
          decidedOn,
          source: name,
          link,
          gives: JSON.stringify(gives),
          madeAt: now,
        })
        .execute()
      const issued = await issueAward(scene, {
        achievementId,
        versionId,
        organizationId,
        earnerId: personId,
        ground: { kind: 'elsewhere', elsewhereId },
        awardedAt: decidedAt,
      })
      await row.set({ fate: 'awarded', awardId: issued.made.awardId }).execute()
      made.add(achievementId)
      awards.push(issued.made)
      facts.push(...[issued.facts].flat().filter((each) => each !== null))
    }
    if (awards.length > 0)
      await tellOfPilot(scene, { personId, organizationId, source: name, awardIds: awards.map(({ awardId }) => awardId) })
    return { awards, facts }
  },

  record: (_input, _pilot, { facts }) => facts,
})

/** The awards of a person, for those who follow each. */
export const awardedByPilot = async (_scene: Scene, { awards }: { awards: Issued[] }): Promise<Made<Issued[]>> => ({
  made: awards,
  facts: null,
})

/** The last of them: a ledger is worked out as a whole, so once is enough for all. */
export const lastOfPilot = async (_scene: Scene, { awards }: { awards: Issued[] }): Promise<Made<Issued> | null> => {
  const last = awards.at(-1)
  return last ? { made: last, facts: null } : null
}

export const finishPilot = command({
  name: 'pilot.finish',
  says: 'Says that all awards of an import were made.',
  reach: inside,
  limits: null,
  input: z.object({ importId: z.uuid() }),
  load: lockPilot,
  may: systemOnly,

  async run({ db, now }, { importId }, { state }) {
    if (state !== 'closing') return null
    const { rows } = await sql<{ rows: number; awards: number; people: number; ready: number }>`
      select count(*)::integer as rows, count(award_id)::integer as awards, count(distinct whom.person_id) filter (where award_id is not null)::integer as people,
        count(*) filter (where fate = 'ready')::integer as ready
      from pilot_rows one left join pilot_people whom on whom.import_id = one.import_id and whom.number = one.person
      where one.import_id = ${importId}`.execute(db)
    const counts = rows[0] ?? { rows: 0, awards: 0, people: 0, ready: 0 }
    if (counts.ready > 0) throw new Error('Some awards of this import are not made yet.')
    const { ready: _none, ...told } = counts
    await db
      .updateTable('pilotImports')
      .set({ state: 'closed', closedAt: now, counts: JSON.stringify(told) })
      .where('id', '=', importId)
      .execute()
    return told
  },

  record: ({ importId }, { organizationId }, counts) =>
    counts && fact(pilotClosed, { organizationId, subjectId: importId }, { awards: counts.awards, people: counts.people }),
})
