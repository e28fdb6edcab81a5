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
  'Where it lives elsewhere.': 'Dónde está, si está en otro lugar.',
  'What it says, where it is a text.': 'Lo que dice, si es un texto.',
  'SHA-256 of a file.': 'SHA-256 de un archivo.',
  'The text that counts for it, whatever is published later.': 'El texto que cuenta para él, se publique lo que se publique después.',
  'The requirements that can be worked on now.': 'Los requisitos en los que se puede trabajar ahora.',
  'What is missing or worth a look; what blocks must be there before it is handed in.':
    'Lo que falta o conviene mirar; lo que bloquea debe estar antes de entregar.',
  'Of the submission.': 'De la entrega.',
  'Of the micro-credential.': 'De la microcredencial.',
  'False where it was open already.': 'Falso si ya estaba abierto.',
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
}
