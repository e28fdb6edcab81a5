import { type Definition, draftSchema } from '../definitions/achievements/definition.ts'
import { publishVersion } from '../definitions/achievements/publish-version.ts'
import { startDraft } from '../definitions/authoring/start-draft.ts'
import { setValueRule } from '../definitions/value/set-value-rule.ts'
import type { Person } from '../foundation/platform/actor.ts'
import { perform } from '../foundation/platform/command.ts'
import type { DemoClock } from './demo-clock.ts'
import { demoDefinitions } from './demo-definitions.ts'
import type { IssuerSlug } from './organizations.ts'
import type { Settled } from './seed-organizations.ts'
import { demoValueOf } from './values.ts'

export type DemoAchievement = { id: string; issuer: IssuerSlug; definition: Definition; isFull: boolean }

/** Writes, values and publishes the whole catalog over the weeks before the year began. */
export async function seedAchievements(clock: DemoClock, { organizations, people }: Settled): Promise<DemoAchievement[]> {
  const who = async (issuer: IssuerSlug, role: 'author' | 'admin') => {
    const found = people.find(({ organization, roles }) => organization === issuer && roles.includes(role))
    if (!found) throw new Error(`Nobody is ${role} of ${issuer}.`)
    return clock.person(found.id)
  }
  const published: DemoAchievement[] = []
  for (const [index, { issuer, definition, isFull }] of demoDefinitions.entries()) {
    const stage = clock.at(clock.daysAgo(400 - (index * 30) / demoDefinitions.length))
    const author = await who(issuer, 'author')
    const { achievementId, revision } = await perform(stage, author, startDraft, {
      organizationId: organizations[issuer],
      definition: draftSchema.parse(definition),
    })
    const value = demoValueOf(definition)
    const giveBy = async (actor: Person, organizationId: string) => {
      const rule = { achievementId, organizationId }
      await perform(stage, actor, setValueRule, { ...rule, currency: 'clock-hours', amount: value.hours })
      if (value.money) await perform(stage, actor, setValueRule, { ...rule, currency: 'money', amount: value.money })
    }
    await giveBy(await who(issuer, 'admin'), organizations[issuer])
    await perform(stage, author, publishVersion, { achievementId, revision })
    published.push({ id: achievementId, issuer, definition, isFull })
  }
  return published
}
