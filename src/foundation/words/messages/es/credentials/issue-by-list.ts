import type { Dictionary } from '../../../format.ts'

/** The Spanish of what is issued by list. */
export const issueByList: Dictionary = {
  '<a>{issuer}</a>. {by} decided it elsewhere on {day}; two people of the issuer stand for that. Nobody here weighed it by the criteria of this micro-credential.':
    '<a>{issuer}</a>. {by} lo decidió en otro lugar el {day}; dos personas de quien emite responden de ello. Nadie aquí lo evaluó según los criterios de esta microcredencial.',
  '{by} decided on {day}: {decision} Nobody here weighed evidence for it, so no criterion is marked. <a>Read what the micro-credential asks for</a>.':
    '{by} decidió el {day}: {decision} Nadie aquí evaluó evidencia para ello, así que ningún criterio está marcado. <a>Lee lo que pide la microcredencial</a>.',
  'No row is ready to go out. Correct some, or bring another list.':
    'Ninguna fila está lista para salir. Corrige algunas o trae otra lista.',
  '{others, plural, one {# row is} other {# rows are}} left out by now, since something was changed. Look once more, and ask then. Nobody was asked yet.':
    'Ya {others, plural, one {queda fuera # fila} other {quedan fuera # filas}}, porque algo cambió. Míralo otra vez y pregunta entonces. Aún no se preguntó a nadie.',
  'This list does not wait for a second person any more. Nothing was changed.':
    'Esta lista ya no espera a una segunda persona. No se cambió nada.',
  'This is about being there. Who decided that it was enough?': 'Esto habla de haber estado. ¿Quién decidió que era suficiente?',
  'Please name who made the decision: a person, a panel or a board.': 'Di quién tomó la decisión: una persona, un tribunal o un consejo.',
  'Please name the decision in a sentence: what was found that they showed.': 'Di la decisión en una frase: qué se halló que mostraron.',
  'Please say in a sentence what they showed, and what was looked at.': 'Di en una frase qué mostraron y qué se examinó.',
  'Does this say that people were there? An award says what somebody showed. What was shown, and who decided that it was enough?':
    '¿Dice esto que las personas estuvieron? Un reconocimiento dice qué mostró alguien. ¿Qué se mostró, y quién decidió que era suficiente?',
  'Please keep it under 600 characters.': 'Que no pase de 600 caracteres.',
  'The micro-credential is not published any more. Nothing was sent.': 'La microcredencial ya no está publicada. No se envió nada.',
  'This list names you, so somebody else agrees to it, or your row is left out. Nothing was sent.':
    'Esta lista te nombra, así que otra persona la aprueba, o tu fila se deja fuera. No se envió nada.',
  'That day is over. Choose another, or leave it empty to send it now.': 'Ese día ya pasó. Elige otro, o déjalo vacío para enviarla ahora.',
  'That is more than a year ahead. Choose an earlier day.': 'Falta más de un año. Elige un día anterior.',
  'Choose the day on which it was decided.': 'Elige el día en que se decidió.',
  'Publish the micro-credential first, since awards name a published text. Nothing was kept.':
    'Publica primero la microcredencial, pues los reconocimientos nombran un texto publicado. No se guardó nada.',
  'They get an e-mail now. Once they are here, this list waits on their home.':
    'Ahora recibe un correo. Cuando llegue, esta lista espera en su inicio.',
  'Who agrees with you?': '¿Quién la aprueba contigo?',
  'Nobody else here is an admin or in HR yet. They are invited into HR by e-mail, and find this list on their home.':
    'Aún no hay nadie más en administración ni en recursos humanos. Se le invita a recursos humanos por correo, y encuentra esta lista en su inicio.',
  'Invite them, and ask them to agree': 'Invitar y pedir que apruebe',
  'That day has not come yet.': 'Ese día aún no ha llegado.',
  'Somebody has said which column is what already. To read it in another way, cancel this list and bring it again.':
    'Alguien ya dijo qué es cada columna. Para leerla de otro modo, cancela esta lista y tráela otra vez.',
  'Say which column has the e-mail addresses. Nothing was read yet.':
    'Di qué columna tiene las direcciones de correo. Aún no se leyó nada.',
  'You have “{title}” in your wallet already, so there is nothing to take.':
    'Ya tienes «{title}» en tu cartera, así que no hay nada que tomar.',
  'This went to {address}, which belongs to another account. Please sign in with that one.':
    'Esto se envió a {address}, que es de otra cuenta. Entra con esa.',
  'This link opens nothing': 'Este enlace no abre nada',
  'If you have taken the badge already, it is in your wallet. Otherwise ask the organization that wrote to you.':
    'Si ya tomaste la insignia, está en tu cartera. Si no, pregunta a la organización que te escribió.',
  '“{title}” is here for you': '«{title}» te espera aquí',
  'from <a>{organization}</a>': 'de <a>{organization}</a>',
  '{by} decided on {day}: {decision}': '{by} decidió el {day}: {decision}',
  'This went to another account': 'Esto se envió a otra cuenta',
  'You are signed in as {name}, and {address} belongs to another account. <a>Sign in with that one</a> to take it.':
    'Has entrado como {name}, y {address} es de otra cuenta. <a>Entra con esa</a> para tomarla.',
  'You are signed in as {name}. Taken, it is in your wallet, and {address} is kept as an address of yours.':
    'Has entrado como {name}. Al tomarla queda en tu cartera, y {address} se guarda como una dirección tuya.',
  'Take it': 'Tomarla',
  'Sign in and take it': 'Entra y tómala',
  'Take it into a wallet of your own': 'Tómala en una cartera tuya',
  'I have an account already': 'Ya tengo una cuenta',
  'Issue by list': 'Emitir por lista',
  'A list of what was decided elsewhere was brought, to be issued': 'Se trajo una lista de lo decidido en otro lugar, para emitirlo',
  'A list of what was decided elsewhere waits for a second person': 'Una lista de lo decidido en otro lugar espera a una segunda persona',
  'A list of what was decided elsewhere was sent back to who brought it':
    'Se devolvió a quien la trajo una lista de lo decidido en otro lugar',
  'A second person named the decision behind a list and who made it, and the list goes out':
    'Una segunda persona dijo la decisión detrás de una lista y quién la tomó, y la lista sale',
  'Everything on a list was issued': 'Se emitió todo lo de una lista',
  'A list was canceled: what had not gone out does not': 'Se canceló una lista: lo que no había salido no sale',
  'A row of a list was written to once more': 'Se volvió a escribir a una fila de una lista',
  'A row of a list was canceled before it was opened': 'Se canceló una fila de una lista antes de que se abriera',
  'An award of a list was taken by the person it was sent to': 'La persona a la que se envió tomó un reconocimiento de una lista',
  'Each badge says: decided elsewhere by {by}. {decision}': 'Cada insignia dice: decidido en otro lugar por {by}. {decision}',
  'Each badge says that it was decided elsewhere, what was decided and by whom. The second person names that.':
    'Cada insignia dice que se decidió en otro lugar, qué se decidió y por quién. Lo dice la segunda persona.',
  'What they showed': 'Lo que mostraron',
  'Day of the decision': 'Día de la decisión',
  'Brought by': 'La trajo',
  'Agreed to by': 'La aprobó',
  'Goes out': 'Sale',
  'So far': 'Hasta ahora',
  '{issued, plural, one {# award is} other {# awards are}} in wallets, {invited, plural, one {# link waits} other {# links wait}} to be opened.':
    '{issued, plural, one {# reconocimiento está} other {# reconocimientos están}} en carteras, {invited, plural, one {# enlace espera} other {# enlaces esperan}} a que se abran.',
  'The same list was brought before': 'La misma lista ya se trajo antes',
  'It is called <a>{name}</a>. Those who have the badge already get no second one.':
    'Se llama <a>{name}</a>. Quien ya tiene la insignia no recibe otra.',
  '{count, plural, one {One e-mail} other {# e-mails}} came back': '{count, plural, one {Volvió un correo} other {Volvieron # correos}}',
  '<a>See which rows</a>, and correct their addresses.': '<a>Mira qué filas</a>, y corrige sus direcciones.',
  'Cancel the links that were not opened': 'Cancelar los enlaces que no se abrieron',
  'Cancel this list': 'Cancelar esta lista',
  'What has not gone out does not. Links that nobody has opened open nothing any more. Awards in wallets stay; take those back one by one, or together.':
    'Lo que no ha salido no sale. Los enlaces que nadie abrió ya no abren nada. Los reconocimientos en carteras quedan; retíralos uno a uno, o juntos.',
  'Cancel it': 'Cancelarla',
  'What comes next': 'Lo que sigue',
  '{ready, plural, one {# row is} other {# rows are}} ready to go out{leaves, plural, =0 {} one {, # is left out} other {, # are left out}}. A second person names the decision and who made it; then it goes out.':
    '{ready, plural, one {# fila está lista} other {# filas están listas}} para salir{leaves, plural, =0 {} one {, # queda fuera} other {, # quedan fuera}}. Una segunda persona dice la decisión y quién la tomó; entonces sale.',
  'Ask a second person to agree': 'Pedir que una segunda persona la apruebe',
  'No row is ready to go out yet. Correct some below.': 'Aún no hay filas listas para salir. Corrige algunas abajo.',
  'Agree to it': 'Aprobarla',
  'It waits for somebody else': 'Espera a otra persona',
  'You brought this list, or asked for agreement to it. Another admin, or somebody in HR, opens this page, names the decision and who made it, and sends it.':
    'Tú trajiste esta lista o pediste el acuerdo. Otra persona que administra, o alguien de Recursos Humanos, abre esta página, dice la decisión y quién la tomó, y la envía.',
  'Take it back and change it': 'Recuperarla y cambiarla',
  'Not so: send it back': 'Así no: devolverla',
  'Name the decision in your own words: what you write stands in each badge, for everyone to read. That somebody was there is no decision.':
    'Di la decisión con tus palabras: lo que escribas queda en cada insignia, para que todos lo lean. Que alguien estuvo no es una decisión.',
  'What was decided': 'Qué se decidió',
  'Such as “Their unit plan and filmed lesson meet all four criteria of the state’s rubric.”':
    'Por ejemplo: «Su plan de unidad y su lección filmada cumplen los cuatro criterios de la rúbrica del estado.»',
  'Who decided it': 'Quién lo decidió',
  'A person with their office, a panel or a board.': 'Una persona con su cargo, un tribunal o un consejo.',
  'Send it later': 'Enviarla más tarde',
  'On which day': 'Qué día',
  'At eight in the morning. Leave it empty to send it now.': 'A las ocho de la mañana. Déjalo vacío para enviarla ahora.',
  'Agree, and send {ready, plural, one {# badge} other {# badges}}':
    'Aprobar, y enviar {ready, plural, one {# insignia} other {# insignias}}',
  'You have “{title}” from {organization}': 'Tienes «{title}» de {organization}',
  '{name}, {organization} has issued you “{title}”. It is in your wallet, signed, to keep and to share.':
    '{name}, {organization} te ha emitido «{title}». Está en tu cartera, firmada, para guardarla y compartirla.',
  'It is marked as decided elsewhere. {decidedBy} decided: {decision}':
    'Está marcada como decidida en otro lugar. {decidedBy} decidió: {decision}',
  '“{title}” from {organization} is here for you': '«{title}» de {organization} te espera',
  '{organization} has a badge for you: “{title}”. {decidedBy} decided: {decision}':
    '{organization} tiene una insignia para ti: «{title}». {decidedBy} decidió: {decision}',
  'Open this link to take it. It takes a minute, with or without an account, and then it is yours for life, wherever you work.':
    'Abre este enlace para tomarla. Toma un minuto, con o sin cuenta, y entonces es tuya de por vida, trabajes donde trabajes.',
  'Read. Look it over; nothing has gone out yet.': 'Leída. Revísala; aún no ha salido nada.',
  'A second person can agree to it now.': 'Una segunda persona ya puede aprobarla.',
  'It can be changed again.': 'Se puede cambiar otra vez.',
  'Agreed. It goes out now.': 'Aprobada. Sale ahora.',
  'Agreed. It goes out at its time.': 'Aprobada. Sale a su hora.',
  'Canceled.': 'Cancelado.',
  'Canceled. What had not gone out does not.': 'Cancelada. Lo que no había salido no sale.',
  'Issue by list, {organization}': 'Emitir por lista, {organization}',
  'This is our guess from the headings and the first rows. Please look it over and change what is wrong.':
    'Es lo que suponemos por los encabezados y las primeras filas. Revísalo y cambia lo que no sea así.',
  'Read it so': 'Leerla así',
  'Only admins of an organization issue by list what was decided elsewhere.':
    'Solo quien administra una organización emite por lista lo que se decidió en otro lugar.',
  'Only admins and HR of an organization agree to a list of what was decided elsewhere.':
    'Solo quienes administran y Recursos Humanos de una organización aprueban una lista de lo decidido en otro lugar.',
  'You brought this list or agreed to it, so you can’t take this from it. Somebody else brings a list that names you, and another person agrees.':
    'Tú trajiste esta lista o la aprobaste, así que no puedes tomar esto de ella. Otra persona trae una lista con tu nombre y alguien más la aprueba.',
  'You brought this list yourself, or asked for agreement to it. Somebody else of your admins or HR names the decision and who made it.':
    'Tú trajiste esta lista o pediste el acuerdo. Otra persona de quienes administran o de Recursos Humanos dice la decisión y quién la tomó.',
  'Only admins and HR of an organization see what it issues by list.':
    'Solo quienes administran y Recursos Humanos de una organización ven lo que emite por lista.',
  'Rows by what became of them': 'Filas según lo que fue de ellas',
  'Name or address': 'Nombre o dirección',
  'What was sent to this address came back: {because}': 'Lo que se envió a esta dirección volvió: {because}',
  'This award was taken back.': 'Este reconocimiento se retiró.',
  'Send row {line} again, or cancel it': 'Enviar otra vez la fila {line}, o cancelarla',
  'The earlier link ends.': 'El enlace de antes deja de valer.',
  'Send the e-mail again': 'Enviar el correo otra vez',
  'Nobody has opened it yet. Canceled, its link opens nothing.': 'Nadie lo ha abierto aún. Cancelado, su enlace no abre nada.',
  'Nobody has opened it yet. Canceled, it is taken back without an e-mail.': 'Nadie lo ha abierto aún. Cancelado, se retira sin un correo.',
  'Cancel row {line}': 'Cancelar la fila {line}',
  'They have opened it. To take it back, open the award: it needs a reason, and they get an e-mail.':
    'Ya lo abrieron. Para retirarlo, abre el reconocimiento: hace falta un motivo, y reciben un correo.',
  'Bring a list': 'Traer una lista',
  'For what was decided elsewhere: by a panel, a board, another school. One person brings the list, another names the decision and who made it, and then it goes out.':
    'Para lo que se decidió en otro lugar: un tribunal, un consejo, otra escuela. Una persona trae la lista, otra dice la decisión y quién la tomó, y entonces sale.',
  '{issued} of {rows, plural, one {# row} other {# rows}} in wallets':
    '{issued} de {rows, plural, one {# fila} other {# filas}} en carteras',
  'No list yet': 'Aún no hay listas',
  'Paste addresses, or a CSV file with a narrative and a link for each. You see every row before anything goes out.':
    'Pega direcciones, o un archivo CSV con una narración y un enlace para cada una. Ves cada fila antes de que salga nada.',
  'This list waits for a second person. Take it back first, then it can be changed. Nothing was changed.':
    'Esta lista espera a una segunda persona. Recupérala primero; entonces se puede cambiar. No se cambió nada.',
  'This list has gone out or was canceled, so it can’t be changed any more.':
    'Esta lista ya salió o se canceló, así que no se puede cambiar.',
  'Please keep it under 2,000 characters.': 'Que no pase de 2000 caracteres.',
  'For what was decided elsewhere, on evidence; having been there is not evidence. Each badge says so, and who decided it.':
    'Para lo que se decidió en otro lugar, con evidencia. Haber estado no lo es. Cada insignia lo dice, y quién lo decidió.',
  'What is issued': 'Qué se emite',
  'What they showed, and what was looked at': 'Qué mostraron, y qué se examinó',
  'Such as “Each handed in a unit plan and a filmed lesson; the science board weighed both by the state’s rubric.”':
    'Por ejemplo: «Cada persona entregó un plan de unidad y una lección filmada; el consejo de ciencias evaluó ambos con la rúbrica del estado.»',
  'A column with days can say it for each.': 'Una columna con días puede decirlo para cada fila.',
  'To whom': 'A quién',
  'Addresses, one on a line. Or rows of a spreadsheet with their headings: name, e-mail, what they showed, link.':
    'Direcciones, una por línea. O filas de una hoja de cálculo con sus encabezados: nombre, correo, lo que mostraron, enlace.',
  'What to call the list': 'Cómo llamar a la lista',
  'For yourselves. Without it, it is called like the micro-credential.': 'Para ustedes. Sin eso, se llama como la microcredencial.',
  'Nothing to issue yet': 'Aún no hay nada que emitir',
  'A badge names a published micro-credential, so publish one first.':
    'Una insignia nombra una microcredencial publicada, así que publica una primero.',
  'There is nobody in it yet. Paste a list, or choose its CSV file.': 'Aún no hay nadie. Pega una lista, o elige su archivo CSV.',
  'Some letters are broken. Save the file as “CSV UTF-8”, or write them here.':
    'Algunas letras están rotas. Guarda el archivo como «CSV UTF-8», o escríbelas aquí.',
  'Does this say that they were there? Write what they showed, or leave it empty.':
    '¿Dice esto que estuvieron? Escribe qué mostraron, o déjalo vacío.',
  'This award is in the wallet of {name} already, so it can’t go to another address. Cancel it, and bring a list with the right one.':
    'Este reconocimiento ya está en la cartera de {name}, así que no puede ir a otra dirección. Cancélalo, y trae una lista con la correcta.',
  'This row has not gone out, or was canceled. Nothing was sent.': 'Esta fila no ha salido, o se canceló. No se envió nada.',
  'They have opened it already. Take the award back on its page, with a reason and an e-mail to them.':
    'Ya lo abrieron. Retira el reconocimiento en su página, con un motivo y un correo para quien lo tiene.',
  'Sent by mistake, and canceled before anyone had opened it.': 'Se envió por error, y se canceló antes de que nadie lo abriera.',
  'Ready to go out': 'Lista para salir',
  'To be corrected': 'Por corregir',
  'The same person again': 'La misma persona otra vez',
  'In their wallet': 'En su cartera',
  'Waits for them to take it': 'Espera a que la tomen',
  Canceled: 'Cancelada',
  'Link to the evidence': 'Enlace a la evidencia',
  'Only Laurel itself sends what was agreed to.': 'Solo Laurel envía lo que se aprobó.',
  'Take back or suspend all awards of this list': 'Retirar o suspender todos los reconocimientos de esta lista',
}
