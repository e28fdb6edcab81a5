import { texts } from '../../foundation/words/sentence.ts'
import { criteriaOf } from '../achievements/criteria-of.ts'
import { asksStudentMedia, type Definition } from '../achievements/definition.ts'
import { levels } from '../achievements/levels.ts'
import { partsOfRenewal } from '../achievements/renewal-rule.ts'

/** One thing that makes a micro-credential better. It never blocks: the reason says what it is good for. */
export type QualityCheck = { id: string; field: string; title: string; reason: string; holds: boolean }

/** What people who design these learned, asked of one definition. Only what applies is asked. */
export function checkQuality(definition: Definition): QualityCheck[] {
  const criteria = criteriaOf(definition)
  const written = definition.requirements.filter(({ kind }) => kind === 'question')
  const checks: (QualityCheck | false)[] = [
    {
      id: 'verb',
      field: 'competency',
      title: texts('The competency is one sentence that begins with a verb'),
      reason: texts(
        'Readers of the badge see this sentence first. “Asks questions that …” says what a person does; “Understanding of …” can’t be seen.',
      ),
      holds: beginsWithVerb(definition.competency) && sentences(definition.competency) === 1,
    },
    {
      id: 'components',
      field: 'components',
      title: texts('It has three or four components'),
      reason: texts('Fewer say too little about the method, and nobody keeps more than five in mind while teaching.'),
      holds: definition.components.length >= 3 && definition.components.length <= 4,
    },
    {
      id: 'citations',
      field: 'citations',
      title: texts('Why it matters names its sources'),
      reason: texts('A district that pays for it will be asked what it rests on.'),
      holds: definition.whyItMatters.trim() !== '' && definition.citations.length > 0,
    },
    {
      id: 'resources',
      field: 'resources',
      title: texts('There is something to learn from'),
      reason: texts('People who do not do this yet need a place to begin.'),
      holds: definition.resources.length > 0,
    },
    {
      id: 'sessions',
      field: 'sessions.minutes',
      title: texts('A session lasts 45 to 90 minutes'),
      reason: texts('That fits a planning period or an evening. Longer ones are put off.'),
      holds: definition.sessions.minutes >= 45 && definition.sessions.minutes <= 90,
    },
    written.length > 0 && {
      id: 'word-guides',
      field: 'requirements',
      title: texts('Every question has a word guide'),
      reason: texts('Without one, careful people write five times what anyone reads.'),
      holds: written.every(({ wordGuide }) => wordGuide !== null),
    },
    {
      id: 'practice',
      field: 'requirements',
      title: texts('The evidence comes from the classroom'),
      reason: texts('An award says that someone did it, so something must show it being done: a recording, student work, or data.'),
      holds: definition.requirements.some(({ accepts }) =>
        accepts.some((kind) => ['video', 'audio', 'student-work', 'assessment-data', 'image', 'document'].includes(kind)),
      ),
    },
    {
      id: 'reflection',
      field: 'requirements',
      title: texts('It ends with a reflection'),
      reason: texts('What changed, and what comes next, is where most of the learning shows.'),
      holds: definition.requirements.some(({ kind }) => kind === 'reflection'),
    },
    asksStudentMedia(definition) && {
      id: 'student-media',
      field: 'requirements',
      title: texts('Recordings with students say how long they may be'),
      reason: texts('A short clip is easier to get permission for, and easier to judge.'),
      holds: definition.requirements.every(({ studentMedia, maxMinutes, accepts }) =>
        studentMedia !== 'with-consent' || !accepts.some((kind) => kind === 'video' || kind === 'audio') ? true : maxMinutes !== null,
      ),
    },
    criteria.length > 0 && {
      id: 'criteria',
      field: 'criteria',
      title: texts('There are three to eight criteria'),
      reason: texts('One or two say too little about a practice; more than eight tire assessors, and they agree less.'),
      holds: criteria.length >= 3 && criteria.length <= 8,
    },
    criteria.length > 0 && {
      id: 'levels-differ',
      field: 'criteria',
      title: texts('Every level of a criterion reads differently'),
      reason: texts('Two assessors can agree only where they can tell the levels apart.'),
      holds: criteria.every(({ levels: text }) => new Set(levels.map((level) => text[level].trim().toLowerCase())).size === levels.length),
    },
    criteria.length > 0 && {
      id: 'observable',
      field: 'criteria',
      title: texts('Demonstrated says what can be seen or heard'),
      reason: texts('Words such as “understands”, “appropriate” or “effective” are read differently by everyone.'),
      holds: !criteria.some(({ levels: text }) =>
        /\b(understands?|appropriate(ly)?|effective(ly)?|adequate(ly)?|good|excellent)\b/i.test(text.demonstrated),
      ),
    },
    {
      id: 'alignment',
      field: 'alignments',
      title: texts('It is aligned to a standard'),
      reason: texts('Another district, or the state, finds its own words for it.'),
      holds: definition.alignments.length > 0,
    },
    definition.validity.months !== null && {
      id: 'renewal',
      field: 'validity.renewal',
      title: texts('It says how to renew it'),
      reason: texts('It expires, so people need to know what happens then.'),
      holds: definition.validity.renewal.trim() !== '' || definition.validity.rule !== null,
    },
    definition.validity.rule !== null && {
      id: 'renewal-shows-practice',
      field: 'validity.rule',
      title: texts('To renew it, something new is shown'),
      reason: texts('A renewal says that someone still does it. A written answer alone says only that they remember.'),
      holds: partsOfRenewal(definition).some(({ kind }) => kind === 'artifact'),
    },
    definition.validity.rule !== null && {
      id: 'renewal-is-shorter',
      field: 'validity.rule',
      title: texts('A renewal asks less than the whole'),
      reason: texts('What was shown once need not all be shown again. Where everything is asked, people earn it again instead.'),
      holds: partsOfRenewal(definition).length < definition.requirements.length,
    },
  ]
  return checks.filter((check) => check !== false)
}

const sentences = (text: string) => text.split(/[.!?…]+(?:\s|$)/).filter((part) => part.trim() !== '').length

/** A guess, for English and Spanish: not an article, a pronoun, a person or a noun in -ing, -ment or -tion. */
function beginsWithVerb(sentence: string): boolean {
  const [first = ''] = sentence.trim().toLowerCase().split(/\s+/)
  if (first === '') return false
  const others =
    /^(the|a|an|this|that|these|it|she|he|they|you|we|i|to|be|is|are|has|have|can|teachers?|educators?|earners?|students?|el|la|los|las|un|una|ser|puede)$/
  return !others.test(first) && !/(ing|ment|tion|ness|ledge)$/.test(first)
}
