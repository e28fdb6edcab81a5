import type { Dictionary } from '../../../format.ts'

/** The Spanish of `src/work/consent`, by the English text of each message. */
export const consent: Dictionary = {
  'Please keep this under 60 characters.': 'Por favor, escribe menos de 60 caracteres.',
  'Please type or paste the names, one on each line.': 'Escribe o pega los nombres, uno en cada línea.',
  'A class holds {most} students, and this would make {count}.': 'Una clase tiene como máximo {most} estudiantes, y así serían {count}.',
  'Another student of this class has this name. Write something here that tells the two apart.':
    'Otra persona de esta clase tiene el mismo nombre. Escribe aquí algo que las distinga.',
  'Please write your name.': 'Escribe tu nombre.',
  'Please choose yes or no.': 'Elige sí o no.',
  'There is no such choice.': 'Esa opción no existe.',
  'Please tick what is allowed, or choose no.': 'Marca lo que se permite, o elige no.',
  'This class is over, so nothing new can be allowed with this link. You can still take back what you allowed. If your child has a new teacher, ask them for a new link.':
    'Esta clase ya terminó, así que con este enlace no se puede permitir nada nuevo. Todavía puedes retirar lo que permitiste. Si ahora hay otra maestra u otro maestro, pídele un enlace nuevo.',
  'Please keep this under 500 characters.': 'Por favor, escribe menos de 500 caracteres.',
  'You have asked for this already. The teacher has until {day, date, long}.':
    'Ya lo pediste. Hay plazo para responder hasta el {day, date, long}.',
  'This class is over, so its link can’t be used any more. Ask the teacher for the link of the new class.':
    'Esta clase ya terminó, así que su enlace ya no se puede usar. Pide el enlace de la clase nueva.',
  'This class is full. Please ask the teacher for a code of your own.': 'Esta clase está completa. Pide un código propio a la escuela.',
  'Please choose what becomes of it.': 'Elige qué se hace con esto.',
  'This request was answered already.': 'Esta solicitud ya se respondió.',
  'Please tell the family why, in a sentence.': 'Dile a la familia por qué, en una frase.',
  'Name of the class': 'Nombre de la clase',
  'As you call it, such as “Biology, period 3”.': 'Como tú la llamas, por ejemplo “Biología, tercera hora”.',
  'School year that began in': 'Año escolar que empezó en',
  'Last day of the class': 'Último día de la clase',
  'Until then families can answer by their link. Afterwards it only takes consent back.':
    'Hasta ese día las familias pueden responder con su enlace. Después solo sirve para retirar el permiso.',
  '{year}–{next}. Only you see this list.': '{year}–{next}. Solo tú ves esta lista.',
  'Seating list': 'Lista de asientos',
  'Slips for homes': 'Cartas para las familias',
  Students: 'Estudiantes',
  'Add them below: type the names, paste them from a spreadsheet, or choose the list of your student system.':
    'Agrégalos abajo: escribe los nombres, pégalos de una hoja de cálculo o elige la lista del sistema de la escuela.',
  Allowed: 'Permitido',
  'Rests on': 'Se basa en',
  'Named by a family: please check': 'Lo escribió una familia: compruébalo',
  'Write forms down together': 'Anotar varios formularios a la vez',
  'For students of whom nothing is known yet. What is known you change one by one.':
    'Para estudiantes de quienes todavía no se sabe nada. Lo que ya se sabe se cambia uno por uno.',
  'Choose whose forms came back': 'Elegir de quién llegó el formulario',
  'What does the form allow?': '¿Qué permite el formulario?',
  'Write down': 'Anotar',
  'Add students': 'Agregar estudiantes',
  'One name on each line, or a table with the headings Name, ID and Language. Who is there already stays as they are.':
    'Un nombre en cada línea, o una tabla con los títulos Nombre, ID e Idioma. Quien ya está en la lista se queda como está.',
  Names: 'Nombres',
  'Add them': 'Agregar',
  'One link for all families': 'Un enlace para todas las familias',
  'Families name their child themselves. Look through the list afterwards: each student that a family named is marked.':
    'Cada familia escribe el nombre de su hija o hijo. Revisa la lista después: se marca a quien escribió una familia.',
  'Link of the class': 'Enlace de la clase',
  'About the class': 'Sobre la clase',
  'Change the class': 'Cambiar la clase',
  'Put the class away? Its links then only take consent back. What was said stays.':
    '¿Guardar la clase? Sus enlaces solo servirán para retirar el permiso. Lo que se dijo se queda.',
  'Put the class away': 'Guardar la clase',
  'Whose forms came back?': '¿De quién llegó el formulario?',
  '{added, plural, =0 {No student was added} one {One student was added} other {# students were added}}.':
    '{added, plural, =0 {No se agregó a nadie} one {Se agregó una persona} other {Se agregaron # personas}}.',
  '{known, plural, one {One was} other {# were}} there already.': '{known, plural, one {Una ya estaba} other {# ya estaban}} en la lista.',
  'Row {line}: {why}': 'Fila {line}: {why}',
  'Written down for {count, plural, one {one student} other {# students}}.':
    'Anotado para {count, plural, one {una persona} other {# personas}}.',
  'The family sees your answer on its page.': 'La familia ve tu respuesta en su página.',
  'Who of your students may be seen or heard in your evidence. Only you see these lists: no admin, coach or assessor does.':
    'De tus estudiantes, a quién se puede ver u oír en tu evidencia. Solo tú ves estas listas: nadie de administración, acompañamiento o evaluación las ve.',
  'Your classes': 'Tus clases',
  'No class yet': 'Todavía no hay clases',
  'Make one below and add its students. Then write down what families allow, or let them answer by a link or a code on paper.':
    'Crea una abajo y agrega a sus estudiantes. Luego anota lo que permiten las familias, o deja que respondan con un enlace o un código en papel.',
  '{year}–{next} · {students, plural, one {# student} other {# students}}':
    '{year}–{next} · {students, plural, one {# estudiante} other {# estudiantes}}',
  'Put away': 'Guardada',
  'A family asks to delete': 'Una familia pide borrar',
  '{unknown} not known': '{unknown} sin respuesta',
  'Add a class': 'Agregar una clase',
  'Add the class': 'Agregar la clase',
  'This class is over': 'Esta clase ya terminó',
  'This link is not known here': 'Aquí no se conoce este enlace',
  'Its link can’t be used any more. Please ask the teacher for the link of the new class.':
    'Su enlace ya no se puede usar. Pide el enlace de la clase nueva.',
  'Perhaps a part of it got lost. Please open it once more from the message of the teacher, or ask for a new one.':
    'Quizá se perdió una parte. Ábrelo otra vez desde el mensaje, o pide uno nuevo.',
  'Pictures and sound in class: {name}': 'Imágenes y sonido en clase: {name}',
  '{teacher} asks what is allowed for your child. First write the name of your child.':
    '{teacher} pregunta qué se permite. Primero escribe el nombre de tu hija o hijo.',
  'Name of your child': 'Nombre de tu hija o hijo',
  'First and last name, as the school writes it.': 'Nombre y apellido, como los escribe la escuela.',
  'This is not a whole code: it has four groups of four signs. Please look at the paper again.':
    'Este no es un código completo: tiene cuatro grupos de cuatro signos. Mira otra vez la carta.',
  'This code is not known here. Please check it against the paper, or ask the teacher for a new one.':
    'Aquí no se conoce este código. Compáralo con la carta, o pide uno nuevo.',
  'Your code from the paper': 'El código de la carta',
  'The teacher gave you a paper with a code. Type it here to say what is allowed, or to change your mind.':
    'Recibiste una carta con un código. Escríbelo aquí para decir qué se permite, o para cambiar de opinión.',
  'It looks like 2A3B-4C5D-6E7F-8G9H.': 'Se parece a 2A3B-4C5D-6E7F-8G9H.',
  'A class was made, to keep what families allow': 'Se creó una clase para guardar lo que permiten las familias',
  'A class was changed': 'Se cambió una clase',
  'A class was put away': 'Se guardó una clase',
  'Students were added to a class': 'Se agregaron estudiantes a una clase',
  'A student of a class was changed': 'Se cambió a una persona de una clase',
  'A teacher wrote down what a family allows': 'Se anotó lo que permite una familia',
  'A family answered about consent': 'Una familia respondió sobre el permiso',
  'A family took consent back': 'Una familia retiró su permiso',
  'A family asked that recordings are deleted': 'Una familia pidió borrar grabaciones',
  'A request to delete recordings was answered': 'Se respondió a una solicitud de borrar grabaciones',
  'Perhaps a part of it got lost, or the teacher has made a new one. Please look at the paper again, or ask the teacher.':
    'Quizá se perdió una parte, o ya hay uno nuevo. Mira otra vez la carta, o pregunta en la escuela.',
  'Pictures and sound in class': 'Imágenes y sonido en clase',
  'Pictures and sound of {name}': 'Imágenes y sonido de {name}',
  'Thank you. Your answer counts from now on. You can change it here at any time: keep the link or the paper.':
    'Gracias. Tu respuesta vale desde ahora. Puedes cambiarla aquí cuando quieras: guarda el enlace o la carta.',
  'The teacher is told, and answers by <d></d>. Until then nobody else can look at it.':
    'Se ha avisado a la maestra o el maestro, que responderá antes del <d></d>. Hasta entonces nadie más puede verlo.',
  'What is this about?': '¿De qué se trata?',
  '{teacher} wants to show how they teach. For that, they may hand in a short video, a photo, a sound recording or student work from the class.':
    '{teacher} quiere mostrar cómo enseña. Para eso puede entregar un video corto, una foto, una grabación de sonido o trabajos de la clase.',
  'A few trained teachers look at it. They judge the teaching. They do not judge you, and you get no grade for it.':
    'Lo miran unas pocas personas que enseñan y están preparadas para eso. Juzgan la enseñanza. No te juzgan a ti, y no te ponen nota por ello.',
  'A few trained teachers look at it. They judge the teaching. They do not judge your child, and it changes no grade.':
    'Lo miran unas pocas personas que enseñan y están preparadas para eso. Juzgan la enseñanza. No juzgan a tu hija o hijo, y no cambia ninguna nota.',
  'It is not public, it is not sold, and it is not used for advertising.': 'No es público, no se vende y no se usa para publicidad.',
  'You can say no. Then the teacher keeps you out of the picture. Nothing else changes for you.':
    'Puedes decir que no. Entonces no sales en la imagen. Nada más cambia para ti.',
  'You can say no. Then the teacher keeps your child out of the picture. Nothing else changes for your child.':
    'Puedes decir que no. Entonces tu hija o hijo no sale en la imagen. Nada más cambia.',
  'What do you allow?': '¿Qué permites?',
  'Your answer now': 'Tu respuesta ahora',
  'Nothing new can be allowed with this link. You can still take back what you allowed.':
    'Con este enlace no se puede permitir nada nuevo. Todavía puedes retirar lo que permitiste.',
  'Last answer: <d></d>. What you send below takes its place.': 'Última respuesta: <d></d>. Lo que envíes abajo la reemplaza.',
  'Do you allow it?': '¿Lo permites?',
  'Do you allow it for {name}?': '¿Lo permites para {name}?',
  'Yes, what I tick below': 'Sí, lo que marco abajo',
  'No, not any more': 'No, ya no',
  'If yes: what?': 'Si es que sí: ¿qué?',
  'Until when?': '¿Hasta cuándo?',
  'Until the class ends on <d></d>': 'Hasta que termine la clase, el <d></d>',
  'Until I say otherwise': 'Hasta que yo diga otra cosa',
  'Send my answer': 'Enviar mi respuesta',
  'Who has looked': 'Quién lo ha visto',
  'Have it deleted': 'Pedir que se borre',
  'Everything that was said so far': 'Todo lo que se dijo hasta ahora',
  'You asked for this on <a></a>. The teacher has until <b></b>.': 'Lo pediste el <a></a>. Hay plazo para responder hasta el <b></b>.',
  'The teacher answered that it can’t be deleted.': 'La respuesta fue que no se puede borrar.',
  '{deleted, plural, =0 {There was nothing to delete} one {One file or text was deleted} other {# files or texts were deleted}}.':
    '{deleted, plural, =0 {No había nada que borrar} one {Se borró un archivo o texto} other {Se borraron # archivos o textos}}.',
  'You can ask that everything with you is deleted. Nobody but the teacher can look at it from then on, and the teacher has 30 days to answer.':
    'Puedes pedir que se borre todo donde apareces. Desde entonces solo lo puede ver quien te enseña, y tiene 30 días para responder.',
  'You can ask that everything with your child is deleted. Nobody but the teacher can look at it from then on, and the teacher has 30 days to answer.':
    'Puedes pedir que se borre todo donde aparece tu hija o hijo. Desde entonces solo lo puede ver quien le enseña, y tiene 30 días para responder.',
  'Ask to delete it': 'Pedir que se borre',
  'Anything the teacher should know': 'Algo que deba saber quien enseña',
  'This is the class of someone else, and only they can see or change it.':
    'Esta clase es de otra persona, y solo ella puede verla o cambiarla.',
  'On film': 'En video',
  'In pictures': 'En fotos',
  'Their voice': 'Su voz',
  'My child may be seen in a video.': 'Se puede ver a mi hija o hijo en un video.',
  'My child may be seen in a photo.': 'Se puede ver a mi hija o hijo en una foto.',
  'My child’s schoolwork may be shown, without the name.': 'Se pueden mostrar sus trabajos escolares, sin el nombre.',
  'My child’s voice may be heard.': 'Se puede oír la voz de mi hija o hijo.',
  'I may be seen in a video.': 'Se me puede ver en un video.',
  'I may be seen in a photo.': 'Se me puede ver en una foto.',
  'My schoolwork may be shown, without my name.': 'Se pueden mostrar mis trabajos escolares, sin mi nombre.',
  'My voice may be heard.': 'Se puede oír mi voz.',
  'District form on paper': 'Formulario del distrito en papel',
  'A parent, online': 'La familia, en línea',
  'The student, who is of age': 'La propia persona, mayor de edad',
  'Policy of the district': 'Norma del distrito',
  'A family asks you to delete': 'Una familia te pide que borres',
  '{who} asks that everything with {student} is deleted. Please answer by <d></d>.':
    '{who} pide que se borre todo donde aparece {student}. Responde antes del <d></d>.',
  'Assessors and coaches see none of it since then.': 'Desde entonces nadie de evaluación o acompañamiento lo ve.',
  'What becomes of it?': '¿Qué se hace con esto?',
  'Delete it now': 'Borrarlo ahora',
  'The files go for good. Decisions and words about them stay, with the digest of each file.':
    'Los archivos desaparecen para siempre. Quedan las decisiones y las palabras sobre ellos, con la huella digital de cada archivo.',
  'It can’t be deleted': 'No se puede borrar',
  'What the family reads': 'Lo que lee la familia',
  'Answer the family': 'Responder a la familia',
  '{count, plural, one {One request} other {# requests}} to delete answered':
    '{count, plural, one {Una solicitud respondida} other {# solicitudes respondidas}}',
  '{student}: asked on <a></a>, answered on <b></b>. {outcome, select, deleted {{deleted, plural, one {One file or text was} other {# files or texts were}} deleted.} other {Nothing was deleted.}}':
    '{student}: se pidió el <a></a>, se respondió el <b></b>. {outcome, select, deleted {{deleted, plural, one {Se borró un archivo o texto.} other {Se borraron # archivos o textos.}}} other {No se borró nada.}}',
  'Slips for homes: {name}': 'Cartas para las familias: {name}',
  'A slip for every student. Print, cut, and give each to its family.':
    'Una hoja para cada estudiante. Imprime, corta y da cada una a su familia.',
  'A slip for every student whose family has not answered. Print, cut, and give each to its family.':
    'Una hoja para cada estudiante cuya familia no ha respondido. Imprime, corta y da cada una a su familia.',
  'Slips for everyone': 'Hojas para todas las familias',
  'Every family has answered.': 'Todas las familias han respondido.',
  'QR code of the link for {name}': 'Código QR del enlace para {name}',
  'May you be in a video, a photo or a sound recording that your teacher makes to show how they teach? You decide, and you can change your mind later.':
    '¿Puedes salir en un video, una foto o una grabación de sonido que se hace para mostrar cómo se enseña? Tú decides, y puedes cambiar de opinión más tarde.',
  'May your child be in a video, a photo or a sound recording that the teacher makes to show how they teach? You decide, and you can change your mind later.':
    '¿Puede tu hija o hijo salir en un video, una foto o una grabación de sonido que se hace para mostrar cómo se enseña? Tú decides, y puedes cambiar de opinión más tarde.',
  'Scan the picture, or go to <a>{address}</a> and type this code:': 'Escanea la imagen, o ve a <a>{address}</a> y escribe este código:',
  'This class was put away. What was said in it stays, and nothing new is added.':
    'Esta clase se guardó. Lo que se dijo en ella se queda, y no se agrega nada nuevo.',
  'There is no name in this row.': 'En esta fila no hay nombre.',
  'Please choose whether they allow it.': 'Elige si lo permiten.',
  'Please choose what it rests on.': 'Elige en qué se basa.',
  'Please choose a day.': 'Elige un día.',
  'Please keep the note under 500 characters.': 'Por favor, escribe una nota de menos de 500 caracteres.',
  'Please choose at least one thing that is allowed.': 'Elige al menos una cosa que se permite.',
  'Say first, beside the name, that this student is of age.': 'Di primero, junto al nombre, que esta persona es mayor de edad.',
  'This day is over. Choose one that is to come.': 'Ese día ya pasó. Elige uno que esté por venir.',
  'The family answered itself on {day, date, long}, and you can’t allow more than it does. It can change its answer by the same link or code.':
    'La familia respondió por sí misma el {day, date, long}, y no puedes permitir más que ella. Puede cambiar su respuesta con el mismo enlace o código.',
  'Please choose at least one student.': 'Elige al menos a una persona.',
  'until <d></d>': 'hasta el <d></d>',
  'by {name}, with the link or code': 'por {name}, con el enlace o código',
  'written down by the teacher': 'anotado por quien enseña',
  'Seating list: {name}': 'Lista de asientos: {name}',
  'As of <d></d>. Print it, and put it away after filming.': 'Al <d></d>. Imprímela, y guárdala después de filmar.',
  'Stay out of the frame': 'Fuera de la imagen',
  'Everyone may be filmed.': 'Se puede filmar a todos.',
  'May be seen, but not heard': 'Se les puede ver, pero no oír',
  '{others, plural, =0 {Nobody else} one {One other student} other {The other # students}} may be seen and heard.':
    '{others, plural, =0 {A nadie más} one {A otra persona} other {A las otras # personas}} se les puede ver y oír.',
  'Was allowed until <d></d>': 'Se permitió hasta el <d></d>',
  Everything: 'Todo',
  'Please name the class, such as “Biology, period 3”.': 'Ponle nombre a la clase, por ejemplo “Biología, tercera hora”.',
  'Please choose the school year.': 'Elige el año escolar.',
  'You have 60 classes, which is the most. Put one away first.': 'Tienes 60 clases, que es el máximo. Guarda una primero.',
  'Written down': 'Anotado',
  'There is a new code': 'Hay un código nuevo',
  'Write down what is allowed': 'Anotar lo que se permite',
  'What you hold in hand: a form, a rule of the district. What was said before stays in the history.':
    'Lo que tienes en la mano: un formulario, una norma del distrito. Lo que se dijo antes queda en la historia.',
  'What does the family say?': '¿Qué dice la familia?',
  'Yes, to what is ticked': 'Sí, a lo que está marcado',
  'What is allowed?': '¿Qué se permite?',
  'Where the form lies, or what else was said. Only you read it.': 'Dónde está el formulario, o qué más se dijo. Solo tú lo lees.',
  'What was said': 'Lo que se dijo',
  'Nothing yet. Nobody asked is not a no.': 'Todavía nada. No haber preguntado no es un no.',
  'Who looked': 'Quién miró',
  'How many people opened what this student is in, by what they are here for.':
    'Cuántas personas abrieron aquello donde aparece, según su función.',
  'Link and code of the family': 'Enlace y código de la familia',
  'For this family alone. Anyone who has it can answer for this student.':
    'Solo para esta familia. Quien lo tiene puede responder por esta persona.',
  'Code on paper: <b>{code}</b>': 'Código en papel: <b>{code}</b>',
  'Make a new code? The one that the family has now leads nowhere from then on.':
    '¿Crear un código nuevo? El que tiene ahora la familia dejará de servir.',
  'Make a new code': 'Crear un código nuevo',
  'About the student': 'Sobre esta persona',
  'What tells them apart': 'Qué la distingue',
  'Where two have one name: a student number, a seat.': 'Cuando dos tienen el mismo nombre: un número, un asiento.',
  'Language of the slip': 'Idioma de la carta',
  'The student is of age and decides alone': 'Es mayor de edad y decide por sí misma',
  'Take {name} off the list? What the family said stays.': '¿Quitar a {name} de la lista? Lo que dijo la familia se queda.',
  'Take off the list': 'Quitar de la lista',
  'No file or text names this student yet.': 'Todavía no aparece en ningún archivo o texto.',
  '{artifacts, plural, one {One file or text} other {# files or texts}}.':
    '{artifacts, plural, one {Un archivo o texto} other {# archivos o textos}}.',
  'Opened by {assessors, plural, =0 {no assessor} one {one assessor} other {# assessors}} and {others, plural, =0 {nobody else} one {one other person} other {# other people}}.':
    '{assessors, plural, =0 {No lo abrió nadie de evaluación} one {Lo abrió una persona de evaluación} other {Lo abrieron # personas de evaluación}}; {others, plural, =0 {nadie más} one {además, otra persona} other {además, otras # personas}}.',
  'Expired on <d></d> by rule. What was decided and said of it stays.':
    'Venció el <d></d> por norma. Lo que se decidió y se dijo se queda.',
  'Deleted on <d></d>, because a family asked for it. What was decided and said of it stays.':
    'Se borró el <d></d>, porque lo pidió una familia. Lo que se decidió y se dijo se queda.',
  'This was its digest (SHA-256): {digest}': 'Esta era su huella digital (SHA-256): {digest}',
  'Recordings, pictures and files with students in them, counted from the decision by which they were earned':
    'Grabaciones, fotos y archivos donde aparecen estudiantes, contando desde la decisión con que se consiguió',
  'The file is deleted. Its digest, the decision and all that was said of it stay, and the award proves which file was judged.':
    'El archivo se borra. Su huella digital, la decisión y todo lo que se dijo se quedan, y el reconocimiento prueba qué archivo se evaluó.',
  'A second look can be asked for in the first month, and who made it is told a month ahead. Children grow up: nothing of them stays without end.':
    'En el primer mes se puede pedir otra revisión, y se avisa un mes antes a quien lo hizo. La niñez pasa: nada de ella se queda sin fin.',
  'No last day': 'Sin último día',
}
