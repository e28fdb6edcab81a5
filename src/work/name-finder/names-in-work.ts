import type { Queryable } from '../../foundation/platform/database.ts'
import { readCaptions } from '../media/cues.ts'
import { findInUnits } from './file-findings.ts'
import { type Finding, findNames, nameIndex } from './find-names.ts'

/** A text of an attempt in which something was found that tells who a student is. */
export type NamedText = {
  /** `answer:` and its requirement, or `artifact:` and its id. */
  key: string
  requirementId: string
  name: string | null
  revision: number
  findings: Finding[]
}

type Texts = {
  answers: readonly { requirementId: string; body: string; revision: number }[]
  artifacts: readonly { id: string; requirementId: string; name: string; body: string | null; revision: number }[]
}

/** The names of all students of a teacher, of every class that is kept: a class of last year is remembered in this year’s reflection. */
export const listedNames = (db: Queryable, teacherId: string) =>
  db
    .selectFrom('students')
    .innerJoin('classes', 'classes.id', 'students.classId')
    .where('teacherId', '=', teacherId)
    .select('students.name')
    .distinct()
    .limit(5000)
    .execute()

/** How often the captions of these recordings may tell who a student is, by artifact; none of those that don’t. */
export async function namesInCaptions(
  db: Queryable,
  teacherId: string,
  artifacts: readonly { id: string; captions: object | null }[],
): Promise<Map<string, number>> {
  const ids = artifacts.flatMap(({ id, captions }) => (captions ? [id] : []))
  if (ids.length === 0) return new Map()
  const names = (await listedNames(db, teacherId)).map(({ name }) => name)
  const rows = await db.selectFrom('captions').where('artifactId', 'in', ids).select(['artifactId', 'body']).execute()
  return new Map(
    rows.flatMap(({ artifactId, body }) => {
      const { findings } = findInUnits(unitsOfCaptions(body), names)
      return findings.length > 0 ? [[artifactId, findings.length]] : []
    }),
  )
}

/** The cues of captions, each by the second in which it begins. */
export const unitsOfCaptions = (body: string) =>
  (readCaptions(body)?.cues ?? []).map(({ from, text }) => ({ place: { kind: 'cue' as const, seconds: Math.floor(from) }, text }))

/** What stands in the written texts of an attempt. Nothing of it is kept: it is looked for anew each time. */
export async function namesInWork(db: Queryable, teacherId: string, { answers, artifacts }: Texts): Promise<NamedText[]> {
  const index = nameIndex(await listedNames(db, teacherId))
  const texts = [
    ...answers.map(({ requirementId, body, revision }) => ({ key: `answer:${requirementId}`, requirementId, name: null, revision, body })),
    ...artifacts.flatMap(({ id, requirementId, name, body, revision }) =>
      body === null ? [] : [{ key: `artifact:${id}`, requirementId, name, revision, body }],
    ),
  ]
  return texts.flatMap(({ body, ...text }) => {
    const findings = findNames(body, index)
    return findings.length === 0 ? [] : [{ ...text, findings }]
  })
}
