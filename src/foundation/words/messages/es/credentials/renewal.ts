import type { Dictionary } from '../../../format.ts'

/** The Spanish of how awards are renewed. */
export const renewal: Dictionary = {
  'The award that this renews was taken back, so it can’t be renewed any more. Nothing was decided.':
    'El reconocimiento que esto renueva se retiró, así que ya no se puede renovar. No se decidió nada.',
  Renewals: 'Renovaciones',
  'The awards that renew one another, the newest first': 'Los reconocimientos que se renuevan unos a otros, primero el más nuevo',
  'Earned on {day}': 'Conseguido el {day}',
  'Renewed on {day}': 'Renovado el {day}',
  'Only Laurel itself ends what has nothing to renew.': 'Solo Laurel termina lo que ya no tiene nada que renovar.',
  'It was renewed': 'Se renovó',
  'A newer award renewed it on {day}. <a>See the newer award</a>':
    'Un reconocimiento más nuevo lo renovó el {day}. <a>Ver el reconocimiento más nuevo</a>',
  'A newer award renewed it on {day}.': 'Un reconocimiento más nuevo lo renovó el {day}.',
  'You can renew it': 'Puedes renovarlo',
  'Renew this award': 'Renovar este reconocimiento',
  'Until {day}, with less than the whole: {parts}.': 'Hasta el {day}, con menos que el conjunto: {parts}.',
  'Its renewal is under way': 'Su renovación está en marcha',
  'You are <a>earning it again</a> whole.': 'Lo estás <a>consiguiendo de nuevo</a> entero.',
  'You can renew it from {day}, with less than the whole.': 'Puedes renovarlo a partir del {day}, con menos que el conjunto.',
  'The time to renew it ended on {day}. You can <a>earn it again</a>.':
    'El plazo para renovarlo terminó el {day}. Puedes <a>conseguirlo de nuevo</a>.',
  'It can’t be renewed. You can <a>earn it again</a>.': 'No se puede renovar. Puedes <a>conseguirlo de nuevo</a>.',
  'Its micro-credential is no longer offered, so it can’t be renewed.': 'Su microcredencial ya no se ofrece, así que no se puede renovar.',
  'It can’t be renewed. You can earn it again.': 'No se puede renovar. Puedes conseguirlo de nuevo.',
  'Renew “{title}”': 'Renovar «{title}»',
  'Your award': 'Tu reconocimiento',
  'Issued by {issuer}, valid until {until}.': 'Otorgado por {issuer}, válido hasta el {until}.',
  'Hand it in by {until}. What is handed in by then is in time, whenever it is decided.':
    'Entrégalo hasta el {until}. Lo que se entrega hasta entonces llega a tiempo, se decida cuando se decida.',
  'This award renews <a>the one of {day}</a>. Only this was shown again; the rest was shown for that one.':
    'Este reconocimiento renueva <a>el del {day}</a>. Solo esto se mostró de nuevo; lo demás se mostró para aquel.',
  'It is renewed already. <a>See the newer award</a>, which is the one to renew next.':
    'Ya está renovado. <a>Ver el reconocimiento más nuevo</a>, que es el que se renueva después.',
  'It is suspended for now. Once it counts again, it can be renewed.':
    'Está suspendido por ahora. Cuando vuelva a contar, se podrá renovar.',
  'It was taken back, so it can’t be renewed.': 'Se retiró, así que no se puede renovar.',
  'It does not expire, so there is nothing to renew.': 'No vence, así que no hay nada que renovar.',
  'What you show again': 'Lo que vuelves a mostrar',
  'Not asked again: {parts}. What you showed then stays yours to look at.':
    'No se vuelve a pedir: {parts}. Lo que mostraste entonces lo sigues viendo.',
  'An assessor weighs it blind, by the rubric of these parts. It makes a new award that names the one it renews; that one stays as it is.':
    'Una persona lo evalúa a ciegas, con la rúbrica de estas partes. Da un nuevo reconocimiento que nombra al que renueva; aquel se queda como está.',
  'It is weighed openly, by the rubric of these parts. It makes a new award that names the one it renews; that one stays as it is.':
    'Se evalúa abiertamente, con la rúbrica de estas partes. Da un nuevo reconocimiento que nombra al que renueva; aquel se queda como está.',
  'The new award is good until {day}, however early you renew.': 'El nuevo reconocimiento vale hasta el {day}, por pronto que lo renueves.',
  'The new award is good for {months, plural, one {# month} other {# months}} from the day it is decided.':
    'El nuevo reconocimiento vale {months, plural, one {# mes} other {# meses}} desde el día en que se decida.',
  '{worth, plural, =0 {It brings nothing more.} =100 {It brings the same again.} other {It brings # percent of what the award brings.}}':
    '{worth, plural, =0 {No aporta nada más.} =100 {Aporta lo mismo otra vez.} other {Aporta el # por ciento de lo que aporta el reconocimiento.}}',
  'You may also <a>earn it again whole</a>.': 'También puedes <a>conseguirlo de nuevo entero</a>.',
  '{count, plural, one {One thing has} other {# things have}} changed since your award: version {number} counts now':
    '{count, plural, one {Cambió una cosa} other {Cambiaron # cosas}} desde tu reconocimiento: ahora cuenta la versión {number}',
  'Begin the renewal': 'Empezar la renovación',
  'Only the person who earned an award renews it.': 'Un reconocimiento solo lo renueva quien lo consiguió.',
  'It is renewed already. The newer award is the one to renew next.':
    'Ya está renovado. El reconocimiento más nuevo es el que se renueva después.',
  'You are earning it again whole. Finish that, or withdraw it to renew instead.':
    'Lo estás consiguiendo de nuevo entero. Termínalo, o retíralo para renovar en su lugar.',
  'It can be renewed from {day, date, long}.': 'Se puede renovar a partir del {day, date, long}.',
  'The time to renew it ended on {day, date, long}. You can earn it again.':
    'El plazo para renovarlo terminó el {day, date, long}. Puedes conseguirlo de nuevo.',
  'It has expired. It was renewed by the award at {page}.': 'Venció. Lo renovó el reconocimiento en {page}.',
}
