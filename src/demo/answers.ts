import { chanceFrom } from './chance.ts'
import { fullAnswers } from './full-answers.ts'

/** What teachers wrote: for the ten full micro-credentials each question its own, for the rest from parts. */
export type Strength = 'strong' | 'thin'

const groups = [
  'twenty-six fourth-graders, nine of whom are learning English',
  'a seventh-grade science class of twenty-eight, right after lunch',
  'my third-period class: twenty-four students, five with plans, two who came in January',
  'a small group of six that I see four times a week',
  'twenty-two second-graders who like to talk and not yet to listen',
  'an eleventh-grade class of thirty that has had three teachers this year',
  'eighteen four-year-olds and two colleagues',
  'two sections of sixth grade, one lively and one very quiet',
]
const before = [
  'Before this we had tried it once in October and I gave up after a week, because I had changed too much at the same time.',
  'They came from a teacher who did it differently, and it took until November before they believed that I meant it.',
  'We had done the first unit without it, so I had something to compare with.',
  'A colleague two doors down does this well; I visited her twice before I began.',
  'I had done it for years without a name for it, and had never looked at whether it worked for everyone.',
]
const reasons = [
  'I chose it because my exit tickets were fine and the unit test was not, and I wanted to know where the difference came from.',
  'I chose it for five students who had become very good at not being seen.',
  'I chose it because I was tired of hearing my own voice.',
  'I chose it because two families asked me the same question in one week and I had no good answer.',
]

const reflections = [
  'What surprised me is who changed first. It was not the students I had planned for. Two who usually finish early had to slow down, because for once being right was not enough. You can see it on the second page, where the first line is crossed out and not replaced for a while.\n\nWhat I would do differently is begin smaller. I explained the whole routine on the first day and lost them at step three. When I did it again with the other section I only showed the first step and let the rest come up when it was needed. That took half the time.',
  'I had expected to write about the students, and watching the recording I mostly saw myself. I answer my own question after two seconds, every time somebody looks worried. On the second recording I don’t, and the pause is longer than I thought I could bear. What came out of it is the answer at the end.\n\nIt is not yet there for everyone. Three students did what was asked without it meaning anything to them. Next week I will sit with them first, before the others have said it all.',
  'The evidence I handed in is from an ordinary Tuesday, because I did not want to show a lesson I could only teach once. Some of it is messy. The part that counts for me is the third example: nobody told her to go back, and she did.\n\nI learned that I had confused quiet with working. Since then I ask one student each day to tell me what she is doing and why, and write down the sentence. It is a small thing and it has changed what I plan on Fridays.',
  'If I am honest, the first try failed, and the second only went better because a student told me why. He said, “You ask us and then you already have it on the next slide.” He was right. I took the slide out. What they said instead was less tidy than my slide, and more of them can still say it two weeks later; I asked.\n\nI would keep the routine and throw away the worksheet. My next step is to let the students who found it hard explain it to the class that comes after.',
]

const thin = [
  'I did this with my class and it went well. The students were engaged and enjoyed it. I think it helped them understand the content better and I will use it again.',
  'This was a good lesson. Most students participated. Some needed more support, which I gave them. Next time I would allow more time.',
  'I have used this strategy for many years and find it very effective. As can be seen in the evidence, students were on task. I learned that every student is different.',
]

/** A believable answer to a question or reflection. `seed` chooses among several, so that colleagues don’t write the same. */
export function answerTo(
  title: string,
  requirementId: string,
  { seed, strength = 'strong' }: { seed: number; strength?: Strength },
): string {
  const chance = chanceFrom(seed)
  if (strength === 'thin') return chance.pick(thin)
  const own = fullAnswers[title]?.[requirementId]
  if (own?.length) return chance.pick(own)
  if (requirementId === 'reflection') return chance.pick(reflections)
  return `The evidence is from ${chance.pick(groups)}. ${chance.pick(before)} ${chance.pick(reasons)}`
}
