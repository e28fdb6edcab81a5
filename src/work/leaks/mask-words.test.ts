import { expect, test } from 'vitest'
import { maskCues, maskWords } from './mask-words.ts'

test('words are masked wherever they stand, whatever their case and spaces, and nothing else', () => {
  const words = [{ quote: 'Maya  Castellanos' }]
  expect(maskWords('I am Maya\nCastellanos. MAYA CASTELLANOS teaches.', words, 'en')).toBe('I am [masked]. [masked] teaches.')
  expect(maskWords('Soy Maya Castellanos.', words, 'es')).toBe('Soy [oculto].')
  expect(maskWords('Nothing here.', [{ quote: null }, { quote: ' ' }], 'en')).toBe('Nothing here.')
  expect(maskWords('A (b) [c] $1.', [{ quote: '(b) [c] $1' }], 'en')).toBe('A [masked].')
})

test('captions lose the words, and what is spoken around a moment that names somebody', () => {
  const cues = [
    { from: 0, to: 2, text: 'Good morning, Ms. Castellanos.' },
    { from: 10, to: 12, text: 'Turn to your partner.' },
    { from: 20, to: 22, text: 'This is Lincoln School.' },
  ]
  const masked = maskCues(
    cues,
    [
      { kind: 'name', quote: 'Castellanos', seconds: null },
      { kind: 'school', quote: null, seconds: 24 },
      { kind: 'face', quote: null, seconds: 11 },
    ],
    'en',
  )
  expect(masked.map(({ text }) => text)).toEqual(['Good morning, Ms. [masked].', 'Turn to your partner.', '[masked]'])
})
