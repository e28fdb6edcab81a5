import type { Dictionary } from '../../../format.ts'

/** The Spanish of `src/recognition/pilot`, by the English text of each message. */
export const pilot: Dictionary = {
  'Write the e-mail address of somebody who belongs here.': 'Escribe la dirección de correo de alguien de aquí.',
  'Nobody here has confirmed “{address}”. Invite them, or write another of their addresses.':
    'Nadie aquí ha confirmado «{address}». Invita a la persona o escribe otra de sus direcciones.',
  'Somebody has said meanwhile who this is. Nobody was invited.': 'Alguien dijo entretanto quién es. No se invitó a nadie.',
  'The file has no address of theirs. Write it here.': 'El archivo no tiene su dirección. Escríbela aquí.',
  'They belong here already. Match them by hand, by this address. Nobody was invited.':
    'Ya es de aquí. Asígnala a mano con esta dirección. No se invitó a nadie.',
  'Choose one of these.': 'Elige una de estas opciones.',
  'A draft was made of “{title}”. Leave its rows out one by one, or undo the whole import.':
    'Se hizo un borrador de «{title}». Deja fuera sus filas una a una o deshaz toda la importación.',
  'Another title is said to be the same as this one. Change that one first.':
    'De otro título se dijo que es igual a este. Cambia ese primero.',
  'That title can’t be chosen any more. Choose another.': 'Ese título ya no se puede elegir. Elige otro.',
  'That micro-credential is none of this organization. Choose another.': 'Esa microcredencial no es de esta organización. Elige otra.',
  'There is no title left to make a draft of.': 'No queda ningún título del que hacer un borrador.',
  'Only the system makes the awards of an import.': 'Solo el sistema crea los reconocimientos de una importación.',
  'Bring the spreadsheet of an old pilot': 'Traer la hoja de cálculo de un piloto anterior',
  'Old pilots of {organization}': 'Pilotos anteriores de {organization}',
  'Who earned what, when, and what it brought. You see what becomes of every row first: nothing is signed or mailed before you close it, and until then all of it can be undone.':
    'Quién consiguió qué, cuándo y qué le dio. Primero ves qué será de cada fila: nada se firma ni se envía antes de que la cierres, y hasta entonces todo se puede deshacer.',
  'What to call it': 'Cómo llamarla',
  'Its awards say that they were decided there, such as “Pilot 2024–25”.':
    'Sus reconocimientos dicen que se decidieron allí, por ejemplo «Piloto 2024–25».',
  'Rows of the spreadsheet': 'Filas de la hoja de cálculo',
  'Select them with their headings, copy, and paste them here.': 'Selecciónalas con sus encabezados, cópialas y pégalas aquí.',
  'At most 20,000 rows and 4 MB.': 'Como máximo 20,000 filas y 4 MB.',
  'From Excel or Google Sheets': 'Desde Excel o Google Sheets',
  'A workbook can’t be read as it is. In Excel, choose “Save as” and then “CSV UTF-8”; in Google Sheets, “File”, “Download”, “Comma-separated values”. Each sheet is a file of its own.':
    'Un libro no se puede leer tal cual. En Excel, elige «Guardar como» y luego «CSV UTF-8»; en Google Sheets, «Archivo», «Descargar», «Valores separados por comas». Cada hoja es un archivo aparte.',
  'Give it a name, such as “Pilot 2024–25”.': 'Ponle un nombre, por ejemplo «Piloto 2024–25».',
  'This list is larger than 4 MB. Please split it.': 'Esta lista pesa más de 4 MB. Divídela.',
  'Publish first, since awards name a published text: {titles}. Nothing was closed.':
    'Publica primero, porque los reconocimientos nombran un texto publicado: {titles}. No se cerró nada.',
  'No row is ready, so there is nothing to close. Correct some, or undo the import.':
    'Ninguna fila está lista, así que no hay nada que cerrar. Corrige alguna o deshaz la importación.',
  '{others, plural, one {# row is} other {# rows are}} left out by now, since something was changed. Look once more, and close then. Nothing was closed.':
    'Ahora {others, plural, one {queda fuera # fila} other {quedan fuera # filas}}, porque algo cambió. Míralo otra vez y cierra después. No se cerró nada.',
  'This file names more than {most} different micro-credentials. Perhaps another column has their titles. Nothing was kept.':
    'Este archivo nombra más de {most} microcredenciales distintas. Quizá los títulos están en otra columna. No se guardó nada.',
  'Say first which column is what. Nothing was changed.': 'Di primero qué es cada columna. No se cambió nada.',
  'This import was closed and its awards are being made. It can’t be changed or undone any more.':
    'Esta importación se cerró y se están creando sus reconocimientos. Ya no se puede cambiar ni deshacer.',
  'This import is closed for good. What it made is corrected award by award, or by another import.':
    'Esta importación está cerrada para siempre. Lo que hizo se corrige reconocimiento por reconocimiento o con otra importación.',
  'This import was undone, and nothing of it is left. Bring the file once more.':
    'Esta importación se deshizo y no queda nada de ella. Trae el archivo otra vez.',
  'Please keep it under 500 characters.': 'Debe tener menos de 500 caracteres.',
  'Somebody corrected this row meanwhile. Look at what it says now; what you typed is still here.':
    'Alguien corrigió esta fila entretanto. Mira lo que dice ahora; lo que escribiste sigue aquí.',
  'Amount paid': 'Monto pagado',
  'What the amount is in': 'En qué está el monto',
  '{rows, plural, one {# row} other {# rows}}. This is our guess from the headings and the first rows. Please look it over and change what is wrong.':
    '{rows, plural, one {# fila} other {# filas}}. Esto es lo que suponemos por los encabezados y las primeras filas. Revísalo y cambia lo que esté mal.',
  'Which is the month?': '¿Cuál es el mes?',
  'Some days of the file may be two. It holds for the whole file.': 'Algunos días del archivo pueden ser dos. Vale para todo el archivo.',
  '{count, plural, one {# day} other {# days}} may be two, such as {day}. It holds for the whole file.':
    '{count, plural, one {# día puede ser dos} other {# días pueden ser dos}}, como {day}. Vale para todo el archivo.',
  'The month comes first: 03/04 is March 4': 'Primero el mes: 03/04 es el 4 de marzo',
  'The day comes first: 03/04 is April 3': 'Primero el día: 03/04 es el 3 de abril',
  'What do empty cells mean?': '¿Qué significan las celdas vacías?',
  'Some rows say not who, or not what.': 'Algunas filas no dicen quién, o no dicen qué.',
  '{gaps, plural, one {# row says} other {# rows say}} not who, or not what, as after cells were merged. The first comes after “{cell}”.':
    '{gaps, plural, one {# fila no dice} other {# filas no dicen}} quién, o no {gaps, plural, one {dice} other {dicen}} qué, como cuando se combinan celdas. La primera viene después de «{cell}».',
  'The same as above': 'Lo mismo que arriba',
  'They are missing': 'Faltan',
  'These rows wait until somebody corrects them.': 'Estas filas esperan hasta que alguien las corrija.',
  'Amounts are in': 'Los montos están en',
  'Where the file does not say it itself.': 'Donde el archivo no lo dice.',
  'Read the rows': 'Leer las filas',
  'Only admins and HR of an organization can bring in what was decided elsewhere.':
    'Solo la administración y recursos humanos de una organización pueden traer lo que se decidió en otro lugar.',
  'Brought by {name} on {day}.': 'La trajo {name} el {day}.',
  'Brought on {day}.': 'Se trajo el {day}.',
  'The same file was brought before': 'El mismo archivo ya se trajo antes',
  'It is <a>{name}</a>. Awards that are there already are left out of this one.':
    'Es <a>{name}</a>. Los reconocimientos que ya existen quedan fuera de esta.',
  'The awards are being made': 'Se están creando los reconocimientos',
  'See how far it is': 'Ver cuánto va',
  '{made} of {all}. You may leave this page; it goes on by itself, also after the server was restarted.':
    '{made} de {all}. Puedes salir de esta página; continúa por sí sola, también si se reinicia el servidor.',
  'Awards that are made': 'Reconocimientos creados',
  '{awards, plural, one {# award} other {# awards}} of {people, plural, one {# person} other {# people}}':
    '{awards, plural, one {# reconocimiento} other {# reconocimientos}} de {people, plural, one {# persona} other {# personas}}',
  'This import brings you something, so somebody else closes it. Ask another admin, or somebody else in HR, or leave your rows out. Nothing was closed.':
    'Esta importación te da algo, así que la cierra otra persona. Pídelo a otro administrador o a otra persona de Recursos Humanos, o deja fuera tus filas. No se cerró nada.',
  'Closed by {name} on {day}.': 'La cerró {name} el {day}.',
  'Closed on {day}.': 'Se cerró el {day}.',
  '{left, plural, one {# row was} other {# rows were}} left out; another import can bring them.':
    '{left, plural, one {# fila quedó} other {# filas quedaron}} fuera; otra importación puede traerlas.',
  'This import was undone': 'Esta importación se deshizo',
  'Bring a spreadsheet': 'Traer una hoja de cálculo',
  'On {day}. Nothing of its rows is left.': 'El {day}. No queda nada de sus filas.',
  '{kept, plural, one {# draft was} other {# drafts were}} worked on meanwhile and stayed.':
    '{kept, plural, one {En # borrador se trabajó entretanto, y se quedó.} other {En # borradores se trabajó entretanto, y se quedaron.}}',
  'How it ends': 'Cómo termina',
  'No row is ready yet, so there is nothing to close.': 'Todavía no hay ninguna fila lista, así que no hay nada que cerrar.',
  'Some micro-credentials are not published yet': 'Algunas microcredenciales aún no están publicadas',
  'An award names a published text. Publish these first, or leave their rows out:':
    'Un reconocimiento nombra un texto publicado. Publica estas primero o deja fuera sus filas:',
  'Close it for good? The awards are signed, and everyone gets one letter.':
    '¿Cerrarla para siempre? Los reconocimientos se firman y cada persona recibe una carta.',
  '{ready, plural, one {# row becomes an award} other {# rows become awards}}, marked as decided elsewhere, with opening lines in the ledger. Everyone gets one letter. {left, plural, =0 {No row is left out.} one {# row is left out.} other {# rows are left out.}} It can’t be taken back.':
    '{ready, plural, one {# fila se convierte en un reconocimiento, marcado} other {# filas se convierten en reconocimientos, marcados}} como {ready, plural, one {decidido} other {decididos}} en otro lugar, con líneas de apertura en el registro. Cada persona recibe una carta. {left, plural, =0 {Ninguna fila queda fuera.} one {# fila queda fuera.} other {# filas quedan fuera.}} No se puede deshacer.',
  'Close it and make {ready, plural, one {# award} other {# awards}}':
    'Cerrarla y crear {ready, plural, one {# reconocimiento} other {# reconocimientos}}',
  'Undo the whole import? Nothing of its rows stays.': '¿Deshacer toda la importación? No queda nada de sus filas.',
  'Undone, nothing of its rows stays. Of its {drafts, plural, one {# draft} other {# drafts}} those are discarded that nobody touched.':
    'Si se deshace, no queda nada de sus filas. De {drafts, plural, one {su # borrador} other {sus # borradores}} se descartan los que nadie tocó.',
  'Undone, nothing of its rows stays.': 'Si se deshace, no queda nada de sus filas.',
  'Undo the whole import': 'Deshacer toda la importación',
  'The spreadsheet of an old pilot was brought': 'Se trajo la hoja de cálculo de un piloto anterior',
  'Drafts were made of what an old pilot names': 'Se hicieron borradores de lo que nombra un piloto anterior',
  'The import of an old pilot was closed, and its awards are being made':
    'Se cerró la importación de un piloto anterior y se están creando sus reconocimientos',
  'All awards of an old pilot were made': 'Se crearon todos los reconocimientos de un piloto anterior',
  'The import of an old pilot was undone': 'Se deshizo la importación de un piloto anterior',
  '{count, plural, one {A micro-credential} other {# micro-credentials}} that you earned before':
    '{count, plural, one {Una microcredencial que conseguiste} other {# microcredenciales que conseguiste}} antes',
  '{name}, {issuer} has brought in what you earned in “{source}”. {count, plural, one {It is} other {They are}} in your wallet now, signed, to keep and to share.':
    '{name}, {issuer} ha traído lo que conseguiste en «{source}». {count, plural, one {Ya está} other {Ya están}} en tu cartera, {count, plural, one {firmado} other {firmados}}, para guardar y compartir.',
  '{count, plural, one {It is} other {They are}} marked as decided elsewhere, since nobody here weighed the evidence. What you were given then stands in your ledger as opening lines; it is not paid again.':
    '{count, plural, one {Está marcado como decidido} other {Están marcados como decididos}} en otro lugar, porque nadie aquí evaluó la evidencia. Lo que se te dio entonces está en tu registro como líneas de apertura; no se paga otra vez.',
  'See your wallet': 'Ver tu cartera',
  'Read. Look it over; nothing has come of it yet.': 'Leída. Revísala; todavía no ha tenido ningún efecto.',
  'Kept.': 'Guardado.',
  'The drafts are made.': 'Los borradores están hechos.',
  'The invitation is on its way.': 'La invitación va en camino.',
  'Looked once more.': 'Se miró otra vez.',
  'Closed. The awards are being made.': 'Cerrada. Se están creando los reconocimientos.',
  'Undone. Nothing of it is left.': 'Deshecha. No queda nada de ella.',
  'The file names {count, plural, one {# micro-credential} other {# micro-credentials}}. What is called exactly like one of yours is that one; what is only nearly called so is asked.':
    'El archivo nombra {count, plural, one {# microcredencial} other {# microcredenciales}}. La que se llama exactamente como una tuya es esa; de la que se llama casi igual, se pregunta.',
  'Which is it?': '¿Cuál es?',
  'Not published yet': 'Aún sin publicar',
  'A draft has the title, the level and the category of the file. Its author writes the rest, and publishes it.':
    'Un borrador tiene el título, el nivel y la categoría del archivo. Su autor escribe el resto y lo publica.',
  '{count, plural, one {Make a draft of it} other {Make # drafts}}': '{count, plural, one {Hacer un borrador} other {Hacer # borradores}}',
  '{count, plural, one {# that is known} other {# that are known}}': '{count, plural, one {# conocida} other {# conocidas}}',
  Known: 'Conocidas',
  'Nearly called like one that is there.': 'Se llama casi como una que ya existe.',
  'No micro-credential of yours is called so.': 'Ninguna microcredencial tuya se llama así.',
  'Made as a draft, and published.': 'Hecha como borrador y publicada.',
  'Made as a draft. Publish it before you close.': 'Hecha como borrador. Publícala antes de cerrar.',
  'It is “{title}”.': 'Es «{title}».',
  'It is the draft “{title}”. Publish it before you close.': 'Es el borrador «{title}». Publícalo antes de cerrar.',
  'The same as “{title}”.': 'La misma que «{title}».',
  'Left out.': 'Queda fuera.',
  'It is “{title}”': 'Es «{title}»',
  'The same as “{title}” in this file': 'La misma que «{title}» de este archivo',
  'A new one': 'Una nueva',
  'Leave its rows out': 'Dejar fuera sus filas',
  '{rows, plural, one {# row} other {# rows}}.': '{rows, plural, one {# fila} other {# filas}}.',
  'See it': 'Verla',
  'Open the draft': 'Abrir el borrador',
  'What “{title}” is': 'Qué es «{title}»',
  'Keep it for “{title}”': 'Guardar para «{title}»',
  'People who are not known': 'Personas que no se conocen',
  'Their rows wait. Say who they are, invite them, or leave them out; who stays unknown when you close is left out.':
    'Sus filas esperan. Di quiénes son, invítalas o déjalas fuera; quien siga sin conocerse al cerrar queda fuera.',
  'Nobody here has confirmed {email}.': 'Nadie aquí ha confirmado {email}.',
  '{namesakes, plural, one {# person here is} other {# people here are}} called so.':
    '{namesakes, plural, one {# persona de aquí se llama así} other {# personas de aquí se llaman así}}.',
  'Nobody here is called so.': 'Nadie aquí se llama así.',
  'Invited on {day}': 'Se invitó el {day}',
  'Say who {name} is': 'Decir quién es {name}',
  'An e-mail address that {name} has here': 'Una dirección de correo que {name} tiene aquí',
  'It is them': 'Es esta persona',
  'Invite {email} again': 'Invitar otra vez a {email}',
  'Invite {email}': 'Invitar a {email}',
  'Leave out {name}': 'Dejar fuera a {name}',
  'Leave out': 'Dejar fuera',
  'Invite {name} at': 'Invitar a {name} en',
  'Every row': 'Todas las filas',
  'What was in the file, and what becomes of it. Nothing else does.': 'Lo que había en el archivo y lo que será de ello. Nada más.',
  'Rows by what becomes of them': 'Filas según lo que será de ellas',
  'Name, address or micro-credential': 'Nombre, dirección o microcredencial',
  'No such row': 'No hay ninguna fila así',
  'No row is left here.': 'Aquí no queda ninguna fila.',
  'No row here has “{q}” in it. Search for less, or in all rows.':
    'Ninguna fila de aquí contiene «{q}». Busca menos palabras o en todas las filas.',
  Nobody: 'Nadie',
  'No title': 'Sin título',
  'Known by name alone: one person here is called so.': 'Se conoce solo por el nombre: una persona de aquí se llama así.',
  'Correct row {line}': 'Corregir la fila {line}',
  'Read it again': 'Leerla de nuevo',
  'Take row {line} in again': 'Volver a incluir la fila {line}',
  'Leave row {line} out': 'Dejar fuera la fila {line}',
  'What was earned before, in a spreadsheet: it becomes awards that say they were decided elsewhere, and opening lines of the ledger.':
    'Lo que se consiguió antes, en una hoja de cálculo: se convierte en reconocimientos que dicen que se decidieron en otro lugar, y en líneas de apertura del registro.',
  'Brought by {name}': 'La trajo {name}',
  'No spreadsheet yet': 'Todavía no hay ninguna hoja de cálculo',
  'Did the district run micro-credentials in a spreadsheet before? Bring it, and look at every row before anything comes of it.':
    '¿El distrito llevaba antes las microcredenciales en una hoja de cálculo? Tráela y mira cada fila antes de que tenga efecto.',
  'This is a formula. Write the amount that it shows.': 'Esto es una fórmula. Escribe el monto que muestra.',
  '“{cell}” is not an amount. Write it in digits.': '«{cell}» no es un monto. Escríbelo en cifras.',
  '“{cell}” is below zero. What was taken back is not brought in: leave the row out, or correct it.':
    '«{cell}» es menor que cero. Lo que se retiró no se trae: deja la fila fuera o corrígela.',
  '“{cell}” may be thousands or a fraction. Write it without a separator, or with two decimals.':
    '«{cell}» puede ser miles o una fracción. Escríbelo sin separador o con dos decimales.',
  '“{cell}” is more than {most}, which can’t be right for one micro-credential.':
    '«{cell}» es más que {most}, lo que no puede ser correcto para una microcredencial.',
  '“{cell}” has more than {decimals, plural, =0 {no decimals} one {# decimal} other {# decimals}}.':
    '«{cell}» tiene {decimals, plural, =0 {decimales, y aquí no hay} one {más de # decimal} other {más de # decimales}}.',
  'There is no day in this row.': 'En esta fila no hay ningún día.',
  '“{cell}” is not a day. Write it like 2025-05-04.': '«{cell}» no es un día. Escríbelo como 2025-05-04.',
  '“{cell}” is no day of the calendar.': '«{cell}» no existe en el calendario.',
  '“{cell}” has not come yet.': '«{cell}» todavía no ha llegado.',
  '“{cell}” is before 1990.': '«{cell}» es anterior a 1990.',
  'There is nothing in it yet. Paste the rows of the spreadsheet, or choose its CSV file.':
    'Todavía no hay nada. Pega las filas de la hoja de cálculo o elige su archivo CSV.',
  'There are headings in it and no rows. Paste the rows with them, or choose another file.':
    'Hay encabezados y ninguna fila. Pega las filas con ellos o elige otro archivo.',
  'This list has more than {most} rows. Please split it.': 'Esta lista tiene más de {most} filas. Divídela.',
  'This is a formula. Write what it shows.': 'Esto es una fórmula. Escribe lo que muestra.',
  '“{cell}” may be two days. Write it like 2025-05-04.': '«{cell}» puede ser dos días. Escríbelo como 2025-05-04.',
  'Nobody is named in this row.': 'Esta fila no nombra a nadie.',
  'No micro-credential is named in this row.': 'Esta fila no nombra ninguna microcredencial.',
  'The title has more than 120 characters.': 'El título tiene más de 120 caracteres.',
  '“{cell}” is no level. Levels are 1, 2 and 3.': '«{cell}» no es un nivel. Los niveles son 1, 2 y 3.',
  'Nothing here is given in “{named}”.': 'Aquí no se da nada en «{named}».',
  'The amount says “{unit}”, and its currency “{named}”.': 'El monto dice «{unit}» y su moneda «{named}».',
  'The same is given twice in this row.': 'En esta fila se da lo mismo dos veces.',
  '“{cell}” is no link. Links begin with https://.': '«{cell}» no es un enlace. Los enlaces empiezan por https://.',
  'Somebody has said which column is what already. To read the file in another way, undo this import and bring it once more.':
    'Alguien ya dijo qué es cada columna. Para leer el archivo de otra manera, deshaz esta importación y tráelo otra vez.',
  'Say which column names the micro-credential. Nothing was read yet.':
    'Di qué columna nombra la microcredencial. Todavía no se leyó nada.',
  'Say which column names the person, or has their e-mail address. Nothing was read yet.':
    'Di qué columna nombra a la persona o tiene su correo. Todavía no se leyó nada.',
  'Say which column has the day. Nothing was read yet.': 'Di qué columna tiene el día. Todavía no se leyó nada.',
  'Two columns are said to be the same. Choose one of them, and “Not used” for the other.':
    'De dos columnas se dijo lo mismo. Elige una de ellas y «No se usa» para la otra.',
  'Nothing is given here in this. Choose another.': 'Aquí no se da nada en esto. Elige otra.',
  'Say which is the month in “{day}”. It holds for the whole file.': 'Di cuál es el mes en «{day}». Vale para todo el archivo.',
  'Say what the empty cells for who or what mean.': 'Di qué significan las celdas vacías de quién o de qué.',
  'To be read': 'Por leer',
  'To look over': 'Por revisar',
  'Awards are being made': 'Se están creando los reconocimientos',
  Undone: 'Deshecha',
  'To correct': 'Por corregir',
  'Said twice': 'Dicha dos veces',
  'Has it already': 'Ya lo tiene',
  'Left out': 'Fuera',
}
