import type { Dictionary } from '../../format.ts'
import { achievements } from './definitions/achievements.ts'
import { authoring } from './definitions/authoring.ts'
import { badges } from './definitions/badges.ts'
import { catalog } from './definitions/catalog.ts'
import { draftReview } from './definitions/draft-review.ts'
import { frameworks } from './definitions/frameworks.ts'
import { pathways } from './definitions/pathways.ts'
import { renewalRule } from './definitions/renewal.ts'
import { trial } from './definitions/trial.ts'
import { value } from './definitions/value.ts'

/** The Spanish of `src/definitions`: a file for each feature that says much, and here what the others say. What is not here yet is shown in English. */
export const definitions: Dictionary = {
  ...achievements,
  ...authoring,
  ...badges,
  ...catalog,
  ...draftReview,
  ...frameworks,
  ...pathways,
  ...renewalRule,
  ...trial,
  ...value,
  Title: 'Título',
  Category: 'Categoría',
  Language: 'Idioma',
  Authoring: 'Redacción',
  'Bring it back': 'Volver a ofrecerla',
  Why: 'Motivo',
  'Micro-credentials are written by authors and admins. Ask an admin of your organization for that role.':
    'Las microcredenciales las escriben quienes tienen la función de autoría o de administración. Pídeselo a quien administra tu organización.',
  Search: 'Buscar',
  Untitled: 'Sin título',
  'Last saved on {when}': 'Se guardó por última vez el {when}',
  'Version {number}, published on {when}': 'Versión {number}, publicada el {when}',
  'Draft of version {number}': 'Borrador de la versión {number}',
  Save: 'Guardar',
  For: 'Para',
  'Publish version {number}': 'Publicar la versión {number}',
  Map: 'Mapa',
  Key: 'Llave',
  'Offered by <a>{organizationName}</a>': 'Ofrecida por <a>{organizationName}</a>',
  'The badge of {title}': 'La insignia de {title}',
  Edit: 'Editar',
  'No longer offered': 'Ya no se ofrece',
  Catalog: 'Catálogo',
  'Micro-credentials': 'Microcredenciales',
  Add: 'Agregar',
  'Choose a day.': 'Elige un día.',
  'Keep as a template': 'Guardar como plantilla',
  'Every author of your organization can begin from it. What you write in double brackets, like [[this]], says what to fill in.':
    'Toda persona que escribe en su organización puede empezar desde ella. Lo que escriba entre dobles corchetes, como [[esto]], dice qué completar.',
  'Name of the template': 'Nombre de la plantilla',
  'What it is good for': 'Para qué sirve',
  'Give the template a name.': 'Ponga un nombre a la plantilla.',
  'Please shorten this to 600 characters.': 'Acórtelo a 600 caracteres, por favor.',
  'There are 200 templates already. Remove one that nobody uses before you keep another.':
    'Ya hay 200 plantillas. Quite una que nadie use antes de guardar otra.',
  'A micro-credential was kept as a template': 'Una microcredencial se guardó como plantilla',
  'What a template says of itself was changed': 'Cambió lo que una plantilla dice de sí',
  'A template was removed': 'Se quitó una plantilla',
  'From a template': 'Desde una plantilla',
  'The parts are there, and double brackets say what to write where. Most are done in forty minutes.':
    'Las partes ya están, y los dobles corchetes dicen qué escribir y dónde. La mayoría se termina en cuarenta minutos.',
  'Templates of your organization': 'Plantillas de su organización',
  Templates: 'Plantillas',
  'Use it: {title}': 'Usarla: {title}',
  'Use it': 'Usarla',
  'Any author can begin from them. Another one comes from any micro-credential of yours: “Keep as a template”.':
    'Toda persona que escribe puede empezar desde ellas. Otra se hace de cualquier microcredencial suya: «Guardar como plantilla».',
  'No template yet': 'Aún no hay plantillas',
  'What your micro-credentials have in common needs to be written only once.':
    'Lo que sus microcredenciales tienen en común solo hace falta escribirlo una vez.',
  'Templates, the newest first': 'Plantillas, primero la más reciente',
  '{by}, <a></a>': '{by}, <a></a>',
  'Remove this template? What was started from it stays.': '¿Quitar esta plantilla? Lo que se empezó desde ella se queda.',
  'Remove the template': 'Quitar la plantilla',
  'Suspended for now': 'Suspendido por ahora',
}
