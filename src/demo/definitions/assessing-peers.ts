import { criterion, type DefinitionText, districtStrand, intasc } from '../writing.ts'

export const assessingPeers: DefinitionText = {
  title: 'Assessing peers’ evidence fairly',
  competency: 'Weighs a colleague’s evidence against the rubric alone, and writes a next step that can be taken.',
  keyMethod:
    'The assessor reads the rubric before the evidence, looks at all of it once without scoring, writes down moment, page or quote before choosing a level, scores each criterion by its words alone, asks what would have to be there for the next level, and writes one next step small enough to take. Then the assessor compares these scores with agreed ones, finds the pattern in the differences, and corrects it.',
  components: [
    { name: 'Evidence before level', description: 'Citation first. Where nothing can be cited, the level can’t be Demonstrated.' },
    { name: 'The rubric alone', description: 'Not style, subject, effort, production quality or what one would have done.' },
    {
      name: 'A step that can be taken',
      description: 'Names what is not yet there, one thing to try, and how much new evidence is enough.',
    },
    { name: 'Knowing one’s own drift', description: 'Severe or kind, first or last of the evening: measured, then mended.' },
  ],
  whyItMatters:
    'A credential is worth what its assessment is worth. Rubrics help scorers agree when the criteria are specific and scorers are trained together; Jonsson and Svingby’s review says so, and that a rubric alone does not make scores valid. Malouff and Thorsteinsson’s meta-analysis found that graders are swayed by what they know of the person, such as earlier work or background, which is why names are hidden here. And feedback does not always help: in Kluger and DeNisi’s review more than a third of feedback lowered performance, mostly when it was about the person and not the task.',
  citations: [
    {
      text: 'Jonsson, A., & Svingby, G. (2007). The use of scoring rubrics: Reliability, validity and educational consequences. Educational Research Review, 2(2), 130–144.',
    },
    {
      text: 'Malouff, J. M., & Thorsteinsson, E. B. (2016). Bias in grading: A meta-analysis of experimental research findings. Australian Journal of Education, 60(3), 245–256.',
    },
    {
      text: 'Kluger, A. N., & DeNisi, A. (1996). The effects of feedback interventions on performance: A historical review, a meta-analysis, and a preliminary feedback intervention theory. Psychological Bulletin, 119(2), 254–284.',
    },
    { text: 'Hattie, J., & Timperley, H. (2007). The power of feedback. Review of Educational Research, 77(1), 81–112.' },
    {
      text: 'Johnson, R. L., Penny, J. A., & Gordon, B. (2009). Assessing performance: Designing, scoring, and validating performance tasks. Guilford Press.',
    },
  ],
  resources: [
    {
      title: 'Three calibration sets',
      note: 'Five submissions each with agreed scores and the reasons for them. Score alone before opening.',
    },
    { title: 'Next steps, weak and strong', note: 'Thirty pairs from real decisions, made anonymous.' },
    { title: 'Conflict of interest, in plain words', note: 'Whose work you may not read, and how to hand back.' },
  ],
  audience:
    'Educators who hold any level 2 micro-credential and have completed three calibration sets. Earning it makes you eligible as a paid assessor.',
  sessions: { count: 5, minutes: 60 },
  category: 'Leadership',
  level: 3,
  requirements: [
    {
      id: 'my-drift',
      kind: 'question',
      title: 'Your own drift',
      instructions:
        'Look at your scores in three calibration sets beside the agreed ones. Where do you differ, in which direction, and what do your differences have in common?',
      wordGuide: { from: 180, to: 300 },
      criteria: [
        criterion(
          'knows-drift',
          'Knows own drift',
          'Gives agreement as one number, or explains differences away.',
          'Finds single differences, without a pattern.',
          'Finds a pattern across sets, gives a likely cause, and a habit against it.',
          'As Demonstrated, and shows that the habit worked in the third set.',
        ),
      ],
    },
    {
      id: 'scoring-record',
      kind: 'artifact',
      title: 'Scoring records of three sets',
      instructions:
        'For each score the citation you wrote before you chose the level. Exact agreement of 80 % is needed in the last set; adjacent agreement of 95 % over all.',
      accepts: ['document', 'assessment-data'],
      count: { from: 1, to: 3 },
      criteria: [
        criterion(
          'agreement',
          'Agrees with the agreed scores',
          'Exact agreement under 60 % in the last set.',
          'Exact agreement from 60 to 79 % in the last set.',
          'Exact agreement of 80 % or more in the last set and adjacent agreement of 95 % or more over all.',
          'Exact agreement of 90 % or more in two sets.',
        ),
        criterion(
          'cites',
          'Every score cites evidence',
          'Scores stand without citations, or cite the rubric.',
          'Citations for some scores, or too wide to find (“the video”).',
          'Every score cites a moment, page or quote that another assessor can find and that bears on that criterion.',
          'As Demonstrated, and cites what speaks against the chosen level too.',
        ),
      ],
    },
    {
      id: 'next-steps',
      kind: 'artifact',
      title: 'Three next steps',
      instructions: 'Three next steps you wrote for calibration submissions, each in a first and a better version.',
      accepts: ['text', 'document'],
      criteria: [
        criterion(
          'takeable',
          'Next steps can be taken',
          'Advice about the person, or a repetition of the rubric.',
          'Says what is missing, not what to do, or asks for everything at once.',
          'Names what is not yet there, one thing to try, and how much new evidence is enough; keeps what is shown.',
          'As Demonstrated, and a colleague who received one says what they did with it.',
        ),
      ],
    },
    {
      id: 'reflection',
      kind: 'reflection',
      title: 'When fairness was hard',
      instructions: 'Describe a submission you wanted to score higher or lower than the rubric allowed. What did you do?',
      wordGuide: { from: 180, to: 300 },
      accepts: ['text', 'audio'],
      maxMinutes: 4,
      criteria: [
        criterion(
          'resists',
          'Resists what is not in the rubric',
          'Says that one is objective.',
          'Names an influence in general.',
          'Names what pulled in one case, in which direction, and what kept the score to the rubric.',
          'As Demonstrated, and proposes a change of the rubric or procedure that would help others.',
        ),
      ],
    },
  ],
  validity: {
    months: 36,
    renewal:
      'One new calibration set with 80 % exact agreement every three years, or 30 counted reviews with no drift flagged in that time.',
  },
  assessment: {
    blind: true,
    decisionDays: 15,
    whoValidates: 'One lead assessor, often from another district, who does not know your name.',
  },
  alignments: [
    intasc(10),
    intasc(9),
    districtStrand('T2', 'Fair judgment of practice', 'Judges colleagues’ work by shared criteria and helps it grow.'),
  ],
  badge: { mark: 'scale' },
  tags: ['assessor', 'calibration', 'feedback', 'teacher leadership', 'no student media'],
}
