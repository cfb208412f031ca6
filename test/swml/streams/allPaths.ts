import { get, getIn, isMap, type Plain } from '../../../src/swml/index.ts'

/** One stream of a call, by the path of the step that started it. */
type Stream = { step: string; id: string | undefined }

/** Where a call is: lists of steps with the place in each, from the section's own list inwards. */
type Frame = { section: string; inner: (string | number)[]; index: number }

type Call = { frames: Frame[][]; live: Stream[]; latestLive: boolean }

export type Paths = {
  /** By the path of a step: every set of streams (by the steps that started them) that was live before it. */
  before: Map<string, Set<string>[]>
  /** Streams live when a call ended. */
  ended: Set<string>
  /** Calls were left unfinished, since they went too deep or there were too many. */
  cut: boolean
  /** A step had more than one stream live at once. */
  twice: boolean
  /** All sets of live streams, in order, that there were at any time. */
  states: Set<string>
}

/**
 * What streams are live where, by plainly making every call that can be made, one state after the other: slow, and
 * nothing like the analysis, which it is held against. Calls begin at the roots, where none came to them before.
 */
export function allPaths(
  sections: Record<string, Plain[]>,
  most = 800,
  roots: readonly string[] = ['main', ...Object.keys(sections)],
): Paths {
  const paths: Paths = {
    before: new Map(),
    ended: new Set(),
    cut: false,
    twice: false,
    states: new Set(),
  }
  const entered = new Set<string>()
  for (const section of roots) {
    // Where calls were cut short, they may well have come to this section.
    if (entered.has(section) || paths.cut) continue
    entered.add(section)
    makeCalls(sections, section, paths, entered, most)
  }
  return paths
}

function makeCalls(
  sections: Record<string, Plain[]>,
  first: string,
  paths: Paths,
  entered: Set<string>,
  most: number,
): void {
  const enter = (section: string): Frame[] => [{ section, inner: [], index: 0 }]
  const work: Call[] = [{ frames: [enter(first)], live: [], latestLive: false }]
  const seen = new Set<string>()
  while (work.length > 0) {
    const call = work.pop()
    if (!call) return
    const key = JSON.stringify(call)
    if (seen.has(key)) continue
    seen.add(key)
    if (seen.size > most || call.frames.length > 4 || call.live.length > 6) {
      paths.cut = true
      continue
    }
    const section = call.frames.at(-1)
    const frame = section?.at(-1)
    if (!section || !frame) {
      for (const stream of call.live) paths.ended.add(stream.step)
      continue
    }
    const list = listAt(sections, frame)
    const step = list[frame.index]
    if (step === undefined) {
      // The end of a list: on behind the step it is nested in, or back to the caller.
      const above = section.slice(0, -1)
      work.push({
        ...call,
        frames: [...call.frames.slice(0, -1), ...(above.length ? [above] : [])],
      })
      continue
    }
    const path = ['sections', frame.section, ...frame.inner, frame.index].join('.')
    note(paths, path, call)
    const on = [...section.slice(0, -1), { ...frame, index: frame.index + 1 }]
    const below = call.frames.slice(0, -1)
    const goOn = (live = call.live, latestLive = call.latestLive) =>
      work.push({ frames: [...below, on], live, latestLive })
    const method = isMap(step) ? (Object.keys(step)[0] ?? '') : String(step)
    const value = get(step, method)
    if (method === 'stream') {
      const id = get(value, 'control_id')
      const name = typeof id === 'string' ? id : undefined
      const others = name === undefined ? call.live : call.live.filter((one) => one.step !== path)
      goOn([...others, { step: path, id: name }], true)
    } else if (method === 'stop_stream') {
      for (const [live, latestLive] of stopped(call, get(value, 'control_id')))
        goOn(live, latestLive)
    } else if (method === 'cond' && Array.isArray(value)) {
      let otherwise = false
      value.forEach((test, at) => {
        for (const name of ['then', 'else']) {
          if (!Array.isArray(get(test, name))) continue
          if (name === 'else') otherwise = true
          const inner = [...frame.inner, frame.index, 'cond', at, name]
          const nested = { section: frame.section, inner, index: 0 }
          work.push({ ...call, frames: [...below, [...on, nested]] })
        }
      })
      if (!otherwise) goOn()
    } else if (method === 'goto') {
      const to = find(sections, frame.section, String(get(value, 'label')))
      if (to) work.push({ ...call, frames: [...below, to] })
      if (!to || get(value, 'when') !== undefined) goOn()
    } else if (method === 'execute' || method === 'transfer') {
      const dest = String(get(value, 'dest'))
      entered.add(dest)
      work.push({
        ...call,
        frames: method === 'execute' ? [...below, on, enter(dest)] : [enter(dest)],
      })
    } else if (method === 'return') work.push({ ...call, frames: below })
    else if (method === 'hangup') work.push({ ...call, frames: [] })
    else goOn()
  }
}

function stopped(call: Call, id: Plain | undefined): [Stream[], boolean][] {
  const { live, latestLive } = call
  if (id === undefined) {
    if (latestLive || live.length === 0) return [[live.slice(0, -1), false]]
    return [
      [live, false],
      [live.slice(0, -1), false],
    ]
  }
  if (id === '%{stream_control_id}')
    return [latestLive ? [live.slice(0, -1), false] : [live, false]]
  if (typeof id === 'string' && id.includes('{')) {
    const each = live.map((_, index): [Stream[], boolean] => [
      live.toSpliced(index, 1),
      latestLive && index < live.length - 1,
    ])
    return [[live, latestLive], ...each]
  }
  const rest = live.filter((stream) => stream.id !== id)
  return [[rest, latestLive && rest.at(-1) === live.at(-1)]]
}

function note(paths: Paths, path: string, call: Call): void {
  const live = new Set(call.live.map((stream) => stream.step))
  paths.states.add(JSON.stringify([call.live, call.latestLive]))
  if (live.size < call.live.length) paths.twice = true
  const list = paths.before.get(path) ?? []
  list.push(live)
  paths.before.set(path, list)
}

function listAt(sections: Record<string, Plain[]>, frame: Frame): Plain[] {
  const list = getIn(sections[frame.section], frame.inner)
  return Array.isArray(list) ? list : []
}

/** The frames of the place that a label marks. */
function find(
  sections: Record<string, Plain[]>,
  section: string,
  label: string,
): Frame[] | undefined {
  const search = (
    list: Plain[],
    above: Frame[],
    inner: (string | number)[],
  ): Frame[] | undefined => {
    for (const [index, step] of list.entries()) {
      if (get(step, 'label') === label) return [...above, { section, inner, index }]
      const tests = get(step, 'cond')
      if (!Array.isArray(tests)) continue
      for (const [at, test] of tests.entries()) {
        for (const name of ['then', 'else']) {
          const nested = get(test, name)
          if (!Array.isArray(nested)) continue
          // Behind the nested list the call goes on after the step.
          const outer = [...above, { section, inner, index: index + 1 }]
          const found = search(nested, outer, [...inner, index, 'cond', at, name])
          if (found) return found
        }
      }
    }
    return undefined
  }
  return search(sections[section] ?? [], [], [])
}
