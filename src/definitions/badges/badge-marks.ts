import { texts } from '../../foundation/words/sentence.ts'
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

/** Marks that belong together, under a title. */
export type MarkGroup = { title: string; marks: readonly BadgeMark[] }

/** Every mark an author can choose, in the groups the designer shows. To add one: a line here, then `npx node assets/extract.ts`. */
export const markGroups: readonly MarkGroup[] = [
  {
    title: texts('Talk and listening'),
    marks: [
      mark('hand', texts('Raised hand'), 'gesture signal check answer palm'),
      mark('message-circle-question-mark', texts('Question'), 'ask probing wait time help'),
      mark('messages-square', texts('Conversation'), 'discourse discussion talk chat dialogue'),
      mark('message-square-quote', texts('Quotation'), 'quote cite say words'),
      mark('speech', texts('Speaking'), 'voice oral language say'),
      mark('mic', texts('Microphone'), 'record voice audio podcast'),
      mark('ear', texts('Listening'), 'hear attention'),
      mark('megaphone', texts('Student voice'), 'announce speak up advocacy'),
      mark('presentation', texts('Presentation'), 'board teach lesson slide'),
      mark('lectern', texts('Lectern'), 'speech lecture speak'),
    ],
  },
  {
    title: texts('Words and writing'),
    marks: [
      mark('languages', texts('Languages'), 'translate multilingual bilingual academic language'),
      mark('book-open', texts('Open book'), 'read reading literacy'),
      mark('book-open-text', texts('Close reading'), 'text read annotate'),
      mark('book-bookmark', texts('Bookmarked book'), 'read independent choice'),
      mark('library', texts('Library'), 'books shelf collection'),
      mark('pen-line', texts('Writing'), 'write pen draft'),
      mark('pencil', texts('Pencil'), 'write edit draw'),
      mark('notebook-pen', texts('Notebook'), 'journal reflection notes'),
      mark('feather', texts('Feather'), 'poetry creative writing quill'),
      mark('newspaper', texts('Newspaper'), 'media news journalism'),
      mark('scroll-text', texts('Scroll'), 'history source document'),
    ],
  },
  {
    title: texts('People and belonging'),
    marks: [
      mark('heart-handshake', texts('Restoring'), 'restorative repair harm trust'),
      mark('handshake', texts('Agreement'), 'partnership collaborate norms'),
      mark('heart', texts('Heart'), 'care love social emotional'),
      mark('hand-heart', texts('Kindness'), 'care giving support'),
      mark('hand-helping', texts('Helping hand'), 'support scaffold assist'),
      mark('users-round', texts('Small group'), 'cooperative people team'),
      mark('users', texts('Group'), 'class people community cohort'),
      mark('person-standing', texts('Person'), 'individual learner student'),
      mark('accessibility', texts('Access'), 'inclusion disability universal design'),
      mark('glasses', texts('Seeing differently'), 'vision perspective'),
      mark('smile', texts('Smile'), 'joy wellbeing happy'),
      mark('baby', texts('Early years'), 'child infant kindergarten'),
      mark('house', texts('House'), 'family home visit'),
      mark('school', texts('School'), 'building campus'),
      mark('bus', texts('School bus'), 'trip transport'),
      mark('bridge', texts('Bridge'), 'connect transition between'),
      mark('rainbow', texts('Rainbow'), 'diversity hope weather'),
    ],
  },
  {
    title: texts('Thinking'),
    marks: [
      mark('brain', texts('Thinking'), 'executive function cognition memory mind'),
      mark('lightbulb', texts('Idea'), 'insight light creative'),
      mark('puzzle', texts('Puzzle'), 'problem solving piece'),
      mark('search', texts('Inquiry'), 'look find investigate research'),
      mark('eye', texts('Observation'), 'see notice watch look'),
      mark('waypoints', texts('Connections'), 'network links concept map'),
      mark('layers', texts('Layers'), 'depth scaffold levels'),
      mark('refresh-cw', texts('Cycle'), 'feedback revise iterate again'),
      mark('sparkles', texts('Spark'), 'creativity imagination new'),
      mark('scale', texts('Fairness'), 'scales balance judge assess equity justice'),
      mark('vote', texts('Vote'), 'civics democracy choice'),
    ],
  },
  {
    title: texts('Numbers and data'),
    marks: [
      mark('chart-column', texts('Bar chart'), 'data column graph evidence'),
      mark('chart-line', texts('Line chart'), 'data trend growth graph'),
      mark('chart-pie', texts('Pie chart'), 'data share fraction'),
      mark('chart-scatter', texts('Scatter plot'), 'data correlation dots'),
      mark('table', texts('Table'), 'data grid spreadsheet'),
      mark('calculator', texts('Calculator'), 'math arithmetic number'),
      mark('sigma', texts('Sum'), 'math sigma statistics'),
      mark('pi', texts('Pi'), 'math number geometry'),
      mark('percent', texts('Percent'), 'math ratio proportion'),
      mark('hash', texts('Number sign'), 'hash count numeral'),
      mark('dices', texts('Dice'), 'chance probability game'),
      mark('shapes', texts('Shapes'), 'geometry circle square triangle'),
      mark('triangle-right', texts('Triangle'), 'geometry trigonometry angle'),
      mark('ruler', texts('Ruler'), 'measure length'),
      mark('drafting-compass', texts('Drawing compass'), 'geometry design draw'),
    ],
  },
  {
    title: texts('Science and the world'),
    marks: [
      mark('microscope', texts('Microscope'), 'science biology lab'),
      mark('flask-conical', texts('Flask'), 'chemistry experiment lab science'),
      mark('atom', texts('Atom'), 'physics science'),
      mark('telescope', texts('Telescope'), 'astronomy space look ahead'),
      mark('leaf', texts('Leaf'), 'nature environment plant'),
      mark('sprout', texts('Sprout'), 'growth grow seedling begin'),
      mark('tree', texts('Tree'), 'nature outdoor forest roots'),
      mark('sun', texts('Sun'), 'light day energy'),
      mark('earth', texts('Earth'), 'planet world climate'),
      mark('globe', texts('Globe'), 'world geography international'),
      mark('map', texts('Map'), 'geography place plan'),
      mark('recycle', texts('Recycling'), 'sustainability reuse environment'),
    ],
  },
  {
    title: texts('Aims and ways'),
    marks: [
      mark('target', texts('Target'), 'goal aim objective success criteria'),
      mark('goal', texts('Goal'), 'aim flag objective'),
      mark('flag', texts('Flag'), 'milestone mark'),
      mark('compass', texts('Compass'), 'direction guide values'),
      mark('route', texts('Route'), 'path plan progression journey'),
      mark('signpost', texts('Signpost'), 'choice direction options'),
      mark('mountain', texts('Mountain'), 'challenge climb summit effort'),
      mark('footprints', texts('Footprints'), 'steps progress walk'),
      mark('rocket', texts('Rocket'), 'launch start ambition'),
      mark('flame', texts('Flame'), 'motivation passion energy'),
      mark('key', texts('Key'), 'unlock access essential'),
    ],
  },
  {
    title: texts('Checking and order'),
    marks: [
      mark('clipboard-check', texts('Checked list'), 'assessment exit ticket check'),
      mark('clipboard-list', texts('Observation list'), 'rubric record notes'),
      mark('list-checks', texts('Checklist'), 'routine criteria done'),
      mark('calendar-check', texts('Planner'), 'date schedule plan routine'),
      mark('timer', texts('Timer'), 'time pace wait'),
      mark('hourglass', texts('Hourglass'), 'time patience wait'),
      mark('blocks', texts('Blocks'), 'build structure unit'),
    ],
  },
  {
    title: texts('Making and playing'),
    marks: [
      mark('laptop', texts('Laptop'), 'computer device technology'),
      mark('monitor', texts('Screen'), 'computer display technology'),
      mark('code', texts('Code'), 'programming computer science'),
      mark('cpu', texts('Chip'), 'computing hardware technology'),
      mark('bot', texts('Robot'), 'ai robotics technology'),
      mark('game', texts('Game'), 'play gamification controller'),
      mark('camera', texts('Camera'), 'photo picture media'),
      mark('video', texts('Video'), 'film record clip'),
      mark('palette', texts('Palette'), 'art paint color'),
      mark('music', texts('Music'), 'song notes sound'),
      mark('drama', texts('Drama'), 'theatre masks act role play'),
      mark('toy-brick', texts('Building brick'), 'play construct early years'),
    ],
  },
  {
    title: texts('Health and safety'),
    marks: [
      mark('shield-plus', texts('Protection'), 'health safety pathogen first aid'),
      mark('shield-check', texts('Safe'), 'safety safeguarding trust online'),
      mark('heart-pulse', texts('Pulse'), 'health cpr heart'),
      mark('bandage', texts('Bandage'), 'first aid injury'),
      mark('stethoscope', texts('Stethoscope'), 'nurse health doctor'),
      mark('life-buoy', texts('Lifebuoy'), 'help rescue crisis'),
      mark('apple', texts('Apple'), 'food nutrition teacher'),
      mark('dumbbell', texts('Dumbbell'), 'physical education strength sport'),
    ],
  },
  {
    title: texts('Honors'),
    marks: [
      mark('award', texts('Rosette'), 'award badge ribbon honor'),
      mark('medal', texts('Medal'), 'honor prize'),
      mark('trophy', texts('Trophy'), 'cup prize win'),
      mark('star', texts('Star'), 'excellence favorite'),
      mark('crown', texts('Crown'), 'lead leadership best'),
      mark('graduation-cap', texts('Graduation cap'), 'graduate mortarboard mentor teacher'),
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
