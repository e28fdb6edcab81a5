import { parse } from 'csv-parse/sync'
import { fileTypeFromBuffer } from 'file-type'
import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from 'mediabunny'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { captionScript, filmClip, type Script } from './clip.ts'
import { moments } from './comments.ts'
import { evidenceKeys, makeEvidence } from './evidence.ts'
import { printPaper } from './paper.ts'
import { talkMoveTally } from './papers.ts'
import { discourseClipA } from './scripts.ts'

const brief: Script = {
  room: { seed: 2, board: ['Today', '2 + 2'], poster: { title: 'We', lines: ['try'] } },
  seconds: 3,
  framesPerSecond: 4,
  lines: [{ at: 0.5, speaker: 6, words: '“Four.”', hands: [1] }],
}

test.each(evidenceKeys)('%s is the kind of file it says, and not heavy', async (key) => {
  const { bytes, mediaType, name, description } = await makeEvidence(key)
  const found = await fileTypeFromBuffer(bytes)
  expect(found?.mime ?? (name.endsWith('.csv') ? 'text/csv' : 'text/plain')).toBe(mediaType)
  expect(name).toMatch(/^[a-z0-9-]+\.(webm|wav|pdf|jpg|png|csv|txt)$/)
  expect(description).not.toBe('')
  expect(bytes.length).toBeLessThan(750_000)
})

test('a clip has the length of its script, and each of its pictures can be sought', async () => {
  const bytes = await filmClip(brief)
  const input = new Input({ formats: ALL_FORMATS, source: new BufferSource(bytes) })
  const track = await input.getPrimaryVideoTrack()
  expect(await input.getDurationFromMetadata()).toBe(3)
  expect(await track?.getCodec()).toBe('vp8')
  const kinds: string[] = []
  if (track) for await (const { type } of new EncodedPacketSink(track).packets()) kinds.push(type)
  expect(kinds.length).toBeGreaterThan(4)
  expect(new Set(kinds)).toEqual(new Set(['key']))
})

test('the same script films the same clip, and the same paper prints the same page', async () => {
  expect((await filmClip(brief)).equals(await filmClip(brief))).toBe(true)
  expect((await printPaper(talkMoveTally)).equals(await printPaper(talkMoveTally))).toBe(true)
})

test('captions are WebVTT, one cue for each sentence, none past the end', () => {
  const captions = captionScript(discourseClipA)
  expect(captions.startsWith('WEBVTT\n\n')).toBe(true)
  expect(captions.match(/-->/g)).toHaveLength(discourseClipA.lines.length)
  expect(captions).toContain('00:02:14.000 --> ')
  expect(captions).not.toMatch(/--> 00:03:1[3-9]/)
})

test('photos show something: light, dark and color', async () => {
  const { bytes } = await makeEvidence('norms-poster')
  const { channels } = await sharp(bytes).stats()
  for (const { stdev } of channels) expect(stdev).toBeGreaterThan(15)
})

test('the exit tickets add up to what the plan says about them', async () => {
  const { bytes } = await makeEvidence('exit-ticket')
  const rows = parse(bytes, { columns: true }) as Record<string, string>[]
  const count = (column: string, answer: string) => rows.filter((row) => row[column] === answer).length
  expect(rows).toHaveLength(26)
  expect(count('item_1_read_a_picture', 'right')).toBe(24)
  expect(count('item_2_part_to_part', 'right')).toBe(21)
  expect(count('item_3_part_to_whole', 'right')).toBe(11)
  expect(count('item_3_part_to_whole', '3:5')).toBe(12)
  expect(count('item_4_make_one', 'right')).toBe(19)
})

test('remarks are made at moments that the recording has', async () => {
  for (const { evidence, at } of moments) expect(at).toBeLessThan((await makeEvidence(evidence)).durationSeconds ?? 0)
})
