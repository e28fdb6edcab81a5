import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { visitor } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { grant, type Sight } from '../../foundation/platform/grant.ts'
import { claimSubmission } from '../../judgment/queue/claim-submission.ts'
import { aDistrict, anAchievement, smallDefinition } from '../../testing/district.ts'
import { pdf } from '../../testing/files.ts'
import { aSubmission } from '../../testing/submission.ts'
import { aPhoto } from '../../testing/telling-files.ts'
import { aWorld } from '../../testing/world.ts'
import { makingCleanCopy } from '../renditions/make-clean-copy.ts'
import { seeArtifact } from './see-artifact.ts'
import { serveEvidence } from './serve-evidence.ts'

const world = await aWorld({ WORKERS: 'false' })
const district = await aDistrict(world)
const { earner, assessor, colleague } = district
const files = [
  { requirementId: 'tally', kind: 'document' as const, name: 'tally of Dana.pdf', contentType: 'application/pdf', bytes: pdf() },
]
const blind = await aSubmission(district, { files })
const open = await aSubmission(district, {
  files,
  achievement: await anAchievement(
    world,
    district.district.id,
    smallDefinition({
      title: 'Open',
      assessment: { ...smallDefinition().assessment, blind: false },
    }),
  ),
})
for (const { submissionId } of [blind, open]) await perform(world, assessor, claimSubmission, { submissionId })
const fileOf = ({ artifacts }: typeof blind) => artifacts.find(({ digest }) => digest !== null)?.id ?? ''
const textOf = ({ artifacts }: typeof blind) => artifacts.find(({ digest }) => digest === null)?.id ?? ''
const see = (who: Parameters<typeof seeArtifact>[2], id: string, grants = world.grants) => seeArtifact(world.db, grants, who, id)
/** A grant to one person, as a later feature would bring it. */
const toColleague = (sight: Sight) =>
  grant<{ sight: Sight }>({
    grounds: (actor) =>
      sql`case when ${actor.kind === 'person' ? actor.id : null}::uuid = ${colleague.id} then jsonb_build_array(jsonb_build_object('sight', ${sight}::text)) end`,
    sight: (ground) => ground.sight,
  })

test('an earner sees what they added, an assessor as much of it as their seat may, and others nothing', async () => {
  expect((await see(earner, fileOf(blind)))?.sight).toBe('original')
  expect((await see(assessor, fileOf(blind)))?.sight).toBe('clean-copy')
  expect((await see(assessor, fileOf(open)))?.sight).toBe('named-copy')
  for (const who of [colleague, district.admin, district.principal, district.secondAssessor, visitor])
    expect(await see(who, fileOf(open))).toBeNull()
})

test('who reads for practice does not learn whose work it is, also where it isn’t hidden', async () => {
  const { submissionId } = open
  await world.db
    .insertInto('assessments')
    .values({
      id: world.newId(),
      submissionId,
      assessorId: district.secondAssessor.id,
      seat: 'calibration',
      claimedAt: world.now(),
    })
    .execute()
  expect((await see(district.secondAssessor, fileOf(open)))?.sight).toBe('clean-copy')
})

test('a text has no file, and is seen by the same people', async () => {
  expect(await see(earner, textOf(blind))).toMatchObject({ sight: 'original', file: null, copy: null })
  expect(await see(colleague, textOf(blind))).toBeNull()
})

test('the copy comes along as far as it is', async () => {
  expect((await see(assessor, fileOf(blind)))?.copy).toEqual({ state: 'waiting' })
  const digest = (await see(assessor, fileOf(blind)))?.file?.digest ?? ''
  await makingCleanCopy.work(world, { digest })
  expect((await see(assessor, fileOf(blind)))?.copy).toMatchObject({ state: 'ready' })
})

test('a later feature opens evidence to others by a grant of its own, and closes nothing', async () => {
  const copies = [...world.grants, toColleague('clean-copy')]
  expect((await see(colleague, fileOf(blind), copies))?.sight).toBe('clean-copy')
  expect((await see(earner, fileOf(blind), copies))?.sight).toBe('original')
  expect(await see(district.admin, fileOf(blind), copies)).toBeNull()
})

test('of several grants the most counts, in whichever order, and without any nobody sees anything', async () => {
  const both = [toColleague('clean-copy'), toColleague('original')]
  for (const grants of [both, both.toReversed()]) expect((await see(colleague, fileOf(blind), grants))?.sight).toBe('original')
  expect(await see(earner, fileOf(blind), [])).toBeNull()
})

test('there is nothing to see where there is no artifact', async () => {
  expect(await see(earner, world.newId())).toBeNull()
})

test('a picture with its place goes to nobody but its earner, also where the names are known; a document that can’t be cleaned is seen as it is', async () => {
  const photo = await aPhoto('jpeg')
  const ofPlace = await aSubmission(district, {
    files: [
      { requirementId: 'tally', kind: 'image' as const, name: 'Board of Dana.jpg', contentType: 'image/jpeg', bytes: photo },
      {
        requirementId: 'tally',
        kind: 'document' as const,
        name: 'Old.doc',
        contentType: 'application/msword',
        bytes: Buffer.from('old words'),
      },
    ],
    achievement: await anAchievement(
      world,
      district.district.id,
      smallDefinition({ title: 'Open again', assessment: { ...smallDefinition().assessment, blind: false } }),
    ),
  })
  await perform(world, assessor, claimSubmission, { submissionId: ofPlace.submissionId })
  const [picture, paper] = ['Board of Dana.jpg', 'Old.doc'].map((name) => ofPlace.artifacts.find((each) => each.name === name))
  const get = (who: typeof earner, id = '') => serveEvidence(world, who, id, new Request('http://laurel.example/'), false)
  const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer())
  await expect(get(assessor, picture?.id)).rejects.toMatchObject({ code: 'copy-in-work' })
  for (const one of [picture, paper]) await makingCleanCopy.work(world, { digest: one?.digest ?? '' })
  const [own, given] = [await get(earner, picture?.id), await get(assessor, picture?.id)]
  expect(given.headers.get('content-disposition')).toContain('Board of Dana.jpg')
  expect(await bytesOf(own)).toEqual(photo)
  const clean = await bytesOf(given)
  expect([photo.includes('Maya Ortiz'), clean.includes('Maya Ortiz'), clean.includes('Exif')]).toEqual([true, false, false])
  expect((await bytesOf(await get(assessor, paper?.id))).toString()).toBe('old words')

  // Where none can be made, a picture stays with its earner.
  await world.db
    .updateTable('renditions')
    .set({ state: 'failed', because: 'damaged', digest: null, found: null })
    .where('ofDigest', '=', picture?.digest ?? '')
    .execute()
  await expect(get(assessor, picture?.id)).rejects.toMatchObject({ code: 'copy-not-clean' })
  expect(await bytesOf(await get(earner, picture?.id))).toEqual(photo)
})
