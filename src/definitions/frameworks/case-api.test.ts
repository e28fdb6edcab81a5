import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { schemaFaults } from '../../../packages/openbadges/src/testing/schemas.ts'
import { createWeb } from '../../foundation/doors/web.ts'
import { visitor } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { readsOf } from '../../foundation/platform/database.ts'
import { documents, resources } from '../../resources.ts'
import { aDistrict } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { findFramework } from './find-frameworks.ts'
import { readCase } from './read-case.ts'
import { showFramework, writeFramework } from './write-framework.ts'

const world = await aWorld({ WORKERS: 'false' })
const { author, district } = await aDistrict(world)
const app = createWeb({
  world,
  recognize: async () => visitor,
  resources,
  documents,
  pages: async () => new Response('', { status: 404 }),
  files: async () => null,
})
const get = (path: string) => app.request(`${world.config.BASE_URL}${path}`)
const json = async (path: string) => (await get(path)).json()

const { frameworkId } = await perform(world, author, writeFramework, {
  organizationId: district.id,
  title: 'Our practice',
  description: 'What we ask of each other.',
  outline: 'P1 Plans\n  P1.a Asks before telling\n  P1.b Waits\nBuilds trust',
})
const { identifier } = await findFramework(readsOf(world.db, author), frameworkId)

test('a framework of one’s own is given as a package that our own reading takes back whole', async () => {
  const answer = await get(`/ims/case/v1p0/CFPackages/${identifier}`)
  expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*')
  const read = readCase(await answer.text())
  expect(read).toMatchObject({ identifier, title: 'Our practice', description: 'What we ask of each other.', faults: [] })
  expect(read.items.map(({ depth, code, statement }) => [depth, code, statement])).toEqual([
    [0, 'P1', 'Plans'],
    [1, 'P1.a', 'Asks before telling'],
    [1, 'P1.b', 'Waits'],
    [0, '', 'Builds trust'],
  ])
})

describe.skipIf(!existsSync(resolve(process.env.LAUREL_FIXTURES ?? '../shared/fixtures')))(
  'by the schema of 1EdTech (needs shared/fixtures)',
  () => {
    test('the package is a CFPackage of CASE 1.1', async () => {
      expect(schemaFaults('case_v1p1_cfpackage-jsonschema1.json', await json(`/ims/case/v1p1/CFPackages/${identifier}`))).toEqual([])
    })
  },
)

test('documents are listed by pages, and items given one by one with their place', async () => {
  const list = await get('/ims/case/v1p1/CFDocuments?limit=1')
  expect(list.headers.get('X-Total-Count')).toBe('1')
  const { CFDocuments } = (await list.json()) as { CFDocuments: { identifier: string; CFPackageURI: { uri: string } }[] }
  expect(CFDocuments).toMatchObject([
    { identifier, CFPackageURI: { uri: `${world.config.BASE_URL}/ims/case/v1p1/CFPackages/${identifier}` } },
  ])
  const { CFItems } = (await json(`/ims/case/v1p1/CFPackages/${identifier}`)) as {
    CFItems: { identifier: string; humanCodingScheme?: string }[]
  }
  const asks = CFItems.find(({ humanCodingScheme }) => humanCodingScheme === 'P1.a')?.identifier
  expect(await json(`/ims/case/v1p1/CFItems/${asks}`)).toMatchObject({
    fullStatement: 'Asks before telling',
    CFDocumentURI: { identifier },
  })
  expect(await json(`/ims/case/v1p1/CFItemAssociations/${asks}`)).toMatchObject({
    CFItem: { identifier: asks },
    CFAssociations: [{ associationType: 'isChildOf', destinationNodeURI: { title: 'P1' } }],
  })
})

test('what is for members alone, is of somebody else, or is none is not given', async () => {
  await perform(world, author, showFramework, { frameworkId, isPublic: false })
  expect((await get(`/ims/case/v1p1/CFPackages/${identifier}`)).status).toBe(404)
  expect(await json('/ims/case/v1p1/CFDocuments?limit=0&offset=-4')).toEqual({ CFDocuments: [] })
  for (const odd of ['none', '%00', "'--"]) expect((await get(`/ims/case/v1p0/CFItems/${odd}`)).status).toBeGreaterThanOrEqual(400)
})
