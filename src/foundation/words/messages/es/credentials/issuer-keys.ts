import type { Dictionary } from '../../../format.ts'

/** The Spanish of `src/credentials/issuer-keys`, by the English text of each message. */
export const issuerKeys: Dictionary = {
  'A new signing key took the place of the one before': 'Una clave de firma nueva sustituyó a la anterior',
  'A signing key was named as compromised': 'Se declaró comprometida una clave de firma',
  'The signing keys were taken along, sealed': 'Se exportaron las claves de firma, selladas',
  'Only admins of an organization look after its signing keys.':
    'Solo la administración de una organización se ocupa de sus claves de firma.',
  'An admin does this with signing keys in person, not a program.':
    'Esto con las claves de firma lo hace en persona alguien de la administración, no un programa.',
  'This key is named as compromised already, and its day stands in what verifiers read.':
    'Esta clave ya está declarada comprometida, y su día figura en lo que leen quienes verifican.',
  'That day is still ahead.': 'Ese día todavía no ha llegado.',
  'Choose a day.': 'Elige un día.',
  'New awards are signed with the new key.': 'Los nuevos reconocimientos se firman con la clave nueva.',
  'It is written down, and the lists of what was taken back are signed again.':
    'Queda anotado, y las listas de lo retirado se firman de nuevo.',
  'With these the organization signs its awards. Those who check an award read their public halves; the secret halves never leave Laurel unsealed.':
    'Con ellas la organización firma sus reconocimientos. Quien comprueba un reconocimiento lee sus mitades públicas; las mitades secretas nunca salen de Laurel sin sellar.',
  'The keys, sealed under your passphrase': 'Las claves, selladas con tu frase de contraseña',
  'Copy it into a file and keep it apart from the passphrase. Any program of age opens it: age --decrypt keys.age':
    'Cópialo en un archivo y guárdalo aparte de la frase de contraseña. Lo abre cualquier programa de age: age --decrypt keys.age',
  'Change to a new key': 'Cambiar a una clave nueva',
  'New awards are signed with the new key. What earlier keys signed goes on verifying. The key for awards shown in parts, which is made when somebody first asks for one, changes with it. Once a year is a good habit.':
    'Los nuevos reconocimientos se firman con la clave nueva. Lo que firmaron las anteriores se sigue verificando. La clave para reconocimientos que se muestran por partes, que se crea cuando alguien pide el primero, cambia con ella. Una vez al año es una buena costumbre.',
  'Awards shown in parts': 'Reconocimientos por partes',
  'Awards, lists and records': 'Reconocimientos, listas y expedientes',
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
}
