import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addBranch,
  allSteps,
  branchWording,
  moveBranch,
  newBranches,
  readFlow,
  removeBranch,
  renameBranch,
  stepAt,
} from '../../../../src/swml/index.ts'
import { apply, documents, edits, errorOf, numRuns } from '../sections/flows.ts'

const text = `version: 1.0.0
sections:
  main:
    - cond:
        - when: call.type == 'sip' # inside
          then:
            - answer
        # the rest
        - else:
            - hangup
    - switch:
        variable: prompt_value
        case:
          one: []
          two:
            - hangup
    - execute: menu
  menu:
    - return
`
const flow = readFlow(text)
const cond = ['sections', 'main', 0]
const choice = ['sections', 'main', 1]
const tests = [...cond, 'cond']
const cases = [...choice, 'switch', 'case']

function offered(path: readonly (string | number)[]) {
  const step = stepAt(flow, path)
  return step ? newBranches(step) : []
}

function add(path: readonly (string | number)[], title: string, name?: string) {
  const branch = offered(path).find((each) => each.title === title)
  if (!branch) throw new Error(`Not offered: ${title}`)
  return addBranch(flow, path, branch, name)
}

describe('branches', () => {
  it('are offered as the catalogue says', () => {
    expect(offered(cond).map((each) => each.title)).toEqual(['A test'])
    expect(offered(choice).map((each) => each.title)).toEqual(['A case', 'Otherwise'])
    expect(offered(['sections', 'main', 2]).map((each) => each.title)).toEqual([
      'A case (when it is over)',
      'A test (when it is over)',
      'On return',
    ])
    expect(offered(['sections', 'menu', 0])).toEqual([])
  })

  it('are added where they are tried in time', () => {
    const test = edits(add(cond, 'A test', 'vars.x > 1'))
    expect(test.path).toEqual([...tests, 1, 'then'])
    expect(apply(flow, test)).toContain(
      `            - answer\n        - when: vars.x > 1\n          then: []\n        # the rest\n`,
    )
    expect(apply(flow, edits(add(choice, 'A case', 'three')))).toContain(
      '            - hangup\n          three: []\n    - execute',
    )
    expect(apply(flow, edits(add(choice, 'Otherwise')))).toContain('        default: []\n')
    const onReturn = apply(flow, edits(add(['sections', 'main', 2], 'On return')))
    expect(onReturn).toContain('    - execute:\n        dest: menu\n        on_return: []\n')
  })

  it('can’t have an empty or a taken case', () => {
    expect(errorOf(add(choice, 'A case', ''))).toMatch(/needs the value/)
    expect(errorOf(add(choice, 'A case', 'two'))).toMatch(/already/)
    expect(errorOf(renameBranch(flow, [...cases, 'one'], 'two'))).toMatch(/already/)
    expect(errorOf(renameBranch(flow, [...tests, 0, 'then'], ' '))).toMatch(/condition/)
  })

  it('get another condition or case in place', () => {
    expect(branchWording(flow, [...tests, 0, 'then'])).toBe("call.type == 'sip'")
    expect(branchWording(flow, [...cases, 'two'])).toBe('two')
    expect(branchWording(flow, [...tests, 1, 'else'])).toBeUndefined()
    const renamed = apply(flow, edits(renameBranch(flow, [...tests, 0, 'then'], 'vars.vip')))
    expect(renamed).toBe(text.replace("call.type == 'sip'", 'vars.vip'))
    expect(apply(flow, edits(renameBranch(flow, [...cases, 'two'], '2')))).toBe(
      text.replace('two:', '"2":'),
    )
    expect(errorOf(renameBranch(flow, [...tests, 1, 'else'], 'x'))).toMatch(/no condition/)
  })

  it('move among their like only', () => {
    const moved = edits(moveBranch(flow, [...cases, 'two'], -1))
    expect(apply(flow, moved)).toContain(
      '        case:\n          two:\n            - hangup\n          one: []\n',
    )
    expect(errorOf(moveBranch(flow, [...cases, 'two'], 1))).toMatch(/last already/)
    expect(errorOf(moveBranch(flow, [...tests, 0, 'then'], 1))).toMatch(/always comes last/)
    expect(errorOf(moveBranch(flow, [...tests, 1, 'else'], -1))).toMatch(/this place/)
  })

  it('are removed with their steps, but not the last one', () => {
    const without = apply(flow, edits(removeBranch(flow, [...tests, 0, 'then'])))
    expect(without).toContain('    - cond:\n        # the rest\n        - else:\n')
    const left = readFlow(without)
    expect(errorOf(removeBranch(left, [...tests, 0, 'else']))).toMatch(/only branch/)
  })

  it('of a test with both ways go one by one', () => {
    const both = readFlow(`sections:
  main:
    - cond:
        - when: a
          then:
            - hangup
          else:
            - answer
`)
    const list = ['sections', 'main', 0, 'cond', 0]
    expect(apply(both, edits(removeBranch(both, [...list, 'else'])))).not.toContain('else')
    expect(apply(both, edits(removeBranch(both, [...list, 'then'])))).toBe(`sections:
  main:
    - cond:
        - else:
            - answer
`)
  })

  it('take the whole result with them when the last of it goes', () => {
    const connect = readFlow(`sections:
  main:
    - connect:
        to: "+15551234567"
        result:
          variable: connect_result
          case:
            failed:
              - hangup
`)
    const path = ['sections', 'main', 0, 'connect', 'result', 'case', 'failed']
    expect(apply(connect, edits(removeBranch(connect, path)))).toBe(`sections:
  main:
    - connect:
        to: "+15551234567"
`)
  })
})

describe('in any document', () => {
  it('an added branch is there, and removing it leaves the text as it was', () => {
    fc.assert(
      fc.property(documents, fc.nat(1000), fc.nat(1000), ({ text: source }, a, b) => {
        const any = readFlow(source)
        const holders = allSteps(any).filter((step) => newBranches(step).length > 0)
        const step = holders[a % Math.max(1, holders.length)]
        const choices = step ? newBranches(step) : []
        const branch = choices[b % Math.max(1, choices.length)]
        if (!step || !branch) return
        const made = edits(addBranch(any, step.path, branch, 'new one'))
        const after = readFlow(apply(any, made))
        const branches = stepAt(after, step.path)?.branches ?? []
        expect(branches).toHaveLength(step.branches.length + 1)
        expect(branches.map((each) => each.path)).toContainEqual(made.path)
        if (step.branches.length === 0) return
        const back = readFlow(apply(after, edits(removeBranch(after, made.path))))
        expect(stepAt(back, step.path)?.value).toEqual(step.value)
      }),
      { numRuns, interruptAfterTimeLimit: process.env.LONG ? 240_000 : 15_000 },
    )
  })
})
