import type { Dictionary } from '../../format.ts'
import { mail } from './foundation/mail.ts'
import { platform } from './foundation/platform.ts'
import { ui } from './foundation/ui.ts'

/** The Spanish of `src/foundation`, by the English text of each message. What is not here yet is shown in English. */
export const foundation: Dictionary = {
  ...ui,
  ...mail,
  ...platform,
  Activity: 'Actividad',
  'What happened in the organization and who did it. What people write in their work, and what assessors say about it, is not shown here.':
    'Lo que pasó en la organización y quién lo hizo. Lo que las personas escriben en su trabajo y lo que dice de él quien evalúa no se muestra aquí.',
  'Download as CSV': 'Descargar como CSV',
  Organizations: 'Organizaciones',
  'What happened': 'Qué pasó',
  'What people did': 'Lo que hicieron las personas',
  'Everything, also what Laurel did by itself': 'Todo, también lo que Laurel hizo por su cuenta',
  From: 'Desde',
  Until: 'Hasta',
  Show: 'Mostrar',
  'Show everything': 'Mostrar todo',
  'Only what one person did, beside their own work.': 'Solo lo que hizo una persona, aparte de su propio trabajo.',
  'Only what happened to one thing or person.': 'Solo lo que pasó con una cosa o una persona.',
  'Nothing of this kind': 'Nada de este tipo',
  'Nothing has happened yet': 'Todavía no ha pasado nada',
  'Choose another time or another kind of fact.': 'Elige otras fechas u otro tipo de hecho.',
  'As soon as people join, work is handed in or an award is issued, it is listed here.':
    'En cuanto alguien se una, entregue un trabajo o reciba un reconocimiento, aparecerá aquí.',
  When: 'Cuándo',
  'To what': 'Sobre qué',
  'All about it: {what}': 'Todo sobre esto: {what}',
  'All about it': 'Todo sobre esto',
  Who: 'Quién',
  'with the key “{key}”': 'con la clave “{key}”',
  'Way in': 'Vía',
  'The earner': 'Quien participa',
  'A program': 'Un programa',
  'The operator': 'Quien opera el servidor',
  Laurel: 'Laurel',
  'A visitor': 'Visitante',
  Page: 'Página',
  API: 'API',
  'Command line': 'Línea de comandos',
  'VC-API': 'VC-API',
  'In the background': 'En segundo plano',
  'Set up': 'Puesta en marcha',
  'Only admins of an organization are told what happens in it.':
    'Solo quienes administran una organización pueden saber lo que pasa en ella.',
  'This is no fact of this organization. Begin without it, or with the id of one that is.':
    'Este hecho no es de esta organización. Empieza sin él o con el id de uno que sí lo sea.',
  'This does not wait any more: someone has tried it again or dropped it.':
    'Esta tarea ya no espera: alguien la intentó de nuevo o la descartó.',
  'Work that got stuck was tried again': 'Se intentó de nuevo una tarea atascada',
  'Work that got stuck was dropped': 'Se descartó una tarea atascada',
  'Work that got stuck': 'Tareas atascadas',
  Organization: 'Organización',
  'What Laurel does in the background is tried again by itself. What never succeeded waits here for you.':
    'Lo que Laurel hace en segundo plano se vuelve a intentar solo. Lo que nunca se logró te espera aquí.',
  'Nothing is stuck': 'No hay nada atascado',
  'Signing, sending and drawing are all done, or will be tried again by themselves.':
    'Las firmas, los envíos y los dibujos están hechos o se volverán a intentar solos.',
  Work: 'Tarea',
  'Drop this? What it was to do is not done.': '¿Descartar esta tarea? Lo que iba a hacer se queda sin hacer.',
  Drop: 'Descartar',
  'It is being tried again.': 'Se está intentando de nuevo.',
  'It is dropped.': 'Se descartó.',
  'Only admins of the organization, or who runs this Laurel, deal with work that got stuck.':
    'De las tareas atascadas solo se ocupan quienes administran la organización o quien opera este Laurel.',
  'Signing a credential': 'Firmar una credencial',
  'Signing a status list': 'Firmar una lista de estado',
  'Drawing a badge': 'Dibujar una insignia',
  'Sending an e-mail': 'Enviar un correo',
  'Telling a webhook': 'Avisar a un webhook',
  'There are {most} webhooks already. Remove one that is not needed.': 'Ya hay {most} webhooks. Quita uno que no haga falta.',
  Deliveries: 'Envíos',
  'Nothing was sent yet': 'Todavía no se ha enviado nada',
  'As soon as something happens that this webhook is told of, it is listed here.':
    'En cuanto pase algo de lo que se avisa a este webhook, aparecerá aquí.',
  Fact: 'Hecho',
  'Last tried': 'Último intento',
  '{tries, plural, one {# try} other {# tries}}': '{tries, plural, one {# intento} other {# intentos}}',
  Answer: 'Respuesta',
  Delivered: 'Recibido',
  'Will be tried again': 'Se volverá a intentar',
  Waiting: 'En espera',
  'Answer {status}': 'Respuesta {status}',
  'What is it told of?': '¿De qué se le avisa?',
  'Only the system says what came of a delivery.': 'Solo el sistema dice en qué quedó un envío.',
  'A webhook was stopped: {hostname}': 'Se detuvo un webhook: {hostname}',
  'For three days Laurel could not deliver anything to {url}, so it has stopped trying. Nothing is lost: what happened is in the activity of your organization.':
    'Desde hace tres días Laurel no ha podido enviar nada a {url}, así que dejó de intentarlo. No se perdió nada: lo que pasó está en la actividad de tu organización.',
  'Once the other side answers again, resume the webhook on its page.':
    'Cuando el otro lado vuelva a responder, reanuda el webhook en su página.',
  'Open the webhook': 'Abrir el webhook',
  'This webhook is stopped. Resume it first.': 'Este webhook está detenido. Reanúdalo primero.',
  'What awards bring': 'Lo que dan los reconocimientos',
  'People and their accounts': 'Las personas y sus cuentas',
  'Work of earners': 'El trabajo de quienes participan',
  'The organization and its schools': 'La organización y sus escuelas',
  'Keys, webhooks, e-mails and work in the background': 'Claves, webhooks, correos y trabajo en segundo plano',
  '{count} of {all, plural, one {# kind} other {# kinds}} chosen':
    '{count} de {all, plural, one {# tipo elegido} other {# tipos elegidos}}',
  Nothing: 'Nada',
  None: 'Ninguno',
  'Who hears of what happens': 'Quién se entera de lo que pasa',
  'Who hears': 'Quién se entera',
  'Not heard yet': 'Aún por leer',
  '{count} or more': '{count} o más',
  '{count, number}': '{count, number}',
  'the first of': 'lo primero, del',
  'Last fault': 'Último fallo',
  'Stands still': 'Detenido',
  'Far behind': 'Muy atrasado',
  'Reads on': 'Al día',
  'It stands at something of another organization, whose admins see why.':
    'Está detenido en algo de otra organización; quienes la administran ven por qué.',
  '{count, plural, one {Tried once.} other {Tried # times.}}': '{count, plural, one {Se intentó una vez.} other {Se intentó # veces.}}',
  'Next try:': 'Próximo intento:',
  'Jobs that never succeeded': 'Tareas que nunca se lograron',
  'Whatever happens is told to these, one thing after the other. One that can’t take something stands still until it can, so that nothing is left out, and tries again by itself.':
    'A estos se les avisa de todo lo que pasa, una cosa tras otra. Si uno no puede recibir algo, se detiene hasta que pueda, para que no se pierda nada, y vuelve a intentarlo automáticamente.',
  'It tries again now.': 'Lo está intentando de nuevo.',
  'This does not stand still any more: it reads on by itself.': 'Ya no está detenido: sigue leyendo automáticamente.',
  'Only admins, or who runs this Laurel, let a subscriber try again.':
    'Solo quienes administran una organización, o quien se encarga de este Laurel, pueden hacer que lo intente de nuevo.',
  'A subscriber that stood still was told to try again': 'Se hizo que un suscriptor detenido lo intentara de nuevo',
  'A webhook was added': 'Se agregó un webhook',
  'A webhook was changed': 'Se cambió un webhook',
  'The secret of a webhook was replaced': 'Se reemplazó el secreto de un webhook',
  'A stopped webhook was resumed': 'Se reanudó un webhook detenido',
  'A webhook was removed': 'Se quitó un webhook',
  'Please give a whole address, beginning with https://.': 'Escribe una dirección completa, que empiece con https://.',
  'This address is longer than we can keep.': 'Esta dirección es más larga de lo que podemos guardar.',
  'Please choose at least one kind of fact.': 'Elige al menos un tipo de hecho.',
  'There is no kind of fact named {kind}.': 'No hay ningún tipo de hecho que se llame {kind}.',
  'This must be an address on the public Internet that begins with https://, without a password in it.':
    'Debe ser una dirección de la Internet pública que empiece con https:// y no lleve contraseña.',
  'The webhook is added. Give the other side its secret.': 'Se agregó el webhook. Dale su secreto al otro lado.',
  'Saved.': 'Guardado.',
  'The secret is replaced.': 'Se reemplazó el secreto.',
  'The webhook is stopped.': 'El webhook está detenido.',
  'The webhook works again.': 'El webhook vuelve a funcionar.',
  'It is being sent again.': 'Se está enviando de nuevo.',
  'Webhooks of {organization}': 'Webhooks de {organization}',
  'For three days nothing could be delivered': 'Desde hace tres días no se ha podido enviar nada',
  'It is told nothing': 'No se le avisa de nada',
  'What happens meanwhile is not told later; it stays in the activity, and programs can ask for it by the API.':
    'De lo que pase mientras tanto no se avisará después; queda en la actividad, y los programas pueden pedirlo por la API.',
  Resume: 'Reanudar',
  Secret: 'Secreto',
  'With it the other side checks that a delivery is from here and was not changed, as the Standard Webhooks specification says.':
    'Con él, el otro lado comprueba que un envío viene de aquí y que no se cambió, como dice la especificación Standard Webhooks.',
  'Signing secret': 'Secreto para firmar',
  'Until {time}, deliveries are signed with the earlier secret too.': 'Hasta {time}, los envíos se firman también con el secreto anterior.',
  'Replace the secret': 'Reemplazar el secreto',
  'What was sent in the last month, newest first. What fails is tried again for three days.':
    'Lo que se envió en el último mes, lo más reciente primero. Lo que falla se vuelve a intentar durante tres días.',
  'Change it': 'Cambiarlo',
  'Stop it for now': 'Detenerlo por ahora',
  'Remove this webhook? The log of what it was sent goes with it.':
    '¿Quitar este webhook? También se borra la lista de lo que se le envió.',
  'Remove it': 'Quitarlo',
  'Only admins of an organization look after its webhooks.': 'Solo quienes administran una organización se ocupan de sus webhooks.',
  'Stopped: it did not answer': 'Detenido: no respondía',
  Stopped: 'Detenido',
  Failing: 'Con fallos',
  Working: 'Funciona',
  Webhooks: 'Webhooks',
  'Addresses of other programs that Laurel tells as soon as something happens: an award, a decision, a new member.':
    'Direcciones de otros programas a los que Laurel avisa en cuanto pasa algo: un reconocimiento, una decisión, alguien que se une.',
  'No webhooks yet': 'Todavía no hay webhooks',
  'Add the address of a program that is to hear of facts, such as the system of HR.':
    'Agrega la dirección de un programa que deba enterarse de los hechos, como el sistema de Recursos Humanos.',
  'Is told of': 'Se le avisa de',
  '{count, plural, one {# kind of fact} other {# kinds of fact}}': '{count, plural, one {# tipo de hecho} other {# tipos de hecho}}',
  'Add a webhook': 'Agregar un webhook',
  'It begins with https:// and lies on the public Internet.': 'Empieza con https:// y está en la Internet pública.',
  'Add the webhook': 'Agregar el webhook',
  'The webhook is removed.': 'Se quitó el webhook.',
  'How programs ask Laurel': 'Cómo los programas usan Laurel',
  'Everything that people do here, a program can do for them: with a key, over HTTP, in JSON.':
    'Todo lo que aquí hacen las personas puede hacerlo un programa en su nombre: con una clave, por HTTP, en JSON.',
  'As an OpenAPI document': 'Como documento OpenAPI',
  'The first request': 'La primera solicitud',
  'Make a key under Settings, API keys. It is shown once.': 'Crea una clave en Ajustes, Claves de API. Se muestra una sola vez.',
  'What holds everywhere': 'Lo que vale en todas partes',
  'A person’s key can do what that person may at that moment, and no more; an organization’s key can do no more than its scopes allow. A revoked key stops working at once.':
    'La clave de una persona nunca puede más que esa persona en ese momento; la de una organización, no más que sus permisos. Si se revoca, deja de servir de inmediato.',
  Refusals: 'Rechazos',
  'Problem details (RFC 9457). The code is stable and documented; the title is for people, in the language of Accept-Language.':
    'Detalles del problema (RFC 9457). El código es estable y está documentado; el título es para las personas, en el idioma de Accept-Language.',
  Lists: 'Listas',
  'A page at a time. The Link header leads to the next one; its cursor fits only the same list, asked by the same.':
    'Una página a la vez. El encabezado Link lleva a la siguiente; su cursor solo sirve para la misma lista, pedida por la misma persona o clave.',
  Changes: 'Cambios',
  'What is edited is read first: its ETag comes back as If-Match. Without it a change is refused with 428, with an old one with 412.':
    'Lo que se edita se lee primero: su ETag vuelve como If-Match. Sin él, un cambio se rechaza con 428; con uno antiguo, con 412.',
  'Sending again': 'Volver a enviar',
  'With an Idempotency-Key the same request is done once and answered the same for a day, also when it comes twice at once.':
    'Con un Idempotency-Key, la misma solicitud se hace una vez y se responde igual durante un día, aunque llegue dos veces al mismo tiempo.',
  'How many': 'Cantidad',
  'The RateLimit headers say how many requests are left in this minute.':
    'Los encabezados RateLimit dicen cuántas solicitudes quedan en este minuto.',
  'In the address.': 'En la dirección.',
  'After the question mark.': 'Después del signo de interrogación.',
  'A header.': 'Un encabezado.',
  'Needed.': 'Obligatorio.',
  'What is sent with {place}': 'Lo que se envía con {place}',
  'An example of {place}': 'Un ejemplo de {place}',
  'Answered with {status}. It may refuse with {refusals}.': 'Responde con {status}. Puede rechazar con {refusals}.',
  'Answered with {status} and nothing else. It may refuse with {refusals}.':
    'Responde con {status} y nada más. Puede rechazar con {refusals}.',
  'What {place} answers': 'Lo que responde {place}',
  'This form cannot be read. Please send it again.': 'No se puede leer este formulario. Envíalo de nuevo.',
  'Another request was sent under this Idempotency-Key. Give each its own, and send the same again only unchanged.':
    'Ya se envió otra solicitud con este Idempotency-Key. Dale a cada una el suyo, y vuelve a enviar la misma solo sin cambios.',
  'Please give a name.': 'Escribe un nombre.',
  'This is larger than this form can be, so it was not read. Nothing was changed.':
    'Es más grande de lo que admite este formulario, así que no se leyó. No se cambió nada.',
  'This did not arrive in time, so it was not read. Nothing was changed. Please send it again.':
    'No llegó a tiempo, así que no se leyó. No se cambió nada. Envíalo de nuevo.',
  'These are more requests than there are in a minute. Go on in {seconds, plural, one {# second} other {# seconds}}; the RateLimit headers say how many are left.':
    'Son más solicitudes de las que se permiten por minuto. Sigue en {seconds, plural, one {# segundo} other {# segundos}}; los encabezados RateLimit dicen cuántas quedan.',
  'This needs an API key, as “Authorization: Bearer laurel_…”. Make one in Laurel’s settings.':
    'Hace falta una clave de API, como “Authorization: Bearer laurel_…”. Crea una en los ajustes de Laurel.',
  'This key was not made for that: it needs the scope {scope}.': 'Esta clave no se creó para eso: le falta el permiso {scope}.',
  'An Idempotency-Key has 1 to 200 signs, none of them a blank. A random UUID is good.':
    'Un Idempotency-Key tiene de 1 a 200 caracteres, sin espacios. Un UUID al azar sirve bien.',
  'Send this as JSON, with “Content-Type: application/json”.': 'Envíalo como JSON, con “Content-Type: application/json”.',
  'This is not the JSON of an object, so nothing was done.': 'Esto no es el JSON de un objeto, así que no se hizo nada.',
  'This cursor is none of this list as it is asked for here. Begin at its first page.':
    'Este cursor no es de esta lista tal como se pide aquí. Empieza por su primera página.',
  'Say which text you change: send its ETag as If-Match, so that nobody’s change is lost.':
    'Di qué texto cambias: envía su ETag como If-Match, para que no se pierda el cambio de nadie.',
  'This was changed since you read it, so nothing was done. Read it again before you decide.':
    'Esto cambió desde que lo leíste, así que no se hizo nada. Léelo otra vez antes de decidir.',
  'Please check what you sent.': 'Revisa lo que enviaste.',
  'This is someone’s own. Ask with a key that this person has made for themselves.':
    'Esto es personal. Pídelo con una clave que la propia persona haya creado para sí.',
  'Laurel is busy': 'Laurel tiene demasiadas solicitudes',
  'This was sent from another site, so nothing was changed. Open the page here and send it again.':
    'Esto se envió desde otro sitio, así que no se cambió nada. Abre la página aquí y envíalo de nuevo.',
  Outbox: 'Bandeja de salida',
  Written: 'Escrito',
  'Please sign in first.': 'Entra primero.',
  'Too many people are asking at once, so this was not started. Nothing was changed. Please try again in a minute.':
    'Hay demasiada gente pidiendo cosas a la vez, así que esto no se empezó. No se cambió nada. Inténtalo de nuevo en un minuto.',
  '{count, plural, one {# hour} other {# hours}}': '{count, plural, one {# hora} other {# horas}}',
  'There is no room for files on this server just now. What was added before is safe. Please tell the people who run it.':
    'Ahora no hay lugar para archivos en este servidor. Lo que se agregó antes está a salvo. Avisa a quienes lo operan.',
  'A part of this file is arriving just now. Please wait until it has.':
    'Una parte de este archivo está llegando ahora. Espera a que termine.',
  'Of this file {there, plural, one {# byte is} other {# bytes are}} here, so the next part begins there.':
    'De este archivo {there, plural, one {ya está aquí # byte} other {ya están aquí # bytes}}, así que la parte siguiente empieza ahí.',
  'This file is larger than {most} MB. Nothing was kept of it.': 'Este archivo pesa más de {most} MB. No se guardó nada de él.',
  'This file is empty. Please choose another.': 'Este archivo está vacío. Elige otro.',
  'What “{code}” means': 'Qué significa “{code}”',
  'Over HTTP this is status {status}. A refusal changes nothing: what was there before is there still.':
    'Por HTTP es el estado {status}. Un rechazo no cambia nada: lo que había antes sigue ahí.',
  'To the start': 'Ir al inicio',
  'Not used': 'No se usa',
  'Row {line} is a person, not headings': 'La fila {line} es una persona, no encabezados',
  'Column {number}': 'Columna {number}',
  Empty: 'Vacía',
  '{count, plural, one {# row stands} other {# rows stand}} above the headings and {count, plural, one {is} other {are}} not read: {text}':
    '{count, plural, one {Hay # fila} other {Hay # filas}} antes de los encabezados y {count, plural, one {no se lee} other {no se leen}}: {text}',
  'This file is larger than {most} MB. Please split it.': 'Este archivo pesa más de {most} MB. Divídelo.',
  'This is a workbook or another packed file. In your spreadsheet, choose “Save as” and then CSV, and upload that.':
    'Esto es un libro de cálculo u otro archivo comprimido. En tu hoja de cálculo, elige “Guardar como” y después CSV, y sube ese archivo.',
  'This is an older Excel workbook. In your spreadsheet, choose “Save as” and then CSV, and upload that.':
    'Esto es un libro de un Excel más antiguo. En tu hoja de cálculo, elige “Guardar como” y después CSV, y sube ese archivo.',
  'This is a PDF, not a table. Please upload a CSV file, or copy the rows and paste them.':
    'Esto es un PDF, no una tabla. Sube un archivo CSV, o copia las filas y pégalas.',
  'This is not a text file. Please upload a CSV file.': 'Esto no es un archivo de texto. Sube un archivo CSV.',
  'This list is larger than 1 MB. Please split it.': 'Esta lista pesa más de 1 MB. Divídela.',
  'This list is larger than {most} MB. Please split it.': 'Esta lista pesa más de {most} MB. Divídela.',
  'This list has more than {most} columns. Please leave out those that are not needed.':
    'Esta lista tiene más de {most} columnas. Quita las que no hagan falta.',
  'Very many people are here just now. Everything that was saved is safe.':
    'En este momento hay muchísima gente aquí. Todo lo que se guardó está a salvo.',
  'Wait {seconds, plural, one {# second} other {# seconds}}, then load this page again.':
    'Espera {seconds, plural, one {# segundo} other {# segundos}} y vuelve a cargar esta página.',
  'Load it again': 'Cargarla de nuevo',
  'Very many people are here just now, so what you sent was not taken. Everything that was saved before is safe.':
    'En este momento hay muchísima gente aquí, así que no se tomó lo que enviaste. Todo lo que se guardó antes está a salvo.',
  'Go back with the button of your browser: what you typed is still there. Then send it once more.':
    'Vuelve con el botón de tu navegador: lo que escribiste sigue ahí. Después envíalo otra vez.',
  'A quotation mark is not closed in this row.': 'En esta fila falta cerrar unas comillas.',
  Time: 'Momento',
  'Subject id': 'Id. del sujeto',
  'Name of subject': 'Nombre del sujeto',
  Actor: 'Quién lo hizo',
  'Name of actor': 'Nombre de quien lo hizo',
  Door: 'Entrada',
  Request: 'Solicitud',
  'Event id': 'Id. del hecho',
  'So much can’t be watched at once. Close some windows of Laurel.':
    'No se puede seguir tanto a la vez. Cierra algunas ventanas de Laurel.',
  'Too many pages are open at once to show changes as they come. Load the page again to see what is new.':
    'Hay demasiadas páginas abiertas para mostrar los cambios al momento. Vuelve a cargar la página para ver lo nuevo.',
  'Something here has changed.': 'Algo ha cambiado aquí.',
  'Show it': 'Mostrarlo',
  'This was changed elsewhere.': 'Esto se cambió en otro lugar.',
  'Show it as it is now': 'Mostrar cómo está ahora',
  // backups
  'A backup was made': 'Se hizo una copia de seguridad',
  'A backup could not be made': 'No se pudo hacer una copia de seguridad',
  'This Laurel was restored from a backup': 'Este Laurel se restauró desde una copia de seguridad',
  'Only the system writes down what became of a backup.': 'Solo el sistema anota qué fue de una copia de seguridad.',
  'By hand': 'A mano',
  'By itself': 'Por sí sola',
  'Before an upgrade': 'Antes de una actualización',
  'Copies of all that Laurel keeps: the database, the evidence and the sealed keys. Who runs this Laurel makes and restores them.':
    'Copias de todo lo que Laurel guarda: la base de datos, la evidencia y las claves selladas. Las hace y las restaura quien administra este Laurel.',
  'A backup is made every day at {at} UTC.': 'Cada día se hace una copia de seguridad a las {at} UTC.',
  'No daily backup is set up.': 'No hay ninguna copia diaria programada.',
  'When the last one was made, the store lacked {missingFiles, plural, one {# file} other {# files}} that the database names. Please tell the people who run this Laurel.':
    'Cuando se hizo la última, al almacén le {missingFiles, plural, one {faltaba # archivo} other {faltaban # archivos}} que la base de datos nombra. Avisa a quienes administran este Laurel.',
  'The last one is older than it should be. Please tell the people who run this Laurel.':
    'La última es más vieja de lo que debería. Avisa a quienes administran este Laurel.',
  'Who runs this Laurel can set one up, and make one by hand at any time.':
    'Quien administra este Laurel puede programarla, y hacer una a mano en cualquier momento.',
  'The latest backups': 'Las últimas copias de seguridad',
  'No backups yet': 'Todavía no hay copias de seguridad',
  'Each one is listed here, with what became of it.': 'Aquí aparece cada una, con su resultado.',
  How: 'Cómo',
  'What became of it': 'Resultado',
  'It could not be made; the log says why.': 'No se pudo hacer; el registro dice por qué.',
  '{bytes, number, bytes}, {files, plural, one {# file} other {# files}}, encrypted':
    '{bytes, number, bytes}, {files, plural, one {# archivo} other {# archivos}}, cifrada',
  '{bytes, number, bytes}, {files, plural, one {# file} other {# files}}':
    '{bytes, number, bytes}, {files, plural, one {# archivo} other {# archivos}}',
  'Looking for what is due': 'Buscar lo que tiene plazo',
  'Looking for work at rest': 'Buscar trabajo en reposo',
  'Looking for digests that are due': 'Buscar resúmenes pendientes',
  'Writing a daily digest': 'Escribir un resumen diario',
  'The master key was changed': 'Se cambió la clave maestra',
  Coaching: 'Acompañamiento',
  'There is no such moment, or it is not shown to you any more.': 'No existe ese momento, o ya no se te muestra.',
  'There are no such kudos, or not any more.': 'No existe ese aplauso, o ya no.',
  'There is no such report.': 'No existe ese aviso.',
  'There is no such card.': 'No existe esa tarjeta.',
  'You have not muted that.': 'Eso no lo has silenciado.',
  Kudos: 'Aplausos',
  'There is no such roster.': 'No existe esa lista de personal.',
}
