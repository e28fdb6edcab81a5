import { expect, test } from 'vitest'
import { changesBetween } from '../../definitions/pathways/changes.ts'
import { namesIn } from '../../definitions/pathways/find-pathways.ts'
import { publishPathway } from '../../definitions/pathways/publish-pathway.ts'
import { savePathway } from '../../definitions/pathways/save-pathway.ts'
import { dispatchAll } from '../../foundation/events/dispatcher.ts'
import { perform } from '../../foundation/platform/command.ts'
import { readsOf } from '../../foundation/platform/database.ts'
import { plainTextIn } from '../../foundation/words/format.ts'
import { readers } from '../../subscribers.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict, anAchievement, aPerson, smallDefinition } from '../../testing/district.ts'
import { aPathway, pathwayText, thisOne } from '../../testing/pathway.ts'
import { aWorld } from '../../testing/world.ts'
import { beginPathway } from './begin-pathway.ts'
import { findImpact } from './find-impact.ts'

const world = await aWorld()
const district = await aDistrict(world)
const home = district.district.id
const aPiece = (title: string) => anAchievement(world, home, smallDefinition({ title, category: title }))
const anEarner = (name: string) => aPerson(world, name, [{ organizationId: home, schoolId: district.schoolId, roles: ['earner'] }])
const t = plainTextIn('en')

const [first, second, third] = [await aPiece('First'), await aPiece('Second'), await aPiece('Third')]
const before = pathwayText([{ pieces: [thisOne(first.id), thisOne(second.id)] }], { title: 'Changing' })
const { pathwayId } = await aPathway(district, before)
const [stays, gains, newcomer] = [await anEarner('Nell Stays'), await anEarner('Tom Gains'), await anEarner('Uma New')]
await anAward(district, { earner: stays, achievement: first })
await anAward(district, { earner: gains, achievement: first })
await anAward(district, { earner: gains, achievement: third })
await anAward(district, { earner: newcomer, achievement: third })

const after = pathwayText([{ needs: 2, pieces: [thisOne(first.id, 12), thisOne(third.id), { id: 'w', kind: 'assessments', count: 3 }] }], {
  title: 'Changing',
  whenTakenBack: 'stays',
})

test('before it is published, an author sees what is asked otherwise and what that means for people, in numbers', async () => {
  const names = { ...(await namesIn(world.db, before)), ...(await namesIn(world.db, after)) }
  expect(changesBetween(before, after, names, t).map((change) => t(change))).toEqual([
    'Asked newly: Third.',
    'Asked newly: 3 assessments of colleagues’ work.',
    'Asked no more: Second.',
    'First: Earned within the last 12 months, newly.',
    '“Step 1” asks for: Both before, 2 of 3 now.',
    'If a piece is taken back, the milestone stays from now on.',
  ])
  expect(changesBetween(before, before, names, t)).toEqual([])
  const impact = await findImpact(readsOf(world.db, district.author), { id: pathwayId, organizationId: home, text: after }, world.now())
  expect(impact).toMatchObject({
    underWay: 2,
    completed: 0,
    begins: 1,
    complete: 0,
    taking: { complete: 1, less: 0, same: 1, more: 0 },
  })
})

test('who is under way hears once that a new version is there, and takes it or stays', async () => {
  const { revision } = await perform(world, district.author, savePathway, { pathwayId, revision: 1, text: after })
  await perform(world, district.author, publishPathway, { pathwayId, revision })
  await dispatchAll(world, readers)
  await dispatchAll(world, readers)
  const noticed = await world.db.selectFrom('notices').where('kind', '=', 'pathway-renewed').select(['personId', 'details']).execute()
  expect(noticed.map(({ personId }) => personId).sort()).toEqual([stays.id, gains.id].sort())
  expect(noticed[0]?.details).toMatchObject({ title: 'Changing', number: 2 })
  const versionOf = async (personId: string) =>
    (
      await world.db
        .selectFrom('pathwayStarts')
        .innerJoin('pathwayVersions as version', 'version.id', 'pathwayStarts.versionId')
        .where('personId', '=', personId)
        .select('version.number')
        .executeTakeFirst()
    )?.number
  expect([await versionOf(stays.id), await versionOf(gains.id)]).toEqual([1, 1])
  await perform(world, gains, beginPathway, { pathwayId })
  expect([await versionOf(stays.id), await versionOf(gains.id)]).toEqual([1, 2])
  const milestones = await world.db.selectFrom('awards').where('ground', '=', 'pathway').select('earnerId').execute()
  expect(milestones).toEqual([{ earnerId: gains.id }])
})
