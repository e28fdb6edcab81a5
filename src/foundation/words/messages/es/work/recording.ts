import type { Dictionary } from '../../../format.ts'

/** The Spanish of `src/work/recording`, by the English text of each message. */
export const recording: Dictionary = {
  'It ends by itself in a few seconds.': 'Termina sola en unos segundos.',
  'Before you use it': 'Antes de usarla',
  'We hear nothing. Is the microphone on, and the right one?': 'No se oye nada. ¿Está encendido el micrófono, y es el correcto?',
  'Send it': 'Enviarla',
  'A recording of {length} is here, on this device only: {name}. It was not added yet.':
    'Hay una grabación de {length}, solo en este dispositivo: {name}. Todavía no se agregó.',
  'The recorder is coming.': 'Se está abriendo la grabadora.',
  'Record a video': 'Grabar un video',
  'Record sound': 'Grabar sonido',
  Recording: 'Grabación',
  'The recording stopped': 'La grabación se detuvo',
  'This browser could not go on. What was recorded until then is kept here and is offered when you open this part again.':
    'Este navegador no pudo seguir. Lo grabado hasta ese momento se guarda aquí y se ofrece cuando abras otra vez esta parte.',
  'What the camera sees': 'Lo que ve la cámara',
  'Begins in {left}': 'Empieza en {left}',
  'Paused at {time}': 'En pausa en {time}',
  'Recording: {time}': 'Grabando: {time}',
  'This browser has no place to keep it: if this page closes now, the recording is lost.':
    'Este navegador no tiene dónde guardarla: si la página se cierra ahora, la grabación se pierde.',
  Record: 'Grabar',
  'Your browser did not let this page use it. Allow it where the address of the page is shown, then try again.':
    'Tu navegador no permitió que esta página lo use. Permítelo donde se muestra la dirección de la página e inténtalo otra vez.',
  'No camera with a microphone was found on this device. Connect one and try again, or film with another device and add the file.':
    'No se encontró una cámara con micrófono en este dispositivo. Conecta una e inténtalo otra vez, o graba con otro dispositivo y añade el archivo.',
  'No microphone was found on this device. Connect one and try again, or record with another device and add the file.':
    'No se encontró un micrófono en este dispositivo. Conecta uno e inténtalo otra vez, o graba con otro dispositivo y añade el archivo.',
  'Another program may be using it. Close that, then try again.': 'Puede que otro programa lo esté usando. Ciérralo e inténtalo otra vez.',
  'Send it as it is': 'Enviarlo como está',
  'Making {name} smaller': 'Reduciendo {name}',
  'Stop making it smaller': 'Dejar de reducirlo',
  'Send the smaller one': 'Enviar el reducido',
  '{name}: {size} became {smaller}. Its picture has 720 lines now.':
    '{name}: de {size} pasó a {smaller}. La imagen tiene ahora 720 líneas.',
  'Make it smaller first': 'Reducirlo antes',
  'This browser could not make {name} smaller. It can be sent as it is.':
    'Este navegador no pudo reducir {name}. Se puede enviar como está.',
  '{name} would not become much smaller. It can be sent as it is.': '{name} no se reduciría mucho. Se puede enviar como está.',
  '{name} has {size}. This device can make it smaller before it is sent, which takes about as long as the video itself.':
    '{name} pesa {size}. Este dispositivo puede reducirlo antes de enviarlo; tarda más o menos lo que dura el video.',
  'Look at it before you add it': 'Revísala antes de agregarla',
  '{from} to {to} is kept, of {length}.': 'Se conserva de {from} a {to}, de {length}.',
  '{length} long. To cut it, play or drag to a place, then choose.':
    'Dura {length}. Para recortarla, reprodúcela o arrastra hasta un punto y elige.',
  'This browser could not prepare it. You can add it as it was recorded, without cuts.':
    'Este navegador no pudo prepararla. Puedes agregarla como se grabó, sin recortes.',
  'Keep all of it': 'Conservarla toda',
  'Add it as it was recorded': 'Agregarla como se grabó',
  'Record again': 'Grabar de nuevo',
  'Being prepared': 'En preparación',
  'Film with this phone': 'Grabar con este teléfono',
  'Take a photo': 'Hacer una foto',
  'Record with this phone': 'Grabar sonido con este teléfono',
  'The picture at {time} stands for it.': 'La imagen del momento {time} la representa.',
  'Choose this picture': 'Elegir esta imagen',
}
