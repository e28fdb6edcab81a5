import type { Dictionary } from '../../../format.ts'

/** The Spanish of `src/definitions/frameworks`. */
export const frameworks: Dictionary = {
  Frameworks: 'Marcos',
  'More of authoring': 'Más de la autoría',
  'Find standards in frameworks': 'Buscar estándares en marcos',
  'A micro-credential names {most} standards at most. Take one out first.':
    'Una microcredencial nombra {most} estándares como máximo. Quita antes uno.',
  'Standards of “{title}”': 'Estándares de «{title}»',
  'Back to the draft': 'Volver al borrador',
  'What it shows, in the words of a framework. People who look for a competency there find this micro-credential.':
    'Lo que demuestra, con las palabras de un marco. Quien busca allí una competencia encuentra esta microcredencial.',
  Chosen: 'Elegida',
  'Take out: {what}': 'Quitar: {what}',
  'Find a competency': 'Buscar una competencia',
  'Search competencies by words or code': 'Buscar competencias por palabras o código',
  'No competency has these words or this code. Try fewer words, or the beginning of one.':
    'Ninguna competencia tiene estas palabras ni este código. Prueba con menos palabras, o con el comienzo de una.',
  Competencies: 'Competencias',
  'Add: {what}': 'Añadir: {what}',
  'No framework is here yet': 'Todavía no hay ningún marco',
  'Add a framework': 'Añadir un marco',
  'Bring the standards of your state or an association once, and authors choose from them. Until then, standards can be typed under Basics.':
    'Trae una vez los estándares de tu estado o de una asociación, y quienes escriben eligen entre ellos. Hasta entonces, los estándares se pueden escribir en Lo básico.',
  New: 'Nuevas',
  Elsewhere: 'En otro lugar',
  Gone: 'Ya no están',
  'A newer version of a framework that is here. Nothing of it counts before you take it in.':
    'Una versión más nueva de un marco que ya está aquí. Nada de ella cuenta hasta que la incorpores.',
  'A framework that is new here. Nothing of it counts before you take it in.':
    'Un marco que es nuevo aquí. Nada de él cuenta hasta que lo incorpores.',
  'Published by': 'Lo publica',
  'How many': 'Cuántas',
  License: 'Licencia',
  'Not everything in it fits together': 'No todo encaja en él',
  'Micro-credentials that name what changes': 'Microcredenciales que nombran lo que cambia',
  'They keep what they say. Look at each, and publish a new version where another competency fits better.':
    'Conservan lo que dicen. Mira cada una y publica una versión nueva donde otra competencia encaje mejor.',
  'What it changes': 'Lo que cambia',
  'Nothing: it says what is here already.': 'Nada: dice lo que ya está aquí.',
  'Until now: {words}': 'Hasta ahora: {words}',
  'Take in this version': 'Incorporar esta versión',
  'Take in this framework': 'Incorporar este marco',
  'Drop it': 'Descartarlo',
  'This file is larger than 30 MB, more than the largest frameworks have.':
    'Este archivo ocupa más de 30 MB, más que los marcos más grandes.',
  'This is a framework of your own. It is changed where it was written. Nothing was taken.':
    'Este es un marco propio. Se cambia donde se escribió. No se tomó nada.',
  'Choose a file, or give a web address that begins with https://.': 'Elige un archivo, o da una dirección web que empiece por https://.',
  'That address answers with {status} and no framework. Nothing was taken.':
    'Esa dirección responde con {status} y sin ningún marco. No se tomó nada.',
  'What lies at that address is larger than 30 MB. Nothing was taken.': 'Lo que hay en esa dirección ocupa más de 30 MB. No se tomó nada.',
  'That address did not give a framework: it may be mistyped, down, slow, or not open to the public. Nothing was taken.':
    'Esa dirección no dio ningún marco: puede estar mal escrita, caída, lenta o cerrada al público. No se tomó nada.',
  'For {organization}. What you bring is looked at first: you see what it has and what it changes.':
    'Para {organization}. Lo que traes se mira primero: ves lo que contiene y lo que cambia.',
  'Bring a CASE package': 'Traer un paquete CASE',
  'States, associations and OpenSALT publish their frameworks as CASE 1.0 or 1.1: a JSON file, or an address that gives one.':
    'Los estados, las asociaciones y OpenSALT publican sus marcos como CASE 1.0 o 1.1: un archivo JSON, o una dirección que lo da.',
  'The package': 'El paquete',
  'A JSON file of at most 30 MB.': 'Un archivo JSON de 30 MB como máximo.',
  'Or its web address': 'O su dirección web',
  'The address of its CFDocument will do, too. It has to be open to the public.':
    'También sirve la dirección de su CFDocument. Tiene que estar abierta al público.',
  'Visitors may read it: its license allows that': 'Los visitantes pueden leerlo: su licencia lo permite',
  'Or write your own': 'O escribir uno propio',
  'What your organization itself expects of good practice, line by line.':
    'Lo que tu propia organización espera de la buena práctica, línea por línea.',
  'Save the framework': 'Guardar el marco',
  'A framework was brought to be looked at': 'Se trajo un marco para mirarlo',
  'A framework was taken in': 'Se incorporó un marco',
  'A framework of one’s own was written': 'Se escribió un marco propio',
  'Who may read a framework was changed': 'Se cambió quién puede leer un marco',
  'A framework was removed': 'Se eliminó un marco',
  'Two competencies were related to each other': 'Se relacionaron dos competencias',
  'What related two competencies was taken back': 'Se retiró lo que relacionaba dos competencias',
  'At its publisher': 'En su sitio de origen',
  'Search in this framework': 'Buscar en este marco',
  'No competency in it': 'No tiene ninguna competencia',
  'Who may read it, newer versions, removing it': 'Quién puede leerlo, versiones nuevas, eliminarlo',
  'Taken in on {day}. A newer version comes the same way: <a>bring its package</a>, and see what it changes.':
    'Incorporado el {day}. Una versión nueva llega del mismo modo: <a>trae su paquete</a> y mira lo que cambia.',
  'Show it to members alone': 'Mostrarlo solo a los miembros',
  'Show it to everyone': 'Mostrarlo a todos',
  'Remove this framework? Micro-credentials keep what they say of it.':
    '¿Eliminar este marco? Las microcredenciales conservan lo que dicen de él.',
  'Remove the framework': 'Eliminar el marco',
  'Taken in. It can be searched now, and chosen for micro-credentials.':
    'Incorporado. Ya se puede buscar en él y elegirlo para microcredenciales.',
  'It has {count} competencies, and {most} are the most that fit. Please split it.':
    'Tiene {count} competencias, y caben {most} como máximo. Divídelo, por favor.',
  'Published sets of competencies, and which micro-credentials show each of them.':
    'Conjuntos publicados de competencias, y qué microcredenciales demuestran cada una.',
  'Pages of competencies': 'Páginas de competencias',
  'Pages of micro-credentials': 'Páginas de microcredenciales',
  'To look at': 'Por mirar',
  'Brought, and not taken in yet.': 'Traído y aún no incorporado.',
  'All frameworks': 'Todos los marcos',
  'No framework yet': 'Todavía no hay ningún marco',
  'A state’s standards, those of an association, or your own: bring a CASE package, or write yours line by line.':
    'Los estándares de un estado, los de una asociación o los propios: trae un paquete CASE, o escribe los tuyos línea por línea.',
  '{count, plural, one {One competency} other {# competencies}}': '{count, plural, one {Una competencia} other {# competencias}}',
  'Only for members': 'Solo para miembros',
  'Dropped. Nothing of it was taken in.': 'Descartado. No se incorporó nada.',
  'The newest version of its framework does not have it': 'La versión más nueva de su marco no la tiene',
  'It is kept for the micro-credentials that name it, and can’t be chosen any more.':
    'Se conserva para las microcredenciales que la nombran, y ya no se puede elegir.',
  Grades: 'Grados',
  Keywords: 'Palabras clave',
  Notes: 'Notas',
  'Micro-credentials that show it': 'Microcredenciales que la demuestran',
  'None yet. Authors choose it under “Standards” while they write.': 'Ninguna todavía. Quienes escriben la eligen en «Estándares».',
  'Under it': 'Debajo de ella',
  'In other frameworks': 'En otros marcos',
  'Nothing is said of it in other frameworks yet.': 'Todavía no se dice nada de ella en otros marcos.',
  'Relate it to another competency': 'Relacionarla con otra competencia',
  'The same: {what}': 'La misma: {what}',
  'The same': 'La misma',
  'Related: {what}': 'Relacionada: {what}',
  Related: 'Relacionada',
  'Not here': 'No está aquí',
  'Take back: {what}': 'Retirar: {what}',
  '{count, plural, one {One} other {# competencies}} under it':
    '{count, plural, one {Una debajo de ella} other {# competencias debajo de ella}}',
  '{count, plural, one {One micro-credential} other {# micro-credentials}}':
    '{count, plural, one {Una microcredencial} other {# microcredenciales}}',
  'Name of the framework': 'Nombre del marco',
  'A line for each, with its code before it. Begin a line with two spaces to put it under the one above. A line that keeps its code stays the same competency.':
    'Una línea para cada una, con su código delante. Empieza una línea con dos espacios para ponerla debajo de la anterior. Una línea que conserva su código sigue siendo la misma competencia.',
  'T1.a Asks before telling': 'T1.a Pregunta antes de explicar',
  'Visitors may read it': 'Los visitantes pueden leerlo',
  'This is no CASE package: a file with a CFDocument that has an identifier. Nothing was taken.':
    'Esto no es un paquete CASE: un archivo con un CFDocument que tiene un identificador. No se tomó nada.',
  'The framework in this file has no title. Nothing was taken.': 'El marco de este archivo no tiene título. No se tomó nada.',
  'There is no competency in this file. Nothing was taken.': 'En este archivo no hay ninguna competencia. No se tomó nada.',
  '{count, plural, one {One competency is} other {# competencies are}} above and below itself, and stands at the top.':
    '{count, plural, one {Una competencia está} other {# competencias están}} por encima y por debajo de sí misma, y queda arriba del todo.',
  '{count, plural, one {One competency stands} other {# competencies stand}} under one that is not in the file, and so at the top.':
    '{count, plural, one {Una competencia está} other {# competencias están}} debajo de una que no está en el archivo, y por eso arriba del todo.',
  'This is no JSON. A CASE package is a file that ends in .json. Nothing was taken.':
    'Esto no es JSON. Un paquete CASE es un archivo que termina en .json. No se tomó nada.',
  '{count, plural, one {One competency has} other {# competencies have}} no identifier or no statement, and {count, plural, one {was} other {were}} left out.':
    '{count, plural, one {Una competencia no tiene} other {# competencias no tienen}} identificador o enunciado, y no se {count, plural, one {tomó} other {tomaron}}.',
  '{count, plural, one {One identifier is} other {# identifiers are}} there more than once: the first counts.':
    '{count, plural, one {Un identificador está} other {# identificadores están}} más de una vez: cuenta el primero.',
  '{count, plural, one {One competency stands} other {# competencies stand}} in several places: each is shown in the first.':
    '{count, plural, one {Una competencia está} other {# competencias están}} en varios lugares: cada una se muestra en el primero.',
  'There is no line in it yet. Write each competency on a line of its own.':
    'Todavía no tiene ninguna línea. Escribe cada competencia en una línea propia.',
  'This is the same competency. Choose one of another framework.': 'Esta es la misma competencia. Elige una de otro marco.',
  'The same as': 'Lo mismo que',
  Beside: 'Junto a',
  'Related to': 'Relacionada con',
  'A part of': 'Parte de',
  'Comes before': 'Va antes de',
  'Comes after': 'Va después de',
  'Replaced by': 'Sustituida por',
  'An example of it': 'Un ejemplo de ella',
  'At the level of': 'Al nivel de',
  'A translation of': 'Una traducción de',
  'Has as a part': 'Tiene como parte',
  Replaces: 'Sustituye a',
  'An example for': 'Un ejemplo para',
  'The level of': 'El nivel de',
  'Translated as': 'Traducida como',
  'This was taken in already, perhaps in another window.': 'Esto ya se incorporó, quizá en otra ventana.',
  'Give the framework a name.': 'Da un nombre al marco.',
  'Please shorten this to 4,000 characters.': 'Acórtalo a 4000 caracteres, por favor.',
  'Please split it: more than a million characters are no outline.':
    'Divídelo, por favor: más de un millón de caracteres no son un esquema.',
  '{count, plural, one {One micro-credential leads} other {# micro-credentials lead}} to competencies of this framework, which has no other address. It was kept.':
    '{count, plural, one {Una microcredencial lleva} other {# microcredenciales llevan}} a competencias de este marco, que no tiene otra dirección. Se conservó.',
  'Change “{title}”': 'Cambiar «{title}»',
  'Micro-credentials keep naming a competency as long as its line keeps its code, or its words.':
    'Las microcredenciales siguen nombrando una competencia mientras su línea conserve su código, o sus palabras.',
  'There is no such framework, or not any more.': 'No existe ese marco, o ya no.',
  'There is no such competency.': 'No existe esa competencia.',
  Adopted: 'Adoptado',
  'A private draft': 'Borrador privado',
  'A draft': 'Borrador',
  'Not used any more': 'Ya no se usa',
}
