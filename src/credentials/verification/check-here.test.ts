import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { clrCredential } from '@laurel/openbadges/clr2/clr-credential'
import { didWeb, didWebDocument } from '@laurel/openbadges/dids/did-web'
import { generateKeyPair, importSigningKey } from '@laurel/openbadges/keys/ed25519'
import { achievementCredential } from '@laurel/openbadges/ob3/achievement-credential'
import { signDocument } from '@laurel/openbadges/proofs/sign'
import { newBitstring, setBit } from '@laurel/openbadges/status/bitstring'
import { bitstringStatusListEntry } from '@laurel/openbadges/status/status-entry'
import { statusListCredential } from '@laurel/openbadges/status/status-list-credential'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkHere } from './check-here.ts'

const nothing = { file: null, url: '', text: '', recipient: '' }
const baseUrl = 'https://laurel.example'
let server: Server
let origin: string
let badge: string
let listed: string
let record: string
const pages = new Map<string, string>()
const listedPath = '/awards/01890000-0000-7000-8000-000000000002'
const asked: string[] = []

/** A district of this instance, whose public address is not the one it is reached by here. */
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    const page = pages.get(request.url ?? '')
    response.writeHead(page === undefined ? 404 : 200, { 'Content-Type': 'application/json' }).end(page)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const pair = await generateKeyPair()
  const did = didWeb(`${baseUrl}/issuers/three-rivers`)
  const document = didWebDocument(did, [{ name: 'key-1', publicKeyMultibase: pair.publicKeyMultibase }])
  pages.set('/issuers/three-rivers/did.json', JSON.stringify(document))
  const credential = achievementCredential({
    id: `${baseUrl}/awards/01890000-0000-7000-8000-000000000001`,
    issuer: { id: did, name: 'Three Rivers' },
    validFrom: new Date('2026-01-15T12:00:00Z'),
    recipient: { id: 'did:example:maya' },
    achievement: {
      id: `${baseUrl}/achievements/1`,
      name: 'Wait time',
      description: 'Waits.',
      criteria: { narrative: 'One lesson.' },
      image: { id: `${baseUrl}/versions/1/badge.png` },
    },
  })
  badge = JSON.stringify(
    await signDocument(credential, {
      key: await importSigningKey(pair),
      verificationMethod: `${did}#key-1`,
      created: new Date('2026-01-15T12:00:00Z'),
    }),
  )
  pages.set('/awards/01890000-0000-7000-8000-000000000001', badge)
  // Another one, whose place in the list of its issuer says that it does not count.
  const list = `${baseUrl}/status/1`
  const signing = { key: await importSigningKey(pair), verificationMethod: `${did}#key-1`, created: new Date('2026-01-15T12:00:00Z') }
  listed = JSON.stringify(
    await signDocument({ ...credential, id: `${baseUrl}${listedPath}`, credentialStatus: bitstringStatusListEntry(list, 7) }, signing),
  )
  const clr = clrCredential({
    id: 'urn:uuid:01890000-0000-7000-8000-000000000003',
    name: 'A record',
    issuer: { id: did, name: 'Three Rivers' },
    validFrom: new Date('2026-01-15T12:00:00Z'),
    recipient: { id: 'did:example:maya' },
    credentials: [JSON.parse(badge), JSON.parse(listed)],
  })
  record = JSON.stringify(await signDocument(clr, signing))
  const bitstring = newBitstring()
  setBit(bitstring, 7, true)
  const unsigned = await statusListCredential({ id: list, issuer: did, validFrom: new Date('2026-01-15T12:00:00Z'), bitstring })
  pages.set('/status/1', JSON.stringify(await signDocument(unsigned, signing)))
})
afterAll(() => server?.close())

test('a badge of this instance is checked by its documents where the page came from, and leads to its page', async () => {
  asked.length = 0
  const report = await checkHere({ ...nothing, text: badge, recipient: 'did:example:maya' }, { baseUrl, origin }, 'en')
  expect(report).toMatchObject({
    verdict: 'holds',
    answers: { aboutThisPerson: { answer: 'yes' } },
    issuerHere: { name: 'Three Rivers', slug: 'three-rivers' },
    address: `${baseUrl}/awards/01890000-0000-7000-8000-000000000001`,
    picture: '/versions/1/badge.png',
    checked: {
      by: 'browser',
      siteMayKnowMore: false,
      asked: [
        { what: 'keys', address: `${baseUrl}/issuers/three-rivers/did.json`, answered: true },
        { what: 'picture', address: `${origin}/versions/1/badge.png`, answered: true },
      ],
    },
  })
  expect(asked).toEqual(['/issuers/three-rivers/did.json'])
})

test('what is only suspended is told from what was taken back by what its page says; where that says nothing, neither is claimed', async () => {
  const look = () => checkHere({ ...nothing, text: listed }, { baseUrl, origin }, 'en')
  const neither = { verdict: 'not-counting', because: 'Its list says that it does not count now: it was taken back, or is suspended.' }
  expect(await look()).toMatchObject(neither)
  pages.set(`/embed${listedPath}/badge.json`, JSON.stringify({ standing: 'revoked' }))
  expect(await look()).toMatchObject({ verdict: 'taken-back' })
  pages.set(`/embed${listedPath}/badge.json`, 'not JSON')
  expect(await look()).toMatchObject(neither)
  pages.set(`/embed${listedPath}/badge.json`, JSON.stringify({ standing: 'suspended' }))
  expect(await look()).toMatchObject({
    verdict: 'suspended',
    because: 'Its issuer has suspended it for now. The page of the award says why.',
    checked: { siteMayKnowMore: false },
  })
})

test('a record names what in it does not hold, and what of it is only suspended', async () => {
  const look = () => checkHere({ ...nothing, text: record }, { baseUrl, origin }, 'en')
  const many = '1 of the 2 credentials in it do not hold.'
  pages.delete(`/embed${listedPath}/badge.json`)
  expect(await look()).toMatchObject({
    verdict: 'partly',
    because: `${many} “Wait time” does not count now by its list: it was taken back, or is suspended.`,
  })
  pages.set(`/embed${listedPath}/badge.json`, JSON.stringify({ standing: 'suspended' }))
  expect(await look()).toMatchObject({ verdict: 'partly', because: `${many} “Wait time” is suspended for now.` })
  pages.set(`/embed${listedPath}/badge.json`, JSON.stringify({ standing: 'revoked' }))
  expect(await look()).toMatchObject({ verdict: 'partly', because: `${many} “Wait time” was taken back.` })
})

test('an address is read; one that a page may not read is left to the site', async () => {
  const url = `${baseUrl}/awards/01890000-0000-7000-8000-000000000001`
  expect(await checkHere({ ...nothing, url }, { baseUrl, origin }, 'en')).toMatchObject({ verdict: 'holds', checked: { by: 'browser' } })
  expect(await checkHere({ ...nothing, url: `${baseUrl}/awards/none` }, { baseUrl, origin }, 'en')).toMatchObject({
    verdict: 'out-of-reach',
  })
  for (const barred of ['http://badges.elsewhere.example/1', 'https://printer.local/1', 'https://127.0.0.1:1/'])
    expect(await checkHere({ ...nothing, url: barred }, { baseUrl, origin }, 'en'), barred).toBeNull()
})

test('what could not be asked is not known, and the site may know more', async () => {
  const moved = badge.replaceAll('laurel.example', 'intranet')
  expect(await checkHere({ ...nothing, text: moved }, { baseUrl, origin }, 'en')).toMatchObject({
    verdict: 'not-all-checked',
    answers: { unchanged: { answer: 'unknown' } },
    issuerHere: null,
    address: null,
    checked: { siteMayKnowMore: true },
  })
})

test('a file beyond all bounds is refused by its size, unread; an empty one and nothing at all by name', async () => {
  const film = new File([], 'film.png')
  Object.defineProperty(film, 'size', { value: 100_000_000 })
  film.arrayBuffer = () => Promise.reject(new Error('It was read.'))
  await expect(checkHere({ ...nothing, file: film }, { baseUrl, origin }, 'en')).rejects.toMatchObject({ code: 'badge-too-large' })
  await expect(checkHere({ ...nothing, file: new File([], 'a.png') }, { baseUrl, origin }, 'en')).rejects.toMatchObject({
    code: 'file-empty',
  })
  await expect(checkHere(nothing, { baseUrl, origin }, 'en')).rejects.toMatchObject({ code: 'nothing-to-verify' })
  await expect(checkHere({ ...nothing, url: 'javascript:alert(1)' }, { baseUrl, origin }, 'en')).rejects.toMatchObject({
    code: 'address-invalid',
  })
})
