import type { Resource } from '../methods/method.ts'

/** What each kind of background work is called in a sentence. */
export const resourceWords: Readonly<Record<Resource, string>> = {
  stream: 'stream',
  record_call: 'recording',
  tap: 'tap',
  denoise: 'noise reduction',
  transcribe: 'transcription',
  live_transcribe: 'live transcription',
  live_translate: 'live translation',
  ai_sidecar: 'AI observer',
}

/** The kind that comes first everywhere: drawn boldly and always, where the others are drawn quietly and by choice. */
export const primaryResource: Resource = 'stream'
