/** What could make a next step kinder or more precise. None of it judges, and none of it holds anything up. */
export type Hint = 'short' | 'no-act' | 'blame'

/** So many words a next step has at least in which there is something to do. */
const fewestWords = 6

type Words = { acts: RegExp; blame: RegExp }
/** Whole words of any of these, whatever their endings where a star stands. */
const wholeWords = (list: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}’'])(?:${list
      .trim()
      .split(/\s*,\s*/)
      .map((word) => word.replaceAll('*', '\\p{L}*').replaceAll(' ', '\\s+'))
      .join('|')})(?![\\p{L}])`,
    'iu',
  )

const english: Words = {
  // Verbs with which one is told what to do; what is done with evidence and with students.
  acts: wholeWords(`add, annotate, ask, attach, begin, bring, call on, change, check, choose, circle, collect, compare, connect, count, cut,
    decide, define, demonstrate, describe, design, discuss, draw, edit, end, explain, film, find, fix, focus, follow, gather, give, group, hand in, highlight,
    include, interview, introduce, invite, keep, label, leave, let, link, list, listen, look, make, mark, measure, model, move, name, note, observe,
    open, pair, pause, pick, plan, point, practice, prepare, put, quote, read, record, reflect, remove, repeat, replace, reply, reteach, revise, rewrite, run, say,
    select, send, set, share, shorten, show, sort, split, start, state, swap, take, talk, teach, tell, transcribe, translate, trim, try, turn,
    type, upload, use, vary, wait(?! times?), watch, work, write`),
  blame:
    wholeWords(`fail*, careless*, sloppy, lazy, laziness, bad, badly, poor, poorly, terrible, awful, unacceptable, incompetent, inadequate*,
    unprofessional*, disappoint*, obvious*, clearly did not, clearly didn[’']t, should have, should[’']ve, ought to have, you never, you always, you neglected, you forgot,
    you ignored, you didn[’']t bother, didn[’']t even, did not even, wrong, weak, useless, pointless, ridiculous, stupid, ignorant`),
}

const spanish: Words = {
  acts: wholeWords(`añad*, agreg*, anot*, pregunt*, adjunt*, empieza, empezar, comienza, comenzar, trae, traer, cambia, cambiar, comprueba, comprobar,
    elige, elegir, escoge, escoger, recoge, recoger, reúne, reunir, compara, comparar, relaciona, relacionar, cuenta, contar, recorta, recortar, decide, decidir,
    define, definir, demuestra, demostrar, describe, describir, diseña, diseñar, comenta, comentar, dibuja, dibujar, edita, editar, explica, explicar, graba, grabar,
    filma, filmar, busca, buscar, corrige, corregir, céntrate, sigue, seguir, da, dar, agrupa, agrupar, entrega, entregar, subraya, subrayar, incluye, incluir,
    entrevista, entrevistar, presenta, presentar, invita, invitar, mantén, mantener, deja, dejar, enlaza, enlazar, escucha, escuchar, mira, mirar, haz, hacer,
    marca, marcar, mide, medir, modela, modelar, nombra, nombrar, observa, observar, abre, abrir, pausa, planifica, planificar, planea, planear, señala, señalar,
    practica, practicar, prepara, preparar, pon, poner, cita, citar, lee, leer, reflexiona, reflexionar, quita, quitar, repite, repetir, reemplaza, reemplazar,
    sustituye, sustituir, responde, responder, revisa, revisar, reescribe, reescribir, di, decir, selecciona, seleccionar, envía, enviar, comparte, compartir,
    acorta, acortar, muestra, mostrar, ordena, ordenar, divide, dividir, indica, indicar, toma, tomar, habla, hablar, enseña, enseñar, transcribe, transcribir,
    traduce, traducir, prueba, probar, intenta, intentar, sube, subir, usa, usar, utiliza, utilizar, varía, variar, (?<!de )espera, esperar, trabaja, trabajar,
    escribe, escribir`),
  blame:
    wholeWords(`fracas*, fallaste, has fallado, fallido, fallida, descuid*, negligen*, perezos*, malo, mala, malos, malas, mal hecho, mal hecha, pésim*, terrible,
    horrible, inaceptable*, incompeten*, inadecuad*, poco profesional, decepcion*, obviamente, es obvio, evidentemente no, deberías haber, debías haber, tendrías que haber,
    nunca, siempre te, te olvidaste, olvidaste, ignoraste, ni siquiera, no te molestaste, equivocad*, débil*, inútil*, sin sentido, ridícul*, estúpid*, ignorante*`),
}
const wordsOf: Readonly<Record<string, Words>> = { en: english, es: spanish }

/**
 * What could be said of a next step before it is given, by words alone. Empty text has none: there is nothing to be kind about yet. A language
 * that has no words here has only the hint on its length.
 */
export function nextStepHints(text: string, language: string): Hint[] {
  const told = text.trim()
  if (told === '') return []
  const words = wordsOf[language.slice(0, 2).toLowerCase()]
  const count = told.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  const hints: Hint[] = []
  if (words?.blame.test(told)) hints.push('blame')
  if (words && !words.acts.test(told)) hints.push('no-act')
  if (count < fewestWords) hints.push('short')
  return hints
}
