import { sql } from 'kysely'
import type { OpenTransaction } from '../../foundation/platform/database.ts'
import { conflict } from '../../foundation/platform/refusal.ts'
import type { LockedPilot } from './lock-pilot.ts'
import { matchPeople } from './match-people.ts'
import { matchTitles, titlesOf } from './match-titles.ts'
import { renewFates } from './pilot-fates.ts'
import type { PilotLine } from './read-pilot.ts'
import type { ReadRow } from './read-row.ts'

/** More different titles than any pilot had: then another column is meant. */
const mostTitles = 300
const atOnce = 1000

export type KnownRow = PilotLine & { read: ReadRow }

/**
 * Keeps rows of an import: whom and what they name is looked up once for each, and what is to become of each row is said anew. Rows that are there
 * are replaced. @throws Refusal `pilot-titles-many`
 */
export async function keepRows(
  db: OpenTransaction,
  { id: importId, organizationId }: LockedPilot,
  rows: readonly KnownRow[],
): Promise<void> {
  const [titles, people] = await Promise.all([
    db.selectFrom('pilotTitles').where('importId', '=', importId).select(['number', 'written', 'plain']).execute(),
    db.selectFrom('pilotPeople').where('importId', '=', importId).select(['number', 'plain']).execute(),
  ])
  const titleOf = new Map(titles.map(({ plain, number }) => [plain, number]))
  const personOf = new Map(people.map(({ plain, number }) => [plain, number]))
  const newTitles: { number: number; written: string; plain: string; level: number | null; category: string | null }[] = []
  const newPeople: { number: number; plain: string; email: string; name: string }[] = []
  const next = (numbers: Iterable<number>) => Math.max(0, ...numbers) + 1
  let [nextTitle, nextPerson] = [next(titleOf.values()), next(personOf.values())]
  for (const { read } of rows) {
    const { title, who } = read
    if (title && !titleOf.has(title.plain)) {
      titleOf.set(title.plain, nextTitle)
      newTitles.push({ number: nextTitle++, ...title })
    }
    if (who && !personOf.has(who.plain)) {
      personOf.set(who.plain, nextPerson)
      newPeople.push({ number: nextPerson++, ...who })
    }
  }
  if (titleOf.size > mostTitles)
    throw conflict(
      'pilot-titles-many',
      'This file names more than {most} different micro-credentials. Perhaps another column has their titles. Nothing was kept.',
      {
        most: mostTitles,
      },
    )
  const matched = newTitles.length === 0 ? [] : await matchTitles(newTitles, await titlesOf(db, organizationId), titles)
  if (matched.length > 0)
    await db
      .insertInto('pilotTitles')
      .values(
        matched.map(({ near, ...title }) => {
          const { level, category } = newTitles.find(({ number }) => number === title.number) ?? { level: null, category: null }
          return { importId, ...title, level, category, near: JSON.stringify(near) }
        }),
      )
      .execute()
  for (let start = 0; start < newPeople.length; start += atOnce)
    await db
      .insertInto('pilotPeople')
      .values(newPeople.slice(start, start + atOnce).map((person) => ({ importId, ...person, choice: 'unknown' })))
      .execute()
  for (let start = 0; start < rows.length; start += atOnce) {
    const written = rows.slice(start, start + atOnce).map(({ line, cells, read }) => ({
      import_id: importId,
      line,
      cells,
      title: read.title ? titleOf.get(read.title.plain) : null,
      person: read.who ? personOf.get(read.who.plain) : null,
      decided_on: read.decidedOn,
      gives: read.gives,
      link: read.link,
      faults: read.faults,
    }))
    await sql`insert into pilot_rows (import_id, line, cells, title, person, decided_on, gives, link, faults)
      select import_id, line, cells, title, person, decided_on, gives, link, faults from jsonb_populate_recordset(null::pilot_rows, ${JSON.stringify(written, wholeCharacters)}::jsonb)
      on conflict (import_id, line) do update set cells = excluded.cells, title = excluded.title, person = excluded.person,
        decided_on = excluded.decided_on, gives = excluded.gives, link = excluded.link, faults = excluded.faults, revision = pilot_rows.revision + 1`.execute(
      db,
    )
  }
  await dropUnnamed(db, importId)
  await matchPeople(db, { importId, organizationId })
  await renewFates(db, importId)
}

/** What was cut within a character ends with a sign for that: half of one can’t be kept. */
const wholeCharacters = (_name: string, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value)

/** Whom and what no row names any more, after one was corrected, is asked of nobody. What a draft was made of stays until the import is undone. */
async function dropUnnamed(db: OpenTransaction, importId: string): Promise<void> {
  await sql`delete from pilot_people where import_id = ${importId}
    and not exists (select from pilot_rows where pilot_rows.import_id = pilot_people.import_id and pilot_rows.person = pilot_people.number)`.execute(
    db,
  )
  await sql`delete from pilot_titles where import_id = ${importId} and choice <> 'drafted'
    and not exists (select from pilot_rows where pilot_rows.import_id = pilot_titles.import_id and pilot_rows.title = pilot_titles.number)
    and not exists (select from pilot_titles other where other.import_id = pilot_titles.import_id and other.same_as = pilot_titles.number)`.execute(
    db,
  )
}
