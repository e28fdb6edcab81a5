import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { RubricGrid } from './rubric-grid.tsx'

const criteria = [
  {
    id: 'talk',
    name: 'Students talk to each other',
    levels: { 'not-yet': 'To the teacher.', approaching: 'When asked.', demonstrated: 'Most turns.', extended: '<b>Everyone</b>' },
  },
  { id: 'turns', name: 'Turns are shared', essential: false, levels: { 'not-yet': '', approaching: '', demonstrated: '', extended: '' } },
]
const cells = (html: string) =>
  [...html.matchAll(/<(td|th)[^>]*>(.*?)<\/\1>/gs)].map(([, , inside = '']) =>
    inside
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  )

test('a rubric is a table whose rows are criteria and whose columns are levels', () => {
  const html = renderToStaticMarkup(createElement(RubricGrid, { caption: 'How it is judged', criteria }))

  expect(html).toContain('<caption class="sr-only">How it is judged</caption>')
  expect(cells(html).slice(0, 5)).toEqual(['Criterion', 'Not yet', 'Approaching', 'Demonstrated (enough to earn)', 'Extended'])
  expect(html.match(/<th scope="row"/g)).toHaveLength(2)
})

test('each level says its name itself, for a phone shows no head', () => {
  const html = renderToStaticMarkup(createElement(RubricGrid, { caption: 'How it is judged', criteria }))

  expect(cells(html).slice(6, 10)).toEqual([
    'Not yet To the teacher.',
    'Approaching When asked.',
    'Demonstrated (enough to earn) Most turns.',
    'Extended &lt;b&gt;Everyone&lt;/b&gt;',
  ])
})

test('the level that was reached says so in words', () => {
  const html = renderToStaticMarkup(createElement(RubricGrid, { caption: 'Reached', criteria, achieved: { talk: 'extended' } }))

  expect(html.match(/Reached<\/span>/g)).toHaveLength(1)
  expect(cells(html)[9]).toContain('Reached')
})
