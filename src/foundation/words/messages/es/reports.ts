import type { Dictionary } from '../../format.ts'

/** The Spanish of what was given: reports, their charts and tables, and budgets. */
export const reports: Dictionary = {
  'Budget of {year}, in {unit}': 'Presupuesto de {year}, en {unit}',
  'Nothing is refused because of it. Zero takes it away.': 'No se rechaza nada por él. Con cero se quita.',
  'Set the budget': 'Fijar el presupuesto',
  'Against the budget': 'Frente al presupuesto',
  'There is no budget for this year in this currency. Set one, and it is held against what was given, month by month.':
    'No hay presupuesto para este año en esta moneda. Fija uno y se compara, mes a mes, con lo que se dio.',
  '{spent} of {budget} was given, {share}. {rest} is left.': 'Se dio {spent} de {budget}, el {share}. Queda {rest}.',
  '{spent} was given, {share} of {budget}: {rest} more than was meant.':
    'Se dio {spent}, el {share} de {budget}: {rest} más de lo previsto.',
  'Change the budget': 'Cambiar el presupuesto',
  'given so far': 'dado hasta ahora',
  budget: 'presupuesto',
  Compared: 'Comparado',
  Given: 'Dado',
  'By month. The most was given in {month}: {amount}.': 'Por mes. Lo más se dio en {month}: {amount}.',
  'By month.': 'Por mes.',
  'By month': 'Por mes',
  'Since the year began': 'Desde que empezó el año',
  'By month, as CSV': 'Por mes, en CSV',
  'By school': 'Por escuela',
  'By school, the most first': 'Por escuela, primero lo más',
  'No school: the office, assessments, and what HR entered': 'Sin escuela: la oficina, las evaluaciones y lo que anotó Recursos Humanos',
  'By school, as CSV': 'Por escuela, en CSV',
  'By category': 'Por categoría',
  'By category, the most first': 'Por categoría, primero lo más',
  'For no award: assessments, and what HR entered': 'Sin reconocimiento: evaluaciones y lo que anotó Recursos Humanos',
  'By category, as CSV': 'Por categoría, en CSV',
  'What each micro-credential brought': 'Lo que dio cada microcredencial',
  'The most first': 'Primero lo más',
  'No micro-credential brought anything in this currency.': 'Ninguna microcredencial dio nada en esta moneda.',
  'Pages of micro-credentials': 'Páginas de microcredenciales',
  'A budget of a school year was set or taken away': 'Se fijó o se quitó el presupuesto de un año escolar',
  'less than half': 'menos de la mitad',
  'half or more': 'la mitad o más',
  reached: 'alcanzada',
  withheld: 'no se dice',
  'Nothing in this currency in the school year {year} yet.': 'Nada en esta moneda en el año escolar {year} todavía.',
  '{amount} in the school year {year}, in {lines, plural, one {# line} other {# lines}} of the ledger.':
    '{amount} en el año escolar {year}, en {lines, plural, one {# línea} other {# líneas}} del libro.',
  '{name} (retired)': '{name} (retirada)',
  'all of {organization}': 'todo {organization}',
  'Nothing was given here yet': 'Aquí aún no se dio nada',
  'Once an award, an assessment or HR brings somebody something in this currency, it stands here by month, school and category.':
    'En cuanto un reconocimiento, una evaluación o Recursos Humanos dé algo en esta moneda, aparece aquí por mes, escuela y categoría.',
  'How this is counted': 'Cómo se cuenta',
  'Every line of the ledger counts in its month, also while it waits for approval; what was refused doesn’t, and what was taken back counts below zero. A school is that of the person on the day they earned it. It is true at this moment.':
    'Cada línea del libro cuenta en su mes, también mientras espera aprobación; lo que se rechazó no cuenta, y lo que se retiró cuenta bajo cero. La escuela es la de la persona el día en que lo consiguió. Vale en este momento.',
  'What each micro-credential brought, as CSV': 'Lo que dio cada microcredencial, en CSV',
  'The budget is set.': 'El presupuesto está fijado.',
  'Only admins and HR of an organization, and principals for their school, see what was given.':
    'Solo administración y Recursos Humanos de una organización, y las direcciones para su escuela, ven lo que se dio.',
  'Write the budget as a plain number with at most two decimals, such as 60000. Zero takes it away.':
    'Escribe el presupuesto como número sencillo con dos decimales como mucho, por ejemplo 60000. Con cero se quita.',
  'Toward the goal of the year': 'Hacia la meta del año',
  '{goal, plural, one {# clock hour} other {# clock hours}} for each earner. Counted on {at, date, long}.':
    '{goal, plural, one {# hora} other {# horas}} para cada persona. Contado el {at, date, long}.',
  'People by how far they are': 'Personas según lo lejos que están',
  'No school': 'Sin escuela',
  Shares: 'Partes',
  '· is withheld: a number below {least} would tell who it is, and so would a larger one from which it could be worked out.':
    '· no se dice: un número menor que {least} revelaría quién es, y también uno mayor del que se pudiera deducir.',
  'Toward the goal, as CSV': 'Hacia la meta, en CSV',
  'You are a principal without a school here. Ask an admin of your organization to give you one.':
    'Diriges aquí, pero sin escuela. Pide a administración de tu organización que te asigne una.',
  'What was given': 'Lo que se dio',
}
