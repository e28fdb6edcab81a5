import { Readable } from 'node:stream'
import type { Person } from '../foundation/platform/actor.ts'
import { perform, performPrepared } from '../foundation/platform/command.ts'
import type { World } from '../foundation/platform/world.ts'
import { giveSignal } from '../work/coaching/give-signal.ts'
import { addModelClip, changeModelClip, pinModelClip } from '../work/coaching/keep-model-clip.ts'
import { shareClip } from '../work/coaching/share-clip.ts'
import { shareComments } from '../work/comments/change-comment.ts'
import { addCommentTag } from '../work/comments/change-tags.ts'
import { writeComment } from '../work/comments/write-comment.ts'
import { formatOf } from '../work/evidence/file-formats.ts'
import { findUpload } from '../work/uploads/find-uploads.ts'
import { finishSpoken } from '../work/uploads/finish-spoken.ts'
import { receivePiece } from '../work/uploads/receive-piece.ts'
import { speakComment } from '../work/uploads/speak-comment.ts'
import type { DemoClock } from './demo-clock.ts'
import type { DemoAchievement } from './seed-achievements.ts'
import type { Settled } from './seed-organizations.ts'
import { recordMurmur } from './sound.ts'

type Found = { id: string; earnerId: string; fileDigest: string | null; seconds: number | null }

/** What a coach and a teacher said of one clip, by where it is in it, in parts of its length. */
const said = [
  { at: 0.05, kind: 'strength', text: 'Everyone has the question in front of them before you ask it.' },
  { at: 0.18, kind: 'note', text: 'You wait. I counted three.' },
  { at: 0.32, kind: 'question', text: 'Whom were you looking at while it was quiet?' },
  { at: 0.48, kind: 'suggestion', text: 'Let the second speaker say what the first one meant, before you do.' },
  { at: 0.61, kind: 'strength', text: '“Because” comes from a student here, and not from you.' },
  { at: 0.74, kind: 'suggestion', text: 'Four have not spoken yet. A turn to a neighbor would give each of them one.' },
  { at: 0.88, kind: 'question', text: 'What would tell you that the quiet ones follow?' },
] as const

/** What Maya asks of her first clip and of a lesson plan, and what two others ask of the clip of a question and a silence. */
const aboutTurns = 'Do the turns go round? I had the feeling it was the same four.'
const aboutGoals = 'Is the language goal one that the science needs? And do the frames come down too early, on Thursday?'
const aboutSilence = ['Is my wait long enough after the question?', 'Can one see in this that they build on each other?'] as const

/** A coach at work: tags, a model clip on a criterion, three people who wait, and one clip that was talked about. */
export async function seedCoaching(
  world: World,
  clock: DemoClock,
  settled: Settled,
  achievements: readonly DemoAchievement[],
): Promise<void> {
  const idOf = (name: string) => settled.people.find((person) => person.name === name)?.id ?? ''
  const organizationId = settled.organizations['three-rivers'] ?? ''
  const [coach, admin, maya] = [
    await clock.person(idOf('Ana Lindqvist')),
    await clock.person(idOf('Grace Whitfield')),
    await clock.person(idOf('Maya Ortiz')),
  ]
  const at = (daysAgo: number) => clock.at(clock.daysAgo(daysAgo))
  const tags = []
  for (const name of ['Wait time', 'Who speaks', 'Language of the subject'])
    tags.push(await perform(at(40), admin, addCommentTag, { organizationId, name }))

  const own = await clipsOf(world, [maya.id], 1)
  const others = await clipsOf(world, [], 12)
  const two = others
    .filter(({ earnerId }, index) => earnerId !== maya.id && others.findIndex((one) => one.earnerId === earnerId) === index)
    .slice(0, 2)
  const [first] = own
  if (!first) return
  const share = (clip: Found, by: typeof maya, daysAgo: number, question: string) =>
    perform(at(daysAgo), by, shareClip, { artifactId: clip.id, coachId: coach.id, question })
  // She was told to try again once, and waits for a word on the next.
  const { shareId } = await share(first, maya, 6, aboutTurns)
  const length = first.seconds ?? 10
  for (const [index, { at: part, kind, text }] of said.entries())
    await perform(at(5), coach, writeComment, {
      artifactId: first.id,
      kind,
      body: text,
      place: { at: Math.round(part * length * 10) / 10 },
      tagIds: tags.slice(index % 3, (index % 3) + 1).map(({ id }) => id),
      keep: true,
    })
  const { shared } = await perform(at(5), coach, shareComments, { artifactId: first.id })
  const asked = shared[2]?.id
  if (asked)
    await perform(at(4), maya, writeComment, {
      artifactId: first.id,
      answersId: asked,
      body: 'At the window row. I see now that I never turned to the door.',
    })
  await perform(at(4), maya, writeComment, { artifactId: first.id, body: 'For next time: cards for the turns.', keep: true })
  await speak(world, at(4), coach, first.id, Math.round(0.8 * length * 10) / 10)
  await perform(at(4), coach, giveSignal, {
    shareId,
    signal: 'one-more-try',
    because: 'The questions carry. Try once more with a way for the four who did not speak, and film from the door.',
  })
  await seedWaiting(world, clock, coach.id, [maya.id, ...two.map(({ earnerId }) => earnerId)], { first, two })
  await seedModelClip(world, at(30), coach, organizationId, achievements)
}

/** What the coach says by voice, at a moment, with the short of it in words. */
async function speak(world: World, then: ReturnType<DemoClock['at']>, coach: Person, artifactId: string, at: number): Promise<void> {
  const bytes = recordMurmur({ seed: 23, seconds: 14, voices: 1 })
  const { commentId, uploadId } = await perform(then, coach, speakComment, {
    artifactId,
    kind: 'suggestion',
    place: { at },
    body: 'How I would begin the turn to a neighbor, said aloud: ask, count to five, “now you two”.',
    recordingKind: 'audio',
    sizeBytes: bytes.length,
  })
  await receivePiece({ ...world, now: then.now }, await findUpload(world.db, coach, uploadId), 0, Readable.from([bytes]))
  await perform(then, coach, finishSpoken, { commentId, uploadId })
}

/** Recordings in work that can still be changed, of some people or of anyone. */
const clipsOf = (world: World, earnerIds: readonly string[], most: number): Promise<Found[]> =>
  world.db
    .selectFrom('artifacts')
    .innerJoin('attempts', 'attempts.id', 'artifacts.attemptId')
    .innerJoin('files', 'files.digest', 'artifacts.fileDigest')
    .innerJoin('memberships', 'memberships.personId', 'attempts.earnerId')
    .where('attempts.state', 'in', ['in_progress', 'returned'])
    .where('artifacts.removedAt', 'is', null)
    .$if(earnerIds.length > 0, (query) => query.where('attempts.earnerId', 'in', [...earnerIds]).where('files.seconds', 'is not', null))
    .orderBy('files.seconds', (order) => order.desc().nullsLast())
    .orderBy('artifacts.id')
    .limit(most)
    .select(['artifacts.id', 'attempts.earnerId', 'artifacts.fileDigest', 'files.seconds'])
    .execute()

/** What the coach says of a lesson plan: at a part of its page, and of words on it. */
const saidOfPlan = [
  { kind: 'strength', text: 'The language goal names the words that the comparison needs.', place: { page: 1, quote: 'compares, using' } },
  {
    kind: 'suggestion',
    text: 'Who says these words first? A column for the moment would tell.',
    place: { page: 1, region: { x: 0.12, y: 0.3, width: 0.76, height: 0.17 } },
  },
  { kind: 'question', text: 'Why Thursday, for everyone?', place: { page: 1, quote: 'come down on Thursday' } },
] as const

/** Those who wait for a word, each with a question of their own. */
async function seedWaiting(
  world: World,
  clock: DemoClock,
  coachId: string,
  earnerIds: readonly string[],
  { first, two }: { first: Found; two: readonly Found[] },
): Promise<void> {
  const [mayaId = ''] = earnerIds
  const mayas = await world.db
    .selectFrom('artifacts')
    .innerJoin('attempts', 'attempts.id', 'artifacts.attemptId')
    .where('attempts.earnerId', '=', mayaId)
    .where('attempts.state', 'in', ['in_progress', 'returned'])
    .where('artifacts.removedAt', 'is', null)
    .where('artifacts.id', '!=', first.id)
    .where('artifacts.name', 'like', 'lesson-%')
    .orderBy('artifacts.id', 'desc')
    .limit(1)
    .select(['artifacts.id', 'attempts.earnerId'])
    .execute()
  const wantedOn = clock.daysAgo(-4).toISOString().slice(0, 10)
  const waiting = [
    ...mayas.map((plan) => ({ ...plan, question: aboutGoals, wantedOn })),
    ...two.map((clip, index) => ({ ...clip, question: aboutSilence[index] ?? '', wantedOn: null })),
  ]
  for (const [index, { id, earnerId, ...asked }] of waiting.entries())
    await perform(clock.at(clock.daysAgo(3 - index)), await clock.person(earnerId), shareClip, {
      artifactId: id,
      coachId,
      question: asked.question,
      wantedOn: asked.wantedOn,
    })
  const [plan] = mayas
  const coach = await clock.person(coachId)
  if (plan)
    for (const { kind, text, place } of saidOfPlan)
      await perform(clock.at(clock.daysAgo(1)), coach, writeComment, { artifactId: plan.id, kind, body: text, place })
}

/** A clip that shows what is meant, pinned where people work on it. */
async function seedModelClip(
  world: World,
  stage: ReturnType<DemoClock['at']>,
  coach: Awaited<ReturnType<DemoClock['person']>>,
  organizationId: string,
  achievements: readonly DemoAchievement[],
): Promise<void> {
  const file = await world.db
    .selectFrom('artifacts')
    .innerJoin('files', 'files.digest', 'artifacts.fileDigest')
    .where('artifacts.name', 'like', 'why-does-ice-float%')
    .select(['files.digest', 'files.sizeBytes', 'files.contentType', 'files.seconds'])
    .executeTakeFirst()
  const format = file && formatOf(file.contentType)
  if (!file || !format) return
  async function* nothing(): AsyncIterable<Uint8Array> {}
  const { id: clipId } = await performPrepared(
    stage,
    coach,
    addModelClip,
    { organizationId, studentMedia: 'no-students', name: 'five-seconds.webm', bytes: nothing() },
    { ...file, format, name: 'five-seconds.webm' },
  )
  await perform(stage, coach, changeModelClip, {
    clipId,
    title: 'Five seconds of silence',
    note: 'Watch the teacher’s hands: they rest, so nobody hurries. The second answer builds on the first.',
  })
  for (const start of ['Productive', 'Probing']) {
    const achievement = achievements.find(({ isFull, definition }) => isFull && definition.title.startsWith(start))
    const criterion = achievement?.definition.requirements.flatMap(({ criteria }) => criteria)[0]
    if (achievement && criterion)
      await perform(stage, coach, pinModelClip, { clipId, achievementId: achievement.id, criterionId: criterion.id })
  }
}
