import type { Dictionary } from '../../../format.ts'

/** The Spanish of `src/work/attempts`, by the English text of each message. */
export const attempts: Dictionary = {
  'Ask the family': 'Preguntar a la familia',
  'Blur or mask it, or take it out': 'Difuminar, tapar o quitar',
  'Say which students are in “{name}”, from the list of your class. Or say that nobody can be recognized.':
    'Di qué estudiantes aparecen en “{name}”, de la lista de tu clase. O di que no se reconoce a nadie.',
  '“{name}”: of {students} it is not known whether the family allows it. Ask the family, blur or mask the student, or use something else.':
    '“{name}”: de {students} no se sabe si la familia lo permite. Pregunta a la familia, difumina o tapa a la persona, o usa otra cosa.',
  '“{name}”: what the family of {students} allowed is over. Ask again, blur or mask the student, or use something else.':
    '“{name}”: lo que permitió la familia de {students} ya terminó. Pregunta otra vez, difumina o tapa a la persona, o usa otra cosa.',
  '“{name}”: the family of {students} does not allow this. Blur or mask the student, or use something else.':
    '“{name}”: la familia de {students} no lo permite. Difumina o tapa a la persona, o usa otra cosa.',
  'Look at the names and mask them': 'Mirar los nombres y taparlos',
  'Work on a micro-credential was started': 'Se empezó a trabajar en una microcredencial',
  'An attempt was withdrawn': 'Se dio de baja un intento',
  'Work was handed in': 'Se entregó un trabajo',
  'This is someone else’s work, and only they can change it.': 'Este trabajo es de otra persona, y solo ella puede cambiarlo.',
  'The rubric has no such criterion.': 'La rúbrica no tiene ese criterio.',
  'No answer yet.': 'Todavía sin respuesta.',
  '{words} words; {from} to {to} usually say it. Longer is allowed.':
    '{words} palabras; suele bastar con {from} a {to}. Puede ser más larga.',
  'It takes at most {to, plural, one {# artifact} other {# artifacts}} and has {have}. Keep what shows it best.':
    'Admite como máximo {to, plural, one {# pieza de evidencia} other {# piezas de evidencia}} y tiene {have}. Quédate con lo que mejor lo demuestra.',
  '“{name}” is the same file as another one here.': '“{name}” es el mismo archivo que otro de aquí.',
  'Still as your assessor saw it.': 'Sigue igual que cuando se evaluó.',
  'This micro-credential is no longer offered, so it can’t be started. What was earned with it stays.':
    'Esta microcredencial ya no se ofrece, así que no se puede empezar. Lo conseguido con ella se queda.',
  'You have earned this already, and it does not expire. There is nothing to start again.':
    'Ya la conseguiste y no vence. No hay nada que empezar de nuevo.',
  'You don’t earn there. Please choose again by whose rules it is to count.':
    'En esa organización no participas. Elige otra vez según las reglas de quién va a contar.',
  'Choose an organization where you earn.': 'Elige una organización en la que participes.',
  'This changed just now. Please try once more.': 'Esto acaba de cambiar. Inténtalo una vez más.',
  'Handed in again on {day}.': 'Entregado de nuevo el {day}.',
  'Handed in on {day}.': 'Entregado el {day}.',
  'Being assessed now.': 'Ahora se está evaluando.',
  '{readers, plural, one {One assessor.} =2 {Two assessors.} other {# assessors.}}':
    '{readers, plural, one {Lo evalúa una persona.} =2 {Lo evalúan dos personas.} other {Lo evalúan # personas.}}',
  'The decision was due on {due} and is late.': 'La decisión debía llegar el {due} y está atrasada.',
  'Decision by {due}.': 'Decisión a más tardar el {due}.',
  'Earned on {day}.': 'Conseguido el {day}.',
  'Withdrawn on {day}.': 'Dado de baja el {day}.',
  'Decided on {day}: keep working. Still open: {open} of {of, plural, one {# criterion} other {# criteria}}.':
    'Decisión del {day}: sigue trabajando. Pendiente: {open} de {of, plural, one {# criterio} other {# criterios}}.',
  'Started on {day}.': 'Empezado el {day}.',
  '{ready} of {of, plural, one {# part} other {# parts}} ready, {begun} started.': 'Partes listas: {ready} de {of}; empezadas: {begun}.',
  '{ready} of {of, plural, one {# part} other {# parts}} ready.': 'Partes listas: {ready} de {of}.',
  'You have handed this in already, on {day, date, long}. It is safe, and there is nothing more to do.':
    'Esto ya lo entregaste, el {day, date, long}. Está a salvo y no tienes que hacer nada más.',
  '{count, plural, one {One thing is} other {# things are}} missing before you can hand this in.':
    '{count, plural, one {Falta una cosa} other {Faltan # cosas}} para poder entregar.',
  '{part}: {lack}': '{part}: {lack}',
  'This micro-credential can be handed in again {limit, plural, one {once} other {# times}}, and you have. You can start it again.':
    'Esta microcredencial se puede volver a entregar {limit, plural, one {una vez} other {# veces}}, y ya lo hiciste. Puedes empezarla otra vez.',
  'Nothing has changed since your assessor saw it. Hand it in as it is only if you mean to.':
    'No hay ningún cambio desde que se evaluó. Entrégalo tal como está solo si eso es lo que quieres.',
  'Nothing is new for {names}. Say that you mean it.': 'No hay nada nuevo en {names}. Confirma que eso es lo que quieres.',
  'Handed in: “{title}”': 'Entregado: “{title}”',
  '{name}, your evidence for “{title}” has arrived whole and is with the assessors.':
    '{name}, tu evidencia para “{title}” llegó completa y ya está en espera de evaluación.',
  'Until then nothing in it changes. You can look at it any time.': 'Hasta entonces no cambia nada en ella. Puedes mirarla cuando quieras.',
  'This is earned; there is nothing to withdraw.': 'Esto ya lo conseguiste; no hay nada que dar de baja.',
  'This is withdrawn already.': 'Este intento ya está dado de baja.',
  'This is handed in and with the assessors, so it can’t be changed now. It is as it was on {day, date, long}.':
    'Esto ya está entregado y en evaluación, así que ahora no se puede cambiar. Está tal como estaba el {day, date, long}.',
  'This is earned, and stays as it was judged.': 'Esto ya lo conseguiste y se queda tal como se evaluó.',
  'You withdrew this on {day, date, long}. You can start it again from the catalog.':
    'Diste de baja este intento el {day, date, long}. Puedes empezar de nuevo desde el catálogo.',
  '“{title}” was shown already, and stays as the assessor saw it.': '“{title}” ya está demostrado y se queda tal como se evaluó.',
  '“{name}” needs captions. Write them beside it, or bring a file.':
    '“{name}” necesita subtítulos. Escríbelos a su lado o trae un archivo.',
  '“{name}” has no sound at all. If words matter in it, add captions or another recording.':
    '“{name}” no tiene ningún sonido. Si importan las palabras, añade subtítulos u otra grabación.',
  '“{name}” is silent: nothing in it can be heard. Listen to it, and record again with the microphone on.':
    '“{name}” está en silencio: no se oye nada. Escúchala y graba otra vez con el micrófono encendido.',
  '“{name}” is taller than wide. If it lies on its side, turn it on your phone and add it again.':
    '“{name}” es más alta que ancha. Si está de lado, gírala en tu teléfono y añádela otra vez.',
  'Say in your cohort what part of “{name}” was yours: it was made with others.':
    'Di en tu grupo de estudio qué parte de “{name}” fue tuya: se hizo con otras personas.',
  '“{name}” is of a kind that is not asked for here.': '“{name}” es de un tipo que aquí no se pide.',
  'The text “{name}” is empty.': 'El texto “{name}” está vacío.',
  'The link “{name}” does not lead to a web page.': 'El enlace “{name}” no lleva a una página web.',
  'Confirm that no student is seen or heard in “{name}”.': 'Confirma que en “{name}” no se ve ni se oye a ningún estudiante.',
  'Say whether students are seen or heard in “{name}”, and that you hold their consent.':
    'Di si en “{name}” se ve o se oye a estudiantes, y que tienes su consentimiento.',
  '“{name}” has {pages} pages, and at most {most, plural, one {# is} other {# are}} asked for. An assessor may stop there.':
    '“{name}” tiene {pages} páginas, y se {most, plural, one {pide # como máximo} other {piden # como máximo}}. Quien evalúe puede parar ahí.',
  '“{name}” has {words} words; {from} to {to} usually say it. Longer is allowed.':
    '“{name}” tiene {words} palabras; suelen bastar de {from} a {to}. Se puede escribir más.',
  '“{name}” tells who a student is, or may do so, in {places, plural, one {one place} other {# places}}.':
    '“{name}” dice quién es un estudiante, o puede decirlo, en {places, plural, one {un lugar} other {# lugares}}.',
  'The captions of “{name}” tell who a student is, or may do so, in {places, plural, one {one place} other {# places}}.':
    'Los subtítulos de “{name}” dicen quién es un estudiante, o pueden decirlo, en {places, plural, one {un lugar} other {# lugares}}.',
  '“{name}” is longer than {minutes, plural, one {# minute} other {# minutes}}. An assessor may stop there.':
    '“{name}” dura más de {minutes, plural, one {# minuto} other {# minutos}}. Quien evalúa puede detenerse ahí.',
  'There is no page at the address of “{name}”. See whether it is whole, or add a PDF of the page.':
    'No hay ninguna página en la dirección de «{name}». Mira si está completa o añade un PDF de la página.',
  '“{name}” lets only some people in, so assessors would see nothing of it. Share it with everyone who has the link, or add a PDF of it.':
    '«{name}» solo deja entrar a algunas personas, así que quienes evalúan no verían nada. Compártela con cualquiera que tenga el enlace o añade un PDF.',
  'Whether “{name}” opens for others is not known: it could not be reached just now. Open it in a private window to see.':
    'No se sabe si «{name}» se abre para otras personas: ahora mismo no se pudo acceder. Ábrela en una ventana privada para verlo.',
  '“{name}” could not be opened here: something in it is damaged. Play it on your device, save it again, and add that.':
    '«{name}» no se pudo abrir aquí: algo está dañado. Reprodúcelo en tu dispositivo, guárdalo de nuevo y añade ese.',
  'What you wrote tells who a student is, or may do so.': 'Lo que escribiste dice quién es un estudiante, o puede decirlo.',
  '“{name}” tells who a student is, or may do so.': '«{name}» dice quién es un estudiante, o puede decirlo.',
  'Write it': 'Escribirlo',
  'Add something': 'Añadir algo',
  'Change the link': 'Cambiar el enlace',
  'Write captions': 'Escribir subtítulos',
  'Say your part': 'Decir tu parte',
  'Somebody looks whether everything is there; that was due on {check} and is late.':
    'Alguien mira si está todo; debía hacerse el {check} y va con retraso.',
  'Somebody looks whether everything is there by {check}.': 'Alguien mira si está todo a más tardar el {check}.',
  'Came back on {day}: something is missing. Nothing was judged.': 'Volvió el {day}: falta algo. No se juzgó nada.',
  'That is by {day, date, long}.': 'Es decir, a más tardar el {day, date, long}.',
  'The coach who saw the practice decides.': 'Decide quien acompaña y vio la práctica.',
  'The coach who saw your practice decides here, so show something of this to a coach first. All of it is kept.':
    'Aquí decide quien acompaña y vio tu práctica, así que muestra antes algo de esto a quien te acompaña. Todo queda guardado.',
  'A talk with a coach is due before you hand this in again. All of it is kept. A coach notes it once you have talked.':
    'Antes de volver a entregar toca una conversación con quien acompaña. Todo queda guardado. Quien acompaña lo anota cuando hayan hablado.',
  '“{name}” has to be signed by {who}. Ask them by e-mail.': '«{name}» tiene que llevar la firma de {who}. Pídela por correo.',
  '“{name}” waits for the signature of {who}, who was asked.': '«{name}» espera la firma de {who}, ya solicitada.',
  '“{name}” was not signed by {who} as it is. Read why, put it right, and ask again.':
    '«{name}» no recibió la firma de {who} tal como está. Lee por qué, corrígelo y vuelve a pedirla.',
  '“{name}” was changed after it was signed or sent to be signed by {who}. Ask for the signature again.':
    '«{name}» se cambió después de firmarse o enviarse a firmar a {who}. Vuelve a pedir la firma.',
  'See who signs it': 'Ver quién lo firma',
  'This is a sample for assessors, so it isn’t handed in. Say on its own page that it is ready, and what was agreed of it.':
    'Esto es una muestra para quienes evalúan, así que no se entrega. Indica en su propia página que está lista y qué se acordó.',
  'This is a sample for assessors. Take it out of use on its own page instead; nothing was changed.':
    'Esto es una muestra para quienes evalúan. Retírala del uso en su propia página; no se cambió nada.',
  'Appealed on {day}. The second look was due on {due} and is late.':
    'Apelado el {day}. La segunda mirada vencía el {due} y va con retraso.',
  'Appealed on {day}. Somebody who saw none of it before decides by {due}.':
    'Apelado el {day}. Alguien que antes no vio nada de ello decide a más tardar el {due}.',
  'You have appealed, and somebody looks at what you handed in. You can hand in again once that is decided, or when you withdraw the appeal. All of it is kept.':
    'Apelaste, y alguien mira lo que entregaste. Puedes volver a entregar cuando se decida, o si retiras la apelación. Todo se guarda.',
}
