import fc from 'fast-check'

type Kind = 'text' | 'map' | 'list' | 'step' | 'steps'

/** YAML flows in which steps and values are repeated with `&` and `*` and merged with `<<`, in block and flow style. */
export const sharedTexts: fc.Arbitrary<string> = fc
  .tuple(fc.array(fc.nat(1000), { minLength: 10, maxLength: 80 }), fc.boolean(), fc.boolean())
  .map(([draws, crlf, lastBreak]) => {
    const text = new Writer(draws).document().join('\n') + (lastBreak ? '\n' : '')
    return crlf ? text.replaceAll('\n', '\r\n') : text
  })

/** Writes what it draws; an anchor can be repeated once its node has ended. */
class Writer {
  private drawn = 0
  private names = 0
  private readonly anchors: { name: string; kind: Kind }[] = []
  private readonly draws: readonly number[]
  constructor(draws: readonly number[]) {
    this.draws = draws
  }

  document(): string[] {
    const base = this.oneOf(2) ? ['x-base:', ...this.base()] : []
    const sections = ['main', 'other', 'third'].slice(0, 1 + this.draw(3))
    return [
      'version: 1.0.0',
      ...base,
      'sections:',
      ...sections.flatMap((name) => {
        const repeated = this.oneOf(6) ? this.aliasOf('steps') : undefined
        if (repeated !== undefined) return [`  ${name}: ${repeated}`]
        const steps = this.steps(4, 0)
        const lines = steps.length === 0 ? [`  ${name}: []`] : [`  ${name}:`, ...steps]
        return this.oneOf(4) ? [`  # about ${name}`, ...lines] : lines
      }),
    ]
  }

  /** Anchored values that belong to no step. */
  private base(): string[] {
    return Array.from({ length: 1 + this.draw(2) }, (_, index) => {
      const kind = this.draw(2) ? 'map' : 'text'
      const name = this.newName()
      const value = kind === 'map' ? this.flowMap(0) : this.scalar()
      this.anchored(name, kind)
      return `  b${index}: &${name} ${value}`
    })
  }

  private steps(column: number, depth: number): string[] {
    return Array.from({ length: this.draw(depth === 0 ? 5 : 3) }).flatMap(() => {
      const blanks = ' '.repeat(column)
      const above = this.oneOf(5) ? [`${blanks}# note ${this.draw(9)}`] : []
      return [...above, ...this.step(column, depth)]
    })
  }

  private step(column: number, depth: number): string[] {
    const blanks = ' '.repeat(column)
    const repeated = this.oneOf(5) ? this.aliasOf('step') : undefined
    if (repeated !== undefined) {
      if (this.draw(3) > 0) return [`${blanks}- ${repeated}`]
      return [`${blanks}- <<: ${repeated}`, ...(this.draw(2) ? [`${blanks}  extra: 1`] : [])]
    }
    const name = this.oneOf(4) ? this.newName() : undefined
    const lines = this.method(column + 2, depth)
    if (name === undefined)
      return [`${blanks}- ${(lines[0] ?? '').slice(column + 2)}`, ...lines.slice(1)]
    this.anchored(name, 'step')
    return [`${blanks}- &${name}`, ...lines]
  }

  /** The lines of a step without its dash, at a column. */
  private method(column: number, depth: number): string[] {
    const blanks = ' '.repeat(column)
    const pick = this.draw(depth < 2 ? 8 : 5)
    if (pick === 0) return [`${blanks}hangup: {}`]
    if (pick === 1) return [`${blanks}execute: { dest: other }`]
    if (pick < 5) return this.pair(pick === 2 ? 'play' : 'stream', column, depth)
    if (pick === 5) return [`${blanks}play:`, ...this.listPair('urls', column + 2)]
    const key = pick === 6 ? 'then' : 'else'
    const test = pick === 6 ? `when: a${this.draw(3)}` : undefined
    const inner = this.branch(key, column + 4, depth)
    const entry = test === undefined ? inner : [`${' '.repeat(column + 4)}${test}`, ...inner]
    const [first = '', ...rest] = entry
    return [`${blanks}cond:`, `${blanks}  - ${first.slice(column + 4)}`, ...rest]
  }

  private branch(key: string, column: number, depth: number): string[] {
    const blanks = ' '.repeat(column)
    const repeated = this.oneOf(5) ? this.aliasOf('steps') : undefined
    if (repeated !== undefined) return [`${blanks}${key}: ${repeated}`]
    const name = this.oneOf(4) ? this.newName() : undefined
    const steps = this.steps(column + 2, depth + 1)
    if (steps.length === 0) return [`${blanks}${key}: []`]
    if (name === undefined) return [`${blanks}${key}:`, ...steps]
    this.anchored(name, 'steps')
    return [`${blanks}${key}: &${name}`, ...steps]
  }

  private listPair(key: string, column: number): string[] {
    const blanks = ' '.repeat(column)
    const repeated = this.oneOf(4) ? this.aliasOf('list') : undefined
    if (repeated !== undefined) return [`${blanks}${key}: ${repeated}`]
    const name = this.oneOf(4) ? this.newName() : undefined
    const items = Array.from({ length: 1 + this.draw(2) }, () => this.value())
    if (name !== undefined) this.anchored(name, 'list')
    const mark = name === undefined ? '' : ` &${name}`
    if (this.draw(2)) return [`${blanks}${key}:${mark} [${items.join(', ')}]`]
    return [`${blanks}${key}:${mark}`, ...items.map((item) => `${blanks}  - ${item}`)]
  }

  /** A key with a map: repeated, or with what is merged into it. */
  private pair(key: string, column: number, depth: number): string[] {
    const blanks = ' '.repeat(column)
    const repeated = this.oneOf(4) ? this.aliasOf('map') : undefined
    if (repeated !== undefined) return [`${blanks}${key}: ${repeated}`]
    const name = this.oneOf(3) ? this.newName() : undefined
    const mark = name === undefined ? '' : ` &${name}`
    const isFlow = this.oneOf(3)
    const lines = isFlow ? [] : this.mapLines(column + 2, depth)
    const value = isFlow || lines.length === 0 ? ` ${this.flowMap(depth)}` : ''
    if (name !== undefined) this.anchored(name, 'map')
    const tail = this.oneOf(5) ? ' # tail' : ''
    return [`${blanks}${key}:${mark}${value}${tail}`, ...(value === '' ? lines : [])]
  }

  private mapLines(column: number, depth: number): string[] {
    const blanks = ' '.repeat(column)
    const merged = () => {
      const merge = this.merge()
      return merge === undefined ? [] : [`${blanks}<<: ${merge}`]
    }
    const isFirst = this.draw(2) === 0
    // What is repeated comes before, also where it stands in the same map.
    const above = isFirst ? merged() : []
    const lines = this.keys().flatMap((key) =>
      key === 'inner' && depth < 2
        ? this.pair('inner', column, depth + 1)
        : [`${blanks}${key}: ${this.value()}`],
    )
    return [...above, ...lines, ...(isFirst ? [] : merged())]
  }

  private flowMap(depth: number): string {
    const at = this.draw(4)
    const pairs = this.keys().flatMap((key, index) => {
      const merge = index === at ? this.merge() : undefined
      const pair =
        key === 'inner' && depth < 2
          ? `inner: ${this.flowMap(depth + 1)}`
          : `${key}: ${this.value()}`
      return merge === undefined ? [pair] : [`<<: ${merge}`, pair]
    })
    return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`
  }

  private keys(): string[] {
    return ['url', 'name', 'track', 'inner'].filter(() => this.draw(3) > 0)
  }

  private merge(): string | undefined {
    if (!this.oneOf(3)) return undefined
    const first = this.aliasOf('map')
    if (first === undefined || this.draw(3) > 0) return first
    return `[${first}, ${this.aliasOf('map') ?? first}]`
  }

  private value(): string {
    const repeated = this.oneOf(4) ? this.aliasOf('text') : undefined
    if (repeated !== undefined) return repeated
    if (!this.oneOf(4)) return this.scalar()
    const name = this.newName()
    const scalar = this.scalar()
    this.anchored(name, 'text')
    return `&${name} ${scalar}`
  }

  private scalar(): string {
    return ['one', '"two"', "'three'", '4', 'true', 'wss://example.com/a'][this.draw(6)] ?? 'one'
  }

  /** One that was marked anew within keeps that meaning. */
  private anchored(name: string, kind: Kind): void {
    if (!this.anchors.some((anchor) => anchor.name === name)) this.anchors.push({ name, kind })
  }

  private aliasOf(kind: Kind): string | undefined {
    const fitting = this.anchors.filter((anchor) => anchor.kind === kind)
    const anchor = fitting[this.draw(Math.max(1, fitting.length))]
    return anchor && `*${anchor.name}`
  }

  /** Now and then one that is there already: it stands for the later node from then on. */
  private newName(): string {
    const again = this.names > 0 && this.oneOf(6)
    const name = again ? `a${this.draw(this.names)}` : `a${this.names++}`
    const known = this.anchors.findIndex((anchor) => anchor.name === name)
    if (known >= 0) this.anchors.splice(known, 1)
    return name
  }

  private oneOf(count: number): boolean {
    return this.draw(count) === 0
  }

  private draw(below: number): number {
    const drawn = this.draws[this.drawn % this.draws.length] ?? 0
    // Goes on differently in the next round.
    const turn = Math.floor(this.drawn / this.draws.length)
    this.drawn++
    return (drawn + turn * 7) % below
  }
}
