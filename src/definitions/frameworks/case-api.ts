import { Hono } from 'hono'
import type { Http, HttpContext } from '../../foundation/doors/http.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { findFramework, findInOrder } from './find-frameworks.ts'
import { mostItems } from './framework-text.ts'
import { caseDocument, caseItem, casePackage, casePlace, caseVersions } from './write-case.ts'

const open = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'public, max-age=300', 'X-Content-Type-Options': 'nosniff' }
const mostDocuments = 100

/** What is given away: frameworks that were written here and that everyone may read. Those of others are at their publishers. */
const published = ({ var: { db } }: HttpContext) => db.selectFrom('frameworks').where('isOwn', '=', true).where('isPublic', '=', true)

async function frameworkNamed(context: HttpContext, identifier: string) {
  const { id } = await published(context)
    .where('identifier', '=', identifier)
    .select('id')
    .executeTakeFirstOrThrow(() => missing('framework'))
  return findFramework(context.var.db, id)
}

async function itemNamed(context: HttpContext, identifier: string) {
  const { place, above, frameworkId } = await context.var.db
    .selectFrom('frameworkItems')
    .leftJoin('frameworkItems as parent', 'parent.id', 'frameworkItems.parentId')
    .where('frameworkItems.identifier', '=', identifier)
    .where('frameworkItems.goneAt', 'is', null)
    .where('frameworkItems.frameworkId', 'in', published(context).select('id'))
    .select(['frameworkItems.place', 'parent.place as above', 'frameworkItems.frameworkId'])
    .executeTakeFirstOrThrow(() => missing('competency'))
  const framework = await findFramework(context.var.db, frameworkId)
  const at = async (where: number) => (await findInOrder(context.var.db, frameworkId, { after: where - 1, size: 1 })).rows[0]
  const item = await at(place)
  if (!item) throw missing('competency')
  return { framework, item, parent: above === null ? null : ((await at(above)) ?? null) }
}

const numberIn = (text: string | undefined, otherwise: number, most: number) =>
  text !== undefined && /^\d{1,9}$/.test(text) ? Math.min(Number(text), most) : otherwise

/** Frameworks of one's own for other systems: a provider of CASE 1.0 and 1.1, §5 "REST binding", the reads that need no sign-in. */
export const caseApi = caseVersions.reduce((routes, version) => {
  const base = `/ims/case/${version}`
  const answer = (context: HttpContext, document: unknown, headers: Record<string, string> = {}) =>
    context.body(JSON.stringify(document), 200, { ...open, 'Content-Type': 'application/json', ...headers })
  const baseUrlOf = ({ var: { world } }: HttpContext) => world.config.BASE_URL
  return routes
    .get(`${base}/CFDocuments`, async (context) => {
      const limit = Math.max(numberIn(context.req.query('limit'), mostDocuments, mostDocuments), 1)
      const offset = numberIn(context.req.query('offset'), 0, 1_000_000)
      const { count } = await published(context)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      const ids = await published(context).orderBy('title').orderBy('id').limit(limit).offset(offset).select('id').execute()
      const frameworks = await Promise.all(ids.map(({ id }) => findFramework(context.var.db, id)))
      const page = (from: number, rel: string) => `<${baseUrlOf(context)}${base}/CFDocuments?limit=${limit}&offset=${from}>; rel="${rel}"`
      const links = [
        ...(offset + limit < Number(count) ? [page(offset + limit, 'next')] : []),
        ...(offset > 0 ? [page(Math.max(offset - limit, 0), 'prev')] : []),
        page(0, 'first'),
      ]
      return answer(
        context,
        { CFDocuments: frameworks.map((framework) => caseDocument(framework, baseUrlOf(context), version)) },
        { 'X-Total-Count': String(count), Link: links.join(', '), 'Access-Control-Expose-Headers': 'Link, X-Total-Count' },
      )
    })
    .get(`${base}/CFDocuments/:identifier`, async (context) =>
      answer(context, caseDocument(await frameworkNamed(context, context.req.param('identifier')), baseUrlOf(context), version)),
    )
    .get(`${base}/CFPackages/:identifier`, async (context) => {
      const framework = await frameworkNamed(context, context.req.param('identifier'))
      const { rows } = await findInOrder(context.var.db, framework.id, { size: mostItems })
      return answer(context, casePackage(framework, rows, baseUrlOf(context), version))
    })
    .get(`${base}/CFItems/:identifier`, async (context) => {
      const { framework, item } = await itemNamed(context, context.req.param('identifier'))
      const { identifier, title, uri } = caseDocument(framework, baseUrlOf(context), version)
      return answer(context, { ...caseItem(item, framework, baseUrlOf(context)), CFDocumentURI: { title, identifier, uri } })
    })
    .get(`${base}/CFItemAssociations/:identifier`, async (context) => {
      const { framework, item, parent } = await itemNamed(context, context.req.param('identifier'))
      return answer(context, {
        CFItem: caseItem(item, framework, baseUrlOf(context)),
        CFAssociations: [casePlace(item, parent, framework, baseUrlOf(context), version)],
      })
    })
}, new Hono<Http>())
