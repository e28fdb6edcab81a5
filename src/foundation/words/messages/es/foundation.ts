import type { Dictionary } from '../../format.ts'

/** The Spanish of `src/foundation`, by the English text of each message. What is not here yet is shown in English. */
export const foundation: Dictionary = {
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
  'All about {what}': 'Todo sobre esto: {what}',
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
  'Without it, the first organization of which you are an admin.': 'Si falta, la primera organización que administras.',
  'The id of the last fact that you know: the `after` of the answer before. Without it, from the beginning.':
    'El id del último hecho que conoces: el `after` de la respuesta anterior. Si falta, desde el principio.',
  'To ask with next time.': 'Para preguntar la próxima vez.',
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
  'Given up': 'Se dejó de intentar',
  'What to do': 'Qué hacer',
  'Try again': 'Intentar de nuevo',
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
  State: 'Estado',
  'Last tried': 'Último intento',
  '{tries, plural, one {# try} other {# tries}}': '{tries, plural, one {# intento} other {# intentos}}',
  Answer: 'Respuesta',
  'Send again': 'Enviar de nuevo',
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
  'A webhook was added': 'Se agregó un webhook',
  'A webhook was changed': 'Se cambió un webhook',
  'The secret of a webhook was replaced': 'Se reemplazó el secreto de un webhook',
  'A webhook was stopped': 'Se detuvo un webhook',
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
  'The secret before signs as well until:': 'El secreto anterior también firma hasta:',
  'Replace the secret': 'Reemplazar el secreto',
  'What was sent in the last month, newest first. What fails is tried again for three days.':
    'Lo que se envió en el último mes, lo más reciente primero. Lo que falla se vuelve a intentar durante tres días.',
  'Change it': 'Cambiarlo',
  Address: 'Dirección',
  'Stop it for now': 'Detenerlo por ahora',
  'Remove this webhook? The log of what it was sent goes with it.':
    '¿Quitar este webhook? También se borra la lista de lo que se le envió.',
  'Remove it': 'Quitarlo',
  'Only admins of an organization look after its webhooks.': 'Solo quienes administran una organización se ocupan de sus webhooks.',
  'The kinds of fact it is told of.': 'Los tipos de hecho de los que se le avisa.',
  'The first failure since the last success.': 'El primer fallo desde el último envío logrado.',
  'Since when it is told nothing.': 'Desde cuándo no se le avisa de nada.',
  'The fact, and the `webhook-id` under which it is sent.': 'El hecho, y el `webhook-id` con el que se envía.',
  'When it is sent next; null once it is delivered or given up.':
    'Cuándo se envía otra vez; nulo cuando ya se recibió o se dejó de intentar.',
  'Of the last answer; null where none came.': 'El de la última respuesta; nulo donde no llegó ninguna.',
  'How the last answer began.': 'Cómo empezaba la última respuesta.',
  'Why no answer came.': 'Por qué no llegó respuesta.',
  'By which deliveries are signed: whsec_ and 32 bytes in base64.': 'Con el que se firman los envíos: whsec_ y 32 bytes en base64.',
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
  Since: 'Desde',
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
  Keys: 'Claves',
  'A key of a person never may more than that person at that moment; one of an organization no more than its scopes. Revoked, it ends at once.':
    'La clave de una persona nunca puede más que esa persona en ese momento; la de una organización, no más que sus permisos. Si se anula, deja de servir al instante.',
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
  'The port the server listens on.': 'El puerto en el que escucha el servidor.',
  'The address the server binds to. Default: 0.0.0.0, which is every network; with the demo 127.0.0.1, this machine alone.':
    'La dirección en la que atiende el servidor. Si falta: 0.0.0.0, que es todas las redes; con la demo, 127.0.0.1, solo este equipo.',
  'The public address of this instance. It is part of every badge, so choose it once. Default: http://localhost:PORT, or https with TLS_CERT.':
    'La dirección pública de esta instalación. Es parte de cada insignia, así que elígela una sola vez. Si falta: http://localhost:PORT, o https con TLS_CERT.',
  'Where the embedded database, evidence files, files on their way and the master key live.':
    'Dónde están la base de datos integrada, los archivos de evidencia, los archivos que están llegando y la clave maestra.',
  'A PostgreSQL 15 or newer to use. Without it, an embedded one is started in DATA_DIR.':
    'Un PostgreSQL 15 o más nuevo. Si falta, se inicia uno integrado en DATA_DIR.',
  'Where evidence is kept: a folder (file:///srv/evidence) or a bucket of an S3 server (s3://key:secret@host:port/bucket?region=us-east-1&path-style; s3+http:// without TLS). Without it, in DATA_DIR/files.':
    'Dónde se guarda la evidencia: una carpeta (file:///srv/evidence) o un bucket de un servidor S3 (s3://key:secret@host:port/bucket?region=us-east-1&path-style; s3+http:// sin TLS). Si falta, en DATA_DIR/files.',
  'The access key of the S3 server, where STORE_URL is to hold no secret.':
    'La clave de acceso del servidor S3, cuando STORE_URL no debe llevar ningún secreto.',
  'The secret of STORE_KEY.': 'El secreto de STORE_KEY.',
  'Encrypts the signing keys of issuers. Without it, a key is made once and kept in DATA_DIR/master.key, readable by the owner only.':
    'Cifra las claves con las que firma quien emite. Si falta, se crea una clave una sola vez y se guarda en DATA_DIR/master.key, que solo puede leer la cuenta propietaria.',
  'Where mail is sent, such as smtp://user:password@host:587. Without it, mail is kept, and invitations are shown at /outbox.':
    'Adónde se envía el correo, como smtp://user:password@host:587. Si falta, el correo se guarda y las invitaciones se muestran en /outbox.',
  'The sender of all mail.': 'El remitente de todo el correo.',
  'The largest evidence file, in bytes.': 'El archivo de evidencia más grande, en bytes.',
  'How much evidence one person may keep, in bytes.': 'Cuánta evidencia puede guardar una persona, en bytes.',
  'How much evidence the people of one organization may keep together, in bytes.':
    'Cuánta evidencia pueden guardar en total las personas de una organización, en bytes.',
  'Files are refused while less than this is free on the disk of DATA_DIR, so that the database keeps room.':
    'No se aceptan archivos mientras en el disco de DATA_DIR quede libre menos que esto, para que la base de datos tenga lugar.',
  'How many requests an API key has in a minute; who asks without one has a fifth of it.':
    'Cuántas solicitudes tiene una clave de API por minuto; quien pregunta sin clave tiene la quinta parte.',
  'How long a server that is asked to stop waits for what it is answering.':
    'Cuánto espera un servidor al que se le pide parar hasta terminar lo que está respondiendo.',
  'How long it waits for files that are arriving.': 'Cuánto espera los archivos que están llegando.',
  'Whether the last X-Forwarded-For entry names the client. Set it only behind a proxy of your own.':
    'Si la última entrada de X-Forwarded-For nombra al cliente. Actívalo solo detrás de un proxy propio.',
  'A PEM file with the certificate and its chain. With TLS_KEY, this instance serves https itself instead of behind a proxy.':
    'Un archivo PEM con el certificado y su cadena. Con TLS_KEY, esta instalación sirve https por sí misma en vez de hacerlo detrás de un proxy.',
  'A PEM file with the private key of TLS_CERT, readable by the owner only.':
    'Un archivo PEM con la clave privada de TLS_CERT, que solo puede leer la cuenta propietaria.',
  'Hosts, comma separated, that /verify may ask although they are private: host:port by https, http://host:port in the clear. For tests and closed networks.':
    'Servidores, separados por comas, a los que /verify puede preguntar aunque sean privados: host:port por https, http://host:port sin cifrar. Para pruebas y redes cerradas.',
  'Hosts, comma separated, that webhooks may lead to although they are private: host:port by https, http://host:port in the clear. For closed networks and tests.':
    'Servidores, separados por comas, a los que pueden llevar los webhooks aunque sean privados: host:port por https, http://host:port sin cifrar. Para redes cerradas y pruebas.',
  'How long an address that is told of facts has to answer.':
    'Cuánto tiempo tiene para responder una dirección a la que se avisa de los hechos.',
  'Whether the VC-API doors under /vc-api are open, for conformance suites and other programs.':
    'Si están abiertas las puertas de la VC-API en /vc-api, para pruebas de conformidad y otros programas.',
  'What a program must bear to have anything issued by the VC-API. Without it, the VC-API only verifies.':
    'Lo que debe presentar un programa para que la VC-API le emita algo. Si falta, la VC-API solo verifica.',
  'Secret Multikeys, comma separated, that the VC-API issues with, each as its did:key. Made by: npx openbadges keygen.':
    'Multikeys secretas, separadas por comas, con las que emite la VC-API, cada una como su did:key. Se crean con: npx openbadges keygen.',
  'The organization (the last part of its address /issuers/…) in whose name the VC-API signs whatever it is sent. Choose one made for testing.':
    'La organización (la última parte de su dirección /issuers/…) en cuyo nombre la VC-API firma todo lo que se le envía. Elige una creada para pruebas.',
  'Whether the VC-API puts its own first issuer in place of one that it does not issue as, instead of refusing. Some suites expect it.':
    'Si la VC-API, cuando no puede emitir en nombre de quien se nombra, pone en su lugar a su propio primer emisor en vez de rechazar. Algunas pruebas lo esperan.',
  'A folder of JSON-LD contexts that the VC-API takes beside its own, as wget -x lays them: www.w3.org/ns/credentials/examples/v2.':
    'Una carpeta de contextos JSON-LD que la VC-API acepta además de los suyos, tal como los deja wget -x: www.w3.org/ns/credentials/examples/v2.',
  'The least important log line that is written.': 'La línea menos importante que se escribe en el registro del servidor.',
  'How long a sign-in lasts without use.': 'Cuánto dura una sesión sin usarse.',
  'Who may make an account: anyone with an e-mail address (open), or only who was invited (invitation).':
    'Quién puede crear una cuenta: cualquiera que tenga una dirección de correo (open) o solo quien recibió una invitación (invitation).',
  'Whether this process also runs background jobs.': 'Si este proceso también hace las tareas en segundo plano.',
  'Whether the demo district is here and its people may be named on the sign-in page. Set by the start command.':
    'Si el distrito de demostración está aquí y se puede mostrar a sus personas en la página para entrar. Lo fija el comando de inicio.',
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
  'Where the page begins: copied from the `Link` of the page before.':
    'Dónde empieza la página: se copia del `Link` de la página anterior.',
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
  'The kind of fact, such as award.issued.': 'El tipo de hecho, como award.issued.',
  'When it happened.': 'Cuándo pasó.',
  'What it happened to.': 'Sobre qué pasó.',
  'Who did it, and as what.': 'Quién lo hizo y en calidad de qué.',
  'What else this kind of fact says.': 'Qué más dice este tipo de hecho.',
  Invitation: 'Invitación',
  'Sign-in link': 'Enlace para entrar',
  'Confirmation of a new account': 'Confirmación de una cuenta nueva',
  'Confirmation of an address': 'Confirmación de una dirección',
  'Notice about an account': 'Aviso sobre una cuenta',
  'Work handed in': 'Trabajo entregado',
  'Decision on work': 'Decisión sobre un trabajo',
  'Award taken back': 'Reconocimiento retirado',
  'Notice about a webhook': 'Aviso sobre un webhook',
  Outbox: 'Bandeja de salida',
  To: 'Para',
  Written: 'Escrito',
  Sent: 'Enviado',
  'As text': 'Como texto',
  'As it looks in a mail program': 'Como se ve en un programa de correo',
  'The e-mail as HTML': 'El correo en HTML',
  'For its reader only': 'Solo para quien lo recibe',
  'This e-mail is about someone’s work. What it says is between them and the assessors, so its words are not shown.':
    'Este correo trata del trabajo de alguien. Lo que dice queda entre esa persona y quienes evalúan, así que no se muestra.',
  'This e-mail holds a link that stands for the person it went to, so its words are not shown.':
    'Este correo lleva un enlace con el que se entra como la persona que lo recibió, así que no se muestra lo que dice.',
  'The e-mail is on its way.': 'El correo está en camino.',
  'The e-mail waits here until a mail server is set up.': 'El correo espera aquí hasta que se configure un servidor de correo.',
  'Null where it would say what is for its reader alone.': 'Nulo donde diría lo que es solo para quien lo recibe.',
  'Only admins see the mail that was sent.': 'Solo quienes administran ven el correo que se envió.',
  'On its way': 'En camino',
  'Kept here': 'Guardado aquí',
  'Trying again': 'Se intenta de nuevo',
  'A letter was sent again': 'Se envió de nuevo un correo',
  'Every e-mail Laurel has written, newest first, and whether it has arrived at the mail server. What is said of someone’s work is shown to them alone.':
    'Todos los correos que Laurel ha escrito, los más recientes primero, y si han llegado al servidor de correo. Lo que se dice del trabajo de alguien solo se le muestra a esa persona.',
  'No mail server is set up': 'No hay un servidor de correo configurado',
  'E-mails are kept here instead of being sent. Set SMTP_URL to have them delivered; until then, pass on invitations by hand.':
    'Los correos se guardan aquí en vez de enviarse. Pon SMTP_URL para que se envíen; hasta entonces, haz llegar las invitaciones por tu cuenta.',
  'E-mails': 'Correos',
  'No e-mails yet': 'Todavía no hay correos',
  'Invitations, decisions and awards are announced by e-mail. Each e-mail is listed here once it is written.':
    'Las invitaciones, las decisiones y los reconocimientos se anuncian por correo. Cada correo aparece aquí en cuanto se escribe.',
  'E-mail': 'Correo',
  'Only admins of the organization that sent an e-mail can have it sent again.':
    'Solo quienes administran la organización que envió un correo pueden hacer que se envíe de nuevo.',
  'This e-mail is on its way already.': 'Este correo ya está en camino.',
  'The link in this e-mail is not kept once it is sent. An invitation can be sent again under Invitations.':
    'El enlace de este correo no se guarda después de enviarlo. Una invitación se puede enviar de nuevo en Invitaciones.',
}
