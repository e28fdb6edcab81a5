import { coursesOf } from '../src/demo/courses.ts'
import { demoDefinitions } from '../src/demo/demo-definitions.ts'
import { outsiders, staffOfThreeRivers } from '../src/demo/people.ts'

/** Everything of the demo’s year is known beforehand; who has what in hand is asked here, so that a journey begins where somebody stands. */
const people = [...staffOfThreeRivers(), ...outsiders].map((person) => ({ ...person, id: person.email }))
const organizations = { 'three-rivers': 'a', lakeshore: 'b', 'cedar-state': 'c', 'open-classroom': 'd' }
const courses = coursesOf(
  { organizations, people },
  demoDefinitions.map((one, index) => ({ id: String(index), ...one })),
)

/** Somebody whom this assessor told lately to keep working, and another assessor, who had no part in it. */
export function toldToKeepWorkingBy(assessor: string) {
  for (const [seed, { earnerId, achievement, rounds, appeal, own }] of courses.entries()) {
    const { definition, issuer } = achievement
    const { readers, decidedBy, approval, blind } = definition.assessment
    const reading = rounds.at(-1)?.reading
    const isPlain = issuer === 'three-rivers' && readers === 1 && decidedBy === 'assessors' && !approval && blind && !own && !appeal
    if (!isPlain || !reading?.decided || reading.decided > 18 || reading.notYet.length === 0) continue
    const assessors = people.filter(
      ({ id, organization, roles }) => organization === issuer && roles.includes('assessor') && id !== earnerId,
    )
    const earner = people.find(({ id }) => id === earnerId)
    const other = assessors.at(-1)
    if (!earner || !other || assessors[seed % assessors.length]?.name !== assessor) continue
    return { earner, other, title: definition.title, definition, notYet: reading.notYet }
  }
  throw new Error(`Nobody of the demo was told lately by ${assessor} to keep working.`)
}

/** The address of somebody of the demo, by the name that pages show. */
export function addressOf(name: string): string {
  const found = people.find((person) => person.name === name)
  if (!found) throw new Error(`Nobody of the demo is called ${name}.`)
  return found.email
}
