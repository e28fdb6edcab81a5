import type { Slots } from './slots.ts'

/**
 * Answers to the ten full micro-credentials in parts, by title and requirement. In braces stand what the writer brings:
 * {class}, {day}, {month}, {initial}, and numbers {few}, {some}, {many}.
 */
export const answerSlots: Readonly<Record<string, Readonly<Record<string, Slots>>>> = {
  'Gesture-based checks for understanding': {
    'decision-point': [
      [
        'The lesson was the second one on comparing fractions, with {class}.',
        'I teach {class}, and on {day} we came to fractions with unlike denominators.',
        'On {day} {class} met fractions on a number line for the first time.',
        'We had drawn parts of a whole for two days; I thought that {class} could do without the drawing.',
      ],
      [
        'After ten minutes I had to know whether they compare the pieces or only the numbers in front of them. I asked which is larger, {few}/8 or 1/2: one finger, two fingers, or a fist for not sure.',
        'Before the worksheet I asked whether 3/4 and 6/8 are the same: palm flat for yes, palm up for no, a fist for “I could go either way”.',
        'Before pairs I asked where 5/4 lies: thumb left for before the one, right for after it, up for “it can’t be there”.',
      ],
      [
        'Someone who compares the digits shows the first answer; I took it from last week’s papers, where {some} had written just that.',
        'The wrong answer is one that {few} of them gave me in writing, so it tells me about them and not about my slide.',
        '{some} showed the wrong one, and I was glad that I had asked before I handed anything out.',
      ],
      [
        'If more than a third had shown it, the paper strips were lying ready on my desk.',
        'Under five wrong I would have gone on and sat with those five; it was {some}, so we went back to the strips.',
        'For most of them I had a harder task, for the others the bars; the count decided who got which.',
      ],
    ],
    reflection: [
      [
        'I would have missed {initial}., who nods at everything and showed the wrong sign.',
        'Of those at the front who always look sure, {few} showed a fist.',
        'What I would have missed is how many were guessing: {some} on the first count.',
      ],
      [
        'I said the count aloud and changed the task, which I had never done in the middle of a lesson.',
        'I told them the number and sent them to a neighbor with it; after two minutes all but {few} had changed.',
        'My first reaction was to go on anyway, and you can hear it in the clip. Then I turned back.',
      ],
      [
        'The signal still hides those who look sideways. Since {day} we hold the hand behind the back first.',
        'It hides why. I found that out only because I stood beside one pair and listened.',
        'It hides {initial}., who needs longer; I now count to five before the signal.',
        'It hides the lucky guess. Next time the third option is “I could argue for both”.',
      ],
    ],
  },
  'Probing questions and wait time': {
    'questions-planned': [
      [
        'The lesson was on why things float, with {class}.',
        'I prepared these for {class}, before the experiment with ice and oil.',
        'For {class} I wrote three questions on density and threw one of them away.',
      ],
      [
        '“What would you have to measure to know?” makes them turn a word into a number, and no page of the book says which.',
        '“Lighter than what?” sounds small; it asks for a comparison, and {few} of them noticed by themselves that one was missing.',
        '“Which of you two could be right, and when?” can’t be remembered, because it is about what two of them said that minute.',
      ],
      [
        '“When would it sink?” asks them to leave the one case they know.',
        '“What would change your mind?” is for after an answer, mostly after a right one.',
        '“How would you explain it to someone who has only seen a boat?” takes away the word “density”, which they like to hide behind.',
      ],
      [
        'Last {month} my questions had their answers on the slide before; I counted {some} of them in one lesson.',
        'I read each to a colleague first. If there was an answer within a second, it went out.',
        'I wrote beside each whom I expected to be silent, and was wrong about {few}.',
      ],
    ],
    reflection: [
      [
        'My waits went from under one second to {few}, and not in every lesson.',
        'On the first log the longest wait is one second. On the last one it is {few}.',
        'I had thought that I wait. The log of {day} says otherwise: {some} questions, and my own voice after each.',
      ],
      [
        '{initial}. spoke for the first time since {month}, after a silence that I found hard to bear.',
        'Answers became longer first with those who had always answered; the quiet ones came two weeks later.',
        'Students began to answer each other, {few} times in one lesson, without my saying anything.',
      ],
      [
        'I did not manage to wait when the principal was in the room. I wanted it to go well.',
        'I don’t wait for those I think don’t know, and that tells them what I think. Writing this was not pleasant.',
        'I fail when I am late. With ten minutes left I answer my own questions.',
        'After a right answer I still say “Good” at once. The card on my desk says: breathe.',
      ],
    ],
  },
  'Academic language in content lessons': {
    'language-demand': [
      [
        'A student of {class} who understands why ice floats says that the same volume has less mass.',
        'The idea is density, and what {class} have to be able to write is a comparison with a number in it.',
        'In {class} everybody can say “density”, and {few} could say what is compared with what.',
      ],
      [
        '“Less … than” and “the same volume of” can’t be done without; the noun can.',
        'The pattern is “because … has less … than”. Leave one part out and it explains nothing.',
        'What it needs is “compared with”. In the first drafts it stands {few} times in all.',
      ],
      [
        '{some} of them are learning English, and comparison is built otherwise in their first languages.',
        'It was hardest for {initial}., who reads everything and writes four words.',
        'Hard for more of them than I had thought: {some} write “because it is light” and believe that they have explained it.',
      ],
      [
        'I heard it when I asked them to tell a partner, before anyone wrote.',
        'I know it from the exit slips of {day}, which I read twice.',
        'My colleague in the language room listened with me and heard the same.',
      ],
    ],
    reflection: [
      [
        'Talk before writing gave {some} of them the second half of the sentence.',
        'After the partner talk the drafts were shorter and said more.',
        'In {initial}.’s second draft there is a comparison; in the first there is none.',
      ],
      [
        'I took the frame away on {day}, which was too early for {few}.',
        'The word bank stayed a week too long: {some} copied from it though they no longer needed it.',
        'The frame went too late. Their own sentences had been better on the day before.',
      ],
      [
        'The student I worried about said it aloud three times before writing it once.',
        'For {initial}. the hard part was not the words but to believe that one may write as one speaks, and then change it.',
        'Next time I ask who still wants the frame, instead of deciding it for all.',
      ],
    ],
  },
  'Productive whole-class discourse': {
    'your-class': [
      [
        'The clips show {class}, before lunch.',
        'You see {class}; {few} of them came in {month}.',
        'Both clips are from {class}, three weeks apart.',
      ],
      [
        'Until {month} every second turn was mine; I counted {many} in one lesson.',
        'A handful carried each discussion, and the others waited for the bell.',
        'They are polite and look at me when they speak, even when they answer each other.',
      ],
      [
        '{few} have plans for attention and sit where they can stand up.',
        '{some} speak another language at home, and two of them translate for a third.',
        'One table never raised a hand until winter. I have moved nobody, on purpose.',
      ],
    ],
    'your-aim': [
      [
        'I asked whether 29 ÷ 7 could leave a remainder of 8.',
        'The question was whether two different drawings can show the same number.',
        'I opened with a wrong answer of my own and asked who could defend it.',
      ],
      [
        'It can be argued, because the sum is right and the meaning is not.',
        'Both sides have something to say, and I did not know myself who would say it first.',
        'Nobody is silly who thinks so; {some} did on {day}.',
      ],
      [
        'I hoped that they would answer each other by name.',
        'I hoped for one change of mind, said aloud. Since {month} there had been none.',
        'I hoped that the back table would speak, and had promised not to call on it.',
      ],
    ],
    'your-moves': [
      [
        'I chose “Who can say that in other words?” and waiting.',
        'My two are “Who sees it otherwise?” and “Say more”.',
        'I used “Add on” and the pause before a second speaker.',
      ],
      [
        'I decided not to repeat answers.',
        'I decided not to say “exactly”, which I had said {some} times in one lesson.',
        'I decided to stand at the window, where nobody looks.',
      ],
      [
        'The hardest was to keep quiet when {initial}. was nearly there.',
        'It took until {day} before they noticed, and then {few} complained.',
        'Twice I forgot it, and both times the talk came back to me at once.',
      ],
    ],
    reflection: [
      [
        'My own turns went from {many} to {some}.',
        'The tally surprised me: I have {some} turns, and would have said five.',
        'What changed first is where they look. By {day} nobody turned to me any more.',
      ],
      [
        '{initial}. disagreed by name and gave a reason, and the other asked for it again.',
        'Three of them changed their minds aloud, one of them twice.',
        'They quote each other now, sometimes wrongly, and correct it themselves.',
      ],
      [
        'Still not in it are {few} who follow every word. I asked them; one wants the question the day before.',
        'The back table has {few} turns of {many}. I hold the second question until each table has written something.',
        'Who is missing are the quick ones, oddly: since it is slower they draw. I have not solved that.',
      ],
    ],
  },
  'Restorative practice for classroom culture': {
    'your-circles': [
      [
        'We sit in a circle every {day}, fifteen minutes, and I see {class} for it.',
        'With {class} I hold two circles a week, one of them short.',
        'Our circle is on {day}, right after attendance. It is {class}.',
      ],
      [
        'For the first weeks the questions were light, and everyone could pass; {some} did in the beginning, {few} in {month}.',
        'They came to trust it when I passed myself.',
        'They chose the talking piece, a key that fits no door here, and that helped more than my plan.',
      ],
      [
        'One that did not work was on a day when I was angry. “That was a detention with chairs,” said {initial}.',
        'It failed when I brought a question that I knew the answer to.',
        'It did not work after the assembly: {many} minutes late, and I held it anyway.',
      ],
      [
        'I said sorry in the next one.',
        'We began again with a light question the week after.',
        'Since then I ask two of them beforehand whether it is a good day.',
      ],
    ],
    'the-line': [
      [
        'A threat does not belong in a circle.',
        'If someone tells me of harm at home, there is no circle.',
        'Bullying that has gone on for weeks is nothing to sit round.',
      ],
      [
        'I listen, promise no secrecy, and write down the words as they were said.',
        'I separate the two, and speak with each alone.',
        'I say what I will do next and whom I have to tell.',
      ],
      [
        'I go to the counselor within the hour and report as the law asks.',
        'The counselor and the principal know it the same morning, the families the same day.',
        'Within {many} minutes it is with the counselor, on paper too.',
      ],
    ],
    reflection: [
      [
        'I was tempted to decide when {initial}. offered to pay for it.',
        'I wanted to decide on {day}, because the bell was near.',
        'The moment was when both looked at me. I had the sentence ready.',
      ],
      [
        'I kept the piece moving, and the next one asked for time instead of money.',
        'I said that I did not know, which was true, and they went on.',
        'Somebody else said it better a minute later, and it was theirs.',
      ],
      [
        'What made the harm likely was partly the room: {some} bags and no place for them.',
        'My seating plan put them together for {few} weeks. I had not asked.',
        'We notice broken things before hurt people, and so did I.',
      ],
    ],
  },
  'Supporting executive function': {
    'breaking-point': [
      [
        'On five days in {month} I noted what {initial}. did after “begin”.',
        'I watched {initial}. begin, five times, from where I could see the page.',
        'The student is {initial}., in {class}; I looked at five beginnings between two {day}s.',
      ],
      [
        'Looked for a pencil, read the task, looked round: {some} minutes until the first line, on the best day {few}.',
        'Wrote the name, waited, began with the third step, and asked a neighbor. {some} minutes, every time but one.',
        'Started at once when the task had one step; with three it took {some} minutes.',
      ],
      [
        'Asked alone, {initial}. could tell me the content, so it is not that.',
        'Reading is not it: read aloud, the task stopped at the same place.',
        'When I covered all but the first step, the first line came within a minute.',
      ],
      [
        'The work stops at choosing what comes first.',
        'It stops when something has to be kept in mind while something else is done.',
        'Where it stops is between the steps, not in them.',
      ],
    ],
    reflection: [
      [
        'By the measure it went from {some} minutes to {few}.',
        'Before, none of five tasks was finished; now it is four.',
        'The first line now comes within {few} minutes on most days.',
      ],
      [
        '{initial}. says, “I only have to do one thing.”',
        'In {initial}.’s words: “The card asks me, and then you don’t have to.”',
        '{initial}. gave back the third card before I had planned to take it.',
      ],
      [
        'What I stopped doing is reminding. There had been {some} a lesson.',
        'I stopped standing beside the table. It was harder for me than for {initial}.',
        'Next time I would begin with one card and ask before I make the second.',
      ],
    ],
  },
  'Turning data into next-day teaching': {
    'your-question': [
      [
        'On {day} a new part begins that needs the whole, and {class} had never had to make it themselves.',
        'I had to choose between two lessons for {class}: name the whole, or use it.',
        'Yesterday’s tasks had gone well with {class}, and each of them had named the whole in the text.',
      ],
      [
        'I wrote four items. The first rules out the reading, the third is the question, the fourth asks it from the other side.',
        'Three items are enough if each can fail for one reason only. I changed the second one twice.',
        'The items differ in one thing each, so that I can tell which of them it was.',
      ],
      [
        'I expected {few} to miss the third. {some} did.',
        'It would have surprised me if the fourth had gone better than the third, and it did, for {few}.',
        'My idea was that it is the wording. The papers say that it is not.',
      ],
    ],
    reflection: [
      [
        'My first reading put {some} into one group. They were two.',
        'I had read {some} papers as careless. {few} of them had a reason, and a good one.',
        'The lower group was not lower: {few} had answered another question.',
      ],
      [
        'I noticed it when I asked {few} of them to talk me through it.',
        'A colleague sorted the same papers on {day} and made other piles.',
        'It was the drawing beside the answer that told me, and I had not looked at it.',
      ],
      [
        'I will stop collecting the weekly quiz. It gives me a number I do nothing with.',
        'I stop the color codes. What I would do tomorrow fits on one line.',
        'From now on I ask first what I would do if it came out the other way.',
      ],
    ],
  },
  'Student motivation through choice and goals': {
    'what-is-open': [
      [
        'In this unit {class} may choose the text, the form, and with whom they work.',
        'Open to {class} are the question and the order; the rest I kept.',
        'For {class} there is a choice between {few} texts and three forms.',
      ],
      [
        'The same for all are the claim, two quotations and three rows of the rubric.',
        'What everybody has to show is how the text says it, not only what.',
        'Nobody may leave out the draft, because that is where they learn.',
      ],
      [
        'I drew the line there because the standard is about reading.',
        'I drew it where I could still give feedback to all in one week.',
        'The line is where a choice would have made it easier instead of different.',
      ],
      [
        'Choice is hard for {initial}., who asks which is the right one; there are two on that list.',
        'It might be hard for {few} who choose what a friend chooses.',
        'Those who want it to be over will take the shortest. The shortest is the hardest, on purpose.',
      ],
    ],
    reflection: [
      [
        'Effort changed most for those who record: drafts on time went from {some} to {many}.',
        'For {initial}. it changed everything: a first draft since {month}.',
        'It changed for {some}, and I know it from the dates on the drafts.',
      ],
      [
        'For {few} nothing changed, and one would rather that I chose.',
        'Those who always work worked as always.',
        'It got worse for {few}; too much was open at once.',
      ],
      [
        'Next time I open the order first and the form last.',
        'I will close the grouping and open the question.',
        'The goals come earlier next time, and each has a day in it.',
      ],
    ],
  },
  'Bloodborne pathogen response': {
    'three-cases': [
      [
        '1. Nosebleed: others step back, gloves on, tissues and the student pinches; unplug the keyboard, cover, disinfect as the label says, gloves off, wash.',
        '1. On the keyboard: gloves first. The student holds the tissue. Keyboard unplugged, covered, {many} minutes as the label of our bottle says, then wiped and bagged.',
        '1. I send {few} students to the next room, put on gloves, hand over tissues. Cover, disinfectant, wait, bag, wash, note it.',
      ],
      [
        '2. Bite: separate, gloves, wash with soap and water. Nurse at once, principal within the hour, both families today.',
        '2. A bite through the skin is an exposure for both. Wash, cover, nurse now; the form goes in today, I don’t wait for the end of the day.',
        '2. Gloves, then water and soap, then the nurse, in this order. I write down the time. Both families hear of it today.',
      ],
      [
        '3. Needle: keep people away, one adult stays, nobody picks it up by hand. Custodian with tongs and the sharps box; nurse and principal are told.',
        '3. I stay beside it and send for the custodian. If someone was pricked: wash, nurse, doctor within the hour.',
        '3. A cone over it, an adult beside it, {few} calls: custodian, nurse, principal.',
      ],
    ],
    kit: [
      [
        'The nearest kit is in room 1{many}, under the sink.',
        'Mine hangs beside the door, {some} steps from my desk.',
        'The kit for our hall is in the office, {many} steps away; I walked it.',
      ],
      [
        'The gloves were all size S.',
        'There were {few} pairs of gloves, and no bag.',
        'The disinfectant had run out in {month}.',
        'Everything was there but the tongs.',
      ],
      [
        'The office refilled it by {day}.',
        'I asked on {day}, and it was there the next morning.',
        'What would slow me down is the lock; now there is a spare key on the hook.',
        'A table stood before it. It has moved.',
      ],
    ],
  },
  'Assessing peers’ evidence fairly': {
    'my-drift': [
      [
        'Over three sets I differ on {some} of 60 scores, mostly upward.',
        'I differ from the agreed scores {some} times, and {few} of them in the same row.',
        'In the first set I was off {few} times, in the last once.',
      ],
      [
        'Most of it is in “Norms are lived”: I score what the teacher meant.',
        'It happens where I have just read a good reflection.',
        'I am strict where the sound is bad, though the rubric says nothing about sound.',
      ],
      [
        'Since {day} I write the citation before the level.',
        'I now read the reflection last; it costs me {few} minutes.',
        'I put a day between looking and scoring when I am tired.',
      ],
    ],
    reflection: [
      [
        'I wanted to score submission C higher, because the room felt like mine.',
        'It was the one with the terrible recording; I wanted to give less.',
        'It was a lesson from a grade that I never taught, and I wanted to be kind.',
      ],
      [
        'Every line I could cite was for the other level.',
        'I looked for a place and found none in {many} minutes.',
        'I read the four levels aloud. That settled it.',
      ],
      [
        'I gave what the evidence showed and wrote a next step that I would want myself.',
        'I scored it as it stood, and slept badly, and would do it again.',
        'I asked for a second opinion on {day}; it was the same level.',
      ],
    ],
  },
}

/** The question about the setting, as the shorter micro-credentials ask it. */
export const settingSlots: Slots = [
  ['The evidence is from {class}.', 'What you see comes from {class}.', 'I work with {class}, and the evidence is from there.'],
  [
    'Before this we had tried it once in {month} and I gave up after {few} weeks, because I had changed too much at the same time.',
    'They came from a colleague who did it differently, and it took until {month} before they believed that I meant it.',
    'We had done the first part without it, so I had something to compare with.',
    'A colleague two doors down does this well; I visited that room {few} times before I began.',
    'I had done it for years without a name for it, and had never looked at whether it worked for everyone.',
    'It was new to {some} of them and old to the rest.',
  ],
  [
    'I chose it because things went well on the day and were gone two weeks later.',
    'I chose it for {few} who had become very good at not being seen.',
    'I chose it because I was tired of hearing my own voice.',
    'I chose it because two families asked me the same question in one week and I had no good answer.',
    'I chose it after a talk with {initial}., who said that it is always the same ones.',
  ],
]

/** What closes an answer that is a question or a piece of writing. */
export const furtherSlots: Slots = [
  [
    '',
    'My notes of that {day} say the same.',
    'I talked it over with {few} colleagues.',
    'I read it again on {day} and left it as it is.',
    'I wrote this down the same afternoon.',
    'In {month} I would have answered this differently.',
    'A colleague read this and asked for an example, so I added one.',
  ],
  [
    '',
    'The date is on each page.',
    'If something is unclear, the file says more.',
    'I have left in what did not work.',
    'I would write more if there were room.',
    'I would say it shorter today.',
    'It took me longer than I had planned.',
  ],
]

/** Looking back, where a micro-credential has no words of its own. */
export const reflectionSlots: Slots = [
  [
    'What surprised me is who changed first. It was not the ones I had planned for.',
    'I had expected to write about the others, and mostly saw myself.',
    'The evidence is from an ordinary {day}, because I did not want to show something I can do only once.',
    'If I am honest, the first try failed, and the second went better because {initial}. told me why.',
    'I began with {few} of them and had the rest watch, which I had not planned.',
    'The numbers went up, and that is the less interesting part.',
  ],
  [
    'You can see it on the second page, where the first line is crossed out and not replaced for a while.',
    'The third example counts for me: nobody had said anything, and {initial}. went back to it.',
    'I answer my own question after {few} seconds. Later I don’t, and the pause is longer than I thought I could bear.',
    'On {day} it took {many} minutes; in the last week it took {some}.',
    '“You ask us and then you already have it on the next slide,” said {initial}. I took the slide out.',
  ],
  [
    'It is not yet there for everyone: {few} did what was asked without it meaning anything to them.',
    'I would begin smaller. I explained all of it on the first day and lost them at step three.',
    'I had confused quiet with working.',
    'What I keep is the routine; what I throw away is the worksheet.',
    'Since then I ask one of them each day to tell me what it is for, and write the sentence down.',
  ],
]

/** What is added after a first decision. */
export const additionSlots: Slots = [
  [
    'Added after your note: I asked {few} more of them, on {day}, and wrote down what they said before I read it with them.',
    'What I had left out is the part that did not work.',
    'You asked how I know. I went through the {some} papers again and marked each place.',
    'I tried the step you named, twice, in the same week.',
    'You were right that it stood in the plan only.',
    'I had it all along, in another folder.',
  ],
  [
    'Two of them saw it as I had, the others did not.',
    'In the second group nobody took it up until I did it once myself.',
    '{few} show it, one almost, one not at all. With that one I sat down on {day} for ten minutes.',
    'The first time took too long. The second time I had it on the board before they came in.',
    '{initial}. had it from a partner, which I had taken for my own doing.',
  ],
  [
    'Since then {few} of them do it without being asked, and I have the dates.',
    'There was time left to talk about it.',
    'The new page has the date on it.',
    'It is less than I had hoped, and it is there.',
    'I would not have looked again without your note.',
  ],
]
