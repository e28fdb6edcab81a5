import type { Dictionary } from '../../../format.ts'

/** The Spanish of `src/people/api-keys`, by the English text of each message. */
export const apiKeys: Dictionary = {
  'A key can’t make or revoke keys. Sign in for that.': 'Una clave no puede crear ni revocar claves. Para eso hay que entrar a Laurel.',
  'Only admins of an organization look after its keys.': 'Solo quienes administran una organización se encargan de sus claves.',
  'An API key was made': 'Se creó una clave de API',
  'An API key was revoked': 'Se revocó una clave de API',
  'Your new key “{name}”': 'Tu clave nueva “{name}”',
  'Copy it now: it is shown this once and can’t be shown again. Anyone who has it can do what it may, so keep it as you keep a password.':
    'Cópiala ahora: se muestra esta única vez y no se puede volver a mostrar. Quien la tenga puede hacer todo lo que permite, así que guárdala como guardas una contraseña.',
  'Keys in use': 'Claves en uso',
  'No keys yet': 'Todavía no hay claves',
  'A key lets another program ask Laurel: a spreadsheet, the system of HR, a script. Make one below for each.':
    'Con una clave, otro programa puede hacerle consultas a Laurel: una hoja de cálculo, el sistema de Recursos Humanos, un script. Crea abajo una para cada uno.',
  'What for': 'Para qué',
  'Ends in': 'Termina en',
  May: 'Permisos',
  'Made by': 'Quién lo hizo',
  'Last used': 'Último uso',
  'Revoke the key “{name}”? Programs that use it stop working at once, and it can’t be brought back.':
    '¿Revocar la clave “{name}”? Los programas que la usan dejan de funcionar de inmediato, y no se puede recuperar.',
  'Revoke the key {name}': 'Revocar la clave {name}',
  Revoke: 'Revocar',
  'Make a key': 'Crear una clave',
  'So that you know later which key to revoke, such as “HR export”.':
    'Para que después sepas qué clave revocar, por ejemplo, “Exportación para Recursos Humanos”.',
  'How long is it good?': '¿Cuánto tiempo sirve?',
  '30 days': '30 días',
  '90 days': '90 días',
  'One year': 'Un año',
  'Make the key': 'Crear la clave',
  '{area}: read and write': '{area}: leer y escribir',
  '{area}: read': '{area}: leer',
  '{area}: write': '{area}: escribir',
  'What may it do? It can do what you may do yourself at that moment, and no more.':
    '¿Qué puede hacer? Nunca puede más de lo que puedas tú en ese momento.',
  'What may it do? The key is the organization’s: it stays when the person who made it leaves.':
    '¿Qué puede hacer? La clave es de la organización: se queda cuando se va la persona que la creó.',
  Write: 'Escribir',
  'Please keep the name under 80 characters.': 'El nombre debe tener menos de 80 caracteres.',
  'Please say what the key is for.': 'Di para qué es la clave.',
  'Please choose at least one thing that it may do.': 'Elige al menos una cosa que pueda hacer.',
  'There is no such scope.': 'Ese permiso no existe.',
  'A key lasts a year at most.': 'Una clave dura un año como máximo.',
  'A key lasts a day at least.': 'Una clave dura un día como mínimo.',
  'Write whole days, such as 90.': 'Escribe días completos, como 90.',
  'Write the days as a number, such as 90.': 'Escribe los días con un número, como 90.',
  'A key of an organization has nothing that is someone’s in person: no account, no work, no assessment.':
    'Una clave de una organización no tiene nada de una persona en particular: ni cuenta, ni trabajos, ni evaluaciones.',
  'There are 50 keys already. Revoke one that is not used any more.': 'Ya hay 50 claves. Revoca una que ya no se use.',
  'API keys of the organization': 'Claves de API de la organización',
  'Programs of the organization, such as the system of HR. A key does what it was made for, no matter who made it.':
    'Programas de la organización, como el sistema de Recursos Humanos. Una clave hace aquello para lo que se creó, sin importar quién la creó.',
  'The key is revoked.': 'Se revocó la clave.',
  'Your API keys': 'Tus claves de API',
  'Programs that ask Laurel in your name.': 'Programas que le hacen consultas a Laurel en tu nombre.',
  'This API key is not known here. Send it as “Authorization: Bearer laurel_…”, whole.':
    'Esta clave de API no se conoce aquí. Envíala completa, así: “Authorization: Bearer laurel_…”.',
  'This API key has run out. Make another in Laurel’s settings.': 'Esta clave de API venció. Crea otra en los ajustes de Laurel.',
  'This API key was revoked, so nothing was done. Make another in Laurel’s settings.':
    'Esta clave de API se revocó, así que no se hizo nada. Crea otra en los ajustes de Laurel.',
  'Your account': 'Tu cuenta',
  'Your name and your e-mail addresses.': 'Tu nombre y tus direcciones de correo.',
  'What it says of itself, its calendar and its schools.': 'Lo que dice de sí misma, su calendario y sus escuelas.',
  'Who belongs to it, in which roles, and who is invited.': 'Quién pertenece a ella, con qué funciones, y a quién se invitó.',
  'What was sent in its name, and sending it again.': 'Lo que se envió en su nombre, y enviarlo otra vez.',
  'The catalog, drafts and versions.': 'El catálogo, los borradores y las versiones.',
  'What micro-credentials bring: rules and the lines of your own ledger.':
    'Lo que dan las microcredenciales: las reglas y las líneas de tu propio registro.',
  'Your work': 'Tu trabajo',
  'Your attempts with their answers and evidence.': 'Tus intentos, con sus respuestas y su evidencia.',
  'The queue, and what you assess.': 'La lista de espera y lo que evalúas.',
  'What happened in the organization, and the webhooks that are told of it.':
    'Lo que pasó en la organización y los webhooks a los que se avisa.',
  'What micro-credentials bring: currencies and rules of the organization.':
    'Lo que dan las microcredenciales: lo que da la organización y sus reglas.',
  'The awards that the organization issued, and taking one back.': 'Los reconocimientos que otorgó la organización, y retirar uno.',
  'Your awards; for admins, taking an award back.': 'Tus reconocimientos; y, si administras la organización, retirar uno.',
}
