import { expect, test } from 'vitest'
import { formatSentence } from '../../foundation/words/format.ts'
import { decodeList, readInvitationList, readPeopleList } from './invitation-list.ts'
import { planInvitations } from './plan-invitations.ts'

/** Lists as other systems, word processors and mail programs write them: who is invited of each. */
const schools = ['Cedar Grove Elementary School', 'Riverside Middle School'].map((name, id) => ({
  id: String(id),
  name,
  shortName: name.replace(/ (Elementary|Middle) School$/, ''),
}))
const facts = { schools, members: new Set<string>(), invited: new Set<string>() }
const bytes = (text: string) => new TextEncoder().encode(text)
const invited = (given: string | Uint8Array) =>
  planInvitations(readInvitationList(decodeList(typeof given === 'string' ? bytes(given) : given)), facts).map(({ invitee, reasons }) =>
    invitee ? `${invitee.name} <${invitee.email}>` : reasons.map((reason) => formatSentence('en', reason)).join(' '),
  )
const isSchool = (cell: string) => schools.some(({ shortName }) => shortName === cell)
const ada = 'Ada Moss <ada.moss@maple.example>'
const bo = 'Bo Lund <bo.lund@maple.example>'

test.each([
  [
    '51: Google Workspace',
    'First Name [Required],Last Name [Required],Email Address [Required],Org Unit Path [Required]\nAda,Moss,ada.moss@maple.example,/Staff/Cedar Grove\nBo,Lund,bo.lund@maple.example,/Staff/Riverside\n',
  ],
  [
    '52: Microsoft 365',
    'User principal name,Display name,First name,Last name,Department\nada.moss@maple.example,Ada Moss,Ada,Moss,Cedar Grove\nbo.lund@maple.example,Bo Lund,Bo,Lund,Riverside\n',
  ],
  [
    '53: Spanish headings, semicolons',
    'Nombre;Apellidos;Correo electrónico;Escuela\nAda;Moss;ada.moss@maple.example;Cedar Grove\nBo;Lund;bo.lund@maple.example;Riverside\n',
  ],
  [
    '54: a student information system',
    'First_Name,Last_Name,Email_Addr,SchoolName\nAda,Moss,ada.moss@maple.example,Cedar Grove\nBo,Lund,bo.lund@maple.example,Riverside\n',
  ],
  [
    'Outlook contacts',
    'Title,First Name,Middle Name,Last Name,E-mail Address\nMs,Ada,,Moss,ada.moss@maple.example\n,Bo,,Lund,bo.lund@maple.example',
  ],
  ['headings in a language we do not know', 'Sähköposti;Etunimi;Sukunimi\nada.moss@maple.example;Ada;Moss\nbo.lund@maple.example;Bo;Lund'],
  ['56: no headings, first name, family name, address', 'Ada,Moss,ada.moss@maple.example\nBo,Lund,bo.lund@maple.example\n'],
  [
    '57: a title above the headings',
    'Maple District staff list,,\n"Printed 11/01/2026, 7:02 AM",,\n,,\nFirst Name,Last Name,Email\nAda,Moss,ada.moss@maple.example\nBo,Lund,bo.lund@maple.example\n',
  ],
  ['63: blanks of no width', 'email,name\nada.moss@maple.example\u200b,Ada Moss\n\u200bbo.lund@maple.example,Bo Lund\n'],
  [
    '63: joiners and marks of direction',
    'email,name\n\u200dada.moss@maple.example\u200e,\u2066Ada Moss\u2069\nbo.lund@maple.example\u00a0,Bo Lund\n',
  ],
  ['64: quotes of word processors', 'email,name\n“ada.moss@maple.example”,“Ada Moss”\n="bo.lund@maple.example",Bo Lund\n'],
  ['64: a comma inside them', 'email,name\n‘ada.moss@maple.example’,“Moss, Ada”\nbo.lund@maple.example,="Lund, Bo"\n'],
  ['65: whole lines quoted', '"email,name"\n"ada.moss@maple.example,Ada Moss"\n"bo.lund@maple.example,Bo Lund"\n'],
  ['66: recipients on several lines', 'To: Ada Moss <ada.moss@maple.example>,\n  "Lund, Bo" <bo.lund@maple.example>'],
  ['66: recipients with bare commas in names', 'Moss, Ada <ada.moss@maple.example>; Lund, Bo <bo.lund@maple.example>;'],
  ['71: pipes', 'email|name|school\nada.moss@maple.example|Ada Moss|Cedar Grove\nbo.lund@maple.example|Bo Lund|Riverside\n'],
  ['last name first', 'Teacher;Email\nMoss, Ada;ada.moss@maple.example\nLund, Bo;bo.lund@maple.example'],
])('%s', (_system, text) => {
  expect(invited(text)).toEqual([ada, bo])
})

test('66: recipients copied from a mail program', () => {
  expect(invited('Ada Moss <ada.moss@maple.example>; Bo Lund <bo.lund@maple.example>; "Ray, Cy" <cy.ray@maple.example>\n')).toEqual([
    ada,
    bo,
    'Cy Ray <cy.ray@maple.example>',
  ])
})

test('66: one bad address among recipients keeps nobody else out', () => {
  expect(invited('email\nada.moss@maple.example\nbo.lund@\ncy.ray@maple.example')).toEqual([
    ' <ada.moss@maple.example>',
    '“bo.lund@” is not an e-mail address.',
    ' <cy.ray@maple.example>',
  ])
})

test('68: names that an older Mac mangled are told, read as they were meant, and can be left as they came', () => {
  const file = Uint8Array.from([...bytes('email,name\njo.munoz@maple.example,Jos'), 0x8e, ...bytes(' Mu'), 0x96, ...bytes('oz\n')])
  expect(invited(file)).toEqual(['José Muñoz <jo.munoz@maple.example>'])
  const text = decodeList(file)
  expect(readPeopleList(text).broken).toEqual({ example: 'JosŽ Mu–oz', mended: 'José Muñoz', as: 'mac' })
  expect(readPeopleList(text, { mangled: 'none' }).rows[0]?.name).toBe('JosŽ Mu–oz')
})

test('68: UTF-8 read as Latin-1 or as Mac is told and read as it was meant', () => {
  for (const mangled of ['JosÃ© MuÃ±oz', 'Jos√© Mu√±oz']) {
    expect(invited(`email,name\njo@maple.example,${mangled}`)).toEqual(['José Muñoz <jo@maple.example>'])
    expect(readPeopleList(`email,name\njo@maple.example,${mangled}`).broken).toMatchObject({ example: mangled, as: 'utf-8' })
  }
})

test('68: letters that are lost for good are told', () => {
  expect(readPeopleList('email,name\njo@maple.example,Jos\ufffd Mu\ufffdoz').broken).toEqual({ example: 'Jos\ufffd Mu\ufffdoz', as: null })
})

test('names that are right are left alone', () => {
  const right = [
    'José Muñoz',
    'Zoë O’Brien',
    'Smith–Jones',
    'JOSÉ–MARÍA',
    'Łukasz Żak',
    'Žofie Šmídová',
    'ESPAÑA',
    'Ōno 大野',
    'Pre–K teacher',
    'Ngô Bảo Châu',
    'Мария',
  ]
  for (const name of right) expect([name, readPeopleList(`email,name\nx@maple.example,${name}`).broken]).toEqual([name, null])
})

test('UTF-16 is read with its mark and without', () => {
  const utf16 = (text: string, mark: number[]) =>
    Uint8Array.from([...mark, ...[...text].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8])])
  for (const mark of [[0xff, 0xfe], []]) expect(invited(utf16('email\tname\r\nada.moss@maple.example\tAda Moss', mark))).toEqual([ada])
})

test('70: an international domain is written as mail systems do, and a local part beyond ASCII gets a sentence', () => {
  expect(invited('email,name\nmuller@schüle.example,Ute Müller')).toEqual(['Ute Müller <muller@xn--schle-mva.example>'])
  expect(invited('email,name\nmüller@schule.example,Ute Müller')[0]).toContain('Before the @')
})

test('what stands above the headings is said, and which column was read as what', () => {
  const { table } = readPeopleList('Maple District staff list,,\nFirst Name,Last Name,Email\nAda,Moss,ada.moss@maple.example')
  expect(table).toMatchObject({
    headingLine: 2,
    skipped: [{ line: 1, text: 'Maple District staff list' }],
    isSure: true,
    columns: [{ kind: 'given' }, { kind: 'family' }, { kind: 'email' }],
  })
})

test('a person is asked where words do not say which column is what, and what they say holds', () => {
  const unsure = 'Sähköposti;Etunimi;Koulu\nada.moss@maple.example;Ada;Riverside'
  expect(readPeopleList(unsure).table?.isSure).toBe(false)
  const columns = { kinds: ['email', 'name', null] as const, hasHeadings: true }
  expect(readPeopleList(unsure, { columns }).rows).toMatchObject([{ email: 'ada.moss@maple.example', name: 'Ada', school: '' }])
  expect(readPeopleList(unsure, { columns: { ...columns, hasHeadings: false } }).rows).toHaveLength(2)
  expect(readPeopleList('ada.moss@maple.example, Ada Moss, Riverside, earner', { isSchool }).table?.isSure).toBe(true)
  expect(readPeopleList('Ada,Moss,ada.moss@maple.example', { isSchool }).table?.isSure).toBe(false)
})

test('under headings that we do not know, what looks like names is proposed', () => {
  const kindsOf = (text: string) => readPeopleList(text).table?.columns.map(({ kind }) => kind)
  expect(kindsOf('Sähköposti;Henkilö;Roles\nada.moss@maple.example;Ada Moss;earner')).toEqual(['email', 'name', 'roles'])
  expect(kindsOf('Sähköposti;Etunimi;Sukunimi;Roles\nada.moss@maple.example;Ada;Moss;earner')).toEqual([
    'email',
    'given',
    'family',
    'roles',
  ])
  expect(kindsOf('Email;Room;Roles\nada.moss@maple.example;B12;earner')).toEqual(['email', null, 'roles'])
  expect(readPeopleList('Sähköposti;Henkilö;Roles\nada.moss@maple.example;Ada Moss;earner').table?.isSure).toBe(false)
})

test('two words before the address are a name, unless the second is a school that we know', () => {
  expect(readPeopleList('Ada,Riverside,ada.moss@maple.example', { isSchool }).rows).toMatchObject([{ name: 'Ada', school: 'Riverside' }])
  expect(readPeopleList('Ada,Moss,ada.moss@maple.example', { isSchool }).rows).toMatchObject([{ name: 'Ada Moss', school: '' }])
})

test('five thousand rows come in and five thousand go out', () => {
  const rows = Array.from(
    { length: 5000 },
    (_, index) => `t${index}@maple.example,First${index} Last,Riverside,${index % 2 ? 'teacher' : 'assessor'}`,
  )
  const plan = planInvitations(readInvitationList(`email,name,school,role\r\n${rows.join('\r')}`), facts)
  expect(plan.filter(({ invitee }) => invitee)).toHaveLength(5000)
  expect(plan.filter(({ proposed }) => proposed.length > 0)).toHaveLength(2500)
})

test('a table as wide as nobody needs it is refused with what to do', () => {
  expect(() => readInvitationList(`email${',x'.repeat(300)}\na@x.example`)).toThrow(/more than 200 columns/)
})
