import { criterion, type DefinitionText, districtStrand } from '../writing.ts'

export const bloodbornePathogens: DefinitionText = {
  title: 'Bloodborne pathogen response',
  competency: 'Responds to blood and body fluids so that nobody is exposed, and reports within the hour.',
  keyMethod:
    'Treats all blood and body fluids as if infectious. Keeps others away, puts on gloves before touching anything, covers and disinfects for the time on the label, takes gloves off without touching their outside, washes hands, bags and labels the waste, and reports any exposure at once.',
  components: [
    { name: 'Protect', description: 'Distance, gloves and, for splashes, eyes; first yourself, then others.' },
    { name: 'Clean', description: 'Cover, disinfect, wait the contact time, use tongs for anything sharp.' },
    { name: 'Remove and wash', description: 'Gloves inside out; soap and water, twenty seconds.' },
    { name: 'Report', description: 'Nurse and principal at once after an exposure; the form the same day.' },
  ],
  whyItMatters:
    'Hepatitis B, hepatitis C and HIV are carried by blood; hepatitis B can stay infectious on a surface for at least a week. Exposures at school are rare and mostly preventable: a bitten lip, a nosebleed, a needle found on the field. Employers must train those who can reasonably expect contact when they start and every year after. A slide show with a quiz meets the letter; hands that have done it once meet the need. That is why a nurse watches you do it.',
  citations: [
    {
      text: 'Occupational Safety and Health Administration. Bloodborne pathogens, 29 CFR 1910.1030.',
      url: 'https://www.osha.gov/laws-regs/regulations/standardnumber/1910/1910.1030',
    },
    { text: 'Centers for Disease Control and Prevention. Hepatitis B.', url: 'https://www.cdc.gov/hepatitis-b/' },
  ],
  resources: [
    { title: 'Exposure control plan of the district', note: 'Where it hangs in your building; ask the office.' },
    { title: 'Practice kit', note: 'From the nurse: gloves, tongs, disinfectant, a harmless red gel.' },
    { title: 'Skills record to be signed', note: 'Seven steps, one page.' },
  ],
  audience:
    'Everyone who works with students or cleans up after them: teachers, paraprofessionals, coaches of sports, bus drivers, office and custodial staff, substitutes.',
  sessions: { count: 1, minutes: 45 },
  category: 'Health and safety',
  level: 1,
  requirements: [
    {
      id: 'three-cases',
      kind: 'question',
      title: 'Three cases',
      instructions:
        'Say what you would do in the first five minutes, and whom you would tell: (1) a nosebleed on a keyboard; (2) a bite through the skin; (3) a needle beside the playground. Bullet points are fine.',
      wordGuide: { from: 90, to: 200 },
      criteria: [
        criterion(
          'right-order',
          'Right steps in the right order',
          'A step that protects is missing in one or more cases.',
          'All steps are there, but an order would expose someone, for example help before gloves.',
          'In all three cases people are kept away, protected, cleaned up after and told, in that order.',
          'As Demonstrated, and thinks of the dignity of the person concerned and of those who watched.',
        ),
        criterion(
          'reports',
          'Reports at once',
          'Reporting is missing or left to others.',
          'Reports, but later than the same hour, or to the wrong person.',
          'Names whom to tell within the hour in each case, and the form for the same day.',
          'As Demonstrated, and knows why the first hours matter for treatment after an exposure.',
        ),
      ],
    },
    {
      id: 'skills-record',
      kind: 'artifact',
      title: 'Skills record, co-signed by a nurse',
      instructions:
        'Show the seven steps with the practice kit to a school nurse, who signs the record on the spot and co-signs here; without that signature this part can’t be decided. No students take part.',
      accepts: ['document', 'image'],
      studentMedia: 'not-allowed',
      criteria: [
        criterion(
          'skills-seen',
          'All seven steps seen by a nurse',
          'Not signed, signed by someone who is not a nurse, or older than 30 days.',
          'Signed, with a step marked as not yet safe.',
          'Signed by a school nurse within 30 days, all seven steps safe.',
          'As Demonstrated, and the nurse notes that this person could help train others.',
        ),
      ],
    },
    {
      id: 'kit',
      kind: 'reflection',
      title: 'Your kit, your room',
      instructions:
        'Where is the nearest kit, what was missing when you looked, and what would slow you down in your own room, bus or field?',
      wordGuide: { from: 40, to: 120 },
      accepts: ['text', 'image'],
      studentMedia: 'not-allowed',
      criteria: [
        criterion(
          'ready',
          'Ready where they work',
          'Does not know where the kit is.',
          'Knows where it is; did not look inside.',
          'Looked inside, had what was missing replaced, and names one thing that would slow the response.',
          'As Demonstrated, and mended it or told the one who can.',
        ),
      ],
    },
  ],
  validity: {
    months: 12,
    renewal:
      'Expires after one year, as the yearly training must be. To renew: a new skills record signed by a nurse and the three cases, which change each year. About 30 minutes.',
  },
  assessment: {
    blind: false,
    decisionDays: 5,
    whoValidates:
      'A school nurse watches the skills and co-signs; the district’s health services then read the three cases. Not blind, because the nurse has seen you.',
  },
  alignments: [districtStrand('H1', 'Safe response', 'Protects self and others in predictable emergencies.')],
  badge: { mark: 'shield-plus' },
  tags: ['safety', 'required yearly', 'paraprofessionals', 'nurse', 'no student media'],
}
