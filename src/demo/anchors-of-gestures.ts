import type { DemoAnchor } from './seed-calibration.ts'

/** Anchors of “Gesture-based checks for understanding”: one clearly there, one clearly not yet, three near the line. All of it is made up. */
export const anchorsOfGestures: readonly DemoAnchor[] = [
  {
    name: 'Clearly there: which fraction is larger',
    agreedWith: 'Priya Raman and three assessors of last year',
    work: {
      'decision-point':
        'Grade 4, comparing fractions. Before going on to unlike numerators I had to know who compares the bottom numbers only. I asked: “3/8 or 3/5, which is more? Left hand 3/8, right hand 3/5, fist: the same.” Left means “eight is more than five”; I have three such sentences in their notebooks from Monday. Fist means “both have a three”. Right can be luck, so the second check asks why.',
      'lesson-plan':
        'Plan, minutes 10 to 25. Check 1 (left, right, fist). If four or more show left or fist: strips of paper, fold eighths and fifths, lay three of each side by side, then 2/3 and 2/7. If fewer: go on to 3/8 and 4/5; those who showed left or fist come to the round table with the strips for six minutes while the others write a sentence that would convince a third grader. Check 2 after either way: 2/9 or 2/4.',
      clip: 'What is seen and heard, 2 min 30 s, faces are not in the picture.\n\nTEACHER: Eyes closed. Think. Which is more: three eighths or three fifths? Left, right, or fist. (6 s of silence) Ready … show, all together. (All hands go up at once, eyes still closed; two students at the window have cards on the table instead and turn one over.)\nTEACHER: Eyes open. I see about eighteen right, five left, two fists. Don’t change. It tells me that we need the paper once more. Take an eighth strip and a fifth strip.\n(At 1:55, after folding) TEACHER: Eyes closed again. Two ninths or two fourths. (5 s) Show. (All but one show right.)',
      reflection:
        'I would have missed T., who always answers out loud and well: she showed left, with her eyes closed. The signal still hid two who hold their hand where the neighbor’s usually is; I could not tell whether R. decided or was only slow. At 2:10 he raised his hand after the others. Since then I ask R. and two others to whisper the reason to me while the rest writes; on Thursday two of three right hands had no reason behind them, and the next check has a “because” card for everyone.',
    },
    levels: {
      'question-tells': [
        'extended',
        'Each answer, right and wrong, stands for a named way of thinking, and the wrong ones were drawn from sentences in the students’ own notebooks.',
      ],
      'two-ways-on': [
        'extended',
        'Both ways are described, a count decides between them, and a few work at the round table while the others go on.',
      ],
      'everyone-answers': [
        'extended',
        'In silence, eyes closed, all at once; two students answer by a card that stands out no more than a hand.',
      ],
      'lesson-changes': [
        'extended',
        'Says what there is to see and takes the way that fits, in seconds; a second check shows that it helped.',
      ],
      'sees-limits': [
        'extended',
        'What it showed (T.) and could not show (R.), with a moment, and a later check that was changed because of it.',
      ],
    },
  },
  {
    name: 'Clearly not yet: thumbs up if you get it',
    agreedWith: 'Priya Raman and three assessors of last year',
    work: {
      'decision-point':
        'Grade 7, ratios. In the middle of the lesson I wanted to know if everyone was with me, so I asked: “Thumbs up if you understand, sideways if so-so, down if not.” Thumbs up means they understand.',
      'lesson-plan': 'Plan: explanation (15 min), check with thumbs, practice on page 84 (20 min), homework. Reteach if needed.',
      clip: 'What is seen and heard, 1 min 40 s.\n\nTEACHER: So that’s a ratio. Thumbs up if you get it! (Some thumbs at once, students look at each other, more thumbs.) Great, I see mostly thumbs up. Page 84, please. Liam, sideways? It’s what I showed on the board. You’ll see.',
      reflection:
        'In this lesson I explained ratios with the recipe, then checked for understanding with thumbs, and then the class practiced. The check worked well and saved time. Next time I will explain a little more slowly.',
    },
    levels: {
      'question-tells': ['not-yet', 'It asks whether students understand. No answer says anything of how they think.'],
      'two-ways-on': ['not-yet', '“Reteach if needed” stands there, but the plan goes to page 84 whatever they show.'],
      'everyone-answers': ['not-yet', 'Some answer, look around, and then more do.'],
      'lesson-changes': ['not-yet', 'The lesson goes on; the one who showed “so-so” is told that he will see.'],
      'sees-limits': ['not-yet', 'It retells the lesson.'],
    },
  },
  {
    name: 'Near the line: a good question, and hands that can be copied',
    agreedWith: 'Priya Raman, Jonas Okafor and one assessor of last year',
    work: {
      'decision-point':
        'Grade 5 science, evaporation. Before the experiment with salt water I needed to know where they think the water goes. I asked: “A puddle is gone at noon. One finger: it went into the ground. Two: it went into the air. Three: it is used up, gone for good.” One and three came from talk on the bus to the pond; three means that matter can vanish, one that they have not thought of air at all.',
      'lesson-plan':
        'Plan. Check at minute 8. If more than a third show one or three: first the closed and the open jar, side by side, ten minutes of looking and drawing. Else straight to the salt water, and those with one or three draw where they would look for the water.',
      clip: 'What is seen and heard, 2 min.\n\nTEACHER: Think for yourselves, then show on three. One … (at “one” a dozen hands are up already, most with two fingers) two, three. (The rest show; about half of them look left or right first.) I see a lot of twos, six ones, four threes. More than a third? Ten of twenty-eight, yes. So we take the jars first. Look at them for a minute and say nothing.',
      reflection:
        'At 0:20 many had their fingers up before I had counted, and I think K. and J. took theirs from the front row: they had said “into the ground” on the bus. So the ten may have been fifteen. The signal does not hide who is wrong, it hides who follows. I want them to put the hand on the chest first.',
    },
    levels: {
      'question-tells': ['extended', 'Each answer points to a way of thinking, and the wrong ones are the students’ own, from the bus.'],
      'two-ways-on': [
        'demonstrated',
        'Both ways are described and a third of the class decides. What the few do is drawing while they wait, not a way of their own, so not more.',
      ],
      'everyone-answers': [
        'approaching',
        'Everyone answers, but early signals give the answer away and half of the others look first. The reflection sees it, which is good, but the level is of the clip.',
      ],
      'lesson-changes': [
        'demonstrated',
        'The count is said aloud and the way that fits is taken within a minute. There is no second check.',
      ],
      'sees-limits': ['demonstrated', 'What it showed and could not show (who follows), with a moment and two students.'],
    },
  },
  {
    name: 'Near the line: remarks on it, and explains again',
    agreedWith: 'Priya Raman and Jonas Okafor',
    work: {
      'decision-point':
        'Grade 3, area and perimeter. I needed to know who mixes the two. “This garden is 4 by 3. Show with your fingers how many meters of fence.” 14 is shown as ten and four flashes; 12 would mean they took the area; 7 that they added two sides only.',
      'lesson-plan':
        'Plan. After the check: if most show 14, go to the garden with a gap. If more than five show 12 or 7: walk the fence of the school garden with the rope (second sheet, ready), count steps, then draw.',
      clip: 'What is seen and heard, 2 min 20 s.\n\nTEACHER: Fingers against your chest, so that only I see. (7 s) Now turn them to me. (All turn at the same moment.) Hm, I see many twelves. That’s the area, remember. Look at the board again: the fence goes around. Four and three and four and three. Who can say it? – Yes. Again, all together: around. Good. Now the garden with the gap.',
      reflection:
        'I saw at once that about half took twelve, and I had the rope ready. At 1:30 I looked at the clock and explained it again instead. They repeated “around” well, but M., who had shown seven, said “around” too, and in the next task he added two sides. I believe explaining feels faster to me than it is.',
    },
    levels: {
      'question-tells': [
        'demonstrated',
        'Right and wrong answers each point to a named way of thinking. They are thought of by the teacher, well; not drawn from students’ work.',
      ],
      'two-ways-on': ['demonstrated', 'Both ways are described, and a number decides.'],
      'everyone-answers': ['demonstrated', 'In silence, against the chest, shown at the same moment.'],
      'lesson-changes': [
        'approaching',
        'The teacher remarks on the result and explains again in the same way, though the other way was ready.',
      ],
      'sees-limits': ['demonstrated', 'What it showed, whom it lost (M.), a moment, and an honest reason.'],
    },
  },
  {
    name: 'Near the line: a second way that is only named',
    agreedWith: 'Three assessors of last year',
    work: {
      'decision-point':
        'Grade 8 history, causes of the strike of 1912. I asked: “Stand if you think wages were the main cause, sit if it was the machines, hand on the head if it was the law.” I wanted to hear reasons for each before the sources.',
      'lesson-plan':
        'Plan. Check, then sources A to C in groups. If many stand, I will talk about the law some more or give them another source, depending on the time.',
      clip: 'What is seen and heard, 2 min 50 s.\n\nTEACHER: Write the letter down first: W, M or L. Under your hand. (10 s) Now show. (All move at the same moment; two students point at a letter card instead.) Nearly all of you stand, four sit, no hand on a head. Nobody thinks of the law. So before the sources, this one sheet: it is the law of that January. Read it, two minutes, and then write again. (At 2:30) Show. (About ten hands on heads.)',
      reflection:
        'It showed me that nobody had the law in mind, which I would not have believed after last week. It could not show why: at 0:40 I saw B. write W and then cross out an M, and standing hides that. Next time they show how sure they are with the other hand.',
    },
    levels: {
      'question-tells': [
        'approaching',
        'The question is about the idea. But “main cause” has three answers that are all partly right, and none of them tells what a student was thinking: the text asks for reasons later.',
      ],
      'two-ways-on': [
        'approaching',
        'A second way is named (“another source”, “talk some more”) and depends on the time, not on a count. What was done in the clip was better than the plan; the level is of the plan.',
      ],
      'everyone-answers': [
        'extended',
        'Written first, shown at the same moment; two point at a card, which stands out no more than standing does.',
      ],
      'lesson-changes': ['extended', 'Says what there is to see, takes a sheet that fits it, and a second check shows that it helped.'],
      'sees-limits': ['demonstrated', 'What it showed and could not show, with a moment (B. at 0:40). The change is for next time.'],
    },
  },
]
