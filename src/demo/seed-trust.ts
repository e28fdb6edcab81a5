import { didWeb } from '@laurel/openbadges/dids/did-web'
import type { z } from 'zod'
import { issuerAddresses } from '../credentials/awards/award-addresses.ts'
import { bringTrustList } from '../credentials/trust-imports/bring-trust-list.ts'
import { takeTrustList } from '../credentials/trust-imports/take-trust-list.ts'
import { addRecognizedIssuer, changeRecognizedIssuer } from '../credentials/trust-lists/recognize-issuer.ts'
import { perform } from '../foundation/platform/command.ts'
import type { World } from '../foundation/platform/world.ts'
import type { DemoClock } from './demo-clock.ts'
import type { Settled } from './seed-organizations.ts'

/** The registry of an invented state, in the form of the Digital Credentials Consortium. Nobody signed it. */
const registry = {
  meta: { created: '2025-08-01T12:00:00+00:00', updated: '2026-08-14T12:00:00+00:00' },
  registry: {
    'did:web:badges.northfork.example': {
      name: 'North Fork Community College',
      location: 'North Fork, OH',
      url: 'https://northfork.example',
    },
    'did:web:learn.countymuseum.example': {
      name: 'County Museum of Science',
      location: 'Millbrook, OH',
      url: 'https://countymuseum.example',
    },
    'did:web:credentials.lakeland.example': { name: 'Lakeland Educators’ Cooperative', location: 'Lakeland, MI' },
    'did:key:z6MkpLDL3RoAoMRTwTgo3rs39ZwssfaPKtGdZw7AGRN7CK4W': { name: 'Prairie Teachers’ Institute', location: 'Salina, KS' },
  },
}

/** Whom the district recognizes as issuers, one of them no longer, and a registry of others that it goes by. */
export async function seedTrust(world: World, clock: DemoClock, { organizations, people }: Settled): Promise<void> {
  const grace = await clock.person(people.find(({ email }) => email.startsWith('grace.whitfield'))?.id ?? '')
  const organizationId = organizations['three-rivers']
  const { BASE_URL } = world.config
  const here = (slug: string) => {
    const { home, profile } = issuerAddresses(BASE_URL, slug)
    return { issuerId: didWeb(home), sameAs: [profile] }
  }
  const add = (daysAgo: number, given: Omit<z.input<typeof addRecognizedIssuer.input>, 'organizationId'>) =>
    perform(clock.at(clock.daysAgo(daysAgo)), grace, addRecognizedIssuer, { organizationId, ...given })
  await add(210, {
    ...here('cedar-state'),
    name: 'Cedar State University',
    why: 'Accredited by the state; its College of Education trains many of our teachers.',
    since: '2024-08-01',
    reason: 'Its micro-credentials are part of our agreement of 2024.',
  })
  await add(180, {
    ...here('open-classroom'),
    name: 'Open Classroom Collective',
    why: 'Written by teachers, assessed blind; our board read its rubrics.',
    since: '2025-03-01',
    reason: 'The board of teachers recommended it.',
  })
  const museum = {
    issuerId: 'did:web:learn.hallowaymuseum.example',
    name: 'Halloway Museum of Nature',
    url: 'https://hallowaymuseum.example',
    why: 'Its summer course for science teachers ends with a lesson that is looked at.',
    since: '2023-06-01',
  }
  const { id } = await add(150, { ...museum, reason: 'Eleven of our teachers were there.' })
  await perform(clock.at(clock.daysAgo(20)), grace, changeRecognizedIssuer, {
    recognizedId: id,
    ...museum,
    until: clock.daysAgo(30).toISOString().slice(0, 10),
    reason: 'The museum gives no more courses. What it gave stays recognized.',
  })
  const at = clock.at(clock.daysAgo(12))
  const { listId, copyId } = await perform(at, grace, bringTrustList, {
    organizationId,
    name: 'Registry of the state',
    text: JSON.stringify(registry, null, 2),
    source: 'file',
  })
  await perform(at, grace, takeTrustList, { listId, copyId, accepts: ['unsigned'] })
}
