import type { Dictionary } from '../../../format.ts'

/** The Spanish of `src/people/one-roster`, by the English text of each message. */
export const oneRoster: Dictionary = {
  'The student system answered {status} when it was asked for {things}.':
    'El sistema escolar respondió {status} cuando se le pidió {things}.',
  'The roster became shorter while it was read, so it is not taken for the whole. Ask again.':
    'La lista de personal se acortó mientras se leía, así que no se toma por completa. Pregunta de nuevo.',
  'The student system gave the same {things} again and again, so the rest of them is not known.':
    'El sistema escolar dio una y otra vez lo mismo de {things}, así que no se sabe el resto.',
  'The student system has {total, number} {things} and gave {given, number}. A part of a roster is not taken for the whole.':
    'El sistema escolar tiene {total, number} de {things} y dio {given, number}. Una parte de una lista de personal no se toma por el total.',
  'What the student system answered for {things} is cut off or no JSON.':
    'Lo que respondió el sistema escolar para {things} está cortado o no es JSON.',
  'What the student system answered has no list of {things}.': 'Lo que respondió el sistema escolar no tiene una lista de {things}.',
  'The address of the token answered {status}. Look at the client id, the secret and the scope.':
    'La dirección del token respondió {status}. Revisa el identificador de cliente, el secreto y el alcance.',
  'The address of the token gave no token.': 'La dirección del token no dio ningún token.',
  'That address lies in a private network or is no https, so it is not asked.':
    'Esa dirección está en una red privada o no es https, así que no se consulta.',
  'The student system answered with more than can be taken at once.':
    'El sistema escolar respondió con más de lo que se puede recibir de una vez.',
  'The student system could not be reached, or took too long to answer.':
    'No se pudo llegar al sistema escolar, o tardó demasiado en responder.',
  'This is not a zip that can be read.': 'Este no es un zip que se pueda leer.',
  'This zip is cut off: a part of it is missing.': 'Este zip está cortado: le falta una parte.',
  'This zip has too many files in it to be a roster.': 'Este zip tiene demasiados archivos para ser una lista de personal.',
  'A file in this zip has a name that leads out of its folder. It was not opened.':
    'Un archivo de este zip tiene un nombre que sale de su carpeta. No se abrió.',
  'Two files in this zip have the same name.': 'Dos archivos de este zip tienen el mismo nombre.',
  'Files in this zip lie in each other. It was not opened.': 'Los archivos de este zip se solapan. No se abrió.',
  'This zip is locked by a password, or packed in a way that is not read here.':
    'Este zip está protegido con contraseña o comprimido de una forma que aquí no se lee.',
  'A file in this zip is larger than it says. It was not read on.':
    'Un archivo de este zip es más grande de lo que dice. No se siguió leyendo.',
  'A file in this zip is damaged.': 'Un archivo de este zip está dañado.',
  'This file is there twice.': 'Este archivo está dos veces.',
  'Unpacked, this zip has more than {most} MB. It was not opened.': 'Descomprimido, este zip tiene más de {most} MB. No se abrió.',
  '“{cell}” is a formula and not a name.': '«{cell}» es una fórmula y no un nombre.',
  'This organization has no name.': 'Esta organización no tiene nombre.',
  'This role says of nobody whose it is.': 'Esta función no dice de quién es.',
  'This row names no role.': 'Esta fila no nombra ninguna función.',
  '“{word}” is not a kind of role. It is primary or secondary.': '«{word}» no es una clase de función. Es primary o secondary.',
  '“{written}” is not a day. Days are written as 2026-08-31.': '«{written}» no es un día. Los días se escriben como 2026-08-31.',
  'A cell too many stands before enabledUser: the cells are shifted.':
    'Hay una celda de más antes de enabledUser: las celdas están corridas.',
  '“{word}” stands where enabledUser says true or false: the cells may be shifted.':
    'Dice «{word}» donde enabledUser dice true o false: puede que las celdas estén corridas.',
  'This person has no name.': 'Esta persona no tiene nombre.',
  'A name has an address in it: the cells may be shifted.': 'Un nombre contiene una dirección: puede que las celdas estén corridas.',
  'This is nothing that can be read.': 'Esto no es nada que se pueda leer.',
  'This row has no sourcedId.': 'Esta fila no tiene sourcedId.',
  '“{word}” is not a status. It is active or tobedeleted.': '«{word}» no es un estado. Es active o tobedeleted.',
  'enabledUser says neither true nor false.': 'enabledUser no dice ni true ni false.',
  'There is no manifest.csv. The files were taken for everybody who works there.':
    'No hay manifest.csv. Los archivos se tomaron por todas las personas que trabajan allí.',
  '“{version}” is not a version that is read here. It is read as {as}.': '«{version}» no es una versión que aquí se lea. Se lee como {as}.',
  '“{word}” says nothing of {table}. It is bulk, delta or absent.': '«{word}» no dice nada de {table}. Es bulk, delta o absent.',
  'The manifest names this file, and it is not there.': 'El manifiesto nombra este archivo, y no está.',
  'The manifest says that this file is absent, so it was not read.': 'El manifiesto dice que este archivo falta, así que no se leyó.',
  'The manifest does not name this file. It was read.': 'El manifiesto no nombra este archivo. Se leyó.',
  'Of users.csv and roles.csv one is bulk and the other delta: who is missing can’t be told from who did not change.':
    'De users.csv y roles.csv uno es bulk y el otro delta: no se puede distinguir quién falta de quién no cambió.',
  'This file is missing, and without it nobody can tell who works where.':
    'Falta este archivo, y sin él nadie puede saber quién trabaja dónde.',
  'This role is of “{id}”, who is not in users.csv.': 'Esta función es de «{id}», que no está en users.csv.',
  'The column “{column}” is missing.': 'Falta la columna «{column}».',
  'This row has more cells than there are headings: its cells are shifted.':
    'Esta fila tiene más celdas que encabezados: sus celdas están corridas.',
  'The sourcedId “{id}” is in row {row} already.': 'El sourcedId «{id}» ya está en la fila {row}.',
  'A quotation mark is not closed, so nothing from there on could be read.':
    'Una comilla no se cierra, así que desde ahí no se pudo leer nada.',
  'There is no heading “{key}” in its first lines.': 'No hay un encabezado «{key}» en sus primeras líneas.',
}
