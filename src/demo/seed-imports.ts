import { bake } from '@laurel/openbadges/baking/bake'
import { didKey } from '@laurel/openbadges/dids/did-key'
import { OpenBadgesError } from '@laurel/openbadges/errors'
import { generateKeyPair, importSigningKey } from '@laurel/openbadges/keys/ed25519'
import { assertion } from '@laurel/openbadges/ob2/documents'
import { achievementCredential } from '@laurel/openbadges/ob3/achievement-credential'
import { hashedIdentity } from '@laurel/openbadges/ob3/identity-hash'
import { signDocument } from '@laurel/openbadges/proofs/sign'
import { lookAtArrival } from '../credentials/imports/check-badge.ts'
import { keepBytes } from '../credentials/imports/keep-bytes.ts'
import { recordArrival } from '../credentials/imports/record-arrival.ts'
import { system } from '../foundation/platform/actor.ts'
import { perform } from '../foundation/platform/command.ts'
import type { World } from '../foundation/platform/world.ts'
import type { DemoClock } from './demo-clock.ts'
import type { Settled } from './seed-organizations.ts'

/** What of somebody’s badges lies elsewhere can’t be asked while the demo is made: it needs no network. */
const offline = {
  asked: [],
  answers: [],
  load: () => Promise.reject(new OpenBadgesError('unreachable', 'The address could not be reached.')),
}

/** A badge as another platform draws it. */
const drawn = (field: string, mark: string) =>
  new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200"><circle cx="100" cy="100" r="92" fill="#fff"/><circle cx="100" cy="100" r="86" fill="${field}"/><circle cx="100" cy="100" r="70" fill="none" stroke="#fff" stroke-opacity=".55" stroke-width="3"/>${mark}</svg>`,
  )
const bars =
  '<g fill="#fff"><rect x="62" y="106" width="18" height="34" rx="4"/><rect x="91" y="84" width="18" height="56" rx="4"/><rect x="120" y="60" width="18" height="80" rx="4"/></g>'
const shell =
  '<path d="M100 56 144 128H56z" fill="none" stroke="#fff" stroke-width="9" stroke-linejoin="round"/><circle cx="100" cy="106" r="9" fill="#fff"/>'

/** Three badges that Maya earned elsewhere and brought along: one is current, one has expired, and the site of one does not answer. */
export async function seedImports(world: World, clock: DemoClock, { people }: Settled): Promise<void> {
  const maya = people.find(({ email }) => email === 'maya.ortiz@threerivers.example')
  if (!maya) return
  const key = await importSigningKey(await generateKeyPair())
  const { did, verificationMethod } = didKey(key.publicKeyMultibase)
  const signed = async (id: string, title: string, description: string, from: number, until?: number) => {
    const badge = achievementCredential({
      id: `urn:uuid:${id}`,
      issuer: { id: did, name: 'Harbor State University', url: 'https://harbor-state.example' },
      validFrom: clock.daysAgo(from),
      ...(until !== undefined && { validUntil: clock.daysAgo(until) }),
      recipient: { identities: [await hashedIdentity(maya.email, 'harbor')] },
      achievement: {
        id: `https://harbor-state.example/achievements/${id}`,
        name: title,
        description,
        criteria: { narrative: 'A portfolio, read by two members of the faculty.' },
      },
    })
    return JSON.stringify(await signDocument(badge, { key, verificationMethod, created: clock.daysAgo(from) }))
  }
  const hosted = await assertion({
    id: 'https://badges.mesa-academy.example/assertions/1187',
    recipient: { email: maya.email, salt: 'mesa' },
    badge: 'https://badges.mesa-academy.example/classes/12',
    issuedOn: clock.daysAgo(1900),
  })
  const data = await signed(
    '5f0c7a52-1f7e-4a51-9d3e-0d7c25a4b001',
    'Reading data in a team',
    'Leads colleagues from a table of results to one change in teaching, and looks at what came of it.',
    420,
  )
  const lab = await signed(
    '5f0c7a52-1f7e-4a51-9d3e-0d7c25a4b002',
    'Safety in the school lab',
    'Keeps a lab in which thirty students work safely.',
    1200,
    105,
  )
  for (const [days, name, bytes] of [
    [64, 'reading-data.svg', bake(drawn('#2f5d8a', bars), { standard: 'open-badges-3', text: data })],
    [63, 'lab-safety.svg', bake(drawn('#8a4b2f', shell), { standard: 'open-badges-3', text: lab })],
    [62, 'assertion-1187.json', new TextEncoder().encode(JSON.stringify(hosted))],
  ] as const) {
    const stage = clock.at(clock.daysAgo(days))
    const id = stage.newId()
    await world.db
      .insertInto('badgeArrivals')
      .values({
        id,
        personId: maya.id,
        source: 'file',
        name,
        fileDigest: await keepBytes(stage, bytes),
        arrivedAt: stage.now(),
        dueAt: stage.now(),
      })
      .execute()
    const then = { ...world, now: stage.now }
    await perform(stage, system, recordArrival, {
      arrivalId: id,
      outcome: await lookAtArrival(then, { input: bytes, own: [maya.email] }, offline),
    })
  }
  // When the network is there, what did not answer is asked again in its turn.
  await world.db
    .updateTable('importedBadges')
    .where('personId', '=', maya.id)
    .set({ askAt: new Date(clock.now.getTime() + 20 * 86_400_000) })
    .execute()
}
