/** So much the server takes of it. */
const mostBytes = 750_000

/**
 * Makes what stands for a recording here, and sends it after the recording itself. Nothing depends on it: where it fails, the recording is shown
 * without. What makes it is loaded for that alone.
 */
export async function sendPreview(attemptId: string, uploadId: string, file: File, stillAt: number | null): Promise<void> {
  if (!/^(?:video|audio)\//.test(file.type)) return
  const { makePreview } = await import('../recording/make-preview.ts')
  const preview = await makePreview(file, stillAt)
  if (preview.poster === null && preview.peaks === null) return
  const body = JSON.stringify({ ...preview, isChosen: stillAt !== null, attemptId })
  if (body.length > mostBytes) return
  await fetch(`/uploads/${uploadId}/preview`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })
}
