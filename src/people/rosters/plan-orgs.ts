import { isDeepStrictEqual } from 'node:util'
import { type Sentence, sentence } from '../../foundation/words/sentence.ts'
import type { RosterOrg } from '../one-roster/roster-record.ts'
import type { BecomesOfOrg, Mapping } from './mapping.ts'
import type { ChangeKind } from './roster-words.ts'

/** What the roster said last of an organization, and which school of ours it is. */
export type KnownOrg = { sourcedId: string; told: RosterOrg; becomes: BecomesOfOrg; schoolId: string | null; isGone: boolean }
export type ToldOrg = { sourcedId: string; org: RosterOrg | null; file: string; line: number }
export type OurSchool = { id: string; name: string; isClosed: boolean }

export type OrgChange = {
  sourcedId: string
  name: string
  kinds: ChangeKind[]
  schoolId: string | null
  before: { known: KnownOrg | null; name: string | null; isClosed: boolean }
  after: { known: KnownOrg; name: string | null; isClosed: boolean }
  file: string
  line: number | null
}
export type OrgPlan = {
  /** Every organization of the roster as it will be known. */
  orgs: ReadonlyMap<string, KnownOrg>
  changes: OrgChange[]
  faults: { sourcedId: string; file: string; line: number | null; says: Sentence }[]
  /** Words for kinds of organizations that nobody has mapped. */
  words: string[]
}

/** The name of a school without what people write or leave out. */
export const plainSchool = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f.,’']/g, '')
    .replace(/\bschool\b/g, '')
    .replace(/[\s–-]+/g, ' ')
    .trim()

type Given = {
  known: readonly KnownOrg[]
  told: readonly ToldOrg[]
  /** Whether what is not told has closed. */
  isEveryOrg: boolean
  schools: readonly OurSchool[]
  mapping: Mapping
}

/** What becomes of the organizations of a roster. Pure. */
export function planOrgs({ known, told, isEveryOrg, schools, mapping }: Given): OrgPlan {
  const orgs = new Map(known.map((org) => [org.sourcedId, org]))
  const ours = new Map(schools.map((school) => [school.id, school]))
  const taken = new Set(known.flatMap(({ schoolId, isGone }) => (schoolId && !isGone ? [schoolId] : [])))
  const changes: OrgChange[] = []
  const faults: OrgPlan['faults'] = []
  const words = new Set<string>()
  const close = (before: KnownOrg, file: string, line: number | null) => {
    const after = { ...before, isGone: true }
    orgs.set(before.sourcedId, after)
    const school = before.schoolId ? ours.get(before.schoolId) : undefined
    const closes = before.becomes === 'school' && school && !school.isClosed
    changes.push({
      sourcedId: before.sourcedId,
      name: school?.name ?? before.told.name,
      kinds: [closes ? 'school-closed' : 'noted'],
      schoolId: before.schoolId,
      before: { known: before, name: null, isClosed: school?.isClosed ?? false },
      after: { known: after, name: null, isClosed: closes ? true : (school?.isClosed ?? false) },
      file,
      line,
    })
  }

  for (const { sourcedId, org, file, line } of told) {
    const before = orgs.get(sourcedId) ?? null
    if (!org) {
      if (before && !before.isGone) close(before, file, line)
      continue
    }
    const chosen = mapping.orgs[sourcedId]
    const byType = Object.hasOwn(mapping.types, org.type) ? mapping.types[org.type] : undefined
    if (!byType && !chosen) {
      words.add(org.type)
      faults.push({
        sourcedId,
        file,
        line,
        says: sentence('“{word}” is not a kind of organization.', { word: org.type.slice(0, 60).toWellFormed() }),
      })
    }
    const becomes = chosen && ours.has(chosen) ? 'school' : ((chosen as BecomesOfOrg | undefined) ?? byType ?? 'aside')
    let schoolId = becomes !== 'school' ? null : chosen && ours.has(chosen) ? chosen : before?.becomes === 'school' ? before.schoolId : null
    let found = false
    if (becomes === 'school' && !schoolId && chosen !== 'school') {
      const same = schools.filter(({ id, name }) => !taken.has(id) && plainSchool(name) === plainSchool(org.name))
      schoolId = (same.find(({ isClosed }) => !isClosed) ?? same[0])?.id ?? null
    }
    if (schoolId && schoolId !== before?.schoolId) found = true
    if (schoolId) taken.add(schoolId)
    const after: KnownOrg = { sourcedId, told: org, becomes, schoolId, isGone: false }
    orgs.set(sourcedId, after)
    const school = schoolId ? ours.get(schoolId) : undefined
    const kinds: ChangeKind[] = []
    let name: string | null = null
    if (becomes === 'school') {
      if (!schoolId) kinds.push('school-new')
      else if (found) kinds.push('school-found')
      // Somebody who gave a school another name here knows why.
      else if (before && school && before.told.name !== org.name && school.name === before.told.name) {
        kinds.push('school-renamed')
        name = org.name
      }
      if (school?.isClosed) kinds.push('school-back')
    }
    if (kinds.length === 0 && !isDeepStrictEqual(before, after)) kinds.push('noted')
    if (kinds.length === 0) continue
    changes.push({
      sourcedId,
      name: school && name === null ? school.name : org.name,
      kinds,
      schoolId,
      before: { known: before, name: school?.name ?? null, isClosed: school?.isClosed ?? false },
      after: { known: after, name: schoolId ? name : org.name, isClosed: false },
      file,
      line,
    })
  }
  if (isEveryOrg) {
    const there = new Set(told.map(({ sourcedId }) => sourcedId))
    for (const one of known) if (!there.has(one.sourcedId) && !one.isGone) close(one, 'orgs.csv', null)
  }
  return { orgs, changes, faults, words: [...words] }
}

/** Where somebody of an organization belongs: to a school (by the id of the roster), to the whole, or to nothing that is taken in. */
export function placeOf(orgs: ReadonlyMap<string, KnownOrg>, sourcedId: string): { school: string } | 'whole' | 'aside' | 'unknown' {
  let at = sourcedId
  for (let steps = 0; steps < 20; steps++) {
    const org = orgs.get(at)
    if (!org || org.isGone) return steps === 0 ? 'unknown' : 'whole'
    if (org.becomes === 'school') return { school: at }
    if (org.becomes !== 'above') return org.becomes
    if (org.told.parent === '') return 'whole'
    at = org.told.parent
  }
  return 'whole'
}
