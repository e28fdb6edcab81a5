import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tinyPng, tinySvg } from '../testing/images.ts'
import { run } from './run.ts'

let folder: string
const file = (name: string): string => join(folder, name)
const text = (name: string): string => readFileSync(file(name), 'utf8')
const write = (name: string, content: string | Uint8Array): string => {
  writeFileSync(file(name), content)
  return file(name)
}

/** Runs a command in this process, with this on its standard input. */
async function openbadges(words: readonly string[], input: string | Uint8Array = '') {
  const said = { out: '', bytes: new Uint8Array() as Uint8Array, err: '' }
  const code = await run(words, {
    stdin: (async function* () {
      yield input
    })(),
    print: (line) => {
      said.out += `${line}\n`
    },
    printBytes: (bytes) => {
      said.bytes = bytes
    },
    remark: (line) => {
      said.err += `${line}\n`
    },
    now: () => new Date('2026-11-22T18:00:00Z'),
  })
  return { code, ...said }
}

const input = {
  issuer: { name: 'Maple District' },
  achievement: {
    id: 'https://badges.example/achievements/1',
    name: 'Wait time',
    description: 'Gives time to think.',
    criteria: { narrative: 'One lesson.' },
  },
}
const key = (): string => file('key.json')

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'openbadges-'))
  await openbadges(['keygen', '--out', key()])
  await openbadges(['keygen', '--url', 'https://badges.example/orgs/maple', '--out', file('other-key.json')])
  write('input.json', JSON.stringify(input))
  await openbadges(['issue', file('input.json'), '--key', key(), '--email', 'ada@maple.example', '--out', file('badge.json')])
  write('art.png', tinyPng())
  write('art.svg', tinySvg())
  write('empty', '')
  write(
    'garbage',
    Uint8Array.from({ length: 3000 }, (_, index) => (index * 197 + 131) % 256),
  )
  write('cut.png', tinyPng().subarray(0, 60))
  write('deep.json', `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`)
  write('list.json', '[1]')
  write('huge', '')
  truncateSync(file('huge'), 200_000_000)
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('the whole way of a badge', () => {
  test('key, issue, verify, bake, unbake', async () => {
    const verified = await openbadges(['verify', file('badge.json'), '--offline', '--recipient', 'Ada@maple.example', '--json'])
    expect(JSON.parse(verified.out)).toMatchObject({ outcome: 'holds', answers: { aboutThisPerson: { answer: 'yes' } } })
    expect(verified.code).toBe(0)

    for (const image of ['art.png', 'art.svg']) {
      const out = file(`baked-${image}`)
      expect((await openbadges(['bake', file(image), file('badge.json'), '--out', out])).code).toBe(0)
      expect((await openbadges(['verify', out, '--offline'])).code).toBe(0)
      expect(JSON.parse((await openbadges(['unbake', out])).out)).toEqual(JSON.parse(text('badge.json')))
    }
  })

  test('for people, verify says who, what and why', async () => {
    const { out } = await openbadges(['verify', file('badge.json'), '--offline'])
    expect(out).toMatch(/^Wait time, from Maple District\n\n✓ real/)
    expect(out).toMatch(/It holds\.\n$/)
    expect(out).not.toContain('about this person')
  })

  test('a tampered badge, and one about someone else, do not hold; one whose issuer cannot be asked is undecided', async () => {
    const forged = text('badge.json').replace('Wait time', 'Everything')
    expect((await openbadges(['verify', '-', '--offline'], forged)).code).toBe(1)
    expect((await openbadges(['verify', file('badge.json'), '--offline', '--recipient', 'bob@maple.example'])).code).toBe(1)
    const issued = await openbadges(['issue', '-', '--key', file('other-key.json'), '--email', 'a@b.example'], JSON.stringify(input))
    const { code, out } = await openbadges(['verify', '-', '--offline'], issued.out)
    expect(out).toContain('It could not be decided')
    expect(code).toBe(2)
  })

  test('the standard of a baked badge is told from it, or by --standard', async () => {
    const standardOf = async (badge: string, ...more: string[]): Promise<unknown> => {
      const { bytes } = await openbadges(['bake', file('art.png'), '-', '--out', '-', ...more], badge)
      return (JSON.parse((await openbadges(['unbake', '-', '--json'], bytes)).out) as { standard: unknown }).standard
    }
    expect(await standardOf(text('badge.json'))).toBe('open-badges-3')
    expect(await standardOf('{"type":"Assertion"}')).toBe('open-badges-2')
    expect(await standardOf('https://badges.example/assertions/1')).toBe('open-badges-2')
    expect(await standardOf('{"type":["VerifiableCredential","ClrCredential"]}')).toBe('clr-2')
    expect(await standardOf(text('badge.json'), '--standard', 'clr-2')).toBe('clr-2')
  })

  test('a stranger’s badge cannot steer the terminal', async () => {
    const { out } = await openbadges(['verify', '-', '--offline'], text('badge.json').replace('Maple District', '\\u001b[31mEvil\\u202e'))
    expect(out).toContain('from �[31mEvil�\n')
  })
})

describe('keys', () => {
  test('are for their owner’s eyes, and never written over', async () => {
    expect(statSync(key()).mode & 0o777).toBe(0o600)
    const before = text('key.json')
    const { code, err } = await openbadges(['keygen', '--out', key()])
    expect([code, err]).toEqual([65, `openbadges: ${key()} is there already.\n`])
    expect(text('key.json')).toBe(before)
  })

  test('of a did:web come with the document to serve', async () => {
    const { didDocument, verificationMethod } = JSON.parse(
      (await openbadges(['keygen', '--url', 'https://badges.example/orgs/maple', '--json'])).out,
    ) as { didDocument: { id: string; assertionMethod: string[] }; verificationMethod: string }
    expect(didDocument.id).toBe('did:web:badges.example:orgs:maple')
    expect(didDocument.assertionMethod).toEqual([verificationMethod])
    const people = await openbadges(['keygen', '--url', 'https://badges.example/orgs/maple'])
    expect(people.err).toContain('Serve this document as https://badges.example/orgs/maple/did.json')
    expect(JSON.parse(people.out)).not.toHaveProperty('didDocument')
  })
})

describe('a badge to be shown in parts', () => {
  const copy = (): string => file('copy.json')
  const issued = async (...more: string[]) => {
    await openbadges(['keygen', '--p256', '--out', file('p256.json')])
    const evidence = [
      { id: 'https://badges.example/evidence/1', name: 'Lesson plan' },
      { id: 'https://badges.example/evidence/2', name: 'Video' },
    ]
    write('rich.json', JSON.stringify({ ...input, evidence }))
    const words = ['issue', file('rich.json'), '--key', file('p256.json'), '--email', 'ada@maple.example', ...more]
    return openbadges([...words, '--out', copy(), '--force'])
  }

  test('is issued to its holder, who chooses what of it to show', async () => {
    expect((await issued()).code).toBe(0)
    expect((await openbadges(['disclose', copy(), '--mandatory'])).out.split('\n')).toContain('/credentialSubject/identifier')
    const shown = (await openbadges(['disclose', copy(), '/evidence/1'])).out
    expect(shown).toContain('Video')
    expect(shown).not.toContain('Lesson plan')
    expect((await openbadges(['verify', '-', '--offline', '--recipient', 'ada@maple.example'], shown)).code).toBe(0)
    expect((await openbadges(['verify', '-', '--offline'], shown.replace('Video', 'Other'))).code).toBe(1)
    expect((await openbadges(['verify', copy(), '--offline'])).code).toBe(1)
  })

  test('shows always what its issuer says', async () => {
    expect((await issued('--mandatory', '/issuer', '--mandatory', '/evidence')).code).toBe(0)
    expect((await openbadges(['disclose', copy(), '--mandatory', '--json'])).out).toBe('["/issuer","/evidence"]\n')
    expect((await openbadges(['disclose', copy()])).out).toContain('Lesson plan')
  })

  test('is refused by name where pointers, copies or keys do not fit', async () => {
    await issued()
    expect(await openbadges(['disclose', copy(), '/nothing'])).toMatchObject({
      code: 65,
      err: expect.stringContaining('(invalid-pointer)'),
    })
    expect(await openbadges(['disclose', file('badge.json')])).toMatchObject({ code: 65, err: expect.stringContaining('(invalid-proof)') })
    expect(await openbadges(['status', 'new', '--id', 'https://a.example/1', '--key', file('p256.json')])).toMatchObject({
      code: 65,
      err: expect.stringContaining('(invalid-key)'),
    })
  })
})

describe('status lists', () => {
  test('are made, set and read bare', async () => {
    const list = (await openbadges(['status', 'new'])).out.trim()
    const revoked = (await openbadges(['status', 'set', list, '94567'])).out.trim()
    expect((await openbadges(['status', 'read', revoked, '94567'])).out).toBe('set\n')
    expect((await openbadges(['status', 'read', '-', '94568', '--json'], revoked)).out).toBe('{"set":false}\n')
    expect((await openbadges(['status', 'clear', revoked, '94567'])).out.trim()).toBe(list)
  })

  test('are signed again as credentials, by their own issuer only', async () => {
    const list = file('signed-list.json')
    expect((await openbadges(['status', 'new', '--id', 'https://badges.example/status/1', '--key', key(), '--out', list])).code).toBe(0)
    expect((await openbadges(['status', 'set', list, '5', '--key', key(), '--out', list, '--force'])).code).toBe(0)
    expect((await openbadges(['status', 'read', list, '5'])).out).toBe('set\n')
    expect((await openbadges(['verify', list, '--offline'])).code).toBe(0)
    const stranger = await openbadges(['status', 'clear', list, '5', '--key', file('other-key.json')])
    expect([stranger.code, stranger.err]).toEqual([65, expect.stringContaining('but the key belongs to')])
    expect((await openbadges(['status', 'set', list, '5'])).code).toBe(64)
  })

  test('of several bits are made, set and read by their size', async () => {
    const list = (await openbadges(['status', 'new', '--size', '2'])).out.trim()
    const marked = (await openbadges(['status', 'set', list, '7', '--size', '2', '--value', '0x2'])).out.trim()
    expect((await openbadges(['status', 'read', marked, '7', '--size', '2'])).out).toBe('0x2\n')
    expect((await openbadges(['status', 'read', marked, '7', '--size', '2', '--json'])).out).toBe('{"set":true,"status":"0x2"}\n')
    expect((await openbadges(['status', 'read', marked, '6', '--size', '2'])).out).toBe('not set\n')
    expect((await openbadges(['status', 'clear', marked, '7', '--size', '2'])).out.trim()).toBe(list)
    expect(await openbadges(['status', 'read', list, '7', '--size', '3'])).toMatchObject({
      code: 65,
      err: expect.stringContaining('status-list-too-short'),
    })
  })

  test('of messages want their size, which they do not say themselves', async () => {
    const list = file('messages.json')
    const made = [
      'status',
      'new',
      '--id',
      'https://badges.example/status/8',
      '--purpose',
      'message',
      '--size',
      '2',
      '--key',
      key(),
      '--out',
      list,
    ]
    expect((await openbadges(made)).code).toBe(0)
    const set = ['status', 'set', list, '7', '--size', '2', '--value', '3', '--key', key(), '--out', list, '--force']
    expect((await openbadges(set)).code).toBe(0)
    expect((await openbadges(['status', 'read', list, '7', '--size', '2'])).out).toBe('0x3\n')
    expect(await openbadges(['status', 'read', list, '7'])).toMatchObject({ code: 64, err: expect.stringContaining('--size is missing') })
    expect((await openbadges(['verify', list, '--offline'])).code).toBe(0)
  })
})

describe('what is not understood: 64, one sentence, and where to read on', () => {
  test.each<[words: string[], sentence: string]>([
    [[], 'Say what to do.'],
    [['fly'], 'There is no command “fly”.'],
    [['verify'], 'The file or address is missing.'],
    [['verify', 'a', 'b'], '“b” is one word too many.'],
    [['verify', 'a', '--fast'], 'Unknown option --fast.'],
    [['verify', 'a', '--key', 'b'], 'Unknown option --key.'],
    [['verify', 'a', '--recipient', ''], '--recipient wants a value.'],
    [
      ['verify', 'a', '--allow-host', 'ftp://localhost:3000'],
      '--allow-host wants a host, as localhost:3443 or http://localhost:3000, not “ftp://localhost:3000”.',
    ],
    [['verify', 'https://badges.example/1', '--offline'], 'An address cannot be read with --offline.'],
    [['issue', 'a'], '--key is missing: the file that keygen wrote.'],
    [['bake', 'a'], 'The badge is missing.'],
    [['bake', 'a', 'b'], '--out is missing: the file to write.'],
    [
      ['bake', 'a', 'b', '--out', 'c', '--standard', 'open-badges-4'],
      '--standard is one of open-badges-3, clr-2, open-badges-2, not “open-badges-4”.',
    ],
    [['bake', '-', '-', '--out', 'c'], 'Only one of image and badge can come from standard input.'],
    [['disclose'], 'The copy is missing.'],
    [['disclose', 'a', 'evidence'], 'A pointer begins with a slash, as /evidence/0; “evidence” does not.'],
    [['disclose', 'a', '/b', '--mandatory'], '--mandatory takes no pointers.'],
    [['status'], 'Say new, read, set or clear.'],
    [['status', 'read', 'a', 'b'], 'The index is a whole number from 0 on, not “b”.'],
    [['status', 'read', 'a', '-5'], 'Unknown option -5.'],
    [['status', 'new', '--key', 'a'], '--id is missing: the address of the list.'],
    [
      ['status', 'new', '--id', 'https://a.example', '--purpose', 'fun'],
      '--purpose is revocation, suspension, refresh or message, not “fun”.',
    ],
    [['status', 'new', '--size', 'two'], '--size is 1 to 16 bits, not “two”.'],
    [['status', 'new', '--size', '17'], '--size is 1 to 16 bits, not “17”.'],
    [['status', 'new', '--value', '1'], '--value is for status set.'],
    [['status', 'set', 'a', '1', '--size', '2'], '--value is missing: which status, of those that the badges explain.'],
    [['status', 'set', 'a', '1', '--size', '2', '--value', '4'], '--value is 1 to 3, not “4”; 0 is what clear sets.'],
    [['status', 'clear', 'a', '1', '--value', '1'], '--value is for status set.'],
  ])('%j', async (words, sentence) => {
    const { code, out, err } = await openbadges(words)
    expect([code, out]).toEqual([64, ''])
    expect(err).toMatch(/^openbadges: .*\nSee openbadges (\w+ )?--help\.\n$/)
    expect(err).toContain(`openbadges: ${sentence}\n`)
  })
})

describe('what is refused, or cannot be read or written: 65, one sentence, naming the file', () => {
  test.each<[name: string, sentence: string]>([
    ['nowhere', 'cannot be read: there is no such file or folder.'],
    ['', 'cannot be read: it is a folder, not a file.'],
    ['huge', ': It is larger than 16 MB. (too-large)'],
    ['empty', ': It is empty. (invalid-json)'],
    ['garbage', ': It is not text in UTF-8. (invalid-json)'],
    ['list.json', ': It is JSON, but not an object. (invalid-json)'],
    ['deep.json', ': This text nests deeper than 64 levels. (too-deep)'],
  ])('%s as key, and as input', async (name, sentence) => {
    for (const words of [
      ['issue', file('input.json'), '--key', file(name)],
      ['issue', file(name), '--key', key()],
    ]) {
      const { code, out, err } = await openbadges(words)
      expect([code, out]).toEqual([65, ''])
      expect(err).toMatch(/^openbadges: [^\n]+\n$/)
      expect(err).toContain(sentence)
      if (name !== '') expect(err).toContain(file(name))
    }
  })

  const written = (content: object) => JSON.stringify(content)
  test.each<[what: string, words: () => string[], input: string | Uint8Array, sentence: string]>([
    [
      'a key without its secret',
      () => ['issue', file('input.json'), '--key', '-'],
      '{}',
      'Standard input: It has no secretKeyMultibase. (invalid-key)',
    ],
    ['a key that is none', () => ['issue', file('input.json'), '--key', '-'], '{"secretKeyMultibase":"zgarbage"}', '(invalid-key)'],
    [
      'no recipient',
      () => ['issue', '-', '--key', key()],
      '{}',
      'It names no recipient: write one into it, or give --email. (invalid-input)',
    ],
    [
      'nothing but a recipient',
      () => ['issue', '-', '--key', key(), '--email', 'a@b'],
      '{}',
      'A valid achievement is an object. (invalid-input)',
    ],
    [
      'the wrong kinds',
      () => ['issue', '-', '--key', key(), '--email', 'a@b'],
      written({ ...input, results: 'x' }),
      'A valid results is a list.',
    ],
    [
      'a key of another issuer',
      () => ['issue', '-', '--key', key(), '--email', 'a@b'],
      written({ ...input, issuer: 'did:web:b.example' }),
      'nobody could verify that. (invalid-input)',
    ],
    [
      'a time that is none',
      () => ['issue', file('input.json'), '--key', key(), '--email', 'a@b', '--created', 'today'],
      '',
      'A valid validFrom is a date and time with its zone',
    ],
    ['a document of no standard', () => ['issue', '-', '--key', key(), '--unsigned-document'], '{"a":1}', ': '],
    [
      'an output that is there',
      () => ['issue', file('input.json'), '--key', key(), '--email', 'a@b', '--out', file('badge.json')],
      '',
      'badge.json is there already; add --force to write over it.',
    ],
    [
      'an output in no folder',
      () => ['bake', file('art.png'), file('badge.json'), '--out', file('no/x.png')],
      '',
      'x.png cannot be written: there is no such file or folder.',
    ],
    [
      'an output that is a folder',
      () => ['bake', file('art.png'), file('badge.json'), '--out', folder, '--force'],
      '',
      'cannot be written: it is a folder, not a file.',
    ],
    [
      'an image that is none',
      () => ['bake', file('garbage'), file('badge.json'), '--out', file('x')],
      '',
      'garbage: Credentials are baked into PNG and SVG images only. (unsupported-image)',
    ],
    [
      'image and badge exchanged',
      () => ['bake', file('badge.json'), file('art.svg'), '--out', file('x')],
      '',
      'art.svg: This text is not JSON. (invalid-json)',
    ],
    [
      'a broken image',
      () => ['bake', file('cut.png'), file('badge.json'), '--out', file('x')],
      '',
      'cut.png: This PNG ends inside a chunk. (png-truncated)',
    ],
    ['a huge image', () => ['unbake', file('huge')], '', 'huge: It is larger than 16 MB. (too-large)'],
    ['an image without badge', () => ['unbake', file('art.png')], '', 'art.png: Nothing is baked into this image. (invalid-json)'],
    ['a huge badge', () => ['verify', file('huge')], '', 'huge: It is larger than 16 MB. (too-large)'],
    ['a badge in no file', () => ['verify', file('nowhere')], '', 'nowhere cannot be read: there is no such file or folder.'],
    ['an address without TLS', () => ['verify', 'http://badges.example/1'], '', 'Only https addresses are followed.'],
    ['an address in a private network', () => ['verify', 'https://127.0.0.1:1/1'], '', 'That address lies in a private network.'],
    [
      'a list that is none',
      () => ['status', 'read', file('badge.json'), '1'],
      '',
      'badge.json: It is no status list: it has no encodedList. (status-list-malformed)',
    ],
    [
      'a place beyond the list',
      () => ['status', 'read', '-', '131072'],
      'uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA',
      'Place 131072 is not in a list of 131072. (status-index-out-of-range)',
    ],
    ['a did:web of no address', () => ['keygen', '--url', 'nonsense'], '', 'This is not an address. (invalid-did)'],
  ])('%s', async (_what, words, content, sentence) => {
    const { code, out, err } = await openbadges(words(), content)
    expect([code, out]).toEqual([65, ''])
    expect(err).toMatch(/^openbadges: [^\n]+\n$/)
    expect(err).toContain(sentence)
    const asJson = await openbadges([...words(), '--json'], content)
    expect([asJson.code, Object.keys(JSON.parse(asJson.err) as object)[0]]).toEqual([65, 'error'])
    expect(existsSync(file('x'))).toBe(false)
  })

  test.each(['empty', 'garbage', 'deep.json', 'art.png'])('but %s, asked whether it is a badge, is simply none: 1', async (name) => {
    const { code, out, err } = await openbadges(['verify', file(name), '--offline'])
    expect([code, err]).toEqual([1, ''])
    expect(out).toContain('It does not hold.')
  })
})

test('every command explains itself, with examples', async () => {
  for (const command of ['keygen', 'issue', 'verify', 'bake', 'unbake', 'disclose', 'status']) {
    const { code, out } = await openbadges([command, '--help'])
    expect([code, out]).toEqual([0, expect.stringContaining(`\n  openbadges ${command} `)])
    expect(await openbadges(['help', command])).toMatchObject({ code, out })
    expect((await openbadges(['--help'])).out).toContain(`openbadges ${command} `)
  }
  expect((await openbadges(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
})

test('as a program it reads standard input, prints, and ends with the code', () => {
  const program = (words: string[], given: string) =>
    spawnSync(process.execPath, [resolve(import.meta.dirname, 'openbadges.ts'), ...words], { encoding: 'utf8', input: given })
  const { status, stdout, stderr } = program(['verify', '-', '--offline', '--json'], text('badge.json'))
  expect([status, stderr, JSON.parse(stdout)]).toEqual([0, '', expect.objectContaining({ outcome: 'holds' })])
  expect(program(['fly'], '')).toMatchObject({ status: 64, stdout: '' })
})
