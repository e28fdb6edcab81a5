import { expect, test } from 'vitest'
import { type Cue, mergeCues, readCaptions, shiftCues, splitCue, writeTime, writeWebVtt } from './cues.ts'

// The strict reader brings no types along.
// @ts-expect-error: there are none
const { WebVTTParser } = (await import('webvtt-parser')) as {
  WebVTTParser: new () => {
    parse: (text: string, kind: string) => { errors: unknown[]; cues: { startTime: number; endTime: number; text: string }[] }
  }
}

const cuesOf = (file: string) => readCaptions(file)?.cues.map(({ from, to, text }) => [from, to, text])

test('what other programs write is read: marks, settings, notes, no line between cues, many hours, SRT', () => {
  const file =
    '\ufeffWEBVTT Made by hand\r\nKind: captions\r\n\r\nNOTE a note\r\n\r\nSTYLE\r\n::cue { color: red }\r\n\r\n1\r\n00:01.000 --> 00:02.500 line:5%\r\n<v Teacher>What makes <i>you</i> say that?</v>\r\n2\r\n123:00:00.000 --> 123:00:01.000\r\nLate &amp; last\r\n'
  expect(cuesOf(file)).toEqual([
    [1, 2.5, 'Teacher: What makes you say that?'],
    [442_800, 442_801, 'Late & last'],
  ])
  const srt = '1\n00:00:01,000 --> 00:00:02,000\nOne\n\n2\n00:00:03,000 --> 00:00:04,000\nTwo\nlines\n'
  expect(readCaptions(srt)).toEqual({
    kind: 'srt',
    faults: [],
    cues: [
      { from: 1, to: 2, text: 'One' },
      { from: 3, to: 4, text: 'Two\nlines' },
    ],
  })
})

test('what is no captions is none; a wrong line is named and the others are kept', () => {
  for (const file of ['', 'Hello', '{"cues":[]}', 'WEBVTTX\n', '<html>', '\x89PNG']) expect(readCaptions(file)).toBe(null)
  const file =
    'WEBVTT\n\n-00:01.000 --> 00:02.000\nBefore\n\n00:05.000 --> 00:04.000\nBackwards\n\n00:06.000 --> 00:07.000\n\n00:08.000 --> 00:09.000\nFine'
  expect(readCaptions(file)).toEqual({
    kind: 'webvtt',
    cues: [{ from: 8, to: 9, text: 'Fine' }],
    faults: [
      { line: 3, fault: 'time' },
      { line: 6, fault: 'order' },
      { line: 9, fault: 'no-words' },
    ],
  })
})

test('script in captions is words, and stays words in what we write', () => {
  const cues = readCaptions('WEBVTT\n\n00:01.000 --> 00:02.000\n<script>alert(1)</script><img src=x onerror=alert(1)>')?.cues ?? []
  expect(cues[0]?.text).toBe('<script>alert(1)</script><img src=x onerror=alert(1)>')
  expect(writeWebVtt(cues)).not.toMatch(/<[a-z]/)
})

test('what we write, a strict reader and our own read as it was', () => {
  const cues: Cue[] = [
    { from: 0, to: 1.5, text: 'One --> two & <three>' },
    { from: 1.5, to: 3723.25, text: 'NOTE\n2\n¿Por qué? 🎉' },
  ]
  const written = writeWebVtt([...cues].reverse())
  expect(readCaptions(written)).toEqual({ kind: 'webvtt', cues, faults: [] })
  const strict = new WebVTTParser().parse(written, 'captions')
  expect(strict.errors).toEqual([])
  expect(
    strict.cues.map(({ startTime, endTime, text }) => [
      startTime,
      endTime,
      text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
    ]),
  ).toEqual(cues.map(({ from, to, text }) => [from, to, text]))
})

test('cues are parted, joined and moved', () => {
  const cue = { from: 10, to: 14, text: 'one two' }
  expect(splitCue(cue, 3)).toEqual([
    { from: 10, to: 12, text: 'one' },
    { from: 12, to: 14, text: 'two' },
  ])
  expect(splitCue(cue, 0)).toEqual([cue])
  expect(mergeCues(...(splitCue(cue, 3) as [Cue, Cue]))).toEqual(cue)
  expect(
    shiftCues(
      [
        { from: 1, to: 2, text: 'a' },
        { from: 3, to: 5, text: 'b' },
      ],
      -4,
    ),
  ).toEqual([{ from: 0, to: 1, text: 'b' }])
  expect([writeTime(-1), writeTime(0.0004), writeTime(3661.5)]).toEqual(['00:00:00.000', '00:00:00.000', '01:01:01.500'])
})

test('3,000 cues are read at once, and a hostile file takes no longer', () => {
  const many = writeWebVtt(Array.from({ length: 3000 }, (_, at) => ({ from: at, to: at + 1, text: `Line ${at}` })))
  const hostile = `WEBVTT\n\n${'00:01.000 --> 00:02.000\n'.repeat(20_000)}${'<v '.repeat(100_000)}`
  const before = performance.now()
  expect(readCaptions(many)?.cues).toHaveLength(3000)
  readCaptions(hostile)
  expect(performance.now() - before).toBeLessThan(3000)
})
