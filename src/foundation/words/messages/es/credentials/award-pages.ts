import type { Dictionary } from '../../../format.ts'

/** The Spanish of `src/credentials/award-pages`, by the English text of each message. */
export const awardPages: Dictionary = {
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
  'Signed by {issuer} with its own key.': 'Lleva la firma de {issuer}, hecha con su propia clave.',
  '{issuer} is signing it now.': '{issuer} lo está firmando ahora.',
  'What you see here is what was signed.': 'Lo que ves aquí es lo que se firmó.',
  'Known when it is signed.': 'Se sabrá cuando se firme.',
  'It is about {earner}': 'Es de {earner}',
  'The credential names this person, and holds their e-mail address only as a fingerprint that you can compare.':
    'La credencial nombra a esta persona y solo contiene su dirección de correo como una huella criptográfica que puedes comparar.',
  'Who stands behind it': 'Quién lo respalda',
  'Don’t take our word for it: <a>check the signature yourself</a>, here or with any Open Badges verifier.':
    'No te quedes con nuestra palabra: <a>verifica tú la firma</a>, aquí o con cualquier verificador de Open Badges.',
  '{earner} earned “{title}”, issued by {issuer}. {competency}': '{earner} consiguió “{title}”, de {issuer}. {competency}',
  'earned by <b>{earner}</b> on {day}, issued by <b>{issuer}</b>': 'la consiguió <b>{earner}</b> el {day}; la emite <b>{issuer}</b>',
  'The badge is being signed': 'La insignia se está firmando',
  'This takes a few seconds. The downloads appear when it is done; the award itself is decided and stands.':
    'Tarda unos segundos. Las descargas aparecen al terminar; el reconocimiento ya está decidido y se mantiene.',
  'This award was taken back': 'Este reconocimiento se retiró',
  'This award has expired': 'Este reconocimiento venció',
  'It was valid until {day}.': 'Valía hasta el {day}.',
  'Evidence is private: the earner chooses who sees it. <a>Read the whole rubric</a>, version {number}, by which it was judged.':
    'La evidencia es privada: quien participa elige quién la ve. <a>Lee la rúbrica completa</a>, versión {number}, con la que se evaluó.',
  'Add to LinkedIn': 'Agregar a LinkedIn',
  'Picture (PNG)': 'Imagen (PNG)',
  'Picture (SVG)': 'Imagen (SVG)',
  'Certificate (PDF)': 'Certificado (PDF)',
  'The pictures and the certificate carry the signed credential inside, so anyone who has the file can check it.':
    'Las imágenes y el certificado llevan dentro la credencial firmada, así que cualquiera que tenga el archivo puede verificarla.',
  'Link to this page': 'Enlace a esta página',
  'Whether colleagues see it among what is earned, you choose under <a>Kudos</a>.':
    'Si tus colegas lo ven entre lo conseguido, lo eliges en <a>Aplausos</a>.',
  'Search engines may list this page.': 'Los buscadores pueden mostrar esta página.',
  'Only people who have the link find this page. You may let search engines list it.':
    'Solo quien tiene el enlace encuentra esta página. Puedes permitir que los buscadores la muestren.',
  'Keep it out of search engines': 'Quitarla de los buscadores',
  'Let search engines find it': 'Permitir que la encuentren los buscadores',
  'To check this award, open {address}': 'Para verificar este reconocimiento, abre {address}',
  'Open Badges 2.0 assertion': 'Aserción de Open Badges 2.0',
  'SHA-256 of the signed document': 'SHA-256 del documento firmado',
  'Take this award back': 'Retirar este reconocimiento',
  'Take it back for good': 'Retirarlo definitivamente',
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
  sound: 'audio',
  'student work': 'trabajo de estudiantes',
  'assessment data': 'datos de evaluación',
  'Criteria and levels reached': 'Criterios y niveles alcanzados',
  Criterion: 'Criterio',
  Level: 'Nivel',
  'Shown by': 'Demostrado con',
  'Whose it is, this page does not say': 'Esta página no dice de quién es',
  'The file of the award names the person. Only they have it.':
    'El archivo del reconocimiento nombra a la persona. Solo esa persona lo tiene.',
  'earned on {day}, issued by <b>{issuer}</b>': 'conseguido el {day}, emitido por <b>{issuer}</b>',
  'The earner is not shown': 'No se muestra de quién es',
  'Who earned this asked us to forget them. The award stands: who has its file can check it here, or with any verifier.':
    'Quien lo consiguió nos pidió que olvidáramos sus datos. El reconocimiento sigue en pie: quien tenga su archivo puede verificarlo aquí o con cualquier verificador.',
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
  'If you think that this is wrong, you can <a>ask for a second look</a> until {day}.':
    'Si crees que es un error, puedes <a>pedir una segunda mirada</a> hasta el {day}.',
  'You have <a>asked for a second look</a>.': '<a>Pediste una segunda mirada</a>.',
  'Taking back is for good, unless the earner appeals and somebody else finds it wrong. The page stays and shows this reason; the hours and money it brought are reversed.':
    'Retirar es para siempre, salvo que quien lo consiguió apele y otra persona vea que fue un error. La página se queda y muestra este motivo; las horas y el dinero que dio se anulan.',
  '<a>{issuer}</a>. It was given for completing a pathway: each award it rests on was decided by itself, and has a page of its own.':
    '<a>{issuer}</a>. Se dio por completar una ruta: cada reconocimiento en que se basa se decidió por separado y tiene su propia página.',
  'The awards it rests on': 'Los reconocimientos en que se basa',
  'Given by itself for completing the pathway <a>{title}</a>.': 'Se dio por sí solo al completar la ruta <a>{title}</a>.',
  '<a>{issuer}</a>, which has it from “{source}”. It was decided elsewhere on {day}, before it came here. Nobody here weighed it by the criteria of this micro-credential.':
    '<a>{issuer}</a>, que lo tiene de «{source}». Se decidió en otro lugar el {day}, antes de llegar aquí. Nadie aquí lo evaluó según los criterios de esta microcredencial.',
  'It was decided on {day}, as “{source}” says. Nobody here weighed evidence for it, so no criterion is marked. <a>Read what the micro-credential asks for</a>.':
    'Se decidió el {day}, según «{source}». Nadie aquí evaluó evidencia para ello, así que ningún criterio está marcado. <a>Lee lo que pide la microcredencial</a>.',
  'The link that came with it, which nobody here has checked: <a>{link}</a>':
    'El enlace que venía con ello, que nadie aquí ha comprobado: <a>{link}</a>',
  'Credential (JWT)': 'Credencial (JWT)',
  'Show it on your own web page': 'Mostrarlo en tu propia página web',
  'It always says how the award stands: valid, suspended, expired or taken back. It reads nothing of the page it is on, and of who looks.':
    'Siempre dice cómo está el reconocimiento: vigente, suspendido, vencido o retirado. No lee nada de la página en que está ni de quien mira.',
  'How it looks': 'Cómo se ve',
  'As a frame, which works everywhere': 'Como marco, que funciona en todas partes',
  'As an element, which takes the width it needs': 'Como elemento, que ocupa el ancho que necesita',
  'Share it with evidence, or with others': 'Compartirlo con evidencias o con otros',
}
