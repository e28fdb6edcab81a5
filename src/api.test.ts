import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'
import { operations } from './api.ts'
import { commands } from './commands.ts'
import { openApiOf, scopesIn } from './foundation/doors/openapi.ts'
import { namesIn } from './foundation/doors/rest.ts'
import { isOpenTo } from './foundation/platform/command.ts'
import { organizationScopes, scopes } from './foundation/platform/scopes.ts'

const document = openApiOf(operations, 'https://laurel.example')

/** What no program asks for, and why. Every other command is an operation of the API. */
const byNoProgram: Record<string, string> = {
  'organization.start': 'Before it there is nobody who could have a key.',
  'person.ask-to-sign-up': 'A person without an account has no key.',
  'person.confirm-sign-up': 'The link in the letter is opened by its reader.',
  'person.ask-for-link': 'It signs a browser in.',
  'renewal.end': 'Only Laurel itself ends what has nothing to renew.',
  'retention.carry-out': 'Only Laurel itself clears away what is old.',
  'person.send-sign-in-link': 'Only Laurel itself writes links that sign in.',
  'person.set-password': 'A key that leaks must not take the account.',
  'upload.preview': 'What a browser made of a recording; what programs send is looked at here.',
  'address.add': 'An address signs in: a key that leaks must not take the account.',
  'address.confirm': 'The link in the letter is opened by its reader.',
  'address.promote': 'An address signs in: a key that leaks must not take the account.',
  'address.remove': 'An address signs in: a key that leaks must not take the account.',
  'address-release.ask': 'Whose mailbox it is, a person decides before a form.',
  'address-release.call-off': 'Whose mailbox it is, a person decides before a form.',
  'address-release.keep': 'An address signs in: a key that leaks must not take the account.',
  'address-release.carry-out': 'Only Laurel itself releases what was asked for, when its time has come.',
  'passkey.add': 'A passkey signs in: a key that leaks must not take the account.',
  'passkey.rename': 'How someone signs in is theirs to look after, at a browser.',
  'passkey.remove': 'A key that leaks must not lock its owner out.',
  'account-merge.prove-by-password': 'A key that leaks must not join accounts.',
  'account-merge.prove-by-passkey': 'A key that leaks must not join accounts.',
  'account-merge.ask-for-link': 'A key that leaks must not join accounts.',
  'account-merge.prove-by-link': 'A key that leaks must not join accounts.',
  'account-merge.carry-out': 'A key that leaks must not join accounts.',
  'account-merge.undo': 'A key that leaks must not join accounts.',
  'account-merge.send-link': 'Only Laurel itself writes links that prove.',
  'two-step.begin': 'A key that leaks must not weaken how its owner signs in.',
  'two-step.confirm': 'A key that leaks must not weaken how its owner signs in.',
  'two-step.renew-codes': 'A key that leaks must not weaken how its owner signs in.',
  'two-step.turn-off': 'A key that leaks must not weaken how its owner signs in.',
  'two-step.take-back-reset': 'A key that leaks must not weaken how its owner signs in.',
  'two-step.ask-reset': 'It is asked at sign-in, by who has given the first step.',
  'two-step.carry-out-reset': 'Only Laurel itself ends what its owner asked to end.',
  'session.end': 'A key that leaks must not sign its owner out.',
  'session.end-others': 'A key that leaks must not sign its owner out.',
  'lasting-way.put-away': 'It is a question of a page.',
  'invitation.accept': 'The link in the letter is opened by its reader.',
  'invitation.join': 'The link in the letter is opened by its reader.',
  'invitation.renew': 'The link in the letter is opened by its reader.',
  'api-key.make': 'A key that leaks must not make others.',
  'api-key.revoke': 'A key that leaks must not end others.',
  'letter-settings.stop': 'The address in the e-mail is opened by its reader; a program in their name chooses instead.',
  'credential.record': 'Only Laurel itself signs.',
  'credential.record-token': 'Only Laurel itself signs.',
  'paper-credential.keep': 'Only Laurel itself signs what a certificate carries.',
  'import.record': 'Only Laurel itself says what came of a check.',
  'import.record-check': 'Only Laurel itself says what came of a check.',
  'holder-key.make': 'What a key links together is read on its page first.',
  'holder-key.replace': 'A key that leaks must not replace the key that its owner proves themselves by.',
  'holder-key.name-in-awards': 'What a key links together is read on its page first.',
  'archive.receive': 'It is a file that is looked at before it comes in; a program brings badges one by one.',
  'archive.record-look': 'Only Laurel itself says what came of a check.',
  'archive.record-taken': 'Only Laurel itself says what came of a check.',
  'holder-key.bring': 'A key that leaks must not change by what its owner proves themselves.',
  'holder-key.export': 'A key that leaks must not take others along.',
  'award.offer-to-wallet': 'The offer is a code that its owner scans, good for a quarter of an hour.',
  'award.present': 'What a presentation tells is read on its page first, and a key that leaks must not sign for its owner.',
  'holder-ask.make': 'The question is a link that somebody opens beside who asks.',
  'holder-ask.record-answer': 'Only Laurel itself says what came of a check.',
  'exchange.challenge': 'A wallet asks at an address of its own, by the secret of the offer.',
  'exchange.take': 'A wallet asks at an address of its own, by the secret of the offer.',
  'exchange.redeem-code': 'A wallet asks at an address of its own, by the secret of the offer.',
  'exchange.take-by-token': 'A wallet asks at an address of its own, by the secret of the offer.',
  'share.open-by-code': 'Who was given the code types it, in a browser.',
  'share.ask-proof': 'Who was given the link asks for a letter, in a browser.',
  'share.open-by-letter': 'The link in the letter is opened by its reader.',
  'profile.save': 'What the world reads of somebody is written where they see how it looks.',
  'profile.arrange': 'What the world reads of somebody is arranged where they see how it looks.',
  'trust-list.renew': 'Only Laurel itself signs again what has not changed.',
  'trust-list.note-asked': 'Only Laurel itself says what came of asking an address.',
  'endorsement.record-credential': 'Only Laurel itself signs.',
  'endorsement.answer': 'The link in the letter is opened by its reader.',
  'endorsement.refuse-by-link': 'The link in the letter is opened by its reader.',
  'endorsement.withdraw-by-link': 'The link in the letter is opened by its reader.',
  'stuck-work.retry': 'What got stuck is looked at by people.',
  'stuck-work.drop': 'What got stuck is looked at by people.',
  'subscriber.retry': 'What got stuck is looked at by people.',
  'backup.record': 'Only Laurel itself says that it made a backup.',
  'backup.record-failure': 'Only Laurel itself says that a backup failed.',
  'backup.record-restore': 'Only Laurel itself says that it was restored.',
  'issuer-key.name-compromised': 'A key that leaks must not take its trust from what was signed.',
  'issuer-key.export': 'A key that leaks must not take others along.',
  'anchors.export': 'A file that leaves is asked for by an author who looks at it.',
  'data-copy.record': 'Only Laurel itself says that a copy is made.',
  'erasure.ask': 'A key that leaks must not end the account.',
  'erasure.begin': 'Only Laurel itself carries out what was asked for.',
  'erasure.finish': 'Only Laurel itself carries out what was asked for.',
  'acceptance.settle-person': 'Only Laurel itself works out what is accepted, and when somebody comes.',
  'pathway.settle-person': 'Only Laurel itself looks at who completed a pathway.',
  'award-sweep.portion': 'Only Laurel itself goes through what was started.',
  'award-sweep.finish': 'Only Laurel itself goes through what was started.',
  'credential.record-many': 'Only Laurel itself signs.',
  'issue-list.send-portion': 'Only Laurel itself sends what was agreed to.',
  'issue-list.finish': 'Only Laurel itself says that all of it has gone out.',
  'issue-list.claim': 'Who opens the link of an e-mail takes the award, in a browser.',
  'issue-list.claim-new': 'Who opens the link of an e-mail takes the award, in a browser.',
  'poster.ask': 'Who scans a poster asks in a browser.',
  'poster.confirm-address': 'Who opens the link of an e-mail says that it was they, in a browser.',
  'poster.answer-back': 'Who opens the link of an e-mail answers, in a browser.',
  'pilot.award-person': 'Only Laurel itself makes the awards of an import that was closed.',
  'roster.begin-night': 'Only Laurel itself says that a night has come.',
  'roster.finish': 'Only Laurel itself carries out what was agreed to.',
  'roster.finish-undo': 'Only Laurel itself carries out what was agreed to.',
  'roster.keep-preview': 'Only Laurel itself says what a roster changes.',
  'roster.keep-unread': 'Only Laurel itself says what could not be read.',
  'roster.take-portion': 'Only Laurel itself carries out what was agreed to.',
  'roster.undo-portion': 'Only Laurel itself carries out what was agreed to.',
  'roster.write-portion': 'Only Laurel itself writes to who was invited.',
  'pilot.finish': 'Only Laurel itself says that all of them are made.',
  'link.record-copy': 'Only Laurel itself says what came of copying a page.',
  'webhook.record-try': 'Only Laurel itself says what came of a delivery.',
  'class.start': 'A register of students is typed by their teacher; no program reads or writes one.',
  'class.change': 'A register of students is typed by their teacher; no program reads or writes one.',
  'class.end': 'A register of students is typed by their teacher; no program reads or writes one.',
  'class.add-students': 'A register of students is typed by their teacher; no program reads or writes one.',
  'class.change-student': 'A register of students is typed by their teacher; no program reads or writes one.',
  'class.remove-student': 'A register of students is typed by their teacher; no program reads or writes one.',
  'class.renew-code': 'A key that leaks must not speak for a family.',
  'class.record-consent': 'What a family said is recorded by the teacher who heard it.',
  'class.record-for-unknown': 'What a family said is recorded by the teacher who heard it.',
  'class.answer-deletion': 'A request of a family is answered by a person.',
  'co-signature.answer': 'The link in the letter is opened by its reader.',
  'consent.answer': 'The link or code is opened by a family.',
  'consent.ask-deletion': 'The link or code is opened by a family.',
  'consent.name-child': 'The link or code is opened by a family.',
  'artifact.name-students': 'The students are those of a register that no program reads.',
  'artifact.mask-names': 'The names are those of a register that no program reads.',
  'work.mask-names': 'The names are those of a register that no program reads.',
  'model-clip.add': 'A clip comes as a file of a form, at its own address.',
  'vc-api.sign': 'Only Laurel itself signs; programs have the VC-API for it.',
}

test('every command has an operation, or says here why no program asks for it', () => {
  const reached = new Set(operations.flatMap(({ command }) => command ?? []))
  const missing = commands.map(({ name }) => name).filter((name) => !reached.has(name))
  expect(missing.filter((name) => !(name in byNoProgram))).toEqual([])
  expect(Object.keys(byNoProgram).filter((name) => !missing.includes(name))).toEqual([])
})

test('what commands say of the doors that open them, and which operations there are, agree', () => {
  const open = commands.filter((command) => isOpenTo('rest', command)).map(({ name }) => name)
  expect(open.filter((name) => name in byNoProgram)).toEqual([])
  expect(open.sort()).toEqual([...new Set(operations.flatMap(({ command }) => command ?? []))].sort())
})

test('names and addresses are each used once', () => {
  const ids = operations.map(({ id }) => id)
  expect(ids).toEqual([...new Set(ids)])
  const places = operations.map(({ method, path }) => `${method} ${path.replace(/\{\w+\}/g, '{}')}`)
  expect(places).toEqual([...new Set(places)])
})

test('whatever stands in an address is a parameter that is read', () => {
  for (const { id, path, parameters } of operations)
    expect([id, namesIn(path).filter((name) => !(name in parameters.shape))]).toEqual([id, []])
})

test('every scope that a key can be made for opens something', () => {
  const used = scopesIn(operations)
  expect(scopes.filter((scope) => !used.has(scope))).toEqual([])
  expect(organizationScopes.filter((scope) => !scopes.includes(scope))).toEqual([])
})

test('the document passes the validator of OpenAPI 3.1', async () => {
  expect(await new Validator().validate(structuredClone(document) as never)).toEqual({ valid: true })
})

test('every reference in the document leads somewhere', () => {
  const text = JSON.stringify(document)
  for (const [, place = ''] of text.matchAll(/"\$ref":"#\/([^"]+)"/g)) {
    const found = place.split('/').reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], document)
    expect([place, typeof found]).toEqual([place, 'object'])
  }
  expect(text).not.toContain('$defs')
})

test('every operation says what it does, what it may refuse, and what it answers', () => {
  for (const [path, methods] of Object.entries(document.paths))
    for (const [method, { summary, responses, operationId }] of Object.entries(methods)) {
      expect(summary, `${method} ${path}`).toMatch(/^[A-Z].+[.?]$/)
      expect(
        Object.keys(responses).some((status) => status.startsWith('2')),
        operationId,
      ).toBe(true)
      expect(Object.keys(responses), operationId).toContain('422')
    }
})

test('the examples fit what they are examples of', () => {
  for (const { id, body, answers, example } of operations) {
    if (example.input !== undefined && body !== null && body !== 'bytes')
      expect([id, body.safeParse(example.input).error]).toEqual([id, undefined])
    if (example.answer !== undefined && answers !== null && answers !== 'bytes')
      expect([id, answers.safeParse(example.answer).error]).toEqual([id, undefined])
  }
})
