import { type Approver, approverKinds, type Cap, type Covers, type Gives, type RuleText } from '../../definitions/rules/rule.ts'

/** How the form names what it asks; a refusal names its field the same way. */
export const capRows: readonly { per: Cap['per']; at: number }[] = [
  { per: 'school-year', at: 0 },
  { per: 'micro-credential', at: 1 },
  { per: 'years', at: 2 },
  { per: 'ever', at: 3 },
]
/** So many parts a collection has at most, here as over HTTP. */
export const partRows = [0, 1, 2, 3, 4, 5] as const
/** So many steps a chain of approvers has at most. */
export const approverRows = [0, 1, 2, 3] as const

/** What a form of a rule says, not checked yet: for the command that checks it, and for the sentence that is shown while it is written. */
export function readRuleForm(form: FormData): RuleText {
  const text = (name: string) => String(form.get(`rule.${name}`) ?? '').trim()
  const number = (name: string) => (text(name) === '' ? null : Number(text(name)))
  const isTicked = (name: string) => form.has(`rule.${name}`)
  /** Boxes are named by what they stand for, so that a refused form comes back with each as it was. */
  const ticked = (name: string) => {
    const start = `rule.${name}.`
    return [...form.keys()].filter((key) => key.startsWith(start)).map((key) => key.slice(start.length))
  }
  const amount = text('gives.amount')
  const gives: Record<Gives['how'], Gives> = {
    set: { how: 'set' },
    fixed: { how: 'fixed', amount },
    'by-level': { how: 'by-level', amounts: [text('gives.amounts.0'), text('gives.amounts.1'), text('gives.amounts.2')] },
    'by-hours': { how: 'by-hours', amount: text('gives.rate') },
    formula: { how: 'formula', formula: text('gives.formula') },
  }
  const basis = (text('basis') || 'award') as RuleText['basis']
  const covers: Covers = {
    levels: ticked('covers.levels').map(Number),
    categories: ticked('covers.categories'),
    achievements: ticked('covers.achievements'),
    issuers: ticked('covers.issuers'),
  }
  return {
    name: text('name'),
    currency: text('currency'),
    order: number('order') ?? 1,
    basis,
    covers,
    gives:
      basis === 'award' || basis === 'authoring'
        ? (gives[text('gives.how') as Gives['how']] ?? gives.fixed)
        : basis === 'collection'
          ? gives.fixed
          : { how: 'fixed', amount: '0' },
    parts: partRows.flatMap((at) => {
      const needs = number(`parts.${at}.needs`)
      return needs === null ? [] : [{ needs, covers: partOf(text(`parts.${at}.of`)) }]
    }),
    conversion:
      basis === 'conversion'
        ? {
            from: text('conversion.from'),
            every: text('conversion.every'),
            first: text('conversion.first') || null,
            gives: text('conversion.gives'),
            keepsRest: text('conversion.keepsRest') !== 'no',
            addsUp: text('conversion.addsUp') !== 'no',
            years: number('conversion.years'),
            share:
              number('conversion.share.percent') === null
                ? null
                : { percent: number('conversion.share.percent') ?? 0, categories: ticked('conversion.share.categories') },
          }
        : null,
    caps: capRows.map(({ per, at }) => ({
      per,
      amount: text(`caps.${at}.amount`),
      years: per === 'years' ? number(`caps.${at}.years`) : null,
    })),
    notWith: ticked('notWith'),
    leastMinutes: number('leastMinutes'),
    priorApproval: isTicked('priorApproval'),
    askWithin: number('askWithin'),
    roles: ticked('roles'),
    schools: ticked('schools'),
    groups: ticked('groups'),
    approvers: approverRows.flatMap((at) => approverOf(text(`approvers.${at}`))),
    recurs: (text('recurs') || 'no') as RuleText['recurs'],
    jurisdiction: text('jurisdiction'),
    source: text('source'),
    link: text('link'),
    until: text('until') || null,
  }
}

const everything: Covers = { levels: [], categories: [], achievements: [], issuers: [] }

/** Of what a part of a collection is, as its list says it: `level 2`, `category Literacy`, `achievement …`. */
function partOf(choice: string): Covers {
  const [kind = '', ...rest] = choice.split(' ')
  const value = rest.join(' ')
  if (kind === 'level') return { ...everything, levels: [Number(value)] }
  if (kind === 'category') return { ...everything, categories: [value] }
  return kind === 'achievement' ? { ...everything, achievements: [value] } : everything
}

/** Who approves, as the list of a step says it: `hr`, `principal`, `admin`, `person …`. */
function approverOf(choice: string): Approver[] {
  const [who = '', personId = null] = choice.split(' ')
  return approverKinds.flatMap((kind) => (kind === who ? { who: kind, personId } : []))
}

/** The same the other way round. */
export const approverChoice = ({ who, personId }: Approver): string => (who === 'person' ? `person ${personId}` : who)

/** The same the other way round. */
export function partChoice({ levels, categories, achievements }: Covers): string {
  if (levels[0] !== undefined) return `level ${levels[0]}`
  if (categories[0] !== undefined) return `category ${categories[0]}`
  return achievements[0] === undefined ? '' : `achievement ${achievements[0]}`
}
