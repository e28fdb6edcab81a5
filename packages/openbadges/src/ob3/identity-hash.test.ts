import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashedIdentity, identityHash, identityMatches, newSalt } from './identity-hash.ts'

test('hashes the vectors of the specification', async () => {
  expect(await identityHash('a@example.com', 'Kosher')).toBe('sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399')
  expect(await identityHash('jjefferson18@example.com', 'FleurDeSel')).toBe(
    'sha256$658625b25ab3d75d613ca97d9a5a77f70e2192feca5557f4ad09a4d4f121f5fc',
  )
})

test('one person has one hash, however the address is written', async () => {
  const object = await hashedIdentity(' Ada@Maple.Example ', 'salt')
  expect(object).toEqual(await hashedIdentity('ada@maple.example', 'salt'))
  for (const written of ['ada@maple.example', 'ADA@MAPLE.EXAMPLE', ' Ada@maple.example'])
    expect(await identityMatches(object, written)).toBe(true)
  expect(await identityMatches(object, 'ada@maple.exampl')).toBe(false)
})

test('reads what the field produces: unhashed, unsalted, hashed as typed', async () => {
  expect(await identityMatches({ hashed: false, identityHash: 'Ada@maple.example' }, 'ada@maple.example')).toBe(true)
  expect(await identityMatches({ hashed: true, identityHash: await identityHash('Ada@maple.example') }, 'Ada@maple.example')).toBe(true)
  expect(await identityMatches({ hashed: true, identityHash: 'md5$5d41402abc4b2a76b9719d911017c592' }, 'hello')).toBe(false)
  expect(await identityMatches({}, 'hello')).toBe(false)
})

test('salts are 128 random bits', () => {
  expect(newSalt()).toMatch(/^[0-9a-f]{32}$/)
  expect(newSalt()).not.toBe(newSalt())
})

test('an empty salt or identity is refused', async () => {
  await expect(hashedIdentity('ada@maple.example', '')).rejects.toMatchObject({ code: 'invalid-input' })
  await expect(hashedIdentity(' ', 'salt')).rejects.toMatchObject({ code: 'invalid-input' })
})

test('a hash is of one person and one salt, for every kind of person', async () => {
  const identity = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() !== '' && text.isWellFormed())
  await fc.assert(
    fc.asyncProperty(
      identity,
      identity,
      fc.string({ minLength: 1 }).filter((salt) => salt.trim() !== ''),
      async (person, other, salt) => {
        const object = await hashedIdentity(person, salt)
        expect(await identityMatches(object, person)).toBe(true)
        expect(await identityMatches(object, `  ${person}\t`)).toBe(true)
        const same = person.trim().toLowerCase() === other.trim().toLowerCase()
        expect(await identityMatches(object, other)).toBe(same)
        // Another salt, or one letter of the hash, is another person.
        expect(await identityMatches({ ...object, salt: `${salt}x` }, person)).toBe(false)
        expect(
          await identityMatches(
            { ...object, identityHash: object.identityHash.replace(/.$/, (last) => (last === '0' ? '1' : '0')) },
            person,
          ),
        ).toBe(false)
      },
    ),
    { numRuns: 100 },
  )
})

test('hashes UTF-8, as anyone else would', async () => {
  // printf 'zoë@maple.example🍁' | sha256sum
  expect(await identityHash('zoë@maple.example', '🍁')).toBe('sha256$6572356cc6485cb52caedec572449382c35d224da8640fda8934edf229fa03d5')
})
