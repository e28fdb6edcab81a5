import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { realisticBadge } from '../testing/badge-input.ts'
import { tinyPng } from '../testing/images.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'openbadges-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string): string => join(folder, name)
const openbadges = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve(import.meta.dirname, 'openbadges.ts'), ...words], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

test('a badge goes the whole way: key, issue, verify, bake, unbake, tamper', () => {
  writeFileSync(file('key.json'), openbadges('keygen', '--json').stdout)
  const { verificationMethod } = JSON.parse(readFileSync(file('key.json'), 'utf8')) as { verificationMethod: string }
  const { status: _status, ...input } = realisticBadge(verificationMethod.split('#')[0])
  writeFileSync(file('input.json'), JSON.stringify(input))
  const issued = openbadges('issue', file('input.json'), '--key', file('key.json'), '--email', 'ada@maple.example')
  expect(issued.status).toBe(0)
  writeFileSync(file('badge.json'), issued.stdout)

  const verified = openbadges('verify', file('badge.json'), '--offline', '--recipient', 'Ada@maple.example', '--json')
  expect(JSON.parse(verified.stdout)).toMatchObject({ outcome: 'holds', answers: { aboutThisPerson: { answer: 'yes' } } })
  expect(verified.status).toBe(0)
  expect(openbadges('verify', file('badge.json'), '--offline').stdout).toContain('✓ unchanged')

  writeFileSync(file('art.png'), tinyPng())
  expect(openbadges('bake', file('art.png'), file('badge.json'), '--out', file('baked.png')).status).toBe(0)
  expect(openbadges('verify', file('baked.png'), '--offline').status).toBe(0)
  expect(JSON.parse(openbadges('unbake', file('baked.png')).stdout)).toEqual(JSON.parse(issued.stdout))

  writeFileSync(file('forged.json'), issued.stdout.replace('Feedback that moves learning', 'Everything'))
  expect(openbadges('verify', file('forged.json'), '--offline').status).toBe(1)
})

test('a status list is made, set and read', () => {
  const list = openbadges('status', 'new').stdout.trim()
  const revoked = openbadges('status', 'set', list, '94567').stdout.trim()
  expect(openbadges('status', 'read', revoked, '94567').stdout.trim()).toBe('set')
  expect(openbadges('status', 'read', revoked, '94568', '--json').stdout.trim()).toBe('{"set":false,"status":"0x0"}')
  expect(openbadges('status', 'clear', revoked, '94567').stdout.trim()).toBe(list)
})

test('a list of statuses of several bits is made, set and read', () => {
  const list = openbadges('status', 'new', '--size', '2').stdout.trim()
  const marked = openbadges('status', 'set', list, '7', '--size', '2', '--value', '0x2').stdout.trim()
  expect(openbadges('status', 'read', marked, '7', '--size', '2').stdout.trim()).toBe('0x2')
  expect(openbadges('status', 'read', marked, '7', '--size', '2', '--json').stdout.trim()).toBe('{"set":true,"status":"0x2"}')
  expect(openbadges('status', 'read', marked, '6', '--size', '2').stdout.trim()).toBe('not set')
  expect(openbadges('status', 'set', list, '7', '--size', '2', '--value', '4').status).toBe(65)
  expect(openbadges('status', 'read', list, '7', '--size', '3').status).toBe(65)
  expect(openbadges('status', 'new', '--size', 'two').status).toBe(64)
})

test('what is not understood and what is refused have exit codes of their own', () => {
  expect(openbadges().status).toBe(64)
  expect(openbadges('fly').status).toBe(64)
  expect(openbadges('verify', '--fast').status).toBe(64)
  expect(openbadges('--help').status).toBe(0)
  expect(openbadges('status', 'read', 'unonsense', '1').status).toBe(65)
  const refused = openbadges('unbake', import.meta.filename, '--json')
  expect([refused.status, JSON.parse(refused.stderr)]).toEqual([65, { error: expect.any(String), code: 'unsupported-image' }])
})
