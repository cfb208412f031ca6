import { describe, expect, it } from 'vitest'
import { wayOf } from '../../src/call/way.ts'
import { layoutFlow } from '../../src/layout/layoutFlow.ts'
import type { Answer } from '../../src/simulation/index.ts'
import { allSteps, readFlow } from '../../src/swml/index.ts'
import { answered, callOf, main, outcome, press } from '../simulation/calls.ts'

/** The lines that a call with these answers goes along, with methods in place of ids. */
function way(flow: ReturnType<typeof readFlow>, answers: Answer[] = []): string[] {
  const { events } = callOf(flow, answers)
  const names = new Map<string, string>()
  const seen = new Map<string, number>()
  for (const { id, method } of allSteps(flow)) {
    const times = (seen.get(method) ?? 0) + 1
    seen.set(method, times)
    names.set(String(id), times === 1 ? method : `${method}${times}`)
  }
  return [...wayOf(flow, events)].map((line) =>
    line.replace(/(?<=[:])\d+(?=$|[.:])/, (id) => names.get(id) ?? id),
  )
}

const menu = main(
  '- prompt: { play: "say:1 or 2" }',
  '- switch:',
  '    variable: prompt_value',
  '    case:',
  '      "1": [{ play: "say:One" }, { play: "say:More" }]',
  '      "2": []',
  '    default: [{ hangup: {} }]',
  '- cond:',
  '    - when: "false"',
  '      then: [{ play: "say:Never" }]',
  '- play: "say:Bye"',
)

describe('the way that a call has gone', () => {
  it('leads from step to step, through a branch and out of it, past another, to the end', () => {
    expect(way(menu, [press('1')])).toEqual([
      'first:main',
      'after:prompt',
      'split:switch.0',
      'first:switch.0',
      'after:play',
      'after:play2',
      'join:switch.0',
      'after:switch',
      'split:past:cond',
      'join:past:cond',
      'after:cond',
      'after:play4',
    ])
  })

  it('leads through a branch without steps', () => {
    const through = way(menu, [press('2')])
    expect(through).toEqual(
      expect.arrayContaining([
        'split:switch.1',
        'first:switch.1:0',
        'join:switch.1',
        'after:switch',
      ]),
    )
    expect(through).not.toContain('split:switch.0')
  })

  it('ends where the call does', () => {
    const through = way(menu, [press('3')])
    expect(through.slice(-2)).toEqual(['split:switch.2', 'first:switch.2'])
  })

  it('jumps, and goes on behind a jump that isn’t made any more', () => {
    const flow = main(
      '- play: "say:a"',
      '- label: again',
      '- goto: { label: again, max: 1 }',
      '- hangup: {}',
    )
    expect(way(flow)).toEqual([
      'first:main',
      'after:play',
      'after:label',
      'jump:goto',
      'after:goto',
    ])
  })

  it('leads to another section and back, to what runs then', () => {
    const flow = readFlow(`sections:
  main:
    - execute: { dest: other, on_return: [{ play: 'say:Back' }] }
    - hangup: {}
  other:
    - play: 'say:There'
`)
    expect(way(flow)).toEqual([
      'first:main',
      'jump:execute',
      'first:other',
      'after:play2',
      'split:execute.0',
      'first:execute.0',
      'after:play',
      'join:execute.0',
      'after:execute',
    ])
  })

  it('goes on behind a document at an address', () => {
    const flow = main('- execute: { dest: "https://example.com/a" }', '- hangup: {}')
    const text = 'sections: { main: [{ play: "say:a" }, { return: 1 }] }'
    expect(way(flow, [{ kind: 'document', text }])).toEqual([
      'first:main',
      'jump:execute',
      'after:execute',
    ])
  })

  it('names only lines that are drawn', () => {
    const { events } = answered(callOf(menu), press('2'))
    const drawn = new Set(layoutFlow(menu).lines.map(({ key }) => key))
    for (const line of wayOf(menu, events)) expect(drawn).toContain(`line:${line}`)
  })

  it('leads nowhere twice, however often a call goes there', () => {
    const flow = main('- request: { url: "https://example.com", method: GET }', '- hangup: {}')
    expect(way(flow, [outcome('answers')])).toEqual(['first:main', 'after:request'])
  })
})
