import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { system } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { anAttempt, fillAttempt, keepWorking } from '../../testing/attempt.ts'
import { aDistrict, anAchievement, smallDefinition } from '../../testing/district.ts'
import { pdf } from '../../testing/files.ts'
import { aWorld } from '../../testing/world.ts'
import { addLink } from '../artifacts/add-artifact.ts'
import { takeArtifact } from '../artifacts/receive-artifacts.ts'
import { submitAttempt } from '../attempts/submit-attempt.ts'
import { expireArtifacts } from '../consent/expire-artifacts.ts'
import { storeFile } from '../evidence/store-file.ts'
import { keepBeside } from '../renditions/make-renditions.ts'
import { recordLinkCopy } from './record-link-copy.ts'

/** What pages take up that were copied: it counts as what was brought. */
const world = await aWorld({ WORKERS: 'false', PERSON_EVIDENCE_BYTES: '3000', FREE_DISK_BYTES: '0' })
const district = await aDistrict(world)
const { earner } = district
const { requirements } = smallDefinition()
const achievement = await anAchievement(
  world,
  district.district.id,
  smallDefinition({
    requirements: requirements.map((requirement) =>
      requirement.id === 'tally' ? { ...requirement, accepts: ['text', 'link', 'document'], count: { from: 1, to: 20 } } : requirement,
    ),
  }),
)
const kept = async () => ({
  person: (await world.db.selectFrom('personEvidence').select('bytes').where('personId', '=', earner.id).executeTakeFirst())?.bytes ?? 0,
  organization:
    (
      await world.db
        .selectFrom('organizationEvidence')
        .select('bytes')
        .where('organizationId', '=', district.district.id)
        .executeTakeFirst()
    )?.bytes ?? 0,
})
async function store(bytes: Buffer, contentType: string) {
  const staged = await world.staging.take(Readable.from([bytes]), { maxBytes: bytes.length })
  return storeFile(world, staged, { contentType, seconds: null }).finally(() => world.staging.drop(staged.id))
}
const copied = async (submissionId: string, bytes: Buffer, contentType: string) => {
  const { digest } = await store(bytes, contentType)
  const copies = await world.db
    .selectFrom('linkCopies')
    .where('submissionId', '=', submissionId)
    .where('state', '=', 'waiting')
    .select('id')
    .execute()
  for (const { id } of copies)
    await perform(world, system, recordLinkCopy, {
      copyId: id,
      outcome: { file: digest, title: 'A page', hasClean: contentType === 'application/pdf' },
    })
  return digest
}

test('a copy of a page counts when it comes, with the form made of it, once for each submission; and no more when it expires or goes', async () => {
  const attemptId = await anAttempt({ ...district, achievement } as typeof district)
  await fillAttempt(district, attemptId)
  const { artifactId } = await perform(world, earner, addLink, {
    attemptId,
    requirementId: 'tally',
    linkUrl: 'https://example.org/a',
    name: 'A',
  })
  const { submissionId } = await perform(world, earner, submitAttempt, { attemptId })
  expect(await kept()).toEqual({ person: 0, organization: 0 })
  const page = pdf()
  const digest = await copied(submissionId, page, 'application/pdf')
  expect(await kept()).toEqual({ person: page.length, organization: page.length })
  const clean = Buffer.alloc(100, 'c')
  await keepBeside(world, digest, { kind: 'clean', bytes: clean, facts: { contentType: 'application/pdf', seconds: null }, found: {} })
  const once = page.length + clean.length
  expect(await kept()).toEqual({ person: once, organization: once })

  // Of a part that was judged, the next submission keeps the copy that was judged: it counts with each.
  await keepWorking(district, attemptId, { waits: 'demonstrated', talk: 'not-yet' })
  const again = await perform(world, earner, submitAttempt, { attemptId, unchanged: true })
  const more = again.submissionId ? await copied(again.submissionId, page, 'application/pdf') : ''
  expect([more, await kept()]).toEqual([digest, { person: 2 * once, organization: 2 * once }])

  await world.db.transaction().execute((db) => expireArtifacts({ db, now: world.now() }, [artifactId], 'rule'))
  expect(await kept()).toEqual({ person: 0, organization: 0 })
})

test('what pages take up leaves so much less for files, and a copy that is refused room for nothing', async () => {
  const attemptId = await anAttempt({ ...district, achievement } as typeof district, district.colleague)
  await fillAttempt(district, attemptId, district.colleague)
  const link = { attemptId, requirementId: 'tally', linkUrl: 'https://example.org/b', name: 'B' }
  const { artifactId } = await perform(world, district.colleague, addLink, link)
  const { submissionId } = await perform(world, district.colleague, submitAttempt, { attemptId })
  // More than the limit: handing in is not held up by what a page elsewhere weighs.
  await copied(submissionId, Buffer.alloc(3500, 'word '), 'text/plain')
  const other = await anAttempt(district, district.colleague)
  const take = () =>
    takeArtifact(
      world,
      district.colleague,
      { name: 'notes.txt', bytes: Readable.from([Buffer.from('Seven spoke.')]) },
      { attemptId: other, requirementId: 'tally' },
    )
  await expect(take()).rejects.toMatchObject({ code: 'evidence-full-person' })
  await world.db.deleteFrom('artifacts').where('id', '=', artifactId).execute()
  await take()
})
