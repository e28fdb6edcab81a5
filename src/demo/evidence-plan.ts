import type { Definition } from '../definitions/achievements/definition.ts'
import type { EvidenceKey } from './evidence.ts'

/** Which made files answer which artifact of the ten full micro-credentials, by title and requirement. */
const plans: Readonly<Record<string, Readonly<Record<string, readonly EvidenceKey[]>>>> = {
  'Gesture-based checks for understanding': { 'lesson-plan': ['fraction-lesson'], clip: ['gesture-clip'] },
  'Probing questions and wait time': { clip: ['wait-time-clip'], 'wait-log': ['question-poster'] },
  'Academic language in content lessons': {
    'lesson-plan': ['science-language-lesson'],
    'student-drafts': ['science-draft-1', 'science-draft-2'],
  },
  'Productive whole-class discourse': {
    clips: ['discourse-clip-a', 'discourse-clip-b'],
    tally: ['talk-move-tally'],
    norms: ['norms-poster'],
  },
  'Restorative practice for classroom culture': { 'circle-plan': ['circle-plan'], 'follow-up': ['circle-plan'] },
  'Supporting executive function': { 'support-plan': ['focus-plan'], 'support-in-use': ['step-cards'] },
  'Turning data into next-day teaching': { data: ['exit-ticket'], conclusion: ['next-day-plan'], 'second-look': ['fraction-work'] },
  'Student motivation through choice and goals': {
    'menu-and-goals': ['goal-sheets'],
    'student-progress': ['goal-cards', 'group-talk-sound'],
  },
  'Bloodborne pathogen response': { 'skills-record': ['skills-record'] },
  'Assessing peers’ evidence fairly': { 'scoring-record': ['scoring-record'] },
}

type Asked = Definition['requirements'][number]

/** Files for an artifact of any definition: those planned for it, and those that fit what it accepts. None where only a written answer is taken. */
export function evidenceFor(title: string, { id, accepts }: Asked): { planned: readonly EvidenceKey[]; fitting: readonly EvidenceKey[] } {
  const planned = plans[title]?.[id] ?? []
  return { planned, fitting: [...new Set([...planned, ...accepts.flatMap((kind) => byKind[kind] ?? [])])] }
}

const byKind: Partial<Record<string, readonly EvidenceKey[]>> = {
  video: ['wait-time-clip', 'gesture-clip'],
  audio: ['group-talk-sound', 'reflection-sound'],
  'student-work': ['fraction-work', 'science-draft-1', 'science-draft-2', 'goal-cards'],
  'assessment-data': ['exit-ticket', 'goal-cards'],
  image: ['classroom', 'norms-poster', 'question-poster', 'step-cards'],
  document: ['fraction-lesson', 'science-language-lesson', 'next-day-plan', 'focus-plan', 'goal-sheets'],
}
