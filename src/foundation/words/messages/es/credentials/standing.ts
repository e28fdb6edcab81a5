import type { Dictionary } from '../../../format.ts'

/** The Spanish of what is suspended, reinstated and taken back. */
export const standing: Dictionary = {
  'It is suspended for now.': 'Está suspendido por ahora.',
  'This award is suspended for now': 'Este reconocimiento está suspendido por ahora',
  'It is not taken back. When it is reinstated, this page says so, and why. Verifiers elsewhere know one word for both: to them it reads as revoked meanwhile.':
    'No se ha retirado. Cuando se restablezca, esta página lo dirá, y por qué. Los verificadores de otros sitios tienen una sola palabra para las dos cosas: mientras tanto lo leen como revocado.',
  '{count, plural, one {It was suspended once} other {It was suspended # times}}, and reinstated':
    '{count, plural, one {Se suspendió una vez} other {Se suspendió # veces}}, y se restableció',
  'Earlier suspensions': 'Suspensiones anteriores',
  'Suspended {day}': 'Se suspendió el {day}',
  '{reason} Reinstated {day}: {because}': '{reason} Se restableció el {day}: {because}',
  'Reinstate this award': 'Restablecer este reconocimiento',
  'Why it counts again, for everyone to read': 'Por qué vuelve a contar, para que todos lo lean',
  'Its earner gets an e-mail. That it was suspended stays on the page, with both reasons.':
    'Quien lo consiguió recibe un correo. Que estuvo suspendido queda en la página, con los dos motivos.',
  'Reinstate it': 'Restablecerlo',
  'Suspend this award for now': 'Suspender este reconocimiento por ahora',
  'Why it does not count for now, for everyone to read': 'Por qué no cuenta por ahora, para que todos lo lean',
  'Nothing it brought is reversed: hours and money stay until it is taken back. Its earner gets an e-mail with this reason. You can reinstate it at any time.':
    'No se anula nada de lo que dio: las horas y el dinero quedan mientras no se retire. Quien lo consiguió recibe un correo con este motivo. Puedes restablecerlo en cualquier momento.',
  'Suspend it for now': 'Suspenderlo por ahora',
  'An award was suspended for now': 'Se suspendió un reconocimiento por ahora',
  'An award that was suspended was reinstated': 'Se restableció un reconocimiento que estaba suspendido',
  'Only an admin of the organization that issued an award can suspend or reinstate it.':
    'Solo quien administra la organización que emitió un reconocimiento puede suspenderlo o restablecerlo.',
  'Your award “{title}” is suspended for now': 'Tu reconocimiento “{title}” está suspendido por ahora',
  'Your award “{title}” does not count for now. The reason given, for everyone to read: {reason}':
    'Tu reconocimiento “{title}” no cuenta por ahora. El motivo, que todos pueden leer: {reason}',
  'It is not taken back: what it brought you stays, and it counts again as soon as it is reinstated. If something is unclear, ask the organization that gave it.':
    'No se ha retirado: lo que te dio se queda, y vuelve a contar en cuanto se restablezca. Si algo no está claro, pregunta a la organización que lo dio.',
  'This award is suspended already.': 'Este reconocimiento ya está suspendido.',
  'This award is not suspended any more. Nothing was changed.': 'Este reconocimiento ya no está suspendido. No se cambió nada.',
  'Your award “{title}” counts again': 'Tu reconocimiento “{title}” vuelve a contar',
  'The suspension of your award “{title}” is lifted. The reason given, for everyone to read: {reason}':
    'Se levantó la suspensión de tu reconocimiento “{title}”. El motivo, que todos pueden leer: {reason}',
  'Its issuer has suspended it for now. The page of the award says why.':
    'Quien la emitió la ha suspendido por ahora. La página del reconocimiento dice por qué.',
  'Its issuer has suspended it for now: {reason}': 'Quien la emitió la ha suspendido por ahora: {reason}',
  'Choose a micro-credential, or paste addresses of awards. Nothing was chosen yet.':
    'Elige una microcredencial, o pega direcciones de reconocimientos. Aún no se eligió nada.',
  'These are more than {most} awards. Please split them.': 'Son más de {most} reconocimientos. Divídelos.',
  'No award of yours that stands is among these. Nothing was chosen.':
    'Entre estos no hay ningún reconocimiento tuyo en vigor. No se eligió nada.',
  'This was started or called off already.': 'Esto ya se empezó o se suspendió.',
  'There are {awards, plural, one {# award} other {# awards}} in it. Look once more, and begin then.':
    'Hay {awards, plural, one {# reconocimiento} other {# reconocimientos}}. Míralo otra vez, y empieza entonces.',
  'It has started already, or was called off. Nothing was changed.': 'Ya empezó, o se anuló. No se cambió nada.',
  'Only Laurel itself goes through what was started.': 'Solo Laurel recorre lo que se empezó.',
  'Many awards were chosen, to be taken back or suspended together':
    'Se eligieron muchos reconocimientos, para retirarlos o suspenderlos juntos',
  'Taking back or suspending many awards was started': 'Se empezó a retirar o suspender muchos reconocimientos',
  'Taking back or suspending many awards was called off before it began':
    'Se anuló retirar o suspender muchos reconocimientos antes de que empezara',
  'Many awards were taken back or suspended': 'Se retiraron o suspendieron muchos reconocimientos',
  'Take back many': 'Retirar muchos',
  '{awards, plural, one {# award} other {# awards}} to take back':
    '{awards, plural, one {# reconocimiento} other {# reconocimientos}} por retirar',
  '{awards, plural, one {# award} other {# awards}} to suspend':
    '{awards, plural, one {# reconocimiento} other {# reconocimientos}} por suspender',
  'What is reversed': 'Qué se anula',
  'Nothing: these awards brought nothing.': 'Nada: estos reconocimientos no dieron nada.',
  'Nothing. What they brought stays.': 'Nada. Lo que dieron se queda.',
  '{awards, plural, one {One, with the reason} other {One for each award, with the reason}}':
    '{awards, plural, one {Uno, con el motivo} other {Uno por cada reconocimiento, con el motivo}}',
  '{done} of {awards}': '{done} de {awards}',
  'It begins two minutes after you press this. Until then you can call it off.':
    'Empieza dos minutos después de que pulses esto. Hasta entonces puedes anularlo.',
  'Take {awards, plural, one {# award} other {# awards}} back for good':
    'Retirar {awards, plural, one {# reconocimiento} other {# reconocimientos}} para siempre',
  'Suspend {awards, plural, one {# award} other {# awards}} for now':
    'Suspender {awards, plural, one {# reconocimiento} other {# reconocimientos}} por ahora',
  'Call it off': 'Anularlo',
  'Whom it concerns': 'A quién afecta',
  'Somebody who asked to be forgotten': 'Alguien que pidió ser olvidado',
  'Was so before': 'Ya estaba así',
  'Begins in a moment': 'Empieza en un momento',
  'Being done': 'En curso',
  'Called off': 'Anulado',
  'Choose awards and say why. You see whom it concerns and what is reversed before anything happens.':
    'Elige reconocimientos y di por qué. Ves a quién afecta y qué se anula antes de que pase nada.',
  'What is to happen': 'Qué debe pasar',
  'Suspend them for now': 'Suspenderlos por ahora',
  'What they brought stays. Each can be reinstated.': 'Lo que dieron se queda. Cada uno se puede restablecer.',
  'Take them back for good': 'Retirarlos para siempre',
  'Hours and money they brought are reversed. Earners may appeal.':
    'Se anulan las horas y el dinero que dieron. Quien los consiguió puede apelar.',
  'All awards of': 'Todos los reconocimientos de',
  'No micro-credential in particular': 'Ninguna microcredencial en particular',
  'Awarded on or after': 'Otorgados desde el',
  'Awarded on or before': 'Otorgados hasta el',
  'Or these awards alone': 'O solo estos reconocimientos',
  'Paste their addresses, one on a line or in any text. With a micro-credential chosen, only those of it.':
    'Pega sus direcciones, una por línea o en cualquier texto. Si eliges una microcredencial, solo los de ella.',
  'Does not count now': 'No cuenta ahora',
  'This badge does not count now': 'Esta insignia no cuenta ahora',
  'Its list says that it does not count now: it was taken back, or is suspended.':
    'Su lista dice que no cuenta ahora: se retiró o está suspendida.',
  '“{name}” is suspended for now.': '«{name}» está suspendida por ahora.',
  '“{name}” was taken back.': '«{name}» se retiró.',
  '“{name}” does not count now by its list: it was taken back, or is suspended.':
    'Según su lista, «{name}» no cuenta ahora: se retiró o está suspendida.',
  '“{name}” has expired.': '«{name}» venció.',
  '“{name}” does not hold.': '«{name}» no se sostiene.',
}
