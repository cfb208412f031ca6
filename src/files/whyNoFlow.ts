import { holdsScenarios } from '../scenarios/scenarioList.ts'
import { readFlow } from '../swml/index.ts'

/**
 * Why a text found among others isn't taken for a call flow, in words that go on after its name; undefined where it is
 * one. Many texts are YAML or JSON: a flow is what has sections.
 */
export function whyNoFlow(text: string): string | undefined {
  if (holdsScenarios(text))
    return 'holds scenarios; call it like its flow, with “.scenarios.yaml” behind, and it comes along'
  // Most that is found is something else, and is told without being read.
  if (!/sections/.test(text)) return noFlow
  const flow = readFlow(text)
  if (!flow.readable) {
    const [problem] = flow.problems
    return `can’t be read as SWML. ${problem?.message ?? ''}`.trim()
  }
  return flow.sections.length === 0 ? noFlow : undefined
}

const noFlow = 'isn’t a call flow: it has no sections'
