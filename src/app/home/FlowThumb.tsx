import { methods } from '../../swml/index.ts'
import { groupHue } from '../../ui/groupHue.ts'
import { Icon } from '../../ui/Icon.tsx'
import styles from './FlowThumb.module.css'
import { type TileBox, type TilePicture, tallest } from './logic/tilePicture.ts'

type Props = {
  /** Undefined until it is drawn. */
  picture: TilePicture | 'empty' | 'unreadable' | 'damaged' | 'broke' | undefined
}

/** The beginning of a flow as a picture, hidden from screen readers: what it shows is said beside it. */
export function FlowThumb({ picture }: Props) {
  if (picture === undefined) return <div className={styles.picture} aria-busy="true" />
  if (typeof picture === 'string')
    return (
      <div className={styles.picture} data-says={picture}>
        <Icon name={says[picture].icon} size={20} />
        <span>{says[picture].words}</span>
      </div>
    )
  const { boxes, lines, isLong, isCut } = picture
  return (
    <div
      className={styles.picture}
      aria-hidden="true"
      data-long={isLong || undefined}
      data-cut={isCut || undefined}
    >
      <div className={styles.drawing}>
        <svg
          className={styles.lines}
          viewBox={`0 0 1000 ${tallest}`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <path d={lines} />
        </svg>
        {boxes.map((box) => (
          <Box key={box.key} box={box} />
        ))}
      </div>
    </div>
  )
}

const says = {
  empty: { icon: 'square-dashed', words: 'No steps yet' },
  unreadable: { icon: 'circle-alert', words: 'This text can’t be read' },
  damaged: { icon: 'circle-alert', words: 'Damaged' },
  broke: { icon: 'triangle-alert', words: 'The picture couldn’t be drawn' },
} as const

function Box({ box }: { box: TileBox }) {
  const { kind, x, y, width, height, words, summary, method } = box
  const definition = kind === 'step' ? methods.get(method) : undefined
  const hue = kind === 'step' ? { '--hue': groupHue(definition?.group) } : {}
  const place = { left: `${x * 100}%`, top: y, width: `${width * 100}%`, height }
  return (
    // React's type knows no custom properties.
    <div className={styles.box} data-kind={kind} style={{ ...place, ...hue }}>
      {kind === 'step' && <Icon name={definition?.icon ?? 'square-dashed'} size={14} />}
      <span className={styles.words}>{words}</span>
      {summary !== '' && <span className={styles.summary}>{summary}</span>}
    </div>
  )
}
