/** Texts that nobody writes, and that must not stop a tab: very many of something, very long, or very deep. */
export const hostileTexts: Record<string, () => string> = {
  '50,000 unknown properties in one step': () =>
    `${main}    - play:\n        url: "say:hi"\n${many(50_000, (at) => `        unknown_${at}: value\n`)}`,
  '10,000 sections': () =>
    `${main}    - answer: {}\n${many(10_000, (at) => `  part_${at}:\n    - hangup: {}\n`)}`,
  '50,000 steps of unknown methods': () =>
    `${main}${many(50_000, (at) => `    - nothing_${at}: {}\n`)}`,
  '100,000 steps': () => `${main}${many(100_000, (at) => `    - play: {url: "say:${at}"}\n`)}`,
  'a switch of 5,000 cases': () =>
    `${main}    - switch:\n        variable: x\n        case:\n${many(5_000, (at) => `          c${at}:\n            - hangup: {}\n`)}`,
  'line breaks only': () => '\n'.repeat(4_800_000),
  'one line of colons': () => 'a: '.repeat(1_600_000),
  'one comment': () => '#'.repeat(4_800_000),
  'JSON of 4.8 MB on one line': () => {
    const play = (at: number) => ({ play: { url: `say:Number ${at}, ${'and on '.repeat(8)}` } })
    const steps = Array.from({ length: 52_000 }, (_, at) => play(at))
    return JSON.stringify({ version: '1.0.0', sections: { main: steps } })
  },
  'a megabyte of escapes in a condition': () =>
    `${main}    - cond:\n        - when: "${'\\\\x41'.repeat(200_000)}"\n          then:\n            - hangup: {}\n`,
  'half a million open variables in an address': () =>
    `${main}    - stream:\n        url: "wss://example.com/${'$'.concat('{').repeat(500_000)}"\n`,
  'letters with hundreds of marks': () =>
    `${main}    - play:\n        url: "say:${`Z${'\u0351\u036b\u0343\u036a\u0302\u036b'.repeat(200)}`.repeat(100)}"\n`,
  '20,000 brackets': () => '['.repeat(20_000),
  '8,000 streams with jumps': () =>
    `${main}${many(4_000, (at) => `    - label: l${at}\n    - stream: {url: "wss://example.com/${at}", control_id: s${at}}\n    - goto: {label: l${(at * 7) % 4_000}, when: "vars.x == ${at}", max: 2}\n    - stream: {url: "wss://example.com/b${at}"}\n`)}`,
}

const main = 'version: 1.0.0\nsections:\n  main:\n'

function many(count: number, line: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => line(at)).join('')
}
