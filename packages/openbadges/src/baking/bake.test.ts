import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { fixtureBytes, haveFixtures } from '../testing/fixtures.ts'
import { pngChunk, tinyPng, tinySvg } from '../testing/images.ts'
import { bake, unbake, unbakeAll } from './bake.ts'
import { bakedStandards } from './standards.ts'

const text = new TextEncoder()
const json = '{"name":"Ünïcödé ✓ 😀 ]]> <b>&amp;"}'
const refusal = (code: string) => expect.objectContaining({ code })

describe('baking', () => {
  test('reads back what it baked, whatever the text, into PNG and SVG, for every standard', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), fc.constantFrom(...bakedStandards), fc.boolean(), async (value, standard, asPng) => {
        const said = `{"a":${value}}`
        const found = await unbake(bake(asPng ? tinyPng() : tinySvg(), { standard, text: said }))
        expect(found?.standard).toBe(standard)
        expect(JSON.parse(found?.text ?? '')).toEqual(JSON.parse(said))
      }),
      { numRuns: 150 },
    )
  })

  test('a badge of one standard leaves that of another where it is', async () => {
    for (const image of [tinyPng(), tinySvg()]) {
      const both = bake(bake(image, { standard: 'open-badges-2', text: 'https://a.example/1' }), { standard: 'open-badges-3', text: json })
      expect(await unbake(both)).toMatchObject({ standard: 'open-badges-3' })
      expect(bake(both, { standard: 'open-badges-3', text: json })).toEqual(both)
      expect(new TextDecoder('latin1').decode(both)).toContain('https://a.example/1')
    }
    const svg = bake(bake(tinySvg(), { standard: 'open-badges-2', text: 'https://a.example/1' }), { standard: 'open-badges-3', text: json })
    const without = new TextDecoder().decode(svg).replace(/<openbadges:credential.*<\/openbadges:credential>/s, '')
    expect(await unbake(text.encode(without))).toEqual({ standard: 'open-badges-2', text: 'https://a.example/1' })
  })

  test('what is too long to be read again is not baked', () => {
    for (const image of [tinyPng(), tinySvg()])
      expect(() => bake(image, { standard: 'open-badges-3', text: `{"a":"${'x'.repeat(4_000_000)}"}` })).toThrow(refusal('too-large'))
  })

  test('keeps a token or an address as it is', async () => {
    for (const said of ['eyJhbGciOiJFZERTQSJ9.eyJhIjoxfQ.c2ln', 'https://badges.example/a?b=1&c="2"']) {
      for (const image of [tinyPng(), tinySvg()])
        expect((await unbake(bake(image, { standard: 'open-badges-2', text: said })))?.text).toBe(said)
    }
  })

  test('replaces an old credential instead of adding a second', async () => {
    for (const image of [tinyPng(), tinySvg()]) {
      const once = bake(image, { standard: 'open-badges-3', text: json })
      const twice = bake(once, { standard: 'open-badges-3', text: '{"new":true}' })
      expect((await unbake(twice))?.text).toBe('{"new":true}')
      expect(bake(twice, { standard: 'open-badges-3', text: json })).toEqual(once)
    }
  })

  test('an image that nothing is baked into has nothing', async () => {
    expect(await unbake(tinyPng())).toBeUndefined()
    expect(await unbake(tinySvg())).toBeUndefined()
  })

  test('never alters a pixel', async () => {
    const picture = await sharp({ create: { width: 90, height: 60, channels: 4, background: '#3a7' } })
      .composite([{ input: Buffer.from('<svg width="40" height="40"><circle cx="20" cy="20" r="19" fill="#fd3"/></svg>') }])
      .png()
      .toBuffer()
    const baked = bake(new Uint8Array(picture), { standard: 'open-badges-3', text: json })
    expect(await sharp(baked).raw().toBuffer()).toEqual(await sharp(picture).raw().toBuffer())
  })

  test('a file that is neither PNG nor SVG is refused', () => {
    expect(() => bake(text.encode('GIF89a'), { standard: 'open-badges-3', text: json })).toThrow(refusal('unsupported-image'))
    expect(() => bake(new Uint8Array(), { standard: 'open-badges-3', text: json })).toThrow(refusal('unsupported-image'))
  })
})

describe('PNG', () => {
  const keyword = (word: string, rest: Uint8Array): Uint8Array => Uint8Array.of(...text.encode(`${word}\0`), ...rest)

  test('the old tEXt chunk of Open Badges 1 and 2 is read', async () => {
    const image = tinyPng([pngChunk('tEXt', keyword('openbadges', text.encode('https://a.example/1')))])
    expect(await unbake(image)).toEqual({ standard: 'open-badges-2', text: 'https://a.example/1' })
  })
  test('a part that no picture needs is read with a wrong check sum too, with a remark', async () => {
    const chunk = pngChunk('tEXt', keyword('openbadges', text.encode('https://a.example/1')))
    const found = await unbake(tinyPng([Uint8Array.of(...chunk.subarray(0, -1), (chunk.at(-1) ?? 0) ^ 1)]))
    expect(found).toEqual({ standard: 'open-badges-2', text: 'https://a.example/1', remark: expect.stringContaining('wrong check sum') })
  })
  test('the same badge twice is one, and of different ones all are told', async () => {
    const chunk = (said: string) => pngChunk('tEXt', keyword('openbadges', text.encode(said)))
    expect(await unbake(tinyPng([chunk('https://a.example/1'), chunk('https://a.example/1 ')]))).toMatchObject({
      text: 'https://a.example/1',
    })
    const two = tinyPng([chunk('https://a.example/1'), chunk('https://a.example/2')])
    await expect(unbake(two)).rejects.toMatchObject({ code: 'baked-twice' })
    expect((await unbakeAll(two)).map(({ text: said }) => said)).toEqual(['https://a.example/1', 'https://a.example/2'])
    expect(await unbakeAll(tinyPng(Array.from({ length: 500 }, (_, at) => chunk(String(at)))))).toHaveLength(8)
    const svg = '<svg xmlns:o="http://openbadges.org"><o:assertion verify="a.b.c"/><g><o:assertion verify="a.b.c"/></g></svg>'
    expect(await unbake(text.encode(svg))).toMatchObject({ text: 'a.b.c' })
  })
  test('a compressed text is read, and a bomb in it is not', async () => {
    const packed = (size: number): Uint8Array =>
      tinyPng([pngChunk('iTXt', keyword('openbadgecredential', Uint8Array.of(1, 0, 0, 0, ...deflateSync(Buffer.alloc(size, 0x61)))))])
    expect((await unbake(packed(1000)))?.text).toHaveLength(1000)
    await expect(unbake(packed(50_000_000))).rejects.toMatchObject({ code: 'too-large' })
  })
  test('the chunk is iTXt, uncompressed, with empty language and keyword, right behind the header', () => {
    const baked = bake(tinyPng(), { standard: 'open-badges-3', text: json })
    const expected = pngChunk('iTXt', keyword('openbadgecredential', Uint8Array.of(0, 0, 0, 0, ...text.encode(json))))
    expect(baked.subarray(33, 33 + expected.length)).toEqual(expected)
  })

  const whole = tinyPng()
  const edited = (edit: (bytes: Uint8Array) => void): Uint8Array => {
    const copy = whole.slice()
    edit(copy)
    return copy
  }
  test.each([
    ['cut off inside a chunk', 'png-truncated', whole.subarray(0, whole.length - 5)],
    ['cut off between chunks', 'png-truncated', whole.subarray(0, 33)],
    ['with a length that runs past the end', 'png-length', edited((bytes) => new DataView(bytes.buffer).setUint32(33, 0x7fff_0000))],
    ['with a length above 2^31', 'png-length', edited((bytes) => new DataView(bytes.buffer).setUint32(33, 0xffff_ffff))],
    ['with a damaged chunk that the picture needs', 'png-crc', edited((bytes) => new DataView(bytes.buffer).setUint8(45, 99))],
    ['with a chunk without a name', 'png-structure', edited((bytes) => new DataView(bytes.buffer).setUint8(37, 0))],
    [
      'with two different credentials',
      'baked-twice',
      tinyPng([0x7b, 0x7c].map((letter) => pngChunk('iTXt', keyword('openbadgecredential', Uint8Array.of(0, 0, 0, 0, letter))))),
    ],
    [
      'with a text that is not UTF-8',
      'png-text',
      tinyPng([pngChunk('iTXt', keyword('openbadgecredential', Uint8Array.of(0, 0, 0, 0, 0xff, 0xfe)))]),
    ],
    ['with a text chunk that ends too early', 'png-text', tinyPng([pngChunk('iTXt', keyword('openbadgecredential', Uint8Array.of(0, 0)))])],
  ])('%s is refused as %s', async (_what, code, bytes) => {
    await expect(unbake(bytes)).rejects.toMatchObject({ code })
  })
})

describe('SVG', () => {
  const credential = (root: string, body: string): Uint8Array => tinySvg(root, body)
  const ns = 'xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"'

  test('looks as the standard shows it', () => {
    const baked = new TextDecoder().decode(bake(tinySvg(), { standard: 'open-badges-3', text: '{"a":1}' }))
    expect(baked).toContain(
      `<svg ${ns} xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><openbadges:credential><![CDATA[{"a":1}]]></openbadges:credential>`,
    )
  })
  test('another prefix, a root closed at once, a DOCTYPE and a byte order mark are no hindrance', async () => {
    expect(
      await unbake(credential('<svg xmlns:ob="https://purl.imsglobal.org/ob/v3p0">', '<ob:credential verify="a.b.c"/></svg>')),
    ).toEqual({ standard: 'open-badges-3', text: 'a.b.c' })
    expect(
      (
        await unbake(
          bake(text.encode('\ufeff<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd"><svg/>'), { standard: 'clr-2', text: json }),
        )
      )?.text,
    ).toBe(json.replace(']]>', ']]\\u003e'))
  })
  test('an old 2.0 credential gives way to a 3.0 one, and the namespace with it', async () => {
    const old = bake(tinySvg(), { standard: 'open-badges-2', text: json })
    expect((await unbake(bake(old, { standard: 'open-badges-3', text: json })))?.standard).toBe('open-badges-3')
  })
  test('plain entities of its own, as drawing programs write namespaces, are read', async () => {
    const head =
      '<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd" [\n <!-- > -->\n <!ENTITY ns_ob "http://openbadges.org">'
    const image = `${head}\n<!ENTITY who 'maple.example'><!ATTLIST svg a CDATA #FIXED ">">\n] ><svg xmlns:o="&ns_ob;"><o:assertion verify="https://&who;/1"/></svg>`
    expect(await unbake(text.encode(image))).toEqual({ standard: 'open-badges-2', text: 'https://maple.example/1' })
    const again = bake(text.encode(image), { standard: 'open-badges-2', text: 'https://maple.example/2' })
    expect(await unbakeAll(again)).toEqual([{ standard: 'open-badges-2', text: 'https://maple.example/2' }])
  })
  test('a namespace holds for everything inside the element that declares it, and for nothing else', async () => {
    const inner = '<g><g><ob:assertion verify="https://a.example/1"/></g></g>'
    expect(await unbake(credential('<svg>', `<g xmlns:ob="http://openbadges.org">${inner}</g></svg>`))).toMatchObject({
      text: 'https://a.example/1',
    })
    expect(await unbake(credential('<svg>', `<g xmlns="http://openbadges.org"><assertion verify="a.b.c"/></g></svg>`))).toMatchObject({
      text: 'a.b.c',
    })
    for (const body of [`<g xmlns:ob="http://openbadges.org"/>${inner}</svg>`, `<g xmlns:ob="http://openbadges.org"></g>${inner}</svg>`])
      expect(await unbake(credential('<svg>', body))).toBeUndefined()
    const nearest = `<g xmlns:ob="http://openbadges.org"><g xmlns:ob="https://other.example">${inner}</g></g></svg>`
    expect(await unbake(credential('<svg>', nearest))).toBeUndefined()
  })
  test('whatever stands before the root, it is told for an SVG, in no time', async () => {
    const badge = `<svg ${ns}><openbadges:credential verify="a.b.c"/></svg>`
    for (const before of [`<!-- ${'Free to use. '.repeat(400_000)} -->`, '<?a b?>'.repeat(20_000), '<!---->\n'.repeat(20_000)])
      expect(await unbake(text.encode(before + badge))).toMatchObject({ text: 'a.b.c' })
    for (const other of [
      `<!-- ${'<svg> '.repeat(1000)}`,
      '<!-- <svg> --><html>',
      '<!DOCTYPE html><html><svg></svg></html>',
      '<?xml ',
      '<!DOCTYPE svg',
    ])
      await expect(unbake(text.encode(other))).rejects.toMatchObject({ code: 'unsupported-image' })
  })
  test('scripts and references to elsewhere are neither run nor followed, and stay as they were', async () => {
    const body = '<script>fetch("https://evil.example")</script><image href="https://evil.example/x"/></svg>'
    const baked = bake(credential('<svg>', body), { standard: 'open-badges-3', text: json })
    expect(new TextDecoder().decode(baked)).toContain(body)
  })
  test.each([
    ['an external entity', 'svg-structure', '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>'],
    ['a public external entity', 'svg-structure', '<!DOCTYPE svg [<!ENTITY x PUBLIC "a" "https://evil.example/x">]><svg/>'],
    ['an entity made of another', 'svg-structure', '<!DOCTYPE svg [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><svg/>'],
    ['an entity that makes one of its characters', 'svg-structure', '<!DOCTYPE svg [<!ENTITY a "&#38;b;">]><svg/>'],
    ['an entity with elements in it', 'svg-structure', '<!DOCTYPE svg [<!ENTITY a "<g/>">]><svg/>'],
    ['an entity for the DOCTYPE itself', 'svg-structure', '<!DOCTYPE svg [<!ENTITY % a SYSTEM "https://evil.example/x.dtd"> %a;]><svg/>'],
    ['an entity of 1,000 letters', 'svg-structure', `<!DOCTYPE svg [<!ENTITY a "${'b'.repeat(1000)}">]><svg/>`],
    [
      '1,000 entities',
      'svg-structure',
      `<!DOCTYPE svg [${Array.from({ length: 1000 }, (_, at) => `<!ENTITY a${at} "b">`).join('')}]><svg/>`,
    ],
    ['a DOCTYPE without end', 'unsupported-image', '<!DOCTYPE svg [<!ENTITY a "b"><svg/>'],
    ['a DOCTYPE in its middle', 'svg-structure', '<svg><!DOCTYPE svg [<!ENTITY a "b">]></svg>'],
    [
      'an entity used without end',
      'svg-text',
      `<!DOCTYPE svg [<!ENTITY a "${'b'.repeat(500)}">]><svg ${ns}><openbadges:credential>${'&a;<b/>'.repeat(100_000)}</openbadges:credential></svg>`,
    ],
    [
      'an entity called as a member of every object',
      'svg-text',
      `<svg ${ns}><openbadges:credential>&constructor;</openbadges:credential></svg>`,
    ],
    ['an entity that is not defined', 'svg-text', `<svg ${ns}><openbadges:credential>&x;</openbadges:credential></svg>`],
    ['an element that is never closed', 'svg-structure', '<svg><g></svg>'],
    ['an end without a beginning', 'svg-structure', '<svg></g></svg>'],
    ['a comment without end', 'svg-structure', '<svg><!-- </svg>'],
    ['an attribute twice', 'svg-structure', '<svg a="1" a="2"/>'],
    ['two credentials', 'baked-twice', `<svg ${ns}><openbadges:credential verify="a"/><openbadges:credential verify="b"/></svg>`],
    ['nesting 10,000 deep', 'svg-structure', `<svg>${'<g>'.repeat(10_000)}`],
  ])('with %s is refused as %s', async (_what, code, svg) => {
    await expect(unbake(text.encode(svg))).rejects.toMatchObject({ code })
  })
  test('that is not UTF-8 is refused', async () => {
    await expect(unbake(Uint8Array.of(...text.encode('<svg>'), 0xff, ...text.encode('</svg>')))).rejects.toMatchObject({
      code: 'svg-structure',
    })
  })
})

test.skipIf(!haveFixtures)('1EdTech’s baked images are read, and re-baked keep their pixels', async () => {
  for (const name of ['simple-json.png', 'simple-jwt.png', 'simple-json.svg']) {
    const image = fixtureBytes(`openbadges-3/${name}`)
    const found = await unbake(image)
    expect(found?.standard).toBe('open-badges-3')
    expect((await unbake(bake(image, { standard: 'open-badges-3', text: json })))?.text).toContain('Ünïcödé')
  }
})
