import type { Dictionary } from '../../../format.ts'

/** The Spanish of `src/credentials/anchor-sets`, by the English text of each message. */
export const anchorSets: Dictionary = {
  'Anchors of a micro-credential were written into a signed file':
    'Se escribieron trabajos de referencia de una microcredencial en un archivo firmado',
  'Anchors of another organization were taken in from a signed file':
    'Se recibieron trabajos de referencia de otra organización desde un archivo firmado',
  'Anchors to and from others': 'Trabajos de referencia para otros y de otros',
  'One file, signed by your organization, takes anchors to another district that uses the same rubric. Levels and reasons go along.':
    'Un archivo, firmado por tu organización, lleva trabajos de referencia a otro distrito que usa la misma rúbrica. Los niveles y las razones van con ellos.',
  'Nothing was taken in': 'No se recibió nada',
  'This file could not be taken in.': 'Este archivo no se pudo recibir.',
  'This file is no set of anchors, or it did not arrive whole.':
    'Este archivo no es un conjunto de trabajos de referencia, o no llegó entero.',
  'This file is not as it was signed. Please ask for it again where it came from.':
    'Este archivo no está como se firmó. Pídelo otra vez a quien te lo dio.',
  'This file holds more than a set of anchors may.': 'Este archivo contiene más de lo que puede un conjunto de trabajos de referencia.',
  'This file was written by a newer Laurel than this one. Please update first.':
    'Este archivo lo escribió un Laurel más nuevo que este. Actualiza primero.',
  'These anchors are of a rubric that is another one than that of this micro-credential.':
    'Estos trabajos de referencia son de otra rúbrica que la de esta microcredencial.',
  'These anchors were taken in already.': 'Estos trabajos de referencia ya se recibieron.',
  'Who signed this file could not be asked for their key just now. Please try again later.':
    'No se pudo pedir la clave a quien firmó este archivo. Inténtalo más tarde.',
  'The key that signed this file is not one of who it says it is from.': 'La clave que firmó este archivo no es de quien dice ser.',
  'The signature is fine, and who signed it is not an organization of this Laurel. If you know them, tick the box and send the file again.':
    'La firma es correcta, y quien firmó no es una organización de este Laurel. Si la conoces, marca la casilla y envía el archivo otra vez.',
  'Give them to others': 'Darlos a otros',
  'Only anchors in use that somebody wrote, without students in them and without links. What an earner offered stays here: they agreed to no more.':
    'Solo los que están en uso y alguien escribió, sin estudiantes y sin enlaces. Lo que ofreció quien lo logró se queda aquí: no aceptó más que eso.',
  'No anchor in use that you wrote': 'Ninguno en uso que hayan escrito',
  'Download the signed file': 'Descargar el archivo firmado',
  'Take them in': 'Recibirlos',
  'They come as drafts. Look through each, and put it to use if you agree with its levels.':
    'Llegan como borradores. Revisa cada uno y ponlo en uso si compartes sus niveles.',
  'I know who signed it, also if that is no organization of this Laurel':
    'Conozco a quien lo firmó, también si no es una organización de este Laurel',
  'The signed file': 'El archivo firmado',
  'Check and take in': 'Comprobar y recibir',
  'What came in': 'Lo que llegó',
  '{anchors, plural, one {one anchor} other {# anchors}}':
    '{anchors, plural, one {un trabajo de referencia} other {# trabajos de referencia}}',
  'known here': 'se conoce aquí',
  'not known here': 'no se conoce aquí',
  'There is nothing to give: only anchors in use that somebody wrote, without students in them, are written into the file.':
    'No hay nada que dar: en el archivo solo entran trabajos de referencia en uso que alguien escribió, sin estudiantes.',
  'Please choose a file.': 'Elige un archivo.',
  'This file holds more than a set of anchors may. Nothing was taken in.':
    'Este archivo contiene más de lo que puede un conjunto de trabajos de referencia. No se recibió nada.',
  'The signature is fine, and who signed it ({issuer}) is not an organization of this Laurel. If you know them, say so below and send the file again. Nothing was taken in.':
    'La firma es correcta, y quien firmó ({issuer}) no es una organización de este Laurel. Si la conoces, dilo abajo y envía el archivo otra vez. No se recibió nada.',
  'This file is not as it was signed. Nothing was taken in; please ask for it again where it came from.':
    'Este archivo no está como se firmó. No se recibió nada; pídelo otra vez a quien te lo dio.',
  'These anchors were taken in already. Nothing was changed.': 'Estos trabajos de referencia ya se recibieron. No se cambió nada.',
  'These anchors are of “{title}”, whose rubric is another one than that of this micro-credential. Nothing was taken in.':
    'Estos trabajos de referencia son de “{title}”, cuya rúbrica no es la de esta microcredencial. No se recibió nada.',
  'This file is no set of anchors, or it did not arrive whole. Nothing was taken in.':
    'Este archivo no es un conjunto de trabajos de referencia, o no llegó entero. No se recibió nada.',
  'This file was written by a newer Laurel than this one. Nothing was taken in; please update first.':
    'Este archivo lo escribió un Laurel más nuevo que este. No se recibió nada; actualiza primero.',
  'Who signed this file could not be asked for their key just now. Nothing was taken in; please try again later.':
    'No se pudo pedir la clave a quien firmó este archivo. No se recibió nada; inténtalo más tarde.',
  'The key that signed this file is not one of who it says it is from. Nothing was taken in.':
    'La clave que firmó este archivo no es de quien dice ser. No se recibió nada.',
}
