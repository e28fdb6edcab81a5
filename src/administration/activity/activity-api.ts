import { Hono } from 'hono'
import type { Http } from '../../foundation/doors/http.ts'
import { csvAnswer, rowsAtOnce } from '../../foundation/tables/csv-answer.ts'
import { plainTextIn } from '../../foundation/words/format.ts'
import { texts } from '../../foundation/words/sentence.ts'
import { adminsOnly } from '../../people/organizations/admins-only.ts'
import { chooseOrganization } from '../../people/organizations/organizations.ts'
import { listActivity } from './activity.ts'
import { type Cursor, readActivityFilter } from './activity-filter.ts'
import { actorLabels } from './activity-words.ts'

const head = texts([
  'Time',
  'Fact',
  'What happened',
  'Subject',
  'Subject id',
  'Name of subject',
  'Actor',
  'Name of actor',
  'API key',
  'Door',
  'Request',
  'Event id',
])

/** The activity of an organization as a file, filtered as the page is, in its reader’s language. What programs read, kinds and ids, is the same in all. */
export const activityApi = new Hono<Http>().get('/settings/organization/activity.csv', async (context) => {
  const { world, db, actor, locale } = context.var
  const t = plainTextIn(locale)
  adminsOnly(actor)
  const { organization } = await chooseOrganization(db, actor, context.req.raw, 'admin')
  const filter = readActivityFilter(new URL(context.req.url).searchParams, world.factKinds)
  const sentences = new Map(world.factKinds.map(({ name, sentence }) => [name, sentence]))
  return csvAnswer({
    name: `activity-${organization.slug}`,
    head: head.map((heading) => t(heading)),
    page: (before: Cursor | null) =>
      listActivity(db, world.factKinds, {
        ...filter,
        organizationId: organization.id,
        timeZone: organization.timeZone,
        before,
        size: rowsAtOnce,
      }),
    cells: (row) => [
      row.at.toISOString(),
      row.kind,
      t(sentences.get(row.kind) ?? ''),
      row.subjectKind ?? '',
      row.subjectId ?? '',
      row.subject?.label ?? '',
      row.actorKind,
      row.actor?.name ?? t(actorLabels[row.actorKind]),
      row.key ?? '',
      row.door ?? '',
      row.requestId ?? '',
      row.id,
    ],
  })
})
