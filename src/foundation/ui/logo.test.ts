import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { logoLeaves } from './logo.ts'

const file = (name: string) => readFile(new URL(`../../../public/${name}`, import.meta.url))

test('the icons browsers ask for show the mark as it is drawn now', async () => {
  expect(await file('favicon.svg').then(String)).toContain(logoLeaves)
  expect(await sharp(await file('apple-touch-icon.png')).metadata()).toMatchObject({ width: 180, height: 180 })
})

test('favicon.ico holds a picture for each size, each where its entry says', async () => {
  const ico = await file('favicon.ico')
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, 3])
  for (const [at, size] of [16, 32, 48].entries()) {
    const entry = 6 + 16 * at
    const [length, offset] = [ico.readUInt32LE(entry + 8), ico.readUInt32LE(entry + 12)]
    expect(await sharp(ico.subarray(offset, offset + length)).metadata()).toMatchObject({ format: 'png', width: size, height: size })
  }
})

test('every icon of the manifest is there', async () => {
  const manifest = JSON.parse(String(await file('site.webmanifest'))) as { icons: { src: string }[] }
  for (const { src } of manifest.icons) expect((await file(src.slice(1))).length).toBeGreaterThan(100)
})
