import type { DemoAnchor } from './seed-calibration.ts'

/** Anchors of “Probing questions and wait time”: one clearly there, one clearly not yet, three near the line. All of it is made up. */
export const anchorsOfQuestions: readonly DemoAnchor[] = [
  {
    name: 'Clearly there: the ramp and the two carts',
    agreedWith: 'Jonas Okafor, Priya Raman and two assessors of last year',
    work: {
      'questions-planned':
        'Grade 6, motion. 1. “Two carts roll down the same ramp, one carries a brick. Which is at the bottom first, and what would have to be true for you to be wrong?” They have to predict and name what would change their mind; we had not rolled anything yet. 2. “Lena says the brick pulls, Omar says the brick holds back. Could both be right?” They have to judge two ideas that came from the class on Monday. 3. “What would you have to see at the bottom to decide between them?” It builds on the second: from an idea to a test.',
      clip: 'Transcript of the sound, 3 min 50 s. Pauses were measured in the recording.\n\nTEACHER: Two carts, same ramp, one has a brick. Which is first? And what would have to be true for you to be wrong? (4.1 s)\nSTUDENT 1: The heavy one, because it gets pulled more.\nTEACHER: (3.4 s, nods to nobody)\nSTUDENT 2: But it’s also harder to start. My brother’s wagon is like that.\nTEACHER: You say “harder to start”. Harder for whom, the ramp or the cart?\n(3.8 s)\nSTUDENT 2: For the … for whatever pulls it.\nTEACHER: Write the sentence you would bet on. (5.2 s, writing)\nSTUDENT 3: I think the same time.\nTEACHER: (3.1 s)\nSTUDENT 4: That can’t be, hers is twice as much.\nTEACHER: “Twice as much” of what?\n(4.4 s)\nSTUDENT 4: Of pull. Oh. And of what has to be pulled.',
      'wait-log':
        'Recording of March 3 (a week earlier) and March 11, every question. First wait, seconds: March 3: 1.2 · 0.9 · 3.0 · 1.1 · 2.2. March 11: 4.1 · 3.8 · 5.2 · 4.4. Second wait: March 3: 0.6 · 0.8 · 1.0 · 2.1 · 0.5. March 11: 3.4 · 3.1. Longest 5.2, while they wrote. Shortest 0.5, after a wrong answer. On March 3 I waited longer for the three students who always know: 2.2 and 3.0 were both Lena.',
      reflection:
        'At 2:40 Student 3 said “the same time”, which is right, and I felt “yes!” coming up. I had my hand on the marker. What led to it: the clock, six minutes to the bell. I looked at the floor instead and counted, and Student 4 disagreed, which is where the lesson happened. In the other class I did not manage: I said “exactly”, and nobody argued any more. I will put the bell out of my sight, and tell the class on Thursday that I count after every answer, so that they can catch me.',
    },
    levels: {
      'worth-thinking': [
        'extended',
        'Each question asks for a judgment that was open, and they build on each other: from a prediction to two ideas of classmates to a test that decides between them.',
      ],
      'first-wait': [
        'demonstrated',
        'All four waits after thinking questions are over three seconds of real silence (3.8 to 5.2). Writing is used once, but not by habit of the students, so not more than that.',
      ],
      'second-wait': [
        'demonstrated',
        'After a right and a wrong answer alike (3.1 and 3.4 s), and twice a student goes on. The teacher still steers every turn; students do not yet wait for each other.',
      ],
      probes: ['demonstrated', '“Harder to start”, “twice as much”: each probe takes up the words just used and asks what they refer to.'],
      measured: [
        'extended',
        'Every question of both recordings, longest and shortest, and read by who was asked: the long waits of the first week were for the same student.',
      ],
      'notices-self': [
        'demonstrated',
        'A moment (2:40), what led to it (the clock), and what will be tried. The student’s view is planned, not there yet.',
      ],
    },
  },
  {
    name: 'Clearly not yet: capitals and coasts',
    agreedWith: 'Jonas Okafor, Priya Raman and two assessors of last year',
    work: {
      'questions-planned':
        'Grade 5, states. I ask: What is the capital of Oregon? Is it on the coast? Do you like living near the sea? I ask many students so that everyone has a turn.',
      clip: 'Transcript of the sound, 3 min 5 s.\n\nTEACHER: What’s the capital of Oregon? (0.8 s)\nSTUDENT 1: Portland.\nTEACHER: Not quite. Who knows? Starts with S. (0.6 s)\nSTUDENT 2: Salem.\nTEACHER: Good! And is it on the coast? (1.1 s)\nSTUDENT 2: No.\nTEACHER: Good. Why not? It’s in the valley, right? So, next one: California. (0.7 s)\nSTUDENT 3: Sacramento.\nTEACHER: Perfect.',
      'wait-log': 'I counted in my head and I wait about three seconds most of the time. The class was lively.',
      reflection:
        'The students were engaged and liked the quiz. Some were shy. Next time I will use cards so that more of them take part. They need to learn their capitals better at home.',
    },
    levels: {
      'worth-thinking': ['not-yet', 'All three ask for a fact, yes or no, or a liking.'],
      'first-wait': ['not-yet', 'Every wait is about a second, and a hint (“starts with S”) follows.'],
      'second-wait': ['not-yet', '“Good”, “not quite”, “perfect” come at once after each answer.'],
      probes: ['not-yet', 'Follow-up is a verdict. The one “why not?” is answered by the teacher in the same breath.'],
      measured: ['not-yet', 'No times: an impression (“about three seconds”) that the recording contradicts.'],
      'notices-self': ['not-yet', 'It speaks of the students and their homework, and of nothing the teacher did.'],
    },
  },
  {
    name: 'Near the line: waits, but fills the silence',
    agreedWith: 'Priya Raman, Jonas Okafor and one assessor of last year, after a long talk on the first wait',
    work: {
      'questions-planned':
        'Grade 8, the novel’s second chapter. 1. “Why does Mara keep the letter?” Nothing in the chapter says so; they must put together what she did before. 2. “Which of her friends would have opened it?” They compare people, and have to argue from what each of them did.',
      clip: 'Transcript of the sound, 4 min 10 s.\n\nTEACHER: Why does Mara keep the letter? (1.4 s) So, why does she keep it, think about the beach. (2.6 s) Jay?\nSTUDENT 1: Because it’s from her father.\nTEACHER: (3.3 s)\nSTUDENT 2: But she doesn’t know that.\nTEACHER: (3.0 s)\nSTUDENT 1: She thinks it. She looks at the stamp twice.\nTEACHER: You say she “looks at the stamp”. What does a stamp tell you that a name doesn’t? (1.2 s) It tells you where it comes from, doesn’t it? (2.2 s)\nSTUDENT 3: Where somebody is now.\nTEACHER: (3.1 s) Which of her friends would have opened it? (1.9 s) Take a second. Nobody? (1.8 s) Ilse.\nSTUDENT 4: Bo. He opens everything, he opened the shed.',
      'wait-log':
        'Two recordings, February 2 and 12, all questions. First wait, to the next word of anyone: Feb 2: 0.9, 1.3, 1.0. Feb 12: 1.4, 1.2, 1.9. Second wait: Feb 2: 0.4, 0.9, 0.6. Feb 12: 3.3, 3.0, 3.1. Longest 3.3, shortest 0.4.',
      reflection:
        'After answers I wait now. Before them I don’t: at 0:06, 2:50 and 3:40 I said the question again, each time when I saw eyes go down. Eyes that go down mean to me that I asked badly. Perhaps they mean that they think. I will ask once, turn to the window, and count.',
    },
    levels: {
      'worth-thinking': [
        'demonstrated',
        'Both ask for a judgment the chapter leaves open, argued from what people did. They stand beside each other; the second doesn’t build on the first.',
      ],
      'first-wait': [
        'approaching',
        'If all the time before an answer is added up, it is three seconds or more. But it is filled each time: the question again, a hint, a name. The level asks for real silence.',
      ],
      'second-wait': ['demonstrated', 'Three waits of three seconds after answers, right or not, and twice a student goes on.'],
      probes: [
        'demonstrated',
        '“Looks at the stamp” takes up the student’s words and asks for more. That the teacher then half answers it is a matter of the wait, and is counted there.',
      ],
      measured: [
        'demonstrated',
        'Times for every question in both recordings, longest and shortest, and counted to anyone’s next word, which makes the own habit visible.',
      ],
      'notices-self': ['demonstrated', 'Three moments, what led to them (“eyes that go down”), and what will be tried.'],
    },
  },
  {
    name: 'Near the line: only the best moments measured',
    agreedWith: 'Priya Raman and Jonas Okafor',
    work: {
      'questions-planned':
        'Algebra. 1. “Here are three ways someone solved 3(x + 2) = 21. Which would you trust in a hurry, and why?” 2. “When would it be the worst of the three?” They compare and judge; we had solved such equations, but never compared ways.',
      clip: 'Transcript of the sound, 3 min 20 s.\n\nTEACHER: Which would you trust in a hurry? (3.9 s)\nSTUDENT 1: The middle one, it has fewer lines.\nTEACHER: (3.5 s)\nSTUDENT 2: It skips one, though.\nTEACHER: Can you say more? (3.1 s)\nSTUDENT 2: You have to divide in your head.\nTEACHER: Can you say more? (3.6 s)\nSTUDENT 3: If it’s 22 you’re stuck.\nTEACHER: (3.2 s) Can you say more?\nSTUDENT 3: Then it’s not a whole number.\nTEACHER: When would it be the worst? (4.0 s)\nSTUDENT 4: With fractions. You’d get lost.',
      'wait-log':
        'March 20, the lesson I hand in: first waits 3.9, 4.0; second waits 3.5, 3.2. These are the ones where it worked best. In the lesson the week before I did not write all of them down, but it was clearly less, one to two seconds.',
      reflection:
        'I talk less now. The moment it was hardest was at 1:10, when Student 2 said that a line was skipped: I wanted to say which. I had the chalk in my hand, and I think the chalk is the trouble; whenever I hold it I write. Next week I leave it on the tray until somebody has answered twice.',
    },
    levels: {
      'worth-thinking': [
        'extended',
        'They compare and judge what was not decided for them, and the second question turns the first around: from when to trust a way to when it is worst.',
      ],
      'first-wait': ['demonstrated', 'Both thinking questions are followed by more than three seconds of silence.'],
      'second-wait': ['demonstrated', 'After every answer, and students go on three times.'],
      probes: [
        'approaching',
        'The same probe (“Can you say more?”) each time. It works well, but it never takes up what was said: “skips one”, “stuck” are there to be used.',
      ],
      measured: ['approaching', 'Real times, but chosen (“where it worked best”), and of the earlier recording only an impression.'],
      'notices-self': ['demonstrated', 'A moment, what led to it (the chalk), what will be tried.'],
    },
  },
  {
    name: 'Near the line: a quiet class, and a general reflection',
    agreedWith: 'Jonas Okafor, Priya Raman and two assessors of last year',
    work: {
      'questions-planned':
        'Biology, food webs. “What happens to the meadow if nobody mows it for ten years?” and “Who would notice first?” The first is a prediction. We had read a page on meadows just before, which says that shrubs come; the second was not in it.',
      clip: 'Transcript of the sound, 4 min.\n\nTEACHER: What happens to the meadow if nobody mows it for ten years? (4.6 s)\nSTUDENT 1: Shrubs come, and then trees.\nTEACHER: (3.0 s)\nSTUDENT 2: And the grasshoppers go.\nTEACHER: Why do “the grasshoppers go”? (3.7 s)\nSTUDENT 2: They need it warm, near the ground.\nTEACHER: (3.4 s)\nSTUDENT 3: Then the ones that eat them go, too.\nTEACHER: Who would notice first? (4.2 s, students write on their boards)\nSTUDENT 4: Not us. The kestrel.\nSTUDENT 5: (after 3 s) Wait, she said kestrel, does it eat grasshoppers?\nSTUDENT 4: Mine said mice. But mice need grass too.',
      'wait-log':
        'Every question, January 15 and January 27. First: 1.8, 2.0, 1.1 and 4.6, 3.7, 4.2. Second: 0.7, 1.2, 0.5 and 3.0, 3.4, 3.0. Longest 4.6, shortest 0.5.',
      reflection:
        'I used to talk too much, and I am impatient by nature. Waiting is hard for me in general. The class has become calmer, and more of them speak than in the fall. I will go on like this and try to wait even longer.',
    },
    levels: {
      'worth-thinking': [
        'demonstrated',
        'The first was half answered by the page just read; the second asks for a judgment that stands nowhere. One such question carries the lesson, so the level is reached; they do not build on each other enough for more.',
      ],
      'first-wait': ['extended', 'Three waits well over three seconds, and students use the second one visibly, on their boards.'],
      'second-wait': [
        'extended',
        'After each answer; and at the end one student waits, and turns to the one before: they wait for each other.',
      ],
      probes: [
        'demonstrated',
        '“Why do the grasshoppers go?” takes up the words of the student. One student begins to probe another, once and at the very end; that is a beginning, not yet a habit.',
      ],
      measured: ['demonstrated', 'Times of every question in both recordings, longest and shortest.'],
      'notices-self': [
        'approaching',
        'A habit in general (“I talk too much”, “impatient by nature”). No moment in which it won, and nothing that led to it.',
      ],
    },
  },
]
