import { type Currency, currenciesOf } from '../../definitions/value/currencies.ts'
import { type Actor, holdsAny, organizationsWhere } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { forbidden, missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { dayIn, schoolYearOf } from '../../foundation/words/calendar.ts'
import { chooseOrganization } from '../../people/organizations/organizations.ts'
import { readSchoolYear } from '../ledger/school-year.ts'
import type { Wish } from './recognized.ts'

/** What a reader asks a report for, and what they may choose among: of a whole organization for admins and HR, of their school for principals. */
export type Asking = {
  organization: { id: string; slug: string; name: string }
  choices: readonly { slug: string; name: string }[]
  isWhole: boolean
  schools: readonly { id: string; name: string }[]
  currencies: readonly Currency[]
  currency: Currency
  start: string
  timeZone: string
  thisYear: number
  wish: Wish
}

/** @throws Refusal `sign-in-needed`, `not-for-reports`, `missing` */
export async function whoseReports(db: Queryable, actor: Actor, request: Request, now: Date): Promise<Asking> {
  if (actor.kind !== 'person') throw unauthenticated()
  if (organizationsWhere(actor, 'admin', 'hr', 'principal').length === 0)
    throw forbidden('not-for-reports', 'Only admins and HR of an organization, and principals for their school, see what was given.')
  const { organization, choices } = await chooseOrganization(db, actor, request, 'admin', 'hr', 'principal')
  const { searchParams } = new URL(request.url)
  const isWhole = holdsAny(actor, ['admin', 'hr'], organization.id)
  const own = actor.memberships.flatMap(({ organizationId, roles, schoolId }) =>
    organizationId === organization.id && roles.includes('principal') && schoolId ? schoolId : [],
  )
  if (!isWhole && own.length === 0)
    throw forbidden('no-school', 'You are a principal without a school here. Ask an admin of your organization to give you one.')
  const [place, schools, currencies] = await Promise.all([
    db
      .selectFrom('organizations')
      .where('id', '=', organization.id)
      .select(['timeZone', 'schoolYearStart'])
      .executeTakeFirstOrThrow(() => missing('organization')),
    db
      .selectFrom('organizations')
      .where('parentId', '=', organization.id)
      .$if(!isWhole, (query) => query.where('id', 'in', own))
      .orderBy('name')
      .select(['id', 'name'])
      .execute(),
    currenciesOf(db, organization.id),
  ])
  const asked = schools.find(({ id }) => id === searchParams.get('school'))
  // What everyone gives from the beginning, before what an organization added.
  const currency =
    [searchParams.get('currency'), 'money', 'clock-hours'].flatMap((code) => currencies.find((each) => each.code === code) ?? [])[0] ??
    currencies[0]
  if (!currency) throw missing('organization')
  const thisYear = schoolYearOf(dayIn(place.timeZone, now), place.schoolYearStart)
  return {
    organization,
    choices,
    isWhole,
    schools,
    currencies,
    currency,
    start: place.schoolYearStart,
    timeZone: place.timeZone,
    thisYear,
    wish: {
      organizationId: organization.id,
      year: readSchoolYear(searchParams.get('year')) ?? thisYear,
      currency: currency.code,
      schoolId: asked?.id ?? (isWhole ? null : (schools[0]?.id ?? null)),
    },
  }
}

/** The school year that runs now where an organization is. @throws Refusal `organization-missing` */
export async function presentYear(db: Queryable, organizationId: string, now: Date): Promise<number> {
  const { timeZone, schoolYearStart } = await db
    .selectFrom('organizations')
    .where('id', '=', organizationId)
    .select(['timeZone', 'schoolYearStart'])
    .executeTakeFirstOrThrow(() => missing('organization'))
  return schoolYearOf(dayIn(timeZone, now), schoolYearStart)
}
