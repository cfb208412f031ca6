import { nameOf } from '../flows/readFile.ts'
import { scenarioList } from '../scenarios/scenarioList.ts'
import { looksLikeJson } from '../swml/index.ts'
import { fileName } from '../text/fileName.ts'
import type { FoundFlow, LeftOut } from './zip/readFlowsZip.ts'

/** What a file of scenarios is called: like its flow, `ivr.scenarios.yaml`. */
export function scenarioFileName(flowName: string, text: string): string {
  return fileName(flowName, `scenarios.${looksLikeJson(text) ? 'json' : 'yaml'}`)
}

/** `ivr.scenarios.yaml` → `ivr`: the flow that a file’s scenarios are of; undefined where its name says nothing of them. */
export function flowOfScenarios(file: string): string | undefined {
  const [, name] = /^(.*)\.scenarios\.(?:ya?ml|json)$/is.exec(file) ?? []
  return name === undefined ? undefined : nameOf(name)
}

/** A file whose name says that it holds scenarios; its path with `/`. */
export type ScenarioFile = { path: string; text: string }

/** Gives each flow the scenarios that stand beside it, by their names; the files that are of none are left out. */
export function withScenarios<F extends FoundFlow>(
  flows: readonly F[],
  files: readonly ScenarioFile[],
): { flows: F[]; left: LeftOut[] } {
  const byPlace = new Map<string, F>()
  for (const flow of flows) {
    const [folder, file] = split(flow.path)
    const place = folder + nameOf(file)
    if (flow.scenarios === undefined && !byPlace.has(place)) byPlace.set(place, flow)
  }
  const found = new Map<F, string>()
  const left: LeftOut[] = []
  for (const { path, text } of files) {
    const [folder, file] = split(path)
    const flow = byPlace.get(folder + (flowOfScenarios(file) ?? ''))
    if (scenarioList(text) === undefined)
      left.push({ path, why: 'can’t be read as a file of scenarios' })
    else if (flow && !found.has(flow)) found.set(flow, text)
    else left.push({ path, why: 'holds scenarios, and no flow of that name is beside it' })
  }
  const all = flows.map((flow) => {
    const scenarios = found.get(flow)
    return scenarios === undefined ? flow : { ...flow, scenarios }
  })
  return { flows: all, left }
}

function split(path: string): [folder: string, file: string] {
  const at = path.lastIndexOf('/') + 1
  return [path.slice(0, at), path.slice(at)]
}
