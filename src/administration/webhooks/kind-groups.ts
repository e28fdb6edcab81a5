import { texts } from '../../foundation/words/sentence.ts'

const labels = texts({
  awards: 'Awards',
  value: 'What awards bring',
  people: 'People and their accounts',
  'micro-credentials': 'Micro-credentials',
  work: 'Work of earners',
  learning: 'Cohorts',
  assessment: 'Assessment',
  organization: 'The organization and its schools',
  technical: 'Keys, webhooks, e-mails and work in the background',
})

/** The kinds of fact that an admin chooses among, by what they are about: in the order in which work goes through Laurel. */
export const kindGroups: readonly { name: string; label: string; subjects: readonly string[] }[] = [
  {
    name: 'awards',
    label: labels.awards,
    subjects: [
      'award',
      'award-sweep',
      'issue-list',
      'poster',
      'poster-request',
      'status-list',
      'share',
      'profile',
      'endorsement',
      'feed',
      'kudos',
      'kudos-report',
    ],
  },
  {
    name: 'value',
    label: labels.value,
    subjects: [
      'ledger-line',
      'rule',
      'acceptance',
      'value-request',
      'budget',
      'pilot',
      'period',
      'packet',
      'packet-layout',
      'goal',
      'lane',
    ],
  },
  { name: 'people', label: labels.people, subjects: ['person', 'invitation', 'sign-up', 'erasure'] },
  {
    name: 'micro-credentials',
    label: labels['micro-credentials'],
    subjects: ['achievement', 'pathway', 'template', 'framework', 'model-clip'],
  },
  { name: 'work', label: labels.work, subjects: ['attempt', 'class'] },
  { name: 'learning', label: labels.learning, subjects: ['cohort'] },
  { name: 'assessment', label: labels.assessment, subjects: ['submission', 'appeal', 'conflict', 'anchor', 'calibration'] },
  {
    name: 'organization',
    label: labels.organization,
    subjects: ['organization', 'school', 'roster-sync', 'recognized-issuer', 'trust-list'],
  },
  {
    name: 'technical',
    label: labels.technical,
    subjects: ['api-key', 'webhook', 'letter', 'job', 'subscriber', 'backup', 'instance', 'issuer-key'],
  },
]

/** What the boxes of the form are called: one for each kind, and one for each whole group. */
export const kindBox = (kind: string): string => `kind:${kind}`
export const groupBox = (group: string): string => `kinds-of:${group}`

/** The kinds that belong to a group, as the list of all has them. */
export const kindsIn = <Kind extends { subject: string }>(group: { subjects: readonly string[] }, kinds: readonly Kind[]): Kind[] =>
  kinds.filter(({ subject }) => group.subjects.includes(subject))

/** The kinds that a form chose, one by one or by the group: a browser without script sends a whole group as its one box. */
export function chosenKinds(form: FormData, kinds: readonly { name: string; subject: string }[]): string[] {
  const groups = kindGroups.filter(({ name }) => form.has(groupBox(name)))
  return kinds
    .filter(({ name, subject }) => form.has(kindBox(name)) || groups.some(({ subjects }) => subjects.includes(subject)))
    .map(({ name }) => name)
}
