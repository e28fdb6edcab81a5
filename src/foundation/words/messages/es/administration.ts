/** What admins and operators read of the installation. */
export const administration: Readonly<Record<string, string>> = {
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
}
