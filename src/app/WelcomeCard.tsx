import type { CommandContext } from '../commands/types.ts'
import { Icon } from '../ui/Icon.tsx'
import { runCommand } from './runCommand.ts'
import { shell } from './shellStore.ts'
import styles from './Welcome.module.css'

type Props = { context: CommandContext; onLeave: () => void }

/** The ways to begin a flow. */
export default function WelcomeCard({ context, onLeave }: Props) {
  return (
    <div className={styles.welcome} data-welcome>
      <section className={styles.card} aria-labelledby="welcome-title">
        <h2 className={styles.title} id="welcome-title">
          What should your call do?
        </h2>
        <p className={styles.lead}>
          Draw it step by step. Wireline writes the SWML, and everything stays on this device.
        </p>
        <div className={styles.ways}>
          <Way
            icon="layers"
            name="Start from a template"
            words="A phone menu, voicemail, live transcription, an AI receptionist …"
            go={() => shell.setState({ dialog: 'templates' })}
          />
          <Way
            icon="mouse-pointer-click"
            name="Start blank"
            words="Add the steps of the call, one after the other."
            go={onLeave}
          />
          <Way
            icon="folder-open"
            name="Open or paste SWML"
            words="Open a YAML or JSON file, drop one anywhere, or paste it right here."
            go={() => runCommand('file.open', context)}
          />
        </div>
      </section>
    </div>
  )
}

function Way({
  icon,
  name,
  words,
  go,
}: {
  icon: string
  name: string
  words: string
  go: () => void
}) {
  return (
    <button type="button" className={styles.way} onClick={go}>
      <span className={styles.picture}>
        <Icon name={icon} size={18} />
      </span>
      <span className={styles.name}>{name}</span>
      <span className={styles.words}>{words}</span>
    </button>
  )
}
