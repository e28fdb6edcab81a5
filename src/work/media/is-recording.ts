/** Whether a kind of file has a picture that moves, or a sound. Also for what runs in a browser. */
export const isRecording = (contentType: string): boolean => /^(?:video|audio)\//.test(contentType)

/** Below this, in LUFS, nobody in a classroom hears anything: a microphone that was off, or a hand on it. */
export const silentBelow = -60
