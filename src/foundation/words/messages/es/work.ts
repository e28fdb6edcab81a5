import type { Dictionary } from '../../format.ts'

/** The Spanish of `src/work`, by the English text of each message. What is not here yet is shown in English. */
export const work: Dictionary = {
  'Please use a shorter name.': 'Usa un nombre más corto.',
  'Please keep the note under 4,000 characters.': 'La nota debe tener menos de 4,000 caracteres.',
  'This text is longer than we can keep. Please add it as a document.':
    'Este texto es más largo de lo que podemos guardar. Agrégalo como documento.',
  'This part does not ask for links. Nothing was added.': 'Esta parte no pide enlaces. No se agregó nada.',
  'Please write or paste the text.': 'Escribe o pega el texto.',
  'This part does not ask for texts. Nothing was added.': 'Esta parte no pide textos. No se agregó nada.',
  'Please choose a file.': 'Elige un archivo.',
  'This file is of another kind ({kind}): this part asks for {asked}.': 'Este archivo es de otro tipo ({kind}): esta parte pide {asked}.',
  'This part does not ask for files of this kind. Nothing was added.': 'Esta parte no pide archivos de este tipo. No se agregó nada.',
  'This part asks for a written answer, not for artifacts.': 'Esta parte pide una respuesta escrita, no piezas de evidencia.',
  'This part holds {most} artifacts, which is the most. Remove one to add another.':
    'Esta parte ya tiene {most} piezas de evidencia, que es el máximo. Quita una para agregar otra.',
  'This answer was changed in another place': 'Esta respuesta se cambió en otro lugar',
  'Keep mine': 'Conservar lo mío',
  'Take the other': 'Tomar lo otro',
  'Yours is in the field below. The other text is this; copy from it what you want to keep.':
    'Tu texto está en el campo de abajo. El otro es este; copia de él lo que quieras conservar.',
  'Your reflection': 'Tu reflexión',
  'Your answer': 'Tu respuesta',
  'Your reflection: {title}': 'Tu reflexión: {title}',
  'Your answer: {title}': 'Tu respuesta: {title}',
  'Evidence was added': 'Se agregó evidencia',
  'What is said of evidence was changed': 'Se cambió lo que se dice de una pieza de evidencia',
  'Evidence was removed': 'Se quitó evidencia',
  'Removed evidence was brought back': 'Se recuperó evidencia que se había quitado',
  'a video': 'un video',
  'a sound recording': 'una grabación de sonido',
  'a document': 'un documento',
  'a picture': 'una imagen',
  'a link': 'un enlace',
  'a text': 'un texto',
  'No student may be seen or heard in this part, with or without consent.':
    'En esta parte no se debe ver ni oír a ningún estudiante, ni siquiera con consentimiento.',
  'Use something in which no student is seen or heard.': 'Usa algo en lo que no se vea ni se oiga a ningún estudiante.',
  'This can’t count as that.': 'No puede contar como ese tipo de evidencia.',
  'This was changed in another window since. Both texts are kept: choose which one stays.':
    'Esto se cambió después en otra ventana. Se guardan los dos textos: elige cuál se queda.',
  'This file is larger than {size}, so it was not sent.': 'Este archivo pesa más de {size}, así que no se envió.',
  'Add files': 'Agregar archivos',
  'Add a file': 'Agregar un archivo',
  'Up to {size} each. On a phone you can film or take a photo right now.':
    'Hasta {size} cada uno. Con el teléfono puedes grabar un video o tomar una foto ahora mismo.',
  'Up to {size} each.': 'Hasta {size} cada uno.',
  'Add the chosen files': 'Agregar los archivos elegidos',
  waiting: 'en espera',
  '{sent} of {size}': '{sent} de {size}',
  'being checked': 'en revisión',
  added: 'agregado',
  'not added': 'no se agregó',
  'The connection was lost before the file had arrived, so nothing of it was kept. Try it again when you have signal.':
    'Se perdió la conexión antes de que llegara el archivo, así que no se guardó nada de él. Inténtalo otra vez cuando tengas señal.',
  'Try again: {name}': 'Intentar de nuevo: {name}',
  'Dismiss: {name}': 'Descartar: {name}',
  'Cancel: {name}': 'Cancelar: {name}',
  Dismiss: 'Descartar',
  'This address is too long.': 'Esta dirección es demasiado larga.',
  'This is not the address of a web page. It looks like https://example.org/page.':
    'Esto no es la dirección de una página web. Se ve así: https://example.org/page.',
  'This address holds a password. Use one that opens without.': 'Esta dirección contiene una contraseña. Usa una que se abra sin ella.',
  'Please choose a file first.': 'Elige primero un archivo.',
  'This answer is longer than we can keep. Please shorten it, or add it as a document.':
    'Esta respuesta es más larga de lo que podemos guardar. Acórtala o agrégala como documento.',
  'This part asks for artifacts, not for a written answer.': 'Esta parte pide piezas de evidencia, no una respuesta escrita.',
  'This answer was changed in another window since. Both texts are kept: choose which one stays.':
    'Esta respuesta se cambió después en otra ventana. Se guardan los dos textos: elige cuál se queda.',
  'Add a link': 'Agregar un enlace',
  'Check that an assessor can open it without signing in.': 'Comprueba que quien evalúe lo pueda abrir sin entrar en una cuenta.',
  'What it is': 'Qué es',
  'Add the link': 'Agregar el enlace',
  'Write or paste a text': 'Escribir o pegar un texto',
  Text: 'Texto',
  'Add the text': 'Agregar el texto',
  'Remove {name}': 'Quitar {name}',
  'This was changed in another place': 'Esto se cambió en otro lugar',
  'Text of {name}': 'Texto de {name}',
  'Name and note': 'Nombre y nota',
  'Name of {name}': 'Nombre de {name}',
  'Address of {name}': 'Dirección de {name}',
  'Counts as': 'Cuenta como',
  'Note to the assessor': 'Nota para quien evalúa',
  'Note to the assessor about {name}': 'Nota para quien evalúa sobre {name}',
  'Where to look, what happens at which minute.': 'Dónde mirar, qué pasa en qué minuto.',
  'Students in “{name}”': 'Estudiantes en “{name}”',
  'This part takes nothing in which a student is seen or heard.': 'Esta parte no admite nada en lo que se vea u oiga a un estudiante.',
  'Not checked yet': 'Todavía sin comprobar',
  'I checked: no student is seen or heard': 'Lo comprobé: no se ve ni se oye a ningún estudiante',
  'Are students seen or heard in “{name}”?': '¿Se ve u oye a estudiantes en “{name}”?',
  'Yes, and I hold the consent of each family': 'Sí, y tengo el consentimiento de cada familia',
  'This text is empty.': 'Este texto está vacío.',
  '{count, plural, one {One criterion is} other {# criteria are}} still open':
    '{count, plural, one {Un criterio sigue pendiente} other {# criterios siguen pendientes}}',
  'Your assessor': 'Quien evaluó tu trabajo',
  '{count, plural, one {Work on it here:} other {Work on it in any of these:}} <parts></parts>':
    '{count, plural, one {Trabájalo aquí:} other {Trabájalo en cualquiera de estas partes:}} <parts></parts>',
  '{count, plural, one {One is shown and stays} other {# are shown and stay}} shown; nothing there is asked again.':
    '{count, plural, one {Uno está demostrado y así se queda} other {# están demostrados y así se quedan}}; ahí no se vuelve a pedir nada.',
  'What your assessor said': 'Lo que dijo quien evaluó tu trabajo',
  'What your assessors said': 'Lo que dijeron quienes evaluaron tu trabajo',
  'shown before': 'ya demostrado antes',
  'Some files were added, others were not.': 'Se agregaron algunos archivos; otros, no.',
  'Nothing was added.': 'No se agregó nada.',
  'Check and hand in': 'Revisar y entregar',
  'What is asked': 'Lo que se pide',
  'Offered by {organization}. You work with version {version}, as it was when you started. Later changes do not touch your work.':
    'Ofrecida por {organization}. Trabajas con la versión {version}, tal como estaba cuando empezaste. Los cambios posteriores no afectan tu trabajo.',
  'Started. Everything you add is kept.': 'Ya empezaste. Todo lo que agregues se guarda.',
  Saved: 'Guardado',
  Added: 'Agregado',
  'It is back': 'Ya está aquí otra vez',
  'You have handed this in already': 'Esto ya lo entregaste',
  'It arrived the first time, and it is safe. There is nothing more to do.':
    'Llegó la primera vez y está a salvo. No tienes que hacer nada más.',
  'Your evidence arrived whole. You get an e-mail when there is a decision.':
    'Tu evidencia llegó completa. Recibirás un correo cuando haya una decisión.',
  'Not every file was added. Please try those that are missing again.':
    'No se agregaron todos los archivos. Intenta otra vez con los que faltan.',
  'This was changed in another place meanwhile, so it was not saved. What you see is what is kept.':
    'Mientras tanto, esto se cambió en otro lugar, así que no se guardó. Lo que ves es lo que está guardado.',
  Undo: 'Deshacer',
  'Removed. You can bring it back.': 'Ya se quitó. Puedes recuperarlo.',
  'Parts ready': 'Partes listas',
  'Criteria shown': 'Criterios demostrados',
  'It speaks of something that you have taken out since.': 'Habla de algo que quitaste después.',
  'page {page}': 'página {page}',
  'Open it, save it again, see that it opens, and add that instead.':
    'Ábrelo, guárdalo de nuevo, comprueba que se abre y agrega ese en su lugar.',
  'Save it as a PDF, a Word .docx, a JPEG or an MP4, and add that instead.':
    'Guárdalo como PDF, Word .docx, JPEG o MP4 y agrega ese en su lugar.',
  'Save it smaller, or in parts, and add those instead.': 'Guárdalo más pequeño, o en partes, y agrega eso en su lugar.',
  'Your assessor can’t see this file: they read without your name, and no copy of it can be made that leaves out what it says of its author.':
    'Quien evalúa no puede ver este archivo: no debe saber tu nombre, y no se puede hacer una copia limpia, sin lo que el archivo dice de quien lo hizo.',
  '{thing, select, image {This picture} video {This video} audio {This recording} other {This file}} names {names}, and the place where it was made. Your assessor gets a copy without these.':
    '{thing, select, image {Esta imagen} video {Este video} audio {Esta grabación} other {Este archivo}} nombra a {names} y dice dónde se hizo. Quien evalúa recibe una copia limpia, sin esos datos.',
  '{thing, select, image {This picture} video {This video} audio {This recording} other {This file}} names the place where it was made. Your assessor gets a copy without it.':
    '{thing, select, image {Esta imagen} video {Este video} audio {Esta grabación} other {Este archivo}} dice dónde se hizo. Quien evalúa recibe una copia limpia, sin ese dato.',
  '{thing, select, image {This picture} video {This video} audio {This recording} other {This file}} names {names}. Your assessor gets a copy without that.':
    '{thing, select, image {Esta imagen} video {Este video} audio {Esta grabación} other {Este archivo}} nombra a {names}. Quien evalúa recibe una copia limpia, sin ese dato.',
  'Look once at your work as an assessor will. Then hand it in.':
    'Mira una vez tu trabajo tal como lo mirará quien lo evalúe. Después, entrégalo.',
  'Is everything there?': '¿Está todo?',
  'How do you see it yourself?': '¿Cómo lo ves tú?',
  'Only you see this. It changes nothing in the decision; it helps you notice what to add.':
    'Esto solo lo ves tú. No cambia nada en la decisión; te ayuda a notar qué agregar.',
  'Hand in': 'Entregar',
  '{readers, plural, one {One assessor weighs} other {Two assessors weigh}} it against the rubric{blind, select, true {, without your name} other {}}. If you hand it in today, you have a decision by <d></d>.':
    '{readers, plural, one {Una persona lo valora} other {Dos personas lo valoran}} según la rúbrica{blind, select, true {, sin saber tu nombre} other {}}. Si lo entregas hoy, tendrás una decisión a más tardar el <d></d>.',
  'Until then it can’t be changed. If something is not shown yet, you are told what to do next, and only that opens again.':
    'Hasta entonces no se puede cambiar. Si algo todavía no está demostrado, se te dice qué hacer después, y solo eso se vuelve a abrir.',
  'When you earn it: <b>{amount}</b> · by the rules of {organization}, as they were when you began.':
    'Cuando la consigas: <b>{amount}</b> · según las reglas de {organization}, tal como estaban cuando empezaste.',
  '{count, plural, one {One thing is} other {# things are}} missing. See the list above; then you can hand it in.':
    '{count, plural, one {Falta una cosa} other {Faltan # cosas}}. Mira la lista de arriba; después podrás entregarlo.',
  'This is as your assessor saw it': 'Esto está igual que cuando se evaluó',
  'Nothing has changed for {criteria}. If it is assessed again as it is, the result will most likely be the same.':
    'No hay ningún cambio en {criteria}. Si se evalúa otra vez tal como está, es difícil que el resultado sea distinto.',
  'Hand it in as it is': 'Entregarlo tal como está',
  'Hand in again': 'Volver a entregar',
  'Open again for {criteria}.': 'Se volvió a abrir por {criteria}.',
  '{to, plural, one {One is enough here} other {There is room for # here}}. To put another in its place, add it and remove the one you no longer need.':
    '{to, plural, one {Aquí basta con una pieza} other {Aquí caben # piezas}}. Para poner otra en su lugar, agrégala y quita la que ya no necesites.',
  'This part is ready.': 'Esta parte está lista.',
  Ready: 'Lista',
  'Not started': 'Sin empezar',
  'Shown already': 'Ya demostrada',
  Parts: 'Partes',
  'Nothing was added here.': 'Aquí no se agregó nada.',
  'What was asked, and how it is judged': 'Lo que se pidió y cómo se evalúa',
  Shown: 'Ya demostrado',
  'Still open: {level}': 'Pendiente: {level}',
  'All four levels': 'Los cuatro niveles',
  'The text under each name is “Demonstrated”, which is enough.': 'El texto bajo cada nombre es el de “Demostrado”, que es suficiente.',
  'What the levels mean': 'Lo que significan los niveles',
  'Handed in again': 'Entregado de nuevo',
  'Being assessed': 'En evaluación',
  'Waiting for an assessor': 'En espera de evaluación',
  'Working on what is open': 'Trabajando en lo pendiente',
  'Collecting evidence': 'Reuniendo evidencia',
  Withdrawn: 'Dado de baja',
  'Withdraw this?': '¿Dar de baja este intento?',
  Withdraw: 'Dar de baja',
  'The assessors stop, and there will be no decision. What you handed in stays here for you to see.':
    'Se deja de evaluar y no habrá decisión. Lo que entregaste se queda aquí para que lo puedas ver.',
  'It leaves your work list. What you collected stays here for you to see, but can’t be handed in any more.':
    'Sale de tu lista de trabajos. Lo que reuniste se queda aquí para que lo puedas ver, pero ya no se puede entregar.',
  'What you are collecting evidence for, what is with an assessor, and what you have earned.':
    'Aquello para lo que reúnes evidencia, lo que se está evaluando y lo que ya conseguiste.',
  '{name} ({count})': '{name} ({count})',
  'Nothing in progress': 'Nada en curso',
  'Nothing earned yet': 'Nada conseguido todavía',
  'Nothing withdrawn': 'Nada dado de baja',
  'Look in the catalog': 'Mirar en el catálogo',
  'Choose a micro-credential and start, or show that you already do it. Everything you add is kept here until you hand it in.':
    'Elige una microcredencial y empieza, o demuestra que ya lo haces. Todo lo que agregues se guarda aquí hasta que lo entregues.',
  'What you finish is listed here.': 'Aquí aparece lo que terminas.',
  'The steps of this attempt': 'Los pasos de este intento',
  'You withdrew this. What you had collected stays here to look at; to work on it again, start again from the catalog.':
    'Diste de baja este intento. Lo que habías reunido se queda aquí para mirarlo; para trabajar en ello otra vez, empieza de nuevo desde el catálogo.',
  '{ready} of {of, plural, one {# part} other {# parts}} ready, {begun} started': 'Partes listas: {ready} de {of}; empezadas: {begun}',
  '{ready} of {of, plural, one {# part} other {# parts}} ready': 'Partes listas: {ready} de {of}',
  'All parts ({ready} of {of} ready)': 'Todas las partes (listas: {ready} de {of})',
  'Shown already. It stays as the assessor saw it.': 'Ya está demostrada. Se queda tal como se evaluó.',
  'Next: {title}': 'Siguiente: {title}',
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
  '{readers, plural, one {One assessor.} other {Two assessors.}}':
    '{readers, plural, one {Lo evalúa una persona.} other {Lo evalúan dos personas.}}',
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
  '“{name}”': '“{name}”',
  'Handed in: “{title}”': 'Entregado: “{title}”',
  '{name}, your evidence for “{title}” has arrived whole and is with the assessors.':
    '{name}, tu evidencia para “{title}” llegó completa y ya está en espera de evaluación.',
  '{readers, plural, one {One assessor weighs} other {Two assessors weigh}} it against the rubric you have seen. You have a decision by {day, date, long}.':
    '{readers, plural, one {Una persona la valora} other {Dos personas la valoran}} según la rúbrica que ya viste. Tendrás una decisión a más tardar el {day, date, long}.',
  'Until then nothing in it changes. You can look at it any time.': 'Hasta entonces no cambia nada en ella. Puedes mirarla cuando quieras.',
  'See where it stands': 'Ver cómo va',
  'This is earned; there is nothing to withdraw.': 'Esto ya lo conseguiste; no hay nada que dar de baja.',
  'This is withdrawn already.': 'Este intento ya está dado de baja.',
  'This is handed in and with the assessors, so it can’t be changed now. It is as it was on {day, date, long}.':
    'Esto ya está entregado y en evaluación, así que ahora no se puede cambiar. Está tal como estaba el {day, date, long}.',
  'This is earned, and stays as it was judged.': 'Esto ya lo conseguiste y se queda tal como se evaluó.',
  'You withdrew this on {day, date, long}. You can start it again from the catalog.':
    'Diste de baja este intento el {day, date, long}. Puedes empezar de nuevo desde el catálogo.',
  '“{title}” was shown already, and stays as the assessor saw it.': '“{title}” ya está demostrado y se queda tal como se evaluó.',
  'From Pages, Numbers or Keynote, choose Export, then PDF, and add that.':
    'En Pages, Numbers o Keynote, elige Exportar y después PDF, y agrega ese archivo.',
  'In the program it comes from, choose Export or Print, then PDF, and add that.':
    'En el programa del que viene, elige Exportar o Imprimir y después PDF, y agrega ese archivo.',
  'Save it as a PDF and add that.': 'Guárdalo como PDF y agrega ese archivo.',
  'a Google document': 'un documento de Google',
  'a Google spreadsheet': 'una hoja de cálculo de Google',
  'a Google presentation': 'una presentación de Google',
  'a Google drawing': 'un dibujo de Google',
  'a Google form': 'un formulario de Google',
  'a Google whiteboard': 'una pizarra de Google',
  'a Google site': 'un sitio de Google',
  'a Google map': 'un mapa de Google',
  'a Google script': 'un script de Google',
  'a Google table': 'una tabla de Google',
  'a Google file': 'un archivo de Google',
  'a web page': 'una página web',
  'another place': 'otro lugar',
  'a file that is still in iCloud': 'un archivo que todavía está en iCloud',
  'a file on your device': 'un archivo de tu dispositivo',
  'Download it as a PDF, or add the link.': 'Descárgalo como PDF o agrega el enlace.',
  'Open it once, so that it comes to your device.': 'Ábrelo una vez, para que llegue a tu dispositivo.',
  'Add that file itself.': 'Agrega ese mismo archivo.',
  'This file is named as captions but does not begin with WEBVTT. Save the captions again as WebVTT.':
    'Por su nombre, este archivo tiene subtítulos, pero no empieza con WEBVTT. Guarda los subtítulos otra vez como WebVTT.',
  'Save it as a PDF, a JPEG or PNG picture, an MP4 video or an MP3 recording, and add that.':
    'Guárdalo como PDF, imagen JPEG o PNG, video MP4 o grabación MP3, y agrega ese archivo.',
  'With it, your evidence would be more than the {most, number, bytes} that one person can keep here. Remove what you no longer need; its room is free again some hours later.':
    'Con este archivo, tu evidencia pasaría de los {most, number, bytes} que una persona puede guardar aquí. Quita lo que ya no necesites; ese espacio vuelve a estar libre unas horas después.',
  'With it, the evidence of your organization would be more than the {most, number, bytes} it can keep here. Please tell your admin.':
    'Con este archivo, la evidencia de tu organización pasaría de los {most, number, bytes} que puede guardar aquí. Avisa a quien administra tu organización.',
  'This file ({kind}) ends too early: its last part is missing. Save or copy it once more, see that it opens, and add it again.':
    'Este archivo ({kind}) está cortado: le falta el final. Guárdalo o cópialo una vez más, comprueba que se abre y agrégalo de nuevo.',
  'This file ({kind}) can’t be opened: something inside it is damaged. See that it opens on your device, and add it again.':
    'Este archivo ({kind}) no se puede abrir: algo dentro de él está dañado. Comprueba que se abre en tu dispositivo y agrégalo de nuevo.',
  'This file ({kind}) is locked with a password, so an assessor could not open it. Save it without one and add it again.':
    'Este archivo ({kind}) está protegido con una contraseña, así que quien evalúa no podría abrirlo. Guárdalo sin contraseña y agrégalo de nuevo.',
  'This document holds macros, which are small programs. Save it without them, or as a PDF, and add that.':
    'Este documento contiene macros, que son pequeños programas. Guárdalo sin ellas, o como PDF, y agrega ese archivo.',
  'This is a program, whatever its name says. Add the work itself: a recording, a picture or a document.':
    'Esto es un programa, diga lo que diga su nombre. Agrega el trabajo en sí: una grabación, una imagen o un documento.',
  'Web pages and SVG drawings can hold hidden script, so they can’t be added. Save it as a PDF or PNG and add that.':
    'Las páginas web y los dibujos SVG pueden contener código oculto, así que no se pueden agregar. Guárdalo como PDF o PNG y agrega ese archivo.',
  'An assessor can’t look into an archive. Unpack it and add the files that matter one by one.':
    'Quien evalúa no puede mirar dentro de un archivo comprimido. Descomprímelo y agrega uno por uno los archivos que importan.',
  'This is two kinds of file in one, which is how harmful files hide. Open it, save it again, and add the new one.':
    'Son dos tipos de archivo en uno, y así se esconden los archivos dañinos. Ábrelo, guárdalo de nuevo y agrega el nuevo.',
  'This picture has more dots than we can open safely. Save it smaller, about 4000 wide, and add that.':
    'Esta imagen tiene más píxeles de los que podemos abrir sin riesgo. Guárdala más pequeña, de unos 4000 de ancho, y agrega esa.',
  'We can’t show this kind of file to an assessor. {better}': 'No podemos mostrar este tipo de archivo a quien evalúa. {better}',
  'Add the link itself.': 'Agrega el enlace mismo.',
  'This is only a link to {to}, not the work itself, and it would not open for an assessor. {instead}':
    'Esto es solo un enlace a {to}, no el trabajo en sí, y quien evalúa no podría abrirlo. {instead}',
  'This is a small file that a program or your computer keeps beside the work, not the work itself. Add the document it belongs to.':
    'Este es un archivo pequeño que un programa o tu computadora guarda junto al trabajo, no el trabajo en sí. Agrega el documento al que pertenece.',
  'JPEG picture': 'imagen JPEG',
  'PNG picture': 'imagen PNG',
  'GIF picture': 'imagen GIF',
  'WebP picture': 'imagen WebP',
  'AVIF picture': 'imagen AVIF',
  'HEIC picture': 'imagen HEIC',
  'TIFF picture': 'imagen TIFF',
  'MP4 video': 'video MP4',
  'QuickTime video': 'video QuickTime',
  'WebM video': 'video WebM',
  'Matroska video': 'video Matroska',
  '3GP video': 'video 3GP',
  'Ogg video': 'video Ogg',
  'MP3 recording': 'grabación MP3',
  'M4A recording': 'grabación M4A',
  'AAC recording': 'grabación AAC',
  'WAV recording': 'grabación WAV',
  'Ogg recording': 'grabación Ogg',
  'WebM recording': 'grabación WebM',
  'Matroska recording': 'grabación Matroska',
  'FLAC recording': 'grabación FLAC',
  PDF: 'PDF',
  'Word document': 'documento de Word',
  'Excel workbook': 'libro de Excel',
  'PowerPoint presentation': 'presentación de PowerPoint',
  'OpenDocument text': 'texto de OpenDocument',
  'OpenDocument spreadsheet': 'hoja de cálculo de OpenDocument',
  'OpenDocument presentation': 'presentación de OpenDocument',
  'RTF document': 'documento RTF',
  'text file': 'archivo de texto',
  'CSV table': 'tabla CSV',
  'WebVTT file': 'archivo WebVTT',
  'Save the picture as JPEG or PNG and add that.': 'Guarda la imagen como JPEG o PNG y agrega ese archivo.',
  'Save the video as MP4 and add that.': 'Guarda el video como MP4 y agrega ese archivo.',
  'Save the recording as MP3 or M4A and add that.': 'Guarda la grabación como MP3 o M4A y agrega ese archivo.',
  '“{name}” was not added. {reason}': 'No se agregó “{name}”. {reason}',
  'Please add at most {most} files at once; “{name}” was one too many.':
    'Agrega como máximo {most} archivos a la vez; “{name}” ya no cabía.',
  'The file did not arrive whole, so nothing of it was kept. Please add it again.':
    'El archivo no llegó completo, así que no se guardó nada de él. Agrégalo de nuevo.',
  'This file can’t be shown without what it says of its author, and you assess without their name. Weigh the rest, or release the work with a note.':
    'Este archivo no se puede mostrar sin lo que dice de quien lo hizo, y evalúas sin saber su nombre. Valora lo demás o devuelve la entrega a la lista con una nota.',
  'A copy of this file without what it says of its author is being prepared. Look again in a minute.':
    'Se está preparando una copia limpia de este archivo, sin lo que dice de quien lo hizo. Mira otra vez en un minuto.',
}
