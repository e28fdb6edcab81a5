import type { Dictionary } from '../../../format.ts'

/** The Spanish of `src/judgment/reliability`, by the English text of each message. */
export const reliability: Dictionary = {
  First: 'Primera',
  Second: 'Segunda',
  Third: 'Tercera',
  Fourth: 'Cuarta',
  Fifth: 'Quinta',
  'Weighed together': 'Valorado por varias personas',
  '{submissions, plural, one {# submission} other {# submissions}}, {criteria, plural, one {# criterion} other {# criteria}}':
    '{submissions, plural, one {# entrega} other {# entregas}}, {criteria, plural, one {# criterio} other {# criterios}}',
  '{count, plural, one {# submission} other {# submissions}}': '{count, plural, one {# entrega} other {# entregas}}',
  'The same level': 'El mismo nivel',
  'Within one level': 'Como mucho a un nivel',
  'Weighted kappa': 'Kappa ponderada',
  'Quarter {quarter} of {year}': 'Trimestre {quarter} de {year}',
  '{month, date, month}': '{month, date, month}',
  '{one} and {other}': '{one} y {other}',
  'Over time': 'A lo largo del tiempo',
  'Between seats': 'Entre puestos',
  'Where more than two weigh. A seat is not a person: the next one goes to anyone who is free.':
    'Donde valoran más de dos. Un puesto no es una persona: quien está libre toma el siguiente.',
  Seats: 'Puestos',
  'too few to say': 'muy pocas para decirlo',
  '{share, number, percent}': '{share, number, percent}',
  '{low} to {high}': 'de {low} a {high}',
  'not told': 'no se dice',
  'Assessors agreed within one level on <b>{near, number, percent}</b> of {criteria, plural, one {# criterion} other {# criteria}}, and gave the same level on <b>{same, number, percent}</b>.':
    'Quienes evalúan difirieron como mucho en un nivel en el <b>{near, number, percent}</b> de {criteria, plural, one {# criterio} other {# criterios}}, y dieron el mismo nivel en el <b>{same, number, percent}</b>.',
  'Weighted kappa, by the square of the distance': 'Kappa ponderada, por el cuadrado de la distancia',
  'Weighted kappa, by the distance': 'Kappa ponderada, por la distancia',
  'Cohen’s kappa': 'Kappa de Cohen',
  'Krippendorff’s alpha, for ordered levels': 'Alfa de Krippendorff, para niveles ordenados',
  '{submissions, plural, one {# submission} other {# submissions}}, {pairs, plural, one {# pair of levels} other {# pairs of levels}}. After each figure stands where it would lie in 95 of 100 samples like this.':
    '{submissions, plural, one {# entrega} other {# entregas}}, {pairs, plural, one {# par de niveles} other {# pares de niveles}}. Tras cada cifra figura dónde estaría en 95 de 100 muestras como esta.',
  'Everyone gave the same level. Then nothing can be said about agreement beyond chance.':
    'Todas las personas dieron el mismo nivel. Entonces no se puede decir nada de la coincidencia más allá del azar.',
  'Kappa misleads here': 'Aquí la kappa engaña',
  'More than {share, number, percent} of what was given is “{level}”. Chance alone would agree often then, so kappa is low however well assessors agree. Go by the share of the same level.':
    'Más del {share, number, percent} de lo que se dio es «{level}». Entonces también el azar coincidiría a menudo, y la kappa es baja por mucho que se coincida. Guíate por la parte del mismo nivel.',
  'What these figures mean': 'Qué significan estas cifras',
  'Counted is each criterion that two or more weighed without seeing each other, before anyone settled a difference. Practice and adjudicators are left out.':
    'Se cuenta cada criterio que dos o más personas valoraron sin verse, antes de que alguien resolviera una diferencia. No cuentan las prácticas ni quien resuelve.',
  'Kappa and alpha say how much of the agreement that chance leaves open was reached: 1 is all of it, 0 is what chance would give, below 0 is less. Weighted ones mind a distance of two levels more than one of one.':
    'Kappa y alfa dicen cuánto se alcanzó de la coincidencia que el azar deja abierta: 1 es toda, 0 es lo que daría el azar, por debajo de 0 es menos. Las ponderadas dan más peso a una distancia de dos niveles que a una de uno.',
  'With fewer than {pairs} pairs only agreement is told; with fewer than {submissions} submissions nothing, as it would tell of persons. None of it ranks a person.':
    'Con menos de {pairs} pares solo se dice la coincidencia; con menos de {submissions} entregas, nada, pues hablaría de personas. Nada de esto clasifica a una persona.',
  'How far assessors agree on “{title}”': 'Cuánto coinciden quienes evalúan «{title}»',
  'All of {organization}': 'Todo de {organization}',
  'Where two or more weigh the same work, each without seeing the others. Nobody is named or ranked here.':
    'Donde dos o más personas valoran el mismo trabajo sin ver lo que opinan las demás. Aquí no se nombra ni se clasifica a nadie.',
  'All together': 'Todo junto',
  'Where they agree least, the words of the rubric may say too little: which level is it, and by what does one tell?':
    'Donde menos coinciden, quizá las palabras de la rúbrica digan demasiado poco: ¿qué nivel es y en qué se nota?',
  'not in the present version': 'no está en la versión actual',
  'Too little to say yet': 'Todavía muy poco para decirlo',
  '{submissions, plural, =0 {No submission was} one {# submission was} other {# submissions were}} weighed by several. From {fewest} on, it is told here how far they agree. How many weigh a micro-credential, its authors say under “How it is judged”.':
    '{submissions, plural, =0 {Ninguna entrega fue valorada} one {# entrega fue valorada} other {# entregas fueron valoradas}} por varias personas. A partir de {fewest} se dice aquí cuánto coinciden. Cuántas personas valoran una microcredencial lo dicen quienes la escriben, en «Cómo se evalúa».',
  'Last twelve months': 'Últimos doce meses',
  'Of all time': 'De siempre',
  Month: 'Mes',
  'For a researcher, as CSV': 'Para investigar, en CSV',
  'By micro-credential': 'Por microcredencial',
  'Those with the most that several weighed come first. Each leads to its criteria.':
    'Primero, las que más valoraron varias personas. Cada una lleva a sus criterios.',
  '{more, plural, one {# more has} other {# more have}} fewer that several weighed. The file for a researcher has all.':
    '{more, plural, one {Hay # más que tiene} other {Hay # más que tienen}} menos que valoraran varias personas. El archivo para investigar las tiene todas.',
  'How far assessors agree, admins and authors of an organization see.':
    'Cuánto coinciden quienes evalúan lo ven las personas administradoras y autoras de una organización.',
  'Counted apart: what is given on an appeal is no part of the agreement above, since it is known there that somebody appealed.':
    'Se cuentan aparte: lo que se da en una apelación no forma parte del acuerdo de arriba, porque allí se sabe que alguien apeló.',
  'Told once {count} were decided: fewer would tell of persons.':
    'Se dice cuando se hayan decidido {count}: con menos se sabría de personas.',
  'Of {heard} appeals that were decided, <b>{share, number, percent}</b> changed something.':
    'De {heard} apelaciones decididas, <b>{share, number, percent}</b> cambió algo.',
  'Appeals by micro-credential': 'Apelaciones por microcredencial',
  Decided: 'Decididas',
  Changed: 'Cambiaron',
}
