import { type KeyboardEvent, useId, useLayoutEffect, useRef } from 'react'
import type { WirelineDocument } from '../../document/types.ts'
import type { ScenarioFile } from '../../scenarios/types.ts'
import { counted } from '../../text/counted.ts'
import { Button } from '../../ui/Button.tsx'
import { writeScenarios } from './changeScenarios.ts'
import { ProblemList } from './ProblemList.tsx'
import styles from './Scenarios.module.css'

type Props = {
  document: WirelineDocument
  file: ScenarioFile
  /** Where the caret is to be, in UTF-16 units. */
  at: number
  onClose: () => void
}

/** The scenarios as the text that they are, kept as it is typed, with what is wrong by line. */
export function ScenarioTextView({ document, file, at, onClose }: Props) {
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const goTo = (offset: number) => {
    const element = area.current
    if (!element) return
    element.focus()
    element.setSelectionRange(offset, offset)
    const line = element.value.slice(0, offset).split('\n').length
    const height = Number.parseFloat(getComputedStyle(element).lineHeight) || 18
    element.scrollTop = Math.max(0, (line - 4) * height)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: when it is opened
  useLayoutEffect(() => goTo(at), [at])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onClose()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves it, as the button does
    <div className={styles.pane} onKeyDown={onKeyDown}>
      <div className={styles.bar}>
        <label className={styles.summary} htmlFor={id}>
          The scenarios as text
        </label>
        <Button look="primary" onClick={onClose}>
          Done
        </Button>
      </div>
      <textarea
        ref={area}
        id={id}
        className={styles.text}
        value={file.text}
        spellCheck={false}
        autoCapitalize="off"
        aria-describedby={`${id}-problems`}
        placeholder={'scenarios:\n  - name: …'}
        onChange={({ target }) => writeScenarios(document, target.value)}
      />
      <div className={styles.textProblems} id={`${id}-problems`}>
        <p className={styles.hint}>
          {file.problems.length === 0
            ? `${counted(file.scenarios.length, 'scenario')}, nothing wrong`
            : counted(file.problems.length, 'problem')}
        </p>
        <ProblemList problems={file.problems.slice(0, 50)} onShow={goTo} />
      </div>
    </div>
  )
}
