import type { Covers, RuleText } from '../../definitions/rules/rule.ts'

type Rule = { readonly id: string; readonly text: RuleText }

const meet = <Item>(a: readonly Item[], b: readonly Item[]) => a.length === 0 || b.length === 0 || a.some((one) => b.includes(one))

/** Whether two rules can be about one micro-credential, and for one person. */
const canMeet = (a: RuleText, b: RuleText): boolean => {
  const about = (key: keyof Covers) => meet<string | number>(a.covers[key], b.covers[key])
  return (['levels', 'categories', 'achievements', 'issuers'] as const).every(about) && meet(a.roles, b.roles) && meet(a.schools, b.schools)
}

/** The rules in force that give in the same currency for some of the same awards, and whether each is asked before this one: only the first gives. */
export function overlaps({ id, text }: Rule, inForce: readonly Rule[]): { name: string; isBefore: boolean }[] {
  if ((text.basis !== 'award' && text.basis !== 'authoring') || text.gives.how === 'set') return []
  return inForce
    .filter(
      (other) =>
        other.id !== id &&
        other.text.basis === text.basis &&
        other.text.gives.how !== 'set' &&
        other.text.currency === text.currency &&
        canMeet(text, other.text),
    )
    .map((other) => ({
      name: other.text.name,
      isBefore: other.text.order < text.order || (other.text.order === text.order && other.id < id),
    }))
}
