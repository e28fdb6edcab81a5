import type { Dictionary } from '../../format.ts'
import { anchorSets } from './credentials/anchor-sets.ts'
import { asking } from './credentials/asking.ts'
import { awardPages } from './credentials/award-pages.ts'
import { disclosure } from './credentials/disclosure.ts'
import { endorsements } from './credentials/endorsements.ts'
import { exchange } from './credentials/exchange.ts'
import { holderKeys } from './credentials/holder-keys.ts'
import { issueByList } from './credentials/issue-by-list.ts'
import { issuerKeys } from './credentials/issuer-keys.ts'
import { offlineVerifier } from './credentials/offline-verifier.ts'
import { pathways } from './credentials/pathways.ts'
import { posters } from './credentials/posters.ts'
import { renewal } from './credentials/renewal.ts'
import { standing } from './credentials/standing.ts'
import { trustLists } from './credentials/trust-lists.ts'
import { verification } from './credentials/verification.ts'

/** The Spanish of `src/credentials`, by the English text of each message. What is not here yet is shown in English. */
export const credentials: Dictionary = {
  ...trustLists,
  ...offlineVerifier,
  ...asking,
  ...exchange,
  ...holderKeys,
  ...disclosure,
  ...issueByList,
  ...posters,
  ...renewal,
  ...standing,
  ...endorsements,
  ...awardPages,
  ...verification,
  ...issuerKeys,
  ...anchorSets,
  ...pathways,
  'Earned by': 'La consiguió',
  'It is real': 'Es real',
  'It is unchanged': 'Está sin cambios',
  'It is current': 'Está vigente',
  'Badge: {title}': 'Insignia: {title}',
  'What was shown': 'Lo que se demostró',
  'Take it along': 'Llévatelo',
  'Credential (JSON)': 'Credencial (JSON)',
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
  'Technical detail': 'Detalles técnicos',
  Credential: 'Credencial',
  Signed: 'Firma',
  'Reason, for everyone to read': 'Razón, que cualquiera podrá leer',
  'This award is being signed. Please ask again in a few seconds.':
    'Este reconocimiento se está firmando. Vuelve a pedirlo en unos segundos.',
  video: 'video',
  document: 'documento',
  picture: 'imagen',
  link: 'enlace',
  text: 'texto',
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
  'Valid until': 'Válida hasta',
  Issuer: 'Quien emite',
  Evidence: 'Evidencia',
  Stop: 'Detener',
  Endorsements: 'Avales',
  holds: 'se cumple',
  Endorsement: 'Aval',
  Standard: 'Estándar',
  'What it says, and technical detail': 'Lo que dice, y detalles técnicos',
  'This file is empty.': 'Este archivo está vacío.',
  'It says: given to {person} by {issuer}': 'Dice: otorgada a {person} por {issuer}',
  'It says: given by {issuer}': 'Dice: otorgada por {issuer}',
  'Check a badge': 'Verificar una insignia',
  'The keys of the issuer': 'Las claves de quien emite',
  'The list of badges taken back': 'La lista de insignias retiradas',
  'This key was made a moment ago. Wait a minute before you make another.':
    'Esta clave se creó hace un momento. Espera un minuto antes de crear otra.',
  'Choose a passphrase of at least 16 characters, such as five words.':
    'Elige una frase de contraseña de al menos 16 caracteres, como cinco palabras.',
  'A passphrase has at most 500 characters.': 'Una frase de contraseña tiene como máximo 500 caracteres.',
  'Sealed keys': 'Claves selladas',
  'Make a new key': 'Crear una clave nueva',
  Passphrase: 'Frase de contraseña',
  'At least 16 characters, such as five words. It is kept nowhere: without it the file opens for nobody.':
    'Al menos 16 caracteres, como cinco palabras. No se guarda en ningún sitio: sin ella nadie puede abrir el archivo.',
  'Show the sealed keys': 'Mostrar las claves selladas',
  'Who earned this asked to be forgotten, so its file is given out no more. Who has it can still check it.':
    'Quien lo consiguió pidió que se olvidaran sus datos, así que su archivo ya no se entrega. Quien lo tenga todavía puede verificarlo.',
  'The public page of an award was taken down by its earner': 'Quien obtuvo un reconocimiento retiró su página pública',
  'The public page of an award was shown again by its earner': 'Quien obtuvo un reconocimiento volvió a mostrar su página pública',
  'The person who earned this does not show it publicly. It stands, and anyone who has its file can check it.':
    'La persona que lo obtuvo no lo muestra en público. Sigue en pie, y quien tenga su archivo puede verificarlo.',
  'You took this page down. Show it again first.': 'Retiraste esta página. Primero vuelve a mostrarla.',
  'An award that was taken back was given again on an appeal': 'Se devolvió por una apelación un reconocimiento que se había retirado',
  'This award is not taken back any more. Nothing was changed.': 'Este reconocimiento ya no está retirado. No se cambió nada.',
  'If you think that this is wrong, you can ask for a second look until {day, date, long}. Somebody who had no part in it takes it.':
    'Si crees que es un error, puedes pedir una segunda mirada hasta el {day, date, long}. La hace alguien que no tuvo parte en ello.',
  retired: 'retirada',
  'Level {level}': 'Nivel {level}',
  all: 'todas',
  earned: 'conseguida',
  'Decided elsewhere': 'Decidido en otro lugar',
  'The credential of an award was signed as a token': 'Se firmó la credencial de un reconocimiento como token',
}
