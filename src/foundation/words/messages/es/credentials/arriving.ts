import type { Dictionary } from '../../../format.ts'

/** Archives of another Laurel, and keys that come from there. */
export const arriving: Dictionary = {
  'This is no archive of a Laurel. Choose the file as you downloaded it there, named “laurel-” and a day.':
    'Esto no es un archivo de un Laurel. Elige el fichero tal como lo descargaste allí; se llama «laurel-» y un día.',
  'This archive has the form {theirs}, and this Laurel reads up to {ours}. Nothing was taken in. Tell the people who run this site that it needs an upgrade.':
    'Este archivo tiene la forma {theirs}, y este Laurel lee hasta la {ours}. No se incorporó nada. Di a quienes llevan este sitio que hay que actualizarlo.',
  'This archive has no end: its download or its way here broke off. Download it again, and bring it then. Nothing was taken in.':
    'A este archivo le falta el final: su descarga o su camino hasta aquí se interrumpió. Descárgalo otra vez y tráelo entonces. No se incorporó nada.',
  'This archive has more files than any of a Laurel. Nothing was taken in.':
    'Este archivo tiene más ficheros que cualquiera de un Laurel. No se incorporó nada.',
  'This archive is not packed as a Laurel packs it, so it was not opened. Nothing was taken in.':
    'Este archivo no está comprimido como lo hace un Laurel, así que no se abrió. No se incorporó nada.',
  '“{name}” in this archive is not what was signed: it was damaged on its way, or changed. Nothing was taken in. Download the archive again.':
    '«{name}» en este archivo no es lo que se firmó: se dañó por el camino o se cambió. No se incorporó nada. Descarga el archivo otra vez.',
  'This archive is not what was signed: it was damaged on its way, or changed. Nothing was taken in. Download the archive again.':
    'Este archivo no es lo que se firmó: se dañó por el camino o se cambió. No se incorporó nada. Descarga el archivo otra vez.',
  'In a moment': 'En un momento',
  'Every file is compared with the signed list. You can close this page.':
    'Cada fichero se compara con la lista firmada. Puedes cerrar esta página.',
  'Coming in': 'Entrando',
  '{done} of {goal} badges': '{done} de {goal} insignias',
  'You can close this page: it goes on by itself.': 'Puedes cerrar esta página: sigue por sí solo.',
  'Not taken': 'No se tomó',
  'Bring another': 'Traer otro',
  'What it holds': 'Qué contiene',
  'It is of the same account as your archive of {day}. The newer of the two stands in front, and nothing comes in twice.':
    'Es de la misma cuenta que tu archivo del {day}. El más nuevo de los dos queda delante, y nada entra dos veces.',
  '{count, plural, one {# badge was} other {# badges were}} left out':
    '{count, plural, one {# insignia quedó} other {# insignias quedaron}} fuera',
  'It names somebody else, as far as we know you': 'Nombra a otra persona, por lo que sabemos de ti',
  'It is of the person with {addresses}. If that is you, add one of these to your account and open the link that you get there, or bring your key from there. Nothing comes in before.':
    'Es de la persona con {addresses}. Si eres tú, añade una de estas direcciones a tu cuenta y abre el enlace que te llegue allí, o trae tu clave de allí. Antes no entra nada.',
  'It names no address. If it is yours, bring your key from there. Nothing comes in before.':
    'No nombra ninguna dirección. Si es tuyo, trae tu clave de allí. Antes no entra nada.',
  'Bring my key': 'Traer mi clave',
  Of: 'De',
  'Without a name': 'Sin nombre',
  'Signed by': 'Firmado por',
  '{issuer}, it says. They could not be asked; the signature fits the key that came along.':
    '{issuer}, según dice. No se le pudo preguntar; la firma corresponde a la clave que venía dentro.',
  Size: 'Tamaño',
  '{size, number, bytes}': '{size, number, bytes}',
  'Into your wallet, as badges from elsewhere.': 'A tu cartera, como insignias de otro lugar.',
  'Take the archive out': 'Sacar el archivo',
  'As a record that you alone can read.': 'Como un registro que solo tú puedes leer.',
  '{awards, plural, one {# award} other {# awards}}': '{awards, plural, one {# reconocimiento} other {# reconocimientos}}',
  '{badges, plural, one {# badge} other {# badges}} from elsewhere':
    '{badges, plural, one {# insignia} other {# insignias}} de otros lugares',
  '{work, plural, one {# piece of work} other {# pieces of work}}, with answers and decisions':
    '{work, plural, one {# trabajo} other {# trabajos}}, con respuestas y decisiones',
  '{files, plural, one {# file} other {# files}} of evidence, {bytes, number, bytes}':
    '{files, plural, one {# fichero} other {# ficheros}} de evidencias, {bytes, number, bytes}',
  '{value, plural, one {# line} other {# lines}} of what it brought there':
    '{value, plural, one {# línea} other {# líneas}} de lo que aportó allí',
  '{log, plural, one {# entry} other {# entries}} in the learning log':
    '{log, plural, one {# entrada} other {# entradas}} en el diario de aprendizaje',
  '{archives, plural, one {# archive} other {# archives}} from before': '{archives, plural, one {# archivo} other {# archivos}} de antes',
  'Stays in it as a file. Bring it by itself if you want to read it here.':
    'Se queda dentro como fichero. Tráelo aparte si quieres leerlo aquí.',
  'Checked; not taken in yet': 'Comprobado; aún no incorporado',
  'Names somebody else': 'Nombra a otra persona',
  'Taken in': 'Incorporado',
  'With it you would keep more than one person can keep here. Remove what you no longer need first.':
    'Con él guardarías más de lo que una persona puede guardar aquí. Quita antes lo que ya no necesites.',
  'You have as many archives here as anyone can have. Take one out first.':
    'Ya tienes aquí tantos archivos como se pueden tener. Saca uno primero.',
  'That was tried many times within an hour. Wait a while, and bring it then.':
    'Se intentó muchas veces en una hora. Espera un rato y tráelo entonces.',
  'Arrive with everything': 'Llegar con todo',
  'You worked elsewhere with a Laurel, and made your archive there. Bring it here: your awards go on counting as yours, and your work can be read.':
    'Trabajaste en otro lugar con un Laurel e hiciste allí tu archivo. Tráelo aquí: tus reconocimientos siguen siendo tuyos y tu trabajo se puede leer.',
  'An archive': 'Un archivo',
  'Made on {made}, brought on {brought}, {size, number, bytes}': 'Hecho el {made}, traído el {brought}, {size, number, bytes}',
  'Brought on {brought}, {size, number, bytes}': 'Traído el {brought}, {size, number, bytes}',
  'An earlier one': 'Uno anterior',
  'An archive is made at the other Laurel, under “Leave with everything” in the wallet there.':
    'Un archivo se hace en el otro Laurel, en «Irse con todo» de la cartera de allí.',
  'What becomes of it': 'Qué pasa con él',
  'It is checked first': 'Primero se comprueba',
  'That nothing in it was changed, who signed it, and that it is yours: by an address that you confirmed here, or by your key.':
    'Que nada en él se haya cambiado, quién lo firmó y que es tuyo: por una dirección que confirmaste aquí, o por tu clave.',
  'Its awards come into your wallet': 'Sus reconocimientos entran en tu cartera',
  'As they were signed there. Each is checked with its issuer, and counts where an organization accepts that.':
    'Tal como se firmaron allí. Cada uno se comprueba con su emisor, y cuenta donde una organización lo acepta.',
  'The rest stays as a record': 'Lo demás queda como registro',
  'Evidence, answers, decisions, what it brought and your log: you alone can read, search and download it. It counts for nothing here.':
    'Evidencias, respuestas, decisiones, lo que aportó y tu diario: solo tú puedes leerlo, buscar en él y descargarlo. Aquí no cuenta para nada.',
  'It is taken out again, with everything that came with it.': 'Se sacó otra vez, con todo lo que vino con él.',
  'Brought along': 'Traído contigo',
  'An archive of another Laurel': 'Un archivo de otro Laurel',
  'What you had at another Laurel, to be read by you alone. It proves nothing here and counts for nothing; your badges from there lie in your wallet.':
    'Lo que tenías en otro Laurel, para que solo tú lo leas. Aquí no prueba nada ni cuenta para nada; tus insignias de allí están en tu cartera.',
  'Take it out again': 'Sacarlo otra vez',
  'Let it go': 'Dejarlo',
  'Its record and files go, and the badges that came with it alone. The file that you downloaded stays yours.':
    'Se van su registro y sus ficheros, y las insignias que vinieron solo con él. El fichero que descargaste sigue siendo tuyo.',
  'It is not kept here then. Without your word it goes by itself after two weeks.':
    'Entonces no se guarda aquí. Si no dices nada, se va por sí solo a las dos semanas.',
  'Take it out with everything that came with it? What its badges counted for is taken back.':
    '¿Sacarlo con todo lo que vino con él? Se retira aquello por lo que contaban sus insignias.',
  'This very archive is here already. Nothing was added.': 'Este mismo archivo ya está aquí. No se añadió nada.',
  'The record': 'El registro',
  'The whole archive': 'El archivo entero',
  'Search what was brought along': 'Buscar en lo que trajiste',
  'Nothing with these words': 'Nada con estas palabras',
  'Try fewer words, or look at the files.': 'Prueba con menos palabras, o mira los ficheros.',
  'The archive has none.': 'El archivo no tiene.',
  'Without a title': 'Sin título',
  'This archive names somebody else, as far as we know you. Show first that one of its addresses is yours.':
    'Este archivo nombra a otra persona, por lo que sabemos de ti. Muestra antes que una de sus direcciones es tuya.',
  'This archive is not checked yet, or can’t be taken in.': 'Este archivo aún no está comprobado, o no se puede incorporar.',
  'The key that signed this archive is not one that {issuer} lists, so nobody stands behind it. Nothing was taken in. Make a new archive there.':
    'La clave que firmó este archivo no es una de las que publica {issuer}, así que nadie responde por él. No se incorporó nada. Haz allí un archivo nuevo.',
  '{issuer} could not be asked for its key, and this archive brings none along. Nothing was taken in. Try again later.':
    'No se pudo pedir a {issuer} su clave, y este archivo no trae ninguna. No se incorporó nada. Inténtalo más tarde.',
  'You have {most} archives here already. Take one out first.': 'Ya tienes {most} archivos aquí. Saca uno primero.',
  'The line broke off, and nothing was kept. Choose the archive again.':
    'Se cortó la línea y no se guardó nada. Elige el archivo otra vez.',
  'The archive': 'El archivo',
  'The file that you downloaded there, as it is. Its name begins with “laurel-”.':
    'El fichero que descargaste allí, tal como es. Su nombre empieza por «laurel-».',
  'Being opened': 'Abriéndose',
  '{done, number, bytes} of {all, number, bytes}': '{done, number, bytes} de {all, number, bytes}',
  'Bring this archive': 'Traer este archivo',
  'This is what the archive says. Nothing of it was checked here but that it is as it was signed.':
    'Esto es lo que dice el archivo. De ello aquí solo se comprobó que está como se firmó.',
  'These badges name different keys of yours. Show those of one key at a time.':
    'Estas insignias nombran claves tuyas distintas. Muestra cada vez las de una sola clave.',
  '{issuer}, from elsewhere': '{issuer}, de otro lugar',
  'Paste the sealed keys.': 'Pega las claves selladas.',
  'Enter the passphrase.': 'Escribe la frase de contraseña.',
  'Another account here has this key. If that is yours too, make one of the two under Settings.':
    'Otra cuenta de aquí tiene esta clave. Si también es tuya, une las dos en Ajustes.',
  'This does not open with this passphrase. Paste the whole text that begins with “-----BEGIN AGE ENCRYPTED FILE-----”, as you saved it there.':
    'Esto no se abre con esta frase de contraseña. Pega el texto entero que empieza por «-----BEGIN AGE ENCRYPTED FILE-----», tal como lo guardaste allí.',
  'This opens, and there are no keys of a Laurel in it. Nothing was brought.':
    'Esto se abre, y no hay en ello claves de un Laurel. No se trajo nada.',
  'A key from elsewhere': 'Una clave de otro lugar',
  'You had a key at another Laurel. Bring it, and you prove here too that the badges which name it are yours.':
    'Tenías una clave en otro Laurel. Tráela, y pruebas también aquí que las insignias que la nombran son tuyas.',
  'Keys that you brought': 'Claves que trajiste',
  'Here since {day}. It signs for the badges that name it; what you earn here does not name it.':
    'Aquí desde el {day}. Firma por las insignias que la nombran; lo que ganes aquí no la nombra.',
  'The sealed keys': 'Las claves selladas',
  'The whole text that you saved there, from “-----BEGIN” to the end.':
    'El texto entero que guardaste allí, desde «-----BEGIN» hasta el final.',
  'Passphrase of these keys': 'Frase de contraseña de estas claves',
  'The one that you chose when you took them along.': 'La que elegiste cuando te las llevaste.',
  'A person brought their keys from elsewhere': 'Una persona trajo sus claves de otro lugar',
  'Your keys are here. Badges that name them are looked at once more.':
    'Tus claves están aquí. Las insignias que las nombran se miran otra vez.',
  'You have an archive of another Laurel, with all your work? <a>Arrive with everything</a>.':
    '¿Tienes un archivo de otro Laurel, con todo tu trabajo? <a>Llegar con todo</a>.',
  'Evidence, {size, number, bytes}': 'Evidencia, {size, number, bytes}',
  'With a comment, {size, number, bytes}': 'Con un comentario, {size, number, bytes}',
}
