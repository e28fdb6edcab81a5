import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type AutosaveEffect,
  type AutosaveEvent,
  type AutosaveState,
  beginAutosave,
  type Fields,
  joinFields,
  stepAutosave,
  type Unsent,
} from './autosave.ts'

const empty: Fields = { note: [''], title: [''] }

/** A device with a form on it: plays events and remembers what was asked for. */
function aForm(fields: Fields = empty, revision = 1) {
  let state = beginAutosave(revision, fields)
  let kept: Unsent | null = null
  let shown: Fields | null = null
  const effects: AutosaveEffect[] = []
  return {
    get state(): AutosaveState {
      return state
    },
    get kept(): Unsent | null {
      return kept
    },
    get shown(): Fields | null {
      return shown
    },
    get sent() {
      return effects.filter((effect) => effect.kind === 'send')
    },
    get waits() {
      return effects.filter((effect) => effect.kind === 'wait').map(({ milliseconds }) => milliseconds)
    },
    happen(...events: AutosaveEvent[]) {
      for (const event of events) {
        const step = stepAutosave(state, event)
        state = step.state
        for (const effect of step.effects) {
          effects.push(effect)
          if (effect.kind === 'keep') kept = effect.unsent
          if (effect.kind === 'show') shown = effect.fields
        }
      }
    },
  }
}
const note = (text: string): AutosaveEvent => ({ kind: 'typed', fields: { ...empty, note: [text] } })

describe('a server that is busy', () => {
  test('is asked again when it has said, with everything typed meanwhile, and the text is on the device until then', () => {
    const form = aForm()
    form.happen(note('a'), { kind: 'due' }, { kind: 'busy', milliseconds: 7000 }, note('ab'))
    expect(form.state.status).toEqual({ kind: 'waiting', because: 'busy' })
    expect(form.kept?.fields.note).toEqual(['ab'])
    expect(form.waits.at(-1)).toBe(7000)

    form.happen({ kind: 'due' })
    expect(form.sent.at(-1)).toMatchObject({ fields: { note: ['ab'] }, revision: 1 })
    form.happen({ kind: 'saved', revision: 2, at: 'then' })
    expect(form.state.status).toEqual({ kind: 'saved', at: 'then' })
    expect(form.kept).toBeNull()
  })
})

describe('typing', () => {
  test('is kept on the device at once and sent when it rests', () => {
    const form = aForm()

    form.happen(note('Try one norm'))
    expect(form.kept?.fields.note).toEqual(['Try one norm'])
    expect(form.sent).toEqual([])

    form.happen({ kind: 'due' })
    expect(form.sent).toEqual([{ kind: 'send', fields: { ...empty, note: ['Try one norm'] }, revision: 1 }])
    expect(form.state.status).toEqual({ kind: 'saving' })

    form.happen({ kind: 'saved', revision: 2, at: '2027-03-03T10:42:00Z' })
    expect(form.state.status).toEqual({ kind: 'saved', at: '2027-03-03T10:42:00Z' })
    expect(form.kept).toBeNull()
  })

  test('goes on while a save is on its way, and is sent after it', () => {
    const form = aForm()
    form.happen(note('a'), { kind: 'due' }, note('ab'), { kind: 'due' })
    expect(form.sent).toHaveLength(1)

    form.happen({ kind: 'saved', revision: 2, at: 'then' })
    expect(form.kept).toEqual({ fields: { ...empty, note: ['ab'] }, base: { ...empty, note: ['a'] }, revision: 2, unsure: [] })

    form.happen({ kind: 'due' })
    expect(form.sent.at(-1)).toMatchObject({ fields: { note: ['ab'] }, revision: 2 })
  })

  test('that comes back to what is saved asks nothing of the server', () => {
    const form = aForm()
    form.happen(note('a'), note(''), { kind: 'due' })

    expect(form.sent).toEqual([])
    expect(form.kept).toBeNull()
  })
})

describe('a lost connection', () => {
  test('keeps the text here, says so, and tries again ever more patiently', () => {
    const form = aForm()
    form.happen(note('a'))
    for (let round = 0; round < 8; round++) form.happen({ kind: 'due' }, { kind: 'lost' })

    expect(form.state.status).toEqual({ kind: 'waiting', because: 'no-connection' })
    expect(form.kept?.fields.note).toEqual(['a'])
    expect(form.waits).toEqual([800, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000])
  })

  test('ends when the device is online again', () => {
    const form = aForm()
    form.happen(note('a'), { kind: 'due' }, { kind: 'lost' }, { kind: 'online' }, { kind: 'saved', revision: 2, at: 'then' })

    expect(form.sent).toHaveLength(2)
    expect(form.state.status).toEqual({ kind: 'saved', at: 'then' })
  })

  test('is not hurried by typing on', () => {
    const form = aForm()
    form.happen(note('a'), { kind: 'due' }, { kind: 'lost' }, note('ab'), note('abc'))

    expect(form.waits).toEqual([800, 2000])
    expect(form.kept?.fields.note).toEqual(['abc'])
  })

  test('by a session that ended waits for the next sign-in', () => {
    const form = aForm()
    form.happen(note('a'), { kind: 'due' }, { kind: 'signed-out' })

    expect(form.state.status).toEqual({ kind: 'waiting', because: 'signed-out' })
    expect(form.kept?.fields.note).toEqual(['a'])
  })
})

test('a refused text is kept and not sent again until it changes', () => {
  const form = aForm()
  form.happen(note('too long'), { kind: 'due' }, { kind: 'refused', message: 'At most 4000 letters.' })
  expect(form.waits).toEqual([800])
  expect(form.kept?.fields.note).toEqual(['too long'])

  form.happen(note('short'), { kind: 'due' })
  expect(form.sent.at(-1)?.fields.note).toEqual(['short'])
})

describe('a closed tab', () => {
  const unsent: Unsent = { fields: { ...empty, note: ['from the bus'] }, base: empty, revision: 1 }

  test('gives back what it kept, and sends it', () => {
    const form = aForm()
    form.happen({ kind: 'restored', unsent }, { kind: 'due' })

    expect(form.shown?.note).toEqual(['from the bus'])
    expect(form.sent).toMatchObject([{ fields: { note: ['from the bus'] }, revision: 1 }])
  })

  test('forgets what reached the server after all', () => {
    const form = aForm({ ...empty, note: ['from the bus'] }, 2)
    form.happen({ kind: 'restored', unsent })

    expect(form.kept).toBeNull()
    expect(form.shown).toBeNull()
  })

  test('joins with what was written elsewhere meanwhile in other fields', () => {
    const form = aForm({ ...empty, title: ['Written at school'] }, 5)
    form.happen({ kind: 'restored', unsent }, { kind: 'due' })

    expect(form.sent).toMatchObject([{ fields: { note: ['from the bus'], title: ['Written at school'] }, revision: 5 }])
  })
})

describe('typing that begins before the page is ready', () => {
  const unsent: Unsent = { fields: { ...empty, note: ['from the bus'] }, base: empty, revision: 1 }

  test('joins what an earlier visit left in other fields', () => {
    const form = aForm()
    form.happen({ kind: 'restored', unsent, typed: { ...empty, title: ['Just now'] } }, { kind: 'due' })

    expect(form.sent.at(-1)?.fields).toEqual({ note: ['from the bus'], title: ['Just now'] })
  })

  test.each([
    ['mine' as const, 'from the bus'],
    ['theirs' as const, 'just now'],
  ])('in the same field loses neither text, and saves the one that is chosen: %s', (keep, text) => {
    const form = aForm()
    form.happen({ kind: 'restored', unsent, typed: { ...empty, note: ['just now'] } })
    expect(form.state.status).toEqual({ kind: 'conflict' })
    expect([form.kept?.fields.note, form.state.theirs?.fields.note]).toEqual([['from the bus'], ['just now']])

    form.happen({ kind: 'resolved', keep }, { kind: 'due' })
    expect(form.sent.at(-1)).toMatchObject({ fields: { note: [text] }, revision: 1 })
  })
})

test('an answer that was lost does not make one’s own text a stranger’s', () => {
  const form = aForm()
  form.happen(
    note('a'),
    { kind: 'due' },
    { kind: 'lost' },
    note(''),
    { kind: 'due' },
    { kind: 'conflict', revision: 2, fields: { ...empty, note: ['a'] } },
    { kind: 'due' },
  )

  expect(form.state.theirs).toBeNull()
  expect(form.sent.at(-1)).toEqual({ kind: 'send', fields: empty, revision: 2 })
})

describe('the same field changed in two places', () => {
  const theirs: AutosaveEvent = { kind: 'conflict', revision: 4, fields: { ...empty, note: ['theirs'] } }

  test('loses neither text, and sends nothing until one is chosen', () => {
    const form = aForm()
    form.happen(note('mine'), { kind: 'due' }, theirs, { kind: 'due' }, { kind: 'online' })

    expect(form.state.status).toEqual({ kind: 'conflict' })
    expect(form.state.theirs?.fields.note).toEqual(['theirs'])
    expect(form.kept?.fields.note).toEqual(['mine'])
    expect(form.sent).toHaveLength(1)
  })

  test('goes on with mine', () => {
    const form = aForm()
    form.happen(note('mine'), { kind: 'due' }, theirs, { kind: 'resolved', keep: 'mine' }, { kind: 'due' })

    expect(form.sent.at(-1)).toMatchObject({ fields: { note: ['mine'] }, revision: 4 })
  })

  test('goes on with theirs', () => {
    const form = aForm()
    form.happen(note('mine'), { kind: 'due' }, theirs, { kind: 'resolved', keep: 'theirs' }, { kind: 'due' })

    expect(form.shown?.note).toEqual(['theirs'])
    expect(form.sent).toHaveLength(1)
    expect(form.kept).toBeNull()
  })
})

test('choosing between two texts of one field keeps what each side changed in others', () => {
  const base: Fields = { ...empty, method: [''] }
  const begin = () => {
    const form = aForm(base)
    const mine: AutosaveEvent = { kind: 'typed', fields: { note: ['mine'], title: ['Mine'], method: [''] } }
    form.happen(mine, { kind: 'due' }, { kind: 'conflict', revision: 4, fields: { note: ['theirs'], title: [''], method: ['Theirs'] } })
    return form
  }
  const withMine = begin()
  withMine.happen({ kind: 'resolved', keep: 'mine' }, { kind: 'due' })
  expect(withMine.sent.at(-1)).toMatchObject({ fields: { note: ['mine'], title: ['Mine'], method: ['Theirs'] }, revision: 4 })

  const withTheirs = begin()
  withTheirs.happen({ kind: 'resolved', keep: 'theirs' }, { kind: 'due' })
  expect(withTheirs.sent.at(-1)).toMatchObject({ fields: { note: ['theirs'], title: ['Mine'], method: ['Theirs'] }, revision: 4 })
})

test('fields join when at most one side changed each', () => {
  const base: Fields = { a: ['1'], b: ['1'], many: ['x', 'y'] }
  expect(joinFields(base, { a: ['2'], b: ['1'], many: ['x'] }, { a: ['1'], b: ['3'], many: ['x', 'y'] })).toEqual({
    a: ['2'],
    b: ['3'],
    many: ['x'],
  })
  expect(joinFields(base, { ...base, a: ['2'] }, { ...base, a: ['2'] })).toEqual({ ...base, a: ['2'] })
  expect(joinFields(base, { ...base, a: ['2'] }, { ...base, a: ['3'] })).toBeNull()
})

test('whatever the network, the server and closed tabs do, what was typed is with the server or on the device', () => {
  const moves = fc.oneof(
    fc.record({ kind: fc.constant('type' as const), text: fc.string({ maxLength: 3 }) }),
    fc.record({
      kind: fc.constantFrom('due' as const, 'arrive' as const, 'lose' as const, 'loseAnswer' as const, 'crash' as const, 'refuse' as const),
    }),
  )
  fc.assert(
    fc.property(fc.array(moves, { maxLength: 60 }), (script) => {
      const server = { revision: 1, fields: empty }
      let form = aForm(server.fields, server.revision)
      let typed = empty
      let seen = 0
      let pending: { fields: Fields; revision: number } | null = null
      const answer = (event: AutosaveEvent) => {
        pending = null
        form.happen(event)
      }
      const collect = () => {
        const sent = form.sent[seen]
        if (sent) {
          seen += 1
          pending = sent
        }
      }
      const arrive = (sent: { fields: Fields; revision: number }): AutosaveEvent => {
        if (sent.revision !== server.revision) return { kind: 'conflict', revision: server.revision, fields: server.fields }
        server.fields = sent.fields
        server.revision += 1
        return { kind: 'saved', revision: server.revision, at: 'then' }
      }
      for (const move of script) {
        if (move.kind === 'type') {
          typed = { ...empty, note: [move.text] }
          form.happen({ kind: 'typed', fields: typed })
        } else if (move.kind === 'due') form.happen({ kind: 'due' })
        else if (move.kind === 'crash') {
          const unsent = form.kept
          form = aForm(server.fields, server.revision)
          seen = 0
          pending = null
          if (unsent) form.happen({ kind: 'restored', unsent })
        } else if (pending) {
          if (move.kind === 'lose') answer({ kind: 'lost' })
          else if (move.kind === 'refuse') answer({ kind: 'refused', message: 'No.' })
          else {
            const outcome = arrive(pending)
            answer(move.kind === 'arrive' ? outcome : { kind: 'lost' })
          }
        }
        collect()
        const here = form.kept?.fields.note ?? server.fields.note
        expect(here).toEqual(typed.note)
      }
    }),
    { numRuns: 2000 },
  )
})
