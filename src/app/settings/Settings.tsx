import { Fragment } from 'react'
import { version } from '../../../package.json'
import { commands } from '../../commands/commands.ts'
import { formatShortcut } from '../../commands/formatShortcut.ts'
import { paneKeys } from '../../commands/paneKeys.ts'
import { platform } from '../../commands/platform.ts'
import { isSingleKey } from '../../commands/singleKeys.ts'
import type { CommandContext } from '../../commands/types.ts'
import { Button } from '../../ui/Button.tsx'
import { Popup } from '../Popup.tsx'
import { runCommand } from '../runCommand.ts'
import { shell } from '../shellStore.ts'
import { OfflineState } from './OfflineState.tsx'
import { SettingRow } from './SettingRow.tsx'
import styles from './Settings.module.css'
import { settingGroups } from './settings.ts'

/** All that may be chosen for this device, each applied at once, and the way to leave nothing behind on it. */
export function Settings({ context, onClose }: { context: CommandContext; onClose: () => void }) {
  return (
    <Popup title="Settings" onClose={onClose}>
      <div className={styles.body}>
        {settingGroups.map(({ title, settings }) => (
          <section key={title} aria-label={title}>
            <h2 className={styles.heading}>{title}</h2>
            {settings.map((setting) => (
              <Fragment key={setting.key}>
                <SettingRow setting={setting} />
                {setting.key === 'singleKeys' && <SingleKeys context={context} />}
              </Fragment>
            ))}
          </section>
        ))}
        <section aria-label="This device">
          <h2 className={styles.heading}>This device</h2>
          <OfflineState />
          <div className={styles.row}>
            <span className={styles.words}>
              Flows, versions and settings are kept here only
              <span className={styles.hint}>
                In this browser’s storage. Nothing is sent anywhere.
              </span>
            </span>
            <Button
              look="danger"
              icon="trash-2"
              onClick={() => shell.setState({ dialog: 'erase' })}
            >
              Erase everything…
            </Button>
          </div>
        </section>
        <p className={styles.about}>Wireline {version}</p>
      </div>
    </Popup>
  )
}

/** Which shortcuts these are. */
function SingleKeys({ context }: { context: CommandContext }) {
  const own = [...commands, ...paneKeys].flatMap(({ title, ...rest }) => {
    const keys = 'keys' in rest ? rest.keys : (rest.shortcuts ?? [])
    return keys.filter(isSingleKey).map((key) => ({ key, title }))
  })
  return (
    <div className={styles.keys}>
      <ul>
        {own.map(({ key, title }) => (
          <li key={key + title}>
            <kbd>{formatShortcut(key, platform())}</kbd> {title}
          </li>
        ))}
      </ul>
      <Button icon="keyboard" onClick={() => runCommand('help.shortcuts', context)}>
        All shortcuts
      </Button>
    </div>
  )
}
