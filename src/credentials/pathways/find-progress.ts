import { sql } from 'kysely'
import { namesOf, type PublishedPathway } from '../../definitions/pathways/find-pathways.ts'
import { pathwayText } from '../../definitions/pathways/pathway-text.ts'
import type { PieceNames } from '../../definitions/pathways/pathway-words.ts'
import { nextPiece, type PieceProgress, type Progress, progressOf } from '../../definitions/pathways/progress.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { findHeld } from './find-held.ts'

export type OwnPathway = {
  pathwayId: string
  slug: string
  title: string
  language: string
  organizationName: string
  milestoneId: string
  versionId: string
  number: number
  progress: Progress
  next: PieceProgress | null
  /** The attempt at the next piece, where it is under way. */
  nextAttemptId: string | null
}

/** What somebody is at: the attempts they have open by the micro-credential, and with those the pathways they began. */
async function findUnderWay(db: Queryable, personId: string): Promise<{ attempts: Map<string, string>; all: Set<string> }> {
  const begun = db.selectFrom('pathwayStarts').where('personId', '=', personId).select('pathwayId')
  const open = db
    .selectFrom('attempts')
    .where('earnerId', '=', personId)
    .where('purpose', '=', 'award')
    .where('state', 'not in', ['earned', 'withdrawn'])
    .select(['id', 'achievementId'])
  const [rows, starts] = await Promise.all([open.execute(), begun.execute()])
  const attempts = new Map(rows.map(({ id, achievementId }) => [achievementId, id]))
  return { attempts, all: new Set([...attempts.keys(), ...starts.map(({ pathwayId }) => pathwayId)]) }
}

const attemptAt = (next: PieceProgress | null, underWay: ReadonlyMap<string, string>) =>
  next?.piece.kind === 'achievement' ? (underWay.get(next.piece.achievementId) ?? null) : null

/** The pathways that somebody is under way on, the furthest first, each with the next best step; and the names of what they ask for. */
export async function findOwnPathways(db: Queryable, personId: string, now: Date): Promise<{ pathways: OwnPathway[]; names: PieceNames }> {
  const { rows } = await sql<
    Omit<OwnPathway, 'progress' | 'next' | 'nextAttemptId' | 'language'> & { organizationId: string; text: unknown }
  >`
      select pathways.id as "pathwayId", pathways.slug, version.title, organizations.name as "organizationName", pathways.organization_id as "organizationId",
        version.achievement_version_id as "milestoneId", version.id as "versionId", version.number, version.text
      from pathway_starts start join pathways on pathways.id = start.pathway_id join pathway_versions version on version.id = start.version_id
        join organizations on organizations.id = pathways.organization_id
      where start.person_id = ${personId} and not exists (
        select from pathway_completions done where done.pathway_id = pathways.id and done.person_id = ${personId} and done.taken_back_at is null)
      order by pathways.id`.execute(db)
  if (rows.length === 0) return { pathways: [], names: await namesOf(db, []) }
  const read = rows.map((row) => ({ ...row, text: pathwayText(row.versionId, row.text) }))
  const [held, underWay] = await Promise.all([findHeld(db, personId, read), findUnderWay(db, personId)])
  const found = read.map(({ text, organizationId, ...row }) => {
    const progress = progressOf(text, held(organizationId), { organizationId, now })
    const next = nextPiece(progress, underWay.all)
    return { text, pathway: { ...row, language: text.language, progress, next, nextAttemptId: attemptAt(next, underWay.attempts) } }
  })
  const names = await namesOf(
    db,
    found.map(({ text }) => text),
  )
  const share = ({ done, needed }: Progress) => done / Math.max(1, needed)
  return {
    pathways: found.map(({ pathway }) => pathway).toSorted((a, b) => share(b.progress) - share(a.progress)),
    names,
  }
}

/** How far somebody is on one pathway, by the version they are under way on; null where they have nothing of it. */
export async function findProgress(
  db: Queryable,
  personId: string,
  shown: Pick<PublishedPathway, 'id' | 'organizationId' | 'text'>,
  now: Date,
) {
  const [start, found, held, underWay] = await Promise.all([
    db
      .selectFrom('pathwayStarts')
      .where('pathwayId', '=', shown.id)
      .where('personId', '=', personId)
      .select(['versionId', 'begunAt'])
      .executeTakeFirst(),
    db
      .selectFrom('pathwayCompletions as completion')
      .innerJoin('awards', 'awards.completionId', 'completion.id')
      .leftJoin('revocations', 'revocations.awardId', 'awards.id')
      .where('completion.pathwayId', '=', shown.id)
      .where('completion.personId', '=', personId)
      .where('completion.takenBackAt', 'is', null)
      .select(['awards.id as awardId', 'completion.completedAt', 'revocations.revokedAt'])
      .executeTakeFirst(),
    findHeld(db, personId, [shown]),
    findUnderWay(db, personId),
  ])
  const asked = { organizationId: shown.organizationId, now }
  const progress = progressOf(shown.text, held(shown.organizationId), asked)
  // A milestone that was taken back by hand stays so, however much of the pathway is there.
  const completion = found?.revokedAt === null ? found : undefined
  const next = found ? null : nextPiece(progress, underWay.all)
  return {
    start: start ?? null,
    completion: completion ?? null,
    takenBack: found && !completion ? { awardId: found.awardId } : null,
    progress,
    next,
    nextAttemptId: attemptAt(next, underWay.attempts),
    underWay: underWay.all,
  }
}
