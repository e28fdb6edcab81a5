import type { Dictionary } from '../../../format.ts'

/** The Spanish of `src/work/captions`, by the English text of each message. */
export const captions: Dictionary = {
  '“{name}” holds no captions that can be read. Nothing was changed.':
    '“{name}” no contiene subtítulos que se puedan leer. No se cambió nada.',
  '“{name}” was an SRT file and is WebVTT now: {count, plural, one {# line} other {# lines}}.':
    '“{name}” era un archivo SRT y ahora es WebVTT: {count, plural, one {# línea} other {# líneas}}.',
  '“{name}” was taken in: {count, plural, one {# line} other {# lines}}.':
    'Se tomó “{name}”: {count, plural, one {# línea} other {# líneas}}.',
  'New line here': 'Nueva línea aquí',
  'Bring a file (WebVTT or SRT)': 'Traer un archivo (WebVTT o SRT)',
  'All ½ s earlier': 'Todo ½ s antes',
  'All ½ s later': 'Todo ½ s después',
  'Search in the captions': 'Buscar en los subtítulos',
  'No captions yet': 'Todavía no hay subtítulos',
  'Play it, and press “New line here” when somebody speaks. Type what they say; Enter ends the line and begins the next.':
    'Reprodúcelo y pulsa “Nueva línea aquí” cuando alguien hable. Escribe lo que dice; Intro termina la línea y empieza la siguiente.',
  'Part it where you stand': 'Partirla donde está el cursor',
  'Join it with the next': 'Unirla con la siguiente',
  'Remove this line': 'Quitar esta línea',
  'Captions as text': 'Subtítulos como texto',
  'WebVTT or SRT, as another program writes it. Leave it empty for no captions.':
    'WebVTT o SRT, como los escribe otro programa. Déjalo vacío si no quieres subtítulos.',
  'The captions of a recording were changed': 'Se cambiaron los subtítulos de una grabación',
  'Captions of “{name}”': 'Subtítulos de “{name}”',
  'Back to the work': 'Volver al trabajo',
  'What is spoken, and when. It helps those who can’t hear it, and your assessor finds a moment by its words.':
    'Lo que se dice y cuándo. Ayuda a quien no puede oírlo, y quien evalúa encuentra un momento por sus palabras.',
  'The other captions': 'Los otros subtítulos',
  'Yours stand below. What you save now replaces these.': 'Los tuyos están abajo. Lo que guardes ahora reemplaza estos.',
  'Language that is spoken': 'Idioma que se habla',
  'Save and go back': 'Guardar y volver',
  '{name} of the line at {time}, in seconds': '{name} de la línea en {time}, en segundos',
  'Go to {time}': 'Ir a {time}',
  Beginning: 'Comienzo',
  End: 'Final',
  'Words at {time}': 'Palabras en {time}',
  'Please choose the language that is spoken.': 'Elige el idioma que se habla.',
  'These captions are longer than we can keep.': 'Estos subtítulos son más largos de lo que podemos guardar.',
  'Only a film or a sound has captions.': 'Solo un video o un sonido tiene subtítulos.',
  'These captions were changed in another window since. Both are kept: choose which stay.':
    'Estos subtítulos se cambiaron después en otra ventana. Se guardan los dos: elige cuáles se quedan.',
  'These are no captions.': 'Esto no son subtítulos.',
  'It begins with WEBVTT, or has times as in an SRT file: 00:00:01,000 --> 00:00:03,000.':
    'Empieza con WEBVTT o tiene tiempos como en un archivo SRT: 00:00:01,000 --> 00:00:03,000.',
  'Some lines of these captions are wrong. Nothing was changed.': 'Algunas líneas de estos subtítulos están mal. No se cambió nada.',
  '{line}: {fault}': '{line}: {fault}',
  'Line {line}': 'Línea {line}',
  'the time is not one, as in 00:01:02.500.': 'el tiempo no está bien escrito, como en 00:01:02.500.',
  'it ends before it begins.': 'termina antes de empezar.',
  'no words follow the time.': 'no hay palabras después del tiempo.',
  'there are more captions than we can keep.': 'hay más subtítulos de los que podemos guardar.',
}
