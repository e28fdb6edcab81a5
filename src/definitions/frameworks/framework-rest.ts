import { z } from 'zod'
import { list, moment, type Operation, read, rest } from '../../foundation/doors/rest.ts'
import { alignDraft } from './align-draft.ts'
import { findAligned } from './aligned.ts'
import { bringFramework, dropArrival } from './bring-framework.ts'
import { findFramework, findInOrder, findItem, listArrivals, listFrameworks } from './find-frameworks.ts'
import { findRelations } from './find-relations.ts'
import { placeIn } from './framework-doors.ts'
import { partItems, relateItems } from './relate-items.ts'
import { searchItems } from './search-items.ts'
import { takeFramework } from './take-framework.ts'
import { removeFramework, showFramework, writeFramework } from './write-framework.ts'

const framework = {
  id: z.uuid(),
  organizationId: z.uuid(),
  organizationName: z.string(),
  title: z.string(),
  creator: z.string(),
  adoption: z.string(),
  isOwn: z.boolean(),
  isPublic: z.boolean(),
  takenAt: moment,
}
const competency = {
  id: z.uuid(),
  frameworkId: z.uuid(),
  frameworkTitle: z.string(),
  uri: z.string(),
  code: z.string(),
  statement: z.string(),
  kind: z.string(),
  depth: z.int(),
  under: z.int().describe('How many stand under it, at any depth.'),
}
const counts = { added: z.int(), changed: z.int(), gone: z.int() }

/** Frameworks and their competencies, for programs. */
export const frameworkRest: readonly Operation[] = [
  list({
    id: 'listFrameworks',
    at: 'GET /frameworks',
    scope: 'achievements:read',
    says: 'The frameworks that you may read, by title.',
    query: {},
    item: z.object({ ...framework, items: z.int() }).meta({ id: 'Framework' }),
    find: async ({ db }, _query, page) => {
      const { rows, next } = await listFrameworks(db, page)
      return { items: rows, next }
    },
  }),
  read({
    id: 'getFramework',
    at: 'GET /frameworks/{frameworkId}',
    scope: 'achievements:read',
    says: 'What a framework says of itself.',
    query: { frameworkId: z.uuid() },
    answers: z
      .object({
        ...framework,
        identifier: z.string(),
        uri: z.string(),
        publisher: z.string(),
        description: z.string(),
        language: z.string(),
        version: z.string(),
        license: z.string(),
        subjects: z.array(z.string()),
        changedAt: moment.nullable(),
      })
      .meta({ id: 'WholeFramework' }),
    find: ({ db }, { frameworkId }) => findFramework(db, frameworkId),
  }),
  list({
    id: 'listCompetencies',
    at: 'GET /frameworks/{frameworkId}/competencies',
    scope: 'achievements:read',
    says: 'The competencies of a framework in the order in which it is read, each under its `parentId`.',
    query: { frameworkId: z.uuid() },
    item: z
      .object({ ...competency, identifier: z.string(), parentId: z.uuid().nullable(), levels: z.array(z.string()), notes: z.string() })
      .meta({ id: 'PlacedCompetency' }),
    find: async ({ db }, { frameworkId }, { after, size }) => {
      const { id } = await findFramework(db, frameworkId)
      const { rows, next } = await findInOrder(db, id, { after: placeIn(after), size })
      return { items: rows, next: next === null ? null : String(next) }
    },
  }),
  list({
    id: 'searchCompetencies',
    at: 'GET /competencies',
    scope: 'achievements:read',
    says: 'Competencies by code or by words, the last of which may be unfinished; the best first, 200 at most.',
    query: { q: z.string().min(1).max(200), frameworkId: z.uuid().optional() },
    item: z.object(competency).meta({ id: 'Competency' }),
    find: async ({ db }, { q, frameworkId }, { after, size }) => {
      const { rows, next } = await searchItems(db, q, { from: placeIn(after) ?? 0, size, frameworkId: frameworkId ?? null })
      return { items: rows, next: next === null ? null : String(next) }
    },
  }),
  read({
    id: 'getCompetency',
    at: 'GET /competencies/{itemId}',
    scope: 'achievements:read',
    says: 'One competency: what it stands under, and what is said of it in other frameworks.',
    query: { itemId: z.uuid() },
    answers: z
      .object({
        ...competency,
        identifier: z.string(),
        short: z.string(),
        notes: z.string(),
        levels: z.array(z.string()),
        keywords: z.string(),
        goneAt: moment.nullable(),
        above: z.array(z.object({ id: z.uuid(), code: z.string(), statement: z.string() })),
        address: z.string().describe('By which micro-credentials name it.'),
        relations: z.array(
          z.object({
            id: z.uuid().nullable(),
            kind: z.string(),
            isForward: z.boolean(),
            itemId: z.uuid().nullable(),
            uri: z.string(),
            code: z.string(),
            statement: z.string(),
            frameworkTitle: z.string(),
          }),
        ),
      })
      .meta({ id: 'WholeCompetency' }),
    find: async ({ db, baseUrl }, { itemId }) => {
      const item = await findItem(db, itemId, baseUrl)
      return { ...item, relations: await findRelations(db, item) }
    },
  }),
  list({
    id: 'listAlignedAchievements',
    at: 'GET /competencies/{itemId}/achievements',
    scope: 'achievements:read',
    says: 'The published micro-credentials that name a competency, by title.',
    query: { itemId: z.uuid() },
    item: z
      .object({ id: z.uuid(), slug: z.string(), title: z.string(), competency: z.string(), organizationName: z.string() })
      .meta({ id: 'AlignedAchievement' }),
    find: async ({ db, baseUrl }, { itemId }, page) => {
      const { address } = await findItem(db, itemId, baseUrl)
      const { rows, next } = await findAligned(db, address, page)
      return { items: rows, next }
    },
  }),
  list({
    id: 'listFrameworkArrivals',
    at: 'GET /organizations/{organizationId}/framework-arrivals',
    scope: 'achievements:read',
    says: 'What was brought to an organization, the newest first: what waits to be taken in has no `takenAt`.',
    query: { organizationId: z.uuid() },
    item: z
      .object({
        id: z.uuid(),
        frameworkId: z.uuid().nullable(),
        title: z.string(),
        broughtAt: moment,
        takenAt: moment.nullable(),
        added: z.int().nullable(),
        changed: z.int().nullable(),
        gone: z.int().nullable(),
      })
      .meta({ id: 'FrameworkArrival' }),
    find: async ({ db }, { organizationId }, page) => {
      const { rows, next } = await listArrivals(db, organizationId, page)
      return { items: rows, next }
    },
  }),
  rest(bringFramework, {
    id: 'bringFramework',
    at: 'POST /organizations/{organizationId}/framework-arrivals',
    scope: 'achievements:write',
    says: 'Brings a CASE package, as text or by its address, to be looked at. Nothing of it counts before it is taken in.',
    status: 201,
    answers: z.object({ arrivalId: z.uuid(), frameworkId: z.uuid().nullable(), items: z.int() }),
    example: { input: { address: 'https://standards.example/ims/case/v1p1/CFPackages/6f1c', isPublic: true } },
  }),
  rest(takeFramework, {
    id: 'takeFramework',
    at: 'POST /framework-arrivals/{arrivalId}/take',
    scope: 'achievements:write',
    says: 'Takes in what was brought, as a new framework or as the newer version of one that is here.',
    answers: z.object({ frameworkId: z.uuid(), ...counts }),
  }),
  rest(dropArrival, {
    id: 'dropFrameworkArrival',
    at: 'DELETE /framework-arrivals/{arrivalId}',
    scope: 'achievements:write',
    says: 'Drops what was brought and not taken in.',
    answers: z.object({ arrivalId: z.uuid() }),
  }),
  rest(writeFramework, {
    id: 'writeFramework',
    at: 'POST /organizations/{organizationId}/frameworks',
    scope: 'achievements:write',
    says: 'Writes a framework of one’s own as lines; with `frameworkId` it is another text of one that is here.',
    answers: z.object({ frameworkId: z.uuid(), ...counts }),
    example: { input: { title: 'Our practice', outline: 'P1 Plans with what students think\n  P1.a Asks before telling' } },
  }),
  rest(showFramework, {
    id: 'showFramework',
    at: 'PATCH /frameworks/{frameworkId}',
    scope: 'achievements:write',
    says: 'Says whether visitors may read a framework.',
    answers: z.object({ frameworkId: z.uuid(), isNew: z.boolean() }),
    example: { input: { isPublic: true } },
  }),
  rest(removeFramework, {
    id: 'removeFramework',
    at: 'DELETE /frameworks/{frameworkId}',
    scope: 'achievements:write',
    says: 'Removes a framework. Micro-credentials keep what they say of it.',
    answers: z.object({ frameworkId: z.uuid() }),
  }),
  rest(relateItems, {
    id: 'relateCompetencies',
    at: 'POST /competencies/{itemId}/relations',
    scope: 'achievements:write',
    says: 'Says that a competency is the same as another, or related to it.',
    answers: z.object({ itemId: z.uuid(), isNew: z.boolean() }),
    example: { input: { toId: '01890000-0000-7000-8000-000000000000', kind: 'exactMatchOf' } },
  }),
  rest(partItems, {
    id: 'partCompetencies',
    at: 'DELETE /competency-relations/{relationId}',
    scope: 'achievements:write',
    says: 'Takes back what somebody here said of two competencies.',
    answers: z.object({ relationId: z.uuid() }),
  }),
  rest(alignDraft, {
    id: 'alignDraft',
    at: 'POST /achievements/{achievementId}/alignments',
    scope: 'achievements:write',
    says: 'Adds a competency of a framework to the standards of a draft, or takes one out.',
    answers: z.object({ revision: z.int(), isNew: z.boolean(), alignments: z.int() }),
    example: { input: { add: '01890000-0000-7000-8000-000000000000' } },
  }),
]
