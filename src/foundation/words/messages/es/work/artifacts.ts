import type { Dictionary } from '../../../format.ts'

/** The Spanish of `src/work/artifacts`, by the English text of each message. */
export const artifacts: Dictionary = {
  'Please keep the note under 4,000 characters.': 'La nota debe tener menos de 4,000 caracteres.',
  'This text is longer than we can keep. Please add it as a document.':
    'Este texto es más largo de lo que podemos guardar. Agrégalo como documento.',
  'This part does not ask for links. Nothing was added.': 'Esta parte no pide enlaces. No se agregó nada.',
  'Please write or paste the text.': 'Escribe o pega el texto.',
  'This part does not ask for texts. Nothing was added.': 'Esta parte no pide textos. No se agregó nada.',
  'This file is of another kind ({kind}): this part asks for {asked}.': 'Este archivo es de otro tipo ({kind}): esta parte pide {asked}.',
  'This part asks for a written answer, not for artifacts.': 'Esta parte pide una respuesta escrita, no piezas de evidencia.',
  'This part holds {most} artifacts, which is the most. Remove one to add another.':
    'Esta parte ya tiene {most} piezas de evidencia, que es el máximo. Quita una para agregar otra.',
  'This answer was changed in another place': 'Esta respuesta se cambió en otro lugar',
  'Keep mine': 'Conservar lo mío',
  'Take the other': 'Tomar lo otro',
  'Yours is in the field below. The other text is this; copy from it what you want to keep.':
    'Tu texto está en el campo de abajo. El otro es este; copia de él lo que quieras conservar.',
  'Your reflection': 'Tu reflexión',
  'Your answer': 'Tu respuesta',
  'Your reflection: {title}': 'Tu reflexión: {title}',
  'Your answer: {title}': 'Tu respuesta: {title}',
  'Evidence was added': 'Se agregó evidencia',
  'What is said of evidence was changed': 'Se cambió lo que se dice de una pieza de evidencia',
  'Evidence was removed': 'Se quitó evidencia',
  'Removed evidence was brought back': 'Se recuperó evidencia que se había quitado',
  'a video': 'un video',
  'a sound recording': 'una grabación de sonido',
  'a document': 'un documento',
  'a picture': 'una imagen',
  'a link': 'un enlace',
  'a text': 'un texto',
  'No student may be seen or heard in this part, with or without consent.':
    'En esta parte no se debe ver ni oír a ningún estudiante, ni siquiera con consentimiento.',
  'Use something in which no student is seen or heard.': 'Usa algo en lo que no se vea ni se oiga a ningún estudiante.',
  'This can’t count as that.': 'No puede contar como ese tipo de evidencia.',
  'This was changed in another window since. Both texts are kept: choose which one stays.':
    'Esto se cambió después en otra ventana. Se guardan los dos textos: elige cuál se queda.',
  'This is not the address of a web page. It looks like https://example.org/page.':
    'Esto no es la dirección de una página web. Se ve así: https://example.org/page.',
  'This address holds a password. Use one that opens without.': 'Esta dirección contiene una contraseña. Usa una que se abra sin ella.',
  'This answer is longer than we can keep. Please shorten it, or add it as a document.':
    'Esta respuesta es más larga de lo que podemos guardar. Acórtala o agrégala como documento.',
  'This part asks for artifacts, not for a written answer.': 'Esta parte pide piezas de evidencia, no una respuesta escrita.',
  'This answer was changed in another window since. Both texts are kept: choose which one stays.':
    'Esta respuesta se cambió después en otra ventana. Se guardan los dos textos: elige cuál se queda.',
  'Add a link': 'Agregar un enlace',
  'Check that an assessor can open it without signing in.': 'Comprueba que quien evalúe lo pueda abrir sin entrar en una cuenta.',
  'Add the link': 'Agregar el enlace',
  'Write or paste a text': 'Escribir o pegar un texto',
  Text: 'Texto',
  'Add the text': 'Agregar el texto',
  'The original of this copy is not kept any more.': 'El original de esta copia ya no se conserva.',
  'What this is a copy of was removed or replaced meanwhile, so the copy did not take its place. Nothing else was changed.':
    'Lo que se copió se quitó o se sustituyó mientras tanto, así que la copia no ocupó su lugar. No cambió nada más.',
  'Only the page of a link can be asked for.': 'Solo se puede consultar la página de un enlace.',
}
