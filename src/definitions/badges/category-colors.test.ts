import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contrast } from '../../foundation/ui/contrast.ts'
import { paintsOf } from './badge-art.ts'
import { colorNames, palette } from './category-colors.ts'

test('contrast is what WCAG says it is', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

test.each(colorNames)('the white mark is clear on the lightest part of %s', (color) => {
  expect(contrast('#ffffff', palette[color].light)).toBeGreaterThanOrEqual(3)
})

test.each(colorNames)('the issuer’s name can be read on the ribbon of %s, at every level', (color) => {
  for (const level of [1, 2, 3] as const) {
    const { ribbon, ink } = paintsOf({ level, color })
    for (const cloth of ribbon) expect(contrast(ink, cloth)).toBeGreaterThanOrEqual(4.5)
  }
})

test('whatever accent a district sets, the ribbon can be read', () => {
  const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)
  fc.assert(
    fc.property(hex, (accent) => {
      const { ribbon, ink } = paintsOf({ level: 1, color: 'purple', accent })
      expect(Math.min(...ribbon.map((cloth) => contrast(ink, cloth)))).toBeGreaterThanOrEqual(4.5)
    }),
  )
})

/** Place of a color in OKLab, where distance is how different two colors look. */
function oklab(hex: string): [number, number, number] {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

test('no two colors look alike', () => {
  const alike = colorNames.flatMap((one, at) =>
    colorNames.slice(at + 1).flatMap((other) => {
      const [a, b] = [oklab(palette[one].light), oklab(palette[other].light)]
      const distance = Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
      return distance < 0.065 ? [`${one} and ${other}: ${distance.toFixed(3)}`] : []
    }),
  )
  expect(alike).toEqual([])
})
