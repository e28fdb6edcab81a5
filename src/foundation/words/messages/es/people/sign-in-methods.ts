import type { Dictionary } from '../../../format.ts'

/** Passkeys, the second step, sessions. */
export const signInMethods: Dictionary = {
  'That took too long, or was sent twice. Please use your passkey once more.':
    'Tardó demasiado o se envió dos veces. Usa tu llave de acceso otra vez.',
  'This passkey opens no account here. It may have been removed. Try another, or sign in another way.':
    'Esta llave de acceso no abre ninguna cuenta aquí. Puede que se haya quitado. Prueba con otra o entra de otra manera.',
  'Your browser sent no passkey that Laurel can use. Please try again, or with another device.':
    'Tu navegador no envió una llave de acceso que Laurel pueda usar. Inténtalo de nuevo o con otro dispositivo.',
  'A name has at most 60 characters.': 'Un nombre tiene como máximo 60 caracteres.',
  'Please give it a name, such as “My phone”.': 'Ponle un nombre, como “Mi teléfono”.',
  'An account has at most {most} passkeys. Remove one first.': 'Una cuenta tiene como máximo {most} llaves de acceso. Quita una primero.',
  'This passkey is on an account already.': 'Esta llave de acceso ya está en una cuenta.',
  'There is no such passkey.': 'No existe esa llave de acceso.',
  'A passkey was added to your account': 'Se añadió una llave de acceso a tu cuenta',
  'You can sign in to Laurel with the passkey “{passkey}” from now on.':
    'Desde ahora puedes entrar en Laurel con la llave de acceso “{passkey}”.',
  'If you did not add it, remove it in your settings, and set a new password.':
    'Si no la añadiste tú, quítala en los ajustes y pon una contraseña nueva.',
  'A passkey was removed from your account': 'Se quitó una llave de acceso de tu cuenta',
  'The passkey “{passkey}” no longer signs in to Laurel.': 'La llave de acceso “{passkey}” ya no sirve para entrar en Laurel.',
  'If this was not you, sign in, look at how your account is signed in to, and set a new password.':
    'Si no fuiste tú, entra, mira cómo se entra en tu cuenta y pon una contraseña nueva.',
  'No passkey was used. Press the button to try again.': 'No se usó ninguna llave de acceso. Pulsa el botón para intentarlo de nuevo.',
  'This device has a passkey of yours already, so it needs no other.':
    'Este dispositivo ya tiene una llave de acceso tuya, así que no hace falta otra.',
  'Your browser could not ask for a passkey just now. Please try again.':
    'Tu navegador no pudo pedir una llave de acceso en este momento. Inténtalo de nuevo.',
  Passkeys: 'Llaves de acceso',
  'Sign in with your fingerprint, your face or the code of your device: no password, no e-mail. A passkey stays yours when a district deletes your address.':
    'Entra con tu huella, tu cara o el código de tu dispositivo: sin contraseña y sin correo. Una llave de acceso sigue siendo tuya cuando un distrito borra tu dirección.',
  'No passkey yet': 'Todavía no hay llaves de acceso',
  'Make one on a phone or computer that is your own. It takes a moment.':
    'Crea una en un teléfono o una computadora que sea tuya. Es un momento.',
  'Your passkeys': 'Tus llaves de acceso',
  'Make a passkey': 'Crear una llave de acceso',
  'What to call it': 'Cómo llamarla',
  'So that you know later which device it is on.': 'Para que luego sepas en qué dispositivo está.',
  'To make a passkey, this page needs JavaScript.': 'Para crear una llave de acceso, esta página necesita JavaScript.',
  'Added on <added></added>, last used on <used></used>.': 'Añadida el <added></added>, usada por última vez el <used></used>.',
  'Added on <added></added>, not used yet.': 'Añadida el <added></added>, sin usar todavía.',
  'Also kept in the account of your device.': 'También se guarda en la cuenta de tu dispositivo.',
  'On this one device alone: have another way in too.': 'Está solo en este dispositivo: ten también otra manera de entrar.',
  'Remove the passkey “{name}”? It signs in no more.': '¿Quitar la llave de acceso “{name}”? Ya no servirá para entrar.',
  'A passkey was added to an account': 'Se añadió una llave de acceso a una cuenta',
  'A passkey was removed from an account': 'Se quitó una llave de acceso de una cuenta',
  'With a passkey': 'Con una llave de acceso',
  'Your fingerprint, your face or the code of your device is enough.': 'Basta con tu huella, tu cara o el código de tu dispositivo.',
  'Sign in with a passkey': 'Entrar con una llave de acceso',
  'Your passkey is ready. Next time, sign in with it.': 'Tu llave de acceso está lista. La próxima vez, entra con ella.',
  'The passkey is removed. Take it out of your device or password manager too.':
    'La llave de acceso se quitó. Bórrala también de tu dispositivo o gestor de contraseñas.',
  'How you sign in': 'Cómo entras',
  'Passkeys: your fingerprint, your face or the code of your device instead of a password.':
    'Llaves de acceso: tu huella, tu cara o el código de tu dispositivo en lugar de una contraseña.',
  'Do you have another account here, under another address? Join the two into one.':
    '¿Tienes otra cuenta aquí, con otra dirección? Únelas.',
  'Bring them together': 'Unirlas',
  'Keep your badges when you change jobs': 'Conserva tus insignias cuando cambies de trabajo',
  'Add an address of your own': 'Añadir una dirección propia',
  '{address} may belong to your district. What you earn is yours for life: add a passkey or an address of your own, and it stays within your reach.':
    'Puede que {address} sea de tu distrito. Lo que logras es tuyo para siempre: añade una llave de acceso o una dirección propia y seguirá a tu alcance.',
  'As each browser says of itself. From where in the world is not kept. One that you don’t know: sign it out, and set a new password.':
    'Como cada navegador dice de sí mismo. Desde qué lugar del mundo no se guarda. Si no conoces alguno, cierra su sesión y pon una contraseña nueva.',
  '{browser} on {system}': '{browser} en {system}',
  'A browser that is not known': 'Un navegador desconocido',
  'This one': 'Este',
  'Signed in on <since></since>, last used on <used></used>.': 'Sesión abierta el <since></since>, usada por última vez el <used></used>.',
  'Sign out {name}': 'Salir en {name}',
  'Sign out all others': 'Salir en todos los demás',
  'Signed out there.': 'Sesión cerrada allí.',
  'What already says another name, and stays as it was signed:': 'Lo que ya lleva otro nombre y queda como se firmó:',
  '“{name}”: {awards, plural, one {# award} other {# awards}}':
    '“{name}”: {awards, plural, one {# reconocimiento} other {# reconocimientos}}',
  'See where': 'Ver dónde',
  'Your account asks for a second step now': 'Tu cuenta pide ahora un segundo paso',
  'From now on Laurel asks for a code of your app after your password or a link. Keep your recovery codes where your phone is not.':
    'Desde ahora Laurel pide un código de tu aplicación después de la contraseña o de un enlace. Guarda los códigos de recuperación lejos del teléfono.',
  'Your account asks for no second step any more': 'Tu cuenta ya no pide un segundo paso',
  'Laurel no longer asks for a code after your password or a link.': 'Laurel ya no pide un código después de la contraseña o de un enlace.',
  'A second step': 'Un segundo paso',
  'After your password or a link, a code of an app on your phone. A passkey needs none: it is two steps by itself.':
    'Después de la contraseña o de un enlace, un código de una aplicación del teléfono. Una llave de acceso no lo necesita: ya son dos pasos.',
  'The second step is about to end': 'El segundo paso está por terminar',
  'Somebody who has your password or reads your mail asked for it. On <day></day> no code is asked any more.':
    'Lo pidió alguien que tiene tu contraseña o lee tu correo. Desde el <day></day> ya no se pide ningún código.',
  'Keep the second step': 'Conservar el segundo paso',
  'Set up a second step': 'Configurar un segundo paso',
  'Point an authenticator app at the picture, then type the six digits it shows.':
    'Apunta una aplicación de autenticación a la imagen y escribe las seis cifras que muestra.',
  'QR code for your app': 'Código QR para tu aplicación',
  'Or type this key into the app: {secret}': 'O escribe esta clave en la aplicación: {secret}',
  'Code of the app': 'Código de la aplicación',
  'Turn it on': 'Activarlo',
  'On. {codesLeft, plural, =0 {No recovery code is left} one {# recovery code is left} other {# recovery codes are left}}.':
    'Activado. {codesLeft, plural, =0 {No queda ningún código de recuperación} one {Queda # código de recuperación} other {Quedan # códigos de recuperación}}.',
  'New recovery codes': 'Códigos de recuperación nuevos',
  'Those before stop working.': 'Los anteriores dejan de servir.',
  'Make new recovery codes': 'Crear códigos de recuperación nuevos',
  'Turn it off': 'Desactivarlo',
  'Code of the app, or a recovery code': 'Código de la aplicación o un código de recuperación',
  'Turn the second step off': 'Desactivar el segundo paso',
  'Your recovery codes, shown this once': 'Tus códigos de recuperación, que se muestran esta única vez',
  'Print this page or write them down, and keep them where your phone is not. Each works once, in place of the app.':
    'Imprime esta página o anótalos, y guárdalos lejos del teléfono. Cada uno sirve una vez, en lugar de la aplicación.',
  'Save as a file': 'Guardar como archivo',
  'The second step': 'El segundo paso',
  'Type the six digits that your app shows now, or one of your recovery codes.':
    'Escribe las seis cifras que muestra ahora tu aplicación, o uno de tus códigos de recuperación.',
  'No second step is asked any more.': 'Ya no se pide un segundo paso.',
  'I have neither the app nor a recovery code': 'No tengo ni la aplicación ni un código de recuperación',
  'End the second step in {days} days': 'Terminar el segundo paso en {days} días',
  'It ends in {days} days': 'Termina en {days} días',
  'An e-mail went to every address of yours. After that, sign in again: no code is asked then.':
    'Se envió un correo a cada dirección tuya. Después, entra de nuevo: entonces no se pide ningún código.',
  'This is not the code. Each is good once and for half a minute: wait for the next one in your app, or use a recovery code.':
    'Este no es el código. Cada uno sirve una vez y medio minuto: espera al siguiente en tu aplicación o usa un código de recuperación.',
  'That took longer than ten minutes. Please sign in once more.': 'Pasaron más de diez minutos. Entra otra vez, por favor.',
  'A second step is set up already. Turn it off first, to begin with another app.':
    'Ya hay un segundo paso. Desactívalo primero para empezar con otra aplicación.',
  'Don’t ask in this browser for {days} days. Only where it is your own.':
    'No preguntar en este navegador durante {days} días. Solo si es tuyo.',
  'Somebody asked to end the second step of your account': 'Alguien pidió terminar el segundo paso de tu cuenta',
  'An account asks for a second step at sign-in': 'Una cuenta pide un segundo paso al entrar',
  'An account no longer asks for a second step at sign-in': 'Una cuenta ya no pide un segundo paso al entrar',
  'If you have a passkey, sign in with that. Otherwise the second step can end in {days} days: every address of yours gets an e-mail, so that nobody else can do this unseen. Your district can’t shorten it, and that protects you.':
    'Si tienes una llave de acceso, entra con ella. Si no, el segundo paso puede terminar en {days} días: cada dirección tuya recibe un correo, para que nadie más pueda hacerlo sin que lo veas. Tu distrito no puede acortarlo, y eso te protege.',
  'In {days} days Laurel will no longer ask for a code, so that you can sign in without your phone. If you have your phone or a recovery code, sign in with it: that ends this, and so does a new password.':
    'En {days} días Laurel dejará de pedir un código, para que puedas entrar sin el teléfono. Si tienes el teléfono o un código de recuperación, entra con él: eso lo detiene, igual que una contraseña nueva.',
}
