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
  'Have you another account here, under another address? Make one of the two.': '¿Tienes otra cuenta aquí, con otra dirección? Únelas.',
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
}
