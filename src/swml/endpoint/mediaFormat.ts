import type { Plain } from '../types.ts'
import { isVariable, textOf } from './settings.ts'

/** How the sound of a stream is encoded. */
export type MediaFormat = {
  encoding: Plain
  /** Hz */
  sampleRate: Plain
  /** What isn't known of it, as a sentence; undefined where the format is a documented one. */
  doubt?: string
}

/** The format that the `start` message names for a step's codec: `PCMU` (also unless said), `L16@16000h`, … */
export function mediaFormat(value: Plain): MediaFormat {
  const codec = textOf(value, 'codec')
  if (isVariable(codec)) {
    return { ...mulaw, doubt: `The format depends on ${codec}; this is the one used by default.` }
  }
  const [, name = '', rate] = /^([a-z\d]+)(?:@(\d+)h)?(?:@\d+i)?$/i.exec(codec || 'PCMU') ?? []
  const upper = name.toUpperCase()
  const hertz = rate === undefined ? undefined : Number(rate)
  if (upper === 'PCMU' && (hertz ?? 8000) === 8000) return mulaw
  if (upper === 'L16' && (hertz === 16000 || hertz === 24000)) {
    return { encoding: 'audio/x-L16', sampleRate: hertz }
  }
  if (upper === 'L16') {
    return {
      encoding: 'audio/x-L16',
      sampleRate: 16000,
      doubt: 'L16 is documented with 16000 and 24000 Hz; read the rate from this message.',
    }
  }
  return {
    encoding: unknown,
    sampleRate: unknown,
    doubt: `Only PCMU and L16 are documented here; what ${codec} is called has to be read from this message.`,
  }
}

const mulaw: MediaFormat = { encoding: 'audio/x-mulaw', sampleRate: 8000 }
const unknown = '(not documented)'
