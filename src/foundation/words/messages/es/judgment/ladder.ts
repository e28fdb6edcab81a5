import type { Dictionary } from '../../../format.ts'

/** The Spanish of `src/judgment/ladder`, by the English text of each message. */
export const ladder: Dictionary = {
  none: 'ninguna',
  'They took this back meanwhile. Nothing was changed.': 'Mientras tanto retiró su solicitud. No se cambió nada.',
  'This was answered already. Nothing was changed.': 'Esto ya se respondió. No se cambió nada.',
  'Say why not for now, and what they could do next. They read it.':
    'Di por qué no por ahora y qué podría hacer después. Esa persona lo lee.',
  'This organization has not said how people become assessors. Its admins choose; please speak with one.':
    'Esta organización no ha dicho cómo se llega a evaluar. Eligen quienes administran; habla con alguien de la administración.',
  'You assess for this organization already. Nothing was changed.': 'Ya evalúas para esta organización. No se cambió nada.',
  'This organization asks its assessors for an award that you don’t have, or not any more. The page says which.':
    'Esta organización pide a quienes evalúan un reconocimiento que no tienes, o que ya no tienes. La página dice cuál.',
  'This person does not belong to your organization any more. Nothing was changed.':
    'Esta persona ya no pertenece a tu organización. No se cambió nada.',
  'How people become assessors was set': 'Se definió cómo se llega a evaluar',
  'What an assessment brings who makes it was set': 'Se definió qué aporta una evaluación a quien la hace',
  'A person asked to become an assessor': 'Una persona pidió evaluar',
  'A person took back that they asked to become an assessor': 'Una persona retiró su solicitud de evaluar',
  'A person became an assessor': 'Una persona recibió el rol de evaluar',
  'A person who asked to become an assessor did not for now': 'A una persona que pidió evaluar se le respondió que por ahora no',
  'The probation of an assessor was set': 'Se definió el período de prueba de alguien que evalúa',
  'The probation of an assessor ended': 'Terminó el período de prueba de alguien que evalúa',
  'Who is a lead assessor was set': 'Se definió quién lidera la evaluación',
  'An assessment was declared void': 'Se declaró nula una evaluación',
  'You asked. An admin answers, and you hear of it.': 'Lo pediste. Alguien de la administración responde y te avisamos.',
  'You are an assessor now, on probation first.': 'Ya evalúas, primero en período de prueba.',
  'You took it back.': 'Lo retiraste.',
  'How one becomes an assessor': 'Cómo se llega a evaluar',
  'What {organization} asks of those who assess for it, step by step. Nobody is ranked.':
    'Lo que {organization} pide a quienes evalúan, paso a paso. Nadie se compara con nadie.',
  'Who asks': 'Quién lo pide',
  '{organization} has not said how people become assessors. Its admins choose; please speak with one.':
    '{organization} no ha dicho cómo se llega a evaluar. Eligen quienes administran; habla con alguien de la administración.',
  'The steps': 'Los pasos',
  '<in>Sign in</in> to see where you stand, and to ask.': '<in>Inicia sesión</in> para ver dónde estás y para pedirlo.',
  'How you compare': 'Cómo te comparas',
  'What you gave on probation, beside what was decided. Only you and those who keep the anchors see it.':
    'Lo que diste en el período de prueba, junto a lo que se decidió. Solo lo ven tú y quienes llevan los trabajos de referencia.',
  '{exact} of {criteria, plural, one {# criterion} other {# criteria}} exactly as decided, and {adjacent} within one level, in {assessments, plural, one {one assessment} other {# assessments}}.':
    '{exact} de {criteria, plural, one {# criterio} other {# criterios}} exactamente como se decidió y {adjacent} a un nivel como máximo, en {assessments, plural, one {una evaluación} other {# evaluaciones}}.',
  '“{title}” has expired': '“{title}” venció',
  '“{title}” was taken back': '“{title}” se retiró',
  'You are still an assessor, and what you have on your table is yours. Please renew it, or speak with an admin, who decides.':
    'Sigues evaluando, y lo que tienes en la mesa es tuyo. Renuévalo o habla con alguien de la administración, que decide.',
  'Earn {names}': 'Lograr {names}',
  'You have earned “{title}”.': 'Lograste “{title}”.',
  'Yours has expired.': 'El tuyo venció.',
  'Yours was taken back.': 'El tuyo se retiró.',
  'You learn there what to look for, and show it with evidence of your own.':
    'Ahí aprendes en qué fijarte y lo demuestras con evidencia tuya.',
  'Ask to become an assessor': 'Pedir evaluar',
  'You are one.': 'Ya evalúas.',
  'You asked on {day}. An admin answers.': 'Lo pediste el {day}. Responde alguien de la administración.',
  'Not for now, an admin answered on {day}. You may ask again.':
    'Por ahora no, respondió la administración el {day}. Puedes pedirlo otra vez.',
  'One click, and you are one.': 'Un clic, y ya evalúas.',
  'One click; an admin of {organization} answers.': 'Un clic; responde alguien que administra {organization}.',
  'Qualify on anchors': 'Calificar con trabajos de referencia',
  'Qualified for {qualified, plural, one {one micro-credential} other {# micro-credentials}}.':
    'Calificación para {qualified, plural, one {una microcredencial} other {# microcredenciales}}.',
  'A talk is due, and then another calibration.': 'Toca una conversación y después otra calibración.',
  'Samples of work whose levels were agreed: you weigh them first, and see what was agreed and why.':
    'Muestras de trabajo con niveles acordados: primero las evalúas y después ves qué se acordó y por qué.',
  '{of, plural, one {One assessment} other {# assessments}} on probation':
    '{of, plural, one {Una evaluación} other {# evaluaciones}} en período de prueba',
  'Past since {day}.': 'Terminado desde el {day}.',
  '{done} of {of} decided. Somebody past probation weighs each of them too, without seeing yours.':
    '{done} de {of} decididas. Cada una la evalúa también alguien que ya terminó su período de prueba, sin ver la tuya.',
  'You assessed before there was one.': 'Ya evaluabas antes de que lo hubiera.',
  'Somebody past probation weighs each of them too, without seeing yours; {atOnce} at a time at most.':
    'Cada una la evalúa también alguien que ya terminó su período de prueba, sin ver la tuya; {atOnce} a la vez como máximo.',
  'You weigh alone where a micro-credential asks for one.': 'Evalúas sin nadie más donde una microcredencial pide a una sola persona.',
  'Lead assessor': 'Liderar la evaluación',
  'Settles where others differ, and writes anchors. Admins ask experienced assessors.':
    'Resuelve donde otras personas difieren y escribe trabajos de referencia. La administración lo pide a quienes tienen experiencia.',
  'Writes micro-credentials. Admins give this role.': 'Escribe microcredenciales. Este rol lo da la administración.',
  'As soon as you have earned what is asked, you can ask here in one click.':
    'En cuanto logres lo que se pide, puedes pedirlo aquí con un clic.',
  'Only people who belong to {organization} can ask here.': 'Aquí solo pueden pedirlo quienes pertenecen a {organization}.',
  'What an assessment brings': 'Lo que aporta una evaluación',
  '{organization} gives {amount} for each assessment, entered under “What I have earned” when the decision is told. What holds when you take the work counts. Calibration brings nothing.':
    '{organization} da {amount} por cada evaluación, que se anota en “Lo que he obtenido” cuando se comunica la decisión. Cuenta lo que rige cuando tomas el trabajo. La calibración no aporta nada.',
  '{organization} gives nothing for an assessment.': '{organization} no da nada por una evaluación.',
  'On probation': 'En período de prueba',
  Leads: 'Quienes lideran',
  'They are an assessor now, and hear of it.': 'Ya evalúa, y se le avisa.',
  'They hear why not for now.': 'Se le dice por qué no por ahora.',
  'Who becomes an assessor': 'Quién llega a evaluar',
  'Who asks, who is on probation and who leads. In the order of names or of asking; nobody is ranked.':
    'Quién lo pide, quién está en período de prueba y quién lidera. Por nombre o por orden de solicitud; nadie se compara con nadie.',
  'Rules and pay': 'Reglas y pago',
  'What assessments brought': 'Lo que aportaron las evaluaciones',
  'Which people': 'Qué personas',
  'Who asks to become an assessor': 'Quién pide evaluar',
  'Assessors by name': 'Quienes evalúan, por nombre',
  'Nobody waits for an answer': 'Nadie espera una respuesta',
  'Who asks to become an assessor appears here, the first who asked first.':
    'Aquí aparece quien pide evaluar, primero quien lo pidió antes.',
  'Who becomes an assessor appears here by name.': 'Aquí aparece por nombre quien llega a evaluar.',
  'asked on {day}': 'lo pidió el {day}',
  'earned “{title}”': 'logró “{title}”',
  'does not belong to your organization any more': 'ya no pertenece a tu organización',
  'Make an assessor: {name}': 'Dar el rol: {name}',
  'Make an assessor': 'Dar el rol',
  'Not for now': 'Por ahora no',
  'Why not for now': 'Por qué no por ahora',
  'They read it: what they could do next.': 'Lo lee esa persona: qué podría hacer después.',
  'Tell them: {name}': 'Decírselo: {name}',
  'Tell them': 'Decírselo',
  '{done} of {of} assessments on probation decided': '{done} de {of} evaluaciones de prueba decididas',
  '{exact} of {criteria} criteria exactly as decided, {adjacent} within one level':
    '{exact} de {criteria} criterios exactamente como se decidió, {adjacent} a un nivel como máximo',
  'award expired': 'reconocimiento vencido',
  'award taken back': 'reconocimiento retirado',
  lead: 'lidera',
  'on probation': 'en período de prueba',
  'Assessments on probation, in all': 'Evaluaciones de prueba, en total',
  'As many as are decided, or 0, ends it.': 'Con tantas como las decididas, o 0, termina.',
  'Save the probation of {name}': 'Guardar el período de prueba de {name}',
  'Lead no longer: {name}': 'Dejar de liderar: {name}',
  'Make a lead: {name}': 'Dar el liderazgo: {name}',
  'Lead no longer': 'Dejar de liderar',
  'Make a lead': 'Dar el liderazgo',
  'Only admins of this organization say how people become assessors, and who does.':
    'Solo quienes administran esta organización dicen cómo se llega a evaluar y quién lo hace.',
  'Only admins and HR of this organization say what an assessment brings.':
    'Solo quienes administran y recursos humanos de esta organización dicen qué aporta una evaluación.',
  'Only people who belong to this organization can ask to assess for it.':
    'Solo quienes pertenecen a esta organización pueden pedir evaluar para ella.',
  'Someone else asked this, and only they can take it back.': 'Lo pidió otra persona, y solo ella puede retirarlo.',
  'This is your own assessment. Another admin decides about it.': 'Esta es tu propia evaluación. Decide otra persona que administra.',
  'How people become assessors': 'Cómo se llega a evaluar',
  'What you say here everyone can read, also without an account.': 'Lo que dices aquí lo puede leer cualquiera, también sin cuenta.',
  'Nobody can ask yet': 'Todavía nadie puede pedirlo',
  'Until you save this, admins give the role of an assessor under People. What follows is a proposal.':
    'Hasta que lo guardes, la administración da el rol de evaluar en Personas. Lo que sigue es una propuesta.',
  'Those who assess for you already stay assessors, whatever you choose.': 'Quienes ya evalúan siguen evaluando, elijas lo que elijas.',
  'One of these is earned first': 'Primero se logra una de estas',
  'or micro-credential {number}': 'o microcredencial {number}',
  'On probation, the queue opens once they have qualified on anchors':
    'En período de prueba, la lista se abre al calificar con trabajos de referencia',
  'For one micro-credential at least. Where no micro-credential has enough anchors yet, it is not asked.':
    'Para una microcredencial al menos. Donde ninguna microcredencial tiene todavía suficientes trabajos de referencia, no se pide.',
  'Who asks and has what is needed becomes an assessor at once': 'Quien lo pide y tiene lo necesario evalúa de inmediato',
  'Else an admin answers.': 'Si no, responde alguien de la administración.',
  'Assessments on probation': 'Evaluaciones de prueba',
  'Each is paired with one of an assessor past probation, also where a micro-credential asks for one alone.':
    'Cada una va acompañada de otra, de alguien que ya terminó su período de prueba, también donde una microcredencial pide a una sola persona.',
  'At most so many on their table meanwhile': 'Cuántas en su mesa mientras tanto, como máximo',
  'Who settles where assessors differ': 'Quién resuelve donde difieren quienes evalúan',
  'Any assessor past probation': 'Cualquiera que evalúe y haya terminado su período de prueba',
  'Lead assessors first': 'Primero quienes lideran',
  'Anyone past probation from two days before it is due.':
    'Desde dos días antes del plazo, cualquiera que haya terminado su período de prueba.',
  'Lead assessors only': 'Solo quienes lideran',
  'Where there is no lead, or every lead weighed it already, anyone past probation.':
    'Donde nadie lidera, o quienes lideran ya lo evaluaron, cualquiera que haya terminado su período de prueba.',
  'For each assessment that is taken from now on, entered for its assessor when the decision is told. Those who hold one keep what was promised. Zero gives nothing.':
    'Por cada evaluación que se tome desde ahora, anotado a quien la hace cuando se comunica la decisión. Quien ya tiene una conserva lo prometido. Con cero no se da nada.',
  'Given in': 'Se da en',
  'Save the pay': 'Guardar el pago',
  'Twenty at most.': 'Veinte como máximo.',
  'Choose one of the three.': 'Elige una de las tres.',
  'Choose among the micro-credentials that your organization has published.':
    'Elige entre las microcredenciales que tu organización ha publicado.',
  'Write the amount as a plain number with at most two decimals, such as 40 or 37.50. Zero withdraws it.':
    'Escribe la cantidad como un número simple con dos decimales como máximo, por ejemplo 40 o 37.50. Cero la retira.',
  'This person does not assess for your organization. Nothing was changed.':
    'Esta persona no evalúa para tu organización. No se cambió nada.',
  'Give a number from 0 to 50.': 'Da un número del 0 al 50.',
  'Who is on probation settles nothing yet. End their probation first.':
    'Quien está en período de prueba todavía no resuelve nada. Termina primero su período de prueba.',
  'Assessors differ about this work, and a lead assessor settles it.':
    'Quienes evaluaron este trabajo difieren, y lo resuelve alguien que lidera la evaluación.',
  'Assessors differ about this work, and a lead assessor settles it. Please open the next one.':
    'Quienes evaluaron este trabajo difieren, y lo resuelve alguien que lidera la evaluación. Abre el siguiente.',
  'Somebody on probation weighs it already, so this seat is for an assessor who is past it.':
    'Ya lo evalúa alguien en período de prueba, así que este puesto es para quien ya lo terminó.',
  'The seat that is free is for an assessor who is past probation. Please open the next one.':
    'El puesto libre es para alguien que ya terminó su período de prueba. Abre el siguiente.',
  'Please give the reason in a sentence; its assessor reads it.': 'Da la razón en una frase; la lee quien hizo la evaluación.',
  'What it belongs to is not decided yet. Take it from its assessor’s table instead, and another one weighs it.':
    'Aquello a lo que pertenece todavía no se decidió. Quítalo de la mesa de quien lo tiene, y lo evalúa otra persona.',
  'This assessment is void already. Nothing was changed.': 'Esta evaluación ya es nula. No se cambió nada.',
  'You became one without it.': 'Llegaste a serlo sin ella.',
}
