import type { Dictionary } from '../../../format.ts'

/** The Spanish of `src/work/uploads`, by the English text of each message. */
export const uploads: Dictionary = {
  'This file is larger than {size}, so it was not sent.': 'Este archivo pesa más de {size}, así que no se envió.',
  'Add a file': 'Agregar un archivo',
  'Add the chosen files': 'Agregar los archivos elegidos',
  waiting: 'en espera',
  '{sent} of {size}': '{sent} de {size}',
  'being checked': 'en revisión',
  added: 'agregado',
  'not added': 'no se agregó',
  'Try again: {name}': 'Intentar de nuevo: {name}',
  'Dismiss: {name}': 'Descartar: {name}',
  'Cancel: {name}': 'Cancelar: {name}',
  Dismiss: 'Descartar',
  'This is no recording. What is said in a comment is sound or a video.':
    'Esto no es una grabación. Lo que se dice en un comentario es sonido o video.',
  'A comment can be spoken for a minute at most. Say the rest in another one, or write it.':
    'Un comentario hablado dura un minuto como máximo. Di el resto en otro o escríbelo.',
  'This is kept here no longer, so nothing is recorded of it any more. You can still write.':
    'Esto ya no se guarda aquí, así que ya no se graba nada sobre ello. Todavía puedes escribir.',
  'This key names a recording of another comment. Choose another key.':
    'Esta clave nombra la grabación de otro comentario. Elige otra clave.',
  'A SHA-256 has 64 hexadecimal digits.': 'Un SHA-256 tiene 64 cifras hexadecimales.',
  'You have {most} files that have not arrived whole, which is the most. Go on with one of them, or cancel it.':
    'Tienes {most} archivos que no han llegado completos, que es el máximo. Sigue con uno de ellos o cancélalo.',
  'This is not the file that began to arrive as “{name}”: what is in it differs. Choose that file, or cancel it and add this one.':
    'Este no es el archivo que empezó a llegar como “{name}”: su contenido es otro. Elige aquel archivo, o cancélalo y agrega este.',
  'The server gave no answer that is understood. What has arrived is kept; try again.':
    'El servidor no dio una respuesta que se entienda. Lo que ha llegado se guarda; inténtalo otra vez.',
  'On a phone you can film or take a photo right now.': 'Con el teléfono puedes grabar un video o tomar una foto ahora mismo.',
  'If the connection is lost, a file goes on from where it stopped.': 'Si se pierde la conexión, el archivo sigue desde donde se detuvo.',
  'This file has not arrived whole. Choose it again to go on where it stopped.':
    'Este archivo no ha llegado completo. Elígelo otra vez para seguir desde donde se detuvo.',
  'What arrived is not the file that was promised: its SHA-256 is another. Please send it again.':
    'Lo que llegó no es el archivo anunciado: su SHA-256 es otro. Envíalo otra vez.',
  'This file goes on at the machine of this server where it began, and this is another one. What has arrived is kept: try again. If it stays so, tell the people who run it.':
    'Este archivo sigue en la máquina del servidor donde empezó, y esta es otra. Lo que ha llegado se guarda: inténtalo otra vez. Si sigue así, avisa a quienes administran el servidor.',
  'This is more than the {said, number, bytes} that the file was said to have. What fits is kept.':
    'Esto es más que los {said, number, bytes} que se anunciaron del archivo. Lo que cabe se guarda.',
  'Pause: {name}': 'Pausar: {name}',
  'Go on: {name}': 'Seguir: {name}',
  '{far}, paused': '{far}, en pausa',
  '{far}, less than a minute left': '{far}, falta menos de un minuto',
  '{far}, about {minutes, plural, one {a minute} other {# minutes}} left':
    '{far}, {minutes, plural, one {falta alrededor de un minuto} other {faltan alrededor de # minutos}}',
  'What has arrived is kept for four days. Cancel removes it from the server.':
    'Lo que ha llegado se guarda cuatro días. Cancelar lo quita del servidor.',
  'Upload-Metadata must name attemptId, requirementId and filename.': 'Upload-Metadata debe nombrar attemptId, requirementId y filename.',
  'The next part of this file begins elsewhere. Ask with HEAD where.':
    'La siguiente parte de este archivo empieza en otro punto. Pregunta con HEAD en cuál.',
  'This is more than the file was said to have. What has arrived is kept.':
    'Esto es más de lo que se anunció del archivo. Lo que ha llegado se guarda.',
  'This is another file: it has {size}, and the one that began to arrive has {other}.':
    'Este es otro archivo: pesa {size}, y el que empezó a llegar pesa {other}.',
  'Choose the same file': 'Elegir el mismo archivo',
  'Choose the same file to go on: {name}': 'Elegir el mismo archivo para seguir: {name}',
  '{name} arrived, but it can’t be added.': '{name} llegó, pero no se puede agregar.',
  'All of {name} is here, but it was not added yet.': '{name} llegó completo, pero todavía no se agregó.',
  '{name}: {part, number, percent} is here. Choose the same file to go on, or cancel. It is kept until {day, date, long}.':
    '{name}: llegó el {part, number, percent}. Elige el mismo archivo para seguir, o cancela. Se guarda hasta el {day, date, long}.',
  '{name}: {part, number, percent} is here. It goes on in a browser with JavaScript; or cancel, and add it below as a whole.':
    '{name}: llegó el {part, number, percent}. Sigue en un navegador con JavaScript; o cancela y agrégalo abajo entero.',
  'This file can’t be read any more. It may have been moved or removed since you chose it. Choose it again.':
    'Este archivo ya no se puede leer. Tal vez se movió o se borró desde que lo elegiste. Elígelo otra vez.',
  'Someone else is signed in at this browser by now, so it was not sent. Sign in again, then try again.':
    'Otra persona tiene ahora abierta la sesión en este navegador, así que no se envió. Inicia sesión otra vez e inténtalo de nuevo.',
  'The server can’t be reached just now.': 'Ahora no se puede llegar al servidor.',
  'Pause keeps what has arrived; cancel removes it from the server.': 'La pausa conserva lo que llegó; cancelar lo quita del servidor.',
  'The file is kept on this device and is sent by itself when there is a connection, also with this tab closed.':
    'El archivo se guarda en este dispositivo y se envía solo cuando haya conexión, también con esta pestaña cerrada.',
  'The file is kept on this device. Keep this tab open, or open Laurel here again when there is a connection: then it goes on by itself.':
    'El archivo se guarda en este dispositivo. Deja abierta esta pestaña, o vuelve a abrir Laurel aquí cuando haya conexión: entonces sigue solo.',
  'This browser has no room to keep the file, so keep this tab open. If it closes, choose the same file again to go on.':
    'Este navegador no tiene espacio para guardar el archivo, así que deja abierta esta pestaña. Si se cierra, elige otra vez el mismo archivo para seguir.',
  'Keep this tab open: it goes on by itself when there is a connection.': 'Deja abierta esta pestaña: sigue solo cuando haya conexión.',
  '{count, plural, one {A file waits} other {# files wait}} on this device, {size}':
    '{count, plural, one {Un archivo espera} other {# archivos esperan}} en este dispositivo, {size}',
  'It is sent by itself when there is a connection, also with Laurel closed.':
    'Se envía solo cuando haya conexión, también con Laurel cerrado.',
  'It is sent when there is a connection and Laurel is open here. Keep this tab open, or come back.':
    'Se envía cuando haya conexión y Laurel esté abierto aquí. Deja abierta esta pestaña, o vuelve.',
  '{size}, for “<part>{title}</part>”': '{size}, para «<part>{title}</part>»',
  'It was not added: {because}': 'No se añadió: {because}',
  'You paused it.': 'Lo pusiste en pausa.',
  'It has not arrived whole. Removed here, it may be nowhere else.':
    'No ha llegado completo. Si se quita aquí, tal vez no esté en ningún otro lugar.',
  'Do not send: {name}': 'No enviar: {name}',
  'Do not send it': 'No enviarlo',
  'Recordings are shown as they come; an MP4 plays everywhere. With ffmpeg installed, Laurel would prepare every kind.':
    'Las grabaciones se muestran como llegan; un MP4 se reproduce en todas partes. Con ffmpeg instalado, Laurel prepararía todas.',
  'This picture of the recording can’t be read, so it was not kept. The recording itself is there.':
    'Esta imagen de la grabación no se puede leer, así que no se guardó. La grabación sí está.',
}
