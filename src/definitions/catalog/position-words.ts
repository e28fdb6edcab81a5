import { texts } from '../../foundation/words/sentence.ts'

/** What a position may be about, and the words by which positions and micro-credentials say so. The ending -s of a plural is understood. */
export const subjects: readonly { name: string; words: readonly string[] }[] = [
  {
    name: texts('science'),
    words: ['science', 'biology', 'chemistry', 'physics', 'earth science', 'environmental science', 'STEM', 'laboratory'],
  },
  {
    name: texts('mathematics'),
    words: ['mathematics', 'math', 'algebra', 'geometry', 'calculus', 'statistics', 'numeracy', 'arithmetic', 'fraction', 'STEM'],
  },
  {
    name: texts('English language arts'),
    words: ['English', 'ELA', 'language arts', 'literacy', 'reading', 'writing', 'literature', 'English language arts'],
  },
  { name: texts('social studies'), words: ['social studies', 'history', 'civics', 'geography', 'government', 'economics'] },
  {
    name: texts('English learners'),
    words: [
      'ELL',
      'EL',
      'ESL',
      'ENL',
      'English learner',
      'English language learner',
      'learning English',
      'multilingual',
      'bilingual',
      'newcomer',
    ],
  },
  {
    name: texts('special education'),
    words: [
      'special education',
      'special educator',
      'SPED',
      'IEP',
      'disability',
      'disabilities',
      'inclusion',
      'resource teacher',
      'interventionist',
    ],
  },
  { name: texts('the arts'), words: ['art', 'visual art', 'music', 'theater', 'drama', 'band', 'choir', 'orchestra', 'dance'] },
  { name: texts('physical education'), words: ['physical education', 'PE', 'phys ed'] },
  { name: texts('world languages'), words: ['world language', 'foreign language', 'Spanish', 'French', 'German', 'Mandarin', 'Latin'] },
  {
    name: texts('career and technical education'),
    words: ['CTE', 'career and technical education', 'vocational', 'workshop', 'agriculture'],
  },
  { name: texts('technology'), words: ['technology', 'computer science', 'computing', 'coding', 'robotics', 'digital'] },
  { name: texts('counseling'), words: ['counselor', 'counseling', 'social worker', 'psychologist', 'adviser', 'advisor', 'dean'] },
  { name: texts('health'), words: ['nurse', 'nursing', 'health'] },
  { name: texts('the library'), words: ['librarian', 'library', 'media specialist'] },
  { name: texts('speech and language'), words: ['speech', 'SLP', 'speech therapist', 'speech and language'] },
  {
    name: texts('leading others'),
    words: [
      'principal',
      'instructional coach',
      'teacher leader',
      'team lead',
      'department chair',
      'mentor',
      'mentor teacher',
      'supervisor',
      'leadership',
    ],
  },
  {
    name: texts('paraprofessionals'),
    words: ['paraprofessional', 'para', 'paraeducator', 'teaching assistant', 'instructional aide', 'teacher aide'],
  },
  { name: texts('gifted students'), words: ['gifted', 'GT', 'gifted and talented'] },
]

/** Grades by name. Pre-kindergarten is −1, kindergarten 0. */
export const gradeNames: readonly { words: readonly string[]; from: number; to: number }[] = [
  { words: ['preschool', 'early childhood'], from: -1, to: -1 },
  { words: ['primary grade', 'primary school'], from: 0, to: 3 },
  { words: ['elementary'], from: 0, to: 5 },
  { words: ['middle school', 'middle grade', 'junior high'], from: 6, to: 8 },
  { words: ['secondary'], from: 6, to: 12 },
  { words: ['high school', 'senior high'], from: 9, to: 12 },
]
