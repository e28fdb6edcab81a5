import { leaving } from './administration/leaving.ts'
import { merging } from './administration/merging.ts'

/** What admins and operators read of the installation. */
export const administration: Readonly<Record<string, string>> = {
  ...merging,
  ...leaving,
  'This Laurel is at {address}, which only this machine can reach. Badges signed here verify nowhere else.':
    'Este Laurel está en {address}, adonde solo llega esta máquina. Las insignias que se firman aquí no se verifican en ningún otro lugar.',
  'Set BASE_URL to its public address before the first badge that counts.':
    'Pon en BASE_URL su dirección pública antes de la primera insignia que cuente.',
  '{host} has no address in DNS as seen from here, so nobody can check a badge.':
    'Desde aquí, {host} no tiene dirección en el DNS, así que nadie puede verificar una insignia.',
  'Let DNS lead to this machine or to its proxy.': 'Haz que el DNS lleve a esta máquina o a su proxy.',
  '{address} could not be reached from this machine. Look at it from outside.':
    'No se pudo llegar a {address} desde esta máquina. Compruébalo desde fuera.',
  '{address} is plain http: anyone on the way can read passwords and evidence.':
    '{address} va por http sin cifrar: cualquiera en el camino puede leer contraseñas y evidencias.',
  'Use https: TLS_CERT and TLS_KEY, or a proxy.': 'Usa https: TLS_CERT y TLS_KEY, o un proxy.',
  '{address} answers.': '{address} responde.',
  'No organization issues badges yet.': 'Ninguna organización emite insignias todavía.',
  'The public address of {name} does not show the key that it signs with, so its badges can’t be checked.':
    'La dirección pública de {name} no muestra la clave con la que firma, así que sus insignias no se pueden verificar.',
  'See that {address} leads to this Laurel, unchanged.': 'Comprueba que {address} lleva a este Laurel, sin cambios.',
  'Whether the keys of issuers are public could not be seen from this machine.':
    'Desde esta máquina no se pudo ver si las claves de los emisores son públicas.',
  'The keys of issuers are public, as those who check badges need them.':
    'Las claves de los emisores son públicas, como las necesita quien verifica insignias.',
  'This Laurel serves no https itself; the certificate of a proxy is not seen from here.':
    'Este Laurel no sirve https por sí mismo; el certificado de un proxy no se ve desde aquí.',
  'Renew it in the file of TLS_CERT; it is taken up within the hour.': 'Renuévalo en el archivo de TLS_CERT; se toma en menos de una hora.',
  'The certificate has run out.': 'El certificado ha caducado.',
  'The certificate is good for {left, plural, one {# more day} other {# more days}}.':
    'El certificado vale {left, plural, one {# día más} other {# días más}}.',
  'The database told nothing of itself.': 'La base de datos no dijo nada de sí misma.',
  'PostgreSQL {version} is older than Laurel is made for.': 'PostgreSQL {version} es más antiguo de lo que Laurel necesita.',
  'Move to PostgreSQL {oldest} or newer.': 'Pasa a PostgreSQL {oldest} o más nuevo.',
  'Row-level security is off: Laurel works as {role}, which may see and change everything.':
    'La seguridad por filas está desactivada: Laurel trabaja como {role}, que puede ver y cambiar todo.',
  'Let a superuser make the roles laurel_app and laurel_jobs and grant them to that user, then start again.':
    'Pide a un superusuario que cree los roles laurel_app y laurel_jobs y los conceda a ese usuario; luego vuelve a iniciar.',
  'PostgreSQL {version}, {gigabytes} GB, with row-level security.': 'PostgreSQL {version}, {gigabytes} GB, con seguridad por filas.',
  'Let both machines take their time from the same source (NTP).': 'Haz que las dos máquinas tomen la hora de la misma fuente (NTP).',
  'The database told no time.': 'La base de datos no dijo la hora.',
  'The clocks of this machine and of the database differ by {seconds} seconds.':
    'Los relojes de esta máquina y de la base de datos difieren en {seconds} segundos.',
  'The clocks of this machine and of the database agree. Whether both are right is not known here.':
    'Los relojes de esta máquina y de la base de datos coinciden. Si los dos van bien, aquí no se sabe.',
  'This could not be looked at: {because}': 'Esto no se pudo comprobar: {because}',
  Database: 'Base de datos',
  Clock: 'Reloj',
  'Public address': 'Dirección pública',
  'Keys of issuers': 'Claves de emisores',
  Certificate: 'Certificado',
  'Signing keys': 'Claves de firma',
  'Store of files': 'Almacén de archivos',
  Space: 'Espacio',
  'Work in the background': 'Trabajo en segundo plano',
  'What is recorded': 'Lo que queda registrado',
  Backup: 'Copia de seguridad',
  Fine: 'Bien',
  'Have a look': 'Conviene mirarlo',
  Wrong: 'Mal',
  'How this Laurel stands': 'Cómo está este Laurel',
  'Nothing is wrong. What should be seen to is marked.': 'Nada está mal. Lo que conviene atender está marcado.',
  '{wrong, plural, one {One thing is wrong.} other {# things are wrong.}} Tell the people who run this Laurel.':
    '{wrong, plural, one {Una cosa está mal.} other {# cosas están mal.}} Avisa a quienes se encargan de este Laurel.',
  What: 'Qué',
  Stands: 'Está',
  'What was found': 'Lo que se encontró',
  'Looked at {at}. Laurel {laurel}, Node {node}, PostgreSQL {postgres}.':
    'Comprobado: {at}. Laurel {laurel}, Node {node}, PostgreSQL {postgres}.',
  'The store of files gave back something else than it was given.': 'El almacén de archivos devolvió algo distinto de lo que se le dio.',
  'See to the store that STORE_URL names before more evidence goes there.':
    'Atiende el almacén que nombra STORE_URL antes de que vaya allí más evidencia.',
  'The store of files keeps what it is given, gives it back, and removes it.':
    'El almacén de archivos guarda lo que se le da, lo devuelve y lo borra.',
  'The store of files can’t keep anything just now. The log of Laurel says why.':
    'El almacén de archivos no puede guardar nada ahora mismo. El registro de Laurel dice por qué.',
  'See to the store that STORE_URL names. What was added before is safe.':
    'Atiende el almacén que nombra STORE_URL. Lo que se añadió antes está a salvo.',
  'Of the files in the store {altered, plural, =0 {none is another} one {# is another} other {# are others}} than was kept, and {gone, plural, =0 {none is} one {# is} other {# are}} missing. The first has the digest {digest}.':
    'De los archivos del almacén, {altered, plural, =0 {ninguno es distinto} one {# es distinto} other {# son distintos}} de lo que se guardó, y {gone, plural, =0 {no falta ninguno} one {falta #} other {faltan #}}. El primero tiene la huella {digest}.',
  'Bring them back into the store from a backup. Each is compared again within a day.':
    'Vuelve a ponerlos en el almacén desde una copia de seguridad. Cada uno se compara de nuevo en un día.',
  'Files in the store are not compared with their digests by themselves.': 'Los archivos del almacén no se comparan solos con sus huellas.',
  'Set EVIDENCE_CHECK_DAYS, or see that the store does so itself.':
    'Configura EVIDENCE_CHECK_DAYS, o asegúrate de que el propio almacén lo haga.',
  '{count, plural, one {# file} other {# files}} in the store waited longer than {days} days to be compared.':
    '{count, plural, one {# archivo} other {# archivos}} del almacén {count, plural, one {esperó} other {esperaron}} más de {days} días a compararse.',
  'Let Laurel run through the night, or raise EVIDENCE_CHECK_DAYS.': 'Deja Laurel en marcha por la noche, o aumenta EVIDENCE_CHECK_DAYS.',
  'Every file in the store was compared with its digest within {days} days, or came since.':
    'Cada archivo del almacén se comparó con su huella en los últimos {days} días, o llegó después.',
  'Only {gigabytes} GB are free on the disk of DATA_DIR, so files are refused.':
    'Solo quedan {gigabytes} GB libres en el disco de DATA_DIR, así que se rechazan archivos.',
  'Make room there, or move the store to another disk or an S3 server.':
    'Libera espacio allí, o mueve el almacén a otro disco o a un servidor S3.',
  '{gigabytes} GB are free on the disk of DATA_DIR.': 'Quedan {gigabytes} GB libres en el disco de DATA_DIR.',
  'Plan for more room.': 'Prevé más espacio.',
  'The signing key of {name} can’t be opened with the master key, so nothing can be signed for it.':
    'La clave de firma de {name} no se abre con la clave maestra, así que no se puede firmar nada en su nombre.',
  'Put the right master key back, or rotate that key.': 'Vuelve a poner la clave maestra correcta, o cambia esa clave.',
  '{count, plural, one {The signing key opens} other {All # signing keys open}}.':
    '{count, plural, one {La clave de firma se abre} other {Las # claves de firma se abren}}.',
  'The file of the master key can be read by others on this machine.':
    'Otras personas de esta máquina pueden leer el archivo de la clave maestra.',
  'Let only its owner read it: chmod 600 {path}': 'Que solo lo lea su dueño: chmod 600 {path}',
  'No mail server is set, so e-mails are kept and none is sent.':
    'No hay servidor de correo configurado, así que los correos se guardan y no se envía ninguno.',
  'Set SMTP_URL and MAIL_FROM.': 'Configura SMTP_URL y MAIL_FROM.',
  'The mail server does not let Laurel in: {because}': 'El servidor de correo no deja entrar a Laurel: {because}',
  'See to SMTP_URL. What waits is sent by itself once it works.': 'Revisa SMTP_URL. Lo que espera se envía solo en cuanto funcione.',
  'The mail server answers, and {refused, plural, one {# e-mail} other {# e-mails}} of this week could not be sent.':
    'El servidor de correo responde, y {refused, plural, one {# correo} other {# correos}} de esta semana no se {refused, plural, one {pudo} other {pudieron}} enviar.',
  'The list of e-mails says why.': 'La lista de correos dice por qué.',
  'The mail server answers.': 'El servidor de correo responde.',
  '{dead, plural, one {# job} other {# jobs}} never succeeded.':
    '{dead, plural, one {# tarea nunca salió} other {# tareas nunca salieron}} bien.',
  'Look at what got stuck: try it again, or drop it.': 'Mira lo que se atascó: inténtalo de nuevo o descártalo.',
  'Work has been waiting for {minutes} minutes.': 'Hay trabajo esperando desde hace {minutes} minutos.',
  'See that a process with WORKERS=true runs.': 'Comprueba que haya un proceso en marcha con WORKERS=true.',
  'Nothing is stuck.': 'Nada está atascado.',
  '{name} stands still at a fact that it can’t take: {fault}': '{name} está parado en un hecho que no puede tomar: {fault}',
  'It is tried again by itself. Where that does not help, the fault is one to report.':
    'Se reintenta solo. Si eso no ayuda, conviene comunicar el fallo.',
  'Everything that was recorded is handed on.': 'Todo lo registrado se ha transmitido.',
  'What is measured is shown to who bears the token of METRICS_TOKEN.':
    'Lo que se mide se muestra a quien lleva el token de METRICS_TOKEN.',
  'A copy is being made already. An e-mail says when it is ready.': 'Ya se está haciendo una copia. Un correo te dirá cuándo está lista.',
  'Please say that you have read what goes and what stays.': 'Confirma que leíste qué se borra y qué se queda.',
  'Nobody who belongs or belonged to this organization has this address.':
    'Nadie que pertenezca o haya pertenecido a esta organización tiene esta dirección.',
  'This was asked for already, and waits for its day.': 'Esto ya se pidió y espera su día.',
  'This request was taken back or refused already.': 'Esta solicitud ya se canceló o se rechazó.',
  'This has started, and can’t be stopped any more.': 'Esto ya empezó y no se puede detener.',
  'Please say why, in a sentence that the person will read.': 'Di por qué, en una frase que la persona va a leer.',
  'Your files, answers and artifacts, your drafts and self-checks, and the words that assessors wrote to you.':
    'Tus archivos, respuestas y piezas de evidencia, tus borradores y autoevaluaciones, y lo que te escribieron quienes evalúan.',
  'Work that you have handed in and that nobody has decided on: it is withdrawn, and its assessor sees it no more.':
    'El trabajo que entregaste y que todavía no tiene decisión: se da de baja, y quien lo evalúa ya no lo ve.',
  'Your name, addresses, password, API keys and e-mails, and your name in the trail of what happened.':
    'Tu nombre, direcciones, contraseña, claves de API y correos, y tu nombre en el registro de lo que pasó.',
  'Your awards. They are yours for life, so they stay valid, and the file of each can still be checked. Their pages no longer say whose they are. Fetch the files first: afterwards nobody can give them to you.':
    'Tus reconocimientos. Son tuyos de por vida, así que siguen siendo válidos, y el archivo de cada uno se puede verificar. Sus páginas ya no dicen de quién son. Descarga antes los archivos: después nadie podrá dártelos.',
  'That a decision was made, with its levels and its date: an award rests on it.':
    'Que hubo una decisión, con sus niveles y su fecha: en ella se apoya un reconocimiento.',
  'Hours and pay in the ledger, without your name: your organization has to account for them.':
    'Las horas y el pago del registro, sin tu nombre: tu organización tiene que rendir cuentas de ellos.',
  'That something happened and when, without who did it: so it can be shown that nothing was changed.':
    'Que algo pasó y cuándo, sin decir quién lo hizo: así se puede demostrar que nada se cambió.',
  'Erase your account': 'Borrar tu cuenta',
  'Your account is to be erased': 'Tu cuenta se va a borrar',
  'It is done after {day}. Until then everything works as it did.':
    'Se hace después del {day}. Hasta entonces todo funciona igual que antes.',
  'Keep my account': 'Conservar mi cuenta',
  'Your last request was refused': 'Tu última solicitud se rechazó',
  'What goes': 'Qué se borra',
  'What stays, and why': 'Qué se queda y por qué',
  'It is done after {days, plural, one {# day} other {# days}}. Until then you can take it back. Afterwards nobody can.':
    'Se hace después de {days, plural, one {# día} other {# días}}. Hasta entonces puedes cancelarlo. Después nadie puede.',
  'I have read what goes and what stays.': 'Leí qué se borra y qué se queda.',
  'Ask to be erased': 'Pedir que se borre',
  'You asked Laurel to forget you. It is done after {dueAt, date, long}.':
    'Pediste a Laurel que olvide tus datos. Se hace después del {dueAt, date, long}.',
  'It was recorded that you asked Laurel to forget you. It is done after {dueAt, date, long}.':
    'Se anotó que pediste a Laurel que olvide tus datos. Se hace después del {dueAt, date, long}.',
  'Until then you can take it back in your settings. Before you go, fetch the copy of your data: your awards are in it, and stay valid.':
    'Hasta entonces puedes cancelarlo en tus ajustes. Antes de irte, descarga la copia de tus datos: ahí están tus reconocimientos, que siguen siendo válidos.',
  'If this was not you, take it back, set a new password, and tell your district.':
    'Si no fuiste tú, cancélalo, pon una contraseña nueva y avisa a tu distrito.',
  'Your account is not erased': 'Tu cuenta no se borra',
  'You asked Laurel to forget you. An admin of your organization looked at it and refused, for this reason:':
    'Pediste a Laurel que olvide tus datos. Alguien de Administración de tu organización lo revisó y lo rechazó por esta razón:',
  'If you think this is wrong, please write to your organization. You can ask again at any time.':
    'Si crees que es un error, escribe a tu organización. Puedes pedirlo otra vez cuando quieras.',
  'Asked by themselves on {day}.': 'Lo pidió la propia persona el {day}.',
  'Recorded by an admin on {day}.': 'Lo anotó Administración el {day}.',
  'Recorded by who runs this Laurel on {day}.': 'Lo anotó quien mantiene este Laurel el {day}.',
  'A person who was forgotten': 'Una persona cuyos datos se olvidaron',
  'Carry out now': 'Hacerlo ahora',
  'Their evidence goes first, then everything else that may. It begins at once and can’t be undone.':
    'Primero se borra su evidencia y luego todo lo demás que se puede borrar. Empieza enseguida y no se puede deshacer.',
  'Erase {name} now': 'Borrar ahora a {name}',
  Refuse: 'Rechazar',
  'The person reads this. A law or an open case can be a reason.': 'La persona lo lee. Una ley o un caso abierto puede ser una razón.',
  'Refuse the request': 'Rechazar la solicitud',
  'Done on {day}. What stays: {awards, plural, one {# award} other {# awards}}, {decisions, plural, one {# decision} other {# decisions}}, {ledgerLines, plural, one {# line} other {# lines}} of the ledger.':
    'Se hizo el {day}. Se queda: {awards, plural, one {# reconocimiento} other {# reconocimientos}}, {decisions, plural, one {# decisión} other {# decisiones}}, {ledgerLines, plural, one {# línea} other {# líneas}} del registro.',
  'Refused on {day}: {because}': 'Rechazada el {day}: {because}',
  'Taken back.': 'Cancelada.',
  'Being carried out.': 'En curso.',
  'Due on {day}.': 'Se hace el {day}.',
  'The request is recorded, and the person was told.': 'La solicitud quedó anotada y se avisó a la persona.',
  'The request is refused, and the person was told why.': 'La solicitud se rechazó y se dijo a la persona por qué.',
  'It has started. Load this page again in a moment.': 'Ya empezó. Vuelve a cargar esta página en un momento.',
  'Requests to be forgotten': 'Solicitudes de borrado',
  'Each is carried out by itself after {days, plural, one {# day} other {# days}}, until which the person can take it back. What goes and what stays is the same for everyone.':
    'Cada una se cumple sola después de {days, plural, one {# día} other {# días}}; hasta entonces la persona puede cancelarla. Lo que se borra y lo que se queda es igual para todo el mundo.',
  'Nobody has asked': 'Nadie lo ha pedido',
  'Who asks in their settings, or by letter, stands here with the day on which it is due.':
    'Quien lo pida en sus ajustes o por carta aparece aquí, con el día en que se cumple.',
  'Record a request': 'Anotar una solicitud',
  'For who asks by letter or in person. They get an e-mail, and can take it back.':
    'Para quien lo pide por carta o en persona. Recibe un correo y puede cancelarlo.',
  'Their address': 'Su dirección',
  'Record the request': 'Anotar la solicitud',
  'This is not due yet.': 'Todavía no es el día.',
  'An award of this person is still being signed.': 'Todavía se está firmando un reconocimiento de esta persona.',
  'This has not started.': 'Esto no ha empezado.',
  'This is everything that Laurel keeps of you.': 'Esto es todo lo que Laurel guarda de ti.',
  'profile.json, memberships.json, sessions.json and keys.json: who you are here, where you belong, where you are signed in.':
    'profile.json, memberships.json, sessions.json y keys.json: quién eres aquí, a dónde perteneces, dónde tienes la sesión abierta.',
  'attempts.json: your attempts with answers, artifacts, what you handed in, and every decision with its words to you. The files lie in the folder “evidence”.':
    'attempts.json: tus intentos con respuestas, piezas de evidencia, lo que entregaste y cada decisión con lo que te dijo. Los archivos están en la carpeta «evidence».',
  'awards.json: your awards. Their signed credentials lie in the folder “awards”; each can be checked anywhere, also when your account is gone.':
    'awards.json: tus reconocimientos. Sus credenciales firmadas están en la carpeta «awards»; cada una se puede verificar en cualquier lugar, también cuando tu cuenta ya no exista.',
  'ledger.json: what organizations gave you. letters.json and notices.json: what Laurel told you. activity.json: what you did here.':
    'ledger.json: lo que te dieron las organizaciones. letters.json y notices.json: lo que Laurel te avisó. activity.json: lo que hiciste aquí.',
  'Not in it: what an assessor noted before a decision, who they were, and what you did with the work of others.':
    'No está: lo que anotó quien evalúa antes de una decisión, quién fue, y lo que hiciste con el trabajo de otras personas.',
  'The copy of your data is ready': 'La copia de tus datos está lista',
  'If you did not ask for it, set a new password: someone else may be signed in as you.':
    'Si no la pediste, pon una contraseña nueva: puede que otra persona haya entrado en tu cuenta.',
  'Fetch your data': 'Descargar tus datos',
  'A copy of everything that is kept of a person was asked for': 'Se pidió una copia de todo lo que se guarda de una persona',
  'A copy of everything that is kept of a person was made': 'Se hizo una copia de todo lo que se guarda de una persona',
  'It was asked that a person be forgotten': 'Se pidió que se olvidaran los datos de una persona',
  'A request to be forgotten was taken back': 'Se canceló una solicitud de borrado',
  'A request to be forgotten was refused': 'Se rechazó una solicitud de borrado',
  'To forget a person was started': 'Se empezó a olvidar los datos de una persona',
  'A person was forgotten': 'Se olvidaron los datos de una persona',
  'This person belongs to another organization too. They can ask in their own settings, or who runs this Laurel can record it.':
    'Esta persona pertenece también a otra organización. Puede pedirlo en sus propios ajustes, o puede anotarlo quien mantiene este Laurel.',
  'Only admins of an organization this person belongs to, or who runs this Laurel, look after such requests.':
    'Solo Administración de una organización a la que pertenece esta persona, o quien mantiene este Laurel, se ocupa de estas solicitudes.',
  'Only admins of an organization see who asked to be forgotten.':
    'Solo Administración de una organización ve quién pidió que se borraran sus datos.',
  'The copy is being made. An e-mail says when it is ready.': 'La copia se está haciendo. Un correo te dirá cuándo está lista.',
  'Your request is kept.': 'Tu solicitud quedó guardada.',
  'Your account stays.': 'Tu cuenta se queda.',
  'Your data': 'Tus datos',
  'A copy of everything': 'Una copia de todo',
  'Your profile, your work with its files, every decision on it, your awards as signed files, what they brought, and the e-mails we wrote to you, in one archive.':
    'Tu perfil, tu trabajo con sus archivos, cada decisión sobre él, tus reconocimientos como archivos firmados, lo que te dieron y los correos que te escribimos, todo en un solo archivo.',
  'Your copies': 'Tus copias',
  'Asked for on {day}': 'Pedida el {day}',
  '{bytes, number, bytes}, here until {day}': '{bytes, number, bytes}, aquí hasta el {day}',
  'Being made': 'Se está haciendo',
  Download: 'Descargar',
  'A copy is being made. An e-mail says when it is ready.': 'Se está haciendo una copia. Un correo te dirá cuándo está lista.',
  'Make a copy': 'Hacer una copia',
  'Make one now (laurel backup), and let Laurel make one every day: set BACKUP_TO.':
    'Haz una ahora (laurel backup) y deja que Laurel haga una cada día: configura BACKUP_TO.',
  'The last backup failed: {fault}': 'La última copia de seguridad falló: {fault}',
  'There is no backup yet.': 'Todavía no hay copia de seguridad.',
  '{files, plural, one {# file} other {# files}} could not be read when the last backup was made.':
    'Al hacer la última copia, {files, plural, one {no se pudo leer # archivo} other {no se pudieron leer # archivos}}.',
  'See to the store of files.': 'Atiende el almacén de archivos.',
  'The last backup is {days, plural, =0 {of today} one {# day old} other {# days old}}, and Laurel makes none by itself.':
    'La última copia de seguridad es {days, plural, =0 {de hoy} one {de hace # día} other {de hace # días}}, y Laurel no hace ninguna por sí mismo.',
  'The last backup is {days, plural, =0 {of today} one {# day old} other {# days old}}.':
    'La última copia de seguridad es {days, plural, =0 {de hoy} one {de hace # día} other {de hace # días}}.',
  'value-requests.json: what you asked organizations for. approvals-of-lines.json: what you approved for others.':
    'value-requests.json: lo que pediste a organizaciones. approvals-of-lines.json: lo que aprobaste para otras personas.',
  'brought-along.json: archives of other Laurels that you brought. They lie in the folder “brought-along”, as you brought them.':
    'brought-along.json: archivos de otros Laurel que trajiste. Están en la carpeta «brought-along», tal como los trajiste.',
  'learning-log.json: what you noted of your learning.': 'learning-log.json: lo que anotaste de tu aprendizaje.',
  '{count, plural, one {# day} other {# days}}': '{count, plural, one {# día} other {# días}}',
  'Until the person is forgotten': 'Hasta que se olviden los datos de la persona',
  Forever: 'Para siempre',
  'None are made by themselves': 'Ninguna se hace sola',
  'The newest {count}': 'Las {count} más recientes',
  'The newest {count}, and all of the last {days}': 'Las {count} más recientes y todas las de los últimos {days}',
  'Being signed in at a browser, with its network address': 'La sesión abierta en un navegador, con su dirección de red',
  '{time} without use': '{time} sin uso',
  'Set by who runs this Laurel (SESSION_SECONDS). What has run out goes the next night.':
    'Lo fija quien mantiene este Laurel (SESSION_SECONDS). Lo que caducó se borra la noche siguiente.',
  'Links that sign in': 'Enlaces para entrar',
  'They open an account. What has run out goes the next night.': 'Abren una cuenta. Lo que caducó se borra la noche siguiente.',
  'What a program was answered': 'Lo que se respondió a un programa',
  'So long a program may ask again without doing something twice.':
    'Durante ese tiempo un programa puede volver a preguntar sin hacer algo dos veces.',
  'Files that never arrived whole': 'Archivos que nunca llegaron enteros',
  'So long after its last piece an upload can go on where it broke off.':
    'Durante ese tiempo, contado desde su última parte, una subida puede seguir donde se cortó.',
  'Artifacts that were removed before they were handed in': 'Piezas de evidencia que se quitaron antes de entregarlas',
  'So long they can be brought back; until then their bytes count.':
    'Durante ese tiempo se pueden recuperar; hasta entonces su tamaño cuenta.',
  'Evidence that was handed in': 'Evidencia entregada',
  'A decision and its appeal rest on it. What shows students goes sooner, as set above.':
    'En ella se basan la decisión y su apelación. Lo que muestra a estudiantes se elimina antes, como se fija arriba.',
  'Decisions, awards, their signed files, and lines of the ledger':
    'Decisiones, reconocimientos, sus archivos firmados y líneas del registro',
  'An award can be checked for life, and hours and pay are accounted for. Once a person is forgotten they no longer say who.':
    'Un reconocimiento se puede verificar toda la vida, y de las horas y pagos se rinden cuentas. Cuando se olvidan los datos de una persona, ya no dicen quién fue.',
  'Activity: what happened, when, and who did it': 'Actividad: qué pasó, cuándo y quién lo hizo',
  'Each fact bears the mark of the one before, so that a change shows; and it is the log of what was disclosed. Once a person is forgotten it no longer says who.':
    'Cada hecho lleva la marca del anterior, para que se note un cambio; y es el registro de lo que se comunicó. Cuando se olvidan los datos de una persona, ya no dice quién fue.',
  'After a backup is restored they have to be carried out again. They name nobody once they are done.':
    'Después de restaurar una copia de seguridad hay que cumplirlas otra vez. Una vez cumplidas, no nombran a nadie.',
  'Set by who runs this Laurel (BACKUP_KEEP and BACKUP_KEEP_DAYS). They hold what has gone since, until they go.':
    'Lo fija quien mantiene este Laurel (BACKUP_KEEP y BACKUP_KEEP_DAYS). Contienen lo que se borró después, hasta que se borran ellas.',
  'E-mails, as the outbox lists them': 'Correos, como aparecen en la bandeja de salida',
  'The e-mail is deleted.': 'El correo se borra.',
  'Whether one arrived is asked within a month; no longer than records of employment are kept.':
    'Si uno llegó se pregunta en el primer mes; no más tiempo del que se guardan los datos laborales.',
  'Notices, as each person has them on their page': 'Avisos, como cada persona los tiene en su página',
  'The notice is deleted, read or not. What it told of stays.': 'El aviso se borra, leído o no. Aquello de lo que hablaba se queda.',
  'Who is away for a month should still find them.': 'Quien falta un mes debe encontrarlos todavía.',
  'What webhooks sent, and what was answered': 'Lo que enviaron los webhooks y lo que se respondió',
  'The line is deleted. What still waits to be sent stays.': 'La línea se borra. Lo que aún espera a ser enviado se queda.',
  'It is the log of what was disclosed to programs; a week is needed to find a fault.':
    'Es el registro de lo que se comunicó a programas; para encontrar un fallo hace falta una semana.',
  'Address and name of people who were invited and never came': 'Dirección y nombre de personas invitadas que nunca vinieron',
  'Address and name are removed, the line stays.': 'La dirección y el nombre se quitan, la línea se queda.',
  'Somebody may come a month late; who did not come in years is not expected.':
    'Alguien puede venir un mes tarde; a quien no vino en años ya no se le espera.',
  'Accounts that were asked for, and addresses that were added, and never confirmed':
    'Cuentas que se pidieron y direcciones que se añadieron, y que nunca se confirmaron',
  'They are deleted, counted from the day on which their link ran out.': 'Se borran, contando desde el día en que caducó su enlace.',
  'Nobody has shown that the address is theirs.': 'Nadie ha mostrado que la dirección sea suya.',
  'The copy of everything that a person asked for': 'La copia de todo que pidió una persona',
  'The file is deleted. Another can be made at any time.': 'El archivo se borra. Se puede hacer otro en cualquier momento.',
  'It holds everything of a person in one file.': 'Contiene todo lo de una persona en un solo archivo.',
  'It was changed how long something is kept': 'Se cambió cuánto tiempo se guarda algo',
  'What was kept long enough was cleared away': 'Se borró lo que ya se había guardado el tiempo suficiente',
  'How long things are kept': 'Cuánto tiempo se guarda cada cosa',
  'What has been kept long enough goes by itself, each night. How much of it went is recorded.':
    'Lo que ya se guardó el tiempo suficiente se borra solo, cada noche. Queda anotado cuánto fue.',
  'What you set': 'Lo que fijas tú',
  'Activity says <changed>what was changed</changed>, and <gone>how much has gone</gone>.':
    'Actividad dice <changed>qué se cambió</changed> y <gone>cuánto se ha borrado</gone>.',
  'The same for everyone here': 'Igual para todo este Laurel',
  'Who runs this Laurel sets these for all organizations, or they are part of how it works.':
    'Quien mantiene este Laurel los fija para todas las organizaciones, o son parte de cómo funciona.',
  'How long': 'Cuánto tiempo',
  Days: 'Días',
  'From {least, number} to {most, number}. Left empty, it is the usual {usual, number}.':
    'De {least, number} a {most, number}. Si lo dejas vacío, son los {usual, number} habituales.',
  'Save: {what}': 'Guardar: {what}',
  'Only admins of the organization, or who runs this Laurel, set how long something is kept.':
    'Solo Administración de la organización, o quien mantiene este Laurel, fija cuánto tiempo se guarda algo.',
  'Write the days as a whole number.': 'Escribe los días como un número entero.',
  'This is the same for all organizations. Who runs this Laurel sets it.':
    'Esto es igual para todas las organizaciones. Lo fija quien mantiene este Laurel.',
  'Choose from {least, number} to {most, number} days.': 'Elige de {least, number} a {most, number} días.',
  'Many recordings take a while. You alone can fetch the copy, signed in, for {days, plural, one {# day} other {# days}}.':
    'Si hay muchas grabaciones, tarda un rato. Solo tú puedes descargar la copia, con tu sesión abierta, durante {days, plural, one {# día} other {# días}}.',
  'What the database writes has not arrived in {folder} for {minutes, plural, one {# minute} other {# minutes}}, so it can’t be brought back to a moment since, and its own disk fills.':
    'Lo que escribe la base de datos no llega a {folder} desde hace {minutes, plural, one {# minuto} other {# minutos}}, así que no se puede volver a un momento posterior, y su propio disco se llena.',
  'Make room in that folder, or see to its rights. What waits goes there by itself then.':
    'Haz sitio en esa carpeta o revisa sus permisos. Lo que espera llegará entonces por sí solo.',
  'What the database writes arrives in {folder}.': 'Lo que escribe la base de datos llega a {folder}.',
  'Nothing that the database writes has arrived in {folder} yet.': 'Nada de lo que escribe la base de datos ha llegado todavía a {folder}.',
  'Look again in some minutes.': 'Vuelve a mirar en unos minutos.',
  'Archive of the database': 'Archivo de la base de datos',
  'Consent of families': 'Permiso de las familias',
  'Numbers, and nothing else: what a family said of a child is between it and the teacher. One more who can look would be one more to be trusted with it.':
    'Solo números: lo que dijo una familia queda entre ella y quien enseña. Cada persona más que puede mirar es una más en quien hay que confiar.',
  '{classes, plural, one {One class} other {# classes}} with {students, plural, one {one student} other {# students}}: {given} with consent, {refused} without, {unknown} not known.':
    '{classes, plural, one {Una clase} other {# clases}} con {students, plural, one {una persona} other {# personas}}: {given} con permiso, {refused} sin permiso, {unknown} sin respuesta.',
  '{requests, plural, =0 {No family waits} one {One family waits} other {# families wait}} to have something deleted; {late, plural, =0 {none is} one {one is} other {# are}} past the day.':
    '{requests, plural, =0 {Ninguna familia espera} one {Una familia espera} other {# familias esperan}} que se borre algo; {late, plural, =0 {ninguna pasó} one {una pasó} other {# pasaron}} el plazo.',
  'Recordings are prepared for every browser by ffmpeg {version}.': 'ffmpeg {version} prepara las grabaciones para todos los navegadores.',
  'The ffmpeg that is installed can’t write H.264 or AAC, so some recordings play in some browsers only.':
    'El ffmpeg que está instalado no puede escribir H.264 o AAC, así que algunas grabaciones solo se reproducen en algunos navegadores.',
  'Install one that can, or name it in FFMPEG_PATH.': 'Instala uno que pueda, o nómbralo en FFMPEG_PATH.',
  'FFMPEG_PATH names no ffmpeg that runs, with ffprobe beside it.': 'FFMPEG_PATH no nombra un ffmpeg que funcione, con ffprobe a su lado.',
  'Correct FFMPEG_PATH, or leave it out.': 'Corrige FFMPEG_PATH o quítalo.',
  'comments-you-wrote.json and comments-on-your-work.json: what was said of work, yours and that of others; what was spoken lies in the folder “comments”. coaching.json: what you showed a coach, or were shown as one. cohorts.json: what you wrote and shared in cohorts, and what part of it was yours.':
    'comments-you-wrote.json y comments-on-your-work.json: lo que se dijo de los trabajos, los tuyos y los de otras personas; lo hablado está en la carpeta «comments». coaching.json: lo que mostraste a quien te acompaña, o te mostraron como acompañante. cohorts.json: lo que escribiste y compartiste en grupos, y qué parte era tuya.',
  'attempts.json also has your plan, your captions, and the copies of pages that you linked to. classes.json: the students of your classes, what their families said, and what they asked to be deleted.':
    'attempts.json también tiene tu plan, tus subtítulos y las copias de las páginas que enlazaste. classes.json: los estudiantes de tus clases, lo que dijeron sus familias y lo que pidieron eliminar.',
  'No ffmpeg is installed. Recordings play as they came, with the picture and the waveform that browsers make, and without a check for silence.':
    'No hay ffmpeg instalado. Las grabaciones se reproducen como llegaron, con la imagen y la forma de onda que hacen los navegadores, y sin comprobar si están en silencio.',
  'To have every kind prepared for all browsers, install ffmpeg with ffprobe (or name it in FFMPEG_PATH) and start Laurel again.':
    'Para que se preparen todas para todos los navegadores, instala ffmpeg con ffprobe (o nómbralo en FFMPEG_PATH) y vuelve a iniciar Laurel.',
  'assessor-notes.json: what you noted for yourself beside work that you weigh, and how long you were at it. phrases.json: words that you keep.':
    'assessor-notes.json: lo que anotó para sí junto al trabajo que evalúa, y cuánto tiempo le dedicó. phrases.json: palabras que guarda.',
  'assessor-settings.json: what you want to be given to assess. conflicts.json: whose work you said that you should not weigh, and who should not weigh yours.':
    'assessor-settings.json: qué quiere recibir para evaluar. conflicts.json: de quién dijo que no debería evaluar el trabajo, y quién no debería evaluar el suyo.',
  'comments-on-drafts.json, reviews-of-drafts.json and trials.json: what you said of drafts of micro-credentials, and what you wrote to try one.':
    'comments-on-drafts.json, reviews-of-drafts.json y trials.json: lo que dijo de borradores de microcredenciales, y lo que escribió para probar uno.',
  'shared-collections.json: what you share or shared under a link, for whom, and when it was looked at. public-page.json: your public page.':
    'shared-collections.json: lo que comparte o compartió con un enlace, para quién y cuándo se miró. public-page.json: su página pública.',
  'transcripts.json: the transcripts that you put together.': 'transcripts.json: los expedientes que compuso.',
}
