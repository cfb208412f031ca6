import { type ReactNode, useState } from 'react'
import { IconButton } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useForm } from '../formContext.ts'
import { fieldName, wordsOf } from '../logic/fieldName.ts'
import { type FieldProblem, noProblems, problemsExactly } from '../logic/problemsAt.ts'
import { unreadAt } from '../logic/unread.ts'
import styles from './Field.module.css'
import { FieldHint } from './FieldHint.tsx'
import { FieldStates, PropertyName } from './FieldTags.tsx'
import type { FieldViewProps } from './fieldProps.ts'
import { ItemButtons } from './ItemButtons.tsx'
import { Locked, LockNote } from './Locked.tsx'
import { ProblemLine } from './ProblemLine.tsx'
import { YamlField } from './YamlField.tsx'

type Props = FieldViewProps & {
  /** What is inside, for when it is folded: "3 items". */
  summary: string
  children: ReactNode
}

/** A value made of others: foldable, with a summary, and to be opened as YAML at every level. */
export function GroupShell(props: Props) {
  const { field, path, value, problems, summary, children } = props
  const { form, idBase, readOnly, showAll } = useForm()
  // YAML that couldn't be read when the form was left is there again.
  const [yaml, setYaml] = useState(() => unreadAt(form, path, value) !== undefined)
  const [chosen, setChosen] = useState<boolean | undefined>(undefined)
  const title = props.title ?? field.title ?? wordsOf(field.name)
  const id = `${idBase}${fieldName(path)}`
  const opens = props.open === true || yaml || (showAll && problems.length > 0)
  // It stays open when what has opened it is gone: it must not fold under the hand that mends it.
  if (opens && chosen === undefined) setChosen(true)
  const open = chosen ?? opens
  const told = toTell(problemsExactly(problems, path), showAll, open)
  const clear = () => {
    form.leave()
    form.remove(path, `Clear ${title}`)
    form.leave()
  }
  return (
    <fieldset className={styles.group} data-field={fieldName(path)}>
      <legend className="visually-hidden">{title}</legend>
      <div className={styles.groupHead}>
        <button
          type="button"
          className={styles.fold}
          aria-expanded={open}
          aria-controls={`${id}-group`}
          onClick={() => setChosen(!open)}
        >
          <Icon name={open ? 'chevron-down' : 'chevron-right'} size={14} />
          <span className={styles.label}>{title}</span>
          <FieldStates field={field} />
          {open ? (
            <PropertyName field={field} title={title} path={path} />
          ) : (
            <span className={styles.summary} dir="auto">
              {summary}
            </span>
          )}
          {showAll && problems.length > 0 && !open && (
            <Icon name="triangle-alert" size={14} className={styles.groupProblem} />
          )}
        </button>
        {(open || yaml) && value !== undefined && (
          <IconButton
            icon="braces"
            label={yaml ? `Edit ${title} as a form` : `Edit ${title} as YAML`}
            aria-pressed={yaml}
            className={styles.small}
            onClick={() => {
              setYaml(!yaml)
              setChosen(true)
            }}
          />
        )}
        {props.item !== undefined && <ItemButtons item={props.item} title={title} />}
        {value !== undefined && props.item === undefined && !readOnly && (
          <IconButton
            icon="x"
            label={`Clear ${title}`}
            title="Not set: take it out of the flow"
            className={styles.small}
            onClick={clear}
          />
        )}
      </div>
      <LockNote id={id} name={fieldName(path)} />
      {FieldHint.hasWords(field) && open && <FieldHint id={`${id}-hint`} field={field} />}
      {told.map((item) => (
        <ProblemLine
          key={item.problem.code}
          message={item.problem.message}
          severity={item.problem.severity}
          item={item}
        />
      ))}
      <div id={`${id}-group`} hidden={!open} className={styles.groupBody}>
        {open && !yaml && props.switcher}
        {open &&
          (yaml ? (
            <Locked path={path} whole>
              <YamlField
                {...props}
                switcher={undefined}
                item={undefined}
                title={title}
                labelHidden
              />
            </Locked>
          ) : (
            children
          ))}
      </div>
    </fieldset>
  )
}

/** A folded group of a new step says nothing of itself, and an open one not what nobody has filled in yet. */
function toTell(own: readonly FieldProblem[], showAll: boolean, open: boolean) {
  if (showAll) return own
  return open ? own.filter(({ problem }) => problem.code !== 'property-missing') : noProblems
}
