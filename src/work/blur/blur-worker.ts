import type { Answer, Question } from './blur-work.ts'
import { CannotBlur } from './cannot-blur.ts'

// A thread of its own: the detector and the encoders would hold up the page, and only here may WebAssembly run. Each part comes when it is asked for.
self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  const tell = (answer: Answer) => self.postMessage(answer)
  let told = 0
  const progress = (part: number) => {
    const now = performance.now()
    if (now - told < 200) return
    told = now
    tell({ progress: part })
  }
  work(data, progress).then(tell, (error: unknown) => {
    tell({
      cannot: error instanceof CannotBlur ? error.because : data.ask.startsWith('faces') ? 'no-detector' : 'not-writable',
      detail: String(error),
    })
  })
})

async function work(question: Question, progress: (part: number) => void): Promise<Answer> {
  switch (question.ask) {
    case 'faces-in-picture': {
      const [{ drawnPicture }, { findFaces }] = [await import('./write-picture.ts'), await import('./find-faces.ts')]
      const boxes = await findFaces(await drawnPicture(question.file), true)
      return { regions: boxes.map((box, place) => ({ id: `found-${place}`, found: true, from: 0, to: 0, keys: [{ at: 0, box }] })) }
    }
    case 'faces-in-recording': {
      const { facesInRecording } = await import('./write-recording.ts')
      return { regions: await facesInRecording(question.file, question.closely, progress) }
    }
    case 'write-picture': {
      const { writePicture } = await import('./write-picture.ts')
      return { made: await writePicture(question.file, question.regions) }
    }
    case 'write-recording': {
      const { writeRecording } = await import('./write-recording.ts')
      return { made: await writeRecording(question.file, question.regions, question.spans, progress) }
    }
  }
}
