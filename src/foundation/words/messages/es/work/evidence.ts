import type { Dictionary } from '../../../format.ts'

/** The Spanish of `src/work/evidence`, by the English text of each message. */
export const evidence: Dictionary = {
  'From Pages, Numbers or Keynote, choose Export, then PDF, and add that.':
    'En Pages, Numbers o Keynote, elige Exportar y después PDF, y agrega ese archivo.',
  'In the program it comes from, choose Export or Print, then PDF, and add that.':
    'En el programa del que viene, elige Exportar o Imprimir y después PDF, y agrega ese archivo.',
  'Save it as a PDF and add that.': 'Guárdalo como PDF y agrega ese archivo.',
  'a Google document': 'un documento de Google',
  'a Google spreadsheet': 'una hoja de cálculo de Google',
  'a Google presentation': 'una presentación de Google',
  'a Google drawing': 'un dibujo de Google',
  'a Google form': 'un formulario de Google',
  'a Google whiteboard': 'una pizarra de Google',
  'a Google site': 'un sitio de Google',
  'a Google map': 'un mapa de Google',
  'a Google script': 'un script de Google',
  'a Google table': 'una tabla de Google',
  'a Google file': 'un archivo de Google',
  'a web page': 'una página web',
  'another place': 'otro lugar',
  'a file that is still in iCloud': 'un archivo que todavía está en iCloud',
  'a file on your device': 'un archivo de tu dispositivo',
  'Download it as a PDF, or add the link.': 'Descárgalo como PDF o agrega el enlace.',
  'Open it once, so that it comes to your device.': 'Ábrelo una vez, para que llegue a tu dispositivo.',
  'Add that file itself.': 'Agrega ese mismo archivo.',
  'This file is named as captions but does not begin with WEBVTT. Save the captions again as WebVTT.':
    'Por su nombre, este archivo tiene subtítulos, pero no empieza con WEBVTT. Guarda los subtítulos otra vez como WebVTT.',
  'Save it as a PDF, a JPEG or PNG picture, an MP4 video or an MP3 recording, and add that.':
    'Guárdalo como PDF, imagen JPEG o PNG, video MP4 o grabación MP3, y agrega ese archivo.',
  'With it, your evidence would be more than the {most, number, bytes} that one person can keep here. Remove what you no longer need; its room is free again some hours later.':
    'Con este archivo, tu evidencia pasaría de los {most, number, bytes} que una persona puede guardar aquí. Quita lo que ya no necesites; ese espacio vuelve a estar libre unas horas después.',
  'This file ({kind}) ends too early: its last part is missing. Save or copy it once more, see that it opens, and add it again.':
    'Este archivo ({kind}) está cortado: le falta el final. Guárdalo o cópialo una vez más, comprueba que se abre y agrégalo de nuevo.',
  'This file ({kind}) can’t be opened: something inside it is damaged. See that it opens on your device, and add it again.':
    'Este archivo ({kind}) no se puede abrir: algo dentro de él está dañado. Comprueba que se abre en tu dispositivo y agrégalo de nuevo.',
  'This file ({kind}) is locked with a password, so an assessor could not open it. Save it without one and add it again.':
    'Este archivo ({kind}) está protegido con una contraseña, así que quien evalúa no podría abrirlo. Guárdalo sin contraseña y agrégalo de nuevo.',
  'This document holds macros, which are small programs. Save it without them, or as a PDF, and add that.':
    'Este documento contiene macros, que son pequeños programas. Guárdalo sin ellas, o como PDF, y agrega ese archivo.',
  'This is a program, whatever its name says. Add the work itself: a recording, a picture or a document.':
    'Esto es un programa, diga lo que diga su nombre. Agrega el trabajo en sí: una grabación, una imagen o un documento.',
  'Web pages and SVG drawings can hold hidden script, so they can’t be added. Save it as a PDF or PNG and add that.':
    'Las páginas web y los dibujos SVG pueden contener código oculto, así que no se pueden agregar. Guárdalo como PDF o PNG y agrega ese archivo.',
  'An assessor can’t look into an archive. Unpack it and add the files that matter one by one.':
    'Quien evalúa no puede mirar dentro de un archivo comprimido. Descomprímelo y agrega uno por uno los archivos que importan.',
  'This is two kinds of file in one, which is how harmful files hide. Open it, save it again, and add the new one.':
    'Son dos tipos de archivo en uno, y así se esconden los archivos dañinos. Ábrelo, guárdalo de nuevo y agrega el nuevo.',
  'This picture has more dots than we can open safely. Save it smaller, about 4000 wide, and add that.':
    'Esta imagen tiene más píxeles de los que podemos abrir sin riesgo. Guárdala más pequeña, de unos 4000 de ancho, y agrega esa.',
  'We can’t show this kind of file to an assessor. {better}': 'No podemos mostrar este tipo de archivo a quien evalúa. {better}',
  'Add the link itself.': 'Agrega el enlace mismo.',
  'This is only a link to {to}, not the work itself, and it would not open for an assessor. {instead}':
    'Esto es solo un enlace a {to}, no el trabajo en sí, y quien evalúa no podría abrirlo. {instead}',
  'This is a small file that a program or your computer keeps beside the work, not the work itself. Add the document it belongs to.':
    'Este es un archivo pequeño que un programa o tu computadora guarda junto al trabajo, no el trabajo en sí. Agrega el documento al que pertenece.',
  'JPEG picture': 'imagen JPEG',
  'PNG picture': 'imagen PNG',
  'GIF picture': 'imagen GIF',
  'WebP picture': 'imagen WebP',
  'AVIF picture': 'imagen AVIF',
  'HEIC picture': 'imagen HEIC',
  'TIFF picture': 'imagen TIFF',
  'MP4 video': 'video MP4',
  'QuickTime video': 'video QuickTime',
  'WebM video': 'video WebM',
  'Matroska video': 'video Matroska',
  '3GP video': 'video 3GP',
  'Ogg video': 'video Ogg',
  'MP3 recording': 'grabación MP3',
  'M4A recording': 'grabación M4A',
  'AAC recording': 'grabación AAC',
  'WAV recording': 'grabación WAV',
  'Ogg recording': 'grabación Ogg',
  'WebM recording': 'grabación WebM',
  'Matroska recording': 'grabación Matroska',
  'FLAC recording': 'grabación FLAC',
  PDF: 'PDF',
  'Word document': 'documento de Word',
  'Excel workbook': 'libro de Excel',
  'PowerPoint presentation': 'presentación de PowerPoint',
  'OpenDocument text': 'texto de OpenDocument',
  'OpenDocument spreadsheet': 'hoja de cálculo de OpenDocument',
  'OpenDocument presentation': 'presentación de OpenDocument',
  'RTF document': 'documento RTF',
  'text file': 'archivo de texto',
  'CSV table': 'tabla CSV',
  'WebVTT file': 'archivo WebVTT',
  'Save the picture as JPEG or PNG and add that.': 'Guarda la imagen como JPEG o PNG y agrega ese archivo.',
  'Save the video as MP4 and add that.': 'Guarda el video como MP4 y agrega ese archivo.',
  'Save the recording as MP3 or M4A and add that.': 'Guarda la grabación como MP3 o M4A y agrega ese archivo.',
  '“{name}” was not added. {reason}': 'No se agregó “{name}”. {reason}',
  'Please add at most {most} files at once; “{name}” was one too many.':
    'Agrega como máximo {most} archivos a la vez; “{name}” ya no cabía.',
  'The file did not arrive whole, so nothing of it was kept. Please add it again.':
    'El archivo no llegó completo, así que no se guardó nada de él. Agrégalo de nuevo.',
  'This file can’t be shown without what it says of its author, and you assess without their name. Weigh the rest, or release the work with a note.':
    'Este archivo no se puede mostrar sin lo que dice de quien lo hizo, y evalúas sin saber su nombre. Valora lo demás o devuelve la entrega a la lista con una nota.',
  'A copy of this file without what it says of its author is being prepared. Look again in a minute.':
    'Se está preparando una copia limpia de este archivo, sin lo que dice de quien lo hizo. Mira otra vez en un minuto.',
  'What lies in the store under this file is not what was kept, so it is not shown. Who runs this site can see it on its health page and bring the file back from a backup.':
    'Lo que hay en el almacén para este archivo no es lo que se guardó, así que no se muestra. Quien administra este sitio puede verlo en la página de estado y recuperar el archivo de una copia de seguridad.',
}
