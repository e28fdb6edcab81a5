import { texts } from '../../foundation/words/sentence.ts'
import type { Definition } from '../achievements/definition.ts'

type Assessment = Definition['assessment']
type Preset = { id: string; words: string; who: string; sets: Partial<Assessment> }

const [one, two, panel, looked, coach] = texts([
  'One blind assessor, 10 working days',
  'Two blind assessors, 10 working days',
  'A panel of three peers, 15 working days',
  'A look first whether everything is there, then two blind assessors, 12 working days',
  'The coach decides, open, 5 working days',
])
const [whoOne, whoTwo, whoPanel, whoCoach] = texts([
  'A trained assessor who does not know whose work it is.',
  'Two trained assessors who do not know whose work it is, each without seeing the other.',
  'Three colleagues who have earned this themselves and do not know whose work it is.',
  'The coach who saw the practice and knows whose it is.',
])
const settling = { levelsApart: 2, essentialOnly: false, outcomes: true }

/** How a micro-credential is usually judged, in words; each sets the same fields, which can be changed after that. */
export const judgingPresets: readonly Preset[] = [
  {
    id: 'one-blind',
    words: one ?? '',
    who: whoOne ?? '',
    sets: { decidedBy: 'assessors', readers: 1, blind: true, settling, check: null, decisionDays: 10 },
  },
  {
    id: 'two-blind',
    words: two ?? '',
    who: whoTwo ?? '',
    sets: { decidedBy: 'assessors', readers: 2, blind: true, settling, check: null, decisionDays: 10 },
  },
  {
    id: 'looked-through',
    words: looked ?? '',
    who: whoTwo ?? '',
    sets: { decidedBy: 'assessors', readers: 2, blind: true, settling, check: { days: 2 }, decisionDays: 10 },
  },
  {
    id: 'panel',
    words: panel ?? '',
    who: whoPanel ?? '',
    sets: { decidedBy: 'assessors', readers: 3, blind: true, settling, check: null, decisionDays: 15 },
  },
  {
    id: 'coach',
    words: coach ?? '',
    who: whoCoach ?? '',
    sets: { decidedBy: 'coach', readers: 1, blind: false, settling, check: null, decisionDays: 5 },
  },
]

/** The definition judged as a preset says; who validates is only written where nothing is yet. */
export function takePreset(definition: Definition, id: string | null): Definition {
  const preset = judgingPresets.find((each) => each.id === id)
  if (!preset) return definition
  const { assessment } = definition
  return {
    ...definition,
    assessment: { ...assessment, ...preset.sets, whoValidates: assessment.whoValidates.trim() ? assessment.whoValidates : preset.who },
  }
}

/** Which preset a definition is judged by just now; null where it is one of its own. */
export const presetOf = ({ assessment }: Definition): string | null =>
  judgingPresets.find(({ sets }) =>
    Object.entries(sets).every(([name, value]) => JSON.stringify(assessment[name as keyof Assessment]) === JSON.stringify(value)),
  )?.id ?? null
