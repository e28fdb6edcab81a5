import { criterion, type DefinitionText, districtStrand, intasc, whoValidates } from '../writing.ts'

export const nextDayTeaching: DefinitionText = {
  title: 'Turning data into next-day teaching',
  competency: 'Draws a defensible conclusion from evidence and teaches differently tomorrow.',
  keyMethod:
    'The teacher begins with a question about learning, gathers a small set of answers made to settle it, reads the wrong answers and not only the scores, says how sure one can be and what would change that, teaches differently the next day to groups formed by thinking rather than by score, and checks the same idea again within the week.',
  components: [
    {
      name: 'A question first',
      description: 'What do I need to know to decide tomorrow’s lesson? Data without a question finds what it likes.',
    },
    { name: 'Reading wrong answers', description: 'What would a student have to think to write this? Scores rank; answers explain.' },
    {
      name: 'How sure, and why',
      description: 'Few items, absent students, a reading problem in a mathematics task: what else could explain it?',
    },
    {
      name: 'Different tomorrow, checked again',
      description: 'Groups by thinking, a lesson that differs in kind, and a second look at the same idea.',
    },
  ],
  whyItMatters:
    'Looking at data is easy to do and easy to do without effect. The federal practice guide recommends making data part of an ongoing cycle of teaching, and rates the evidence behind its own advice as low. Goertz and colleagues watched teachers use interim tests: most used them to decide what to teach again and to whom, far fewer changed how they taught it; Hill’s summary of trials reaches a similar end. What separates the two is the step from score to thinking and from thinking to a different lesson. That step is what this micro-credential asks to see.',
  citations: [
    {
      text: 'Hamilton, L., Halverson, R., Jackson, S., Mandinach, E., Supovitz, J., & Wayman, J. (2009). Using student achievement data to support instructional decision making (NCEE 2009-4067). Institute of Education Sciences.',
      url: 'https://ies.ed.gov/ncee/wwc/PracticeGuide/12',
    },
    {
      text: 'Goertz, M. E., Oláh, L. N., & Riggan, M. (2009). From testing to teaching: The use of interim assessments in classroom instruction. Consortium for Policy Research in Education, RR-65.',
    },
    { text: 'Hill, H. C. (2020). Does studying student data really raise test scores? Education Week.' },
    {
      text: 'Boudett, K. P., City, E. A., & Murnane, R. J. (Eds.). (2013). Data wise: A step-by-step guide to using assessment results to improve teaching and learning (Revised ed.). Harvard Education Press.',
    },
    {
      text: 'Mandinach, E. B., & Gummer, E. S. (2016). Data literacy for educators: Making it count in teacher preparation and practice. Teachers College Press.',
    },
  ],
  resources: [
    { title: 'Four items that tell apart', note: 'How to write an exit ticket whose wrong answers mean something.' },
    { title: 'From Tuesday to Wednesday', note: 'A worked example with all 26 papers.' },
    { title: 'Spreadsheet with no names', note: 'Codes in column A; sorts by answer, not by score.' },
  ],
  audience:
    'Teachers of any subject and grade, and coaches who teach with them. Level 3: it helps to hold a level 1 in formative assessment, but it is not required.',
  sessions: { count: 6, minutes: 60 },
  category: 'Data literacy',
  level: 3,
  requirements: [
    {
      id: 'your-question',
      kind: 'question',
      title: 'The question and the evidence chosen for it',
      instructions:
        'What did you need to know to decide the next lesson? Why would these items, tasks or observations settle it? What could you have found that would have surprised you?',
      wordGuide: { from: 180, to: 300 },
      criteria: [
        criterion(
          'question-first',
          'The question comes first',
          'Data that happened to be there is described.',
          'There is a question, but the items would be the same for any other.',
          'The evidence was chosen or written to settle a question on which tomorrow’s lesson depends.',
          'As Demonstrated, and rival explanations each have an item or observation that would show them.',
        ),
      ],
    },
    {
      id: 'data',
      kind: 'artifact',
      title: 'The data, without names',
      instructions:
        'A table with one row for each student under a code, and one column for each item with the answer given, not only right or wrong.',
      accepts: ['assessment-data', 'document', 'link'],
      criteria: [
        criterion(
          'reads-thinking',
          'Reads thinking, not scores',
          'Totals or percentages only.',
          'Items are compared, but wrong answers are all treated alike.',
          'Wrong answers are sorted by the thinking behind them, with examples, and nobody can be recognized.',
          'As Demonstrated, checked by asking some of the students.',
        ),
      ],
    },
    {
      id: 'conclusion',
      kind: 'artifact',
      title: 'From evidence to lesson',
      instructions:
        'Two to four pages: what the data says and does not say, how sure you are, tomorrow’s groups and lesson, and what happened.',
      accepts: ['document'],
      criteria: [
        criterion(
          'defensible',
          'The conclusion can be defended',
          'The conclusion says more than the data can.',
          'It fits the data, without doubt or another explanation.',
          'It says how sure one can be and why, names another explanation, and says what would change it.',
          'As Demonstrated, and a colleague’s objection is quoted and answered.',
        ),
        criterion(
          'teaches-differently',
          'Teaching differs in kind',
          'The same lesson again, slower or for fewer.',
          'A new activity that does not follow from what the answers showed.',
          'Groups are formed by thinking, and each gets a lesson aimed at that thinking, the next day.',
          'As Demonstrated, and the groups dissolve when a check shows that they can.',
        ),
      ],
    },
    {
      id: 'second-look',
      kind: 'artifact',
      title: 'The second look',
      instructions:
        'Work of three students on the same idea within a week: one for whom it worked, one for whom it partly did, one for whom it did not.',
      accepts: ['student-work', 'image', 'document'],
      count: { from: 1, to: 4 },
      studentMedia: 'with-consent',
      criteria: [
        criterion(
          'checks-again',
          'Checks whether it worked',
          'No second look, or a different idea.',
          'A second look at the whole class by score.',
          'The same idea is checked again for each group, and those for whom it did not work are named and have a plan.',
          'As Demonstrated, and again after some weeks.',
        ),
      ],
    },
    {
      id: 'reflection',
      kind: 'reflection',
      title: 'What you would now ask first',
      instructions: 'Where was your first reading wrong? What will you stop collecting?',
      wordGuide: { from: 200, to: 350 },
      accepts: ['text', 'audio', 'video'],
      maxMinutes: 5,
      criteria: [
        criterion(
          'doubts-self',
          'Doubts own reading',
          'The reflection confirms the plan.',
          'It names a difficulty outside: time, absences, materials.',
          'It names where the first reading went wrong or could have, and what in the cycle will be done otherwise.',
          'As Demonstrated, and has led a team to change what it collects.',
        ),
      ],
    },
  ],
  assessment: { blind: true, decisionDays: 15, whoValidates },
  alignments: [
    intasc(6),
    intasc(9),
    districtStrand('A4', 'Evidence and decision', 'Bases decisions about teaching on evidence read with doubt.'),
  ],
  badge: { mark: 'chart-column' },
  tags: ['data', 'misconceptions', 'grouping', 'exit tickets', 'cycle'],
}
