import { Readable } from 'node:stream'
import { Hono } from 'hono'
import type { Http } from '../../foundation/doors/http.ts'
import { csvMark, csvRows } from '../../foundation/tables/csv.ts'
import { roleLabels } from '../accounts/role-labels.ts'
import { adminsOnly } from '../organizations/admins-only.ts'
import { chooseOrganization } from '../organizations/organizations.ts'
import { readMemberFilter } from './member-filter.ts'
import { listMembers } from './member-list.ts'

const head = ['Name', 'E-mail', 'Position', 'School', 'Roles', 'Last here']
const atOnce = 500

/** The people of an organization as a file, filtered as the page is; sent page by page, however many they are. */
export const peopleApi = new Hono<Http>().get('/people.csv', async (context) => {
  const { world, db, actor } = context.var
  adminsOnly(actor)
  const { organization } = await chooseOrganization(db, actor, context.req.raw, 'admin')
  const filter = readMemberFilter(new URL(context.req.url).searchParams, world.now())
  async function* pieces() {
    yield Buffer.from(csvMark + csvRows([head]))
    let after: string | null = null
    do {
      const page: Awaited<ReturnType<typeof listMembers>> = await listMembers(db, organization.id, { ...filter, after, size: atOnce })
      yield Buffer.from(
        csvRows(
          page.members.map(({ name, email, title, school, roles, lastSeenAt }) => [
            name,
            email,
            title,
            school ?? '',
            roles.map((role) => roleLabels[role]).join('; '),
            lastSeenAt?.toISOString().slice(0, 10) ?? '',
          ]),
        ),
      )
      after = page.next
    } while (after)
  }
  return context.body(Readable.toWeb(Readable.from(pieces())) as ReadableStream, 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="people-${organization.slug}.csv"`,
    'Cache-Control': 'private, no-store',
  })
})
