import { expect, test } from 'vitest'
import { noNetwork } from '../testing/fixtures.ts'
import { anIssuer } from '../testing/issuer.ts'
import { anOutsideWallet } from '../testing/outside-wallet.ts'
import { asObjects, type JsonObject } from '../vc/json.ts'
import { verifyCredential } from './verify-credential.ts'

const asked = { challenge: 'c-1', domain: 'harbor.example' }

const scene = async () => {
  const issuer = await anIssuer()
  const wallet = await anOutsideWallet()
  const badge = await issuer.issue({ recipient: { id: wallet.did }, status: undefined })
  const load = async (address: string) => {
    const page = issuer.pages[address]
    return page
      ? { status: 200, contentType: 'application/json', bytes: new TextEncoder().encode(JSON.stringify(page)) }
      : noNetwork(address, {} as never)
  }
  const holderOf = async (shown: JsonObject) => {
    const { holder, others, outcome } = await verifyCredential(JSON.stringify(shown), { load, now: new Date('2026-11-23T00:00:00Z') })
    return { holder, others: others.map((one) => one.holder?.outcome), outcome }
  }
  return { issuer, wallet, badge, holderOf }
}

test('who showed a badge is told by the key that it names, for whom and when, by another library’s presentation', async () => {
  const { wallet, badge, holderOf } = await scene()
  const shown = await wallet.present([badge, badge], asked)
  const { holder, others, outcome } = await holderOf(shown)
  expect(holder).toMatchObject({ outcome: 'holds' })
  expect(holder?.sentence).toContain('signed by the key that this badge names, for “harbor.example”')
  expect([others, outcome]).toEqual([['holds'], 'holds'])
})

test('another’s signature, a changed one, none, and one around a badge that names no key prove nothing, and are nothing against it', async () => {
  const { issuer, wallet, badge, holderOf } = await scene()
  const thief = await anOutsideWallet()
  expect(await holderOf(await thief.present([badge], asked))).toMatchObject({ holder: { weight: 'unknown' }, outcome: 'holds' })
  const shown = await wallet.present([badge], asked)
  expect(await holderOf({ ...shown, id: 'urn:uuid:11111111-2222-4333-8444-555555555555' })).toMatchObject({
    holder: { weight: 'unknown' },
    outcome: 'holds',
  })
  const { proof, ...unsigned } = shown
  expect((await holderOf(unsigned)).holder).toBeUndefined()
  expect(await holderOf({ ...shown, proof: [...asObjects(proof), ...asObjects(proof)] })).toMatchObject({ holder: { weight: 'unknown' } })
  const nameless = await issuer.issue({ status: undefined })
  expect((await holderOf(await wallet.present([nameless], asked))).holder).toBeUndefined()
  // A badge that was changed names nobody.
  const changed = await holderOf(await wallet.present([{ ...badge, name: 'Another name' }], asked))
  expect([changed.holder, changed.outcome]).toEqual([undefined, 'fails'])
})
