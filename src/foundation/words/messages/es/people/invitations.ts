import type { Dictionary } from '../../../format.ts'

/** The Spanish of `src/people/invitations`, by the English text of each message. */
export const invitations: Dictionary = {
  'This invitation went to {address}, which belongs to another account. Please sign in with that one.':
    'Esta invitación se envió a {address}, que es de otra cuenta. Entra con esa cuenta.',
  'Whole name': 'Nombre completo',
  'First name': 'Nombre',
  'Last name': 'Apellidos',
  Roles: 'Funciones',
  'Whether they are still there': 'Si todavía está ahí',
  'Which column is what?': '¿Qué es cada columna?',
  'This is our guess from the headings and the first rows. Please look it over and change what is wrong. Nothing is sent yet.':
    'Es lo que suponemos por los encabezados y las primeras filas. Revísalo y cambia lo que esté mal. Todavía no se envía nada.',
  'Look before sending': 'Ver antes de enviar',
  'Some names have lost letters': 'Algunos nombres perdieron letras',
  'For example “{example}”. They were lost before the list came here. Save it again as “CSV UTF-8” and upload that, or send as it is: everyone may correct their own name.':
    'Por ejemplo, “{example}”. Se perdieron antes de que la lista llegara aquí. Guárdala otra vez como “CSV UTF-8” y súbela, o envía las invitaciones tal como está: cada quien puede corregir su propio nombre.',
  'Some names look broken': 'Algunos nombres no se leen bien',
  'Leave them as they came': 'Dejarlos como llegaron',
  'Read it as saved on an older Mac': 'Leerla como guardada en una Mac antigua',
  'Read it as UTF-8': 'Leerla como UTF-8',
  'They are left as they came: “{example}”, which may be “{mended}”.': 'Se dejan como llegaron: “{example}”, que puede ser “{mended}”.',
  '“{example}” came in the list. It looks as if it was saved on an older Mac, and is read as such: “{mended}”.':
    'En la lista llegó “{example}”. Parece que se guardó en una Mac antigua, y así se lee: “{mended}”.',
  '“{example}” came in the list. It looks as if another program had read it wrong, and is read as it was meant: “{mended}”.':
    'En la lista llegó “{example}”. Parece que otro programa lo leyó mal, y aquí se lee como debía ser: “{mended}”.',
  'A new link is on its way': 'Va en camino un enlace nuevo',
  'It goes to the address that was invited, and is good for 30 days.': 'Llega a la dirección que se invitó y sirve durante 30 días.',
  'This invitation can’t be used': 'Esta invitación no se puede usar',
  '{organization} still expects you. We can send a new link to the address that was invited.':
    '{organization} te sigue esperando. Podemos enviar un enlace nuevo a la dirección que se invitó.',
  'Send a new link': 'Enviar un enlace nuevo',
  'If you accepted it, just sign in.': 'Si la aceptaste, solo tienes que entrar.',
  'Please ask {organization} for a new one: <link>{contact}</link>': 'Pide una nueva a {organization}: <link>{contact}</link>',
  'Please ask the person who invited you for a new one.': 'Pide una nueva a quien te invitó.',
  'You are signed in as {name}.': 'Entraste como {name}.',
  'Accept the invitation': 'Aceptar la invitación',
  'Sign in and accept': 'Entrar y aceptar',
  'You have an account with this address.': 'Tienes una cuenta con esta dirección.',
  'Sign in with a link instead': 'Mejor entrar con un enlace',
  'Create your account and accept': 'Crear tu cuenta y aceptar',
  'It is yours for life, also when you change districts.': 'Es tuya para toda la vida, también si cambias de distrito.',
  'Create account and accept': 'Crear la cuenta y aceptar',
  'You have an account with another address?': '¿Tienes una cuenta con otra dirección?',
  'Sign in with it': 'Entrar con ella',
  '{name} ({address})': '{name} ({address})',
  'I am someone else: sign out and go on': 'Soy otra persona: salir y continuar',
  'The address it was sent to has an account. You come back to this invitation and sign in with it.':
    'La dirección a la que se envió tiene una cuenta. Después vuelves a esta invitación y entras con esa cuenta.',
  'You come back to this invitation and answer it with an account of your own.':
    'Después vuelves a esta invitación y la respondes con una cuenta propia.',
  'I am {name}: add this address': 'Soy {name}: agregar esta dirección',
  '{address} becomes one of your addresses, and you join with the account you have.':
    '{address} pasa a ser una de tus direcciones, y te unes con la cuenta que ya tienes.',
  'Is this invitation yours?': '¿Es tuya esta invitación?',
  'It was sent to {whom}. This browser is signed in as {name}.': 'Se envió a {whom}. En este navegador está abierta la cuenta de {name}.',
  'A person was invited': 'Se invitó a una persona',
  'An invitation was sent again': 'Se envió otra vez una invitación',
  'An invitation that had run out was renewed by its reader': 'Quien recibió una invitación vencida la renovó',
  'An invitation was canceled': 'Se retiró una invitación',
  'An invitation was accepted': 'Se aceptó una invitación',
  'No column of this list has e-mail addresses, and none is called “email”.':
    'Ninguna columna de esta lista tiene direcciones de correo, y ninguna se llama “email”.',
  'Name one column “email”.': 'Llama “email” a una columna.',
  'The list marks this person as gone or switched off: it says “{cell}” under “{heading}”.':
    'La lista marca que esta persona ya no está o que su cuenta está desactivada: dice “{cell}” en la columna “{heading}”.',
  'The same address is in row {row} already.': 'La misma dirección ya está en la fila {row}.',
  'The list says “{outsider}”; only people who work here are invited.':
    'La lista dice “{outsider}”; solo se invita a quienes trabajan aquí.',
  'The name “{name}” has an address in it: two rows may have become one.':
    'El nombre “{name}” tiene una dirección dentro: puede que dos filas se hayan juntado en una.',
  '“{word}” is not a role. Roles are earner, coach, assessor, author, principal, hr and admin.':
    '“{word}” no es una función. Las funciones se escriben earner, coach, assessor, author, principal, hr y admin.',
  '“{written}”: {fault}': '“{written}”: {fault}',
  '“{written}” is not an e-mail address.': '“{written}” no es una dirección de correo.',
  'There is no school “{written}” here.': 'Aquí no hay ninguna escuela “{written}”.',
  'Did you mean {schools}?': '¿Querías decir {schools}?',
  'There is nobody in this list yet.': 'Todavía no hay nadie en esta lista.',
  'This list has more than {most} people. Please split it.': 'Esta lista tiene más de {most} personas. Divídela.',
  'This account is gone.': 'Esta cuenta ya no existe.',
  'Join {organization}': 'Únete a {organization}',
  '{inviter} invites you to show what you can do, with evidence from your own work, and to earn micro-credentials that count.':
    '{inviter} te invita a mostrar lo que sabes hacer, con evidencia de tu propio trabajo, y a conseguir microcredenciales que cuentan.',
  'You are invited to show what you can do, with evidence from your own work, and to earn micro-credentials that count.':
    'Tienes una invitación para mostrar lo que sabes hacer, con evidencia de tu propio trabajo, y conseguir microcredenciales que cuentan.',
  As: 'Función',
  'Good until': 'Sirve hasta',
  'Look at the catalog first': 'Ver primero el catálogo',
  'Still to be fixed': 'Por corregir',
  'What will happen': 'Lo que va a pasar',
  '{total, plural, one {# row} other {# rows}} read. {invite, plural, =0 {Nobody new} one {# person} other {# people}} will be invited{again, plural, =0 {} one {, # gets a new e-mail} other {, # get a new e-mail}}{member, plural, =0 {} one {, # belongs already} other {, # belong already}}{leftOut, plural, =0 {} one {, # is left out} other {, # are left out}}{wrong, plural, =0 {} one {, # row must be fixed} other {, # rows must be fixed}}.':
    '{total, plural, one {Se leyó # fila} other {Se leyeron # filas}}. {invite, plural, =0 {No se invitará a nadie nuevo} one {Se invitará a # persona} other {Se invitará a # personas}}{again, plural, =0 {} one {, # recibirá otro correo} other {, # recibirán otro correo}}{member, plural, =0 {} one {, # ya pertenece} other {, # ya pertenecen}}{leftOut, plural, =0 {} one {, # se omite} other {, # se omiten}}{wrong, plural, =0 {} one {, hay que corregir # fila} other {, hay que corregir # filas}}.',
  '{ready, plural, one {Send # invitation} other {Send # invitations}}':
    '{ready, plural, one {Enviar # invitación} other {Enviar # invitaciones}}',
  'Rows to fix': 'Filas por corregir',
  'Change what is wrong here and look again; the other rows are not touched by this. A row that you take out gets no e-mail.':
    'Cambia aquí lo que está mal y mira otra vez; las demás filas no se tocan. Si quitas una fila, no recibe ningún correo.',
  '{shown, number} of {total, number} rows; those to be fixed and those left out come first.':
    'Se muestran {shown, number} de {total, number} filas; primero las que hay que corregir y las que se omiten.',
  'Every row of the list; those to be fixed and those left out come first.':
    'Todas las filas de la lista; primero las que hay que corregir y las que se omiten.',
  Row: 'Fila',
  'What happens': 'Qué pasa',
  'column {number}': 'columna {number}',
  'Read as {columns}. Other columns are not used.': 'Se leyó así: {columns}. Las demás columnas no se usan.',
  'Change which column is what': 'Cambiar qué es cada columna',
  'Gets an invitation': 'Recibe una invitación',
  'Invited before: gets a new e-mail': 'Con invitación anterior: recibe otro correo',
  'Left out: no e-mail': 'Se omite: sin correo',
  'Belongs already: no e-mail': 'Ya pertenece: sin correo',
  'To be fixed': 'Por corregir',
  'Only admins of this organization manage its people.': 'Solo quienes administran esta organización se encargan de sus personas.',
  'A new e-mail is on its way.': 'Va en camino otro correo.',
  'The invitation is taken back.': 'Se retiró la invitación.',
  Invitations: 'Invitaciones',
  'People of {organization}': 'Personas de {organization}',
  '{count, plural, =0 {Every invitation has been accepted.} one {# invitation is not accepted yet.} other {# invitations are not accepted yet.}}':
    '{count, plural, =0 {Todas las invitaciones se aceptaron.} one {# invitación sigue sin aceptarse.} other {# invitaciones siguen sin aceptarse.}}',
  'Open invitations': 'Invitaciones abiertas',
  'No open invitations': 'No hay invitaciones abiertas',
  'People who were invited and have not accepted yet are listed here.':
    'Aquí aparecen las personas que tienen una invitación y todavía no la aceptaron.',
  'Run out': 'Venció',
  'Send again to {address}': 'Enviar otra vez a {address}',
  'Take back the invitation of {address}': 'Retirar la invitación de {address}',
  'Everyone gets an e-mail with a link that is good for 30 days. It works with or without an account.':
    'Cada persona recibe un correo con un enlace que sirve durante 30 días. Funciona con cuenta o sin ella.',
  '{invited, plural, =0 {Nobody new was invited} one {# invitation is on its way} other {# invitations are on their way}}':
    '{invited, plural, =0 {No se invitó a nadie nuevo} one {Va en camino # invitación} other {Van en camino # invitaciones}}',
  'See all invitations': 'Ver todas las invitaciones',
  '{members, plural, one {# person belongs} other {# people belong}} already and got no e-mail.':
    '{members, plural, one {# persona ya pertenece, y no se le envió} other {# personas ya pertenecen, y no se les envió}} ningún correo.',
  'No mail server is set up, so the e-mails wait in the <link>outbox</link>; their links work.':
    'No hay un servidor de correo, así que los correos esperan en la <link>bandeja de salida</link>; sus enlaces funcionan.',
  'Many at once': 'Muchas personas a la vez',
  'Paste addresses, recipients from your mail program or rows from a spreadsheet, or upload the CSV file of another system. You see what will happen before anything is sent.':
    'Pega direcciones, destinatarios de tu programa de correo o filas de una hoja de cálculo, o sube el archivo CSV de otro sistema. Ves lo que va a pasar antes de que se envíe nada.',
  'Addresses or rows': 'Direcciones o filas',
  'Or a CSV file': 'O un archivo CSV',
  'At most 5,000 rows and 1 MB.': 'Como máximo, 5,000 filas y 1 MB.',
  'How the columns are read': 'Cómo se leen las columnas',
  'Lists from Google Workspace, Microsoft 365, Outlook and student systems are read as they are, in any order of columns. Where we are not sure which column is what, you are asked. Only the address is needed. Several roles go in one cell: “earner; coach”. Without roles someone is an earner, and every other role but coach waits for your tick.':
    'Las listas de Google Workspace, Microsoft 365, Outlook y los sistemas escolares se leen tal como son, con las columnas en cualquier orden. Si no se sabe con seguridad qué es cada columna, te preguntamos. Solo hace falta la dirección. Varias funciones van en una misma celda: “earner; coach”. Sin funciones, alguien es Participante, y cualquier otra función menos Acompañamiento espera a que la marques.',
  'One person': 'Una persona',
  'None: the whole district': 'Ninguna: todo el distrito',
  'Send invitation': 'Enviar la invitación',
  'Begin again with another list': 'Empezar otra vez con otra lista',
  'At most {maximum} people at a time.': 'Como máximo, {maximum} personas a la vez.',
  'Please name at least one person.': 'Nombra al menos a una persona.',
  'There is no e-mail address in this row.': 'En esta fila no hay ninguna dirección de correo.',
  'The name has more than 120 characters.': 'El nombre tiene más de 120 caracteres.',
  'The list names roles that see other people’s work or decide about it. Nobody gets one by a word in a list: tick the people you mean. The others join without it.':
    'La lista nombra funciones que ven el trabajo de otras personas o deciden sobre él. Nadie recibe una por una palabra en una lista: marca a quién se la das. Las demás personas se unen sin ella.',
  'All {count, number} of them': 'Las {count, number} personas',
  'The list says “{written}”.': 'La lista dice “{written}”.',
  '{more, number} more are not shown. You can change anyone’s roles on their page once they have joined.':
    'Hay {more, number} más que no se muestran. Puedes cambiar las funciones de cualquiera en su página cuando se haya unido.',
}
