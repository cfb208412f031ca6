import { type RefObject, useId } from 'react'
import type { Answer, Waiting } from '../simulation/types.ts'
import { Button } from '../ui/Button.tsx'
import { askedOf, waitingWords } from './answering.ts'
import styles from './Call.module.css'
import type { DocumentCall } from './callOf.ts'
import type { CallState } from './callState.ts'
import { DocumentAnswer } from './DocumentAnswer.tsx'
import { Keypad } from './Keypad.tsx'
import { Outcomes } from './Outcomes.tsx'
import { SpokenAnswer } from './SpokenAnswer.tsx'
import { stepOf } from './stepOf.ts'

type Props = {
  call: DocumentCall
  state: CallState
  typed: string
  setTyped: (typed: string) => void
  /** Where the pane finds out what a key means now. */
  press: RefObject<((key: string) => void) | undefined>
}

/** What is waited for, and all that may be answered. */
export function AnswerArea(props: Props) {
  const { call, state, press } = props
  const id = useId()
  const { played, failed } = state
  const waiting = played?.waiting
  press.current = undefined
  const step = stepOf(call.flow(), waiting?.step)
  const answer = (answer: Answer) => void call.answer(answer)
  const isPassing = state.isBusy && waiting?.kind === 'pause'
  if (failed !== undefined) return <Failed call={call} failed={failed} />
  if (!played)
    return <div className={styles.answer} data-answer="" data-autofocus="" tabIndex={-1} />
  if (!waiting)
    return (
      <div className={styles.answer} data-answer="">
        <p className={styles.asked}>The call is over.</p>
        <Button
          look="primary"
          icon="rotate-ccw"
          data-autofocus=""
          onClick={() => void call.restart()}
        >
          Play again
        </Button>
      </div>
    )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div className={styles.answer} data-answer="" role="group" aria-labelledby={id}>
      <p
        className={styles.asked}
        id={id}
        // Nothing may be chosen meanwhile, least of all by chance.
        {...(isPassing && { tabIndex: -1, 'data-autofocus': '' })}
      >
        {isPassing ? 'The call goes on…' : waitingWords(waiting, step)}
      </p>
      <Button
        look="danger"
        icon="phone-off"
        className={styles.hangUp}
        onClick={() => answer({ kind: 'hangup' })}
      >
        Hang up
      </Button>
      <Ways {...props} waiting={waiting} answer={answer} />
    </div>
  )
}

type WaysProps = Props & { waiting: Waiting; answer: (answer: Answer) => void }

function Ways({ call, state, typed, setTyped, press, waiting, answer }: WaysProps) {
  if (waiting.kind === 'pause')
    return state.isBusy ? null : (
      <div className={styles.choices}>
        <Button look="primary" icon="play" data-autofocus="" onClick={() => void call.play()}>
          Go on
        </Button>
        <Button look="outline" icon="step-forward" onClick={() => void call.step()}>
          One step
        </Button>
      </div>
    )
  if (waiting.kind === 'error')
    return (
      <div className={styles.choices}>
        <p className={styles.hint}>Whether a call goes on after an error isn’t documented.</p>
        <Button
          look="primary"
          data-autofocus=""
          onClick={() => answer({ kind: 'error', goOn: true })}
        >
          Go on
        </Button>
        <Button look="outline" onClick={() => answer({ kind: 'error', goOn: false })}>
          Stop
        </Button>
      </div>
    )
  if (waiting.kind === 'document')
    return <DocumentAnswer address={waiting.address} onAnswer={answer} />
  if (waiting.kind !== 'outcome') return null
  const { keys, words, others } = askedOf(waiting.outcomes, stepOf(call.flow(), waiting.step))
  const isAsked = keys !== undefined || words !== undefined
  return (
    <div className={isAsked ? styles.question : undefined}>
      {keys && <Keypad keys={keys} onAnswer={answer} {...{ typed, setTyped, press }} />}
      <div className={styles.beside}>
        {words && <SpokenAnswer {...words} isFirst={!keys} onAnswer={answer} />}
        <Outcomes outcomes={others} isFirst={!isAsked} onAnswer={answer} />
      </div>
    </div>
  )
}

function Failed({ call, failed }: { call: DocumentCall; failed: unknown }) {
  return (
    <div className={styles.answer} data-answer="" role="alert">
      <p className={styles.asked}>The call can’t go on</p>
      <p className={styles.hint}>
        {sentence(failed instanceof Error ? failed.message : String(failed))} Your flow’s text is
        safe.
      </p>
      <Button
        look="primary"
        icon="rotate-ccw"
        data-autofocus=""
        onClick={() => void call.restart()}
      >
        Restart
      </Button>
    </div>
  )
}

const sentence = (words: string) => (/[.!?…]$/.test(words) ? words : `${words}.`)
