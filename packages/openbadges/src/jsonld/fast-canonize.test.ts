import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encodeHex, sha256 } from '../keys/crypto.ts'
import { sha256Hex } from '../keys/sha256.ts'
import { achievement } from '../ob3/achievement.ts'
import { achievementCredential } from '../ob3/achievement-credential.ts'
import { profile } from '../ob3/profile.ts'
import { realisticBadge } from '../testing/badge-input.ts'
import { mutate, names, nested, nestedSamples, ob, oddities, plain, plausible, samples, scalars, v2, wild } from '../testing/documents.ts'
import { isObject, type JsonObject, type JsonValue } from '../vc/json.ts'
import { sealed } from '../vc/sealed.ts'
import { fromByteText } from './byte-text.ts'
import { canonize, canonizeGenerally } from './canonize.ts'
import { MAXIMUM_PLACES, placesKept } from './context-tables.ts'
import { fastCanonize, fastDigestNow } from './fast-canonize.ts'

// A fortieth of them each time; all take minutes, nearly all of it in the oracle: `npm run test:thorough -w packages/openbadges`.
const thorough = process.env.OPENBADGES_THOROUGH === '1'
const seed = thorough ? undefined : 20261122
const runs = (all: number): { numRuns: number; seed?: number } => ({ numRuns: thorough ? all : all / 40, ...(seed && { seed }) })

/** Whatever the fast path answers, the general libraries answer the same bytes; when they refuse, it has declined. */
async function agrees(document: JsonObject): Promise<'fast' | 'declined'> {
  const fast = await fastCanonize(document, document['@context'])
  if (fast === undefined) return 'declined'
  const text = 'canonical' in fast ? fromByteText(fast.canonical) : await canonize(document)
  expect(text).toBe(await canonizeGenerally(document))
  // With parts of it sealed it is the same document; walked twice, for the second time takes what the first one kept.
  const parted = sealParts(structuredClone(document))
  for (let time = 0; time < 2; time++) {
    expect(await canonize(parted)).toBe(text)
    const digest = fastDigestNow(parted, parted['@context'], true)
    if ('canonical' in fast) expect(digest).toBeDefined()
    if (digest) expect(encodeHex(digest)).toBe(encodeHex(await sha256(text)))
  }
  return 'fast'
}

/** Seals every object in a document that has an id. */
function sealParts<Part extends JsonValue | undefined>(value: Part, depth: number = 0): Part {
  if (typeof value !== 'object' || value === null) return value
  for (const member of Object.values(value)) sealParts(member as JsonValue, depth + 1)
  if (depth > 0 && isObject(value) && typeof value.id === 'string') sealed(value)
  return value
}

describe('the fast path', () => {
  test('takes the documents this library makes', async () => {
    for (const sample of samples.slice(0, 8)) expect(await agrees(sample)).toBe('fast')
    expect(await agrees(achievementCredential(realisticBadge()))).toBe('fast')
  })

  test('agrees byte for byte with jsonld and rdf-canonize on documents of every shape it takes', { timeout: 900_000 }, async () => {
    const taken = { fast: 0, declined: 0 }
    await fc.assert(
      fc.asyncProperty(plain, async (document) => {
        taken[await agrees(document)]++
      }),
      runs(15_000),
    )
    expect(taken.fast).toBeGreaterThan(taken.declined * 2)
    if (thorough) console.info('documents:', taken)
  })

  test('takes records, presentations and endorsed badges, with the signed credentials in them', async () => {
    for (const sample of nestedSamples) expect(await agrees(sample)).toBe('fast')
  })

  test('agrees on documents with signed credentials in them, of every kind', { timeout: 900_000 }, async () => {
    const taken = { fast: 0, declined: 0 }
    await fc.assert(
      fc.asyncProperty(nested, async (document) => {
        taken[await agrees(document)]++
      }),
      runs(5_000),
    )
    expect(taken.fast).toBeGreaterThan(taken.declined)
    if (thorough) console.info('documents with credentials in them:', taken)
  })

  test('agrees on documents of any shape at all, or declines', { timeout: 900_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(wild, async (document) => {
        await agrees(document)
      }),
      runs(5_000),
    )
  })

  test('agrees on documents with one or two changes at random places, or declines', { timeout: 900_000 }, async () => {
    const taken = { fast: 0, declined: 0 }
    const change = fc.tuple(
      fc.array(fc.nat({ max: 999 }), { minLength: 1, maxLength: 6 }),
      fc.nat({ max: 5 }),
      fc.oneof({ weight: 6, arbitrary: fc.oneof(plausible, plausible, scalars) }, { weight: 1, arbitrary: oddities }),
      fc.constantFrom(...names),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...samples, ...nestedSamples),
        fc.array(change, { minLength: 1, maxLength: 2 }),
        async (sample, changes) => {
          let document = sample
          for (const [steps, kind, value, name] of changes) document = mutate(document, steps, kind, value, name)
          taken[await agrees(document)]++
        },
      ),
      runs(60_000),
    )
    // A test that only ever declines would prove nothing.
    expect(taken.fast).toBeGreaterThan(taken.declined / 6)
    if (thorough) console.info('changed documents:', taken)
  })

  test('splices sealed parts in without changing a byte, in every document they are used in', async () => {
    const input = realisticBadge()
    const parts = { achievement: sealed(achievement(input.achievement)), issuer: sealed(profile(input.issuer)) }
    const variants: object[] = [
      {},
      { id: 'https://a.example/2' },
      { narrative: 'with \u{1f600}' },
      { source: input.issuer },
      { results: [] },
      {},
      { issuer: { ...input.issuer, name: 'Other' } },
    ]
    for (const change of variants) {
      const spliced = achievementCredential({ ...input, ...parts, ...change })
      expect(await agrees(spliced)).toBe('fast')
      expect(await canonize(spliced)).toBe(await canonize(achievementCredential({ ...input, ...change })))
    }
    const twice = {
      '@context': [v2, ob],
      id: 'https://a.example/1',
      type: ['AchievementSubject'],
      achievement: parts.achievement,
      source: { ...parts.issuer, parentOrg: parts.issuer },
    }
    await agrees(twice as JsonObject)
    await agrees({ ...twice, achievement: [parts.achievement, parts.achievement] } as JsonObject)
  })

  test('is not led astray by one context whose name reads like two, or by one type that reads like two', async () => {
    const named = { id: 'https://a.example/1', type: ['VerifiableCredential', 'OpenBadgeCredential'], issuer: 'https://a.example/2' }
    expect(await agrees({ ...named, '@context': [v2, ob] })).toBe('fast')
    expect(await agrees({ ...named, '@context': `${v2} ${ob}` })).toBe('declined')
    expect(await agrees({ ...named, '@context': [[v2, ob]] as never })).toBe('declined')
    expect(await agrees({ ...named, '@context': [v2, ob], type: 'VerifiableCredential OpenBadgeCredential' })).toBe('declined')
  })

  test('sorts by code point where UTF-16 would differ', async () => {
    const document = (tags: string[]): JsonObject => ({
      '@context': [v2, ob],
      id: 'https://a.example/1',
      type: ['Achievement'],
      tag: tags,
      criteria: { narrative: ['\u{1f600}', '\uff5e'] },
    })
    expect(await agrees(document(['\u{1f600}', '\uff5e', 'a']))).toBe('fast')
  })
})

test('documents made to fill the memory with tables stop being given any', async () => {
  const kinds = [
    'Profile',
    'Achievement',
    'AchievementSubject',
    'Alignment',
    'Evidence',
    'Result',
    'ResultDescription',
    'Image',
    'Address',
    'Related',
    'Criteria',
    'IdentityObject',
  ]
  const before = placesKept()
  for (let number = 1; number < 400; number++) {
    const type = kinds.filter((_kind, index) => number & (1 << index))
    await fastCanonize({ '@context': [v2, ob], type, name: 'x' }, [v2, ob])
  }
  expect(placesKept()).toBeGreaterThan(before)
  expect(placesKept()).toBeLessThanOrEqual(MAXIMUM_PLACES)
})

test('SHA-256 in JavaScript, for browsers, is SHA-256', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 300 }), async (text) => {
      expect(sha256Hex(new TextEncoder().encode(text))).toBe(encodeHex(await sha256(text)))
    }),
    { numRuns: 300 },
  )
})
