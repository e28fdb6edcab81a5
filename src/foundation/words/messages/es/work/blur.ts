import type { Dictionary } from '../../../format.ts'

/** The Spanish of `src/work/blur`, by the English text of each message. */
export const blur: Dictionary = {
  'The document is being opened …': 'Abriendo el documento…',
  'No name of your class lists was found in it. Look through it yourself, and cover what tells who somebody is.':
    'No se encontró ningún nombre de tus listas de clase. Revísalo tú y cubre lo que diga quién es alguien.',
  '{count, plural, one {One place} other {# places}} could not be found on the page, as in a note that is folded: {words}. Look there, and cover what you see.':
    '{count, plural, one {Un lugar no se pudo} other {# lugares no se pudieron}} encontrar en la página, como en una nota plegada: {words}. Mira ahí y cubre lo que veas.',
  '“{found}” on page {page}': '«{found}» en la página {page}',
  '“Mark a part” covers what you draw over; words that you choose can be covered too. A box is dragged, sized at its corner, or moved by keys: arrows move it, Shift and arrows size it, Alt for small steps, Delete removes it.':
    '«Marcar una parte» cubre lo que dibujas; también se pueden cubrir las palabras que seleccionas. Un recuadro se arrastra, se agranda por su esquina o se mueve con el teclado: las flechas lo mueven, Mayús y flechas cambian su tamaño, Alt da pasos pequeños y Supr lo quita.',
  'Cover these words': 'Cubrir estas palabras',
  'Your boxes': 'Tus recuadros',
  'Each page of the copy is a picture, with the words that are left to be read aloud and found. Headings, links and fields to fill in are not kept.':
    'Cada página de la copia es una imagen, con las palabras que quedan para leerlas en voz alta y buscarlas. No se conservan los títulos, los enlaces ni los campos para rellenar.',
  'It has more pages than can be masked here at once. Leave out what nobody needs, or hand it in in parts.':
    'Tiene más páginas de las que aquí se pueden ocultar de una vez. Quita lo que nadie necesita o entrégalo por partes.',
  'The masked copy becomes too large. Leave out pages that nobody needs, or hand it in in parts.':
    'La copia con partes ocultas resulta demasiado grande. Quita páginas que nadie necesita o entrégala por partes.',
  'Page {page} can’t be drawn in this browser, so no copy was made. Try Chrome, Edge or a newer browser. Your file is unchanged.':
    'La página {page} no se puede mostrar en este navegador, así que no se hizo ninguna copia. Prueba con Chrome, Edge o un navegador más nuevo. Tu archivo no cambió.',
  '{count, plural, one {A mark is} other {# marks are}} still here':
    '{count, plural, one {Todavía hay una marca} other {Todavía hay # marcas}} aquí',
  'Take them up again': 'Retomarlas',
  'Forget them': 'Olvidarlas',
  'You set them on <m></m> on this device and did not finish.': 'Las pusiste en este dispositivo el <m></m> y no terminaste.',
  'Page {page}': 'Página {page}',
  Sound: 'Sonido',
  'Begin here': 'Empezar aquí',
  'End here': 'Terminar aquí',
  'Stopped. Nothing was changed, and your boxes are still there.': 'Detenido. No cambió nada, y tus recuadros siguen ahí.',
  'Getting the file': 'Trayendo el archivo',
  'Looking for faces': 'Buscando rostros',
  'Writing the masked copy': 'Escribiendo la copia tapada',
  'This browser can’t open this file, or it is cut off. Mask it in another program and add it again. Your file is unchanged.':
    'Este navegador no puede abrir este archivo, o está cortado. Tápalo en otro programa y añádelo de nuevo. Tu archivo no ha cambiado.',
  'This TIFF has several pages, and a masked copy would have only one. Save it as PDF, add that, and mask it page by page. Your file is unchanged.':
    'Este TIFF tiene varias páginas, y una copia enmascarada tendría solo una. Guárdalo como PDF, añade ese y enmascáralo página por página. Tu archivo no ha cambiado.',
  'This picture has more dots than a browser can draw. Make it smaller in another program and add it again.':
    'Esta imagen tiene más puntos de los que un navegador puede dibujar. Hazla más pequeña en otro programa y añádela de nuevo.',
  'This browser can’t write such a file. Try Chrome, Edge or a newer browser. Your file is unchanged.':
    'Este navegador no puede escribir un archivo así. Prueba con Chrome, Edge o un navegador más nuevo. Tu archivo no ha cambiado.',
  'Faces can’t be looked for in this browser. You can put boxes over them yourself.':
    'En este navegador no se pueden buscar rostros. Puedes poner tú los recuadros encima.',
  'The file could not be fetched. Check your connection and try again.':
    'No se pudo traer el archivo. Revisa tu conexión e inténtalo de nuevo.',
  'The connection was lost. The masked copy is still here: try again when you are online.':
    'Se perdió la conexión. La copia tapada sigue aquí: inténtalo de nuevo cuando tengas conexión.',
  'Look at the masked copy': 'Mira la copia tapada',
  'The masked copy': 'La copia tapada',
  'Assessors and coaches will get only this copy. Your original stays with you until you let it go. No program finds everything, so your own eyes decide.':
    'Evaluadores y acompañantes recibirán solo esta copia. Tu original se queda contigo hasta que lo borres. Ningún programa lo encuentra todo, así que deciden tus propios ojos.',
  'Can a student still be recognized in it?': '¿Todavía se puede reconocer a algún estudiante?',
  'Please say whether a student can still be recognized.': 'Di si todavía se puede reconocer a algún estudiante.',
  'No, nobody: not by face, voice, name or what they wear': 'No, a nadie: ni por el rostro, la voz, el nombre o lo que lleva puesto',
  'Yes: what I said of them before stays': 'Sí: lo que dije antes se mantiene',
  'I looked at all of it myself': 'La miré entera yo',
  'I looked and listened through all of it myself': 'La miré y escuché entera yo',
  'Please look at it first, then say so.': 'Mírala primero y después dilo.',
  'Sending the masked copy': 'Enviando la copia tapada',
  'Put it in the place of the original': 'Ponerla en lugar del original',
  'Back to the boxes': 'Volver a los recuadros',
  'This browser can’t show a picture of this kind. Mask it in another program, or add it as JPEG or PNG, and come back.':
    'Este navegador no puede mostrar una imagen de este tipo. Tápala en otro programa, o añádela como JPEG o PNG y vuelve.',
  'Look for faces again': 'Buscar rostros otra vez',
  'Look for faces': 'Buscar rostros',
  'Add a box': 'Añadir un recuadro',
  '{count, plural, =0 {No face was found. That does not mean that there is none: look yourself, and add boxes.} one {One face was found. Look for others yourself: backs of heads, profiles and small faces are often missed.} other {# faces were found. Look for others yourself: backs of heads, profiles and small faces are often missed.}}':
    '{count, plural, =0 {No se encontró ningún rostro. Eso no quiere decir que no haya: mira tú y añade recuadros.} one {Se encontró un rostro. Busca tú si hay más: nucas, perfiles y rostros pequeños se escapan a menudo.} other {Se encontraron # rostros. Busca tú si hay más: nucas, perfiles y rostros pequeños se escapan a menudo.}}',
  'Drag a box, or its corner to size it. With the keyboard: arrows move it, Shift and arrows size it, Alt for small steps, Delete removes it. A quarter more around each box is blurred too.':
    'Arrastra un recuadro, o su esquina para cambiar el tamaño. Con el teclado: las flechas lo mueven, Mayús y flechas cambian el tamaño, Alt da pasos pequeños, Supr lo quita. También se difumina una cuarta parte más alrededor.',
  'Show it blurred': 'Mostrar difuminado',
  'What will be blurred': 'Lo que se difuminará',
  'Make the masked copy': 'Hacer la copia tapada',
  'Face {number}': 'Rostro {number}',
  'Box {number}': 'Recuadro {number}',
  'Add a box from here on': 'Añadir un recuadro desde aquí',
  'Look closely for small faces, which takes several times as long': 'Buscar de cerca rostros pequeños, lo que tarda varias veces más',
  'This browser can’t play this recording, so nothing can be masked in it here.':
    'Este navegador no puede reproducir esta grabación, así que aquí no se puede tapar nada en ella.',
  'Place in the recording': 'Lugar en la grabación',
  '{at} of {length}': '{at} de {length}',
  'Stop where a box is wrong and move it: drag it, or its corner to size it. With the keyboard: arrows move it, Shift and arrows size it, Alt for small steps, Delete removes it. Between two places it moves by itself.':
    'Detente donde un recuadro esté mal y muévelo: arrástralo, o su esquina para cambiar el tamaño. Con el teclado: las flechas lo mueven, Mayús y flechas cambian el tamaño, Alt da pasos pequeños, Supr lo quita. Entre dos lugares se mueve solo.',
  'A name that is called, or a voice that may not be heard, can be masked from one moment to another.':
    'Un nombre que se dice, o una voz que no debe oírse, se puede tapar desde un momento hasta otro.',
  'Sound {number}': 'Sonido {number}',
  'Masked by': 'Tapado con',
  Silence: 'Silencio',
  'A tone': 'Un tono',
  'Mask the sound from here': 'Tapar el sonido desde aquí',
  'Show: {name}': 'Mostrar: {name}',
  'Begin here: {name}': 'Empezar aquí: {name}',
  'End here: {name}': 'Terminar aquí: {name}',
}
