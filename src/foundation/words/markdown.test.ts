import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Block, type Inline, readMarkdown } from './markdown.ts'

const inline = (parts: Inline[]): string =>
  parts
    .map((part) => {
      if (part.kind === 'text') return part.text
      if (part.kind === 'code') return `{code ${part.text}}`
      return part.kind === 'link' ? `{${part.href} ${inline(part.content)}}` : `{${part.kind} ${inline(part.content)}}`
    })
    .join('')
const written = (blocks: Block[]): string =>
  blocks
    .map((block) => {
      if (block.kind === 'list')
        return `${block.start === null ? 'ul' : `ol${block.start}`}(${block.items.map((item) => written(item)).join('; ')})`
      if (block.kind === 'quote') return `quote(${written(block.blocks)})`
      return block.kind === 'code' ? `code(${block.text})` : `${block.kind === 'heading' ? '# ' : ''}${inline(block.content)}`
    })
    .join(' | ')

test.each([
  [
    '**Then** _reflect_:\n\n1. one\n2. two\n\n[more](https://maple.example)',
    '{strong Then} {em reflect}: | ol1(one; two) | {https://maple.example/ more}',
  ],
  ['<ul><li>wait three seconds</li></ul>', 'ul(wait three seconds)'],
  ['<p>One &amp; <b>two</b><br>three</p>', 'One & two\nthree'],
  ['One.\nTwo.\n\nThree.', 'One.\nTwo. | Three.'],
  ['# Head\n\ntext\n\nOver\n---\nunder', '# Head | text | # Over | under'],
  ['- a\n- b\n  - c\n  - d\n- e', 'ul(a; b | ul(c; d); e)'],
  ['You will:\n* plan\n* teach', 'You will: | ul(plan; teach)'],
  ['3. three\n4. four', 'ol3(three; four)'],
  ['> quoted\n> more\n\nafter', 'quote(quoted\nmore) | after'],
  ['```\n**not bold**\n```', 'code(**not bold**)'],
  ['`a_b` and snake_case_name and 2 * 3 * 4', '{code a_b} and snake_case_name and 2 * 3 * 4'],
  ['**bold *inner* words** and *em **strong** em*', '{strong bold {em inner} words} and {em em {strong strong} em}'],
  [
    'see https://maple.example/a_b_c. And <https://x.example>',
    'see {https://maple.example/a_b_c https://maple.example/a_b_c}. And {https://x.example/ https://x.example}',
  ],
  ['\\*not\\* 5 \\_', '*not* 5 _'],
  ['![a picture](https://evil.example/pixel.png)', '{em a picture}'],
  ['<script>alert(1)</script>Plain<style>b{}</style><!-- x -->', 'Plain'],
  ['[x](javascript:alert(1)) [y](data:text/html,z) [z](/verify) [m](mailto:a@b.example)', '{em x} {em y} {em z} {mailto:a@b.example m}'],
  ['a < b and c > d', 'a < b and c > d'],
  ['', ''],
])('%j is shown with its form', (source, shown) => {
  expect(written(readMarkdown(source))).toBe(shown)
})

test('whatever a stranger writes, it is read soon, leads only to the web, and keeps its words', () => {
  const links = (value: unknown): string[] =>
    typeof value !== 'object' || value === null
      ? []
      : Object.entries(value).flatMap(([name, member]) => (name === 'href' ? [String(member)] : links(member)))
  const piece = fc.constantFrom(
    '*',
    '**',
    '_',
    '`',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '!',
    '\\',
    '\n',
    '\n\n',
    ' ',
    '- ',
    '1. ',
    '> ',
    '    ',
    '#',
    'a',
    'javascript:',
    'https://a.example',
    '<script>',
    '&lt;',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const blocks = readMarkdown(pieces.join(''))
      for (const href of links(blocks)) expect(href).toMatch(/^(https?|mailto):/)
    }),
    { numRuns: 300 },
  )
  for (const one of [
    '*',
    '**',
    '_',
    '`',
    '[',
    '[](',
    '![',
    '<',
    '<a ',
    '> ',
    '- ',
    '\n',
    '\\',
    '<!--',
    '&#',
    'h',
    'http',
    '*a ',
    '_a ',
    '[a](b',
    '<b "',
  ])
    for (const source of [one.repeat(4000), `${one.repeat(4000)}a`, `${one}a${' '.repeat(50)}`.repeat(80)]) {
      const began = performance.now()
      readMarkdown(source)
      expect(performance.now() - began, one).toBeLessThan(1500)
    }
})
