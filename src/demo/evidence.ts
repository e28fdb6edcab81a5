import { chanceFrom } from './chance.ts'
import { headBoxes } from './classroom.ts'
import { captionScript, filmClip, type Script } from './clip.ts'
import { type Paper, printPaper } from './paper.ts'
import * as papers from './papers.ts'
import { toPhoto, toPng, withMosaic } from './picture.ts'
import { drawCards, drawPoster, drawRoom, drawStudentWork, fractionBars } from './pictures.ts'
import { discourseClipA, discourseClipB, gestureClip, waitTimeClip } from './scripts.ts'
import { recordMurmur } from './sound.ts'

/** The files teachers of the demo district hand in. All drawn, printed or synthesised; nothing of it ever happened. */
export type EvidenceFile = {
  name: string
  mediaType: string
  /** What it shows, for someone who can't see it. */
  description: string
  bytes: Buffer
  durationSeconds?: number
  /** WebVTT. */
  captions?: string
}

type Recipe = { name: string; mediaType: string; description: string; make: () => Promise<Partial<EvidenceFile> & { bytes: Buffer }> }

const clip = (name: string, description: string, script: Script): Recipe => ({
  name,
  mediaType: 'video/webm',
  description,
  make: async () => ({ bytes: await filmClip(script), durationSeconds: script.seconds, captions: captionScript(script) }),
})
const sound = (name: string, description: string, seed: number, seconds: number, voices: number): Recipe => ({
  name,
  mediaType: 'audio/wav',
  description,
  make: async () => ({ bytes: recordMurmur({ seed, seconds, voices }), durationSeconds: seconds }),
})
const paper = (name: string, source: Paper): Recipe => ({
  name,
  mediaType: 'application/pdf',
  description: `${source.title}. ${source.byline}`,
  make: async () => ({ bytes: await printPaper(source) }),
})
const photo = (name: string, description: string, draw: () => string): Recipe => ({
  name,
  mediaType: 'image/jpeg',
  description,
  make: async () => ({ bytes: await toPhoto(draw(), 1000) }),
})
const picture = (name: string, description: string, draw: () => string, width: number): Recipe => ({
  name,
  mediaType: 'image/png',
  description,
  make: async () => ({ bytes: await toPng(draw(), width) }),
})

/** Twenty-six exit tickets whose totals are those that `nextDayPlan` reads from them. */
function exitTickets(): string {
  const chance = chanceFrom(6)
  const outcomes = (right: number, wrong: readonly string[]) =>
    chance.shuffled([...Array.from({ length: 26 - wrong.length }, () => 'right'), ...wrong]).slice(0, right + wrong.length)
  const repeat = (answer: string, times: number) => Array.from({ length: times }, () => answer)
  const items = [
    outcomes(24, repeat('miscounted', 2)),
    outcomes(21, [...repeat('order turned round', 4), 'left empty']),
    outcomes(11, [...repeat('3:5', 12), '5:8', 'left empty', 'drawing only']),
    outcomes(19, [...repeat('2 and 3 in a whole of 6', 3), ...repeat('3:2', 3), 'left empty']),
  ]
  const rows = Array.from({ length: 26 }, (_, index) => {
    const answers = items.map((item) => item[index] ?? '')
    return [`S${String(index + 1).padStart(2, '0')}`, ...answers, String(answers.filter((answer) => answer === 'right').length)].join(',')
  })
  return ['student,item_1_read_a_picture,item_2_part_to_part,item_3_part_to_whole,item_4_make_one,right_of_4', ...rows, ''].join('\r\n')
}

/** What a teacher wrote down in six conferences. One name slipped in. */
const conferenceNotes = `Goal conferences, week 2 (five minutes each)

S. 4   Came with “Write better.” Left with one sentence to each quotation: “This shows …”, by Thursday.
S. 9   Has two quotations that agree. Next: one that does not. Asked who could help with that.
S. 11  One new word, used twice. Chose “reluctant” after the dictionary and a laugh.
S. 17  Jordan Lee said that silence helps more than a partner. Agreed on twenty minutes, first paragraph recorded.
S. 21  Retelling is nine lines. Cut to three together; the next three alone.
S. 23  Would rather I chose. I offered two choices and not four: chose at once.

What I change: the goal stands on the card before the conference begins, and the student holds the pen.
`

const goalTalk = () =>
  drawRoom({
    seed: 47,
    board: ['My goal today', 'small · by when · how I know'],
    poster: { title: 'I choose', lines: ['the text', 'the form', 'the partner'] },
  })

const norms = [
  'We speak to each other, not to the teacher',
  'We give a reason: “because …”',
  'Each table before a second turn',
  'We ask before we disagree',
  'Changing your mind is learning',
]

const recipes = {
  'discourse-clip-a': clip(
    'period-3-remainders.webm',
    'A class discusses whether a remainder can be eight; nine drawn students.',
    discourseClipA,
  ),
  'discourse-clip-b': clip('period-5-bus-and-van.webm', 'Another class compares minutes per stop; nine drawn students.', discourseClipB),
  'gesture-clip': clip(
    'show-me-fractions.webm',
    'All students answer at once with fingers against the chest, talk, and answer again.',
    gestureClip,
  ),
  'wait-time-clip': clip(
    'why-does-ice-float.webm',
    'A question, five seconds of silence, and two answers that build on each other.',
    waitTimeClip,
  ),
  'reflection-sound': sound('reflection.wav', 'One voice, murmured: a spoken reflection.', 5, 11, 1),
  'group-talk-sound': sound('table-4-talk.wav', 'Three voices take turns at one table.', 9, 10, 3),
  'talk-move-tally': paper('talk-move-tally.pdf', papers.talkMoveTally),
  'fraction-lesson': paper('lesson-comparing-fractions.pdf', papers.fractionLesson),
  'science-language-lesson': paper('lesson-why-ice-floats.pdf', papers.scienceLanguageLesson),
  'circle-plan': paper('circle-plan-and-notes.pdf', papers.circlePlan),
  'next-day-plan': paper('tuesday-to-wednesday.pdf', papers.nextDayPlan),
  'focus-plan': paper('support-plan-four-weeks.pdf', papers.focusPlan),
  'scoring-record': paper('scoring-record-set-2.pdf', papers.scoringRecord),
  'skills-record': paper('skills-record-signed.pdf', papers.skillsRecord),
  'goal-sheets': paper('choice-menu-and-goals.pdf', papers.goalSheets),
  'norms-poster': photo('our-norms.jpg', 'A poster with five talk norms, signed by the class.', () =>
    drawPoster({ seed: 3, title: 'How we talk', lines: norms, foot: 'made by period 3, changed on 21 January' }),
  ),
  'question-poster': photo('questions-on-the-wall.jpg', 'A poster with five questions that ask for more.', () =>
    drawPoster({
      seed: 8,
      title: 'Ask for more',
      lines: [
        'What makes you say that?',
        'Can you show it another way?',
        'When would it not be true?',
        'Who sees it differently?',
        'What do you mean by “it”?',
      ],
      foot: 'three breaths before anyone answers',
    }),
  ),
  'step-cards': photo('step-cards.jpg', 'Three step cards on a desk, most steps ticked.', () =>
    drawCards(4, [
      { title: 'First', lines: ['Read the task', 'Underline what to do', 'Name on page'], done: 3 },
      { title: 'Then', lines: ['Draw or write one', 'Check with R.’s list', 'Do two more', 'Where am I?'], done: 3 },
      { title: 'Last', lines: ['Read it aloud', 'Hand in'], done: 0 },
    ]),
  ),
  'goal-cards': photo('goal-cards.jpg', 'Six goal cards, some reached.', () =>
    drawCards(12, [
      { title: 'My goal · S. 4', lines: ['“This shows …”', 'five quotations', 'by Thursday'], done: 2 },
      { title: 'My goal · S. 9', lines: ['a quotation that', 'disagrees', 'ask Ben'], done: 3 },
      { title: 'My goal · S. 17', lines: ['record paragraph 1', 'write from it', '20 quiet minutes'], done: 2 },
      { title: 'My goal · S. 21', lines: ['retelling: 3 lines', 'cut the rest', 'read to Mo'], done: 3 },
      { title: 'My goal · S. 11', lines: ['one new word', 'use it twice'], done: 1 },
      { title: 'My goal · S. 2', lines: ['start at the end', 'ask: so what?'], done: 2 },
    ]),
  ),
  'fraction-work': photo(
    'student-page-fractions.jpg',
    'A page on which a student compares fractions, first wrong, then right, with a green note by the teacher.',
    () =>
      drawStudentWork({
        seed: 15,
        heading: 'Which is larger?',
        lines: [
          '✗3/8 is larger because 3 and 8 are larger.',
          'No. An eighth is a small piece, so 3 of them are not half.',
          '✓1/2 is larger because 4/8 would be the same as 1/2.',
          '>You used the size of the piece. What if both had the same number of pieces?',
          '✓5/6 or 5/8: sixths are larger pieces and we have 5 of both.',
          'My rule: Look at the size of the pieces first and then how many.',
        ],
        drawing: fractionBars(880, [
          [3, 8],
          [1, 2],
        ]),
      }),
  ),
  'science-draft-1': photo('student-writing-draft-1.jpg', 'A first draft of an explanation of floating ice, without a comparison.', () =>
    drawStudentWork({
      seed: 21,
      heading: 'Why ice floats (1)',
      lines: [
        'The ice float because it is light.',
        'It is not heavy so the water hold it.',
        'Also it has air in it maybe.',
        '>Lighter than what? Which number from our table would convince me?',
      ],
    }),
  ),
  'science-draft-2': photo('student-writing-draft-2.jpg', 'The second draft: it compares densities and cites a measurement.', () =>
    drawStudentWork({
      seed: 21,
      heading: 'Why ice floats (2)',
      lines: [
        'Ice floats because it is less dense than water.',
        '✓We measured 46 g in 50 cm³, so ice has 0.92 g in each cm³ and water has 1.0 g.',
        'Therefore the same volume of ice weighs less, and the water can hold it up.',
        '✗Also it has air in it.',
        'The oil was 0.91, so I predict ice will nearly sink in oil.',
        '>“Less dense than” and a number. And a prediction nobody asked for. Let’s test it.',
      ],
    }),
  ),
  classroom: picture(
    'my-classroom.png',
    'A drawn classroom; some hands are up.',
    () =>
      drawRoom({
        seed: 61,
        board: ['Today', 'Explain · measure · explain', 'Exit: one sentence'],
        poster: { title: 'We try', lines: ['to listen first', 'to say “because”', 'to ask'] },
      }),
    1280,
  ),
  'goal-talk': photo('goal-talk.jpg', 'Students at their goals, some with a hand up; all faces are seen.', goalTalk),
  'goal-talk-blurred': {
    name: 'goal-talk-blurred.jpg',
    mediaType: 'image/jpeg',
    description: 'Students at their goals, some with a hand up; all faces are blurred.',
    make: async () => ({ bytes: await withMosaic(await toPhoto(goalTalk(), 1000), headBoxes) }),
  },
  'conference-notes': {
    name: 'conference-notes.txt',
    mediaType: 'text/plain',
    description: 'Notes of six conferences on goals.',
    make: async () => ({ bytes: Buffer.from(conferenceNotes) }),
  },
  'exit-ticket': {
    name: 'exit-ticket.csv',
    mediaType: 'text/csv',
    description: 'Twenty-six exit tickets with four items each.',
    make: async () => ({ bytes: Buffer.from(exitTickets()) }),
  },
} satisfies Record<string, Recipe>

export type EvidenceKey = keyof typeof recipes
export const evidenceKeys = Object.keys(recipes) as EvidenceKey[] // every key of the literal above, and no other

const made = new Map<EvidenceKey, Promise<EvidenceFile>>()
/** Makes one file, once: the same key answers with the same bytes. */
export function makeEvidence(key: EvidenceKey): Promise<EvidenceFile> {
  const known = made.get(key)
  if (known) return known
  const { make, name, mediaType, description }: Recipe = recipes[key]
  const file = make().then((content) => ({ name, mediaType, description, ...content }))
  made.set(key, file)
  return file
}

/** Makes all of them, one after the other, so that none is waited for later. */
export async function makeAllEvidence(): Promise<void> {
  for (const key of evidenceKeys) await makeEvidence(key)
}
