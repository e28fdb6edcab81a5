/// <reference path="../bench/untyped-modules.d.ts" />
import { createCredential, createList, decodeList } from '@digitalbazaar/vc-bitstring-status-list'
import { expect, test } from 'vitest'
import { decodeBitstring, encodeBitstring, readBit } from './bitstring.ts'

const set = [0, 1, 7, 8, 4_711, 131_071]

test('@digitalbazaar reads the lists that we write, place by place', async () => {
  const list = await decodeList({ encodedList: await encodeBitstring(set) })
  expect(list.length).toBe(131_072)
  for (const index of [...set, 2, 9, 4_710, 131_070]) expect(list.getStatus(index)).toBe(set.includes(index))
})

test('we read the lists that @digitalbazaar writes, place by place', async () => {
  const list = await createList({ length: 131_072 })
  for (const index of set) list.setStatus(index, true)
  const credential = await createCredential({ id: 'https://district.example/status/1', list, statusPurpose: 'revocation' })
  const bits = await decodeBitstring(credential.credentialSubject.encodedList)
  for (const index of [...set, 2, 9, 4_710, 131_070]) expect(readBit(bits, index)).toBe(set.includes(index))
})
