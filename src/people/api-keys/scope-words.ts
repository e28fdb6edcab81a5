import type { ScopeArea } from '../../foundation/platform/scopes.ts'
import { texts } from '../../foundation/words/sentence.ts'

/** What an area of the API is called on screens, and what is in it. */
export const areaWords: Record<ScopeArea, { label: string; help: string }> = texts({
  account: { label: 'Your account', help: 'Your name and your e-mail addresses.' },
  organizations: { label: 'Organization', help: 'What it says of itself, its calendar and its schools.' },
  people: { label: 'People', help: 'Who belongs to it, in which roles, and who is invited.' },
  letters: { label: 'E-mails', help: 'What was sent in its name, and sending it again.' },
  achievements: { label: 'Micro-credentials', help: 'The catalog, drafts and versions.' },
  value: { label: 'Value', help: 'What micro-credentials bring: rules and the lines of your own ledger.' },
  work: { label: 'Your work', help: 'Your attempts with their answers and evidence.' },
  assessment: { label: 'Assessment', help: 'The queue, and what you assess.' },
  events: { label: 'Activity', help: 'What happened in the organization, and the webhooks that are told of it.' },
  awards: { label: 'Awards', help: 'Your awards; for admins, taking an award back.' },
})

/** The same for a key of an organization, where it holds something else: what is someone's own is not in it. */
export const organizationAreaWords: Record<ScopeArea, { label: string; help: string }> = {
  ...areaWords,
  ...texts({
    value: { label: 'Value', help: 'What micro-credentials bring: currencies and rules of the organization.' },
    awards: { label: 'Awards', help: 'The awards that the organization issued, and taking one back.' },
  }),
}
