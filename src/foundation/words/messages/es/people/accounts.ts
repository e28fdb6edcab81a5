import type { Dictionary } from '../../../format.ts'

/** The Spanish of `src/people/accounts`, by the English text of each message. */
export const accounts: Dictionary = {
  'A person said that an address is still theirs': 'Una persona dijo que una dirección sigue siendo suya',
  'An e-mail address left an account, as its mailbox went to somebody else':
    'Una dirección de correo salió de una cuenta, porque su buzón pasó a otra persona',
  '{address} is no longer on your account': '{address} ya no está en tu cuenta',
  'The organization that {address} belongs to gave it to somebody else, so it was taken off your Laurel account. All that you earned stays yours. Browsers were signed out: sign in with another of your addresses.':
    'La organización a la que pertenece {address} se la dio a otra persona, así que se quitó de tu cuenta de Laurel. Todo lo que conseguiste sigue siendo tuyo. Se cerró la sesión en los navegadores: entra con otra de tus direcciones.',
  '{organization} gives {address} to somebody else': '{organization} le da {address} a otra persona',
  'It is still mine': 'Sigue siendo mía',
  'After {day} it leaves your account, once another address of yours has been confirmed for a week. All that you earned stays yours. Add an address of your own below.':
    'Después del {day} sale de tu cuenta, cuando otra dirección tuya lleve una semana confirmada. Todo lo que conseguiste sigue siendo tuyo. Añade abajo una dirección propia.',
  'Hello,': 'Hola:',
  'Your password was changed': 'Tu contraseña cambió',
  'The password of your Laurel account was changed just now, and other browsers were signed out.':
    'La contraseña de tu cuenta de Laurel se cambió hace un momento, y los demás navegadores ya salieron de ella.',
  'If this was not you, ask for a sign-in link, set a new password, and tell your district.':
    'Si no fuiste tú, pide un enlace para entrar, pon una contraseña nueva y avisa a tu distrito.',
  'An account was asked for': 'Se pidió una cuenta',
  'An account was created': 'Se creó una cuenta',
  'A link to sign in was sent': 'Se envió un enlace para entrar',
  'A person changed their name': 'Una persona cambió su nombre',
  'A password was changed': 'Se cambió una contraseña',
  'An e-mail address was added to an account': 'Se agregó una dirección de correo a una cuenta',
  'An e-mail address was confirmed': 'Se confirmó una dirección de correo',
  'Another e-mail address became the main one of an account': 'Otra dirección de correo pasó a ser la principal de una cuenta',
  'An e-mail address was removed from an account': 'Se quitó una dirección de correo de una cuenta',
  'Only Laurel itself does this.': 'Esto solo lo hace Laurel.',
  'Mail goes here': 'Aquí llega el correo',
  'To be confirmed': 'Por confirmar',
  'Send mail here': 'Recibir aquí el correo',
  'Send link again': 'Enviar el enlace otra vez',
  'Remove {address}': 'Quitar {address}',
  'This address is on your account already.': 'Esta dirección ya está en tu cuenta.',
  'An account has at most {most} addresses.': 'Una cuenta tiene como máximo {most} direcciones.',
  'Confirm this address for Laurel': 'Confirma esta dirección para Laurel',
  'Someone, probably you, added this address to their Laurel account. Open this link within {days, plural, one {# day} other {# days}}, in a browser in which you are signed in.':
    'Alguien, probablemente tú, agregó esta dirección a su cuenta de Laurel. Abre este enlace en un plazo de {days, plural, one {# día} other {# días}}, en un navegador en el que hayas entrado a tu cuenta.',
  'If you did not add it, there is nothing to do.': 'Si no la agregaste tú, no tienes que hacer nada.',
  'Confirm address': 'Confirmar la dirección',
  'This address belongs to another account. Sign in there and remove it first.':
    'Esta dirección es de otra cuenta. Entra en esa cuenta y quítala primero.',
  'Confirm this address first.': 'Confirma primero esta dirección.',
  'This address belongs to another account.': 'Esta dirección es de otra cuenta.',
  'Your Laurel mail goes elsewhere now': 'Tu correo de Laurel ahora llega a otra dirección',
  'From now on Laurel writes to {address}. If this was not you, sign in and change it back, and set a new password.':
    'Desde ahora, Laurel escribe a {address}. Si no fuiste tú, entra, vuelve a elegir la dirección de antes y pon una contraseña nueva.',
  'Mail goes to this address. Choose another for that first.': 'El correo llega a esta dirección. Primero elige otra para recibirlo.',
  'This address was removed from Laurel': 'Esta dirección se quitó de Laurel',
  'This address is no longer on your Laurel account. If this was not you, sign in, add it again and set a new password.':
    'Esta dirección ya no está en tu cuenta de Laurel. Si no fuiste tú, entra, agrégala otra vez y pon una contraseña nueva.',
  'Your sign-in link': 'Tu enlace para entrar',
  'This link signs you in to Laurel. It works once, for 20 minutes.':
    'Con este enlace entras a Laurel. Funciona una sola vez, durante 20 minutos.',
  'If you did not ask for it, there is nothing to do; nobody else can see it.':
    'Si no lo pediste, no tienes que hacer nada; nadie más puede verlo.',
  'This link can’t be used': 'Este enlace no se puede usar',
  'Send a new link from your settings': 'Enviar un enlace nuevo desde tus ajustes',
  'Confirm this address': 'Confirma esta dirección',
  'It will belong to the account of {name}.': 'Será de la cuenta de {name}.',
  'There is an account with this address already. Please sign in with it.': 'Ya hay una cuenta con esta dirección. Entra con ella.',
  'This link is not complete, or a newer one has taken its place.': 'Este enlace no está completo, o uno más reciente ocupó su lugar.',
  'This link has been used already.': 'Este enlace ya se usó.',
  'This link is too old.': 'Este enlace es demasiado antiguo.',
  'This link has been taken back.': 'Este enlace se retiró.',
  'The person who sent this invitation is no longer an admin there, and it offers a role that only an admin gives.':
    'Quien envió esta invitación ya no administra ahí, y la invitación ofrece una función que solo da quien administra.',
  'A name has at most 120 characters.': 'Un nombre tiene como máximo 120 caracteres.',
  'An address has at most 254 characters.': 'Una dirección tiene como máximo 254 caracteres.',
  'Before the @, letters beyond a to z can’t get mail from here. Please write another address of this person.':
    'Antes de la @ hay letras con tilde, ñ u otras que no están entre la a y la z, y desde aquí no llega el correo a esa dirección. Escribe otra dirección de esta persona.',
  'Please write an e-mail address, such as maya@school.example.': 'Escribe una dirección de correo, como maya@school.example.',
  'Everyone would guess this password. Please choose another.': 'Esta contraseña la adivinaría cualquiera. Elige otra.',
  'A password has at most 200 characters.': 'Una contraseña tiene como máximo 200 caracteres.',
  'A password needs at least 10 characters. A few words in a row are easy to remember.':
    'Una contraseña necesita al menos 10 caracteres. Unas cuantas palabras seguidas son fáciles de recordar.',
  Earner: 'Participante',
  Coach: 'Acompañamiento',
  Principal: 'Dirección',
  HR: 'Recursos Humanos',
  Admin: 'Administración',
  earner: 'participante',
  coach: 'acompañamiento',
  assessor: 'evaluación',
  author: 'autoría',
  principal: 'dirección',
  admin: 'administración',
  'This is not your password. If it is lost, sign out and ask for a sign-in link.':
    'Esta no es tu contraseña. Si la perdiste, sal y pide un enlace para entrar.',
  'An e-mail with a link is on its way.': 'Va en camino un correo con un enlace.',
  'The address is confirmed.': 'La dirección está confirmada.',
  'Your new password is set; other browsers are signed out.': 'Ya tienes contraseña nueva; los demás navegadores salieron de tu cuenta.',
  'You have left the organization.': 'Dejaste la organización.',
  'Your name': 'Tu nombre',
  'Awards keep the name they were given to.': 'Los reconocimientos conservan el nombre con el que se otorgaron.',
  'Save name': 'Guardar el nombre',
  'Your language': 'Tu idioma',
  'Laurel and its e-mails are in this language. What others wrote stays in theirs.':
    'Laurel y sus correos están en este idioma. Lo que escribieron otras personas se queda en el suyo.',
  'Save language': 'Guardar el idioma',
  'Your e-mail addresses': 'Tus direcciones de correo',
  'You can sign in with each of them. Keep one that stays yours when you change jobs.':
    'Puedes entrar con cualquiera de ellas. Ten una que siga siendo tuya cuando cambies de trabajo.',
  'Add an address': 'Agregar una dirección',
  'Send a confirmation': 'Enviar una confirmación',
  'Set a password': 'Poner una contraseña',
  'Password so far': 'Contraseña actual',
  'New password': 'Contraseña nueva',
  'At least 10 characters. A few words in a row are easy to remember.':
    'Al menos 10 caracteres. Unas cuantas palabras seguidas son fáciles de recordar.',
  'Set password': 'Guardar la contraseña',
  'Where you belong': 'Tus organizaciones',
  'No organization yet': 'Todavía no perteneces a ninguna',
  'When a district invites you, it appears here with your roles.': 'Cuando un distrito te invita, aparece aquí con tus funciones.',
  Leave: 'Dejar la organización',
  'Where you are signed in': 'Dónde tienes abierta tu cuenta',
  '{sessions, plural, one {In this browser only.} other {In # browsers or devices.}}':
    '{sessions, plural, one {Solo en este navegador.} other {En # navegadores o dispositivos.}}',
  'Sign out everywhere': 'Salir en todas partes',
  'Programs in your name': 'Programas en tu nombre',
  'An API key lets another program ask Laurel for you, and do no more than you choose.':
    'Con una clave de API, otro programa puede hacerle consultas a Laurel por ti, y nada más que lo que elijas.',
  'This link can’t be used any more: it has been used, is more than 20 minutes old, or is not complete.':
    'Este enlace ya no se puede usar: ya se usó, tiene más de 20 minutos o no está completo.',
  'This link is not complete.': 'Este enlace no está completo.',
  'Sign in to Laurel': 'Entrar a Laurel',
  'One press, and you are in.': 'Con un clic ya entras.',
  'Ask for a new link': 'Pide un enlace nuevo',
  'E-mail address': 'Dirección de correo',
  'Send me a new link': 'Enviarme un enlace nuevo',
  'Look in your mail': 'Mira tu correo',
  'If there is an account with this address, a link is on its way. It works once, for 20 minutes. Nothing after five minutes? Look in the spam folder, or try another of your addresses.':
    'Si hay una cuenta con esta dirección, va en camino un enlace. Funciona una sola vez, durante 20 minutos. ¿Nada después de cinco minutos? Busca en la carpeta de correo no deseado o prueba con otra de tus direcciones.',
  'Open the demo’s outbox': 'Abrir la bandeja de salida de la demostración',
  'This Laurel can’t send mail yet. Please ask your district for help.':
    'Este Laurel todavía no puede enviar correos. Pide ayuda a tu distrito.',
  'Look around as someone of the demo': 'Conocer Laurel como alguien de la demostración',
  'With your password': 'Con tu contraseña',
  Password: 'Contraseña',
  'With a link': 'Con un enlace',
  'No password at hand? We send a link to your address that signs you in. You can set a new password afterwards.':
    '¿No tienes a mano la contraseña? Enviamos a tu dirección un enlace con el que entras. Después puedes poner una contraseña nueva.',
  'Send me a link': 'Enviarme un enlace',
  'New here?': '¿Es tu primera vez aquí?',
  'Create an account': 'Crear una cuenta',
  'New here? Accounts begin with an invitation from your district.':
    '¿Es tu primera vez aquí? Las cuentas empiezan con una invitación de tu distrito.',
  'Please check your e-mail address.': 'Revisa tu dirección de correo.',
  'This e-mail address and password do not belong together. Try again, or ask for a sign-in link.':
    'La dirección de correo y la contraseña no coinciden. Inténtalo otra vez o pide un enlace para entrar.',
  'Choose a password': 'Elige una contraseña',
  'Your address is confirmed. One more thing, and your account is ready.':
    'Tu dirección está confirmada. Una cosa más y tu cuenta estará lista.',
  'Create my account': 'Crear mi cuenta',
  'Accounts begin with an invitation': 'Las cuentas empiezan con una invitación',
  'Your district sends it to your e-mail address. Reading the catalog needs no account.':
    'Tu distrito la envía a tu dirección de correo. Para leer el catálogo no hace falta una cuenta.',
  'Look at the catalog': 'Ver el catálogo',
  'An e-mail is on its way': 'Va en camino un correo',
  'Open the link in it within 24 hours and choose a password: then your account is ready. Nothing after five minutes? Look in the spam folder, or try again.':
    'Abre el enlace que trae antes de 24 horas y elige una contraseña: con eso, tu cuenta estará lista. ¿Nada después de cinco minutos? Busca en la carpeta de correo no deseado o inténtalo otra vez.',
  'This Laurel can’t send mail yet. Please ask your district for an invitation.':
    'Este Laurel todavía no puede enviar correos. Pide una invitación a tu distrito.',
  'Your account is yours for life, also when you change districts. Reading the catalog needs none.':
    'Tu cuenta es tuya para toda la vida, también si cambias de distrito. Para leer el catálogo no hace falta ninguna.',
  'As it should appear on what you earn.': 'Como debe aparecer en lo que consigas.',
  'At school or at home; you can add others later.': 'La de la escuela o la de casa; después puedes agregar otras.',
  'Send me the link': 'Enviarme el enlace',
  'You choose your password after opening the link.': 'Eliges tu contraseña después de abrir el enlace.',
  'Accounts begin with an invitation here. Please ask your district for one.':
    'Aquí las cuentas empiezan con una invitación. Pídesela a tu distrito.',
  'You already have a Laurel account': 'Ya tienes una cuenta de Laurel',
  'Someone, probably you, asked for an account with this address. You have one already: sign in with your password, or ask for a sign-in link.':
    'Alguien, probablemente tú, pidió una cuenta con esta dirección. Ya tienes una: entra con tu contraseña o pide un enlace para entrar.',
  'If it was not you, there is nothing to do.': 'Si no fuiste tú, no tienes que hacer nada.',
  'Confirm your address for Laurel': 'Confirma tu dirección para Laurel',
  'One more step to your Laurel account: open this link within {hours, plural, one {# hour} other {# hours}} and choose a password.':
    'Un paso más y tendrás tu cuenta de Laurel: abre este enlace en un plazo de {hours, plural, one {# hora} other {# horas}} y elige una contraseña.',
  'If you did not ask for an account, there is nothing to do: without this step there is none.':
    'Si no pediste una cuenta, no tienes que hacer nada: sin este paso no se crea ninguna.',
  'Which e-mails you get, and when; and your due dates in your calendar.': 'Qué correos recibes y cuándo, y tus fechas en tu calendario.',
  'E-mails and calendar': 'Correos y calendario',
  'Take a copy of everything with you, or have your account erased.': 'Llévate una copia de todo o pide que se borre tu cuenta.',
  'Who should not weigh your work, and whose work you should not weigh.':
    'Quién no debería evaluar su trabajo, y qué trabajo no debería evaluar usted.',
  'Keep people apart': 'Mantener aparte a personas',
}
