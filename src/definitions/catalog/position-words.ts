/** What a position may be about, and the words by which positions and micro-credentials say so. The ending -s of a plural is understood. */
export const subjects: readonly { name: string; words: readonly string[] }[] = [
  {
    name: 'science',
    words: ['science', 'biology', 'chemistry', 'physics', 'earth science', 'environmental science', 'STEM', 'laboratory'],
  },
  {
    name: 'mathematics',
    words: ['mathematics', 'math', 'algebra', 'geometry', 'calculus', 'statistics', 'numeracy', 'arithmetic', 'fraction', 'STEM'],
  },
  {
    name: 'English language arts',
    words: ['English', 'ELA', 'language arts', 'literacy', 'reading', 'writing', 'literature', 'English language arts'],
  },
  { name: 'social studies', words: ['social studies', 'history', 'civics', 'geography', 'government', 'economics'] },
  {
    name: 'English learners',
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
    name: 'special education',
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
  { name: 'the arts', words: ['art', 'visual art', 'music', 'theater', 'drama', 'band', 'choir', 'orchestra', 'dance'] },
  { name: 'physical education', words: ['physical education', 'PE', 'phys ed'] },
  { name: 'world languages', words: ['world language', 'foreign language', 'Spanish', 'French', 'German', 'Mandarin', 'Latin'] },
  { name: 'career and technical education', words: ['CTE', 'career and technical education', 'vocational', 'workshop', 'agriculture'] },
  { name: 'technology', words: ['technology', 'computer science', 'computing', 'coding', 'robotics', 'digital'] },
  { name: 'counseling', words: ['counselor', 'counseling', 'social worker', 'psychologist', 'adviser', 'advisor', 'dean'] },
  { name: 'health', words: ['nurse', 'nursing', 'health'] },
  { name: 'the library', words: ['librarian', 'library', 'media specialist'] },
  { name: 'speech and language', words: ['speech', 'SLP', 'speech therapist', 'speech and language'] },
  {
    name: 'leading others',
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
    name: 'paraprofessionals',
    words: ['paraprofessional', 'para', 'paraeducator', 'teaching assistant', 'instructional aide', 'teacher aide'],
  },
  { name: 'gifted students', words: ['gifted', 'GT', 'gifted and talented'] },
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
