import sharp from 'sharp'
import { expect, test } from 'vitest'
import { badgeArt } from './badge-art.ts'
import { renderPng } from './render-art.ts'

const svg = (content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 40"><path fill="#fff" d="M0 0H200V40H0z"/>${content}</svg>`
const inkOf = async (png: Uint8Array) => {
  const { data } = await sharp(png).flatten({ background: '#fff' }).grayscale().raw().toBuffer({ resolveWithObject: true })
  return data.filter((value) => value < 100).length
}

test('a badge becomes a PNG of the asked width that is light enough to mail', async () => {
  for (const level of [1, 2, 3] as const) {
    const png = await renderPng(
      badgeArt({ level, category: 'Leadership', color: 'indigo', mark: 'scale', issuerShortName: 'Three Rivers', milestone: true }),
      600,
    )
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 600, height: 600, hasAlpha: true })
    expect(png.length).toBeLessThan(60_000)
  }
})

test('what is transparent stays so, and faint things keep their color', async () => {
  const half = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path fill="#c86432" fill-opacity=".5" d="M5 0h5v10H5z"/></svg>'
  const { data } = await sharp(await renderPng(half, 10))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  expect(data[3]).toBe(0)
  const faint = [...data.subarray(8 * 4, 9 * 4)]
  for (const [at, value] of [200, 100, 50, 128].entries()) expect(Math.abs((faint[at] ?? 0) - value)).toBeLessThanOrEqual(3)
})

test.each(['Atkinson Hyperlegible Next', 'Source Serif 4', 'A face nobody has'])('text in “%s” is not silently missing', async (family) => {
  const words = svg(`<text x="5" y="28" font-size="24" font-family="${family}">Maya Ortiz Łódź</text>`)
  expect(await inkOf(await renderPng(words, 200))).toBeGreaterThan(150)
})

test('weights come out different, so the bold face is really there', async () => {
  const words = (weight: number) =>
    svg(`<text x="5" y="28" font-size="24" font-weight="${weight}" font-family="Atkinson Hyperlegible Next">Maya Ortiz</text>`)
  const [regular, bold] = [await renderPng(words(400), 400), await renderPng(words(700), 400)]
  expect(await inkOf(bold)).toBeGreaterThan((await inkOf(regular)) * 1.2)
})

test('Greek and Cyrillic names are set from the serif where the sans lacks them', async () => {
  const words = (name: string) => svg(`<text x="5" y="28" font-size="24" font-family="Atkinson Hyperlegible Next">${name}</text>`)
  const [one, other] = [await renderPng(words('Анна'), 200), await renderPng(words('Жюль'), 200)]
  expect(Buffer.compare(one, other)).not.toBe(0)
  expect(await inkOf(one)).toBeGreaterThan(50)
})
