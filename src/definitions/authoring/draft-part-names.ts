import { missing } from '../../foundation/platform/refusal.ts'

/** The steps in which a definition is written. */
export const draftPartNames = ['basics', 'show', 'judging', 'value', 'badge'] as const
export type DraftPart = (typeof draftPartNames)[number]

/** The step of this name. @throws Refusal `step-missing` */
export const partNamed = (given: string | undefined): DraftPart => {
  const part = draftPartNames.find((name) => name === given)
  if (!part) throw missing('step')
  return part
}

/** The step on which a field is written, so that what is missing can be reached in one click. */
export function partOf(field: string): DraftPart {
  const [first = ''] = field.split('.')
  if (first === 'criteria' || first === 'passRule' || first === 'resubmission' || /^requirements\.\d+\.criteria/.test(field))
    return 'judging'
  if (first === 'requirements') return 'show'
  if (first === 'value' || first === 'sessions' || first === 'assessment' || first === 'validity') return 'value'
  return first === 'badge' ? 'badge' : 'basics'
}
