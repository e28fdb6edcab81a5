import { Resvg } from '@resvg/resvg-js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type BadgeDesign, badgeArt, paintsOf } from './badge-art.ts'
import { initials, setBanner } from './badge-lettering.ts'
import { badgeMarks } from './badge-marks.ts'
import { colorNames } from './category-colors.ts'

const levels = [1, 2, 3] as const
const design: BadgeDesign = { level: 2, category: 'Discourse', color: 'blue', mark: 'messages-square', issuerShortName: 'Three Rivers' }

/** Draws without any font, as a viewer that has none would. */
function draw(svg: string, width = 60) {
  const image = new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } }).render()
  const { pixels } = image
  return { pixels, at: (x: number, y: number) => [...pixels.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)] }
}
const ids = (svg: string) => [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)

test('the same design gives the same bytes', () => {
  expect(badgeArt({ ...design })).toBe(badgeArt({ ...design }))
})

test('several badges on one page share no id unless they are the same picture', () => {
  const badges = [
    badgeArt(design),
    badgeArt({ ...design, level: 3 }),
    badgeArt({ ...design, issuerShortName: 'Lakeshore' }),
    badgeArt({ ...design, state: 'open' }),
    badgeArt({ ...design, size: 'small' }),
    badgeArt({ ...design, milestone: true }),
    badgeArt({ ...design, accent: '#803000' }),
  ]
  const all = badges.flatMap(ids)
  expect(new Set(all).size).toBe(all.length)
})

test('every reference inside a badge is to itself, so it stands alone', () => {
  for (const level of levels) {
    const svg = badgeArt({ ...design, level, milestone: true })
    const used = [...svg.matchAll(/(?:url\(#|href="#)([^")]+)/g)].map(([, id]) => id)
    expect(ids(svg)).toEqual(expect.arrayContaining(used))
    expect(svg).not.toMatch(/<text|<image|<script|href="[^#]|http(?!:\/\/www\.w3\.org\/2000\/svg")/)
  }
})

describe('words from outside', () => {
  test('a hostile name or title stays text', () => {
    const svg = badgeArt({ ...design, issuerShortName: '"><script>alert(1)</script>', title: '</title><script>alert(1)</script>&amp;' })
    expect(svg).not.toMatch(/<script|<\/title><s/i)
    expect(svg).toContain('<title>&#60;/title&#62;&#60;script&#62;')
  })

  test('whatever the words, the badge can be drawn', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom('full', 'small'), (words, size) => {
        draw(badgeArt({ ...design, issuerShortName: words, title: words, mark: words, accent: words, size }), 8)
      }),
      { numRuns: 60 },
    )
  })

  test('the issuer’s name is drawn where no font exists', () => {
    for (const level of levels) {
      for (const size of ['full', 'small'] as const) {
        const named = draw(badgeArt({ ...design, level, size }))
        const nameless = draw(badgeArt({ ...design, level, size, issuerShortName: '' }))
        expect(Buffer.compare(named.pixels, nameless.pixels)).not.toBe(0)
      }
    }
  })

  test.each([
    'SAU 9',
    'Three Rivers',
    'Colorado Springs District 11',
    'St. Mary’s & All Saints Unified School District of the Upper Valley',
    'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk',
    'Ñuñoa – Şırnak – Łódź – Ångström',
  ])('“%s” stays on the ribbon', (name) => {
    const lettering = setBanner(name, { room: 172, size: 20, smallest: 14.5, tracking: 130 })
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-200 -50 400 100">${lettering}</svg>`
    const box = new Resvg(svg).getBBox()
    expect(box?.width).toBeLessThanOrEqual(172)
    expect(box?.width).toBeGreaterThan(40)
    expect(Math.abs((box?.x ?? 0) + (box?.width ?? 0) / 2)).toBeLessThan(3)
    expect(box?.height).toBeLessThan(32)
  })

  test('a letter whose accent is unknown keeps the letter, and a script without letters leaves the ribbon bare', () => {
    const measure = { room: 172, size: 20, smallest: 14.5, tracking: 130 }
    expect(setBanner('Ẵ', measure)).toBe(setBanner('a', measure))
    expect(setBanner('三河', measure)).toBe('')
  })

  test('a small badge shows initials of the words that matter', () => {
    expect(initials('Three Rivers School District')).toBe('TRSD')
    expect(initials('University of the North')).toBe('UN')
    expect(initials('Escuelas de la Ribera')).toBe('ER')
    expect(initials('Lakeshore')).toBe('LAKE')
    expect(initials('')).toBe('')
  })
})

describe('the picture', () => {
  test('every color at every level, earned and open, is its own picture', () => {
    const seen = new Set<string>()
    for (const color of colorNames) {
      for (const level of levels) seen.add(Buffer.from(draw(badgeArt({ ...design, color, level }), 30).pixels).toString('base64'))
    }
    expect(seen.size).toBe(colorNames.length * levels.length)
  })

  test('every mark is drawn, in white, and differs from every other', () => {
    const seen = new Set(badgeMarks.map(({ name }) => Buffer.from(draw(badgeArt({ ...design, mark: name })).pixels).toString('base64')))
    expect(seen.size).toBe(badgeMarks.length)
  })

  test('an unknown mark is the rosette', () => {
    expect(badgeArt({ ...design, mark: 'no-such-mark' })).toBe(badgeArt({ ...design, mark: 'award' }))
    expect(badgeArt({ ...design, mark: 'constructor' })).toBe(badgeArt({ ...design, mark: 'award' }))
  })

  test('a milestone’s rim is beaded, at every level', () => {
    for (const level of levels) {
      const plain = draw(badgeArt({ ...design, level }), 240)
      const beaded = draw(badgeArt({ ...design, level, milestone: true }), 240)
      expect(Buffer.compare(plain.pixels, beaded.pixels)).not.toBe(0)
    }
  })

  test('gaps are white and not holes', () => {
    expect(draw(badgeArt({ ...design, level: 1 }), 240).at(120, 27)).toEqual([255, 255, 255, 255])
    expect(draw(badgeArt({ ...design, level: 2 }), 240).at(47, 110)).toEqual([255, 255, 255, 255])
    expect(draw(badgeArt({ ...design, level: 3 }), 240).at(52, 110)).toEqual([255, 255, 255, 255])
  })

  test('open ones are gray and faint', () => {
    for (const level of levels) {
      const { pixels } = draw(badgeArt({ ...design, level, color: 'rust', state: 'open', accent: '#aa2200' }))
      for (let at = 0; at < pixels.length; at += 4) {
        const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(at, at + 4)
        expect(Math.max(red, green, blue) - Math.min(red, green, blue)).toBeLessThanOrEqual(1)
        expect(alpha).toBeLessThanOrEqual(Math.ceil(255 * 0.38))
      }
    }
  })
})

test('a district’s accent colors the ribbon of levels 1 and 2; the third stays gold; nonsense is left aside', () => {
  expect(paintsOf({ ...design, accent: '#803000' }).ribbon[0]).toBe('#803000')
  expect(paintsOf({ ...design, level: 3, accent: '#803000' })).toEqual(paintsOf({ ...design, level: 3 }))
  expect(paintsOf({ ...design, accent: 'red"/><script>' })).toEqual(paintsOf(design))
})
