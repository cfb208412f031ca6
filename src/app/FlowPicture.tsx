import { useMemo } from 'react'
import { layoutFlow } from '../layout/layoutFlow.ts'
import { type Flow, methods, stepAt } from '../swml/index.ts'
import { groupHue } from '../ui/groupHue.ts'

/** A small picture of a flow, made by the same layout as the canvas. */
export function FlowPicture({ flow, title }: { flow: Flow; title: string }) {
  const layout = useMemo(() => layoutFlow(flow), [flow])
  return (
    <svg
      role="img"
      aria-label={`Picture of ${title}`}
      viewBox={`-20 -20 ${layout.width + 40} ${layout.height + 40}`}
      style={{ width: '100%', height: '100%', maxHeight: 420 }}
    >
      {layout.lines.map((line) => (
        <polyline
          key={line.key}
          points={line.points.map(({ x, y }) => `${x},${y}`).join(' ')}
          fill="none"
          stroke="var(--line)"
          strokeWidth="5"
        />
      ))}
      {layout.boxes.map((box) => {
        const step = box.kind === 'step' ? stepAt(flow, box.path) : undefined
        const group = methods.get(step?.method ?? '')?.group ?? 'Advanced'
        const colour = groupHue(group)
        return (
          <rect
            key={box.key}
            x={box.x}
            y={box.y}
            width={box.width}
            height={box.height}
            rx="12"
            fill={
              step === undefined
                ? 'var(--surface-sunken)'
                : `color-mix(in srgb, ${colour} 22%, var(--surface))`
            }
            stroke={step === undefined ? 'var(--border)' : colour}
            strokeWidth="4"
          />
        )
      })}
    </svg>
  )
}
