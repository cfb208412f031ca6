import {
  bodyOf,
  type Field,
  type FieldShape,
  isMap,
  methods,
  type Path,
  type Plain,
  type Step,
} from '../swml/index.ts'
import { ChoicesSection } from './choices/ChoicesSection.tsx'
import { FieldList } from './fields/FieldList.tsx'
import { FieldView } from './fields/FieldView.tsx'
import { OtherProperties } from './fields/OtherProperties.tsx'
import { ProblemLine } from './fields/ProblemLine.tsx'
import { useForm } from './formContext.ts'
import styles from './Inspector.module.css'
import { fullBody } from './logic/fullBody.ts'
import type { FieldProblem } from './logic/problemsAt.ts'
import { useSteady } from './typedIn.ts'

const root: Path = []
const none: readonly string[] = []

/** The fields of a step's method, and what is wrong with the step as a whole. */
export function StepBody({ step, problems }: { step: Step; problems: readonly FieldProblem[] }) {
  const { showAll } = useForm()
  const whole = problems.filter(
    ({ at, problem }) =>
      at === undefined || (at.length === 0 && (showAll || problem.severity === 'hint')),
  )
  return (
    <div className={styles.body}>
      {whole.map((item) => (
        <ProblemLine
          key={item.problem.code}
          message={item.problem.message}
          severity={item.problem.severity}
          item={item}
        />
      ))}
      <Fields step={step} problems={problems} />
    </div>
  )
}

function Fields({ step, problems }: { step: Step; problems: readonly FieldProblem[] }) {
  const body = bodyOf(step.method)
  const value = fullBody(step)
  const now = body && objectIn(body.shape, value, methods.get(step.method)?.stringForm)
  // A body typed as YAML stays so under the hand, also once its fields could show it.
  const hadFields = useSteady(now !== undefined, root)
  const shape = hadFields ? now : undefined
  if (step.notation === 'malformed') return null
  if (body === undefined) {
    return (
      <OtherProperties
        names={isMap(value) ? Object.keys(value) : none}
        path={root}
        value={value}
        problems={problems}
        title="Properties"
      />
    )
  }
  if (shape !== undefined) {
    return (
      <FieldList shape={shape} path={root} value={value} problems={problems}>
        {methods.get(step.method)?.asks && <ChoicesSection />}
      </FieldList>
    )
  }
  // A body's own problems are shown above its fields already.
  const inner = problems.filter(({ at }) => at !== undefined && at.length > 0)
  return <FieldView field={titled(body, step)} path={root} value={value} problems={inner} />
}

/** The object whose fields make the form. A body that may be short for one property is shown as the full one. */
function objectIn(shape: FieldShape, value: Plain | undefined, stringForm: string | undefined) {
  if (value !== undefined && !isMap(value)) return undefined
  if (shape.kind === 'object') return shape
  if (shape.kind !== 'union' || stringForm === undefined) return undefined
  return shape.forms.map((form) => form.shape).find((form) => form.kind === 'object')
}

const bodies = new WeakMap<Field, Field>()

/** The same object for the same body, so that an unchanged field isn't drawn again. */
function titled(body: Field, step: Step): Field {
  if (body.title) return body
  const made = bodies.get(body) ?? { ...body, title: 'Value', name: step.method }
  bodies.set(body, made)
  return made
}
