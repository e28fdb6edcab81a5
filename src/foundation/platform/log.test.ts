import { expect, test } from 'vitest'
import { createLog } from './log.ts'

const lines: string[] = []
const log = createLog('debug', (line) => lines.push(line))
const written = (fields: Record<string, unknown>) => {
  log.info('something', fields)
  return lines.at(-1) ?? ''
}

const invitation = 'k3Jx9vQ2mZ7pL0aT5sWd8RfY'
test.each([
  ['an address in an SMTP error', { error: new Error('550 5.1.1 <maya.ortiz@three-rivers.example>: no such user') }, 'maya.ortiz'],
  ['its cause', { error: new Error('Not sent', { cause: new Error('to maya@rivers.example') }) }, 'maya@'],
  ['a token in a path', { path: `/invitations/${invitation}` }, invitation],
  ['the code of a family in a path', { path: '/consent/k3jx9vq2mz7pwatr' }, 'k3jx9vq2mz7pwatr'],
  ['the code of a family as it stands on paper', { path: '/consent/K3JX-9VQ2-MZ7P-WATR' }, 'WATR'],
  ['the code of a family in which no digit is', { path: '/consent/class/abcdefghjkmnpqrs' }, 'abcdefghjkmnpqrs'],
  ['a token in a query', { url: `/sign-in/link?token=${invitation}&to=/` }, invitation],
  ['a short token by its name', { url: '/start?code=abc123' }, 'abc123'],
  ['a digest', { at: { file: 'a'.repeat(32) + '1'.repeat(32) } }, 'aaaa'],
  ['the password of a mail server', { error: new Error('connect smtp://laurel:s3cret@mail.example:587 failed') }, 's3cret'],
  ['the password of a database', { because: 'postgres://laurel:p%40ss@db/laurel' }, 'p%40ss'],
  ['a list of addresses', { rejected: ['grace@rivers.example', 'omar@rivers.example'] }, 'rivers'],
  ['a field by its name', { deep: { sessionToken: 'short' } }, 'short'],
])('the log does not hold %s', (_what, fields, secret) => {
  expect(written(fields)).not.toContain(secret)
})

test('what helps to find a fault stays: ids, paths of ours, places in the code', () => {
  const id = '0197f3a2-7c41-7b6e-9d55-2f1c6a9b8e01'
  const line = written({ requestId: id, path: `/work/${id}/artifacts`, ms: 12, error: new Error('duplicate key value in people_email') })
  expect(line).toContain(`/work/${id}/artifacts`)
  expect(line).toContain('duplicate key value in people_email')
  expect(line).toContain('log.test.ts')
  expect(JSON.parse(line)).toMatchObject({ requestId: id, ms: 12 })
})
