import type { Dictionary } from '../../format.ts'

/** The Spanish of pathways: what is checked, the map on which they are written, what publishing changes. */
export const pathways: Dictionary = {
  'Step “{step}” asks for something that is not published. Take it out, or publish that first.':
    'El paso “{step}” pide algo que no está publicado. Quítalo o publica eso primero.',
  'Step “{step}” needs “{title}”, which is retired, so nobody new could complete it. Ask for something else in its place.':
    'El paso “{step}” necesita “{title}”, que está retirada, así que nadie nuevo podría completarlo. Pide otra cosa en su lugar.',
  'The milestone has this id. Give the step another.': 'Ese id es el del hito. Dale otro al paso.',
  'Two pieces of a step have the same id. Give each its own.': 'Dos piezas de un paso tienen el mismo id. Dale a cada una el suyo.',
  'Two steps have the same id. Give each its own.': 'Dos pasos tienen el mismo id. Dale a cada uno el suyo.',
  'Your milestone was taken back': 'Se retiró tu hito',
  '{organization} took it back, with a reason that stands <a>on its page</a>. All your other awards stay.':
    '{organization} lo retiró, con un motivo que está <a>en su página</a>. Todos tus demás reconocimientos se quedan.',
  'Map to write on': 'Mapa para escribir',
  'The milestone': 'El hito',
  'leads to {steps}': 'lleva a {steps}',
  'Move {what}': 'Mover {what}',
  Move: 'Mover',
  'Leads to: choose what {what} leads to': 'Lleva a: elegir a qué lleva {what}',
  'Leads to': 'Lleva a',
  'Put it last in {what}': 'Ponerla al final de {what}',
  'Put it last': 'Poner al final',
  Taken: 'Tomado',
  'It stands before this one': 'Ya está antes de este',
  'Put it before {what}': 'Poner antes de {what}',
  'Put it before': 'Poner antes',
  'Take the arrow away to {what}': 'Quitar la flecha a {what}',
  'Take the arrow away': 'Quitar la flecha',
  'Would lead in a circle': 'Llevaría en círculo',
  'Lead here: to {what}': 'Llevar aquí: a {what}',
  'Lead here': 'Llevar aquí',
  Before: 'Antes',
  'Take a step, an arrow or a piece by its button and choose where it goes, or drag it there. Names and numbers are in the list below.':
    'Toma un paso, una flecha o una pieza con su botón y elige adónde va, o arrástrala hasta allí. Los nombres y números están en la lista de abajo.',
  'Choose what “{step}” leads to.': 'Elige a qué lleva “{step}”.',
  'Choose where “{step}” goes.': 'Elige adónde va “{step}”.',
  'Choose where “{piece}” goes.': 'Elige adónde va “{piece}”.',
  'Put it last of all steps': 'Poner al final de todos los pasos',
  'Leave it where it is': 'Dejarlo donde está',
  'Part of a pathway': 'Parte de una ruta',
  'Pathways with these words': 'Rutas con estas palabras',
  Pathway: 'Ruta',
  'Search pathways': 'Buscar rutas',
  'No pathway has these words': 'Ninguna ruta tiene estas palabras',
  'Try fewer words, or look through all of them.': 'Prueba con menos palabras o míralas todas.',
  'Asked newly: {piece}.': 'Se pide ahora: {piece}.',
  'Asked no more: {piece}.': 'Ya no se pide: {piece}.',
  '{piece}: {before, number} before, {after, number} now.': '{piece}: antes {before, number}, ahora {after, number}.',
  '{piece}: {condition}, newly.': '{piece}: {condition}, desde ahora.',
  '{piece}: whenever it was earned.': '{piece}: da igual cuándo se consiguió.',
  '“{step}” asks for: {before} before, {after} now.': '“{step}” pide: antes {before}, ahora {after}.',
  'The steps, or what leads to what, are in another order. What was earned counts all the same.':
    'Los pasos, o qué lleva a qué, están en otro orden. Lo conseguido cuenta igual.',
  'If a piece is taken back and the rest is not enough, the milestone goes too from now on.':
    'Desde ahora, si se retira una pieza y el resto no basta, el hito también se retira.',
  'If a piece is taken back, the milestone stays from now on.': 'Desde ahora, si se retira una pieza, el hito se conserva.',
  'What its milestone is worth': 'Lo que vale su hito',
  'Its pieces bring {amount} on the way, each when you earn it.': 'Sus piezas dan {amount} por el camino, cada una cuando la consigues.',
  'Its pieces bring at least {amount} on the way, each when you earn it.':
    'Sus piezas dan al menos {amount} por el camino, cada una cuando la consigues.',
  'A cap of a year may leave less.': 'Un tope anual puede dejarlo en menos.',
  'Set what the milestone is worth': 'Fijar lo que vale el hito',
  'It asks for the same as version {number}: only words or the badge are other.':
    'Pide lo mismo que la versión {number}: solo cambian las palabras o la insignia.',
  'Otherwise than version {number}:': 'A diferencia de la versión {number}:',
  'If they take this one: {complete, number} complete it at once, {less, number} have less left to do, {more, number} have more, {same, number} the same.':
    'Si toman esta: {complete, number} la completan enseguida, a {less, number} les queda menos por hacer, a {more, number} más y a {same, number} lo mismo.',
  'There is a new version of the pathway “{title}”. Take it, or stay with the one you began with.':
    'Hay una nueva versión de la ruta “{title}”. Tómala o quédate con la que empezaste.',
}
