import type { Dictionary } from '../../../format.ts'

/** The Spanish of `src/people/memberships`, by the English text of each message. */
export const memberships: Dictionary = {
  Released: 'Liberada',
  'Still theirs, they say': 'Dicen que sigue siendo suya',
  'A mailbox goes to somebody else': 'Un buzón pasa a otra persona',
  'An account belongs to its person, also after they left. When you give their mailbox to somebody else, its address should leave their account, or the new reader could sign in with it.':
    'Una cuenta es de su persona, también después de irse. Cuando le das su buzón a alguien más, la dirección debe salir de su cuenta; si no, quien lo lea ahora podría entrar con ella.',
  'The address': 'La dirección',
  'Of somebody who is or was a member here. Aliases too: each by itself.':
    'De alguien que es o fue miembro aquí. También los alias, cada uno por separado.',
  'Its owner is told at every other address that they have, and has three weeks to say that it is still theirs. Until then no link to sign in is sent to the mailbox. If they have no other way in, they are asked to add one, and nothing is released before. You never get into their account.':
    'Se avisa a su titular en todas sus demás direcciones, y tiene tres semanas para decir que sigue siendo suya. Hasta entonces no se envía al buzón ningún enlace para entrar. Si no tiene otra forma de entrar, se le pide que añada una, y antes no se libera nada. Tú nunca entras en su cuenta.',
  'Ask for its release': 'Pedir que se libere',
  'It waits until they have another way in.': 'Espera hasta que tengan otra forma de entrar.',
  'Asked on {day}, released after {due} if they don’t object.': 'Se pidió el {day}; se libera después del {due} si no se oponen.',
  'Call off {address}': 'Cancelar {address}',
  'Call off': 'Cancelar',
  'Nothing asked yet': 'Aún no se pidió nada',
  'Ask when a mailbox is given to somebody else, and before its new reader begins.':
    'Pídelo cuando un buzón pase a otra persona, antes de que empiece a leerlo.',
  'This address is your own. Take it off your account in your settings.': 'Esta dirección es tuya. Quítala de tu cuenta en tus ajustes.',
  'Its owner said lately that this address is still theirs, so it stays on their account.':
    'Su titular dijo hace poco que esta dirección sigue siendo suya, así que se queda en su cuenta.',
  'This is no address that you invited somebody by, and none of the host of your own. Only mailboxes of your organization are asked back.':
    'No es una dirección con la que invitaste a alguien ni del mismo servidor que la tuya. Solo se reclaman los buzones de tu organización.',
  'This was asked already. It stands in the list below.': 'Esto ya se pidió. Está en la lista de abajo.',
  'In {days} days {address} leaves your Laurel account; until then no link to sign in is sent there. All that you earned stays yours. If the address is still yours, sign in and say so in your settings.':
    'Dentro de {days} días, {address} sale de tu cuenta de Laurel; hasta entonces no se envía allí ningún enlace para entrar. Todo lo que conseguiste sigue siendo tuyo. Si la dirección sigue siendo tuya, entra y dilo en tus ajustes.',
  'Add another address to your Laurel account': 'Añade otra dirección a tu cuenta de Laurel',
  '{organization} says that this mailbox goes to somebody else. If this is your account, sign in and add an address of your own: nothing is taken off before you have had one for a week. If it is not yours, there is nothing to do.':
    '{organization} dice que este buzón pasa a otra persona. Si esta cuenta es tuya, entra y añade una dirección propia: no se quita nada antes de que lleve una semana en tu cuenta. Si no es tuya, no hay que hacer nada.',
  'An organization asked that an address leave an account, as its mailbox goes to somebody else':
    'Una organización pidió que una dirección saliera de una cuenta, porque su buzón pasa a otra persona',
  'It was called off that an address leave an account': 'Se canceló que una dirección saliera de una cuenta',
  'Reassigned mailboxes': 'Buzones reasignados',
  'Please choose what to do.': 'Elige qué hacer.',
  'Please tick at least one person.': 'Marca al menos a una persona.',
  'At most {most} people at a time.': 'Como máximo, {most} personas a la vez.',
  'An admin’s membership is ended on their own page.': 'La pertenencia de quien administra se termina en su propia página.',
  'At most 120 characters.': 'Como máximo, 120 caracteres.',
  '{organization} invites you to Laurel': '{organization} te invita a Laurel',
  '{inviter} invites you to join {organization} on Laurel as {roles}.':
    '{inviter} te invita a unirte a {organization} en Laurel con la función de {roles}.',
  'You are invited to join {organization} on Laurel as {roles}.':
    'Tienes una invitación para unirte a {organization} en Laurel con la función de {roles}.',
  'Laurel is where educators show, with evidence from their own work, what they can do, and earn micro-credentials that count.':
    'En Laurel, quienes trabajan en educación muestran lo que saben hacer, con evidencia de su propio trabajo, y consiguen microcredenciales que cuentan.',
  'Open this link within {days, plural, one {# day} other {# days}}. It takes a minute, with or without an account.':
    'Abre este enlace en un plazo de {days, plural, one {# día} other {# días}}. Toma un minuto, con cuenta o sin ella.',
  'Leave {name}?': '¿Dejar {name}?',
  'Your account, your evidence and everything you earned stay yours. Your roles there end, and only an invitation brings them back.':
    'Tu cuenta, tu evidencia y todo lo que conseguiste siguen siendo tuyos. Tus funciones ahí terminan, y solo una invitación te las devuelve.',
  Stay: 'Quedarme',
  Position: 'Puesto',
  'Such as “Grade 6 mathematics”.': 'Por ejemplo, “Matemáticas de 6.º grado”.',
  'End the membership': 'Terminar la pertenencia',
  'A member since <day></day>. What was earned stays theirs, and so does their account.':
    'Pertenece desde el <day></day>. Lo que consiguió sigue siendo suyo, y su cuenta también.',
  'End the membership of {name}?': '¿Terminar la pertenencia de {name}?',
  'End membership of {name}': 'Terminar la pertenencia de {name}',
  'A person joined': 'Se unió una persona',
  'Roles, school or title of a member were changed': 'Cambiaron las funciones, la escuela o el puesto de una persona',
  'A membership ended': 'Terminó una pertenencia',
  'You have an account already: accept the invitation with it.': 'Ya tienes una cuenta: acepta la invitación con ella.',
  'Please choose at least one role.': 'Elige al menos una función.',
  'This is not a role.': 'Esa función no existe.',
  'An organization needs an admin. Make someone else admin first.':
    'Una organización necesita a alguien que la administre. Dale primero esa función a otra persona.',
  'This school is not one of this organization.': 'Esta escuela no es de esta organización.',
  '“{words}” in the name or address': 'con “{words}” en el nombre o la dirección',
  'the role {role}': 'con la función de {role}',
  'this school': 'en esta escuela',
  'no visit yet': 'que todavía no haya entrado',
  'no visit for {days} days': 'que lleve {days} días sin entrar',
  'No one here has {what}.': 'Aquí no hay nadie {what}.',
  'The membership has ended. What was earned stays.': 'La pertenencia terminó. Lo conseguido se queda.',
  '{count, plural, one {# person belongs} other {# people belong}} to {organization}.':
    '{count, plural, one {# persona pertenece} other {# personas pertenecen}} a {organization}.',
  'Name or e-mail': 'Nombre o correo',
  Role: 'Función',
  'Every role': 'Todas las funciones',
  'Every school': 'Todas las escuelas',
  'Last here': 'Última visita',
  'Here or not': 'Con o sin visitas',
  'Never signed in': 'Nunca entró',
  'Not here for {days} days': 'Sin entrar desde hace {days} días',
  '{open, plural, one {# invitation is} other {# invitations are}} not accepted yet':
    '{open, plural, one {# invitación sigue sin aceptarse} other {# invitaciones siguen sin aceptarse}}',
  'These people as CSV': 'Estas personas en CSV',
  'Everyone as CSV': 'Todas las personas en CSV',
  '{done, plural, =0 {Nobody was changed} one {# person was changed} other {# people were changed}}':
    '{done, plural, =0 {No se cambió a nadie} one {Se cambió a # persona} other {Se cambió a # personas}}',
  'Change everyone who is ticked?': '¿Cambiar a todas las personas marcadas?',
  'Nobody fits': 'No hay coincidencias',
  'Show everyone': 'Ver a todas las personas',
  'Go back to the first page.': 'Vuelve a la primera página.',
  Tick: 'Marcar',
  'Tick {name}': 'Marcar a {name}',
  'With everyone ticked': 'Con las personas marcadas',
  'Give the role: {role}': 'Dar la función: {role}',
  'Take the role away: {role}': 'Quitar la función: {role}',
  'End their membership; what they earned stays': 'Terminar su pertenencia; lo que consiguieron se queda',
  'Change them': 'Hacer el cambio',
  'Collects evidence and earns micro-credentials.': 'Reúne evidencia y consigue microcredenciales.',
  'Says who coaches. It opens nothing more yet.': 'Dice quién acompaña. Todavía no abre nada más.',
  'Weighs evidence against the rubric and decides.': 'Valora la evidencia con la rúbrica y decide.',
  'Writes and publishes micro-credentials.': 'Escribe y publica microcredenciales.',
  'Says who leads a school. It opens nothing more yet.': 'Dice quién dirige una escuela. Todavía no abre nada más.',
  'Sets what micro-credentials are worth in hours and pay.': 'Fija lo que valen las microcredenciales en horas y pago.',
  'Invites people, hands out roles, sets up the organization, sees what waits and what is late.':
    'Invita a las personas, da las funciones, prepara la organización, y ve lo que espera y lo que está atrasado.',
}
