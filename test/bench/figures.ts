import { cpus } from 'node:os'

/** Of so many runs; milliseconds unless the name says otherwise. */
export type Figure = { median: number; p95: number; runs: number }

export function figureOf(values: readonly number[]): Figure {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { median: at(0.5), p95: at(0.95), runs: sorted.length }
}

/** One row of the report; `target` is what we aim for. */
export function print(name: string, figure: Figure, target = ''): void {
  const number = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(0)).padStart(8)
  const row = `${name.padEnd(58)} median ${number(figure.median)}   p95 ${number(figure.p95)}   n ${figure.runs}`
  process.stdout.write(`${row}${target === '' ? '' : `   target ${target}`}\n`)
}

/** How long a fixed piece of work takes on this machine right now: machines are noisy, so compare by this. */
export function printCalibration(): void {
  const runs = Array.from({ length: 20 }, () => {
    const from = performance.now()
    let sum = 0
    for (let at = 0; at < 2_000_000; at += 1) sum = (sum * 31 + at) % 1_000_003
    if (sum < 0) throw new Error('never')
    return performance.now() - from
  })
  print(`calibration: 2 million steps of a fixed loop, ${cpus().length} cores`, figureOf(runs))
}
