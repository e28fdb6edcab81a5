import type { Paper } from './paper.ts'

/** The papers teachers hand in. Invented classes, invented names; written as real ones are. */
export const talkMoveTally: Paper = {
  title: 'Talk-move tally',
  byline: 'Grade 6 mathematics, period 3 · 27 students · two lessons, 14 and 28 January · names changed',
  sections: [
    {
      heading: 'How I counted',
      text: 'I watched each recording twice. The first time I only wrote down who spoke and who spoke next; the second time I named the move. A turn counts as “to a classmate” when it uses the other’s name, idea or words, or when the speaker looks at that classmate. “Add on” without new content counts as a plain answer.',
    },
    {
      heading: 'Moves',
      table: {
        columns: ['Move', '14 January', '28 January', 'An example of 28 January'],
        widths: [30, 14, 14, 42],
        rows: [
          ['Answer to the teacher', '19', '6', '“It is 4 remainder 1.”'],
          ['Answer to a classmate', '4', '11', '“There is another seven in the 8.”'],
          ['Add on', '3', '4', '“Can I add on? With 7 left you can also give one more.”'],
          ['Disagree with a reason', '1', '3', '“I disagree with Sam, because …”'],
          ['Ask for a reason', '0', '3', '“What is your reason, Iris?”'],
          ['Invite someone in', '0', '1', '“We have not heard table five yet.”'],
          ['Change of mind, said aloud', '0', '2', '“Then I change my mind.”'],
          ['Teacher turns', '31', '9', 'Six of the nine hand the turn on.'],
        ],
      },
    },
    {
      heading: 'Who spoke, by table',
      table: {
        columns: ['Table', 'Students', '14 January', '28 January', 'Note'],
        widths: [10, 12, 14, 14, 50],
        rows: [
          ['1', '5', '9', '6', 'Two who usually carry the talk now wait.'],
          ['2', '5', '8', '8', 'Even.'],
          ['3', '6', '7', '7', 'Farah spoke for the first time this month.'],
          ['4', '6', '3', '6', 'Better, but all six turns are two girls.'],
          ['5', '5', '0', '3', 'Only after the invitation at 1:57.'],
        ],
      },
    },
    {
      heading: 'What I see',
      list: [
        'The talk moved from me to them: my turns fell from 31 to 9.',
        'Tables 4 and 5 hold eleven of the 27 students and took nine of 30 turns. The norm “each table before a second turn” is on the wall and not yet in the room.',
        'Asking for a reason is still rare. I will put the question in their hands on a card for two weeks and then take the card away.',
      ],
    },
  ],
}

export const fractionLesson: Paper = {
  title: 'Lesson plan: comparing fractions',
  byline: 'Grade 4 · 45 minutes · second lesson of five',
  sections: [
    {
      heading: 'Students will be able to',
      text: 'decide which of two fractions is larger by reasoning about the size and the number of the pieces, and say why, without a common denominator.',
    },
    {
      heading: 'What I expect to go wrong',
      list: [
        '“3/8 is larger than 1/2 because 3 and 8 are larger.” About a third of the class said so last week.',
        '“Fewer pieces is more”, carried too far: 1/3 larger than 3/4.',
        'A right answer from a remembered trick, with no reason behind it.',
      ],
    },
    {
      heading: 'The lesson',
      table: {
        columns: ['Minutes', 'What we do', 'How I will know', 'If not'],
        widths: [9, 38, 28, 25],
        rows: [
          [
            '0–6',
            'Two bars on the board, unlabeled. Which is more? Turn and tell.',
            'I listen to tables 2 and 5.',
            'Cut the bars, count aloud.',
          ],
          [
            '6–10',
            'Check 1: 3/8 or 1/2? One finger, two fingers, fist. Think, decide, three, show.',
            'Count the room; write it down.',
            'Fewer than 20 right: pairs with bars before going on.',
          ],
          [
            '10–25',
            'Six pairs to compare. Each needs a “because”. Groups of three by what they showed.',
            'Green, amber, red corner of the page.',
            'Amber: number line. Red: bars with me.',
          ],
          [
            '25–30',
            'Check 2: 5/6 or 5/8? Same signal, then a neighbor’s reason.',
            'Who changed since check 1?',
            'Ask one of those who changed to say what helped.',
          ],
          [
            '30–40',
            'Write the rule you would give a friend. Use “pieces”.',
            'Collect, sort in three piles.',
            'Tomorrow’s first five minutes.',
          ],
          ['40–45', 'Exit: 2/3 or 2/5, and why.', 'Count and name.', ''],
        ],
      },
    },
    {
      heading: 'Decision points',
      text: 'After check 1 I go on only with 20 of 25 right. I have prepared both ways on: the bars are in the blue box, the harder pairs (7/8 or 5/6) on the back of the sheet. A check that could not change what I do next would not be worth the thirty seconds.',
    },
    {
      heading: 'Access',
      list: [
        'Signals are shown against the chest, so that nobody copies.',
        'Leo answers with a card; his left hand tires.',
        'Words on the board with a drawing: piece, whole, larger, fewer.',
      ],
    },
  ],
}

export const scienceLanguageLesson: Paper = {
  title: 'Lesson plan with language: why does the ice float?',
  byline: 'Grade 7 science · 60 minutes · nine of 28 students are learning English',
  sections: [
    {
      heading: 'Science goal',
      text: 'Explain floating and sinking by comparing the density of an object with that of the liquid, with evidence from one measurement.',
    },
    {
      heading: 'Language goal',
      text: 'Write a two-sentence explanation that compares, using “denser than” or “less dense than”, “because” and one measured number with its unit.',
    },
    {
      heading: 'Words, and what I do with them',
      table: {
        columns: ['Word', 'Why it is hard', 'How students will use it today'],
        widths: [20, 40, 40],
        rows: [
          ['density', 'Sounds like “heavy”; is about both mass and volume.', 'Say it of two things on the table before writing.'],
          ['volume', 'They know it from the television.', 'Point, then measure, then name.'],
          ['less dense than', 'The comparison needs both parts.', 'Frame: “__ is less dense than __, because __.”'],
          ['therefore', 'Connects evidence to claim; rare in talk.', 'Second draft only; one sentence is enough.'],
        ],
      },
    },
    {
      heading: 'Steps',
      list: [
        'Talk first (8 minutes): predict in pairs, in any language, then one sentence in English.',
        'Measure (15): mass and volume of the ice, the oil and the wood. Table on the sheet has the words in its head row.',
        'Say it (10): inside–outside circle, three partners, same sentence, better each time. I note who drops the second half of the comparison.',
        'Write it (15): first draft without a frame. Then compare with two models, one weak and one strong; name what the strong one does; second draft.',
        'Close (7): three sentences under the camera. The class finds the comparison and the number in each.',
      ],
    },
    {
      heading: 'Scaffolds, and when they go',
      text: 'Frames hang on the wall for two lessons and come down on Thursday; a student who wants one asks for it. Bilingual glossary for Arabic and Spanish. The oral rehearsal stays for the whole unit.',
    },
  ],
}

export const circlePlan: Paper = {
  title: 'Circle plan and notes',
  byline: 'Grade 8 advisory · after the broken science models · no names, no pictures',
  sections: [
    {
      heading: 'What happened',
      text: 'On Tuesday three of the groups’ models were found broken. Two students had been throwing a bag across the room. Nobody was hurt; six students lost two weeks of work. The group asked for “something to happen”.',
    },
    {
      heading: 'Before the circle',
      list: [
        'Spoke alone with each of the two, with the restorative questions: what happened, what were you thinking, who has been affected, what do you need, what could put it right?',
        'Spoke with the six. Two did not want to sit in a circle this week: they wrote, and a friend read it.',
        'Asked the counselor whether anything spoke against a circle. It did not.',
        'Agreed with everyone what the circle is not: no punishment is decided in it, and nobody must forgive.',
      ],
    },
    {
      heading: 'The circle',
      table: {
        columns: ['Round', 'Question', 'What was said, in short'],
        widths: [14, 40, 46],
        rows: [
          ['Opening', 'One thing you made that you were proud of.', 'Everyone spoke or passed; three passed.'],
          ['1', 'What happened, from where you were?', 'It was a game; nobody looked behind. One said: I heard it break and kept playing.'],
          ['2', 'Who was affected, and how?', 'The hours, and the showing at home. “My grandfather wanted to see it.”'],
          ['3', 'What is needed to put it right?', 'Help to rebuild; somewhere safe for the work; to be asked and not told.'],
          ['Closing', 'One word.', '“Tired.” “Fair.” “Lighter.” “Okay.”'],
        ],
      },
    },
    {
      heading: 'The agreement',
      table: {
        columns: ['Who', 'What', 'By when', 'Checked'],
        widths: [24, 46, 15, 15],
        rows: [
          ['The two', 'Rebuild with the groups, at lunch, three times', '6 February', 'Kept, 2 of 3 so far'],
          ['The class', 'Shelf with a door; bags stay under tables', '30 January', 'Kept'],
          ['Teacher', 'Two more days for the models; a letter home with the groups’ words', '28 January', 'Kept'],
        ],
      },
    },
    {
      heading: 'Two weeks later',
      text: 'Asked the six in writing whether it is right now: four said yes, one “almost”, one “I still don’t want to sit with them”. That one will not be hurried; the seat stays changed. The bag rule was mentioned by students, not by me, on four days of ten.',
    },
  ],
}

export const nextDayPlan: Paper = {
  title: 'From Tuesday’s exit ticket to Wednesday’s lesson',
  byline: 'Grade 6 mathematics · 26 students · data in exit-ticket.csv',
  sections: [
    {
      heading: 'The question',
      text: 'Can they tell a ratio of parts from a ratio of part to whole? Yesterday’s work looked fine, but every task named the whole. I wanted to know before rates begin on Thursday.',
    },
    {
      heading: 'What the data says, and what it does not',
      table: {
        columns: ['Item', 'Right', 'Most common wrong answer', 'What it may mean'],
        widths: [26, 10, 26, 38],
        rows: [
          ['1 Read a ratio from a picture', '24 of 26', '–', 'Not the trouble.'],
          ['2 Part to part in words', '21 of 26', 'Order turned round (4)', 'Reading, more than ratio.'],
          [
            '3 Part to whole, whole not given',
            '11 of 26',
            '3 : 5 for 3 : 8 (12)',
            'They compare the parts they see. The whole has to be made first.',
          ],
          ['4 Make one with 2 : 3', '19 of 26', '2 and 3 drawn in a whole of 6 (3)', 'Three students; same idea as item 3?'],
        ],
      },
    },
    {
      heading: 'How sure I am',
      text: 'Four items are few, and one student was called out after the second. I read the twelve papers with 3 : 5 again: nine of them drew the parts and no box around them. So I am fairly sure of the misconception for these nine, and unsure about the other three, whom I will ask tomorrow while the rest begin.',
    },
    {
      heading: 'Wednesday',
      newPage: true,
      table: {
        columns: ['Group', 'Students', 'First 20 minutes', 'How I will know'],
        widths: [18, 12, 44, 26],
        rows: [
          [
            'Make the whole',
            '9',
            'Counters in a tray: pour parts together, name the whole, then write both ratios and say which question each answers. With me.',
            'Item 3 with new numbers, before they leave the table.',
          ],
          ['Ask first', '3', 'Two-minute conversation each: “Show me where the 5 is.”', 'They join a group by what they show.'],
          ['Order matters', '4', 'Match sentences to ratios; write one that a partner must turn round.', 'Four of five right.'],
          [
            'Further',
            '10',
            'A paint recipe where the whole changes and the ratio does not; write a false claim for others to correct.',
            'The claim is false for a reason they can say.',
          ],
        ],
      },
    },
    {
      heading: 'What happened',
      text: 'Seven of the nine answered the new item 3 correctly on Wednesday, and six of them again on Friday. Two did not; both could do it with counters and not with numbers. Of the three I asked, two had misread and one belonged at the tray. I had planned the “further” group too thin: they were done in twelve minutes.',
    },
  ],
}

export const focusPlan: Paper = {
  title: 'Support plan: starting and finishing independent work',
  byline: 'Grade 5 · one student, here called R. · four weeks',
  sections: [
    {
      heading: 'What I saw before',
      text: 'On five days I noted the minutes from “begin” to the first written line (4, 9, 7, 11, 6) and how much of the task was done at the end (half, a third, half, none, half). R. knows what to do when asked alone. The trouble is holding three steps and choosing the first.',
    },
    {
      heading: 'Three supports, one at a time',
      table: {
        columns: ['Week', 'Support', 'Who does it', 'Fades how'],
        widths: [10, 42, 22, 26],
        rows: [
          ['1', 'Task split in three cards, turned over when done', 'Teacher writes, R. turns', 'R. writes the second card'],
          ['2', 'R. says the first step aloud to a partner', 'Partner listens', 'Only at the start of a new kind of task'],
          ['3', '“Where am I?” check at ten minutes, on the card', 'Whole class', 'R. sets the time'],
          ['4', 'R. makes the cards for a task of two days', 'R.', 'Teacher looks once'],
        ],
      },
    },
    {
      heading: 'What changed',
      table: {
        columns: ['', 'Before', 'Week 2', 'Week 4'],
        widths: [40, 20, 20, 20],
        rows: [
          ['Minutes to the first line (median of five)', '7', '4', '2'],
          ['Tasks finished of five', '0', '2', '4'],
          ['Reminders from me per lesson', '6', '3', '1'],
        ],
      },
    },
    {
      heading: 'R. in own words',
      text: '“The cards are good because I only have to do one thing. I don’t need the third card any more. I like when I turn it.”',
    },
  ],
}

export const scoringRecord: Paper = {
  title: 'Scoring record, calibration set 2',
  byline: 'Five anchor submissions · scored alone, before the agreed scores were opened',
  sections: [
    {
      heading: 'Scores',
      table: {
        columns: ['Submission', 'Criterion', 'Mine', 'Agreed', 'Evidence I cited'],
        widths: [14, 26, 14, 14, 32],
        rows: [
          ['A', 'Students talk to each other', 'Demonstrated', 'Demonstrated', 'Clip 0:33–0:57, four turns without the teacher'],
          ['A', 'Claims have reasons', 'Demonstrated', 'Demonstrated', 'Clip 2:14'],
          ['B', 'Students talk to each other', 'Approaching', 'Approaching', 'Every second turn is the teacher’s'],
          ['B', 'Turns are shared', 'Approaching', 'Not yet', 'Tally: 3 of 24 speak. I gave credit for the plan.'],
          ['C', 'Norms are lived', 'Demonstrated', 'Demonstrated', 'Clip 1:12, a student points to the poster'],
          ['D', 'Claims have reasons', 'Extended', 'Demonstrated', 'Good reasons, but none weighed against another'],
          ['E', 'Turns are shared', 'Demonstrated', 'Demonstrated', 'Tally, all six tables; clip 3:40'],
        ],
      },
    },
    {
      heading: 'Agreement',
      text: 'Exact on 5 of 7, within one level on 7 of 7. Both differences are the same kind: I scored what the teacher meant to do. From now on I write the citation before the level; where I can’t write one, the level can’t be Demonstrated.',
    },
    {
      heading: 'A next step I wrote, first and second version',
      list: [
        'First: “Work on participation.”',
        'Second: “Three of 24 students hold the floor. Try ‘each table before a second turn’ for a week and tally one lesson again. Your clips may stay as they are.”',
      ],
    },
  ],
}

export const skillsRecord: Paper = {
  title: 'Skills record: exposure to blood and body fluids',
  byline: 'Practiced with simulated materials · observed by the school nurse',
  sections: [
    {
      heading: 'Observed',
      table: {
        columns: ['Step', 'Seen', 'Note of the nurse'],
        widths: [52, 12, 36],
        rows: [
          ['Keeps others away and calls for help', 'Yes', ''],
          ['Puts on gloves before touching anything', 'Yes', 'Checked for tears'],
          ['Covers the spill, applies disinfectant, waits the contact time on the label', 'Yes', 'Read the label aloud: 10 minutes'],
          ['Uses tongs for broken glass, never fingers', 'Yes', ''],
          ['Removes gloves without touching the outside', 'Yes', 'Second try'],
          ['Bags, labels, washes hands 20 seconds with soap', 'Yes', ''],
          ['Knows whom to tell, and by when, after an exposure', 'Yes', 'Nurse and principal at once; form the same day'],
        ],
      },
    },
    {
      heading: 'Co-signed',
      text: 'I watched all seven steps on 20 January 2026 and would trust this person with a real spill.\n\nSchool nurse: (signed) A. Demo, RN · Valid until 20 January 2027',
    },
    {
      heading: 'My kit',
      list: [
        'Room 114: under the sink, checked 20 January, gloves in M and L.',
        'Bus 7: behind the driver’s seat, checked 21 January.',
        'Nearest eyewash: science prep room.',
      ],
    },
  ],
}

export const goalSheets: Paper = {
  title: 'Choice menu and goal conferences',
  byline: 'Grade 8 English · 24 students · three weeks',
  sections: [
    {
      heading: 'The choices, and what stays the same',
      table: {
        columns: ['What may be chosen', 'What is the same for all'],
        widths: [50, 50],
        rows: [
          ['Which of four texts, or one of your own that I have read', 'A claim about the theme with two quotations'],
          ['Essay, recorded talk, or annotated scene', 'The same rubric, three rows'],
          ['Alone or with one partner', 'Each hands in own claim'],
          ['In which order the three drafts are discussed', 'Two conferences, one with me'],
        ],
      },
    },
    {
      heading: 'Goals, before and after a conference',
      table: {
        columns: ['Student', 'First', 'After five minutes together', 'Reached?'],
        widths: [12, 26, 44, 18],
        rows: [
          [
            'S. 4',
            '“Write better.”',
            'Explain each quotation with one sentence that begins with “This shows”, by Thursday.',
            'Yes, 4 of 5',
          ],
          ['S. 9', '“Get an A.”', 'Find a second quotation that disagrees with my first one.', 'Yes'],
          [
            'S. 17',
            '(empty)',
            'Twenty minutes without looking up; record the first paragraph and write from that.',
            'Partly: two days of four',
          ],
          ['S. 21', '“Finish.”', 'Cut the retelling to three sentences.', 'Yes, after help'],
        ],
      },
    },
    {
      heading: 'What they said',
      list: [
        '“I picked the scene because I can hear it.”',
        '“The goal was small so I did it.”',
        '“I would rather you chose, then I know it is right.” (Two students. For them I now offer two choices and not four.)',
      ],
    },
  ],
}
