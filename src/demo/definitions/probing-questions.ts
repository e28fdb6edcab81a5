import { criterion, type DefinitionText, districtStrand, intasc, whoValidates } from '../writing.ts'

export const probingQuestions: DefinitionText = {
  title: 'Probing questions and wait time',
  competency: 'Asks questions worth thinking about, and waits for the thinking.',
  keyMethod:
    'The teacher prepares two or three questions that can’t be answered from memory, waits at least three seconds after asking and again after an answer, and follows an answer with a probe that uses the student’s own words instead of a verdict.',
  components: [
    { name: 'Questions prepared', description: 'Two or three for a lesson, written down, each with the thinking it should set going.' },
    { name: 'First wait', description: 'Three seconds or more after the question, with no hint, repetition or name.' },
    {
      name: 'Second wait',
      description: 'As long again after an answer. This is the harder one, and the one in which students add, doubt and reply.',
    },
    {
      name: 'A probe, not a verdict',
      description: '“What makes you say that?”, “Always?”, “How could we check?”, built on the words just said.',
    },
  ],
  whyItMatters:
    'Rowe’s classroom recordings found that teachers typically waited about a second before speaking again. When they learned to wait three seconds or more, answers grew longer, more students spoke unasked, and more of them gave evidence and compared ideas; the teachers’ own questions became fewer and better. It is among the cheapest changes in teaching and among the hardest to keep, because silence feels longer to the one who stands in front.\n\nWaiting alone is not enough: a question with one known answer is not improved by five seconds. The two belong together.',
  citations: [
    {
      text: 'Rowe, M. B. (1974). Wait-time and rewards as instructional variables, their influence on language, logic, and fate control: Part one, wait-time. Journal of Research in Science Teaching, 11(2), 81–94.',
    },
    { text: 'Rowe, M. B. (1986). Wait time: Slowing down may be a way of speeding up! Journal of Teacher Education, 37(1), 43–50.' },
    { text: 'Stahl, R. J. (1994). Using “think-time” and “wait-time” skillfully in the classroom. ERIC Digest.' },
    { text: 'Cazden, C. B. (2001). Classroom discourse: The language of teaching and learning (2nd ed.). Heinemann.' },
  ],
  resources: [
    { title: 'Count your own seconds', note: 'How to measure wait time from a phone recording in ten minutes, with a sheet.' },
    { title: 'Thirty probes on one card', note: 'Sorted by purpose: clarify, justify, extend, connect, doubt.' },
    {
      title: 'Thinking Together',
      url: 'https://thinkingtogether.educ.cam.ac.uk/',
      note: 'University of Cambridge; ready materials for classroom talk.',
    },
  ],
  audience: 'Teachers of any grade and subject. A paraprofessional who leads a small group can earn it with that group.',
  sessions: { count: 3, minutes: 60 },
  category: 'Discourse',
  level: 1,
  requirements: [
    {
      id: 'questions-planned',
      kind: 'question',
      title: 'Your questions',
      instructions:
        'Give two or three questions you prepared for one lesson. For each: what should students have to do in their heads, and why can it not be looked up or remembered?',
      wordGuide: { from: 150, to: 250 },
      criteria: [
        criterion(
          'worth-thinking',
          'Questions worth thinking about',
          'The questions ask for facts, or for yes and no.',
          'At least one asks for a reason or comparison, but its answer was given in the lesson just before.',
          'The questions ask students to explain, compare, predict or judge something not yet decided for them.',
          'As Demonstrated, and the questions build on each other toward the idea of the lesson.',
        ),
      ],
    },
    {
      id: 'clip',
      kind: 'artifact',
      title: 'Clip or sound of the talk',
      instructions:
        'Three to five minutes with at least two of your questions, uncut so that silences can be measured. Sound alone is enough if voices are clear.',
      accepts: ['video', 'audio'],
      maxMinutes: 5,
      studentMedia: 'with-consent',
      criteria: [
        criterion(
          'first-wait',
          'Waits after the question',
          'An answer or a hint follows within a second or two.',
          'There is a wait of three seconds, but it is filled: the question is said again, or a name is called.',
          'After thinking questions there are at least three seconds of real silence, each time.',
          'As Demonstrated, and students use the time visibly: they write, turn to a neighbor, look back at the text.',
        ),
        criterion(
          'second-wait',
          'Waits after the answer',
          'Each answer is followed at once by praise, correction or the next question.',
          'The teacher sometimes holds back, mostly when the answer was wrong.',
          'After right and wrong answers alike the teacher waits, and at least once a student goes on or another joins in.',
          'As Demonstrated, and students themselves wait for each other.',
        ),
        criterion(
          'probes',
          'Probes use the student’s words',
          'Follow-up is a verdict: “good”, “not quite”.',
          'Probes are asked, but the same one each time or only of weak answers.',
          'Probes take up words the student just used and ask for more: a reason, a case, a doubt.',
          'As Demonstrated, and students begin to probe one another.',
        ),
      ],
    },
    {
      id: 'wait-log',
      kind: 'artifact',
      title: 'Wait-time log',
      instructions:
        'Measure first and second waits in your recording and in one made at least a week earlier. A small table or the poster you counted on is enough.',
      accepts: ['document', 'assessment-data', 'image'],
      criteria: [
        criterion(
          'measured',
          'Measured honestly',
          'No times, or only an impression.',
          'Times for one recording, or only for the best moments.',
          'Times for every question in both recordings, with the longest and the shortest.',
          'As Demonstrated, sorted by kind of question or by who was asked, and read for what that shows.',
        ),
      ],
    },
    {
      id: 'reflection',
      kind: 'reflection',
      title: 'What the silence did',
      instructions: 'What changed in who spoke and how? When did you not manage to wait, and what was going on in you?',
      wordGuide: { from: 150, to: 250 },
      accepts: ['text', 'audio', 'video'],
      maxMinutes: 3,
      criteria: [
        criterion(
          'notices-self',
          'Notices own habits',
          'The reflection is about the students only.',
          'It names a habit in general (“I talk too much”).',
          'It names a moment in which the habit won, what led to it, and what will be tried.',
          'As Demonstrated, with a student’s or colleague’s view of the same moment.',
        ),
      ],
    },
  ],
  assessment: { blind: true, decisionDays: 10, whoValidates },
  alignments: [
    intasc(8),
    districtStrand('D1', 'Questions that open thinking', 'Plans and asks questions that make students reason, and gives them the time.'),
  ],
  badge: { mark: 'message-circle-question-mark' },
  tags: ['questioning', 'wait time', 'discourse', 'quick start'],
}
