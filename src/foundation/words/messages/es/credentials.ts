import type { Dictionary } from '../../format.ts'
import { asking } from './credentials/asking.ts'
import { endorsements } from './credentials/endorsements.ts'
import { exchange } from './credentials/exchange.ts'
import { holderKeys } from './credentials/holder-keys.ts'
import { issueByList } from './credentials/issue-by-list.ts'
import { offlineVerifier } from './credentials/offline-verifier.ts'
import { standing } from './credentials/standing.ts'

/** The Spanish of `src/credentials`, by the English text of each message. What is not here yet is shown in English. */
export const credentials: Dictionary = {
  ...offlineVerifier,
  ...asking,
  ...exchange,
  ...holderKeys,
  ...issueByList,
  ...standing,
  ...endorsements,
  'Earned by': 'La consiguió',
  'Issued by {issuer}': 'La emite {issuer}',
  'It was taken back.': 'Se retiró.',
  'It has expired.': 'Venció.',
  'Not taken back; valid until {day}.': 'No se ha retirado; vale hasta el {day}.',
  'Not taken back; it does not expire.': 'No se ha retirado; no vence.',
  'It was decided; the signature follows in a moment.': 'Ya se decidió; la firma llega en un momento.',
  '<a>{issuer}</a>. A qualified assessor weighed the evidence against a public rubric, without knowing whose it was.':
    '<a>{issuer}</a>. Una persona calificada para evaluar valoró la evidencia con una rúbrica pública, sin saber de quién era.',
  '<a>{issuer}</a>. A qualified assessor weighed the evidence against a public rubric.':
    '<a>{issuer}</a>. Una persona calificada para evaluar valoró la evidencia con una rúbrica pública.',
  'Five answers about this award': 'Cinco respuestas sobre este reconocimiento',
  'It is real': 'Es real',
  'Signed by {issuer} with its own key.': 'Lleva la firma de {issuer}, hecha con su propia clave.',
  '{issuer} is signing it now.': '{issuer} lo está firmando ahora.',
  'It is unchanged': 'Está sin cambios',
  'What you see here is what was signed.': 'Lo que ves aquí es lo que se firmó.',
  'Known when it is signed.': 'Se sabrá cuando se firme.',
  'It is current': 'Está vigente',
  'It is about {earner}': 'Es de {earner}',
  'The credential names this person, and holds their e-mail address only as a fingerprint that you can compare.':
    'La credencial nombra a esta persona y solo contiene su dirección de correo como una huella criptográfica que puedes comparar.',
  'Who stands behind it': 'Quién lo respalda',
  'Don’t take our word for it: <a>check the signature yourself</a>, here or with any Open Badges verifier.':
    'No te quedes con nuestra palabra: <a>verifica tú la firma</a>, aquí o con cualquier verificador de Open Badges.',
  '{earner} earned “{title}”, issued by {issuer}. {competency}': '{earner} consiguió “{title}”, de {issuer}. {competency}',
  'Badge: {title}': 'Insignia: {title}',
  'earned by <b>{earner}</b> on {day}, issued by <b>{issuer}</b>': 'la consiguió <b>{earner}</b> el {day}; la emite <b>{issuer}</b>',
  'The badge is being signed': 'La insignia se está firmando',
  'This takes a few seconds. The downloads appear when it is done; the award itself is decided and stands.':
    'Tarda unos segundos. Las descargas aparecen al terminar; el reconocimiento ya está decidido y se mantiene.',
  'This award was taken back': 'Este reconocimiento se retiró',
  'This award has expired': 'Este reconocimiento venció',
  'It was valid until {day}.': 'Valía hasta el {day}.',
  'What was shown': 'Lo que se demostró',
  'Evidence is private: the earner chooses who sees it. <a>Read the whole rubric</a>, version {number}, by which it was judged.':
    'La evidencia es privada: quien participa elige quién la ve. <a>Lee la rúbrica completa</a>, versión {number}, con la que se evaluó.',
  'Take it along': 'Llévatelo',
  'Add to LinkedIn': 'Agregar a LinkedIn',
  'Picture (PNG)': 'Imagen (PNG)',
  'Picture (SVG)': 'Imagen (SVG)',
  'Credential (JSON)': 'Credencial (JSON)',
  'Certificate (PDF)': 'Certificado (PDF)',
  'The pictures and the certificate carry the signed credential inside, so anyone who has the file can check it.':
    'Las imágenes y el certificado llevan dentro la credencial firmada, así que cualquiera que tenga el archivo puede verificarla.',
  'Certificate: {title}, {earner}': 'Certificado: {title}, {earner}',
  'The signed credential of this award (Open Badges 3.0).': 'La credencial firmada de este reconocimiento (Open Badges 3.0).',
  'This certifies that': 'Se certifica que',
  'has completed': 'completó',
  'has shown, and earned': 'demostró lo que pide, y consiguió',
  'Awarded on {day}': 'Otorgado el {day}',
  'does not expire': 'no vence',
  'valid until {day}': 'válido hasta el {day}',
  'Decided elsewhere on {day}, as {issuer} has it from “{source}”. It was not weighed here by the criteria of this micro-credential.':
    'Se decidió en otro lugar el {day}, según consta a {issuer} por “{source}”. Aquí no se evaluó con los criterios de esta microcredencial.',
  'Taken back on {day}: {because}': 'Retirado el {day}: {because}',
  'Suspended since {day}: {because}': 'Suspendido desde el {day}: {because}',
  'Expired: it was valid until {day}.': 'Venció: era válido hasta el {day}.',
  'It stood on {day}, when this was printed. The code at the left says how it stands today.':
    'Estaba vigente el {day}, cuando se imprimió. El código de la izquierda dice cómo está hoy.',
  'Signed by {issuer} with its key on {day}': 'Firmado por {issuer} con su clave el {day}',
  'Code for a camera: the page of this award, {address}': 'Código para la cámara: la página de este reconocimiento, {address}',
  'Scan the code at the left to see this award as it stands today, or open':
    'Escanea el código de la izquierda para ver cómo está hoy este reconocimiento, o abre',
  'The signed credential is attached to this file: drop it into any page that checks badges.':
    'La credencial firmada va adjunta a este archivo: suéltalo en cualquier página que verifique insignias.',
  'The code at the right carries the signed credential itself, and this file has the whole of it attached: both can be checked without us.':
    'El código de la derecha lleva la propia credencial firmada, y este archivo la tiene adjunta entera: las dos se pueden verificar sin preguntarnos.',
  'Code for a camera: the signed credential itself, to be checked without asking anybody':
    'Código para la cámara: la propia credencial firmada, para verificarla sin preguntar a nadie',
  'Link to this page': 'Enlace a esta página',
  'Search engines may list this page.': 'Los buscadores pueden mostrar esta página.',
  'Only people who have the link find this page. You may let search engines list it.':
    'Solo quien tiene el enlace encuentra esta página. Puedes permitir que los buscadores la muestren.',
  'Keep it out of search engines': 'Quitarla de los buscadores',
  'Let search engines find it': 'Permitir que la encuentren los buscadores',
  'To check this award, open {address}': 'Para verificar este reconocimiento, abre {address}',
  'Technical detail': 'Detalles técnicos',
  Credential: 'Credencial',
  'Open Badges 2.0 assertion': 'Aserción de Open Badges 2.0',
  'SHA-256 of the signed document': 'SHA-256 del documento firmado',
  Signed: 'Firma',
  'Take this award back': 'Retirar este reconocimiento',
  'Reason, for everyone to read': 'Razón, que cualquiera podrá leer',
  'Take it back for good': 'Retirarlo definitivamente',
  'This award is being signed. Please ask again in a few seconds.':
    'Este reconocimiento se está firmando. Vuelve a pedirlo en unos segundos.',
  'Issuer of micro-credentials': 'Emite microcredenciales',
  '{name} offers micro-credentials for educators.': '{name} ofrece microcredenciales para docentes.',
  '{published, plural, one {# micro-credential} other {# micro-credentials}}':
    '{published, plural, one {# microcredencial} other {# microcredenciales}}',
  '{earned, plural, =0 {none earned yet} one {earned once} other {earned # times}}':
    '{earned, plural, =0 {todavía ningún reconocimiento} one {# reconocimiento} other {# reconocimientos}}',
  'What it offers': 'Lo que ofrece',
  'All of them': 'Ver todas',
  'Nothing is published yet': 'Todavía no hay nada publicado',
  'Micro-credentials appear here as soon as they are published.': 'Las microcredenciales aparecen aquí en cuanto se publican.',
  'The keys it signs with are in its <link>DID document</link>.': 'Las claves con las que firma están en su <link>documento DID</link>.',
  video: 'video',
  sound: 'audio',
  document: 'documento',
  picture: 'imagen',
  'student work': 'trabajo de estudiantes',
  'assessment data': 'datos de evaluación',
  link: 'enlace',
  text: 'texto',
  'Criteria and levels reached': 'Criterios y niveles alcanzados',
  Criterion: 'Criterio',
  Level: 'Nivel',
  'Shown by': 'Demostrado con',
  'An award was issued': 'Se otorgó un reconocimiento',
  'The credential of an award was signed': 'Se firmó la credencial de un reconocimiento',
  'An award was taken back': 'Se retiró un reconocimiento',
  'An award was opened to search engines': 'Se permitió que los buscadores muestren un reconocimiento',
  'An award was taken out of search engines': 'Se quitó un reconocimiento de los buscadores',
  'A status list was signed': 'Se firmó una lista de estado',
  'Only admins and HR of an organization see all the awards it issued.':
    'Solo quienes administran la organización y Recursos Humanos ven todos los reconocimientos que otorgó.',
  'Only an admin of the organization that issued an award can take it back.':
    'Solo quien administra la organización que otorgó un reconocimiento puede retirarlo.',
  'Only the person who earned an award decides this.': 'Esto solo lo decide quien consiguió el reconocimiento.',
  'Only the person who earned an award puts it away.': 'Solo quien consiguió un reconocimiento puede marcarlo como visto.',
  'The award could not be given a place in a status list. Please try again.':
    'No se pudo dar al reconocimiento un lugar en una lista de estado. Inténtalo de nuevo.',
  'Please keep the reason under 600 characters.': 'La razón debe tener menos de 600 caracteres.',
  'Please give the reason in a sentence; it is public.': 'Escribe la razón en una frase; es pública.',
  'This award has been taken back already.': 'Este reconocimiento ya se retiró.',
  'Your award “{title}” was taken back': 'Se retiró tu reconocimiento “{title}”',
  'Your award “{title}” has been taken back. The reason given: {reason}':
    'Se retiró tu reconocimiento “{title}”. La razón que se dio: {reason}',
  'See the award': 'Ver el reconocimiento',
  'Only the system signs credentials.': 'Solo el sistema firma credenciales.',
  'Nothing is issued here: this instance’s operator has set no token for it.':
    'Aquí no se emite nada: quien opera esta instalación no ha puesto un token para ello.',
  'A credential was signed for a program': 'Se firmó una credencial para un programa',
  'Check another': 'Verificar otra',
  'File, address or text': 'Archivo, dirección o texto',
  'Given on': 'Otorgada el',
  'Valid until': 'Válida hasta',
  Criteria: 'Criterios',
  'In full, at {host}': 'Texto completo, en {host}',
  Issuer: 'Quien emite',
  'Aligned to': 'Alineada con',
  'What it says': 'Lo que dice',
  Result: 'Resultado',
  'Evidence it names': 'Evidencia que nombra',
  Evidence: 'Evidencia',
  'What had to be shown': 'Lo que había que demostrar',
  '{day} (UTC)': '{day} (UTC)',
  'Checking in your browser': 'Verificando en tu navegador',
  Stop: 'Detener',
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
  Endorsements: 'Avales',
  'Credentials inside': 'Credenciales que contiene',
  holds: 'se cumple',
  'does not hold': 'no se cumple',
  'departs from the standard': 'se aparta del estándar',
  'not known': 'no se sabe',
  'not asked': 'no se preguntó',
  Endorsement: 'Aval',
  'Another credential': 'Otra credencial',
  Standard: 'Estándar',
  'Arrived as': 'Llegó como',
  Identifier: 'Identificador',
  '{count, plural, one {# more badge came with it} other {# more badges came with it}}':
    '{count, plural, one {# insignia más llegó con ella} other {# insignias más llegaron con ella}}',
  'A badge without a name': 'Una insignia sin nombre',
  'What it says, and technical detail': 'Lo que dice, y detalles técnicos',
  'This is larger than 5 MB, which no badge is. Nothing of it was read.':
    'Pesa más de 5 MB, y ninguna insignia pesa tanto. No se leyó nada de su contenido.',
  'There is nothing to check yet: choose a file, enter an address, or paste the badge as text.':
    'Todavía no hay nada que verificar: elige un archivo, escribe una dirección o pega la insignia como texto.',
  'This is not a web address.': 'Esto no es una dirección web.',
  'Enter a web address that begins with https://': 'Escribe una dirección web que empiece con https://',
  'This file is empty.': 'Este archivo está vacío.',
  'It says: given to {person} by {issuer}': 'Dice: otorgada a {person} por {issuer}',
  'It says: given by {issuer}': 'Dice: otorgada por {issuer}',
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
  'Check a badge': 'Verificar una insignia',
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
  'The keys of the issuer': 'Las claves de quien emite',
  'The list of badges taken back': 'La lista de insignias retiradas',
  'The picture': 'La imagen',
  'A document it names': 'Un documento que nombra',
  '{count, plural, one {What was asked of the network: # address} other {What was asked of the network: # addresses}}':
    '{count, plural, one {Lo que se preguntó a la red: # dirección} other {Lo que se preguntó a la red: # direcciones}}',
  'What was asked of the network': 'Lo que se preguntó a la red',
  answered: 'respondió',
  'no answer': 'sin respuesta',
  'A new signing key took the place of the one before': 'Una clave de firma nueva sustituyó a la anterior',
  'A signing key was named as compromised': 'Se declaró comprometida una clave de firma',
  'The signing keys were taken along, sealed': 'Se exportaron las claves de firma, selladas',
  'Only admins of an organization look after its signing keys.':
    'Solo la administración de una organización se ocupa de sus claves de firma.',
  'An admin does this with signing keys in person, not a program.':
    'Esto con las claves de firma lo hace en persona alguien de la administración, no un programa.',
  'This key was made a moment ago. Wait a minute before you make another.':
    'Esta clave se creó hace un momento. Espera un minuto antes de crear otra.',
  'This key is named as compromised already, and its day stands in what verifiers read.':
    'Esta clave ya está declarada comprometida, y su día figura en lo que leen quienes verifican.',
  'That day is still ahead.': 'Ese día todavía no ha llegado.',
  'Choose a day.': 'Elige un día.',
  'Choose a passphrase of at least 16 characters, such as five words.':
    'Elige una frase de contraseña de al menos 16 caracteres, como cinco palabras.',
  'A passphrase has at most 500 characters.': 'Una frase de contraseña tiene como máximo 500 caracteres.',
  'New awards are signed with the new key.': 'Los nuevos reconocimientos se firman con la clave nueva.',
  'It is written down, and the lists of what was taken back are signed again.':
    'Queda anotado, y las listas de lo retirado se firman de nuevo.',
  'With these the organization signs its awards. Those who check an award read their public halves; the secret halves never leave Laurel unsealed.':
    'Con ellas la organización firma sus reconocimientos. Quien comprueba un reconocimiento lee sus mitades públicas; las mitades secretas nunca salen de Laurel sin sellar.',
  'The keys, sealed under your passphrase': 'Las claves, selladas con tu frase de contraseña',
  'Copy it into a file and keep it apart from the passphrase. Any program of age opens it: age --decrypt keys.age':
    'Cópialo en un archivo y guárdalo aparte de la frase de contraseña. Lo abre cualquier programa de age: age --decrypt keys.age',
  'Sealed keys': 'Claves selladas',
  'Change to a new key': 'Cambiar a una clave nueva',
  'New awards are signed with the new key. What earlier keys signed goes on verifying. Once a year is a good habit.':
    'Los nuevos reconocimientos se firman con la clave nueva. Lo que firmaron las anteriores se verifica para siempre. Una vez al año es una buena costumbre.',
  'Make a new key': 'Crear una clave nueva',
  'A key that somebody else may have': 'Una clave que puede tener otra persona',
  'What it signed from a day on is then vouched for by nobody, and every verifier is told that day. This can’t be taken back, so choose an earlier day where you are not sure.':
    'De lo que firmó a partir de un día ya no responde nadie, y ese día se dice a todo el que verifica. No se puede deshacer, así que elige un día anterior si no tienes certeza.',
  'Name this key as compromised? What it signed since that day verifies no more, and this can’t be taken back.':
    '¿Declarar comprometida esta clave? Lo que firmó desde ese día deja de verificarse, y no se puede deshacer.',
  'The first day on which somebody else may have had it': 'El primer día en que pudo tenerla otra persona',
  'Name it as compromised': 'Declararla comprometida',
  'Take the keys along': 'Exportar las claves',
  'All signing keys, sealed under a passphrase, to move the organization to another Laurel or to keep for the worst case. Who has both can sign in your name.':
    'Todas las claves de firma, selladas con una frase de contraseña, para llevar la organización a otro Laurel o guardarlas para el peor caso. Quien tenga ambas cosas puede firmar en tu nombre.',
  Passphrase: 'Frase de contraseña',
  'At least 16 characters, such as five words. It is kept nowhere: without it the file opens for nobody.':
    'Al menos 16 caracteres, como cinco palabras. No se guarda en ningún sitio: sin ella nadie puede abrir el archivo.',
  'Show the sealed keys': 'Mostrar las claves selladas',
  Key: 'Clave',
  '{name}, in use': '{name}, en uso',
  'Compromised since {day, date, long}': 'Comprometida desde el {day, date, long}',
  'Signs no more; what it signed verifies': 'Ya no firma; lo que firmó se verifica',
  'In use': 'En uso',
  'What it signed': 'Lo que firmó',
  'Signed with {name} since it was compromised': 'Firmado con {name} desde que quedó comprometida',
  'Signed with {name}': 'Firmado con {name}',
  'Laurel signed these itself. They verify no more, as nobody else can tell them from what another may have signed.':
    'Estos los firmó el propio Laurel. Ya no se verifican, porque nadie más puede distinguirlos de lo que pudo firmar otra persona.',
  'No award was signed with this key then.': 'No se firmó ningún reconocimiento con esta clave entonces.',
  Nothing: 'Nada',
  'Whose it is, this page does not say': 'Esta página no dice de quién es',
  'The file of the award names the person. Only they have it.':
    'El archivo del reconocimiento nombra a la persona. Solo esa persona lo tiene.',
  'earned on {day}, issued by <b>{issuer}</b>': 'conseguido el {day}, emitido por <b>{issuer}</b>',
  'The earner is not shown': 'No se muestra de quién es',
  'Who earned this asked us to forget them. The award stands: who has its file can check it here, or with any verifier.':
    'Quien lo consiguió nos pidió que olvidáramos sus datos. El reconocimiento sigue en pie: quien tenga su archivo puede verificarlo aquí o con cualquier verificador.',
  'Who earned this asked to be forgotten, so its file is given out no more. Who has it can still check it.':
    'Quien lo consiguió pidió que se olvidaran sus datos, así que su archivo ya no se entrega. Quien lo tenga todavía puede verificarlo.',
  'This page is not shown publicly': 'Esta página no se muestra en público',
  'You took it down: only you, and admins and HR of the issuer, see it. The award stands, and anyone who has its file can check it.':
    'La retiraste: solo la ves tú, y Administración y Recursos Humanos del emisor. El reconocimiento sigue en pie, y quien tenga su archivo puede verificarlo.',
  'Who earned this took the page down. Only they, and admins and HR of the issuer, see it.':
    'La persona que lo obtuvo retiró la página. Solo la ve ella, y Administración y Recursos Humanos del emisor.',
  'Whoever opens the link reads only that it is not shown publicly. Its files are given out to nobody meanwhile; the copy of your data has them.':
    'Quien abra el enlace solo lee que no se muestra en público. Mientras tanto, sus archivos no se dan a nadie; la copia de tus datos los tiene.',
  'You may take this page down. The award stays yours, and anyone who has its file can still check it.':
    'Puedes retirar esta página. El reconocimiento sigue siendo tuyo, y quien tenga su archivo puede seguir verificándolo.',
  'Show this page again': 'Volver a mostrar esta página',
  'Take this page down': 'Retirar esta página',
  'The public page of an award was taken down by its earner': 'Quien obtuvo un reconocimiento retiró su página pública',
  'The public page of an award was shown again by its earner': 'Quien obtuvo un reconocimiento volvió a mostrar su página pública',
  'The person who earned this does not show it publicly. It stands, and anyone who has its file can check it.':
    'La persona que lo obtuvo no lo muestra en público. Sigue en pie, y quien tenga su archivo puede verificarlo.',
  'You took this page down. Show it again first.': 'Retiraste esta página. Primero vuelve a mostrarla.',
  'Compare a file with this award': 'Comparar un archivo con este reconocimiento',
  'You have a file and were told that it stands behind this award? The digest (SHA-256) of each file that was judged is part of what was signed, so anyone can compare.':
    '¿Tienes un archivo y te han dicho que está detrás de este reconocimiento? La huella digital (SHA-256) de cada archivo que se valoró forma parte de lo que se firmó, así que cualquiera puede comparar.',
  'The file to compare': 'El archivo que quieres comparar',
  'Your browser works out its digest. The file is not sent.': 'Tu navegador calcula su huella digital. El archivo no se envía.',
  'Reading the file: <share></share>': 'Leyendo el archivo: <share></share>',
  'This is the file that was judged': 'Este es el archivo que se valoró',
  '“<file></file>” is, byte for byte, what was handed in for “<name></name>” (<genre></genre>).':
    '«<file></file>» es, byte por byte, lo que se entregó para «<name></name>» (<genre></genre>).',
  'This award does not name this file': 'Este reconocimiento no nombra este archivo',
  'None of its digests is that of “<file></file>”. A file that was opened and saved again, sent by a messenger or made smaller has another one, even where it shows the same.':
    'Ninguna de sus huellas es la de «<file></file>». Un archivo que se abrió y se guardó de nuevo, se envió por mensajería o se redujo tiene otra, aunque muestre lo mismo.',
  'Its digest: <digest></digest>': 'Su huella digital: <digest></digest>',
  'This file can’t be read': 'No se puede leer este archivo',
  'Your browser could not read “<file></file>” to its end. Choose it again; a folder can’t be compared.':
    'Tu navegador no pudo leer «<file></file>» hasta el final. Elígelo otra vez; una carpeta no se puede comparar.',
  'It could not be compared just now. See whether you are connected, and choose the file again.':
    'Ahora mismo no se pudo comparar. Comprueba si tienes conexión y elige el archivo otra vez.',
  'Without script in your browser: work out the SHA-256 of the file, and look whether it is here.':
    'Sin scripts en tu navegador: calcula el SHA-256 del archivo y mira si está aquí.',
  'This is the file that was judged.': 'Este es el archivo que se valoró.',
  'This is not the file that was judged: it has another digest. Please tell the operator of this site.':
    'Este no es el archivo que se valoró: tiene otra huella digital. Avisa a quien gestiona este sitio.',
  'Not known: there is nothing to compare it with just now.': 'No se sabe: ahora mismo no hay con qué compararlo.',
  'The answers, texts and the list of files are those that were judged.':
    'Las respuestas, los textos y la lista de archivos son los que se valoraron.',
  'The answers, texts and the list of files are not those that were judged. Please tell the operator of this site.':
    'Las respuestas, los textos y la lista de archivos no son los que se valoraron. Avisa a quien gestiona este sitio.',
  'Not known until the award is signed.': 'No se sabe hasta que se firme el reconocimiento.',
  'All that was handed in': 'Todo lo que se entregó',
  'The evidence behind it': 'Las evidencias que lo respaldan',
  'This part is shown only to those who may see the evidence.': 'Esta parte solo se muestra a quienes pueden ver las evidencias.',
  'Expired on <d></d> by rule: it is no longer kept.': 'Caducó el <d></d> según la norma: ya no se conserva.',
  'Deleted on <d></d>, because a family asked for it.': 'Se eliminó el <d></d> porque lo pidió una familia.',
  'Its digest stays in the award: who has a copy can compare it below.':
    'Su huella digital queda en el reconocimiento: quien tenga una copia puede compararla abajo.',
  'This is the address that was handed in. A copy of what it showed is not part of what was signed.':
    'Esta es la dirección que se entregó. Una copia de lo que mostraba no forma parte de lo que se firmó.',
  'This is the text that was judged.': 'Este es el texto que se valoró.',
  'Only its earner sees it: a family took back its consent.': 'Solo lo ve quien lo entregó: una familia retiró su consentimiento.',
  'This is the copy that was judged of what the link showed.': 'Esta es la copia que se valoró de lo que mostraba el enlace.',
  '<a>{issuer}</a>. The coach who saw the practice decided, openly: they knew whose it was, and said of each criterion of a public rubric that it is shown.':
    '<a>{issuer}</a>. Decidió abiertamente quien acompaña y vio la práctica: sabía de quién era y dijo de cada criterio de una rúbrica pública que se muestra.',
  'You get a copy without what the file says of its author, so its digest is another.':
    'Recibes una copia sin lo que el archivo dice de su autor, así que su huella digital es otra.',
  'Anchors of a micro-credential were written into a signed file':
    'Se escribieron trabajos de referencia de una microcredencial en un archivo firmado',
  'Anchors of another organization were taken in from a signed file':
    'Se recibieron trabajos de referencia de otra organización desde un archivo firmado',
  'Anchors to and from others': 'Trabajos de referencia para otros y de otros',
  'One file, signed by your organization, takes anchors to another district that uses the same rubric. Levels and reasons go along.':
    'Un archivo, firmado por tu organización, lleva trabajos de referencia a otro distrito que usa la misma rúbrica. Los niveles y las razones van con ellos.',
  'Nothing was taken in': 'No se recibió nada',
  'This file could not be taken in.': 'Este archivo no se pudo recibir.',
  'This file is no set of anchors, or it did not arrive whole.':
    'Este archivo no es un conjunto de trabajos de referencia, o no llegó entero.',
  'This file is not as it was signed. Please ask for it again where it came from.':
    'Este archivo no está como se firmó. Pídelo otra vez a quien te lo dio.',
  'This file holds more than a set of anchors may.': 'Este archivo contiene más de lo que puede un conjunto de trabajos de referencia.',
  'This file was written by a newer Laurel than this one. Please update first.':
    'Este archivo lo escribió un Laurel más nuevo que este. Actualiza primero.',
  'These anchors are of a rubric that is another one than that of this micro-credential.':
    'Estos trabajos de referencia son de otra rúbrica que la de esta microcredencial.',
  'These anchors were taken in already.': 'Estos trabajos de referencia ya se recibieron.',
  'Who signed this file could not be asked for their key just now. Please try again later.':
    'No se pudo pedir la clave a quien firmó este archivo. Inténtalo más tarde.',
  'The key that signed this file is not one of who it says it is from.': 'La clave que firmó este archivo no es de quien dice ser.',
  'The signature is fine, and who signed it is not an organization of this Laurel. If you know them, tick the box and send the file again.':
    'La firma es correcta, y quien firmó no es una organización de este Laurel. Si la conoces, marca la casilla y envía el archivo otra vez.',
  'Give them to others': 'Darlos a otros',
  'Only anchors in use that somebody wrote, without students in them and without links. What an earner offered stays here: they agreed to no more.':
    'Solo los que están en uso y alguien escribió, sin estudiantes y sin enlaces. Lo que ofreció quien lo logró se queda aquí: no aceptó más que eso.',
  'No anchor in use that you wrote': 'Ninguno en uso que hayan escrito',
  'Download the signed file': 'Descargar el archivo firmado',
  'Take them in': 'Recibirlos',
  'They come as drafts. Look through each, and put it to use if you agree with its levels.':
    'Llegan como borradores. Revisa cada uno y ponlo en uso si compartes sus niveles.',
  'I know who signed it, also if that is no organization of this Laurel':
    'Conozco a quien lo firmó, también si no es una organización de este Laurel',
  'The signed file': 'El archivo firmado',
  'Check and take in': 'Comprobar y recibir',
  'What came in': 'Lo que llegó',
  '{anchors, plural, one {one anchor} other {# anchors}}':
    '{anchors, plural, one {un trabajo de referencia} other {# trabajos de referencia}}',
  'known here': 'se conoce aquí',
  'not known here': 'no se conoce aquí',
  'There is nothing to give: only anchors in use that somebody wrote, without students in them, are written into the file.':
    'No hay nada que dar: en el archivo solo entran trabajos de referencia en uso que alguien escribió, sin estudiantes.',
  'Please choose a file.': 'Elige un archivo.',
  'This file holds more than a set of anchors may. Nothing was taken in.':
    'Este archivo contiene más de lo que puede un conjunto de trabajos de referencia. No se recibió nada.',
  'The signature is fine, and who signed it ({issuer}) is not an organization of this Laurel. If you know them, say so below and send the file again. Nothing was taken in.':
    'La firma es correcta, y quien firmó ({issuer}) no es una organización de este Laurel. Si la conoces, dilo abajo y envía el archivo otra vez. No se recibió nada.',
  'This file is not as it was signed. Nothing was taken in; please ask for it again where it came from.':
    'Este archivo no está como se firmó. No se recibió nada; pídelo otra vez a quien te lo dio.',
  'These anchors were taken in already. Nothing was changed.': 'Estos trabajos de referencia ya se recibieron. No se cambió nada.',
  'These anchors are of “{title}”, whose rubric is another one than that of this micro-credential. Nothing was taken in.':
    'Estos trabajos de referencia son de “{title}”, cuya rúbrica no es la de esta microcredencial. No se recibió nada.',
  'This file is no set of anchors, or it did not arrive whole. Nothing was taken in.':
    'Este archivo no es un conjunto de trabajos de referencia, o no llegó entero. No se recibió nada.',
  'This file was written by a newer Laurel than this one. Nothing was taken in; please update first.':
    'Este archivo lo escribió un Laurel más nuevo que este. No se recibió nada; actualiza primero.',
  'Who signed this file could not be asked for their key just now. Nothing was taken in; please try again later.':
    'No se pudo pedir la clave a quien firmó este archivo. No se recibió nada; inténtalo más tarde.',
  'The key that signed this file is not one of who it says it is from. Nothing was taken in.':
    'La clave que firmó este archivo no es de quien dice ser. No se recibió nada.',
  'If you think that this is wrong, you can <a>ask for a second look</a> until {day}.':
    'Si crees que es un error, puedes <a>pedir una segunda mirada</a> hasta el {day}.',
  'You have <a>asked for a second look</a>.': '<a>Pediste una segunda mirada</a>.',
  'Taking back is for good, unless the earner appeals and somebody else finds it wrong. The page stays and shows this reason; the hours and money it brought are reversed.':
    'Retirar es para siempre, salvo que quien lo consiguió apele y otra persona vea que fue un error. La página se queda y muestra este motivo; las horas y el dinero que dio se anulan.',
  'An award that was taken back was given again on an appeal': 'Se devolvió por una apelación un reconocimiento que se había retirado',
  'This award is not taken back any more. Nothing was changed.': 'Este reconocimiento ya no está retirado. No se cambió nada.',
  'If you think that this is wrong, you can ask for a second look until {day, date, long}. Somebody who had no part in it takes it.':
    'Si crees que es un error, puedes pedir una segunda mirada hasta el {day, date, long}. La hace alguien que no tuvo parte en ello.',
  '<a>{issuer}</a>. It was given for completing a pathway: each award it rests on was decided by itself, and has a page of its own.':
    '<a>{issuer}</a>. Se dio por completar una ruta: cada reconocimiento en que se basa se decidió por separado y tiene su propia página.',
  'The awards it rests on': 'Los reconocimientos en que se basa',
  'Given by itself for completing the pathway <a>{title}</a>.': 'Se dio por sí solo al completar la ruta <a>{title}</a>.',
  'Pathways of your organization': 'Rutas de tu organización',
  'Put micro-credentials together: what is asked, what leads to what, and the milestone that completing it awards.':
    'Reúne microcredenciales: qué se pide, qué lleva a qué y el hito que se otorga al completarla.',
  'New pathway': 'Nueva ruta',
  'No pathway yet': 'Aún no hay rutas',
  'A stack is the simplest: one step with a few micro-credentials. A ladder has several, one after the other.':
    'Lo más sencillo es un conjunto: un paso con unas pocas microcredenciales. Una escalera tiene varios, uno tras otro.',
  'Pathways, the newest first': 'Rutas, primero las más nuevas',
  retired: 'retirada',
  'Only a person can begin a pathway.': 'Solo una persona puede empezar una ruta.',
  'This pathway is not offered any more. What you earned stays.': 'Esta ruta ya no se ofrece. Lo que conseguiste se queda.',
  'The badge of its milestone': 'La insignia de su hito',
  'A draft of {organization}: nobody else sees it until it is published.':
    'Un borrador de {organization}: nadie más lo ve hasta que se publique.',
  'A draft of version {number}. Version {published} counts until this one is published.':
    'Un borrador de la versión {number}. La versión {published} vale hasta que se publique esta.',
  'Version {number} is published. What you save here is a draft of the next one.':
    'La versión {number} está publicada. Lo que guardes aquí es un borrador de la siguiente.',
  'What somebody can do who has completed it': 'Qué sabe hacer quien la completó',
  'One sentence that begins with a verb. It stands on the milestone.': 'Una frase que empieza con un verbo. Va en el hito.',
  'About it': 'Sobre la ruta',
  'Level of the milestone': 'Nivel del hito',
  'Level {level}': 'Nivel {level}',
  'Mark on the badge': 'Signo de la insignia',
  'If a piece is taken back later and the rest is not enough': 'Si después se retira una pieza y el resto no basta',
  'the milestone is taken back too': 'también se retira el hito',
  'the milestone stays': 'el hito se conserva',
  Steps: 'Pasos',
  'Each step asks for all of its pieces, or for some. “Comes after” makes the arrows of the map; what was earned in another order counts all the same.':
    'Cada paso pide todas sus piezas o algunas. “Viene después de” hace las flechas del mapa; lo conseguido en otro orden cuenta igual.',
  'Add a step': 'Agregar un paso',
  'Before it can be published': 'Antes de poder publicarla',
  'Preview and publish': 'Ver cómo queda y publicar',
  'Step {number}': 'Paso {number}',
  'Remove {what}': 'Quitar {what}',
  'Pieces of {step}': 'Piezas de {step}',
  'What to add': 'Qué agregar',
  'Add a piece to {step}': 'Agregar una pieza a {step}',
  'Add a piece': 'Agregar una pieza',
  'How many of them': 'Cuántas',
  all: 'todas',
  '{needs, number} of {count, number}': '{needs, number} de {count, number}',
  'Comes after': 'Viene después de',
  'Something that is not offered any more': 'Algo que ya no se ofrece',
  'Earned within so many months': 'Conseguida hace como máximo (meses)',
  'Level at least': 'Nivel mínimo',
  'any category': 'cualquier categoría',
  'Move {what} up': 'Subir {what}',
  'Move {what} down': 'Bajar {what}',
  '{title} (level {level})': '{title} (nivel {level})',
  Pathways: 'Rutas',
  'Any of a level': 'Cualquiera de un nivel',
  Counted: 'Por cantidad',
  'Assessments of colleagues’ work': 'Evaluaciones del trabajo de colegas',
  'Next: go on with <a>{name}</a>': 'Sigue: continúa con <a>{name}</a>',
  'Next: <a>{name}</a>, {have, number} so far': 'Sigue: <a>{name}</a>, {have, number} hasta ahora',
  'Next: <a>{name}</a>': 'Sigue: <a>{name}</a>',
  'Pathways you are under way on': 'Rutas que tienes en curso',
  '{title}: pieces you have': '{title}: piezas que tienes',
  'Something in this form is no number or too much. Nothing was changed; look at the numbers once more.':
    'Algo en este formulario no es un número o es demasiado. No se cambió nada; revisa los números.',
  'Pathway · {category} · level {level} · version {number}': 'Ruta · {category} · nivel {level} · versión {number}',
  'Nobody new can begin it. Who is under way may complete it, and what was earned stays.':
    'Nadie más puede empezarla. Quien la tiene en curso puede completarla, y lo conseguido se queda.',
  'What it asks for': 'Qué pide',
  'About this pathway': 'Sobre esta ruta',
  'How it is given': 'Cómo se otorga',
  'The milestone is awarded by itself with the last piece, in whatever order you earn them; what you earned before counts. If a piece is taken back and the rest is not enough, the milestone goes too.':
    'El hito se otorga por sí solo con la última pieza, en el orden en que las consigas; lo de antes cuenta. Si se retira una pieza y el resto no basta, el hito también se retira.',
  'The milestone is awarded by itself with the last piece, in whatever order you earn them; what you earned before counts. It stays yours, also if a piece is taken back later.':
    'El hito se otorga por sí solo con la última pieza, en el orden en que las consigas; lo de antes cuenta. Sigue siendo tuyo aunque después se retire una pieza.',
  'Version {number}, published on {day}.': 'Versión {number}, publicada el {day}.',
  'All pathways': 'Todas las rutas',
  'You completed this: see your milestone': 'La completaste: ver tu hito',
  'Begin this pathway': 'Empezar esta ruta',
  'This is the newest version': 'Esta es la versión más reciente',
  'You are under way by an earlier one, which still counts for you. Take this one, and what you earned counts for it.':
    'Tienes en curso una anterior, que sigue valiendo para ti. Toma esta, y lo que conseguiste cuenta para ella.',
  'Take this version': 'Tomar esta versión',
  'Stay with mine': 'Quedarme con la mía',
  'You are under way by version {number}': 'Tienes en curso la versión {number}',
  'It stays valid for you. Version {newest} was published meanwhile: <a>see what it asks for</a>.':
    'Sigue valiendo para ti. Mientras tanto se publicó la versión {newest}: <a>ver qué pide</a>.',
  'Micro-credentials that belong together. Complete one, and its milestone is awarded by itself; what you have earned counts.':
    'Microcredenciales que van juntas. Completa una ruta y su hito se otorga por sí solo; lo que ya conseguiste cuenta.',
  'Pathways of micro-credentials for teachers: what leads to what, and which milestone completing them awards.':
    'Rutas de microcredenciales para docentes: qué lleva a qué y qué hito se otorga al completarlas.',
  'You are under way': 'Tienes en curso',
  'Authors put micro-credentials together to pathways under Authoring. What they publish stands here.':
    'Los autores reúnen microcredenciales en rutas en Autoría. Lo que publican está aquí.',
  '{steps, plural, one {# step} other {# steps}} · {organization}': '{steps, plural, one {# paso} other {# pasos}} · {organization}',
  earned: 'conseguida',
  'Pages of pathways': 'Páginas de rutas',
  'Preview of {title}': 'Vista previa de {title}',
  'Back to writing': 'Volver a escribir',
  'As everyone reads it': 'Como la leen todos',
  'Complete: the milestone is awarded': 'Completa: se otorga el hito',
  'What changes for people': 'Qué cambia para las personas',
  'What is new in this version': 'Qué hay de nuevo en esta versión',
  'Retire it': 'Retirarla',
  'It stands in the list again, and anyone may begin it.': 'Vuelve a estar en la lista, y cualquiera puede empezarla.',
  'It leaves the list, and nobody new begins it. Who is under way may complete it, and what was earned stays.':
    'Sale de la lista y nadie más la empieza. Quien la tiene en curso puede completarla, y lo conseguido se queda.',
  'Retire this pathway': 'Retirar esta ruta',
  'As somebody who has': 'Como alguien que tiene',
  'Show it so': 'Mostrarla así',
  '{underWay, plural, =0 {Nobody is} one {# person is} other {# people are}} under way now. They keep the version they began with, and may take this one.':
    '{underWay, plural, =0 {Nadie la tiene} one {# persona la tiene} other {# personas la tienen}} en curso. Conservan la versión con que empezaron y pueden tomar esta.',
  '{completed, plural, =0 {Nobody has completed it yet.} one {# person has completed it, and keeps the milestone.} other {# people have completed it, and keep the milestone.}}':
    '{completed, plural, =0 {Nadie la ha completado aún.} one {# persona la completó y conserva el hito.} other {# personas la completaron y conservan el hito.}}',
  '{complete, plural, =0 {Nobody has} one {# person has} other {# people have}} all of it already: what they hold is awarded at once, with an e-mail.':
    '{complete, plural, =0 {Nadie lo tiene} one {# persona lo tiene} other {# personas lo tienen}} todo ya: a quien lo tenga se le otorga el hito enseguida, con un correo.',
  '{begins, plural, =0 {Nobody else holds} one {# more person holds} other {# more people hold}} part of it, and will see it on their home.':
    '{begins, plural, =0 {Nadie más tiene} one {# persona más tiene} other {# personas más tienen}} una parte, y la verá en su inicio.',
  'Assessments are counted once it is published, so a few more may complete it.':
    'Las evaluaciones se cuentan una vez publicada, así que quizá la completen algunas personas más.',
  'Only the first 2,000 people were looked at for these numbers. Everyone is looked at when you publish.':
    'Para estos números solo se miró a las primeras 2000 personas. Al publicar se mira a todas.',
  'Only the system looks at who completed a pathway.': 'Solo el sistema mira quién completó una ruta.',
  'It rests on “{piece}”, which was taken back.': 'Se basa en “{piece}”, que se retiró.',
  'Your milestone “{title}” was taken back': 'Se retiró tu hito “{title}”',
  'Your milestone “{title}” stays yours': 'Tu hito “{title}” sigue siendo tuyo',
  'Your award “{piece}” was taken back, and your milestone “{title}” rests on it, so it goes too.':
    'Se retiró tu reconocimiento “{piece}”, y tu hito “{title}” se basa en él, así que también se retira.',
  'All your other awards stay. Once the pathway is complete again, you get its milestone again by itself.':
    'Todos tus demás reconocimientos se quedan. Cuando la ruta vuelva a estar completa, recibes de nuevo su hito por sí solo.',
  'Your award “{piece}” was taken back. By the rule of the pathway “{title}” its milestone stays yours all the same.':
    'Se retiró tu reconocimiento “{piece}”. Por la regla de la ruta “{title}”, su hito sigue siendo tuyo.',
  'See the milestone': 'Ver el hito',
  '<a>{issuer}</a>, which has it from “{source}”. It was decided elsewhere on {day}, before it came here. Nobody here weighed it by the criteria of this micro-credential.':
    '<a>{issuer}</a>, que lo tiene de «{source}». Se decidió en otro lugar el {day}, antes de llegar aquí. Nadie aquí lo evaluó según los criterios de esta microcredencial.',
  'Decided elsewhere': 'Decidido en otro lugar',
  'It was decided on {day}, as “{source}” says. Nobody here weighed evidence for it, so no criterion is marked. <a>Read what the micro-credential asks for</a>.':
    'Se decidió el {day}, según «{source}». Nadie aquí evaluó evidencia para ello, así que ningún criterio está marcado. <a>Lee lo que pide la microcredencial</a>.',
  'The link that came with it, which nobody here has checked: <a>{link}</a>':
    'El enlace que venía con ello, que nadie aquí ha comprobado: <a>{link}</a>',
  'Credential (JWT)': 'Credencial (JWT)',
  'The credential of an award was signed as a token': 'Se firmó la credencial de un reconocimiento como token',
  'Show it on your own web page': 'Mostrarlo en tu propia página web',
  'It always says how the award stands: valid, expired or taken back. It reads nothing of the page it is on, and of who looks.':
    'Siempre dice cómo está el reconocimiento: vigente, vencido o retirado. No lee nada de la página en que está ni de quien mira.',
  'How it looks': 'Cómo se ve',
  'As a frame, which works everywhere': 'Como marco, que funciona en todas partes',
  'As an element, which takes the width it needs': 'Como elemento, que ocupa el ancho que necesita',
  'Share it with evidence, or with others': 'Compartirlo con evidencias o con otros',
}
