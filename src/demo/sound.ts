import { chanceFrom } from './chance.ts'

/** Vowels as their first two resonances, in hertz: enough for a murmur that has the tune of talk and no words. */
const vowels = [
  [730, 1090],
  [530, 1840],
  [390, 1990],
  [570, 840],
  [440, 1020],
] as const

const sampleRate = 16_000

/** A two-pole resonator: the mouth in front of the voice. */
function resonator() {
  let last = 0
  let beforeLast = 0
  return (input: number, frequency: number, bandwidth: number) => {
    const radius = Math.exp((-Math.PI * bandwidth) / sampleRate)
    const out = (1 - radius) * input + 2 * radius * Math.cos((2 * Math.PI * frequency) / sampleRate) * last - radius * radius * beforeLast
    beforeLast = last
    last = out
    return out
  }
}

/** Several voices taking turns, without words: mono WAV, 16 kHz, 16 bits. */
export function recordMurmur({ seed, seconds, voices }: { seed: number; seconds: number; voices: number }): Buffer {
  const chance = chanceFrom(seed)
  const pitches = Array.from({ length: voices }, () => chance.spread(115, 265))
  const samples = new Float32Array(seconds * sampleRate)
  const [first, second] = [resonator(), resonator()]
  let at = Math.floor(0.3 * sampleRate)
  while (at < samples.length - sampleRate / 2) {
    const base = chance.pick(pitches)
    const syllables = chance.between(5, 11)
    let phase = 0
    for (let syllable = 0; syllable < syllables && at < samples.length; syllable++) {
      const length = Math.floor(chance.spread(0.13, 0.27) * sampleRate)
      const [low, high] = chance.pick(vowels)
      // A sentence falls toward its end, and every syllable leans a little up or down.
      const pitch = base * (1.12 - (0.24 * syllable) / syllables) * chance.spread(0.95, 1.05)
      const loudness = chance.spread(0.6, 1)
      for (let i = 0; i < length && at + i < samples.length; i++) {
        phase = (phase + pitch / sampleRate) % 1
        const envelope = Math.sin((Math.PI * i) / length) ** 0.7
        const voice = (phase < 0.12 ? 1 : -0.12) + (chance.next() - 0.5) * 0.1
        samples[at + i] = (first(voice, low, 90) + 0.6 * second(voice, high, 130)) * envelope * loudness
      }
      at += length + Math.floor(chance.spread(0, 0.05) * sampleRate)
    }
    at += Math.floor(chance.spread(0.35, 0.8) * sampleRate)
  }
  const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0.001)
  const bytes = Buffer.alloc(44 + samples.length * 2)
  bytes.write('RIFF', 0)
  bytes.writeUInt32LE(bytes.length - 8, 4)
  bytes.write('WAVEfmt ', 8)
  bytes.writeUInt32LE(16, 16)
  bytes.writeUInt16LE(1, 20)
  bytes.writeUInt16LE(1, 22)
  bytes.writeUInt32LE(sampleRate, 24)
  bytes.writeUInt32LE(sampleRate * 2, 28)
  bytes.writeUInt16LE(2, 32)
  bytes.writeUInt16LE(16, 34)
  bytes.write('data', 36)
  bytes.writeUInt32LE(samples.length * 2, 40)
  samples.forEach((sample, index) => {
    const hum = (chance.next() - 0.5) * 0.006
    bytes.writeInt16LE(Math.round(Math.max(-1, Math.min(1, (sample / loudest) * 0.7 + hum)) * 32_000), 44 + index * 2)
  })
  return bytes
}
