import { z } from 'zod'
import { emptyDefinition } from '../../definitions/achievements/definition.ts'
import { draftStarted } from '../../definitions/authoring/draft-facts.ts'
import { startDraft } from '../../definitions/authoring/start-draft.ts'
import { categoriesOf } from '../../definitions/badges/categories.ts'
import { command, everyDoor, type Scene } from '../../foundation/platform/command.ts'
import { fact, notAFact } from '../../foundation/platform/fact.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { conflict, invalidAt, missing } from '../../foundation/platform/refusal.ts'
import { type LockedPilot, lockPilot, refuseUnlessOpen } from './lock-pilot.ts'
import { pilotDrafted } from './pilot-facts.ts'
import { renewFates } from './pilot-fates.ts'
import { mayBringPilots } from './pilot-policy.ts'

const titlesIn = ({ db }: Scene, { id }: LockedPilot) =>
  db
    .selectFrom('pilotTitles')
    .where('importId', '=', id)
    .orderBy('number')
    .select(['number', 'written', 'choice', 'achievementId', 'sameAs', 'level', 'category'])
    .execute()

export const answerPilotTitle = command({
  name: 'pilot.answer-title',
  says: 'Says which micro-credential a title of an old pilot is: one that is there, another title of the same file, a new one, or none, so that its rows are left out.',
  reach: everyDoor,
  limits: null,
  input: z.object({
    importId: z.uuid(),
    number: z.int().min(1),
    is: z
      .string()
      .regex(/^(?:new|aside|same \d{1,3}|[-\w]{36})$/, 'Choose one of these.')
      .describe('“new”, “aside”, “same 3” for the third title of the file, or the id of a micro-credential of the organization.'),
  }),
  load: lockPilot,
  may: mayBringPilots,

  async run(scene, { number, is }, pilot) {
    refuseUnlessOpen(pilot)
    const { db } = scene
    const titles = await titlesIn(scene, pilot)
    const title = titles.find((one) => one.number === number)
    if (!title) throw missing('pilot row')
    if (title.choice === 'drafted')
      throw conflict('pilot-drafted', 'A draft was made of “{title}”. Leave its rows out one by one, or undo the whole import.', {
        title: title.written,
      })
    if (is !== 'new' && titles.some(({ sameAs }) => sameAs === number) && is.startsWith('same'))
      throw invalidAt('pilot-same-circle', 'is', 'Another title is said to be the same as this one. Change that one first.')
    const chosen =
      is === 'new' || is === 'aside'
        ? { choice: is, achievementId: null, sameAs: null }
        : await sameAs(scene, { titles, number, is, pilot })
    await db.updateTable('pilotTitles').set(chosen).where('importId', '=', pilot.id).where('number', '=', number).execute()
    await renewFates(db, pilot.id)
    return { number }
  },

  record: notAFact('What a title is counts for nobody before its import is closed.'),
})

type Asked = { titles: Awaited<ReturnType<typeof titlesIn>>; number: number; is: string; pilot: LockedPilot }

async function sameAs({ db }: Scene, { titles, number, is, pilot }: Asked) {
  if (is.startsWith('same ')) {
    const other = titles.find((one) => one.number === Number(is.slice(5)))
    if (!other || other.number === number || other.choice === 'same' || other.choice === 'aside')
      throw invalidAt('pilot-no-such-title', 'is', 'That title can’t be chosen any more. Choose another.')
    return { choice: 'same', achievementId: null, sameAs: other.number }
  }
  if (!isId(is)) throw invalidAt('pilot-no-such-title', 'is', 'That title can’t be chosen any more. Choose another.')
  const achievement = await db
    .selectFrom('achievements')
    .where('id', '=', is)
    .where('organizationId', '=', pilot.organizationId)
    .where('isMilestone', '=', false)
    .select('id')
    .executeTakeFirst()
  if (!achievement) throw invalidAt('pilot-no-such-title', 'is', 'That micro-credential is none of this organization. Choose another.')
  return { choice: 'known', achievementId: achievement.id, sameAs: null }
}

export const draftPilotTitles = command({
  name: 'pilot.draft',
  says: 'Makes a draft of each title of an old pilot that no micro-credential of the organization has. What publishing needs is written in the drafts.',
  reach: everyDoor,
  limits: null,
  input: z.object({ importId: z.uuid() }),
  load: lockPilot,
  may: mayBringPilots,

  async run(scene, _input, pilot) {
    refuseUnlessOpen(pilot)
    const { db } = scene
    const [titles, categories] = await Promise.all([titlesIn(scene, pilot), categoriesOf(db, pilot.organizationId)])
    const used = await db
      .selectFrom('pilotRows')
      .where('importId', '=', pilot.id)
      .where('isAside', '=', false)
      .where('title', 'is not', null)
      .select('title')
      .distinct()
      .execute()
    const named = new Set([...used.map(({ title }) => title), ...titles.flatMap(({ sameAs }) => sameAs ?? [])])
    const open = titles.filter(({ choice, number }) => choice === 'new' && named.has(number))
    if (open.length === 0) throw conflict('pilot-nothing-to-draft', 'There is no title left to make a draft of.')
    const { organizationId } = pilot
    const made: string[] = []
    for (const { number, written, level, category } of open) {
      const known = categories.find(({ name, retiredAt }) => retiredAt === null && name.toLowerCase() === category?.toLowerCase())
      const empty = emptyDefinition()
      const definition = {
        ...empty,
        title: written,
        level: level === 2 || level === 3 ? level : 1,
        category: known?.name ?? categories.find(({ retiredAt }) => retiredAt === null)?.name ?? empty.category,
      } as const
      const { achievementId, revision } = await startDraft.run(
        scene,
        { organizationId, definition },
        { organizationId, source: null },
        undefined,
      )
      await db
        .updateTable('pilotTitles')
        .set({ choice: 'drafted', achievementId, draftRevision: revision })
        .where('importId', '=', pilot.id)
        .where('number', '=', number)
        .execute()
      made.push(achievementId)
    }
    await renewFates(db, pilot.id)
    return { drafts: made.length, achievementIds: made }
  },

  record: ({ importId }, { organizationId }, { achievementIds }) => [
    ...achievementIds.map((subjectId) => fact(draftStarted, { organizationId, subjectId }, { from: 'a file' as const })),
    fact(pilotDrafted, { organizationId, subjectId: importId }, { drafts: achievementIds.length }),
  ],
})
