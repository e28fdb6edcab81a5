import type { Dictionary } from '../../../format.ts'

/** The Spanish of `src/credentials/offline-verifier`, by the English text of each message. */
export const offlineVerifier: Dictionary = {
  'Without network': 'Sin red',
  'The same verifier is also one file. Keep it, and it checks badges and whole archives on your own device, without any network, long after this site.':
    'El mismo verificador es también un solo archivo. Guárdalo y comprobará insignias y archivos completos en tu dispositivo, sin red, mucho después de este sitio.',
  'Keep the verifier ({size, number, bytes})': 'Guardar el verificador ({size, number, bytes})',
  'SHA-256 of the file:': 'SHA-256 del archivo:',
  'The archive says that this is a key of its issuer. Whether it is could not be asked.':
    'El archivo dice que esta es una clave de su emisor. No se pudo preguntar si lo es.',
  'On {day} it was not taken back. Whether it was since then could not be asked.':
    'El {day} no estaba retirada. No se pudo preguntar si se retiró después.',
  '{count, plural, =0 {No badge was found} one {# badge was checked} other {# badges were checked}}':
    '{count, plural, =0 {No se encontró ninguna insignia} one {Se comprobó # insignia} other {Se comprobaron # insignias}}',
  '{count, plural, one {# is good, with nothing left to ask.} other {# are good, with nothing left to ask.}}':
    '{count, plural, one {# es válida, sin nada más que preguntar.} other {# son válidas, sin nada más que preguntar.}}',
  '{count, plural, one {# is unchanged, and not everything about it could be asked without network.} other {# are unchanged, and not everything about them could be asked without network.}}':
    '{count, plural, one {# no fue modificada, y sin red no se pudo preguntar todo sobre ella.} other {# no fueron modificadas, y sin red no se pudo preguntar todo sobre ellas.}}',
  '{count, plural, one {Something speaks against # of them.} other {Something speaks against # of them.}}':
    '{count, plural, one {Algo habla en contra de # de ellas.} other {Algo habla en contra de # de ellas.}}',
  '{count, plural, one {# could not be judged.} other {# could not be judged.}}':
    '{count, plural, one {# no se pudo juzgar.} other {# no se pudieron juzgar.}}',
  'Checked on this device in {seconds, number} seconds. Nothing was asked of the network.':
    'Comprobado en este dispositivo en {seconds, number} segundos. No se preguntó nada a la red.',
  'What was not looked at': 'Lo que no se revisó',
  'This archive is not as it was made, or of a newer form than this verifier knows. What looks like a badge in it was checked by itself.':
    'Este archivo no está como se hizo, o tiene una forma más nueva que la que conoce este verificador. Lo que parece una insignia se comprobó por separado.',
  'This ZIP is cut off, or not made as one should be. Nothing of it was read.': 'Este ZIP está cortado o mal hecho. No se leyó nada de él.',
  'This is larger than 5 MB, which no badge is.': 'Pesa más de 5 MB, y ninguna insignia pesa tanto.',
  'So many badges came at once. The first 5,000 were checked.': 'Llegaron muchas insignias a la vez. Se comprobaron las primeras 5,000.',
  'This is neither a did.json nor a status list, so it was left aside.':
    'No es un did.json ni una lista de estado, así que se dejó aparte.',
  'It is as it was made: its signature fits the key that it names. Whose key that is, it can’t prove by itself.':
    'Está como se hizo: su firma corresponde a la clave que nombra. De quién es esa clave no lo puede probar por sí mismo.',
  'It is not as it was made: its signature does not fit. Rely on nothing that it says of itself.':
    'No está como se hizo: su firma no corresponde. No te fíes de lo que dice de sí mismo.',
  'The key that signed it is not at hand, so whether it is as it was made is not known.':
    'La clave que lo firmó no está a mano, así que no se sabe si está como se hizo.',
  'The key that signed it is not one that its issuer shows. Rely on nothing that it says of itself.':
    'La clave que lo firmó no es una de las que muestra su emisor. No te fíes de lo que dice de sí mismo.',
  'Archive: {name}': 'Archivo: {name}',
  'It says that it is of': 'Dice que es de',
  'Made on': 'Hecho el',
  Signature: 'Firma',
  'Changed or missing': 'Modificado o ausente',
  Suspended: 'Suspendida',
  'Does not hold yet': 'Aún no es válida',
  'Of someone else': 'De otra persona',
  'Address does not match': 'La dirección no corresponde',
  'Don’t rely on it': 'No te fíes de ella',
  'Something inside does not hold': 'Algo dentro no es válido',
  Holds: 'Es válida',
  Unchanged: 'Sin cambios',
  'Status known as of {day}': 'Estado conocido al {day}',
  'It names no place that would tell of its status': 'No nombra ningún lugar que informe de su estado',
  'Status not known': 'Estado no conocido',
  'What was checked': 'Qué se comprobó',
  'The keys came with the archive. Fetch them from the issuer yourself to know whose they are:':
    'Las claves llegaron con el archivo. Obtenlas tú del emisor para saber de quién son:',
  'What would tell more': 'Qué diría más',
  'Save what these addresses give, and drop it into “What you fetched from the issuer yourself”.':
    'Guarda lo que dan estas direcciones y suéltalo en «Lo que obtuviste tú del emisor».',
  'Check badges without network': 'Comprobar insignias sin red',
  'This page is one file. It asks nothing of any network and sends nothing anywhere: what it checks stays on this device, and what it could not ask it says.':
    'Esta página es un solo archivo. No pregunta nada a ninguna red ni envía nada: lo que comprueba se queda en este dispositivo, y dice lo que no pudo preguntar.',
  'Badges and archives': 'Insignias y archivos',
  'Pictures with a badge inside (PNG, SVG), JSON, tokens, or an archive from a wallet (ZIP). Many at once.':
    'Imágenes con una insignia dentro (PNG, SVG), JSON, tokens o un archivo de una cartera (ZIP). Muchos a la vez.',
  'Whose are they?': '¿De quién son?',
  'An e-mail address of the person who gave you the badges. It is compared here and kept nowhere.':
    'Una dirección de correo de la persona que te dio las insignias. Se compara aquí y no se guarda en ningún lugar.',
  'What you fetched from the issuer yourself': 'Lo que obtuviste tú del emisor',
  'An archive brings the keys of issuers along, and who made the archive could have made those too. The same documents, fetched by you at the issuer’s own address, tell whose the keys are and what was taken back.':
    'Un archivo trae las claves de los emisores, y quien hizo el archivo pudo haberlas hecho también. Los mismos documentos, obtenidos por ti en la dirección del emisor, dicen de quién son las claves y qué se retiró.',
  'Keys (did.json) and status lists': 'Claves (did.json) y listas de estado',
  'The addresses stand under each result that lacks them.': 'Las direcciones están bajo cada resultado al que le faltan.',
  'Check them': 'Comprobarlas',
  'To be sure that this file is the one that was published, compare its SHA-256 with the digest on the page “Check a badge” of a Laurel that you trust, or in the release notes.':
    'Para estar seguro de que este archivo es el que se publicó, compara su SHA-256 con el de la página «Verificar una insignia» de un Laurel en el que confíes, o con el de las notas de la versión.',
  'There is nothing to check yet': 'Aún no hay nada que comprobar',
  'Choose badges or an archive, or drop them above.': 'Elige insignias o un archivo, o suéltalos arriba.',
}
