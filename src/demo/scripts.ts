import type { Script } from './clip.ts'

const norms = {
  title: 'Our talk norms',
  lines: ['We speak to each other', 'We give a reason', 'Each table before', '   a second turn', 'Changing your mind', '   is learning'],
}

/** What happens in the demo district's clips. Times are real, so that a comment at 2:14 lands on the sentence it is about. */
export const discourseClipA: Script = {
  room: { seed: 11, board: ['Leftovers', '29 = 4 × 7 + 1', 'Can the remainder be 8?'], poster: norms },
  seconds: 192,
  framesPerSecond: 0.2,
  lines: [
    { at: 1, speaker: 'teacher', words: '“Sam says 29 ÷ 7 could leave a remainder of 8. What do you think?”' },
    { at: 8, speaker: 'teacher', words: '“One quiet minute first. Then the floor is yours.”' },
    { at: 24, speaker: 6, words: '“I thought so too, because 3 × 7 is 21, and 8 more is 29.”', hands: [1, 3] },
    { at: 33, speaker: 1, words: '“That does make 29. But look, there is another seven in the 8.”', hands: [3, 8] },
    { at: 38, speaker: 8, words: '“I agree with Iris. You could give one more to everybody.”', hands: [3] },
    { at: 47, speaker: 3, words: '“So it is 4 sevens and 1 left over. That is what the board says.”' },
    { at: 57, speaker: 6, words: '“Wait, does the leftover always have to be small?”', hands: [0, 2, 7] },
    { at: 66, speaker: 0, words: '“Smaller than the number you divide by. Or you are not finished sharing.”', hands: [2, 7] },
    { at: 77, speaker: 'teacher', words: '“Who can say Noor’s idea in their own words?”', hands: [2, 5, 7] },
    { at: 85, speaker: 7, words: '“If you have 8 left and 7 friends, everybody can get one more.”', hands: [2] },
    { at: 96, speaker: 2, words: '“Can I add on? With 7 left you can also give one more. So 6 is the most.”' },
    { at: 108, speaker: 5, words: '“I am not sure. Is 7 left over allowed?”', hands: [1, 4] },
    { at: 117, speaker: 4, words: '“We have not heard table five yet. What do you think, Malik?”' },
    { at: 126, speaker: 8, words: '“I think 7 left means zero left, because it is one more round.”', hands: [5] },
    { at: 134, speaker: 1, words: '“I disagree with Sam, because the remainder has to be less than seven.”', hands: [5, 6] },
    { at: 145, speaker: 5, words: '“What is your reason, Iris?”', hands: [6] },
    { at: 152, speaker: 1, words: '“If it is seven or more, there is another group hiding in it.”', hands: [6] },
    { at: 163, speaker: 6, words: '“Then I change my mind. It is 4 remainder 1.”' },
    { at: 173, speaker: 'teacher', words: '“Write the rule you would give a friend. Use ‘because’.”' },
    { at: 184, speaker: 'teacher', words: '“Two minutes. Then tables compare.”' },
  ],
}

export const discourseClipB: Script = {
  room: { seed: 24, board: ['Is it fair?', 'Bus: 5 stops, 40 min', 'Van: 3 stops, 27 min'], poster: norms },
  seconds: 186,
  framesPerSecond: 0.2,
  lines: [
    { at: 1, speaker: 'teacher', words: '“Which one spends longer at each stop? Talk to each other, not to me.”' },
    { at: 14, speaker: 5, words: '“The bus. It takes 40 minutes and that is more than 27.”', hands: [0, 7] },
    { at: 24, speaker: 7, words: '“But it has more stops. You have to share the minutes out.”', hands: [0] },
    { at: 35, speaker: 0, words: '“40 shared by 5 is 8. For the van, 27 shared by 3 is 9.”', hands: [3] },
    { at: 47, speaker: 3, words: '“So the van is slower at each stop, even though the trip is shorter.”', hands: [5] },
    { at: 58, speaker: 5, words: '“Oh. I looked at the whole and not at each.”' },
    { at: 70, speaker: 2, words: '“What if they drive between the stops? Then it is not all stop time.”', hands: [1, 6, 8] },
    { at: 82, speaker: 6, words: '“Good point. The board does not tell us that.”', hands: [1, 8] },
    { at: 94, speaker: 8, words: '“Then we can only say minutes per stop, not minutes at the stop.”', hands: [1] },
    { at: 110, speaker: 1, words: '“Dana, you wrote that down before. Do you want to say it?”' },
    { at: 119, speaker: 4, words: '“I wrote ‘per stop on average’, because some stops could be quick.”', hands: [2] },
    { at: 132, speaker: 2, words: '“I agree with Dana. ‘On average’ is the word we need.”' },
    { at: 146, speaker: 'teacher', words: '“How would you change our sentence on the board?”', hands: [3, 5, 7] },
    { at: 156, speaker: 7, words: '“The van needs 9 minutes per stop on average, and the bus 8.”', hands: [3] },
    { at: 170, speaker: 3, words: '“And we would need to ask how long they drive in between.”' },
  ],
}

export const gestureClip: Script = {
  room: {
    seed: 37,
    board: ['Which is larger?', '3/8   or   1/2', 'Show me: A, B or not sure'],
    poster: { title: 'Show me', lines: ['1 finger: A', '2 fingers: B', 'Fist: not sure', 'On the count of three,', 'against your chest'] },
  },
  seconds: 14,
  framesPerSecond: 5,
  lines: [
    { at: 0.2, speaker: 'teacher', words: '“Think. Decide. On three, show me.”' },
    {
      at: 3,
      speaker: 'teacher',
      words: '“One, two, three. Show me.”',
      hands: [0, 1, 2, 3, 4, 5, 6, 7, 8],
      fingers: [2, 2, 1, 2, 0, 2, 1, 2, 1],
    },
    { at: 6.4, speaker: 'teacher', words: '“Five B, three A, one not sure. Tell a neighbor why.”' },
    { at: 9.4, speaker: 6, words: '“Oh, an eighth is smaller, so three of them are not half.”', hands: [] },
    { at: 11.8, speaker: 'teacher', words: '“Show me again.”', hands: [0, 1, 2, 3, 4, 5, 6, 7, 8], fingers: [2, 2, 2, 2, 2, 2, 2, 2, 1] },
  ],
}

export const waitTimeClip: Script = {
  room: {
    seed: 52,
    board: ['Why does the ice', 'float on the water?', 'Think · write · say'],
    poster: { title: 'Thinking time', lines: ['Nobody answers yet', 'Write one word', 'Hands when the', '   teacher opens too'] },
  },
  seconds: 15,
  framesPerSecond: 5,
  lines: [
    { at: 0.2, speaker: 'teacher', words: '“If ice is solid, why doesn’t it sink?”' },
    { at: 3, speaker: 'teacher', words: '[five seconds of silence]', hands: [2, 7] },
    { at: 8, speaker: 7, words: '“Because ice is lighter?”', hands: [0, 1, 2, 4, 6] },
    { at: 10.2, speaker: 'teacher', words: '“Lighter than what, and how could we check?”', hands: [1, 4] },
    { at: 12.6, speaker: 4, words: '“Lighter than the same amount of water. We could weigh a cup of each.”' },
  ],
}
