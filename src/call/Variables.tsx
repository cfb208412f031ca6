import { Fragment, type ReactNode, useEffect, useRef, useState } from 'react'
import type { Answer, Scope } from '../simulation/types.ts'
import { Button } from '../ui/Button.tsx'
import styles from './Call.module.css'
import { VariableForm } from './VariableForm.tsx'
import type { VariableRow, variablesOf } from './variables.ts'

/** A variable that is set by hand, or removed. */
export type VariableChange = Extract<Answer, { kind: 'set' | 'unset' }>

type Props = {
  scopes: ReturnType<typeof variablesOf>
  onChange: ((change: VariableChange) => void) | undefined
}

const adding = 'new variable'

/** The variables of a call, scope by scope; while it waits each of them can be changed. */
export function Variables({ scopes, onChange }: Props) {
  /** Which of them is being changed. */
  const [edited, setEdited] = useState<string>()
  const list = useRef<HTMLDivElement>(null)
  const back = useRef<string>(undefined)
  // Whoever has changed one goes on from there.
  useEffect(() => {
    if (edited !== undefined || back.current === undefined) return
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('[data-edit]') ?? [])]
    const own = buttons.find((button) => button.dataset.edit === back.current)
    const button = own ?? buttons.at(-1)
    back.current = undefined
    button?.focus()
  }, [edited])
  const close = (at: string) => {
    back.current = at
    setEdited(undefined)
  }
  const change = (one: VariableChange) => {
    onChange?.(one)
    close(keyOf(one.scope, one.name))
  }
  return (
    <div ref={list}>
      {scopes.map(({ scope, title, rows }) => (
        <div key={scope}>
          <h4 className={styles.scope}>
            {title} <code>{scope}</code>
          </h4>
          <dl className={styles.variables}>
            {rows.map((row) => {
              const key = keyOf(scope, row.name)
              return (
                <Row
                  key={key}
                  row={row}
                  scope={scope}
                  onEdit={onChange && (() => setEdited(key))}
                  onChange={onChange && edited === key ? change : undefined}
                  onCancel={() => close(key)}
                />
              )
            })}
          </dl>
        </div>
      ))}
      {onChange &&
        (edited === adding ? (
          <VariableForm onChange={change} onCancel={() => close(adding)} />
        ) : (
          <Button
            icon="plus"
            className={styles.addVariable}
            data-edit={adding}
            onClick={() => setEdited(adding)}
          >
            Add a variable
          </Button>
        ))}
    </div>
  )
}

const keyOf = (scope: Scope, name: string) => `${scope}.${name}`

type RowProps = {
  row: VariableRow
  scope: Scope
  /** Undefined: not now. */
  onEdit: (() => void) | undefined
  /** It is being changed. */
  onChange: ((change: VariableChange) => void) | undefined
  onCancel: () => void
}

function Row({ row, scope, onEdit, onChange, onCancel }: RowProps) {
  const { name, value, isChanged } = row
  const shown = value === '' ? <em>empty</em> : value
  return (
    <div
      className={styles.variable}
      data-variable={name}
      data-scope={scope}
      data-changed={isChanged || undefined}
      data-edited={onChange ? '' : undefined}
    >
      <dt>
        {breakable(name)}
        {isChanged && <span className="visually-hidden"> (has just changed)</span>}
      </dt>
      <dd dir="auto">
        {onChange ? (
          <VariableForm own={{ scope, ...row }} onChange={onChange} onCancel={onCancel} />
        ) : onEdit ? (
          <button
            type="button"
            className={styles.value}
            title={`Change ${name}`}
            data-edit={keyOf(scope, name)}
            onClick={onEdit}
          >
            <span className="visually-hidden">Change {name}: </span>
            {shown}
          </button>
        ) : (
          shown
        )}
      </dd>
    </div>
  )
}

/** Long names break behind their underlines. */
function breakable(name: string): ReactNode {
  return [...name.matchAll(/[^_]*_|[^_]+$/g)].map(({ 0: part, index }) => (
    <Fragment key={index}>
      {part}
      <wbr />
    </Fragment>
  ))
}
