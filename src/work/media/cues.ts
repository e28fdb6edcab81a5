/** Words that are spoken from one second to another, as plain text. */
export type Cue = { from: number; to: number; text: string }
/** What is wrong in a file of captions, and in which of its lines. */
export type CueFault = { line: number; fault: 'time' | 'order' | 'no-words' | 'too-many' }
export type ReadCaptions = { kind: 'webvtt' | 'srt'; cues: Cue[]; faults: CueFault[] }

const mostCues = 10_000
const mostLetters = 2000
// Hours may be many, and are left out where there are none; SRT writes a comma.
const time = /^(?:(\d{2,4}):)?([0-5]\d):([0-5]\d)[.,](\d{3})$/
const arrow = '-->'
const signs: Record<string, string> = { lt: '<', gt: '>', amp: '&', nbsp: '\u00a0', lrm: '\u200e', rlm: '\u200f' }

function secondsOf(written: string): number | null {
  const match = time.exec(written)
  if (!match) return null
  const [hours = '0', minutes = '0', seconds = '0', thousandths = '0'] = match.slice(1)
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(thousandths) / 1000
}

/** Words as people read them: who speaks stands before them, and of marks of print only the words stay. What is no mark is text. */
const plainWords = (lines: readonly string[]): string =>
  lines
    .join('\n')
    // Marks are looked for in so much, whatever a file brings.
    .slice(0, mostLetters * 4)
    .replaceAll(/<v(?:\.[^\s>]{0,80})?\s{1,20}([^>]{1,80})>/g, '$1: ')
    .replaceAll(/<\/?(?:c|i|b|u|v|ruby|rt|lang|font)(?:[.\s][^>]{0,200})?>|<\d[\d:.]{0,20}>/g, '')
    .replaceAll(/&(lt|gt|amp|nbsp|lrm|rlm);/g, (_all, name: string) => signs[name] ?? '')
    .trim()
    .slice(0, mostLetters)

/** Reads WebVTT, or SRT as other programs write it. `null` where it is neither. */
export function readCaptions(file: string): ReadCaptions | null {
  const lines = file
    .replace(/^\ufeff/, '')
    .replaceAll('\0', '\ufffd')
    .split(/\r\n|\n|\r/)
  const isWebVtt = /^WEBVTT(?:[ \t].*)?$/.test(lines[0] ?? '')
  if (!isWebVtt && !lines.some((line) => /^\s*[\d:]+,\d{3}\s+-->\s+[\d:]+,\d{3}/.test(line))) return null
  const cues: Cue[] = []
  const faults: CueFault[] = []
  for (let at = isWebVtt ? 1 : 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (!line.includes(arrow)) continue
    const words: string[] = []
    let next = at + 1
    for (; next < lines.length && lines[next] !== '' && !lines[next]?.includes(arrow); next++) words.push(lines[next] ?? '')
    // Where the next one begins without a line between them, its number is no word.
    if (lines[next]?.includes(arrow) && /^\d+$/.test(words.at(-1) ?? '')) words.pop()
    const [first = '', rest = ''] = line.split(arrow)
    const [from, to] = [secondsOf(first.trim()), secondsOf(rest.trim().split(/\s/)[0] ?? '')]
    const text = plainWords(words)
    if (from === null || to === null) faults.push({ line: at + 1, fault: 'time' })
    else if (to <= from) faults.push({ line: at + 1, fault: 'order' })
    else if (text === '') faults.push({ line: at + 1, fault: 'no-words' })
    else if (cues.length >= mostCues) return { kind: isWebVtt ? 'webvtt' : 'srt', cues, faults: [{ line: at + 1, fault: 'too-many' }] }
    else cues.push({ from, to, text })
    at = next - 1
  }
  return { kind: isWebVtt ? 'webvtt' : 'srt', cues, faults }
}

/** A time as captions write it: 01:02:03.500. */
export function writeTime(seconds: number): string {
  const all = Math.max(0, Math.round(seconds * 1000))
  const two = (part: number) => String(part).padStart(2, '0')
  const [hours, minutes, rest] = [Math.floor(all / 3_600_000), Math.floor(all / 60_000) % 60, Math.floor(all / 1000) % 60]
  return `${two(hours)}:${two(minutes)}:${two(rest)}.${String(all % 1000).padStart(3, '0')}`
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Writes cues as WebVTT, in the order of their times. What reads as a mark, or as the next time, is written so that it stays words. */
export const writeWebVtt = (cues: readonly Cue[]): string =>
  `WEBVTT\n\n${cues
    .filter(({ text }) => text.trim() !== '')
    .toSorted((one, other) => one.from - other.from)
    .map(({ from, to, text }) => `${writeTime(from)} ${arrow} ${writeTime(to)}\n${escaped(text.trim().replaceAll(/\s*\n\s*/g, '\n'))}\n`)
    .join('\n')}`

/** Two cues where there was one, parted at a place in its words; the time is shared as the words are. */
export function splitCue({ from, to, text }: Cue, place: number): Cue[] {
  const [first, second] = [text.slice(0, place).trim(), text.slice(place).trim()]
  if (first === '' || second === '') return [{ from, to, text }]
  const between = Math.round((from + (to - from) * (first.length / (first.length + second.length))) * 1000) / 1000
  return [
    { from, to: between, text: first },
    { from: between, to, text: second },
  ]
}

/** One cue of two that follow each other. */
export const mergeCues = (one: Cue, other: Cue): Cue => ({
  from: Math.min(one.from, other.from),
  to: Math.max(one.to, other.to),
  text: [one.text, other.text].filter(Boolean).join(' '),
})

/** All cues earlier or later; what would begin before the recording begins with it, and what would lie before it goes. */
export const shiftCues = (cues: readonly Cue[], seconds: number): Cue[] =>
  cues.flatMap(({ from, to, text }) => {
    const end = Math.round((to + seconds) * 1000) / 1000
    return end <= 0 ? [] : [{ from: Math.max(0, Math.round((from + seconds) * 1000) / 1000), to: end, text }]
  })
