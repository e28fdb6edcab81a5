/** Answers to the questions and reflections of the ten full micro-credentials, by title and requirement. */
export const fullAnswers: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'Gesture-based checks for understanding': {
    'decision-point': [
      'Second lesson on comparing fractions, grade 4. After ten minutes with bars I needed to know whether to go on to pairs without a drawing. I asked: “3/8 or 1/2, which is larger? One finger for the first, two for the second, fist for not sure.” Someone who compares only the numbers shows one finger; someone who thinks “an eighth is a small piece” shows two. A fist I count as honest. Last week about a third had written that 3/8 is larger “because 3 and 8 are larger”, so that wrong answer is theirs and not mine.',
      'My sixth-graders were about to simplify ratios. I needed to know whether they see 4 : 6 and 2 : 3 as the same mixture or as “half as much paint”. I held up two jars and asked: same color, darker, or lighter? Palm flat, palm up, palm down, against the chest. “Darker” would tell me they compare amounts and not the relation. Eleven showed it, and I was very glad I had asked before the worksheet.',
    ],
    reflection: [
      'I saw what I would have missed: of the three at the front who always nod, two showed the wrong answer. When I said “Five for B, three for A, one not sure; tell a neighbor why”, the room got louder than I like and I let it. In the second check all but one had changed. What the signal hides is why. I found out only because I stood next to one pair and heard “an eighth is smaller, so three of them are not half”.\n\nIt also hides Leo, who needs longer to decide; he showed with the others and told me later that he had guessed. Since then I count to three more slowly and he has a card he can turn over when he is ready. Last Friday I used it again with a fourth option, “I could argue for both”, and six took it.',
      'For ten years I asked “Any questions?” and took the silence for a yes. Counting fingers took eleven seconds. What I did with it was not so good: I said “Okay, most of you” and went on, and you can see in the clip that I turn back after a few steps. I had the second way ready on the desk and nearly did not use it.\n\nNext time I will say the number aloud before I decide, because then I can’t unsee it. The one the signal still hides is whoever looks sideways before the count of three. We now hold the hand behind the back first.',
    ],
  },
  'Probing questions and wait time': {
    'questions-planned': [
      '1. “If ice is solid, why doesn’t it sink?” They have to give up the idea that solid means heavy, and nobody has told them about density yet. 2. “Lighter than what, and how could we check?” I planned it as a probe because I was sure someone would say “lighter”. It asks them to turn a word into a comparison and the comparison into a measurement. 3. “When would it not float?” They have to think of other liquids, and those who only remember a sentence can’t answer it. None of these has its answer in the book’s chapter; the first one is its title, and even there the chapter answers another question.',
      'In our unit on the town’s water I prepared two. “Who should decide how much water the golf course gets?” can’t be looked up; students have to weigh interests. “What would have to be true for you to change your mind?” is for after an answer. I chose them because last year my questions in this lesson were “What is an aquifer?” and “Who remembers the three uses?”, and four students answered all of them.',
    ],
    reflection: [
      'My first waits went from about one second to four; the second waits from nothing to three, on good days. After five seconds of silence it was Amara who spoke, and she had not spoken in whole class since September. What I notice in the log is that I wait for students I trust. When I asked Jo, whom I expect not to know, I rephrased after a second and a half, which tells him that I expect it.\n\nAt 0:08 in the clip you can hear me breathe in to say “Good!”. I did not, and two hands went up. I will now stand on the other side of the room when I ask, because from there I can’t see the clock.',
    ],
  },
  'Academic language in content lessons': {
    'language-demand': [
      'A student who understands why ice floats can compare: “Ice is less dense than water, because the same volume has less mass.” The idea can’t be said without “less … than”, without “the same volume”, and without a number from the table. “Density” itself is less important than the comparison; many can use the word and compare nothing. Nine of my 28 are learning English; for them “less dense than” is hard because Arabic and Spanish build it otherwise. But six others, who speak nothing but English, write “because it is light”. For them the word “because” is the hard one: they think they have already said it.',
    ],
    reflection: [
      'Talk before writing changed the second sentence. After three partners in the circle, nearly everybody had both halves of the comparison, because a partner would say “than what?”. In H.’s first draft there is no comparison at all; in the second, “less dense than water” and “0.92 g” stand in one sentence. She also tried a prediction about oil that I had not asked for, and it is wrong in an interesting way.\n\nI took the frame down too early for two students and too late for most. On Thursday five copied it though they no longer needed it, and their sentences got worse. Next time I will ask on the exit slip who still wants it. My colleague in history now uses the circle for “whereas”.',
    ],
  },
  'Productive whole-class discourse': {
    'your-class': [
      'Period 3 is a grade 6 class of 27 at the end of the morning. Five speak Spanish at home, three have plans for attention, and two tables hold most of those who never raised a hand until winter. Talk before was quick and friendly, and all of it went through me: in the recording from September I have 31 of 58 turns. Period 5, in the second clip, is smaller and quieter, and had no norms until January.',
      'My class has 24 eighth-graders who have known each other since kindergarten and know exactly who is “good at it”. Four students carried every discussion. The others answered when called on, with one word. I chose the two clips three weeks apart because the first is the lesson on which we made the norms.',
    ],
    'your-aim': [
      'I asked: “Sam says 29 ÷ 7 could leave a remainder of 8. What do you think?” It can be argued, because 3 × 7 + 8 really is 29; nobody is silly who thinks so. To answer, students have to say what a remainder is for and not only how to find it. I hoped they would answer Sam, or each other, and that someone would say aloud, “I have changed my mind.” In September nobody had done either. I also hoped table 5 would speak, and I had promised myself not to call on them.',
    ],
    'your-moves': [
      'I chose two: “Who can say Noor’s idea in their own words?” and waiting. I decided not to repeat answers, because when I repeat them nobody needs to listen to Noor. And I decided to stand beside the window, so that those who speak don’t look at me. The hardest was not to say “exactly” when Iris found the hidden seven.',
    ],
    reflection: [
      'The number that surprised me is nine. I have nine turns in the second clip, against 31, and I would have sworn that I was silent. What changed most is at 2:14: Iris disagrees with Sam to his face, gives the reason, and he asks for it again and then changes his mind. In September he would have looked at me.\n\nWhat did not change is who. The tally says that tables 4 and 5 have nine of 30 turns, and six of these are two girls. The norm “each table before a second turn” is on the wall, and in the clip one student uses it, once. I think it is my part: I kept going when the first hands were up. This week I hold the second question until each table has written something. On Thursday table 5 spoke first. It was one sentence, and everybody turned round.',
      'I used to think that a good discussion feels lively. Counting has spoiled that for me. The lively one had six voices; the slow one, with pauses I found painful, had nineteen. I changed one thing in my own part: I no longer nod. It sounds small. They stopped looking at me within a week, and began to look at whoever had spoken.\n\nStill not in it are three students who follow every word and say nothing. I asked them. One needs the question the day before, and now has it.',
    ],
  },
  'Restorative practice for classroom culture': {
    'your-circles': [
      'We sit in a circle every Monday for fifteen minutes and on Fridays for five. The talking piece is a stone from the river that one of them brought. For the first six weeks the questions were light, a food, a place, something you are good at, and everyone could pass; in October eleven passed, in January mostly two. Trust came, I think, on the day when I passed myself because my mother was ill.\n\nOne that did not work was after the fire drill. I was angry, and I used the circle to say so, one by one. They answered as one answers a teacher. A student told me afterwards, “That was a detention with chairs.” I apologized on Friday, in the circle.',
    ],
    'the-line': [
      'If a student tells me, or writes, that someone touched them, or that they are afraid to go home, there is no circle, no conversation between the two, no “let us hear both sides”. I listen, promise no secrecy, write down the words, go to the counselor in the same hour and report as the law asks. The same with threats, and with bullying that has gone on: there the two are not equals and a circle would be one more stage for it.',
    ],
    reflection: [
      'I was tempted to decide when one of the two said, “We could buy new material.” It was quick and fair, and I had the sum in my head. The piece went on and the next one said, “I don’t want material, I want the hours.” If I had nodded, nobody would have said it.\n\nWhat made the harm likely was partly my room: three weeks of work on the window sill, and bags nobody had a place for. There is a shelf with a door now. I also ask myself whose harm we notice. The models were on the sill for all to see. A girl wrote, two weeks later, that there is laughter when she reads, “but nobody would make a circle for that”. We did.',
    ],
  },
  'Supporting executive function': {
    'breaking-point': [
      'On five days between 8 and 16 January I noted what R. did after “begin”: sharpened a pencil (4 minutes), read the task and looked round (9), wrote the name and waited (7), began with step three (11), asked a neighbor “what are we doing?” (6). Asked alone, R. could tell me the content every time, and when I read only the first step aloud, the first line came within a minute. So it is not reading and not the mathematics. The work stops at choosing and holding the first of several steps. R. says: “I know it but then it’s too many.” On two of the days R. had slept badly; those were the 9 and the 11.',
    ],
    reflection: [
      'By the measure it went from seven minutes to two, and from none of five tasks finished to four. R. says that the cards are good “because I only have to do one thing” and that the third card is not needed any more. That was two weeks before I had planned to take it away; R. was right.\n\nWhat I stopped doing is standing next to the table. My reminders went from six a lesson to one, and I had not known that there were six. I have since put the “where am I?” check on everybody’s page. Four others use it. One of them I would have called lazy in December.',
    ],
  },
  'Turning data into next-day teaching': {
    'your-question': [
      'On Thursday rates begin, and rates need the whole: per what? Yesterday’s tasks went fine, but each of them had named the whole in the text. So I needed to know: can they make the whole when only the parts are given? I wrote four items. The first is easy and there to rule out reading the picture; the second rules out the order of words; the third is the question; the fourth asks it from the other side. If item 3 failed and item 4 did not, my idea would be wrong and it would be about the wording. I expected four or five to miss item 3. Fifteen did.',
    ],
    reflection: [
      'My first reading was that twelve students “don’t get part to whole”. Reading their papers again I found that nine had drawn the parts without a box, and three had not drawn anything. Those are two different lessons, and I had already written one plan. The three I asked: two had misread the sentence, one belonged with the nine.\n\nI will stop collecting the weekly ten-item quiz. It gives me a number I do nothing with, and it takes the time in which I could read four answers. What I would ask first now is: what would I do tomorrow if it came out the other way? If I can’t say, I don’t ask.',
    ],
  },
  'Student motivation through choice and goals': {
    'what-is-open': [
      'Open are the text (four, or one of their own that I have read), the form (essay, recorded talk, annotated scene), working alone or with a partner, and the order in which we discuss drafts. The same for all are the claim about theme, two quotations, and three rows of our rubric. I drew the line there because the standard is about reading and not about essays; the essay has its own unit in March. I left grouping open only in pairs. Choice might be hard for at least two: one asks “which is the right one?” every time, the other chooses what a friend chooses. For them I offer two and say so.',
    ],
    reflection: [
      'Effort changed most for those who record. S. 17 had handed in nothing since October and spoke a paragraph into the phone in one breath; writing from it took two lessons, and it is all S. 17’s own. Drafts handed in on time went from 13 to 20 of 24. For four students nothing changed, and for two it got worse. “I would rather you chose, then I know it is right,” one of them said, and I think that is a sentence about me.\n\nNext time I open the order first and the form last. And I will ask them, without me in the room, which choices were real. A colleague did that for me at the end; “you can pick the font” was not one.',
    ],
  },
  'Bloodborne pathogen response': {
    'three-cases': [
      '1. Nosebleed on a keyboard. Hand the student tissues and let the student pinch; ask the others to step back; gloves on; unplug; cover, disinfectant, ten minutes as the label says; bag; gloves off; wash. Tell the nurse now, note it today.\n2. A bite through the skin. Separate, gloves, let the wound be washed with soap and water by the student, if possible; cover. Call the nurse at once and tell the principal within the hour; both families are told today. It is an exposure for both children, so the form goes in today.\n3. A needle beside the playground. Keep everybody away, one adult stays. Don’t pick it up with fingers or a tissue; tongs and the sharps box, or the custodian. Tell the nurse and the principal. If someone was pricked: wash, nurse, doctor within the hour, because treatment works best early.',
    ],
    kit: [
      'My nearest kit is under the sink in 114. Gloves were there, but only size M, and the disinfectant had expired in June. I asked the office and had both by Friday. What would slow me down is the cupboard door, which a table was blocking. The table has moved.',
    ],
  },
  'Assessing peers’ evidence fairly': {
    'my-drift': [
      'Over three sets I differ from the agreed scores on nine of 60, seven times upward. Five of the seven are on “Turns are shared” and “Norms are lived”, and in all five the teacher had written very well about what was intended. On “Claims have reasons” I differ once, downward. So I am not kind in general; I score intentions when I have just read them. In set 2 I read the reflections first. In set 3 I read them last and wrote the citation before the level: one difference in 20, and it is not of that kind. The habit costs me about five minutes per submission.',
    ],
    'next-steps': [
      'First: “Work on participation.” Better: “Three of 24 students hold the floor in both clips. Try ‘each table before a second turn’ for a week and tally one lesson again. Your clips may stay as they are.”\n\nFirst: “The reflection is superficial, please elaborate.” Better: “You write that students were engaged. Choose one moment of the clip in which you saw it, say what the student did, and what you would change there. Ten lines are enough; nothing else needs to be new.”\n\nFirst: “Great job overall, but the plan needs differentiation.” Better: “The plan goes the same way whatever the check shows. Add what you would do if fewer than half have it, in two sentences, beside minute 10.”',
    ],
    reflection: [
      'It was submission D of the second set. The recording was terrible, the room was like mine was in my first year, and there were no norms on any wall. And the students reasoned: quietly, to each other, with evidence. I wanted to give “Approaching” because it did not look like good teaching. I noticed it when I tried to write the citation and every line I found was for “Demonstrated”.\n\nWhat pulled was tidiness, downward. What kept me was the order: citation, then level. I would propose that the sound be checked for understandability before the file comes to an assessor, so that we don’t score microphones.',
    ],
  },
}
