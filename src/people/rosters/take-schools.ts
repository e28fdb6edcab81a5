import type { Scene } from '../../foundation/platform/command.ts'
import { type Fact, fact } from '../../foundation/platform/fact.ts'
import { type Sentence, sentence } from '../../foundation/words/sentence.ts'
import { createSchools } from '../organizations/create-organization.ts'
import { schoolRenamed, schoolsAdded } from '../organizations/organization-facts.ts'
import { shortNameFrom } from '../organizations/organization-fields.ts'
import type { OrgChange } from './plan-orgs.ts'
import { schoolClosed, schoolOpened } from './roster-facts.ts'

export type SchoolRow = Pick<OrgChange, 'before' | 'after'> & { place: number; sourcedId: string; schoolId: string | null; kinds: string[] }
export type TakenSchool = { place: number; schoolId: string | null; because: Sentence | null }
type District = { id: string; slug: string; timeZone: string; schoolYearStart: string }

/** Takes in what a roster says of schools. What could not be done is told, and the rest goes on. */
export async function takeSchools(
  scene: Scene,
  district: District,
  rows: readonly SchoolRow[],
): Promise<{ taken: TakenSchool[]; facts: Fact[] }> {
  const facts: Fact[] = []
  const taken: TakenSchool[] = []
  const created = rows.filter(({ kinds }) => kinds.includes('school-new'))
  if (created.length > 0) {
    const added = await createSchools(
      scene,
      district,
      created.map(({ after }) => after.known.told.name),
    )
    if (added > 0) facts.push(fact(schoolsAdded, { organizationId: district.id, subjectId: district.id }, { added }))
  }
  for (const row of rows) taken.push(await takeSchool(scene, district.id, row, facts))
  for (const { place, schoolId } of taken) {
    const row = rows.find((one) => one.place === place)
    if (row) await keepOrg(scene, district.id, { ...row.after.known, schoolId })
  }
  return { taken, facts }
}

async function takeSchool(
  { db, now }: Scene,
  organizationId: string,
  { place, kinds, schoolId, before, after }: SchoolRow,
  facts: Fact[],
): Promise<TakenSchool> {
  if (kinds.includes('school-new')) {
    const made = await db
      .selectFrom('organizations')
      .where('parentId', '=', organizationId)
      .where((row) => row(row.fn<string>('lower', ['name']), '=', after.known.told.name.toLowerCase()))
      .select(['id', 'schoolClosedAt'])
      .executeTakeFirstOrThrow()
    if (made.schoolClosedAt) await db.updateTable('organizations').set({ schoolClosedAt: null }).where('id', '=', made.id).execute()
    return { place, schoolId: made.id, because: null }
  }
  if (!schoolId) return { place, schoolId, because: null }
  const about = { organizationId, subjectId: schoolId }
  let because: Sentence | null = null
  if (kinds.includes('school-renamed') && after.name !== null && before.name !== null) {
    because = await renameTo({ db }, organizationId, schoolId, before.name, after.name)
    if (!because) facts.push(fact(schoolRenamed, about, { from: before.name, to: after.name }))
  }
  if (kinds.includes('school-closed') && !before.isClosed) {
    await db.updateTable('organizations').set({ schoolClosedAt: now }).where('id', '=', schoolId).execute()
    facts.push(fact(schoolClosed, about))
  }
  if (kinds.includes('school-back')) {
    await db.updateTable('organizations').set({ schoolClosedAt: null }).where('id', '=', schoolId).execute()
    facts.push(fact(schoolOpened, about))
  }
  return { place, schoolId, because }
}

/** Renames a school that still has its earlier name; a sentence where it can't be. */
export async function renameTo(
  { db }: Pick<Scene, 'db'>,
  organizationId: string,
  schoolId: string,
  from: string,
  to: string,
): Promise<Sentence | null> {
  const same = await db
    .selectFrom('organizations')
    .where('parentId', '=', organizationId)
    .where('id', '!=', schoolId)
    .where((row) => row(row.fn<string>('lower', ['name']), '=', to.toLowerCase()))
    .select('id')
    .executeTakeFirst()
  if (same) return sentence('Another school here is called “{name}”.', { name: to })
  const renamed = await db
    .updateTable('organizations')
    .set({ name: to, shortName: shortNameFrom(to) })
    .where('id', '=', schoolId)
    .where('name', '=', from)
    .returning('id')
    .executeTakeFirst()
  return renamed ? null : sentence('Somebody has renamed this school meanwhile.')
}

/** What is known of an organization of the roster from now on. */
export async function keepOrg(
  { db }: Pick<Scene, 'db'>,
  organizationId: string,
  { sourcedId, told, becomes, schoolId, isGone }: OrgChange['after']['known'],
): Promise<void> {
  const values = { told: JSON.stringify(told), becomes, schoolId, isGone }
  await db
    .insertInto('rosterOrgs')
    .values({ organizationId, sourcedId, ...values })
    .onConflict((row) => row.columns(['organizationId', 'sourcedId']).doUpdateSet(values))
    .execute()
}
