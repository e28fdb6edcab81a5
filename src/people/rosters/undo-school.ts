import type { Scene } from '../../foundation/platform/command.ts'
import { type Fact, fact } from '../../foundation/platform/fact.ts'
import { type Sentence, sentence } from '../../foundation/words/sentence.ts'
import { schoolRenamed } from '../organizations/organization-facts.ts'
import type { OrgChange } from './plan-orgs.ts'
import { schoolClosed, schoolOpened } from './roster-facts.ts'
import { keepOrg, renameTo } from './take-schools.ts'

type Row = Pick<OrgChange, 'before' | 'after'> & { kinds: string[]; schoolId: string | null }

/** A school as it was before a roster; a sentence where something newer keeps it. A school that came stays, closed: facts name it. */
export async function undoSchool(
  scene: Scene,
  organizationId: string,
  { kinds, schoolId, before, after }: Row,
  facts: Fact[],
): Promise<Sentence | null> {
  const { db, now } = scene
  if (before.known) await keepOrg(scene, organizationId, before.known)
  else
    await db.deleteFrom('rosterOrgs').where('organizationId', '=', organizationId).where('sourcedId', '=', after.known.sourcedId).execute()
  if (!schoolId) return null
  const about = { organizationId, subjectId: schoolId }
  const close = async (schoolClosedAt: Date | null) => {
    await db.updateTable('organizations').set({ schoolClosedAt }).where('id', '=', schoolId).execute()
    facts.push(fact(schoolClosedAt ? schoolClosed : schoolOpened, about))
  }
  if (kinds.includes('school-new')) {
    const used = await db
      .selectFrom('memberships')
      .where('schoolId', '=', schoolId)
      .where('endedAt', 'is', null)
      .select('id')
      .union(
        db
          .selectFrom('invitations')
          .where('schoolId', '=', schoolId)
          .where('acceptedAt', 'is', null)
          .where('cancelledAt', 'is', null)
          .select('id'),
      )
      .limit(1)
      .executeTakeFirst()
    if (used) return sentence('Somebody belongs to this school by now.')
    await close(now)
    return null
  }
  if (kinds.includes('school-renamed') && before.name !== null && after.name !== null) {
    const because = await renameTo(scene, organizationId, schoolId, after.name, before.name)
    if (because) return because
    facts.push(fact(schoolRenamed, about, { from: after.name, to: before.name }))
  }
  if (kinds.includes('school-closed')) await close(null)
  if (kinds.includes('school-back')) await close(now)
  return null
}
