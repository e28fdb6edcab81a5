import type { Dictionary } from '../../../format.ts'

/** The Spanish of posters by which people ask for an award (`src/credentials/posters`), by the English text of each message. */
export const posters: Dictionary = {
  Posters: 'Carteles',
  'Names and addresses on lists of what was decided elsewhere, of rows that nobody took or that did not go out':
    'Nombres y direcciones en listas de lo decidido en otro lugar, de filas que nadie recogió o que no salieron',
  'The row is emptied, and a link that was not opened opens nothing any more. Awards that were taken stay.':
    'La fila se vacía, y un enlace que no se abrió ya no abre nada. Los reconocimientos recogidos permanecen.',
  'Somebody may open their e-mail a month late; who did not in years is not expected.':
    'Alguien puede abrir su correo con un mes de retraso; a quien no lo hizo en años no se le espera.',
  'You asked for this yourself, so somebody else answers it. Nothing was changed.':
    'Lo pediste tú, así que responde otra persona. No se cambió nada.',
  'At most 200 at once.': 'Como mucho 200 a la vez.',
  'Tick who is approved.': 'Marca a quién se aprueba.',
  '{names} wrote another answer since you looked. Read it first; nothing was approved yet.':
    '{names} escribió otra respuesta desde que miraste. Léela primero; aún no se aprobó nada.',
  'Somebody has answered {count, plural, one {one of these} other {# of these}} meanwhile. Look at the list as it is now; nothing was approved yet.':
    'Mientras tanto alguien respondió {count, plural, one {una de estas} other {# de estas}}. Mira la lista como está ahora; aún no se aprobó nada.',
  'Please say in a sentence why not, and what would help.': 'Di en una frase por qué no y qué ayudaría.',
  'Please write what you want to know.': 'Escribe qué quieres saber.',
  'They were asked this already, and have not answered yet.': 'Ya se le preguntó esto y aún no respondió.',
  'Please keep it under 1,000 characters.': 'Que no pase de 1000 caracteres.',
  'Please say in a sentence or two what you did and what it showed.': 'Di en una o dos frases qué hiciste y qué mostró.',
  'This says that you were there. What did you make, show or hand in, and who looked at it?':
    'Esto dice que estuviste. ¿Qué hiciste, mostraste o entregaste, y quién lo miró?',
  'This is no link. Links begin with https://. You can leave it empty.':
    'Esto no es un enlace. Los enlaces empiezan por https://. Puedes dejarlo vacío.',
  'This poster is no longer used. {organization} has another one. Nothing was sent.':
    'Este cartel ya no se usa. {organization} tiene otro. No se envió nada.',
  'You have this badge in your wallet already, so there is nothing to ask for. Nothing was sent.':
    'Ya tienes esta insignia en tu cartera, así que no hay nada que pedir. No se envió nada.',
  'You have asked already, and it waits for an answer. Nothing more is to be done.':
    'Ya la pediste y espera respuesta. No hay nada más que hacer.',
  'Members of {organization} ask by this poster. Please sign in first; what you typed is still here.':
    'Con este cartel piden los miembros de {organization}. Entra primero; lo que escribiste sigue aquí.',
  'Please give an address that ends in {domains}.': 'Da una dirección que termine en {domains}.',
  'Only members of {organization} ask by this poster, and you are none. Nothing was sent.':
    'Con este cartel solo piden miembros de {organization}, y tu cuenta no lo es. No se envió nada.',
  'None of your addresses ends in {domains}. Add one in your settings, and ask then. Nothing was sent.':
    'Ninguna de tus direcciones termina en {domains}. Añade una en tus ajustes y pide después. No se envió nada.',
  'What you made, showed or handed in, and who looked at it. That you were there is not enough.':
    'Qué hiciste, mostraste o entregaste, y quién lo miró. Que estuvieras no basta.',
  'Link to it': 'Enlace a ello',
  'Where it can be seen, if it can.': 'Dónde se puede ver, si se puede.',
  'These words and the link may stand in the badge': 'Estas palabras y el enlace pueden figurar en la insignia',
  'Everyone can read them there. Otherwise only those who answer at {organization} do.':
    'Allí puede leerlas todo el mundo. Si no, solo quienes responden en {organization}.',
  'This code opens nothing': 'Este código no abre nada',
  'It is not complete, or of another site. Scan the poster once more, or ask those who put it up.':
    'Está incompleto o es de otro sitio. Escanea el cartel otra vez o pregunta a quien lo puso.',
  'Ask for “{title}”': 'Pedir «{title}»',
  'They have your request': 'Ya tienen tu solicitud',
  'Somebody at {organization} compares it with the record. You get an e-mail as soon as it is answered.':
    'Alguien en {organization} la compara con el acta. Recibes un correo en cuanto haya respuesta.',
  'Look into your e-mail': 'Mira tu correo',
  'We have written to the address you gave. Open the link in it: your request counts from then on. It stands for {days} days.':
    'Escribimos a la dirección que diste. Abre el enlace que lleva: tu solicitud cuenta desde entonces. Vale {days} días.',
  'This poster is no longer used': 'Este cartel ya no se usa',
  '{organization} has another one. Look for it, or ask those who put this one up.':
    '{organization} tiene otro. Búscalo o pregunta a quien puso este.',
  'You can’t ask just now': 'Ahora no se puede pedir',
  'Sign in and ask': 'Entra y pide',
  'Members of {organization} ask by this poster.': 'Con este cartel piden los miembros de {organization}.',
  'Ask for it': 'Pídela',
  'You say what you did. Somebody at {organization} compares it with the record of the decision, and you get the badge, or an e-mail that says what is missing.':
    'Dices qué hiciste. Alguien en {organization} lo compara con el acta de la decisión, y recibes la insignia o un correo que dice qué falta.',
  'You ask as {name}, {email}.': 'Pides como {name}, {email}.',
  'As it should appear on the badge.': 'Como debe aparecer en la insignia.',
  'One that ends in {domains}. We write to it, so that nobody asks in your name.':
    'Una que termine en {domains}. Le escribimos, para que nadie pida en tu nombre.',
  'We write to it, so that nobody asks in your name.': 'Le escribimos, para que nadie pida en tu nombre.',
  'Ask for the badge': 'Pedir la insignia',
  'Do you have an account? <a>Sign in</a>, and there is less to type.': '¿Tienes cuenta? <a>Entra</a> y hay menos que escribir.',
  'You have it': 'La tienes',
  'You asked on {day}, and it was approved. <a>See the award</a>': 'La pediste el {day} y se aprobó. <a>Ver el reconocimiento</a>',
  'You asked on {day}, and it was approved. The badge is on its way.': 'La pediste el {day} y se aprobó. La insignia está en camino.',
  'You have it already': 'Ya la tienes',
  'It is in your wallet, so there is nothing to ask for.': 'Está en tu cartera, así que no hay nada que pedir.',
  'It was not approved': 'No se aprobó',
  'You asked on {day}. They wrote: {said}': 'La pediste el {day}. Escribieron: {said}',
  'You have asked': 'Ya la pediste',
  'You asked on {day}. They want to know: {said} Answer by the link in their e-mail.':
    'La pediste el {day}. Quieren saber: {said} Responde con el enlace de su correo.',
  'You asked on {day}. You get an e-mail as soon as it is answered.': 'La pediste el {day}. Recibes un correo en cuanto haya respuesta.',
  'Did you ask for “{title}”?': '¿Pediste «{title}»?',
  '{name}, with the address {email}, asked {organization} for this badge and wrote:':
    '{name}, con la dirección {email}, pidió esta insignia a {organization} y escribió:',
  'If it was you, say so, and {organization} sees it. If not, close this page: it is forgotten by itself.':
    'Si lo pediste tú, dilo y {organization} lo verá. Si no, cierra esta página: se olvida por sí solo.',
  'It was me': 'Lo pedí yo',
  'A question about your request for “{title}”': 'Una pregunta sobre tu solicitud de «{title}»',
  '{organization} asks': '{organization} pregunta',
  'They have your answer': 'Ya tienen tu respuesta',
  'It is compared with the record. You get an e-mail as soon as it is answered; nothing more is to be done.':
    'Se compara con el acta. Recibes un correo en cuanto haya respuesta; no hay nada más que hacer.',
  'This badge is in your wallet, so you get no second one.': 'Esta insignia está en tu cartera, así que no recibes otra.',
  'It was used already, is too old, or a newer one has taken its place. What you asked for is answered by e-mail.':
    'Ya se usó, es demasiado antiguo o uno nuevo ocupó su lugar. Lo que pediste se responde por correo.',
  'Poster: {title}': 'Cartel: {title}',
  'Did you show it? Ask for the badge.': '¿Lo mostraste? Pide la insignia.',
  'Code for a camera: {address}': 'Código para una cámara: {address}',
  'Scan the code with the camera of your phone.': 'Escanea el código con la cámara del teléfono.',
  'Say what you did and what it showed. That you were there is not enough.': 'Di qué hiciste y qué mostró. Que estuvieras no basta.',
  'You get an e-mail: with the badge, or with what is missing.': 'Recibes un correo: con la insignia o con lo que falta.',
  'From {opens} until {closes}': 'Desde {opens} hasta {closes}',
  'Decided by {name}': 'Lo decidió {name}',
  'At most 2,000 names.': 'Como mucho 2000 nombres.',
  'This is longer than a poster takes. Please leave out what is no name.':
    'Es más de lo que admite un cartel. Quita lo que no sea un nombre.',
  'Write the domains whose addresses may ask, such as threerivers.example.':
    'Escribe los dominios cuyas direcciones pueden pedir, como threerivers.example.',
  'Make a poster': 'Hacer un cartel',
  'Posters of {organization}': 'Carteles de {organization}',
  'For what was decided elsewhere, on evidence. Who scans the code says what they did; that they were there is not enough.':
    'Para lo que se decidió en otro lugar, con evidencia. Quien escanea el código dice qué hizo; que estuviera no basta.',
  'What is asked for': 'Qué se pide',
  'Where its record is': 'Dónde está el acta',
  'Such as “Minutes of the science board, May 4, in the shared folder”. Who approves looks there.':
    'Como «Acta del consejo de ciencias, 4 de mayo, en la carpeta compartida». Quien aprueba mira ahí.',
  'Whom the record names': 'A quién nombra el acta',
  'Names or addresses, one on a line. Who approves sees who of those that ask is among them.':
    'Nombres o direcciones, uno por línea. Quien aprueba ve quién de los que piden está entre ellos.',
  'Who asks, and when': 'Quién pide, y cuándo',
  'Who may ask': 'Quién puede pedir',
  Domains: 'Dominios',
  'Where only addresses of some domains may ask, such as threerivers.example.':
    'Si solo pueden pedir direcciones de algunos dominios, como threerivers.example.',
  'What they are asked': 'Qué se les pregunta',
  'Without it: “What did you do, and what did it show?”': 'Si se deja vacío: «¿Qué hiciste y qué mostró?»',
  'What to call the poster': 'Cómo llamar al cartel',
  'Make the poster': 'Hacer el cartel',
  'A poster was made by which people ask for what was decided elsewhere':
    'Se hizo un cartel con el que se pide lo que se decidió en otro lugar',
  'When people can ask by a poster, or how many, was changed': 'Cambió cuándo se puede pedir con un cartel, o cuántas personas',
  'A poster was withdrawn: nobody can ask by it any more': 'Se retiró un cartel: ya nadie puede pedir con él',
  'The code of a poster was replaced, so that what hangs opens nothing any more':
    'Se cambió el código de un cartel, así que lo que cuelga ya no abre nada',
  'Somebody asked by a poster for an award': 'Alguien pidió un reconocimiento con un cartel',
  'A second person named the decision behind a request and who made it, and the award goes out':
    'Una segunda persona nombró la decisión tras una solicitud y quién la tomó, y el reconocimiento sale',
  'A request for an award was not approved, with a reason': 'No se aprobó una solicitud de reconocimiento, con un motivo',
  'Somebody who asked for an award was asked something': 'Se preguntó algo a quien pidió un reconocimiento',
  'An approval was undone before anyone had opened the award': 'Se deshizo una aprobación antes de que alguien abriera el reconocimiento',
  'What did you do, and what did it show?': '¿Qué hiciste y qué mostró?',
  'Choose the day and the time from which people can ask.': 'Elige el día y la hora desde los que se puede pedir.',
  'Choose the day and the time until which people can ask.': 'Elige el día y la hora hasta los que se puede pedir.',
  'One poster takes at most 5,000 requests.': 'Un cartel admite como mucho 5000 solicitudes.',
  'At least one person asks.': 'Al menos una persona pide.',
  'Please write a whole number.': 'Escribe un número entero.',
  'Please write a number.': 'Escribe un número.',
  'Please say where the record of the decision is, so that it can be looked up.':
    'Di dónde está el acta de la decisión, para poder consultarla.',
  'At most thirty domains.': 'Como mucho treinta dominios.',
  'Please write domains such as threerivers.example.': 'Escribe dominios como threerivers.example.',
  'There is no such day or time. Please choose another.': 'No existe ese día u hora. Elige otro.',
  'It closes before it opens. Please choose a later time.': 'Se cierra antes de abrirse. Elige una hora posterior.',
  'That time is over. Please choose a later one.': 'Esa hora ya pasó. Elige una posterior.',
  'A poster is open for {most} days at most. It can be extended later.':
    'Un cartel está abierto {most} días como mucho. Se puede prolongar después.',
  'Poster to print (PDF)': 'Cartel para imprimir (PDF)',
  'Poster as a page': 'Cartel como página',
  'The link in its code': 'El enlace de su código',
  'Asked so far': 'Solicitudes hasta ahora',
  '{asked} of at most {most}': '{asked} de un máximo de {most}',
  '{count, plural, one {One more has} other {# more have}} not confirmed the address yet. They count once they have opened the link in their e-mail.':
    '{count, plural, one {Otra persona aún no ha} other {Otras # personas aún no han}} confirmado la dirección. Cuentan cuando abren el enlace de su correo.',
  'This micro-credential is not offered any more': 'Esta microcredencial ya no se ofrece',
  'So nobody can ask for it. What was asked before can be answered.':
    'Así que nadie puede pedirla. Lo que se pidió antes se puede responder.',
  'Open it once more': 'Abrirlo otra vez',
  'Change when, and how many': 'Cambiar cuándo y cuántas personas',
  'Keep it so': 'Dejarlo así',
  'Close it now': 'Cerrarlo ahora',
  'Whom the record names ({named})': 'A quién nombra el acta ({named})',
  'Names or addresses, one on a line': 'Nombres o direcciones, uno por línea',
  'They take the place of those that are kept. They are shown to nobody; beside each request it says whether it is among them.':
    'Ocupan el lugar de los guardados. No se muestran a nadie; junto a cada solicitud se dice si está entre ellos.',
  'Keep these names': 'Guardar estos nombres',
  'Replace its code, or withdraw it': 'Cambiar su código o retirarlo',
  'Where the code went where it should not: the poster gets another one, and what hangs says that it is not used any more.':
    'Si el código llegó adonde no debía: el cartel recibe otro, y lo que cuelga dice que ya no se usa.',
  'Replace the code': 'Cambiar el código',
  'Withdrawn, nobody can ask by it any more, for good. What was asked stays here to be answered.':
    'Una vez retirado, nadie puede pedir con él, para siempre. Lo pedido queda aquí para responderse.',
  'Withdraw the poster': 'Retirar el cartel',
  'Who asked by a poster and what they wrote, answered or not; and the names of its record once it is closed':
    'Quién pidió con un cartel y qué escribió, con respuesta o sin ella; y los nombres de su acta una vez cerrado',
  'The request and the names are deleted. Awards that came of it stay, with their list.':
    'La solicitud y los nombres se borran. Los reconocimientos que salieron de ella permanecen, con su lista.',
  'Somebody may ask within weeks why they were not approved. A request that nobody confirmed goes after a week.':
    'Alguien puede preguntar en unas semanas por qué no se aprobó. Una solicitud que nadie confirmó se va tras una semana.',
  'somebody asked {organization} for the badge “{title}”, with this address. If it was you, open this link and say so.':
    'alguien pidió a {organization} la insignia «{title}» con esta dirección. Si lo pediste tú, abre este enlace y dilo.',
  'Until then nobody there sees it. If it was not you, leave this e-mail as it is: it is forgotten in {days} days.':
    'Hasta entonces nadie allí lo ve. Si no lo pediste tú, deja este correo como está: se olvida en {days} días.',
  'You have asked for “{title}” already': 'Ya pediste «{title}»',
  '{organization} has your request for the badge “{title}” already, and nothing more is to be done. They write to you when it is answered.':
    '{organization} ya tiene tu solicitud de la insignia «{title}» y no hay nada más que hacer. Te escriben cuando haya respuesta.',
  'Your request for “{title}”': 'Tu solicitud de «{title}»',
  '{organization} has looked at your request for the badge “{title}” and can’t issue it as it is. They write:':
    '{organization} miró tu solicitud de la insignia «{title}» y no puede emitirla así. Escriben:',
  'You can ask again while the poster is open, with what was missing.':
    'Puedes pedirla de nuevo mientras el cartel esté abierto, con lo que faltaba.',
  '{organization} asks about your request for the badge “{title}”:': '{organization} pregunta sobre tu solicitud de la insignia «{title}»:',
  'Open this link to answer. What you wrote before is there.': 'Abre este enlace para responder. Lo que escribiste antes está ahí.',
  'You have “{title}” already': 'Ya tienes «{title}»',
  'you asked {organization} for the badge “{title}”. It is in your wallet already, so you get no second one.':
    'pediste a {organization} la insignia «{title}». Ya está en tu cartera, así que no recibes otra.',
  'The poster is made. Print it, or show its code.': 'El cartel está hecho. Imprímelo o muestra su código.',
  '{count, plural, =0 {Approved.} one {Approved. One badge goes out now.} other {Approved. # badges go out now.}}':
    '{count, plural, =0 {Aprobado.} one {Aprobado. Ahora sale una insignia.} other {Aprobado. Ahora salen # insignias.}}',
  'They had it already, so nothing was issued. They get an e-mail that says so.':
    'Ya la tenía, así que no se emitió nada. Recibe un correo que lo dice.',
  'They get your reason by e-mail.': 'Recibe tu motivo por correo.',
  'They are asked by e-mail.': 'Se le pregunta por correo.',
  'Undone. The request waits again.': 'Deshecho. La solicitud vuelve a esperar.',
  'Closed. It can be opened again.': 'Cerrado. Se puede abrir de nuevo.',
  'Withdrawn. Who scans it is told so.': 'Retirado. A quien lo escanea se le dice.',
  'The poster has another code. Print it again; the old one says that it is not used any more.':
    'El cartel tiene otro código. Imprímelo de nuevo; el viejo dice que ya no se usa.',
  'Only admins of an organization make its posters and change them.':
    'Solo quienes administran una organización hacen sus carteles y los cambian.',
  'Only admins and HR of an organization answer who asks by its posters.':
    'Solo administración y recursos humanos de una organización responden a quien pide con sus carteles.',
  'A person approves, never a program of the organization.': 'Aprueba una persona, nunca un programa de la organización.',
  'You made this poster yourself. Somebody else of your admins or HR looks at the requests, and names the decision and who made it.':
    'Este cartel lo hiciste tú. Otra persona de administración o recursos humanos mira las solicitudes y nombra la decisión y quién la tomó.',
  'Only who approved it, or an admin, undoes an approval.': 'Una aprobación solo la deshace quien la dio o administración.',
  'You can ask from {opens, date, long} on. Nothing was sent yet.': 'Se puede pedir desde el {opens, date, long}. Aún no se envió nada.',
  'You could ask until {closes, date, long}. Nothing was sent; {organization} can open it once more.':
    'Se podía pedir hasta el {closes, date, long}. No se envió nada; {organization} puede abrirlo otra vez.',
  'As many have asked as this poster takes. Nothing was sent; {organization} can make room for more.':
    'Ya pidieron tantas personas como admite este cartel. No se envió nada; {organization} puede hacer sitio para más.',
  '{organization} has withdrawn this poster. Nothing was sent; they can tell you what to do instead.':
    '{organization} retiró este cartel. No se envió nada; pueden decirte qué hacer en su lugar.',
  '{organization} does not offer this micro-credential any more. Nothing was sent.':
    '{organization} ya no ofrece esta microcredencial. No se envió nada.',
  'Members of the organization, signed in': 'Miembros de la organización, con su cuenta',
  'Who has an address of these domains': 'Quien tenga una dirección de estos dominios',
  'Anyone with an e-mail address': 'Cualquiera con una dirección de correo',
  'Waits for an answer': 'Espera respuesta',
  'Opens later': 'Se abre más tarde',
  Full: 'Completo',
  'Not offered any more': 'Ya no se ofrece',
  'Asked something': 'Con una pregunta',
  'Not approved': 'No aprobada',
  'A code on a wall or a slide by which people ask for a badge that was decided elsewhere. They say what they did; a second person compares it with the record, and names the decision and who made it.':
    'Un código en una pared o una diapositiva con el que se pide una insignia que se decidió en otro lugar. Cada quien dice qué hizo; una segunda persona lo compara con el acta y nombra la decisión y quién la tomó.',
  '{asked, plural, =0 {Nobody has} one {One has} other {# have}} asked{waiting, plural, =0 {} other {, # waiting}}':
    '{asked, plural, =0 {Nadie ha pedido} one {Una persona ha pedido} other {# personas han pedido}}{waiting, plural, =0 {} other {, # en espera}}',
  'No poster yet': 'Aún no hay carteles',
  'Print one, or show it on a slide. Who scans it asks in a minute, with or without an account.':
    'Imprime uno o muéstralo en una diapositiva. Quien lo escanea pide en un minuto, con cuenta o sin ella.',
  'Who asked': 'Quién pidió',
  'Nobody has asked yet': 'Aún no ha pedido nadie',
  'Who scans the code and asks is here, with what they wrote and whether the record names them.':
    'Quien escanea el código y pide está aquí, con lo que escribió y si el acta le nombra.',
  'They wait for somebody else': 'Esperan a otra persona',
  'You made this poster. Another admin, or somebody in HR, compares who asked with the record, and names the decision and who made it.':
    'Este cartel lo hiciste tú. Otra persona de administración o recursos humanos compara quién pidió con el acta y nombra la decisión y quién la tomó.',
  'Requests by where they stand': 'Solicitudes según su estado',
  'Name, address or words': 'Nombre, dirección o palabras',
  'Tick all on this page': 'Marcar todas las de esta página',
  'Tick those whom the record names': 'Marcar a quienes nombra el acta',
  'No such request': 'No hay tal solicitud',
  'No request is left here.': 'Aquí ya no queda ninguna solicitud.',
  'No request here has “{q}” in it. Search for less, or among all.': 'Ninguna solicitud de aquí contiene «{q}». Busca menos o entre todas.',
  'Approve those you ticked': 'Aprobar las marcadas',
  'Look at the record first: {record}. Then name the decision about them and who made it, in your own words. It stands in each badge, for everyone to read; that somebody was there is no decision.':
    'Mira primero el acta: {record}. Después nombra la decisión y quién la tomó, con tus palabras. Figura en cada insignia, a la vista de todo el mundo; que alguien estuviera no es una decisión.',
  'The poster says: “{decision}”': 'El cartel dice: «{decision}»',
  'Approve, and send the badges': 'Aprobar y enviar las insignias',
  'The record has this address.': 'El acta tiene esta dirección.',
  'The record has this name.': 'El acta tiene este nombre.',
  'The record has neither this name nor this address.': 'El acta no tiene ni este nombre ni esta dirección.',
  'Approve {name}': 'Aprobar a {name}',
  'They want these words to stand in the badge.': 'Quiere que estas palabras figuren en la insignia.',
  '{name} wrote on {day}: {said}': '{name} escribió el {day}: {said}',
  'Approved by {name} on {day}.': 'Aprobada por {name} el {day}.',
  'The list by which it went out': 'La lista con la que salió',
  'This is your own, so somebody else answers it.': 'Esta es tuya, así que responde otra persona.',
  'Undo the approval of {name}': 'Deshacer la aprobación de {name}',
  'Nobody has opened it yet. Undone, its link opens nothing, or the award is taken back without an e-mail; the request waits again.':
    'Nadie la abrió aún. Deshecha, su enlace no abre nada, o el reconocimiento se retira sin correo; la solicitud vuelve a esperar.',
  'Undo it': 'Deshacerla',
  'Ask {name} something, or do not approve it': 'Preguntar algo a {name}, o no aprobarla',
  'What do you want to know?': '¿Qué quieres saber?',
  'They get it by e-mail, with a link to answer.': 'Lo recibe por correo, con un enlace para responder.',
  'Ask them': 'Preguntar',
  'Why not, and what would help?': '¿Por qué no, y qué ayudaría?',
  'They get it by e-mail. Such as “The minutes don’t name you. Ask the board, and then ask again.”':
    'Lo recibe por correo. Por ejemplo: «El acta no te nombra. Pregunta al consejo y pide de nuevo».',
  'Do not approve': 'No aprobar',
  'This poster is withdrawn for good. Make another one. Nothing was changed.':
    'Este cartel se retiró para siempre. Haz otro. No se cambió nada.',
  '{asked, plural, one {One has} other {# have}} asked already, so it takes at least as many.':
    'Ya {asked, plural, one {pidió una persona} other {pidieron # personas}}, así que admite al menos esas.',
  'This poster is closed already. Nothing was changed.': 'Este cartel ya está cerrado. No se cambió nada.',
  'This request is not approved, so there is nothing to undo.': 'Esta solicitud no está aprobada, así que no hay nada que deshacer.',
  Opens: 'Se abre',
  'By the clocks of {zone}.': 'Según la hora de {zone}.',
  Closes: 'Se cierra',
  'It can be closed earlier, and extended.': 'Se puede cerrar antes y prolongar.',
  'How many can ask': 'Cuántas personas pueden pedir',
  'At most. Who was not approved takes no room.': 'Como mucho. Quien no fue aprobado no ocupa sitio.',
  'Open now': 'Abierto ahora',
}
