import { perform } from '../foundation/platform/command.ts'
import { dayIn } from '../foundation/words/calendar.ts'
import { declareConflict } from '../judgment/conflicts/declare-conflict.ts'
import { saveAssessorSettings } from '../judgment/queue/save-assessor-settings.ts'
import { setAssessingRules } from '../judgment/routing/set-assessing-rules.ts'
import type { DemoClock } from './demo-clock.ts'
import type { Settled } from './seed-organizations.ts'

/** What assessors of the district want to be given, one who is away, and two who should not weigh each other's work. */
export async function seedRouting(clock: DemoClock, { organizations, people }: Settled): Promise<void> {
  const organizationId = organizations['three-rivers']
  const named = async (name: string) => clock.person(people.find((person) => person.name === name)?.id ?? '')
  const jonas = await named('Jonas Okafor')
  const maya = await named('Maya Ortiz')
  const grace = await named('Grace Whitfield')
  await perform(clock.at(clock.daysAgo(60)), grace, setAssessingRules, { organizationId, atOnce: 5, barsOwnSchool: false })
  await perform(clock.at(clock.daysAgo(40)), jonas, saveAssessorSettings, {
    categories: [],
    languages: ['en'],
  })
  const others = people.filter(
    ({ organization, roles, name }) => organization === 'three-rivers' && roles.includes('assessor') && name !== jonas.name,
  )
  const wishes = [
    { categories: ['Discourse', 'Formative assessment'], atOnce: 3 },
    { languages: ['en', 'es'] as ('en' | 'es')[] },
    { awayFrom: dayIn('America/Chicago', clock.daysAgo(3)), awayUntil: dayIn('America/Chicago', clock.daysAgo(-8)) },
  ]
  for (const [index, wish] of wishes.entries()) {
    const person = others[index]
    if (person) await perform(clock.at(clock.daysAgo(20 - index)), await clock.person(person.id), saveAssessorSettings, wish)
  }
  const [friend] = others
  if (friend)
    await perform(clock.at(clock.daysAgo(30)), maya, declareConflict, {
      organizationId,
      as: 'earner',
      personId: friend.id,
      note: 'We share a house.',
    })
}
