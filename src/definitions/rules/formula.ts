import { type ASTNode, Environment } from '@marcbachmann/cel-js'
import { compare, type Fraction, fraction, fractionOf, minus, plus, times } from './exact.ts'

/** What a formula may ask of an award: its level, its estimated hours, its sessions, and how many minutes each has. */
export const formulaNames = ['level', 'hours', 'sessions', 'minutes'] as const
export type FormulaName = (typeof formulaNames)[number]
export type FormulaInputs = Readonly<Record<FormulaName, Fraction>>

/** Why a formula can’t be worked out. Written when a rule is written, or, for an award that nobody thought of, on its line. */
export type FormulaFault = 'unreadable' | 'unknown-name' | 'unknown-word' | 'too-long' | 'divides-by-zero' | 'too-large' | 'no-number'
export class FormulaError extends Error {
  readonly fault: FormulaFault
  readonly at: string
  constructor(fault: FormulaFault, at = '') {
    super(`${fault} ${at}`)
    this.fault = fault
    this.at = at
  }
}

/** A formula may be this long; with it the time that one takes is bounded, for the language has no loops. */
export const longestFormula = 300
/** No step may come to a number of more digits than these. */
const largest = 10n ** 24n

// The library reads; what a reading means is worked out here, in fractions, so that no step is a float and nothing can be called but these.
const reader = new Environment({
  unlistedVariablesAreDyn: true,
  limits: { maxAstNodes: 120, maxDepth: 24, maxListElements: 0, maxMapEntries: 0, maxCallArguments: 6 },
})

type Value = Fraction | boolean
export type Formula = (inputs: FormulaInputs) => Fraction

/**
 * Reads a formula: numbers, the names of `formulaNames`, + - * /, comparisons, `a ? b : c`, `&&`, `||`, `!`, `min(…)` and `max(…)`.
 * @throws FormulaError where it is none, and, of the formula that comes, where an award makes it divide by zero or grow past all bounds.
 */
export function readFormula(text: string): Formula {
  if (text.length > longestFormula) throw new FormulaError('too-long')
  let tree: ASTNode
  try {
    tree = reader.parse(text).ast
  } catch {
    throw new FormulaError('unreadable')
  }
  checkNode(tree)
  return (inputs) => asNumber(workOut(tree, inputs))
}

/** Every branch is looked at, also those that no award has reached yet. */
function checkNode(node: ASTNode): void {
  switch (node.op) {
    case 'value':
      if (typeof node.args !== 'number' && typeof node.args !== 'bigint' && typeof node.args !== 'boolean')
        throw new FormulaError('unknown-word', sourceOf(node))
      // 1e999 and the like: a plain number reads as it is written.
      if (typeof node.args !== 'boolean' && !/^\d{1,9}(\.\d{1,6})?$/.test(sourceOf(node)))
        throw new FormulaError('unknown-word', sourceOf(node))
      return
    case 'id':
      if (!formulaNames.some((name) => name === node.args)) throw new FormulaError('unknown-name', node.args)
      return
    case 'call':
      if ((node.args[0] !== 'min' && node.args[0] !== 'max') || node.args[1].length === 0)
        throw new FormulaError('unknown-word', node.args[0])
      for (const one of node.args[1]) checkNode(one)
      return
    case '!_':
    case '-_':
      checkNode(node.args)
      return
    case '?:':
    case '+':
    case '-':
    case '*':
    case '/':
    case '<':
    case '<=':
    case '>':
    case '>=':
    case '==':
    case '!=':
    case '&&':
    case '||':
      for (const one of node.args) checkNode(one)
      return
    default:
      throw new FormulaError('unknown-word', sourceOf(node))
  }
}

const sourceOf = (node: ASTNode): string => node.input.slice(node.range.start, node.range.end).trim()

function asNumber(value: Value): Fraction {
  if (typeof value === 'boolean') throw new FormulaError('no-number')
  if (value.over > largest || value.over < -largest || value.under > largest) throw new FormulaError('too-large')
  return value
}
function asTruth(value: Value): boolean {
  if (typeof value !== 'boolean') throw new FormulaError('no-number')
  return value
}

function workOut(node: ASTNode, inputs: FormulaInputs): Value {
  const number = (one: ASTNode) => asNumber(workOut(one, inputs))
  const truth = (one: ASTNode) => asTruth(workOut(one, inputs))
  switch (node.op) {
    case 'value':
      return typeof node.args === 'boolean' ? node.args : fractionOf(sourceOf(node))
    case 'id':
      return inputs[node.args as FormulaName]
    case 'call': {
      const [first = fraction(0n), ...others] = node.args[1].map(number)
      const wanted = node.args[0] === 'min' ? -1n : 1n
      return others.reduce((best, one) => (compare(one, best) * wanted > 0n ? one : best), first)
    }
    case '-_':
      return minus(fraction(0n), number(node.args))
    case '!_':
      return !truth(node.args)
    case '?:':
      return truth(node.args[0]) ? workOut(node.args[1], inputs) : workOut(node.args[2], inputs)
    case '&&':
      return truth(node.args[0]) && truth(node.args[1])
    case '||':
      return truth(node.args[0]) || truth(node.args[1])
    case '+':
      return asNumber(plus(number(node.args[0]), number(node.args[1])))
    case '-':
      return asNumber(minus(number(node.args[0]), number(node.args[1])))
    case '*':
      return asNumber(times(number(node.args[0]), number(node.args[1])))
    case '/': {
      const { over, under } = number(node.args[1])
      if (over === 0n) throw new FormulaError('divides-by-zero')
      return asNumber(times(number(node.args[0]), fraction(under, over)))
    }
    case '<':
      return compare(number(node.args[0]), number(node.args[1])) < 0n
    case '<=':
      return compare(number(node.args[0]), number(node.args[1])) <= 0n
    case '>':
      return compare(number(node.args[0]), number(node.args[1])) > 0n
    case '>=':
      return compare(number(node.args[0]), number(node.args[1])) >= 0n
    case '==':
      return compare(number(node.args[0]), number(node.args[1])) === 0n
    case '!=':
      return compare(number(node.args[0]), number(node.args[1])) !== 0n
    default:
      throw new FormulaError('unknown-word', sourceOf(node))
  }
}

const counts = [1n, 2n, 3n, 4n, 6n, 8n, 12n, 20n, 40n]
const lengths = [15n, 30n, 45n, 60n, 75n, 90n, 120n, 240n]

/** Works a formula out for awards of every level and length there is. @throws FormulaError where one of them makes it fail. */
export function tryFormula(text: string): void {
  const formula = readFormula(text)
  for (const level of [1n, 2n, 3n])
    for (const sessions of counts)
      for (const minutes of lengths) formula(formulaInputs({ level: Number(level), sessions: Number(sessions), minutes: Number(minutes) }))
}

/** What a formula is told of a micro-credential. */
export const formulaInputs = ({ level, sessions, minutes }: { level: number; sessions: number; minutes: number }): FormulaInputs => ({
  level: fraction(BigInt(level)),
  sessions: fraction(BigInt(sessions)),
  minutes: fraction(BigInt(minutes)),
  hours: fraction(BigInt(sessions) * BigInt(minutes), 60n),
})
