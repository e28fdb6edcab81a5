import { sql } from 'kysely'
import type { Seat } from '../../definitions/achievements/seats.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { preparedRead } from '../../foundation/platform/prepared.ts'
import type { JudgedLevel } from '../rules/carry-forward.ts'
import type { Reading } from '../rules/settle.ts'
import { readCitation } from '../shown-evidence/citation.ts'

/** A finished assessment with what its assessor would say and open again. */
export type FinishedReading = Reading & { message: string; reopens: Readonly<Record<string, readonly string[]>> }

type StoredLevel = Omit<JudgedLevel, 'citation'> & { citation: unknown }

const finishedRows = preparedRead((db, given: { submissionId: string }) =>
  db
    .selectFrom('assessments')
    .where('submissionId', '=', given.submissionId)
    .where('finishedAt', 'is not', null)
    .where('seat', 'not in', ['calibration', 'appeal'])
    .select(['id as assessmentId', sql<Seat>`seat`.as('seat'), 'message', sql<FinishedReading['reopens']>`reopens`.as('reopens')])
    .select(
      sql<StoredLevel[]>`(
        select json_agg(json_build_object('criterionId', criterion_id, 'level', level, 'reason', reason, 'citation', citation, 'nextStep', next_step))
        from scores where assessment_id = assessments.id and level is not null)`.as('levels'),
    ),
)

/** What those made of a submission who have finished, as far as who asks may read it: commands all, a page only what row-level security shows. */
export async function findReadings(db: Queryable, submissionId: string): Promise<FinishedReading[]> {
  const rows = await finishedRows(db, { submissionId })
  return rows.map(({ levels, ...reading }) => ({
    ...reading,
    levels: (levels ?? []).map((level) => ({ ...level, citation: readCitation(level.citation) })),
  }))
}
