import type { Dictionary } from '../../../format.ts'

/** The Spanish of `src/work/documents`, by the English text of each message. */
export const documents: Dictionary = {
  'Read it here: {name}': 'Leerlo aquí: {name}',
  'Read it here': 'Leerlo aquí',
  'This document asks for a password, so it can’t be read here.': 'Este documento pide una contraseña, así que no se puede leer aquí.',
  'This document is damaged, or written in a way that can’t be read here. Open the file: another program may read it.':
    'Este documento está dañado o escrito de un modo que aquí no se puede leer. Abre el archivo: quizá otro programa lo lea.',
  'The document could not be fetched. Check your connection and load the page again, or open the file.':
    'No se pudo obtener el documento. Revisa tu conexión y vuelve a cargar la página, o abre el archivo.',
  'The document takes too long to open here. Open the file itself.': 'El documento tarda demasiado en abrirse aquí. Abre el archivo mismo.',
  'Previous page': 'Página anterior',
  'Next page': 'Página siguiente',
  Smaller: 'Más pequeño',
  Larger: 'Más grande',
  'Find words': 'Buscar palabras',
  'of {count}': 'de {count}',
  'Words to find': 'Palabras que buscar',
  'Previous place': 'Lugar anterior',
  'Next place': 'Lugar siguiente',
  '{at} of {count}': '{at} de {count}',
  'Looking …': 'Buscando…',
  '{looked} of {of} pages looked through': '{looked} de {of} páginas revisadas',
  'Not found. A scan has no words to find.': 'No se encontró. Un documento escaneado no tiene palabras que buscar.',
  'Quote these words': 'Citar estas palabras',
  'Move the box.': 'Mueve el recuadro.',
  'Draw over the part, or': 'Dibuja sobre la parte, o',
  'Use this part': 'Usar esta parte',
  'put a box there': 'pon un recuadro',
  'Page {page} of {count}': 'Página {page} de {count}',
  'This page can’t be drawn here. Open the file to see it.': 'Esta página no se puede mostrar aquí. Abre el archivo para verla.',
  'These words were not found in this document.': 'Estas palabras no se encontraron en este documento.',
  'These words were not found on page {page}.': 'Estas palabras no se encontraron en la página {page}.',
  'Pages of {name}': 'Páginas de {name}',
  'The first {most} pages are shown here. Open the file to see all of it.':
    'Aquí se muestran las primeras {most} páginas. Abre el archivo para verlo completo.',
  'Part to mark': 'Parte que se marca',
  'Arrows move it, Shift and arrows size it, Alt for small steps. Enter takes it, Delete gives it up.':
    'Las flechas lo mueven, Mayús y flechas cambian su tamaño, Alt da pasos pequeños. Intro lo toma y Supr lo descarta.',
  'It is long, so only its beginning is shown here. Open the file to see all of it.':
    'Es largo, así que aquí solo se muestra el principio. Abre el archivo para verlo completo.',
  'Go to the comment: {label}': 'Ir al comentario: {label}',
  'Mark a part': 'Marcar una parte',
  '{text}: go to the comment': '{text}: ir al comentario',
}
