import { type FocusEvent, type ReactNode, useState } from 'react'
import type { Field, Path } from '../../swml/index.ts'
import { IconButton } from '../../ui/Button.tsx'
import { useForm } from '../formContext.ts'
import { fieldName, wordsOf } from '../logic/fieldName.ts'
import type { FieldProblem } from '../logic/problemsAt.ts'
import styles from './Field.module.css'
import { FieldHint } from './FieldHint.tsx'
import { FieldTags } from './FieldTags.tsx'
import { ItemButtons, type ItemPlace } from './ItemButtons.tsx'
import { LockNote } from './Locked.tsx'
import { ProblemLine } from './ProblemLine.tsx'

/** What a field's control gets, so that label, hint and problems belong to it. */
export type ControlProps = {
  id: string
  name: string
  disabled: boolean
  'aria-describedby': string | undefined
  'aria-invalid': boolean | undefined
  'aria-required': boolean | undefined
}

type Props = {
  field: Field
  path: Path
  problems: readonly FieldProblem[]
  isSet: boolean
  /** Said beside the label: "empty text". */
  note?: string | undefined
  /** A problem of what is typed but not written, by the form itself. */
  refusal?: string | undefined
  /** Instead of the field's title: an item's number. */
  title?: string | undefined
  /** The label is read aloud only, because what stands around it says it. */
  labelHidden?: boolean | undefined
  onClear?: (() => void) | undefined
  item?: ItemPlace | undefined
  /** It has several controls (boxes to tick): the label is that of all of them. */
  group?: boolean
  /** Between the label and the control. */
  switcher?: ReactNode
  children: (control: ControlProps) => ReactNode
}

/**
 * What every field has around its control: label, hint, problems linked to it, and a button for "not set".
 * Problems show once the field has been left, and at once where it already showed one.
 */
export function FieldShell(props: Props) {
  const { field, path, problems, note, refusal, labelHidden, children } = props
  const { form, idBase, showAll, readOnly, locked } = useForm()
  const [left, setLeft] = useState(false)
  // Its hint is shown, also where there is little room.
  const [asked, setAsked] = useState(false)
  const name = fieldName(path)
  const id = `${idBase}${name}`
  const title = props.title ?? field.title ?? wordsOf(field.name)
  const shown =
    left || showAll ? problems : problems.filter(({ problem }) => problem.severity === 'hint')
  const wrong = refusal !== undefined || shown.some(({ problem }) => problem.severity === 'error')
  const hasHint = FieldHint.hasWords(field)

  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const inside = event.currentTarget.contains(event.relatedTarget)
    // Neither must move what is being clicked.
    form.afterPress(() => setAsked(true))
    if (!inside && problems.length === 0 && refusal === undefined) setLeft(false)
  }
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    if (event.currentTarget.contains(event.relatedTarget)) return
    form.afterPress(() => {
      setLeft(true)
      setAsked(false)
    })
    form.leave()
    const first = refusal ?? problems[0]?.problem.message
    if (first !== undefined) form.ports.announce(`${title}: ${first}`, 'always')
  }

  const { item, group } = props
  const compact = item?.compact === true
  const described = joined([
    compact && `${id.replace(/\.\d+$/, '')}-items-hint`,
    hasHint && !compact && `${id}-hint`,
    locked?.at === name && `${id}-lock`,
    (shown.length > 0 || refusal !== undefined) && `${id}-problem`,
  ])
  const control = children({
    id,
    name,
    disabled: readOnly,
    'aria-describedby': described,
    'aria-invalid': wrong || undefined,
    'aria-required': field.required || undefined,
  })
  const buttons = item !== undefined && <ItemButtons item={item} title={title} />

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to the focus of what it holds
    <div
      className={styles.field}
      data-field={name}
      data-asked={asked || undefined}
      onFocus={onFocus}
      onBlur={onBlur}
      {...(group ? { role: 'group', 'aria-labelledby': `${id}-label` } : {})}
      aria-describedby={group ? described : undefined}
    >
      <div className={labelHidden ? 'visually-hidden' : styles.labelRow}>
        {group ? (
          <span id={`${id}-label`} className={styles.label}>
            {title}
          </span>
        ) : (
          <label htmlFor={id} className={styles.label} title={field.description}>
            {title}
          </label>
        )}
        <FieldTags field={field} title={title} path={path} note={note} />
        {!compact && buttons}
      </div>
      {props.switcher}
      {compact ? (
        <div className={styles.itemRow}>
          <div className={styles.itemControl}>{control}</div>
          {buttons}
        </div>
      ) : (
        control
      )}
      {/* In the corner of the label; behind the field for who comes by Tab. */}
      <Clear {...props} title={title} />
      <FieldProblems id={`${id}-problem`} refusal={refusal} shown={shown} />
      <LockNote id={id} name={name} />
      {hasHint && !compact && <FieldHint id={`${id}-hint`} field={field} />}
    </div>
  )
}

/** Takes the value out; an item of a list is removed instead. */
function Clear({ title, isSet, onClear, item, labelHidden }: Props) {
  const { form, readOnly } = useForm()
  if (!isSet || onClear === undefined || item !== undefined || labelHidden || readOnly) return null
  return (
    <IconButton
      icon="x"
      label={`Clear ${title}`}
      title="Not set: take it out of the flow"
      className={styles.clear}
      onClick={() => {
        onClear()
        form.ports.announce(`Cleared ${title}`)
      }}
    />
  )
}

/** Those of the ids that there are. */
function joined(ids: readonly (string | false)[]): string | undefined {
  return ids.filter((id) => id !== false).join(' ') || undefined
}

type Shown = { id: string; refusal: string | undefined; shown: readonly FieldProblem[] }

function FieldProblems({ id, refusal, shown }: Shown) {
  if (shown.length === 0 && refusal === undefined) return null
  return (
    <div id={id} className={styles.problems}>
      {refusal !== undefined && <ProblemLine message={refusal} severity="error" />}
      {shown.map((found) => (
        <ProblemLine
          key={`${found.problem.code}:${found.at?.join('.')}`}
          message={found.problem.message}
          severity={found.problem.severity}
          item={found}
        />
      ))}
    </div>
  )
}
