import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { formatSentence } from '../../foundation/words/format.ts'
import type { BroughtFile } from './open-files.ts'
import { readPackage } from './read-package.ts'
import type { RosterPiece } from './roster-record.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const brought = (name: string, given: string | Uint8Array): BroughtFile => {
  const whole = typeof given === 'string' ? bytes(given) : given
  return { name, file: { size: whole.length, read: async (from, length) => Uint8Array.from(whole.subarray(from, from + length)) } }
}
const loose = (files: Record<string, string | Uint8Array>) => Object.entries(files).map(([name, text]) => brought(name, text))
const zipped = (files: Record<string, string>, name = 'roster.zip') => [
  brought(name, zipSync(Object.fromEntries(Object.entries(files).map(([file, text]) => [file, bytes(text)])))),
]

async function readAll(files: BroughtFile[], known: string[] = []) {
  const pieces: RosterPiece[] = []
  for await (const piece of readPackage(files, { knows: (id) => known.includes(id) })) pieces.push(piece)
  const begins = pieces.find((piece) => piece.is === 'begins')
  const records = pieces.flatMap((piece) => (piece.is === 'record' ? [piece.record] : []))
  return {
    begins: begins?.is === 'begins' ? { version: begins.version, mode: begins.mode } : null,
    records,
    users: records.flatMap((record) => (record.kind === 'user' ? [record.isGone ? `-${record.sourcedId}` : record.sourcedId] : [])),
    faults: pieces.flatMap((piece) =>
      piece.is === 'fault'
        ? [`${piece.fault.file}:${piece.fault.line ?? '-'}${piece.fault.stops ? '!' : ''} ${formatSentence('en', piece.fault.says)}`]
        : [],
    ),
    outsiders: pieces.filter(({ is }) => is === 'outsider').length,
  }
}

/** As the specification of 1.1 has it, § 4: headings in their order. */
const users11 =
  'sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password'
const orgs = 'sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId'
/** And that of 1.2, § 4.12 and 4.13. */
const users12 =
  'sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns'
const roles12 = 'sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId'
const manifest = (version: string, ways: Record<string, string>) =>
  [
    'propertyName,value',
    'manifest.version,1.0',
    `oneroster.version,${version}`,
    ...Object.entries(ways).map(([file, way]) => `file.${file},${way}`),
    'source.systemName,Maple SIS',
  ].join('\n')
const bulk11 = manifest('1.1', { orgs: 'bulk', users: 'bulk', classes: 'absent', enrollments: 'absent' })
const twoOrgs = `${orgs}\nd1,,,Maple District,district,,\no1,,,"Oak, Elm and Pine School",school,01,d1`
const ada = 'u1,,,true,"o1,d1",teacher,ada,{Fed:1},Ada,Moss,,T-9,ada.moss@maple.example,,,,,'

describe('a folder of 1.1', () => {
  test('is told as it says, students only counted, and whatever the zip, folder, mark or case of its headings', async () => {
    const files = {
      'manifest.csv': bulk11,
      'orgs.csv': twoOrgs,
      'users.csv': `\ufeff${users11}\r\n${ada}\r\nu2,,,TRUE,o1,student,bo,,Bo,Kid,,,bo@maple.example,,,,05,\r\nu3,,,1,o1,guardian,,,Gil,Kin,,,,,,u2,,\r\n`,
      'classes.csv': 'sourcedId\nc1',
    }
    const plain = await readAll(zipped(files))
    expect(plain).toMatchObject({ begins: { version: '1.1', mode: 'bulk' }, users: ['u1'], outsiders: 2, faults: [] })
    expect(plain.records.at(1)).toMatchObject({ kind: 'org', org: { name: 'Oak, Elm and Pine School', type: 'school', parent: 'd1' } })
    expect(plain.records.at(-1)).toMatchObject({
      line: 2,
      user: {
        given: 'Ada',
        email: 'ada.moss@maple.example',
        identifier: 'T-9',
        roles: [
          { role: 'teacher', org: 'o1', isPrimary: true },
          { role: 'teacher', org: 'd1', isPrimary: false },
        ],
      },
    })
    const inFolder = Object.fromEntries(Object.entries(files).map(([name, text]) => [`Export 2026/${name}`, text]))
    for (const other of [
      zipped(inFolder),
      loose(files),
      loose({ ...files, 'users.csv': files['users.csv'].replace(users11, users11.toUpperCase()) }),
    ])
      expect((await readAll(other)).records).toEqual(plain.records)
  })

  test('in other encodings and with semicolons says the same names', async () => {
    const text = `${users11}\nu1,,,true,o1,teacher,jose,,José,Núñez,,,jose@maple.example,,,,,`
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))
    for (const users of [text, new Uint8Array(Buffer.from(text, 'latin1')), utf16, text.replaceAll(',', ';')]) {
      const { records, faults } = await readAll(loose({ 'manifest.csv': bulk11, 'orgs.csv': twoOrgs, 'users.csv': users }))
      expect(faults).toEqual([])
      expect(records.at(-1)).toMatchObject({ user: { given: 'José', family: 'Núñez' } })
    }
  })

  test('without a manifest is taken for the whole, and says so', async () => {
    const { begins, users, faults } = await readAll(loose({ 'orgs.csv': twoOrgs, 'users.csv': `${users11}\n${ada}` }))
    expect([begins, users]).toEqual([{ version: '1.1', mode: 'bulk' }, ['u1']])
    expect(faults).toEqual(['manifest.csv:- There is no manifest.csv. The files were taken for everybody who works there.'])
  })
})

describe('a folder of 1.2', () => {
  const bulk12 = manifest('1.2', { orgs: 'bulk', users: 'bulk', roles: 'bulk', userProfiles: 'absent' })
  const user = (id: string, more = '') => `${id},,,true,${id},,Ada,Moss,,,${id}@maple.example,,,,,,,Addie,,,o1,${more}`

  test('is told with the roles of its own file; a role of nobody and a second one of the same id are named by row', async () => {
    const { users, records, faults, outsiders } = await readAll(
      zipped({
        'manifest.csv': bulk12,
        'orgs.csv': twoOrgs,
        'roles.csv': `${roles12}\nr1,,,u1,primary,teacher,2026-08-01,,o1,\nr2,,,u1,secondary,aide,,,d1,\nr3,,,u2,primary,student,,,o1,\nr4,,,u9,primary,teacher,,,o1,\nr1,,,u1,primary,aide,,,o1,\nr5,,,u1,main,aide,,,o1,`,
        'users.csv': `${users12}\n${user('u1')}\n${user('u2')}`,
      }),
    )
    expect([users, outsiders]).toEqual([['u1'], 1])
    expect(records.filter(({ kind }) => kind === 'role')).toMatchObject([
      { role: { id: 'r1', role: 'teacher', org: 'o1', isPrimary: true, begin: '2026-08-01' } },
      { role: { id: 'r2' } },
      { role: { id: 'r4' } },
    ])
    expect(records.at(-1)).toMatchObject({ user: { preferredGiven: 'Addie', primaryOrg: 'o1', roles: null } })
    expect(faults).toEqual([
      'roles.csv:6 The sourcedId “r1” is in row 2 already.',
      'roles.csv:7 “main” is not a kind of role. It is primary or secondary.',
      'roles.csv:5 This role is of “u9”, who is not in users.csv.',
    ])
  })

  test('as a delta tells of whom it knew without their roles, of whom is gone, and of who became a student', async () => {
    const delta = manifest('1.2', { orgs: 'absent', users: 'delta', roles: 'delta' })
    const { begins, users, records, faults } = await readAll(
      zipped({
        'manifest.csv': delta,
        'users.csv': `${users12}\n${user('u1')}\nu4,tobedeleted,2026-08-01T00:00:00.000Z,,,,,,,,,,,,,,,,,,,\n${user('u5')}`,
        'roles.csv': `${roles12}\nr7,tobedeleted,2026-08-01T00:00:00.000Z,u1,,,,,,\nr8,active,2026-08-01T00:00:00.000Z,u1,primary,student,,,o1,`,
      }),
      ['u1', 'u4'],
    )
    expect([begins, users, faults]).toEqual([{ version: '1.2', mode: 'delta' }, ['u1', '-u4'], []])
    expect(records.filter(({ kind }) => kind === 'role').map(({ sourcedId, isGone }) => [sourcedId, isGone])).toEqual([
      ['r7', true],
      ['r8', true],
    ])
  })
})

describe('what is wrong is named by file and row', () => {
  const rows = (...lines: string[]) =>
    readAll(loose({ 'manifest.csv': bulk11, 'orgs.csv': twoOrgs, 'users.csv': [users11, ada, ...lines].join('\n') }))

  test.each([
    [
      'shifted to the right',
      'u2,,,,true,o1,teacher,b,,Bea,Ray,,,b@maple.example,,,,,',
      'users.csv:3 A cell too many stands before enabledUser: the cells are shifted.',
    ],
    [
      'with a cell too many',
      'u2,,,true,o1,teacher,b,,Bea,Ray,,,b@maple.example,,,,,,late',
      'users.csv:3 This row has more cells than there are headings: its cells are shifted.',
    ],
    [
      'shifted to the left',
      'u2,,true,o1,teacher,b,,Bea,Ray,,,b@maple.example,,,,,',
      'users.csv:3 “o1” stands where enabledUser says true or false: the cells may be shifted.',
    ],
    ['without an id', ',,,true,o1,teacher,b,,Bea,Ray,,,b@maple.example,,,,,', 'users.csv:3 This row has no sourcedId.'],
    [
      'of a status that is none',
      'u2,deleted,,true,o1,teacher,b,,Bea,Ray,,,b@maple.example,,,,,',
      'users.csv:3 “deleted” is not a status. It is active or tobedeleted.',
    ],
    ['without a name', 'u2,,,true,o1,teacher,b,,,,,,b@maple.example,,,,,', 'users.csv:3 This person has no name.'],
    [
      'with a formula',
      `u2,,,true,o1,teacher,b,,"=HYPERLINK(""http://x"")",Ray,,,b@maple.example,,,,,`,
      'users.csv:3 “=HYPERLINK(‘http://x’)” is a formula and not a name.',
    ],
    ['of the same id', ada, 'users.csv:3 The sourcedId “u1” is in row 2 already.'],
    ['without a role', 'u2,,,true,o1,,b,,Bea,Ray,,,b@maple.example,,,,,', 'users.csv:3 This row names no role.'],
  ])('a row %s', async (_what, line, says) => {
    const { users, faults } = await rows(line, 'u8,,,true,o1,teacher,z,,Zoe,End,,,z@maple.example,,,,,')
    expect(faults).toEqual([says])
    expect(users).toEqual(['u1', 'u8'])
  })

  test('a quotation mark that nobody closed ends the reading, and the whole is not taken in', async () => {
    const { faults } = await rows(
      'u2,,,true,o1,teacher,b,,"Bea,Ray,,,b@maple.example,,,,,',
      'u3,,,true,o1,teacher,c,,Cy,Ray,,,c@maple.example,,,,,',
    )
    expect(faults).toEqual([expect.stringMatching(/^users.csv:\d+! A quotation mark is not closed/)])
  })

  test.each([
    ['no users', { 'manifest.csv': bulk11, 'orgs.csv': twoOrgs }, 'users.csv:-! The manifest names this file, and it is not there.'],
    [
      'no orgs and no manifest',
      { 'users.csv': `${users11}\n${ada}` },
      'orgs.csv:-! This file is missing, and without it nobody can tell who works where.',
    ],
    [
      'no column of roles',
      { 'manifest.csv': bulk11, 'orgs.csv': twoOrgs, 'users.csv': 'sourcedId,enabledUser,orgSourcedIds,givenName,familyName\n' },
      'users.csv:-! The column “role” is missing.',
    ],
    [
      'no headings',
      { 'manifest.csv': bulk11, 'orgs.csv': twoOrgs, 'users.csv': 'a,b\n1,2' },
      'users.csv:-! There is no heading “sourcedId” in its first lines.',
    ],
    [
      'a word for a way',
      { 'manifest.csv': bulk11.replace('users,bulk', 'users,all'), 'orgs.csv': twoOrgs, 'users.csv': users11 },
      'manifest.csv:-! “all” says nothing of users.csv. It is bulk, delta or absent.',
    ],
    [
      'an empty file',
      { 'manifest.csv': bulk11, 'orgs.csv': twoOrgs, 'users.csv': '' },
      'users.csv:-! There is no heading “sourcedId” in its first lines.',
    ],
  ])('a folder with %s', async (_what, files, says) => {
    expect((await readAll(loose(files as Record<string, string>))).faults).toContain(says)
  })

  test('a zip that is cut off, leads out of its folder, or unpacks without end', async () => {
    const whole = zipSync({ 'users.csv': bytes(users11) })
    const evil = zipSync({ '../../users.csv': bytes(users11) })
    const bomb = Uint8Array.from(whole)
    const told = new DataView(bomb.buffer)
    told.setUint32(told.getUint32(bomb.length - 6, true) + 24, 900_000_000, true)
    const said = async (given: Uint8Array) => (await readAll([brought('roster.zip', given)])).faults
    expect(await said(whole.subarray(0, whole.length - 30))).toEqual(['roster.zip:-! This zip is cut off: a part of it is missing.'])
    expect(await said(evil)).toEqual(['roster.zip:-! A file in this zip has a name that leads out of its folder. It was not opened.'])
    expect(await said(bomb)).toEqual(['roster.zip:-! Unpacked, this zip has more than 800 MB. It was not opened.'])
    const lying = Uint8Array.from(zipSync({ 'manifest.csv': bytes(bulk11), 'users.csv': bytes(users11.repeat(50)) }))
    const view = new DataView(lying.buffer)
    const directory = view.getUint32(lying.length - 6, true)
    view.setUint32(directory + 46 + 'manifest.csv'.length + 24, 40, true)
    view.setUint32(directory + 24, 40, true)
    expect(await said(lying)).toEqual(['roster.zip:-! A file in this zip is larger than it says. It was not read on.'])
  })
})
