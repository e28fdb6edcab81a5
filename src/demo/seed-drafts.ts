import type { Definition } from '../definitions/achievements/definition.ts'
import { draftSchema } from '../definitions/achievements/definition.ts'
import { startDraft } from '../definitions/authoring/start-draft.ts'
import { askReviewers } from '../definitions/draft-review/ask-reviewers.ts'
import { approveDraft, askForChanges } from '../definitions/draft-review/judge-draft.ts'
import { resolveDraftComment, writeDraftComment } from '../definitions/draft-review/write-draft-comment.ts'
import { keepTemplate } from '../definitions/templates/keep-template.ts'
import { beginTrial, inviteToTrial } from '../definitions/trial/begin-trial.ts'
import { usualEnd } from '../definitions/trial/find-trials.ts'
import { finishTrial, saveTrialPart } from '../definitions/trial/try-draft.ts'
import { weighTrialWork } from '../definitions/trial/weigh-trial.ts'
import type { Person } from '../foundation/platform/actor.ts'
import { perform } from '../foundation/platform/command.ts'
import type { DemoClock } from './demo-clock.ts'
import { fullDefinitions } from './demo-definitions.ts'
import { issuers } from './organizations.ts'
import type { DemoAchievement } from './seed-achievements.ts'
import type { Settled } from './seed-organizations.ts'

/** A text that is not whole yet: something else under a title of its own, without its competency and its last parts. */
const halfWritten = (definition: Definition | undefined, title: string) =>
  draftSchema.parse({ ...definition, title, competency: '', requirements: definition?.requirements.slice(0, 2) ?? [] })

/** What authors have in hand: a draft that colleagues look at, one that they try, one of a colleague who asks, and a template. */
export async function seedDrafts(
  clock: DemoClock,
  { organizations, people }: Settled,
  achievements: readonly DemoAchievement[],
): Promise<void> {
  const organizationId = organizations['three-rivers']
  const author = await clock.person(people.find(({ name }) => name === 'Priya Raman')?.id ?? '')
  const begin = (by: Person, daysAgo: number, definition: Definition) =>
    perform(clock.at(clock.daysAgo(daysAgo)), by, startDraft, { organizationId, definition })
  const [gestures] = fullDefinitions
  const here = people.filter(({ organization, shows }) => organization === 'three-rivers' && !shows)
  const called = (...names: string[]) =>
    Promise.all(names.map((name) => clock.person(people.find((person) => person.name === name)?.id ?? '')))
  const [grace, ana, jonas] = (await called('Grace Whitfield', 'Ana Lindqvist', 'Jonas Okafor')) as [Person, Person, Person]
  const [assessors = [], authors = [], earners = []] = await Promise.all(
    (['assessor', 'author', 'earner'] as const).map((role) =>
      Promise.all(
        here
          .filter(({ roles }) => roles.at(-1) === role)
          .slice(0, 2)
          .map(({ id }) => clock.person(id)),
      ),
    ),
  )

  const feedback = await begin(author, 6, halfWritten(gestures, 'Feedback students act on the same day'))
  await review(clock, { ...feedback, author, reviewers: assessors, about: gestures?.requirements[0]?.id ?? '' })
  const talks = await begin(author, 2.5, halfWritten(gestures, 'Number talks that everyone enters'))
  await onTrial(clock, {
    ...talks,
    author,
    colleagues: [...earners, grace],
    weigher: ana,
    parts: gestures?.requirements.slice(0, 2) ?? [],
  })

  // Of a colleague, for those who can be signed in as.
  const [colleague] = authors
  if (colleague && gestures) {
    const whole = fullDefinitions.find(({ title }) => title === 'Supporting executive function') ?? gestures
    const { achievementId } = await begin(
      colleague,
      4,
      draftSchema.parse({ ...whole, title: 'Supporting executive function in the middle grades' }),
    )
    const note = 'It is nearly there. Would you earn it, as it stands? I am least sure of the second part.'
    await perform(clock.at(clock.daysAgo(3)), colleague, askReviewers, {
      achievementId,
      personIds: [author, ana, jonas].map(({ id }) => id),
      note,
    })
  }
  const kept = achievements.find(({ definition }) => definition.title === 'Probing questions and wait time')
  if (kept)
    await perform(clock.at(clock.daysAgo(90)), author, keepTemplate, {
      achievementId: kept.id,
      name: 'One move, filmed twice',
      about: 'A question, a recording with a log of it, and a reflection. For anything that a teacher can do in one lesson.',
    })
}

type Reviewed = { achievementId: string; author: Person; reviewers: readonly Person[]; about: string }

/** Two colleagues look at a draft: one asks what is meant, and for less; the other approved an earlier text, and asks for a change of this one. */
async function review(clock: DemoClock, { achievementId, author, reviewers: [one, other], about }: Reviewed): Promise<void> {
  if (!one || !other) return
  const on = (daysAgo: number) => clock.at(clock.daysAgo(daysAgo))
  const personIds = [one.id, other.id]
  await perform(on(5), author, askReviewers, { achievementId, personIds, note: 'Above all: is it clear what to hand in?' })
  const say = async (daysAgo: number, by: Person, part: string, body: string, threadId?: string) =>
    perform(on(daysAgo), by, writeDraftComment, { achievementId, part, body, ...(threadId && { threadId }) })
  const part = `requirement.${about}`
  const { commentId } = await say(
    4,
    one,
    part,
    'Does “the same day” include homework that comes back the next morning? A first-grade teacher will ask.',
  )
  await say(3.5, author, part, 'Good question. I will say “before the next lesson”.', commentId)
  const title = await say(3.8, one, 'title', '“Act on” or “use”? My colleagues would say “use”.')
  await say(3.6, author, 'title', '“Act on” stays: using can be reading it.', title.commentId)
  await perform(on(3.4), one, resolveDraftComment, { achievementId, commentId: title.commentId })
  await say(3.2, other, 'whole', 'I would start this one tomorrow. Two parts are enough; please don’t add a third.')
  await perform(on(3.1), one, approveDraft, { achievementId, revision: 1 })
  await perform(on(3), other, askForChanges, {
    achievementId,
    revision: 1,
    reason: 'The competency is still missing. Without it I can’t tell whether the rubric fits.',
  })
}

type OnTrial = {
  achievementId: string
  author: Person
  colleagues: readonly Person[]
  weigher: Person
  parts: Definition['requirements']
}

/** What three colleagues found when they tried a draft, part by part. */
const found = [
  [
    { isClear: 'yes', isPossible: 'yes', minutes: 25, remark: '' },
    {
      isClear: 'partly',
      isPossible: 'yes',
      minutes: 60,
      remark: '“Two ways on” was clear to me only after the example. Put the example first.',
    },
  ],
  [
    {
      isClear: 'partly',
      isPossible: 'yes',
      minutes: 40,
      remark: '“Decision” made me look for something big. I would say “a moment”.',
    },
    { isClear: 'yes', isPossible: 'partly', minutes: 75, remark: 'My kindergartners can’t do this in writing. May they draw it?' },
  ],
  [{ isClear: 'yes', isPossible: 'yes', minutes: 30, remark: 'I used what I had from last year. It fitted.' }],
] as const
const tried = [
  [
    'I asked 18 × 5 and waited. Six ways came up, and the one I had not thought of was halving the eighteen. Two did not put a thumb up; I learned why by sitting next to them.',
    'If most split the eighteen, we compare two of the ways; if most add, we draw it as rows. I wrote both on one card.',
  ],
  [
    'Half of what, with counters: is four half of eight? All of them showed a thumb, and five of them because a neighbor did. So I asked them to close their eyes.',
    'Two drawings on one page, and a box for what I do after each.',
  ],
  ['Last year’s talk about 25 × 12. It has the question and the three ways that I expected, and says what a wrong one would have told me.'],
] as const

async function onTrial(clock: DemoClock, { achievementId, author, colleagues, weigher, parts }: OnTrial): Promise<void> {
  const on = (daysAgo: number) => clock.at(clock.daysAgo(daysAgo))
  const { trialId } = await perform(on(2.2), author, beginTrial, {
    achievementId,
    personIds: colleagues.map(({ id }) => id),
    endsOn: usualEnd(issuers['three-rivers'].timeZone, clock.daysAgo(2.2)),
    note: 'Please go through it with one lesson of yours. An hour is plenty; what you did not get to is worth knowing too.',
  })
  for (const [index, colleague] of colleagues.entries()) {
    for (const [place, said] of (found[index] ?? []).entries()) {
      const requirementId = parts[place]?.id
      if (requirementId)
        await perform(on(1.8 - index * 0.3), colleague, saveTrialPart, {
          trialId,
          requirementId,
          body: tried[index]?.[place] ?? '',
          ...said,
        })
    }
    if (index < 2) await perform(on(1.7 - index * 0.3), colleague, finishTrial, { trialId })
  }
  await perform(on(1), author, inviteToTrial, { trialId, personIds: [weigher.id], part: 'weighs' })
  const [first] = await clock.quiet.db
    .selectFrom('trialMembers')
    .where('trialId', '=', trialId)
    .where('part', '=', 'tries')
    .orderBy('id')
    .select('id')
    .execute()
  const criterion = parts[0]?.criteria[0]
  if (first && criterion)
    await perform(on(0.6), weigher, weighTrialWork, {
      trialId,
      memberId: first.id,
      criterionId: criterion.id,
      level: 'demonstrated',
      remark: 'I hesitated between the two upper levels: what makes it “extended” when only one answer was unexpected?',
    })
}
