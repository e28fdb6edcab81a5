import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anIssuer } from '../testing/issuer.ts'
import { verifyCredential } from '../verify/verify-credential.ts'
import { addressCarrying, carriedCredential, carriesCredential } from './address.ts'
import { credentialsInPdf } from './pdf.ts'

const now = new Date('2026-12-01T12:00:00Z')
const issuer = await anIssuer()
const badge = JSON.stringify(await issuer.issue())
const other = JSON.stringify(await issuer.issue({ id: 'https://badges.example/awards/2' }))
const load = async (url: string) => ({
  status: issuer.pages[url] ? 200 : 404,
  contentType: 'application/json',
  bytes: new TextEncoder().encode(JSON.stringify(issuer.pages[url] ?? '')),
})
const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'))
const latin = (text: string) => Buffer.from(text).toString('latin1')
const packed = (text: string) => {
  const data = deflateSync(Buffer.from(text)).toString('latin1')
  return `4 0 obj\n<< /Type /EmbeddedFile /Subtype /application#2Fjson /Params << /Size 9 >> /Filter /FlateDecode /Length ${data.length} >>\nstream\n${data}\nendstream\nendobj\n`
}
const plain = (text: string) =>
  `5 0 obj\n<</Length ${Buffer.byteLength(text)}/Type/EmbeddedFile>>stream\r\n${latin(text)}\r\nendstream\nendobj\n`
const pdf = (...objects: string[]) => bytes(`%PDF-1.7\n1 0 obj\n<</Names<</EmbeddedFiles 2 0 R>>>>\nendobj\n${objects.join('')}%%EOF`)

test('a credential that is attached to a PDF is read and judged like any other, packed or not', async () => {
  for (const file of [pdf(packed(badge)), pdf(plain(badge)), pdf(packed('<xml/>'), plain(badge), packed(badge))]) {
    const verification = await verifyCredential(file, { load, now })
    expect(verification).toMatchObject({ outcome: 'holds', container: 'pdf', others: [] })
  }
  const changed = await verifyCredential(pdf(plain(badge.replace('Feedback that moves learning', 'Everything'))), { load, now })
  expect(changed.outcome).toBe('fails')
})

test('of several each is judged by itself', async () => {
  const { outcome, others } = await verifyCredential(pdf(packed(badge), packed(other.replace('Maple', 'Oak'))), { load, now })
  expect([outcome, ...others.map((one) => one.outcome)]).toEqual(['holds', 'fails'])
})

test('a PDF without one is named as before, whatever else is attached', async () => {
  for (const file of [
    pdf(),
    pdf(packed('{"invoice":1}')),
    pdf(packed('https://badges.example/awards/1')),
    pdf(plain(badge.slice(0, 40))),
  ]) {
    const { findings, badge: read } = await verifyCredential(file, { load, now })
    expect(read).toBeUndefined()
    expect(findings[0]?.outcome).not.toBe('holds')
  }
})

test('no PDF takes long, grows beyond its bounds or throws', async () => {
  const began = performance.now()
  for (const hostile of [
    '/EmbeddedFile '.repeat(300_000),
    '/EmbeddedFile>>stream\n'.repeat(100_000),
    `<</Type/EmbeddedFile/Filter/FlateDecode>>stream\n${deflateSync(Buffer.alloc(60_000_000)).toString('latin1')}\nendstream`,
    `<</Type/EmbeddedFile/Length 999999999>>stream\n{"@context"`,
    ' obj '.repeat(500_000),
  ])
    expect(await credentialsInPdf(bytes(`%PDF-1.7\n${hostile}`))).toEqual([])
  expect(performance.now() - began).toBeLessThan(4000)
  await fc.assert(
    fc.asyncProperty(fc.nat(3000), fc.nat(255), async (at, byte) => {
      const file = pdf(packed(badge))
      file[at % file.length] = byte
      for (const text of await credentialsInPdf(file)) expect(typeof text).toBe('string')
    }),
    { numRuns: 200 },
  )
})

test('an address carries a credential there and back, and asks nobody for it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }), async (text) => {
      const address = await addressCarrying('https://laurel.example/verify', text.toWellFormed())
      expect(carriesCredential(address)).toBe(true)
      expect(await carriedCredential(address)).toBe(text.toWellFormed())
    }),
  )
  const asked: string[] = []
  const verification = await verifyCredential(await addressCarrying('https://laurel.example/verify', badge), {
    now,
    load: async (url) => {
      asked.push(url)
      return load(url)
    },
  })
  expect(verification.outcome).toBe('holds')
  expect(asked.some((url) => url.startsWith('https://laurel.example'))).toBe(false)
  for (const broken of ['https://laurel.example/verify#vc1.AAAA', 'https://laurel.example/verify#vc1.-'])
    expect((await verifyCredential(broken, { load, now })).badge).toBeUndefined()
})
