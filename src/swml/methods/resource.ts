/** What runs in the background from the step that starts it to the step that stops it, or to the end of the call. */
export type Resource =
  | 'stream'
  | 'record_call'
  | 'tap'
  | 'denoise'
  | 'transcribe'
  | 'live_transcribe'
  | 'live_translate'
  | 'ai_sidecar'
