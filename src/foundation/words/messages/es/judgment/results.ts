import type { Dictionary } from '../../../format.ts'

/** The Spanish of `src/judgment/results`, by the English text of each message. */
export const results: Dictionary = {
  Version: 'Versión',
  Figure: 'Cifra',
  'Part or criterion': 'Parte o criterio',
  'Came back with next steps at least once': 'Volvió con próximos pasos al menos una vez',
  'Stopped before handing in': 'Se detuvo antes de entregar',
  'Stopped there': 'Se detuvo allí',
  'Not shown yet at first': 'Aún no mostrado al principio',
  'From the start to handing in': 'Desde el inicio hasta entregar',
  'From handing in to the decision': 'Desde entregar hasta la decisión',
  'From next steps to handing in again': 'Desde los próximos pasos hasta volver a entregar',
  'From the start to earning it': 'Desde el inicio hasta conseguirla',
  'How people get on with this micro-credential: where they stop, what is hard, how long it takes. Nobody is named or ranked here.':
    'Cómo le va a la gente con esta microcredencial: dónde se detiene, qué cuesta, cuánto tarda. Aquí no se nombra ni se ordena a nadie.',
  Versions: 'Versiones',
  'Counted every hour. What fewer than {fewest} people did is not told, as it would tell of persons; nor is anything that was written to or by them.':
    'Se cuenta cada hora. Lo que hicieron menos de {fewest} personas no se dice, porque hablaría de personas; tampoco nada de lo que se les escribió o escribieron.',
  'Last counted <a></a>.': 'Contado por última vez <a></a>.',
  '{started, plural, =0 {Nobody has started this version, as far as was counted.} one {One person has started this version.} other {# people have started this version.}} From {fewest} on, it is told here how they get on. It is counted every hour.':
    '{started, plural, =0 {Nadie ha empezado esta versión, según lo contado.} one {Una persona ha empezado esta versión.} other {# personas han empezado esta versión.}} Desde {fewest}, aquí se dice cómo les va. Se cuenta cada hora.',
  Attempts: 'Intentos',
  'How far people come': 'Hasta dónde llega la gente',
  'Who started lately is still on the way. Stopped is what was taken back, or rests for a month.':
    'Quien empezó hace poco sigue en camino. Detenido es lo que se retiró o descansa desde hace un mes.',
  'Where people stop': 'Dónde se detiene la gente',
  'The last part in which they had something. A part after which many stop may ask for too much, or say too little.':
    'La última parte en la que tenían algo. Una parte tras la que muchos se detienen quizá pide demasiado o dice muy poco.',
  'Too few stopped to say where.': 'Se detuvieron muy pocos para decir dónde.',
  Part: 'Parte',
  'Before the first piece of work': 'Antes del primer trabajo',
  'A part that this version has no more': 'Una parte que esta versión ya no tiene',
  'of {weighed, number}': 'de {weighed, number}',
  'Assessors gave the same level': 'Quienes evalúan dieron el mismo nivel',
  'What is hard': 'Qué cuesta',
  'The hardest first. Where assessors also disagree, the words may be what is hard: <a>how far they agree</a>.':
    'Primero lo que más cuesta. Donde quienes evalúan tampoco coinciden, quizá cuestan las palabras: <a>hasta dónde coinciden</a>.',
  'The hardest first. That something is hard may be right; that it is unclear never is.':
    'Primero lo que más cuesta. Que algo cueste puede estar bien; que no sea claro, nunca.',
  '{days, plural, one {# day} other {# days}}': '{days, plural, one {# día} other {# días}}',
  Stretch: 'Tramo',
  'The time in the middle: half took less, half took more. Days off count too.':
    'El tiempo del medio: la mitad tardó menos, la mitad más. También cuentan los días libres.',
}
