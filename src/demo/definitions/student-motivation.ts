import { criterion, type DefinitionText, districtStrand, intasc, whoValidates } from '../writing.ts'

export const studentMotivation: DefinitionText = {
  title: 'Student motivation through choice and goals',
  competency: 'Gives students real choices and goals of their own, and keeps the standard the same for all.',
  keyMethod:
    'The teacher decides what must be the same (the idea, the standard) and opens something that matters to students: the text, the form, the order, the partner. In short conferences the teacher helps each make a goal that is near, exact and theirs, returns to it, and lets students judge for themselves whether they got there.',
  components: [
    { name: 'Choice within a standard', description: 'Two to five options that differ in something students care about; one rubric.' },
    { name: 'Goals that are near and exact', description: 'By when, what, and how I will know; set by the student, sharpened together.' },
    { name: 'Conferences', description: 'Five minutes, mostly the student’s talk, at least twice.' },
    { name: 'Students judge progress', description: 'Against the goal and the rubric, before the teacher does.' },
  ],
  whyItMatters:
    'Self-determination theory holds that people engage when they feel some say, some competence and some connection; Ryan and Deci set out the case. Patall and colleagues’ meta-analysis found that choice raises intrinsic motivation and effort, most when the choices are few and not about rewards; too many choices, or empty ones, do little. Locke and Latham’s long line of studies found that specific, demanding goals lead to more than “do your best”, given commitment and feedback. Goals set for students without them are the weaker kind.\n\nFor some students choice is a burden at first. Offering fewer options is also teaching.',
  citations: [
    {
      text: 'Ryan, R. M., & Deci, E. L. (2000). Self-determination theory and the facilitation of intrinsic motivation, social development, and well-being. American Psychologist, 55(1), 68–78.',
    },
    {
      text: 'Patall, E. A., Cooper, H., & Robinson, J. C. (2008). The effects of choice on intrinsic motivation and related outcomes: A meta-analysis of research findings. Psychological Bulletin, 134(2), 270–300.',
    },
    {
      text: 'Locke, E. A., & Latham, G. P. (2002). Building a practically useful theory of goal setting and task motivation: A 35-year odyssey. American Psychologist, 57(9), 705–717.',
    },
    { text: 'Zimmerman, B. J. (2002). Becoming a self-regulated learner: An overview. Theory Into Practice, 41(2), 64–70.' },
  ],
  resources: [
    { title: 'What may be chosen?', note: 'Forty choices that do not touch the standard.' },
    { title: 'Conference in five minutes', note: 'Three questions and a place to write the goal down.' },
    { title: 'From “do better” to a goal', note: 'Pairs of goals from grades 2, 5, 8 and 11.' },
  ],
  audience: 'Teachers of any grade and subject who can shape one unit of at least two weeks.',
  sessions: { count: 4, minutes: 60 },
  category: 'Motivation',
  level: 2,
  requirements: [
    {
      id: 'what-is-open',
      kind: 'question',
      title: 'What is open and what is not',
      instructions:
        'For your unit: what may students choose, what is the same for all, and why did you draw the line there? For whom might choice be hard?',
      wordGuide: { from: 150, to: 250 },
      criteria: [
        criterion(
          'real-choice',
          'The choice is real and the standard holds',
          'The choices are decoration, or easier options lower the standard.',
          'The choices are real, but it is unclear what all must show.',
          'Students choose something that matters to them, and every option can and must show the same standard.',
          'As Demonstrated, and students helped to draw the line or added an option.',
        ),
      ],
    },
    {
      id: 'menu-and-goals',
      kind: 'artifact',
      title: 'Choices, goals and conferences',
      instructions: 'The menu as students saw it, and four students’ goals before and after a conference (codes, not names).',
      accepts: ['document', 'image', 'link'],
      count: { from: 1, to: 3 },
      criteria: [
        criterion(
          'goals-sharpen',
          'Goals become near and exact',
          'Goals are wishes (“do better”), or the same for all.',
          'Goals are exact, and in the teacher’s words.',
          'In at least three of four, the student’s own goal has become something one could see reached by a date.',
          'As Demonstrated, and students sharpen one another’s goals.',
        ),
      ],
    },
    {
      id: 'student-progress',
      kind: 'artifact',
      title: 'Students judge their progress',
      instructions: 'Goal cards, pages or a sound of a conference in which students say how far they got and how they know.',
      accepts: ['student-work', 'image', 'audio', 'video'],
      count: { from: 1, to: 4 },
      maxMinutes: 4,
      studentMedia: 'with-consent',
      criteria: [
        criterion(
          'students-judge',
          'Students judge with evidence',
          'The teacher says whether goals were reached.',
          'Students say so, by feeling.',
          'Students point at something in their work and compare it with the goal or rubric.',
          'As Demonstrated, and set the next goal from it.',
        ),
      ],
    },
    {
      id: 'reflection',
      kind: 'reflection',
      title: 'Who was moved, and who was not',
      instructions:
        'For whom did choice or goals change effort, and how do you know? For whom did they not? What will you open or close next time?',
      wordGuide: { from: 180, to: 300 },
      accepts: ['text', 'audio', 'video'],
      maxMinutes: 4,
      criteria: [
        criterion(
          'who-was-moved',
          'Sees for whom it worked',
          'Says that students were more motivated.',
          'Gives examples of those for whom it worked.',
          'Gives evidence of effort or its lack for different students, and changes the next unit accordingly.',
          'As Demonstrated, with what students said when asked without the teacher.',
        ),
      ],
    },
  ],
  assessment: { blind: true, decisionDays: 10, whoValidates },
  alignments: [intasc(3), intasc(1), districtStrand('M1', 'Agency', 'Gives students a say in their learning and the means to steer it.')],
  badge: { mark: 'target' },
  tags: ['motivation', 'choice', 'goal setting', 'conferences', 'self-assessment'],
}
