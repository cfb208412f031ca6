import { Icon } from '../../ui/Icon.tsx'
import styles from './Rails.module.css'
import { type RailChoice, showRails } from './railStore.ts'

const choices: Record<RailChoice, string> = {
  streams: 'Streams',
  all: 'Everything that runs in the background',
  none: 'Nothing',
}
/** For the closed control, which has little room. */
const short: Record<RailChoice, string> = { streams: 'Streams', all: 'All that runs', none: 'Off' }

/** What has rails: a list to choose from, beside the zoom. */
export function RailSwitch({ shown }: { shown: RailChoice }) {
  return (
    <label
      className={styles.switch}
      data-floating=""
      title="Lines beside the steps show what runs meanwhile"
    >
      <Icon name="audio-lines" size={14} />
      <span aria-hidden="true">{short[shown]}</span>
      <Icon name="chevron-down" size={12} />
      <select
        aria-label="Lines beside the steps"
        value={shown}
        onChange={({ target }) => showRails(choiceOf(target.value))}
      >
        {Object.entries(choices).map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}

function choiceOf(value: string): RailChoice {
  return value === 'streams' || value === 'all' ? value : 'none'
}
