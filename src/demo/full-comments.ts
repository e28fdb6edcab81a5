import type { CriterionComment } from './comments.ts'

/** For each criterion of the ten full micro-credentials: what an assessor says where it is shown, and where it is not yet. */
export const fullComments: Readonly<Record<string, CriterionComment>> = {
  'question-tells': {
    strength: 'Each finger stands for a way of thinking, and the wrong one comes from their own papers.',
    nextStep:
      '“Do you understand?” can only be answered one way. Choose an idea, write one wrong answer your students would really give, and say what it would tell you. Ten lines; your clip may stay.',
  },
  'two-ways-on': {
    strength: 'Both ways are on the page, with the number that decides between them.',
    nextStep:
      'The plan says “reteach if needed”. Write beside it what you would do and at what count you would do it. Two sentences are enough.',
  },
  'everyone-answers': {
    strength: 'Nine signals at the same moment, and not one look to the side.',
    nextStep: 'The first hands give the answer away. Try “behind your back, then on three” and send one new check; a minute is enough.',
  },
  'lesson-changes': {
    strength: 'You name the count and change the task before ten seconds are over.',
    nextStep:
      'After the check the lesson goes on as planned. In your next check have the other way lying on the desk, and show us the minute after you count.',
  },
  'sees-limits': {
    strength: 'You found the one whom the signal hides, and you asked.',
    nextStep:
      'Tell us about one student whose signal you did not believe, and how you found out. A paragraph; nothing new needs to be recorded.',
  },
  'worth-thinking': {
    strength: 'None of the three can be answered from the chapter.',
    nextStep:
      'Two of your questions have their answer on the slide before. Change one so that students must compare or predict, and tell us what it set going.',
  },
  'first-wait': {
    strength: 'Four seconds, and you let them be empty.',
    nextStep:
      'You wait, and then say the question again, which starts the clock again. Next time write it on the board, turn it over to them, and hold your breath to five. Two minutes of sound will show it.',
  },
  'second-wait': {
    strength: 'You wait after the right answer too, and that is where Amara comes in.',
    nextStep:
      '“Good!” comes within a second. Try a week without any word after an answer, only a look round. Send the stretch in which it was hardest.',
  },
  probes: {
    strength: '“Lighter than what?” is made of the student’s own word.',
    nextStep:
      'You ask “why?” each time, and mostly of weak answers. Take up one word of a strong answer and ask about that word. One example is enough.',
  },
  measured: {
    strength: 'All questions are timed, the short ones too.',
    nextStep: 'We have the times of the best three. Add the others from the same recording; ten minutes with the clock will do.',
  },
  'notices-self': {
    strength: 'That you wait longer for those you trust is a finding most of us would rather not have made.',
    nextStep: 'Find the moment when you did not manage to wait and tell us what was going on in you. Five lines.',
  },
  'sees-demand': {
    strength: 'You see that the comparison is the hard part and not the word.',
    nextStep:
      'Write the sentence a student who understands would say. Underline what can’t be left out. That is your language goal; add it and who will find it hard.',
  },
  'both-goals': {
    strength: 'The measuring needs the words and the words need the measuring.',
    nextStep:
      '“Use vocabulary” would fit any lesson. Name what students do with the words here: compare, justify, explain a cause. Then change one activity so that it can’t be done without.',
  },
  'supports-fade': {
    strength: 'Each frame has a day on which it goes, and a sign that it can.',
    nextStep: 'The frames fit well. Write beside each when it comes down and what will tell you. The rest stands.',
  },
  'language-grew': {
    strength: 'From “because it is light” to “less dense than water” with a number: the language carries the idea now.',
    nextStep:
      'The second drafts are longer and say the same. Choose one sentence, teach the comparison in it, and send the next draft of the same two students.',
  },
  'reads-drafts': {
    strength: 'You point to the sentence and to the partner who asked “than what?”.',
    nextStep: 'Choose one sentence of a second draft and tell us what helped it come about. Half a page.',
  },
  'students-talk': {
    strength: 'Four students before the teacher speaks again, and they use each other’s names.',
    nextStep:
      'Every second turn is yours. Stand at the window and keep your next three turns to “who can add?”. One new clip of three minutes is enough.',
  },
  'claims-have-reasons': {
    strength: 'A student asks another for a reason without a prompt, and there is one.',
    nextStep:
      'Reasons come when you ask for them. Put the question in their hands: a card with “what is your reason?” for two weeks. Then one clip; the second one may stay.',
  },
  'turns-shared': {
    strength: 'All tables are in the tally, and it is the norm that brought them in.',
    nextStep:
      'Try one norm that hands the turn on, for example “each table before a second turn”. One new clip of three minutes is enough; the rest stands.',
    opens: ['clips', 'tally'],
  },
  'norms-lived': {
    strength: 'A student points to the third norm without a reminder.',
    nextStep:
      'The poster is fine, and nothing in the clips refers to it. Give five minutes on Friday to one norm: when did we do it, when not? Send us what they said, or the moment in which it shows.',
    opens: ['norms', 'clips'],
  },
  'next-move': {
    strength: 'You join a row of the tally to your own habit and already tried the change.',
    nextStep:
      'You describe the lessons well. Choose one row of the tally that bothers you and say what you will do differently yourself. Ten lines.',
  },
  steady: {
    strength: 'Every Monday, and the day you passed yourself says more than the plan.',
    nextStep: 'Your circles come after trouble. Hold three on something light first, with the right to pass, and tell us how they went.',
  },
  'knows-limits': {
    strength: 'Clear line, the right person, the same hour.',
    nextStep: 'You name what does not belong in a circle. Add whom you go to, and by when, and what the student is told. Three sentences.',
  },
  prepared: {
    strength: 'Two could decline and were still heard. That is rare.',
    nextStep:
      'Two of those concerned learned of it in the room. Tell us how you would prepare each alone; if there has been another circle since, send those notes instead.',
  },
  repair: {
    strength: 'They asked for hours and not for material, and got hours.',
    nextStep:
      'An apology was agreed. Ask those harmed what would put it right, in writing if they prefer, and send what they said and what was then arranged.',
  },
  'followed-up': {
    strength: 'Each part has its date, and “almost” was taken up again.',
    nextStep:
      'We can’t see whether the agreement was kept. Go through it with its dates and ask those concerned whether it is right now. Half a page, no names.',
  },
  'own-part': {
    strength: 'You saw your own nod before it decided something.',
    nextStep: 'The reflection is about the two. Write about the moment when you wanted to decide, and what in the room made this likely.',
  },
  observes: {
    strength: 'Five dated observations, and another explanation ruled out.',
    nextStep:
      '“Easily distracted” is a conclusion. Watch five beginnings and write what happens in the first five minutes. That alone will do.',
  },
  'fits-point': {
    strength: 'The cards act exactly where the work stopped.',
    nextStep:
      'Your observations say that starting is hard; the support is a quiet seat. Add one support for the first step and a week of the same measure.',
  },
  'handed-over': {
    strength: 'R. writes the second card, and then gives back the third. It is R.’s now.',
    nextStep:
      'At the end you do as much as at the beginning. Name the first piece the student could take over and what would show that it is time.',
  },
  'student-uses': {
    strength: 'The ticks stop where R. stopped, and go on the next day.',
    nextStep: 'We see the support on the table. Send a page or photo from a moment when it was used without a word from you.',
  },
  'student-view': {
    strength: 'The measure and R.’s own words, and they don’t say quite the same.',
    nextStep: 'We have the numbers. Ask the student what helped, write the sentence down, and tell us where it differs from them.',
  },
  'question-first': {
    strength: 'The lesson on Thursday depends on it, and you say what would prove you wrong.',
    nextStep:
      'You describe data you had. Begin with tomorrow: what must you know to choose between two lessons? Write two items for that, and start there.',
  },
  'reads-thinking': {
    strength: 'Twelve wrong answers become two kinds of thinking.',
    nextStep: 'The table gives right and wrong. Add the answers as written and sort them; one afternoon, same papers.',
  },
  defensible: {
    strength: '“Fairly sure for nine, unsure about three” is how it should be said.',
    nextStep:
      'Four items carry a large conclusion. Say how sure you are, name one other explanation, and what would change your mind. The data stands.',
  },
  'teaches-differently': {
    strength: 'Three different lessons, each from what was on the papers.',
    nextStep:
      'The lower group gets the same sheet again. Say what these students think and choose one activity in which that thinking meets a surprise.',
  },
  'checks-again': {
    strength: 'Two for whom it did not work are named, with what comes next.',
    nextStep: 'There is no second look at the same idea. One item for each group within the week is enough; send three papers.',
  },
  'doubts-self': {
    strength: 'You found the flaw in your first reading yourself.',
    nextStep: 'You name time and absences. Where could your own reading have been wrong? Ten lines.',
  },
  'real-choice': {
    strength: 'Four ways, one standard, and you know for whom choice is a burden.',
    nextStep: 'The easier option does not have to show the theme. Either raise it or leave it out, and send the menu again.',
    opens: ['what-is-open', 'menu-and-goals'],
  },
  'goals-sharpen': {
    strength: 'From “write better” to a sentence that begins with “This shows”, by Thursday.',
    nextStep:
      'The goals are exact and sound like you. Hold two more conferences in which you only ask: by when, and how will you know? Send those two.',
  },
  'students-judge': {
    strength: 'The ticks are theirs, and each points to a line in the draft.',
    nextStep: '“I think I did it.” Ask two students to point to the place that shows it, and send that.',
  },
  'who-was-moved': {
    strength: 'You tell us for whom it did not work, and what you will close again.',
    nextStep: 'You name those who flourished. Add two who did not, what you saw, and what you would open or close for them.',
  },
  'right-order': {
    strength: 'People away, gloves, clean, tell: in all three.',
    nextStep: 'In case 2 you help before the gloves are on. Read the card once more and write case 2 again; the others stand.',
  },
  reports: {
    strength: 'Right people, within the hour, form today.',
    nextStep:
      'You would tell the office “by the end of the day”. After an exposure it is the nurse, at once: treatment works best early. Correct that line.',
  },
  'skills-seen': {
    strength: 'Signed on the day, all seven steps.',
    nextStep: 'The signature is older than 30 days. Ask the nurse for fifteen minutes; only the record needs to be new.',
  },
  ready: {
    strength: 'You moved the table. That is the point of the question.',
    nextStep: 'You know where the kit is. Open it, and tell us what was missing.',
  },
  'knows-drift': {
    strength: 'You found that you score intentions when you have just read them, and what to do about it.',
    nextStep:
      'You give one percentage. Lay the differences side by side: which criterion, which direction, what had you just read? A page.',
  },
  agreement: {
    strength: 'Eighty-five of a hundred exactly, and none off by two.',
    nextStep:
      'Exact agreement is 70 % in the last set. Read the reasons for the four that differ, then score the spare set. Your other records stand.',
  },
  cites: {
    strength: 'We found every place within seconds.',
    nextStep: '“The video” can’t be found again. Add the minute or the row for the scores of set 3.',
  },
  takeable: {
    strength: '“Your clips may stay as they are” will save a colleague three evenings.',
    nextStep: 'Your steps say what is missing. Add to each one thing to try, and how much new evidence is enough.',
  },
  resists: {
    strength: 'Tidiness pulled, and you noticed because no citation fitted.',
    nextStep: '“I try to be objective” does not show us how. Take one case in which you wanted another score, and say what kept you.',
  },
}
