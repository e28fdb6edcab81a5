import { expect, test } from 'vitest'
import { addWords, formatSentence, type Sentence } from '../../foundation/words/format.ts'
import { spanish } from '../../foundation/words/messages/es/all.ts'
import { decodeList, readInvitationList, writeInvitationList } from './invitation-list.ts'
import { grantRoles, planInvitations } from './plan-invitations.ts'

const facts = {
  schools: [
    { id: 'n', name: 'Northside Middle School', shortName: 'Northside Middle' },
    { id: 's', name: 'St. Mary’s', shortName: 'St. Mary’s' },
  ],
  members: new Set(['here@school.example']),
  invited: new Set(['asked@school.example']),
}
const plan = (text: string) => planInvitations(readInvitationList(text), facts)
const english = (reason: Sentence) => formatSentence('en', reason)
const bytes = (text: string) => new TextEncoder().encode(text)

test('a CSV with headings in any order, quoted commas and a byte order mark', () => {
  const [maya, tom] = plan(
    decodeList(
      bytes(
        '\ufeffName,E-mail,Phone,Role,School\r\n"Ortiz, Maya",Maya@School.example,1,"earner, coach",northside middle\r\nTom,tom@school.example,2,,\r\n',
      ),
    ),
  )
  expect(maya).toMatchObject({
    outcome: 'invite',
    invitee: { email: 'maya@school.example', name: 'Maya Ortiz', schoolId: 'n', roles: ['earner', 'coach'] },
  })
  expect(tom).toMatchObject({ row: { line: 3 }, invitee: { name: 'Tom', schoolId: null, roles: ['earner'] } })
})

test('a CSV without headings, with semicolons or tabs, and first and last names', () => {
  expect(plan('maya@school.example;Maya Ortiz;St Marys;assessor')[0]).toMatchObject({
    outcome: 'invite',
    invitee: { name: 'Maya Ortiz', schoolId: 's', roles: ['earner'] },
    proposed: ['assessor'],
  })
  expect(plan('Maya Ortiz\tmaya@school.example\tNorthside Middle School\treader')[0]).toMatchObject({
    invitee: { name: 'Maya Ortiz', schoolId: 'n', roles: ['earner'] },
    proposed: ['assessor'],
  })
  expect(plan('givenName,familyName,email\nMaya,Ortiz,maya@school.example')[0]?.invitee?.name).toBe('Maya Ortiz')
})

test('addresses pasted from anywhere', () => {
  const emails = (text: string) => plan(text).map(({ invitee }) => invitee?.email)
  expect(emails('a@x.example, b@x.example;\nc@x.example')).toHaveLength(3)
  expect(emails('a@x.example b@x.example')).toEqual(['a@x.example', 'b@x.example'])
  expect(plan('Maya Ortiz <maya@x.example>, Tom <tom@x.example>').map(({ invitee }) => invitee?.name)).toEqual(['Maya Ortiz', 'Tom'])
})

test('every row that can not be sent says its number and why, and the others go on', () => {
  const rows = plan(
    'email,name,school,roles\nmaya@school.example,Maya,,\nnot an address,Tom,,\n,Ana,,\nbea@school.example,Bea,Nowhere,\ncleo@school.example,Cleo,Northside,emperor\nMAYA@school.example,Again,,',
  )
  expect(rows.map(({ row, outcome }) => [row.line, outcome])).toEqual([
    [2, 'invite'],
    [3, 'wrong'],
    [4, 'wrong'],
    [5, 'wrong'],
    [6, 'wrong'],
    [7, 'left-out'],
  ])
  expect(rows.slice(1).map(({ reasons }) => reasons.map(english).join(' '))).toEqual([
    '“not an address” is not an e-mail address.',
    'There is no e-mail address in this row.',
    'There is no school “Nowhere” here.',
    '“emperor” is not a role. Roles are earner, coach, assessor, author, principal, hr and admin. There is no school “Northside” here. Did you mean “Northside Middle School”?',
    'The same address is in row 2 already.',
  ])
})

test('why a row can not be sent is told in the language of who reads it', () => {
  addWords('es', spanish)
  const [school, role] = plan('email,school,roles\na@x.example,Northside,\nb@x.example,,“emperor”')
  expect(school?.reasons.map((reason) => formatSentence('es', reason)).join(' ')).toBe(
    'Aquí no hay ninguna escuela “Northside”. ¿Querías decir “Northside Middle School”?',
  )
  expect(role?.reasons.map((reason) => formatSentence('es', reason)).join(' ')).toContain('“emperor” no es una función.')
})

test('59: lines that end in different ways lose nobody', () => {
  const rows = plan(
    decodeList(
      bytes(
        'email,name\r\nada.moss@maple.example,Ada Moss\nbo.lund@maple.example,Bo Lund\ncy.ray@maple.example,Cy Ray\r\ndi.orr@maple.example,Di Orr\rel.poe@maple.example,El Poe\n',
      ),
    ),
  )
  expect(rows.map(({ invitee }) => invitee?.name)).toEqual(['Ada Moss', 'Bo Lund', 'Cy Ray', 'Di Orr', 'El Poe'])
})

test('a name with an address in it is a fault to show', () => {
  expect(plan('email,name\nada@x.example,Ada Moss bo@x.example')[0]).toMatchObject({
    outcome: 'wrong',
    reasons: [{ text: expect.stringContaining('has an address in it') }],
  })
})

const oneRoster = [
  'sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password',
  'u1,active,2026-08-01,true,o1,administrator,pia,,Pia,Lund,,,pia.lund@maple.example,,,,,',
  'u2,tobedeleted,2026-08-01,true,o1,teacher,otto,,Otto,Ray,,,otto.ray@maple.example,,,,,',
  'u3,active,2026-08-01,false,o1,teacher,una,,Una,Poe,,,una.poe@maple.example,,,,,',
  'u4,active,2026-08-01,true,o1,teacher,ada,,Ada,Moss,,,ada.moss@maple.example,,,,,',
  'u5,active,2026-08-01,true,o1,student,kim,,Kim,Orr,,,kim.orr@maple.example,,,,,',
].join('\n')

test('61: no word in a file makes anyone an admin, and a person the system marks as gone is left out with the reason', () => {
  const rows = plan(oneRoster)
  expect(rows.map(({ outcome, invitee, proposed }) => [outcome, invitee?.name, invitee?.roles, proposed])).toEqual([
    ['invite', 'Pia Lund', ['earner'], ['principal']],
    ['left-out', undefined, undefined, []],
    ['left-out', undefined, undefined, []],
    ['invite', 'Ada Moss', ['earner'], []],
    ['left-out', undefined, undefined, []],
  ])
  expect(rows.flatMap(({ reasons }) => reasons.map(english))).toEqual([
    'The list marks this person as gone or switched off: it says “tobedeleted” under “status”.',
    'The list marks this person as gone or switched off: it says “false” under “enabled user”.',
    'The list says “student”; only people who work here are invited.',
  ])
})

test('accounts that Google and Microsoft have switched off are left out', () => {
  const outcomes = (text: string) => plan(text).map(({ outcome }) => outcome)
  expect(outcomes('Email Address,Status [READ ONLY]\na@x.example,Active\nb@x.example,Suspended')).toEqual(['invite', 'left-out'])
  expect(outcomes('email,suspended\na@x.example,False\nb@x.example,True')).toEqual(['invite', 'left-out'])
  expect(
    outcomes('email,Block credential,Soft deletion timestamp\na@x.example,False,\nb@x.example,True,\nc@x.example,False,2026-05-01'),
  ).toEqual(['invite', 'left-out', 'left-out'])
  expect(outcomes('email,accountEnabled\na@x.example,true\nb@x.example,false')).toEqual(['invite', 'left-out'])
})

test('roles that see or decide what is other people’s are proposed, and given to those that were ticked', () => {
  const rows = plan('email,roles\na@x.example,admin\nb@x.example,coach; assessor\nc@x.example,assessor\nd@x.example,hr')
  expect(rows.map(({ invitee, proposed }) => [invitee?.roles, proposed])).toEqual([
    [['earner'], ['admin']],
    [['coach'], ['assessor']],
    [['earner'], ['assessor']],
    [['earner'], ['hr']],
  ])
  const rolesOf = (...ticked: string[]) => grantRoles(rows, new Set(ticked)).map(({ roles }) => roles.join('+'))
  expect(rolesOf()).toEqual(['earner', 'coach', 'earner', 'earner'])
  expect(rolesOf('assessor *', 'admin *')).toEqual(['earner', 'coach+assessor', 'assessor', 'earner'])
  expect(rolesOf('admin a@x.example', 'admin c@x.example', 'hr d@x.example')).toEqual(['admin', 'coach', 'earner', 'hr'])
})

test('a quotation mark that is not closed spoils its own row only', () => {
  const rows = plan('email,name\na@x.example,Ana\nb@x.example,"Bea\nc@x.example,Cleo')
  expect(rows.map(({ outcome }) => outcome)).toEqual(['invite', 'wrong', 'invite'])
  expect(rows[1]).toMatchObject({ row: { line: 3 }, reasons: [{ text: 'A quotation mark is not closed in this row.' }] })
})

test('who belongs already is left alone, who is invited already is invited again', () => {
  expect(plan('here@school.example\nasked@school.example').map(({ outcome }) => outcome)).toEqual(['member', 'again'])
})

test('what is to be corrected comes back as the list it was', () => {
  const rows = readInvitationList('email,name,school,roles\nx,"Ortiz, ""Maya""",Nowhere,earner; coach')
  expect(readInvitationList(writeInvitationList(rows))).toEqual(rows)
})

test('what is no list is refused with what to do', () => {
  expect(() => decodeList(Uint8Array.of(0x50, 0x4b, 3, 4))).toThrow(/workbook/)
  expect(() => decodeList(Uint8Array.of(0, 1, 2, 3))).toThrow(/not a text file/)
  expect(() => decodeList(new Uint8Array(1_048_577))).toThrow(/larger than 1 MB/)
  expect(() => readInvitationList(' \n\n')).toThrow(/nobody/)
  expect(() => readInvitationList('name,school\nMaya,Northside')).toThrow(/none is called “email”/)
  expect(() => readInvitationList('a@x.example\n'.repeat(5001))).toThrow(/more than 5,000/)
})

test('files from Excel are read in the encodings it writes', () => {
  expect(decodeList(Uint8Array.of(0xff, 0xfe, 0xe9, 0x00))).toBe('é')
  expect(decodeList(Uint8Array.of(0x52, 0x65, 0x6e, 0xe9))).toBe('René')
})

test('a list made to be read for good is read in no time', () => {
  const began = performance.now()
  for (const cell of [
    `a${' '.repeat(900_000)}b`,
    '@'.repeat(900_000),
    'a“,'.repeat(60),
    `${'a@'.repeat(400_000)} x`,
    `${'x@y '.repeat(4000)}z`,
  ])
    expect(readInvitationList(cell).length).toBeGreaterThan(0)
  expect(performance.now() - began).toBeLessThan(15_000)
  expect(() => readInvitationList(' a@b.example'.repeat(100_000))).toThrow('larger than 1 MB')
})
