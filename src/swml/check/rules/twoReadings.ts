import { quote } from '../fixes.ts'
import type { SourceRule } from '../rule.ts'

/** Unquoted words and numbers that YAML 1.1 readers take for something else than YAML 1.2 readers. */
export const twoReadings: SourceRule = {
  reports: [
    {
      code: 'two-readings',
      severity: 'warning',
      finds:
        'A word or number without quotes (yes, on, 1:30, 1_000) that YAML readers do not agree about.',
    },
  ],
  check: ({ source, isKey }) => {
    const other = otherReading(source)
    if (other === undefined) return undefined
    // As a key, only what another reader takes for yes or no gets lost.
    if (isKey && other.startsWith('the number')) return undefined
    return {
      code: 'two-readings',
      message: `Some YAML readers take ${source} for ${other}. To be safe, write "${source}"${other.startsWith('‘') ? `, or ${other.slice(1, -1)} if that is meant` : ''}.`,
      fixes: ({ node, pair }) => quote(isKey ? pair?.key : node, `Put it in quotes: "${source}"`),
    }
  },
}

function otherReading(source: string): string | undefined {
  if (/^(?:yes|on|y)$/i.test(source)) return '‘true’'
  if (/^(?:no|off|n)$/i.test(source)) return '‘false’'
  if (/^[-+]?[1-9]\d*(?::[0-5]?\d)+(?:\.\d*)?$/.test(source)) return `the number ${base60(source)}`
  if (/^[-+]?[1-9]\d*(?:_\d+)+$/.test(source)) return `the number ${source.replaceAll('_', '')}`
  return undefined
}

function base60(source: string): number {
  return source.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
}
