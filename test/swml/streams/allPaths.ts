import { get, getIn, isMap, type Plain } from '../../../src/swml/index.ts'

/** One stream of a call, by the path of the step that started it; in a document within a step, that step’s before a bar. */
type Stream = { step: string; id: string | undefined }

/**
 * Where a call is: lists of steps with the place in each, from the section's own list inwards. `section`: its name, or a
 * document as text. `within`: the step that holds that document. `asked`: the step has begun, and may run what it holds.
 */
type Frame = {
  section: string
  inner: (string | number)[]
  index: number
  within?: string | undefined
  asked?: true
}

/** `others`: a document that isn't here may have started some. */
type Call = { frames: Frame[][]; live: Stream[]; latestLive: boolean; others?: true }

export type Paths = {
  /** By the path of a step: every set of streams (by the steps that started them) that was live before it. */
  before: Map<string, Set<string>[]>
  /** Streams live when a call ended. */
  ended: Set<string>
  /** A call was in a document that isn't here. */
  elsewhere: boolean
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
    elsewhere: false,
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
  const enter = (section: string, within?: string): Frame[] => [
    { section, inner: [], index: 0, within },
  ]
  const work: Call[] = [{ frames: [enter(first)], live: [], latestLive: false }]
  /** Goes to a document or a section; with no frames in `back` it doesn't come back. */
  const goTo = (to: string, call: Call, back: Frame[][], from: Frame, path: string) => {
    // A document knows only its own sections, of which it has one here.
    const dest = from.within !== undefined && to === 'main' ? from.section : to
    const isDocument = dest.startsWith('{')
    const isHere = isDocument || (from.within === undefined && dest in sections)
    if (isHere) {
      entered.add(dest)
      const within = isDocument ? (from.within ?? path) : undefined
      work.push({ ...call, frames: [...back, enter(dest, within)] })
      return
    }
    // A variable may name any section; the first isn't taken to be meant.
    const any = from.within === undefined && to.includes('{') ? Object.keys(sections) : []
    for (const section of any) {
      entered.add(section)
      if (section !== 'main')
        work.push({ ...call, frames: [...back, enter(section)], others: true })
    }
    paths.elsewhere = true
    for (const live of someOf(call.live))
      for (const latestLive of [true, false])
        work.push({ frames: back, live, latestLive: latestLive && live.length > 0, others: true })
  }
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
    const place = [frame.within ? 'main' : frame.section, ...frame.inner, frame.index].join('.')
    const path = frame.within ? `${frame.within}|${place} of ${frame.section}` : `sections.${place}`
    paths.states.add(JSON.stringify([call.live, call.latestLive]))
    if (!frame.within && !frame.asked) note(paths, path, call)
    const { asked, ...here } = frame
    const outer = section.slice(0, -1)
    const on = [...outer, { ...here, index: frame.index + 1 }]
    const below = call.frames.slice(0, -1)
    const goOn = (live = call.live, latestLive = call.latestLive) =>
      work.push({ ...call, frames: [...below, on], live, latestLive })
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
          const nested = { ...here, inner, index: 0 }
          work.push({ ...call, frames: [...below, [...on, nested]] })
        }
      })
      if (!otherwise) goOn()
    } else if (method === 'goto') {
      const to = find(sections, frame, String(get(value, 'label')))
      if (to) work.push({ ...call, frames: [...below, to] })
      // After 100 jumps to a label the next step runs, which only a jump back can bring about.
      const runsOut = () => jumpsBack(listAt(sections, { ...here, inner: [] }))
      if (!to || get(value, 'when') !== undefined || runsOut()) goOn()
    } else if (method === 'execute' || method === 'transfer') {
      const back = method === 'execute' ? [...below, on] : []
      goTo(String(get(value, 'dest')), call, back, frame, path)
    } else if (method === 'enter_queue') {
      goTo(String(get(value, 'transfer_after_bridge')), call, [], frame, path)
      goOn()
    } else if (method === 'ai') {
      const again: Frame[] = [...outer, { ...here, asked: true }]
      const dest = getIn(value, ['SWAIG', 'functions', 0, 'data_map', 'output', 'action', 'SWML'])
      goTo(JSON.stringify(dest), call, [...below, again], frame, path)
      goOn()
    } else if (method === 'return') work.push({ ...call, frames: below })
    else if (method === 'hangup') work.push({ ...call, frames: [] })
    else goOn()
  }
}

function stopped(call: Call, id: Plain | undefined): [Stream[], boolean][] {
  const { live, latestLive } = call
  if (id === undefined) {
    if ((latestLive && !call.others) || live.length === 0) return [[live.slice(0, -1), false]]
    return [
      [live, false],
      [live.slice(0, -1), false],
    ]
  }
  if (id === '%{stream_control_id}') {
    if (call.others)
      return [
        [live, false],
        [live.slice(0, -1), false],
      ]
    return [latestLive ? [live.slice(0, -1), false] : [live, false]]
  }
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
  if (live.size < call.live.length) paths.twice = true
  const list = paths.before.get(path) ?? []
  list.push(live)
  paths.before.set(path, list)
}

function listAt(sections: Record<string, Plain[]>, frame: Frame): Plain[] {
  const document = frame.section.startsWith('{') ? JSON.parse(frame.section) : { sections }
  const name = frame.section.startsWith('{') ? 'main' : frame.section
  const list = getIn(document.sections[name], frame.inner)
  return Array.isArray(list) ? list : []
}

/** Each choice of some of these. */
function someOf(streams: Stream[]): Stream[][] {
  const chosen: Stream[][] = [[]]
  for (const stream of streams) chosen.push(...chosen.map((some) => [...some, stream]))
  return chosen
}

/** Whether a jump in this list, or in one nested in it, leads back to a label above it. */
function jumpsBack(list: Plain[]): boolean {
  const seen = new Set<string>()
  let found = false
  const visit = (steps: Plain[]) => {
    for (const step of steps) {
      const label = get(step, 'label')
      // Of two labels of one name the first counts.
      if (typeof label === 'string') seen.add(label)
      const to = getIn(step, ['goto', 'label'])
      if (typeof to === 'string' && seen.has(to)) found = true
      const tests = get(step, 'cond')
      for (const test of Array.isArray(tests) ? tests : [])
        for (const name of ['then', 'else']) {
          const nested = get(test, name)
          if (Array.isArray(nested)) visit(nested)
        }
    }
  }
  visit(list)
  return found
}

/** The frames of the place that a label marks. */
function find(
  sections: Record<string, Plain[]>,
  { section, within }: Frame,
  label: string,
): Frame[] | undefined {
  const search = (
    list: Plain[],
    above: Frame[],
    inner: (string | number)[],
  ): Frame[] | undefined => {
    for (const [index, step] of list.entries()) {
      if (get(step, 'label') === label) return [...above, { section, inner, index, within }]
      const tests = get(step, 'cond')
      if (!Array.isArray(tests)) continue
      for (const [at, test] of tests.entries()) {
        for (const name of ['then', 'else']) {
          const nested = get(test, name)
          if (!Array.isArray(nested)) continue
          // Behind the nested list the call goes on after the step.
          const outer = [...above, { section, inner, index: index + 1, within }]
          const found = search(nested, outer, [...inner, index, 'cond', at, name])
          if (found) return found
        }
      }
    }
    return undefined
  }
  return search(listAt(sections, { section, within, inner: [], index: 0 }), [], [])
}
