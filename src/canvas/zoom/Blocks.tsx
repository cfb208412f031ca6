import { Fragment, memo, useMemo } from 'react'
import { countProblems } from '../../document/countProblems.ts'
import { useDocument } from '../../document/hooks.ts'
import type { Liveness } from '../../document/liveness.ts'
import type { DocumentState, WirelineDocument } from '../../document/types.ts'
import type { Block } from '../../layout/blocks.ts'
import { primaryResource } from '../../swml/index.ts'
import { blockWords, type ShownBlock, shownBlocks } from './shownBlocks.ts'
import styles from './zoom.module.css'

type Props = {
  document: WirelineDocument
  blocks: readonly Block[]
  liveness: Liveness | undefined
  /** 1 is 100 %; goes in steps. */
  zoom: number
  onOpen: (block: Block) => void
}

/** From afar: each section, and each branch that has the room, as a block with its name and what is in it. */
export const Blocks = memo(function Blocks({ document, blocks, liveness, zoom, onOpen }: Props) {
  const problems = useDocument(document, (state) => state.problemsByStep)
  const shown = useMemo(() => shownBlocks(blocks, zoom), [blocks, zoom])
  const named = useMemo(() => new Set(shown.map(({ block }) => block)), [shown])
  const streams = useMemo(() => streamsOf(liveness), [liveness])
  return shown.map((each) => {
    const { block } = each
    const words = blockWords({
      steps: block.steps.length,
      // Those with a block of their own are seen.
      branches: hasNamed(named, block) ? 0 : block.branches,
      streams: block.steps.filter((id) => streams.has(id)).length,
      problems: problemsIn(block, problems),
    })
    return <BlockView key={block.key} {...each} words={words} onOpen={onOpen} />
  })
})

type ViewProps = ShownBlock & { words: readonly string[]; onOpen: (block: Block) => void }

function BlockView({ block, down, words, onOpen }: ViewProps) {
  const { key, head, x, y, width, height } = block
  const edge = head.kind === 'section' ? margin.section : margin.branch
  const place = {
    left: x - edge,
    top: y - edge,
    width: width + 2 * edge,
    height: height + 2 * edge,
  }
  return (
    <>
      <div className={styles.frame} data-kind={head.kind} style={place} />
      {/* Above the cards, where the frame is below them. */}
      <div className={styles.block} style={place}>
        <button
          type="button"
          className={styles.name}
          data-detail="block"
          data-block={key}
          data-kind={head.kind}
          data-down={down || undefined}
          // The arrows lead from step to step here as well, and Shift+2 closer to the selected one.
          tabIndex={-1}
          title={`Zoom in to ${head.label}`}
          // It goes away with the press: the step that is shown then gets the keyboard.
          onPointerDown={(event) => event.preventDefault()}
          onClick={(event) => {
            event.stopPropagation()
            onOpen(block)
          }}
        >
          <span className={styles.label} dir="auto">
            {head.label}
          </span>{' '}
          <span className={styles.words}>
            {words.map((each, index) => (
              <Fragment key={each}>
                {index > 0 && ' '}
                <span data-problems={each.includes('problem') || undefined}>{each}</span>
              </Fragment>
            ))}
          </span>
        </button>
      </div>
    </>
  )
}

const margin = { section: 24, branch: 10 }

function hasNamed(named: ReadonlySet<Block>, block: Block): boolean {
  for (const each of named) if (each.parent === block) return true
  return false
}

function streamsOf(liveness: Liveness | undefined): ReadonlySet<number> {
  const streams = liveness?.kinds.find(({ resource }) => resource === primaryResource)
  return new Set(streams?.spans.map(({ stepId }) => stepId))
}

function problemsIn({ steps }: Block, problems: DocumentState['problemsByStep']): number {
  return steps.reduce((sum, id) => {
    const { error, warning } = countProblems(problems.get(id) ?? [])
    return sum + error + warning
  }, 0)
}
