import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { pngChunk, tinyPng } from '../testing/images.ts'
import { anIssuer } from '../testing/issuer.ts'
import { alternateOf } from './named-input.ts'
import { verifyCredential } from './verify-credential.ts'

const now = new Date('2026-12-01T12:00:00Z')
const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const issuer = await anIssuer()
const verify = (input: string | Uint8Array, pages: Record<string, string> = {}) =>
  verifyCredential(input, {
    now,
    load: async (url) => {
      const body = pages[url] ?? (issuer.pages[url] && JSON.stringify(issuer.pages[url]))
      return { status: body === undefined ? 404 : 200, contentType: '', bytes: new TextEncoder().encode(body ?? '') }
    },
  })
const said = async (input: string | Uint8Array, pages?: Record<string, string>) => {
  const { findings, badge } = await verify(input, pages)
  expect(badge).toBeUndefined()
  return findings.find(({ check }) => check === 'parse')?.sentence ?? ''
}
const badge = JSON.stringify(await issuer.issue(), null, 1)

describe('what was handed in is named, with what to use instead', () => {
  test.each([
    ['JPEG picture', '\xff\xd8\xff\xe0\0\x10JFIF'],
    ['GIF picture', 'GIF89a'],
    ['WebP picture', 'RIFF\x10\0\0\0WEBPVP8 '],
    ['HEIC picture', '\0\0\0\x18ftypheic'],
    ['TIFF picture', 'II*\0'],
    ['ZIP archive', 'PK\x03\x04\x14\0\0\0badge.png'],
    ['Word document', 'PK\x03\x04\x14\0\0\0[Content_Types].xml\0word/document.xml'],
    ['Excel workbook', 'PK\x03\x04\x14\0\0\0[Content_Types].xml\0xl/workbook.xml'],
    ['PowerPoint presentation', 'PK\x03\x04\x14\0\0\0ppt/slides/slide1.xml'],
    ['older Office program', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
    ['video', '\0\0\0\x18ftypisom'],
    ['video', '\x1a\x45\xdf\xa3\x01'],
    ['sound recording', 'ID3\x03'],
    ['gzip', '\x1f\x8b\x08'],
    ['web page', '<!doctype html><title>x</title>'],
    ['web page', '\n<!-- a --><HTML><body>'],
    ['PDF', '%PDF-1.7\n1 0 obj'],
    ['empty', ''],
    ['not a file of a kind that carries badges', '\x7fELF\x02\x01\0\0'],
  ])('%s', async (what, content) => {
    expect(await said(bytes(content))).toContain(what)
  })

  test('a picture without a badge says what became of it', async () => {
    expect(await said(tinyPng())).toContain('Screenshots and re-saved pictures have lost it.')
  })

  test('the link that is printed in a PDF is told, wherever it stands', async () => {
    const stream = (content: string) => `<</Filter/FlateDecode>>stream\n${deflateSync(Buffer.from(content)).toString('latin1')}\nendstream`
    for (const content of [
      '/A<</S/URI/URI(https://badges.example/awards/1)>>',
      stream('BT (Verify at https://badges.example/awards/1)Tj ET'),
      stream('BT [(https://bad)-20(ges.example/awa)3(rds/1)] TJ ET'),
      `http://www.w3.org/ /URI (http://ns.adobe.com/x/) ${stream('(https://badges.example/awards/1) Tj')}`,
    ])
      expect(await said(bytes(`%PDF-1.7\n${content}`))).toContain('This link is printed in it: https://badges.example/awards/1 ')
    expect(await said(bytes(`%PDF-1.7\n${stream('x'.repeat(5_000_000))}`))).not.toContain('link is printed')
  })
})

describe('a web page', () => {
  const page = (href: string, type = 'application/json') =>
    `<!doctype html><head><link rel="alternate" type="${type}" href="${href}"></head>`

  test('leads to the badge that it names, once', async () => {
    const pages = {
      'https://badges.example/p/1': page('/a/1.json'),
      'https://badges.example/a/1.json': badge,
      'https://badges.example/p/2': page('https://badges.example/p/1'),
      'https://badges.example/p/3': page('/posts/3'),
      'https://badges.example/posts/3': '{"title":"A post"}',
      'https://badges.example/p/4': '<!doctype html>nothing',
    }
    expect((await verify('https://badges.example/p/1', pages)).outcome).toBe('holds')
    for (const other of ['p/2', 'p/4']) expect(await said(`https://badges.example/${other}`, pages)).toContain('This is a web page.')
  })

  test('names it by the surest of its links, and never by what is no web address or no link', () => {
    const at = (html: string) => alternateOf(html, 'https://badges.example/p/1')
    expect(at(`${page('/a')}<link href=/b?x=1&amp;y=2 type=application/vc rel="x alternate">`)).toBe('https://badges.example/b?x=1&y=2')
    expect(at(page('javascript:alert(1)'))).toBeUndefined()
    expect(at(page('/a', 'application/json+oembed'))).toBeUndefined()
    expect(at(`<!-- ${page('/a')} -->`)).toBeUndefined()
    expect(at(page('/a').replace('alternate', 'stylesheet'))).toBeUndefined()
    const began = performance.now()
    for (const one of ['<', '<link ', '<!--', '<link rel=', '<link rel="']) at(one.repeat(60_000))
    expect(performance.now() - began).toBeLessThan(3000)
  })
})

describe('a text that a program made prettier', () => {
  const curled = badge.replace(/"([^"]*)"/g, '“$1”')
  test('with non-breaking blanks between its members is read', async () => {
    expect((await verify(badge.replace(/^ +/gm, (blanks) => '\u00a0'.repeat(blanks.length)))).outcome).toBe('holds')
  })
  test('with other quotation marks is tried, and told', async () => {
    const { outcome, remark } = await verify(curled)
    expect(outcome).toBe('holds')
    expect(remark).toContain('The quotation marks in this text were changed on the way')
  })
  test('but is never said to be changed because of that, nor believed', async () => {
    for (const text of [curled.replace('“Maple', '““Maple'), curled.replace(/“name”: “[^”]*”/, '“name”: “Another”'), '{“a”'])
      expect(await said(text)).toContain('The quotation marks in this text were changed on the way')
  })
  test('what is wrong in another way is not put down to them', async () => {
    expect(await said('{"a": “b”')).not.toContain('quotation marks')
  })
})

test('a picture with a wrong check sum is read with a remark', async () => {
  const damaged = chunk(badge)
  damaged[damaged.length - 1] = (damaged.at(-1) ?? 0) ^ 1
  const { outcome, remark } = await verify(tinyPng([damaged]))
  expect([outcome, remark]).toEqual(['holds', expect.stringContaining('wrong check sum')])
})

test('of a picture with the same badge twice one is told, of one with different badges each', async () => {
  const another = JSON.stringify(await issuer.issue({ id: 'https://badges.example/awards/2' }))
  expect((await verify(tinyPng([chunk(badge), chunk(badge)]))).others).toEqual([])
  const both = await verify(tinyPng([chunk(badge), chunk(another), chunk('nothing')]))
  expect([both.outcome, both.container, both.others.map(({ badge: other }) => other?.id)]).toEqual([
    'holds',
    'png',
    ['https://badges.example/awards/2'],
  ])
  expect(await said(tinyPng([chunk('nothing'), chunk('nowhere')]))).toContain('none of them can be read')
})

const chunk = (text: string): Uint8Array => pngChunk('iTXt', new TextEncoder().encode(`openbadgecredential\0\0\0\0\0${text}`))
