import type { Dictionary } from '../../../format.ts'

/** The Spanish of what people take along when they leave, by the English text of each message. */
export const leaving: Dictionary = {
  'What {name} has at Laurel': 'Lo que {name} tiene en Laurel',
  'As of {day}, from {home}.': 'Al {day}, de {home}.',
  'This page proves nothing by itself: anyone can write such a page. What proves an award is its signed file in the folder “awards”. Drop the whole archive into the offline verifier of any Laurel, or a file of it into its page “Check a badge”.':
    'Esta página no prueba nada por sí misma: cualquiera puede escribir una así. Lo que prueba un reconocimiento es su archivo firmado en la carpeta «awards». Suelta el archivo completo en el verificador sin red de cualquier Laurel, o uno de sus archivos en su página «Verificar una insignia».',
  'Whether an award was taken back is said as of the day above. What came after is known only to who gave it.':
    'Si un reconocimiento se retiró se dice a la fecha de arriba. Lo que vino después solo lo sabe quien lo dio.',
  'Taken back on {day}: {reason}': 'Retirado el {day}: {reason}',
  'Signed file': 'Archivo firmado',
  'Picture with the badge inside': 'Imagen con la insignia dentro',
  'None.': 'Ninguno.',
  'Work and what was said of it': 'El trabajo y lo que se dijo de él',
  'What it brought': 'Lo que aportó',
  'Is this archive whole?': '¿Está completo este archivo?',
  'archive.json is a statement that {signer} signed over the list of all files with their digests, files.sha256.':
    'archive.json es una declaración que {signer} firmó sobre la lista de todos los archivos con sus resúmenes, files.sha256.',
  'files.sha256 lists all files with their digests. Nobody signed this archive.':
    'files.sha256 enumera todos los archivos con sus resúmenes. Nadie firmó este archivo.',
  'Leave with everything': 'Irse con todo',
  'Your awards are yours for life. One archive holds them and all you did here, and opens without this site.':
    'Tus reconocimientos son tuyos de por vida. Un solo archivo los contiene junto con todo lo que hiciste aquí, y se abre sin este sitio.',
  'Your archive': 'Tu archivo',
  'Your archives': 'Tus archivos',
  'It is being made. You can close this page: an e-mail says when it is ready.':
    'Se está haciendo. Puedes cerrar esta página: un correo te dirá cuándo está listo.',
  'Many recordings take a while; an e-mail says when it is ready. You alone can fetch it, signed in, for {days, plural, one {# day} other {# days}}.':
    'Muchas grabaciones llevan un rato; un correo te dirá cuándo está listo. Solo tú puedes descargarlo, con tu sesión abierta, durante {days, plural, one {# día} other {# días}}.',
  'Make my archive': 'Hacer mi archivo',
  'Your awards': 'Tus reconocimientos',
  'As they were signed, and as pictures with the badge inside. Each can be checked anywhere, also when this site is gone.':
    'Como se firmaron, y como imágenes con la insignia dentro. Cada uno se puede comprobar en cualquier lugar, también cuando este sitio ya no exista.',
  'Your work and your records': 'Tu trabajo y tus registros',
  'Evidence, answers, every decision with its words to you, your ledger and your learning log.':
    'Evidencias, respuestas, cada decisión con sus palabras para ti, tus asientos y tu diario de aprendizaje.',
  'What the issuers said on that day': 'Lo que decían los emisores ese día',
  'Their keys, and which awards were taken back.': 'Sus claves, y qué reconocimientos se retiraron.',
  'A page that shows it': 'Una página que lo muestra',
  'It opens in any browser without network. It proves nothing by itself; the signed files do.':
    'Se abre en cualquier navegador sin red. No prueba nada por sí misma; los archivos firmados sí.',
  'A signed list of all files': 'Una lista firmada de todos los archivos',
  'Anyone can tell by it whether one was changed.': 'Con ella cualquiera puede ver si uno se modificó.',
  'Your key goes apart': 'Tu clave va aparte',
  'An archive may be handed on, so the key that proves who you are is not in it. Take it along from <a>Your key</a>, sealed with a passphrase.':
    'Un archivo se puede pasar a otras personas, así que la clave que prueba quién eres no está en él. Llévatela desde <a>Tu clave</a>, sellada con una frase de acceso.',
  'Anyone who gets your archive can check it without network: the <a>verifier as one file</a> reads it whole.':
    'Quien reciba tu archivo puede comprobarlo sin red: el <a>verificador en un solo archivo</a> lo lee entero.',
  'Another Laurel takes it in: open your wallet there, and choose <a>Arrive with everything</a>. Your awards come into that wallet, and the rest stays readable.':
    'Otro Laurel lo incorpora: abre tu cartera allí y elige <a>Llegar con todo</a>. Tus reconocimientos entran en esa cartera, y lo demás se puede seguir leyendo.',
  'Your archive is being made.': 'Tu archivo se está haciendo.',
  '{read, number, bytes} read': '{read, number, bytes} leídos',
  'Made on {day}': 'Hecho el {day}',
  'index.html shows most of it: open it in a browser, also without network. It proves nothing by itself. documents: the keys of who gave you awards, and their lists of what was taken back, as of today. archive.json and files.sha256: the signed list of all files, by which anyone can tell whether one was changed.':
    'index.html muestra la mayor parte: ábrelo en un navegador, también sin red. No prueba nada por sí mismo. documents: las claves de quienes te dieron reconocimientos, y sus listas de lo que se retiró, a día de hoy. archive.json y files.sha256: la lista firmada de todos los archivos, con la que cualquiera puede ver si uno se modificó.',
  'Your own key is not in it, since this file may be handed on. Take it along from “Your key” in your wallet, sealed with a passphrase.':
    'Tu propia clave no está en él, porque este archivo se puede pasar a otras personas. Llévatela desde «Tu clave» en tu cartera, sellada con una frase de acceso.',
  'You asked for an archive of everything Laurel keeps of you. It is ready in your wallet for {days, plural, one {# day} other {# days}}. You need to be signed in to fetch it.':
    'Pediste un archivo de todo lo que Laurel guarda de ti. Está listo en tu cartera durante {days, plural, one {# día} other {# días}}. Necesitas tener la sesión abierta para descargarlo.',
  'It is the archive of <a>Leave with everything</a>, and opens without this site.':
    'Es el archivo de <a>Irse con todo</a>, y se abre sin este sitio.',
  'This site has closed. What it gave is kept here as of {day}; nothing is added, and nothing changes any more.':
    'Este sitio cerró. Lo que dio se conserva aquí al {day}; no se agrega nada y ya nada cambia.',
  'Suspended: {reason}': 'Suspendido: {reason}',
  'This organization gave micro-credentials here. They can go on being checked: its keys are at the address below.':
    'Esta organización dio aquí microcredenciales. Se pueden seguir comprobando: sus claves están en la dirección de abajo.',
}
