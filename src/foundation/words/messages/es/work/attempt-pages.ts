import type { Dictionary } from '../../../format.ts'

/** The Spanish of `src/work/attempt-pages`, by the English text of each message. */
export const attemptPages: Dictionary = {
  'Classes and consent': 'Clases y permisos',
  'No students yet': 'Todavía no hay estudiantes',
  'Their work': 'Su trabajo',
  'Nobody is named yet.': 'Todavía no se nombra a nadie.',
  '{count, plural, one {One student is} other {# students are}} in it, each with the consent of the family.':
    '{count, plural, one {Aparece una persona} other {Aparecen # personas}}, con el permiso de cada familia.',
  'Not allowed, or not known: {students}.': 'No se permite, o no se sabe: {students}.',
  'Say who is in it': 'Decir quién aparece',
  'Yes, but nobody can be recognized': 'Sí, pero no se reconoce a nadie',
  Seen: 'Se ve',
  'Who is in “{name}”?': '¿Quién aparece en “{name}”?',
  'Back to your work': 'Volver a tu trabajo',
  'Tick everyone who can be recognized. Only you see these names; an assessor never does.':
    'Marca a quien se pueda reconocer. Solo tú ves estos nombres; quien evalúa nunca los ve.',
  'Make a class with its students and write down what families allow. Then say here who is in it.':
    'Crea una clase con sus estudiantes y anota lo que permiten las familias. Luego di aquí quién aparece.',
  'Save who is in it': 'Guardar quién aparece',
  'Only you see this now': 'Ahora solo tú lo ves',
  'A family took back its consent, so assessors and coaches can’t look at this any more. They weigh the rest. If it can’t be weighed without this, you get the work back and can add something else.':
    'Una familia retiró su permiso, así que nadie de evaluación o acompañamiento puede verlo. Se valora lo demás. Si sin esto no se puede valorar, se te devuelve el trabajo y puedes agregar otra cosa.',
  'Names in your texts': 'Nombres en tus textos',
  'Names from your class lists, and addresses, phone numbers and student numbers. Nothing of this is kept, and nobody else sees it.':
    'Nombres de las listas de tus clases, y direcciones, teléfonos y números de estudiantes. Nada de esto se guarda, y nadie más lo ve.',
  '{masked, plural, one {One place was} other {# places were}} masked.':
    '{masked, plural, one {Se tapó un lugar} other {Se taparon # lugares}}.',
  'Nothing found': 'No se encontró nada',
  'No name of your class lists stands in what you wrote. A name that is on no list is not found, so read it once more yourself.':
    'En lo que escribiste no hay ningún nombre de tus listas. Un nombre que no está en una lista no se encuentra, así que léelo otra vez.',
  'Mask what is ticked': 'Tapar lo marcado',
  '{part}: {name}': '{part}: {name}',
  'An address': 'Una dirección',
  'A phone number': 'Un número de teléfono',
  'A number of a student': 'Un número de estudiante',
  'A name from your class list': 'Un nombre de la lista de tu clase',
  'Maybe a name: it is also an everyday word, or a part of one': 'Quizá un nombre: también es una palabra común, o parte de una',
  'Mask names in {name}': 'Ocultar nombres en {name}',
  'Mask names in “{name}”': 'Ocultar nombres en «{name}»',
  'Your device makes a copy in which nothing is left of what you cover. You look at the copy, and put it in the place of the original.':
    'Tu dispositivo hace una copia en la que no queda nada de lo que cubres. Revisas la copia y la pones en el lugar del original.',
  'In a PDF what is masked would only be covered. So your device makes a copy of it in pictures, in which nothing of it is left.':
    'En un PDF, lo oculto solo quedaría tapado. Por eso tu dispositivo hace una copia en imágenes, en la que no queda nada de ello.',
  'Mask names in a copy': 'Ocultar nombres en una copia',
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
  'Offered by {organization}. You work with version {version}, as it was when you started. Later changes do not touch your work.':
    'Ofrecida por {organization}. Trabajas con la versión {version}, tal como estaba cuando empezaste. Los cambios posteriores no afectan tu trabajo.',
  'Started. Everything you add is kept.': 'Ya empezaste. Todo lo que agregues se guarda.',
  Added: 'Agregado',
  'You have handed this in already': 'Esto ya lo entregaste',
  'It arrived the first time, and it is safe. There is nothing more to do.':
    'Llegó la primera vez y está a salvo. No tienes que hacer nada más.',
  'Your evidence arrived whole. You get an e-mail when there is a decision.':
    'Tu evidencia llegó completa. Recibirás un correo cuando haya una decisión.',
  'Not every file was added. Please try those that are missing again.':
    'No se agregaron todos los archivos. Intenta otra vez con los que faltan.',
  'This was changed in another place meanwhile, so it was not saved. What you see is what is kept.':
    'Mientras tanto, esto se cambió en otro lugar, así que no se guardó. Lo que ves es lo que está guardado.',
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
  'How do you see it yourself?': '¿Cómo lo ves tú?',
  'Only you see this. It changes nothing in the decision; it helps you notice what to add.':
    'Esto solo lo ves tú. No cambia nada en la decisión; te ayuda a notar qué agregar.',
  'Hand in': 'Entregar',
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
  'Comments and coach for {name}': 'Comentarios y acompañamiento de {name}',
  '{comments, plural, one {# comment} other {# comments}}': '{comments, plural, one {# comentario} other {# comentarios}}',
  '{comments, plural, one {# comment} other {# comments}} on {name}':
    '{comments, plural, one {# comentario} other {# comentarios}} sobre {name}',
  'Comments and coach': 'Comentarios y acompañamiento',
  'Shared with {coaches}': 'Compartido con {coaches}',
  'Canceled. What had arrived is removed from the server.': 'Cancelado. Lo que había llegado se quitó del servidor.',
  '{count, plural, one {A file has} other {# files have}} not arrived whole in <part>{title}</part>.':
    '{count, plural, one {Un archivo no ha llegado completo} other {# archivos no han llegado completos}} en <part>{title}</part>.',
  'Change the captions of {name}': 'Cambiar los subtítulos de {name}',
  'Write captions for {name}': 'Escribir subtítulos para {name}',
  'This was made with others. Say in <link>your cohort</link> what part of it was yours.':
    'Esto se hizo con otras personas. Di en <link>tu grupo de estudio</link> qué parte fue tuya.',
  'Made with others. Your part: {part}': 'Hecho con otras personas. Tu parte: {part}',
  '{places, plural, =0 {nothing found} one {one place found} other {# places found}}':
    '{places, plural, =0 {no se encontró nada} one {se encontró un lugar} other {se encontraron # lugares}}',
  'Most browsers can’t show this kind of picture ({format}). Who looks at it has to save it first, and may have no program that opens it. Save it as a JPEG and add that instead.':
    'La mayoría de los navegadores no muestra este tipo de imagen ({format}). Quien la mire tendrá que guardarla antes, y quizá no tenga un programa que la abra. Guárdela como JPEG y agregue esa.',
  'Blur faces in {name}': 'Difuminar rostros en {name}',
  'Blur faces or mask sound in {name}': 'Difuminar rostros o tapar sonido en {name}',
  'Mask sound in {name}': 'Tapar sonido en {name}',
  'This is a masked copy, and all that assessors and coaches get. Only you see <link>your original</link>.':
    'Esta es una copia tapada, y lo único que reciben evaluadores y acompañantes. Solo tú ves <link>tu original</link>.',
  'Take the original back: {name}': 'Recuperar el original: {name}',
  'Take the original back': 'Recuperar el original',
  'Delete the original: {name}': 'Borrar el original: {name}',
  'Delete the original': 'Borrar el original',
  'The masked copy is in its place': 'La copia tapada está en su lugar',
  'Your original is back in its place': 'Tu original está otra vez en su lugar',
  'Your original will be deleted within a few hours': 'Tu original se borrará en unas horas',
  'Mask the sound of “{name}”': 'Tapar el sonido de «{name}»',
  'Blur faces in “{name}”': 'Difuminar rostros en «{name}»',
  'Your device masks what nobody may hear, and nothing leaves it meanwhile. You listen to the copy, and put it in the place of the original.':
    'Tu dispositivo tapa lo que nadie debe oír, y mientras tanto nada sale de él. Escuchas la copia y la pones en lugar del original.',
  'Your device looks for faces, and nothing leaves it meanwhile. You correct what it found, look at the copy, and put it in the place of the original.':
    'Tu dispositivo busca rostros, y mientras tanto nada sale de él. Corriges lo que encontró, miras la copia y la pones en lugar del original.',
  'This needs scripts, which your browser does not run. Mask it in another program and add it again.':
    'Esto necesita scripts, que tu navegador no ejecuta. Tápalo en otro programa y añádelo de nuevo.',
  'See once more whether it opens': 'Comprobar otra vez si se abre',
  'The page is being opened': 'Se está abriendo la página',
  Needed: 'Necesario',
  'Worth a look': 'Conviene mirarlo',
  'Look for names in {name}': 'Buscar nombres en {name}',
  'What you ticked is masked': 'Lo que marcaste está tapado',
  'Names in the captions of “{name}”': 'Nombres en los subtítulos de «{name}»',
  'Names in “{name}”': 'Nombres en «{name}»',
  'No name of your class lists stands in it. A name that is on no list is not found, so read it once more yourself.':
    'No contiene ningún nombre de tus listas de clase. Un nombre que no está en ninguna lista no se encuentra, así que léelo una vez más.',
  'There are no words in it that can be read, as in a scan or a photo. Look through it yourself.':
    'No hay en él palabras que se puedan leer, como en un escaneo o una foto. Revísalo tú.',
  'What is ticked is masked in the captions. The sound is not changed: mask it there too.':
    'Lo marcado se tapa en los subtítulos. El sonido no cambia: tápalo también allí.',
  'What is ticked is masked in a copy, which also leaves out who wrote and changed the file. The copy takes the place of the original, which stays with you. Pictures in it are not looked through. Open the copy and read it before you hand it in.':
    'Lo marcado se tapa en una copia, que tampoco dice quién escribió y cambió el archivo. La copia ocupa el lugar del original, que se queda contigo. Las imágenes que contiene no se revisan. Abre la copia y léela antes de entregarla.',
  'Mask what is ticked in a copy': 'Tapar lo marcado en una copia',
  'In a file of this kind nothing can be masked here, since what is covered can often be taken out again. Change it in the program that made it, save it again, and add it in its place.':
    'En un archivo de este tipo no se puede tapar nada aquí, porque lo que se cubre a menudo se puede volver a sacar. Cámbialo en el programa con que se hizo, guárdalo de nuevo y añádelo en su lugar.',
  'It is too long to be looked through whole. Only its beginning was.':
    'Es demasiado largo para revisarlo entero. Solo se revisó el principio.',
  'Files of this kind are not looked through. Read it yourself.': 'Los archivos de este tipo no se revisan. Léelo tú.',
  'It holds more than is looked through here. Read it yourself.': 'Contiene más de lo que se revisa aquí. Léelo tú.',
  'Looking through it took too long, so it was stopped. Read it yourself.': 'Revisarlo tardaba demasiado, así que se detuvo. Léelo tú.',
  'It is damaged or locked, so it can’t be looked through. Open it and read it yourself.':
    'Está dañado o bloqueado, así que no se puede revisar. Ábrelo y léelo tú.',
  'Page {number}': 'Página {number}',
  'Slide {number}': 'Diapositiva {number}',
  'Notes to slide {number}': 'Notas de la diapositiva {number}',
  'Line {number}': 'Línea {number}',
  'Paragraph {number}': 'Párrafo {number}',
  'Sheet {sheet}, cell {cell}': 'Hoja {sheet}, celda {cell}',
  'At {at}': 'En {at}',
  'In a sheet or its notes': 'En una hoja o sus notas',
  'In a header, a note, a comment or a link': 'En un encabezado, una nota, un comentario o un enlace',
  'Each is looked through by itself. Pictures, recordings and links are not: look for names in them yourself.':
    'Cada uno se revisa por separado. Las imágenes, las grabaciones y los enlaces no: busca tú los nombres en ellos.',
  '{name}: not looked through': '{name}: no revisado',
  'The steps to a decision, if you hand it in today': 'Los pasos hasta una decisión, si lo entregas hoy',
  'by {day}': 'a más tardar el {day}',
  'From who looked through it': 'De quien lo revisó',
  'Nothing was judged, and it does not count as handing in. Add what is missing, and hand in again.':
    'No se juzgó nada, y no cuenta como entrega. Añade lo que falta y vuelve a entregar.',
  'Came back: something is missing': 'Volvió: falta algo',
  'Your coach decides here': 'Aquí decide quien te acompaña',
  'Show a recording or another piece of this work to a coach first, from its menu. The coach who saw it decides. <a>What you have shown</a>':
    'Muestra antes una grabación u otra parte de este trabajo a quien acompaña, desde su menú. Decide quien la vio. <a>Lo que has mostrado</a>',
  'A talk with a coach is due': 'Toca una conversación con quien acompaña',
  'This came back to be worked on {times, plural, one {once} other {# times}}. A talk often helps more than one more try.{holds, select, true { You can hand it in again once a coach has noted that you have talked.} other { You can hand it in again at any time.}}':
    'Esto volvió para seguir trabajando {times, plural, one {una vez} other {# veces}}. Una conversación suele ayudar más que otro intento.{holds, select, true { Puedes volver a entregar cuando quien acompaña anote que han hablado.} other { Puedes volver a entregar en cualquier momento.}}',
  'The e-mail is on its way': 'El correo está en camino',
  'An anchor in the making': 'Un trabajo de referencia en preparación',
  'To the anchors': 'A los trabajos de referencia',
  'Add made-up work as an earner would. When it is all there, agree on its levels on the page of the anchor and put it to use.':
    'Añade trabajo inventado como lo haría quien aspira a la microcredencial. Cuando esté completo, acuerden sus niveles en su página y pónganlo en uso.',
  'Offer this work to those who learn to assess': 'Ofrecer este trabajo a quienes aprenden a evaluar',
  'What tells whose work this is': 'Lo que revela de quién es este trabajo',
  'It counts against nobody. What you handed in stays as it is; the assessors are shown your masked copy in its place.':
    'No cuenta en contra de nadie. Lo que entregaste queda como está; a quien evalúa se le muestra tu copia con eso oculto.',
  'Nothing is left to mask': 'No queda nada por ocultar',
  'The assessors go on with what they are shown.': 'Quien evalúa sigue con lo que se le muestra.',
  'The assessors see it as it is.': 'Quien evalúa lo ve como está.',
  'Mask the sound in a copy': 'Ocultar el sonido en una copia',
  'Mask it in a copy': 'Ocultarlo en una copia',
  'Look for names': 'Buscar nombres',
  'Let the assessors see it as it is': 'Dejar que quien evalúa lo vea como está',
  'In a page that was linked nothing can be masked here. Where it may not be seen, an admin decides.':
    'En una página enlazada no se puede ocultar nada aquí. Si no puede verse, decide la administración.',
  'at {at}': 'en {at}',
  'on page {page}': 'en la página {page}',
  'Something tells whose work this is': 'Algo revela de quién es este trabajo',
  'Your work is weighed without your name, so that only the work counts. This can happen to everyone, and it counts against nobody. Mask it in a copy, and the assessors get the copy.':
    'Tu trabajo se evalúa sin tu nombre, para que solo cuente el trabajo. Esto le puede pasar a cualquiera y no cuenta en contra de nadie. Ocúltalo en una copia, y quien evalúa verá la copia.',
  '{what} was seen in “{name}” {place}': '{what}: se vio en «{name}» {place}',
  'Words are masked for the assessors': 'Hay palabras ocultas para quien evalúa',
  'These words tell whose work it is. The assessors read a mask in their place; your work stays as you wrote it.':
    'Estas palabras revelan de quién es el trabajo. Quien evalúa lee una marca en su lugar; tu trabajo queda como lo escribiste.',
  'The connection was lost. Choose the copy again when you are online.':
    'Se perdió la conexión. Elige la copia otra vez cuando tengas conexión.',
  'I masked it in another program': 'Lo oculté en otro programa',
  'The masked copy, as a file of the same kind': 'La copia con eso oculto, como archivo del mismo tipo',
  '{part}% has arrived': 'Llegó el {part}%',
  'Your appeal': 'Tu apelación',
  'Somebody who saw none of it before decides by {day}. Until then you can go on collecting, but not hand in.':
    'Alguien que antes no vio nada de ello decide a más tardar el {day}. Hasta entonces puedes seguir reuniendo, pero no entregar.',
  'If you think that this is wrong, you can <a>ask for a second look</a> until {day}, by somebody who saw none of it before.':
    'Si crees que es un error, puedes <a>pedir una segunda mirada</a> hasta el {day}, de alguien que antes no vio nada de ello.',
  'Your appeal changed something': 'Tu apelación cambió algo',
  'Your appeal: it stands': 'Tu apelación: se mantiene',
  'Decided on {day}, with a reason.': 'Decidida el {day}, con un motivo.',
  'on your appeal': 'por tu apelación',
  Appealed: 'Apelado',
  'Appeal withdrawn': 'Apelación retirada',
  'Changed on the appeal': 'Cambió con la apelación',
  'It stands on the appeal': 'Se mantiene tras la apelación',
}
