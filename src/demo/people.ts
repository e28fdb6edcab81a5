import type { RoleName } from '../foundation/platform/actor.ts'
import { type Chance, chanceFrom } from './chance.ts'
import { familyNames, givenNames } from './names.ts'
import { type IssuerSlug, type School, schools } from './organizations.ts'

/** Someone of the demo. Invented, as is everybody here. */
export type DemoPerson = {
  name: string
  email: string
  organization: IssuerSlug
  /** Slug of a school of Three Rivers; none for the district office and for other organizations. */
  school: School['slug'] | null
  position: string
  roles: RoleName[]
  language: 'en' | 'es'
  /** For those one can sign in as: what they are good for showing. */
  shows?: string
}

const domains: Record<IssuerSlug, string> = {
  'three-rivers': 'threerivers.example',
  lakeshore: 'lakeshore.example',
  'cedar-state': 'cedarstate.example',
  'open-classroom': 'openclassroom.example',
}

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '')

/** maya.ortiz@threerivers.example */
const addressOf = (name: string, organization: IssuerSlug) => {
  const [given = '', ...family] = name.split(' ')
  return `${plain(given)}.${plain(family.join(''))}@${domains[organization]}`
}

const person = (
  name: string,
  school: DemoPerson['school'],
  position: string,
  roles: RoleName[],
  more: Partial<Pick<DemoPerson, 'organization' | 'language' | 'shows'>> = {},
): DemoPerson => {
  const { organization = 'three-rivers', language = 'en', shows } = more
  return { name, email: addressOf(name, organization), organization, school, position, roles, language, ...(shows ? { shows } : {}) }
}

/** Those one can sign in as, each to see another side. The first eight are named in the guide. */
export const demoPersons: readonly DemoPerson[] = [
  person('Maya Ortiz', 'northside-middle', 'Grade 6 mathematics', ['earner'], {
    shows: 'a teacher with work under way, a “keep working” and three awards',
  }),
  person('Ana Lindqvist', 'cedar-grove', 'Instructional coach', ['earner', 'coach'], {
    shows: 'a coach with people waiting, who has just earned an award',
  }),
  person('Jonas Okafor', 'three-rivers-high', 'Grade 10 science', ['earner', 'assessor'], {
    shows: 'an assessor: what waits, what is late, the workspace',
  }),
  person('Priya Raman', null, 'Curriculum designer', ['earner', 'author'], { shows: 'an author: drafts, and what is published' }),
  person('Helen Brooks', 'northside-middle', 'Principal', ['earner', 'principal'], {
    shows: 'a principal: the catalog, and work of their own',
  }),
  person('Samuel Reyes', null, 'Human resources', ['hr'], { shows: 'who sets what micro-credentials are worth' }),
  person('Grace Whitfield', null, 'Director of professional learning', ['earner', 'admin'], {
    shows: 'a director: what waits, what is late, people, awards',
  }),
]

/** People of the other organizations: enough to publish, assess and admit. */
export const outsiders: readonly DemoPerson[] = [
  person('Dorothea Lindstrand', null, 'Director of teaching and learning', ['admin', 'author'], {
    organization: 'lakeshore',
    shows: 'a director of the neighbor district',
  }),
  person('Ikenna Balogun', null, 'Teacher leader', ['earner', 'assessor'], { organization: 'lakeshore' }),
  person('Margarethe Voss', null, 'Professor of education', ['admin', 'author'], {
    organization: 'cedar-state',
    shows: 'an issuer outside: where what it offers is accepted',
  }),
  person('Tobias Adeleke', null, 'Mentor teacher', ['assessor'], { organization: 'cedar-state' }),
  person('Rosalind Quimby', null, 'Coordinator', ['admin', 'author'], { organization: 'open-classroom' }),
  person('Hamid Sorkhabi', null, 'Practicing teacher', ['assessor'], { organization: 'open-classroom' }),
]

const middleSubjects = ['mathematics', 'English', 'science', 'social studies']
const highSubjects = [
  'mathematics',
  'English',
  'biology',
  'chemistry',
  'physics',
  'history',
  'civics',
  'Spanish',
  'computer science',
  'visual arts',
]
const anywhere = [
  'Special education',
  'English learner specialist',
  'Paraprofessional',
  'Paraprofessional',
  'Counselor',
  'Librarian',
  'Music',
  'Physical education',
  'Visual arts',
]

/** What someone teaches, as it would stand on the school's page. */
function positionAt(school: School, chance: Chance) {
  if (chance.next() < 0.3) return chance.pick(anywhere)
  const grade = (from: number, to: number) => chance.between(from, to)
  switch (school.grades) {
    case 'Pre-K':
      return chance.pick(['Pre-kindergarten', 'Pre-kindergarten', 'Paraprofessional', 'Speech and language'])
    case 'K–5':
      return chance.next() < 0.18 ? 'Kindergarten' : `Grade ${grade(1, 5)}`
    case '6–8':
      return `Grade ${grade(6, 8)} ${chance.pick(middleSubjects)}`
    case 'K–8':
      return chance.next() < 0.6 ? `Grade ${grade(1, 5)}` : `Grade ${grade(6, 8)} ${chance.pick(middleSubjects)}`
    case '9–12':
      return `Grade ${grade(9, 12)} ${chance.pick(highSubjects)}`
  }
}

const officePositions = [
  'Curriculum designer',
  'Data analyst',
  'School nurse',
  'School nurse',
  'Instructional technology',
  'Family liaison',
  'Human resources',
]

/** How many of each role there are in Three Rivers, the named demo persons included. */
export const roleCounts = { assessor: 12, coach: 8, author: 6, principal: schools.length, hr: 2, admin: 2 } as const
export const staffCount = 300

/** The staff of Three Rivers: three hundred people with invented names, the same for the same seed. */
export function staffOfThreeRivers(seed = 7): DemoPerson[] {
  const chance = chanceFrom(seed)
  const staff = demoPersons.map((named) => ({ ...named, roles: [...named.roles] }))
  const taken = new Set([...staff, ...outsiders].map(({ name }) => name))
  const newName = (): string => {
    const family = chance.pick(familyNames)
    const name = `${chance.pick(givenNames)} ${chance.next() < 0.04 ? `${family}-${chance.pick(familyNames)}` : family}`
    if (taken.has(name)) return newName()
    taken.add(name)
    return name
  }
  const hire = (school: School | null, position: string, roles: RoleName[]) => {
    const language = chance.next() < 0.08 ? 'es' : 'en'
    staff.push(person(newName(), school?.slug ?? null, position, roles, { language }))
  }
  for (const school of schools) {
    const here = () => staff.filter(({ school: slug }) => slug === school.slug).length
    if (!staff.some(({ school: slug, roles }) => slug === school.slug && roles.includes('principal')))
      hire(school, 'Principal', ['earner', 'principal'])
    while (here() < school.staff) hire(school, positionAt(school, chance), ['earner'])
  }
  while (staff.length < staffCount) hire(null, officePositions[staff.length % officePositions.length] ?? 'District office', ['earner'])

  giveRoles(staff, chance)
  return staff
}

/** Hands out the roles that few have: to teachers all over the district, and hr and admin to the office. */
function giveRoles(staff: DemoPerson[], chance: Chance) {
  const teachers = chance.shuffled(staff.filter(({ school, roles, shows }) => school && roles.length === 1 && !shows))
  const office = staff.filter(({ school, roles, shows }) => !school && roles.includes('earner') && roles.length === 1 && !shows)
  const give = (role: keyof typeof roleCounts, candidates: DemoPerson[]) => {
    while (staff.filter(({ roles }) => roles.includes(role)).length < roleCounts[role]) {
      const next = candidates.shift()
      if (!next) throw new RangeError(`Nobody is left to be ${role}.`)
      next.roles.push(role)
      if (role === 'coach') next.position = 'Instructional coach'
    }
  }
  give(
    'hr',
    office.filter(({ position }) => position === 'Human resources'),
  )
  give(
    'admin',
    office.filter(({ position }) => position === 'Instructional technology'),
  )
  give('assessor', teachers)
  give('coach', teachers)
  give('author', teachers)
}
