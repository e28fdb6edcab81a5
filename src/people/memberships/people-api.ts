import { Hono } from 'hono'
import type { Http } from '../../foundation/doors/http.ts'
import { csvAnswer, rowsAtOnce } from '../../foundation/tables/csv-answer.ts'
import { plainTextIn } from '../../foundation/words/format.ts'
import { texts } from '../../foundation/words/sentence.ts'
import { roleLabels } from '../accounts/role-labels.ts'
import { adminsOnly } from '../organizations/admins-only.ts'
import { chooseOrganization } from '../organizations/organizations.ts'
import { readMemberFilter } from './member-filter.ts'
import { listMembers } from './member-list.ts'

const head = texts(['Name', 'E-mail', 'Position', 'School', 'Roles', 'Last here'])

/** The people of an organization as a file, filtered as the page is, in its reader’s language. */
export const peopleApi = new Hono<Http>().get('/people.csv', async (context) => {
  const { world, db, actor, locale } = context.var
  const t = plainTextIn(locale)
  adminsOnly(actor)
  const { organization } = await chooseOrganization(db, actor, context.req.raw, 'admin')
  const filter = readMemberFilter(new URL(context.req.url).searchParams, world.now())
  return csvAnswer({
    name: `people-${organization.slug}`,
    head: head.map((heading) => t(heading)),
    async page(after: string | null) {
      const { members, next } = await listMembers(db, organization.id, { ...filter, after, size: rowsAtOnce })
      return { rows: members, next }
    },
    cells: ({ name, email, title, school, roles, lastSeenAt }) => [
      name,
      email,
      title,
      school ?? '',
      roles.map((role) => t(roleLabels[role])).join('; '),
      lastSeenAt?.toISOString().slice(0, 10) ?? '',
    ],
  })
})
