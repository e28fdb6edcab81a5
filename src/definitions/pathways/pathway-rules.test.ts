import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ValueRule } from '../value/value-rules.ts'
import { editSteps } from './edit-steps.ts'
import { findPathwayFaults, stepsInCircles, wouldCircle } from './find-faults.ts'
import { layOut } from './lay-out.ts'
import { leastWorth } from './least-worth.ts'
import { type Pathway, pathwaySchema } from './pathway.ts'
import { type Held, monthsBefore, nextPiece, progressOf } from './progress.ts'

const district = '019ac000-0000-7000-8000-0000000000d1'
const now = new Date('2026-11-30T12:00:00Z')
const idOf = (number: number) => `019ac000-0000-7000-8000-${String(number).padStart(12, '0')}`
const none: Held = { awards: [], milestones: new Map(), assessments: 0 }
const asked = { organizationId: district, now }

const award = (number: number, more: Partial<Held['awards'][number]> = {}): Held['awards'][number] => ({
  awardId: idOf(1000 + number),
  achievementId: idOf(number),
  organizationId: district,
  level: 1,
  category: 'Discourse',
  awardedAt: new Date('2026-03-01T12:00:00Z'),
  expiresAt: null,
  ...more,
})
const holding = (...awards: Held['awards']): Held => ({ ...none, awards })
const piece = (number: number) => ({ id: `p${number}`, kind: 'achievement' as const, achievementId: idOf(number) })
const pathway = (steps: unknown[]): Pathway => pathwaySchema.parse({ title: 'A stack', summary: 'Asks and waits.', steps })
const own = { id: idOf(900), inside: [] }
const nameOf = (number: number, isRetired = false) => ({
  title: `Number ${number}`,
  slug: `n${number}`,
  versionId: idOf(number),
  language: 'en',
  isRetired,
})
const names = Object.fromEntries([1, 2, 3, 900, 901].map((number) => [idOf(number), nameOf(number)]))
const textsOf = (text: Pathway, inside: readonly string[] = [], known = names) =>
  findPathwayFaults(text, { ...own, inside, names: known }).map((each) => each.text)

test('a step that asks for more than there is in it is refused', () => {
  expect(textsOf(pathway([{ id: 'a', needs: 3, pieces: [piece(1), piece(2)] }]))).toEqual([expect.stringContaining('of only {count')])
  expect(textsOf(pathway([{ id: 'a', needs: 2, pieces: [piece(1), piece(2)] }]))).toEqual([])
})

test('a pathway that asks for itself is refused, also through another', () => {
  const through = (pathwayId: string) => pathway([{ id: 'a', pieces: [{ id: 'p', kind: 'pathway', pathwayId }] }])
  expect(textsOf(through(own.id))).toEqual([expect.stringContaining('asks for itself')])
  expect(textsOf(through(idOf(901)), [idOf(901), own.id])).toEqual([expect.stringContaining('asks for itself')])
  expect(textsOf(through(idOf(901)), [idOf(901)])).toEqual([])
})

test('what nobody can earn is refused: never published, or retired where a step can’t do without it', () => {
  const both = pathway([{ id: 'a', pieces: [piece(1), piece(2)] }])
  const { [idOf(2)]: _gone, ...without } = names
  expect(textsOf(both, [], without)).toEqual([expect.stringContaining('not published')])
  const retired = { ...names, [idOf(2)]: nameOf(2, true) }
  expect(textsOf(both, [], retired)).toEqual([expect.stringContaining('which is retired')])
  expect(textsOf(pathway([{ id: 'a', needs: 1, pieces: [piece(1), piece(2)] }]), [], retired)).toEqual([])
})

test('steps that lead in a circle are refused, and only those', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 0, max: 5 }), (length, ahead) => {
      const ring = Array.from({ length }, (_, at) => ({ id: `s${at}`, after: [`s${(at + length - 1) % length}`] }))
      const line = Array.from({ length: ahead }, (_, at) => ({ id: `l${at}`, after: at === 0 ? [] : [`l${at - 1}`] }))
      expect(stepsInCircles([...ring, ...line]).sort()).toEqual(ring.map(({ id }) => id).sort())
    }),
  )
})

test('the same piece twice, a step without any and an arrow from nowhere are refused', () => {
  const texts = textsOf(
    pathway([
      { id: 'a', pieces: [piece(1), { ...piece(1), id: 'again' }] },
      { id: 'b', after: ['gone'], pieces: [] },
    ]),
  )
  expect(texts).toEqual([
    expect.stringContaining('the same piece twice'),
    expect.stringContaining('asks for nothing'),
    expect.stringContaining('was removed'),
  ])
})

const anyPathway = fc
  .array(
    fc.record({
      needs: fc.option(fc.integer({ min: 1, max: 4 })),
      pieces: fc.array(
        fc.oneof(
          fc.record({
            kind: fc.constant('achievement' as const),
            achievementId: fc.integer({ min: 1, max: 12 }).map(idOf),
            withinMonths: fc.option(fc.integer({ min: 1, max: 24 })),
          }),
          fc.record({ kind: fc.constant('level' as const), level: fc.constantFrom(1, 2, 3), count: fc.integer({ min: 1, max: 3 }) }),
          fc.record({ kind: fc.constant('assessments' as const), count: fc.integer({ min: 1, max: 5 }) }),
          fc.record({ kind: fc.constant('pathway' as const), pathwayId: fc.integer({ min: 50, max: 53 }).map(idOf) }),
        ),
        { minLength: 1, maxLength: 5 },
      ),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((steps) =>
    pathway(
      steps.map(({ needs, pieces }, at) => ({
        id: `s${at}`,
        needs: needs === null ? null : Math.min(needs, pieces.length),
        after: at > 0 && at % 2 === 1 ? [`s${at - 1}`] : [],
        pieces: pieces.map((each, place) => ({ ...each, id: `p${place}` })),
      })),
    ),
  )
const anyAward = fc
  .record({ number: fc.integer({ min: 1, max: 12 }), level: fc.constantFrom(1, 2, 3), monthsAgo: fc.integer({ min: 0, max: 30 }) })
  .map(({ number, level, monthsAgo }) => award(number, { level, awardedAt: monthsBefore(now, monthsAgo) }))

test('what is earned more never makes it less', () => {
  fc.assert(
    fc.property(
      anyPathway,
      fc.array(anyAward, { maxLength: 12 }),
      fc.array(anyAward, { maxLength: 4 }),
      fc.nat(6),
      fc.nat(3),
      (text, had, more, assessments, further) => {
        const before = progressOf(text, { ...none, awards: had, assessments }, asked)
        const after = progressOf(
          text,
          { awards: [...had, ...more], milestones: new Map([[idOf(50), idOf(2000)]]), assessments: assessments + further },
          asked,
        )
        expect(after.done).toBeGreaterThanOrEqual(before.done)
        expect(after.isComplete || !before.isComplete).toBe(true)
        for (const [at, step] of before.steps.entries()) expect((after.steps[at]?.done ?? 0) >= step.done).toBe(true)
      },
    ),
  )
})

test('the order in which it was earned does not matter, and it is complete when nothing is left', () => {
  fc.assert(
    fc.property(anyPathway, fc.array(anyAward, { maxLength: 12 }), (text, awards) => {
      const progress = progressOf(text, holding(...awards), asked)
      const turned = progressOf(text, holding(...awards.toReversed()), asked)
      expect([turned.done, turned.isComplete]).toEqual([progress.done, progress.isComplete])
      expect(nextPiece(progress, new Set()) === null).toBe(progress.isComplete)
      expect(progress.isComplete).toBe(progress.steps.every(({ done, needed }) => done === needed))
    }),
  )
})

test('some of several, recency, level and counted work each count as they say', () => {
  const some = pathway([{ id: 'a', needs: 2, pieces: [piece(3), piece(4), piece(6)] }])
  expect(progressOf(some, holding(award(3)), asked)).toMatchObject({ done: 1, needed: 2, isComplete: false })
  expect(progressOf(some, holding(award(3), award(6)), asked).isComplete).toBe(true)

  const fresh = pathway([{ id: 'a', pieces: [{ ...piece(9), withinMonths: 8 }] }])
  expect(progressOf(fresh, holding(award(9)), asked).isComplete).toBe(false)
  expect(progressOf(fresh, holding(award(9, { awardedAt: new Date('2026-03-30T12:00:00Z') })), asked).isComplete).toBe(true)
  expect(progressOf(fresh, holding(award(9, { awardedAt: now, expiresAt: now })), asked).isComplete).toBe(false)

  const anyTwo = pathway([{ id: 'a', pieces: [{ id: 'p', kind: 'level', level: 2, count: 2 }] }])
  const twice = holding(award(1, { level: 2 }), award(1, { level: 2, awardId: idOf(5) }), award(2, { level: 3, organizationId: idOf(7) }))
  expect(progressOf(anyTwo, twice, asked)).toMatchObject({ isComplete: false, steps: [{ pieces: [{ have: 1, of: 2 }] }] })

  const work = pathway([{ id: 'a', pieces: [{ id: 'p', kind: 'assessments', count: 30 }] }])
  expect(progressOf(work, { ...none, assessments: 29 }, asked).steps[0]?.pieces[0]).toMatchObject({ have: 29, of: 30, isDone: false })
  expect(progressOf(work, { ...none, assessments: 31 }, asked).isComplete).toBe(true)
})

test('the next best step is what is under way, then what has something already, then the first that is open', () => {
  const text = pathway([
    { id: 'a', pieces: [piece(1), piece(2)] },
    { id: 'b', after: ['a'], pieces: [piece(3)] },
    { id: 'c', pieces: [{ id: 'p', kind: 'assessments', count: 30 }] },
  ])
  const next = (held: Held, underWay: string[] = []) => nextPiece(progressOf(text, held, asked), new Set(underWay))?.piece
  expect(next(none)).toMatchObject({ id: 'p1' })
  expect(next(none, [idOf(2)])).toMatchObject({ id: 'p2' })
  // What is not open yet waits, also where it is under way.
  expect(next(none, [idOf(3)])).toMatchObject({ id: 'p1' })
  expect(next({ ...none, assessments: 4 })).toMatchObject({ kind: 'assessments' })
})

test('the map is the same each time, no box stands on another, and every arrow leads to the right', () => {
  fc.assert(
    fc.property(anyPathway, (text) => {
      const map = layOut(text)
      expect(layOut(text)).toEqual(map)
      expect(map.boxes.length).toBe(text.steps.length + 1)
      for (const [at, one] of map.boxes.entries())
        for (const other of map.boxes.slice(at + 1))
          expect(
            one.x + one.width <= other.x ||
              other.x + other.width <= one.x ||
              one.y + one.height <= other.y ||
              other.y + other.height <= one.y,
          ).toBe(true)
      for (const { from, to } of map.arrows) {
        const [start, end] = [from, to].map((id) => map.boxes.find((box) => box.id === id))
        expect((start?.x ?? 0) + (start?.width ?? 0)).toBeLessThan(end?.x ?? 0)
      }
    }),
  )
})

test('a draft whose steps lead in a circle still has a map', () => {
  const map = layOut(
    pathway([
      { id: 'a', after: ['b'], pieces: [piece(1)] },
      { id: 'b', after: ['a'], pieces: [piece(2)] },
    ]),
  )
  expect(map.boxes.map(({ id }) => id).sort()).toEqual(['a', 'b', 'milestone'])
})

test('two steps or two pieces by one id, and a step by that of the milestone, are no pathway', () => {
  const step = (id: string, ...ids: string[]) => ({ id, pieces: ids.map((each) => ({ ...piece(1), id: each })) })
  const parsed = (...steps: unknown[]) => pathwaySchema.safeParse({ title: 'A stack', steps }).success
  expect(parsed(step('a', 'p'), step('b', 'p'))).toBe(true)
  expect(parsed(step('a', 'p'), step('a', 'q'))).toBe(false)
  expect(parsed(step('a', 'p', 'p'))).toBe(false)
  expect(parsed(step('milestone', 'p'))).toBe(false)
})

test('what is put elsewhere on the map keeps every piece, once each, and every id its own', () => {
  const pieceCount = (text: Pathway) => text.steps.reduce((sum, { pieces }) => sum + pieces.length, 0)
  fc.assert(
    fc.property(anyPathway, fc.nat(5), fc.nat(5), fc.nat(4), fc.option(fc.nat(4)), (text, from, into, place, ahead) => {
      const [step, to] = [text.steps[from % text.steps.length], text.steps[into % text.steps.length]]
      const taken = step?.pieces[place % step.pieces.length]
      if (!step || !to || !taken) return
      const before = ahead === null ? null : (to.pieces[ahead % to.pieces.length]?.id ?? null)
      const edited = editSteps(text, { kind: 'place-piece', step: step.id, piece: taken.id, to: to.id, before })
      expect(pathwaySchema.safeParse(edited).success).toBe(true)
      expect(pieceCount(edited)).toBe(pieceCount(text))
      const found = edited.steps.find(({ id }) => id === to.id)?.pieces ?? []
      expect(found.some(({ id: _id, ...more }) => JSON.stringify(more) === JSON.stringify({ ...taken, id: undefined }))).toBe(true)
      const moved = editSteps(text, { kind: 'place-step', step: step.id, before: to.id })
      expect(moved.steps.map(({ id }) => id).sort()).toEqual(text.steps.map(({ id }) => id).sort())
      if (step !== to) expect(moved.steps.findIndex(({ id }) => id === step.id) + 1).toBe(moved.steps.findIndex(({ id }) => id === to.id))
      const turned = editSteps(text, { kind: 'turn-arrow', step: step.id, to: to.id })
      expect(editSteps(turned, { kind: 'turn-arrow', step: step.id, to: to.id }).steps.map(({ after }) => after.toSorted())).toEqual(
        text.steps.map(({ after }) => after.toSorted()),
      )
      expect(turned.steps.find(({ id }) => id === to.id)?.after.includes(step.id)).toBe(step !== to && !to.after.includes(step.id))
    }),
  )
})

test('a full step takes no more, and what is not there changes nothing', () => {
  const full = pathway([
    { id: 'a', pieces: Array.from({ length: 20 }, (_, at) => ({ ...piece(at + 1), id: `p${at}` })) },
    { id: 'b', pieces: [piece(30)] },
  ])
  expect(editSteps(full, { kind: 'place-piece', step: 'b', piece: 'p30', to: 'a', before: null })).toBe(full)
  expect(editSteps(full, { kind: 'add-piece', step: 'a', piece: { kind: 'assessments', count: 3 } })).toEqual(full)
  expect(editSteps(full, { kind: 'place-step', step: 'gone', before: 'a' })).toBe(full)
  expect(editSteps(full, { kind: 'turn-arrow', step: 'gone', to: 'a' })).toBe(full)
  expect(
    wouldCircle(
      [
        { id: 'a', after: ['b'] },
        { id: 'b', after: [] },
      ],
      'a',
      'b',
    ),
  ).toBe(true)
  expect(
    wouldCircle(
      [
        { id: 'a', after: ['b'] },
        { id: 'b', after: [] },
      ],
      'b',
      'a',
    ),
  ).toBe(false)
})

test('what the pieces bring at least is exact, counts a piece once, and of a choice what brings the least', () => {
  const rule = (number: number, currency: string, amount: string) =>
    ({ id: idOf(number), organizationId: district, achievementId: idOf(number), currency, amount }) as ValueRule
  const rules: Record<string, ValueRule[]> = {
    [idOf(1)]: [rule(1, 'clock-hours', '0.10'), rule(1, 'money', '200.00')],
    [idOf(2)]: [rule(2, 'clock-hours', '0.20')],
    [idOf(3)]: [rule(3, 'clock-hours', '8.00'), rule(3, 'money', '300.00')],
  }
  const least = (steps: unknown[]) => {
    const { rules: found, isExact } = leastWorth(pathway(steps), (id) => rules[id] ?? [])
    return { isExact, ...Object.fromEntries(found.map(({ currency, amount }) => [currency, amount])) }
  }
  expect(least([{ id: 'a', pieces: [piece(1), piece(2)] }])).toEqual({ isExact: true, 'clock-hours': '0.30', money: '200.00' })
  expect(
    least([
      { id: 'a', pieces: [piece(1)] },
      { id: 'b', needs: 1, pieces: [piece(2), piece(3)] },
    ]),
  ).toEqual({ isExact: false, 'clock-hours': '0.30', money: '200.00' })
  expect(
    least([
      { id: 'a', pieces: [piece(1)] },
      { id: 'b', pieces: [piece(1)] },
    ]),
  ).toEqual({ isExact: true, 'clock-hours': '0.10', money: '200.00' })
})
