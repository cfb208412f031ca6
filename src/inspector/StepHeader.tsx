import { type CSSProperties, useCallback } from 'react'
import { type CommandId, commands } from '../commands/commands.ts'
import { startCommand } from '../commands/startCommand.ts'
import { countProblems, describeCounts } from '../document/countProblems.ts'
import { useDocument } from '../document/hooks.ts'
import type { DocumentState } from '../document/types.ts'
import { methods, placeInWords, type Step, stepAt, titleOf } from '../swml/index.ts'
import { IconButton } from '../ui/Button.tsx'
import { groupHue } from '../ui/groupHue.ts'
import { Icon } from '../ui/Icon.tsx'
import { severityIcon } from '../ui/severity.ts'
import { useForm } from './formContext.ts'
import styles from './Inspector.module.css'
import { type FieldProblem, isToFillIn } from './logic/problemsAt.ts'

type Props = {
  step: Step
  problems: readonly FieldProblem[]
  onShowProblems: () => void
}

/** What the step is, where it stands, and how many problems it has. */
export function StepHeader({ step, problems, onShowProblems }: Props) {
  const { form, readOnly, showAll } = useForm()
  const place = useCallback(
    ({ flow }: DocumentState) => {
      if (!stepAt(flow, step.path)) return undefined
      return placeInWords(flow, step.path).replace(/^s/, 'S')
    },
    [step.path],
  )
  const where = useDocument(form.document, place)
  const method = methods.get(step.method)
  // A new step is asked for what it needs; that is no problem yet.
  const asked = showAll ? none : problems.filter((each) => isToFillIn(each, step.value))
  const wrong = problems.filter((each) => !asked.includes(each))
  const help = method?.help ?? unknown
  const counts = countProblems(wrong.map(({ problem }) => problem))
  const words = [
    ...(wrong.length > 0 ? [describeCounts(counts)] : []),
    ...(asked.length > 0 ? [`${asked.length} to fill in`] : []),
  ].join(', ')
  return (
    <header className={styles.header}>
      <div className={styles.headerRow}>
        <span className={styles.icon} style={hue(method?.group)}>
          <Icon name={method?.icon ?? 'square-dashed'} size={18} />
        </span>
        <div className={styles.titles}>
          <h2 className={styles.title}>{titleOf(step.method)}</h2>
          <p className={styles.where}>
            <code className={styles.method}>{step.method || 'not a step'}</code>
            {where !== undefined && <span>{where}</span>}
          </p>
        </div>
        <div className={styles.actions}>
          {actions.map(({ command, label }) => (
            <IconButton
              key={command.id}
              icon={command.icon ?? 'square-dashed'}
              label={label}
              disabled={readOnly}
              onClick={() => startCommand(command, form)}
            />
          ))}
        </div>
      </div>
      {problems.length > 0 && (
        <button
          type="button"
          className={styles.problems}
          data-severity={wrong.length > 0 ? counts.worst : 'hint'}
          onClick={onShowProblems}
        >
          <Icon name={wrong.length > 0 ? severityIcon[counts.worst] : 'square-pen'} size={14} />
          {words}
          <span className={styles.showMe}>Show</span>
        </button>
      )}
      <p className={styles.help} title={help}>
        {help}
      </p>
    </header>
  )
}

const none: readonly FieldProblem[] = []

const unknown =
  'Wireline doesn’t know this method. It is kept exactly as it is; you can change it here as YAML.'

/** What is done with the step as a whole. */
const labels: readonly (readonly [CommandId, string])[] = [
  ['edit.note', 'Write a note'],
  ['edit.duplicate', 'Duplicate this step'],
  ['edit.moveTo', 'Move this step to…'],
  ['edit.delete', 'Delete this step'],
]
const actions = labels.flatMap(([id, label]) =>
  commands.filter((command) => command.id === id).map((command) => ({ command, label })),
)

function hue(group: string | undefined): CSSProperties {
  const style: Record<`--${string}`, string> = { '--hue': groupHue(group) }
  // Safe: React passes custom properties on; its type only lists the standard ones.
  return style as CSSProperties
}
