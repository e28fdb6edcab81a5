import { criterion, type DefinitionText, districtStrand, intasc, whoValidates } from '../writing.ts'

export const wholeClassDiscourse: DefinitionText = {
  title: 'Productive whole-class discourse',
  competency: 'Builds talk in which students answer each other, give reasons, and change their minds in the open.',
  keyMethod:
    'With the class the teacher makes a few norms for talk, opens a question that can be argued, and then hands the turn on instead of answering: revoices, asks who can add or disagree, and keeps silent long enough for students to reply to one another. Afterwards the teacher counts who spoke to whom, and with what move, and changes one norm or one habit.',
  components: [
    { name: 'Norms made together', description: 'Three to five, in students’ words, on the wall, and mended when they don’t work.' },
    {
      name: 'A question that can be argued',
      description: 'More than one answer can be defended, and the class has what it needs to defend it.',
    },
    {
      name: 'Moves that hand the turn on',
      description: '“Who can say that in their own words?”, “Do you agree, and why?”, “Whom have we not heard?”, and silence.',
    },
    { name: 'Counting who talks', description: 'A tally by turn and move shows what the feeling of a good discussion hides.' },
  ],
  whyItMatters:
    'Most whole-class talk still goes teacher, student, teacher: a question, an answer, a verdict. Where students reason aloud with each other, they learn content and also to argue well; the work on accountable talk and on exploratory talk reports both, and Mercer and Littleton found gains in students’ reasoning alone as well as in groups. The moves can be learned. What is hard is to hold back, and to see that a lively discussion may be five voices out of twenty-seven.\n\nTalk is also where status shows. Norms that are only on the wall leave the turns with those who always had them; a tally makes that visible without blaming anyone.',
  citations: [
    {
      text: 'Michaels, S., O’Connor, C., & Resnick, L. B. (2008). Deliberative discourse idealized and realized: Accountable talk in the classroom and in civic life. Studies in Philosophy and Education, 27(4), 283–297.',
    },
    {
      text: 'Mercer, N., & Littleton, K. (2007). Dialogue and the development of children’s thinking: A sociocultural approach. Routledge.',
    },
    {
      text: 'Smith, M. S., & Stein, M. K. (2011). 5 practices for orchestrating productive mathematics discussions. National Council of Teachers of Mathematics.',
    },
    { text: 'Alexander, R. (2020). A dialogic teaching companion. Routledge.' },
    {
      text: 'Chapin, S. H., O’Connor, C., & Anderson, N. C. (2009). Classroom discussions: Using math talk to help students learn, grades K–6 (2nd ed.). Math Solutions.',
    },
  ],
  resources: [
    { title: 'Nine talk moves, with what each is for', note: 'One page, to keep on the desk while teaching.' },
    { title: 'Tally sheet and how to fill it in', note: 'Paper or spreadsheet; fifteen minutes for a five-minute clip.' },
    { title: 'Model clip: remainders, grade 6', note: 'Pinned to the four criteria. Score it before you read the coach’s comments.' },
    {
      title: 'Thinking Together',
      url: 'https://thinkingtogether.educ.cam.ac.uk/',
      note: 'University of Cambridge; ground rules for talk and lessons that build them.',
    },
  ],
  audience: 'Teachers of grades 2 to 12 in any subject who teach a whole class at least twice a week.',
  sessions: { count: 5, minutes: 75 },
  category: 'Discourse',
  level: 2,
  requirements: [
    {
      id: 'your-class',
      kind: 'question',
      title: 'Your class',
      instructions:
        'Who are the students in the clips, and how did talk go before? Say what an assessor needs to understand what they will see.',
      wordGuide: { from: 100, to: 180 },
    },
    {
      id: 'your-aim',
      kind: 'question',
      title: 'The question and your aim',
      instructions:
        'What question did you open, why can it be argued, and what did you hope students would do in the talk that they did not do before?',
      wordGuide: { from: 120, to: 200 },
    },
    {
      id: 'your-moves',
      kind: 'question',
      title: 'Your own part',
      instructions: 'Which two or three moves did you choose to use, and what did you decide not to do?',
      wordGuide: { from: 80, to: 150 },
    },
    {
      id: 'clips',
      kind: 'artifact',
      title: 'Two clips',
      instructions:
        'Three to six minutes each, uncut, from different classes or at least two weeks apart. Students’ words must be understandable; captions or a transcript help.',
      accepts: ['video'],
      count: { from: 2, to: 2 },
      maxMinutes: 6,
      studentMedia: 'with-consent',
      criteria: [
        criterion(
          'students-talk',
          'Students talk to each other',
          'Answers go to the teacher.',
          'Some answers build on another’s, when asked.',
          'Most turns answer a classmate; the teacher steps back.',
          'Students invite the silent ones in.',
        ),
        criterion(
          'claims-have-reasons',
          'Claims have reasons',
          'Claims stand alone.',
          'Reasons come when the teacher asks.',
          'Students ask each other for reasons.',
          'Students weigh reasons against evidence.',
        ),
      ],
    },
    {
      id: 'tally',
      kind: 'artifact',
      title: 'Talk-move tally',
      instructions: 'One page, any format: who spoke, to whom, with what move, in both clips. Use initials or tables, not names.',
      accepts: ['document', 'assessment-data', 'image'],
      criteria: [
        criterion(
          'turns-shared',
          'Turns are shared',
          'A few speak.',
          'The teacher spreads the turns.',
          'Norms spread the turns.',
          'Students notice and mend imbalance.',
        ),
      ],
    },
    {
      id: 'norms',
      kind: 'artifact',
      title: 'Norms',
      instructions: 'A photo of the norms your class made. If they changed, show what changed.',
      accepts: ['image', 'document'],
      criteria: [
        criterion(
          'norms-lived',
          'Norms are lived',
          'Norms are missing, or were given by the teacher.',
          'Norms were made together, and nothing in the clips refers to them.',
          'Students act on or mention a norm without being reminded, in at least one clip.',
          'The class has changed a norm because of what it noticed in its own talk.',
        ),
      ],
    },
    {
      id: 'reflection',
      kind: 'reflection',
      title: 'What changed',
      instructions: 'Up to four minutes of video or sound, or writing: what changed in the talk, and in you? Who is still not in it?',
      wordGuide: { from: 200, to: 350 },
      accepts: ['text', 'audio', 'video'],
      maxMinutes: 4,
      criteria: [
        criterion(
          'next-move',
          'Draws a next move from the evidence',
          'Describes the lessons.',
          'Names a change, without a moment or a number that shows it.',
          'Joins a moment in a clip or a row of the tally to one thing to change next, in the teacher’s own part.',
          'As Demonstrated, and tells what happened when it was tried.',
        ),
      ],
    },
  ],
  assessment: { blind: true, decisionDays: 10, whoValidates },
  alignments: [intasc(3), intasc(8), districtStrand('D3', 'Discourse', 'Builds classroom talk in which students reason with one another.')],
  badge: { mark: 'messages-square' },
  tags: ['discourse', 'talk moves', 'norms', 'equity of voice'],
}
