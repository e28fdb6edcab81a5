import { markAliases, markPaths } from './badge-mark-paths.ts'

/** One sign a badge can carry: `name` is stored in the definition, `word` is shown, `also` is what people may type. */
export interface BadgeMark {
  name: MarkName
  word: string
  also: string
}
export type MarkName = keyof typeof markPaths

/** The mark of a badge whose own mark is unknown here, for example one imported from elsewhere. */
export const fallbackMark: MarkName = 'award'

const mark = (name: MarkName, word: string, also: string): BadgeMark => ({ name, word, also })

/** Every mark an author can choose, in the groups the designer shows. To add one: a line here, then `npx node assets/extract.ts`. */
export const markGroups: readonly { title: string; marks: readonly BadgeMark[] }[] = [
  {
    title: 'Talk and listening',
    marks: [
      mark('hand', 'Raised hand', 'gesture signal check answer palm'),
      mark('message-circle-question-mark', 'Question', 'ask probing wait time help'),
      mark('messages-square', 'Conversation', 'discourse discussion talk chat dialogue'),
      mark('message-square-quote', 'Quotation', 'quote cite say words'),
      mark('speech', 'Speaking', 'voice oral language say'),
      mark('mic', 'Microphone', 'record voice audio podcast'),
      mark('ear', 'Listening', 'hear attention'),
      mark('megaphone', 'Student voice', 'announce speak up advocacy'),
      mark('presentation', 'Presentation', 'board teach lesson slide'),
      mark('lectern', 'Lectern', 'speech lecture speak'),
    ],
  },
  {
    title: 'Words and writing',
    marks: [
      mark('languages', 'Languages', 'translate multilingual bilingual academic language'),
      mark('book-open', 'Open book', 'read reading literacy'),
      mark('book-open-text', 'Close reading', 'text read annotate'),
      mark('book-bookmark', 'Bookmarked book', 'read independent choice'),
      mark('library', 'Library', 'books shelf collection'),
      mark('pen-line', 'Writing', 'write pen draft'),
      mark('pencil', 'Pencil', 'write edit draw'),
      mark('notebook-pen', 'Notebook', 'journal reflection notes'),
      mark('feather', 'Feather', 'poetry creative writing quill'),
      mark('newspaper', 'Newspaper', 'media news journalism'),
      mark('scroll-text', 'Scroll', 'history source document'),
    ],
  },
  {
    title: 'People and belonging',
    marks: [
      mark('heart-handshake', 'Restoring', 'restorative repair harm trust'),
      mark('handshake', 'Agreement', 'partnership collaborate norms'),
      mark('heart', 'Heart', 'care love social emotional'),
      mark('hand-heart', 'Kindness', 'care giving support'),
      mark('hand-helping', 'Helping hand', 'support scaffold assist'),
      mark('users-round', 'Small group', 'cooperative people team'),
      mark('users', 'Group', 'class people community cohort'),
      mark('person-standing', 'Person', 'individual learner student'),
      mark('accessibility', 'Access', 'inclusion disability universal design'),
      mark('glasses', 'Seeing differently', 'vision perspective'),
      mark('smile', 'Smile', 'joy wellbeing happy'),
      mark('baby', 'Early years', 'child infant kindergarten'),
      mark('house', 'Home', 'family house visit'),
      mark('school', 'School', 'building campus'),
      mark('bus', 'School bus', 'trip transport'),
      mark('bridge', 'Bridge', 'connect transition between'),
      mark('rainbow', 'Rainbow', 'diversity hope weather'),
    ],
  },
  {
    title: 'Thinking',
    marks: [
      mark('brain', 'Thinking', 'executive function cognition memory mind'),
      mark('lightbulb', 'Idea', 'insight light creative'),
      mark('puzzle', 'Puzzle', 'problem solving piece'),
      mark('search', 'Inquiry', 'look find investigate research'),
      mark('eye', 'Observation', 'see notice watch look'),
      mark('waypoints', 'Connections', 'network links concept map'),
      mark('layers', 'Layers', 'depth scaffold levels'),
      mark('refresh-cw', 'Cycle', 'feedback revise iterate again'),
      mark('sparkles', 'Spark', 'creativity imagination new'),
      mark('scale', 'Fairness', 'scales balance judge assess equity justice'),
      mark('vote', 'Vote', 'civics democracy choice'),
    ],
  },
  {
    title: 'Numbers and data',
    marks: [
      mark('chart-column', 'Bar chart', 'data column graph evidence'),
      mark('chart-line', 'Line chart', 'data trend growth graph'),
      mark('chart-pie', 'Pie chart', 'data share fraction'),
      mark('chart-scatter', 'Scatter plot', 'data correlation dots'),
      mark('table', 'Table', 'data grid spreadsheet'),
      mark('calculator', 'Calculator', 'math arithmetic number'),
      mark('sigma', 'Sum', 'math sigma statistics'),
      mark('pi', 'Pi', 'math number geometry'),
      mark('percent', 'Percent', 'math ratio proportion'),
      mark('hash', 'Number sign', 'hash count numeral'),
      mark('dices', 'Dice', 'chance probability game'),
      mark('shapes', 'Shapes', 'geometry circle square triangle'),
      mark('triangle-right', 'Triangle', 'geometry trigonometry angle'),
      mark('ruler', 'Ruler', 'measure length'),
      mark('drafting-compass', 'Drawing compass', 'geometry design draw'),
    ],
  },
  {
    title: 'Science and the world',
    marks: [
      mark('microscope', 'Microscope', 'science biology lab'),
      mark('flask-conical', 'Flask', 'chemistry experiment lab science'),
      mark('atom', 'Atom', 'physics science'),
      mark('telescope', 'Telescope', 'astronomy space look ahead'),
      mark('leaf', 'Leaf', 'nature environment plant'),
      mark('sprout', 'Sprout', 'growth grow seedling begin'),
      mark('tree', 'Tree', 'nature outdoor forest roots'),
      mark('sun', 'Sun', 'light day energy'),
      mark('earth', 'Earth', 'planet world climate'),
      mark('globe', 'Globe', 'world geography international'),
      mark('map', 'Map', 'geography place plan'),
      mark('recycle', 'Recycling', 'sustainability reuse environment'),
    ],
  },
  {
    title: 'Aims and ways',
    marks: [
      mark('target', 'Target', 'goal aim objective success criteria'),
      mark('goal', 'Goal', 'aim flag objective'),
      mark('flag', 'Flag', 'milestone mark'),
      mark('compass', 'Compass', 'direction guide values'),
      mark('route', 'Route', 'path plan progression journey'),
      mark('signpost', 'Signpost', 'choice direction options'),
      mark('mountain', 'Mountain', 'challenge climb summit effort'),
      mark('footprints', 'Footprints', 'steps progress walk'),
      mark('rocket', 'Rocket', 'launch start ambition'),
      mark('flame', 'Flame', 'motivation passion energy'),
      mark('key', 'Key', 'unlock access essential'),
    ],
  },
  {
    title: 'Checking and order',
    marks: [
      mark('clipboard-check', 'Checked list', 'assessment exit ticket check'),
      mark('clipboard-list', 'Observation list', 'rubric record notes'),
      mark('list-checks', 'Checklist', 'routine criteria done'),
      mark('calendar-check', 'Planner', 'date schedule plan routine'),
      mark('timer', 'Timer', 'time pace wait'),
      mark('hourglass', 'Hourglass', 'time patience wait'),
      mark('blocks', 'Blocks', 'build structure unit'),
    ],
  },
  {
    title: 'Making and playing',
    marks: [
      mark('laptop', 'Laptop', 'computer device technology'),
      mark('monitor', 'Screen', 'computer display technology'),
      mark('code', 'Code', 'programming computer science'),
      mark('cpu', 'Chip', 'computing hardware technology'),
      mark('bot', 'Robot', 'ai robotics technology'),
      mark('game', 'Game', 'play gamification controller'),
      mark('camera', 'Camera', 'photo picture media'),
      mark('video', 'Video', 'film record clip'),
      mark('palette', 'Palette', 'art paint color'),
      mark('music', 'Music', 'song notes sound'),
      mark('drama', 'Drama', 'theatre masks act role play'),
      mark('toy-brick', 'Building brick', 'play construct early years'),
    ],
  },
  {
    title: 'Health and safety',
    marks: [
      mark('shield-plus', 'Protection', 'health safety pathogen first aid'),
      mark('shield-check', 'Safe', 'safety safeguarding trust online'),
      mark('heart-pulse', 'Pulse', 'health cpr heart'),
      mark('bandage', 'Bandage', 'first aid injury'),
      mark('stethoscope', 'Stethoscope', 'nurse health doctor'),
      mark('life-buoy', 'Lifebuoy', 'help rescue crisis'),
      mark('apple', 'Apple', 'food nutrition teacher'),
      mark('dumbbell', 'Dumbbell', 'physical education strength sport'),
    ],
  },
  {
    title: 'Honors',
    marks: [
      mark('award', 'Rosette', 'award badge ribbon honor'),
      mark('medal', 'Medal', 'honor prize'),
      mark('trophy', 'Trophy', 'cup prize win'),
      mark('star', 'Star', 'excellence favorite'),
      mark('crown', 'Crown', 'lead leadership best'),
      mark('graduation-cap', 'Graduation cap', 'graduate mortarboard mentor teacher'),
    ],
  },
]

/** Every mark, flat. */
export const badgeMarks: readonly BadgeMark[] = markGroups.flatMap(({ marks }) => marks)

const isMarkName = (name: string): name is MarkName => Object.hasOwn(markPaths, name)

/** The known mark of that name, an icon's older or newer name included; anything else falls back to the rosette. */
export function resolveMark(name: string): MarkName {
  if (isMarkName(name)) return name
  return (Object.hasOwn(markAliases, name) && markAliases[name]) || fallbackMark
}

/** Marks whose word, name or kindred words begin with what was typed; all of them for an empty search. */
export function findMarks(query: string): readonly BadgeMark[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean)
  return badgeMarks.filter(({ name, word, also }) => {
    const words = `${word} ${name} ${also}`.toLowerCase().split(/[\s-]+/)
    return wanted.every((part) => words.some((one) => one.startsWith(part)))
  })
}
