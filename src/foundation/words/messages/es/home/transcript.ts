import type { Dictionary } from '../../../format.ts'

/** The Spanish of `src/home/transcript`, by the English text of each message. */
export const transcript: Dictionary = {
  'You find it again by this. Who sees it reads it too.': 'Así lo encuentras de nuevo. Quien lo vea también lo lee.',
  'What it shows beside the awards': 'Qué muestra además de los reconocimientos',
  'Which awards: {which}': 'Qué reconocimientos: {which}',
  '{count} chosen': '{count} elegidos',
  'With none marked it shows all of them, also those that come.': 'Si no marcas ninguno, los muestra todos, también los que vengan.',
  'Which awards': 'Qué reconocimientos',
  'Choose at least one award.': 'Elige al menos un reconocimiento.',
  'Give it a name by which you find it again.': 'Ponle un nombre con el que lo encuentres de nuevo.',
  'Some of these awards are not yours. Choose again.': 'Algunos de estos reconocimientos no son tuyos. Elige de nuevo.',
  'You keep {most} transcripts already. Remove one that you do not need any more.':
    'Ya guardas {most} expedientes. Quita uno que ya no necesites.',
  'This transcript was changed in another window since. Look at it again first.':
    'Este expediente se cambió en otra ventana. Vuelve a mirarlo primero.',
  'Renews the one of {day}': 'Renueva el del {day}',
  'My transcript': 'Mi expediente',
  '{count, plural, one {# award} other {# awards}}, as others see it.':
    '{count, plural, one {# reconocimiento} other {# reconocimientos}}, como lo ven los demás.',
  'PDF of this transcript': 'PDF de este expediente',
  'Show it by a link': 'Mostrarlo con un enlace',
  'Anyone with the link sees this transcript, with no account, until the link ends or you withdraw it. Who looked is not kept.':
    'Quien tenga el enlace ve este expediente, sin cuenta, hasta que el enlace termine o lo retires. No se guarda quién miró.',
  'Link to this transcript': 'Enlace a este expediente',
  'Open until {day}': 'Abierto hasta el {day}',
  'Withdraw this link': 'Retirar este enlace',
  'Open for': 'Abierto durante',
  'Make a link': 'Crear un enlace',
  'Signed record (CLR 2.0)': 'Registro firmado (CLR 2.0)',
  'A file with each credential as it was signed, signed once more as a whole by an organization that you choose. It answers for its own awards alone.':
    'Un archivo con cada credencial como se firmó, firmado otra vez en conjunto por una organización que tú eliges. Responde solo de sus propios reconocimientos.',
  'Signed record (JSON)': 'Registro firmado (JSON)',
  '{count, plural, one {# credential} other {# credentials}}, signed by {organization} on {day}':
    '{count, plural, one {# credencial} other {# credenciales}}; lo firmó {organization} el {day}',
  'Who signs it': 'Quién lo firma',
  'Sign it again as it stands today': 'Firmarlo de nuevo como está hoy',
  'Sign this transcript': 'Firmar este expediente',
  'Change what it shows': 'Cambiar lo que muestra',
  'Removing it ends its links. Your awards stay as they are.': 'Al quitarlo terminan sus enlaces. Tus reconocimientos siguen como están.',
  'Remove this transcript': 'Quitar este expediente',
  'This transcript has {most} open links already. Withdraw one that is not needed any more.':
    'Este expediente ya tiene {most} enlaces abiertos. Retira uno que ya no haga falta.',
  'Transcript of {name}': 'Expediente de {name}',
  '{count, plural, one {# award} other {# awards}}, as they stand today. {name} shows this until {day}.':
    '{count, plural, one {# reconocimiento} other {# reconocimientos}}, como están hoy. {name} lo muestra hasta el {day}.',
  'Check it, and take it along': 'Verificarlo y llevárselo',
  'Each award leads to its page, which says whether it is real, unchanged, current and whose it is. The files below carry what was signed: any verifier reads them.':
    'Cada reconocimiento lleva a su página, que dice si es auténtico, si no ha cambiado, si está vigente y de quién es. Los archivos de abajo llevan lo que se firmó: cualquier verificador los lee.',
  'None of the awards in this transcript is signed and shown, so there is nothing to enclose.':
    'Ninguno de los reconocimientos de este expediente está firmado y a la vista, así que no hay nada que incluir.',
  'A signed record holds {most} awards, and this transcript has {count}. Make one with fewer for it.':
    'En un registro firmado caben {most} reconocimientos y este expediente tiene {count}. Haz uno con menos para firmarlo.',
  'Choose an organization that issued one of the awards in this transcript.':
    'Elige una organización que haya emitido uno de los reconocimientos de este expediente.',
  'So many awards with so much text can’t be read as one record. Make one with fewer for it.':
    'Tantas insignias con tanto texto no se pueden leer como un solo registro. Haz uno con menos.',
  'So many awards that are alike can’t be signed as one record. Make one with fewer for it.':
    'Tantos reconocimientos iguales no se pueden firmar como un solo registro. Haz uno con menos para firmarlo.',
  'What you have shown, competency by competency, with the evidence and the awards that stand for it.':
    'Lo que has demostrado, competencia por competencia, con la evidencia y los reconocimientos que lo respaldan.',
  'All of it as a PDF': 'Todo en un PDF',
  'All awards': 'Todos los reconocimientos',
  'Nothing on it yet': 'Todavía no hay nada',
  'With your first award, its competency stands here, with what you handed in for it and what it brought.':
    'Con tu primer reconocimiento, su competencia aparece aquí, con lo que entregaste y lo que te dio.',
  'These are your newest {count} awards. Choose a year to see the others.': 'Estos son tus {count} reconocimientos más recientes.',
  'No award is like this.': 'Ningún reconocimiento es así.',
  'Show all': 'Mostrar todos',
  'Transcripts to hand out': 'Expedientes para entregar',
  'Choose what goes along. Each has a page by a link that ends, a PDF and a record that a verifier reads.':
    'Elige qué incluye. Cada uno tiene una página con un enlace que termina, un PDF y un registro que lee un verificador.',
  'Changed on {day}': 'Cambiado el {day}',
  'Put one together': 'Preparar uno',
  'Keep this transcript': 'Guardar este expediente',
  'Year of the award': 'Año del reconocimiento',
  'What was handed in: its kinds, never the files': 'Lo que se entregó: de qué tipo, nunca los archivos',
  'The levels that were reached': 'Los niveles alcanzados',
  'Hours and credits': 'Horas y créditos',
  'Completed pathways': 'Rutas completadas',
  'Evidence and levels': 'Evidencia y niveles',
  'What it brought': 'Lo que dio',
  '{count, plural, one {# award} other {# awards}}, as of {day}.':
    '{count, plural, one {# reconocimiento} other {# reconocimientos}}, a {day}.',
  'As it stands today: {address}': 'Como está hoy: {address}',
  'A record that {organization} signed on {day} is attached to this file, with each credential as its issuer signed it.':
    'Este archivo lleva adjunto un registro que {organization} firmó el {day}, con cada credencial como la firmó quien la emitió.',
  'Transcript of {name}, {day}': 'Expediente de {name}, {day}',
  'Code for a camera: this transcript as it stands today, {address}': 'Código para la cámara: este expediente como está hoy, {address}',
  'The signed record of this transcript (Comprehensive Learner Record 2.0).':
    'El registro firmado de este expediente (Comprehensive Learner Record 2.0).',
  'Badges from elsewhere that are about you': 'Insignias de otros lugares que tratan de ti',
  'Brought in from elsewhere': 'Traído de otros lugares',
  'None of these was decided here. Each stands by the word of its issuer.':
    'Nada de esto se decidió aquí. Cada insignia vale por la palabra de quien la emitió.',
  'Issued on': 'Fecha de emisión',
  'How it stands': 'Cómo está',
  'Held when it was last checked': 'Vigente en la última verificación',
  'Not to be relied on': 'No es fiable',
  'Held in part': 'Válido en parte',
  Completed: 'Completado',
  'Hours and credits by school year': 'Horas y créditos por año escolar',
  'School year': 'Año escolar',
  'How to check it': 'Cómo verificarlo',
  'What is printed proves nothing by itself. Each award has a page that says whether it is real, unchanged, current and whose it is, and a signed credential that any verifier of Open Badges reads.':
    'Lo impreso no prueba nada por sí solo. Cada reconocimiento tiene una página que dice si es auténtico, si no ha cambiado, si está vigente y de quién es, y una credencial firmada que lee cualquier verificador de Open Badges.',
  'Drop this file into a page that checks badges: it reads the attached record and every credential in it.':
    'Suelta este archivo en una página que verifique insignias: lee el registro adjunto y cada credencial que contiene.',
  'This transcript is someone else’s, and only they decide about it.':
    'Este expediente es de otra persona, y solo esa persona decide sobre él.',
  'What the awards above brought, by the ledger of each organization that gave it.':
    'Lo que dieron los reconocimientos de arriba, según el libro de quien lo dio.',
  '{count, plural, one {# level} other {# levels}} reached': '{count, plural, one {# nivel alcanzado} other {# niveles alcanzados}}',
  'What was signed of it': 'Lo que se firmó de ella',
  Suspended: 'Suspendido',
  'You took its page down, so it is left out of what others see.': 'Quitaste su página, así que no aparece en lo que ven los demás.',
  'Expired on {day}': 'Venció el {day}',
  Transcript: 'Expediente',
}
