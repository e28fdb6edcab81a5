import type { z } from 'zod'
import { pathwaySchema } from '../definitions/pathways/pathway.ts'
import { publishPathway } from '../definitions/pathways/publish-pathway.ts'
import { startPathway } from '../definitions/pathways/start-pathway.ts'
import { nothingCovered, usualRule } from '../definitions/rules/rule.ts'
import { setFee } from '../definitions/value/set-fee.ts'
import { setValueRule } from '../definitions/value/set-value-rule.ts'
import { type Actor, type Person, system } from '../foundation/platform/actor.ts'
import { perform } from '../foundation/platform/command.ts'
import { agreeAcceptance } from '../recognition/acceptance/agree-acceptance.ts'
import { proposeAcceptance } from '../recognition/acceptance/propose-acceptance.ts'
import { publishRule } from '../recognition/rules/publish-rule.ts'
import type { RuleInput } from '../recognition/rules/rule-schema.ts'
import { writeRule } from '../recognition/rules/write-rule.ts'
import type { DemoClock } from './demo-clock.ts'
import type { IssuerSlug } from './organizations.ts'
import type { DemoAchievement } from './seed-achievements.ts'
import type { Settled } from './seed-organizations.ts'

const hoursAnd = (hours: string, money?: string) => ({
  how: 'amounts' as const,
  amounts: [{ currency: 'clock-hours', amount: hours }, ...(money ? [{ currency: 'money', amount: money }] : [])],
})
const dayOf = (at: Date) => at.toISOString().slice(0, 10)

/**
 * What the district accepts of others before the year begins: a set of a university at a value of its own, everything of a cooperative, and the
 * neighbor’s awards by a rule, with a review that is near. One more waits for a second person. What the neighbor accepts of the district, too.
 */
export async function seedAcceptance(clock: DemoClock, settled: Settled, achievements: readonly DemoAchievement[]): Promise<void> {
  const { organizations, people } = settled
  const who = (issuer: IssuerSlug, role: 'hr' | 'admin' | 'author') =>
    clock.person(people.find(({ organization, roles }) => organization === issuer && roles.includes(role))?.id ?? '')
  const [hr, admin, voss, quimby, dorothea] = await Promise.all([
    who('three-rivers', 'hr'),
    who('three-rivers', 'admin'),
    who('cedar-state', 'admin'),
    who('open-classroom', 'admin'),
    who('lakeshore', 'admin'),
  ])
  const organizationId = organizations['three-rivers']
  const stage = clock.at(clock.daysAgo(397))
  const { ruleId } = await perform(stage, hr, writeRule, {
    organizationId,
    rule: ruleOf({
      name: 'Hours of a neighbor, hour by hour',
      gives: { how: 'by-hours', amount: '1' },
      covers: { ...nothingCovered, issuers: [organizations.lakeshore] },
      caps: [{ per: 'school-year', years: null, amount: '40' }],
      source: 'Agreement of the county, 2025',
    }),
  })
  await perform(stage, hr, publishRule, { ruleId })
  const setId = await publishSet(clock, voss, organizations['cedar-state'], achievements)
  const accept = async (by: Person, given: z.input<typeof proposeAcceptance.input>, agreeing: Actor, at = stage) => {
    const { acceptanceId, revision } = await perform(at, by, proposeAcceptance, given)
    await perform(at, agreeing, agreeAcceptance, { acceptanceId, revision })
  }
  await accept(
    hr,
    {
      organizationId,
      target: { kind: 'issuer', id: organizations['cedar-state'] },
      value: hoursAnd('6'),
      reason: 'Its rubrics are public, and two assessors weigh each work.',
      reviewOn: dayOf(clock.daysAgo(-200)),
    },
    admin,
  )
  await accept(
    hr,
    {
      organizationId,
      target: { kind: 'pathway', id: setId },
      value: hoursAnd('10', '150'),
      reason: 'The whole set serves our plan for literacy, so it counts more than its parts elsewhere.',
      reviewOn: dayOf(clock.daysAgo(-200)),
      endsAtReview: true,
    },
    admin,
  )
  await accept(
    hr,
    {
      organizationId,
      target: { kind: 'issuer', id: organizations['open-classroom'] },
      value: hoursAnd('4'),
      reason: 'Practicing teachers assess it, and our own assessors looked at twenty of their decisions.',
      reviewOn: dayOf(clock.daysAgo(-120)),
    },
    admin,
    // In the middle of the year: what was earned before does not count until somebody says so.
    clock.at(clock.daysAgo(150)),
  )
  await accept(
    hr,
    {
      organizationId,
      target: { kind: 'issuer', id: organizations.lakeshore },
      value: { how: 'rule', ruleId },
      reason: 'The neighbor uses our rubrics, and teachers move between the two districts.',
      reviewOn: dayOf(clock.daysAgo(-21)),
      countsElsewhere: true,
    },
    admin,
  )
  await perform(stage, quimby, setFee, {
    organizationId: organizations['open-classroom'],
    amount: '35',
    note: 'Members of the cooperative pay nothing.',
  })
  await perform(stage, voss, setFee, {
    organizationId: organizations['cedar-state'],
    amount: '60',
    note: 'Students of the university pay half.',
  })
  // The neighbor has one admin in the demo; its second person is not shown.
  await accept(
    dorothea,
    {
      organizationId: organizations.lakeshore,
      target: { kind: 'issuer', id: organizationId },
      value: hoursAnd('5'),
      reason: 'We built the rubrics together.',
      reviewOn: dayOf(clock.daysAgo(-150)),
    },
    system,
  )
}

/** Somebody of HR has proposed that awards from before count too, and a second person is asked. */
export async function seedProposedAcceptance(clock: DemoClock, { organizations, people }: Settled): Promise<void> {
  const hr = await clock.person(people.find(({ organization, roles }) => organization === 'three-rivers' && roles.includes('hr'))?.id ?? '')
  await perform(clock.at(clock.daysAgo(2)), hr, proposeAcceptance, {
    organizationId: organizations['three-rivers'],
    target: { kind: 'issuer', id: organizations['open-classroom'] },
    value: hoursAnd('5'),
    reason: 'A second look at their decisions agreed with nineteen of twenty.',
    effectiveFrom: dayOf(clock.daysAgo(0)),
    reviewOn: dayOf(clock.daysAgo(-365)),
    countsEarlier: true,
  })
}

const ruleOf = (changes: Partial<typeof usualRule>): RuleInput => {
  const { priorApproval: _never, askWithin: _none, ...rule } = { ...usualRule, ...changes }
  return rule as RuleInput
}

/** Three micro-credentials of a university as one set, under its own name. */
async function publishSet(
  clock: DemoClock,
  author: Person,
  organizationId: string,
  achievements: readonly DemoAchievement[],
): Promise<string> {
  const stage = clock.at(clock.daysAgo(398))
  const pieces = achievements.filter(({ issuer }) => issuer === 'cedar-state').slice(0, 3)
  const { pathwayId, revision } = await perform(stage, author, startPathway, {
    organizationId,
    text: pathwaySchema.parse({
      title: 'Reading across the day',
      summary: 'Brings reading into every subject, with evidence from three lessons.',
      about: 'Three micro-credentials of Cedar State, assessed by its mentor teachers. Take them in any order.',
      category: 'Literacy',
      level: 2,
      mark: 'book-open',
      steps: [
        {
          id: 'all',
          title: 'All three',
          pieces: pieces.map(({ id }, at) => ({ id: `piece-${at + 1}`, kind: 'achievement', achievementId: id })),
        },
      ],
    }),
  })
  const { achievementId } = await stage.db
    .selectFrom('pathways')
    .where('id', '=', pathwayId)
    .select('achievementId')
    .executeTakeFirstOrThrow()
  await perform(stage, author, setValueRule, { achievementId, organizationId, currency: 'clock-hours', amount: '5' })
  await perform(stage, author, publishPathway, { pathwayId, revision })
  return pathwayId
}
