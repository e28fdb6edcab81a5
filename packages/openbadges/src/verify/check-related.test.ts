import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { CREDENTIALS_V2 } from '../vc/credential.ts'
import type { JsonValue } from '../vc/json.ts'
import { checkRelated } from './check-related.ts'
import { boundedFetch } from './load.ts'

const clip = 'https://maple.example/clip.txt'
const text = 'Twelve minutes of waiting.'
const fetch = boundedFetch(async (url) => {
  if (url !== clip) throw new Error('nobody answers there')
  return { status: 200, contentType: 'text/plain', bytes: new TextEncoder().encode(text) }
})
const sri = (bits: 256 | 384 | 512, of = text) => `sha${bits}-${createHash(`sha${bits}`).update(of).digest('base64')}`
const multibase = (code: number, bits: 256 | 384 | 512, of = text) => {
  const hash = createHash(`sha${bits}`).update(of).digest()
  return `u${Buffer.from([code, hash.length, ...hash]).toString('base64url')}`
}
const check = (...resources: JsonValue[]) => checkRelated({ relatedResource: resources }, fetch)

test('resources that hash to what was signed hold, by every kind of digest', async () => {
  for (const digests of [
    { digestSRI: sri(256) },
    { digestSRI: sri(384) },
    { digestSRI: `${sri(256, 'weaker, and not looked at')} ${sri(512)}` },
    { digestMultibase: multibase(0x12, 256) },
    { digestMultibase: multibase(0x13, 512) },
    { digestMultibase: multibase(0x20, 384), digestSRI: sri(256) },
  ])
    expect(await check({ id: clip, ...digests })).toMatchObject({ outcome: 'holds' })
  expect(await checkRelated({}, fetch)).toMatchObject({ outcome: 'not-applicable' })
})

test('one that hashes to something else speaks against the credential, whatever is beside it', async () => {
  for (const digests of [{ digestSRI: sri(256, 'other') }, { digestMultibase: multibase(0x12, 256, 'other'), digestSRI: sri(256) }])
    expect(await check({ id: 'https://nowhere.example/', digestSRI: sri(256) }, { id: clip, ...digests })).toMatchObject({
      outcome: 'fails',
      weight: 'against',
    })
})

test('a context that is carried is known as it was published, without a question to anybody', async () => {
  const published = 'WZVc7WaX1h4D8rJVb+vlMIqxaEKEb1tYbX8feteslHk='
  const wrong = await check({ id: CREDENTIALS_V2, digestSRI: `sha256-${published}` })
  expect(wrong).toMatchObject({ outcome: 'fails', weight: 'against' })
  // The digest of the specification, VC Data Model 2.0 §B.1.
  const right = Buffer.from('59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734', 'hex').toString('base64')
  expect(await check({ id: CREDENTIALS_V2, digestSRI: `sha256-${right}` })).toMatchObject({ outcome: 'holds' })
})

test('what cannot be fetched, or is written in no known way, is not known', async () => {
  expect(await check({ id: 'https://nowhere.example/', digestSRI: sri(256) })).toMatchObject({ outcome: 'unknown', weight: 'unknown' })
  for (const digests of [
    {},
    { digestSRI: 'md5-x' },
    { digestSRI: 7 },
    { digestMultibase: 'x' },
    { digestMultibase: 'uM4RgWQc3RUDtjJCSgTJtTfvpZ7SPEg_LNO0ESlovQC0' },
  ])
    expect(await check({ id: clip, ...digests } as JsonValue)).toMatchObject({ outcome: 'fails', weight: 'unknown' })
  expect(await check(...Array.from({ length: 20 }, () => ({ id: clip, digestSRI: sri(256) })))).toMatchObject({ outcome: 'unknown' })
})
