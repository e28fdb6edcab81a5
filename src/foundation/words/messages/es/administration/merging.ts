import type { Dictionary } from '../../../format.ts'

/** Two accounts of one person made one. */
export const merging: Dictionary = {
  'This is the account in which you are signed in. Name an address of the other one.':
    'Esta es la cuenta con la que entraste. Escribe una dirección de la otra.',
  'This took longer than 20 minutes, or has been done already. Show once more that the other account is yours.':
    'Pasaron más de 20 minutos o ya se hizo. Muestra otra vez que la otra cuenta es tuya.',
  'Please say that you have read what moves.': 'Confirma que leíste qué se traslada.',
  'Something is in the way of making one account of these two. The page says what.':
    'Algo impide unir estas dos cuentas. La página dice qué.',
  'Your two accounts are one': 'Tus dos cuentas son una',
  'Your accounts under {one} and {other} became one just now. You sign in with either address.':
    'Tus cuentas con {one} y {other} acaban de unirse. Puedes entrar con cualquiera de las dos direcciones.',
  'Within {days} days, and as long as nothing new has happened on the account, this can be undone in your settings.':
    'Durante {days} días, y mientras no haya pasado nada nuevo en la cuenta, puedes deshacerlo en tus ajustes.',
  'If this was not you, undo it there, set a new password, and tell your district.':
    'Si no fuiste tú, deshazlo allí, pon una contraseña nueva y avisa a tu distrito.',
  'Another account of the same person became part of theirs': 'Otra cuenta de la misma persona pasó a formar parte de la suya',
  'That two accounts became one was undone': 'Se deshizo la unión de dos cuentas',
  'It works once, for 20 minutes, in the browser in which you are signed in to the account that asked for it. You are signed in as {email}.':
    'Sirve una vez, durante 20 minutos, en el navegador en el que entraste con la cuenta que lo pidió. Entraste como {email}.',
  'Is the other account yours?': '¿La otra cuenta es tuya?',
  'You are signed in as {email}. If you asked for this link, go on: you will see what moves before anything does.':
    'Entraste como {email}. Si pediste este enlace, sigue: verás qué se traslada antes de que pase nada.',
  'This account is mine': 'Esta cuenta es mía',
  'Two accounts of yours': 'Dos cuentas tuyas',
  'If you have another account here, such as from a district where you worked before, join the two into one. You are signed in as {email}; this is the account that stays.':
    'Si tienes otra cuenta aquí, por ejemplo de un distrito donde trabajaste antes, únelas. Entraste como {email}; esta es la cuenta que se queda.',
  'Look in the mail of the other address': 'Mira el correo de la otra dirección',
  'If there is an account with it, a link is on its way, good for 20 minutes. Open it in this browser. You will see what moves before anything does.':
    'Si hay una cuenta con ella, va en camino un enlace que sirve 20 minutos. Ábrelo en este navegador. Verás qué se traslada antes de que pase nada.',
  'What became part of this account': 'Lo que pasó a formar parte de esta cuenta',
  'Since <since></since>. It can be undone until <until></until>, as long as nothing new has happened.':
    'Desde el <since></since>. Se puede deshacer hasta el <until></until>, mientras no haya pasado nada nuevo.',
  'Since <since></since>.': 'Desde el <since></since>.',
  'Make two accounts of this one again?': '¿Volver a hacer dos cuentas de esta?',
  'Show that the other account is yours': 'Muestra que la otra cuenta es tuya',
  'Choose one way. Then you see what moves, and decide.': 'Elige una manera. Después ves qué se traslada y decides.',
  'By its password': 'Con su contraseña',
  'An e-mail address of the other account': 'Una dirección de correo de la otra cuenta',
  'Its password': 'Su contraseña',
  'By a link': 'Con un enlace',
  'To any address of the other account whose mail you can read.': 'A cualquier dirección de la otra cuenta cuyo correo puedas leer.',
  'By a passkey of it': 'Con una llave de acceso suya',
  'Use a passkey': 'Usar una llave de acceso',
  'These are two accounts again.': 'Vuelven a ser dos cuentas.',
  'Your two accounts are one.': 'Tus dos cuentas son una.',
  'Make one account of two': 'Unir dos cuentas',
  '{email} ({name}) becomes part of the account in which you are signed in, {own}.':
    '{email} ({name}) pasa a formar parte de la cuenta con la que entraste, {own}.',
  'Something is in the way': 'Algo lo impide',
  'What moves': 'Qué se traslada',
  '{awards, plural, =0 {No award} one {# award} other {# awards}}, {attempts, plural, =0 {no work} one {# piece of work with everything handed in and decided} other {# pieces of work with everything handed in and decided}}':
    '{awards, plural, =0 {Ningún reconocimiento} one {# reconocimiento} other {# reconocimientos}}, {attempts, plural, =0 {ningún trabajo} one {# trabajo con todo lo entregado y decidido} other {# trabajos con todo lo entregado y decidido}}',
  '{lines, plural, =0 {No line of value} one {# line of value} other {# lines of value}}':
    '{lines, plural, =0 {Ninguna línea de valor} one {# línea de valor} other {# líneas de valor}}',
  '{count, plural, =0 {No confirmed address} one {The address {addresses}} other {The addresses {addresses}}}; you can sign in with each':
    '{count, plural, =0 {Ninguna dirección confirmada} one {La dirección {addresses}} other {Las direcciones {addresses}}}; puedes entrar con cada una',
  '{passkeys, plural, one {# passkey} other {# passkeys}}': '{passkeys, plural, one {# llave de acceso} other {# llaves de acceso}}',
  '{organization}: you belong there in both. Your school stays, and you have the roles of both ({roles} comes along).':
    '{organization}: perteneces allí en las dos. Tu escuela se queda y tienes las funciones de las dos (se añade: {roles}).',
  '{organization}: you belong there as {roles}.': '{organization}: perteneces allí como {roles}.',
  'What does not': 'Qué no',
  'Badges that were issued stay exactly as they are: they name an address in a form that only its owner can show, and that address comes along.':
    'Las insignias ya emitidas quedan como están, letra por letra: nombran una dirección de una forma que solo su dueña o dueño puede mostrar, y esa dirección se traslada.',
  'The password and the settings of {email} go; this account keeps its own. Wherever it is signed in, it is signed out.':
    'La contraseña y los ajustes de {email} se van; esta cuenta conserva los suyos. Donde esté abierta esa sesión, se cierra.',
  '{keys, plural, one {# API key in its name stops} other {# API keys in its name stop}} working.':
    '{keys, plural, one {# clave de API a su nombre deja} other {# claves de API a su nombre dejan}} de funcionar.',
  'The password of {own}': 'La contraseña de {own}',
  'I have read what moves. For {days} days I can undo it, as long as nothing new has happened on the account.':
    'Leí qué se traslada. Durante {days} días puedo deshacerlo, mientras no haya pasado nada nuevo en la cuenta.',
  'Make one account': 'Unir las cuentas',
  '“{about}” was started in both accounts. Withdraw it in the one where you did less, then come back.':
    '“{about}” está empezada en las dos cuentas. Dala de baja en la que hiciste menos y vuelve.',
  'One of the two accounts had a part in judging work of the other (“{about}”). Nobody weighs their own work, so these stay two. Your district can look at it.':
    'Una de las dos cuentas participó en evaluar un trabajo de la otra (“{about}”). Nadie evalúa su propio trabajo, así que siguen siendo dos. Tu distrito puede mirarlo.',
  'One of the two accounts decided on what {about} gives the other. Nobody decides on their own, so these stay two. Your district can look at it.':
    'Una de las dos cuentas decidió sobre lo que {about} da a la otra. Nadie decide sobre lo suyo, así que siguen siendo dos. Tu distrito puede mirarlo.',
  'At {about}, these two accounts stand for the two people that something needs, such as a packet for payroll. So they stay two until that is done by others.':
    'En {about}, estas dos cuentas son las dos personas que algo necesita, como un paquete para la nómina. Siguen siendo dos hasta que lo hagan otras personas.',
  'You asked for one of the two to be erased. Take that back first, under “Your data”.':
    'Pediste que se borrara una de las dos. Retira eso primero, en “Tus datos”.',
  'This e-mail address and password do not belong together. Try again, or ask for a link.':
    'Esta dirección y esta contraseña no van juntas. Inténtalo de nuevo o pide un enlace.',
  'Bring your two accounts together': 'Une tus dos cuentas',
  'Someone, probably you, wants to make one account of this one and another of theirs. Open this link within 20 minutes, in the browser in which you are signed in to the other. You will see what moves before anything does.':
    'Alguien, probablemente tú, quiere unir esta cuenta con otra suya. Abre este enlace en los próximos 20 minutos, en el navegador en el que entraste con la otra. Verás qué se traslada antes de que pase nada.',
  'If you did not ask for this, there is nothing to do: nothing happens.': 'Si no lo pediste, no hay nada que hacer: no pasa nada.',
  'These are two accounts again already.': 'Ya vuelven a ser dos cuentas.',
  'This was too long ago to be undone. What is there stays in one account.':
    'Pasó demasiado tiempo para deshacerlo. Lo que hay se queda en una sola cuenta.',
  'Something new has happened on this account since, and nobody could say to which of the two it belongs. It stays one.':
    'Desde entonces pasó algo nuevo en esta cuenta, y nadie podría decir a cuál de las dos pertenece. Sigue siendo una.',
  'Your accounts are two again': 'Tus cuentas vuelven a ser dos',
  'That your accounts became one was undone. Each is as it was: sign in to this one with {address}.':
    'Se deshizo la unión de tus cuentas. Cada una está como estaba: entra en esta con {address}.',
  'The other account asks for a second step. Use a passkey of it, or sign in to it and turn the second step off first.':
    'La otra cuenta pide un segundo paso. Usa una llave de acceso suya, o entra en ella y desactiva primero el segundo paso.',
}
