import type { Dictionary } from '../../../format.ts'

/** The Spanish of `src/work/coaching`, by the English text of each message. */
export const coaching: Dictionary = {
  'With it, the evidence of your organization would be more than the {most, number, bytes} it can keep here. Please tell your admin.':
    'Con este archivo, la evidencia de tu organización pasaría de los {most, number, bytes} que puede guardar aquí. Avisa a quien administra tu organización.',
  Comment: 'Comentario',
  By: 'De',
  Shared: 'Compartido',
  'Comment id': 'Id del comentario',
  'Answers comment': 'Responde al comentario',
  'Shared with me': 'Compartido conmigo',
  'What is said of this piece of evidence. What you write for yourself nobody sees until you share it.':
    'Lo que se dice de esta pieza de evidencia. Lo que escribes para ti no lo ve nadie hasta que lo compartes.',
  'By {earner}, for “{part}” in {title}.': 'De {earner}, para “{part}” en {title}.',
  'Told.': 'Dicho.',
  'It is no longer shared.': 'Ya no está compartido.',
  'Shared.': 'Compartido.',
  'Share with another coach': 'Compartir con otra persona que acompaña',
  'Share with a coach': 'Compartir con quien acompaña',
  'Write a comment': 'Escribe un comentario',
  'Nothing more can be written here. What was said stays to read.': 'Aquí ya no se puede escribir. Lo dicho se puede leer.',
  Comments: 'Comentarios',
  'Nothing further on': 'Nada más adelante',
  'Nothing is said of it yet': 'Todavía no se ha dicho nada',
  'Note for yourself what you see, or share it with a coach and read here what they see.':
    'Anota para ti lo que ves, o compártelo con quien acompaña y lee aquí lo que ve.',
  'Say what you see: at a moment, on a page, about a part. Ask before you suggest.':
    'Di lo que ves: en un momento, en una página, en una parte. Pregunta antes de sugerir.',
  'Pages of the comments': 'Páginas de los comentarios',
  '{kept, plural, one {One comment is} other {# comments are}} only for you.':
    '{kept, plural, one {Un comentario es solo para ti} other {# comentarios son solo para ti}}.',
  '{kept, plural, one {Share it} other {Share all #}}': '{kept, plural, one {Compartirlo} other {Compartir los #}}',
  'You have not shared this with anyone. A coach you choose sees this piece, and nothing else of your work.':
    'No has compartido esto con nadie. Quien elijas para acompañarte ve esta pieza, y nada más de tu trabajo.',
  'Shared with': 'Compartido con',
  'Stop sharing with {coach}': 'Dejar de compartir con {coach}',
  'Stop sharing': 'Dejar de compartir',
  'Everyone named here sees what is posted. Who coaches you on this never assesses it.':
    'Todas las personas nombradas aquí ven lo publicado. Quien te acompaña en esto nunca lo evalúa.',
  'Since {day}.': 'Desde el {day}.',
  'You would like to hear by {day}.': 'Quisieras saber a más tardar el {day}.',
  'No word yet on whether it is ready': 'Todavía no se ha dicho si está listo',
  'They can hand it in as it is.': 'Puede entregarlo como está.',
  'Say what to try, in one sentence they can use tomorrow.': 'Di qué probar, en una frase que sirva mañana.',
  'Is it ready?': '¿Está listo?',
  'Tell {earner}': 'Decirlo a {earner}',
  '{earner} asks': '{earner} pregunta',
  'Say something else': 'Decir otra cosa',
  'It is handed in. You can still comment; whether it is enough the assessors decide.':
    'Está entregado. Puedes seguir comentando; si es suficiente lo deciden quienes evalúan.',
  '{count, plural, one {# comment} other {# comments}} near {time}':
    '{count, plural, one {# comentario} other {# comentarios}} cerca de {time}',
  'Note: {note}': 'Nota: {note}',
  'Evidence was shared with a coach': 'Se compartió evidencia con quien acompaña',
  'Evidence is no longer shared with a coach': 'Se dejó de compartir evidencia con quien acompaña',
  'A coach said whether evidence is ready': 'Quien acompaña dijo si la evidencia está lista',
  'A model clip was added': 'Se agregó un clip modelo',
  'What is said of a model clip was changed': 'Se cambió lo que se dice de un clip modelo',
  'A model clip was removed': 'Se quitó un clip modelo',
  'A model clip was pinned to a criterion': 'Se fijó un clip modelo a un criterio',
  'A model clip was taken off a criterion': 'Se quitó un clip modelo de un criterio',
  'Waits for me': 'Me espera',
  Answered: 'Con respuesta',
  'No longer shared': 'Ya no compartido',
  'Waits for a coach': 'Espera a quien acompaña',
  'What people have shared with you. Say what you see, and whether it is ready or one more try would help.':
    'Lo que han compartido contigo. Di lo que ves, y si está listo o ayudaría un intento más.',
  'What you have shared with a coach, and what they said.': 'Lo que compartiste con quien acompaña, y lo que dijo.',
  'Model clips': 'Clips modelo',
  Whose: 'De quién',
  'Shared by me': 'Compartido por mí',
  'When someone shares a piece of their work with you, it stands here.':
    'Cuando alguien comparte contigo una pieza de su trabajo, aparece aquí.',
  'Open a piece of evidence in your work and share it with a coach, also long before you hand it in.':
    'Abre una pieza de evidencia de tu trabajo y compártela con quien acompaña, también mucho antes de entregarla.',
  'This is not shared with you, or not any more.': 'Esto no está compartido contigo, o ya no.',
  'Only coaches see what is shared with them, as long as they coach.': 'Solo quien acompaña ve lo que se comparte, mientras acompaña.',
  'Only coaches, authors and admins of an organization keep its model clips.':
    'Solo Acompañamiento, Autoría y Administración de una organización cuidan sus clips modelo.',
  'Please say why: it is what they can go on with.': 'Di por qué: con eso se puede seguir.',
  'This is handed in by now, so whether it is ready is for the assessors to say. You can still comment.':
    'Esto ya está entregado, así que si está listo lo dicen quienes evalúan. Puedes seguir comentando.',
  'Please give it a title.': 'Ponle un título.',
  'Please use a shorter title.': 'Usa un título más corto.',
  'Please keep the note under 2,000 characters.': 'La nota debe tener menos de 2,000 caracteres.',
  'Please say whether students are seen or heard in it.': 'Di si se ve o se oye a estudiantes.',
  'A model clip is a video or a sound recording.': 'Un clip modelo es un video o una grabación de sonido.',
  'A model clip is added by a person.': 'Un clip modelo lo agrega una persona.',
  'There are {most} model clips already, which is the most. Remove one first.':
    'Ya hay {most} clips modelo, que es el máximo. Quita uno primero.',
  'Choose a micro-credential.': 'Elige una microcredencial.',
  'Choose a criterion.': 'Elige un criterio.',
  'Choose one that your organization offers.': 'Elige una que ofrezca tu organización.',
  'It has no such criterion. Choose another.': 'No tiene ese criterio. Elige otro.',
  'A model clip is pinned by a person.': 'Un clip modelo lo fija una persona.',
  'Added. Now pin it to a criterion.': 'Agregado. Ahora fíjalo a un criterio.',
  'Pinned. Those who work on it see it now.': 'Fijado. Quienes trabajan en esto ya lo ven.',
  'Taken off.': 'Quitado.',
  'Where to look': 'Dónde mirar',
  'Remove this clip? It goes from every criterion it is pinned to.':
    '¿Quitar este clip? Se va de todos los criterios a los que está fijado.',
  'Remove the clip': 'Quitar el clip',
  'Pinned to': 'Fijado a',
  'Not pinned yet, so nobody sees it but those who keep model clips.':
    'Todavía no está fijado, así que solo lo ve quien cuida los clips modelo.',
  'a criterion that is there no more': 'un criterio que ya no está',
  'Take off {criterion}': 'Quitar de {criterion}',
  'Take off': 'Quitar',
  'Pin to a criterion': 'Fijar a un criterio',
  'Pin it': 'Fijarlo',
  'Your organization offers nothing of that name.': 'Tu organización no ofrece nada con ese nombre.',
  'Short clips that show what something looks like when it is done well. Record one once, pin it to a criterion, and everyone who works on that sees it there.':
    'Clips cortos que muestran cómo es algo bien hecho. Graba uno una vez, fíjalo a un criterio, y lo ve ahí quien trabaja en eso.',
  'The clip was not added': 'El clip no se agregó',
  '{pins, plural, =0 {not pinned yet} one {pinned to one criterion} other {pinned to # criteria}}':
    '{pins, plural, =0 {todavía sin fijar} one {fijado a un criterio} other {fijado a # criterios}}',
  'No model clip yet': 'Todavía no hay ningún clip modelo',
  'Two minutes are enough: one thing, done well, with a sentence on where to look.':
    'Dos minutos bastan: una cosa bien hecha, con una frase sobre dónde mirar.',
  'The clip is gone.': 'El clip ya no está.',
  'Add a clip': 'Agregar un clip',
  'Are students seen or heard in it?': '¿Se ve o se oye a estudiantes?',
  'Yes, and I hold the consent of each family for showing it to colleagues':
    'Sí, y tengo el permiso de cada familia para mostrarlo a colegas',
  'The clip': 'El clip',
  'A video or a sound recording, up to {size}. On a phone you can film right now.':
    'Un video o una grabación de sonido, hasta {size}. Con un teléfono puedes grabar ahora mismo.',
  'Add it': 'Agregarlo',
  'Your organization has no room for it. Please tell your admin.': 'Tu organización no tiene espacio. Avisa a Administración.',
  'The file did not arrive, or can’t be played. Please try another.': 'El archivo no llegó, o no se puede reproducir. Prueba con otro.',
  '{count, plural, =0 {No comments} one {One comment} other {# comments}}, as text to print or copy.':
    '{count, plural, =0 {Ningún comentario} one {Un comentario} other {# comentarios}}, como texto para imprimir o copiar.',
  'Its author took this away.': 'Quien lo escribió lo quitó.',
  Spoken: 'Hablado',
  'Only you see this': 'Solo tú lo ves',
  'Choose a coach.': 'Elige quién te acompaña.',
  'This is with the assessors. You can share it again when there is a decision.':
    'Esto está con quienes evalúan. Puedes volver a compartirlo cuando haya una decisión.',
  'Choose someone else: nobody coaches their own work.': 'Elige a otra persona: nadie acompaña su propio trabajo.',
  'This person is not a coach of your organization, or not any more. Choose another.':
    'Esta persona no acompaña en tu organización, o ya no. Elige a otra.',
  'This day has passed. Choose another, or leave it empty.': 'Este día ya pasó. Elige otro, o déjalo vacío.',
  'This is shared with {most} coaches, which is the most. Stop sharing with one of them first.':
    'Está compartido con {most} personas que acompañan, que es el máximo. Deja primero de compartir con una.',
  'They see this piece as it is and what is posted on it, and nothing else of your work. You can stop at any time.':
    'Ve esta pieza como es y lo que se publica sobre ella, y nada más de tu trabajo. Puedes dejar de compartir cuando quieras.',
  'Search coaches by name, school or subject': 'Buscar a quien acompaña por nombre, escuela o materia',
  'Search coaches': 'Buscar',
  'sees it already': 'ya lo ve',
  'What should they look at?': '¿En qué debe fijarse?',
  'A good question gets a good answer: “Do I wait long enough after the second question?”':
    'Una buena pregunta recibe una buena respuesta: “¿Espero lo suficiente después de la segunda pregunta?”',
  'I would like to hear by': 'Quisiera saber a más tardar el',
  'No coach of that name': 'Nadie con ese nombre acompaña',
  'There is no coach yet': 'Todavía nadie acompaña',
  'Try another word, or leave the field empty to see all.': 'Prueba con otra palabra, o deja el campo vacío para ver la lista completa.',
  'An admin of your organization gives people the role of a coach under People.':
    'Administración da la función de Acompañamiento en Personas.',
  'Pages of coaches': 'Páginas de quienes acompañan',
  '{name}: {clip}': '{name}: {clip}',
  'taken out of the work': 'sacado del trabajo',
  'wanted by {day}': 'se espera a más tardar el {day}',
  'An earner and a coach have talked': 'Quien lo obtiene y quien acompaña han hablado',
  'A coach says that you have talked.': 'Quien acompaña dice que han hablado.',
  'Only coaches and admins of the organization that offers this micro-credential say that a talk was held.':
    'Solo quienes acompañan o administran en la organización que ofrece esta microcredencial dicen que hubo una conversación.',
  'Write it as a day, such as 2027-03-17.': 'Escríbelo como fecha, por ejemplo 2027-03-17.',
  'No talk is due of this work. Nothing was changed.': 'De este trabajo no toca ninguna conversación. No se cambió nada.',
  'This day is still to come. Say it once you have talked.': 'Ese día está por venir. Dilo cuando hayan hablado.',
  'This page is for coaches and admins. An admin of your organization can make you one.':
    'Esta página es para quienes acompañan y administran. Alguien que administra tu organización puede darte ese papel.',
  'A talk is due': 'Toca una conversación',
  'Some micro-credentials ask for a talk with a coach after several times of “keep working”. What you say stays between you; here you only note that you have talked.':
    'Algunas microcredenciales piden una conversación con quien acompaña después de varias veces de «sigue trabajando». Lo que digan queda entre ustedes; aquí solo anotas que han hablado.',
  'No talk is due': 'No toca ninguna conversación',
  'People who should talk with a coach appear here.': 'Aquí aparecen las personas que deberían hablar con quien acompaña.',
  'A talk is due with': 'Toca una conversación con',
  '{times, plural, one {Kept working once} other {Kept working # times}}, the last time on {day}.':
    '{times, plural, one {Siguió trabajando una vez} other {Siguió trabajando # veces}}, la última el {day}.',
  'handing in waits': 'la entrega espera',
  'We talked on': 'Hablamos el',
  'Note it': 'Anotarlo',
  'Noted.': 'Anotado.',
  'A family took back what it had allowed of this. Until that is settled, only who made it sees it.':
    'Una familia retiró lo que había permitido de esto. Hasta que se resuelva, solo lo ve quien lo hizo.',
}
