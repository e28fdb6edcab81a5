import type { Dictionary } from '../../../format.ts'

/** The Spanish of `src/people/rosters`, by the English text of each message. */
export const rosters: Dictionary = {
  'Roster of the student system': 'Nómina del sistema escolar',
  'Nobody gets an e-mail by it. You write to them from the invitations, or choose another way in the settings of the roster.':
    'Nadie recibe un correo por esto. Puedes escribirles desde las invitaciones, o elegir otra forma en los ajustes de la nómina.',
  'Those who are new get an e-mail at once.': 'Las personas nuevas reciben un correo de inmediato.',
  'Those who are new get an e-mail on the day that the settings of the roster name.':
    'Las personas nuevas reciben un correo el día que dicen los ajustes de la nómina.',
  'Who is to be {role}?': '¿Quién ha de tener el rol {role}?',
  'Nobody gets it by a word in a roster: tick the people you mean.':
    'Nadie lo recibe por una palabra en una nómina: marca a las personas que quieras.',
  'The roster says “{written}”.': 'La nómina dice “{written}”.',
  '{more, number} more are not shown. You can change anyone’s roles on their page.':
    'No se muestran {more, number} más. Puedes cambiar los roles de cada persona en su página.',
  '{count, plural, one {Yes, this one person loses access} other {Yes, these # people lose access}}':
    '{count, plural, one {Sí, esta persona pierde el acceso} other {Sí, estas # personas pierden el acceso}}',
  'Their accounts, awards and work stay theirs. They are listed below.':
    'Sus cuentas, reconocimientos y trabajos siguen siendo suyos. Abajo está la lista.',
  'Take this roster in': 'Incorporar esta nómina',
  'This roster does not wait for anybody. Open it again to see where it stands.':
    'Esta nómina no espera a nadie. Ábrela otra vez para ver cómo va.',
  'Say first what the words of the roster become. Nothing was changed.':
    'Di primero en qué se convierten las palabras de la nómina. No se cambió nada.',
  '{count, plural, one {One person loses} other {# people lose}} access by this roster. Please say that you mean it.':
    '{count, plural, one {Una persona pierde} other {# personas pierden}} el acceso con esta nómina. Confirma que es lo que quieres.',
  'A roster has at most {most} MB. This is larger, so it was not read. Nothing was changed.':
    'Una nómina tiene como máximo {most} MB. Esta es más grande, así que no se leyó. No se cambió nada.',
  'Another roster is being looked at or taken in. Finish that one first; nothing was changed.':
    'Otra nómina se está revisando o incorporando. Termina primero con esa; no se cambió nada.',
  'Changes by kind': 'Cambios por clase',
  'No change here has “{q}” in it. Search for less, or in all kinds.':
    'Ningún cambio aquí contiene “{q}”. Busca menos, o en todas las clases.',
  'Not done': 'No hecho',
  Stays: 'Se queda',
  'The whole district': 'Todo el distrito',
  'Somebody who is forgotten': 'Alguien que fue olvidado',
  'From {from} to {to}': 'De {from} a {to}',
  'Also at {schools}': 'También en {schools}',
  'Was at {school}': 'Estaba en {school}',
  'Will be called {name}': 'Se llamará {name}',
  '{file}, row {row}': '{file}, fila {row}',
  'No student system is set up yet. Give its addresses, client id and secret first.':
    'Todavía no hay un sistema escolar configurado. Da primero sus direcciones, el identificador de cliente y el secreto.',
  'Please give the client id.': 'Da el identificador de cliente.',
  'Please give the secret.': 'Da el secreto.',
  'The token has another address now. Please give the secret again.': 'El token tiene ahora otra dirección. Da el secreto otra vez.',
  'Not taken in': 'No se incorpora',
  'The whole organization': 'Toda la organización',
  'Where it belongs to': 'Donde está aquello a lo que pertenece',
  'Preferred name, where there is one': 'Nombre preferido, si lo hay',
  'Given and family name': 'Nombre y apellidos',
  '“{one}”, or “{other}” where it is empty': '“{one}”, o “{other}” si está vacío',
  '“{word}” is not a kind of organization.': '“{word}” no es una clase de organización.',
  'This role is of “{id}”, whom nobody has told of yet.': 'Este rol es de “{id}”, de quien nadie ha dicho nada todavía.',
  'This names the organization “{id}”, which the roster does not tell of.':
    'Esto nombra la organización “{id}”, de la que la nómina no dice nada.',
  '“{word}” is not a role that is mapped.': '“{word}” no es un rol que tenga equivalencia.',
  'The address “{email}” is also that of somebody else in the roster. Nobody was invited by it.':
    'La dirección “{email}” es también la de otra persona de la nómina. Nadie fue invitado por ella.',
  'The address “{email}” is also that of row {row}. Nobody was invited by it.':
    'La dirección “{email}” es también la de la fila {row}. Nadie fue invitado por ella.',
  'There is no address, so they can’t be invited.': 'No hay dirección, así que no se le puede invitar.',
  '“{email}” is not an e-mail address, so they can’t be invited.':
    '“{email}” no es una dirección de correo, así que no se le puede invitar.',
  'Please choose the zip, or the files of the folder.': 'Elige el zip, o los archivos de la carpeta.',
  'What the fields of a roster become was said': 'Se dijo en qué se convierten los campos de una nómina',
  'The settings of a roster were changed': 'Se cambiaron los ajustes de una nómina',
  'A roster was brought, or asked for': 'Se trajo o se pidió una nómina',
  'A roster was compared with what is here': 'Se comparó una nómina con lo que hay aquí',
  'A roster could not be read or asked for; nothing was changed': 'No se pudo leer o pedir una nómina; no se cambió nada',
  'What a roster changes was agreed to': 'Se aceptó lo que cambia una nómina',
  'A roster was taken in': 'Se incorporó una nómina',
  'A roster was not taken in': 'No se incorporó una nómina',
  'A person asked to undo a roster': 'Alguien pidió deshacer una nómina',
  'A roster was undone': 'Se deshizo una nómina',
  'A school was closed by a roster': 'Una nómina cerró una escuela',
  'A closed school was opened again': 'Se volvió a abrir una escuela cerrada',
  'What becomes of a roster': 'En qué se convierte una nómina',
  'Roster of {organization}': 'Nómina de {organization}',
  'Said once, and kept for every roster that follows. A roster that waits is compared again when you save.':
    'Se dice una vez y vale para cada nómina que venga. Una nómina que espera se compara otra vez cuando guardas.',
  'Everyone who works there becomes an earner. A role that sees other people’s work is only proposed: you tick who gets it.':
    'Quien trabaja allí pasa a ser participante. Un rol que ve el trabajo de otras personas solo se propone: tú marcas quién lo recibe.',
  '“{word}”, {people, plural, one {# time} other {# times}}': '“{word}”, {people, plural, one {# vez} other {# veces}}',
  '“{word}”': '“{word}”',
  Becomes: 'Se convierte en',
  Proposes: 'Propone',
  'Nothing more': 'Nada más',
  'Kinds of organizations': 'Clases de organizaciones',
  '“{word}” is': '“{word}” es',
  'no kind': 'ninguna clase',
  'A school is found here by its name. Where it is called otherwise, say which one it is, or nobody has two.':
    'Una escuela se encuentra aquí por su nombre. Si se llama de otra manera, di cuál es, para que ninguna esté dos veces.',
  'Linked: {school}': 'Enlazada: {school}',
  'By its name, or a new school': 'Por su nombre, o una escuela nueva',
  'The field of users in which it stands.': 'El campo de users en el que está.',
  'Keep the number that the student system gives each': 'Guardar el número que el sistema escolar da a cada persona',
  '“identifier” in the roster. Only admins see it.': '“identifier” en la nómina. Solo lo ven quienes administran.',
  'By it somebody is known again, whatever else changes.': 'Por él se reconoce a alguien, cambie lo que cambie.',
  'Who is switched off there has left here.': 'Quien está desactivado allí ha dejado de estar aquí.',
  'The school somebody belongs to first, and others beside it.': 'La escuela a la que alguien pertenece primero, y otras junto a ella.',
  'Not read into Laurel.': 'No se lee en Laurel.',
  'This is right': 'Así está bien',
  Roster: 'Nómina',
  'Settings of {organization}': 'Ajustes de {organization}',
  'Who works where, from your student system. You see what would change before anything does, and the last one can be undone.':
    'Quién trabaja dónde, según tu sistema escolar. Ves qué cambiaría antes de que cambie nada, y la última se puede deshacer.',
  'Bring a roster': 'Traer una nómina',
  'OneRoster folder, as a zip or its files': 'Carpeta de OneRoster, como zip o sus archivos',
  'OneRoster 1.1 or 1.2, at most 64 MB: manifest.csv, orgs.csv, users.csv, and roles.csv of 1.2. Students are left out, and nothing of them is kept.':
    'OneRoster 1.1 o 1.2, como máximo 64 MB: manifest.csv, orgs.csv, users.csv, y roles.csv de 1.2. Los estudiantes se dejan fuera, y no se guarda nada de ellos.',
  'The student system is asked every night between two and five.': 'El sistema escolar se consulta cada noche entre las dos y las cinco.',
  'The student system is set up, and asked when you say so.': 'El sistema escolar está configurado, y se consulta cuando tú lo dices.',
  'Ask the student system now': 'Consultar ahora el sistema escolar',
  'A student system that speaks OneRoster can be asked every night instead: <link>set it up</link>.':
    'Un sistema escolar que habla OneRoster se puede consultar cada noche: <link>configúralo</link>.',
  'Rosters that came': 'Nóminas que llegaron',
  'The student system': 'El sistema escolar',
  'By night': 'De noche',
  '{count, plural, one {# new person} other {# new people}}': '{count, plural, one {# persona nueva} other {# personas nuevas}}',
  '{count, plural, one {# move} other {# moves}}': '{count, plural, one {# traslado} other {# traslados}}',
  '{count, plural, one {# person leaves} other {# people leave}}': '{count, plural, one {# persona se va} other {# personas se van}}',
  'No roster yet': 'Todavía no hay nómina',
  'Bring the export of your student system. It is only looked at until you say that it is right.':
    'Trae la exportación de tu sistema escolar. Solo se mira hasta que tú digas que está bien.',
  'Only admins of this organization see its roster and take it in.':
    'Solo quienes administran esta organización ven su nómina y la incorporan.',
  'Only Laurel itself carries out what was agreed to.': 'Solo Laurel mismo lleva a cabo lo que se aceptó.',
  'Not by itself': 'No por sí sola',
  'As soon as they are invited': 'En cuanto se les invita',
  'On a day': 'Un día',
  'Student system and rules': 'Sistema escolar y reglas',
  'People who may lose access by night': 'Personas que pueden perder el acceso de noche',
  'If more would, or a larger share of all than below, the roster waits for you.':
    'Si fueran más, o una parte de todas mayor que la de abajo, la nómina te espera.',
  'Their share of all members': 'Su parte de todos los miembros',
  'E-mails to those who are new': 'Correos a las personas nuevas',
  'The day': 'El día',
  'Only where you chose a day. From then on, who is new gets theirs the next morning.':
    'Solo si elegiste un día. Desde entonces, cada persona nueva recibe el suyo a la mañana siguiente.',
  'Student system': 'Sistema escolar',
  'Laurel asks it by OneRoster over the Internet, as a program with a client id and a secret. Your student system shows them where it lists programs that may read.':
    'Laurel lo consulta por OneRoster a través de Internet, como un programa con identificador de cliente y secreto. Tu sistema escolar los muestra donde enumera los programas que pueden leer.',
  'It did not work': 'No funcionó',
  'It answers': 'Responde',
  'It has {orgs} organizations and {users} people. The first: {names}.':
    'Tiene {orgs} organizaciones y {users} personas. Las primeras: {names}.',
  many: 'muchas',
  'Version of OneRoster': 'Versión de OneRoster',
  'Such as https://sis.example/ims/oneroster/rostering/v1p2. The host alone is enough.':
    'Por ejemplo https://sis.example/ims/oneroster/rostering/v1p2. Basta con el servidor.',
  'Address of the token': 'Dirección del token',
  'Client id': 'Identificador de cliente',
  'It is kept sealed. Leave this empty to keep it.': 'Se guarda sellado. Déjalo vacío para conservarlo.',
  'It is kept sealed, and shown to nobody.': 'Se guarda sellado y no se muestra a nadie.',
  Scope: 'Alcance',
  'Left empty, it asks to read the roster.': 'Si queda vacío, pide leer la nómina.',
  'Ask every night': 'Consultar cada noche',
  'Between two and five. What is small goes on by itself; what is not waits for you, and you are told.':
    'Entre las dos y las cinco. Lo pequeño sigue por sí solo; lo demás te espera, y se te avisa.',
  'Ask for everybody each time': 'Pedir cada vez a todas las personas',
  'Else only for what has changed, which is quicker; who is missing is then told only where the system says so.':
    'Si no, solo lo que ha cambiado, que es más rápido; quién falta se sabe entonces solo donde el sistema lo dice.',
  'Try it': 'Probar',
  'Laurel is at work on it': 'Laurel está trabajando en ello',
  '{done, plural, =0 {It begins in a moment.} one {# row is done.} other {# rows are done.}} You can leave this page.':
    '{done, plural, =0 {Empieza en un momento.} one {# fila está lista.} other {# filas están listas.}} Puedes dejar esta página.',
  'This roster was not used, and nothing was changed': 'Esta nómina no se usó, y no se cambió nada',
  'First say what becomes of it': 'Di primero en qué se convierte',
  'Look at what becomes of it': 'Ver en qué se convierte',
  'Roles, kinds of organizations and fields: it is said once, and kept for every roster that follows.':
    'Roles, clases de organizaciones y campos: se dice una vez y vale para cada nómina que venga.',
  'Look closely': 'Mira con cuidado',
  Came: 'Llegó',
  'the nightly sync': 'la sincronización nocturna',
  'somebody who is forgotten': 'alguien que fue olvidado',
  'OneRoster {version}, everybody': 'OneRoster {version}, todas las personas',
  'OneRoster {version}, what has changed': 'OneRoster {version}, lo que ha cambiado',
  '{count, plural, one {# student or family member} other {# students and family members}}':
    '{count, plural, one {# estudiante o familiar} other {# estudiantes y familiares}}',
  'by itself': 'por sí sola',
  'Undone by': 'Deshecha por',
  'It says what is here already. Nothing was changed.': 'Dice lo que ya hay aquí. No se cambió nada.',
  'What could not be used ({count, number})': 'Lo que no se pudo usar ({count, number})',
  'Nothing is concluded about the people of these rows: those who are here stay as they are.':
    'No se concluye nada sobre las personas de estas filas: quienes están aquí siguen como están.',
  'What could not be used': 'Lo que no se pudo usar',
  'Leave this roster out': 'Dejar fuera esta nómina',
  'Undo it': 'Deshacerla',
  'Memberships, schools and names are as they were before, but for what somebody has changed since. The nightly sync rests from then on.':
    'Las membresías, escuelas y nombres quedan como estaban, salvo lo que alguien haya cambiado desde entonces. La sincronización nocturna descansa a partir de ahí.',
  'Undo this roster': 'Deshacer esta nómina',
  'What becomes of it': 'En qué se convierte',
  'Being compared': 'Se está comparando',
  'Being taken in': 'Se está incorporando',
  'Taken in': 'Incorporada',
  'Nothing new': 'Nada nuevo',
  'Could not be read': 'No se pudo leer',
  'Being undone': 'Se está deshaciendo',
  'Lose access': 'Pierden el acceso',
  'Admins who left': 'Se fueron y administran',
  'New people': 'Personas nuevas',
  'New, with an account here': 'Nuevas, con cuenta aquí',
  'Come back': 'Vuelven',
  'In several schools': 'En varias escuelas',
  'New name': 'Nombre nuevo',
  'New address': 'Dirección nueva',
  'Other role': 'Otro rol',
  'Same person twice': 'La misma persona dos veces',
  'Found here': 'Encontradas aquí',
  'New schools': 'Escuelas nuevas',
  'Schools found': 'Escuelas encontradas',
  'Schools renamed': 'Escuelas con otro nombre',
  'Schools closed': 'Escuelas cerradas',
  'Schools opened again': 'Escuelas abiertas otra vez',
  Noted: 'Anotado',
  'Their membership ends. Their account, their awards and their work stay theirs.':
    'Su membresía termina. Su cuenta, sus reconocimientos y su trabajo siguen siendo suyos.',
  'A roster ends no admin’s membership. Do it on their own page, if it is so.':
    'Una nómina no termina la membresía de nadie que administre. Hazlo en su propia página, si es así.',
  'They are invited. The e-mail goes out as the settings of the roster say.':
    'Se les invita. El correo sale como dicen los ajustes de la nómina.',
  'The address is confirmed by an account here. They are invited too, and join once they say yes.':
    'Una cuenta de aquí confirmó la dirección. También se les invita, y entran cuando dicen que sí.',
  'Where somebody has chosen another name here, theirs stays.': 'Si alguien ha elegido otro nombre aquí, el suyo se queda.',
  'An account keeps its addresses: only its owner adds one. An open invitation goes to the new one.':
    'Una cuenta conserva sus direcciones: solo su dueño añade una. Una invitación abierta va a la nueva.',
  'A roster gives no role. Tick who is to have it, or change it on their page.':
    'Una nómina no da ningún rol. Marca quién ha de tenerlo, o cámbialo en su página.',
  'Two rows of the roster are one account here. It is kept as one.': 'Dos filas de la nómina son una cuenta aquí. Se conserva como una.',
  'They belong to the first one; the others are kept beside it.': 'Pertenecen a la primera; las otras se guardan junto a ella.',
  'Nobody is put there any longer. What happened there keeps its name.':
    'Ya no se pone a nadie allí. Lo que ocurrió allí conserva su nombre.',
  'More people would lose access than a sync may end by itself.':
    'Perderían el acceso más personas de las que una sincronización puede terminar por sí sola.',
  'Rows without an id can’t be told apart, so somebody who seems to be gone may only be unreadable.':
    'Las filas sin identificador no se distinguen, así que quien parece haberse ido puede ser solo ilegible.',
  'The roster names roles or kinds of organizations that nobody has mapped yet.':
    'La nómina nombra roles o clases de organizaciones que todavía nadie ha asignado.',
  'Many rows could not be read.': 'Muchas filas no se pudieron leer.',
  'At most 100,000.': 'Como máximo 100,000.',
  'Give a number from 0.': 'Da un número desde 0.',
  'Give a whole number.': 'Da un número entero.',
  'Give a number from 0 to 100.': 'Da un número de 0 a 100.',
  'Choose the day on which they are written to.': 'Elige el día en que se les escribe.',
  'That day is over.': 'Ese día ya pasó.',
  'Somebody has changed it here meanwhile.': 'Alguien lo ha cambiado aquí entretanto.',
  'They belong here or are invited already.': 'Ya pertenecen aquí o están invitadas.',
  'They did not belong here any more.': 'Ya no pertenecían aquí.',
  'A roster ends no admin’s membership.': 'Una nómina no termina la membresía de nadie que administre.',
  'Another invitation went to “{email}” already.': 'Otra invitación fue ya a “{email}”.',
  'Another school here is called “{name}”.': 'Otra escuela de aquí se llama “{name}”.',
  'Somebody has renamed this school meanwhile.': 'Alguien ha cambiado el nombre de esta escuela entretanto.',
  'Something newer has come of it, so it stays as it is.': 'De ello vino algo más nuevo, así que se queda como está.',
  'They have accepted the invitation.': 'Han aceptado la invitación.',
  'Only a roster that was taken in can be undone.': 'Solo se puede deshacer una nómina que se incorporó.',
  'A later roster was taken in. Only the last one can be undone.': 'Se incorporó una nómina posterior. Solo se puede deshacer la última.',
  'Somebody belongs to this school by now.': 'Alguien pertenece ya a esta escuela.',
  '{file}: {says}': '{file}: {says}',
  '{file}, row {row}: {says}': '{file}, fila {row}: {says}',
  'No student system is set up any more.': 'Ya no hay un sistema escolar configurado.',
}
