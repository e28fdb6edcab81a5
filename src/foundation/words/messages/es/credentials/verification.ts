import type { Dictionary } from '../../../format.ts'

/** The Spanish of `src/credentials/verification`, by the English text of each message. */
export const verification: Dictionary = {
  'Check another': 'Verificar otra',
  'File, address or text': 'Archivo, dirección o texto',
  'Given on': 'Otorgada el',
  Criteria: 'Criterios',
  'In full, at {host}': 'Texto completo, en {host}',
  'Aligned to': 'Alineada con',
  'What it says': 'Lo que dice',
  Result: 'Resultado',
  'Evidence it names': 'Evidencia que nombra',
  'What had to be shown': 'Lo que había que demostrar',
  '{day} (UTC)': '{day} (UTC)',
  'Checking in your browser': 'Verificando en tu navegador',
  'You are offline': 'No tienes conexión',
  'Nothing could be asked. What you entered is kept: try again when you are connected.':
    'No se pudo preguntar nada. Lo que pusiste se conserva: inténtalo de nuevo cuando tengas conexión.',
  'Your browser could not check it': 'Tu navegador no pudo verificarla',
  'The check ended before it came to an answer. What you entered is kept. This site can check it: that sends the badge here, where it is not kept.':
    'La verificación terminó antes de llegar a una respuesta. Lo que pusiste se conserva. Este sitio puede verificarla: así la insignia se envía aquí, donde no se guarda.',
  'This takes too long': 'Esto tarda demasiado',
  'The check was stopped after 40 seconds, which no ordinary badge needs. What you entered is kept. This site can try: that sends the badge here, where it is not kept.':
    'La verificación se detuvo a los 40 segundos, que ninguna insignia común necesita. Lo que pusiste se conserva. Este sitio puede intentarlo: así la insignia se envía aquí, donde no se guarda.',
  'Let this site ask': 'Que pregunte este sitio',
  'This took too long to check, so it was stopped. That says nothing for or against it: no badge known to us needs that long.':
    'La verificación tardó demasiado, así que se detuvo. Eso no dice nada a favor ni en contra: ninguna insignia que conozcamos tarda tanto.',
  'Too many badges are being checked just now. Please try again in a minute.':
    'Ahora se están verificando demasiadas insignias. Inténtalo de nuevo en un minuto.',
  Reading: 'Lectura',
  'JSON-LD': 'JSON-LD',
  Contexts: 'Contextos',
  Type: 'Tipo',
  Structure: 'Estructura',
  Subject: 'Sujeto',
  Proof: 'Prueba',
  'Key of the issuer': 'Clave de quien emite',
  'Newer copy': 'Copia más reciente',
  Status: 'Estado',
  'Valid from': 'Válida desde',
  Recipient: 'Quien la recibe',
  'Credentials inside': 'Credenciales que contiene',
  'does not hold': 'no se cumple',
  'departs from the standard': 'se aparta del estándar',
  'not known': 'no se sabe',
  'not asked': 'no se preguntó',
  'Another credential': 'Otra credencial',
  'Arrived as': 'Llegó como',
  Identifier: 'Identificador',
  '{count, plural, one {# more badge came with it} other {# more badges came with it}}':
    '{count, plural, one {# insignia más llegó con ella} other {# insignias más llegaron con ella}}',
  'A badge without a name': 'Una insignia sin nombre',
  'This is larger than 5 MB, which no badge is. Nothing of it was read.':
    'Pesa más de 5 MB, y ninguna insignia pesa tanto. No se leyó nada de su contenido.',
  'There is nothing to check yet: choose a file, enter an address, or paste the badge as text.':
    'Todavía no hay nada que verificar: elige un archivo, escribe una dirección o pega la insignia como texto.',
  'This is not a web address.': 'Esto no es una dirección web.',
  'Enter a web address that begins with https://': 'Escribe una dirección web que empiece con https://',
  'The issuer is known here: <a>{name}</a>.': 'Aquí se conoce a quien la emite: <a>{name}</a>.',
  'The issuer is not one of this Laurel’s. That says nothing against it; whether you trust it is for you to decide.':
    'Quien la emite no es de este Laurel. Eso no dice nada en contra; si confías o no, lo decides tú.',
  'Link to this check': 'Enlace a esta verificación',
  'Whose is it?': '¿De quién es?',
  'An e-mail address of the person who gave you the badge. It is compared here and kept nowhere.':
    'Una dirección de correo de la persona que te dio la insignia. Se compara aquí y no se guarda en ninguna parte.',
  'See whether it is about this person': 'Ver si es de esta persona',
  'This badge holds': 'Esta insignia es válida',
  'Not everything could be checked': 'No se pudo verificar todo',
  'This address could not be read': 'No se pudo leer esta dirección',
  'There is no badge to be read in this': 'Aquí no hay ninguna insignia que se pueda leer',
  'This is not an award': 'Esto no es un reconocimiento',
  'Don’t rely on this badge': 'No confíes en esta insignia',
  'This badge was taken back': 'Esta insignia se retiró',
  'This badge is suspended for now': 'Esta insignia está suspendida por ahora',
  'This badge has expired': 'Esta insignia venció',
  'This badge does not hold yet': 'Esta insignia todavía no es válida',
  'Something inside it does not hold': 'Algo de lo que contiene no es válido',
  'A good badge, but not of this person': 'Una insignia válida, pero no de esta persona',
  'A good badge, but this address does not match it': 'Una insignia válida, pero esta dirección no coincide con ella',
  'It is real and current. {lapse}': 'Es real y está vigente. {lapse}',
  'It is real, unchanged and current. {issuer}': 'Es real, está sin cambios y está vigente. {issuer}',
  'Your browser could not ask everything. This site can ask in its place: that sends the badge here, where it is not kept.':
    'Tu navegador no pudo preguntar todo. Este sitio puede preguntar en su lugar: así la insignia se envía aquí, donde no se guarda.',
  'Five answers about this badge': 'Cinco respuestas sobre esta insignia',
  'It is not real': 'No es real',
  'Is it real?': '¿Es real?',
  'Nothing proves that it is unchanged': 'Nada prueba que esté sin cambios',
  'Is it unchanged?': '¿Está sin cambios?',
  'It is not current': 'No está vigente',
  'Is it current?': '¿Está vigente?',
  'It is about this person': 'Es de esta persona',
  'It is not about this person': 'No es de esta persona',
  'Is it about this person?': '¿Es de esta persona?',
  'Its issuer stands behind it': 'Quien la emite la respalda',
  'Its issuer does not stand behind it': 'Quien la emite no la respalda',
  'Who says so?': '¿Quién lo dice?',
  'The badge as a file': 'La insignia como archivo',
  'The picture with the badge inside (PNG or SVG), a PDF that carries it, or its JSON.':
    'La imagen que lleva la insignia dentro (PNG o SVG), un PDF que la lleva, o su JSON.',
  'Choose it, or drop it here, and it is checked at once.': 'Elígelo o suéltalo aquí, y se verifica al momento.',
  'or its web address': 'o su dirección web',
  'The page of the badge, or the address of its file.': 'La página de la insignia o la dirección de su archivo.',
  'or paste it as text': 'o pégala como texto',
  'The badge as text': 'La insignia como texto',
  'JSON, or a token that begins with eyJ.': 'JSON, o un token que empiece con eyJ.',
  'Check this badge': 'Verificar esta insignia',
  'Files and text are checked in your browser and are not sent to this site. An address is read by your browser, or by this site where a browser may not read it.':
    'Los archivos y el texto se verifican en tu navegador y no se envían a este sitio. Una dirección la lee tu navegador, o este sitio donde un navegador no puede leerla.',
  'Is it real, unchanged, current, about this person, and who says so? Any Open Badge, of any issuer, without an account.':
    '¿Es real, está sin cambios, está vigente, es de esta persona y quién lo dice? Cualquier Open Badge, la emita quien la emita, sin necesidad de cuenta.',
  'Check any Open Badge: whether it is real, unchanged, current and about the right person, and who stands behind it.':
    'Verifica cualquier Open Badge: si es real, si está sin cambios, si está vigente, si es de la persona correcta y quién la respalda.',
  'Checked by this site. The badge was sent here for that, and is not kept.':
    'Verificada por este sitio. Para eso la insignia se envió aquí, y no se guarda.',
  'Checked by this site, which read the address.': 'Verificada por este sitio, que leyó la dirección.',
  'Checked by this site: your browser may not read that address itself.':
    'Verificada por este sitio: tu navegador no puede leer esa dirección por sí mismo.',
  'Checked in your browser, with Laurel’s open library. Your browser asked the address itself.':
    'Verificada en tu navegador, con la biblioteca abierta de Laurel. Tu navegador preguntó por sí mismo a la dirección.',
  'Checked in your browser, with Laurel’s open library. The badge was not sent to this site.':
    'Verificada en tu navegador, con la biblioteca abierta de Laurel. La insignia no se envió a este sitio.',
  'Checked in your browser, with Laurel’s open library. The badge was not sent to this site, and nothing was asked of the network.':
    'Verificada en tu navegador, con la biblioteca abierta de Laurel. La insignia no se envió a este sitio, y no se preguntó nada a la red.',
  'The badge': 'La insignia',
  'The picture': 'La imagen',
  'A document it names': 'Un documento que nombra',
  '{count, plural, one {What was asked of the network: # address} other {What was asked of the network: # addresses}}':
    '{count, plural, one {Lo que se preguntó a la red: # dirección} other {Lo que se preguntó a la red: # direcciones}}',
  'What was asked of the network': 'Lo que se preguntó a la red',
  answered: 'respondió',
  'no answer': 'sin respuesta',
}
