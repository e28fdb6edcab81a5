import { sql } from 'kysely'
import type { OpenTransaction } from '../../foundation/platform/database.ts'
import { type Due, type Gone, type KeptKind, overdue } from '../../foundation/platform/kept-kind.ts'
import { texts } from '../../foundation/words/sentence.ts'

/** Private notes on what is over: decided, withdrawn, or given back to the queue and not taken again. An appeal is heard after a decision. */
async function clearNotes(db: OpenTransaction, due: Due): Promise<readonly Gone[]> {
  const over =
    "coalesce(case when seat <> 'appeal' then decided_at else assessments.finished_at end, case when attempts.state = 'withdrawn' then attempts.changed_at end, released_at, case when seat = 'calibration' then finished_at end)"
  const old = await overdue(db, due, { at: over, organizationId: 'achievements.organization_id' })
  const { rows } = await sql<Gone>`
    delete from assessor_notes using (
      select assessment_id, achievements.organization_id from assessor_notes
        join assessments on assessments.id = assessment_id
        join submissions on submissions.id = assessments.submission_id
        join attempts on attempts.id = submissions.attempt_id
        join achievements on achievements.id = attempts.achievement_id
        left join decisions on decisions.submission_id = submissions.id and decisions.appeal_id is null
      where ${old} limit ${due.most} for update of assessor_notes skip locked
    ) as old where assessor_notes.assessment_id = old.assessment_id
    returning old.organization_id as "organizationId"`.execute(db)
  return rows
}

/** How long a private note stays after what it is about is over. */
export const noteKind: KeptKind = {
  name: 'assessor-notes',
  of: 'organization',
  usual: 90,
  least: 1,
  most: 365,
  ...texts({
    what: 'Private notes of assessors, once what they are about is decided, withdrawn or given back',
    goes: 'The note is deleted. Scores, reasons and the decision stay.',
    because: 'It helped one person to weigh the work. An appeal comes within weeks, and rests on the reasons that were given.',
  }),
  clear: clearNotes,
}
