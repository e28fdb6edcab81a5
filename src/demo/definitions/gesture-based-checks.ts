import { criterion, type DefinitionText, districtStrand, intasc, whoValidates } from '../writing.ts'

export const gestureBasedChecks: DefinitionText = {
  title: 'Gesture-based checks for understanding',
  competency: 'Reads the whole room in seconds and changes the lesson on what it shows.',
  keyMethod:
    'At a point where the next step depends on what students understand, the teacher asks one question with few possible answers, gives time to decide alone, and has everyone answer at once with a silent signal against the chest. Then the teacher counts, says what there is to see, and takes one of two ways on that were prepared beforehand.',
  components: [
    {
      name: 'A question worth checking',
      description: 'One idea, two to four possible answers, and a wrong answer that tells you what the student was thinking.',
    },
    {
      name: 'Think, decide, show',
      description: 'Time to decide alone, then everyone at once, against the chest, so that nobody can borrow an answer.',
    },
    {
      name: 'Count and name',
      description: 'The teacher reads the whole room, not the front row, and says aloud what there is to see without saying who.',
    },
    {
      name: 'Two ways on',
      description: 'What happens next was prepared for both results. A check that can’t change the lesson is a pause.',
    },
  ],
  whyItMatters:
    'Asking “Does everyone understand?” or calling on a raised hand samples the students who already know. Black and Wiliam’s review found that classroom assessment raises achievement when its results are used to adapt the teaching; the use is what counts, not the technique. Short-cycle checks, minute by minute, are the kind teachers can act on before the lesson is over. Signals are also quick, need no equipment, and let a student who is still learning English, or would never raise a hand, answer as fully as anyone.\n\nThe limits are worth knowing. A signal says what a student chose, not why. It works for decisions and not for explanations, and it goes stale when every check is thumbs up or down.',
  citations: [
    {
      text: 'Black, P., & Wiliam, D. (1998). Inside the black box: Raising standards through classroom assessment. Phi Delta Kappan, 80(2), 139–148.',
    },
    {
      text: 'Leahy, S., Lyon, C., Thompson, M., & Wiliam, D. (2005). Classroom assessment: Minute by minute, day by day. Educational Leadership, 63(3), 19–24.',
    },
    { text: 'Wiliam, D. (2018). Embedded formative assessment (2nd ed.). Solution Tree.' },
    {
      text: 'Fisher, D., & Frey, N. (2014). Checking for understanding: Formative assessment techniques for your classroom (2nd ed.). ASCD.',
    },
  ],
  resources: [
    {
      title: 'Planning card: question, answers, two ways on',
      note: 'One page to fill in before the lesson. Ask your coach for the printed pad.',
    },
    {
      title: 'Eight signals and what each is good for',
      note: 'Fingers for choices, fist to five for confidence, hands apart for estimates; with variants for students who can’t use them.',
    },
    { title: 'Model clip: Ana Lindqvist, grade 4', note: 'Two minutes; stop at the count and decide before the teacher does.' },
  ],
  audience: 'Any teacher or paraprofessional who leads a group of eight or more, in any grade and subject.',
  sessions: { count: 2, minutes: 45 },
  category: 'Formative assessment',
  level: 1,
  requirements: [
    {
      id: 'decision-point',
      kind: 'question',
      title: 'The decision you had to make',
      instructions:
        'Describe the lesson and the point at which you needed to know before going on. What did you ask, what could students answer, and what would each answer tell you about their thinking?',
      wordGuide: { from: 120, to: 200 },
      criteria: [
        criterion(
          'question-tells',
          'The question tells something',
          'The question asks whether students understand or like something, or has one obvious answer.',
          'The question is about the idea, but its wrong answers don’t show what a student was thinking.',
          'Each possible answer, right or wrong, points to a particular way of thinking, and you say which.',
          'As Demonstrated, and the answers were drawn from students’ own earlier work or words.',
        ),
      ],
    },
    {
      id: 'lesson-plan',
      kind: 'artifact',
      title: 'Plan with both ways on',
      instructions: 'The plan of that lesson, in any form you use. Mark the check and what you had ready for each result.',
      accepts: ['document', 'image', 'link'],
      criteria: [
        criterion(
          'two-ways-on',
          'Two ways on are ready',
          'The plan goes the same way whatever students show.',
          'A second way is mentioned (“reteach if needed”) without saying what it is or when it would be taken.',
          'Both ways are described, and a count or picture of the room decides between them.',
          'As Demonstrated, with a third way for a few students that lets the others go on.',
        ),
      ],
    },
    {
      id: 'clip',
      kind: 'artifact',
      title: 'One clip of a check',
      instructions:
        'One check from the question to what you did next, uncut. We need to hear the question and see most of the signals; faces may be blurred.',
      accepts: ['video'],
      maxMinutes: 4,
      studentMedia: 'with-consent',
      criteria: [
        criterion(
          'everyone-answers',
          'Everyone answers, alone',
          'Some students answer, or they look around before they do.',
          'Nearly everyone answers, but early signals give the answer away.',
          'Everyone decides in silence and shows at the same moment; nobody can copy.',
          'As Demonstrated, and students who need another way to answer have one that stands out no more than the rest.',
        ),
        criterion(
          'lesson-changes',
          'The lesson changes',
          'The lesson goes on as if the check had not happened.',
          'The teacher remarks on the result, then explains again in the same way.',
          'The teacher says what there is to see and takes a way on that fits it, within a minute.',
          'As Demonstrated, and a second check shows whether it helped.',
        ),
      ],
    },
    {
      id: 'reflection',
      kind: 'reflection',
      title: 'What the room told you',
      instructions:
        'In writing or sound: what did you see that you would have missed, whom did the signal still hide, and what will you change in your next check?',
      wordGuide: { from: 150, to: 250 },
      accepts: ['text', 'audio', 'video'],
      maxMinutes: 3,
      criteria: [
        criterion(
          'sees-limits',
          'Knows what the check hides',
          'The reflection retells the lesson.',
          'It names something learned about the class, without a student or moment to show it.',
          'It names what the check showed and what or whom it could not show, with a moment from the clip.',
          'As Demonstrated, and tells of a later check that was changed because of it.',
        ),
      ],
    },
  ],
  assessment: { blind: true, decisionDays: 10, whoValidates },
  alignments: [
    intasc(6),
    districtStrand('A2', 'Assessment during learning', 'Gathers evidence while students learn and acts on it in the same lesson.'),
  ],
  badge: { mark: 'hand' },
  tags: ['formative assessment', 'checks for understanding', 'signals', 'quick start'],
}
