import { sql } from 'kysely'
import { waysOf } from '../../foundation/mail/letter-ways.ts'
import { type Letter, postMails } from '../../foundation/mail/send-mail.ts'
import type { Scene } from '../../foundation/platform/command.ts'
import { newId } from '../../foundation/platform/new-id.ts'
import { sentence } from '../../foundation/words/sentence.ts'
import { letterOf, type NoticeDetails, type NoticeKind, noticePath, noticeSentence, takingOver } from './notice-kinds.ts'

/** Something that concerns a person. */
export type Noticed = {
  personId: string
  kind: NoticeKind
  /** What it came of: one of each is kept for a person, however often it is told. */
  cause: string
  details: NoticeDetails
  organizationId: string | null
  aboutPersonId?: string | null
  /** When it happened. */
  at: Date
}

/** What happened longer ago is a notice and no letter: after an outage nobody is flooded with what is no news any more. */
const newsMs = 2 * 86_400_000

const key = ({ personId, cause }: { personId: string; cause: string }) => `${personId} ${cause}`

/** Keeps notices, each once, and writes the letters of those that their people want to hear of at once. */
export async function makeNotices(scene: Scene, noticed: readonly Noticed[]): Promise<void> {
  if (noticed.length === 0) return
  const { db, now, baseUrl } = scene
  const wayOf = await waysOf(db, [...new Set(noticed.map(({ personId }) => personId))])
  const byLetter = ({ personId, kind, at }: Noticed) => {
    const { letter, hasOwnLetter } = letterOf(kind)
    if (letter === null || now.getTime() - at.getTime() > newsMs) return 'none'
    const way = wayOf(personId, letter)
    return way === 'never' || (hasOwnLetter && way === 'at-once') ? 'none' : way
  }
  // Ids follow the time at which things happened, so that lists do.
  const rows = noticed.map((notice) => ({
    ...notice,
    id: newId(notice.at),
    aboutPersonId: notice.aboutPersonId ?? null,
    byLetter: byLetter(notice),
  }))
  const { rows: kept } = await sql<{ personId: string; cause: string }>`
    insert into notices (id, person_id, kind, cause, details, organization_id, about_person_id, made_at, by_letter)
    select id, "personId", kind, cause, details, "organizationId", "aboutPersonId", at, "byLetter"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (id uuid, "personId" uuid, kind text, cause text, details jsonb,
      "organizationId" uuid, "aboutPersonId" uuid, at timestamptz, "byLetter" text)
    on conflict (person_id, cause) do nothing
    returning person_id as "personId", cause`.execute(db)
  if (kept.length === 0) return
  const newer = rows.filter((row) => takingOver.includes(row.kind))
  if (newer.length > 0)
    await sql`
      update notices old set read_at = ${now} from notices newer
      where newer.id = any(${newer.map(({ id }) => id)}) and old.person_id = newer.person_id and old.kind = newer.kind
        and old.organization_id is not distinct from newer.organization_id and old.id < newer.id and old.read_at is null`.execute(db)
  const isKept = new Set(kept.map(key))
  const told = rows.filter((row) => row.byLetter === 'at-once' && isKept.has(key(row)))
  if (told.length > 0) await postMails(scene, await lettersOf(scene, told, baseUrl))
}

/** The letters of notices: the same sentence, with the way to what it tells of. */
async function lettersOf({ db }: Scene, told: readonly Noticed[], baseUrl: string): Promise<Letter[]> {
  const ids = [...new Set(told.flatMap(({ personId, aboutPersonId }) => [personId, ...(aboutPersonId ? [aboutPersonId] : [])]))]
  const people = await db.selectFrom('people').where('id', 'in', ids).select(['id', 'name', 'email']).execute()
  const byId = new Map(people.map((person) => [person.id, person]))
  return told.flatMap(({ personId, kind, details, organizationId, aboutPersonId }): Letter[] => {
    const person = byId.get(personId)
    const { letter } = letterOf(kind)
    if (!person || letter === null) return []
    const said = noticeSentence(kind, details, aboutPersonId ? (byId.get(aboutPersonId)?.name ?? '') : null)
    return [
      {
        to: person.email,
        personId,
        organizationId,
        kind: letter,
        subject: said,
        paragraphs: [sentence('Hello {name},', { name: person.name }), said],
        button: { label: sentence('Open it in Laurel'), url: `${baseUrl}${noticePath(kind, details)}` },
      },
    ]
  })
}
