import { useStore } from 'zustand'
import { Button, IconButton } from '../ui/Button.tsx'
import { isUsual } from './beginning.ts'
import styles from './Call.module.css'
import type { DocumentCall } from './callOf.ts'
import type { CallState, Speed } from './callState.ts'

const speeds: readonly { speed: Speed; title: string; help: string }[] = [
  { speed: 'instant', title: 'Instant', help: 'At once, up to the next question' },
  { speed: 4, title: '×4', help: 'Four times as fast as it would be' },
  { speed: 1, title: 'Real time', help: 'As long as it would take' },
]

type Props = {
  call: DocumentCall
  state: CallState
  /** What the call begins with is being said. */
  isSetting: boolean
  setSetting: (isSetting: boolean) => void
}

/** Play and pause, a step on and back, from the beginning, and how fast. */
export function CallControls({ call, state, isSetting, setSetting }: Props) {
  const isOwn = useStore(call.about, ({ beginning }) => !isUsual(beginning))
  const { isPlaying, isBusy, hasBefore, speed, played } = state
  const isOver = played !== undefined && played.waiting === undefined
  const isPaused = !isBusy && played?.waiting?.kind === 'pause'
  const goesOn = isPlaying && !isPaused
  return (
    <div className={styles.controls}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms */}
      <div className={styles.ways} role="group" aria-label="Play">
        <IconButton
          icon={goesOn ? 'pause' : 'play'}
          label={goesOn ? 'Pause' : 'Play'}
          title={goesOn ? 'Pause: stop before each step' : 'Play on to the next question'}
          disabled={isOver}
          onClick={() => (goesOn ? call.pause() : void call.play())}
        />
        <IconButton
          icon="step-forward"
          label="Step"
          title="One step on"
          disabled={played?.waiting?.kind !== 'pause'}
          onClick={() => void call.step()}
        />
        <IconButton
          icon="step-back"
          label="Step back"
          title="Back to where it last waited"
          disabled={!hasBefore}
          onClick={call.back}
        />
        <IconButton
          icon="rotate-ccw"
          label="Restart"
          title={`From the first step${isOwn ? ', with what you have given' : ''}`}
          onClick={() => {
            setSetting(false)
            void call.restart()
          }}
        />
        <IconButton
          icon="phone-incoming"
          label="Start over with…"
          title="Start over with other call data and variables, or at another step"
          className={styles.setting}
          data-setting=""
          data-own={isOwn || undefined}
          aria-expanded={isSetting}
          onClick={() => setSetting(!isSetting)}
        />
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      <div className={styles.speeds} role="group" aria-label="Speed">
        {speeds.map((each) => (
          <Button
            key={each.title}
            title={each.help}
            aria-pressed={each.speed === speed}
            onClick={() => call.setSpeed(each.speed)}
          >
            {each.title}
          </Button>
        ))}
      </div>
    </div>
  )
}
