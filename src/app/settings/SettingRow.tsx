import { useId, useSyncExternalStore } from 'react'
import styles from './Settings.module.css'
import { Switch } from './Switch.tsx'
import type { Setting } from './setting.ts'

/** A setting: what it is, and what is chosen. */
export function SettingRow({ setting }: { setting: Setting }) {
  const value = useSyncExternalStore(setting.listen, setting.read)
  const id = useId()
  const hint = setting.hint === undefined ? undefined : `${id}-hint`
  const isSwitch = setting.kind === 'switch'
  const words = (
    <span className={styles.words}>
      {isSwitch ? (
        <label htmlFor={id}>{setting.title}</label>
      ) : (
        <span id={`${id}-title`}>{setting.title}</span>
      )}
      {setting.hint !== undefined && (
        <span className={styles.hint} id={hint}>
          {setting.hint}
        </span>
      )}
    </span>
  )
  if (isSwitch)
    return (
      <div className={styles.row} data-setting={setting.key}>
        {words}
        <Switch
          id={id}
          describedBy={hint}
          on={value === 'on'}
          onChange={(on) => setting.write(on ? 'on' : 'off')}
        />
      </div>
    )
  return (
    <div className={styles.row} data-setting={setting.key}>
      {words}
      <div
        className={styles.choices}
        role="radiogroup"
        aria-labelledby={`${id}-title`}
        aria-describedby={hint}
      >
        {setting.choices.map((each) => (
          <label key={each.value} className={styles.choice}>
            <input
              type="radio"
              className="visually-hidden"
              name={id}
              value={each.value}
              checked={each.value === value}
              onChange={() => setting.write(each.value)}
            />
            {each.title}
          </label>
        ))}
      </div>
    </div>
  )
}
