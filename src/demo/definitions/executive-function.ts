import { criterion, type DefinitionText, districtStrand, intasc, whoValidates } from '../writing.ts'

export const executiveFunction: DefinitionText = {
  title: 'Supporting executive function',
  competency: 'Makes the hidden steps of a task visible, and hands them over until students steer themselves.',
  keyMethod:
    'The teacher watches where work breaks down (starting, holding steps in mind, shifting, finishing), chooses one support for that point, builds it into the task for everyone or for one student, measures something simple, and takes the support back in stages as the student does that step alone.',
  components: [
    {
      name: 'Watching before helping',
      description: 'Five short observations that say where the work stops, not what is wrong with the student.',
    },
    {
      name: 'Support at the breaking point',
      description: 'Step cards, a first step said aloud, a visible clock, a place to put the distracting thought.',
    },
    { name: 'Built into the task', description: 'Offered to all where it can be, so that using it is ordinary.' },
    { name: 'Handed over', description: 'Each support has a next stage in which the student does more of it.' },
  ],
  whyItMatters:
    'Executive functions (holding in mind, holding back, shifting) grow slowly into adulthood and differ widely in any class; stress and lack of sleep lower them on any given day. Students who struggle with them are easily read as lazy or defiant. Diamond’s review describes what they are and what they depend on. Training them apart from school tasks carries over little, and Jacob and Parkinson found no good evidence that raising them raises achievement by itself. Changing the task so that they are needed less at first, and teaching the strategy within the task, is what a teacher can do.',
  citations: [
    { text: 'Diamond, A. (2013). Executive functions. Annual Review of Psychology, 64, 135–168.' },
    {
      text: 'Zelazo, P. D., Blair, C. B., & Willoughby, M. T. (2016). Executive function: Implications for education (NCER 2017-2000). Institute of Education Sciences.',
    },
    {
      text: 'Jacob, R., & Parkinson, J. (2015). The potential for school-based interventions that target executive function to improve academic achievement: A review. Review of Educational Research, 85(4), 512–552.',
    },
    { text: 'Meltzer, L. (2010). Promoting executive function in the classroom. Guilford Press.' },
  ],
  resources: [
    { title: 'Where does the work stop?', note: 'Observation sheet for five lessons, two minutes each.' },
    { title: 'Supports by breaking point', note: 'Twenty, each with three stages of handing over.' },
    { title: 'UDL Guidelines', url: 'https://udlguidelines.cast.org/', note: 'CAST; see the options for strategy development.' },
  ],
  audience:
    'Teachers, special educators and paraprofessionals, any grade. You need a student or group you see at least three times a week for four weeks.',
  sessions: { count: 4, minutes: 60 },
  category: 'Learner support',
  level: 2,
  requirements: [
    {
      id: 'breaking-point',
      kind: 'question',
      title: 'Where the work stops',
      instructions:
        'Describe what you observed on five occasions, in what the student did and not what the student is. Where does the work stop, and what speaks against other explanations, such as not knowing the content?',
      wordGuide: { from: 180, to: 280 },
      criteria: [
        criterion(
          'observes',
          'Observes instead of labeling',
          'The student is described by a label or a trait.',
          'Behavior is described in general (“often”, “never”), from memory.',
          'Five dated observations say what happened, and place where the work stops; another explanation was considered.',
          'As Demonstrated, and the student’s own account of it is included.',
        ),
      ],
    },
    {
      id: 'support-plan',
      kind: 'artifact',
      title: 'Support plan over four weeks',
      instructions:
        'Which support, when, done by whom, handed over how; with your measure before and after. Use an initial that is not the student’s.',
      accepts: ['document', 'assessment-data'],
      criteria: [
        criterion(
          'fits-point',
          'Support fits the breaking point',
          'General advice: sit in front, try harder, use a planner.',
          'A sound support, aimed at a different point than the one observed.',
          'The support acts exactly where the work stops, and is part of the task.',
          'As Demonstrated, and is offered to the whole class in a way that makes it ordinary.',
        ),
        criterion(
          'handed-over',
          'Support is handed over',
          'The adult does as much at the end as at the beginning.',
          'The support is reduced by date, whatever the student shows.',
          'The student takes over parts step by step, and what shows readiness for each step is named.',
          'As Demonstrated, and the student uses it somewhere else unasked.',
        ),
      ],
    },
    {
      id: 'support-in-use',
      kind: 'artifact',
      title: 'The support in use',
      instructions: 'A photo, a page of work, or a short clip that shows it being used. Faces are not needed.',
      accepts: ['image', 'student-work', 'video'],
      count: { from: 1, to: 3 },
      maxMinutes: 3,
      studentMedia: 'with-consent',
      criteria: [
        criterion(
          'student-uses',
          'The student uses it',
          'The support lies there.',
          'The student uses it when an adult points to it.',
          'The student uses it at the right moment, and it leads to the next step of the work.',
          'As Demonstrated, and the student has changed it to fit.',
        ),
      ],
    },
    {
      id: 'reflection',
      kind: 'reflection',
      title: 'What it was like for the student',
      instructions:
        'What changed, by your measure and in the student’s words? What did you stop doing? What would you try first next time?',
      wordGuide: { from: 150, to: 250 },
      accepts: ['text', 'audio', 'video'],
      maxMinutes: 4,
      criteria: [
        criterion(
          'student-view',
          'Joins measure and student’s view',
          'Says that it helped.',
          'Gives a measure or the student’s view, not both.',
          'Gives both, says where they differ, and draws one change for the next plan.',
          'As Demonstrated, and says what the same lens showed about another student or the class routine.',
        ),
      ],
    },
  ],
  assessment: { blind: true, decisionDays: 10, whoValidates },
  alignments: [
    intasc(1),
    intasc(2),
    districtStrand('S1', 'Support that fades', 'Gives help at the point of need and takes it back as independence grows.'),
  ],
  badge: { mark: 'brain' },
  tags: ['executive function', 'independence', 'scaffolds', 'special education'],
}
