import { criterion, type DefinitionText, districtStrand, intasc, whoValidates } from '../writing.ts'

export const restorativePractice: DefinitionText = {
  title: 'Restorative practice for classroom culture',
  competency: 'Repairs harm with the people it touched, and prevents the next.',
  keyMethod:
    'The teacher keeps a regular circle in which everyone is heard when nothing is wrong, so that it holds when something is. After harm the teacher speaks with each person alone first, asks what happened, who was affected and what would put it right, leads a circle or conference that those concerned agreed to, and sees to it that the agreement is kept.',
  components: [
    { name: 'Circles when nothing is wrong', description: 'Weekly, short, with a talking piece and the right to pass.' },
    {
      name: 'Questions instead of verdicts',
      description: 'What happened? What were you thinking? Who has been affected? What would put it right?',
    },
    {
      name: 'Preparation and consent',
      description: 'Each person is heard alone first; nobody is made to take part, and some harm does not belong in a classroom.',
    },
    { name: 'Agreements that are kept', description: 'Who does what by when, and someone looks.' },
  ],
  whyItMatters:
    'Gregory and colleagues found that students of teachers who used restorative practices more fully felt more respected by them, and that these teachers referred Black and Latino students for misconduct less often. The evidence on whole-school programs is mixed: RAND’s randomized study in Pittsburgh found a better climate as teachers saw it and fewer suspensions, and no gain in achievement, with losses in the middle grades. It is practice done well and steadily that helps, and that can be seen and learned.\n\nIt has limits. Violence, sexual harm, bullying across a power gap and anything that must be reported are not matters for a classroom circle. Knowing that line is part of the competency.',
  citations: [
    {
      text: 'Gregory, A., Clawson, K., Davis, A., & Gerewitz, J. (2016). The promise of restorative practices to transform teacher-student relationships and achieve equity in school discipline. Journal of Educational and Psychological Consultation, 26(4), 325–353.',
    },
    {
      text: 'Augustine, C. H., et al. (2018). Can restorative practices improve school climate and curb suspensions? An evaluation of the impact of restorative practices in a mid-sized urban school district. RAND Corporation, RR-2840.',
    },
    {
      text: 'Okonofua, J. A., Paunesku, D., & Walton, G. M. (2016). Brief intervention to encourage empathic discipline cuts suspension rates in half among adolescents. Proceedings of the National Academy of Sciences, 113(19), 5221–5226.',
    },
    { text: 'Zehr, H. (2015). The little book of restorative justice (Revised and updated). Good Books.' },
  ],
  resources: [
    { title: 'Circle keeper’s card', note: 'Opening, rounds, closing; what to say when someone passes, cries or laughs.' },
    { title: 'When not to hold a circle', note: 'One page agreed with the counselors: what to report, to whom, the same day.' },
    { title: 'CASEL', url: 'https://casel.org/', note: 'Background on social and emotional learning in schools.' },
  ],
  audience: 'Teachers, counselors, deans and paraprofessionals who see the same group of students at least once a week.',
  sessions: { count: 4, minutes: 90 },
  category: 'Culture',
  level: 2,
  requirements: [
    {
      id: 'your-circles',
      kind: 'question',
      title: 'Circles when nothing is wrong',
      instructions: 'How often do you hold circles, on what, and how did your students come to trust them? Tell of one that did not work.',
      wordGuide: { from: 150, to: 250 },
      criteria: [
        criterion(
          'steady',
          'The circle is a habit',
          'Circles are held only after trouble.',
          'Circles happen now and then, mostly led and filled by the teacher.',
          'Circles are regular, everyone may pass, and students say things that matter to them.',
          'As Demonstrated, and students keep circles or ask for them.',
        ),
      ],
    },
    {
      id: 'the-line',
      kind: 'question',
      title: 'Where the line is',
      instructions:
        'Describe a situation, real or imagined, that you would not bring into a circle. What would you do instead, the same day?',
      wordGuide: { from: 80, to: 150 },
      criteria: [
        criterion(
          'knows-limits',
          'Knows what does not belong in a circle',
          'Anything could be settled in a circle.',
          'Names a limit without what to do instead.',
          'Names the limit, the person to go to, and the duty to report where there is one.',
          'As Demonstrated, and says how the student harmed is kept safe and informed meanwhile.',
        ),
      ],
    },
    {
      id: 'circle-plan',
      kind: 'artifact',
      title: 'Plan and notes of one repair',
      instructions:
        'Your preparation, questions and notes for one circle or conference after real harm, and the agreement. No names, no details by which someone could be known. No recordings or pictures of students in this micro-credential: a camera would change what can be said.',
      accepts: ['document', 'text'],
      studentMedia: 'not-allowed',
      criteria: [
        criterion(
          'prepared',
          'Everyone was prepared and willing',
          'People met without being asked or heard before.',
          'Some were heard before; others learned of it in the room.',
          'Each was heard alone, knew what the circle was and was not for, and could decline without cost.',
          'As Demonstrated, and those who declined had another way to be heard.',
        ),
        criterion(
          'repair',
          'Repair fits the harm',
          'The outcome is a punishment or a forced apology.',
          'Something is offered that does not answer what those harmed said they need.',
          'What was agreed answers what those harmed said, can be done, and has a person and a date.',
          'As Demonstrated, and something in the room or routine changed so that it happens less.',
        ),
      ],
    },
    {
      id: 'follow-up',
      kind: 'artifact',
      title: 'Two weeks later',
      instructions:
        'How you checked that the agreement was kept and how those concerned felt: a form, notes, or anonymous answers in students’ own words.',
      accepts: ['document', 'text', 'assessment-data', 'image'],
      studentMedia: 'not-allowed',
      criteria: [
        criterion(
          'followed-up',
          'The agreement was followed',
          'Nobody looked again.',
          'The teacher asked in passing.',
          'Each part was checked by its date, and those harmed were asked whether it is right now.',
          'As Demonstrated, and what was not right was taken up again.',
        ),
      ],
    },
    {
      id: 'reflection',
      kind: 'reflection',
      title: 'Your part in it',
      instructions: 'In writing or your own voice: when were you tempted to decide for them? What in your class made this harm likely?',
      wordGuide: { from: 180, to: 300 },
      accepts: ['text', 'audio'],
      maxMinutes: 4,
      studentMedia: 'not-allowed',
      criteria: [
        criterion(
          'own-part',
          'Looks at own part',
          'The reflection is about what students did wrong.',
          'It names a feeling, without what it led the teacher to do.',
          'It names a moment of the teacher’s own part and a change in the class that makes such harm less likely.',
          'As Demonstrated, and asks whose harm is usually noticed in this class, and whose is not.',
        ),
      ],
    },
  ],
  assessment: { blind: true, decisionDays: 15, whoValidates },
  alignments: [intasc(3), districtStrand('C2', 'Belonging and repair', 'Keeps relationships in which harm is named and mended.')],
  badge: { mark: 'heart-handshake' },
  tags: ['restorative practice', 'circles', 'classroom culture', 'no student media'],
}
