import type { Dictionary } from '../../format.ts'
import { artifacts } from './work/artifacts.ts'
import { attemptPages } from './work/attempt-pages.ts'
import { attempts } from './work/attempts.ts'
import { blur } from './work/blur.ts'
import { captions } from './work/captions.ts'
import { coSignatures } from './work/co-signatures.ts'
import { coaching } from './work/coaching.ts'
import { comments } from './work/comments.ts'
import { consent } from './work/consent.ts'
import { documents } from './work/documents.ts'
import { evidence } from './work/evidence.ts'
import { recording } from './work/recording.ts'
import { uploads } from './work/uploads.ts'

/** The Spanish of `src/work`: a file for each feature that says much, and here what the others say. What is not here yet is shown in English. */
export const work: Dictionary = {
  ...artifacts,
  ...attemptPages,
  ...attempts,
  ...blur,
  ...captions,
  ...coSignatures,
  ...coaching,
  ...comments,
  ...consent,
  ...documents,
  ...evidence,
  ...recording,
  ...uploads,
  'Something else': 'Otra cosa',
  Link: 'Enlace',
  Heard: 'Se oye',
  'marked part': 'parte marcada',
  Find: 'Buscar',
  'A copy is made that leaves out what the file says of its author and of where it was made. It takes a minute or two.':
    'Se está haciendo una copia sin lo que el archivo dice de su autor ni de dónde se hizo. Tarda uno o dos minutos.',
  'This file can’t be shown': 'Este archivo no se puede mostrar',
  'Please use a shorter name.': 'Usa un nombre más corto.',
  'Please choose a file.': 'Elige un archivo.',
  'This part does not ask for files of this kind. Nothing was added.': 'Esta parte no pide archivos de este tipo. No se agregó nada.',
  'This address is too long.': 'Esta dirección es demasiado larga.',
  'Please choose a file first.': 'Elige primero un archivo.',
  'What it is': 'Qué es',
  'What is asked': 'Lo que se pide',
  Saved: 'Guardado',
  'It is back': 'Ya está aquí otra vez',
  Undo: 'Deshacer',
  'Is everything there?': '¿Está todo?',
  Ready: 'Lista',
  'Not started': 'Sin empezar',
  '“{name}”': '“{name}”',
  'See where it stands': 'Ver cómo va',
  'A plan holds 40 sessions. Remove one that you no longer need.': 'Un plan tiene 40 sesiones como máximo. Quita una que ya no necesites.',
  'What it is about': 'De qué trata',
  'Move “{title}” up': 'Subir “{title}”',
  'Move “{title}” down': 'Bajar “{title}”',
  'Remove from the plan': 'Quitar del plan',
  'Please shorten this to 120 characters.': 'Acorta esto a 120 caracteres.',
  'Please shorten this to 1,000 characters.': 'Acorta esto a 1,000 caracteres.',
  Where: 'Dónde',
  'As CSV': 'En CSV',
  'Nothing here': 'Aquí no hay nada',
  'Choose one of the two.': 'Elige una de las dos opciones.',
  'Please keep the reason under 2,000 characters.': 'La razón debe tener menos de 2,000 caracteres.',
  'Use it': 'Usarla',
  'Please keep this under 1,000 characters.': 'Usa menos de 1,000 caracteres.',
  Share: 'Compartir',
  'Tags for comments': 'Etiquetas para comentarios',
  'Change<of> {name}</of>': 'Cambiar<of> {name}</of>',
  'Your comment': 'Tu comentario',
  Post: 'Publicar',
  'Open it again': 'Volver a abrirlo',
  Pause: 'Pausar',
  'Look at it': 'Verla',
  'As text': 'Como texto',
  '{label}: {left} % from the left, {top} % from the top, {width} % wide':
    '{label}: a {left} % de la izquierda, a {top} % de arriba, {width} % de ancho',
  Files: 'Archivos',
  'Please keep the reason under 1,000 characters.': 'Escribe un motivo de menos de 1000 caracteres.',
  'Signed by {name}, {position}, on {day}': 'Firmado por {name}, {position}, el {day}',
  'A name': 'Un nombre',
  'A school': 'Una escuela',
  'A face': 'Una cara',
  'A voice': 'Una voz',
  'This place is not one of those that were found.': 'Este lugar no es uno de los que se encontraron.',
  'Please tick what is to be masked.': 'Marca lo que hay que tapar.',
  'The text was changed meanwhile, so nothing was masked. Look through it once more.':
    'El texto cambió mientras tanto, así que no se tapó nada. Revísalo otra vez.',
  'Of a file of this kind no masked copy can be written. Change it in your program and add it again.':
    'De un archivo de este tipo no se puede escribir una copia tapada. Cámbialo en tu programa y añádelo de nuevo.',
  'Of this file no masked copy can be written. Change it in your program and add it again.':
    'De este archivo no se puede escribir una copia tapada. Cámbialo en tu programa y añádelo de nuevo.',
  'Add files': 'Agregar archivos',
  'This part takes {kinds}, up to {size} each.': 'Esta parte acepta {kinds}, hasta {size} cada archivo.',
  'Add something now': 'Agregar algo ahora',
  'Choose the part it is for. It is kept on this device, and added when there is a connection.':
    'Elige para qué parte es. Se guarda en este dispositivo y se agrega cuando haya conexión.',
  'Part of your work': 'Parte de tu trabajo',
  '{name} is kept on this device.': '{name} está guardado en este dispositivo.',
  '{name} is larger than {size}, so it was not kept.': '{name} ocupa más de {size}, así que no se guardó.',
  'This browser has no room to keep {name}. Nothing of it was kept here, so do not delete it elsewhere.':
    'Este navegador no tiene espacio para guardar {name}. Aquí no se guardó nada de ello, así que no lo borres en otro sitio.',
  'Laurel can’t be reached just now': 'Ahora no se puede llegar a Laurel',
  'This device has no connection, or the server is away for a moment. What was saved before is safe.':
    'Este dispositivo no tiene conexión, o el servidor no responde por un momento. Lo que se guardó antes está a salvo.',
  'No file waits on this device to be sent.': 'En este dispositivo no espera ningún archivo.',
  'The page you wanted opens by itself when there is a connection.': 'La página que querías se abre sola cuando haya conexión.',
  'This session is part of the micro-credential. Skip it, and add one of your own.':
    'Esta sesión es parte de la microcredencial. Sáltala y agrega una tuya.',
  'This session was changed in another window since. Both texts are kept: choose which one stays.':
    'Esta sesión se cambió entretanto en otra ventana. Los dos textos se conservan: elige cuál queda.',
  'This work is over, so its plan stays as it is.': 'Este trabajo terminó, así que su plan queda como está.',
  'Learning plan': 'Plan de aprendizaje',
  'A way to learn it, for you alone. Change it, skip what you know, or do without: what counts is your evidence.':
    'Un camino para aprenderlo, solo para ti. Cámbialo, salta lo que ya sabes o prescinde de él: lo que cuenta es tu evidencia.',
  'Sessions done': 'Sesiones hechas',
  '{done} of {of, plural, one {# session} other {# sessions}} done':
    '{done} de {of, plural, one {# sesión hecha} other {# sesiones hechas}}',
  'No sessions planned': 'No hay sesiones planeadas',
  'This micro-credential brings no plan along. Make one of your own, an hour at a time, or go straight to the evidence.':
    'Esta microcredencial no trae un plan. Haz uno tuyo, hora por hora, o ve directo a la evidencia.',
  'Add a session of your own': 'Agrega una sesión tuya',
  'Go to your evidence': 'Ir a tu evidencia',
  '“{title}” is done, and with it your plan. Now show what you can do.':
    '“{title}” está hecha, y con ella tu plan. Ahora muestra lo que sabes hacer.',
  '“{title}” is done. {left, plural, one {One session is} other {# sessions are}} left.':
    '“{title}” está hecha. {left, plural, one {Queda una sesión} other {Quedan # sesiones}}.',
  ': none yet, and none is needed.': ': todavía no hay, y no hace falta.',
  ': {done} of {of} sessions done. Next: {title}': ': {done} de {of} sesiones hechas. Sigue: {title}',
  ': {of, plural, one {its session is} other {all # sessions are}} done.':
    ': {of, plural, one {su sesión está hecha} other {las # sesiones están hechas}}.',
  Skipped: 'Saltada',
  'Added by you': 'Agregada por ti',
  'Open again': 'Abrir de nuevo',
  'Open again: {title}': 'Abrir de nuevo: {title}',
  '“{title}” is done': '“{title}” está hecha',
  Skip: 'Saltar',
  'Skip “{title}”': 'Saltar “{title}”',
  'Remove “{title}” from your plan?': '¿Quitar “{title}” de tu plan?',
  'Say what this session is about.': 'Di de qué trata esta sesión.',
  'A form that every browser plays is being prepared.': 'Se está preparando una forma que reproduce cualquier navegador.',
  'A form that every browser plays is being prepared: {share, number, percent} done.':
    'Se está preparando una forma que reproduce cualquier navegador: {share, number, percent} hecho.',
  'It is kept as it came. Not every browser plays this kind of file; an MP4 plays everywhere.':
    'Se guarda como llegó. No todos los navegadores reproducen este tipo de archivo; un MP4 se reproduce en todas partes.',
  'What is spoken, as text': 'Lo que se dice, como texto',
  'What is spoken': 'Lo que se dice',
  'It could not be fetched. Close this and open it again.': 'No se pudo traer. Ciérralo y ábrelo otra vez.',
  'Search in what is spoken': 'Buscar en lo que se dice',
  '{count, plural, one {# line} other {# lines}} found': '{count, plural, one {# línea encontrada} other {# líneas encontradas}}',
  'A copy of a page was kept that a link showed when work was handed in':
    'Se guardó una copia de una página que un enlace mostraba al entregar un trabajo',
  'No copy could be kept of a page that a link showed when work was handed in':
    'No se pudo guardar una copia de una página que un enlace mostraba al entregar un trabajo',
  'The page is being opened as a visitor would.': 'La página se está abriendo como lo haría un visitante.',
  'The page opens for everyone.': 'La página se abre para cualquiera.',
  'There is no page at this address.': 'No hay ninguna página en esta dirección.',
  'The page lets only some people in.': 'La página solo deja entrar a algunas personas.',
  'Whether the page opens for others is not known.': 'No se sabe si la página se abre para otras personas.',
  'When you hand in, a copy is kept of what the page shows to everyone. Assessors see that copy, never the page itself.':
    'Al entregar, se guarda una copia de lo que la página muestra a cualquiera. Quienes evalúan ven esa copia, nunca la página misma.',
  'The page lets only some people in, or asks them to sign in.':
    'La página solo deja entrar a algunas personas o les pide que inicien sesión.',
  'There is no page at its address.': 'No hay ninguna página en su dirección.',
  'What is there is too large to be kept.': 'Lo que hay allí es demasiado grande para guardarlo.',
  'What is there is no page, picture or PDF.': 'Lo que hay allí no es una página, una imagen ni un PDF.',
  'The page shows nothing by itself: its words come by a program that runs in a browser.':
    'La página no muestra nada por sí misma: sus palabras llegan con un programa que se ejecuta en el navegador.',
  'What is there can’t be read.': 'Lo que hay allí no se puede leer.',
  'Its address does not lead to the public web.': 'Su dirección no lleva a la web pública.',
  'It could not be reached, in several tries.': 'No se pudo acceder, tras varios intentos.',
  'It expired before a copy was made.': 'Caducó antes de que se hiciera una copia.',
  'A copy of this page is being made. Assessors see that copy, never the page itself.':
    'Se está haciendo una copia de esta página. Quienes evalúan ven esa copia, nunca la página misma.',
  'No copy of this page could be made, so assessors can’t look at it.':
    'No se pudo hacer una copia de esta página, así que quienes evalúan no pueden verla.',
  'The copy of this page has expired.': 'La copia de esta página ha caducado.',
  'Assessors see <a>a copy of this page</a>, as it was on <d></d>.':
    'Quienes evalúan ven <a>una copia de esta página</a>, tal como estaba el <d></d>.',
  'An assessor marked what tells whose blind work it is': 'Quien evalúa marcó lo que revela de quién es un trabajo a ciegas',
  'What told whose blind work it is was masked, or somebody said that it may be seen':
    'Se ocultó lo que revelaba de quién es un trabajo a ciegas, o alguien dijo que puede verse',
  'Something that tells whose it is': 'Algo que revela de quién es',
  'You renew an award': 'Renuevas un reconocimiento',
  'Only what the renewal asks is here. It renews <a>your award of {day}</a>; hand it in by {until}.':
    'Aquí está solo lo que pide la renovación. Renueva <a>tu reconocimiento del {day}</a>; entrégalo hasta el {until}.',
  'The new award is good until {day}.': 'El nuevo reconocimiento vale hasta el {day}.',
  'What you showed then is not handed in again. You can <a>look at it</a>.':
    'Lo que mostraste entonces no se entrega de nuevo. Puedes <a>mirarlo</a>.',
  'That award is suspended for now. You can hand this in once it counts again.':
    'Aquel reconocimiento está suspendido por ahora. Podrás entregar esto cuando vuelva a contar.',
  'The award that this renews was taken back, so it can’t be handed in. All of it is kept to look at.':
    'El reconocimiento que esto renueva se retiró, así que no se puede entregar. Todo queda guardado para mirarlo.',
  'The award that this renews is suspended for now. All of it is kept: you can hand it in once the award counts again.':
    'El reconocimiento que esto renueva está suspendido por ahora. Todo queda guardado: podrás entregarlo cuando vuelva a contar.',
  'The time to renew this ended on {day, date, long}. All of it is kept to look at. Withdraw it, and you can earn it again whole.':
    'El plazo para renovarlo terminó el {day, date, long}. Todo queda guardado para mirarlo. Retíralo, y podrás conseguirlo de nuevo entero.',
}
