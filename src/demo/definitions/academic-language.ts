import { criterion, type DefinitionText, districtStrand, intasc, whoValidates } from '../writing.ts'

export const academicLanguage: DefinitionText = {
  title: 'Academic language in content lessons',
  competency: 'Teaches the words of the subject inside the subject, so that every student can explain in them.',
  keyMethod:
    'Beside each content goal the teacher sets one language goal: what students must be able to say or write to show the content. The teacher chooses few words and one sentence pattern that carry the idea, lets students use them aloud before on paper, gives supports and later takes them away, and reads two drafts for both content and language.',
  components: [
    {
      name: 'A language goal beside the content goal',
      description: 'What students will say or write with the idea: compare, explain a cause, justify a method.',
    },
    {
      name: 'Few words, chosen for a reason',
      description: 'Words the idea can’t do without, and everyday words that mean something else here.',
    },
    { name: 'Talk before writing', description: 'Every student says the sentence several times to several people before writing it.' },
    { name: 'Supports that fade', description: 'Frames, models, glossaries and first languages, each with a date on which it goes.' },
  ],
  whyItMatters:
    'The language of a subject packs much into few words, joins ideas with “therefore” and “whereas”, and uses familiar words in unfamiliar ways. Snow describes it as a main obstacle in reading science; Schleppegrell shows how each subject has patterns of its own that are rarely taught because those who teach them no longer notice them. Students who are learning English meet it twice over, but few students of any background bring it from home.\n\nTeaching word lists apart from content helps little. What has support is meeting a few rich words often, in several contexts, with students doing the talking.',
  citations: [
    { text: 'Snow, C. E. (2010). Academic language and the challenge of reading for learning about science. Science, 328(5977), 450–452.' },
    { text: 'Schleppegrell, M. J. (2004). The language of schooling: A functional linguistics perspective. Lawrence Erlbaum.' },
    {
      text: 'Gibbons, P. (2015). Scaffolding language, scaffolding learning: Teaching English language learners in the mainstream classroom (2nd ed.). Heinemann.',
    },
    {
      text: 'Beck, I. L., McKeown, M. G., & Kucan, L. (2013). Bringing words to life: Robust vocabulary instruction (2nd ed.). Guilford Press.',
    },
    {
      text: 'Zwiers, J. (2014). Building academic language: Meeting Common Core standards across disciplines, grades 5–12 (2nd ed.). Jossey-Bass.',
    },
  ],
  resources: [
    { title: 'Language goals from content goals', note: 'Twelve worked examples from six subjects.' },
    { title: 'Frames and when to take them down', note: 'With a calendar; a frame that stays becomes a ceiling.' },
    {
      title: 'WIDA',
      url: 'https://wida.wisc.edu/',
      note: 'Can-do descriptors by language domain, for setting a goal that fits each student.',
    },
  ],
  audience:
    'Teachers of any subject in grades 3 to 12, with or without students who are learning English. Specialists may earn it with a co-taught class.',
  sessions: { count: 4, minutes: 60 },
  category: 'Literacy',
  level: 2,
  requirements: [
    {
      id: 'language-demand',
      kind: 'question',
      title: 'What the content asks of language',
      instructions:
        'For one idea you teach: what would a student who understands it say or write? Which words and which pattern can’t be done without? Which of your students will find that hard, and why?',
      wordGuide: { from: 180, to: 300 },
      criteria: [
        criterion(
          'sees-demand',
          'Sees the language in the content',
          'Lists words from the book.',
          'Chooses words that matter, without what students must do with them.',
          'Names the function (compare, explain, justify), the few words and the pattern it needs, and who will find it hard.',
          'As Demonstrated, and separates what is hard in the idea from what is hard in its language, with student work to show it.',
        ),
      ],
    },
    {
      id: 'lesson-plan',
      kind: 'artifact',
      title: 'Lesson plan with both goals',
      instructions:
        'One lesson with its content goal and language goal. Show where students speak, and which support stands when and until when.',
      accepts: ['document', 'link'],
      criteria: [
        criterion(
          'both-goals',
          'Two goals serve each other',
          'No language goal, or one that any lesson could have (“use vocabulary”).',
          'A language goal that fits, but the activities practice it apart from the content.',
          'Students reach the content by using the language: each activity needs both.',
          'As Demonstrated, with goals at different heights for different students and the same content for all.',
        ),
        criterion(
          'supports-fade',
          'Supports fade',
          'No supports, or the same for everyone and forever.',
          'Supports fit the students; nothing says when they end.',
          'Supports fit, and the plan says when each is taken away and what will show that it can be.',
          'As Demonstrated, and students choose and give up supports themselves.',
        ),
      ],
    },
    {
      id: 'student-drafts',
      kind: 'artifact',
      title: 'Two drafts of two students',
      instructions:
        'First and second drafts by two different students, one of whom found the language hard. Remove names. Your notes on them are welcome.',
      accepts: ['student-work', 'image', 'document'],
      count: { from: 2, to: 4 },
      studentMedia: 'with-consent',
      criteria: [
        criterion(
          'language-grew',
          'Language carries the idea better',
          'The second drafts are tidier or longer only.',
          'New words appear, but the explanation is the same without them.',
          'In both students’ second drafts the words or the pattern make the idea clearer or more exact.',
          'As Demonstrated, and one student uses the pattern for something that was not asked.',
        ),
      ],
    },
    {
      id: 'reflection',
      kind: 'reflection',
      title: 'What you will teach again, and what not',
      instructions:
        'What did talk before writing change? Which support did you take away too early or too late? What was hard for the student you worried about most?',
      wordGuide: { from: 180, to: 300 },
      accepts: ['text', 'audio', 'video'],
      maxMinutes: 4,
      criteria: [
        criterion(
          'reads-drafts',
          'Learns from the drafts',
          'Says that students improved.',
          'Names an improvement and a support, without joining the two.',
          'Points at a sentence in a draft, says what helped it come about, and what the next lesson needs.',
          'As Demonstrated, and tells how a colleague of another subject used or questioned it.',
        ),
      ],
    },
  ],
  assessment: { blind: true, decisionDays: 10, whoValidates },
  alignments: [
    intasc(5),
    intasc(2),
    districtStrand('L3', 'Language for learning', 'Plans for the language that each content goal asks of students.'),
  ],
  badge: { mark: 'languages' },
  tags: ['academic language', 'English learners', 'vocabulary', 'writing', 'scaffolds'],
}
