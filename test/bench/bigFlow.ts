/**
 * A flow of so many steps, in sections of at most 200, with streams, prompts and nested branches. Its stops name streams
 * that nobody starts, so that ever more of them run at once and each stop is a problem: harder than a sound flow.
 */
export function bigFlow(steps: number): string {
  const lines = ['version: 1.0.0', 'sections:']
  let made = 0
  for (let section = 0; made < steps; section += 1) {
    lines.push(`  ${section === 0 ? 'main' : `part_${section}`}:`)
    for (let at = 0; at < 200 && made < steps; ) {
      const block = kinds[at % kinds.length]?.(made) ?? []
      lines.push(...block.map((line) => `    ${line}`))
      const count = block.filter((line) => /^\s*- (?!when|else)\w+/.test(line)).length
      made += count
      at += count
    }
  }
  return `${lines.join('\n')}\n`
}

const kinds: readonly ((at: number) => string[])[] = [
  () => ['- answer: {}'],
  (at) => ['- play:', `    url: "say:This is number ${at}"`],
  (at) => [
    '- stream:',
    `    url: wss://example.com/audio-${at}`,
    `    control_id: stream-${at}`,
    '    track: both_tracks',
    '    custom_parameters:',
    `      order: "${at}"`,
  ],
  (at) => [
    '# a comment that stays',
    '- prompt:',
    `    play: "say:Press one ${at}"`,
    '    max_digits: 1',
  ],
  (at) => ['- stop_stream:', `    control_id: stream-${at}`],
  (at) => [
    '- cond:',
    `    - when: call.from != '${at}'`,
    '      then:',
    '        - play:',
    '            url: "say:Yes"',
    '    - else:',
    '        - sleep: 500',
  ],
]
