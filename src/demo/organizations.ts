/** The organizations of the demo. All invented. */
export type IssuerSlug = 'three-rivers' | 'lakeshore' | 'cedar-state' | 'open-classroom'
export type DemoOrganization = {
  slug: IssuerSlug
  name: string
  /** What fits on the banner of a badge. */
  shortName: string
  kind: 'district' | 'university' | 'provider'
  about: string
  accent: string
  whoValidates: string
  timeZone: string
  /** Whose public holidays it goes by. */
  holidaysOf: string
}

export const issuers: Record<IssuerSlug, DemoOrganization> = {
  'three-rivers': {
    slug: 'three-rivers',
    name: 'Three Rivers School District',
    shortName: 'Three Rivers',
    kind: 'district',
    about: 'Ten schools, three hundred staff, five thousand children where three rivers meet. We count what teachers can show.',
    accent: '#1d6b4f',
    whoValidates: 'A trained assessor of Three Rivers from another school, who does not know your name.',
    timeZone: 'America/New_York',
    holidaysOf: 'US-OH',
  },
  lakeshore: {
    slug: 'lakeshore',
    name: 'Lakeshore Unified School District',
    shortName: 'Lakeshore',
    kind: 'district',
    about: 'The neighbor district across the lake, with four schools and a strong early years program.',
    accent: '#1f5f8b',
    whoValidates: 'A teacher leader of Lakeshore Unified who has earned this micro-credential and does not know your name.',
    timeZone: 'America/New_York',
    holidaysOf: 'US-OH',
  },
  'cedar-state': {
    slug: 'cedar-state',
    name: 'Cedar State University',
    shortName: 'Cedar State',
    kind: 'university',
    about: 'College of Education. Micro-credentials that can count toward a graduate certificate, assessed by faculty and mentor teachers.',
    accent: '#7a3b2e',
    whoValidates: 'A faculty member or mentor teacher of Cedar State, trained on anchor submissions; names are hidden.',
    timeZone: 'America/New_York',
    holidaysOf: 'US-OH',
  },
  'open-classroom': {
    slug: 'open-classroom',
    name: 'Open Classroom Collective',
    shortName: 'Open Classroom',
    kind: 'provider',
    about: 'A non-profit run by teachers. Everything we write is free to copy; we charge only for assessment.',
    accent: '#5b4a8a',
    whoValidates: 'A practicing teacher of the collective from another state, paid per reading; names are hidden.',
    timeZone: 'America/Los_Angeles',
    holidaysOf: 'US-OR',
  },
}

/** The schools of Three Rivers, with the share of the staff that works there. */
export const schools = [
  { slug: 'cedar-grove', name: 'Cedar Grove Elementary', grades: 'K–5', staff: 28 },
  { slug: 'riverbend', name: 'Riverbend Elementary', grades: 'K–5', staff: 26 },
  { slug: 'millbrook', name: 'Millbrook Elementary', grades: 'K–5', staff: 24 },
  { slug: 'hawthorne', name: 'Hawthorne Elementary', grades: 'K–5', staff: 26 },
  { slug: 'prairie-view', name: 'Prairie View Early Learning Center', grades: 'Pre-K', staff: 18 },
  { slug: 'northside-middle', name: 'Northside Middle', grades: '6–8', staff: 34 },
  { slug: 'willow-creek', name: 'Willow Creek Middle', grades: '6–8', staff: 32 },
  { slug: 'harbor-point', name: 'Harbor Point K–8', grades: 'K–8', staff: 30 },
  { slug: 'three-rivers-high', name: 'Three Rivers High', grades: '9–12', staff: 46 },
  { slug: 'bridge-academy', name: 'Bridge Academy', grades: '9–12', staff: 24 },
] as const
export type School = (typeof schools)[number]
